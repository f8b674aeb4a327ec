// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/grn.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"

namespace grnwb::grn {
namespace {

[[noreturn]] void refuse(const std::string& problem, const std::string& remedy) {
  throw Error(ErrorCode::badInput, "network", problem, remedy);
}

bool isControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

void checkName(const std::string& name) {
  if (name.empty()) refuse("a gene has an empty name", "give every gene a name");
  if (name.size() > Grn::kLongestName)
    refuse("a gene name of " + std::to_string(name.size()) + " bytes begins with '" +
               (std::ranges::any_of(name.substr(0, 20), isControl) ? "..." : name.substr(0, 20)) + "'",
           "use names of at most " + std::to_string(Grn::kLongestName) + " bytes");
  if (std::ranges::any_of(name, isControl))
    refuse("a gene name holds a control character such as a tab", "use plain names");
}

void sortNames(std::vector<std::string>& names, const char* kind) {
  std::ranges::for_each(names, checkName);
  std::ranges::sort(names);
  const auto doubled = std::ranges::adjacent_find(names);
  if (doubled != names.end()) refuse("'" + *doubled + "' occurs twice among the " + kind, "name each gene once");
}

std::string text(const Edge& edge) {
  return "the edge " + edge.tf + " -> " + edge.target;
}

constexpr auto byTarget = [](const auto& ends) { return std::tie(ends.target, ends.tf); };

template <class Ends>
const Ends* findIn(const std::vector<Ends>& sorted, std::string_view tf, std::string_view target) {
  const auto key = std::pair(target, tf);
  const auto found = std::ranges::lower_bound(sorted, key, {}, [](const Ends& ends) {
    return std::pair<std::string_view, std::string_view>(ends.target, ends.tf);
  });
  return found != sorted.end() && found->target == target && found->tf == tf ? &*found : nullptr;
}

/// Adds texts and numbers so that different ones never give the same bytes.
class Digest {
 public:
  void add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    m_bytes += text;
  }
  void add(std::uint64_t number) {
    for (int byte = 0; byte < 8; ++byte, number >>= 8) m_bytes += static_cast<char>(number & 0xff);
  }
  void add(const std::vector<std::string>& names) {
    add(static_cast<std::uint64_t>(names.size()));
    for (const std::string& name : names) add(std::string_view(name));
  }
  std::string hex() const { return sha256(m_bytes); }

 private:
  std::string m_bytes;
};

}  // namespace

Grn::Grn(std::vector<std::string> tfs, std::vector<std::string> targets, std::vector<Edge> edges,
         std::vector<Pair> rejected)
    : m_tfs(std::move(tfs)), m_targets(std::move(targets)), m_edges(std::move(edges)), m_rejected(std::move(rejected)) {
  sortNames(m_tfs, "TFs");
  sortNames(m_targets, "targets");
  for (const std::string& tf : m_tfs)
    if (isTarget(tf)) refuse("'" + tf + "' is both TF and target", "the graph is bipartite: keep one of the two");
  for (const Edge& edge : m_edges) {
    checkName(edge.tf);
    checkName(edge.target);
    if (!isTf(edge.tf)) refuse(text(edge) + " starts at a gene that is no TF", "list it among the TFs");
    if (!isTarget(edge.target)) refuse(text(edge) + " ends at a gene that is no target", "list it among the targets");
    if (edge.importance && !std::isfinite(*edge.importance))
      refuse(text(edge) + " has an importance that is not a finite number", "give a number or leave it out");
  }
  std::ranges::sort(m_edges, {}, byTarget);
  const auto doubled = std::ranges::adjacent_find(m_edges, {}, byTarget);
  if (doubled != m_edges.end()) refuse(text(*doubled) + " occurs twice", "keep one of the two");
  indexByTf();
  for (const Pair& pair : m_rejected) {
    checkName(pair.tf);
    checkName(pair.target);
    if (find(pair.tf, pair.target))
      refuse(pair.tf + " -> " + pair.target + " is both an edge and rejected", "keep one of the two");
  }
  std::ranges::sort(m_rejected, {}, byTarget);
  const auto again = std::ranges::adjacent_find(m_rejected, {}, byTarget);
  if (again != m_rejected.end()) refuse(again->tf + " -> " + again->target + " is rejected twice", "name it once");
}

