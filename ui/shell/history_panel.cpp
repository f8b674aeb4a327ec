// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history_panel.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QUndoView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/pipeline/console_commands.h"
#include "core/pipeline/history_tables.h"
#include "core/pipeline/methods_text.h"
#include "ui/models/provenance_model.h"
#include "ui/shell/step_details.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kFilterWidth = 150;

QWidget* titled(const QString& title, QWidget* content, const QList<QWidget*>& extras, QWidget* parent) {
  auto* pane = new QWidget(parent);
  auto* column = new QVBoxLayout(pane);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  QFrame* bar = viewBar(pane);
  rowOf(bar)->addWidget(label(title, bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  for (QWidget* extra : extras) rowOf(bar)->addWidget(extra);
  column->addWidget(bar);
  column->addWidget(content, 1);
  return pane;
}

void toClipboard(const std::string& text) {
  QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

}  // namespace

HistoryPanel::HistoryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new ProvenanceModel(workspace, this)),
      m_shown(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)),
      m_details(new StepDetails(this)) {
  setObjectName(QStringLiteral("historyPanel"));
  auto* edits = new QUndoView(workspace.network()->undoStack(), this);
  edits->setObjectName(QStringLiteral("undoView"));
  edits->setAccessibleName(tr("Edits of the network"));
  edits->setEmptyLabel(tr("Network as it came"));

  makeTable();
  auto* splitter = new QSplitter(this);
  splitter->setObjectName(QStringLiteral("historySplitter"));
  splitter->addWidget(titled(tr("Edits of the network"), edits, {}, splitter));
  splitter->addWidget(makeSteps());
  splitter->addWidget(m_details);
  splitter->setStretchFactor(0, 2);
  splitter->setStretchFactor(1, 7);
  splitter->setStretchFactor(2, 3);
  splitter->setSizes({220, 760, 340});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);

  auto* shown = new ShownRefresh(this, [this] { refresh(); });
  connect(&workspace, &Workspace::projectChanged, shown, &ShownRefresh::request);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPanel::showStep);
  connect(m_shown, &QAbstractItemModel::modelReset, this, &HistoryPanel::showStep);
  connect(m_shown, &QAbstractItemModel::dataChanged, this, &HistoryPanel::showStep);
  refresh();
}

void HistoryPanel::makeTable() {
  m_shown->setSourceModel(m_model);
  m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_shown->setFilterKeyColumn(-1);
  m_table->setObjectName(QStringLiteral("stepsTable"));
  m_table->setAccessibleName(tr("Steps of the project"));
  m_table->setModel(m_shown);
  prepareTable(*m_table);
  m_table->setItemDelegateForColumn(
      ProvenanceModel::StateColumn,
      new BadgeDelegate([](const QModelIndex& index) { return index.data(ProvenanceModel::BadgeRole).toString(); },
                        this));
  m_table->setColumnWidth(ProvenanceModel::StageColumn, 152);
  m_table->setColumnWidth(ProvenanceModel::FinishedColumn, 138);
  m_table->setColumnWidth(ProvenanceModel::SecondsColumn, 66);
  m_table->setColumnWidth(ProvenanceModel::StateColumn, 80);
  m_table->setColumnWidth(ProvenanceModel::SettingsColumn, 230);
  auto* copy = new QAction(tr("Copy the steps as console commands"), m_table);
  copy->setObjectName(QStringLiteral("copySteps"));
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, &HistoryPanel::copyCommands);
  m_table->addAction(copy);
}

