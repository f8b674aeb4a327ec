// SPDX-License-Identifier: GPL-3.0-or-later
// How far a model's answers can be trusted, in a few rows with a verdict each.
#pragma once

#include <QFrame>
#include <optional>

#include "core/llm/audit.h"
#include "ui/evidence/audit_model.h"
#include "ui/plots/figure.h"

class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace grnwb::ui {

class AuditCard : public QFrame {
  Q_OBJECT
 public:
  explicit AuditCard(QWidget* parent = nullptr);

  /// The prior agreement of the audit before is dropped.
  void setAudit(const llm::Audit& audit, llm::Step step);
  /// Of the edges proposed; may be set later than the audit, when it has been counted.
  void setPrior(std::optional<PriorAgreement> prior);
  void clear();

  /// All figures and names as a table, without a picture.
  Figure report() const;

 private:
  QWidget* makeHead();
  void refresh();
  void openList(const QModelIndex& index);

  llm::Audit m_audit;
  llm::Step m_step = llm::Step::tfs;
  std::optional<PriorAgreement> m_prior;
  AuditModel* m_model;
  QStackedWidget* m_stack;
  QTableView* m_view;
  QPushButton* m_report;
};

}  // namespace grnwb::ui
