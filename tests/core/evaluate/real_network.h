// SPDX-License-Identifier: GPL-3.0-or-later
// Sorted blood cells with a network read off their correlations.
#pragma once

#include <cmath>
#include <fstream>
#include <set>

#include "core/grn/grn.h"
#include "tests/core/evaluate/real_cells.h"

namespace grnwb::test {

inline const char* const kTfNames = "data/tf/allTFs_hg38.txt";

/// Each gene that is no TF has the ten TFs that it correlates with most, over the training cells.
struct RealNetwork {
  RealCells data;
  grn::Grn grn;

  RealNetwork() {
    std::ifstream file(sharedPath(kTfNames));
    std::set<std::string> known;
    for (std::string name; file >> name;) known.insert(name);
    std::vector<std::string> tfs, targets;
    Eigen::MatrixXf x = data.cells(data.train).array().log1p();
    x.rowwise() -= Eigen::RowVectorXf(x.colwise().mean());
    x.colwise().normalize();
    std::vector<Eigen::Index> tfColumns;
    for (std::size_t i = 0; i < data.genes.size(); ++i) {
      (known.contains(data.genes[i]) ? tfs : targets).push_back(data.genes[i]);
      if (known.contains(data.genes[i])) tfColumns.push_back(static_cast<Eigen::Index>(i));
    }
    const Eigen::MatrixXf strengths = (x(Eigen::all, tfColumns).transpose() * x).cwiseAbs();
    std::vector<grn::Edge> edges;
    for (std::size_t i = 0; i < data.genes.size(); ++i) {
      if (known.contains(data.genes[i])) continue;
      std::vector<std::size_t> order(tfs.size());
      std::iota(order.begin(), order.end(), std::size_t{0});
      std::ranges::stable_sort(order, std::greater(), [&](std::size_t tf) {
        return strengths(static_cast<Eigen::Index>(tf), static_cast<Eigen::Index>(i));
      });
      for (std::size_t k = 0; k < 10; ++k) {
        grn::Edge edge;
        edge.tf = tfs[order[k]];
        edge.target = data.genes[i];
        edges.push_back(edge);
      }
    }
    grn = grn::Grn(tfs, targets, edges);
  }

  /// Each target's values in a random order of the cells.
  void shuffleTargets(grnwb::data::Matrix& cells, const std::string& tf, std::uint64_t seed) const {
    const auto column = grnwb::data::indexOf(data.genes);
    RandomStream random(seed, "shuffled regulon");
    for (const std::string& target : grn.targetsOf(tf)) {
      std::vector<Eigen::Index> order(static_cast<std::size_t>(cells.rows()));
      std::iota(order.begin(), order.end(), Eigen::Index{0});
      random.shuffle(order);
      const Eigen::VectorXf values = cells.col(column.at(target));
      cells.col(column.at(target)) = values(order);
    }
  }
};

}  // namespace grnwb::test
