// SPDX-License-Identifier: GPL-3.0-or-later
// One table of fields per stage, from which console flags, dialogs, JSON and provenance are made.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace grnwb {

/// One parameter of a stage, tied to the member that holds it. Integers, numbers and texts; a switch is a bool.
struct Field {
  using Target = std::variant<std::int64_t*, double*, bool*, std::string*>;

  std::string name;  ///< console flag without dashes and JSON key, as in "min-cells"
  Target target;
  std::string label;                 ///< as on a form, "Minimum cells"
  std::string unit;                  ///< "cells", "" when it has none
  std::string help;                  ///< one sentence
  double minimum = 0, maximum = 0;   ///< both included; for numbers only
  std::vector<std::string> choices;  ///< for texts: the values allowed; empty: any
};

/// A stage's parameter struct P declares `std::vector<Field> fields(P&)` beside itself; a default-constructed P holds
/// the defaults. Throws Error(usage) that names the field when a value is outside its range or choices.
void checkFields(const std::vector<Field>& fields);

/// The field's value as text, numbers in the C locale.
std::string fieldText(const Field& field);
/// Throws Error(usage) when the text isn't of the field's type or range.
void setFieldText(const Field& field, const std::string& text);

}  // namespace grnwb
