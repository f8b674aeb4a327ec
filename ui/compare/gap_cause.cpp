// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gap_cause.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "ui/compare/gene_gap_model.h"
#include "ui/plots/axis_ticks.h"

namespace grnwb::ui {
namespace {

constexpr double kLow = 0.8, kHigh = 1.25;  // a TF's mean as a multiple of the real one, beyond which it is wrong
constexpr double kMends = 0.25;             // part of the gap that must go with an edge

struct CauseWords {
  Q_DECLARE_TR_FUNCTIONS(GapCause)
 public:
  using GapOf = std::function<const evaluate::GeneGap*(const std::string&)>;

  static QString distance(double ks) { return QLocale().toString(ks, 'f', 3); }

  static GapCause withinNoise(const pipeline::GapTrace& trace, const evaluate::GeneGap* gap) {
    const QString sentence =
        trace.ks <= trace.noise
            ? tr("Within noise of real cells: KS %1, and two samples of real cells stay below %2 in 95 %.")
                  .arg(distance(trace.ks), distance(trace.noise))
            : tr("Within noise of real cells: among so many genes one reaches KS %1 by chance (adjusted p %2).")
                  .arg(distance(trace.ks), plotNumber(gap->pValue, 2));
    return {tr("fine"), QStringLiteral("good"), sentence, true};
  }

  static GapCause stage1() {
    return {tr("Stage 1"), QStringLiteral("accent"), tr("A TF: comes from Stage 1, not from a target generator.")};
  }

  /// Of the regulators that are wrong themselves, the one that is furthest from the real cells; no word without any.
  static GapCause ownTf(const pipeline::GapTrace& trace, const GapOf& gapOf) {
    const pipeline::EdgeContribution* worst = nullptr;
    double worstRatio = 1;
    for (const pipeline::EdgeContribution& edge : trace.edges) {
      const evaluate::GeneGap* gap = gapOf(edge.tf);
      if (!gap || gap->realMean <= 0 || gap->pValue >= kBeyondNoise || edge.tfKs <= trace.noise) continue;
      if (worst && edge.tfKs <= worst->tfKs) continue;
      const double ratio = gap->syntheticMean / gap->realMean;
      if (ratio > kLow && ratio < kHigh) continue;
      worst = &edge;
      worstRatio = ratio;
    }
    if (!worst) return {};
    const QString tf = QString::fromStdString(worst->tf), ratio = plotNumber(worstRatio, 2);
    return {tr("from its TF"), QStringLiteral("accent"),
            worstRatio < 1 ? tr("The TF %1 itself is low (%2×).").arg(tf, ratio)
                           : tr("The TF %1 itself is high (%2×).").arg(tf, ratio)};
  }

  static GapCause edge(const pipeline::GapTrace& trace) {
    const pipeline::EdgeContribution& first = trace.edges.front();
    if (first.contribution < kMends * trace.ks) return {};
    return {tr("one edge"), QStringLiteral("caution"),
            tr("What %1 carries makes the gap: with it held at its mean KS falls from %2 to %3.")
                .arg(QString::fromStdString(first.tf), distance(trace.ks), distance(first.ksHeld))};
  }

  static GapCause unscored(const pipeline::GapTrace& trace, const grn::CandidateIndex& candidates) {
    const auto count = std::ranges::count_if(
        trace.edges, [&](const pipeline::EdgeContribution& edge) { return !candidates.find(edge.tf, trace.gene); });
    if (count == 0 || candidates.ofTarget(trace.gene).empty()) return {};
    return {tr("weak regulators"), QStringLiteral("caution"),
            tr("%1 of %2 regulators have no scored evidence.").arg(count).arg(trace.edges.size())};
  }

  /// Regulators that others outscore, though they are not in the network.
  static GapCause outscored(const pipeline::GapTrace& trace, const grn::CandidateIndex& candidates) {
    const auto scored = candidates.ofTarget(trace.gene);
    const auto best = std::min(scored.size(), trace.edges.size());
    const auto absent = std::ranges::count_if(scored.first(best), [&](const data::ScoredEdge& candidate) {
      return std::ranges::find(trace.edges, candidate.tf, &pipeline::EdgeContribution::tf) == trace.edges.end();
    });
    if (2 * absent < std::ssize(scored.first(best)) || absent == 0) return {};
    return {tr("weak regulators"), QStringLiteral("caution"),
            tr("%1 of the %2 best scored TFs don't regulate it in this network.").arg(absent).arg(best)};
  }

  static GapCause unclear() {
    return {tr("unclear"), QStringLiteral("plain"),
            tr("No single regulator explains it: each is close to real cells, scored, and holding it mends little.")};
  }
};

}  // namespace

GapCause gapCause(const pipeline::GapTrace& trace, const grn::CandidateIndex& candidates,
                  const std::function<const evaluate::GeneGap*(const std::string& gene)>& gapOf) {
  const evaluate::GeneGap* gap = gapOf(trace.gene);
  if (trace.ks <= trace.noise || (gap && gap->pValue >= kBeyondNoise)) return CauseWords::withinNoise(trace, gap);
  if (trace.isTf) return CauseWords::stage1();
  if (trace.edges.empty()) return CauseWords::unclear();
  for (const GapCause& cause : {CauseWords::ownTf(trace, gapOf), CauseWords::edge(trace),
                                CauseWords::unscored(trace, candidates), CauseWords::outscored(trace, candidates)})
    if (!cause.word.isEmpty()) return cause;
  return CauseWords::unclear();
}

}  // namespace grnwb::ui
