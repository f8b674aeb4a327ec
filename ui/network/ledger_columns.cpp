// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/ledger_columns.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include "ui/models/edge_table_model.h"

namespace grnwb::ui {
namespace {

using Model = EdgeTableModel;

constexpr int kScoreWidth = 128, kRankWidth = 80;

int defaultWidth(int column) {
  constexpr int kWidths[Model::FirstMethodColumn] = {32,  102, 92,  kScoreWidth, kRankWidth, 108,
                                                     170, 108, 116, 92,          150,        170};
  if (column < Model::FirstMethodColumn) return kWidths[column];
  return (column - Model::FirstMethodColumn) % 2 == 0 ? kScoreWidth : kRankWidth;
}

/// Scores of the methods come after the genes.
QStringList defaultOrder(const Model& model) {
  QStringList keys;
  for (int column = 0; column <= Model::TargetColumn; ++column) keys << model.keyOf(column);
  for (int column = Model::FirstMethodColumn; column < model.columnCount(); ++column) keys << model.keyOf(column);
  for (int column = Model::TargetColumn + 1; column < Model::FirstMethodColumn; ++column) keys << model.keyOf(column);
  return keys;
}

QString settingsKey(const char* part) {
  return QStringLiteral("ledger/") + QLatin1String(part);
}

}  // namespace

LedgerColumns::LedgerColumns(EdgeTableModel& model, QTableView& view, QObject* parent)
    : QObject(parent), m_model(model), m_view(view) {
  QHeaderView* header = m_view.horizontalHeader();
  header->setSectionsMovable(true);
  header->setFirstSectionMovable(true);
  connect(header, &QHeaderView::sectionMoved, this, &LedgerColumns::takeMove);
  connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { takeWidth(column, width); });
  connect(&model, &EdgeTableModel::columnsChanged, this, &LedgerColumns::arrange);
  arrange();
}

void LedgerColumns::remember(QSettings& settings) {
  m_settings = &settings;
  m_order = settings.value(settingsKey("order")).toStringList();
  const QStringList hidden = settings.value(settingsKey("hidden")).toStringList();
  m_hidden = {hidden.begin(), hidden.end()};
  m_widths.clear();
  const QVariantMap widths = settings.value(settingsKey("widths")).toMap();
  for (auto at = widths.begin(); at != widths.end(); ++at) m_widths.insert(at.key(), at.value().toInt());
  arrange();
}

QList<int> LedgerColumns::shown() const {
  QList<int> columns;
  const QHeaderView* header = m_view.horizontalHeader();
  for (int place = 0; place < header->count(); ++place)
    if (const int column = header->logicalIndex(place); !header->isSectionHidden(column)) columns << column;
  return columns;
}

void LedgerColumns::fill(QMenu& menu) {
  menu.clear();
  for (const QString& key : std::as_const(m_order)) {
    const int column = m_model.columnOf(key);
    if (column < 0 || !m_model.isAvailable(column)) continue;
    QAction* action = menu.addAction(m_model.title(column));
    action->setObjectName(QStringLiteral("showColumn_") + key);
    action->setCheckable(true);
    action->setChecked(!m_hidden.contains(key));
    connect(action, &QAction::toggled, this, [this, column](bool shown) { setHidden(column, !shown); });
  }
  menu.addSeparator();
  menu.addAction(tr("Reset the columns"), this, &LedgerColumns::reset);
}

void LedgerColumns::setHidden(int column, bool hidden) {
  if (hidden && shown().size() == 1) return;
  if (hidden)
    m_hidden.insert(m_model.keyOf(column));
  else
    m_hidden.remove(m_model.keyOf(column));
  arrange();
  save();
}

void LedgerColumns::reset() {
  m_order.clear();
  m_hidden.clear();
  m_widths.clear();
  arrange();
  save();
}

void LedgerColumns::arrange() {
  const QScopedValueRollback arranging(m_arranging, true);
  QHeaderView* header = m_view.horizontalHeader();
  const QStringList wanted = defaultOrder(m_model);
  // A column that comes stands behind the one it follows by default.
  for (qsizetype i = 0; i < wanted.size(); ++i)
    if (!m_order.contains(wanted[i])) m_order.insert(i == 0 ? 0 : m_order.indexOf(wanted[i - 1]) + 1, wanted[i]);
  int place = 0;
  for (const QString& key : std::as_const(m_order)) {
    const int column = m_model.columnOf(key);
    if (column < 0) continue;
    header->moveSection(header->visualIndex(column), place++);
    header->setSectionHidden(column, m_hidden.contains(key) || !m_model.isAvailable(column));
    header->resizeSection(column, m_widths.value(key, defaultWidth(column)));
  }
}

void LedgerColumns::takeMove() {
  if (m_arranging) return;
  QStringList moved;
  const QHeaderView* header = m_view.horizontalHeader();
  for (int place = 0; place < header->count(); ++place) moved << m_model.keyOf(header->logicalIndex(place));
  for (const QString& key : std::as_const(m_order))
    if (!moved.contains(key)) moved << key;
  m_order = moved;
  save();
}

void LedgerColumns::takeWidth(int column, int width) {
  // The last column stretches by itself.
  if (m_arranging || width == 0 || column >= m_model.columnCount() || shown().value(shown().size() - 1) == column)
    return;
  m_widths.insert(m_model.keyOf(column), width);
  save();
}

void LedgerColumns::save() {
  if (!m_settings) return;
  QVariantMap widths;
  for (auto at = m_widths.begin(); at != m_widths.end(); ++at) widths.insert(at.key(), at.value());
  m_settings->setValue(settingsKey("order"), m_order);
  m_settings->setValue(settingsKey("hidden"), QStringList(m_hidden.begin(), m_hidden.end()));
  m_settings->setValue(settingsKey("widths"), widths);
}

}  // namespace grnwb::ui
