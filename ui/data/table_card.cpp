// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/table_card.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/table_text.h"
#include "ui/plots/export_menu.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLeastName = 88, kNumberWidth = 58, kBarWidth = 130, kLeastBar = 112;
constexpr int kHeaderRoom = 30;  // for its padding and the arrow of sorting

}  // namespace

TableCard::TableCard(const QString& title, const QString& objectName, QWidget* parent)
    : QWidget(parent),
      m_model(new CountTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(new QTableView(this)) {
  setObjectName(objectName);
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(Qt::EditRole);
  m_sorted->setSortLocaleAware(true);
  m_view->setObjectName(objectName + QStringLiteral("View"));
  m_view->setAccessibleName(title);
  m_view->setModel(m_sorted);
  prepareTable(*m_view);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->sortByColumn(-1, Qt::AscendingOrder);
  m_view->setSortingEnabled(true);
  m_view->horizontalHeader()->setStretchLastSection(false);
  m_view->viewport()->installEventFilter(this);

  QFrame* bar = viewBar(this);
  m_barRow = rowOf(bar);
  m_summary = elidedLabel(bar, Tone::second);
  m_summary->setObjectName(objectName + QStringLiteral("Summary"));
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the selected rows, or all, as TSV"),
                          objectName + QStringLiteral("Copy"), bar);
  auto* save =
      toolButton(QStringLiteral("export"), tr("Export the table as CSV"), objectName + QStringLiteral("Export"), bar);
  m_barRow->addWidget(label(title, bar, Tone::text, TextSize::head));
  m_barRow->addWidget(m_summary, 1);
  m_barRow->addWidget(copy);
  m_barRow->addWidget(save);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_view, 1);

  auto* copyAction = new QAction(tr("Copy rows"), this);
  copyAction->setShortcut(QKeySequence::Copy);
  copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(copyAction);
  connect(copyAction, &QAction::triggered, this, &TableCard::copyRows);
  connect(copy, &QToolButton::clicked, this, &TableCard::copyRows);
  connect(save, &QToolButton::clicked, this,
          [this] { saveFigureAs(figure(this->objectName()), FigureFormat::csv, {}, window()); });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (current.isValid()) Q_EMIT nameChosen(current.siblingAtColumn(0).data().toString());
  });
}

void TableCard::setTable(CountTable table) {
  const bool isNew = table.columns != m_model->table().columns;
  m_model->setTable(std::move(table));
  if (!isNew) return;
  const std::vector<CountTable::Column>& columns = m_model->table().columns;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    const CountTable::Kind kind = columns[static_cast<std::size_t>(i)].kind;
    delete m_view->itemDelegateForColumn(i);
    if (kind == CountTable::Kind::bar) m_view->setItemDelegateForColumn(i, new ShareDelegate(m_view));
    const QString name = columns[static_cast<std::size_t>(i)].name;
    const int wanted = m_view->horizontalHeader()->fontMetrics().horizontalAdvance(name) + kHeaderRoom;
    m_view->setColumnWidth(i, std::max(wanted, kind == CountTable::Kind::bar ? kBarWidth : kNumberWidth));
  }
  fitColumns();
}

bool TableCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) fitColumns();
  return QWidget::eventFilter(watched, event);
}

void TableCard::fitColumns() {
  const std::vector<CountTable::Column>& columns = m_model->table().columns;
  if (columns.empty()) return;
  int left = m_view->viewport()->width() - kLeastName;
  for (int i = 1; i < static_cast<int>(columns.size()); ++i)
    left -= columns[static_cast<std::size_t>(i)].kind == CountTable::Kind::bar ? kLeastBar : m_view->columnWidth(i);
  for (int i = 1; i < static_cast<int>(columns.size()); ++i) {
    if (columns[static_cast<std::size_t>(i)].kind != CountTable::Kind::bar) continue;
    const int wider = std::clamp(left, 0, kBarWidth - kLeastBar);
    m_view->setColumnWidth(i, kLeastBar + wider);
    left -= wider;
  }
  m_view->setColumnWidth(0, kLeastName + std::max(left, 0));
}

void TableCard::setSummary(const QString& text) {
  m_summary->setText(text);
}

Figure TableCard::figure(const QString& name) const {
  return {name, {}, [text = tableText(*m_sorted, QLatin1Char(',')).toUtf8()] { return text; }};
}

void TableCard::copyRows() const {
  QGuiApplication::clipboard()->setText(
      tableText(*m_sorted, QLatin1Char('\t'), m_view->selectionModel()->selectedRows()));
}

}  // namespace grnwb::ui
