// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/csv_field.h"

#include <algorithm>

namespace grnwb::ui {

QByteArray csvField(const QString& text) {
  QByteArray field = text.toUtf8();
  if (std::ranges::none_of(field, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; })) return field;
  return '"' + field.replace('"', "\"\"") + '"';
}

}  // namespace grnwb::ui
