// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/expression_bars.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kTextHeight = 18, kBarHeight = 4, kRowHeight = kTextHeight + kBarHeight + 5;
constexpr int kMeanWidth = 40, kShareWidth = 44;

}  // namespace

ExpressionBars::ExpressionBars(const std::vector<LabelExpression>& values, QWidget* parent) : QWidget(parent) {
  int category = 0;
  QStringList spoken;
  for (const LabelExpression& value : values) {
    const QString name = value.label.empty() ? tr("all cells") : QString::fromStdString(value.label);
    m_rows.push_back({name, value.mean, value.share, category++});
    spoken
        << tr("%1: mean %2, %3 of cells").arg(name, QLocale().toString(value.mean, 'f', 2), percentText(value.share));
  }
  std::ranges::stable_sort(m_rows, std::greater(), &Row::mean);
  setAccessibleName(spoken.join(QStringLiteral("; ")));
  setToolTip(spoken.join(QLatin1Char('\n')));
  setFont(textFont(12));
}

QSize ExpressionBars::sizeHint() const {
  return {200, kRowHeight * static_cast<int>(m_rows.size())};
}

void ExpressionBars::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double largest = m_rows.empty() ? 1 : std::max(1e-12, m_rows.front().mean);
  const int nameWidth = width() - kMeanWidth - kShareWidth;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const Row& row = m_rows[i];
    const QRect line(0, static_cast<int>(i) * kRowHeight, width(), kTextHeight);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(row.label, Qt::ElideMiddle, nameWidth - 4));
    painter.drawText(QRect(nameWidth, line.top(), kMeanWidth, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(row.mean, 'f', row.mean < 100 ? 1 : 0));
    painter.setPen(theme.secondText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percentText(row.share));
    const QRectF bar(0, line.bottom() + 1, width(), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.nullBand);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(theme.category(row.category));
    painter.drawRoundedRect(
        QRectF(bar.left(), bar.top(), std::max(1.0, bar.width() * row.mean / largest), bar.height()), 2, 2);
  }
}

}  // namespace grnwb::ui
