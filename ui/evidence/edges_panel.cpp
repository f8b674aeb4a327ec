// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/edges_panel.h"

#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/dialogs/parameter_form.h"
#include "ui/evidence/answer_view.h"
#include "ui/evidence/audit_card.h"
#include "ui/evidence/panel_layout.h"
#include "ui/models/edge_proposal_model.h"
#include "ui/pages/gene_table.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

QString knownKind(const QModelIndex& index) {
  return index.data(EdgeProposalModel::KnownRole).toBool() ? QStringLiteral("good") : QString();
}

QFrame* cardIn(QBoxLayout& column, QWidget* parent, const QString& title) {
  QFrame* frame = card(parent);
  auto* inner = new QVBoxLayout(frame);
  inner->setContentsMargins(12, 10, 12, 12);
  inner->setSpacing(measure::kGap);
  inner->addWidget(label(title, frame, Tone::text, TextSize::head));
  column.addWidget(frame);
  return frame;
}

}  // namespace

EdgesPanel::EdgesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new EdgeProposalModel(workspace, this)) {
  m_answers = new AnswerView(this);
  m_answers->setObjectName(QStringLiteral("edgeAnswers"));
  QSplitter* splitter = tableAboveAnswers(makeTable(), makeSide(), m_answers, QStringLiteral("edgesSplitter"), this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);

  connect(m_answers, &AnswerView::geneActivated, this, [this](const QString& gene) {
    m_workspace.selection()->select({.genes = {gene}, .edges = {}, .cells = {}});
  });
  connect(workspace.selection(), &SelectionHub::selectionChanged, m_answers, [this](const Selection& selection) {
    if (!selection.genes.isEmpty()) m_answers->showAnswersAbout(selection.genes.front());
  });
  connect(&workspace, &Workspace::languageModelChanged, this, &EdgesPanel::refresh);
  connect(&workspace, &Workspace::tfsChanged, this, &EdgesPanel::refresh);
  connect(&workspace, &Workspace::priorChanged, this, &EdgesPanel::refreshPrior);
  refresh();
}

QWidget* EdgesPanel::makeTable() {
  m_table = new GeneTable(m_workspace, *m_model, EdgeProposalModel::TargetRole, QStringLiteral("edgeProposals"), this);
  m_table->setTitle(tr("Edges a language model proposes"));
  m_count = elidedLabel(m_table, Tone::second);
  m_count->setObjectName(QStringLiteral("edgeProposalCount"));
  m_table->barRow()->insertWidget(3, m_count);
  QTableView& view = m_table->view();
  view.setItemDelegateForColumn(EdgeProposalModel::PriorColumn, new BadgeDelegate(knownKind, m_table));
  const std::pair<int, int> widths[]{{EdgeProposalModel::TargetColumn, 110}, {EdgeProposalModel::TfColumn, 96},
                                     {EdgeProposalModel::VotesColumn, 92},   {EdgeProposalModel::PlaceColumn, 64},
                                     {EdgeProposalModel::PriorColumn, 170},  {EdgeProposalModel::NetworkColumn, 110},
                                     {EdgeProposalModel::ReasonColumn, 400}};
  for (const auto& [columnIndex, width] : widths) view.setColumnWidth(columnIndex, width);
  return m_table;
}

