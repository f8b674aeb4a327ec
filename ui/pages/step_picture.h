// SPDX-License-Identifier: GPL-3.0-or-later
// Small drawings of the three steps on the welcome page.
#pragma once

#include <QWidget>

namespace grnwb::ui {

class StepPicture : public QWidget {
  Q_OBJECT
 public:
  enum class Step { data, network, compare };
  explicit StepPicture(Step step, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {240, 130}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintHistogram(QPainter& painter, const QRectF& area) const;
  void paintNetwork(QPainter& painter, const QRectF& area) const;
  void paintCells(QPainter& painter, const QRectF& area) const;

  Step m_step;
};

}  // namespace grnwb::ui
