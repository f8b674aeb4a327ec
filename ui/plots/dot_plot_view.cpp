// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/plots/heat_map_content.h"
#include "ui/plots/plot_card.h"

namespace grnwb::ui {
namespace {

using Arrangement = DotPlotLayout::Arrangement;

constexpr double kFigureTitle = 26;

struct Fitted {
  Arrangement arrangement;
  double scale;
};

/// The arrangement in which a figure is drawn largest.
Fitted fitted(const DotPlotContent& content, const QSizeF& area, const QFont& font) {
  Fitted best{Arrangement::sideBySide, 0};
  for (const Arrangement arrangement : {Arrangement::sideBySide, Arrangement::stacked}) {
    const QSizeF size = DotPlotLayout::naturalSize(content, font, arrangement) + QSizeF(0, kFigureTitle);
    const double scale = std::min({1.0, area.width() / size.width(), area.height() / size.height()});
    if (scale > best.scale) best = {arrangement, scale};
  }
  return best;
}

}  // namespace

DotPlotView::DotPlotView(QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName(QStringLiteral("dotPlot"));
  setAccessibleName(tr("Marker dot plot"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DotPlotView::setContent(DotPlotContent content) {
  m_content = std::move(content);
  refreshScrollBars();
  moveTo(m_emphasis.place);
  updateGeometry();
}

void DotPlotView::setSelectedGenes(const QSet<QString>& genes) {
  if (genes == m_emphasis.genes) return;
  m_emphasis.genes = genes;
  const auto column = std::ranges::find_if(m_content.columns, [&](const auto& c) { return genes.contains(c.gene); });
  if (column != m_content.columns.end())
    horizontalScrollBar()->setValue(
        static_cast<int>(std::ceil(layoutHere().scrollTo(static_cast<int>(column - m_content.columns.begin())))));
  viewport()->update();
}

QSize DotPlotView::sizeHint() const {
  return DotPlotLayout::naturalSize(m_content, font(), Arrangement::sideBySide).toSize();
}

Arrangement DotPlotView::arrangementHere() const {
  const QSizeF seen = viewport()->size(),
               beside = DotPlotLayout::smallestSize(m_content, font(), Arrangement::sideBySide),
               stacked = DotPlotLayout::smallestSize(m_content, font(), Arrangement::stacked);
  return beside.width() > seen.width() && stacked.height() <= seen.height() ? Arrangement::stacked
                                                                            : Arrangement::sideBySide;
}

DotPlotLayout DotPlotView::layoutHere() const {
  const Arrangement arrangement = arrangementHere();
  const double height =
      std::max(double(viewport()->height()), DotPlotLayout::smallestSize(m_content, font(), arrangement).height());
  return {m_content, QRectF(0, -verticalScrollBar()->value(), viewport()->width(), height), font(), arrangement,
          double(horizontalScrollBar()->value())};
}

void DotPlotView::refreshScrollBars() {
  const double lowest = DotPlotLayout::smallestSize(m_content, font(), arrangementHere()).height();
  verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(lowest)) - viewport()->height()));
  verticalScrollBar()->setPageStep(viewport()->height());
  const DotPlotLayout layout = layoutHere();
  horizontalScrollBar()->setRange(0, static_cast<int>(std::ceil(layout.overflow)));
  horizontalScrollBar()->setPageStep(static_cast<int>(layout.blocks.front().dots.width()));
  horizontalScrollBar()->setSingleStep(static_cast<int>(layout.columnPitch));
  viewport()->update();
}

void DotPlotView::moveTo(std::optional<GridPlace> place) {
  m_emphasis.place = place && m_content.holds(*place) ? place : std::nullopt;
  setAccessibleDescription(
      m_emphasis.place ? QTextDocumentFragment::fromHtml(placeText(*m_emphasis.place)).toPlainText() : QString());
  if (m_emphasis.place)
    horizontalScrollBar()->setValue(static_cast<int>(std::ceil(layoutHere().scrollTo(m_emphasis.place->column))));
  viewport()->update();
}

void DotPlotView::choose(int column) {
  Q_EMIT geneChosen(m_content.columns[static_cast<std::size_t>(column)].gene);
}

QString DotPlotView::placeText(const GridPlace& at) const {
  const auto sideText = [&](const DotPlotSide& side) {
    return side.cells[static_cast<std::size_t>(at.row)] == 0
               ? tr("no cells")
               : tr("mean %1, %2")
                     .arg(heatMapNumber(side.mean(at.row, at.column)), percentText(side.share(at.row, at.column)));
  };
  const DotPlotRow& row = m_content.rows[static_cast<std::size_t>(at.row)];
  return QStringLiteral("<b>%1</b><br>%2")
      .arg(tr("%1 in %2").arg(m_content.columns[static_cast<std::size_t>(at.column)].gene, row.name).toHtmlEscaped(),
           tr("Real: %1. Synthetic: %2.").arg(sideText(m_content.real), sideText(m_content.synthetic)));
}

QString DotPlotView::hoverText(const QPointF& at) const {
  const DotPlotLayout layout = layoutHere();
  if (const auto place = layout.placeAt(at)) return placeText(*place);
  if (const auto column = layout.columnAt(at)) {
    const DotPlotColumn& shown = m_content.columns[static_cast<std::size_t>(*column)];
    const QString gene = QStringLiteral("<b>%1</b>").arg(shown.gene.toHtmlEscaped());
    if (shown.marks < 0) return gene;
    return gene + QStringLiteral("<br>") +
           tr("marks %1").arg(m_content.rows[static_cast<std::size_t>(shown.marks)].name.toHtmlEscaped());
  }
  const auto row = layout.rowAt(at);
  if (!row) return {};
  const auto i = static_cast<std::size_t>(*row);
  const DotPlotRow& shown = m_content.rows[i];
  QString text = QStringLiteral("<b>%1</b><br>%2")
                     .arg(shown.name.toHtmlEscaped(),
                          tr("%1 real cells, %2 synthetic ones")
                              .arg(countText(m_content.real.cells[i]), countText(m_content.synthetic.cells[i])));
  if (shown.drifts) text += QStringLiteral("<br>") + tr("Its share drifts: see the proportions of cell types.");
  return text;
}

Figure DotPlotView::figure(const QString& name, const QString& title) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = m_content, title](QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const Fitted fit = fitted(content, area.size(), painter.font());
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(fit.scale, fit.scale);
    const QFont font = painter.font();
    const QRectF rest = paintFigureTitle(painter, QRectF(QPointF(), area.size() / fit.scale), title, {}, theme);
    paintDotPlot(painter, content, DotPlotLayout(content, rest, font, fit.arrangement), {}, theme);
    painter.restore();
  };
  figure.csv = [content = m_content] { return content.csv(); };
  return figure;
}

