// SPDX-License-Identifier: GPL-3.0-or-later
// Two sets as two circles whose areas, and that of their overlap, are in proportion to the counts.
#pragma once

#include <QWidget>

#include "ui/plots/figure.h"

namespace grnwb::ui {

struct Theme;

struct VennCounts {
  int first = 0, second = 0, shared = 0;  ///< elements of each set and of both
};

/// With areas equal to the counts; distance: of the centres.
struct VennCircles {
  double firstRadius = 0, secondRadius = 0, distance = 0;
};
VennCircles vennCircles(const VennCounts& counts);
/// Area of the overlap of two circles.
double lensArea(const VennCircles& circles);

class VennView : public QWidget {
  Q_OBJECT
 public:
  explicit VennView(QWidget* parent = nullptr);

  /// The first set is drawn in amber, the second in the accent.
  void setSets(const VennCounts& counts, const QString& firstName, const QString& secondName);
  /// A picture with title and the sets' names; without data.
  Figure figure(const QString& name, const QString& title) const;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QString partText(const QPointF& at) const;

  VennCounts m_counts;
  QString m_firstName, m_secondName;
};

}  // namespace grnwb::ui
