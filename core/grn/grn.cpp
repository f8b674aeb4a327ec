// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/grn.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
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

auto byTarget(const Edge& edge) {
  return std::tie(edge.target, edge.tf);
}

}  // namespace

Grn::Grn(std::vector<std::string> tfs, std::vector<std::string> targets, std::vector<Edge> edges)
    : m_tfs(std::move(tfs)), m_targets(std::move(targets)), m_edges(std::move(edges)), m_byTf(m_edges.size()) {
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
  std::iota(m_byTf.begin(), m_byTf.end(), std::size_t{0});
  std::ranges::stable_sort(m_byTf, {}, [this](std::size_t i) -> const std::string& { return m_edges[i].tf; });
}

bool Grn::isTf(std::string_view gene) const {
  return std::ranges::binary_search(m_tfs, gene);
}

bool Grn::isTarget(std::string_view gene) const {
  return std::ranges::binary_search(m_targets, gene);
}

const Edge* Grn::find(std::string_view tf, std::string_view target) const {
  const auto key = std::pair(target, tf);
  const auto found = std::ranges::lower_bound(m_edges, key, {}, [](const Edge& edge) {
    return std::pair<std::string_view, std::string_view>(edge.target, edge.tf);
  });
  return found != m_edges.end() && found->target == target && found->tf == tf ? &*found : nullptr;
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
  return sha256(toJson(*this));
}

}  // namespace grnwb::grn
