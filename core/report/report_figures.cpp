// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_figures.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/celltypes/dot_plot.h"
#include "core/embed/pca.h"
#include "core/embed/tsne.h"
#include "core/report/figure_cells.h"
#include "core/report/figures.h"
#include "core/report/number_text.h"
#include "core/report/setting_words.h"

namespace grnwb::report {
namespace fs = std::filesystem;
namespace {

using Eigen::Index;

constexpr int kComponents = 50;
constexpr Index kMostCells = 1000;    // of a panel
constexpr std::size_t kMarkers = 24;  // of the dot plot, in all

/// Of each type's highest ranked genes those that most of its cells and few others have, each gene once.
struct ShownMarkers {
  std::vector<std::int32_t> genes;
  std::vector<std::size_t> groups;
};
ShownMarkers shownMarkers(const FigureCells& cells) {
  constexpr std::size_t kRanked = 15;
  const std::size_t each = std::clamp<std::size_t>(kMarkers / cells.markers.size(), 1, 4);
  ShownMarkers shown;
  std::set<std::int32_t> taken;
  for (const celltypes::GroupMarkers& group : cells.markers) {
    std::vector<celltypes::Marker> leading = group.markers;
    leading.resize(std::min(kRanked, leading.size()));
    std::erase_if(leading, [&taken](const celltypes::Marker& marker) {
      return marker.score <= 0 || taken.contains(marker.gene);
    });
    std::ranges::stable_sort(leading, std::ranges::greater{},
                             [](const celltypes::Marker& marker) { return marker.inside * marker.specificity; });
    leading.resize(std::min(each, leading.size()));
    for (const celltypes::Marker& marker : leading) {
      taken.insert(marker.gene);
      shown.genes.push_back(marker.gene);
      shown.groups.push_back(
          static_cast<std::size_t>(std::ranges::find(cells.types, group.group) - cells.types.begin()));
    }
  }
  return shown;
}

Eigen::MatrixX2d leading(const Eigen::MatrixX2d& points, Index first, Index count) {
  return points.middleRows(first, std::min(count, kMostCells));
}

std::vector<std::int32_t> leading(const std::vector<std::int32_t>& types) {
  return {types.begin(), types.begin() + std::min<std::ptrdiff_t>(std::ssize(types), kMostCells)};
}

class FigureMaker {
 public:
  FigureMaker(const study::Study& study, const std::vector<RowSummary>& summaries, std::size_t data,
              Citations& citations, JobContext& job)
      : m_study(study), m_summaries(summaries), m_data(data), m_citations(citations), m_job(job) {}

  std::vector<Block> blocks() && { return std::move(m_blocks); }

  void metrics() {
    const auto has = [this](const RowSummary& summary) { return summary.row.data == m_data && summary.done > 0; };
    if (std::ranges::none_of(m_summaries, has)) return;
    add("1", "Metrics by setting",
        "Dots are single evaluations, marks and bars means and standard deviations. Grey: where one more set of real "
        "cells would lie (95 %); orange: random graphs.",
        metricsFigure(m_study, m_summaries, m_data));
  }

  void overlap(const NetworkOverlaps& overlaps) {
    if (overlaps.cells.size() < 2) return;
    const std::vector<study::StudyRow> allRows = rows(m_study);
    const std::vector<study::StudyCell> allCells = cells(m_study);
    std::vector<NamedNetwork> named;
    for (const std::size_t i : overlaps.cells) {
      const study::StudyRow& row = allRows[allCells[i].row];
      std::string name = rowTitle(m_study, row) + " · " + std::to_string(allCells[i].splitSeed);
      if (isRandom(row.setting) && m_study.randomGraphs > 1) name += " #" + std::to_string(allCells[i].graph);
      named.push_back({std::move(name), rowTitle(m_study, row)});
    }
    add("2", "Overlap of the networks",
        "Mean over the shared targets of the Jaccard index of their two sets of regulators; names give setting and "
        "split seed.",
        overlapFigure(named, overlaps.matrix));
  }

  void markers(const FigureCells& cells) {
    if (cells.types.empty()) return;
    const FigureCells::Set* set = bestSet(cells);
    const ShownMarkers shown = shownMarkers(cells);
    if (shown.genes.empty()) return;
    const std::string title = rowTitle(m_study, set->row);
    add("3", "Marker genes of the cell types, real and synthetic",
        "Area: share of the cells of a type that express the gene; colour: mean of log(1 + normalised counts), 0–1 per "
        "gene from the real cells; bars: the type that a gene marks. Real cells by their labels; synthetic cells (" +
            title + ", first set) by a classifier that learnt from the training cells.",
        markerFigure({celltypes::dotPlot(cells.real, cells.genes, {cells.realTypes, cells.types, false}, shown.genes),
                      celltypes::dotPlot(set->cells, cells.genes, {set->types, cells.types, false}, shown.genes),
                      shown.groups, "Synthetic, " + title}));
  }

