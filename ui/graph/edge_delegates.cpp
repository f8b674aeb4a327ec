// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/edge_delegates.h"

#include <QPainter>

#include "ui/models/edge_table_model.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kBarWidth = 64, kBarHeight = 7, kArrowWidth = 22;

void tint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (index.data(EdgeTableModel::HighlightRole).toBool()) painter->fillRect(option.rect, Theme::current().selectedRow);
}

/// Where a cell's drawing goes: the text of plain cells stands a pixel above the middle.
QRect inner(const QStyleOptionViewItem& option) {
  return option.rect.adjusted(measure::kCellPadding, -1, -measure::kCellPadding, -1);
}

}  // namespace

void EdgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  tint(painter, option, index);
  RowDelegate::paint(painter, option, index);
}

void EdgeDelegate::paintTintedGround(QPainter* painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
  tint(painter, option, index);
  paintGround(painter, option, index);
}

void ImportanceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintTintedGround(painter, option, index);
  const Theme& theme = Theme::current();
  const QRect cell = inner(option);
  const QRect bar(cell.right() - kBarWidth, cell.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(theme.text);
  painter->drawText(cell.adjusted(0, 0, -kBarWidth - measure::kCellPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                    index.data().toString());
  const QVariant share = index.data(EdgeTableModel::ShareRole);
  if (share.isValid()) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.nullBand);
    painter->drawRoundedRect(bar, 2, 2);
    painter->setBrush(theme.realBar);
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(share.toDouble() * bar.width(), bar.height())), 2, 2);
  }
  painter->restore();
}

void SignDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintTintedGround(painter, option, index);
  const Theme& theme = Theme::current();
  const auto sign = static_cast<grn::Sign>(index.data(EdgeTableModel::SortRole).toInt());
  QRectF cell = inner(option);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(theme.secondText);
  if (sign != grn::Sign::unknown) {
    const bool represses = sign == grn::Sign::represses;
    const QColor colour = represses ? theme.represses : theme.activates;
    const QPointF from(cell.left(), cell.center().y() + 0.5), tip = from + QPointF(kArrowWidth, 0);
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, 1.6);
    if (represses) pen.setDashPattern({3, 2});
    painter->setPen(pen);
    painter->drawLine(from, represses ? tip : tip - QPointF(5, 0));
    if (represses) {
      painter->setPen(QPen(colour, 1.8));
      painter->drawLine(tip - QPointF(0, 4), tip + QPointF(0, 4));
    } else {
      painter->setPen(Qt::NoPen);
      painter->setBrush(colour);
      painter->drawPolygon(QPolygonF({tip, tip + QPointF(-7, -3.5), tip + QPointF(-7, 3.5)}));
    }
    cell.setLeft(tip.x() + measure::kGap);
    painter->setPen(theme.text);
  }
  painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
  painter->restore();
}

}  // namespace grnwb::ui
