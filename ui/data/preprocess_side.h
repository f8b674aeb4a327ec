// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the page Data: the parameters of the preprocessing in groups, and what they leave.
#pragma once

#include <QFrame>
#include <vector>

#include "ui/data/cell_filter.h"

class QLabel;
class QVBoxLayout;

namespace grnwb::ui {

class ParameterForm;

class PreprocessSide : public QFrame {
  Q_OBJECT
 public:
  PreprocessSide(RawCells& cells, PreprocessSettings& settings, CellFilter& filter, QWidget* parent = nullptr);

 private:
  void addGroup(QVBoxLayout& column, const QString& title, const QStringList& fields);
  /// The values that the settings hold now become the forms' defaults.
  void refill();
  void showSettings();
  void showRemaining();

  RawCells& m_cells;
  PreprocessSettings& m_settings;
  CellFilter& m_filter;
  data::PreprocessParameters m_edited;  ///< the forms write here
  std::vector<std::pair<ParameterForm*, QStringList>> m_forms;
  QWidget* m_box = nullptr;
  QLabel *m_remaining, *m_splits;
};

}  // namespace grnwb::ui
