// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parameters.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace grnwb {
namespace {

template <class... F>
struct Overload : F... {
  using F::operator()...;
};

[[noreturn]] void refuse(const Field& field, const std::string& problem, const std::string& remedy) {
  throw Error(ErrorCode::usage, "--" + field.name, problem, remedy);
}

void checkRange(const Field& field, double value) {
  if (!(value >= field.minimum && value <= field.maximum))
    refuse(field, formatNumber(value) + " is out of range",
           "give a value from " + formatNumber(field.minimum) + " to " + formatNumber(field.maximum));
}

void checkField(const Field& field) {
  std::visit(Overload{[&](const std::int64_t* value) { checkRange(field, static_cast<double>(*value)); },
                      [&](const double* value) { checkRange(field, *value); }, [](const bool*) {},
                      [&](const std::string* value) {
                        if (!field.choices.empty() && std::ranges::find(field.choices, *value) == field.choices.end())
                          refuse(field, "'" + *value + "' is not a choice",
                                 "choose one of " + join(field.choices, ", "));
                      }},
             field.target);
}

}  // namespace

void checkFields(const std::vector<Field>& fields) {
  std::ranges::for_each(fields, checkField);
}

std::string fieldText(const Field& field) {
  return std::visit(Overload{[](const std::int64_t* value) { return std::to_string(*value); },
                             [](const double* value) { return formatNumber(*value); },
                             [](const bool* value) { return std::string(*value ? "true" : "false"); },
                             [](const std::string* value) { return *value; }},
                    field.target);
}

void setFieldText(const Field& field, const std::string& text) {
  std::visit(Overload{[&](std::int64_t* value) {
                        const auto parsed = parseInteger(text);
                        if (!parsed) refuse(field, "'" + text + "' is not a whole number", "give digits only");
                        *value = *parsed;
                      },
                      [&](double* value) {
                        const auto parsed = parseNumber(text);
                        if (!parsed) refuse(field, "'" + text + "' is not a number", "give a number such as 0.5");
                        *value = *parsed;
                      },
                      [&](bool* value) {
                        if (text != "true" && text != "false")
                          refuse(field, "'" + text + "' is not a switch", "give true or false");
                        *value = text == "true";
                      },
                      [&](std::string* value) { *value = text; }},
             field.target);
  checkField(field);
}

}  // namespace grnwb
