// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/grn_document.h"

#include <QDateTime>
#include <utility>

#include "core/base/error.h"
#include "core/grn/edge_steps.h"
#include "ui/models/edge_texts.h"
#include "ui/models/grn_commands.h"

namespace grnwb::ui {
namespace {

std::vector<grn::Pair> pairs(const std::vector<EdgeName>& edges) {
  std::vector<grn::Pair> result;
  for (const auto& [tf, target] : edges) result.push_back({tf.toStdString(), target.toStdString()});
  return result;
}

std::vector<std::string> names(const QStringList& genes) {
  std::vector<std::string> result;
  for (const QString& gene : genes) result.push_back(gene.toStdString());
  return result;
}

}  // namespace

GrnDocument::GrnDocument(QObject* parent) : QObject(parent) {}

void GrnDocument::setCandidates(std::shared_ptr<const grn::CandidateIndex> candidates) {
  m_candidates = std::move(candidates);
}

void GrnDocument::replace(std::shared_ptr<const grn::Grn> grn, const QString& text) {
  m_undoStack.push(new ReplaceGrnCommand(*this, std::move(grn), text));
}

void GrnDocument::load(std::shared_ptr<const grn::Grn> grn) {
  m_undoStack.clear();
  setGrn(std::move(grn));
}

void GrnDocument::addEdge(const QString& tf, const QString& target) {
  grn::Edge edge;
  edge.tf = tf.toStdString();
  edge.target = target.toStdString();
  edge.source = "you";
  if (const data::ScoredEdge* scored = m_candidates->find(edge.tf, edge.target)) edge.importance = scored->importance;
  edit(tr("Add edge %1 → %2").arg(tf, target), [&](const grn::Grn& grn) { return grn::addEdge(grn, edge); });
}

void GrnDocument::removeEdges(const std::vector<EdgeName>& edges) {
  edit(edges.size() == 1 ? tr("Delete edge %1 → %2").arg(edges.front().first, edges.front().second)
                         : tr("Delete %Ln edges", "", static_cast<int>(edges.size())),
       [&](const grn::Grn& grn) { return grn::removeEdges(grn, pairs(edges)); });
}

void GrnDocument::setLocked(const std::vector<EdgeName>& edges, bool locked) {
  const int count = static_cast<int>(edges.size());
  const QString one = count == 1 ? tr("%1 → %2").arg(edges.front().first, edges.front().second) : QString();
  const QString text = count == 1 ? (locked ? tr("Lock %1") : tr("Unlock %1")).arg(one)
                       : locked   ? tr("Lock %Ln edges", "", count)
                                  : tr("Unlock %Ln edges", "", count);
  edit(text, [&](const grn::Grn& grn) { return grn::setLocked(grn, pairs(edges), locked); });
}

void GrnDocument::setSign(const std::vector<EdgeName>& edges, grn::Sign sign) {
  const QString to = signText(sign);
  edit(edges.size() == 1 ? tr("Set sign of %1 → %2: %3").arg(edges.front().first, edges.front().second, to)
                         : tr("Set sign of %Ln edges: %1", "", static_cast<int>(edges.size())).arg(to),
       [&](const grn::Grn& grn) { return grn::setSign(grn, pairs(edges), sign); });
}

void GrnDocument::swapRegulator(const QString& target, const QString& from, const QString& to) {
  edit(tr("Swap %1 for %2 at %3").arg(from, to, target), [&](const grn::Grn& grn) {
    return grn::swapRegulator(grn, target.toStdString(), from.toStdString(), to.toStdString(), *m_candidates);
  });
}

void GrnDocument::acceptEdges(const std::vector<grn::Edge>& edges) {
  edit(tr("Accept %Ln edge(s)", "", static_cast<int>(edges.size())),
       [&](const grn::Grn& grn) { return grn::acceptEdges(grn, edges); });
}

void GrnDocument::rejectEdges(const std::vector<EdgeName>& edges) {
  edit(tr("Reject %Ln edge(s)", "", static_cast<int>(edges.size())),
       [&](const grn::Grn& grn) { return grn::rejectPairs(grn, pairs(edges)); });
}

void GrnDocument::reopenEdges(const std::vector<EdgeName>& edges) {
  edit(tr("Take back the rejection of %Ln edge(s)", "", static_cast<int>(edges.size())), [&](const grn::Grn&) {
    grn::Batch batch;
    for (const grn::Pair& pair : pairs(edges)) batch.edits.push_back(grn::UnrejectPair{pair.tf, pair.target});
    return batch;
  });
}

void GrnDocument::setRegulatorCount(const QStringList& targets, int k) {
  const int count = static_cast<int>(targets.size());
  editTopped(count == 1 ? tr("Change k to %1 for %2").arg(k).arg(targets.front())
                        : tr("Change k to %1 for %Ln targets", "", count).arg(k),
             [&](const grn::Grn& grn) {
               return grn::setRegulatorCount(grn, names(targets), static_cast<std::size_t>(k), *m_candidates);
             });
}

void GrnDocument::addTf(const QString& gene) {
  edit(tr("Add TF %1").arg(gene), [&](const grn::Grn& grn) { return grn::addTf(grn, gene.toStdString()); });
}

void GrnDocument::addTarget(const QString& gene, int k) {
  editTopped(tr("Add target %1").arg(gene), [&](const grn::Grn& grn) {
    return grn::addTarget(grn, gene.toStdString(), static_cast<std::size_t>(k), *m_candidates);
  });
}

void GrnDocument::turnIntoTarget(const QString& tf, int k) {
  editTopped(tr("Turn %1 into a target").arg(tf), [&](const grn::Grn& grn) {
    return grn::turnIntoTarget(grn, tf.toStdString(), static_cast<std::size_t>(k), *m_candidates);
  });
}

void GrnDocument::removeGenes(const QStringList& genes) {
  edit(genes.size() == 1 ? tr("Remove %1").arg(genes.front())
                         : tr("Remove %Ln genes", "", static_cast<int>(genes.size())),
       [&](const grn::Grn& grn) { return grn::removeGenes(grn, names(genes)); });
}

void GrnDocument::edit(const QString& text, const std::function<grn::Batch(const grn::Grn&)>& step) {
  editTopped(text, [&](const grn::Grn& grn) { return grn::Topped{step(grn), {}}; });
}

void GrnDocument::editTopped(const QString& text, const std::function<grn::Topped(const grn::Grn&)>& step) {
  if (!m_grn) {
    Q_EMIT editRefused(tr("There is no network to edit yet."));
    return;
  }
  try {
    grn::Topped topped = step(*m_grn);
    if (topped.edit.edits.empty()) return;
    grn::Edit now = grn::stamped(std::move(topped.edit), QDateTime::currentSecsSinceEpoch());
    grn::Edited edited = grn::apply(*m_grn, now);
    m_undoStack.push(new EditGrnCommand(*this, std::move(now), std::move(edited), text));
    if (!topped.shortTargets.empty())
      Q_EMIT editNoted(tr("%Ln target(s) have fewer regulators than wanted: no more were scored for them.", "",
                          static_cast<int>(topped.shortTargets.size())));
  } catch (const Error& error) {
    Q_EMIT editRefused(QString::fromUtf8(error.what()));
  }
}

void GrnDocument::setGrn(std::shared_ptr<const grn::Grn> grn) {
  const auto before = std::exchange(m_grn, std::move(grn));
  Q_EMIT grnChanged();
  if (!before || !m_grn || before->tfs() != m_grn->tfs() || before->targets() != m_grn->targets())
    Q_EMIT genesChanged();
}

}  // namespace grnwb::ui
