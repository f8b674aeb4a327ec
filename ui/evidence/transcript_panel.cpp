// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/transcript_panel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <array>
#include <optional>

#include "ui/evidence/entry_view.h"
#include "ui/evidence/transcript_buttons.h"
#include "ui/models/table_text.h"
#include "ui/models/transcript_model.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kNarrowSearch = 84, kWideSearch = 240, kNarrowCombo = 118, kWideCombo = 170;
enum Shown { TableShown, NoMatchShown, NothingShown };

/// Of the columns but the last, which takes the rest.
constexpr std::array<int, TranscriptModel::NoteColumn> kWidths{140, 60, 104, 92, 150, 126, 72, 130, 152, 94};

QWidget* centred(std::initializer_list<QWidget*> widgets, QWidget* parent) {
  auto* page = new QWidget(parent);
  auto* column = new QVBoxLayout(page);
  column->addStretch();
  for (QWidget* widget : widgets) column->addWidget(widget, 0, Qt::AlignHCenter);
  column->addStretch();
  return page;
}

}  // namespace

class TranscriptPanel::Filter : public QSortFilterProxyModel {
 public:
  Filter(const TranscriptModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSortRole(TranscriptModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
  }
  void set(const QString& text, std::optional<llm::Step> step, const std::string& model) {
    m_text = text.trimmed();
    m_step = step;
    m_modelName = model;
    invalidateFilter();
  }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex&) const override {
    const llm::TranscriptEntry& entry = m_model.entry(row);
    return (!m_step || entry.step == *m_step) && (m_modelName.empty() || entry.request.model == m_modelName) &&
           (m_text.isEmpty() || m_model.matches(row, m_text));
  }

 private:
  const TranscriptModel& m_model;
  QString m_text;
  std::optional<llm::Step> m_step;
  std::string m_modelName;
};

TranscriptPanel::TranscriptPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new TranscriptModel(workspace, this)),
      m_filter(new Filter(*m_model, this)),
      m_entry(new EntryView(this)) {
  setObjectName(QStringLiteral("transcriptPanel"));
  m_filter->setSourceModel(m_model);
  auto* split = new QSplitter(Qt::Vertical, this);
  split->addWidget(makeTable());
  split->addWidget(m_entry);
  split->setChildrenCollapsible(false);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(split, 1);

  auto* copy = new QAction(tr("Copy rows"), this);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  m_view->addAction(copy);
  m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(copy, &QAction::triggered, this, &TranscriptPanel::copyRows);
  connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
    Q_EMIT entryActivated(m_model->entry(m_filter->mapToSource(index).row()));
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TranscriptPanel::takeSelection);
  connect(m_workspace.selection(), &SelectionHub::selectionChanged, this, &TranscriptPanel::showSelection);
  connect(m_model, &QAbstractItemModel::rowsInserted, this, &TranscriptPanel::refreshModels);
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
    refreshModels();
    showSelection();
  });
  refreshModels();
}

QWidget* TranscriptPanel::makeBar() {
  QFrame* bar = viewBar(this);
  m_search = new QLineEdit(bar);
  m_search->setObjectName(QStringLiteral("transcriptSearch"));
  m_search->setPlaceholderText(tr("Filter by any word"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(kNarrowSearch);
  m_search->setMaximumWidth(kWideSearch);
  m_search->addAction(icon(QStringLiteral("search"), &Theme::secondText), QLineEdit::LeadingPosition);
  m_step = new QComboBox(bar);
  m_step->setObjectName(QStringLiteral("transcriptStep"));
  m_step->setAccessibleName(tr("Which step is shown"));
  m_step->addItem(tr("Both steps"));
  m_step->addItem(tr("TF questions"), int(llm::Step::tfs));
  m_step->addItem(tr("Edge questions"), int(llm::Step::edges));
  m_models = new QComboBox(bar);
  m_models->setObjectName(QStringLiteral("transcriptModel"));
  m_models->setAccessibleName(tr("Which model is shown"));
  m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (QComboBox* combo : {m_step, m_models}) {
    combo->setMinimumWidth(kNarrowCombo);
    combo->setMaximumWidth(kWideCombo);
  }
  m_count = elidedLabel(bar, Tone::second);
  m_count->setObjectName(QStringLiteral("transcriptCount"));

  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the selected rows, or all, as TSV"),
                          QStringLiteral("transcriptCopy"), bar);
  connect(copy, &QToolButton::clicked, this, &TranscriptPanel::copyRows);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_search, 3);
  row->addWidget(m_step, 1);
  row->addWidget(m_models, 1);
  row->addSpacing(measure::kGap);
  row->addWidget(m_count, 1);
  row->addWidget(copy);
  row->addWidget(new TranscriptButtons(m_workspace, bar));
  connect(m_search, &QLineEdit::textChanged, this, &TranscriptPanel::refreshShown);
  connect(m_step, &QComboBox::currentIndexChanged, this, &TranscriptPanel::refreshShown);
  connect(m_models, &QComboBox::currentIndexChanged, this, &TranscriptPanel::refreshShown);
  return bar;
}

