// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_legend.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kRowHeight = 22, kLegendMargin = 6, kGap = 2;
constexpr int kScaleWidth = 160, kScaleHeight = 10;

QIcon entryIcon(const std::function<void(QPainter&, bool on)>& paint) {
  QIcon icon;
  for (const bool on : {true, false}) {
    QPixmap pixmap(20, 20);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, on);
    icon.addPixmap(pixmap, QIcon::Normal, on ? QIcon::On : QIcon::Off);
  }
  return icon;
}

QIcon dotIcon(const QColor& colour, const QColor& off) {
  return entryIcon([&](QPainter& painter, bool on) {
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(off, 1.2));
    painter.setBrush(on ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(5, 5), 4, 4);
  });
}

QIcon ringIcon(const QColor& colour, const QColor& off) {
  return entryIcon([&](QPainter& painter, bool on) {
    painter.setPen(QPen(on ? colour : off, 1.5));
    painter.drawEllipse(QPointF(5, 5), 4.2, 3.4);
  });
}

}  // namespace

ScatterLegend::ScatterLegend(QWidget* parent) : QWidget(parent), m_rings(makeEntry(QStringLiteral("legendRings"))) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  m_rings->setToolTip(tr("Show or hide the rings; R in the view selects the next one's cells"));
  m_rings->hide();
  connect(m_rings, &QToolButton::toggled, this, &ScatterLegend::ringsToggled);
}

QToolButton* ScatterLegend::makeEntry(const QString& name) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setCheckable(true);
  button->setChecked(true);
  button->setProperty("legend", true);
  button->setIconSize(QSize(10, 10));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setFont(textFont(11.5));
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void ScatterLegend::setRings(const QString& text) {
  m_rings->setText(text);
  m_rings->setVisible(!text.isEmpty());
  recolour();
  arrange(width(), true);
  updateGeometry();
}

bool ScatterLegend::showsRings() const {
  return !m_rings->text().isEmpty() && m_rings->isChecked();
}

void ScatterLegend::setColouring(const ScatterColouring& colouring) {
  m_colouring = colouring;
  setAccessibleName(tr("Legend: %1").arg(colouring.title));
  for (QToolButton* button : m_buttons) {
    button->hide();
    button->setObjectName({});  // its successor has the name
    button->deleteLater();      // one of them may have led here
  }
  m_buttons.clear();
  const int names = colouring.isByValue() ? 0 : static_cast<int>(colouring.names.size());
  for (int i = 0; i < names; ++i) {
    QToolButton* button = makeEntry(QStringLiteral("legendCategory%1").arg(i));
    button->setText(colouring.names[i]);
    button->setToolTip(tr("Show or hide %1").arg(colouring.names[i]));
    connect(button, &QToolButton::toggled, this, [this] {
      std::set<int> hidden;
      for (std::size_t c = 0; c < m_buttons.size(); ++c)
        if (!m_buttons[c]->isChecked()) hidden.insert(static_cast<int>(c));
      Q_EMIT hiddenChanged(hidden);
    });
    button->show();
    m_buttons.push_back(button);
  }
  recolour();
  arrange(width(), true);
  updateGeometry();
  update();
}

void ScatterLegend::recolour() {
  const Theme& theme = Theme::current();
  for (std::size_t i = 0; i < m_buttons.size(); ++i)
    m_buttons[i]->setIcon(dotIcon(m_colouring.colourOf(theme, static_cast<int>(i)), theme.faintText));
  m_rings->setIcon(ringIcon(theme.caution, theme.faintText));
}

int ScatterLegend::scaleWidth() const {
  if (!m_colouring.isByValue()) return 0;
  const QFontMetrics metrics(textFont(11.5));
  int width = 4 + kScaleWidth + 8;
  for (const QString& text : {m_colouring.title, plotNumber(m_colouring.minimum), plotNumber(m_colouring.maximum)})
    width += metrics.horizontalAdvance(text) + 8;
  return width;
}

int ScatterLegend::arrange(int width, bool apply) const {
  int x = kLegendMargin + scaleWidth(), y = kLegendMargin / 2;
  std::vector<QToolButton*> entries = m_buttons;
  if (!m_rings->text().isEmpty()) entries.push_back(m_rings);
  for (QToolButton* button : entries) {
    const int wide = std::min(button->sizeHint().width(), std::max(20, width - 2 * kLegendMargin));
    if (x > kLegendMargin && x + wide > width - kLegendMargin) {
      x = kLegendMargin;
      y += kRowHeight + kGap;
    }
    if (apply) button->setGeometry(x, y, wide, kRowHeight);
    x += wide + kGap;
  }
  return y + kRowHeight + kLegendMargin / 2;
}

int ScatterLegend::heightForWidth(int width) const {
  return arrange(width, false);
}

void ScatterLegend::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange(width(), true);
  updateGeometry();
}

void ScatterLegend::paintEvent(QPaintEvent*) {
  if (!m_colouring.isByValue()) return;
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setFont(textFont(11.5));
  painter.setPen(theme.secondText);
  const QFontMetrics metrics(painter.font());
  const int top = kLegendMargin / 2;
  int x = kLegendMargin + 4;
  const auto write = [&](const QString& text) {
    painter.drawText(QRect(x, top, metrics.horizontalAdvance(text) + 4, kRowHeight), Qt::AlignVCenter, text);
    x += metrics.horizontalAdvance(text) + 8;
  };
  write(m_colouring.title);
  write(plotNumber(m_colouring.minimum));
  QLinearGradient gradient(x, 0, x + kScaleWidth, 0);
  for (int i = 0; i <= 16; ++i) gradient.setColorAt(i / 16.0, m_colouring.scaleColour(theme, i / 16.0));
  painter.fillRect(QRect(x, top + (kRowHeight - kScaleHeight) / 2, kScaleWidth, kScaleHeight), gradient);
  x += kScaleWidth + 8;
  write(plotNumber(m_colouring.maximum));
}

void ScatterLegend::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace grnwb::ui
