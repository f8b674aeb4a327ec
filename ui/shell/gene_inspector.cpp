// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gene_inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <map>

#include "core/knowledge/tf_list.h"
#include "ui/models/number_text.h"
#include "ui/models/tf_table_model.h"
#include "ui/shell/gene_expression.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// Genes of the data by name with what else the file says of them; null without data.
const data::Table* geneTable(const pipeline::ProjectState& state) {
  if (state.prepared) return &state.prepared->data.genes;
  return state.raw ? &state.raw->genes : nullptr;
}

/// The strongest first.
std::vector<std::string> byImportance(std::vector<std::string> genes, const auto& edgeOf) {
  std::map<std::string, double> importance;
  for (const std::string& gene : genes) {
    const grn::Edge* edge = edgeOf(gene);
    importance[gene] = edge ? edge->importance.value_or(0) : 0;
  }
  std::ranges::stable_sort(genes, std::greater(), [&](const std::string& gene) { return importance[gene]; });
  return genes;
}

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

GeneInspector::GeneInspector(Workspace& workspace, const QString& gene, QWidget* parent)
    : InspectorColumn(parent), m_workspace(workspace), m_gene(gene), m_name(gene.toStdString()) {
  const GeneIdentity identity = geneIdentity(m_name, geneTable(m_workspace.state()));
  addHeadline(identity);
  addNames(identity);
  addKnowledge();
  addExpression(*this, m_workspace, m_gene);
  addRole();
  addLinks(identity);
  addActions();
}

void GeneInspector::addHeadline(const GeneIdentity& identity) {
  const auto& grn = m_workspace.state().grn;
  const bool isTf = grn && grn->isTf(m_name), isTarget = grn && grn->isTarget(m_name);
  QWidget* chips = flowBox(this);
  if (isTf) chips->layout()->addWidget(chip(tr("TF"), QStringLiteral("accent"), chips));
  if (isTarget) chips->layout()->addWidget(chip(tr("target"), QStringLiteral("plain"), chips));
  if (grn && !isTf && !isTarget)
    chips->layout()->addWidget(chip(tr("not in the network"), QStringLiteral("caution"), chips));
  addTitle(m_gene, QString::fromStdString(identity.name), chips);
}

void GeneInspector::addNames(const GeneIdentity& identity) {
  if (identity.symbol != m_name) addFact(tr("Symbol today"), QString::fromStdString(identity.symbol));
  QStringList names;
  for (const std::string& name : identity.names)
    if (name != m_name) names << QString::fromStdString(name);
  if (!names.isEmpty()) addFact(tr("Aliases"), names.join(QStringLiteral(", ")));
  if (!identity.ensemblId.empty() && identity.ensemblId != m_name)
    addFact(tr("Ensembl"), QString::fromStdString(identity.ensemblId));
  if (const std::string_view family = knowledge::tfFamily(identity.symbol); !family.empty())
    addFact(tr("TF family"), textOf(family));
}

void GeneInspector::addKnowledge() {
  const pipeline::ProjectState& state = m_workspace.state();
  if (!state.tfs) return;
  const pipeline::TfCandidate* candidate = state.tfs->find(m_name);
  addFact(tr("In the TF list"), candidate && candidate->curated ? tr("yes") : tr("no"));
  if (!candidate) return;
  addFact(tr("Decision"), TfTableModel::stateText(candidate->state));
  if (!state.askedTfs) return;
  const auto& proposals = state.askedTfs->proposals.genes;
  const auto proposal = std::ranges::find(proposals, candidate->gene, &llm::TfProposal::gene);
  if (proposal == proposals.end()) return addFact(tr("LLM votes"), tr("none"));
  addFact(tr("LLM votes"), tr("%1 of %2 looks").arg(proposal->votes).arg(proposal->looks));
  if (!proposal->reasoning.empty()) addFact(tr("Reasoning"), QString::fromStdString(proposal->reasoning));
}

void GeneInspector::addRole() {
  const auto& grn = m_workspace.state().grn;
  if (!grn) return;
  if (grn->isTf(m_name)) {
    const auto targets =
        byImportance(grn->targetsOf(m_name), [&](const std::string& target) { return grn->find(m_name, target); });
    addHead(tr("Targets (%1)").arg(countText(std::ssize(targets))));
    addGeneChips(targets);
  }
  if (grn->isTarget(m_name)) {
    const auto regulators =
        byImportance(grn->regulators(m_name), [&](const std::string& tf) { return grn->find(tf, m_name); });
    addHead(tr("Regulators (%1)").arg(countText(std::ssize(regulators))));
    addGeneChips(regulators);
  }
}

void GeneInspector::addLinks(const GeneIdentity& identity) {
  QStringList anchors;
  for (const auto& [name, address] : geneLinks(identity))
    anchors << QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toString(QUrl::FullyEncoded).toHtmlEscaped(), name);
  addHead(tr("Links"));
  auto* text = label(anchors.join(QStringLiteral("&nbsp; ")), this);
  text->setObjectName(QStringLiteral("inspectorLinks"));
  text->setAccessibleName(tr("Databases about %1").arg(m_gene));
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setOpenExternalLinks(true);
  text->setTextInteractionFlags(Qt::TextBrowserInteraction);
  add(text);
}

void GeneInspector::addActions() {
  QWidget* buttons = flowBox(this);
  const auto addButton = [&](const QString& text, const char* iconName, const char* name, const QString& tip) {
    auto* button = pushButton(text, QString::fromLatin1(iconName), QString::fromLatin1(name), buttons);
    button->setToolTip(tip);
    buttons->layout()->addWidget(button);
    return button;
  };
  const auto& grn = m_workspace.state().grn;
  if (grn && (grn->isTf(m_name) || grn->isTarget(m_name)))
    connect(addButton(tr("Show in Network"), "network", "inspectorShowInNetwork",
                      tr("The page Network, with %1 selected").arg(m_gene)),
            &QPushButton::clicked, this, &GeneInspector::networkRequested);
  if (grn && grn->isTf(m_name))
    connect(addButton(tr("Perturb…"), "compare", "inspectorPerturb",
                      tr("Knock %1 out or over-express it in synthetic cells").arg(m_gene)),
            &QPushButton::clicked, this, [this] { Q_EMIT perturbationRequested(m_gene); });
  connect(addButton(tr("Copy name"), "copy", "inspectorCopyName", tr("Copy %1").arg(m_gene)), &QPushButton::clicked,
          this, [this] { QGuiApplication::clipboard()->setText(m_gene); });
  addGap(measure::kGap);
  add(buttons);
}

}  // namespace grnwb::ui
