// SPDX-License-Identifier: GPL-3.0-or-later
// One line of genes to click, as many as fit, and how many there are besides.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QPushButton;

namespace grnwb::ui {

class GeneChips : public QWidget {
  Q_OBJECT
 public:
  explicit GeneChips(const QString& objectName, QWidget* parent = nullptr);

  void setGenes(const QStringList& genes);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void geneActivated(const QString& gene);
  /// The "+23" at the end was clicked.
  void allWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QPushButton* makeButton(const QString& text);
  void arrange();

  qsizetype m_total = 0;
  std::vector<QPushButton*> m_buttons;  ///< of the first genes
  QPushButton* m_more;
};

}  // namespace grnwb::ui
