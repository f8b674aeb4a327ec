// SPDX-License-Identifier: GPL-3.0-or-later
// The wording of what a model is asked: templates that the user may edit, filled with context and genes.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace grnwb::llm {

/// Placeholders stand in braces. tfs: {context}, {genes}; edges: {context}, {gene}, {tfs}, {k}.
struct PromptTemplates {
  std::string system, tfs, edges;

  bool operator==(const PromptTemplates&) const = default;
};

/// The wording of this project.
const PromptTemplates& defaultTemplates();

/// Throws Error(usage) that names the template and the placeholder: one that isn't known there, or {genes}, {gene} or
/// {tfs} missing where it belongs.
void checkTemplates(const PromptTemplates& templates);

/// Puts the values in place of the placeholders; other braces stay as they are.
std::string fillTemplate(std::string_view text, const std::map<std::string, std::string, std::less<>>& values);

}  // namespace grnwb::llm
