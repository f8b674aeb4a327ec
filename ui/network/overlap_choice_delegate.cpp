// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_choice_delegate.h"

#include <QIcon>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kBox = 13, kMarkRadius = 3;

}  // namespace

void OverlapChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
  RowDelegate::paint(painter, option, index);
  const QVariant check = index.data(Qt::CheckStateRole);
  if (!check.isValid()) return;
  const Theme& theme = Theme::current();
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const QRect indicator =
      option.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, option.widget);
  QRectF box(0, 0, kBox, kBox);
  box.moveCenter(QRectF(indicator).center());
  const auto state = check.value<Qt::CheckState>();
  const bool isFilled = state != Qt::Unchecked;
  const bool isSelected = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->fillRect(indicator.adjusted(-1, -1, 1, 1), isSelected ? theme.selectedRow : theme.view);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(isFilled ? theme.accent : theme.controlBorder);
  painter->setBrush(isFilled ? theme.accent : theme.view);
  painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kMarkRadius, kMarkRadius);
  if (state == Qt::Checked)
    icon(QStringLiteral("check"), &Theme::onAccent).paint(painter, box.toAlignedRect().adjusted(1, 1, -1, -1));
  if (state == Qt::PartiallyChecked) {
    painter->setPen(QPen(theme.onAccent, 2));
    painter->drawLine(QPointF(box.left() + 3.5, box.center().y()), QPointF(box.right() - 3.5, box.center().y()));
  }
  painter->restore();
}

QSize OverlapChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {RowDelegate::sizeHint(option, index).width(), measure::kRow};
}

}  // namespace grnwb::ui
