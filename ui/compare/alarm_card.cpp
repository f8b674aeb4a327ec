// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/alarm_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

AlarmCard::AlarmCard(const QString& objectName, QWidget* parent)
    : QFrame(parent),
      m_title(label({}, this, Tone::alarm, TextSize::head)),
      m_finding(label({}, this)),
      m_advice(label({}, this, Tone::second)),
      m_buttons(new QHBoxLayout) {
  setObjectName(objectName);
  setProperty("banner", QStringLiteral("alarm"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  row->setSpacing(measure::kCardGap);
  row->addWidget(new IconLabel(QStringLiteral("warning"), &Theme::alarm, 18, this), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  for (QLabel* text : {m_title, m_finding, m_advice}) {
    text->setWordWrap(true);
    column->addWidget(text);
  }
  m_buttons->setSpacing(measure::kGap);
  m_buttons->setContentsMargins(0, 4, 0, 0);
  m_buttons->addStretch();
  column->addLayout(m_buttons);
  row->addLayout(column, 1);
}

void AlarmCard::setTexts(const QString& title, const QString& finding, const QString& advice) {
  m_title->setText(title);
  m_finding->setText(finding);
  m_advice->setText(advice);
  setAccessibleName(title + QStringLiteral(". ") + finding);
}

QString AlarmCard::title() const {
  return m_title->text();
}

QPushButton* AlarmCard::addButton(const QString& text, const QString& iconName, const QString& objectName) {
  QPushButton* button = pushButton(text, iconName, objectName, this);
  button->setProperty("small", true);
  m_buttons->insertWidget(m_buttons->count() - 1, button);
  return button;
}

}  // namespace grnwb::ui
