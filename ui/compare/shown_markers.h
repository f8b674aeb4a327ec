// SPDX-License-Identifier: GPL-3.0-or-later
// Which genes of a marker study are shown, how specific they are on both sides, and what that says.
#pragma once

#include <QStringList>

#include "ui/compare/marker_study.h"

namespace grnwb::ui {

struct ShownMarker {
  int group = 0;              ///< of the study, the one that the gene marks
  int rank = 0;               ///< among the group's genes, from 1
  celltypes::Marker figures;  ///< of the real cells
  /// Of the means of log(1 + normalised counts) in the study's judged cells, over the groups with two or more of them
  /// on both sides; NaN where the gene's group is none of these.
  double realSpecificity = 0, syntheticSpecificity = 0;
};

/// The first genes of each group, none that is lower in the group than outside; groups as in the study.
std::vector<ShownMarker> topMarkers(const MarkerStudy& study, int perGroup);
/// Each gene as marker of the group in which it scores highest; in the order given.
std::vector<ShownMarker> markersOf(const MarkerStudy& study, const std::vector<std::int32_t>& genes);

struct GeneList {
  std::vector<std::int32_t> genes;  ///< columns, each once, in the order of the text
  QStringList unknown;              ///< names that the data don't have
};
/// Names apart by spaces, commas, semicolons or line ends; letters' case counts only where it decides.
GeneList geneList(const QString& text, const std::vector<std::string>& genes);

/// Whether synthetic cells blur the markers or sharpen them.
struct SpecificityVerdict {
  enum class Kind { alike, noisier, cleaner };
  std::size_t markers = 0;         ///< those with both figures
  double real = 0, synthetic = 0;  ///< means over them
  double standardError = 0;        ///< of the difference: jackknife over the blocks of judged cells, both sides
  Kind kind = Kind::alike;         ///< not alike: they differ by .02 and two standard errors
};
SpecificityVerdict specificityVerdict(const MarkerStudy& study, const std::vector<ShownMarker>& markers);

}  // namespace grnwb::ui
