// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/quality_panel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "ui/data/cell_scatter_card.h"
#include "ui/data/table_card.h"
#include "ui/models/number_text.h"
#include "ui/plots/figure_panel.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Kind = DistributionContent::Kind;

/// Up to here spreads are made within a few milliseconds.
constexpr std::size_t kSpreadAtOnce = 100'000;

std::vector<double> inPercent(std::vector<double> shares) {
  for (double& share : shares) share *= 100;
  return shares;
}

}  // namespace

QualityPanel::QualityPanel(JobQueue& jobs, RawCells& cells, PreprocessSettings& settings, CellFilter& filter,
                           QWidget* parent)
    : QWidget(parent),
      m_cells(cells),
      m_settings(settings),
      m_filter(filter),
      m_spreading(jobs, tr("Quality of the cells"), this),
      m_refresh(new ShownRefresh(this, [this] { spread(); })),
      m_refreshKept(new ShownRefresh(this, [this] { showKept(); })) {
  setObjectName(QStringLiteral("qualityPanel"));
  m_table = new TableCard(tr("Cells by label"), QStringLiteral("keptCells"), this);
  m_scatter = new CellScatterCard(cells, settings, filter, this);
  auto* low = new QSplitter(Qt::Horizontal, this);
  low->setChildrenCollapsible(false);
  low->addWidget(m_table);
  low->addWidget(m_scatter);
  low->setStretchFactor(0, 1);
  low->setStretchFactor(1, 1);
  low->setSizes({500, 500});
  auto* body = new QSplitter(Qt::Vertical, this);
  body->setChildrenCollapsible(false);
  body->addWidget(makePlots());
  body->addWidget(low);
  body->setStretchFactor(0, 3);
  body->setStretchFactor(1, 2);
  body->setSizes({460, 240});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(body, 1);

  connect(&cells, &RawCells::replaced, m_refresh, &ShownRefresh::request);
  connect(&cells, &RawCells::cellsRead, this, &QualityPanel::takeLabelColumns);
  connect(&cells, &RawCells::labelsChanged, m_refresh, &ShownRefresh::request);
  connect(&filter, &CellFilter::cellsChanged, m_refreshKept, &ShownRefresh::request);
  connect(&settings, &PreprocessSettings::loaded, this, &QualityPanel::showThresholds);
  connect(&settings, &PreprocessSettings::changed, this, &QualityPanel::showThresholds);
  takeLabelColumns();
  showThresholds();
  m_refresh->request();
}

QWidget* QualityPanel::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Figures of the cells"), bar, Tone::text, TextSize::head));
  auto* kinds = new QButtonGroup(this);
  const auto choice = [&](const QString& text, const QString& name, Kind kind) {
    auto* button = new QToolButton(bar);
    button->setText(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    kinds->addButton(button);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, kind] {
      for (DistributionView* plot : m_plots) plot->setKind(kind);
    });
    return button;
  };
  m_violins = choice(tr("Violins"), QStringLiteral("showViolins"), Kind::violins);
  m_histograms = choice(tr("Histograms"), QStringLiteral("showHistograms"), Kind::histogram);
  m_violins->setChecked(true);
  m_log = new QCheckBox(tr("Log axes"), bar);
  m_log->setObjectName(QStringLiteral("logAxes"));
  m_log->setToolTip(tr("Counts, genes and mitochondrial share on axes by log(1 + value)"));
  m_log->setChecked(true);
  connect(m_log, &QCheckBox::toggled, this, [this](bool on) {
    m_scatter->setLogarithmic(on);
    spread();
  });
  row->addWidget(m_log);
  row->addWidget(verticalRule(bar));
  m_labels = new QComboBox(bar);
  m_labels->setObjectName(QStringLiteral("qualityLabels"));
  m_labels->setAccessibleName(tr("Labels of the cells"));
  m_labels->setToolTip(tr("Column of the cells by which they are grouped"));
  m_labels->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(m_labels, &QComboBox::currentIndexChanged, this,
          [this] { m_cells.setLabelColumn(m_labels->currentData().toString()); });
  row->addWidget(label(tr("By"), bar, Tone::second));
  row->addWidget(m_labels);
  auto* hint = elidedLabel(bar, Tone::second, TextSize::small);
  hint->setText(tr("Drag the lines: cells beyond them are dropped and turn grey."));
  row->addWidget(hint, 1);
  return bar;
}

