// SPDX-License-Identifier: GPL-3.0-or-later
// A scatter plot of many cells, drawn into an image: zoom at the cursor, pan, box and lasso, hover, shared camera.
#pragma once

#include <QImage>
#include <QPolygonF>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/plots/figure.h"
#include "ui/plots/halo_texts.h"
#include "ui/plots/scatter_content.h"
#include "ui/plots/scatter_overlay.h"

namespace grnwb::ui {

class ScatterCamera;
class ScatterPicture;

/// Wheel and +/- zoom, arrows and the middle button pan, F shows everything, R goes through the rings, Escape clears
/// the selection.
class ScatterView : public QWidget {
  Q_OBJECT
 public:
  enum class Tool { pan, box, lasso };

  explicit ScatterView(QWidget* parent = nullptr);
  ~ScatterView() override;

  /// Shared with other views; each has its own until then. The camera must outlive the view.
  void setCamera(ScatterCamera* camera);
  ScatterCamera* camera() const { return m_camera; }

  /// Takes new points, colours and texts; the camera follows the points as long as the user hasn't moved it.
  void setContent(ScatterContent content);
  const ScatterContent& content() const { return *m_content; }
  void setHighlighted(std::vector<qint64> points);
  void setHidden(std::set<int> categories);
  void setTool(Tool tool);
  Tool tool() const { return m_tool; }
  /// What the tooltip says of a point; empty: its number and label.
  void setHoverText(std::function<QString(qint64)> text) { m_hoverText = std::move(text); }
  /// What was enclosed here or in a linked view.
  void setRegion(ScatterRegion region);
  void setRings(std::vector<ScatterRing> rings);
  const ScatterOverlay& overlay() const { return m_overlay; }

  void fit();
  QPointF toView(const QPointF& point) const;
  QPointF toData(const QPointF& position) const;
  /// The own point nearest to the position within 8 px; nothing when there is none.
  std::optional<qint64> pointAt(const QPointF& position) const;

  /// CSV: point, x, y, label or value, of the own points.
  Figure figure(const QString& name) const;

  QSize sizeHint() const override { return {420, 420}; }

 Q_SIGNALS:
  /// All points inside the box or lasso (own and ground) that aren't hidden, those of the ring whose text was clicked,
  /// or the one clicked; empty: cleared.
  void selected(const std::vector<qint64>& points);
  /// Before selected; in data units; empty when cleared.
  void regionDrawn(const QPolygonF& region);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void redraw();
  void hover(const QPointF& position);
  void click(const QPointF& position);
  QPolygonF drawnRegion() const;  ///< in data units
  ScatterOverlay drawnOverlay() const;
  void finishRegion();
  void selectWithoutRegion(const std::vector<qint64>& points);
  /// The ring whose text is at the position.
  const ScatterRing* ringAt(const QPointF& position) const;
  void selectNextRing();
  void changeContent(const std::function<void(ScatterContent&)>& change);

  std::unique_ptr<ScatterCamera> m_ownCamera;
  ScatterCamera* m_camera;
  std::shared_ptr<const ScatterContent> m_content;
  ScatterOverlay m_overlay;
  std::function<QString(qint64)> m_hoverText;
  std::unique_ptr<ScatterPicture> m_picture;  // null when content or theme are newer
  HaloTexts m_texts;
  QImage m_image;
  bool m_imageIsOld = true;
  Tool m_tool = Tool::lasso;
  enum class Drag { none, pan, region } m_drag = Drag::none;
  QPointF m_dragFrom, m_dragLast;
  QPolygonF m_path;  // of the region being drawn, in view units
  std::size_t m_nextRing = 0;
  std::optional<qint64> m_hovered;
};

}  // namespace grnwb::ui
