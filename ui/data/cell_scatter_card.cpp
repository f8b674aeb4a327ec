// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/cell_scatter_card.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/plots/axes_scatter_view.h"
#include "ui/plots/scatter_legend.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// A few cells with far larger shares don't take the scale from the others.
double highShare(std::vector<double> shares) {
  if (shares.empty()) return 1;
  const auto place = shares.begin() + static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(shares.size() - 1));
  std::nth_element(shares.begin(), place, shares.end());
  return *place > 0 ? *place : 1;
}

}  // namespace

CellScatterCard::CellScatterCard(RawCells& cells, PreprocessSettings& settings, CellFilter& filter, QWidget* parent)
    : QWidget(parent),
      m_cells(cells),
      m_settings(settings),
      m_filter(filter),
      m_view(new AxesScatterView(this)),
      m_legend(new ScatterLegend(this)),
      m_colour(new QComboBox(this)),
      m_refresh(new ShownRefresh(this, [this] { takeCells(); })),
      m_refreshFilter(new ShownRefresh(this, [this] { takeFilter(); })) {
  m_view->setObjectName(QStringLiteral("cellScatter"));
  m_view->setHoverText([this](qint64 cell) { return cellText(cell); });
  m_colour->setObjectName(QStringLiteral("cellScatterColour"));
  m_colour->setAccessibleName(tr("Colour of the cells"));
  QFrame* bar = viewBar(this);
  rowOf(bar)->addWidget(label(tr("Counts and genes"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(label(tr("Colour"), bar, Tone::second));
  rowOf(bar)->addWidget(m_colour);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_view, 1);
  column->addWidget(m_legend);

  connect(m_colour, &QComboBox::currentIndexChanged, m_refresh, &ShownRefresh::request);
  connect(&cells, &RawCells::replaced, this, &CellScatterCard::offerColours);
  connect(&cells, &RawCells::labelsChanged, this, &CellScatterCard::offerColours);
  connect(&filter, &CellFilter::cellsChanged, m_refreshFilter, &ShownRefresh::request);
  offerColours();
}

void CellScatterCard::setLogarithmic(bool on) {
  m_isLogarithmic = on;
  m_refresh->request();
}

void CellScatterCard::offerColours() {
  {
    const QSignalBlocker quiet(m_colour);
    const QVariant before = m_colour->currentData();
    m_colour->clear();
    const auto summary = m_cells.summary();
    const auto offer = [this](const QString& text, Colour colour) {
      m_colour->addItem(text, static_cast<int>(colour));
    };
    if (summary && !summary->quality.mitochondrial.empty()) offer(tr("Mitochondrial share"), Colour::mitochondrial);
    if (summary && !summary->quality.ribosomal.empty()) offer(tr("Ribosomal share"), Colour::ribosomal);
    if (!m_cells.labels().categories.empty()) offer(m_cells.labelColumn(), Colour::label);
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(before)));
    m_colour->setEnabled(m_colour->count() > 0);
  }
  m_refresh->request();
}

ScatterColouring CellScatterCard::colouring() const {
  ScatterColouring colouring;
  const auto summary = m_cells.summary();
  if (!summary || m_colour->currentIndex() < 0) return colouring;
  const auto colour = static_cast<Colour>(m_colour->currentData().toInt());
  if (colour == Colour::label) {
    const QualityGroups groups = m_cells.groups();
    colouring.title = m_cells.labelColumn();
    colouring.codes.assign(groups.codes.begin(), groups.codes.end());
    colouring.names = groups.names;
    colouring.categoryColour = groups.colour;
    return colouring;
  }
  const bool isMitochondrial = colour == Colour::mitochondrial;
  colouring.title = isMitochondrial ? tr("% mitochondrial") : tr("% ribosomal");
  colouring.values = isMitochondrial ? summary->quality.mitochondrial : summary->quality.ribosomal;
  for (double& share : colouring.values) share *= 100;
  colouring.maximum = highShare(colouring.values);
  return colouring;
}

void CellScatterCard::takeCells() {
  const auto summary = m_cells.summary();
  AxesScatterContent content;
  if (summary) {
    content.x = summary->quality.counts;
    content.y.assign(summary->quality.genes.begin(), summary->quality.genes.end());
    const bool areCounts = summary->values == data::ValueKind::counts;
    content.xAxis = roomyAxis(content.x, m_isLogarithmic, areCounts ? tr("counts") : tr("sum of values"));
    content.yAxis = roomyAxis(content.y, m_isLogarithmic, tr("genes"));
    content.colouring = colouring();
    content.nameOf = [cells = m_cells.cells()](qint64 cell) {
      return cells ? QString::fromStdString(cells->cells.names[static_cast<std::size_t>(cell)])
                   : QString::number(cell + 1);
    };
  }
  m_legend->setColouring(content.colouring);
  m_legend->setVisible(content.colouring.isByValue());  // labels have their colours in the table beside it
  m_view->setContent(std::move(content));
  takeFilter();
}

void CellScatterCard::takeFilter() {
  AxesScatterContent content = m_view->content();
  const std::vector<std::uint8_t>& kept = m_filter.kept();
  if (kept.size() != content.x.size()) return;
  content.grey.resize(kept.size());
  std::ranges::transform(kept, content.grey.begin(), [](std::uint8_t is) { return is ? 0 : 1; });
  content.limits = limits(content.xAxis, content.yAxis);
  m_view->setContent(std::move(content));
}

QRectF CellScatterCard::limits(const ValueAxis& counts, const ValueAxis& genes) const {
  const data::PreprocessParameters& p = m_settings.parameters();
  if (p.minCounts <= 0 && p.maxCounts <= 0 && p.minGenes <= 0 && p.maxGenes <= 0) return {};
  constexpr double kFar = 2;  // outside of the plot
  const auto low = [](const ValueAxis& axis, double bound) { return bound > 0 ? axis.share(bound) : -kFar; };
  const auto high = [](const ValueAxis& axis, double bound) { return bound > 0 ? axis.share(bound) : kFar; };
  const QPointF first(low(counts, p.minCounts), low(genes, double(p.minGenes))),
      last(high(counts, p.maxCounts), high(genes, double(p.maxGenes)));
  return QRectF(first, last).normalized();
}

QString CellScatterCard::cellText(qint64 cell) const {
  const data::CellQuality& quality = m_cells.summary()->quality;
  const auto i = static_cast<std::size_t>(cell);
  QString text = m_cells.cells() ? QString::fromStdString(m_cells.cells()->cells.names[i])
                                 : tr("Cell %1").arg(countText(cell + 1));
  if (const data::Categorical& labels = m_cells.labels(); !labels.codes.empty() && labels.codes[i] >= 0)
    text +=
        QStringLiteral(" · ") + QString::fromStdString(labels.categories[static_cast<std::size_t>(labels.codes[i])]);
  text += QLatin1Char('\n') +
          tr("%1 counts, %2 genes").arg(countText(std::llround(quality.counts[i])), countText(quality.genes[i]));
  if (!quality.mitochondrial.empty())
    text += QLatin1Char('\n') + tr("%1 mitochondrial").arg(percentText(quality.mitochondrial[i], 1));
  if (!quality.ribosomal.empty())
    text += QLatin1Char('\n') + tr("%1 ribosomal").arg(percentText(quality.ribosomal[i], 1));
  if (i < m_filter.kept().size() && !m_filter.kept()[i]) text += QLatin1Char('\n') + tr("Dropped by the filters");
  return text;
}

Figure CellScatterCard::figure() const {
  return m_view->figure(QStringLiteral("counts-and-genes"));
}

}  // namespace grnwb::ui
