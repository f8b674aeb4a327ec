// SPDX-License-Identifier: GPL-3.0-or-later
// A Venn diagram on a surface: where circles, counts and names lie, and how they are drawn.
#pragma once

#include <QFont>
#include <QLineF>
#include <QRectF>
#include <optional>

#include "ui/plots/venn_layout.h"
#include "ui/style/theme.h"

class QPainter;

namespace grnwb::ui {

struct VennContent {
  QStringList names;  ///< one for each set
  VennCounts counts;
  VennLayout layout{counts};
  QString note;  ///< a line at the bottom
};

class VennPicture {
 public:
  /// Names and note stand outside the circles where the area is large enough for them.
  VennPicture(const VennContent& content, const QRectF& area, const QFont& font);

  void paint(QPainter& painter, const Theme& theme) const;
  void paintRegion(QPainter& painter, VennMask mask, const QColor& fill, const QColor& line) const;
  /// 0 outside all circles.
  VennMask maskAt(const QPointF& at) const { return m_layout.maskAt(at); }

  static QColor setColour(int set, const Theme& theme);

 private:
  /// Text with an optional line to what it names.
  struct Label {
    QString text;
    QRectF box;
    std::optional<QLineF> line;
    int set = -1;       ///< of a set's name
    VennMask mask = 0;  ///< of a count
    bool isWritten = true;
  };

  void placeCircles(const QRectF& area);
  void placeCounts(const VennContent& content, const QRectF& bounds);
  void placeNames(const VennContent& content, const QRectF& area);
  void placeRow(std::vector<Label> row, const QRectF& strip, bool isTop);
  bool placeOutside(Label& label, const QPointF& pole, const QRectF& bounds) const;
  bool isFree(const QRectF& box) const;
  bool isInside(const QRectF& box, VennMask mask) const;
  QPointF pole(VennMask mask) const;
  QPointF anchorOf(int set, const QPointF& from) const;

  VennLayout m_unit;
  VennLayout m_layout;  ///< in pixels
  QFont m_font, m_noteFont;
  std::vector<Label> m_counts, m_names;
  QString m_note;
  QRectF m_noteBox;
};

}  // namespace grnwb::ui
