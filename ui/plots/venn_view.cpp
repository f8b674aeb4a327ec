// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/venn_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <bit>

#include "ui/plots/csv_field.h"
#include "ui/plots/plot_card.h"

namespace grnwb::ui {
namespace {

constexpr double kLargestError = 0.05;  // of all elements
constexpr int kFigurePixels = 14, kMarkedAlpha = 36;

}  // namespace

VennView::VennView(QWidget* parent) : QWidget(parent) {
  setFont(textFont(11.5, true));
  setMouseTracking(true);
}

void VennView::setSets(const QStringList& names, const VennCounts& counts) {
  m_content = {names, counts, VennLayout(counts), {}};
  m_content.note = noteFor();
  m_picture.reset();
  m_marked = 0;
  setAccessibleName(describe());
  update();
}

QString VennView::namesOf(VennMask mask) const {
  QStringList names;
  for (int i = 0; i < m_content.counts.sets; ++i)
    if (mask >> i & 1U) names << m_content.names.value(i);
  if (names.size() < 2) return names.value(0);
  const QString last = names.takeLast();
  return tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString VennView::regionText(VennMask mask) const {
  const int sets = m_content.counts.sets;
  const VennMask all = m_content.counts.masks() - 1;
  if (mask == 0 || mask > all) return {};
  const QString count = QLocale().toString(m_content.counts.regions[mask]);
  if (sets == 1) return QStringLiteral("%1: %2").arg(namesOf(mask), count);
  if (mask == all) return (sets == 2 ? tr("In both: %1") : tr("In all three: %1")).arg(count);
  if (std::has_single_bit(mask)) return tr("%1 only: %2").arg(namesOf(mask), count);
  return tr("%1, not %2: %3").arg(namesOf(mask), namesOf(all & ~mask), count);
}

QString VennView::describe() const {
  const VennCounts& counts = m_content.counts;
  const QLocale locale;
  QStringList parts;
  for (int i = 0; i < counts.sets; ++i)
    parts << QStringLiteral("%1: %2").arg(m_content.names.value(i), locale.toString(counts.inAllOf(1U << i)));
  if (counts.sets == 2) parts << tr("in both: %1").arg(locale.toString(counts.regions[3]));
  if (counts.sets == 3) {
    for (const VennMask pair : {3U, 5U, 6U}) parts << regionText(pair);
    parts << tr("in all three: %1").arg(locale.toString(counts.regions[7]));
  }
  return parts.join(QStringLiteral(", "));
}

QString VennView::noteFor() const {
  const VennCounts& counts = m_content.counts;
  QStringList parts;
  if (m_content.layout.worstError(counts) > kLargestError * counts.total()) parts << tr("Areas approximate");
  QStringList missing;
  for (VennMask mask = 1; mask < counts.masks(); ++mask)
    if (counts.regions[mask] > 0 && m_content.layout.areas[mask] < 1e-3 * counts.total()) missing << regionText(mask);
  if (!missing.isEmpty()) parts << tr("not drawn: %1").arg(missing.join(QStringLiteral("; ")));
  return parts.join(QStringLiteral(" · "));
}

const VennPicture& VennView::picture() const {
  if (!m_picture || m_pictureSize != size()) m_picture.emplace(m_content, rect(), font());
  m_pictureSize = size();
  return *m_picture;
}

VennMask VennView::regionAt(const QPointF& at) const {
  return picture().maskAt(at);
}

Figure VennView::figure(const QString& name, const QString& title) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = m_content, title](QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    const QRectF rest = paintFigureTitle(painter, area, title, {}, theme);
    QFont font = painter.font();
    font.setPixelSize(kFigurePixels);
    VennPicture(content, rest, font).paint(painter, theme);
  };
  figure.csv = [content = m_content] {
    QByteArray text = "region,count\n";
    for (VennMask mask = 1; mask < content.counts.masks(); ++mask) {
      QStringList names;
      for (int i = 0; i < content.counts.sets; ++i)
        if (mask >> i & 1U) names << content.names.value(i);
      text +=
          csvField(names.join(QStringLiteral(" & "))) + ',' + QByteArray::number(content.counts.regions[mask]) + '\n';
    }
    return text;
  };
  return figure;
}

void VennView::mark(VennMask mask) {
  if (mask == m_marked) return;
  m_marked = mask;
  setAccessibleDescription(regionText(mask));
  update();
}

bool VennView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString text = regionText(regionAt(help->pos()));
  QToolTip::showText(help->globalPos(), text.isEmpty() ? text : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()),
                     this);
  return true;
}

void VennView::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  picture().paint(painter, theme);
  if (m_marked != 0) {
    QColor fill = theme.text;
    fill.setAlpha(kMarkedAlpha);
    picture().paintRegion(painter, m_marked, fill, hasFocus() ? theme.accent : theme.secondText);
  }
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void VennView::mouseMoveEvent(QMouseEvent* event) {
  mark(regionAt(event->position()));
}

void VennView::mousePressEvent(QMouseEvent* event) {
  const VennMask mask = regionAt(event->position());
  if (event->button() != Qt::LeftButton || mask == 0) return QWidget::mousePressEvent(event);
  mark(mask);
  Q_EMIT regionClicked(mask);
}

void VennView::leaveEvent(QEvent*) {
  mark(0);
}

void VennView::keyPressEvent(QKeyEvent* event) {
  std::vector<VennMask> masks;
  for (VennMask mask = 1; mask < m_content.counts.masks(); ++mask)
    if (m_content.counts.regions[mask] > 0) masks.push_back(mask);
  const auto here = std::ranges::find(masks, m_marked);
  switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
      if (!masks.empty()) mark(here == masks.end() || here + 1 == masks.end() ? masks.front() : *(here + 1));
      return;
    case Qt::Key_Left:
    case Qt::Key_Up:
      if (!masks.empty()) mark(here == masks.end() || here == masks.begin() ? masks.back() : *(here - 1));
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_marked != 0) return Q_EMIT regionClicked(m_marked);
      break;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

void VennView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void VennView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  mark(0);
  update();
}

}  // namespace grnwb::ui
