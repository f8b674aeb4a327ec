// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/exact_edit.h"

#include <QSignalBlocker>

namespace grnwb::ui {

ExactEdit::ExactEdit(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent) {
  setObjectName(objectName);
  setAccessibleName(accessibleName);
  setTabChangesFocus(true);
}

void ExactEdit::setText(const std::string& text) {
  const QSignalBlocker quiet(this);
  m_given = text;
  setPlainText(QString::fromStdString(text));
}

std::string ExactEdit::text() const {
  return document()->isModified() ? toPlainText().toStdString() : m_given;
}

void ExactEdit::replaceText(const QString& text) {
  QTextCursor all(document());
  all.select(QTextCursor::Document);
  all.insertText(text);
}

void ExactEdit::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  Q_EMIT left();
}

}  // namespace grnwb::ui
