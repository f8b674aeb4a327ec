// SPDX-License-Identifier: GPL-3.0-or-later
// Cells parted into validation, test and training, each label with its share of every part on request.
#pragma once

#include <cstdint>
#include <vector>

namespace grnwb::data {

/// Cells of each part, in the order they were given in.
struct Split {
  std::vector<std::int64_t> validation, test, training;
};

/// The first cells are for validation, the next for the test, the rest for training. cells: more than validation +
/// test of them.
Split splitInOrder(const std::vector<std::int64_t>& cells, std::int64_t validation, std::int64_t test);

/// labels: one code per cell; cells of the same code are one group, -1 (missing) among them. Each group has its share
/// of validation and test by largest remainder, and from three cells on at least one cell in every part as long as
/// there are places; its first cells are for validation, the next for the test. With a single group this is
/// splitInOrder.
Split splitByLabel(const std::vector<std::int64_t>& cells, const std::vector<std::int32_t>& labels,
                   std::int64_t validation, std::int64_t test);

}  // namespace grnwb::data
