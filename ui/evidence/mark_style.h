// SPDX-License-Identifier: GPL-3.0-or-later
// The look of names in prompts and answers: a box in the colour of what became of the name.
#pragma once

#include <QColor>
#include <QRectF>

#include "ui/evidence/answer_markup.h"

class QPainter;

namespace grnwb::ui {

struct MarkStyle {
  QColor fill, line, text;
  bool bold = false, struckThrough = false;
};

/// selected: a name of the gene that is looked at.
MarkStyle markStyle(MarkKind kind, bool selected);
void paintMarkBox(QPainter& painter, const QRectF& box, const MarkStyle& style);

/// Space between a name and the sides of its box.
inline constexpr int kMarkPadding = 3;

}  // namespace grnwb::ui
