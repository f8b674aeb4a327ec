// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/bar.h"

#include <QEvent>
#include <QToolButton>
#include <optional>
#include <vector>

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

std::optional<Worded> wordedButton(QAbstractButton* button) {
  if (const auto* words = qobject_cast<WordButton*>(button)) {
    if (words->canBeWordless()) return Worded{button, words->widthOfWords(), !words->isWordless()};
  } else if (const auto* tool = qobject_cast<QToolButton*>(button)) {
    const bool shown = tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    if (shown || tool->property(kWordless).toBool()) return Worded{button, widthOfWords(*tool), shown};
  }
  return std::nullopt;
}

using Group = std::vector<Worded>;

/// Those that are seen, from the left; only neighbours share a group.
std::vector<Group> wordedIn(const QHBoxLayout& row) {
  std::vector<Group> groups(1);
  for (int i = 0; i < row.count(); ++i) {
    QWidget* widget = row.itemAt(i)->widget();
    if (!widget || !widget->isVisibleTo(row.parentWidget())) continue;
    const std::size_t before = groups.back().size();
    QList<QAbstractButton*> buttons = widget->findChildren<QAbstractButton*>();
    if (auto* button = qobject_cast<QAbstractButton*>(widget)) buttons.prepend(button);
    for (QAbstractButton* button : buttons)
      if (const auto worded = wordedButton(button); worded && button->isVisibleTo(row.parentWidget()))
        groups.back().push_back(*worded);
    if (groups.back().size() == before && before > 0) groups.emplace_back();
  }
  return groups;
}

int widthOf(const Group& group, bool shown) {
  int width = 0;
  for (const Worded& worded : group)
    if (worded.shown == shown) width += worded.width;
  return width;
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
  for (const Group& group : wordedIn(*m_row)) least.rwidth() -= widthOf(group, true);
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
  const std::vector<Group> groups = wordedIn(*m_row);
  int missing = m_row->minimumSize().width() - width();
  for (const Group& group : groups) missing += widthOf(group, false);
  for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
    const bool gives = missing > 0;
    if (gives) missing -= widthOf(*group, true) + widthOf(*group, false);
    for (const Worded& worded : *group)
      if (worded.shown == gives) showWords(worded.button, !gives);
  }
}

}  // namespace grnwb::ui
