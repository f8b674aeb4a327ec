// SPDX-License-Identifier: GPL-3.0-or-later
// One recorded request and its answer side by side, as they were.
#pragma once

#include <QSplitter>

#include "core/llm/transcript.h"

class QLabel;

namespace grnwb::ui {

class PlainView;

class EntryView : public QSplitter {
  Q_OBJECT
 public:
  explicit EntryView(QWidget* parent = nullptr);
  void showEntry(const llm::TranscriptEntry& entry);
  /// Shows the hint alone.
  void clear(const QString& hint);

 private:
  PlainView* addSide(const QString& title, const QString& objectName, QLabel*& facts);

  QLabel *m_promptFacts = nullptr, *m_answerFacts = nullptr;
  PlainView *m_prompt, *m_answer;
};

}  // namespace grnwb::ui
