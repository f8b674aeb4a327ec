// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/network_draft.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace grnwb::exchange {
namespace {

constexpr std::size_t kEdgesBetweenStops = 4096;

constexpr auto byTarget = [](const grn::Edge& edge) { return std::tie(edge.target, edge.tf); };

bool isControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

std::string text(const grn::Edge& edge) {
  return "the edge " + shortened(edge.tf) + " -> " + shortened(edge.target);
}

}  // namespace

grn::Edge edgeBetween(std::string tf, std::string target) {
  grn::Edge edge;
  edge.tf = std::move(tf);
  edge.target = std::move(target);
  return edge;
}

void NetworkDraft::reserve(std::size_t edges) {
  if (edges > kMostEdges) refuseEdges();
  m_edges.reserve(edges);
}

bool NetworkDraft::addGene(const std::string& name, Role role) {
  m_job.throwIfStopped();
  const auto [place, isNew] = m_genes.emplace(name, role);
  if (isNew && m_genes.size() > kMostGenes)
    m_source.refuse("names more than " + std::to_string(kMostGenes) + " genes", "give a network of genes");
  if (!isNew && role != Role::unknown) {
    if (place->second != Role::unknown && place->second != role)
      m_source.refuse("'" + shortened(name) + "' is both TF and target", "keep one of its two roles");
    place->second = role;
  }
  return isNew;
}

void NetworkDraft::addEdge(grn::Edge edge) {
  if (m_edges.size() == kMostEdges) refuseEdges();
  if (m_edges.size() % kEdgesBetweenStops == 0) m_job.throwIfStopped();
  m_edges.push_back(std::move(edge));
}

void NetworkDraft::refuseEdges() const {
  m_source.refuse("holds more than " + std::to_string(kMostEdges) + " edges",
                  "keep the k best regulators of each target: 'grnwb impose' does that to scored edges");
}

void NetworkDraft::checkTexts() const {
  const auto check = [this](const std::string& name) {
    if (!isUtf8(name)) m_source.refuse("a gene name is not valid UTF-8", "save the file in UTF-8");
  };
  for (const auto& [name, role] : m_genes) check(name);
  for (const grn::Edge& edge : m_edges) {
    check(edge.tf);
    check(edge.target);
    if (!isUtf8(edge.source) || std::ranges::any_of(edge.source, isControl))
      m_source.refuse(text(edge) + " has a source that is no plain text", "correct or leave out its source");
  }
}

void NetworkDraft::giveRoles() {
  for (const grn::Edge& edge : m_edges) {
    Role& role = m_genes.emplace(edge.tf, Role::tf).first->second;
    if (role == Role::target)
      m_source.refuse(text(edge) + " starts at a gene whose role is target", "give that gene the role TF");
    role = Role::tf;
  }
  for (const grn::Edge& edge : m_edges) m_genes.emplace(edge.target, Role::target);
}

std::size_t NetworkDraft::leaveOutEdgesIntoTfs() {
  const std::size_t all = m_edges.size();
  const std::size_t dropped =
      std::erase_if(m_edges, [this](const grn::Edge& edge) { return m_genes.at(edge.target) == Role::tf; });
  if (2 * dropped > all)
    m_source.refuse(std::to_string(dropped) + " of its " + std::to_string(all) +
                        " edges lead into genes that are TFs themselves, and a network here has none of those",
                    "make a bipartite network of a table of scored edges with 'grnwb impose', which knows the TFs");
  return dropped;
}

Network NetworkDraft::finish() {
  checkTexts();
  LeftOut leftOut;
  for (const grn::Edge& edge : m_edges)
    if (edge.tf == edge.target) addGene(edge.tf);
  leftOut.selfLoops = std::erase_if(m_edges, [](const grn::Edge& edge) { return edge.tf == edge.target; });
  giveRoles();
  leftOut.intoTfs = leaveOutEdgesIntoTfs();
  std::ranges::stable_sort(m_edges, {}, byTarget);
  const auto isSame = [](const grn::Edge& a, const grn::Edge& b) { return byTarget(a) == byTarget(b); };
  const auto doubled = std::unique(m_edges.begin(), m_edges.end(), isSame);
  leftOut.doubled = static_cast<std::size_t>(m_edges.end() - doubled);
  m_edges.erase(doubled, m_edges.end());

  std::vector<std::string> tfs, targets;
  for (const auto& [name, role] : m_genes) (role == Role::tf ? tfs : targets).push_back(name);
  if (m_genes.empty()) m_source.refuse("names no gene", "give a network with at least one edge");
  m_job.throwIfStopped();
  try {
    return {grn::Grn(std::move(tfs), std::move(targets), std::move(m_edges)), leftOut};
  } catch (const Error& error) {
    m_source.refuse(error.problem(), error.remedy());
  }
}

}  // namespace grnwb::exchange
