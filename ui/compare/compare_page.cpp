// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "core/pipeline/random_runs.h"
#include "ui/compare/compare_bar.h"
#include "ui/compare/compare_overview.h"
#include "ui/compare/gap_panel.h"
#include "ui/compare/marker_panel.h"
#include "ui/compare/perturbation_panel.h"
#include "ui/models/stage_text.h"
#include "ui/pages/banner.h"
#include "ui/pages/empty_state.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
ComparePage::ComparePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("comparePage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  connect(&workspace, &Workspace::runChanged, this, &ComparePage::takeRun);
  connect(&workspace, &Workspace::preparedChanged, this, &ComparePage::takeRun);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &ComparePage::takeRunning);
  connect(&workspace, &Workspace::comparisonChanged, this, &ComparePage::takeComparison);
  connect(&workspace, &Workspace::comparedCellsChanged, this, &ComparePage::takeComparison);
  connect(&workspace, &Workspace::liveEmbeddingChanged, this, &ComparePage::takeEmbedding);
  connect(&workspace, &Workspace::runningChanged, this, &ComparePage::takeRunning);
  connect(&workspace, &Workspace::runsChanged, this, &ComparePage::takeRunning);
  takeRun();
  takeComparison();
}

QWidget* ComparePage::makeEmpty() {
  auto* train = pushButton(tr("Train"), QStringLiteral("train"), QStringLiteral("compareToTrain"));
  connect(train, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("trainPage")); });
  return emptyState(tr("No synthetic cells yet: train the causal GAN first."), {train}, this);
}

QWidget* ComparePage::makeContent() {
  auto* content = new QWidget(this);
  m_perturbation = new PerturbationPanel(workspace(), content);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(makeTabs());
  column->addWidget(horizontalRule(content));
  auto* staleBox = new QVBoxLayout;
  m_stale = new Banner(Banner::Kind::caution, QStringLiteral("compareStale"), content);
  staleBox->addWidget(m_stale);
  column->addLayout(staleBox);
  column->addWidget(makeViews(), 1);
  connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
  connect(m_tabs, &QTabBar::currentChanged, m_tools,
          [this](int view) { m_tools->setCurrentIndex(view == PerturbationView ? 1 : 0); });
  return content;
}

QWidget* ComparePage::makeBar() {
  QFrame* bar = pageBar(this);
  m_tools = new QStackedWidget(bar);
  m_bar = new CompareBar(workspace(), m_tools);
  m_tools->addWidget(m_bar);
  m_tools->addWidget(m_perturbation->bar());
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_tools, 1);
  row->addWidget(exportButton([this] { return exports(); }, QStringLiteral("compareExport"), bar));
  return bar;
}

QWidget* ComparePage::makeTabs() {
  m_tabs = new QTabBar(this);
  m_tabs->setObjectName(QStringLiteral("compareTabs"));
  m_tabs->setAccessibleName(tr("Views of the synthetic cells"));
  m_tabs->setUsesScrollButtons(false);
  m_tabs->setExpanding(false);
  for (const QString& text : {tr("Overview"), tr("Marker dot plot"), tr("Genes by gap"), tr("Perturbation")})
    m_tabs->addTab(text);
  return m_tabs;
}

QWidget* ComparePage::makeViews() {
  m_views = new QStackedWidget(this);
  m_overview = new CompareOverview(workspace(), m_views);
  m_markers = new MarkerPanel(workspace(), m_views);
  m_gaps = new GapPanel(workspace(), m_views);
  for (QWidget* view : std::initializer_list<QWidget*>{m_overview, m_markers, m_gaps, m_perturbation})
    m_views->addWidget(view);
  connect(m_overview, &CompareOverview::evaluateRequested, m_bar, &CompareBar::evaluate);
  connect(m_overview, &CompareOverview::genesRequested, this, [this] { m_tabs->setCurrentIndex(GapsView); });
  connect(m_overview, &CompareOverview::regulonsRequested, this, [this] {
    m_gaps->showRegulons();
    m_tabs->setCurrentIndex(GapsView);
  });
  connect(m_gaps, &GapPanel::networkRequested, this, [this] { Q_EMIT pageRequested(QStringLiteral("networkPage")); });
  return m_views;
}

