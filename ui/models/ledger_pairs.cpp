// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ledger_pairs.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "core/grn/edge_ranks.h"

namespace grnwb::ui {
namespace {

std::uint64_t key(int tf, int target) {
  return static_cast<std::uint64_t>(target) << 32 | static_cast<std::uint32_t>(tf);
}

template <class Ends>
int compare(const Ends& a, const Ends& b) {
  const int byTarget = a.target.compare(b.target);
  return byTarget != 0 ? byTarget : a.tf.compare(b.tf);
}

/// visit(before, after) for each element of two ranges sorted by target, then TF, that is not the same in both; null
/// where one lacks it.
template <class Ends, class Visit>
void visitChanges(const std::vector<Ends>& before, const std::vector<Ends>& after, Visit visit) {
  auto old = before.begin();
  auto next = after.begin();
  while (old != before.end() || next != after.end()) {
    const int order = old == before.end() ? 1 : next == after.end() ? -1 : compare(*old, *next);
    if (order < 0) {
      visit(&*old++, nullptr);
    } else if (order > 0) {
      visit(nullptr, &*next++);
    } else {
      if (!(*old == *next)) visit(&*old, &*next);
      ++old, ++next;
    }
  }
}

std::vector<std::string> inOrderOfUse(std::vector<std::string> methods) {
  std::ranges::sort(methods, {}, [](const std::string& method) {
    return std::pair(method == "grnboost2" ? 0 : method == "genie3" ? 1 : 2, method);
  });
  return methods;
}

}  // namespace

void LedgerPairs::setEvidence(std::shared_ptr<const pipeline::EdgeEvidence> evidence) {
  m_evidence = std::move(evidence);
  m_pairs.clear();
  m_numbers.clear();
  m_methods = inOrderOfUse(m_evidence->methods());
  m_scores.assign(m_methods.size(), {});
  for (const grn::Pair& pair : m_evidence->pairs())
    m_pairs[static_cast<std::size_t>(add(pair.tf, pair.target))].named = true;
  setGrn(std::exchange(m_grn, std::make_shared<const grn::Grn>()));
  setList(std::move(m_list));
}

std::vector<int> LedgerPairs::setGrn(std::shared_ptr<const grn::Grn> grn) {
  if (!grn) grn = std::make_shared<const grn::Grn>();
  std::vector<int> changed;
  std::set<std::string> targets;
  const auto numberOf = [&](const auto* old, const auto* next) {
    changed.push_back(next ? add(next->tf, next->target) : add(old->tf, old->target));
    return static_cast<std::size_t>(changed.back());
  };
  visitChanges(m_grn->edges(), grn->edges(), [&](const grn::Edge* old, const grn::Edge* next) {
    setEdge(m_pairs[numberOf(old, next)], next);
    targets.insert(targets.end(), (next ? next : old)->target);
  });
  visitChanges(m_grn->rejected(), grn->rejected(), [&](const grn::Pair* old, const grn::Pair* next) {
    m_pairs[numberOf(old, next)].rejected = next != nullptr;
  });
  const bool haveSameGenes = m_grn->tfs() == grn->tfs() && m_grn->targets() == grn->targets();
  m_grn = std::move(grn);
  for (const std::string& target : targets) rankTarget(target, changed);
  if (!haveSameGenes) fitToGenes(changed);
  orderGenes();
  std::ranges::sort(changed);
  const auto doubled = std::ranges::unique(changed);
  changed.erase(doubled.begin(), doubled.end());
  return changed;
}

void LedgerPairs::setList(std::optional<LedgerList> list) {
  for (LedgerPair& pair : m_pairs) pair.note = -1;
  m_list = std::move(list);
  m_notes.clear();
  if (!m_list) return;
  m_notes = m_list->notes.isEmpty() ? QStringList{QString()} : m_list->notes;
  m_notes.sort(Qt::CaseInsensitive);
  m_notes.removeDuplicates();
  for (std::size_t i = 0; i < m_list->pairs.size(); ++i) {
    const auto [tf, target] = m_list->pairs[i];
    const QString note = m_list->notes.value(static_cast<qsizetype>(i));
    m_pairs[static_cast<std::size_t>(add(tf, target))].note = static_cast<int>(m_notes.indexOf(note));
  }
  orderGenes();
}

int LedgerPairs::find(const EdgeName& name) const {
  return find(name.first.toStdString(), name.second.toStdString());
}

int LedgerPairs::find(const std::string& tf, const std::string& target) const {
  const auto first = m_geneNumbers.find(tf), second = m_geneNumbers.find(target);
  if (first == m_geneNumbers.end() || second == m_geneNumbers.end()) return -1;
  const auto at = m_numbers.find(key(first->second, second->second));
  return at == m_numbers.end() ? -1 : at->second;
}

EdgeName LedgerPairs::name(int pair) const {
  const LedgerPair& ends = (*this)[pair];
  return {gene(ends.tf), gene(ends.target)};
}

bool LedgerPairs::before(int a, int b) const {
  const LedgerPair &first = (*this)[a], &second = (*this)[b];
  return std::pair(geneOrder(first.target), geneOrder(first.tf)) <
         std::pair(geneOrder(second.target), geneOrder(second.tf));
}

int LedgerPairs::geneNumber(const QString& name) const {
  const auto at = m_geneNumbers.find(name.toStdString());
  return at == m_geneNumbers.end() ? -1 : at->second;
}

int LedgerPairs::intern(const std::string& gene) {
  const auto [at, isNew] = m_geneNumbers.emplace(gene, geneCount());
  if (isNew) m_genes.push_back(QString::fromStdString(gene));
  return at->second;
}

int LedgerPairs::internSource(const std::string& source) {
  const auto number = static_cast<int>(std::ranges::find(m_sources, source) - m_sources.begin());
  if (number == static_cast<int>(m_sources.size())) m_sources.push_back(source);
  return number;
}

int LedgerPairs::add(const std::string& tf, const std::string& target) {
  LedgerPair pair;
  pair.tf = intern(tf);
  pair.target = intern(target);
  const auto [at, isNew] = m_numbers.emplace(key(pair.tf, pair.target), count());
  if (!isNew) return at->second;
  pair.asked = m_evidence->answersAbout(target);
  if (const llm::EdgeProposal* proposal = m_evidence->votes(tf, target)) {
    pair.votes = proposal->votes;
    pair.asked = proposal->asked;
    pair.meanPlace = proposal->meanRank;
  }
  pair.known = m_evidence->prior(tf, target);
  pair.correlation = m_evidence->correlation(tf, target).value_or(LedgerPair::kNone);
  pair.fits = m_grn->isTf(tf) && m_grn->isTarget(target);
  m_pairs.push_back(pair);
  for (std::size_t method = 0; method < m_methods.size(); ++method)
    m_scores[method].push_back(
        m_evidence->score(m_methods[method], tf, target).value_or(pipeline::PairScore{LedgerPair::kNone, 0}));
  return at->second;
}

void LedgerPairs::setEdge(LedgerPair& pair, const grn::Edge* edge) {
  pair.inNetwork = edge != nullptr;
  pair.locked = edge && edge->locked;
  pair.sign = edge ? edge->sign : grn::Sign::unknown;
  pair.importance = edge ? edge->importance.value_or(LedgerPair::kNone) : LedgerPair::kNone;
  pair.source = edge ? internSource(edge->source) : -1;
  pair.editedAt = edge ? edge->editedAt : std::nullopt;
  if (!edge) pair.rank = 0;
}

void LedgerPairs::rankTarget(const std::string& target, std::vector<int>& changed) {
  const auto edges = std::ranges::equal_range(m_grn->edges(), target, {}, &grn::Edge::target);
  const auto ranks = grn::ranksWithinTarget(std::span(edges.begin(), edges.end()));
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const grn::Edge& edge = edges[static_cast<std::ptrdiff_t>(i)];
    const int number = find(edge.tf, edge.target), rank = ranks[i].value_or(0);
    int& known = m_pairs[static_cast<std::size_t>(number)].rank;
    if (known == rank) continue;
    known = rank;
    changed.push_back(number);
  }
}

