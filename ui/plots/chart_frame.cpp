// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/chart_frame.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kAxisFontPixels = 11;
constexpr double kMarkerSize = 4;
constexpr double kPixelsPerXTick = 80, kPixelsPerYTick = 42;

QList<QPointF> scaled(const std::vector<QPointF>& points, bool logarithmic) {
  QList<QPointF> result(points.begin(), points.end());
  if (logarithmic)
    for (QPointF& point : result) point.setY(std::log10(point.y()));
  return result;
}

void setTicks(QCategoryAxis* axis, double minimum, double maximum, const std::vector<Tick>& ticks, bool logarithmic) {
  for (const QString& label : axis->categoriesLabels()) axis->remove(label);
  const auto position = [&](double value) { return logarithmic ? std::log10(value) : value; };
  axis->setStartValue(position(minimum));
  for (const Tick& tick : ticks) axis->append(tick.label, position(tick.value));
  axis->setRange(position(minimum), position(maximum));
}

}  // namespace

/// A chart view with a thin line under the mouse.
class ChartFrame::HoverView : public QChartView {
 public:
  explicit HoverView(QWidget* parent) : QChartView(parent) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
  }

  void setHover(std::optional<double> viewX) {
    m_hover = viewX;
    viewport()->update();
  }
  void setHoverColour(const QColor& colour) { m_colour = colour; }

 protected:
  void drawForeground(QPainter* painter, const QRectF& rect) override {
    QChartView::drawForeground(painter, rect);
    if (!m_hover) return;
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen(m_colour, 1));
    painter->drawLine(QPointF(*m_hover, plot.top()), QPointF(*m_hover, plot.bottom()));
  }

 private:
  std::optional<double> m_hover;
  QColor m_colour;
};

struct ChartFrame::Chart {
  HoverView* view;
  QChart* chart;
  QCategoryAxis *x, *y;
  std::vector<QLineSeries*> lines;
  std::vector<QAreaSeries*> areas;  // each with an upper and a lower series
  QLineSeries* cursor;

  void attach(QAbstractSeries* series) const {
    chart->addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
  }

  template <class Series, class Make>
  void setCount(std::vector<Series*>& series, std::size_t count, const Make& make) {
    while (series.size() > count) {
      chart->removeSeries(series.back());
      delete series.back();
      series.pop_back();
    }
    while (series.size() < count) {
      series.push_back(make());
      attach(series.back());
    }
  }
  void setLineCount(std::size_t count) {
    setCount(lines, count, [] { return new QLineSeries; });
  }
  void setAreaCount(std::size_t count) {
    setCount(areas, count, [] {
      auto* area = new QAreaSeries(new QLineSeries, new QLineSeries);
      area->upperSeries()->setParent(area);
      area->lowerSeries()->setParent(area);
      return area;
    });
  }
};

ChartFrame::ChartFrame(QWidget* parent) : QWidget(parent), m_chart(std::make_unique<Chart>()) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(120, 90);
  Chart& c = *m_chart;
  c.view = new HoverView(this);
  c.chart = c.view->chart();
  c.chart->legend()->hide();
  c.chart->setMargins(QMargins(6, 4, 10, 2));
  c.chart->setBackgroundVisible(false);
  c.chart->setPlotAreaBackgroundVisible(false);
  if (QGraphicsLayout* inner = c.chart->layout()) inner->setContentsMargins(0, 0, 0, 0);
  c.x = new QCategoryAxis;
  c.y = new QCategoryAxis;
  for (QCategoryAxis* axis : {c.x, c.y}) {
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    QFont font = axis->labelsFont();
    font.setPixelSize(kAxisFontPixels);
    axis->setLabelsFont(font);
    axis->setTitleFont(font);
  }
  c.x->setGridLineVisible(false);
  c.chart->addAxis(c.x, Qt::AlignBottom);
  c.chart->addAxis(c.y, Qt::AlignLeft);
  c.cursor = new QLineSeries;
  c.attach(c.cursor);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(c.view);
  c.view->viewport()->installEventFilter(this);
  applyTheme();
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::setContent(ChartContent content) {
  m_content = std::move(content);
  refresh(Theme::current());
}

void ChartFrame::applyTheme() {
  refresh(Theme::current());
}

std::pair<double, double> ChartFrame::xRange() const {
  return m_zoom.value_or(std::pair(m_content.xMinimum, m_content.xMaximum));
}

QRectF ChartFrame::visibleRange() const {
  const auto [minimum, maximum] = xRange();
  return {minimum, m_content.yMinimum, maximum - minimum, m_content.yMaximum - m_content.yMinimum};
}

