// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/trace_view.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/compare/centred_bar_delegate.h"
#include "ui/compare/column_widths.h"
#include "ui/compare/contribution_model.h"
#include "ui/compare/edge_table.h"
#include "ui/compare/gap_cause.h"
#include "ui/compare/gap_tracer.h"
#include "ui/compare/gene_distribution.h"
#include "ui/compare/gene_gap_model.h"
#include "ui/compare/swap_list.h"
#include "ui/pages/empty_state.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/curve_view.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum TraceShown { NoGeneShown, GeneShown };
enum TraceResult { MessageShown, EdgesShown };
enum DistributionSeries { RealCells, SyntheticCells };

constexpr int kDistributionHeight = 210;
constexpr int kContributionColumns[] = {84, 150, 60, 66, 44, 66, 70, 66, 60};

}  // namespace

TraceView::TraceView(Workspace& workspace, const GeneGapModel& gaps, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_gaps(gaps),
      m_tracer(new GapTracer(workspace, this)),
      m_model(new ContributionModel(this)),
      m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("traceView"));
  m_stack->addWidget(emptyState(tr("Select a gene: its gap is traced to its regulators."), {}, m_stack));
  m_stack->addWidget(makeTraced());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  connect(m_tracer, &GapTracer::traced, this, &TraceView::takeTrace);
  connect(m_tracer, &GapTracer::failed, this, &TraceView::takeFailure);
  connect(&workspace, &Workspace::evidenceChanged, this, [this] {  // other candidates, other swaps
    if (!m_gene.isEmpty()) m_tracer->trace(m_gene);
  });
  connect(workspace.network(), &GrnDocument::grnChanged, this, [this] {
    m_model->setNetwork(m_workspace.network()->grn());
    showColumns();
  });
}

QWidget* TraceView::makeTraced() {
  auto* traced = new QWidget(m_stack);
  QFrame* bar = viewBar(traced);
  m_title = label({}, bar, Tone::text, TextSize::head);
  m_title->setObjectName(QStringLiteral("tracedGene"));
  m_facts = elidedLabel(bar, Tone::second);
  m_facts->setObjectName(QStringLiteral("tracedFacts"));
  m_network =
      pushButton(tr("Show on the Network page"), QStringLiteral("network"), QStringLiteral("traceToNetwork"), bar);
  rowOf(bar)->addWidget(m_title);
  rowOf(bar)->addWidget(m_facts, 1);
  rowOf(bar)->addWidget(m_network);
  connect(m_network, &QPushButton::clicked, this, &TraceView::showInNetwork);

  auto* cause = new QHBoxLayout;
  cause->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  cause->setSpacing(measure::kCardGap);
  m_word = chip({}, QStringLiteral("plain"), traced);
  m_word->setObjectName(QStringLiteral("gapCauseWord"));
  m_cause = label({}, traced);
  m_cause->setObjectName(QStringLiteral("gapCause"));
  m_cause->setWordWrap(true);
  m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
  cause->addWidget(m_word, 0, Qt::AlignTop);
  cause->addWidget(m_cause, 1);

  m_distribution = new CurveView(traced);
  m_distribution->setObjectName(QStringLiteral("gapDistribution"));
  m_distribution->setFixedHeight(kDistributionHeight);
  m_distribution->setShowsNow(false);
  m_distribution->setTitle(tr("Distribution"), tr("cells with at most so many; dotted: widest gap"));
  m_distribution->addSeries(tr("real cells"));
  m_distribution->addSeries(tr("synthetic cells"));
  auto* distribution = new QVBoxLayout;
  distribution->setContentsMargins(measure::kCardGap, 0, measure::kCardGap, measure::kCardGap);
  distribution->addWidget(m_distribution);

  auto* column = new QVBoxLayout(traced);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(cause);
  column->addLayout(distribution);
  column->addWidget(makeResults(), 1);
  return traced;
}

QWidget* TraceView::makeResults() {
  m_results = new QStackedWidget(m_stack);
  m_message = label({}, m_results, Tone::second);
  m_message->setObjectName(QStringLiteral("traceMessage"));
  m_message->setAlignment(Qt::AlignCenter);
  m_message->setWordWrap(true);
  m_message->setMargin(measure::kPadding);
  m_results->addWidget(m_message);

  auto* results = new QWidget(m_results);
  m_edges = new EdgeTable(m_workspace, *m_model,
                          {ContributionModel::TfRole, ContributionModel::TargetRole, ContributionModel::TargetRole},
                          QStringLiteral("contributionTable"), results);
  setColumnWidths(m_edges->view(), kContributionColumns);
  m_edges->view().setItemDelegateForColumn(ContributionModel::ContributionColumn,
                                           new CentredBarDelegate(ContributionModel::BarRole, m_edges));
  m_swaps = new SwapList(m_workspace, results);
  auto* column = new QVBoxLayout(results);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(horizontalRule(results));
  column->addWidget(m_edges, 1);
  column->addWidget(horizontalRule(results));
  column->addWidget(m_swaps);
  m_results->addWidget(results);
  return m_results;
}