QWidget* HistoryPanel::makeSteps() {
  m_filter = new QLineEdit(this);
  m_filter->setObjectName(QStringLiteral("stepsFilter"));
  m_filter->setPlaceholderText(tr("Filter"));
  m_filter->setAccessibleName(tr("Filter the steps"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setFixedWidth(kFilterWidth);
  connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
  m_copy = pushButton(tr("Copy as console command"), QStringLiteral("copy"), QStringLiteral("copyCommands"), this);
  m_copy->setToolTip(tr("Copies the selected steps, or all of them, as commands for a terminal"));
  m_copy->setProperty("small", true);
  connect(m_copy, &QPushButton::clicked, this, &HistoryPanel::copyCommands);
  const auto menuButton = [this](const char* iconName, const QString& text, const char* name) {
    auto* button = toolButton(QString::fromLatin1(iconName), text, QString::fromLatin1(name), this);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
  };
  m_more = menuButton("copy", tr("Copy"), "copyHistory");
  m_export = menuButton("export", tr("Export"), "exportHistory");
  fillMenus(*m_more->menu(), *m_export->menu());
  return titled(tr("Steps of the project"), m_table, {m_filter, m_copy, m_more, m_export}, this);
}

void HistoryPanel::fillMenus(QMenu& copy, QMenu& exports) {
  const auto add = [this](QMenu& menu, const char* name, const QString& text, auto run) {
    QAction* action = menu.addAction(text, this, run);
    action->setObjectName(QString::fromLatin1(name));
  };
  add(copy, "copyScript", tr("Copy all steps as a script"), &HistoryPanel::copyScript);
  add(copy, "copyMethods", tr("Copy a methods paragraph with references"), &HistoryPanel::copyMethods);
  add(exports, "exportScript", tr("Export the steps as a bash script…"), [this] {
    save(QStringLiteral("steps.sh"),
         [this] { return pipeline::consoleScript(m_workspace.state(), m_workspace.projectFolder()); });
  });
  add(exports, "exportHistoryJson", tr("Export the history as JSON…"), [this] {
    save(QStringLiteral("history.json"), [this] { return pipeline::historyToJson(m_workspace.state().history); });
  });
  add(exports, "exportHistoryCsv", tr("Export the history as CSV…"), [this] {
    save(QStringLiteral("history.csv"), [this] { return pipeline::historyToCsv(m_workspace.state().history); });
  });
  add(exports, "exportMethods", tr("Export the methods paragraph as text…"), [this] {
    save(QStringLiteral("methods.txt"), [this] { return pipeline::methodsText(m_workspace.state()).whole(); });
  });
}

void HistoryPanel::refresh() {
  m_model->refresh();
  const bool any = m_model->rowCount() > 0;
  for (QWidget* control : std::initializer_list<QWidget*>{m_filter, m_copy, m_more, m_export}) control->setEnabled(any);
}

void HistoryPanel::showStep() {
  const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
  if (current.isValid())
    m_details->show(m_model->step(current.row()), m_model->standing(current.row()));
  else
    m_details->showNothing();
}

void HistoryPanel::copyCommands() const {
  QModelIndexList rows = m_table->selectionModel()->selectedRows();
  if (rows.isEmpty())
    for (int row = 0; row < m_shown->rowCount(); ++row) rows << m_shown->index(row, 0);
  // Newest first on screen, oldest first in a terminal.
  std::ranges::sort(rows, std::greater(), &QModelIndex::row);
  std::string commands;
  for (const QModelIndex& index : rows)
    commands += pipeline::consoleCommand(m_workspace.state(), m_workspace.projectFolder(),
                                         m_model->indexOf(m_shown->mapToSource(index).row()));
  toClipboard(commands);
}

void HistoryPanel::copyScript() const {
  toClipboard(pipeline::consoleScript(m_workspace.state(), m_workspace.projectFolder()));
}

void HistoryPanel::copyMethods() const {
  toClipboard(pipeline::methodsText(m_workspace.state()).whole());
}

void HistoryPanel::save(const QString& fileName, std::function<std::string()> content) {
  auto* dialog = new QFileDialog(this, tr("Export"), fileName);
  dialog->setObjectName(QStringLiteral("exportHistoryDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(fileName.section(QLatin1Char('.'), -1));
  dialog->selectFile(fileName);
  connect(dialog, &QFileDialog::fileSelected, this, [this, content = std::move(content)](const QString& path) {
    try {
      writeFileAtomically(path.toStdString(), content());
    } catch (const Error& error) {
      Q_EMIT m_workspace.refused(QString::fromUtf8(error.what()));
    }
  });
  dialog->open();
}

}  // namespace grnwb::ui
