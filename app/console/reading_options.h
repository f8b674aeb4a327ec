// SPDX-License-Identifier: GPL-3.0-or-later
// The options of every command that reads raw data: what to take from a file that can be read in several ways.
#pragma once

#include <CLI/App.hpp>
#include <map>
#include <string>

#include "core/io/read_options.h"

namespace grnwb::console {

class ReadingOptions {
 public:
  /// Adds them to the command.
  void add(CLI::App& command);
  /// Throws Error(usage) for an orientation that isn't one.
  io::ReadOptions options() const;

 private:
  std::map<std::string, std::string> m_texts;
};

}  // namespace grnwb::console