void TraceView::setCells(const std::string& runId, std::shared_ptr<const pipeline::ComparedCells> cells) {
  m_tracer->setCells(runId, cells);
  m_cells = std::move(cells);
  showGene({});
}

void TraceView::showGene(const QString& gene) {
  m_gene = gene;
  m_trace = nullptr;
  m_model->setTrace(nullptr, nullptr, {});
  m_swaps->setTrace(nullptr);
  m_word->hide();
  m_cause->clear();
  const evaluate::GeneGap* gap = m_gaps.find(gene.toStdString());
  m_stack->setCurrentIndex(gap ? GeneShown : NoGeneShown);
  m_tracer->stop();
  if (!gap) return;
  m_title->setText(gene);
  m_facts->setText(
      tr("KS %1 · mean %2 real, %3 synthetic")
          .arg(QLocale().toString(gap->ks, 'f', 3), plotNumber(gap->realMean), plotNumber(gap->syntheticMean)));
  showDistribution();
  if (!m_cells) return say(tr("The cells that were compared are not here yet."));
  say(tr("Tracing %1 to its regulators…").arg(gene));
  m_tracer->trace(gene);
}

void TraceView::showDistribution() {
  m_distribution->setVisible(m_cells != nullptr);
  if (!m_cells) return;
  const auto gene = std::ranges::find(m_cells->genes, m_gene.toStdString());
  if (gene == m_cells->genes.end()) return m_distribution->hide();
  const data::Matrix &real = m_cells->real, &synthetic = m_cells->synthetic;
  const Eigen::Index column = gene - m_cells->genes.begin();
  const float most = std::max(real.col(column).maxCoeff(), synthetic.col(column).maxCoeff());
  const double end = std::log1p(static_cast<double>(most));
  m_distribution->setPoints(RealCells, distributionCurve(real, column, end));
  m_distribution->setPoints(SyntheticCells, distributionCurve(synthetic, column, end));
  m_distribution->setXTitle(tr("log(1 + normalised counts) of %1").arg(m_gene));
  m_distribution->setCursor(widestGap(real, synthetic, column));
}

void TraceView::takeTrace(std::shared_ptr<const pipeline::GapTrace> trace) {
  if (trace->gene != m_gene.toStdString()) return;
  m_trace = std::move(trace);
  m_edges->setTitle(tr("Regulators of %1: what each edge contributes to its gap").arg(m_gene));
  m_model->setNetwork(m_workspace.network()->grn());
  m_model->setTrace(m_trace, m_workspace.evidence(), m_workspace.network()->candidates().source());
  showColumns();
  showCause();
  if (m_trace->isTf)
    say(tr("%1 is a TF: it has no regulators to trace to. More steps of Stage 1 may mend it.").arg(m_gene));
  else
    m_results->setCurrentIndex(EdgesShown);
}

void TraceView::takeFailure(const QString& gene, const QString& reason) {
  if (gene == m_gene) say(reason);
}

void TraceView::showCause() {
  const GapCause cause = gapCause(*m_trace, m_workspace.network()->candidates(),
                                  [this](const std::string& gene) { return m_gaps.find(gene); });
  m_word->setText(cause.word);
  setLook(*m_word, "chip", cause.look);
  m_word->show();
  m_cause->setText(cause.sentence);
  m_swaps->setTrace(cause.isNoise ? nullptr : m_trace);
}

void TraceView::showColumns() {
  for (const int column : {ContributionModel::EvidenceColumn, ContributionModel::LockedColumn})
    m_edges->view().setColumnHidden(column, m_model->isBlank(column));
}

void TraceView::say(const QString& message) {
  m_message->setText(message);
  m_results->setCurrentIndex(MessageShown);
}

void TraceView::showInNetwork() {
  Selection selection{.genes = {m_gene}, .edges = {}, .cells = {}};
  if (const auto network = m_workspace.network()->grn())
    for (const std::string& tf : network->regulators(m_gene.toStdString()))
      selection.edges.emplace_back(QString::fromStdString(tf), m_gene);
  m_workspace.selection()->select(std::move(selection));
  Q_EMIT networkRequested();
}

std::vector<ExportEntry> TraceView::exports() const {
  if (m_stack->currentIndex() != GeneShown || !m_cells) return {};
  std::vector<ExportEntry> entries{{tr("Distribution of %1").arg(m_gene), [this] {
                                      return m_distribution->figure(QStringLiteral("distribution-%1").arg(m_gene));
                                    }}};
  if (m_model->rowCount() > 0)
    entries.push_back({tr("Regulators of %1").arg(m_gene),
                       [this] { return m_edges->figure(QStringLiteral("gap-trace-%1").arg(m_gene)); }});
  return entries;
}

}  // namespace grnwb::ui
