// SPDX-License-Identifier: GPL-3.0-or-later
// bench_preprocess FILE [THREADS [FLAVOUR [GENES]]]: preprocessing of a file's counts: seconds, CPU seconds, memory
// before and at most during it, seconds of a count after filters; GENES: file for the names of the chosen genes.
// bench_preprocess simulate CELLS GENES [THREADS]: the same for counts made on the spot, 10 % of them above 0.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

#include "core/base/file.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/data/preprocess.h"
#include "core/data/value_kind.h"
#include "core/io/read_dataset.h"

namespace {

using namespace grnwb;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A line of /proc/self/status, in MiB.
double memory(const std::string& field) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(field + ":")) return std::atof(line.c_str() + field.size() + 1) / 1024;
  return 0;
}

void forgetPeak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

data::Dataset simulated(std::int64_t cells, std::int64_t genes) {
  data::Dataset dataset;
  dataset.x.rows = cells;
  dataset.x.columns = genes;
  std::vector<double> threshold;
  RandomStream levels(1, "bench genes");
  for (std::int64_t g = 0; g < genes; ++g) {
    threshold.push_back(std::min(0.95, 0.06 * std::exp(levels.normal())));
    dataset.genes.names.push_back("g" + std::to_string(g));
  }
  const auto expected = static_cast<std::size_t>(0.1 * static_cast<double>(cells) * static_cast<double>(genes));
  dataset.x.columnIndex.reserve(expected);
  dataset.x.values.reserve(expected);
  std::uint64_t state = 1;
  const auto draw = [&] { return static_cast<double>(splitMix(state) >> 11) * 0x1.0p-53; };
  for (std::int64_t c = 0; c < cells; ++c) {
    dataset.cells.names.push_back("c" + std::to_string(c));
    const double depth = 0.5 + draw();
    for (std::int64_t g = 0; g < genes; ++g) {
      const double share = draw() / (depth * threshold[static_cast<std::size_t>(g)]);
      if (share >= 1) continue;
      dataset.x.columnIndex.push_back(static_cast<std::int32_t>(g));
      dataset.x.values.push_back(static_cast<float>(std::min(100.0, std::ceil(0.3 / (share + 1e-3)))));
    }
    dataset.x.offsets.push_back(dataset.x.nonzero());
  }
  return dataset;
}

void preprocess(const data::Dataset& raw, const data::PreprocessParameters& parameters, int threads,
                const char* geneFile) {
  JobContext job(threads);
  forgetPeak();
  const double before = memory("VmRSS");
  const Clock::time_point start = Clock::now();
  const std::clock_t cpuStart = std::clock();
  const data::Preprocessed result = data::preprocess(raw, parameters, job);
  const double seconds = secondsSince(start);
  const double cpuSeconds = static_cast<double>(std::clock() - cpuStart) / CLOCKS_PER_SEC;
  const double peak = memory("VmHWM"), after = memory("VmRSS");
  const data::CellQuality quality = data::cellQuality(*data::findCounts(raw), raw.genes.names, job);
  const Clock::time_point countStart = Clock::now();
  const data::FilterCounts left = data::countAfterFilters(raw, quality, parameters, nullptr, job);
  const double countSeconds = secondsSince(countStart);
  std::printf(
      "{\"values\": %lld, \"cells\": %lld, \"genes\": %lld, \"passing_genes\": %lld, \"threads\": %d, \"seconds\": "
      "%.2f, \"cpu_seconds\": %.2f, \"mib_before\": %.0f, \"mib_peak\": %.0f, \"mib_after\": %.0f, "
      "\"count_seconds\": %.3f}\n",
      static_cast<long long>(raw.x.nonzero()), static_cast<long long>(result.report.cells),
      static_cast<long long>(result.report.genes), static_cast<long long>(left.genes), threads, seconds, cpuSeconds,
      before, peak, after, countSeconds);
  if (geneFile == nullptr) return;
  std::vector<std::string> names = result.data.genes.names;
  for (const data::EmptyGene& gene : result.report.emptyInASplit) names.push_back(gene.name);
  writeFileAtomically(geneFile, join(names, "\n") + "\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  data::PreprocessParameters parameters;
  if (std::string(argv[1]) == "simulate") {
    if (argc < 4) return 2;
    preprocess(simulated(std::atoll(argv[2]), std::atoll(argv[3])), parameters,
               argc > 4 ? std::atoi(argv[4]) : hardwareThreads(), nullptr);
    return 0;
  }
  JobContext reading(hardwareThreads());
  const data::Dataset raw = io::readDataset(argv[1], reading);
  if (argc > 3) parameters.variability = argv[3];
  preprocess(raw, parameters, argc > 2 ? std::atoi(argv[2]) : hardwareThreads(), argc > 4 ? argv[4] : nullptr);
}
