// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of edges: how the regulators of each target are found, and what a language model proposed.
#pragma once

#include <QWidget>

#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "ui/models/workspace.h"

class QLabel;
class QPushButton;

namespace grnwb::ui {

class AnswerView;
class AuditCard;
class EdgeProposalModel;
class GeneTable;
class ParameterForm;

class EdgesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit EdgesPanel(Workspace& workspace, QWidget* parent = nullptr);

  /// Finds the edges by the method of the form and makes the network.
  void run();
  /// The method is to ask a language model.
  bool asks() const { return m_infer.method == "llm"; }
  /// As the button that starts it says.
  QString actionText() const;

 Q_SIGNALS:
  void methodChanged();

 private:
  QWidget* makeForm();
  QWidget* makeTable();
  QWidget* makeSide();
  void refresh();
  void refreshPrior();
  void choosePrior();

  Workspace& m_workspace;
  infer::InferParameters m_infer;
  grn::ImposeParameters m_impose;
  ParameterForm* m_form = nullptr;
  EdgeProposalModel* m_model;
  GeneTable* m_table = nullptr;
  QLabel *m_count = nullptr, *m_prior = nullptr;
  QPushButton* m_forgetPrior = nullptr;
  AuditCard* m_audit = nullptr;
  AnswerView* m_answers = nullptr;
};

}  // namespace grnwb::ui
