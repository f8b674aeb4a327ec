// SPDX-License-Identifier: GPL-3.0-or-later
// A strip with a row of controls. Where it is too narrow for all of them, buttons lose their words: neighbours
// together, the last of them first.
#pragma once

#include <QFrame>
#include <QHBoxLayout>

namespace grnwb::ui {

class Bar : public QFrame {
  Q_OBJECT
 public:
  /// kind: the look in the style sheet; height: in pixels.
  Bar(const QString& kind, int height, QWidget* parent);

  QHBoxLayout* row() const { return m_row; }
  /// Without the words.
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitWords();

  QHBoxLayout* m_row;
};

}  // namespace grnwb::ui
