// SPDX-License-Identifier: GPL-3.0-or-later
// The version of the program, as in provenance records.
#pragma once

namespace grnwb {

const char* version();

}  // namespace grnwb