QWidget* QualityPanel::makePlots() {
  auto* plots = new QWidget(this);
  auto* grid = new QGridLayout(plots);
  grid->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  grid->setSpacing(measure::kCardGap);
  constexpr const char* kNames[]{"countsPlot", "genesPlot", "mitochondrialPlot", "ribosomalPlot"};
  for (int i = 0; i < MeasureCount; ++i) {
    m_plots[static_cast<std::size_t>(i)] = new DistributionView(plots);
    m_plots[static_cast<std::size_t>(i)]->setObjectName(QString::fromLatin1(kNames[i]));
    grid->addWidget(m_plots[static_cast<std::size_t>(i)], i / 2, i % 2);
  }
  using Drops = ThresholdLine::Drops;
  addBound(CountsMeasure, Drops::below, tr("Minimum counts"), "min-counts", 0, 1);
  addBound(CountsMeasure, Drops::above, tr("Maximum counts"), "max-counts", 0, 1);
  addBound(GenesMeasure, Drops::below, tr("Minimum genes"), "min-genes", 0, 1);
  addBound(GenesMeasure, Drops::above, tr("Maximum genes"), "max-genes", 0, 1);
  addBound(MitochondrialMeasure, Drops::above, tr("Maximum mitochondrial share"), "max-mitochondrial", 100, 0.1);
  return plots;
}

void QualityPanel::addBound(Measure measure, ThresholdLine::Drops drops, const QString& name, const char* field,
                            double unset, double unit) {
  ThresholdLine* line = m_plots[measure]->addThreshold(name, drops, unit);
  line->setObjectName(QLatin1String(field) + QStringLiteral("Line"));
  m_bounds.push_back({line, QString::fromLatin1(field), unset});
  connect(line, &ThresholdLine::moved, this, [this, bound = m_bounds.back()](std::optional<double> value) {
    m_settings.setNumber(bound.field, value.value_or(bound.unset));
  });
  connect(line, &ThresholdLine::gestureEnded, &m_settings, &PreprocessSettings::endGesture);
}

QString QualityPanel::measureTitle(Measure measure) const {
  switch (measure) {
    case CountsMeasure:
      return tr("Counts per cell");
    case GenesMeasure:
      return tr("Genes per cell");
    case MitochondrialMeasure:
      return tr("Mitochondrial share");
    default:
      return tr("Ribosomal share");
  }
}

void QualityPanel::takeLabelColumns() {
  const QSignalBlocker quiet(m_labels);
  m_labels->clear();
  m_labels->addItem(tr("all cells"), QString());
  for (const QString& column : m_cells.labelColumns()) m_labels->addItem(column, column);
  m_labels->setCurrentIndex(std::max(0, m_labels->findData(m_cells.labelColumn())));
  m_labels->setEnabled(m_labels->count() > 1);
}

void QualityPanel::spread() {
  m_spreading.forget();
  {
    const QSignalBlocker quiet(m_labels);
    m_labels->setCurrentIndex(std::max(0, m_labels->findData(m_cells.labelColumn())));
  }
  const auto summary = m_cells.summary();
  if (!summary) return showSpreads({});
  const auto work = [summary, groups = m_cells.groups(), log = m_log->isChecked()] {
    const data::CellQuality& quality = summary->quality;
    const auto made = [&](const std::vector<double>& values, bool logarithmic) {
      return values.empty()
                 ? nullptr
                 : std::make_shared<const Distribution>(values, groups.codes, static_cast<int>(groups.names.size()),
                                                        barAxisOf(values, logarithmic));
    };
    return Spreads{made(quality.counts, log), made({quality.genes.begin(), quality.genes.end()}, log),
                   made(inPercent(quality.mitochondrial), log), made(inPercent(quality.ribosomal), false)};
  };
  if (summary->quality.counts.size() <= kSpreadAtOnce) return showSpreads(work());
  m_spreading.start([work](JobContext&) { return work(); }, [this](const Spreads& spreads) { showSpreads(spreads); });
}

