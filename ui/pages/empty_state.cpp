// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/empty_state.h"

#include <QVBoxLayout>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kMostInRow = 3;

}  // namespace

QWidget* emptyState(const QString& text, std::initializer_list<QPushButton*> buttons, QWidget* parent) {
  auto* page = new QWidget(parent);
  auto* column = new QVBoxLayout(page);
  column->setSpacing(measure::kPadding + 2);
  column->addStretch();
  column->addWidget(label(text, page, Tone::second, TextSize::title), 0, Qt::AlignHCenter);
  for (auto button = buttons.begin(); button != buttons.end();) {
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::kCardGap);
    row->addStretch();
    for (int i = 0; i < kMostInRow && button != buttons.end(); ++i) row->addWidget(*button++);
    row->addStretch();
    column->addLayout(row);
  }
  column->addStretch();
  return page;
}

}  // namespace grnwb::ui
