// SPDX-License-Identifier: GPL-3.0-or-later
// The gene regulatory network as an immutable value: a bipartite graph TF -> target.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::grn {

enum class Sign { unknown, activates, represses };

struct Edge {
  std::string tf;
  std::string target;
  Sign sign = Sign::unknown;
  bool locked = false;
  std::optional<double> importance;        ///< of the method that proposed it
  std::string source;                      ///< who put it there: "grnboost2", "random", "you"
  std::optional<std::int64_t> editedAt{};  ///< when the user last changed it; seconds since 1970, UTC

  bool operator==(const Edge&) const = default;
};

/// A possible edge, named by its two genes.
struct Pair {
  std::string tf, target;

  bool operator==(const Pair&) const = default;
};

/// TFs and targets are disjoint and sorted by name; edges sorted by target, then TF, none twice. A TF may be without
/// targets and a target without regulators (checks say so); neither breaks the value. Pairs that the user rejected are
/// remembered, so that nothing proposes them again; they may name genes that are not in the graph.
class Grn {
 public:
  static constexpr std::size_t kLongestName = 200;

  Grn() = default;
  /// Throws Error(badInput) for a name that is TF and target or occurs twice, a name that is empty, longer than
  /// kLongestName bytes or holds a control character, an edge with an unknown end, a doubled edge, an importance that
  /// is not finite, or a rejected pair that is an edge or comes twice.
  Grn(std::vector<std::string> tfs, std::vector<std::string> targets, std::vector<Edge> edges,
      std::vector<Pair> rejected = {});

  const std::vector<std::string>& tfs() const { return m_tfs; }
  const std::vector<std::string>& targets() const { return m_targets; }
  const std::vector<Edge>& edges() const { return m_edges; }
  /// Sorted by target, then TF.
  const std::vector<Pair>& rejected() const { return m_rejected; }

  bool isTf(std::string_view gene) const;
  bool isTarget(std::string_view gene) const;
  bool isRejected(std::string_view tf, std::string_view target) const;
  const Edge* find(std::string_view tf, std::string_view target) const;
  std::size_t regulatorCount(std::string_view target) const;
  std::size_t targetCount(std::string_view tf) const;
  /// Names of the target's regulators, sorted.
  std::vector<std::string> regulators(std::string_view target) const;
  std::vector<std::string> targetsOf(std::string_view tf) const;

  /// Edges / (TFs x targets); 0 for an empty graph.
  double density() const;
  /// Hash of all content; equal graphs have equal hashes.
  std::string contentHash() const;
  /// Hash of the genes and of which edges there are: what a generator is trained on.
  std::string structureHash() const;

  bool operator==(const Grn&) const = default;

 private:
  friend class Draft;
  /// Parts that are sorted and fit each other.
  struct Parts {
    std::vector<std::string> tfs, targets;
    std::vector<Edge> edges;
    std::vector<Pair> rejected;
  };
  explicit Grn(Parts parts);
  void indexByTf();

  std::vector<std::string> m_tfs, m_targets;
  std::vector<Edge> m_edges;
  std::vector<Pair> m_rejected;
  std::vector<std::size_t> m_byTf;  ///< positions in m_edges, sorted by TF, then target
};

/// JSON text: {"format": "grnwb-grn", "version": 1, "tfs": [...], "targets": [...], "edges": [{"tf", "target", ...}]};
/// an edge has "sign" ("activates", "represses"), "locked", "importance", "source" and "edited_at" where they are set;
/// "rejected": [{"tf", "target"}] follows when there are such pairs. Throws Error(badInput) when a name isn't UTF-8.
std::string toJson(const Grn& grn);
/// subject names the source in errors. Throws Error(badInput) for anything but such JSON.
Grn fromJson(std::string_view json, const std::string& subject);

}  // namespace grnwb::grn
