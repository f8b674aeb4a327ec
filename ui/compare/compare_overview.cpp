// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_overview.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/compare/alarm_list.h"
#include "ui/compare/cells_panel.h"
#include "ui/compare/metrics_panel.h"
#include "ui/compare/random_graphs_dialog.h"
#include "ui/compare/types_panel.h"
#include "ui/pages/empty_state.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

enum CellsView { NotComparedView, CellsShownView };

constexpr int kCellsWidth = 720, kSideWidth = 480;

}  // namespace

CompareOverview::CompareOverview(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_metrics(new MetricsPanel(this)) {
  m_splitter = new QSplitter(Qt::Horizontal, this);
  m_splitter->setObjectName(QStringLiteral("compareSplitter"));
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeCells());
  m_splitter->addWidget(makeSide());
  m_splitter->setStretchFactor(0, 3);
  m_splitter->setStretchFactor(1, 2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_metrics);
  column->addWidget(horizontalRule(this));
  column->addWidget(m_splitter, 1);
  connect(m_metrics, &MetricsPanel::randomGraphsRequested, this, &CompareOverview::trainRandomGraphs);
  connect(&m_workspace, &Workspace::labelsChanged, this, &CompareOverview::takePalette);
  setComparison(nullptr, nullptr);
}

void CompareOverview::takePalette() {
  m_types->setPalette(m_workspace.typePalette());
  m_cells->setPalette(m_workspace.typePalette());
}

void CompareOverview::trainRandomGraphs() {
  const auto run = m_workspace.state().run;
  if (!run) return;
  RandomGraphsDialog dialog(*run, this);
  if (dialog.exec() == QDialog::Accepted) m_workspace.trainRandomGraphs(dialog.graphs(), dialog.tfs());
}

QWidget* CompareOverview::makeCells() {
  m_cellsStack = new QStackedWidget(this);
  auto* evaluate = pushButton(tr("Evaluate"), QStringLiteral("play"), QStringLiteral("emptyEvaluate"));
  connect(evaluate, &QPushButton::clicked, this, &CompareOverview::evaluateRequested);
  m_cellsStack->addWidget(emptyState(tr("Not compared yet."), {evaluate}, m_cellsStack));
  m_cells = new CellsPanel(m_workspace, m_cellsStack);
  m_cells->setObjectName(QStringLiteral("cellsPanel"));
  m_cellsStack->addWidget(m_cells);
  return m_cellsStack;
}

QWidget* CompareOverview::makeSide() {
  m_side = new QWidget(this);
  m_alarms = new AlarmList(m_side);
  m_types = new TypesPanel(*m_workspace.selection(), m_side);
  auto* column = new QVBoxLayout(m_side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_alarms);
  column->addWidget(horizontalRule(m_side));
  column->addWidget(m_types, 1);
  connect(m_alarms, &AlarmList::cellsRequested, this, &CompareOverview::selectCells);
  connect(m_alarms, &AlarmList::genesRequested, this, &CompareOverview::genesRequested);
  connect(m_alarms, &AlarmList::regulonsRequested, this, &CompareOverview::regulonsRequested);
  return m_side;
}

void CompareOverview::setComparison(std::shared_ptr<const pipeline::Comparison> comparison,
                                    std::shared_ptr<const pipeline::ComparedCells> cells) {
  m_metrics->setVisible(comparison != nullptr);
  const bool appears = comparison && m_side->isHidden();
  m_side->setVisible(comparison != nullptr);
  if (appears) m_splitter->setSizes({kCellsWidth, kSideWidth});
  takePalette();
  m_metrics->setComparison(comparison);
  m_alarms->setComparison(comparison);
  m_types->setComparison(comparison);
  m_cells->setComparison(comparison);
  m_cells->setCells(std::move(cells));
  if (comparison)
    m_cells->setEmbedding(comparison->embedding.points, static_cast<Eigen::Index>(comparison->realCells),
                          comparison->realLabels, QString::fromStdString(comparison->runId));
  m_cellsStack->setCurrentIndex(comparison ? CellsShownView : NotComparedView);
}

void CompareOverview::setLiveEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells,
                                       const std::vector<std::string>& labels, const QString& run) {
  m_cells->setComparison(nullptr);
  m_cells->setEmbedding(points, realCells, labels, run);
  m_cellsStack->setCurrentIndex(CellsShownView);
}

void CompareOverview::selectCells(const std::vector<qint64>& cells) {
  Selection selection = m_workspace.selection()->selection();
  selection.cells = cells;
  m_workspace.selection()->select(std::move(selection));
}

std::vector<ExportEntry> CompareOverview::exports() const {
  std::vector<ExportEntry> entries = m_metrics->exports();
  for (ExportEntry& entry : m_cells->exports()) entries.push_back(std::move(entry));
  for (ExportEntry& entry : m_types->exports()) entries.push_back(std::move(entry));
  if (!m_types->figures().empty())
    entries.push_back({tr("All of these in one figure"), [this] { return m_cells->panelWith(m_types->figures()); }});
  return entries;
}

}  // namespace grnwb::ui
