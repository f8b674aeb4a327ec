// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of one embedding with what is known of them: their types, expression, clusters, regions.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <string>
#include <vector>

#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

/// Cells are named by their row of the embedding, real ones first. Parts of another number of cells count as missing.
class ShownCells {
 public:
  static constexpr int kUnassigned = -1;

  /// labels: one per real cell, or empty.
  void setEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells, const std::vector<std::string>& labels);
  /// False: they are the same as before.
  bool setCells(std::shared_ptr<const pipeline::ComparedCells> cells);
  bool setComparison(std::shared_ptr<const pipeline::Comparison> comparison);
  bool setPalette(const TypePalette& palette);

  const Eigen::MatrixX2d& points() const { return m_points; }
  Eigen::Index count() const { return m_points.rows(); }
  Eigen::Index realCount() const { return m_realCells; }
  Eigen::Index syntheticCount() const { return count() - m_realCells; }
  bool isReal(Eigen::Index cell) const { return cell < m_realCells; }

  bool hasLabels() const { return !m_labels.empty(); }
  /// Synthetic cells were given types, too.
  bool hasTypes() const;
  /// Those of the comparison in its order, then other labels, sorted.
  const std::vector<std::string>& types() const { return m_types; }
  const TypePalette& palette() const { return m_palette; }
  /// Code in types(): of a real cell its own label, of a synthetic one the type it was given; kUnassigned: neither.
  int typeOf(Eigen::Index cell) const { return m_typeCodes[static_cast<std::size_t>(cell)]; }

  /// Null while they are missing.
  const pipeline::ComparedCells* cells() const;
  const std::vector<std::int32_t>* clusters() const;
  /// None while they are missing.
  const std::vector<evaluate::InventedRegion>& regions() const;

 private:
  const pipeline::Comparison* comparison() const;
  void findTypes();

  Eigen::MatrixX2d m_points;
  Eigen::Index m_realCells = 0;
  std::vector<std::string> m_labels, m_types;
  std::vector<int> m_typeCodes;
  std::shared_ptr<const pipeline::ComparedCells> m_cells;
  std::shared_ptr<const pipeline::Comparison> m_comparison;
  TypePalette m_palette;
};

}  // namespace grnwb::ui
