// SPDX-License-Identifier: GPL-3.0-or-later
// A step of the project's history as the command that repeats it in a terminal.
#pragma once

#include <QString>

#include "core/pipeline/provenance.h"

namespace grnwb::ui {

/// sourceName: the raw data's file. Files in between carry the names that each command's output has in the next one.
QString consoleCommand(const pipeline::Provenance& step, const QString& sourceName);
/// "Preprocess", "Infer the network": a stage's name for people.
QString stageName(const std::string& stage);

}  // namespace grnwb::ui