void LedgerPairs::fitToGenes(std::vector<int>& changed) {
  std::vector<bool> isTf(m_genes.size()), isTarget(m_genes.size());
  for (const auto& [gene, number] : m_geneNumbers) {
    isTf[static_cast<std::size_t>(number)] = m_grn->isTf(gene);
    isTarget[static_cast<std::size_t>(number)] = m_grn->isTarget(gene);
  }
  for (int i = 0; i < count(); ++i) {
    LedgerPair& pair = m_pairs[static_cast<std::size_t>(i)];
    const bool fits = isTf[static_cast<std::size_t>(pair.tf)] && isTarget[static_cast<std::size_t>(pair.target)];
    if (std::exchange(pair.fits, fits) != fits) changed.push_back(i);
  }
}

void LedgerPairs::orderGenes() {
  if (m_geneOrder.size() == m_genes.size()) return;
  std::vector<const std::pair<const std::string, int>*> genes;
  for (const auto& gene : m_geneNumbers) genes.push_back(&gene);
  std::ranges::sort(genes, {}, [](const auto* gene) -> const std::string& { return gene->first; });
  m_geneOrder.resize(genes.size());
  for (std::size_t i = 0; i < genes.size(); ++i)
    m_geneOrder[static_cast<std::size_t>(genes[i]->second)] = static_cast<int>(i);
}

}  // namespace grnwb::ui
