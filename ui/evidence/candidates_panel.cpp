// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/candidates_panel.h"

#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/evidence/answer_view.h"
#include "ui/evidence/audit_card.h"
#include "ui/evidence/panel_layout.h"
#include "ui/evidence/tf_list_card.h"
#include "ui/evidence/tf_overlap_card.h"
#include "ui/models/tf_table_model.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/style/votes_delegate.h"

namespace grnwb::ui {
namespace {

using State = pipeline::CandidateState;

constexpr int kLeastCount = 116, kComboLetters = 9, kAnyState = -1;

State stateOf(const QModelIndex& index) {
  return static_cast<State>(index.data(TfTableModel::StateRole).toInt());
}

QString stateKind(const QModelIndex& index) {
  switch (stateOf(index)) {
    case State::proposed:
      return QStringLiteral("plain");
    case State::accepted:
      return QStringLiteral("good");
    case State::rejected:
      return QStringLiteral("alarm");
    case State::locked:
      return QStringLiteral("accent");
  }
  return {};
}

QString curatedKind(const QModelIndex& index) {
  return index.data(TfTableModel::CuratedRole).toBool() ? QStringLiteral("good") : QString();
}

/// Shares the ownership of what the proposals hold.
template <class T>
std::shared_ptr<const T> partOf(const std::shared_ptr<const pipeline::AskedTfs>& asked, const T& part) {
  return {asked, &part};
}

}  // namespace

CandidatesPanel::CandidatesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_model(new TfTableModel(workspace, this)) {
  m_stack->addWidget(makeContent());
  m_stack->addWidget(makeEmpty());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  connect(&workspace, &Workspace::tfsChanged, this, &CandidatesPanel::refresh);
  connect(&workspace, &Workspace::languageModelChanged, this, &CandidatesPanel::refresh);
  connect(&workspace, &Workspace::projectChanged, this, &CandidatesPanel::refresh);
  refresh();
}

QWidget* CandidatesPanel::makeEmpty() {
  m_emptyProject =
      pushButton(tr("Use the list of the project"), QStringLiteral("check"), QStringLiteral("emptyProjectTfs"));
  m_emptyPropose = pushButton({}, QStringLiteral("play"), QStringLiteral("emptyPropose"));
  auto* human =
      pushButton(tr("Use the curated human list"), QStringLiteral("knowledge"), QStringLiteral("emptyHumanTfs"));
  auto* mouse =
      pushButton(tr("Use the curated mouse list"), QStringLiteral("knowledge"), QStringLiteral("emptyMouseTfs"));
  auto* file = pushButton(tr("Choose a file…"), QStringLiteral("open"), QStringLiteral("emptyTfFile"));
  connect(m_emptyProject, &QPushButton::clicked, m_list, &TfListCard::useProjectList);
  connect(m_emptyPropose, &QPushButton::clicked, this, &CandidatesPanel::proposalsRequested);
  connect(human, &QPushButton::clicked, this, [this] { m_workspace.useBundledTfs(QStringLiteral("human")); });
  connect(mouse, &QPushButton::clicked, this, [this] { m_workspace.useBundledTfs(QStringLiteral("mouse")); });
  connect(file, &QPushButton::clicked, m_list, &TfListCard::chooseFile);
  return emptyState(tr("No TF candidates yet."), {m_emptyProject, m_emptyPropose, human, mouse, file}, this);
}

QWidget* CandidatesPanel::makeContent() {
  m_table = new GeneTable(m_workspace, *m_model, TfTableModel::GeneRole, QStringLiteral("tfTable"), this);
  m_table->view().setAccessibleName(tr("TF candidates"));
  m_table->view().sortByColumn(TfTableModel::VotesColumn, Qt::DescendingOrder);
  m_states = new QComboBox(m_table);
  m_states->setObjectName(QStringLiteral("tfFilter"));
  m_states->setAccessibleName(tr("Which states are shown"));
  m_states->addItem(tr("All states"), kAnyState);
  for (const State state : {State::proposed, State::accepted, State::rejected, State::locked})
    m_states->addItem(TfTableModel::stateText(state), static_cast<int>(state));
  m_votes = new QComboBox(m_table);
  m_votes->setObjectName(QStringLiteral("tfVotes"));
  m_votes->setAccessibleName(tr("How often a shown candidate was proposed"));
  m_votes->addItem(tr("Any votes"), 0);
  m_votes->addItem(tr("Proposed once"), 1);
  m_votes->addItem(tr("In both looks"), 2);
  for (QComboBox* box : {m_states, m_votes}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kComboLetters);
    connect(box, &QComboBox::currentIndexChanged, this, &CandidatesPanel::applyFilter);
  }
  m_counts = elidedLabel(m_table, Tone::second);
  m_counts->setObjectName(QStringLiteral("tfCounts"));
  m_counts->setMinimumWidth(kLeastCount);
  int place = 3;
  for (QWidget* widget : std::initializer_list<QWidget*>{m_states, m_votes, m_counts})
    m_table->barRow()->insertWidget(place++, widget);
  addDecision(tr("Accept"), QStringLiteral("check"), QStringLiteral("acceptTfs"), Qt::Key_A, State::accepted);
  addDecision(tr("Reject"), QStringLiteral("close"), QStringLiteral("rejectTfs"), Qt::Key_R, State::rejected);
  addDecision(tr("Lock"), QStringLiteral("lock"), QStringLiteral("lockTfs"), Qt::Key_L, State::locked);
  auto* next = linkButton(tr("Edges →"), QStringLiteral("toEdges"), m_table);
  next->setToolTip(tr("Find the regulators of each target among the accepted TFs"));
  connect(next, &QPushButton::clicked, this, &CandidatesPanel::edgesRequested);
  m_table->barRow()->addWidget(next);

