// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/knowledge_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/text.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/models/number_text.h"
#include "ui/models/tf_table_model.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSideWidth = 290, kScrollBarWidth = 12;
constexpr std::size_t kShownAbsent = 60;

enum class Shown { all, present, absent, tfs, targets };

bool accepts(Shown shown, TfTableModel::State state) {
  using State = TfTableModel::State;
  switch (shown) {
    case Shown::all:
      return true;
    case Shown::present:
      return state != State::absent;
    case Shown::absent:
      return state == State::absent;
    case Shown::tfs:
      return state == State::tf;
    case Shown::targets:
      return state == State::target;
  }
  return true;
}

QString badgeKind(const QModelIndex& index) {
  switch (static_cast<TfTableModel::State>(index.data(TfTableModel::StateRole).toInt())) {
    case TfTableModel::State::tf:
      return QStringLiteral("accent");
    case TfTableModel::State::target:
    case TfTableModel::State::waiting:
      return QStringLiteral("plain");
    case TfTableModel::State::unused:
      return QStringLiteral("caution");
    case TfTableModel::State::absent:
      break;
  }
  return {};
}

QString presentKind(const QModelIndex& index) {
  const auto state = static_cast<TfTableModel::State>(index.data(TfTableModel::StateRole).toInt());
  return state == TfTableModel::State::absent ? QString() : QStringLiteral("good");
}

}  // namespace

KnowledgePage::KnowledgePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget(this)), m_model(new TfTableModel(workspace, this)) {
  setObjectName(QStringLiteral("knowledgePage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  connect(&workspace, &Workspace::rawChanged, this, &KnowledgePage::refresh);
  connect(&workspace, &Workspace::projectChanged, this, &KnowledgePage::refreshState);
  connect(&workspace, &Workspace::tfsChanged, this, &KnowledgePage::refresh);
  connect(&workspace, &Workspace::preparedChanged, this, &KnowledgePage::refreshState);
  connect(&workspace, &Workspace::runningChanged, this, [this] {
    if (!this->workspace().isRunning(Workspace::Stage::infer)) m_leadToNetwork = false;
    refreshState();
  });
  connect(workspace.network(), &GrnDocument::grnChanged, this, [this] {
    applyFilter();
    if (std::exchange(m_leadToNetwork, false)) Q_EMIT pageRequested(QStringLiteral("networkPage"));
  });
  refresh();
}

QWidget* KnowledgePage::makeEmpty() {
  m_emptyProject =
      pushButton(tr("Use the list of the project"), QStringLiteral("check"), QStringLiteral("emptyProjectTfs"));
  auto* human =
      pushButton(tr("Use the curated human list"), QStringLiteral("knowledge"), QStringLiteral("emptyHumanTfs"));
  auto* mouse =
      pushButton(tr("Use the curated mouse list"), QStringLiteral("knowledge"), QStringLiteral("emptyMouseTfs"));
  auto* file = pushButton(tr("Choose a file…"), QStringLiteral("open"), QStringLiteral("emptyTfFile"));
  connect(m_emptyProject, &QPushButton::clicked, this, &KnowledgePage::useProjectList);
  connect(human, &QPushButton::clicked, this, [this] { workspace().useBundledTfs(QStringLiteral("human")); });
  connect(mouse, &QPushButton::clicked, this, [this] { workspace().useBundledTfs(QStringLiteral("mouse")); });
  connect(file, &QPushButton::clicked, this, &KnowledgePage::chooseFile);
  return emptyState(tr("No TF candidates yet."), {m_emptyProject, human, mouse, file}, this);
}

QWidget* KnowledgePage::makeContent() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  QFrame* bar = pageBar(content);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("TF list"), bar, Tone::second));
  m_list = elidedLabel(bar, Tone::text, TextSize::head);
  m_list->setObjectName(QStringLiteral("tfListName"));
  row->addWidget(m_list);
  row->addWidget(verticalRule(bar));
  m_projectList = pushButton(tr("Project"), {}, QStringLiteral("projectTfs"), bar);
  m_projectList->setToolTip(tr("The list of TFs that came with the project"));
  auto* human = pushButton(tr("Human"), {}, QStringLiteral("humanTfs"), bar);
  human->setToolTip(tr("The curated list of human transcription factors"));
  auto* mouse = pushButton(tr("Mouse"), {}, QStringLiteral("mouseTfs"), bar);
  mouse->setToolTip(tr("The curated list of mouse transcription factors"));
  auto* file = pushButton(tr("File…"), QStringLiteral("open"), QStringLiteral("tfFile"), bar);
  file->setToolTip(tr("A text file with one gene symbol per line"));
  for (QPushButton* button : {m_projectList, human, mouse, file}) row->addWidget(button);
  connect(m_projectList, &QPushButton::clicked, this, &KnowledgePage::useProjectList);
  connect(human, &QPushButton::clicked, this, [this] { workspace().useBundledTfs(QStringLiteral("human")); });
  connect(mouse, &QPushButton::clicked, this, [this] { workspace().useBundledTfs(QStringLiteral("mouse")); });
  connect(file, &QPushButton::clicked, this, &KnowledgePage::chooseFile);
  row->addStretch();
  m_run = mainButton(tr("Run GRNBoost2"), QStringLiteral("play"), QStringLiteral("runInference"), bar);
  connect(m_run, &QPushButton::clicked, this, &KnowledgePage::runInference);
  row->addWidget(m_run);
  column->addWidget(bar);

  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  m_table = new GeneTable(workspace(), *m_model, TfTableModel::GeneRole, QStringLiteral("tfTable"), content);
  m_table->setTitle(tr("TF candidates"));
  m_filter = new QComboBox(m_table);
  m_filter->setObjectName(QStringLiteral("tfFilter"));
  m_filter->setAccessibleName(tr("Which candidates are shown"));
  const auto addFilter = [this](const QString& text, Shown shown) { m_filter->addItem(text, static_cast<int>(shown)); };
  addFilter(tr("All candidates"), Shown::all);
  addFilter(tr("In the data"), Shown::present);
  addFilter(tr("Not in the data"), Shown::absent);
  addFilter(tr("TFs of the network"), Shown::tfs);
  addFilter(tr("Targets of the network"), Shown::targets);
  connect(m_filter, &QComboBox::currentIndexChanged, this, &KnowledgePage::applyFilter);
  m_counts = label({}, m_table, Tone::second);
  m_counts->setObjectName(QStringLiteral("tfCounts"));
  m_table->barRow()->insertWidget(3, m_filter);
  m_table->barRow()->insertWidget(4, m_counts);
  QTableView& view = m_table->view();
  view.setItemDelegateForColumn(TfTableModel::ShareColumn, new ShareDelegate(m_table));
  view.setItemDelegateForColumn(TfTableModel::PresentColumn, new BadgeDelegate(presentKind, m_table));
  view.setItemDelegateForColumn(TfTableModel::StateColumn, new BadgeDelegate(badgeKind, m_table));
  view.setColumnWidth(TfTableModel::TfColumn, 160);
  view.setColumnWidth(TfTableModel::PresentColumn, 110);
  view.setColumnWidth(TfTableModel::MeanColumn, 150);
  view.setColumnWidth(TfTableModel::ShareColumn, 190);
  body->addWidget(m_table, 1);
  body->addWidget(makeSide());
  column->addLayout(body, 1);
  return content;
}

