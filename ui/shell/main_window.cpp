// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QDockWidget>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/compare/compare_page.h"
#include "ui/data/data_page.h"
#include "ui/evidence/knowledge_page.h"
#include "ui/network/network_page.h"
#include "ui/pages/train_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/history_panel.h"
#include "ui/shell/inspector.h"
#include "ui/shell/jobs_panel.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/omnibox.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_commands.h"
#include "ui/study/study_page.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kFirstSize(1440, 900), kSmallest(1000, 640);
constexpr int kInspectorWidth = 300, kBottomHeight = 170;

QString welcomeName() {
  return QStringLiteral("welcomePage");
}

}  // namespace

MainWindow::MainWindow(Workspace& workspace, QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_pages(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_rail(new Rail(this)) {
  setObjectName(QStringLiteral("mainWindow"));
  setMinimumSize(kSmallest);
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  setWindowIcon(icon(QStringLiteral("network"), Theme::current().accent));
  setContextMenuPolicy(Qt::NoContextMenu);

  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_messages);
  column->addWidget(m_pages, 1);
  m_pages->setObjectName(QStringLiteral("pages"));
  setCentralWidget(centre);

  makeActions();
  makeToolBar();
  addToolBar(Qt::LeftToolBarArea, m_rail);
  makePages();
  makeDocks();
  makeMenus();
  new StatusLine(m_workspace, *statusBar());
  connectWorkspace();
  connectProject();
  connectOpening();
  m_shortcuts = new ShortcutModel(shortcutCommands(*this), m_settings, this);
  m_dropHint = new DropHint(this);
  applySettings();

  resize(kFirstSize);
  m_defaultLayout = saveState(kLayoutVersion);
  restoreLayout();
  showPage(welcomeName());
  refreshTitle();
}

void MainWindow::makePages() {
  m_welcome = new WelcomePage(m_workspace, this);
  m_pages->addWidget(m_welcome);
  connect(m_welcome, &WelcomePage::exampleRequested, m_actions.openExample, &QAction::trigger);
  connect(m_welcome, &WelcomePage::dataRequested, m_actions.openData, &QAction::trigger);
  connect(m_welcome, &WelcomePage::projectRequested, m_actions.openProject, &QAction::trigger);
  connect(m_welcome, &WelcomePage::pathChosen, this, &MainWindow::openRecent);
  connect(m_welcome, &WelcomePage::recentCleared, this, [this] {
    m_settings.remove(QStringLiteral("recentProjects"));
    m_settings.remove(QStringLiteral("recentData"));
    m_settings.remove(QStringLiteral("recentReading"));
    showRecent();
  });
  showRecent();

  auto* dataPage = new DataPage(m_workspace, this);
  connect(dataPage, &DataPage::openDataRequested, m_actions.openData, &QAction::trigger);
  connect(dataPage, &DataPage::openExampleRequested, m_actions.openExample, &QAction::trigger);
  connect(dataPage, &DataPage::labelsRequested, m_actions.labels, &QAction::trigger);
  addPage(dataPage, tr("Data"), QStringLiteral("data"));
  auto* knowledgePage = new KnowledgePage(m_workspace, this);
  addPage(knowledgePage, tr("Knowledge"), QStringLiteral("knowledge"));
  auto* networkPage = new NetworkPage(m_workspace, this);
  addPage(networkPage, tr("Network"), QStringLiteral("network"));
  networkPage->rememberColumns(m_settings);
  connect(networkPage, &NetworkPage::answersRequested, this, [this, knowledgePage] {
    knowledgePage->showEdges();
    showPage(QStringLiteral("knowledgePage"));
  });
  addPage(new TrainPage(m_workspace, this), tr("Train"), QStringLiteral("train"));
  m_compare = new ComparePage(m_workspace, this);
  addPage(m_compare, tr("Compare"), QStringLiteral("compare"));
  m_study = new StudyPage(m_workspace, this);
  addPage(m_study, tr("Study"), QStringLiteral("study"));
  connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
}

void MainWindow::addPage(Page* page, const QString& text, const QString& iconName) {
  m_pages->addWidget(page);
  m_rail->addPage(*page, text, iconName);
  m_omnibox->addPage(text, page->objectName());
  connect(page, &Page::pageRequested, this, &MainWindow::showPage);
  auto* action = new QAction(icon(iconName), text, this);
  action->setObjectName(QStringLiteral("go_") + page->objectName());
  action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(m_pageActions.size() + 1)));
  connect(action, &QAction::triggered, this, [this, page] { showPage(page->objectName()); });
  m_pageActions.push_back(action);
}