  QTableView& view = m_table->view();
  view.setItemDelegateForColumn(TfTableModel::CuratedColumn, new BadgeDelegate(curatedKind, m_table));
  view.setItemDelegateForColumn(TfTableModel::VotesColumn, new VotesDelegate(TfTableModel::VotesRole, m_table));
  view.setItemDelegateForColumn(TfTableModel::ShareColumn, new ShareDelegate(m_table));
  view.setItemDelegateForColumn(TfTableModel::StateColumn, new BadgeDelegate(stateKind, m_table));
  const std::pair<int, int> widths[]{
      {TfTableModel::TfColumn, 100},     {TfTableModel::CuratedColumn, 82}, {TfTableModel::VotesColumn, 100},
      {TfTableModel::MeanColumn, 70},    {TfTableModel::ShareColumn, 124},  {TfTableModel::FamilyColumn, 120},
      {TfTableModel::ReasonColumn, 240}, {TfTableModel::StateColumn, 118},  {TfTableModel::NetworkColumn, 110}};
  for (const auto& [columnIndex, width] : widths) view.setColumnWidth(columnIndex, width);

  m_answers = new AnswerView(this);
  m_answers->setObjectName(QStringLiteral("tfAnswers"));
  const auto select = [this](const QString& gene) {
    m_workspace.selection()->select({.genes = {gene}, .edges = {}, .cells = {}});
  };
  connect(m_answers, &AnswerView::geneActivated, this, select);
  connect(m_workspace.selection(), &SelectionHub::selectionChanged, m_answers, [this](const Selection& selection) {
    if (selection.genes.size() == 1) m_answers->showAnswersAbout(selection.genes.front());
  });

  QWidget* side = makeSide();
  connect(m_overlap, &TfOverlapCard::geneActivated, this, select);
  return tableAboveAnswers(m_table, side, m_answers, QStringLiteral("candidatesSplitter"), this);
}

QWidget* CandidatesPanel::makeSide() {
  QScrollArea* scroll = sideColumn(this);
  QWidget* side = scroll->widget();
  QVBoxLayout* column = columnOf(*scroll);
  m_overlap = new TfOverlapCard(side);
  m_overlap->setObjectName(QStringLiteral("tfOverlap"));
  connect(m_overlap, &TfOverlapCard::freqChanged, this, [this](int frequency) {
    m_frequency = frequency;
    refreshOverlap();
  });
  m_audit = new AuditCard(side);
  m_audit->setObjectName(QStringLiteral("tfAudit"));
  m_list = new TfListCard(m_workspace, side);
  column->addWidget(m_overlap);
  column->addWidget(m_audit);
  column->addWidget(m_list);
  fixSideWidth(*scroll);
  return scroll;
}

