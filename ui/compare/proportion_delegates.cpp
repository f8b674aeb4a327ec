// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/proportion_delegates.h"

#include <QPainter>
#include <algorithm>

#include "ui/compare/proportions_model.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kDotRadius = 4, kHalfBar = 5.5;

QColor colourOfType(const QModelIndex& index) {
  return index.data(Theme::current().dark ? ProportionsModel::DarkColourRole : ProportionsModel::ColourRole)
      .value<QColor>();
}

}  // namespace

void TypeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(colourOfType(index));
  const QRectF inner = QRectF(option.rect).adjusted(measure::kCellPadding, 0, -measure::kCellPadding, 0);
  painter->drawEllipse(QPointF(inner.left() + kDotRadius, inner.center().y() + 0.5), kDotRadius, kDotRadius);
  const QVariant font = index.data(Qt::FontRole);
  painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
  painter->setPen(Theme::current().text);
  const QRectF text = inner.adjusted(2 * kDotRadius + measure::kGap, 0, 0, 0);
  painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
  painter->restore();
}

void ProportionBarsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
  paintGround(painter, option, index);
  const auto share = index.data(ProportionsModel::ShareRole).value<celltypes::TypeShare>();
  const double largest = index.data(ProportionsModel::LargestRole).toDouble();
  if (largest <= 0) return;
  const Theme& theme = Theme::current();
  const QRectF inner = QRectF(option.rect).adjusted(measure::kCellPadding, 0, -measure::kCellPadding, 0);
  const double middle = inner.center().y() + 0.5;
  const auto bar = [&](double from, double to, double top, double height, const QColor& colour) {
    painter->fillRect(QRectF(inner.left() + inner.width() * from / largest, top,
                             std::max(1.0, inner.width() * (to - from) / largest), height),
                      colour);
  };
  painter->save();
  if (index.data(ProportionsModel::CodeRole).toInt() >= 0)
    bar(share.low, share.high, middle - kHalfBar - 2, 2 * kHalfBar + 4, theme.nullBand);
  bar(0, share.realShare, middle - kHalfBar, kHalfBar - 0.5, theme.realBar);
  bar(0, share.syntheticShare, middle + 0.5, kHalfBar - 0.5, colourOfType(index));
  painter->restore();
}

}  // namespace grnwb::ui
