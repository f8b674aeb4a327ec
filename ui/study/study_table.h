// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a study's results: foldable data sets, keyboard, copying.
#pragma once

#include <QTableView>
#include <vector>

namespace grnwb::ui {

class StudyHeadDelegate;
class StudyTableModel;

/// Left and Right fold and unfold the data set of the current row, Enter and a click on its head change it.
class StudyTable : public QTableView {
  Q_OBJECT
 public:
  explicit StudyTable(StudyTableModel& model, QWidget* parent = nullptr);

  /// Index in rows(study); -1: none.
  int chosenRow() const;
  void chooseRow(int studyRow);
  bool isFolded(int dataSet) const;

 Q_SIGNALS:
  /// Also when its numbers have changed.
  void rowChosen(int studyRow);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void takeStudy();
  void takeSwitches();
  void fold(int dataSet, bool folded);

  StudyTableModel& m_model;
  StudyHeadDelegate* m_heads;
  std::vector<bool> m_folded;
  bool m_showsPublished = false, m_hasWidths = false;
  int m_chosen = -1;  ///< also while the model is reset
};

}  // namespace grnwb::ui
