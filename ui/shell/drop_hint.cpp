// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drop_hint.h"

#include <QPainter>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kHintWidth = 460, kHintHeight = 150, kHintIcon = 26, kVeil = 190;

}  // namespace

DropHint::DropHint(QWidget* window) : QWidget(window) {
  setObjectName(QStringLiteral("dropHint"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void DropHint::showText(const QString& text, bool accepts) {
  m_text = text;
  m_accepts = accepts;
  setAccessibleName(text);
  setGeometry(parentWidget()->rect());
  raise();
  show();
  update();
}

void DropHint::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = theme.window;
  veil.setAlpha(kVeil);
  painter.fillRect(rect(), veil);
  QRect box(0, 0, std::min(kHintWidth, width() - 4 * measure::kPadding), kHintHeight);
  box.moveCenter(rect().center());
  painter.setPen(QPen(m_accepts ? theme.accent : theme.caution, 2, Qt::DashLine));
  painter.setBrush(theme.view);
  painter.drawRoundedRect(box, 2 * measure::kRadius, 2 * measure::kRadius);
  const QIcon symbol =
      icon(m_accepts ? QStringLiteral("import") : QStringLiteral("warning"), m_accepts ? theme.accent : theme.caution);
  symbol.paint(&painter, QRect(box.center().x() - kHintIcon / 2, box.top() + 30, kHintIcon, kHintIcon));
  painter.setPen(theme.text);
  painter.setFont(textFont(13, true));
  painter.drawText(box.adjusted(16, 62, -16, -12), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_text);
}

}  // namespace grnwb::ui