void ComparePage::showPerturbation(const QString& tf) {
  m_tabs->setCurrentIndex(PerturbationView);
  m_perturbation->hold(tf);
}

bool ComparePage::useMarkerSets(const QString& path) {
  m_tabs->setCurrentIndex(OverviewView);
  return m_bar->useMarkerSets(path);
}

void ComparePage::takeRun() {
  const pipeline::ProjectState& state = workspace().state();
  m_stack->setCurrentIndex(state.prepared && state.run && state.run->synthetic ? 1 : 0);
  takeRunning();
}

void ComparePage::takeComparison() {
  m_showsLive = false;
  const auto comparison = workspace().state().comparison;
  const auto cells = workspace().comparedCells();
  m_overview->setComparison(comparison, cells);
  m_markers->setComparison(comparison, cells);
  m_gaps->setComparison(comparison, cells);
  takeRunning();
  takeEmbedding();
}

void ComparePage::takeRunning() {
  const bool running = workspace().isRunning(Workspace::Stage::compare);
  const auto moved = running ? std::vector<pipeline::Moved>() : workspace().movedOn(pipeline::Result::comparison);
  const bool stale = !moved.empty();
  m_stale->setText(stale ? staleText(pipeline::Result::comparison, moved) : running ? QString() : newerRandomGraphs());
  // Cancelled: the comparison of before comes back; without one, the unfinished picture stays.
  if (!running && m_showsLive && workspace().state().comparison) return takeComparison();
  const bool perturbing = workspace().isRunning(Workspace::Stage::perturb);
  setState(running || perturbing                                             ? PageState::running
           : m_stack->currentIndex() == 0 || !workspace().state().comparison ? PageState::empty
           : stale                                                           ? PageState::stale
                                                                             : PageState::ready);
}

QString ComparePage::newerRandomGraphs() const {
  const pipeline::ProjectState& state = workspace().state();
  if (!state.comparison || !state.run) return {};
  const auto known = std::ssize(state.comparison->randomRuns);
  const auto now = std::ranges::count_if(state.runs, [&](const auto& run) {
    return run->finished && run->network && run->id != state.run->id && run->dataHash() == state.run->dataHash() &&
           pipeline::isRandom(*run->network);
  });
  return now > known ? tr("Random graphs were trained since: evaluate again to see their band.") : QString();
}

void ComparePage::takeEmbedding() {
  const pipeline::ProjectState& state = workspace().state();
  const auto live = workspace().liveEmbedding();
  if (!workspace().isRunning(Workspace::Stage::compare) || !live || !state.prepared || !state.run ||
      !state.run->synthetic)
    return;
  const std::vector<std::int64_t> rows = state.prepared->data.splitRows("test");
  if (live->points.rows() != std::ssize(rows) + state.run->synthetic->cellCount()) return;
  const std::vector<std::string> all = pipeline::cellLabels(state.prepared->data, workspace().labelView());
  std::vector<std::string> labels;
  for (const std::int64_t row : rows)
    if (!all.empty()) labels.push_back(all[static_cast<std::size_t>(row)]);
  m_overview->setLiveEmbedding(live->points, std::ssize(rows), labels, QString::fromStdString(state.run->id));
  m_showsLive = true;
}

std::vector<ExportEntry> ComparePage::exports() const {
  switch (m_tabs->currentIndex()) {
    case MarkersView:
      return m_markers->exports();
    case GapsView:
      return m_gaps->exports();
    case PerturbationView:
      return m_perturbation->exports();
    default:
      return m_overview->exports();
  }
}

}  // namespace grnwb::ui
