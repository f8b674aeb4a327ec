// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/centred_bar_delegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSignedBarHeight = 9, kWidestBar = 120;
constexpr int kBelow = 0, kAbove = 5;  // blue and vermilion of the categories

}  // namespace

CentredBarDelegate::CentredBarDelegate(int barRole, QObject* parent) : RowDelegate(parent), m_barRole(barRole) {}

void CentredBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const QRect cell = option.rect.adjusted(measure::kCellPadding, -1, -measure::kCellPadding, -1);
  const QVariant bar = index.data(m_barRole);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(bar.isValid() ? theme.text : theme.faintText);
  painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
  if (bar.isValid()) {
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("+0.000")) + measure::kCellPadding;
    const double width = std::clamp(cell.width() - textWidth, 0, kWidestBar);
    const double middle = cell.right() + 1 - textWidth - width / 2;
    const double end = middle + std::clamp(bar.toDouble(), -1.0, 1.0) * width / 2;
    const double top = option.rect.center().y() - kSignedBarHeight / 2.0 + 0.5;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.category(end < middle ? kBelow : kAbove));
    painter->drawRect(QRectF(std::min(middle, end), top, std::abs(end - middle), kSignedBarHeight));
    painter->setBrush(theme.nullBand);
    painter->drawRect(QRectF(middle - 0.5, top - 3, 1, kSignedBarHeight + 6));
  }
  painter->restore();
}

}  // namespace grnwb::ui
