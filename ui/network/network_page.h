// SPDX-License-Identifier: GPL-3.0-or-later
// The page Network: versions and constraints beside the canvas or the comparison of networks, the ledger below.
#pragma once

#include <optional>

#include "ui/network/versions_panel.h"
#include "ui/pages/page.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QStackedWidget;
class QStringListModel;
class QTabBar;
class QToolButton;

namespace grnwb::ui {

class CanvasPanel;
class ChecksPanel;
class EdgeLedger;
class EditActions;
struct NetworkDiff;

class NetworkPage : public Page {
  Q_OBJECT
 public:
  explicit NetworkPage(Workspace& workspace, QWidget* parent = nullptr);

  /// Keeps the arrangement of the ledger's columns there.
  void rememberColumns(QSettings& settings);

 Q_SIGNALS:
  /// What a model said of the selected target is to be shown.
  void answersRequested();

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeSide();
  QFrame* makeBar();
  QFrame* makeTabs();
  void addLayouts(QFrame& bar);
  void addSearch(QFrame& bar);
  void addActions(QFrame& bar);

  void takeNetwork();
  void listGenes();
  void takeRunning();
  void showChecks();
  void showLayoutRunning();
  void showSize();

  void runInference();
  /// Draws and lists what differs; nothing: the network as it is.
  void showDifference(const std::optional<VersionPair>& versions);
  void drawNetwork();
  void listDifference(const NetworkDiff& difference, const QString& title);
  std::shared_ptr<const grn::Grn> networkOf(int version) const;

  void findGene();
  void selectGene(const QString& gene);

  QStackedWidget* m_stack;
  QPushButton* m_run = nullptr;
  QLabel* m_size = nullptr;
  QComboBox* m_layoutKind = nullptr;
  QToolButton* m_layout = nullptr;
  QToolButton* m_showSide = nullptr;
  QLineEdit* m_search = nullptr;
  QStringListModel* m_genes = nullptr;
  QTabBar* m_tabs = nullptr;
  QStackedWidget* m_views = nullptr;
  CanvasPanel* m_canvas = nullptr;
  EditActions* m_edits = nullptr;
  EdgeLedger* m_ledger = nullptr;
  ChecksPanel* m_checks = nullptr;
  VersionsPanel* m_versions = nullptr;
  std::optional<VersionPair> m_difference;
};

}  // namespace grnwb::ui
