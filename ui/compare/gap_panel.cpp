// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gap_panel.h"

#include <QButtonGroup>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/compare/centred_bar_delegate.h"
#include "ui/compare/column_widths.h"
#include "ui/compare/gene_gap_model.h"
#include "ui/compare/regulon_gap_model.h"
#include "ui/compare/regulon_gap_view.h"
#include "ui/compare/trace_view.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum GapsShown { NotComparedShown, GapsShownView };
enum GapView { GenesView, RegulonsView };

constexpr int kGenesWidth = 620, kTraceWidth = 640;
constexpr int kGeneColumns[] = {84, 58, 58, 126, 62, 100, 60, 60, 70, 70, 70};

}  // namespace

GapPanel::GapPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new GeneGapModel(this)), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("gapPanel"));
  m_stack->addWidget(
      emptyState(tr("Not compared yet: evaluate the synthetic cells to see which genes they get wrong."), {}, m_stack));
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  m_follow = new ShownRefresh(m_trace, [this] { takeSelection(); });
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, [this] { m_follow->request(); });
}

QWidget* GapPanel::makeBar() {
  QFrame* bar = viewBar(m_stack);
  auto* views = new QButtonGroup(this);
  const auto choice = [&](const QString& text, const QString& name, GapView view) {
    auto* button = new QToolButton(bar);
    button->setText(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setChecked(view == GenesView);
    button->setFocusPolicy(Qt::TabFocus);
    views->addButton(button);
    rowOf(bar)->addWidget(button);
    connect(button, &QToolButton::toggled, this, [this, view](bool on) {
      if (on) m_views->setCurrentIndex(view);
    });
    return button;
  };
  m_genes = choice(tr("Genes"), QStringLiteral("gapsOfGenes"), GenesView);
  m_regulons = choice(tr("Regulons"), QStringLiteral("gapsOfRegulons"), RegulonsView);
  m_summary = elidedLabel(bar, Tone::second);
  m_summary->setObjectName(QStringLiteral("gapSummary"));
  rowOf(bar)->addSpacing(measure::kGap);
  rowOf(bar)->addWidget(m_summary, 1);
  return bar;
}

QWidget* GapPanel::makeContent() {
  auto* content = new QWidget(m_stack);
  m_views = new QStackedWidget(content);
  m_table = new GeneTable(m_workspace, *m_model, GeneGapModel::GeneRole, QStringLiteral("gapTable"), m_views);
  m_table->setTitle(tr("Genes by gap"));
  setColumnWidths(m_table->view(), kGeneColumns);
  m_table->view().setItemDelegateForColumn(GeneGapModel::RatioColumn,
                                           new CentredBarDelegate(GeneGapModel::BarRole, m_table));
  m_table->view().sortByColumn(GeneGapModel::KsColumn, Qt::DescendingOrder);
  m_trace = new TraceView(m_workspace, *m_model, m_views);
  connect(m_trace, &TraceView::networkRequested, this, &GapPanel::networkRequested);
  auto* splitter = new QSplitter(Qt::Horizontal, m_views);
  splitter->setObjectName(QStringLiteral("gapSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(m_table);
  splitter->addWidget(m_trace);
  splitter->setSizes({kGenesWidth, kTraceWidth});
  m_regulonView = new RegulonGapView(m_workspace, m_views);
  m_views->addWidget(splitter);
  m_views->addWidget(m_regulonView);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_views, 1);
  return content;
}

void GapPanel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison,
                             std::shared_ptr<const pipeline::ComparedCells> cells) {
  const bool isNew = comparison != m_comparison;
  m_comparison = std::move(comparison);
  m_stack->setCurrentIndex(m_comparison ? GapsShownView : NotComparedShown);
  const auto& run = m_workspace.state().run;
  if (isNew) {
    const bool isOwn = m_comparison && run && run->id == m_comparison->runId;
    m_model->setGaps(m_comparison ? m_comparison->genes : std::vector<evaluate::GeneGap>(),
                     isOwn ? run->network : nullptr);
    m_regulonView->setRegulons(m_comparison ? m_comparison->regulons : std::vector<evaluate::RegulonGap>());
  }
  showSummary();
  m_trace->setCells(m_comparison ? m_comparison->runId : std::string(), m_comparison ? std::move(cells) : nullptr);
  m_follow->request();
}

void GapPanel::showRegulons() {
  m_regulons->setChecked(true);
}

void GapPanel::showSummary() {
  if (!m_comparison) return m_summary->clear();
  QString text =
      tr("%1 of %2 genes beyond noise (adjusted p below %3)")
          .arg(countText(m_model->beyondNoise()), countText(m_model->rowCount()), QLocale().toString(kBeyondNoise));
  if (!m_comparison->regulons.empty())
    text += tr(" · %1 of %2 regulons broken")
                .arg(countText(m_regulonView->regulons().broken()), countText(m_regulonView->regulons().rowCount()));
  m_summary->setText(text);
}

void GapPanel::takeSelection() {
  const Selection& selection = m_workspace.selection()->selection();
  QString gene = m_trace->gene();
  if (selection.genes.size() == 1)
    gene = selection.genes.front();
  else if (selection.genes.isEmpty() && !selection.edges.empty())
    gene = selection.edges.front().second;
  if (gene != m_trace->gene() && m_model->find(gene.toStdString())) m_trace->showGene(gene);
}

std::vector<ExportEntry> GapPanel::exports() const {
  if (!m_comparison) return {};
  std::vector<ExportEntry> entries{{tr("Genes by gap"), [this] {
                                      Figure figure;
                                      figure.name = QStringLiteral("gene-gaps");
                                      figure.csv = [csv = tableText(*m_model, QLatin1Char(','))] {
                                        return csv.toUtf8();
                                      };
                                      return figure;
                                    }}};
  for (ExportEntry& entry : m_trace->exports()) entries.push_back(std::move(entry));
  for (ExportEntry& entry : m_regulonView->exports()) entries.push_back(std::move(entry));
  return entries;
}

}  // namespace grnwb::ui
