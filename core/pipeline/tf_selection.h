// SPDX-License-Identifier: GPL-3.0-or-later
// The candidates for transcription factors of a project and what the user decided about each.
#pragma once

#include <string>
#include <vector>

namespace grnwb::pipeline {

/// locked: accepted, and kept whatever list or proposal comes next.
enum class CandidateState { proposed, accepted, rejected, locked };

struct TfCandidate {
  std::string gene;
  bool curated = false;  ///< on the list
  CandidateState state = CandidateState::proposed;

  bool isChosen() const { return state == CandidateState::accepted || state == CandidateState::locked; }
  bool operator==(const TfCandidate&) const = default;
};

struct TfSelection {
  std::string listName;                 ///< a file name, or "bundled human"; empty: no list was chosen
  std::vector<TfCandidate> candidates;  ///< genes of the data, in their order
  std::vector<std::string> absent;      ///< TFs of the list that are no genes of the data

  /// Accepted and locked candidates, in the order of the data: the TFs that a network is made of.
  std::vector<std::string> chosen() const;
  /// Candidates of the list, in the order of the data.
  std::vector<std::string> curated() const;
  const TfCandidate* find(const std::string& gene) const;

  bool operator==(const TfSelection&) const = default;
};

/// Another list: its TFs that are genes of the data are accepted, but for those rejected or locked before. Candidates
/// of the list before it leave unless they are locked or among the proposed. Throws what knowledge::matchTfs throws.
TfSelection withList(const TfSelection& selection, const std::string& listName, const std::vector<std::string>& listed,
                     const std::vector<std::string>& proposed, const std::vector<std::string>& genes);

/// Proposals of a model: genes that are no candidates yet are added as proposed; earlier ones that nobody decided about
/// and that aren't proposed any more leave.
TfSelection withProposals(const TfSelection& selection, const std::vector<std::string>& proposed,
                          const std::vector<std::string>& genes);

/// The same list and decisions on data with other genes. Decisions about genes that the data lost are lost.
TfSelection withGenes(const TfSelection& selection, const std::vector<std::string>& genes);

/// The candidates named get the state. A locked one changes only to unlock it (accepted) or when it alone is named.
TfSelection withState(const TfSelection& selection, const std::vector<std::string>& genes, CandidateState state);

}  // namespace grnwb::pipeline
