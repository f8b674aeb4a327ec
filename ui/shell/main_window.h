// SPDX-License-Identifier: GPL-3.0-or-later
// The window: workflow rail, pages, docks, toolbar, menus and status bar around one workspace.
#pragma once

#include <QMainWindow>
#include <functional>
#include <optional>
#include <vector>

#include "ui/models/workspace.h"

class QMenu;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace grnwb::ui {

class ComparePage;
class DropHint;
class MessageBar;
class Omnibox;
class Page;
class Rail;
class ShortcutModel;
class StudyPage;
class WelcomePage;

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  /// settings keep layout, theme and recent projects between starts.
  MainWindow(Workspace& workspace, QSettings& settings, QWidget* parent = nullptr);

  /// Shows a page by its objectName: "welcomePage", "dataPage", "knowledgePage", "networkPage", "trainPage",
  /// "comparePage", "studyPage".
  void showPage(const QString& objectName);
  QString currentPage() const;
  /// Opens a file as data or an exported project, and a folder as a project or a 10x folder, after asking about unsaved
  /// changes, and how to read it where it can be read in several ways.
  void openPath(const QString& path);
  /// The same of one; several files of data are offered to become one.
  void openPaths(const QStringList& paths);
  /// Opens what was open at the last end, where the settings say so.
  void restoreSession();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  static constexpr int kLayoutVersion = 1;  ///< of the saved places of docks
  struct Actions {
    QAction *newProject, *openExample, *openData, *openWithChoices, *openSeveral, *openProject, *save, *saveAs, *quit;
    QAction *saveCopy, *exportArchive, *projectSize;
    QAction *labels, *geneSymbols, *geneTable;
    QAction *undo, *redo, *find, *commands, *perturb, *mainStep;
    QAction *settings, *shortcuts, *darkTheme, *followSystem, *resetLayout;
    QAction* about;
  };
  // main_window.cpp
  void makePages();
  void addPage(Page* page, const QString& text, const QString& iconName);
  void makeDocks();
  void connectWorkspace();
  void showPerturbation(const QString& tf);
  void enterWelcome();
  void leaveWelcome();
  void restoreLayout();
  void resetLayout();
  void refreshTitle();
  // main_window_actions.cpp
  void makeActions();
  void makeMenus();
  void makeToolBar();
  void runMainStep();
  void showCommands();
  void showAbout();
  void setDark(bool dark);
  // main_window_open.cpp
  void connectOpening();
  void chooseData();
  void chooseDataWithChoices();
  void chooseFiles(const QString& name, const QString& title, bool several,
                   std::function<void(const QStringList&)> use);
  void openFile(const QString& path);
  void openRecent(const QString& path);
  void openData(const QString& path);
  void askHowToRead(const QString& path, const io::FileLook& look);
  void askToMerge(const QStringList& files);
  void reportMerge();
  // main_window_files.cpp
  void chooseProject();
  void chooseSaveFolder();
  void save();
  void whenSafe(std::function<void()> next);
  void stopJobsAndClose();
  void rememberProject();
  // main_window_projects.cpp
  void connectProject();
  void chooseCopy();
  void chooseCopyOf(const QString& name, std::function<void(const QString&)> use);
  void chooseArchive();
  void showProjectSize();
  void askAboutLock(const QString& folder, const QString& holder);
  void askAboutMissing(const QString& folder, const QStringList& files);
  // main_window_session.cpp
  void rememberData();
  std::optional<io::ReadOptions> takeRecentReading(const QString& path);
  void showRecent();
  void fillRecent(QMenu& menu);
  void saveSession();
  // main_window_settings.cpp
  void showSettings();
  void applySettings();
  void showShortcuts();
  // main_window_data.cpp
  void editLabels();
  void chooseGeneTable();
  void enableDataActions();
  // main_window_drop.cpp
  void openDropped(const QStringList& paths);

  Workspace& m_workspace;
  QSettings& m_settings;
  Actions m_actions{};
  QStackedWidget* m_pages;
  MessageBar* m_messages;
  Rail* m_rail;
  Omnibox* m_omnibox = nullptr;
  QToolButton* m_themeButton = nullptr;
  WelcomePage* m_welcome = nullptr;
  ComparePage* m_compare = nullptr;
  StudyPage* m_study = nullptr;
  QStackedWidget* m_side = nullptr;  ///< what the Inspector dock holds: the inspector, or a page's own side
  std::vector<QAction*> m_pageActions;
  QByteArray m_defaultLayout, m_layoutBehindWelcome;
  DropHint* m_dropHint = nullptr;
  ShortcutModel* m_shortcuts = nullptr;
  std::filesystem::path m_standardExamples;  ///< where examples go while the settings name no folder
  QString m_openingData;                     ///< not yet known to be readable
  std::function<void()> m_afterSave;         ///< what waits for the project to be saved
  bool m_closeWhenIdle = false;
  bool m_mayClose = false;
};

}  // namespace grnwb::ui
