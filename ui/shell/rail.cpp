// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPainterPath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kButtonHeight = 60;
constexpr int kRailIcon = 22;
constexpr double kDot = 8;
constexpr int kTurnIntervalMs = 80, kTurnDegrees = 24;

QString stateText(PageState state) {
  switch (state) {
    case PageState::empty:
      return Rail::tr("empty");
    case PageState::ready:
      return Rail::tr("ready");
    case PageState::running:
      return Rail::tr("running");
    case PageState::stale:
      return Rail::tr("made from an older version");
  }
  return {};
}

}  // namespace

RailButton::RailButton(Page& page, const QString& text, const QString& iconName, QWidget* parent)
    : QToolButton(parent), m_page(page), m_iconName(iconName) {
  setText(text);
  setObjectName(page.objectName() + QStringLiteral("Button"));
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  m_turning.setInterval(kTurnIntervalMs);
  connect(&m_turning, &QTimer::timeout, this, [this] {
    m_angle = (m_angle + kTurnDegrees) % 360;
    update();
  });
  connect(&page, &Page::stateChanged, this, &RailButton::takeState);
  takeState();
}

void RailButton::takeState() {
  const QString text = tr("%1: %2").arg(this->text(), stateText(m_page.state()));
  setToolTip(text);
  setAccessibleName(text);
  if (m_page.state() == PageState::running)
    m_turning.start();
  else
    m_turning.stop();
  update();
}

QSize RailButton::sizeHint() const {
  return {measure::kRail - 1, kButtonHeight};
}

void RailButton::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF plate = QRectF(rect()).adjusted(4.5, 1.5, -4.5, -1.5);
  if (isChecked()) {
    painter.setPen(theme.line);
    painter.setBrush(theme.dark ? theme.window : theme.view);
    painter.drawRoundedRect(plate, measure::kRadius, measure::kRadius);
    painter.fillRect(QRectF(0, plate.top(), 3, plate.height()), theme.accent);
  } else if (underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hover);
    painter.drawRoundedRect(plate, measure::kRadius, measure::kRadius);
  }
  if (hasFocus()) {
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), measure::kRadius, measure::kRadius);
  }

  const QColor ink = isChecked() ? theme.text : theme.secondText;
  ui::icon(m_iconName, ink).paint(&painter, QRect((width() - kRailIcon) / 2, 8, kRailIcon, kRailIcon));
  painter.setPen(ink);
  QFont font = textFont(11.5, isChecked());
  while (QFontMetricsF(font).horizontalAdvance(text()) > width() - 4 && font.pointSizeF() > 6)
    font.setPointSizeF(font.pointSizeF() - 0.25);
  painter.setFont(font);
  painter.drawText(QRect(0, 33, width(), 20), Qt::AlignCenter, text());
  paintDot(painter);
}

void RailButton::paintDot(QPainter& painter) const {
  const Theme& theme = Theme::current();
  const QRectF dot(width() - 10 - kDot, 8, kDot, kDot);
  switch (m_page.state()) {
    case PageState::empty:
      painter.setPen(QPen(theme.faintText, 1.4));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(dot.adjusted(0.7, 0.7, -0.7, -0.7));
      break;
    case PageState::ready:
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.good);
      painter.drawEllipse(dot);
      break;
    case PageState::running:
      painter.setPen(QPen(theme.accent, 1.8));
      painter.setBrush(Qt::NoBrush);
      painter.drawArc(dot.adjusted(0.5, 0.5, -0.5, -0.5), -m_angle * 16, 270 * 16);
      break;
    case PageState::stale: {
      QPainterPath triangle(QPointF(dot.center().x(), dot.top()));
      triangle.lineTo(dot.right() + 1, dot.bottom());
      triangle.lineTo(dot.left() - 1, dot.bottom());
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.caution);
      painter.drawPath(triangle);
      break;
    }
  }
}

Rail::Rail(QWidget* parent) : QToolBar(parent), m_group(new QButtonGroup(this)) {
  setObjectName(QStringLiteral("rail"));
  setWindowTitle(tr("Workflow rail"));
  setOrientation(Qt::Vertical);
  setMovable(false);
  setFloatable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setFixedWidth(measure::kRail);
}

void Rail::addPage(Page& page, const QString& text, const QString& iconName) {
  auto* button = new RailButton(page, text, iconName, this);
  m_group->addButton(button);
  m_buttons.push_back(button);
  addWidget(button);
  connect(button, &QToolButton::clicked, this, [this, &page] { Q_EMIT pageChosen(page.objectName()); });
}

void Rail::mark(const QString& pageName) {
  m_group->setExclusive(false);
  for (RailButton* button : m_buttons) button->setChecked(button->page().objectName() == pageName);
  m_group->setExclusive(true);
}

}  // namespace grnwb::ui
