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

QIcon dotIcon(const QColor& colour, const QColor& off) {
  QIcon icon;
  for (const bool on : {true, false}) {
    QPixmap pixmap(20, 20);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(off, 1.2));
    painter.setBrush(on ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(5, 5), 4, 4);
    icon.addPixmap(pixmap, QIcon::Normal, on ? QIcon::On : QIcon::Off);
  }
  return icon;
}

}  // namespace

ScatterLegend::ScatterLegend(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ScatterLegend::setColouring(const ScatterColouring& colouring) {
  m_colouring = colouring;
  setAccessibleName(tr("Legend: %1").arg(colouring.title));
  for (QToolButton* button : m_buttons) {
    button->hide();
    button->deleteLater();  // one of them may have led here
  }
  m_buttons.clear();
  const int names = colouring.isByValue() ? 0 : static_cast<int>(colouring.names.size());
  for (int i = 0; i < names; ++i) {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("legendCategory%1").arg(i));
    button->setText(colouring.names[i]);
    button->setToolTip(tr("Show or hide %1").arg(colouring.names[i]));
    button->setCheckable(true);
    button->setChecked(true);
    button->setProperty("legend", true);
    button->setIconSize(QSize(10, 10));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFont(textFont(11.5));
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
}

int ScatterLegend::arrange(int width, bool apply) const {
  int x = kLegendMargin, y = kLegendMargin / 2;
  for (QToolButton* button : m_buttons) {
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
  int x = kLegendMargin + 4;
  const auto write = [&](const QString& text) {
    painter.drawText(QRect(x, 0, metrics.horizontalAdvance(text) + 4, height()), Qt::AlignVCenter, text);
    x += metrics.horizontalAdvance(text) + 8;
  };
  write(m_colouring.title);
  write(plotNumber(m_colouring.minimum));
  QLinearGradient gradient(x, 0, x + kScaleWidth, 0);
  for (int i = 0; i <= 16; ++i) gradient.setColorAt(i / 16.0, Theme::viridis(i / 16.0));
  painter.fillRect(QRect(x, (height() - kScaleHeight) / 2, kScaleWidth, kScaleHeight), gradient);
  x += kScaleWidth + 8;
  write(plotNumber(m_colouring.maximum));
}

void ScatterLegend::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace grnwb::ui
