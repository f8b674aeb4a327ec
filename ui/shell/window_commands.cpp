// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_commands.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <set>

#include "ui/pages/page.h"

namespace grnwb::ui {
namespace {

QString plain(QString text) {
  return text.remove(QLatin1Char('&'));
}

/// The page that the object belongs to, or null.
const Page* pageOf(const QObject* object) {
  for (; object; object = object->parent())
    if (const auto* page = qobject_cast<const Page*>(object)) return page;
  return nullptr;
}

/// Menu of the menu bar in which the action stands.
QString menuOf(const QMainWindow& window, QAction& action) {
  for (const QAction* top : window.menuBar()->actions())
    if (top->menu() && top->menu()->actions().contains(&action)) return plain(top->text());
  const auto* menu = qobject_cast<const QMenu*>(action.parent());
  return menu ? plain(menu->title()) : QString();
}

/// A page by the words on the way to it.
QString nameOf(const QMainWindow& window, const Page& page) {
  const auto* way = window.findChild<QAction*>(QStringLiteral("go_") + page.objectName());
  return way ? plain(way->text()) : QString();
}

QString placeOf(const QMainWindow& window, QAction& action) {
  if (const Page* page = pageOf(&action)) return nameOf(window, *page);
  for (const QObject* object = action.parent(); object; object = object->parent())
    if (const auto* dock = qobject_cast<const QDockWidget*>(object)) return dock->windowTitle();
  return menuOf(window, action);
}

bool isCommand(const QAction& action) {
  return !action.text().isEmpty() && !action.isSeparator() && !action.menu() && action.isVisible();
}

/// Some menus fill themselves when they open. aboutToShow() tells them to.
void fillMenus(const QMainWindow& window) {
  for (auto* menu : window.menuBar()->findChildren<QMenu*>()) Q_EMIT menu->aboutToShow();
  for (const auto* button : window.findChildren<QToolButton*>())
    if (button->menu() && pageOf(button) && button->isEnabled()) Q_EMIT button->menu()->aboutToShow();
  for (const auto* button : window.findChildren<QPushButton*>())
    if (button->menu() && pageOf(button) && button->isEnabled()) Q_EMIT button->menu()->aboutToShow();
}

QString textOf(const QAbstractButton& button) {
  return plain(button.text().isEmpty() ? button.toolTip() : button.text());
}

bool isCommand(const QAbstractButton& button, const Page& page) {
  if (const auto* tool = qobject_cast<const QToolButton*>(&button))
    if (tool->defaultAction() || tool->menu()) return false;  // stands for an action
  if (const auto* push = qobject_cast<const QPushButton*>(&button))
    if (push->menu()) return false;
  const bool presses = qobject_cast<const QPushButton*>(&button) || qobject_cast<const QToolButton*>(&button);
  return presses && !textOf(button).isEmpty() && button.isVisibleTo(&page);
}

}  // namespace

std::vector<WindowCommand> windowCommands(const QMainWindow& window,
                                          const std::function<void(const QString&)>& showPage) {
  fillMenus(window);
  std::vector<WindowCommand> commands;
  std::set<std::pair<QString, QString>> known;
  const auto add = [&](WindowCommand command) {
    if (known.emplace(command.text, command.place).second) commands.push_back(std::move(command));
  };
  for (QAction* action : window.findChildren<QAction*>()) {
    if (!isCommand(*action)) continue;
    const Page* page = pageOf(action);
    add({plain(action->text()), placeOf(window, *action), action->shortcut().toString(QKeySequence::NativeText),
         action->icon(), action->isEnabled(),
         [action = QPointer<QAction>(action), showPage, name = page ? page->objectName() : QString()] {
           if (!name.isEmpty()) showPage(name);
           if (action && action->isEnabled()) action->trigger();
         }});
  }
  for (const Page* page : window.findChildren<Page*>())
    for (QAbstractButton* button : page->findChildren<QAbstractButton*>()) {
      if (!isCommand(*button, *page)) continue;
      add({textOf(*button), nameOf(window, *page), button->shortcut().toString(QKeySequence::NativeText),
           button->icon(), button->isEnabled(),
           [button = QPointer<QAbstractButton>(button), showPage, name = page->objectName()] {
             showPage(name);
             if (button && button->isEnabled()) button->click();
           }});
    }
  return commands;
}

QList<ShortcutModel::Command> shortcutCommands(const QMainWindow& window) {
  QList<ShortcutModel::Command> commands;
  std::set<QString> names;
  for (QAction* action : window.findChildren<QAction*>()) {
    const QString name = action->objectName();
    const bool lasts =
        !name.isEmpty() && !name.startsWith(QStringLiteral("_q_")) && !name.startsWith(QStringLiteral("edit-"));
    if (lasts && isCommand(*action) && names.insert(name).second)
      commands << ShortcutModel::Command{action, placeOf(window, *action)};
  }
  return commands;
}

}  // namespace grnwb::ui
