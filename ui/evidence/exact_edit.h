// SPDX-License-Identifier: GPL-3.0-or-later
// An editor of plain text that gives back, byte by byte, what it was given until it is edited.
#pragma once

#include <QPlainTextEdit>
#include <string>

namespace grnwb::ui {

class ExactEdit : public QPlainTextEdit {
  Q_OBJECT
 public:
  ExactEdit(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

  /// Without a textChanged(), and nothing to undo.
  void setText(const std::string& text);
  std::string text() const;
  /// As if typed: it can be undone.
  void replaceText(const QString& text);

 Q_SIGNALS:
  /// The focus went elsewhere.
  void left();

 protected:
  void focusOutEvent(QFocusEvent* event) override;

 private:
  std::string m_given;
};

}  // namespace grnwb::ui
