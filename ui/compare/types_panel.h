// SPDX-License-Identifier: GPL-3.0-or-later
// Cell types of real and synthetic cells: their shares side by side, and how far the classifier can be trusted.
#pragma once

#include <QWidget>

#include "core/pipeline/comparison.h"
#include "ui/models/selection_hub.h"
#include "ui/plots/export_menu.h"
#include "ui/style/type_palette.h"

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace grnwb::ui {

class HeatMapView;
class ProportionsModel;

/// A row of the table selects its cells; selected cells are counted in it.
class TypesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TypesPanel(SelectionHub& selection, QWidget* parent = nullptr);

  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);
  void setPalette(const TypePalette& palette);
  std::vector<ExportEntry> exports() const;
  /// The pictures among the exports; none without cell types.
  std::vector<Figure> figures() const;

 private:
  QWidget* makeBar();
  QWidget* makeProportions();
  QWidget* makeClassifier();
  void showClassifier();
  void showSelection();
  void selectType(int row);
  void copyTable() const;

  SelectionHub& m_selection;
  std::shared_ptr<const pipeline::Comparison> m_comparison;
  ProportionsModel* m_model;
  QStackedWidget* m_stack;
  QTableView* m_table = nullptr;
  HeatMapView* m_confusion = nullptr;
  QLabel *m_accuracy = nullptr, *m_source = nullptr;
  QToolButton *m_shares = nullptr, *m_classifier = nullptr;
};

}  // namespace grnwb::ui
