// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/word_button.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QToolTip>

namespace grnwb::ui {

bool WordButton::canBeWordless() const {
  return !icon().isNull() && !text().isEmpty() && !property("main").toBool();
}

void WordButton::setWordless(bool wordless) {
  if (wordless == m_wordless) return;
  m_wordless = wordless;
  updateGeometry();
  update();
}

int WordButton::widthOfWords() const {
  return fontMetrics().size(Qt::TextShowMnemonic, text()).width() + kGapAfterIcon;
}

QSize WordButton::sizeHint() const {
  const QSize all = QPushButton::sizeHint();
  return m_wordless ? QSize(all.width() - widthOfWords(), all.height()) : all;
}

void WordButton::initStyleOption(QStyleOptionButton* option) const {
  QPushButton::initStyleOption(option);
  if (m_wordless) option->text.clear();
}

bool WordButton::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && m_wordless && toolTip().isEmpty()) {
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
  }
  return QPushButton::event(event);
}

}  // namespace grnwb::ui