void MainWindow::makeDocks() {
  const auto dock = [this](const QString& title, const QString& name, QWidget* content, Qt::DockWidgetArea area) {
    auto* widget = new QDockWidget(title, this);
    widget->setObjectName(name);
    widget->setWidget(content);
    addDockWidget(area, widget);
    return widget;
  };
  auto* selected = new Inspector(m_workspace, this);
  connect(selected, &Inspector::perturbationRequested, this, &MainWindow::showPerturbation);
  connect(selected, &Inspector::networkRequested, this, [this] { showPage(QStringLiteral("networkPage")); });
  m_side = new QStackedWidget(this);
  m_side->addWidget(selected);
  m_side->addWidget(m_study->side());
  auto* inspector = dock(tr("Inspector"), QStringLiteral("inspectorDock"), m_side, Qt::RightDockWidgetArea);
  auto* jobs =
      dock(tr("Jobs"), QStringLiteral("jobsDock"), new JobsPanel(*m_workspace.jobs(), this), Qt::BottomDockWidgetArea);
  auto* history =
      dock(tr("History"), QStringLiteral("historyDock"), new HistoryPanel(m_workspace, this), Qt::BottomDockWidgetArea);
  tabifyDockWidget(jobs, history);
  // Docked, these two are named by their tabs; afloat, they need a title to be moved by.
  for (QDockWidget* tabbed : {jobs, history}) {
    tabbed->setTitleBarWidget(new QWidget(tabbed));
    connect(tabbed, &QDockWidget::topLevelChanged, tabbed, [tabbed](bool afloat) {
      delete tabbed->titleBarWidget();
      if (!afloat) tabbed->setTitleBarWidget(new QWidget(tabbed));
    });
  }
  jobs->raise();
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  resizeDocks({inspector}, {kInspectorWidth}, Qt::Horizontal);
  resizeDocks({jobs}, {kBottomHeight}, Qt::Vertical);
}

void MainWindow::connectWorkspace() {
  connect(m_workspace.jobs(), &JobQueue::failed, this, [this](int, const QString& title, const QString& message) {
    m_messages->post(MessageBar::Kind::alarm, tr("%1 failed. %2").arg(title, message));
    m_afterSave = {};
  });
  connect(m_workspace.jobs(), &JobQueue::warned, this,
          [this](int, const QString& message) { m_messages->post(MessageBar::Kind::caution, message); });
  connect(m_workspace.jobs(), &JobQueue::busyChanged, this, [this](bool busy) {
    if (!busy && m_closeWhenIdle) close();
  });
  connect(&m_workspace, &Workspace::refused, this,
          [this](const QString& reason) { m_messages->post(MessageBar::Kind::refusal, reason); });
  for (const auto changed : {&Workspace::preparedChanged, &Workspace::tfsChanged})
    connect(&m_workspace, changed, m_messages, &MessageBar::dismissRefusals);
  connect(m_workspace.network(), &GrnDocument::editRefused, this,
          [this](const QString& reason) { m_messages->post(MessageBar::Kind::caution, reason); });
  connect(m_workspace.network(), &GrnDocument::editNoted, this,
          [this](const QString& note) { m_messages->post(MessageBar::Kind::note, note); });
  connect(&m_workspace, &Workspace::rawChanged, this, [this] {
    m_messages->dismissAll();
    showPage(m_workspace.isEmpty() ? welcomeName() : QStringLiteral("dataPage"));
  });
  connect(&m_workspace, &Workspace::projectChanged, this, [this] {
    refreshTitle();
    rememberProject();
    rememberData();
  });
  connect(&m_workspace, &Workspace::saved, this, [this] {
    if (const auto next = std::exchange(m_afterSave, {})) next();
  });
}

void MainWindow::refreshTitle() {
  const QString name = m_workspace.projectName();
  setWindowTitle(m_workspace.isEmpty() ? tr("GRN Workbench")
                                       : (m_workspace.isReadOnly() ? tr("%1[*] (read-only) – GRN Workbench")
                                                                   : tr("%1[*] – GRN Workbench"))
                                             .arg(name));
  setWindowModified(!m_workspace.isEmpty() && m_workspace.isModified());
  m_actions.save->setEnabled(!m_workspace.isEmpty() && m_workspace.isModified());
  m_actions.saveAs->setEnabled(!m_workspace.isEmpty());
  m_actions.saveCopy->setEnabled(!m_workspace.isEmpty());
  for (QAction* ofFolder : {m_actions.exportArchive, m_actions.projectSize})
    ofFolder->setEnabled(!m_workspace.shownFolder().empty());
  enableDataActions();
}

QString MainWindow::currentPage() const {
  return m_pages->currentWidget()->objectName();
}

void MainWindow::showPage(const QString& objectName) {
  auto* page = m_pages->findChild<QWidget*>(objectName, Qt::FindDirectChildrenOnly);
  if (!page) return;
  const bool toWelcome = page == m_welcome;
  if (toWelcome && m_layoutBehindWelcome.isEmpty()) enterWelcome();
  if (!toWelcome && !m_layoutBehindWelcome.isEmpty()) leaveWelcome();
  m_pages->setCurrentWidget(page);
  m_side->setCurrentIndex(page == m_study ? 1 : 0);
  m_rail->mark(objectName);
}

void MainWindow::showPerturbation(const QString& tf) {
  showPage(m_compare->objectName());
  m_compare->showPerturbation(tf);
}

// The welcome page stands alone: docks come back with the first other page.
void MainWindow::enterWelcome() {
  m_layoutBehindWelcome = saveState(kLayoutVersion);
  for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) dock->hide();
}

void MainWindow::leaveWelcome() {
  restoreState(std::exchange(m_layoutBehindWelcome, {}), kLayoutVersion);
}

void MainWindow::restoreLayout() {
  restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
  restoreState(m_settings.value(QStringLiteral("window/layout")).toByteArray(), kLayoutVersion);
}

void MainWindow::resetLayout() {
  if (m_layoutBehindWelcome.isEmpty())
    restoreState(m_defaultLayout, kLayoutVersion);
  else
    m_layoutBehindWelcome = m_defaultLayout;
}

}  // namespace grnwb::ui
