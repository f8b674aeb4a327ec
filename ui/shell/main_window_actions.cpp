// SPDX-License-Identifier: GPL-3.0-or-later
// The window's commands, menus and toolbar.
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>

#include "core/base/version.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/omnibox.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kOmniboxWidth = 460;

QWidget* spring(QWidget* parent) {
  auto* widget = new QWidget(parent);
  widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  return widget;
}

/// What the theme button leads to.
QString themeIcon() {
  return Theme::current().dark ? QStringLiteral("sun") : QStringLiteral("moon");
}

}  // namespace

void MainWindow::makeActions() {
  const auto action = [this](const QString& name, const QString& iconName, const QString& text,
                             const QKeySequence& shortcut, auto&& run) {
    auto* made = iconName.isEmpty() ? new QAction(text, this) : new QAction(icon(iconName), text, this);
    made->setObjectName(name);
    made->setShortcut(shortcut);
    const QString key = shortcut.toString(QKeySequence::NativeText);
    QString tip = QString(text).remove(QLatin1Char('&'));
    made->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key));
    connect(made, &QAction::triggered, this, run);
    return made;
  };
  const auto n = [](const char* name) { return QString::fromLatin1(name); };
  Actions& a = m_actions;
  a.newProject = action(n("newProject"), n("new"), tr("&New project"), QKeySequence::New,
                        [this] { whenSafe([this] { m_workspace.newProject(); }); });
  a.openExample = action(n("openExample"), n("play"), tr("Open &example"), QKeySequence(Qt::CTRL | Qt::Key_E),
                         [this] { whenSafe([this] { m_workspace.openExample(); }); });
  a.openData = action(n("openData"), n("data"), tr("&Open data…"), QKeySequence::Open,
                      [this] { whenSafe([this] { chooseData(); }); });
  a.openWithChoices = action(n("openDataWithChoices"), {}, tr("Open data with &choices…"), {},
                             [this] { whenSafe([this] { chooseDataWithChoices(); }); });
  a.openSeveral = action(n("openSeveral"), {}, tr("Open several files as &one…"), {},
                         [this] { whenSafe([this] { askToMerge({}); }); });
  a.openProject =
      action(n("openProject"), n("open"), tr("Open &project…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
             [this] { whenSafe([this] { chooseProject(); }); });
  a.save = action(n("saveProject"), n("save"), tr("&Save project"), QKeySequence::Save, [this] { save(); });
  a.saveAs = action(n("saveProjectAs"), {}, tr("Save project &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                    [this] { chooseSaveFolder(); });
  a.saveCopy = action(n("saveCopy"), {}, tr("Save a &copy…"), {}, [this] { chooseCopy(); });
  a.exportArchive =
      action(n("exportArchive"), n("export"), tr("&Export as one archive…"), {}, [this] { chooseArchive(); });
  a.projectSize = action(n("projectSize"), {}, tr("Project si&ze…"), {}, [this] { showProjectSize(); });
  a.labels = action(n("labels"), {}, tr("&Labels…"), {}, [this] { editLabels(); });
  a.geneSymbols = action(n("geneSymbols"), {}, tr("Use gene &symbols"), {}, [this] { m_workspace.useGeneSymbols(); });
  a.geneTable = action(n("geneTable"), {}, tr("Gene &names from a table…"), {}, [this] { chooseGeneTable(); });
  a.quit = action(n("quit"), {}, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

  QUndoStack* stack = m_workspace.network()->undoStack();
  a.undo = stack->createUndoAction(this, tr("&Undo"));
  a.undo->setObjectName(QStringLiteral("undo"));
  a.undo->setIcon(icon(QStringLiteral("undo")));
  a.undo->setShortcut(QKeySequence::Undo);
  a.redo = stack->createRedoAction(this, tr("&Redo"));
  a.redo->setObjectName(QStringLiteral("redo"));
  a.redo->setIcon(icon(QStringLiteral("redo")));
  a.redo->setShortcut(QKeySequence::Redo);
  a.find = action(n("find"), n("search"), tr("&Find gene, cell type or page"), QKeySequence::Find, [this] {
    m_omnibox->setFocus(Qt::ShortcutFocusReason);
    m_omnibox->selectAll();
  });
  a.commands = action(n("commands"), n("commands"), tr("&Commands"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                      [this] { showCommands(); });
  a.perturb =
      action(n("perturb"), n("compare"), tr("&Knock out or over-express a TF"), {}, [this] { showPerturbation({}); });
  a.mainStep = action(n("mainStep"), n("play"), tr("&Run this page's main step"),
                      QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { runMainStep(); });

  a.settings =
      action(n("settings"), n("settings"), tr("Se&ttings…"), QKeySequence::Preferences, [this] { showSettings(); });
  if (a.settings->shortcut().isEmpty()) a.settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
  a.shortcuts = action(n("shortcuts"), n("commands"), tr("&Keyboard shortcuts…"), {}, [this] { showShortcuts(); });

  a.darkTheme = action(n("darkTheme"), {}, tr("&Dark theme"), {}, [this](bool dark) {
    m_settings.setValue(QStringLiteral("theme"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    setDark(dark);
  });
  a.darkTheme->setCheckable(true);
  a.darkTheme->setChecked(Theme::current().dark);
  a.followSystem = action(n("followSystem"), {}, tr("Theme of the &system"), {}, [this] {
    m_settings.remove(QStringLiteral("theme"));
    QApplication::setPalette(QPalette());
    setDark(systemPrefersDark());
  });
  a.resetLayout = action(n("resetLayout"), n("layout"), tr("&Reset layout"), {}, [this] { resetLayout(); });
  a.about = action(n("about"), n("info"), tr("&About GRN Workbench"), {}, [this] { showAbout(); });
}

void MainWindow::makeMenus() {
  menuBar()->setObjectName(QStringLiteral("menuBar"));
  QMenu* file = menuBar()->addMenu(tr("&File"));
  file->addActions({m_actions.newProject, m_actions.openExample, m_actions.openData, m_actions.openWithChoices,
                    m_actions.openSeveral, m_actions.openProject});
  QMenu* recent = file->addMenu(icon(QStringLiteral("clock")), tr("Open &recent"));
  recent->setObjectName(QStringLiteral("recentMenu"));
  connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
  file->addSeparator();
  file->addActions({m_actions.save, m_actions.saveAs, m_actions.saveCopy, m_actions.exportArchive});
  file->addSeparator();
  file->addAction(m_actions.projectSize);
  file->addSeparator();
  file->addAction(m_actions.quit);
  QMenu* edit = menuBar()->addMenu(tr("&Edit"));
  edit->addActions({m_actions.undo, m_actions.redo});
  edit->addSeparator();
  edit->addActions({m_actions.find, m_actions.commands});
  edit->addSeparator();
  edit->addActions({m_actions.settings, m_actions.shortcuts});
  menuBar()->addMenu(tr("&Data"))->addActions({m_actions.labels, m_actions.geneSymbols, m_actions.geneTable});
  QMenu* go = menuBar()->addMenu(tr("&Go"));
  for (QAction* page : m_pageActions) go->addAction(page);
  go->addSeparator();
  QAction* welcome = go->addAction(tr("&Welcome page"));
  welcome->setObjectName(QStringLiteral("go_welcomePage"));
  connect(welcome, &QAction::triggered, this, [this] { showPage(QStringLiteral("welcomePage")); });
  go->addSeparator();
  go->addActions({m_actions.perturb, m_actions.mainStep});
  QMenu* view = menuBar()->addMenu(tr("&View"));
  for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
    dock->toggleViewAction()->setObjectName(QStringLiteral("show_") + dock->objectName());
    view->addAction(dock->toggleViewAction());
  }
  view->addSeparator();
  view->addActions({m_actions.darkTheme, m_actions.followSystem});
  view->addSeparator();
  view->addAction(m_actions.resetLayout);
  menuBar()->addMenu(tr("&Help"))->addAction(m_actions.about);
}

void MainWindow::makeToolBar() {
  auto* bar = new QToolBar(tr("Main toolbar"), this);
  bar->setObjectName(QStringLiteral("mainToolBar"));
  bar->setMovable(false);
  bar->setFixedHeight(measure::kToolbar);
  bar->setIconSize({16, 16});
  bar->addActions({m_actions.newProject, m_actions.openProject, m_actions.save});
  bar->addSeparator();
  bar->addActions({m_actions.undo, m_actions.redo});
  bar->addWidget(spring(bar));
  m_omnibox = new Omnibox(m_workspace, bar);
  m_omnibox->setFixedWidth(kOmniboxWidth);
  connect(m_omnibox, &Omnibox::pageChosen, this, &MainWindow::showPage);
  connect(m_omnibox, &Omnibox::geneChosen, this, [this](const QString& gene) {
    const auto& network = m_workspace.state().grn;
    const std::string name = gene.toStdString();
    if (network && (network->isTf(name) || network->isTarget(name))) showPage(QStringLiteral("networkPage"));
  });
  bar->addWidget(m_omnibox);
  bar->addWidget(spring(bar));
  auto* commands =
      toolButton(QStringLiteral("commands"), m_actions.commands->toolTip(), QStringLiteral("commandsButton"), bar);
  commands->setText(tr("Commands"));
  commands->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(commands, &QToolButton::clicked, m_actions.commands, &QAction::trigger);
  bar->addWidget(commands);
  bar->addSeparator();
  bar->addAction(m_actions.resetLayout);
  m_themeButton = toolButton(themeIcon(), m_actions.darkTheme->toolTip(), QStringLiteral("themeButton"), bar);
  connect(m_themeButton, &QToolButton::clicked, m_actions.darkTheme, &QAction::trigger);
  bar->addWidget(m_themeButton);
  addToolBar(Qt::TopToolBarArea, bar);
}

void MainWindow::runMainStep() {
  for (auto* button : m_pages->currentWidget()->findChildren<QPushButton*>())
    if (button->property("main").toBool() && button->isVisible() && button->isEnabled()) {
      button->click();
      return;
    }
}

void MainWindow::showCommands() {
  std::vector<WindowCommand> commands = windowCommands(*this, [this](const QString& page) { showPage(page); });
  std::erase_if(commands, [this](const WindowCommand& command) {
    return command.text == m_actions.commands->text().remove(QLatin1Char('&'));
  });
  auto* palette = new CommandPalette(std::move(commands), this);
  palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, measure::kToolbar + menuBar()->height())));
  palette->open();
}

void MainWindow::setDark(bool dark) {
  applyTheme(dark);
  m_actions.darkTheme->setChecked(dark);
  m_themeButton->setIcon(icon(themeIcon()));
  setWindowIcon(icon(QStringLiteral("network"), Theme::current().accent));
}

void MainWindow::showAbout() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About GRN Workbench"),
                              tr("GRN Workbench %1").arg(QString::fromLatin1(version())), QMessageBox::Close, this);
  box->setObjectName(QStringLiteral("aboutBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(
      tr("Finds, inspects and tests gene regulatory networks on single-cell RNA-seq.\n"
         "Free software under the GNU General Public License, version 3 or later."));
  box->open();
}

}  // namespace grnwb::ui
