// SPDX-License-Identifier: GPL-3.0-or-later
// bench_read PATH [THREADS]: reads a data set once: seconds, CPU seconds, peak memory and what was read.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

#include "core/base/error.h"
#include "core/io/read_dataset.h"

int main(int argc, char** argv) {
  using namespace grnwb;
  if (argc < 2) return 2;
  JobContext job(argc > 2 ? std::atoi(argv[2]) : 1);
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpuStart = std::clock();
  try {
    const data::Dataset dataset = io::readDataset(argv[1], job);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    const double cpuSeconds = static_cast<double>(std::clock() - cpuStart) / CLOCKS_PER_SEC;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"seconds\": %.3f, \"cpu_seconds\": %.3f, \"peak_mb\": %.1f, \"nonzero\": %lld, \"total\": %.17g}\n",
                seconds.count(), cpuSeconds, static_cast<double>(usage.ru_maxrss) / 1024,
                static_cast<long long>(dataset.x.nonzero()),
                std::accumulate(dataset.x.values.begin(), dataset.x.values.end(), 0.0));
  } catch (const Error& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 1;
  }
}
