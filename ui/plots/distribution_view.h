// SPDX-License-Identifier: GPL-3.0-or-later
// The spread of a figure over many cells, as a violin for each group or as a histogram, with thresholds to drag.
#pragma once

#include <QColor>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "ui/plots/distribution.h"
#include "ui/plots/figure.h"
#include "ui/plots/threshold_line.h"

namespace grnwb::ui {

struct Theme;

/// What is drawn, as a value. Thresholds drop values; the kept ones stand in colour before all of them in grey.
struct DistributionContent {
  enum class Kind { violins, histogram };

  Kind kind = Kind::violins;
  QString title, unit;  ///< "Genes per cell", "genes"
  std::shared_ptr<const Distribution> values;
  Distribution::Kept kept;  ///< nothing yet: all are
  QStringList groups;
  std::function<QColor(const Theme&, int)> colour;  ///< of a group; empty: the theme's categories
};

class DistributionView : public QWidget {
  Q_OBJECT
 public:
  explicit DistributionView(QWidget* parent = nullptr);

  void setContent(DistributionContent content);
  void setKept(Distribution::Kept kept);
  void setKind(DistributionContent::Kind kind);
  const DistributionContent& content() const { return m_content; }

  /// Belongs to the view. unit: values are multiples of it.
  ThresholdLine* addThreshold(const QString& name, ThresholdLine::Drops drops, double unit);

  /// The area of the axes.
  QRectF plotArea() const;
  /// What stands at the position, in words; empty outside.
  QString textAt(const QPointF& position) const;
  /// CSV: of a histogram from, to, cells and kept cells of each bar; of violins cells, kept cells and quartiles of each
  /// group.
  Figure figure(const QString& name) const;

  QSize sizeHint() const override { return {360, 200}; }
  QSize minimumSizeHint() const override { return {180, 130}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void placeThresholds();

  DistributionContent m_content;
  std::vector<ThresholdLine*> m_thresholds;
};

}  // namespace grnwb::ui
