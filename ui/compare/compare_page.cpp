// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include <QHeaderView>
#include <QLocale>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "core/data/dataset.h"
#include "core/evaluate/gene_gaps.h"
#include "core/pipeline/compared_cells.h"
#include "ui/compare/cells_panel.h"
#include "ui/compare/gene_gap_model.h"
#include "ui/compare/metrics_model.h"
#include "ui/compare/perturbation_panel.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum CellsView { NotComparedView, CellsShownView };

constexpr int kGapsWidth = 580, kCellsWidth = 670;
constexpr int kMetricColumns[] = {150, 120, 120, 120};
constexpr int kGapColumns[] = {84, 60, 96, 102, 106, 106};

std::vector<std::string> labelsOf(const data::Dataset& cells, const std::string& column,
                                  const std::vector<std::int64_t>& rows) {
  const data::Column* values = column.empty() ? nullptr : cells.cells.find(column);
  if (!values) return {};
  const data::Categorical labels = data::toCategorical(*values);
  std::vector<std::string> texts;
  for (const std::int64_t row : rows) {
    const std::int32_t code = labels.codes[static_cast<std::size_t>(row)];
    texts.push_back(code < 0 ? std::string() : labels.categories[static_cast<std::size_t>(code)]);
  }
  return texts;
}

struct Prepared {
  std::shared_ptr<const pipeline::ComparedCells> cells;  ///< null when the data are not those of the run
  std::vector<evaluate::GeneGap> gaps;
};

Prepared prepare(const data::Dataset& data, const pipeline::TrainingRun& run, const std::string& labelColumn) {
  if (data::contentHash(data) != run.dataHash()) return {};
  auto cells = std::make_shared<const pipeline::ComparedCells>(pipeline::comparedCells(data, run, labelColumn));
  Prepared result;
  result.gaps = evaluate::geneGaps(cells->real, cells->synthetic, cells->genes);
  result.cells = std::move(cells);
  return result;
}

}  // namespace

ComparePage::ComparePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_stack(new QStackedWidget(this)),
      m_metricsModel(new MetricsModel(this)),
      m_gapModel(new GeneGapModel(this)) {
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
  connect(&workspace, &Workspace::liveEmbeddingChanged, this, &ComparePage::takeEmbedding);
  connect(&workspace, &Workspace::runningChanged, this, &ComparePage::takeRunning);
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
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_perturbation = new PerturbationPanel(workspace(), content);
  column->addWidget(makeBar());
  auto* views = new QStackedWidget(content);
  views->addWidget(makeComparison());
  views->addWidget(m_perturbation);
  column->addWidget(views, 1);
  connect(m_tabs, &QTabBar::currentChanged, views, &QStackedWidget::setCurrentIndex);
  return content;
}

QWidget* ComparePage::makeComparison() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_results = makeMetrics();
  column->addWidget(m_results);

  m_gaps = new GeneTable(workspace(), *m_gapModel, GeneGapModel::GeneRole, QStringLiteral("gapTable"), content);
  m_gaps->setTitle(tr("Genes by gap"));
  for (int i = 0; i < GeneGapModel::ColumnCount; ++i) m_gaps->view().setColumnWidth(i, kGapColumns[i]);
  m_gaps->view().horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
  auto* splitter = new QSplitter(Qt::Horizontal, content);
  splitter->setObjectName(QStringLiteral("compareSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(makeCells());
  splitter->addWidget(m_gaps);
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({kCellsWidth, kGapsWidth});
  column->addWidget(splitter, 1);
  return content;
}

QWidget* ComparePage::makeBar() {
  QFrame* bar = pageBar(this);
  m_tabs = new QTabBar(bar);
  m_tabs->setObjectName(QStringLiteral("compareTabs"));
  m_tabs->setAccessibleName(tr("Views of the synthetic cells"));
  m_tabs->setUsesScrollButtons(false);
  for (const QString& text : {tr("Comparison"), tr("Perturbation")}) m_tabs->addTab(text);
  auto* tools = new QStackedWidget(bar);
  tools->addWidget(makeComparisonBar());
  tools->addWidget(m_perturbation->bar());
  connect(m_tabs, &QTabBar::currentChanged, tools, &QStackedWidget::setCurrentIndex);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_tabs);
  row->addWidget(verticalRule(bar));
  row->addWidget(tools, 1);
  row->addWidget(exportButton([this] { return exports(); }, QStringLiteral("compareExport"), bar));
  return bar;
}

