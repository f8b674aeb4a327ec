// SPDX-License-Identifier: GPL-3.0-or-later
// The choices of the marker dot plot: which genes, ranked how, in which order and on which scale.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "ui/compare/marker_content.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace grnwb::ui {

class MarkerBar : public QWidget {
  Q_OBJECT
 public:
  explicit MarkerBar(QWidget* parent = nullptr);

  /// Of the compared cells; areTypes: the groups are types, not clusters.
  void setGenes(std::vector<std::string> genes, bool areTypes);

  bool showsOwnGenes() const;
  int perGroup() const;
  GeneList ownGenes() const;
  celltypes::MarkerParameters parameters() const;
  /// Order, scale and grouping; the rest is the caller's.
  MarkerLook look() const;

 Q_SIGNALS:
  void markersChanged();  ///< which genes are shown
  void testChanged();     ///< they have to be ranked anew
  void lookChanged();

 private:
  QComboBox* addChoice(QHBoxLayout* row, const QString& text, const char* objectName);
  void addGeneChoices(QHBoxLayout* row);
  void addLookChoices(QHBoxLayout* row);
  void takeGenes();
  void askForGenes();

  std::vector<std::string> m_names;
  QString m_ownGenes;  ///< as pasted
  QComboBox *m_what = nullptr, *m_test = nullptr, *m_order = nullptr, *m_scale = nullptr;
  QSpinBox* m_perGroup = nullptr;
  QPushButton* m_genes = nullptr;
  QCheckBox* m_difference = nullptr;
  QLabel* m_unknown = nullptr;
};

}  // namespace grnwb::ui
