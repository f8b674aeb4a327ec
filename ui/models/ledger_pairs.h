// SPDX-License-Identifier: GPL-3.0-or-later
// Every TF-target pair that the ledger can show, with its edge and what speaks for it.
#pragma once

#include <QString>
#include <QStringList>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/grn/grn.h"
#include "core/pipeline/edge_evidence.h"
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

/// Pairs chosen by another view, with a word about each.
struct LedgerList {
  QString title;
  std::vector<grn::Pair> pairs;
  QStringList notes;    ///< one a pair, or none at all
  QString noteHeading;  ///< of the notes' column

  bool operator==(const LedgerList&) const = default;
};

enum class PairState { none, inNetwork, proposed, rejected };

struct LedgerPair {
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

  int tf = 0, target = 0;  ///< see LedgerPairs::gene
  bool inNetwork = false, rejected = false;
  bool named = false;  ///< a method scored it or a model named it
  bool fits = false;   ///< from a TF of the network to one of its targets
  bool locked = false;
  grn::Sign sign = grn::Sign::unknown;
  double importance = kNone;             ///< kept with the edge
  int rank = 0;                          ///< by it among the target's edges, from 1; 0: none
  int source = -1;                       ///< see LedgerPairs::source; -1: no edge
  std::optional<std::int64_t> editedAt;  ///< seconds since 1970, UTC
  std::int64_t votes = 0, asked = 0;     ///< answers that name the pair, of those about the target
  double meanPlace = kNone;              ///< in the answers that name it
  const knowledge::PriorEdge* known = nullptr;
  double correlation = kNone;
  int note = -1;  ///< see LedgerPairs::note; -1: not on the list

  PairState state() const {
    return inNetwork       ? PairState::inNetwork
           : rejected      ? PairState::rejected
           : named && fits ? PairState::proposed
                           : PairState::none;
  }
};

/// A pair keeps its number until the evidence changes; pairs only ever come. Names are turned into QStrings once.
class LedgerPairs {
 public:
  /// Starts anew: what the evidence names, the edges and rejected pairs of the network, the list.
  void setEvidence(std::shared_ptr<const pipeline::EdgeEvidence> evidence);
  /// Numbers of the pairs that differ from before, each once. Takes time with the edges, not with all pairs.
  std::vector<int> setGrn(std::shared_ptr<const grn::Grn> grn);
  void setList(std::optional<LedgerList> list);

  int count() const { return static_cast<int>(m_pairs.size()); }
  const LedgerPair& operator[](int pair) const { return m_pairs[static_cast<std::size_t>(pair)]; }
  /// -1: not among the pairs.
  int find(const EdgeName& name) const;
  EdgeName name(int pair) const;
  /// The order of Grn::edges(): by target, then TF.
  bool before(int a, int b) const;

  const QString& gene(int gene) const { return m_genes[static_cast<std::size_t>(gene)]; }
  int geneCount() const { return static_cast<int>(m_genes.size()); }
  /// -1: no pair has it.
  int geneNumber(const QString& name) const;
  /// Place among all genes by name.
  int geneOrder(int gene) const { return m_geneOrder[static_cast<std::size_t>(gene)]; }
  const std::string& source(int source) const { return m_sources[static_cast<std::size_t>(source)]; }
  const std::optional<LedgerList>& list() const { return m_list; }
  /// Notes are numbered in their alphabetical order.
  const QString& note(int note) const { return m_notes[note]; }

  /// Methods with scores: GRNBoost2, GENIE3, then the others.
  const std::vector<std::string>& methods() const { return m_methods; }
  /// rank 0: the method did not score the pair.
  pipeline::PairScore score(int pair, std::size_t method) const {
    return m_scores[method][static_cast<std::size_t>(pair)];
  }

 private:
  int intern(const std::string& gene);
  int internSource(const std::string& source);
  /// Its number; a new pair comes with its evidence.
  int add(const std::string& tf, const std::string& target);
  int find(const std::string& tf, const std::string& target) const;
  void setEdge(LedgerPair& pair, const grn::Edge* edge);
  void rankTarget(const std::string& target, std::vector<int>& changed);
  /// Appends the pairs that began or ceased to fit the network's genes.
  void fitToGenes(std::vector<int>& changed);
  void orderGenes();

  std::shared_ptr<const pipeline::EdgeEvidence> m_evidence = std::make_shared<const pipeline::EdgeEvidence>();
  std::shared_ptr<const grn::Grn> m_grn = std::make_shared<const grn::Grn>();
  std::optional<LedgerList> m_list;
  QStringList m_notes;
  std::vector<LedgerPair> m_pairs;
  std::vector<std::string> m_methods;
  std::vector<std::vector<pipeline::PairScore>> m_scores;  ///< methods x pairs
  std::unordered_map<std::uint64_t, int> m_numbers;        ///< of pairs, by their genes
  std::unordered_map<std::string, int> m_geneNumbers;
  std::vector<QString> m_genes;
  std::vector<int> m_geneOrder;
  std::vector<std::string> m_sources;
};

}  // namespace grnwb::ui