QWidget* ComparePage::makeComparisonBar() {
  auto* bar = new QWidget(this);
  m_sets = elidedLabel(bar);
  m_sets->setObjectName(QStringLiteral("comparedSets"));
  m_progress = label({}, bar, Tone::second);
  m_progress->setObjectName(QStringLiteral("compareProgress"));
  m_cancel = pushButton(tr("Cancel"), QStringLiteral("stop"), QStringLiteral("cancelCompare"), bar);
  m_evaluate = mainButton(tr("Evaluate"), QStringLiteral("play"), QStringLiteral("evaluate"), bar);
  m_evaluate->setToolTip(tr("Compute the metrics and the embedding of real and synthetic cells"));
  connect(m_cancel, &QPushButton::clicked, this, [this] { workspace().cancel(Workspace::Stage::compare); });
  connect(m_evaluate, &QPushButton::clicked, this, [this] { workspace().compare(); });
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  row->addWidget(m_sets);
  row->addStretch();
  row->addWidget(m_progress);
  row->addWidget(m_cancel);
  row->addWidget(m_evaluate);
  return bar;
}

QWidget* ComparePage::makeMetrics() {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_stale = new QFrame(box);
  m_stale->setObjectName(QStringLiteral("compareStale"));
  m_stale->setProperty("banner", QStringLiteral("caution"));
  auto* staleRow = new QHBoxLayout(m_stale);
  staleRow->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  staleRow->addWidget(new IconLabel(QStringLiteral("warning"), &Theme::caution, 16, m_stale));
  staleRow->addWidget(label(tr("The data, the network or the run are newer than this comparison."), m_stale), 1);
  auto* staleBox = new QVBoxLayout;
  staleBox->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  staleBox->addWidget(m_stale);
  column->addLayout(staleBox);

  m_metrics = new QTableView(box);
  m_metrics->setObjectName(QStringLiteral("metricsTable"));
  m_metrics->setAccessibleName(tr("Metrics"));
  prepareTable(*m_metrics);
  m_metrics->setModel(m_metricsModel);
  for (int i = 0; i < int(std::size(kMetricColumns)); ++i) m_metrics->setColumnWidth(i, kMetricColumns[i]);
  m_metrics->setFixedHeight(measure::kTableHeader + MetricsModel::RowCount * measure::kRow + 2);
  m_metrics->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_metrics);
  m_note = label(tr("Lower is better; RF-AUROC is best at 0.5. Control compares real cells with real cells: the floor. "
                    "One comparison, no null band yet: small differences may be chance."),
                 box, Tone::second, TextSize::small);
  m_note->setWordWrap(true);
  m_note->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  column->addWidget(m_note);
  column->addWidget(horizontalRule(box));
  return box;
}

QWidget* ComparePage::makeCells() {
  m_cellsStack = new QStackedWidget(this);
  auto* evaluate = pushButton(tr("Evaluate"), QStringLiteral("play"), QStringLiteral("emptyEvaluate"));
  connect(evaluate, &QPushButton::clicked, m_evaluate, &QPushButton::click);
  m_cellsStack->addWidget(emptyState(tr("Not compared yet."), {evaluate}, m_cellsStack));
  m_cells = new CellsPanel(workspace(), m_cellsStack);
  m_cells->setObjectName(QStringLiteral("cellsPanel"));
  m_cellsStack->addWidget(m_cells);
  return m_cellsStack;
}

void ComparePage::showPerturbation(const QString& tf) {
  m_tabs->setCurrentIndex(PerturbationView);
  m_perturbation->hold(tf);
}

void ComparePage::takeRun() {
  const pipeline::ProjectState& state = workspace().state();
  const bool hasCells = state.prepared && state.run && state.run->synthetic;
  m_stack->setCurrentIndex(hasCells ? 1 : 0);
  if (hasCells)
    m_sets->setText(tr("Real: test split, %1 cells  ·  Synthetic: %2, %3 cells")
                        .arg(countText(state.prepared->report.test), QString::fromStdString(state.run->id),
                             countText(state.run->synthetic->cellCount())));
  takeRunning();
}

