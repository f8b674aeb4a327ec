// SPDX-License-Identifier: GPL-3.0-or-later
// A framed warning of a comparison: what is off, in one sentence what that means, and buttons that lead there.
#pragma once

#include <QFrame>

class QLabel;
class QHBoxLayout;
class QPushButton;

namespace grnwb::ui {

class AlarmCard : public QFrame {
  Q_OBJECT
 public:
  explicit AlarmCard(const QString& objectName, QWidget* parent = nullptr);

  void setTexts(const QString& title, const QString& finding, const QString& advice);
  QString title() const;
  QPushButton* addButton(const QString& text, const QString& iconName, const QString& objectName);

 private:
  QLabel *m_title, *m_finding, *m_advice;
  QHBoxLayout* m_buttons;
};

}  // namespace grnwb::ui
