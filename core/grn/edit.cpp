// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/edit.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/base/error.h"

namespace grnwb::grn {

/// A network while edits are applied one after the other: its sorted parts and, beside them, what differs. Each part
/// that differs is present with its new content, or absent.
class Draft {
 public:
  explicit Draft(const Grn& grn) : m_grn(grn) {}

  /// Applies the edit and returns the one that takes it back.
  Edit apply(const Edit& edit) {
    return std::visit([this](const auto& e) { return applyOne(e); }, edit);
  }

  Grn finish() const {
    Grn::Parts parts;
    parts.edges = merged(m_grn.edges(), m_edges);
    parts.rejected = merged(m_grn.rejected(), m_rejected);
    parts.tfs = genes(m_grn.tfs(), true);
    parts.targets = genes(m_grn.targets(), false);
    return Grn(std::move(parts));
  }

 private:
  using Key = std::pair<std::string, std::string>;  ///< target, TF
  template <class Ends>
  using Changes = std::map<Key, std::optional<Ends>>;

  template <class Ends>
  static Key key(const Ends& ends) {
    return {ends.target, ends.tf};
  }

  template <class Ends>
  [[noreturn]] static void refuse(const Ends& ends, const std::string& problem, const std::string& remedy) {
    throw Error(ErrorCode::badInput, ends.tf + " -> " + ends.target, problem, remedy);
  }

  template <class Ends>
  static std::vector<Ends> merged(const std::vector<Ends>& base, const Changes<Ends>& changes) {
    std::vector<Ends> result;
    result.reserve(base.size() + changes.size());
    auto from = base.begin();
    for (const auto& [ends, changed] : changes) {
      const auto at = std::lower_bound(from, base.end(), ends, [](const Ends& a, const Key& b) {
        return std::tie(a.target, a.tf) < std::tie(b.first, b.second);
      });
      result.insert(result.end(), from, at);
      from = at != base.end() && key(*at) == ends ? std::next(at) : at;
      if (changed) result.push_back(*changed);
    }
    result.insert(result.end(), from, base.end());
    return result;
  }

  std::vector<std::string> genes(const std::vector<std::string>& base, bool tfs) const {
    if (m_genes.empty()) return base;
    std::vector<std::string> kept, added, result;
    std::ranges::copy_if(base, std::back_inserter(kept), [&](const auto& gene) { return !m_genes.contains(gene); });
    for (const auto& [gene, isTf] : m_genes)
      if (isTf == std::optional(tfs)) added.push_back(gene);
    std::ranges::merge(kept, added, std::back_inserter(result));
    return result;
  }

  /// Whether the gene is a TF; nothing when it is not in the graph.
  std::optional<bool> roleOf(const std::string& gene) const {
    if (const auto changed = m_genes.find(gene); changed != m_genes.end()) return changed->second;
    if (m_grn.isTf(gene)) return true;
    return m_grn.isTarget(gene) ? std::optional(false) : std::nullopt;
  }

  template <class Ends>
  const Edge* edgeAt(const Ends& ends) const {
    if (const auto changed = m_edges.find(key(ends)); changed != m_edges.end())
      return changed->second ? &*changed->second : nullptr;
    return m_grn.find(ends.tf, ends.target);
  }

  template <class Ends>
  Edge existing(const Ends& ends) const {
    const Edge* edge = edgeAt(ends);
    if (!edge) refuse(ends, "there is no such edge", "choose an edge of the network");
    return *edge;
  }

  template <class Ends>
  bool isRejected(const Ends& ends) const {
    const auto changed = m_rejected.find(key(ends));
    return changed != m_rejected.end() ? changed->second.has_value() : m_grn.isRejected(ends.tf, ends.target);
  }

  bool hasEdges(const std::string& gene) const {
    for (const std::string& tf : m_grn.regulators(gene))
      if (edgeAt(Pair{tf, gene})) return true;
    for (const std::string& target : m_grn.targetsOf(gene))
      if (edgeAt(Pair{gene, target})) return true;
    return std::ranges::any_of(m_edges, [&](const auto& change) {
      return change.second && (change.second->tf == gene || change.second->target == gene);
    });
  }