void ComparePage::takeComparison() {
  const auto comparison = workspace().state().comparison;
  m_metricsModel->setComparison(comparison);
  m_results->setVisible(comparison != nullptr);
  m_gaps->setVisible(comparison != nullptr);
  takeRunning();
  takeEmbedding();
  prepareCells();
}

void ComparePage::takeRunning() {
  const bool running = workspace().isRunning(Workspace::Stage::compare);
  const bool stale = !running && workspace().comparisonIsStale();
  m_evaluate->setEnabled(!running);
  m_cancel->setVisible(running);
  m_progress->setVisible(running);
  m_progress->setText(running ? tr("Comparing: the embedding grows as it is computed") : QString());
  m_stale->setVisible(stale);
  m_stale->parentWidget()->layout()->itemAt(0)->layout()->setContentsMargins(
      measure::kCardGap, stale ? measure::kCardGap : 0, measure::kCardGap, stale ? measure::kCardGap : 0);
  const bool perturbing = workspace().isRunning(Workspace::Stage::perturb);
  setState(running || perturbing                                             ? PageState::running
           : m_stack->currentIndex() == 0 || !workspace().state().comparison ? PageState::empty
           : stale                                                           ? PageState::stale
                                                                             : PageState::ready);
}

void ComparePage::takeEmbedding() {
  const pipeline::ProjectState& state = workspace().state();
  const auto live = workspace().liveEmbedding();
  const QString name = state.run ? QString::fromStdString(state.run->id) : QString();
  if (workspace().isRunning(Workspace::Stage::compare) && state.prepared && state.run && state.run->synthetic) {
    const auto rows = state.prepared->data.splitRows("test");
    const auto realCells = static_cast<Eigen::Index>(rows.size());
    if (live && live->points.rows() == realCells + state.run->synthetic->cellCount()) {
      m_cells->setComparison(nullptr);
      m_cells->setEmbedding(live->points, realCells, labelsOf(state.prepared->data, workspace().labelColumn(), rows),
                            name);
      m_cellsStack->setCurrentIndex(CellsShownView);
    }
  } else if (const auto comparison = state.comparison) {
    m_cells->setEmbedding(comparison->embedding.points, static_cast<Eigen::Index>(comparison->realCells),
                          comparison->realLabels, QString::fromStdString(comparison->runId));
    m_cells->setComparison(comparison);
    m_cellsStack->setCurrentIndex(CellsShownView);
  } else {
    m_cellsStack->setCurrentIndex(NotComparedView);
  }
}

void ComparePage::prepareCells() {
  const pipeline::ProjectState& state = workspace().state();
  const bool fits = state.comparison && state.prepared && state.run && state.run->synthetic &&
                    state.comparison->runId == state.run->id;
  const void* wanted = fits ? state.comparison.get() : nullptr;
  if (wanted == m_preparedFor) return;
  m_preparedFor = wanted;
  m_cells->setCells(nullptr);
  m_gapModel->setGaps({});
  if (!fits) return;
  workspace().jobs()->start<Prepared>(
      tr("Rank genes by gap"), JobQueue::Weight::light,
      [prepared = state.prepared, run = state.run, label = workspace().labelColumn()](JobContext&) {
        return prepare(prepared->data, *run, label);
      },
      [page = QPointer(this), wanted](Prepared result) {
        if (!page || page->m_preparedFor != wanted) return;
        page->m_cells->setCells(std::move(result.cells));
        page->m_gapModel->setGaps(std::move(result.gaps));
      });
}

std::vector<ExportEntry> ComparePage::exports() const {
  if (m_tabs->currentIndex() == PerturbationView) return m_perturbation->exports();
  std::vector<ExportEntry> entries;
  if (!workspace().state().comparison) return entries;
  const auto addTable = [&entries](const QString& text, const QString& name, const QAbstractItemModel& model) {
    entries.push_back({text, [name, &model] {
                         Figure figure;
                         figure.name = name;
                         figure.csv = [csv = tableText(model, QLatin1Char(','))] { return csv.toUtf8(); };
                         return figure;
                       }});
  };
  addTable(tr("Metrics"), QStringLiteral("metrics"), *m_metricsModel);
  addTable(tr("Genes by gap"), QStringLiteral("gene-gaps"), *m_gapModel);
  for (ExportEntry& entry : m_cells->exports()) entries.push_back(std::move(entry));
  return entries;
}

}  // namespace grnwb::ui
