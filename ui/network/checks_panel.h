// SPDX-License-Identifier: GPL-3.0-or-later
// What training needs of the network: each rule with its verdict and the genes that break it.
#pragma once

#include <QFrame>

#include "ui/models/workspace.h"

class QLabel;
class QSpinBox;
class QTreeWidget;

namespace grnwb::ui {

class ChecksPanel : public QFrame {
  Q_OBJECT
 public:
  explicit ChecksPanel(Workspace& workspace, QWidget* parent = nullptr);

  /// Rules that are broken.
  int brokenRules() const { return m_broken; }

 Q_SIGNALS:
  void checked();
  /// An offender was clicked.
  void geneChosen(const QString& gene);

 private:
  void takeNetwork();
  void check();

  Workspace& m_workspace;
  QLabel* m_verdict;
  QTreeWidget* m_tree;
  QSpinBox* m_k;
  QLabel* m_size;
  std::vector<std::string> m_targets;  ///< of the network that k was taken from
  int m_broken = 0;
};

}  // namespace grnwb::ui
