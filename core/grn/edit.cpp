// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/edit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/error.h"

namespace grnwb::grn {
namespace {

/// The edges of a network while edits are applied one after the other.
class Draft {
 public:
  explicit Draft(const Grn& grn) : m_grn(grn) {
    for (const Edge& edge : grn.edges()) m_edges.emplace_hint(m_edges.end(), key(edge.tf, edge.target), edge);
  }

  Grn finish() && {
    std::vector<Edge> edges;
    edges.reserve(m_edges.size());
    for (auto& [ends, edge] : m_edges) edges.push_back(std::move(edge));
    return {m_grn.tfs(), m_grn.targets(), std::move(edges)};
  }

  /// Applies the edit and returns the one that takes it back.
  Edit apply(const Edit& edit) {
    return std::visit([this](const auto& e) { return applyOne(e); }, edit);
  }

 private:
  static std::pair<std::string, std::string> key(const std::string& tf, const std::string& target) {
    return {target, tf};
  }

  [[noreturn]] static void refuse(const std::string& tf, const std::string& target, const std::string& problem,
                                  const std::string& remedy) {
    throw Error(ErrorCode::badInput, tf + " -> " + target, problem, remedy);
  }

  Edge& existing(const std::string& tf, const std::string& target) {
    const auto found = m_edges.find(key(tf, target));
    if (found == m_edges.end()) refuse(tf, target, "there is no such edge", "choose an edge of the network");
    return found->second;
  }

  Edit applyOne(const AddEdge& add) {
    const std::string& tf = add.edge.tf;
    const std::string& target = add.edge.target;
    if (!m_grn.isTf(tf)) refuse(tf, target, "'" + tf + "' is no TF", "start the edge at a TF");
    if (!m_grn.isTarget(target)) refuse(tf, target, "'" + target + "' is no target", "end the edge at a target");
    if (!m_edges.emplace(key(tf, target), add.edge).second)
      refuse(tf, target, "the edge is there already", "change it instead");
    if (!add.edge.locked) return RemoveEdge{tf, target};
    Edge unlocked = add.edge;  // a locked edge can't be removed
    unlocked.locked = false;
    return Batch{{ChangeEdge{unlocked}, RemoveEdge{tf, target}}};
  }

  Edit applyOne(const RemoveEdge& remove) {
    Edge& edge = existing(remove.tf, remove.target);
    if (edge.locked) refuse(remove.tf, remove.target, "the edge is locked", "unlock it first");
    AddEdge back{std::move(edge)};
    m_edges.erase(key(remove.tf, remove.target));
    return back;
  }

  Edit applyOne(const ChangeEdge& change) {
    return ChangeEdge{std::exchange(existing(change.edge.tf, change.edge.target), change.edge)};
  }

  Edit applyOne(const Batch& batch) {
    Batch back;
    for (const Edit& edit : batch.edits) back.edits.push_back(apply(edit));
    std::ranges::reverse(back.edits);
    return back;
  }

  const Grn& m_grn;
  std::map<std::pair<std::string, std::string>, Edge> m_edges;  ///< by target, then TF
};

}  // namespace

Grn apply(const Grn& grn, const Edit& edit) {
  Draft draft(grn);
  draft.apply(edit);
  return std::move(draft).finish();
}

Edit inverse(const Grn& grn, const Edit& edit) {
  return Draft(grn).apply(edit);
}

}  // namespace grnwb::grn
