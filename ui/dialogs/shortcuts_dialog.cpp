// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/models/shortcut_model.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kShortcutsSize(760, 560);

}  // namespace

ShortcutsDialog::ShortcutsDialog(ShortcutModel& model, QWidget* parent)
    : QDialog(parent), m_model(model), m_shown(new QSortFilterProxyModel(this)), m_table(new QTableView(this)) {
  setObjectName(QStringLiteral("shortcutsDialog"));
  setWindowTitle(tr("Keyboard shortcuts"));
  resize(kShortcutsSize);
  m_shown->setSourceModel(&m_model);
  m_shown->setFilterKeyColumn(-1);
  m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
  auto* filter = new QLineEdit(this);
  filter->setObjectName(QStringLiteral("shortcutFilter"));
  filter->setPlaceholderText(tr("Find a command or its keys"));
  filter->setAccessibleName(filter->placeholderText());
  filter->setClearButtonEnabled(true);
  filter->addAction(icon(QStringLiteral("search"), &Theme::secondText), QLineEdit::LeadingPosition);
  connect(filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);

  m_table->setObjectName(QStringLiteral("shortcutTable"));
  m_table->setAccessibleName(tr("Commands and their shortcuts"));
  m_table->setModel(m_shown);
  prepareTable(*m_table);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(ShortcutModel::PlaceColumn, Qt::AscendingOrder);
  m_table->setItemDelegateForColumn(
      ShortcutModel::ProblemColumn,
      new BadgeDelegate(
          [](const QModelIndex& index) {
            return index.data(ShortcutModel::HasProblemRole).toBool() ? QStringLiteral("caution") : QString();
          },
          this));
  m_table->setColumnWidth(ShortcutModel::CommandColumn, 270);
  m_table->setColumnWidth(ShortcutModel::PlaceColumn, 90);
  m_table->setColumnWidth(ShortcutModel::ShortcutColumn, 120);
  m_table->setColumnWidth(ShortcutModel::UsualColumn, 120);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* resetAll = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
  resetAll->setObjectName(QStringLiteral("resetAllShortcuts"));
  resetAll->setAutoDefault(false);
  connect(resetAll, &QPushButton::clicked, this, [this] {
    m_model.resetAll();
    showCurrent();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(measure::kGap);
  column->addWidget(filter);
  column->addWidget(m_table, 1);
  column->addWidget(makeEditor());
  column->addWidget(buttons);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsDialog::showCurrent);
  connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &ShortcutsDialog::showCurrent);
  showCurrent();
  filter->setFocus();
}

QWidget* ShortcutsDialog::makeEditor() {
  QFrame* frame = card(this);
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  row->setSpacing(measure::kGap);
  m_name = elidedLabel(frame);
  m_name->setObjectName(QStringLiteral("shortcutCommand"));
  m_problem = label({}, frame, Tone::caution);
  m_problem->setObjectName(QStringLiteral("shortcutProblem"));
  m_keys = new QKeySequenceEdit(frame);
  m_keys->setObjectName(QStringLiteral("shortcutKeys"));
  m_keys->setAccessibleName(tr("New shortcut: press the keys"));
  m_keys->setMaximumWidth(160);
  m_clear = pushButton(tr("None"), {}, QStringLiteral("clearShortcut"), frame);
  m_clear->setToolTip(tr("The command has no shortcut"));
  m_reset = pushButton(tr("Reset"), QStringLiteral("undo"), QStringLiteral("resetShortcut"), frame);
  m_reset->setToolTip(tr("Back to the usual shortcut"));
  for (QPushButton* button : {m_clear, m_reset}) button->setAutoDefault(false);
  row->addWidget(m_name, 1);
  row->addWidget(m_problem);
  row->addWidget(m_keys);
  row->addWidget(m_clear);
  row->addWidget(m_reset);
  connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsDialog::assign);
  connect(m_clear, &QPushButton::clicked, this, [this] {
    m_keys->clear();
    assign();
  });
  connect(m_reset, &QPushButton::clicked, this, [this] {
    if (currentRow() >= 0) m_model.reset(currentRow());
    showCurrent();
  });
  return frame;
}

int ShortcutsDialog::currentRow() const {
  return m_shown->mapToSource(m_table->currentIndex()).row();
}

void ShortcutsDialog::showCurrent() {
  const int row = currentRow();
  for (QWidget* control : std::initializer_list<QWidget*>{m_keys, m_clear, m_reset}) control->setEnabled(row >= 0);
  const QSignalBlocker blocker(m_keys);
  if (row < 0) {
    m_name->setText(tr("Choose a command to give it other keys."));
    m_keys->clear();
    return m_problem->clear();
  }
  m_name->setText(m_model.index(row, ShortcutModel::CommandColumn).data().toString());
  const QModelIndex keys = m_model.index(row, ShortcutModel::ShortcutColumn);
  m_keys->setKeySequence(keys.data(Qt::EditRole).value<QKeySequence>());
  m_reset->setEnabled(keys.data(ShortcutModel::IsChangedRole).toBool());
  m_problem->setText(m_model.index(row, ShortcutModel::ProblemColumn).data().toString());
}

void ShortcutsDialog::assign() {
  if (const int row = currentRow(); row >= 0)
    m_model.setData(m_model.index(row, ShortcutModel::ShortcutColumn), m_keys->keySequence(), Qt::EditRole);
  showCurrent();
}

}  // namespace grnwb::ui
