// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/version_delegate.h"

#include <QLocale>
#include <QPainter>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kHeight = 42, kMargin = 8, kLine = 17, kTop = 4;

/// Draws at the right end of the line and takes its width off it.
void drawAtRight(QPainter& painter, QRect& line, const QString& text, const QColor& colour) {
  if (text.isEmpty()) return;
  painter.setPen(colour);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
  line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(text) - measure::kGap);
}

}  // namespace

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool isGroup = !index.data(DetailRole).isValid();
  return {RowDelegate::sizeHint(option, index).width(), isGroup ? measure::kRow : kHeight};
}

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (!index.data(DetailRole).isValid()) return RowDelegate::paint(painter, option, index);
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  painter->save();
  QRect line(option.rect.left() + kMargin, option.rect.top() + kTop, option.rect.width() - 2 * kMargin, kLine);
  painter->setFont(textFont(11.5));
  drawAtRight(*painter, line, index.data(StateRole).toString(),
              index.data(IsTrainedRole).toBool() ? theme.good : theme.secondText);
  const QString number = index.data(NumberRole).toString();
  painter->setFont(textFont(12.5, true));
  painter->setPen(theme.text);
  painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
  if (!number.isEmpty()) line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(number) + measure::kGap);
  painter->setFont(textFont(12.5, number.isEmpty()));
  painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                    painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));

  line =
      QRect(option.rect.left() + kMargin, option.rect.top() + kTop + kLine, option.rect.width() - 2 * kMargin, kLine);
  painter->setFont(textFont(11));
  const QLocale locale;
  const int added = index.data(AddedRole).toInt(), removed = index.data(RemovedRole).toInt();
  if (added + removed > 0) {
    drawAtRight(*painter, line, QStringLiteral("−") + locale.toString(removed), theme.represses);
    drawAtRight(*painter, line, QStringLiteral("+") + locale.toString(added), theme.good);
  }
  painter->setPen(theme.secondText);
  painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                    painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, line.width()));
  painter->restore();
}

}  // namespace grnwb::ui