Grn::Grn(Parts parts)
    : m_tfs(std::move(parts.tfs)),
      m_targets(std::move(parts.targets)),
      m_edges(std::move(parts.edges)),
      m_rejected(std::move(parts.rejected)) {
  indexByTf();
}

void Grn::indexByTf() {
  std::unordered_map<std::string_view, std::size_t> numbers(m_tfs.size());
  for (std::size_t tf = 0; tf < m_tfs.size(); ++tf) numbers.emplace(m_tfs[tf], tf);
  std::vector<std::size_t> tfOf(m_edges.size()), next(m_tfs.size() + 1, 0);
  for (std::size_t i = 0; i < m_edges.size(); ++i) {
    tfOf[i] = numbers.at(m_edges[i].tf);
    ++next[tfOf[i] + 1];
  }
  for (std::size_t tf = 1; tf < next.size(); ++tf) next[tf] += next[tf - 1];
  m_byTf.resize(m_edges.size());
  for (std::size_t i = 0; i < m_edges.size(); ++i) m_byTf[next[tfOf[i]]++] = i;
}

bool Grn::isTf(std::string_view gene) const {
  return std::ranges::binary_search(m_tfs, gene);
}

bool Grn::isTarget(std::string_view gene) const {
  return std::ranges::binary_search(m_targets, gene);
}

bool Grn::isRejected(std::string_view tf, std::string_view target) const {
  return findIn(m_rejected, tf, target) != nullptr;
}

const Edge* Grn::find(std::string_view tf, std::string_view target) const {
  return findIn(m_edges, tf, target);
}

std::size_t Grn::regulatorCount(std::string_view target) const {
  return std::ranges::equal_range(m_edges, target, {}, &Edge::target).size();
}

std::size_t Grn::targetCount(std::string_view tf) const {
  const auto tfOf = [this](std::size_t i) -> const std::string& { return m_edges[i].tf; };
  return std::ranges::equal_range(m_byTf, tf, {}, tfOf).size();
}

std::vector<std::string> Grn::regulators(std::string_view target) const {
  std::vector<std::string> names;
  for (const Edge& edge : std::ranges::equal_range(m_edges, target, {}, &Edge::target)) names.push_back(edge.tf);
  return names;
}

std::vector<std::string> Grn::targetsOf(std::string_view tf) const {
  std::vector<std::string> names;
  const auto tfOf = [this](std::size_t i) -> const std::string& { return m_edges[i].tf; };
  for (const std::size_t i : std::ranges::equal_range(m_byTf, tf, {}, tfOf)) names.push_back(m_edges[i].target);
  return names;
}

double Grn::density() const {
  if (m_tfs.empty() || m_targets.empty()) return 0;
  return static_cast<double>(m_edges.size()) /
         (static_cast<double>(m_tfs.size()) * static_cast<double>(m_targets.size()));
}

std::string Grn::contentHash() const {
  Digest digest;
  digest.add(m_tfs);
  digest.add(m_targets);
  digest.add(static_cast<std::uint64_t>(m_edges.size()));
  for (const Edge& edge : m_edges) {
    digest.add(std::string_view(edge.tf));
    digest.add(std::string_view(edge.target));
    digest.add(static_cast<std::uint64_t>(edge.sign) | (edge.locked ? 4u : 0u) | (edge.importance ? 8u : 0u) |
               (edge.editedAt ? 16u : 0u));
    if (edge.importance) digest.add(std::bit_cast<std::uint64_t>(*edge.importance));
    if (edge.editedAt) digest.add(static_cast<std::uint64_t>(*edge.editedAt));
    digest.add(std::string_view(edge.source));
  }
  for (const Pair& pair : m_rejected) {
    digest.add(std::string_view(pair.tf));
    digest.add(std::string_view(pair.target));
  }
  return digest.hex();
}

std::string Grn::structureHash() const {
  Digest digest;
  digest.add(m_tfs);
  digest.add(m_targets);
  for (const Edge& edge : m_edges) {
    digest.add(std::string_view(edge.tf));
    digest.add(std::string_view(edge.target));
  }
  return digest.hex();
}

}  // namespace grnwb::grn