void CandidatesPanel::addDecision(const QString& text, const QString& iconName, const QString& name, Qt::Key key,
                                  State state) {
  const QString keyText = QKeySequence(key).toString(QKeySequence::NativeText);
  auto* button = pushButton(tr("%1 %2").arg(text, keyText), iconName, name, m_table);
  button->setToolTip(tr("%1 the selected candidates (key %2)").arg(text, keyText));
  connect(button, &QPushButton::clicked, this, [this, state] { decide(state); });
  m_table->barRow()->addWidget(button);
  auto* shortcut = new QShortcut(QKeySequence(key), &m_table->view());
  shortcut->setContext(Qt::WidgetShortcut);
  connect(shortcut, &QShortcut::activated, this, [this, state] { decide(state); });
}

void CandidatesPanel::decide(State state) {
  QStringList genes;
  bool allThere = true;
  for (const QModelIndex& index : m_table->view().selectionModel()->selectedRows()) {
    genes << index.data(TfTableModel::GeneRole).toString();
    allThere = allThere && stateOf(index) == state;
  }
  if (genes.isEmpty()) return;
  // The same decision again takes it back: a locked TF is accepted then, any other one open.
  if (allThere) state = state == State::locked ? State::accepted : State::proposed;
  m_workspace.decideTfs(genes, state);
}

void CandidatesPanel::refresh() {
  const pipeline::ProjectState& state = m_workspace.state();
  const bool any = !m_workspace.tfsOrNone().candidates.empty();
  m_stack->setCurrentIndex(any ? 0 : 1);
  m_emptyProject->setVisible(!m_workspace.projectTfList().empty());
  m_emptyPropose->setText(state.languageModel.replay ? tr("Propose TFs from the recorded answers")
                                                     : tr("Propose TFs with a language model"));
  if (state.askedTfs) {
    const llm::TfProposals& proposals = state.askedTfs->proposals;
    m_audit->setAudit(proposals.audit, llm::Step::tfs);
    m_answers->setAnswers(partOf(state.askedTfs, proposals.answers.answered), partOf(state.askedTfs, proposals.read));
  } else {
    m_audit->clear();
    m_answers->clear();
  }
  refreshOverlap();
  applyFilter();
}

void CandidatesPanel::refreshOverlap() {
  const auto& asked = m_workspace.state().askedTfs;
  QStringList models;
  if (asked)
    for (const std::string& model : asked->proposals.models) models << QString::fromStdString(model);
  m_overlap->setLists(m_workspace.tfsOrNone().curated(),
                      asked ? asked->proposals.names(m_frequency) : std::vector<std::string>(),
                      models.join(QStringLiteral(", ")), m_frequency);
}

void CandidatesPanel::applyFilter() {
  const int state = m_states->currentData().toInt(), votes = m_votes->currentData().toInt();
  m_table->setRowFilter([this, state, votes](int row) {
    const QModelIndex index = m_model->index(row, 0);
    return (state == kAnyState || index.data(TfTableModel::StateRole).toInt() == state) &&
           index.data(TfTableModel::FrequencyRole).toInt() >= votes;
  });
  refreshCounts();
}

void CandidatesPanel::refreshCounts() {
  const pipeline::TfSelection tfs = m_workspace.tfsOrNone();
  const auto count = [&](State state) {
    return QLocale().toString(qint64(std::ranges::count(tfs.candidates, state, &pipeline::TfCandidate::state)));
  };
  m_counts->setText(
      tr("%1 of %2 accepted")
          .arg(QLocale().toString(qint64(tfs.chosen().size())), QLocale().toString(qint64(tfs.candidates.size()))));
  m_counts->setToolTip(
      tr("%1 accepted, %2 locked, %3 rejected, %4 open")
          .arg(count(State::accepted), count(State::locked), count(State::rejected), count(State::proposed)));
}

}  // namespace grnwb::ui
