// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/labels_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QUndoStack>
#include <QVBoxLayout>

#include "ui/dialogs/label_colour_menu.h"
#include "ui/models/label_table_model.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/style/controls.h"
#include "ui/style/row_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kLabelsSize(620, 480);
constexpr int kColourWidth = 76, kNameWidth = 210, kFileWidth = 200;
constexpr std::size_t kExamples = 8;

class SwatchDelegate : public RowDelegate {
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    paintGround(painter, option, index);
    QRectF swatch(0, 0, 28, 13);
    swatch.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(index.data(LabelTableModel::SwatchRole).value<QColor>());
    painter->drawRoundedRect(swatch, 3, 3);
    painter->restore();
  }
};

}  // namespace

LabelsDialog::LabelsDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_firstStep(workspace.network()->undoStack()->index()),
      m_model(new LabelTableModel(workspace, this)),
      m_columns(new QComboBox(this)),
      m_table(new QTableView(this)) {
  setObjectName(QStringLiteral("labelsDialog"));
  setWindowTitle(tr("Labels of the cells"));
  resize(kLabelsSize);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kGap);
  column->addLayout(makeColumnRow());
  m_examples = elidedLabel(this, Tone::second);
  m_examples->setObjectName(QStringLiteral("labelExamples"));
  column->addWidget(m_examples);
  makeTable();
  column->addWidget(m_table, 1);
  m_note = elidedLabel(this, Tone::caution);
  m_note->setObjectName(QStringLiteral("sharedColours"));
  column->addWidget(m_note);
  column->addLayout(makeButtons());
  connect(m_model, &LabelTableModel::labelsShown, this, &LabelsDialog::showState);
  connect(workspace.network()->undoStack(), &QUndoStack::indexChanged, this, &LabelsDialog::showState);
  connect(&workspace, &Workspace::projectReplaced, this, &QDialog::close);
  for (const auto changed : {&Workspace::preparedChanged, &Workspace::rawChanged})
    connect(&workspace, changed, this, &LabelsDialog::fillColumns);
  fillColumns();
}

QLayout* LabelsDialog::makeColumnRow() {
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kGap);
  auto* name = label(tr("&Column of the cells"), this);
  name->setBuddy(m_columns);
  m_columns->setObjectName(QStringLiteral("labelColumn"));
  m_columns->setAccessibleName(tr("Column of the cells that holds their labels"));
  m_columns->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(m_columns, &QComboBox::activated, this,
          [this](int i) { m_model->chooseColumn(m_columns->itemData(i).toString()); });
  row->addWidget(name);
  row->addWidget(m_columns);
  row->addStretch(1);
  return row;
}

