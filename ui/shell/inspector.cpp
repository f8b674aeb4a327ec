// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <map>

#include "core/knowledge/tf_list.h"
#include "ui/models/edge_proposal_model.h"
#include "ui/models/edge_texts.h"
#include "ui/models/number_text.h"
#include "ui/models/tf_table_model.h"
#include "ui/plots/axis_ticks.h"
#include "ui/shell/expression_bars.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/selected_cells.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kShownGenes = 24;
constexpr int kLeastWidth = 220;

/// A flow of chips is as high as its lines, never higher.
void keepFlat(QWidget& flow) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  policy.setHeightForWidth(true);
  flow.setSizePolicy(policy);
}

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
  connect(&m_workspace, &Workspace::preparedChanged, this, &Inspector::schedule);
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
  auto* page = new QWidget;
  page->setObjectName(QStringLiteral("inspectorContent"));
  m_column = new QVBoxLayout(page);
  m_column->setContentsMargins(measure::kPadding + 2, measure::kPadding, measure::kPadding + 2, measure::kPadding);
  m_column->setSpacing(measure::kGap);
  setWidget(page);

  const Selection& selection = m_workspace.selection()->selection();
  if (selection.edges.size() == 1)
    showEdge(selection.edges.front());
  else if (selection.edges.size() > 1)
    showEdges(selection.edges.size());
  else if (selection.genes.size() == 1)
    showGene(selection.genes.front());
  else if (selection.genes.size() > 1)
    showGenes(selection.genes);
  else if (!selection.cells.empty())
    showCells(selection.cells);
  else
    showNothing();
  m_column->addStretch(1);
}

void Inspector::showNothing() {
  auto* text = label(tr("Select a gene, an edge or cells."), content(), Tone::second);
  text->setObjectName(QStringLiteral("inspectorEmpty"));
  text->setWordWrap(true);
  text->setAlignment(Qt::AlignHCenter);
  m_column->addSpacing(3 * measure::kPadding);
  m_column->addWidget(text);
}

void Inspector::addTitle(const QString& text, const QString& subtitle) {
  auto* title = label(text, content(), Tone::text, TextSize::title);
  title->setObjectName(QStringLiteral("inspectorTitle"));
  title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  title->setWordWrap(true);
  m_column->addWidget(title);
  if (!subtitle.isEmpty()) {
    auto* second = label(subtitle, content(), Tone::second);
    second->setWordWrap(true);
    m_column->addWidget(second);
  }
}

void Inspector::addHead(const QString& text) {
  m_column->addSpacing(measure::kGap);
  auto* head = label(text, content(), Tone::text, TextSize::head);
  head->setWordWrap(true);
  m_column->addWidget(head);
}

void Inspector::addFact(const QString& name, const QString& value) {
  auto* row = new QHBoxLayout;
  auto* left = label(name, content(), Tone::second);
  left->setFixedWidth(96);
  auto* right = label(value, content());
  right->setWordWrap(true);
  row->addWidget(left, 0, Qt::AlignTop);
  row->addWidget(right, 1);
  m_column->addLayout(row);
}

void Inspector::addExpression(const QString& gene) {
  const pipeline::ProjectState& state = m_workspace.state();
  if (!state.prepared) return;
  const std::vector<LabelExpression> values =
      expressionByLabel(state.prepared->data, gene.toStdString(), m_workspace.labelColumn());
  if (values.empty()) return;
  addHead(tr("Mean expression (normalised), cells"));
  auto* bars = new ExpressionBars(values, content());
  bars->setObjectName(QStringLiteral("expressionBars"));
  m_column->addWidget(bars);
}