void ChartFrame::refresh(const Theme& theme) {
  Chart& c = *m_chart;
  const auto [minimum, maximum] = xRange();
  const auto wanted = [](int pixels, double perTick) { return std::max(2, static_cast<int>(pixels / perTick)); };
  const bool logarithmic = m_content.logarithmic;
  const double yMinimum = m_content.yMinimum, yMaximum = m_content.yMaximum;
  setTicks(c.x, minimum, maximum, linearTicks(minimum, maximum, wanted(width(), kPixelsPerXTick)), false);
  const int rows = wanted(height(), kPixelsPerYTick);
  setTicks(c.y, yMinimum, yMaximum,
           logarithmic ? logTicks(yMinimum, yMaximum, rows) : linearTicks(yMinimum, yMaximum, rows), logarithmic);
  c.x->setTitleText(m_content.xTitle);
  c.x->setTitleVisible(!m_content.xTitle.isEmpty());
  for (QCategoryAxis* axis : {c.x, c.y}) {
    axis->setLinePen(QPen(theme.controlBorder, 1));
    axis->setGridLinePen(QPen(theme.line, 1));
    axis->setLabelsBrush(theme.secondText);
    axis->setTitleBrush(theme.secondText);
  }

  c.setLineCount(m_content.lines.size());
  for (std::size_t i = 0; i < c.lines.size(); ++i) {
    const ChartLine& line = m_content.lines[i];
    c.lines[i]->replace(scaled(line.points, logarithmic));
    QPen pen(line.colour, line.width, line.style, Qt::FlatCap, Qt::RoundJoin);
    c.lines[i]->setPen(pen);
    c.lines[i]->setPointsVisible(line.marksPoints);
    c.lines[i]->setMarkerSize(kMarkerSize);
  }

  c.setAreaCount(m_content.areas.size());
  for (std::size_t i = 0; i < c.areas.size(); ++i) {
    const ChartArea& area = m_content.areas[i];
    const QList<QPointF> upper = scaled(area.outline, logarithmic);
    QList<QPointF> base = upper;
    for (QPointF& point : base) point.setY(logarithmic ? std::log10(yMinimum) : 0);
    c.areas[i]->upperSeries()->replace(upper);
    c.areas[i]->lowerSeries()->replace(base);
    c.areas[i]->setBrush(area.fill);
    c.areas[i]->setPen(area.border.alpha() > 0 ? QPen(area.border, 1) : QPen(Qt::NoPen));
  }

  c.cursor->setVisible(m_content.cursor.has_value());
  if (m_content.cursor)
    c.cursor->replace(scaled({{*m_content.cursor, yMinimum}, {*m_content.cursor, yMaximum}}, logarithmic));
  c.cursor->setPen(QPen(theme.faintText, 1.2, Qt::DotLine));
  c.view->setBackgroundBrush(theme.view);
  c.view->setHoverColour(theme.faintText);
}

void ChartFrame::setZoom(std::optional<std::pair<double, double>> range) {
  m_zoom = range;
  refresh(Theme::current());
}

QPointF ChartFrame::positionOf(const QPointF& point) const {
  const QPointF scene = m_chart->chart->mapToPosition(scaled({point}, m_content.logarithmic).first(), m_chart->cursor);
  return m_chart->view->mapTo(this, m_chart->view->mapFromScene(scene));
}

double ChartFrame::valueAt(double viewX) const {
  const QRectF plot = m_chart->chart->plotArea();
  const auto [minimum, maximum] = xRange();
  return minimum + (viewX - plot.left()) / std::max(1.0, plot.width()) * (maximum - minimum);
}

void ChartFrame::paint(QPainter& painter, const QRectF& area, const ChartContent& content, const Theme& theme) {
  ChartFrame frame;
  frame.setAttribute(Qt::WA_DontShowOnScreen);
  frame.resize(area.size().toSize());
  frame.m_content = content;
  frame.show();  // lays the chart out; nothing appears
  frame.refresh(theme);
  frame.m_chart->view->setBackgroundBrush(Qt::NoBrush);
  const QGraphicsView* view = frame.m_chart->view;
  frame.m_chart->view->render(&painter, area, view->viewport()->rect());
}

void ChartFrame::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  refresh(Theme::current());
}

bool ChartFrame::eventFilter(QObject* watched, QEvent* event) {
  HoverView* view = m_chart->view;
  switch (event->type()) {
    case QEvent::Wheel: {
      const auto* wheel = static_cast<QWheelEvent*>(event);
      const double anchor = valueAt(wheel->position().x());
      const double factor = std::pow(1.0015, -wheel->angleDelta().y());
      const auto [minimum, maximum] = xRange();
      const double from = std::max(m_content.xMinimum, anchor + (minimum - anchor) * factor);
      const double to = std::min(m_content.xMaximum, anchor + (maximum - anchor) * factor);
      const bool everything = from <= m_content.xMinimum && to >= m_content.xMaximum;
      setZoom(everything ? std::nullopt : std::optional(std::pair(from, to)));
      return true;
    }
    case QEvent::MouseButtonPress:
      setFocus(Qt::MouseFocusReason);
      m_dragFrom = valueAt(static_cast<QMouseEvent*>(event)->position().x());
      return true;
    case QEvent::MouseButtonRelease:
      m_dragFrom.reset();
      return true;
    case QEvent::MouseButtonDblClick:
      setZoom(std::nullopt);
      return true;
    case QEvent::MouseMove: {
      const double viewX = static_cast<QMouseEvent*>(event)->position().x();
      if (m_dragFrom && m_zoom) {
        const double width = m_zoom->second - m_zoom->first;
        const double moved = m_zoom->first + *m_dragFrom - valueAt(viewX);
        const double from = std::clamp(moved, m_content.xMinimum, m_content.xMaximum - width);
        setZoom(std::pair(from, from + width));
        return true;
      }
      const QRectF plot = m_chart->chart->plotArea();
      if (viewX >= plot.left() && viewX <= plot.right()) {
        view->setHover(viewX);
        Q_EMIT hovered(valueAt(viewX));
      }
      return true;
    }
    case QEvent::Leave:
      view->setHover(std::nullopt);
      Q_EMIT left();
      return false;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

void ChartFrame::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F)
    setZoom(std::nullopt);
  else
    QWidget::keyPressEvent(event);
}

}  // namespace grnwb::ui
