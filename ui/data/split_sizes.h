// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of training, validation and test as one bar with their numbers.
#pragma once

#include <QWidget>
#include <cstdint>

namespace grnwb::ui {

class SplitSizes : public QWidget {
  Q_OBJECT
 public:
  explicit SplitSizes(QWidget* parent = nullptr);

  /// title: whether they are planned or made.
  void setSizes(const QString& title, std::int64_t training, std::int64_t validation, std::int64_t test);
  QSize sizeHint() const override { return {360, 104}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_title;
  std::int64_t m_training = 0, m_validation = 0, m_test = 0;
};

}  // namespace grnwb::ui
