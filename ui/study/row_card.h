// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of the chosen row of a study: what it is, verdicts, its graph, time, the paper's value.
#pragma once

#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace grnwb::ui {

class StudyDocument;

class RowCard : public QScrollArea {
  Q_OBJECT
 public:
  explicit RowCard(StudyDocument& document, QWidget* parent = nullptr);

  /// Index in rows(study); -1: none.
  void setRow(int studyRow);

 private:
  /// Once for all changes of one turn of the event loop.
  void schedule() { m_refresh.start(); }
  void rebuild();
  void addVerdicts();
  void addFacts();
  void addErrors();
  void addFact(const QString& name, const QString& value);
  void addChip(const QString& text, const QString& kind);

  StudyDocument& m_document;
  int m_row = -1;
  QVBoxLayout* m_column = nullptr;
  QTimer m_refresh;
};

}  // namespace grnwb::ui
