// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/cell_filter.h"

#include <algorithm>

namespace grnwb::ui {
namespace {

/// Up to here genes are counted within a few milliseconds, too short for a job of their own.
constexpr std::int64_t kCountAtOnce = 6'000'000;

}  // namespace

CellFilter::CellFilter(JobQueue& jobs, RawCells& cells, PreprocessSettings& settings, QObject* parent)
    : QObject(parent), m_cells(cells), m_settings(settings), m_counting(jobs, tr("Count what remains"), this) {
  connect(&cells, &RawCells::replaced, this, &CellFilter::takeData);
  connect(&cells, &RawCells::cellsRead, this, &CellFilter::countGenes);
  connect(&settings, &PreprocessSettings::loaded, this, &CellFilter::takeData);
  connect(&settings, &PreprocessSettings::changed, this, [this] {
    filter();
    m_cells.read();  // where they are still in their file, the user's first move asks for them
    countGenes();
  });
  takeData();
}

void CellFilter::takeData() {
  m_counting.forget();
  m_genes.reset();
  filter();
  countGenes();
}

void CellFilter::filter() {
  const auto summary = m_cells.summary();
  m_kept = summary ? data::keptCells(summary->quality, m_settings.parameters()) : std::vector<std::uint8_t>();
  m_keptCells = std::ranges::count(m_kept, 1);
  Q_EMIT cellsChanged();
}

void CellFilter::countGenes() {
  const auto cells = m_cells.cells();
  const auto summary = m_cells.summary();
  if (!cells || !summary) return;
  const auto take = [this](const data::FilterCounts& counts) {
    m_genes = counts.genes;
    Q_EMIT genesCounted();
  };
  if (cells->x.nonzero() <= kCountAtOnce) {
    JobContext job;
    return take(data::countAfterFilters(*cells, summary->quality, m_settings.parameters(), nullptr, job));
  }
  m_counting.start(
      [cells, summary, parameters = m_settings.parameters()](JobContext& job) {
        return data::countAfterFilters(*cells, summary->quality, parameters, nullptr, job);
      },
      take);
}

}  // namespace grnwb::ui
