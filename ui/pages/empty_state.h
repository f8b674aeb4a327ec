// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows before its part of the work is done: one line what is missing, buttons how to get it.
#pragma once

#include <QWidget>
#include <initializer_list>

class QPushButton;

namespace grnwb::ui {

QWidget* emptyState(const QString& text, std::initializer_list<QPushButton*> buttons, QWidget* parent);

}  // namespace grnwb::ui
