// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/distribution_view.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "core/base/text.h"
#include "ui/plots/csv_field.h"
#include "ui/plots/distribution_painter.h"
#include "ui/plots/plot_card.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Kind = DistributionContent::Kind;

constexpr double kTitleHeight = 27;

void paintCardTitle(QPainter& painter, const QRectF& area, const DistributionContent& content, const Theme& theme) {
  QRectF title;
  const QRectF row(area.left() + 10, area.top() + 5, area.width() - 20, 20);
  painter.save();
  QFont font = painter.font();
  font.setPixelSize(13);
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(theme.text);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, content.title, &title);
  painter.setFont(axisFont(painter.font()));
  painter.setPen(theme.secondText);
  if (content.kind == Kind::violins)
    painter.drawText(row.adjusted(title.width() + 7, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, content.unit);
  painter.restore();
}

QByteArray csvOf(const DistributionContent& content) {
  const auto number = [](double value) { return QByteArray::fromStdString(formatNumber(value)); };
  QByteArray text;
  if (!content.values) return text;
  const Distribution& values = *content.values;
  const Distribution::Kept& kept = content.kept;
  if (content.kind == Kind::histogram) {
    text = "from,to,cells,kept\n";
    for (int bar = 0; bar < values.bars(); ++bar) {
      const auto i = static_cast<std::size_t>(bar);
      const std::int64_t cells = values.barCounts()[i];
      text += number(values.axis().value(double(bar) / values.bars())) + ',' +
              number(values.axis().value(double(bar + 1) / values.bars())) + ',' + QByteArray::number(qint64(cells)) +
              ',' + QByteArray::number(qint64(kept.barCounts.empty() ? cells : kept.barCounts[i])) + '\n';
    }
    return text;
  }
  text = "group,cells,kept,lower quartile,median,upper quartile\n";
  for (qsizetype g = 0; g < content.groups.size(); ++g) {
    const auto i = static_cast<std::size_t>(g);
    const Distribution::Group& group = values.groups()[i];
    text += csvField(content.groups[g]) + ',' + QByteArray::number(qint64(group.count)) + ',' +
            QByteArray::number(qint64(kept.counts.empty() ? group.count : kept.counts[i]));
    for (const double quartile : group.quartiles) text += ',' + number(quartile);
    text += '\n';
  }
  return text;
}

}  // namespace

DistributionView::DistributionView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
}

void DistributionView::setContent(DistributionContent content) {
  m_content = std::move(content);
  setAccessibleName(m_content.title);
  placeThresholds();
  update();
}

void DistributionView::setKept(Distribution::Kept kept) {
  m_content.kept = std::move(kept);
  update();
}

void DistributionView::setKind(Kind kind) {
  m_content.kind = kind;
  placeThresholds();
  update();
}

ThresholdLine* DistributionView::addThreshold(const QString& name, ThresholdLine::Drops drops, double unit) {
  auto* line = new ThresholdLine(name, drops, this);
  line->setUnit(unit);
  m_thresholds.push_back(line);
  placeThresholds();
  return line;
}

QRectF DistributionView::plotArea() const {
  return distributionArea(m_content, QRectF(rect()).adjusted(0, kTitleHeight, 0, 0), font());
}

void DistributionView::placeThresholds() {
  if (!m_content.values) return;
  for (ThresholdLine* line : m_thresholds)
    line->setAxis(m_content.values->axis(), plotArea(),
                  m_content.kind == Kind::violins ? Qt::Vertical : Qt::Horizontal);
}

QString DistributionView::textAt(const QPointF& position) const {
  const QRectF plot = plotArea();
  if (!m_content.values || !plot.contains(position)) return {};
  const Distribution& values = *m_content.values;
  const QLocale locale;
  const double along = (position.x() - plot.left()) / plot.width();
  if (m_content.kind == Kind::histogram) {
    const int bar = std::min(static_cast<int>(along * values.bars()), values.bars() - 1);
    const auto i = static_cast<std::size_t>(bar);
    const std::int64_t cells = values.barCounts()[i];
    return tr("%1 to %2 %3: %4 cells, %5 kept")
        .arg(plotNumber(values.axis().value(double(bar) / values.bars()), 4),
             plotNumber(values.axis().value(double(bar + 1) / values.bars()), 4), m_content.unit,
             locale.toString(qint64(cells)),
             locale.toString(qint64(m_content.kept.barCounts.empty() ? cells : m_content.kept.barCounts[i])));
  }
  const auto g = std::min(static_cast<qsizetype>(along * double(m_content.groups.size())), m_content.groups.size() - 1);
  if (g < 0) return {};
  const Distribution::Group& group = values.groups()[static_cast<std::size_t>(g)];
  const std::int64_t kept =
      m_content.kept.counts.empty() ? group.count : m_content.kept.counts[static_cast<std::size_t>(g)];
  return tr("%1: %2 cells, %3 kept\nMedian %4 %7, half of the cells between %5 and %6")
      .arg(m_content.groups[g], locale.toString(qint64(group.count)), locale.toString(qint64(kept)),
           plotNumber(group.quartiles[1]), plotNumber(group.quartiles[0]), plotNumber(group.quartiles[2]),
           m_content.unit);
}

Figure DistributionView::figure(const QString& name) const {
  std::vector<double> lines;
  for (const ThresholdLine* line : m_thresholds)
    if (line->value()) lines.push_back(*line->value());
  Figure figure;
  figure.name = name;
  figure.paint = [content = m_content, lines](QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const QString unit = content.kind == Kind::violins ? content.unit : QString();
    const QRectF rest = paintFigureTitle(painter, area, content.title, unit, theme);
    const QRectF plot = distributionArea(content, rest, painter.font());
    paintDistribution(painter, plot, content, theme);
    if (!content.values) return;
    for (const double line : lines)
      ThresholdLine::paint(painter, plot, content.values->axis(),
                           content.kind == Kind::violins ? Qt::Vertical : Qt::Horizontal, line, theme);
  };
  figure.csv = [content = m_content] { return csvOf(content); };
  return figure;
}

void DistributionView::paintEvent(QPaintEvent*) {
  paintCard(*this);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  paintCardTitle(painter, rect(), m_content, theme);
  paintDistribution(painter, plotArea(), m_content, theme);
}

void DistributionView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeThresholds();
}

void DistributionView::mouseMoveEvent(QMouseEvent* event) {
  const QString text = textAt(event->position());
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void DistributionView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
  placeThresholds();
  update();
}

}  // namespace grnwb::ui
