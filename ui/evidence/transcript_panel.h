// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Transcripts: every prompt and answer on record as a table, the selected one in full.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace grnwb::ui {

class EntryView;
class TranscriptModel;

/// Selecting an answer about a target selects that gene in the window, and the other way round.
class TranscriptPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TranscriptPanel(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// A row was double-clicked, or Return pressed on it.
  void entryActivated(const grnwb::llm::TranscriptEntry& entry);

 private:
  class Filter;
  QWidget* makeBar();
  QWidget* makeTable();
  void copyRows() const;
  void refreshModels();
  void refreshShown();
  void takeSelection();
  void showSelection();
  void showEntry();

  Workspace& m_workspace;
  TranscriptModel* m_model;
  Filter* m_filter;
  QTableView* m_view = nullptr;
  QStackedWidget* m_stack = nullptr;
  QLineEdit* m_search = nullptr;
  QComboBox *m_step = nullptr, *m_models = nullptr;
  QLabel* m_count = nullptr;
  EntryView* m_entry;
  bool m_following = false;  ///< the hub's selection is being shown
};

}  // namespace grnwb::ui
