// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/density_delegate.h"

#include <QPainter>

#include "ui/network/density_model.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kBarWidth = 34, kBarHeight = 8, kRadius = 2;

}  // namespace

void DensityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const QRectF bar(option.rect.right() - measure::kCellPadding - kBarWidth,
                   option.rect.center().y() - kBarHeight / 2.0 + 0.5, kBarWidth, kBarHeight);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(theme.text);
  painter->drawText(option.rect.adjusted(0, 0, -kBarWidth - 2 * measure::kCellPadding, 0),
                    Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(theme.nullBand);
  painter->drawRoundedRect(bar, kRadius, kRadius);
  painter->setBrush(theme.realBar);
  const double share = index.data(DensityModel::BarRole).toDouble();
  painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(share * bar.width(), bar.height())), kRadius, kRadius);
  painter->restore();
}

}  // namespace grnwb::ui
