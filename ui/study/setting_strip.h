// SPDX-License-Identifier: GPL-3.0-or-later
// The strip below a study's table: two metrics of one data set, setting by setting.
#pragma once

#include <QWidget>
#include <array>

#include "ui/models/study_document.h"
#include "ui/plots/export_menu.h"
#include "ui/study/strip_plot.h"

class QComboBox;

namespace grnwb::ui {

class StripView;

class SettingStrip : public QWidget {
  Q_OBJECT
 public:
  explicit SettingStrip(StudyDocument& document, QWidget* parent = nullptr);

  /// Marks the row and shows its data set; -1: none.
  void setChosenRow(int studyRow);
  std::vector<ExportEntry> exports() const;
  const StripContent& content(std::size_t view) const;

 private:
  QWidget* makeBar();
  void takeStudy();
  void refresh();
  QString figureName() const;

  StudyDocument& m_document;
  QComboBox* m_data = nullptr;
  std::array<QComboBox*, 2> m_metrics{};
  std::array<StripView*, 2> m_views{};
  int m_chosenRow = -1;
};

/// One strip on the screen; hovering tells the setting's mean.
class StripView : public QWidget {
  Q_OBJECT
 public:
  explicit StripView(QWidget* parent = nullptr);
  void setContent(StripContent content);
  const StripContent& content() const { return m_content; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  StripContent m_content;
};

}  // namespace grnwb::ui