QWidget* TranscriptPanel::makeTable() {
  m_view = new QTableView(this);
  m_view->setObjectName(QStringLiteral("transcriptView"));
  m_view->setAccessibleName(tr("Recorded answers"));
  m_view->setModel(m_filter);
  prepareTable(*m_view);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(-1, Qt::AscendingOrder);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  for (std::size_t column = 0; column < kWidths.size(); ++column) m_view->setColumnWidth(int(column), kWidths[column]);

  auto* clear = linkButton(tr("Clear filter"), QStringLiteral("transcriptClearFilter"), this);
  connect(clear, &QPushButton::clicked, this, [this] {
    m_search->clear();
    m_step->setCurrentIndex(0);
    m_models->setCurrentIndex(0);
  });
  auto* nothing =
      label(tr("Answers of a model, and answers imported from a chat window, are listed here."), this, Tone::second);
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_view);
  m_stack->addWidget(centred({label(tr("No rows match."), this, Tone::second), clear}, this));
  m_stack->addWidget(
      centred({label(tr("No answers recorded yet."), this, Tone::second, TextSize::title), nothing}, this));
  return m_stack;
}

void TranscriptPanel::copyRows() const {
  QGuiApplication::clipboard()->setText(
      tableText(*m_filter, QLatin1Char('\t'), m_view->selectionModel()->selectedRows()));
}

void TranscriptPanel::refreshModels() {
  {
    const QSignalBlocker quiet(m_models);
    const QString chosen = m_models->currentData().toString();
    m_models->clear();
    m_models->addItem(tr("All models"));
    for (const QString& name : m_model->models()) m_models->addItem(name, name);
    m_models->setCurrentIndex(std::max(0, m_models->findData(chosen)));
  }
  refreshShown();
}

void TranscriptPanel::refreshShown() {
  const QVariant step = m_step->currentData();
  m_filter->set(m_search->text(), step.isValid() ? std::optional(static_cast<llm::Step>(step.toInt())) : std::nullopt,
                m_models->currentData().toString().toStdString());
  const int all = m_model->rowCount(), shown = m_filter->rowCount();
  const QLocale locale;
  m_count->setText(shown == all ? tr("%Ln answers", "", all)
                                : tr("%1 of %2 answers").arg(locale.toString(shown), locale.toString(all)));
  m_stack->setCurrentIndex(all == 0 ? NothingShown : shown == 0 ? NoMatchShown : TableShown);
  showEntry();
}

void TranscriptPanel::takeSelection() {
  showEntry();
  if (m_following) return;
  Selection selection;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
    if (const llm::TranscriptEntry& entry = m_model->entry(m_filter->mapToSource(index).row());
        entry.step == llm::Step::edges)
      selection.genes << QString::fromStdString(entry.subject);
  selection.genes.removeDuplicates();
  if (selection.genes.isEmpty()) return;
  const QScopedValueRollback following(m_following, true);
  m_workspace.selection()->select(std::move(selection));
}

void TranscriptPanel::showSelection() {
  if (m_following) return;
  const QScopedValueRollback following(m_following, true);
  const QStringList& genes = m_workspace.selection()->selection().genes;
  QItemSelection rows;
  for (int row = 0; row < m_filter->rowCount() && !genes.isEmpty(); ++row) {
    const QModelIndex first = m_filter->index(row, 0);
    const llm::TranscriptEntry& entry = m_model->entry(m_filter->mapToSource(first).row());
    if (entry.step == llm::Step::edges && genes.contains(QString::fromStdString(entry.subject)))
      rows.select(first, m_filter->index(row, TranscriptModel::ColumnCount - 1));
  }
  if (rows.isEmpty()) return;
  m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
  m_view->scrollTo(rows.first().topLeft());
}

void TranscriptPanel::showEntry() {
  const QModelIndexList rows = m_view->selectionModel()->selectedRows();
  if (rows.isEmpty())
    m_entry->clear(m_model->rowCount() > 0 ? tr("Select an answer.") : QString());
  else
    m_entry->showEntry(m_model->entry(m_filter->mapToSource(rows.first()).row()));
}

}  // namespace grnwb::ui
