// SPDX-License-Identifier: GPL-3.0-or-later
// What dropping a file here would do, over the whole window while the file is held above it.
#pragma once

#include <QWidget>

namespace grnwb::ui {

class DropHint : public QWidget {
  Q_OBJECT
 public:
  explicit DropHint(QWidget* window);

  /// accepts: the file is understood.
  void showText(const QString& text, bool accepts);
  QString text() const { return m_text; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
  bool m_accepts = true;
};

}  // namespace grnwb::ui
