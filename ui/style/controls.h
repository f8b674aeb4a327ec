// SPDX-License-Identifier: GPL-3.0-or-later
// The few kinds of controls the window is made of, with the look of the style sheet.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace grnwb::ui {

enum class Tone { text, second, faint, good, caution, alarm };
enum class TextSize { small, text, head, title, key };

QLabel* label(const QString& text, QWidget* parent = nullptr, Tone tone = Tone::text, TextSize size = TextSize::text);
/// A line that gives way where there is little room; its tool tip then holds the whole text.
QLabel* elidedLabel(QWidget* parent, Tone tone = Tone::text, TextSize size = TextSize::text);
/// A small framed word: kind is "plain", "accent", "good", "caution" or "alarm".
QLabel* chip(const QString& text, const QString& kind, QWidget* parent = nullptr);
/// Changes a dynamic property that the style sheet reads ("chip", "tone", "banner", "changed") and restyles the widget.
void setLook(QWidget& widget, const char* property, const QVariant& value);

/// iconName may be empty. The object name also serves tests.
QPushButton* pushButton(const QString& text, const QString& iconName, const QString& objectName,
                        QWidget* parent = nullptr);
/// The one filled button of a page; its icon follows the fill.
QPushButton* mainButton(const QString& text, const QString& iconName, const QString& objectName,
                        QWidget* parent = nullptr);
QPushButton* linkButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
/// An icon alone; the tool tip is its accessible name too.
QToolButton* toolButton(const QString& iconName, const QString& toolTip, const QString& objectName,
                        QWidget* parent = nullptr);

/// A framed surface in the view's colour.
QFrame* card(QWidget* parent = nullptr);
/// The 40 px strip on top of a page, or the 34 px one on top of a view, with a row of controls (bar.h).
QFrame* pageBar(QWidget* parent = nullptr);
QFrame* viewBar(QWidget* parent = nullptr);
QHBoxLayout* rowOf(QFrame* bar);
/// A thin vertical line between groups of a bar; a thin horizontal one between blocks.
QFrame* verticalRule(QWidget* parent = nullptr);
QFrame* horizontalRule(QWidget* parent = nullptr);

/// Rows of 23 px, header of 25 px, whole rows selected with an accent bar at the left, alternate colours, no grid.
void prepareTable(QTableView& table);

}  // namespace grnwb::ui
