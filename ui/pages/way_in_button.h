// SPDX-License-Identifier: GPL-3.0-or-later
// A large button of the welcome page: icon, name, one line of explanation, shortcut.
#pragma once

#include <QAbstractButton>

namespace grnwb::ui {

class WayInButton : public QAbstractButton {
  Q_OBJECT
 public:
  WayInButton(const QString& iconName, const QString& text, const QString& explanation, const QString& shortcut,
              bool recommended, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {380, 58}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_iconName, m_explanation, m_shortcut;
  bool m_recommended;
};

}  // namespace grnwb::ui
