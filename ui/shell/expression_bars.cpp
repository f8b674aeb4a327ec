// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/expression_bars.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kRowHeight = 19, kBarHeight = 7, kBarWidth = 56, kMeanWidth = 40, kShareWidth = 42;

}  // namespace

ExpressionBars::ExpressionBars(const std::vector<LabelExpression>& values, const TypePalette& palette, QWidget* parent)
    : QWidget(parent), m_palette(palette) {
  int place = -1;
  QStringList spoken;
  for (const LabelExpression& value : values) {
    const QString name = place < 0 ? tr("All cells") : QString::fromStdString(value.label);
    m_rows.push_back({value, name, place++});
    m_largest = std::max(m_largest, value.mean);
  }
  std::ranges::stable_sort(m_rows.begin() + 1, m_rows.end(), std::greater(),
                           [](const Row& row) { return row.value.mean; });
  for (const Row& row : m_rows)
    spoken << tr("%1: mean %2, %3 of %4 cells")
                  .arg(row.name, QLocale().toString(row.value.mean, 'g', 3), percentText(row.value.share),
                       countText(row.value.cells));
  setAccessibleName(spoken.join(QStringLiteral("; ")));
  setToolTip(spoken.join(QLatin1Char('\n')));
  setFont(textFont(12));
  setFocusPolicy(Qt::TabFocus);
  auto* copy = new QAction(tr("Copy as TSV"), this);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, &ExpressionBars::copy);
  addAction(copy);
  setContextMenuPolicy(Qt::ActionsContextMenu);
}

QSize ExpressionBars::sizeHint() const {
  return {kBarWidth + kMeanWidth + kShareWidth + 60, kRowHeight * static_cast<int>(m_rows.size()) + 2};
}

QString ExpressionBars::table() const {
  QString text = tr("Label") + QLatin1Char('\t') + tr("Cells") + QLatin1Char('\t') + tr("Mean") + QLatin1Char('\t') +
                 tr("Share of expressing cells") + QLatin1Char('\n');
  const QLocale plain = QLocale::c();
  for (const Row& row : m_rows)
    text += QStringList{row.name, QString::number(row.value.cells), plain.toString(row.value.mean, 'g', 6),
                        plain.toString(row.value.share, 'g', 6)}
                .join(QLatin1Char('\t')) +
            QLatin1Char('\n');
  return text;
}

void ExpressionBars::copy() const {
  QGuiApplication::clipboard()->setText(table());
}

void ExpressionBars::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) update();
}

void ExpressionBars::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double scale = kBarWidth / std::max(m_largest, 1e-12);
  const int barLeft = width() - kBarWidth - kMeanWidth - kShareWidth;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const Row& row = m_rows[i];
    const QRect line(0, static_cast<int>(i) * kRowHeight, width(), kRowHeight);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(row.name, Qt::ElideMiddle, barLeft - measure::kGap));
    painter.drawText(QRect(barLeft + kBarWidth, line.top(), kMeanWidth, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(row.value.mean, 'f',
                                        row.value.mean < 0.1   ? 2
                                        : row.value.mean < 100 ? 1
                                                               : 0));
    painter.setPen(theme.secondText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percentText(row.value.share));
    const QRectF bar(barLeft, line.center().y() - kBarHeight / 2.0 + 1, kBarWidth, kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.nullBand);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(row.place < 0 ? theme.realBar : m_palette.colour(theme, row.name, row.place));
    if (row.value.mean > 0)
      painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(1.5, row.value.mean * scale), bar.height())), 2, 2);
  }
  if (hasFocus()) {
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  }
}

}  // namespace grnwb::ui
