// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/cell_delegates.h"

#include <QPainter>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kBarWidth = 48, kBarHeight = 7;

struct BadgeColours {
  QColor fill, line, text;
};

BadgeColours coloursOf(const QString& kind) {
  const Theme& theme = Theme::current();
  if (kind == QStringLiteral("accent")) return {theme.selectedRow, theme.accent, theme.accent};
  if (kind == QStringLiteral("good")) return {theme.goodFill, theme.good, theme.good};
  if (kind == QStringLiteral("caution")) return {theme.cautionFill, theme.caution, theme.caution};
  if (kind == QStringLiteral("alarm")) return {theme.alarmFill, theme.alarm, theme.alarm};
  return {theme.view, theme.controlBorder, theme.secondText};
}

}  // namespace

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const QVariant value = index.data(Qt::EditRole);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(value.isValid() ? theme.text : theme.faintText);
  painter->drawText(option.rect.adjusted(0, 0, -measure::kCellPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                    index.data().toString());
  if (value.isValid()) {
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100.0 %")) + 2 * measure::kCellPadding;
    const QRectF bar(option.rect.right() - textWidth - kBarWidth, option.rect.center().y() - kBarHeight / 2.0 + 0.5,
                     kBarWidth, kBarHeight);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.nullBand);
    painter->drawRoundedRect(bar, 2, 2);
    painter->setBrush(theme.realBar);
    painter->drawRoundedRect(
        QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(value.toDouble(), 0.0, 1.0), bar.height())), 2, 2);
  }
  painter->restore();
}

BadgeDelegate::BadgeDelegate(Kind kind, QObject* parent) : RowDelegate(parent), m_kind(std::move(kind)) {}

void BadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const QString kind = m_kind(index), text = index.data().toString();
  const QRect inner = option.rect.adjusted(measure::kCellPadding, 0, -measure::kCellPadding, 0);
  painter->save();
  painter->setFont(option.font);
  if (kind.isEmpty()) {
    painter->setPen(Theme::current().faintText);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text);
  } else {
    const BadgeColours colours = coloursOf(kind);
    const int width = std::min(inner.width(), option.fontMetrics.horizontalAdvance(text) + 12);
    const QRectF badge(inner.left() + 0.5, option.rect.center().y() - 8 + 0.5, width, 17);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.line);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(badge, 3, 3);
    painter->setPen(colours.text);
    painter->drawText(badge, Qt::AlignCenter, option.fontMetrics.elidedText(text, Qt::ElideRight, width - 6));
  }
  painter->restore();
}

}  // namespace grnwb::ui
