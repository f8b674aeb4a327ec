// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/plain_view.h"

#include <QEvent>

#include "ui/style/theme.h"

namespace grnwb::ui {

PlainView::PlainView(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent) {
  setObjectName(objectName);
  setAccessibleName(accessibleName);
  setReadOnly(true);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setTabChangesFocus(true);
  setStyleSheet(QStringLiteral("QPlainTextEdit:!focus { border-color: transparent; }"));
  document()->setDocumentMargin(measure::kGap);
}

void PlainView::setParts(std::vector<Part> parts) {
  if (parts == m_parts) return;
  m_parts = std::move(parts);
  for (Part& part : m_parts) part.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
  QStringList texts;
  for (const Part& part : m_parts)
    texts << (part.name.isEmpty() ? part.text : part.name + QLatin1Char('\n') + part.text);
  setPlainText(texts.join(QStringLiteral("\n\n")));
  paintNames();
}

void PlainView::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) paintNames();
}

void PlainView::paintNames() {
  QList<QTextEdit::ExtraSelection> names;
  int position = 0;
  for (const Part& part : m_parts) {
    if (!part.name.isEmpty()) {
      QTextEdit::ExtraSelection name;
      name.cursor = QTextCursor(document());
      name.cursor.setPosition(position);
      name.cursor.setPosition(position + int(part.name.size()), QTextCursor::KeepAnchor);
      name.format.setForeground(Theme::current().secondText);
      names << name;
      position += int(part.name.size()) + 1;
    }
    position += int(part.text.size()) + 2;
  }
  setExtraSelections(names);
}

}  // namespace grnwb::ui
