// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_table.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

#include "ui/models/table_text.h"
#include "ui/study/study_delegates.h"
#include "ui/study/study_table_model.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr int kStudyColumns[StudyTableModel::ColumnCount] = {104, 84, 96, 46, 64, 138, 108, 92, 100, 100, 100, 110};
constexpr int kPublishedWidth = 48, kHeaderRoom = 12;  // the style sheet's padding is no part of the hint

}  // namespace

StudyTable::StudyTable(StudyTableModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_heads(new StudyHeadDelegate(this)) {
  setObjectName(QStringLiteral("studyTable"));
  setAccessibleName(tr("Results of the study"));
  prepareTable(*this);
  setModel(&model);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setItemDelegateForColumn(StudyTableModel::SettingColumn, m_heads);
  setItemDelegateForColumn(StudyTableModel::ProgressColumn, new SquaresDelegate(this));
  setItemDelegateForColumn(StudyTableModel::StateColumn, new StudyStateDelegate(this));
  for (int column = StudyTableModel::CosineColumn; column <= StudyTableModel::LisiColumn; ++column)
    setItemDelegateForColumn(column, new StudyMetricDelegate(this));
  auto* copy = new QAction(tr("Copy as TSV"), this);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setText(tableText(m_model, QLatin1Char('\t'))); });
  addAction(copy);
  setContextMenuPolicy(Qt::ActionsContextMenu);

  connect(&m_model, &QAbstractItemModel::modelReset, this, &StudyTable::takeStudy);
  connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
    takeSwitches();
    Q_EMIT rowChosen(m_chosen);
  });
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (!current.isValid()) return;  // the model is being reset
    m_chosen = m_model.studyRow(current.row());
    Q_EMIT rowChosen(m_chosen);
  });
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (m_model.studyRow(index.row()) < 0) fold(m_model.dataOf(index.row()), !isFolded(m_model.dataOf(index.row())));
  });
  takeStudy();
}

int StudyTable::chosenRow() const {
  return m_chosen;
}

void StudyTable::chooseRow(int studyRow) {
  if (const int line = m_model.lineOf(studyRow); line >= 0) setCurrentIndex(m_model.index(line, 0));
}

bool StudyTable::isFolded(int dataSet) const {
  return static_cast<std::size_t>(dataSet) < m_folded.size() && m_folded[static_cast<std::size_t>(dataSet)];
}

void StudyTable::takeStudy() {
  clearSpans();
  int heads = 0;
  for (int line = 0; line < m_model.rowCount(); ++line) {
    if (m_model.studyRow(line) >= 0) continue;
    setSpan(line, 0, 1, StudyTableModel::ColumnCount);
    ++heads;
  }
  m_folded.assign(static_cast<std::size_t>(heads), false);
  m_heads->setFolded(m_folded);
  takeSwitches();
  const int wanted = m_model.lineOf(m_chosen) >= 0 ? m_chosen : heads > 0 ? 0 : -1;
  m_chosen = wanted;
  if (wanted >= 0) chooseRow(wanted);
  Q_EMIT rowChosen(m_chosen);
}

void StudyTable::takeSwitches() {
  const bool published = m_model.switches().published;
  if (m_hasWidths && m_showsPublished == published) return;  // else the user's own widths stay
  m_hasWidths = true;
  m_showsPublished = published;
  for (int column = 0; column < StudyTableModel::ColumnCount; ++column) {
    const bool isMetric = column >= StudyTableModel::CosineColumn && column <= StudyTableModel::LisiColumn;
    const int wanted = kStudyColumns[column] + (isMetric && published ? kPublishedWidth : 0);
    setColumnWidth(column, std::max(wanted, horizontalHeader()->sectionSizeHint(column) + kHeaderRoom));
  }
}

void StudyTable::fold(int dataSet, bool folded) {
  if (dataSet < 0 || static_cast<std::size_t>(dataSet) >= m_folded.size()) return;
  m_folded[static_cast<std::size_t>(dataSet)] = folded;
  m_heads->setFolded(m_folded);
  for (int line = 0; line < m_model.rowCount(); ++line)
    if (m_model.dataOf(line) == dataSet && m_model.studyRow(line) >= 0) setRowHidden(line, folded);
  viewport()->update();
}

void StudyTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex current = currentIndex();
  const bool isHead = current.isValid() && m_model.studyRow(current.row()) < 0;
  const int dataSet = current.isValid() ? m_model.dataOf(current.row()) : -1;
  switch (event->key()) {
    case Qt::Key_Left: {
      if (dataSet < 0) return;
      fold(dataSet, true);
      for (int line = current.row(); line >= 0; --line)  // from a row that is hidden now to its head
        if (m_model.studyRow(line) < 0) return setCurrentIndex(m_model.index(line, 0));
      return;
    }
    case Qt::Key_Right:
      if (dataSet >= 0) fold(dataSet, false);
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (isHead) return fold(dataSet, !isFolded(dataSet));
      break;
    default:
      break;
  }
  QTableView::keyPressEvent(event);
}

}  // namespace grnwb::ui
