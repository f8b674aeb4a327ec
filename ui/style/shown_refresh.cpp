// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/shown_refresh.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace grnwb::ui {

ShownRefresh::ShownRefresh(QWidget* widget, std::function<void()> refresh)
    : QObject(widget), m_widget(widget), m_refresh(std::move(refresh)) {
  widget->installEventFilter(this);
}

void ShownRefresh::request() {
  m_isStale = true;
  if (m_widget->isVisible()) run();
}

bool ShownRefresh::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Show && m_isStale) run();
  return QObject::eventFilter(watched, event);
}

void ShownRefresh::run() {
  m_isStale = false;
  m_refresh();
}

}  // namespace grnwb::ui
