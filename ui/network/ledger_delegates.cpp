// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/ledger_delegates.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kRankBarWidth = 54, kRankBarHeight = 7, kArrowWidth = 20, kLock = 13;

/// Where a cell's drawing goes: the text of plain cells stands a pixel above the middle.
QRect inner(const QStyleOptionViewItem& option) {
  return option.rect.adjusted(measure::kCellPadding, -1, -measure::kCellPadding, -1);
}

/// The number right-aligned before a bar at the cell's right end; returns where the bar goes.
QRectF paintNumber(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool valid) {
  const QRect cell = inner(option);
  painter->setFont(option.font);
  painter->setPen(valid ? Theme::current().text : Theme::current().faintText);
  painter->drawText(cell.adjusted(0, 0, -kRankBarWidth - measure::kCellPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                    index.data().toString());
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  return QRectF(cell.right() + 1 - kRankBarWidth, cell.center().y() - kRankBarHeight / 2, kRankBarWidth,
                kRankBarHeight);
}

}  // namespace

void paintHighlight(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (index.data(EdgeTableModel::HighlightRole).toBool()) painter->fillRect(option.rect, Theme::current().selectedRow);
}

LockDelegate::LockDelegate(QObject* parent)
    : RowDelegate(parent),
      m_locked(icon(QStringLiteral("lock"), &Theme::text)),
      m_open(icon(QStringLiteral("unlock"), &Theme::nullBand)) {}

void LockDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const int locked = index.data(EdgeTableModel::SortRole).toInt();
  if (locked < 0) return;
  const QRect cell = option.rect;
  const QRect place(cell.center().x() - kLock / 2, cell.center().y() - kLock / 2, kLock, kLock);
  (locked > 0 ? m_locked : m_open).paint(painter, place);
}

void ImportanceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const QVariant share = index.data(EdgeTableModel::ShareRole);
  painter->save();
  const QRectF bar = paintNumber(painter, option, index, share.isValid());
  if (share.isValid()) {
    painter->setBrush(theme.nullBand);
    painter->drawRoundedRect(bar, 2, 2);
    painter->setBrush(theme.realBar);
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(share.toDouble() * bar.width(), bar.height())), 2, 2);
  }
  painter->restore();
}

void SignDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const int value = index.data(EdgeTableModel::SortRole).toInt();
  QRectF cell = inner(option);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(value < 0 ? theme.faintText : theme.secondText);
  if (value > static_cast<int>(grn::Sign::unknown)) {
    const bool represses = value == static_cast<int>(grn::Sign::represses);
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

void CorrelationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const double value = index.data(EdgeTableModel::SortRole).toDouble();
  painter->save();
  const QRectF bar = paintNumber(painter, option, index, !std::isnan(value));
  if (!std::isnan(value)) {
    const double middle = bar.center().x(), end = middle + std::clamp(value, -1.0, 1.0) * bar.width() / 2;
    painter->setBrush(theme.nullBand);
    painter->drawRect(QRectF(middle - 0.5, bar.top() - 2, 1, bar.height() + 4));
    painter->setBrush(value < 0 ? theme.represses : theme.activates);
    painter->drawRect(QRectF(std::min(middle, end), bar.top(), std::abs(end - middle), bar.height()));
  }
  painter->restore();
}

}  // namespace grnwb::ui
