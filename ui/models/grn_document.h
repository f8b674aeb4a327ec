// SPDX-License-Identifier: GPL-3.0-or-later
// The network the user edits: the current immutable Grn and its undo stack.
#pragma once

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <vector>

#include "core/grn/candidates.h"
#include "core/grn/edit.h"
#include "core/grn/gene_steps.h"
#include "core/grn/grn.h"
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

/// Every edit is one undo step; one that doesn't fit is refused through editRefused, and one that changes nothing is
/// none. Edges it adds or changes bear the time.
class GrnDocument : public QObject {
  Q_OBJECT
 public:
  explicit GrnDocument(QObject* parent = nullptr);

  /// Null when there is no network yet.
  std::shared_ptr<const grn::Grn> grn() const { return m_grn; }
  QUndoStack* undoStack() { return &m_undoStack; }

  /// Where regulators come from when an edit asks for some; without any until it is set.
  void setCandidates(std::shared_ptr<const grn::CandidateIndex> candidates);
  const grn::CandidateIndex& candidates() const { return *m_candidates; }

  /// A new network (from impose or a file): one undo step too.
  void replace(std::shared_ptr<const grn::Grn> grn, const QString& text);
  /// The network of a project just opened: clears the undo stack.
  void load(std::shared_ptr<const grn::Grn> grn);

  void addEdge(const QString& tf, const QString& target);
  void removeEdges(const std::vector<EdgeName>& edges);
  void setLocked(const std::vector<EdgeName>& edges, bool locked);
  void setSign(const std::vector<EdgeName>& edges, grn::Sign sign);
  void swapRegulator(const QString& target, const QString& from, const QString& to);
  /// Proposed edges join the network as they are.
  void acceptEdges(const std::vector<grn::Edge>& edges);
  /// Edges that are in the network leave it first.
  void rejectEdges(const std::vector<EdgeName>& edges);
  void reopenEdges(const std::vector<EdgeName>& edges);

  void setRegulatorCount(const QStringList& targets, int k);
  /// A new gene, or a target that turns into a TF.
  void addTf(const QString& gene);
  void addTarget(const QString& gene, int k);
  void turnIntoTarget(const QString& tf, int k);
  void removeGenes(const QStringList& genes);

 Q_SIGNALS:
  void grnChanged();
  /// After grnChanged, when genes came, went, or changed their role.
  void genesChanged();
  void editRefused(const QString& reason);
  /// An edit did less than it was asked for; the text says what.
  void editNoted(const QString& note);

 private:
  friend class ReplaceGrnCommand;
  friend class EditGrnCommand;
  /// step: makes the edit for the present network.
  void edit(const QString& text, const std::function<grn::Batch(const grn::Grn&)>& step);
  void editTopped(const QString& text, const std::function<grn::Topped(const grn::Grn&)>& step);
  void setGrn(std::shared_ptr<const grn::Grn> grn);

  std::shared_ptr<const grn::Grn> m_grn;
  std::shared_ptr<const grn::CandidateIndex> m_candidates = std::make_shared<const grn::CandidateIndex>();
  QUndoStack m_undoStack;
};

}  // namespace grnwb::ui
