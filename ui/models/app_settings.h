// SPDX-License-Identifier: GPL-3.0-or-later
// What the user set for the program, beside any project; kept between starts.
#pragma once

#include <QString>

#include "core/pipeline/language_model.h"

class QSettings;

namespace grnwb::ui {

struct AppSettings {
  enum class ThemeChoice { system, light, dark };

  ThemeChoice theme = ThemeChoice::system;
  int threads = 0;              ///< of heavy jobs; 0: all of the computer
  QString exampleFolder;        ///< empty: the program's own
  bool restoreSession = false;  ///< open at the next start what was open at the last end
  llm::AskParameters model;     ///< of projects that begin
  QString modelAddress;         ///< base URL; empty: the provider's own

  bool operator==(const AppSettings&) const = default;
};

/// What isn't set, or not readable, is as in a new AppSettings.
AppSettings readAppSettings(const QSettings& settings);
void writeAppSettings(const AppSettings& chosen, QSettings& settings);

}  // namespace grnwb::ui
