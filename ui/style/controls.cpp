// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls.h"

#include <QHeaderView>
#include <QStyle>

#include "ui/style/bar.h"
#include "ui/style/elided_label.h"
#include "ui/style/row_delegate.h"
#include "ui/style/theme.h"
#include "ui/style/word_button.h"

namespace grnwb::ui {
namespace {

QString toneName(Tone tone) {
  switch (tone) {
    case Tone::second:
      return QStringLiteral("second");
    case Tone::faint:
      return QStringLiteral("faint");
    case Tone::good:
      return QStringLiteral("good");
    case Tone::caution:
      return QStringLiteral("caution");
    case Tone::alarm:
      return QStringLiteral("alarm");
    case Tone::text:
      break;
  }
  return {};
}

QString sizeName(TextSize size) {
  switch (size) {
    case TextSize::small:
      return QStringLiteral("small");
    case TextSize::head:
      return QStringLiteral("head");
    case TextSize::title:
      return QStringLiteral("title");
    case TextSize::key:
      return QStringLiteral("key");
    case TextSize::text:
      break;
  }
  return {};
}

QLabel* dressed(QLabel* widget, Tone tone, TextSize size) {
  if (tone != Tone::text) widget->setProperty("tone", toneName(tone));
  if (size != TextSize::text) widget->setProperty("type", sizeName(size));
  return widget;
}

}  // namespace

QLabel* label(const QString& text, QWidget* parent, Tone tone, TextSize size) {
  return dressed(new QLabel(text, parent), tone, size);
}

QLabel* elidedLabel(QWidget* parent, Tone tone, TextSize size) {
  return dressed(new ElidedLabel(parent), tone, size);
}

QLabel* chip(const QString& text, const QString& kind, QWidget* parent) {
  auto* widget = new QLabel(text, parent);
  widget->setProperty("chip", kind);
  widget->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  return widget;
}

void setLook(QWidget& widget, const char* property, const QVariant& value) {
  if (widget.property(property) == value) return;
  widget.setProperty(property, value);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

QPushButton* pushButton(const QString& text, const QString& iconName, const QString& objectName, QWidget* parent) {
  auto* button = new WordButton(text, parent);
  if (!iconName.isEmpty()) button->setIcon(icon(iconName));
  button->setObjectName(objectName);
  return button;
}

QPushButton* mainButton(const QString& text, const QString& iconName, const QString& objectName, QWidget* parent) {
  auto* button = pushButton(text, QString(), objectName, parent);
  if (!iconName.isEmpty()) button->setIcon(icon(iconName, &Theme::onAccent));
  button->setProperty("main", true);
  return button;
}

QPushButton* linkButton(const QString& text, const QString& objectName, QWidget* parent) {
  auto* button = pushButton(text, QString(), objectName, parent);
  button->setProperty("link", true);
  button->setCursor(Qt::PointingHandCursor);
  button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  return button;
}

QToolButton* toolButton(const QString& iconName, const QString& toolTip, const QString& objectName, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(icon(iconName));
  button->setToolTip(toolTip);
  button->setAccessibleName(toolTip);
  button->setObjectName(objectName);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

QFrame* card(QWidget* parent) {
  auto* frame = new QFrame(parent);
  frame->setProperty("card", true);
  return frame;
}

QFrame* pageBar(QWidget* parent) {
  return new Bar(QStringLiteral("page"), measure::kPageBar, parent);
}

QFrame* viewBar(QWidget* parent) {
  return new Bar(QStringLiteral("view"), measure::kViewHeader, parent);
}

QHBoxLayout* rowOf(QFrame* bar) {
  return static_cast<QHBoxLayout*>(bar->layout());
}

QFrame* verticalRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  rule->setProperty("rule", QStringLiteral("vertical"));
  rule->setFixedSize(1, 20);
  return rule;
}

QFrame* horizontalRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  rule->setProperty("rule", QStringLiteral("horizontal"));
  rule->setFixedHeight(1);
  return rule;
}

void prepareTable(QTableView& table) {
  table.setShowGrid(false);
  table.setAlternatingRowColors(true);
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setEditTriggers(QAbstractItemView::NoEditTriggers);
  table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setWordWrap(false);
  table.setCornerButtonEnabled(false);
  table.setMouseTracking(true);
  table.setFont(textFont(12));
  table.setItemDelegate(new RowDelegate(&table));
  table.verticalHeader()->hide();
  table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table.verticalHeader()->setMinimumSectionSize(measure::kRow);
  table.verticalHeader()->setDefaultSectionSize(measure::kRow);
  table.horizontalHeader()->setFixedHeight(measure::kTableHeader);
  table.horizontalHeader()->setHighlightSections(false);
  table.horizontalHeader()->setStretchLastSection(true);
  table.horizontalHeader()->setFont(textFont(11.5, true));
  table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

}  // namespace grnwb::ui
