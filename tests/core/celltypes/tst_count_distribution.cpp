// SPDX-License-Identifier: GPL-3.0-or-later
// Exact tests and ranges of counts against values of SciPy 1.17 (fisher_exact, binomtest, betabinom).
#include "core/celltypes/count_distribution.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::celltypes;