void QualityPanel::showSpreads(const Spreads& spreads) {
  const auto summary = m_cells.summary();
  const bool areCounts = summary && summary->values == data::ValueKind::counts;
  const QualityGroups groups = m_cells.groups();
  for (int i = 0; i < MeasureCount; ++i) {
    const auto measure = static_cast<Measure>(i);
    DistributionContent content;
    content.kind = m_histograms->isChecked() ? Kind::histogram : Kind::violins;
    content.title = measureTitle(measure);
    content.unit = measure == CountsMeasure  ? (areCounts ? tr("counts") : tr("sum of values"))
                   : measure == GenesMeasure ? tr("genes")
                                             : tr("% of counts");
    content.values = spreads[static_cast<std::size_t>(i)];
    content.groups = groups.names;
    content.colour = groups.colour;
    if (content.values && content.values->valueCount() == m_filter.kept().size())
      content.kept = content.values->kept(m_filter.kept());
    DistributionView* plot = m_plots[static_cast<std::size_t>(i)];
    plot->setVisible(content.values != nullptr);
    plot->setContent(std::move(content));
  }
  showTable();
}

void QualityPanel::showKept() {
  for (DistributionView* plot : m_plots)
    if (const auto values = plot->content().values; values && values->valueCount() == m_filter.kept().size())
      plot->setKept(values->kept(m_filter.kept()));
  showTable();
}

void QualityPanel::showThresholds() {
  for (const Bound& bound : m_bounds) {
    const double value = m_settings.number(bound.field);
    bound.line->setValue(value == bound.unset ? std::nullopt : std::optional(value));
  }
}

void QualityPanel::showTable() {
  const QualityGroups groups = m_cells.groups();
  const std::vector<std::uint8_t>& kept = m_filter.kept();
  std::vector<std::int64_t> before(static_cast<std::size_t>(groups.names.size())), after = before;
  for (std::size_t cell = 0; cell < kept.size(); ++cell) {
    const std::int32_t code = groups.codes.empty() ? 0 : groups.codes[cell];
    if (code < 0) continue;
    ++before[static_cast<std::size_t>(code)];
    after[static_cast<std::size_t>(code)] += kept[cell];
  }
  CountTable table{{{tr("Label"), tr("Label of the cells"), CountTable::Kind::name},
                    {tr("Before"), tr("Cells in the data")},
                    {tr("After"), tr("Cells that the filters leave")},
                    {tr("Kept"), tr("Share of the label's cells that is kept"), CountTable::Kind::bar}},
                   {}};
  for (qsizetype i = 0; i < groups.names.size(); ++i) {
    const auto place = static_cast<std::size_t>(i);
    const double all = static_cast<double>(before[place]), left = static_cast<double>(after[place]);
    table.rows.push_back({groups.names[i],
                          static_cast<int>(i),
                          {all, left, all > 0 ? left / all : std::numeric_limits<double>::quiet_NaN()}});
  }
  table.colour = groups.colour;
  m_table->setTable(std::move(table));
  m_table->setSummary(
      kept.empty()
          ? QString()
          : tr("%1 of %2 cells kept (%3)")
                .arg(countText(m_filter.keptCells()), countText(std::ssize(kept)),
                     percentText(static_cast<double>(m_filter.keptCells()) / static_cast<double>(kept.size()), 1)));
}

std::vector<ExportEntry> QualityPanel::exports() const {
  std::vector<ExportEntry> entries;
  std::vector<const DistributionView*> shown;
  for (const DistributionView* plot : m_plots)
    if (plot->content().values) shown.push_back(plot);
  const auto figureOf = [](const DistributionView* plot) {
    return plot->figure(plot->objectName().remove(QStringLiteral("Plot")));
  };
  entries.push_back({tr("All figures of the cells"), [shown, figureOf] {
                       std::vector<Figure> figures;
                       for (const DistributionView* plot : shown) figures.push_back(figureOf(plot));
                       return panelFigure(QStringLiteral("quality-of-cells"), std::move(figures), 2);
                     }});
  for (const DistributionView* plot : shown)
    entries.push_back({plot->content().title, [plot, figureOf] { return figureOf(plot); }});
  entries.push_back({tr("Counts and genes"), [this] { return m_scatter->figure(); }});
  entries.push_back({tr("Cells by label"), [this] { return m_table->figure(QStringLiteral("cells-by-label")); }});
  return entries;
}

}  // namespace grnwb::ui
