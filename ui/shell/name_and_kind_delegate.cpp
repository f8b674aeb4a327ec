// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/name_and_kind_delegate.h"

#include <QPainter>

#include "ui/style/theme.h"

namespace grnwb::ui {

NameAndKindDelegate::NameAndKindDelegate(int kindRole, QObject* parent)
    : QStyledItemDelegate(parent), m_kindRole(kindRole) {}

void NameAndKindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  const bool marked = option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver);
  painter->save();
  painter->fillRect(option.rect, marked ? theme.selectedRow : theme.view);
  if (option.state.testFlag(QStyle::State_Selected))
    painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
  QRect inner = option.rect.adjusted(measure::kPadding, 0, -measure::kPadding, 0);
  const QIcon symbol = index.data(Qt::DecorationRole).value<QIcon>();
  constexpr int kIcon = 16;
  if (!symbol.isNull()) symbol.paint(painter, QRect(inner.left(), inner.center().y() - kIcon / 2, kIcon, kIcon));
  if (index.data(Qt::DecorationRole).isValid()) inner.setLeft(inner.left() + kIcon + measure::kGap + 2);

  const QString kind = index.data(m_kindRole).toString();
  const int kindWidth = option.fontMetrics.horizontalAdvance(kind);
  painter->setPen(theme.faintText);
  painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, kind);
  painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? theme.text : theme.faintText);
  const QRect nameRect = inner.adjusted(0, 0, -kindWidth - measure::kPadding, 0);
  painter->drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter,
                    option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameRect.width()));
  painter->restore();
}

QSize NameAndKindDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), measure::kControl};
}

}  // namespace grnwb::ui
