// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/banner.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

Banner::Banner(Kind kind, const QString& objectName, QWidget* parent) : QFrame(parent), m_text(label({}, this)) {
  setObjectName(objectName);
  const bool isAlarm = kind == Kind::alarm;
  setProperty("banner", isAlarm ? QStringLiteral("alarm") : QStringLiteral("caution"));
  m_text->setWordWrap(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  row->addWidget(new IconLabel(isAlarm ? QStringLiteral("error") : QStringLiteral("warning"),
                               isAlarm ? &Theme::alarm : &Theme::caution, 16, this),
                 0, Qt::AlignTop);
  row->addWidget(m_text, 1);
  hide();
}

void Banner::setText(const QString& text) {
  m_text->setText(text);
  setAccessibleName(text);
  setVisible(!text.isEmpty());
}

}  // namespace grnwb::ui