QWidget* EdgesPanel::makeSide() {
  QScrollArea* scroll = sideColumn(this);
  QWidget* side = scroll->widget();
  QVBoxLayout* column = columnOf(*scroll);

  QFrame* network = cardIn(*column, side, tr("Network from these TFs"));
  m_form = new ParameterForm(network);
  m_form->setObjectName(QStringLiteral("inferForm"));
  std::vector<Field> fields = infer::fields(m_infer);
  for (Field& field : grn::fields(m_impose)) fields.push_back(std::move(field));
  m_form->setFields(fields);
  network->layout()->addWidget(m_form);
  auto* note = label(tr("Statistics score the training cells; a language model answers one question per target. A TF "
                        "that no target selects becomes a target."),
                     network, Tone::second, TextSize::small);
  note->setWordWrap(true);
  network->layout()->addWidget(note);
  connect(m_form, &ParameterForm::valueChanged, this, [this] {
    refresh();
    Q_EMIT methodChanged();
  });

  m_audit = new AuditCard(side);
  m_audit->setObjectName(QStringLiteral("edgeAudit"));
  column->addWidget(m_audit);

  QFrame* prior = cardIn(*column, side, tr("Known regulation"));
  m_prior = label({}, prior, Tone::second);
  m_prior->setObjectName(QStringLiteral("priorText"));
  m_prior->setWordWrap(true);
  prior->layout()->addWidget(m_prior);
  auto* import = pushButton(tr("Import…"), QStringLiteral("import"), QStringLiteral("importPrior"), prior);
  import->setToolTip(tr("TRRUST, CollecTRI, or any table of TFs and targets, with signs where it has them"));
  m_forgetPrior = pushButton(tr("Forget"), {}, QStringLiteral("forgetPrior"), prior);
  connect(import, &QPushButton::clicked, this, &EdgesPanel::choosePrior);
  connect(m_forgetPrior, &QPushButton::clicked, &m_workspace, &Workspace::forgetPriorNetworks);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(import);
  buttons->addWidget(m_forgetPrior);
  buttons->addStretch();
  static_cast<QVBoxLayout*>(prior->layout())->addLayout(buttons);
  fixSideWidth(*scroll);
  return scroll;
}

void EdgesPanel::choosePrior() {
  auto* dialog = new QFileDialog(this, tr("Import a network of known regulation"), QString(),
                                 tr("Tables (*.tsv *.csv *.txt);;All files (*)"));
  dialog->setObjectName(QStringLiteral("priorDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::usePriorNetwork);
  dialog->open();
}

void EdgesPanel::run() {
  m_workspace.inferNetwork(m_infer, m_impose);
}

QString EdgesPanel::actionText() const {
  if (asks()) return m_workspace.state().languageModel.replay ? tr("Take the recorded edges") : tr("Ask for the edges");
  return m_infer.method == "random"      ? tr("Make a random network")
         : m_infer.method == "genie3"    ? tr("Run GENIE3")
         : m_infer.method == "consensus" ? tr("Run both methods")
                                         : tr("Run GRNBoost2");
}

void EdgesPanel::refresh() {
  const bool boosts = m_infer.method == "grnboost2" || m_infer.method == "consensus";
  m_form->findChild<QWidget*>(QStringLiteral("random-mode"))->setEnabled(boosts);
  m_form->findChild<QWidget*>(QStringLiteral("short"))->setEnabled(asks());
  const auto& asked = m_workspace.state().askedEdges;
  if (asked) {
    const llm::EdgeProposals& proposals = asked->proposals;
    m_audit->setAudit(proposals.audit, llm::Step::edges);
    m_answers->setAnswers({asked, &proposals.answers.answered}, {asked, &proposals.read});
    const QString count = tr("%1 edges from %2 answers")
                              .arg(QLocale().toString(qint64(proposals.edges.size())),
                                   QLocale().toString(qint64(proposals.answers.answered.size())));
    std::vector<std::string> chosen = m_workspace.tfsOrNone().chosen(), shown = asked->tfs;
    std::ranges::sort(chosen);
    std::ranges::sort(shown);
    m_count->setText(chosen == shown ? count : tr("%1 · asked about other TFs than are accepted now").arg(count));
  } else {
    m_audit->clear();
    m_answers->clear();
    m_count->setText(tr("None yet: choose the method “llm”, then ask."));
  }
  refreshPrior();
}

void EdgesPanel::refreshPrior() {
  const auto& prior = m_workspace.state().prior;
  QStringList sources;
  if (prior)
    for (const std::string& source : prior->sources()) sources << QString::fromStdString(source);
  const QString names = sources.join(QStringLiteral(", "));
  m_prior->setText(
      prior ? tr("%1: %2 pairs among these genes").arg(names, QLocale().toString(qint64(prior->edges().size())))
            : tr("Databases say which proposed edges are known, and with which sign."));
  m_forgetPrior->setVisible(prior != nullptr);
  const auto known = m_workspace.knownEdges();
  m_audit->setPrior(
      known ? std::optional(PriorAgreement{names, static_cast<int>(known->known), static_cast<int>(known->edges),
                                           known->expected, known->deviation})
            : std::nullopt);
}

}  // namespace grnwb::ui
