// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/shown_markers.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace grnwb::ui {
namespace {

using Eigen::Index;

constexpr double kNoSpecificity = std::numeric_limits<double>::quiet_NaN();
constexpr double kStandardErrors = 2, kSmallestDifference = 0.02;
constexpr double kFewestCells = 2;

std::vector<int> sharedGroups(const MarkerStudy& study) {
  const Eigen::VectorXd real = study.judgedReal.cells.rowwise().sum(),
                        synthetic = study.judgedSynthetic.cells.rowwise().sum();
  std::vector<int> shared;
  for (Index i = 0; i < real.size(); ++i)
    if (std::min(real[i], synthetic[i]) >= kFewestCells) shared.push_back(static_cast<int>(i));
  return shared;
}

/// means: groups x genes.
double specificityIn(const Eigen::MatrixXd& means, const std::vector<int>& groups, int group, Index gene) {
  const auto at = std::ranges::find(groups, group);
  if (at == groups.end() || groups.size() < 2) return kNoSpecificity;
  std::vector<double> values;
  for (const int each : groups) values.push_back(means(each, gene));
  return celltypes::specificity(values, static_cast<std::size_t>(at - groups.begin()));
}

void addSpecificities(const MarkerStudy& study, std::vector<ShownMarker>& markers) {
  const std::vector<int> groups = sharedGroups(study);
  const Eigen::MatrixXd real = study.judgedReal.means(), synthetic = study.judgedSynthetic.means();
  for (ShownMarker& marker : markers) {
    marker.realSpecificity = specificityIn(real, groups, marker.group, marker.figures.gene);
    marker.syntheticSpecificity = specificityIn(synthetic, groups, marker.group, marker.figures.gene);
  }
}

/// Squared standard error of the mean specificity: delete-one-block jackknife.
double squaredError(const CellBlocks& cells, const std::vector<int>& groups, const std::vector<ShownMarker>& markers) {
  std::vector<double> values;
  for (std::size_t block = 0; block < CellBlocks::kCount; ++block) {
    const Eigen::MatrixXd means = cells.meansWithout(block);
    double mean = 0;
    for (const ShownMarker& marker : markers)
      mean += specificityIn(means, groups, marker.group, marker.figures.gene) / double(markers.size());
    values.push_back(mean);
  }
  double centre = 0, squares = 0;
  for (const double value : values) centre += value / double(values.size());
  for (const double value : values) squares += (value - centre) * (value - centre);
  return squares * double(values.size() - 1) / double(values.size());
}

}  // namespace

std::vector<ShownMarker> topMarkers(const MarkerStudy& study, int perGroup) {
  std::vector<ShownMarker> markers;
  for (std::size_t group = 0; group < study.ranking.size(); ++group)
    for (std::size_t i = 0; i < std::min(static_cast<std::size_t>(perGroup), study.ranking[group].size()); ++i) {
      if (study.ranking[group][i].score <= 0) break;
      markers.push_back({static_cast<int>(group), static_cast<int>(i) + 1, study.ranking[group][i], 0, 0});
    }
  addSpecificities(study, markers);
  return markers;
}

std::vector<ShownMarker> markersOf(const MarkerStudy& study, const std::vector<std::int32_t>& genes) {
  std::vector<ShownMarker> markers;
  for (const std::int32_t gene : genes) {
    ShownMarker best;
    double highest = -std::numeric_limits<double>::infinity();
    for (std::size_t group = 0; group < study.ranking.size(); ++group) {
      const auto at = std::ranges::find(study.ranking[group], gene, &celltypes::Marker::gene);
      if (at == study.ranking[group].end() || at->score <= highest) continue;
      highest = at->score;
      best = {static_cast<int>(group), static_cast<int>(at - study.ranking[group].begin()) + 1, *at, 0, 0};
    }
    markers.push_back(best);
  }
  addSpecificities(study, markers);
  return markers;
}

GeneList geneList(const QString& text, const std::vector<std::string>& genes) {
  std::map<QString, std::int32_t> exact, folded;
  for (std::size_t i = 0; i < genes.size(); ++i) {
    const QString name = QString::fromStdString(genes[i]);
    exact.emplace(name, static_cast<std::int32_t>(i));
    folded.emplace(name.toCaseFolded(), static_cast<std::int32_t>(i));
  }
  static const QRegularExpression kBetween(QStringLiteral("[\\s,;\"']+"));
  GeneList list;
  std::set<std::int32_t> taken;
  for (const QString& name : text.split(kBetween, Qt::SkipEmptyParts)) {
    auto at = exact.find(name);
    if (at == exact.end()) {
      at = folded.find(name.toCaseFolded());
      if (at == folded.end()) {
        if (!list.unknown.contains(name)) list.unknown << name;
        continue;
      }
    }
    if (taken.insert(at->second).second) list.genes.push_back(at->second);
  }
  return list;
}

SpecificityVerdict specificityVerdict(const MarkerStudy& study, const std::vector<ShownMarker>& markers) {
  std::vector<ShownMarker> judged;
  std::ranges::copy_if(markers, std::back_inserter(judged),
                       [](const ShownMarker& marker) { return !std::isnan(marker.syntheticSpecificity); });
  SpecificityVerdict verdict;
  verdict.markers = judged.size();
  if (judged.empty()) return verdict;
  for (const ShownMarker& marker : judged) {
    verdict.real += marker.realSpecificity / double(judged.size());
    verdict.synthetic += marker.syntheticSpecificity / double(judged.size());
  }
  const std::vector<int> groups = sharedGroups(study);
  verdict.standardError =
      std::sqrt(squaredError(study.judgedReal, groups, judged) + squaredError(study.judgedSynthetic, groups, judged));
  const double difference = verdict.synthetic - verdict.real;
  if (std::abs(difference) > std::max(kStandardErrors * verdict.standardError, kSmallestDifference))
    verdict.kind = difference < 0 ? SpecificityVerdict::Kind::noisier : SpecificityVerdict::Kind::cleaner;
  return verdict;
}

}  // namespace grnwb::ui
