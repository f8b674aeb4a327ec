// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_option_texts.h"

#include <array>
#include <utility>

#include "core/base/error.h"

namespace grnwb::io {
namespace {

constexpr const char* kOrientation = "orientation";
constexpr const char *kCells = "cells", *kGenes = "genes";

constexpr std::array<std::pair<const char*, std::string ReadOptions::*>, 5> kTextOptions{
    {{"member", &ReadOptions::member},
     {"matrix", &ReadOptions::matrix},
     {"genome", &ReadOptions::genome},
     {"feature", &ReadOptions::feature},
     {"names", &ReadOptions::names}}};

Orientation orientationFrom(const std::string& text) {
  if (text == kCells) return Orientation::cellsInRows;
  if (text == kGenes) return Orientation::genesInRows;
  throw Error(ErrorCode::usage, "--orientation", "is neither cells nor genes ('" + text + "')",
              "say what the rows of the table are");
}

}  // namespace

std::map<std::string, std::string> toTexts(const ReadOptions& options) {
  std::map<std::string, std::string> texts;
  for (const auto& [name, member] : kTextOptions)
    if (!(options.*member).empty()) texts[name] = options.*member;
  if (options.orientation) texts[kOrientation] = *options.orientation == Orientation::genesInRows ? kGenes : kCells;
  return texts;
}

ReadOptions readOptionsFromTexts(const std::map<std::string, std::string>& texts) {
  ReadOptions options;
  for (const auto& [name, text] : texts) {
    if (name == kOrientation) {
      options.orientation = orientationFrom(text);
      continue;
    }
    bool known = false;
    for (const auto& [option, member] : kTextOptions)
      if (name == option) {
        options.*member = text;
        known = true;
      }
    if (!known) throw Error(ErrorCode::usage, name, "is no option of reading", "leave it out");
  }
  return options;
}

}  // namespace grnwb::io
