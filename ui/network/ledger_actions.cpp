// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/ledger_actions.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/file.h"
#include "ui/models/edge_texts.h"
#include "ui/models/table_text.h"
#include "ui/network/ledger_columns.h"
#include "ui/network/shown_columns.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

struct Look {
  const char *name, *icon, *key;
};

constexpr Look kLooks[LedgerActions::kCount] = {
    {"ledgerLock", "lock", "L"},        {"ledgerUnlock", "unlock", ""}, {"ledgerActivates", "", ""},
    {"ledgerRepresses", "", ""},        {"ledgerUnknownSign", "", ""},  {"ledgerAccept", "check", "A"},
    {"ledgerReject", "close", "R"},     {"ledgerReopen", "undo", ""},   {"ledgerDelete", "delete", "Del"},
    {"ledgerAnswers", "knowledge", ""}, {"ledgerFind", "network", ""}};

constexpr grn::Sign kSigns[] = {grn::Sign::activates, grn::Sign::represses, grn::Sign::unknown};

grn::Sign signOf(LedgerActions::Action action) {
  return kSigns[action - LedgerActions::activates];
}

}  // namespace

LedgerActions::LedgerActions(Workspace& workspace, EdgeTableModel& model, QTableView& view,
                             const LedgerColumns& columns, QWidget* parent)
    : QObject(parent), m_workspace(workspace), m_model(model), m_view(view), m_columns(columns), m_window(parent) {}

QString LedgerActions::text(Action action) const {
  switch (action) {
    case lock:
      return tr("Lock");
    case unlock:
      return tr("Unlock");
    case activates:
    case represses:
    case unknownSign:
      return tr("Sign: %1").arg(signText(signOf(action)));
    case accept:
      return tr("Accept into the network");
    case reject:
      return tr("Reject");
    case reopen:
      return tr("Take the rejection back");
    case remove:
      return tr("Delete");
    case answers:
      return tr("Show the model's answer");
    case find:
      return tr("Find in the graph");
    case kCount:
      break;
  }
  return {};
}

