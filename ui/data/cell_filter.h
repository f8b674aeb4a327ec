// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells the filters of the present settings leave, at once, and how many genes, as soon as they are counted.
#pragma once

#include <QObject>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/data/preprocess_settings.h"
#include "ui/data/raw_cells.h"

namespace grnwb::ui {

class CellFilter : public QObject {
  Q_OBJECT
 public:
  CellFilter(JobQueue& jobs, RawCells& cells, PreprocessSettings& settings, QObject* parent = nullptr);

  /// 1 for each cell that is left; empty without data.
  const std::vector<std::uint8_t>& kept() const { return m_kept; }
  std::int64_t keptCells() const { return m_keptCells; }
  /// Nothing until they are counted; of a moment ago while they are counted anew.
  std::optional<std::int64_t> genes() const { return m_genes; }

 Q_SIGNALS:
  void cellsChanged();
  void genesCounted();

 private:
  void takeData();
  void filter();
  void countGenes();

  RawCells& m_cells;
  PreprocessSettings& m_settings;
  std::vector<std::uint8_t> m_kept;
  std::int64_t m_keptCells = 0;
  std::optional<std::int64_t> m_genes;
  LatestJob<data::FilterCounts> m_counting;
};

}  // namespace grnwb::ui
