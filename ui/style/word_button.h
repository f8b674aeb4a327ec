// SPDX-License-Identifier: GPL-3.0-or-later
// A button of an icon and words that can show the icon alone; its tool tip holds the words then.
#pragma once

#include <QPushButton>

namespace grnwb::ui {

class WordButton : public QPushButton {
  Q_OBJECT
 public:
  static constexpr int kGapAfterIcon = 4;  ///< pixels, as the size hints of Qt's buttons have it
  using QPushButton::QPushButton;

  /// The filled button of a page never is wordless, nor one without an icon.
  bool canBeWordless() const;
  bool isWordless() const { return m_wordless; }
  void setWordless(bool wordless);
  /// In pixels, what the words take.
  int widthOfWords() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void initStyleOption(QStyleOptionButton* option) const override;
  bool event(QEvent* event) override;

 private:
  bool m_wordless = false;
};

}  // namespace grnwb::ui
