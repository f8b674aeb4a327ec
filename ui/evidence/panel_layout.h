// SPDX-License-Identifier: GPL-3.0-or-later
// What the tabs with a table have in common: cards beside it, the answers below.
#pragma once

#include <QString>

class QScrollArea;
class QSplitter;
class QVBoxLayout;
class QWidget;

namespace grnwb::ui {

/// A column for cards that scrolls where the window is low; the cards go into its layout, and fixSideWidth() comes
/// last.
QScrollArea* sideColumn(QWidget* parent);
QVBoxLayout* columnOf(QScrollArea& side);
void fixSideWidth(QScrollArea& side);

/// table and side next to each other above the answers.
QSplitter* tableAboveAnswers(QWidget* table, QWidget* side, QWidget* answers, const QString& objectName,
                             QWidget* parent);

}  // namespace grnwb::ui
