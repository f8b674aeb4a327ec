// SPDX-License-Identifier: GPL-3.0-or-later
// The look shared by plots: a card with a title row, on screen and in an exported picture.
#pragma once

#include <QString>

class QPainter;
class QRectF;
class QWidget;

namespace grnwb::ui {

struct Theme;

/// Fills the widget with the view colour inside a rounded line.
void paintCard(QWidget& widget);
/// Title and subtitle at the top of a figure; returns the rectangle left below.
QRectF paintFigureTitle(QPainter& painter, const QRectF& area, const QString& title, const QString& subtitle,
                        const Theme& theme);

}  // namespace grnwb::ui
