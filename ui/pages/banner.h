// SPDX-License-Identifier: GPL-3.0-or-later
// A framed sentence with an icon: something to know, or something wrong.
#pragma once

#include <QFrame>

class QLabel;

namespace grnwb::ui {

/// Hidden while it has no text.
class Banner : public QFrame {
  Q_OBJECT
 public:
  enum class Kind { caution, alarm };
  Banner(Kind kind, const QString& objectName, QWidget* parent = nullptr);

  void setText(const QString& text);

 private:
  QLabel* m_text;
};

}  // namespace grnwb::ui
