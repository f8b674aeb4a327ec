// SPDX-License-Identifier: GPL-3.0-or-later
// The search field of the toolbar: genes, TFs, cell types and pages.
#pragma once

#include <QLineEdit>

#include "ui/models/workspace.h"

class QCompleter;
class QStandardItemModel;

namespace grnwb::ui {

class Omnibox : public QLineEdit {
  Q_OBJECT
 public:
  explicit Omnibox(Workspace& workspace, QWidget* parent = nullptr);
  void addPage(const QString& text, const QString& pageName);

 Q_SIGNALS:
  /// A page was chosen; genes and cell types go to the selection.
  void pageChosen(const QString& pageName);
  void geneChosen(const QString& gene);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  enum Role { KindRole = Qt::UserRole + 1, TargetRole };
  enum class Kind { page, gene, label };
  void refill();
  void choose(const QModelIndex& index);
  void chooseFirst();
  void selectLabel(const std::string& label);

  Workspace& m_workspace;
  QStandardItemModel* m_model;
  QCompleter* m_completer;
  std::vector<std::pair<QString, QString>> m_pages;
};

}  // namespace grnwb::ui
