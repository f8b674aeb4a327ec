// SPDX-License-Identifier: GPL-3.0-or-later
// One to three sets as circles whose areas, and those of their overlaps, are in proportion to the counts.
#pragma once

#include <QWidget>

#include "ui/plots/figure.h"
#include "ui/plots/venn_picture.h"

namespace grnwb::ui {

/// A click on a region chooses it; so do the arrow keys and Return, where the owner gives a focus policy.
class VennView : public QWidget {
  Q_OBJECT
 public:
  explicit VennView(QWidget* parent = nullptr);

  /// The first set is drawn in amber, the second in the accent, the third in purple.
  void setSets(const QStringList& names, const VennCounts& counts);

  /// What the region holds, in words: "Curated list only: 27".
  QString regionText(VennMask mask) const;
  /// 0 outside all circles; at is in the coordinates of this widget.
  VennMask regionAt(const QPointF& at) const;
  /// Says so where a region's area is off by more than 5 % of all elements, and names the regions that three circles
  /// can't show.
  QString note() const { return m_content.note; }

  /// A picture with title; CSV: region, count, where a region is named by its sets, joined by "&".
  Figure figure(const QString& name, const QString& title) const;

  QSize sizeHint() const override { return {320, 260}; }

 Q_SIGNALS:
  /// Bit i of the mask is set where the region lies in set i.
  void regionClicked(unsigned mask);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QString namesOf(VennMask mask) const;
  QString describe() const;
  QString noteFor() const;
  void mark(VennMask mask);
  const VennPicture& picture() const;

  VennContent m_content;
  mutable std::optional<VennPicture> m_picture;  ///< for m_pictureSize
  mutable QSize m_pictureSize;
  VennMask m_marked = 0;  ///< under the mouse, or reached by keys
};

}  // namespace grnwb::ui
