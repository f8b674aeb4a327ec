// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kIcon = 18;

struct Look {
  QString banner, iconName;
  IconLabel::Colour colour;
};

Look lookOf(MessageBar::Kind kind) {
  switch (kind) {
    case MessageBar::Kind::alarm:
      return {QStringLiteral("alarm"), QStringLiteral("error"), &Theme::alarm};
    case MessageBar::Kind::caution:
    case MessageBar::Kind::refusal:
      return {QStringLiteral("caution"), QStringLiteral("warning"), &Theme::caution};
    case MessageBar::Kind::note:
      return {QStringLiteral("good"), QStringLiteral("info"), &Theme::good};
  }
  return {};
}

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("messageBar"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(measure::kPadding, 5, measure::kGap, 5);
  row->setSpacing(measure::kGap + 2);
  m_icon = new IconLabel(QStringLiteral("error"), &Theme::alarm, kIcon, this);
  m_text = label({}, this);
  m_text->setObjectName(QStringLiteral("messageText"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_count = label({}, this, Tone::second);
  m_dismissAll = linkButton(tr("Dismiss all"), QStringLiteral("dismissAllMessages"), this);
  auto* close = toolButton(QStringLiteral("close"), tr("Dismiss this message"), QStringLiteral("dismissMessage"), this);
  row->addWidget(m_icon);
  row->addWidget(m_text, 1);
  row->addWidget(m_count);
  row->addWidget(m_dismissAll);
  row->addWidget(close);
  connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
  connect(m_dismissAll, &QPushButton::clicked, this, &MessageBar::dismissAll);
  refresh();
}

void MessageBar::post(Kind kind, const QString& text) {
  const Message message{kind, text};
  std::erase(m_messages, message);
  m_messages.push_back(message);
  refresh();
}

QString MessageBar::text() const {
  return m_messages.empty() ? QString() : m_messages.back().text;
}

void MessageBar::dismiss() {
  if (!m_messages.empty()) m_messages.pop_back();
  refresh();
}

void MessageBar::dismissAll() {
  m_messages.clear();
  refresh();
}

void MessageBar::dismissRefusals() {
  std::erase_if(m_messages, [](const Message& message) { return message.kind == Kind::refusal; });
  refresh();
}

void MessageBar::refresh() {
  setVisible(!m_messages.empty());
  if (m_messages.empty()) return;
  const Message& message = m_messages.back();
  const Look look = lookOf(message.kind);
  setLook(*this, "banner", look.banner);
  m_icon->setIcon(look.iconName, look.colour);
  m_text->setText(message.text);
  setAccessibleName(message.text);
  m_count->setText(tr("%1 more").arg(m_messages.size() - 1));
  m_count->setVisible(m_messages.size() > 1);
  m_dismissAll->setVisible(m_messages.size() > 1);
}

}  // namespace grnwb::ui
