// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of TF candidates: their evidence, the user's decisions, and what the answers say.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace grnwb::ui {

class AnswerView;
class AuditCard;
class GeneTable;
class TfListCard;
class TfOverlapCard;
class TfTableModel;

class CandidatesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CandidatesPanel(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The user is done here: edges come next.
  void edgesRequested();
  void proposalsRequested();

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeSide();
  void addDecision(const QString& text, const QString& iconName, const QString& name, Qt::Key key,
                   pipeline::CandidateState state);
  void decide(pipeline::CandidateState state);
  void refresh();
  void refreshCounts();
  void refreshOverlap();
  void applyFilter();

  Workspace& m_workspace;
  QStackedWidget* m_stack;
  TfTableModel* m_model;
  GeneTable* m_table = nullptr;
  QComboBox *m_states = nullptr, *m_votes = nullptr;
  QLabel* m_counts = nullptr;
  QPushButton *m_emptyProject = nullptr, *m_emptyPropose = nullptr;
  TfListCard* m_list = nullptr;
  TfOverlapCard* m_overlap = nullptr;
  AuditCard* m_audit = nullptr;
  AnswerView* m_answers = nullptr;
  int m_frequency = 1;
};

}  // namespace grnwb::ui