QWidget* KnowledgePage::makeSide() {
  auto* side = new QFrame(this);
  side->setProperty("side", true);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  column->setSpacing(measure::kCardGap);
  const auto addCard = [&](const QString& title) {
    QFrame* frame = card(side);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(12, 10, 12, 12);
    inner->setSpacing(measure::kGap);
    inner->addWidget(label(title, frame, Tone::text, TextSize::head));
    column->addWidget(frame);
    return inner;
  };

  QVBoxLayout* match = addCard(tr("List and data"));
  m_share = label({}, side, Tone::text, TextSize::key);
  m_share->setObjectName(QStringLiteral("tfShare"));
  m_shareText = label({}, side, Tone::second);
  m_shareText->setWordWrap(true);
  match->addWidget(m_share);
  match->addWidget(m_shareText);
  m_listHead = label(tr("Not in the data"), side, Tone::text, TextSize::head);
  m_absent = label({}, side, Tone::second, TextSize::small);
  m_absent->setObjectName(QStringLiteral("absentTfs"));
  m_absent->setWordWrap(true);
  m_absent->setTextInteractionFlags(Qt::TextSelectableByMouse);
  match->addSpacing(measure::kGap);
  match->addWidget(m_listHead);
  match->addWidget(m_absent);

  QVBoxLayout* network = addCard(tr("Network from these TFs"));
  m_form = new ParameterForm(side);
  m_form->setObjectName(QStringLiteral("inferForm"));
  std::vector<Field> fields = infer::fields(m_infer);
  for (Field& field : grn::fields(m_impose))
    if (field.name == "k" || field.name == "strategy") fields.push_back(std::move(field));
  m_form->setFields(fields);
  network->addWidget(m_form);
  auto* note = label(tr("Scores come from the training cells. A listed TF that no target selects becomes a target."),
                     side, Tone::second, TextSize::small);
  note->setWordWrap(true);
  network->addWidget(note);
  connect(m_form, &ParameterForm::valueChanged, this, &KnowledgePage::refreshState);
  column->addStretch();

  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(side);
  scroll->setFixedWidth(std::max(kSideWidth, side->minimumSizeHint().width() + kScrollBarWidth));
  return scroll;
}

