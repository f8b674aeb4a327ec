// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a list of genes, typed or pasted, and names those that the data don't have.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace grnwb::ui {

class GeneListDialog : public QDialog {
  Q_OBJECT
 public:
  GeneListDialog(const QString& text, std::vector<std::string> genes, QWidget* parent = nullptr);

  QString text() const;

 private:
  void showFound();

  std::vector<std::string> m_genes;
  QPlainTextEdit* m_text;
  QLabel *m_found, *m_unknown;
  QPushButton* m_ok;
};

}  // namespace grnwb::ui
