// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/mark_legend.h"

#include <QPainter>
#include <span>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kMarkGap = 5, kBetween = 12;

QString sample() {
  return QStringLiteral("Aa");
}

QFont sampleFont(const QFont& font, const MarkStyle& style) {
  QFont result = font;
  result.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
  result.setStrikeOut(style.struckThrough);
  return result;
}

}  // namespace

MarkLegend::MarkLegend(QWidget* parent) : QWidget(parent) {
  setFont(textFont(11.5));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  m_entries = {{MarkKind::asked, tr("in the question")},
               {MarkKind::kept, tr("proposed")},
               {MarkKind::alias, tr("alias, mapped")},
               {MarkKind::outside, tr("outside, dropped")}};
  setToolTip(
      tr("Boxes mark the names of genes: those of the question, those that the answer proposes, other names of "
         "such genes, and names that the question didn't show, which don't count."));
  setAccessibleName(toolTip());
}

int MarkLegend::entryWidth(const Entry& entry) const {
  const QFontMetrics bold(sampleFont(font(), markStyle(entry.kind, false)));
  return bold.horizontalAdvance(sample()) + 2 * kMarkPadding + kMarkGap + fontMetrics().horizontalAdvance(entry.text);
}

QSize MarkLegend::sizeHint() const {
  int width = 1;
  for (const Entry& entry : m_entries) width += entryWidth(entry) + kBetween;
  return {width, measure::kSmallControl};
}

QSize MarkLegend::minimumSizeHint() const {
  return {0, measure::kSmallControl};
}

void MarkLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double height = fontMetrics().height();
  int wanted = 1;
  std::size_t shown = 0;
  for (; shown < m_entries.size(); ++shown) {
    const int more = entryWidth(m_entries[shown]) + (shown > 0 ? kBetween : 0);
    if (wanted + more > width()) break;
    wanted += more;
  }
  double x = width() - wanted + 0.5;
  for (const Entry& entry : std::span(m_entries).first(shown)) {
    const MarkStyle style = markStyle(entry.kind, false);
    painter.setFont(sampleFont(font(), style));
    const double wide = painter.fontMetrics().horizontalAdvance(sample()) + 2 * kMarkPadding;
    const QRectF box(x, std::floor((this->height() - height) / 2) + 0.5, wide, height);
    paintMarkBox(painter, box, style);
    painter.setPen(style.text);
    painter.drawText(box, Qt::AlignCenter, sample());
    x += wide + kMarkGap;
    painter.setFont(font());
    painter.setPen(Theme::current().secondText);
    const double words = fontMetrics().horizontalAdvance(entry.text);
    painter.drawText(QRectF(x, 0, words + 1, this->height()), Qt::AlignVCenter, entry.text);
    x += words + kBetween;
  }
}

}  // namespace grnwb::ui