void Inspector::addGeneChips(const std::vector<std::string>& genes) {
  auto* box = new QWidget(content());
  auto* flow = new FlowLayout(box);
  keepFlat(*box);
  for (std::size_t i = 0; i < std::min(genes.size(), kShownGenes); ++i) {
    const QString name = QString::fromStdString(genes[i]);
    auto* button = pushButton(name, {}, QStringLiteral("gene_") + name, box);
    button->setProperty("small", true);
    button->setToolTip(tr("Select %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, name] { selectGene(name); });
    flow->addWidget(button);
  }
  if (genes.size() > kShownGenes)
    flow->addWidget(
        label(tr("and %1 more").arg(QLocale().toString(qulonglong(genes.size() - kShownGenes))), box, Tone::second));
  m_column->addWidget(box);
}

void Inspector::addLinks(const QString& gene) {
  const QString term = QString::fromLatin1(QUrl::toPercentEncoding(gene));
  const std::array<std::pair<QString, QString>, 5> links{
      {{QStringLiteral("NCBI"), QStringLiteral("https://www.ncbi.nlm.nih.gov/gene/?term=%1%5Bsym%5D")},
       {QStringLiteral("Ensembl"), QStringLiteral("https://www.ensembl.org/Multi/Search/Results?q=%1")},
       {QStringLiteral("UniProt"), QStringLiteral("https://www.uniprot.org/uniprotkb?query=gene:%1")},
       {QStringLiteral("GeneCards"), QStringLiteral("https://www.genecards.org/cgi-bin/carddisp.pl?gene=%1")},
       {QStringLiteral("JASPAR"), QStringLiteral("https://jaspar.elixir.no/search?q=%1")}}};
  QStringList anchors;
  for (const auto& [name, address] : links)
    anchors << QStringLiteral("<a href=\"%1\">%2</a>").arg(QString(address).replace(QStringLiteral("%1"), term), name);
  addHead(tr("Links"));
  auto* text = label(anchors.join(QStringLiteral("&nbsp; ")), content());
  text->setObjectName(QStringLiteral("inspectorLinks"));
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setOpenExternalLinks(true);
  text->setTextInteractionFlags(Qt::TextBrowserInteraction);
  m_column->addWidget(text);
}

void Inspector::selectGene(const QString& gene) {
  m_workspace.selection()->select({.genes = {gene}, .edges = {}, .cells = {}});
}

void Inspector::showGene(const QString& gene) {
  const pipeline::ProjectState& state = m_workspace.state();
  const std::string name = gene.toStdString();
  const pipeline::TfCandidate* candidate = state.tfs ? state.tfs->find(name) : nullptr;
  const bool listed = candidate && candidate->curated;
  const bool tf = state.grn && state.grn->isTf(name);
  const bool target = state.grn && state.grn->isTarget(name);
  addTitle(gene, {});
  auto* chips = new QWidget(content());
  auto* flow = new FlowLayout(chips);
  keepFlat(*chips);
  if (tf) flow->addWidget(chip(tr("TF"), QStringLiteral("accent"), chips));
  if (target) flow->addWidget(chip(tr("target"), QStringLiteral("plain"), chips));
  if (listed) flow->addWidget(chip(tr("in the TF list"), QStringLiteral("good"), chips));
  if (state.grn && !tf && !target) flow->addWidget(chip(tr("not in the network"), QStringLiteral("caution"), chips));
  if (flow->count() > 0) m_column->addWidget(chips);

  if (candidate) addKnowledge(*candidate);
  addExpression(gene);
  if (tf) {
    const auto targets = state.grn->targetsOf(name);
    addHead(tr("Targets (%1)").arg(targets.size()));
    addGeneChips(targets);
    auto* perturb =
        pushButton(tr("Perturb…"), QStringLiteral("compare"), QStringLiteral("inspectorPerturb"), content());
    perturb->setToolTip(tr("Knock %1 out or over-express it in synthetic cells").arg(gene));
    connect(perturb, &QPushButton::clicked, this, [this, gene] { Q_EMIT perturbationRequested(gene); });
    m_column->addWidget(perturb, 0, Qt::AlignLeft);
  }
  if (target) {
    const auto regulators = state.grn->regulators(name);
    addHead(tr("Regulators (%1)").arg(regulators.size()));
    addGeneChips(regulators);
  }
  addLinks(gene);
}

void Inspector::addKnowledge(const pipeline::TfCandidate& candidate) {
  const std::string_view family = knowledge::tfFamily(candidate.gene);
  if (!family.empty()) addFact(tr("Family"), QString::fromUtf8(family.data(), qsizetype(family.size())));
  addFact(tr("Decision"), TfTableModel::stateText(candidate.state));
  const auto& asked = m_workspace.state().askedTfs;
  if (!asked) return;
  const auto& proposals = asked->proposals.genes;
  const auto proposal = std::ranges::find(proposals, candidate.gene, &llm::TfProposal::gene);
  if (proposal == proposals.end()) {
    addFact(tr("LLM votes"), tr("none"));
    return;
  }
  addFact(tr("LLM votes"), tr("%1 of %2 looks").arg(proposal->votes).arg(proposal->looks));
  if (!proposal->reasoning.empty()) addFact(tr("Reasoning"), QString::fromStdString(proposal->reasoning));
}

void Inspector::addEvidence(const std::string& tf, const std::string& target) {
  if (const auto& prior = m_workspace.state().prior)
    addFact(tr("Known"), EdgeProposalModel::knownText(prior->find(tf, target)));
  const auto& asked = m_workspace.state().askedEdges;
  if (!asked) return;
  for (const llm::EdgeProposal& edge : asked->proposals.edges) {
    if (edge.tf != tf || edge.target != target) continue;
    addFact(tr("LLM votes"), tr("%1 of %2 answers").arg(edge.votes).arg(edge.asked));
    const std::string reasoning = asked->proposals.reasoning(edge);
    if (!reasoning.empty()) addFact(tr("Reasoning"), QString::fromStdString(reasoning));
  }
}

void Inspector::showEdge(const EdgeName& edge) {
  const auto& network = m_workspace.state().grn;
  const std::string tf = edge.first.toStdString(), target = edge.second.toStdString();
  const grn::Edge* found = network ? network->find(tf, target) : nullptr;
  addTitle(QStringLiteral("%1 → %2").arg(edge.first, edge.second),
           found ? QString() : tr("not in the network any more"));
  if (found) {
    addFact(tr("Sign"), signText(found->sign));
    if (found->importance) addFact(tr("Importance"), QLocale().toString(*found->importance, 'g', 4));
    addFact(tr("Source"), sourceText(found->source));
    addFact(tr("Locked"), found->locked ? tr("yes") : tr("no"));
  }
  addEvidence(tf, target);
  for (const QString& gene : {edge.first, edge.second}) {
    m_column->addSpacing(measure::kGap);
    m_column->addWidget(horizontalRule(content()));
    auto* name = linkButton(gene, QStringLiteral("gene_") + gene, content());
    connect(name, &QPushButton::clicked, this, [this, gene] { selectGene(gene); });
    m_column->addWidget(name);
    addExpression(gene);
  }
}

void Inspector::showGenes(const QStringList& genes) {
  addTitle(tr("%1 genes").arg(QLocale().toString(genes.size())), {});
  std::vector<std::string> names;
  for (const QString& gene : genes) names.push_back(gene.toStdString());
  addGeneChips(names);
}

void Inspector::showEdges(std::size_t count) {
  addTitle(tr("%1 edges").arg(QLocale().toString(qulonglong(count))), {});
  std::map<std::string, int> regulators;
  for (const EdgeName& edge : m_workspace.selection()->selection().edges) ++regulators[edge.first.toStdString()];
  std::vector<std::string> names;
  for (const auto& [name, edges] : regulators) names.push_back(name);
  std::ranges::stable_sort(names, [&](const auto& a, const auto& b) { return regulators[a] > regulators[b]; });
  addHead(tr("Regulators (%1)").arg(names.size()));
  addGeneChips(names);
}

void Inspector::showCells(const std::vector<qint64>& cells) {
  const auto& comparison = m_workspace.state().comparison;
  const QString title = tr("%1 cells").arg(countText(std::ssize(cells)));
  if (!comparison) return addTitle(title, {});
  const SelectedCells group =
      describeCells(cells, *comparison, m_workspace.comparedCells().get(), m_workspace.state().grn.get());
  addTitle(title, tr("%1 real and %2 synthetic cells").arg(countText(group.real), countText(group.synthetic)));
  if (!group.types.empty()) addHead(tr("Types inside, real | synthetic"));
  for (const SelectedCells::Type& type : group.types)
    addFact(tr("%1 | %2").arg(countText(type.real), countText(type.synthetic)),
            type.name.empty() ? tr("unassigned") : QString::fromStdString(type.name));
  if (group.gaps.empty()) return;
  addHead(tr("Largest gaps inside: log2 ratio (real | synthetic)"));
  for (const SelectedCells::Gap& gap : group.gaps)
    addFact(QString::fromStdString(gap.gene),
            tr("%1 (%2 | %3)")
                .arg(plotNumber(gap.log2Ratio, 2), plotNumber(gap.realMean, 2), plotNumber(gap.syntheticMean, 2)));
  if (group.regulators.empty()) return;
  addHead(tr("Regulators they share"));
  std::vector<std::string> tfs;
  for (const SelectedCells::SharedRegulator& regulator : group.regulators) tfs.push_back(regulator.tf);
  addGeneChips(tfs);
}

}  // namespace grnwb::ui
