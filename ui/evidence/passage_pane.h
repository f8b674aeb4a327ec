// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt or an answer under a line of facts about it.
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/evidence/marked_browser.h"

class QLabel;

namespace grnwb::ui {

class PassagePane : public QWidget {
  Q_OBJECT
 public:
  PassagePane(const QString& title, const QString& objectName, QWidget* parent = nullptr);

  /// notes: a second line, in a fainter tone; absent when there are none.
  void setFacts(const QStringList& facts, const QStringList& notes);
  MarkedBrowser* browser() const { return m_browser; }

 private:
  QLabel *m_facts, *m_note;
  MarkedBrowser* m_browser;
};

/// The text, and the whole of it as a tool tip that takes it as plain text.
void setForeignText(QLabel& label, const QString& text);

}  // namespace grnwb::ui
