// SPDX-License-Identifier: GPL-3.0-or-later
// Colour and size of the dots of a dot plot, the same for all its blocks.
#pragma once

#include <Eigen/Core>
#include <array>
#include <vector>

#include "ui/plots/colour_scale.h"
#include "ui/plots/dot_plot_content.h"

namespace grnwb::ui {

class DotPlotScales {
 public:
  explicit DotPlotScales(const DotPlotContent& content);

  /// What the colour stands for, on the scale of colours().
  double value(int block, const GridPlace& at) const;
  /// The dot's area as a share of the largest dot's, 0-1; 0 where either has no cells.
  double area(int block, const GridPlace& at) const;
  ColourScale colours(const Theme& theme) const;

  QString sizeTitle() const;
  /// Shares of cells for the legend, ascending; the last is the largest dot's.
  std::vector<double> sizes() const;
  double areaOf(double share) const { return std::min(share / m_largest, 1.0); }

 private:
  void fillSides(const DotPlotContent& content);
  void fillDifference(const DotPlotContent& content);

  DotPlotContent::Scale m_scale;
  std::array<Eigen::MatrixXd, 2> m_values, m_shares;  ///< of each block, rows x columns
  double m_limit = 1;                                 ///< end of the colour scale
  double m_largest = 1;                               ///< share that the largest dot stands for
};

}  // namespace grnwb::ui
