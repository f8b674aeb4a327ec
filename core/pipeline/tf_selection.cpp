// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/tf_selection.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/knowledge/tf_list.h"

namespace grnwb::pipeline {
namespace {

using Names = std::set<std::string>;

std::vector<TfCandidate> inOrderOf(const std::vector<std::string>& genes, std::map<std::string, TfCandidate> byGene) {
  std::vector<TfCandidate> candidates;
  for (const std::string& gene : genes)
    if (const auto found = byGene.find(gene); found != byGene.end()) {
      candidates.push_back(std::move(found->second));
      byGene.erase(found);
    }
  return candidates;
}

template <class Condition>
std::vector<std::string> genesWhere(const TfSelection& selection, Condition condition) {
  std::vector<std::string> genes;
  for (const TfCandidate& candidate : selection.candidates)
    if (condition(candidate)) genes.push_back(candidate.gene);
  return genes;
}

}  // namespace

std::vector<std::string> TfSelection::chosen() const {
  return genesWhere(*this, [](const TfCandidate& candidate) { return candidate.isChosen(); });
}
std::vector<std::string> TfSelection::curated() const {
  return genesWhere(*this, [](const TfCandidate& candidate) { return candidate.curated; });
}
const TfCandidate* TfSelection::find(const std::string& gene) const {
  const auto found = std::ranges::find(candidates, gene, &TfCandidate::gene);
  return found == candidates.end() ? nullptr : &*found;
}

TfSelection withList(const TfSelection& selection, const std::string& listName, const std::vector<std::string>& listed,
                     const std::vector<std::string>& proposed, const std::vector<std::string>& genes) {
  knowledge::TfMatch match = knowledge::matchTfs(listed, genes);
  const Names proposals(proposed.begin(), proposed.end());
  std::map<std::string, TfCandidate> byGene;
  for (const TfCandidate& candidate : selection.candidates) {
    const bool stays = candidate.state == CandidateState::locked || candidate.state == CandidateState::rejected ||
                       proposals.contains(candidate.gene);
    if (!stays) continue;
    TfCandidate kept = candidate;
    // What only the old list had brought in is a proposal again.
    if (kept.curated && kept.state == CandidateState::accepted) kept.state = CandidateState::proposed;
    kept.curated = false;
    byGene[candidate.gene] = kept;
  }
  for (const std::string& gene : match.present) {
    TfCandidate& candidate = byGene.try_emplace(gene, TfCandidate{gene}).first->second;
    candidate.curated = true;
    if (candidate.state == CandidateState::proposed) candidate.state = CandidateState::accepted;
  }
  return {listName, inOrderOf(genes, std::move(byGene)), std::move(match.absent)};
}

TfSelection withProposals(const TfSelection& selection, const std::vector<std::string>& proposed,
                          const std::vector<std::string>& genes) {
  const Names proposals(proposed.begin(), proposed.end());
  std::map<std::string, TfCandidate> byGene;
  for (const TfCandidate& candidate : selection.candidates)
    if (candidate.curated || candidate.state != CandidateState::proposed || proposals.contains(candidate.gene))
      byGene[candidate.gene] = candidate;
  for (const std::string& gene : proposed) byGene.try_emplace(gene, TfCandidate{gene});
  return {selection.listName, inOrderOf(genes, std::move(byGene)), selection.absent};
}

TfSelection withGenes(const TfSelection& selection, const std::vector<std::string>& genes) {
  const Names present(genes.begin(), genes.end());
  TfSelection changed{selection.listName, {}, {}};
  std::map<std::string, TfCandidate> byGene;
  for (const TfCandidate& candidate : selection.candidates) {
    if (present.contains(candidate.gene))
      byGene[candidate.gene] = candidate;
    else if (candidate.curated)
      changed.absent.push_back(candidate.gene);
  }
  for (const std::string& gene : selection.absent) {
    if (present.contains(gene))
      byGene[gene] = {gene, true, CandidateState::accepted};
    else
      changed.absent.push_back(gene);
  }
  changed.candidates = inOrderOf(genes, std::move(byGene));
  return changed;
}

TfSelection withState(const TfSelection& selection, const std::vector<std::string>& genes, CandidateState state) {
  const Names named(genes.begin(), genes.end());
  TfSelection changed = selection;
  for (TfCandidate& candidate : changed.candidates) {
    const bool guarded =
        candidate.state == CandidateState::locked && state != CandidateState::accepted && named.size() > 1;
    if (named.contains(candidate.gene) && !guarded) candidate.state = state;
  }
  return changed;
}

}  // namespace grnwb::pipeline
