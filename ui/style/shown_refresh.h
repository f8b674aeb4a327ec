// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace grnwb::ui {

/// Refreshes a widget at once while it is visible, and otherwise when it is next shown: edits needn't wait for hidden
/// pages. Belongs to the widget.
class ShownRefresh : public QObject {
 public:
  ShownRefresh(QWidget* widget, std::function<void()> refresh);
  void request();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void run();

  QWidget* m_widget;
  std::function<void()> m_refresh;
  bool m_isStale = false;
};

}  // namespace grnwb::ui