  static void checkImportance(const Edge& edge) {
    if (edge.importance && !std::isfinite(*edge.importance))
      refuse(edge, "the importance is not a finite number", "give a number or leave it out");
  }

  Edit applyOne(const AddEdge& add) {
    const Edge& edge = add.edge;
    if (roleOf(edge.tf) != std::optional(true)) refuse(edge, "'" + edge.tf + "' is no TF", "start the edge at a TF");
    if (roleOf(edge.target) != std::optional(false))
      refuse(edge, "'" + edge.target + "' is no target", "end the edge at a target");
    if (edgeAt(edge)) refuse(edge, "the edge is there already", "change it instead");
    if (isRejected(edge)) refuse(edge, "the edge was rejected", "take the rejection back first");
    checkImportance(edge);
    m_edges[key(edge)] = edge;
    if (!edge.locked) return RemoveEdge{edge.tf, edge.target};
    Edge unlocked = edge;  // a locked edge can't be removed
    unlocked.locked = false;
    return Batch{{ChangeEdge{unlocked}, RemoveEdge{edge.tf, edge.target}}};
  }

  Edit applyOne(const RemoveEdge& remove) {
    Edge edge = existing(remove);
    if (edge.locked) refuse(remove, "the edge is locked", "unlock it first");
    m_edges[key(remove)] = std::nullopt;
    return AddEdge{std::move(edge)};
  }

  Edit applyOne(const ChangeEdge& change) {
    Edge before = existing(change.edge);
    checkImportance(change.edge);
    m_edges[key(change.edge)] = change.edge;
    return ChangeEdge{std::move(before)};
  }

  Edit applyOne(const RejectPair& reject) {
    if (isRejected(reject)) refuse(reject, "the edge is rejected already", "choose another edge");
    if (edgeAt(reject)) refuse(reject, "the edge is in the network", "remove it first");
    Grn({}, {}, {}, {{reject.tf, reject.target}});  // refuses a bad name
    m_rejected[key(reject)] = Pair{reject.tf, reject.target};
    return UnrejectPair{reject.tf, reject.target};
  }

  Edit applyOne(const UnrejectPair& unreject) {
    if (!isRejected(unreject)) refuse(unreject, "the edge was not rejected", "choose a rejected edge");
    m_rejected[key(unreject)] = std::nullopt;
    return RejectPair{unreject.tf, unreject.target};
  }

  Edit applyOne(const AddGene& add) {
    if (roleOf(add.gene))
      throw Error(ErrorCode::badInput, add.gene, "the gene is in the network already", "choose another gene");
    Grn({add.gene}, {}, {});  // refuses a bad name
    m_genes[add.gene] = add.isTf;
    return RemoveGene{add.gene};
  }

  Edit applyOne(const RemoveGene& remove) {
    const std::optional<bool> role = roleOf(remove.gene);
    if (!role)
      throw Error(ErrorCode::badInput, remove.gene, "there is no such gene in the network", "choose one of its genes");
    if (hasEdges(remove.gene))
      throw Error(ErrorCode::badInput, remove.gene, "the gene still has edges", "remove its edges first");
    m_genes[remove.gene] = std::nullopt;
    return AddGene{remove.gene, *role};
  }

  Edit applyOne(const Batch& batch) {
    Batch back;
    for (const Edit& edit : batch.edits) back.edits.push_back(apply(edit));
    std::ranges::reverse(back.edits);
    return back;
  }

  const Grn& m_grn;
  Changes<Edge> m_edges;
  Changes<Pair> m_rejected;
  std::map<std::string, std::optional<bool>> m_genes;  ///< TF, target, or gone
};

Edited apply(const Grn& grn, const Edit& edit) {
  Draft draft(grn);
  Edit inverse = draft.apply(edit);
  return {draft.finish(), std::move(inverse)};
}

Edit stamped(Edit edit, std::int64_t editedAt) {
  if (auto* add = std::get_if<AddEdge>(&edit)) add->edge.editedAt = editedAt;
  if (auto* change = std::get_if<ChangeEdge>(&edit)) change->edge.editedAt = editedAt;
  if (auto* batch = std::get_if<Batch>(&edit))
    for (Edit& part : batch->edits) part = stamped(std::move(part), editedAt);
  return edit;
}

}  // namespace grnwb::grn
