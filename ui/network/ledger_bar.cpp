// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/ledger_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include "ui/network/ledger_actions.h"
#include "ui/network/ledger_columns.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Scope = EdgeTableModel::Scope;

constexpr int kLeastSearch = 76, kMostSearch = 190, kLeastCount = 64, kLeastWidth = 760;

bool fits(int action, Scope scope) {
  switch (action) {
    case LedgerActions::lock:
      return scope == Scope::network || scope == Scope::all || scope == Scope::list;
    case LedgerActions::reopen:
      return scope == Scope::rejected;
    default:
      return scope == Scope::proposed || scope == Scope::all || scope == Scope::list;
  }
}

}  // namespace

LedgerBar::LedgerBar(EdgeTableModel& model, LedgerActions& actions, LedgerColumns& columns, QWidget* parent)
    : Bar(QStringLiteral("view"), measure::kViewHeader, parent),
      m_model(model),
      m_actions(actions),
      m_columns(columns),
      m_scope(makeScope()),
      m_count(elidedLabel(this, Tone::second)) {
  m_count->setObjectName(QStringLiteral("edgeCount"));
  m_count->setMinimumWidth(kLeastCount);
  makeSearch();
  auto* filters = menuButton("filter", {}, tr("Filter by a column"), "ledgerFilters", &LedgerBar::fillFilters);
  m_rows = menuButton("more", {}, tr("Edit, copy or find these rows"), "ledgerRows", &LedgerBar::fillRows);
  m_rows->setToolButtonStyle(Qt::ToolButtonTextOnly);
  auto* columnsButton =
      menuButton("table", tr("Columns"), tr("Choose the columns"), "ledgerColumns", &LedgerBar::fillColumns);
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the selected rows, or all, as TSV"),
                          QStringLiteral("copyEdges"), this);
  copy->setText(tr("Copy TSV"));
  for (QToolButton* button : {copy, columnsButton}) button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(copy, &QToolButton::clicked, &m_actions, &LedgerActions::copyRows);

  row()->addWidget(label(tr("Edge ledger"), this, Tone::text, TextSize::head));
  row()->addWidget(m_scope);
  row()->addWidget(m_count, 1);
  row()->addWidget(m_search, 2);
  row()->addWidget(m_onlySelected);
  row()->addWidget(filters);
  row()->addWidget(verticalRule(this));
  row()->addWidget(m_rows);
  row()->addWidget(rowsButton(LedgerActions::lock, "lock", tr("Lock"), tr("Lock the selected edges (L)"), "lockEdges"));
  row()->addWidget(rowsButton(LedgerActions::accept, "check", tr("Accept"), tr("Make edges of the selected pairs (A)"),
                              "acceptEdges"));
  row()->addWidget(rowsButton(LedgerActions::reject, "close", tr("Reject"),
                              tr("Reject the selected pairs, so that nothing proposes them again (R)"), "rejectEdges"));
  row()->addWidget(rowsButton(LedgerActions::reopen, "undo", tr("Take back"),
                              tr("Take the rejection of the selected pairs back (R)"), "reopenEdges"));
  row()->addWidget(verticalRule(this));
  row()->addWidget(copy);
  row()->addWidget(columnsButton);
}

QComboBox* LedgerBar::makeScope() {
  auto* box = new QComboBox(this);
  box->setObjectName(QStringLiteral("ledgerScope"));
  box->setAccessibleName(tr("Which pairs are shown"));
  const std::pair<Scope, QString> scopes[] = {{Scope::network, tr("In the network")},
                                              {Scope::proposed, tr("Proposed")},
                                              {Scope::rejected, tr("Rejected")},
                                              {Scope::all, tr("All")}};
  for (const auto& [scope, text] : scopes) box->addItem(text, static_cast<int>(scope));
  connect(box, &QComboBox::currentIndexChanged, this, &LedgerBar::scopeChosen);
  return box;
}

