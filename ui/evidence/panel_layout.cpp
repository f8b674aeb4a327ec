// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/panel_layout.h"

#include <QFrame>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSideWidth = 336, kScrollBarWidth = 12;

}  // namespace

QScrollArea* sideColumn(QWidget* parent) {
  auto* cards = new QFrame;
  cards->setProperty("side", true);
  auto* column = new QVBoxLayout(cards);
  column->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  column->setSpacing(measure::kCardGap);
  auto* side = new QScrollArea(parent);
  side->setWidgetResizable(true);
  side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  side->setWidget(cards);
  return side;
}

QVBoxLayout* columnOf(QScrollArea& side) {
  return static_cast<QVBoxLayout*>(side.widget()->layout());
}

void fixSideWidth(QScrollArea& side) {
  columnOf(side)->addStretch();
  side.setFixedWidth(std::max(kSideWidth, side.widget()->minimumSizeHint().width() + kScrollBarWidth));
}

QSplitter* tableAboveAnswers(QWidget* table, QWidget* side, QWidget* answers, const QString& objectName,
                             QWidget* parent) {
  auto* splitter = new QSplitter(Qt::Vertical, parent);
  splitter->setObjectName(objectName);
  auto* upper = new QWidget(splitter);
  auto* row = new QHBoxLayout(upper);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(table, 1);
  row->addWidget(side);
  splitter->addWidget(upper);
  splitter->addWidget(answers);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 2);
  splitter->setChildrenCollapsible(false);
  return splitter;
}

}  // namespace grnwb::ui
