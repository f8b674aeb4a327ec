// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the two ends of a new edge.
#pragma once

#include <QDialog>
#include <QString>
#include <memory>

#include "core/grn/grn.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace grnwb::ui {

/// Both boxes complete what is typed; the button is on only for an edge that isn't there yet.
class AddEdgeDialog : public QDialog {
  Q_OBJECT
 public:
  AddEdgeDialog(std::shared_ptr<const grn::Grn> grn, const QString& tf, QWidget* parent = nullptr);

  QString tf() const;
  QString target() const;

 private:
  QComboBox* makeBox(const std::vector<std::string>& genes, const QString& objectName, const QString& name);
  void check();

  std::shared_ptr<const grn::Grn> m_grn;
  QComboBox* m_tf;
  QComboBox* m_target;
  QLabel* m_hint;
  QPushButton* m_add;
};

}  // namespace grnwb::ui
