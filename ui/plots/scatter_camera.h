// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the plane scatter views show; several views may share one.
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace grnwb::ui {

/// A data point p is drawn at viewMiddle + scale * (p - centre), y upwards. Views of any size may share it.
class ScatterCamera : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  QPointF centre() const { return m_centre; }
  double scale() const { return m_scale; }  ///< pixels per data unit
  /// The user hasn't moved it since the last fit.
  bool isFitted() const { return m_fitted; }

  void fit(const QRectF& bounds, const QSizeF& view);
  /// The data point stays where it is in every view.
  void zoomAt(const QPointF& anchor, double factor);
  void panBy(const QPointF& data);

  QPointF toView(const QPointF& data, const QRectF& view) const;
  QPointF toData(const QPointF& position, const QRectF& view) const;

 Q_SIGNALS:
  void changed();

 private:
  void set(const QPointF& centre, double scale, bool fitted);

  QPointF m_centre;
  double m_scale = 1;
  bool m_fitted = true;
};

}  // namespace grnwb::ui
