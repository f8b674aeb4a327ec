// SPDX-License-Identifier: GPL-3.0-or-later
// Errors and warnings above the page: they stay until read, and never block.
#pragma once

#include <QFrame>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace grnwb::ui {

class IconLabel;

class MessageBar : public QFrame {
  Q_OBJECT
 public:
  enum class Kind { alarm, caution, refusal, note };
  explicit MessageBar(QWidget* parent = nullptr);

  /// Adds a message; the newest is shown, older ones come back as newer ones are dismissed. A message that is shown
  /// already isn't added again.
  void post(Kind kind, const QString& text);
  /// The text shown; empty when the bar is hidden.
  QString text() const;
  int count() const { return static_cast<int>(m_messages.size()); }

 public Q_SLOTS:
  void dismiss();
  void dismissAll();
  /// What was in the way may be there by now.
  void dismissRefusals();

 private:
  struct Message {
    Kind kind;
    QString text;
    bool operator==(const Message&) const = default;
  };
  void refresh();

  std::vector<Message> m_messages;
  IconLabel* m_icon;
  QLabel *m_text, *m_count;
  QPushButton* m_dismissAll;
};

}  // namespace grnwb::ui