  void embedding(const FigureCells& cells) {
    Index count = cells.real.rows();
    for (const FigureCells::Set& set : cells.sets) count += set.cells.rows();
    data::Matrix all(count, cells.real.cols());
    all.topRows(cells.real.rows()) = cells.real;
    Index next = cells.real.rows();
    for (const FigureCells::Set& set : cells.sets) {
      all.middleRows(next, set.cells.rows()) = set.cells;
      next += set.cells.rows();
    }
    m_job.beginPhase("Principal components", 0);
    const Eigen::MatrixXd scores = embed::pca(all, kComponents, m_job).scores;
    embed::TsneParameters parameters;
    parameters.seed = m_study.metrics.seed;
    parameters.perplexity = std::min(parameters.perplexity, static_cast<double>(count - 2) / 3.0);
    const Eigen::MatrixX2d points = embed::tsne(scores, parameters, m_job).points;
    m_job.throwIfStopped();
    EmbeddingFigure figure{cells.types, {}};
    figure.sets.push_back({"Real, test cells", leading(points, 0, cells.real.rows()), leading(cells.realTypes)});
    next = cells.real.rows();
    for (const FigureCells::Set& set : cells.sets) {
      figure.sets.push_back({rowTitle(m_study, set.row), leading(points, next, set.cells.rows()), leading(set.types)});
      next += set.cells.rows();
    }
    constexpr Index kPairwise = 5000;  // cells, up to which embed::tsne() does without FFT
    std::string method = "t-SNE " + m_citations.cite("vandermaaten2008");
    if (count > kPairwise) method += " with repulsion by FFT " + m_citations.cite("linderman2019");
    method += " of " + std::to_string(scores.cols()) + " principal components of log(1 + normalised counts)";
    add("4", "Real and synthetic cells on one embedding",
        method + (cells.types.empty() ? "." : ", coloured by cell type.") +
            " The first set of each setting on the first split seed, at most " + std::to_string(kMostCells) +
            " cells a panel.",
        embeddingFigure(figure));
  }

  void leaveOut(const std::string& which, const std::string& why) {
    m_blocks.emplace_back(Paragraph{which + " of " + dataName() + " left out: " + why});
  }

 private:
  const std::string& dataName() const { return m_study.data[m_data].name; }

  void add(const std::string& number, const std::string& title, const std::string& caption, std::string svg) {
    const bool several = m_study.data.size() > 1;
    const std::string part = several ? std::to_string(m_data + 1) : std::string();
    m_blocks.emplace_back(
        Figure{"figure" + number + (several ? "-" : "") + part,
               "Figure " + number + (several ? "-" : "") + part + ". " + title + ", " + dataName() + ". " + caption,
               std::move(svg)});
  }

  /// Of the competing setting with the lowest MMD, or else the first.
  const FigureCells::Set* bestSet(const FigureCells& cells) const {
    const auto isBest = [this](const FigureCells::Set& set) {
      return std::ranges::any_of(m_summaries, [&set](const RowSummary& summary) {
        return summary.row == set.row && summary.metrics[kMmd].best;
      });
    };
    const auto found = std::ranges::find_if(cells.sets, isBest);
    return found == cells.sets.end() ? &cells.sets.front() : &*found;
  }

  const study::Study& m_study;
  const std::vector<RowSummary>& m_summaries;
  const std::size_t m_data;
  Citations& m_citations;
  JobContext& m_job;
  std::vector<Block> m_blocks;
};

}  // namespace

std::vector<Block> figureBlocks(const study::Study& study, const study::StudyResults& results,
                                const std::vector<RowSummary>& summaries, const std::vector<NetworkOverlaps>& overlaps,
                                std::size_t data, const fs::path& folder, Citations& citations, JobContext& job) {
  FigureMaker maker(study, summaries, data, citations, job);
  maker.metrics();
  maker.overlap(overlaps[data]);
  const auto figureOfCells = [&](const std::string& which, const auto& make) {
    try {
      make();
    } catch (const Error& error) {
      if (error.code() == ErrorCode::cancelled) throw;
      maker.leaveOut(which, error.what());
    }
  };
  std::optional<FigureCells> cells;
  figureOfCells("Figures 3 and 4", [&] { cells = figureCells(study, results, data, folder, job); });
  if (!cells) return std::move(maker).blocks();
  figureOfCells("Figure 3", [&] { maker.markers(*cells); });
  figureOfCells("Figure 4", [&] { maker.embedding(*cells); });
  return std::move(maker).blocks();
}

}  // namespace grnwb::report
