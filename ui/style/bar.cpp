// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/bar.h"

#include <QEvent>
#include <QToolButton>

#include "ui/style/theme.h"
#include "ui/style/word_button.h"

namespace grnwb::ui {
namespace {

constexpr auto kWordless = "wordless";

/// A button with an icon and words that can go.
struct Worded {
  QAbstractButton* button;
  int width;  ///< of the words, in pixels
  bool shown;
};

/// As QToolButton::sizeHint() counts them.
int widthOfWords(const QToolButton& button) {
  const QFontMetrics metrics = button.fontMetrics();
  return metrics.size(Qt::TextShowMnemonic, button.text()).width() + 2 * metrics.horizontalAdvance(QLatin1Char(' ')) +
         WordButton::kGapAfterIcon;
}

/// Those that are seen, in the order they were made in.
std::vector<Worded> wordedIn(const Bar& bar) {
  std::vector<Worded> found;
  for (QAbstractButton* button : bar.findChildren<QAbstractButton*>()) {
    if (!button->isVisibleTo(&bar)) continue;
    if (const auto* words = qobject_cast<WordButton*>(button)) {
      if (words->canBeWordless()) found.push_back({button, words->widthOfWords(), !words->isWordless()});
    } else if (const auto* tool = qobject_cast<QToolButton*>(button)) {
      const bool shown = tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
      if (shown || tool->property(kWordless).toBool()) found.push_back({button, widthOfWords(*tool), shown});
    }
  }
  return found;
}

void showWords(QAbstractButton* button, bool shown) {
  if (auto* words = qobject_cast<WordButton*>(button)) return words->setWordless(!shown);
  button->setProperty(kWordless, !shown);
  static_cast<QToolButton*>(button)->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

}  // namespace

Bar::Bar(const QString& kind, int height, QWidget* parent) : QFrame(parent), m_row(new QHBoxLayout(this)) {
  setProperty("bar", kind);
  setFixedHeight(height);
  m_row->setContentsMargins(measure::kPadding, 0, measure::kPadding, 0);
  m_row->setSpacing(measure::kGap);
}

QSize Bar::minimumSizeHint() const {
  QSize least = QFrame::minimumSizeHint();
  for (const Worded& worded : wordedIn(*this))
    if (worded.shown) least.rwidth() -= worded.width;
  return least;
}

bool Bar::event(QEvent* event) {
  const bool taken = QFrame::event(event);
  if (event->type() == QEvent::LayoutRequest) fitWords();
  return taken;
}

void Bar::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fitWords();
}

void Bar::fitWords() {
  std::vector<Worded> all = wordedIn(*this);
  int missing = m_row->minimumSize().width() - width();
  for (const Worded& worded : all)
    if (!worded.shown) missing += worded.width;
  for (auto worded = all.rbegin(); worded != all.rend(); ++worded) {
    const bool gives = missing > 0;
    if (gives) missing -= worded->width;
    if (worded->shown == gives) showWords(worded->button, !gives);
  }
}

}  // namespace grnwb::ui
