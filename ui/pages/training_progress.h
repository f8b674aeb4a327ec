// SPDX-License-Identifier: GPL-3.0-or-later
// How far a training is: a bar in two parts, the step, and the time left.
#pragma once

#include <QWidget>

class QLabel;

namespace grnwb::ui {

class TrainingProgress : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingProgress(QWidget* parent = nullptr);

  /// Steps done and planned of both stages; text: what runs now; time: what is left or was taken.
  struct Stage {
    qint64 done = 0, planned = 0;
  };
  void setProgress(Stage stage1, Stage stage2, const QString& title, const QString& text, const QString& time);

 private:
  class Bar;
  Bar* m_bar;
  QLabel *m_title, *m_text, *m_time;
};

}  // namespace grnwb::ui
