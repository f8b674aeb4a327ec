// SPDX-License-Identifier: GPL-3.0-or-later
// The workflow rail: one button per page with its state dot.
#pragma once

#include <QToolBar>
#include <QToolButton>
#include <vector>

#include "ui/pages/page.h"

class QButtonGroup;

namespace grnwb::ui {

/// Icon over text; the dot at the top right is a hollow ring (empty), a disc (ready), a turning ring (running) or an
/// amber triangle (stale).
class RailButton : public QToolButton {
  Q_OBJECT
 public:
  RailButton(Page& page, const QString& text, const QString& iconName, QWidget* parent = nullptr);
  Page& page() const { return m_page; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void takeState();
  void paintDot(QPainter& painter) const;

  Page& m_page;
  QString m_iconName;
  QTimer m_turning;
  int m_angle = 0;
};

class Rail : public QToolBar {
  Q_OBJECT
 public:
  explicit Rail(QWidget* parent = nullptr);
  void addPage(Page& page, const QString& text, const QString& iconName);
  /// Marks the page's button; a page that isn't in the rail marks none.
  void mark(const QString& pageName);

 Q_SIGNALS:
  void pageChosen(const QString& pageName);

 private:
  QButtonGroup* m_group;
  std::vector<RailButton*> m_buttons;
};

}  // namespace grnwb::ui
