// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <algorithm>
#include <limits>

#include "ui/plots/axis_ticks.h"
#include "ui/plots/heat_map_layout.h"
#include "ui/plots/heat_map_painter.h"
#include "ui/plots/plot_card.h"

namespace grnwb::ui {

HeatMapView::HeatMapView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("heatMap"));
  setAccessibleName(tr("Heat map"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMapView::setContent(HeatMapContent content) {
  const auto cells = static_cast<std::size_t>(content.rows.size()) * static_cast<std::size_t>(content.columns.size());
  content.values.resize(cells, std::numeric_limits<double>::quiet_NaN());
  m_content = std::move(content);
  m_hovered.reset();
  selectCell(m_selected);
}

void HeatMapView::setCellText(std::function<QString(const GridPlace&)> text) {
  m_cellText = std::move(text);
  selectCell(m_selected);
}

QString HeatMapView::cellText(const GridPlace& cell) const {
  if (m_cellText) return m_cellText(cell);
  return tr("%1 and %2: %3")
      .arg(m_content.rows.names[cell.row], m_content.columns.names[cell.column], plotNumber(m_content.value(cell)))
      .toHtmlEscaped();
}

void HeatMapView::selectCell(std::optional<GridPlace> cell) {
  m_selected = cell && m_content.holds(*cell) ? cell : std::nullopt;
  setAccessibleDescription(m_selected ? QTextDocumentFragment::fromHtml(cellText(*m_selected)).toPlainText()
                                      : QString());
  update();
}

HeatMapLayout HeatMapView::layoutHere() const {
  return {m_content, rect(), font()};
}

QRectF HeatMapView::cellRect(const GridPlace& cell) const {
  return m_content.holds(cell) ? layoutHere().cell(cell) : QRectF();
}

void HeatMapView::choose(std::optional<GridPlace> cell) {
  if (cell == m_selected) return;
  selectCell(cell);
  const GridPlace at = m_selected.value_or(GridPlace{-1, -1});
  Q_EMIT cellSelected(at.row, at.column);
}

void HeatMapView::hover(std::optional<GridPlace> cell) {
  if (cell == m_hovered) return;
  m_hovered = cell;
  update();
  const GridPlace at = cell.value_or(GridPlace{-1, -1});
  Q_EMIT cellHovered(at.row, at.column);
}

Figure HeatMapView::figure(const QString& name, const QString& title) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = m_content, title](QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const QRectF rest = paintFigureTitle(painter, area, title, {}, theme);
    paintHeatMap(painter, content, HeatMapLayout(content, rest, painter.font()), {}, theme);
  };
  figure.csv = [content = m_content] { return content.csv(); };
  return figure;
}

void HeatMapView::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.view);
  const HeatMapLayout layout = layoutHere();
  paintHeatMap(painter, m_content, layout, m_selected, theme);
  if (m_hovered && m_hovered != m_selected) paintCellOutline(painter, layout.cell(*m_hovered), theme.text, theme);
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void HeatMapView::mouseMoveEvent(QMouseEvent* event) {
  const auto before = m_hovered;
  hover(layoutHere().cellAt(event->position()));
  if (m_hovered == before) return;
  if (m_hovered)
    QToolTip::showText(event->globalPosition().toPoint(), QStringLiteral("<qt>%1</qt>").arg(cellText(*m_hovered)),
                       this);
  else
    QToolTip::hideText();
}

void HeatMapView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  if (const auto cell = layoutHere().cellAt(event->position())) choose(cell);
}

void HeatMapView::leaveEvent(QEvent*) {
  hover(std::nullopt);
  QToolTip::hideText();
}

void HeatMapView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_selected) return choose(std::nullopt);
  const auto to = placeAfterKey(m_selected, event->key(), m_content.rows.size(), m_content.columns.size());
  if (!to) return QWidget::keyPressEvent(event);
  choose(to);
}

void HeatMapView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void HeatMapView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace grnwb::ui
