// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <map>

#include "ui/models/edge_proposal_model.h"
#include "ui/models/edge_texts.h"
#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/shell/gene_expression.h"
#include "ui/shell/gene_inspector.h"
#include "ui/shell/selected_cells.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLeastWidth = 220;

}  // namespace

Inspector::Inspector(Workspace& workspace, QWidget* parent) : QScrollArea(parent), m_workspace(workspace) {
  setObjectName(QStringLiteral("inspector"));
  setAccessibleName(tr("Inspector"));
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(kLeastWidth);
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(0);
  connect(&m_refresh, &QTimer::timeout, this, &Inspector::rebuild);
  connect(m_workspace.selection(), &SelectionHub::selectionChanged, this, &Inspector::schedule);
  connect(m_workspace.network(), &GrnDocument::grnChanged, this, &Inspector::schedule);
  for (const auto changed : {&Workspace::rawChanged, &Workspace::preparedChanged, &Workspace::labelsChanged})
    connect(&m_workspace, changed, this, &Inspector::schedule);
  connect(&m_workspace, &Workspace::tfsChanged, this, &Inspector::schedule);
  connect(&m_workspace, &Workspace::languageModelChanged, this, &Inspector::schedule);
  connect(&m_workspace, &Workspace::priorChanged, this, &Inspector::schedule);
  connect(&m_workspace, &Workspace::comparisonChanged, this, &Inspector::schedule);
  connect(&m_workspace, &Workspace::comparedCellsChanged, this, &Inspector::schedule);
  rebuild();
}

void Inspector::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) schedule();  // links keep the colour they were made with
}

void Inspector::schedule() {
  m_refresh.start();
}

void Inspector::rebuild() {
  const Selection& selection = m_workspace.selection()->selection();
  if (selection.edges.empty() && selection.genes.size() == 1) {
    auto* gene = new GeneInspector(m_workspace, selection.genes.front());
    connect(gene, &GeneInspector::perturbationRequested, this, &Inspector::perturbationRequested);
    connect(gene, &GeneInspector::networkRequested, this, &Inspector::networkRequested);
    m_column = gene;
  } else {
    m_column = new InspectorColumn;
  }
  connect(m_column, &InspectorColumn::geneChosen, this, &Inspector::selectGene);
  setWidget(m_column);
  if (selection.edges.size() == 1)
    showEdge(selection.edges.front());
  else if (selection.edges.size() > 1)
    showEdges(selection.edges.size());
  else if (selection.genes.size() > 1)
    showGenes(selection.genes);
  else if (selection.genes.empty() && !selection.cells.empty())
    showCells(selection.cells);
  else if (selection.genes.empty())
    showNothing();
  m_column->finish();
}

void Inspector::showNothing() {
  auto* text = label(tr("Select a gene, an edge or cells."), m_column, Tone::second);
  text->setObjectName(QStringLiteral("inspectorEmpty"));
  text->setWordWrap(true);
  text->setAlignment(Qt::AlignHCenter);
  m_column->addGap(3 * measure::kPadding);
  m_column->add(text);
}

void Inspector::selectGene(const QString& gene) {
  m_workspace.selection()->select({.genes = {gene}, .edges = {}, .cells = {}});
}

void Inspector::addEvidence(const std::string& tf, const std::string& target) {
  if (const auto& prior = m_workspace.state().prior)
    m_column->addFact(tr("Known"), EdgeProposalModel::knownText(prior->find(tf, target)));
  const auto& asked = m_workspace.state().askedEdges;
  if (!asked) return;
  for (const llm::EdgeProposal& edge : asked->proposals.edges) {
    if (edge.tf != tf || edge.target != target) continue;
    m_column->addFact(tr("LLM votes"), tr("%1 of %2 answers").arg(edge.votes).arg(edge.asked));
    const std::string reasoning = asked->proposals.reasoning(edge);
    if (!reasoning.empty()) m_column->addFact(tr("Reasoning"), QString::fromStdString(reasoning));
  }
}