void LedgerBar::makeSearch() {
  m_search = new QLineEdit(this);
  m_search->setObjectName(QStringLiteral("edgeFilter"));
  m_search->setPlaceholderText(tr("Filter by TF or target"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(kLeastSearch);
  m_search->setMaximumWidth(kMostSearch);
  m_search->addAction(icon(QStringLiteral("search"), &Theme::secondText), QLineEdit::LeadingPosition);
  m_onlySelected = toolButton(QStringLiteral("link"), tr("Show only edges of the selected genes"),
                              QStringLiteral("onlySelectedGenes"), this);
  m_onlySelected->setCheckable(true);
  const auto changed = [this] { Q_EMIT searchChanged(m_search->text().trimmed(), showsSelectedOnly()); };
  connect(m_search, &QLineEdit::textChanged, this, changed);
  connect(m_onlySelected, &QToolButton::toggled, this, changed);
}

QToolButton* LedgerBar::menuButton(const char* iconName, const QString& text, const QString& tip, const char* name,
                                   void (LedgerBar::*fill)(QMenu&)) {
  QToolButton* button = toolButton(QLatin1String(iconName), tip, QLatin1String(name), this);
  button->setText(text);
  button->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(button);
  button->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, [this, fill, menu] { (this->*fill)(*menu); });
  return button;
}

QToolButton* LedgerBar::rowsButton(int action, const char* iconName, const QString& text, const QString& tip,
                                   const char* name) {
  QToolButton* button = toolButton(QLatin1String(iconName), tip, QLatin1String(name), this);
  button->setText(text);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(button, &QToolButton::clicked, this,
          [this, action] { m_actions.doToSelected(static_cast<LedgerActions::Action>(action)); });
  m_rowsButtons.emplace_back(action, button);
  return button;
}

Scope LedgerBar::scope() const {
  return static_cast<Scope>(m_scope->currentData().toInt());
}

bool LedgerBar::showsSelectedOnly() const {
  return m_onlySelected->isChecked();
}

QMenu& LedgerBar::rowsMenu() const {
  return *m_rows->menu();
}

void LedgerBar::clear() {
  m_search->clear();
  m_onlySelected->setChecked(false);
}

void LedgerBar::fillFilters(QMenu& menu) {
  menu.clear();
  for (const int column : m_columns.shown()) {
    QAction* action =
        menu.addAction(tr("%1…").arg(m_model.title(column)), this, [this, column] { Q_EMIT filterWanted(column); });
    action->setObjectName(QStringLiteral("filterBy_") + m_model.keyOf(column));
    if (m_model.filter().columns.contains(m_model.keyOf(column)))
      action->setIcon(icon(QStringLiteral("filter"), &Theme::accent));
  }
  menu.addSeparator();
  QAction* clearAll = menu.addAction(tr("Clear filters"), this, &LedgerBar::filtersCleared);
  clearAll->setEnabled(!m_model.filter().isEmpty());
}

void LedgerBar::fillRows(QMenu& menu) {
  m_actions.fill(menu);
}

void LedgerBar::fillColumns(QMenu& menu) {
  m_columns.fill(menu);
}

void LedgerBar::refresh() {
  m_scope->setVisible(!m_model.list());
  m_rows->setText(m_actions.rowsText());
  for (const auto& [action, button] : m_rowsButtons) {
    button->setVisible(fits(action, m_model.scope()));
    button->setEnabled(m_actions.isPossible(static_cast<LedgerActions::Action>(action)));
  }
  refreshCount();
}

QSize LedgerBar::minimumSizeHint() const {
  return {kLeastWidth, measure::kViewHeader};
}

void LedgerBar::refreshCount() {
  const QLocale locale;
  const int shown = m_model.rowCount(), all = m_model.scopeCount();
  const QString number =
      shown == all ? locale.toString(all) : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all));
  m_count->setText(m_model.scope() == Scope::network ? tr("%1 edges").arg(number) : tr("%1 pairs").arg(number));
}

}  // namespace grnwb::ui