void KnowledgePage::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Choose a list of transcription factors"), QString(),
                                 tr("Text (*.txt *.csv *.tsv);;All files (*)"));
  dialog->setObjectName(QStringLiteral("tfFileDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, &workspace(), &Workspace::useTfList);
  dialog->open();
}

void KnowledgePage::useProjectList() {
  workspace().useTfList(QString::fromStdString(workspace().projectTfList().string()));
}

void KnowledgePage::refresh() {
  const auto& tfs = workspace().state().tfs;
  m_stack->setCurrentIndex(tfs ? 1 : 0);
  if (tfs) {
    const auto present = std::ssize(tfs->present), absent = std::ssize(tfs->absent);
    m_list->setText(QString::fromStdString(tfs->listName));
    m_share->setText(percentText(double(present) / double(std::max<std::ptrdiff_t>(1, present + absent)), 1));
    m_shareText->setText(tr("%1 of %2 listed TFs are genes of these data.")
                             .arg(QLocale().toString(qint64(present)), QLocale().toString(qint64(present + absent))));
    std::vector<std::string> shown(tfs->absent.begin(),
                                   tfs->absent.begin() + std::min<std::ptrdiff_t>(absent, kShownAbsent));
    const QString names = QString::fromStdString(join(shown, ", "));
    m_absent->setText(absent > std::ssize(shown)
                          ? tr("%1 and %2 more").arg(names, QLocale().toString(qint64(absent - std::ssize(shown))))
                          : names);
    m_absent->setVisible(absent > 0);
    m_listHead->setVisible(absent > 0);
  }
  applyFilter();
  refreshState();
}

void KnowledgePage::refreshState() {
  const pipeline::ProjectState& state = workspace().state();
  const bool hasList = !workspace().projectTfList().empty();
  m_emptyProject->setVisible(hasList);
  m_projectList->setVisible(hasList);
  const bool inferring = workspace().isRunning(Workspace::Stage::infer);
  setState(inferring || workspace().isRunning(Workspace::Stage::tfs) ? PageState::running
           : state.tfs                                               ? PageState::ready
                                                                     : PageState::empty);
  m_run->setText(m_infer.method == "random"      ? tr("Make a random network")
                 : m_infer.method == "genie3"    ? tr("Run GENIE3")
                 : m_infer.method == "consensus" ? tr("Run both methods")
                                                 : tr("Run GRNBoost2"));
  m_run->setEnabled(state.tfs && state.prepared && !inferring);
  const bool boosts = m_infer.method == "grnboost2" || m_infer.method == "consensus";
  m_form->findChild<QWidget*>(QStringLiteral("random-mode"))->setEnabled(boosts);
  m_run->setToolTip(!state.prepared ? tr("Preprocess the data first (page Data)")
                                    : tr("Scores the edges and takes the best regulators of each target"));
}

void KnowledgePage::applyFilter() {
  const auto shown = static_cast<Shown>(m_filter->currentData().toInt());
  m_table->setRowFilter([this, shown](int row) {
    return accepts(shown,
                   static_cast<TfTableModel::State>(m_model->index(row, 0).data(TfTableModel::StateRole).toInt()));
  });
  const auto& tfs = workspace().state().tfs;
  if (tfs)
    m_counts->setText(
        tr("%1 in the data · %2 not")
            .arg(QLocale().toString(qint64(tfs->present.size())), QLocale().toString(qint64(tfs->absent.size()))));
}

void KnowledgePage::runInference() {
  workspace().inferNetwork(m_infer, m_impose);
  m_leadToNetwork = workspace().isRunning(Workspace::Stage::infer);
}

}  // namespace grnwb::ui
