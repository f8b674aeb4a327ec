// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metrics_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/metric_band_delegate.h"
#include "ui/compare/metrics_model.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kMetricColumns[] = {150, 172, 84, 84, 84, 96, 240, 166, 200};

}  // namespace

MetricsPanel::MetricsPanel(QWidget* parent)
    : QWidget(parent), m_model(new MetricsModel(this)), m_table(new QTableView(this)) {
  m_table->setObjectName(QStringLiteral("metricsTable"));
  m_table->setAccessibleName(tr("Metrics"));
  prepareTable(*m_table);
  m_table->setModel(m_model);
  m_table->setItemDelegateForColumn(MetricsModel::BandsColumn, new MetricBandDelegate(m_table));
  m_table->setItemDelegateForColumn(
      MetricsModel::VerdictColumn,
      new BadgeDelegate([](const QModelIndex& i) { return i.data(MetricsModel::KindRole).toString(); }, m_table));
  for (int i = 0; i < MetricsModel::ColumnCount; ++i) m_table->setColumnWidth(i, kMetricColumns[i]);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* copy = new QAction(tr("Copy"), m_table);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  m_table->addAction(copy);
  connect(copy, &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setText(tableText(*m_model, QLatin1Char('\t'))); });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_table);
}

QWidget* MetricsPanel::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Metrics"), bar, Tone::text, TextSize::head));
  m_subtitle = label({}, bar, Tone::second);
  m_subtitle->setObjectName(QStringLiteral("metricsSubtitle"));
  row->addWidget(m_subtitle);
  m_randomGraphs = linkButton(tr("Train random graphs…"), QStringLiteral("trainRandomGraphs"), bar);
  m_randomGraphs->setToolTip(tr("Ten of them show what a network that knows nothing scores"));
  connect(m_randomGraphs, &QPushButton::clicked, this, &MetricsPanel::randomGraphsRequested);
  row->addWidget(m_randomGraphs);
  row->addStretch();
  m_legend = new QWidget(bar);
  m_legendRow = new QHBoxLayout(m_legend);
  m_legendRow->setContentsMargins(0, 0, 0, 0);
  m_legendRow->setSpacing(measure::kPadding);
  row->addWidget(m_legend);
  return bar;
}

void MetricsPanel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  m_comparison = std::move(comparison);
  m_model->setComparison(m_comparison);
  if (!m_comparison) return;
  const bool hasLisi = metricBands(*m_comparison, Metric::lisi).has_value();
  const std::optional<MetricBands> bands = metricBands(*m_comparison, Metric::mmd);
  m_table->setRowHidden(MetricsModel::LisiRow, !hasLisi);
  m_table->setColumnHidden(MetricsModel::Stage1Column, !bands || !bands->stage1);
  m_table->setColumnHidden(MetricsModel::RandomGraphsColumn, !bands || bands->randomGraphs.count == 0);
  m_table->setColumnHidden(MetricsModel::RandomTfsColumn, !bands || bands->randomTfs.count == 0);
  m_randomGraphs->setVisible(!bands || bands->randomGraphs.count < kEnoughGraphs ||
                             bands->randomTfs.count < kEnoughGraphs);
  const int rows = MetricsModel::RowCount - (hasLisi ? 0 : 1);
  m_table->setFixedHeight(measure::kTableHeader + rows * measure::kRow + 2);
  showLegend();
}

void MetricsPanel::showLegend() {
  qDeleteAll(m_legend->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  const std::optional<MetricBands> bands = metricBands(*m_comparison, Metric::mmd);
  if (!bands) return;
  m_subtitle->setText(bands->sets > 1
                          ? tr("%1 definition, %2 sets of synthetic cells, mean ± sd")
                                .arg(QString::fromStdString(m_comparison->parameters.metrics.definition).toUpper(),
                                     countText(bands->sets))
                          : tr("%1 definition, one set of synthetic cells")
                                .arg(QString::fromStdString(m_comparison->parameters.metrics.definition).toUpper()));
  const auto entry = [this](BandMark mark, const QString& text) {
    m_legendRow->addWidget(new BandMarkSign(mark, m_legend));
    m_legendRow->addWidget(label(text, m_legend, Tone::second, TextSize::small));
  };
  entry(BandMark::synthetic, bands->sets > 1 ? tr("synthetic ± sd") : tr("synthetic"));
  entry(BandMark::control, tr("control, %1 resamples").arg(countText(bands->control.count)));
  if (bands->stage1) entry(BandMark::stage1, tr("Stage 1"));
  if (bands->randomGraphs.count > 0)
    entry(BandMark::randomGraphs, tr("random graphs, %1").arg(countText(bands->randomGraphs.count)));
  if (bands->randomTfs.count > 0)
    entry(BandMark::randomTfs, tr("random TFs, %1").arg(countText(bands->randomTfs.count)));
}

std::vector<ExportEntry> MetricsPanel::exports() const {
  if (!m_comparison) return {};
  return {{tr("Metrics"), [this] {
             Figure figure;
             figure.name = QStringLiteral("metrics");
             figure.csv = [csv = tableText(*m_model, QLatin1Char(','))] { return csv.toUtf8(); };
             return figure;
           }}};
}

}  // namespace grnwb::ui
