// SPDX-License-Identifier: GPL-3.0-or-later
// The tables obs and var of an h5ad file, in the layouts of all anndata versions.
#pragma once

#include <optional>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/hdf5/node.h"

namespace grnwb::io {

/// A group of columns (anndata 0.7 and later) or one compound dataset (before), whose categories are in uns. Columns of
/// a type that has no place in a Table are left out with a warning. Throws Error(badInput) when lengths or codes don't
/// fit.
data::Table readH5adTable(const hdf5::Node& node, const std::optional<hdf5::Node>& uns, JobContext& job);

}  // namespace grnwb::io
