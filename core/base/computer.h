// SPDX-License-Identifier: GPL-3.0-or-later
// What this computer has left of memory and disk, and what this process takes of the memory.
#pragma once

#include <filesystem>

namespace grnwb {

/// Memory that programs can still take without swapping, the system's caches included, in bytes; 0: not known.
double freeMemoryBytes();

/// Memory that this process holds now, in bytes; 0: not known.
double residentBytes();
/// The most it held since restartPeak(), or since it began.
double peakResidentBytes();
/// Makes the present memory the peak; false where the system can't (it is Linux that does).
bool restartPeak();

/// Bytes that a file in the folder can take; of the nearest folder above that exists. 0: not known.
double freeDiskBytes(const std::filesystem::path& folder);

}  // namespace grnwb