void Inspector::showEdge(const EdgeName& edge) {
  const auto& network = m_workspace.state().grn;
  const std::string tf = edge.first.toStdString(), target = edge.second.toStdString();
  const grn::Edge* found = network ? network->find(tf, target) : nullptr;
  m_column->addTitle(QStringLiteral("%1 → %2").arg(edge.first, edge.second),
                     found ? QString() : tr("not in the network any more"));
  if (found) {
    m_column->addFact(tr("Sign"), signText(found->sign));
    if (found->importance) m_column->addFact(tr("Importance"), QLocale().toString(*found->importance, 'g', 4));
    m_column->addFact(tr("Source"), sourceText(found->source));
    m_column->addFact(tr("Locked"), found->locked ? tr("yes") : tr("no"));
  }
  addEvidence(tf, target);
  for (const QString& gene : {edge.first, edge.second}) {
    m_column->addGap(measure::kGap);
    m_column->add(horizontalRule(m_column));
    auto* name = linkButton(gene, QStringLiteral("gene_") + gene, m_column);
    connect(name, &QPushButton::clicked, this, [this, gene] { selectGene(gene); });
    m_column->add(name);
    addExpression(*m_column, m_workspace, gene);
  }
}

void Inspector::showGenes(const QStringList& genes) {
  m_column->addTitle(tr("%1 genes").arg(QLocale().toString(genes.size())), {});
  std::vector<std::string> names;
  for (const QString& gene : genes) names.push_back(gene.toStdString());
  m_column->addGeneChips(names);
}

void Inspector::showEdges(std::size_t count) {
  m_column->addTitle(tr("%1 edges").arg(QLocale().toString(qulonglong(count))), {});
  std::map<std::string, int> regulators;
  for (const EdgeName& edge : m_workspace.selection()->selection().edges) ++regulators[edge.first.toStdString()];
  std::vector<std::string> names;
  for (const auto& [name, edges] : regulators) names.push_back(name);
  std::ranges::stable_sort(names, [&](const auto& a, const auto& b) { return regulators[a] > regulators[b]; });
  m_column->addHead(tr("Regulators (%1)").arg(names.size()));
  m_column->addGeneChips(names);
}

void Inspector::showCells(const std::vector<qint64>& cells) {
  const auto& comparison = m_workspace.state().comparison;
  const QString title = tr("%1 cells").arg(countText(std::ssize(cells)));
  if (!comparison) return m_column->addTitle(title, {});
  const SelectedCells group =
      describeCells(cells, *comparison, m_workspace.comparedCells().get(), m_workspace.state().grn.get());
  m_column->addTitle(title,
                     tr("%1 real and %2 synthetic cells").arg(countText(group.real), countText(group.synthetic)));
  if (!group.types.empty()) m_column->addHead(tr("Types inside, real | synthetic"));
  for (const SelectedCells::Type& type : group.types)
    m_column->addFact(tr("%1 | %2").arg(countText(type.real), countText(type.synthetic)),
                      type.name.empty() ? tr("unassigned") : QString::fromStdString(type.name));
  if (group.gaps.empty()) return;
  m_column->addHead(tr("Largest gaps inside: log2 ratio (real | synthetic)"));
  for (const SelectedCells::Gap& gap : group.gaps)
    m_column->addFact(
        QString::fromStdString(gap.gene),
        tr("%1 (%2 | %3)")
            .arg(plotNumber(gap.log2Ratio, 2), plotNumber(gap.realMean, 2), plotNumber(gap.syntheticMean, 2)));
  if (group.regulators.empty()) return;
  m_column->addHead(tr("Regulators they share"));
  std::vector<std::string> tfs;
  for (const SelectedCells::SharedRegulator& regulator : group.regulators) tfs.push_back(regulator.tf);
  m_column->addGeneChips(tfs);
}

}  // namespace grnwb::ui
