// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gene_table.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/base/file.h"
#include "ui/models/table_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

namespace {

constexpr int kLeastSearch = 84, kMostSearch = 190;

}  // namespace

class GeneTable::Filter : public QSortFilterProxyModel {
 public:
  Filter(int nameRole, QObject* parent) : QSortFilterProxyModel(parent), m_nameRole(nameRole) {
    setSortRole(Qt::EditRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
  }
  void setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
  }
  void setAccepts(std::function<bool(int)> accepts) {
    m_accepts = std::move(accepts);
    invalidateFilter();
  }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    if (m_accepts && !m_accepts(row)) return false;
    return m_text.isEmpty() ||
           sourceModel()->index(row, 0, parent).data(m_nameRole).toString().contains(m_text, Qt::CaseInsensitive);
  }

 private:
  int m_nameRole;
  QString m_text;
  std::function<bool(int)> m_accepts;
};

GeneTable::GeneTable(Workspace& workspace, QAbstractItemModel& model, int nameRole, const QString& objectName,
                     QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_nameRole(nameRole),
      m_filter(new Filter(nameRole, this)),
      m_view(new QTableView(this)) {
  setObjectName(objectName);
  m_filter->setSourceModel(&model);
  m_view->setObjectName(objectName + QStringLiteral("View"));
  m_view->setModel(m_filter);
  prepareTable(*m_view);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(-1, Qt::AscendingOrder);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);

  QFrame* bar = viewBar(this);
  m_barRow = rowOf(bar);
  m_title = label({}, bar, Tone::text, TextSize::head);
  m_title->hide();
  m_search = new QLineEdit(bar);
  m_search->setObjectName(objectName + QStringLiteral("Search"));
  m_search->setPlaceholderText(tr("Filter by name"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(kLeastSearch);
  m_search->setMaximumWidth(kMostSearch);
  m_search->addAction(icon(QStringLiteral("search"), &Theme::secondText), QLineEdit::LeadingPosition);
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the selected rows, or all, as TSV"),
                          objectName + QStringLiteral("Copy"), bar);
  auto* save =
      toolButton(QStringLiteral("export"), tr("Export the table as CSV"), objectName + QStringLiteral("Export"), bar);
  m_barRow->addWidget(m_title);
  m_barRow->addSpacing(measure::kGap);
  m_barRow->addWidget(m_search);
  m_barRow->addStretch();
  m_barRow->addWidget(copy);
  m_barRow->addWidget(save);

  m_noRows = new QWidget(this);
  auto* empty = new QVBoxLayout(m_noRows);
  auto* text = label(tr("No rows match."), m_noRows, Tone::second);
  auto* clear = linkButton(tr("Clear filter"), objectName + QStringLiteral("ClearFilter"), m_noRows);
  empty->addStretch();
  empty->addWidget(text, 0, Qt::AlignHCenter);
  empty->addWidget(clear, 0, Qt::AlignHCenter);
  empty->addStretch();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_view, 1);
  column->addWidget(m_noRows, 1);

  auto* copyAction = new QAction(tr("Copy rows"), this);
  copyAction->setShortcut(QKeySequence::Copy);
  copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(copyAction);
  connect(copyAction, &QAction::triggered, this, &GeneTable::copyRows);
  connect(copy, &QToolButton::clicked, this, &GeneTable::copyRows);
  connect(save, &QToolButton::clicked, this, &GeneTable::exportCsv);
  connect(clear, &QPushButton::clicked, m_search, &QLineEdit::clear);
  connect(m_search, &QLineEdit::textChanged, m_filter, [this](const QString& wanted) { m_filter->setText(wanted); });
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(m_filter, signal, this, &GeneTable::refreshEmpty);
  connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
    refreshEmpty();
    showSelection();
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GeneTable::takeSelection);
  connect(m_workspace.selection(), &SelectionHub::selectionChanged, this, &GeneTable::showSelection);
  refreshEmpty();
}

void GeneTable::setTitle(const QString& title) {
  m_title->setText(title);
  m_title->show();
  m_view->setAccessibleName(title);
}

void GeneTable::setRowFilter(std::function<bool(int)> accepts) {
  m_filter->setAccepts(std::move(accepts));
  refreshEmpty();
}

int GeneTable::shownRows() const {
  return m_filter->rowCount();
}

void GeneTable::refreshEmpty() {
  const bool noMatch = m_filter->rowCount() == 0 && m_filter->sourceModel()->rowCount() > 0;
  m_noRows->setVisible(noMatch);
  m_view->setVisible(!noMatch);
  Q_EMIT shownRowsChanged();
}

void GeneTable::takeSelection() {
  if (m_following) return;
  const QScopedValueRollback following(m_following, true);
  Selection selection;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
    selection.genes << index.data(m_nameRole).toString();
  m_workspace.selection()->select(std::move(selection));
}

void GeneTable::showSelection() {
  if (m_following) return;
  const QScopedValueRollback following(m_following, true);
  const QStringList& genes = m_workspace.selection()->selection().genes;
  QItemSelection rows;
  if (!genes.isEmpty()) {
    const QSet<QString> wanted(genes.begin(), genes.end());
    for (int row = 0; row < m_filter->rowCount(); ++row)
      if (const QModelIndex index = m_filter->index(row, 0); wanted.contains(index.data(m_nameRole).toString()))
        rows.select(index, m_filter->index(row, m_filter->columnCount() - 1));
  }
  m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
  if (!rows.isEmpty()) m_view->scrollTo(rows.first().topLeft());
}

void GeneTable::copyRows() const {
  QGuiApplication::clipboard()->setText(
      tableText(*m_filter, QLatin1Char('\t'), m_view->selectionModel()->selectedRows()));
}

void GeneTable::exportCsv() {
  auto* dialog = new QFileDialog(this, tr("Export the table"), QString(), tr("CSV table (*.csv)"));
  dialog->setObjectName(objectName() + QStringLiteral("ExportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    try {
      writeFileAtomically(file.toStdString(), tableText(*m_filter, QLatin1Char(',')).toStdString());
    } catch (const Error& error) {
      Q_EMIT m_workspace.refused(QString::fromUtf8(error.what()));
    }
  });
  dialog->open();
}

}  // namespace grnwb::ui
