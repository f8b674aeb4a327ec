// SPDX-License-Identifier: GPL-3.0-or-later
// What databases know of regulation: pairs of TF and target with a sign and where they come from.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::knowledge {

/// both: activates by one report, represses by another.
enum class PriorSign { unknown, activates, represses, both };

struct PriorEdge {
  std::string tf, target;
  PriorSign sign = PriorSign::unknown;
  std::vector<std::string> sources;     ///< "TRRUST", "CollecTRI", or the name of a file; sorted
  std::vector<std::string> references;  ///< as the sources write them, mostly PubMed ids; sorted

  bool operator==(const PriorEdge&) const = default;
};

/// Each pair once. Names are compared exactly; NameResolver (name_resolver.h) finds the spelling of the data.
class PriorNetwork {
 public:
  PriorNetwork() = default;
  /// Entries of one pair become one: a known sign goes before an unknown one, two known signs make both; sources and
  /// references are united.
  explicit PriorNetwork(std::vector<PriorEdge> edges);

  /// Sorted by TF, then target.
  const std::vector<PriorEdge>& edges() const { return m_edges; }
  /// Nothing for a pair that isn't known.
  const PriorEdge* find(std::string_view tf, std::string_view target) const;
  /// All that an edge names, sorted.
  std::vector<std::string> sources() const;

  bool operator==(const PriorNetwork&) const = default;

 private:
  std::vector<PriorEdge> m_edges;
};

/// All pairs of all networks, each with every source that knows it.
PriorNetwork merged(const std::vector<PriorNetwork>& networks);

/// Fields parted by tabs, commas, semicolons or blanks; # starts a comment line. Understood are
///   * a table with a header that names a column for the TFs (TF, source, regulator...) and one for the targets
///   (target,
///     gene...) and, where there is one, for the sign (sign, mode, mor, effect, regulation, weight; a number counts by
///     its sign, 0 is unknown) and for references (references, PMID), as CollecTRI from decoupler or DoRothEA
///   * TRRUST: TF, target, Activation, Repression or Unknown, PubMed ids, without a header
///   * two columns without a header: TF, target; or three with a sign in the third.
/// The source is TRRUST for the second kind, CollecTRI for a file whose name holds that word, otherwise the file's name
/// without its ending. Throws Error(badInput), with the line where there is one, for anything else, compressed files
/// included.
PriorNetwork readPriorNetwork(const std::filesystem::path& path);

}  // namespace grnwb::knowledge
