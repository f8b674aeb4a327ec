// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a comparison's settings, with what names the cell types: the data's labels or marker sets of a file.
#pragma once

#include <QDialog>

#include "core/pipeline/comparison.h"

class QComboBox;
class QLabel;

namespace grnwb::ui {

class ComparisonSettings : public QDialog {
  Q_OBJECT
 public:
  explicit ComparisonSettings(const pipeline::ComparisonParameters& parameters, QWidget* parent = nullptr);

  pipeline::ComparisonParameters parameters() const;

 private:
  QWidget* makeTypesRow();
  void chooseFile();
  void readMarkers(const QString& path);
  void showMarkers();

  pipeline::ComparisonParameters m_parameters;
  std::shared_ptr<const pipeline::NamedMarkerSets> m_markerSets;  // as read, also while labels are chosen
  QComboBox* m_types;
  QLabel* m_note;
};

}  // namespace grnwb::ui