bool DotPlotView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) QToolTip::hideText();
  return QAbstractScrollArea::viewportEvent(event);
}

void DotPlotView::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), theme.view);
  paintDotPlot(painter, m_content, layoutHere(), m_emphasis, theme);
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
  }
}

void DotPlotView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  refreshScrollBars();
}

void DotPlotView::mouseMoveEvent(QMouseEvent* event) {
  const QString text = hoverText(event->position());
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(event->globalPosition().toPoint(), QStringLiteral("<qt>%1</qt>").arg(text), viewport());
}

void DotPlotView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QAbstractScrollArea::mousePressEvent(event);
  const DotPlotLayout layout = layoutHere();
  if (const auto place = layout.placeAt(event->position())) moveTo(place);
  if (const auto column = layout.columnAt(event->position())) choose(*column);
}

void DotPlotView::keyPressEvent(QKeyEvent* event) {
  if (m_content.isEmpty()) return QAbstractScrollArea::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_emphasis.place) choose(m_emphasis.place->column);
      return;
    case Qt::Key_Escape:
      return m_emphasis.place ? moveTo(std::nullopt) : event->ignore();
    default:
      break;
  }
  const auto to = placeAfterKey(m_emphasis.place, event->key(), m_content.rowCount(), m_content.columnCount());
  if (!to) return QAbstractScrollArea::keyPressEvent(event);
  moveTo(to);
  const QPoint at = layoutHere().cell(0, *to).bottomRight().toPoint();
  QToolTip::showText(viewport()->mapToGlobal(at), QStringLiteral("<qt>%1</qt>").arg(placeText(*to)), viewport());
}

void DotPlotView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void DotPlotView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

void DotPlotView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::FontChange) refreshScrollBars();
}

}  // namespace grnwb::ui