std::vector<int> LedgerActions::selectedRows() const {
  std::vector<int> rows;
  for (const QItemSelectionRange& range : m_view.selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
  std::ranges::sort(rows);
  const auto doubled = std::ranges::unique(rows);
  rows.erase(doubled.begin(), doubled.end());
  return rows;
}

std::vector<int> LedgerActions::chosenRows() const {
  std::vector<int> rows = selectedRows();
  if (!rows.empty()) return rows;
  rows.resize(static_cast<std::size_t>(m_model.rowCount()));
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

QString LedgerActions::rowsText() const {
  const qsizetype selected = static_cast<qsizetype>(selectedRows().size());
  const QLocale locale;
  return selected > 0 ? tr("%1 selected").arg(locale.toString(selected))
                      : tr("All %1 shown").arg(locale.toString(m_model.rowCount()));
}

std::vector<int> LedgerActions::rowsFor(Action action, const std::vector<int>& rows) const {
  const auto means = [&](const LedgerPair& pair) {
    switch (action) {
      case lock:
        return pair.inNetwork && !pair.locked;
      case unlock:
        return pair.inNetwork && pair.locked;
      case activates:
      case represses:
      case unknownSign:
        return pair.inNetwork && pair.sign != signOf(action);
      case accept:
        return !pair.inNetwork && pair.fits;
      case reject:
        return !pair.rejected;
      case reopen:
        return pair.rejected;
      case answers:
        return pair.asked > 0;
      case remove:
        return pair.inNetwork;
      case find:
      case kCount:
        break;
    }
    return true;
  };
  std::vector<int> meant;
  for (const int row : rows)
    if (means(m_model.pairAt(row))) meant.push_back(row);
  return meant;
}

void LedgerActions::run(Action action, const std::vector<int>& rows) {
  const std::vector<int> meant = rowsFor(action, rows);
  if (meant.empty()) return;
  std::vector<EdgeName> edges;
  for (const int row : meant) edges.push_back(m_model.edgeAt(row));
  GrnDocument& network = *m_workspace.network();
  switch (action) {
    case lock:
    case unlock:
      return network.setLocked(edges, action == lock);
    case activates:
    case represses:
    case unknownSign:
      return network.setSign(edges, signOf(action));
    case answers:
      Q_EMIT answersRequested(edges.front());
      return;
    case find:
      return findInGraph(edges);
    case accept: {
      std::vector<grn::Edge> proposed;
      for (const int row : meant) proposed.push_back(m_model.proposedEdge(row));
      network.acceptEdges(proposed);
      break;
    }
    case reject:
      network.rejectEdges(edges);
      break;
    case reopen:
      network.reopenEdges(edges);
      break;
    case remove:
      network.removeEdges(edges);
      break;
    case kCount:
      return;
  }
  deselectGone();
}

void LedgerActions::findInGraph(const std::vector<EdgeName>& edges) {
  Selection selection;
  selection.edges = edges;
  for (const EdgeName& edge : edges) selection.genes << edge.first << edge.second;
  selection.genes.removeDuplicates();
  m_workspace.selection()->select(std::move(selection));
}

void LedgerActions::deselectGone() {
  Selection left = m_workspace.selection()->selection();
  std::erase_if(left.edges, [this](const EdgeName& edge) { return m_model.rowOf(edge) < 0; });
  m_workspace.selection()->select(std::move(left));
}

void LedgerActions::fill(QMenu& menu) {
  menu.clear();
  const std::vector<int> rows = chosenRows();
  const auto add = [&](Action action) {
    QAction* entry = menu.addAction(text(action), this, [this, action] { run(action, chosenRows()); });
    const Look& look = kLooks[action];
    entry->setObjectName(QLatin1String(look.name));
    if (look.icon[0]) entry->setIcon(icon(QLatin1String(look.icon)));
    if (look.key[0] && !selectedRows().empty())
      entry->setText(entry->text() + QLatin1Char('\t') +
                     QKeySequence(QLatin1String(look.key)).toString(QKeySequence::NativeText));
    entry->setEnabled(!rowsFor(action, rows).empty());
  };
  for (const Action action : {lock, unlock}) add(action);
  menu.addSeparator();
  for (const Action action : {activates, represses, unknownSign}) add(action);
  menu.addSeparator();
  for (const Action action : {accept, reject, reopen, remove}) add(action);
  menu.addSeparator();
  for (const Action action : {answers, find}) add(action);
  menu.addSeparator();
  menu.addAction(icon(QStringLiteral("copy")), tr("Copy as TSV"), this, &LedgerActions::copyRows);
  menu.addAction(icon(QStringLiteral("export")), tr("Export all shown as CSV…"), this, &LedgerActions::exportCsv);
}

void LedgerActions::toggleLock(int row) {
  run(m_model.pairAt(row).locked ? unlock : lock, {row});
}

void LedgerActions::showAnswers(int row) {
  run(answers, {row});
}

void LedgerActions::showSignMenu(int row, const QPoint& place) {
  if (!m_model.pairAt(row).inNetwork) return;
  auto* menu = new QMenu(&m_view);
  menu->setObjectName(QStringLiteral("signMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const Action action : {activates, represses, unknownSign}) {
    QAction* entry = menu->addAction(signText(signOf(action)), this, [this, action, edge = m_model.edgeAt(row)] {
      if (const int now = m_model.rowOf(edge); now >= 0) run(action, {now});
    });
    entry->setCheckable(true);
    entry->setChecked(m_model.pairAt(row).sign == signOf(action));
  }
  menu->popup(place);
}

QString LedgerActions::tableText(QChar separator) const {
  const ShownColumns shown(m_model, m_columns.shown());
  QModelIndexList rows;
  if (separator == QLatin1Char('\t'))
    for (const int row : selectedRows()) rows << shown.index(row, 0);
  return ui::tableText(shown, separator, rows);
}

void LedgerActions::copyRows() const {
  QGuiApplication::clipboard()->setText(tableText(QLatin1Char('\t')));
}

void LedgerActions::exportCsv() {
  auto* dialog = new QFileDialog(m_window, tr("Export the ledger"), QString(), tr("CSV table (*.csv)"));
  dialog->setObjectName(QStringLiteral("ledgerExportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    try {
      writeFileAtomically(file.toStdString(), tableText(QLatin1Char(',')).toStdString());
    } catch (const Error& error) {
      Q_EMIT m_workspace.refused(QString::fromUtf8(error.what()));
    }
  });
  dialog->open();
}

bool LedgerActions::takesKey(const QKeyEvent& event) const {
  if (event.modifiers() & ~Qt::KeypadModifier) return false;
  switch (event.key()) {
    case Qt::Key_L:
    case Qt::Key_A:
    case Qt::Key_R:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      return !selectedRows().empty();
    default:
      return false;
  }
}

void LedgerActions::takeKey(const QKeyEvent& event) {
  switch (event.key()) {
    case Qt::Key_L:
      return doToSelected(isPossible(lock) ? lock : unlock);
    case Qt::Key_A:
      return doToSelected(accept);
    case Qt::Key_R:
      return doToSelected(isPossible(reject) ? reject : reopen);
    default:
      return doToSelected(remove);
  }
}

}  // namespace grnwb::ui