void LabelsDialog::makeTable() {
  m_table->setObjectName(QStringLiteral("labelTable"));
  m_table->setAccessibleName(tr("Labels with colour, name and cells"));
  prepareTable(*m_table);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  m_table->setItemDelegateForColumn(LabelTableModel::ColourColumn, new SwatchDelegate(m_table));
  m_table->setColumnWidth(LabelTableModel::ColourColumn, kColourWidth);
  m_table->setColumnWidth(LabelTableModel::NameColumn, kNameWidth);
  m_table->setColumnWidth(LabelTableModel::FileColumn, kFileWidth);
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (index.column() == LabelTableModel::ColourColumn)
      openColours(index);
    else
      m_table->edit(index.siblingAtColumn(LabelTableModel::NameColumn));
  });
  connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == LabelTableModel::ColourColumn) openColours(index);
  });
  auto* copy = new QAction(tr("Copy as TSV"), m_table);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, &LabelsDialog::copyTable);
  auto* colour = new QAction(tr("Colour…"), m_table);
  colour->setObjectName(QStringLiteral("labelColour"));
  colour->setShortcut(Qt::ALT | Qt::Key_C);
  colour->setShortcutContext(Qt::WidgetShortcut);
  connect(colour, &QAction::triggered, this, [this] { openColours(m_table->currentIndex()); });
  m_table->addActions({colour, copy});
  m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QLayout* LabelsDialog::makeButtons() {
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kGap);
  auto* copy = pushButton(tr("Copy table"), QStringLiteral("copy"), QStringLiteral("copyLabels"), this);
  m_reset = pushButton(tr("As in the file"), QStringLiteral("refresh"), QStringLiteral("resetLabels"), this);
  m_reset->setToolTip(tr("Names of the file and colours by place"));
  m_undo = pushButton(tr("Undo"), QStringLiteral("undo"), QStringLiteral("undoLabels"), this);
  m_redo = pushButton(tr("Redo"), QStringLiteral("redo"), QStringLiteral("redoLabels"), this);
  auto* closeButton = pushButton(tr("Close"), {}, QStringLiteral("closeLabels"), this);
  QUndoStack* stack = m_workspace.network()->undoStack();
  connect(copy, &QPushButton::clicked, this, &LabelsDialog::copyTable);
  connect(m_reset, &QPushButton::clicked, m_model, &LabelTableModel::reset);
  connect(m_undo, &QPushButton::clicked, stack, &QUndoStack::undo);
  connect(m_redo, &QPushButton::clicked, stack, &QUndoStack::redo);
  connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
  for (const auto& [button, key] : {std::pair(m_undo, QKeySequence::Undo), std::pair(m_redo, QKeySequence::Redo)})
    connect(new QShortcut(key, this), &QShortcut::activated, button, &QPushButton::click);
  for (QPushButton* button : {copy, m_reset, m_undo, m_redo, closeButton}) button->setAutoDefault(false);
  row->addWidget(copy);
  row->addWidget(m_reset);
  row->addStretch(1);
  row->addWidget(m_undo);
  row->addWidget(m_redo);
  row->addWidget(closeButton);
  return row;
}

void LabelsDialog::fillColumns() {
  const QSignalBlocker quiet(m_columns);
  m_columns->clear();
  if (const data::Table* cells = m_workspace.labelledCells())
    for (const data::LabelColumn& column : data::labelColumns(*cells)) {
      const QString name = QString::fromStdString(column.name);
      m_columns->addItem(tr("%1 · %2").arg(name, countText(std::ssize(column.labels))), name);
      QStringList examples;
      for (std::size_t i = 0; i < std::min(kExamples, column.labels.size()); ++i)
        examples << QString::fromStdString(column.labels[i]);
      if (column.labels.size() > kExamples) examples << QStringLiteral("…");
      QString text = examples.join(QStringLiteral(", "));
      if (column.unlabelled > 0) text += tr(" · %1 cells without a label").arg(countText(column.unlabelled));
      m_columns->setItemData(m_columns->count() - 1, text, Qt::ToolTipRole);
    }
  showState();
}

void LabelsDialog::showState() {
  const int column = m_columns->findData(QString::fromStdString(m_workspace.labelColumn()));
  m_columns->setCurrentIndex(column);
  m_columns->setEnabled(m_columns->count() > 0);
  m_examples->setText(column >= 0              ? m_columns->itemData(column, Qt::ToolTipRole).toString()
                      : m_columns->count() > 0 ? tr("Choose the column that holds the cell types.")
                                               : tr("The cells have no column that could hold labels."));
  m_note->setText(m_model->sharedColoursText());
  m_note->setVisible(!m_note->text().isEmpty());
  const QUndoStack* stack = m_workspace.network()->undoStack();
  m_reset->setEnabled(m_model->isEdited());
  m_undo->setEnabled(stack->index() > m_firstStep);
  m_redo->setEnabled(stack->canRedo());
}

void LabelsDialog::openColours(const QModelIndex& index) {
  if (!index.isValid()) return;
  const auto present = index.data(LabelTableModel::SwatchRole).value<QColor>();
  auto* menu = new LabelColourMenu(present, this);
  connect(menu, &LabelColourMenu::chosen, this,
          [this, row = index.row()](const QColor& colour) { m_model->setColour(row, colour); });
  const QRect cell = m_table->visualRect(index.siblingAtColumn(LabelTableModel::ColourColumn));
  menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void LabelsDialog::copyTable() const {
  QGuiApplication::clipboard()->setText(tableText(*m_model, QLatin1Char('\t')));
}

}  // namespace grnwb::ui
