// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the network's versions: save, describe, restore, delete, and two of them to be compared.
#pragma once

#include <QFrame>
#include <optional>

#include "ui/models/workspace.h"

class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace grnwb::ui {

/// Two networks by version number, 0 being the one that is edited.
struct VersionPair {
  int older = 0, newer = 0;

  bool operator==(const VersionPair&) const = default;
};

/// The network being edited stands first, then the versions, newest first; repeats with other seeds are grouped.
class VersionsPanel : public QFrame {
  Q_OBJECT
 public:
  explicit VersionsPanel(Workspace& workspace, QWidget* parent = nullptr);

 public Q_SLOTS:
  /// Asks for name and note.
  void saveVersion();

 Q_SIGNALS:
  void diffAsked(const grnwb::ui::VersionPair& versions);

 private:
  QWidget* makeButtons();
  void fill();
  void addVersion(QTreeWidgetItem* parent, const pipeline::NetworkVersion& version);
  void showNow();
  void follow();
  std::vector<int> selectedNumbers() const;
  /// The versions chosen, or the one chosen and the network as it is.
  std::optional<VersionPair> selectedPair() const;
  void describe();
  void ask(const QString& title, const QString& name, const QString& note,
           const std::function<void(const QString&, const QString&)>& accepted);

  Workspace& m_workspace;
  QTreeWidget* m_tree;
  QTreeWidgetItem* m_now = nullptr;
  QPushButton *m_diff, *m_restore;
  QToolButton *m_describe, *m_delete;
};

}  // namespace grnwb::ui
