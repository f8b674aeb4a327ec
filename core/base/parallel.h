// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel loops whose result can't depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/base/job.h"

namespace grnwb {

/// Calls body(i) once for each i in [0, count) on up to job.threads() threads, in any order. Each call must write only
/// what belongs to its i. Stops early when the job is stopped and then throws cancelledError(); the first exception of
/// a body is rethrown.
void parallelFor(JobContext& job, std::size_t count, const std::function<void(std::size_t)>& body);

/// Number of hardware threads, >= 1.
int hardwareThreads();
/// Of the library that runs the loops, "2021.8".
std::string tbbVersion();

}  // namespace grnwb
