// SPDX-License-Identifier: GPL-3.0-or-later
// Random forests: GENIE3's regressions, and the two classes of RF-AUROC.
#include <benchmark/benchmark.h>

#include "core/trees/random_forest.h"
#include "tests/bench/simulated_features.h"

namespace {

using namespace grnwb;

constexpr std::int64_t kTrees = 100;

void countTrees(benchmark::State& state) {
  state.counters["per tree"] = benchmark::Counter(static_cast<double>(state.iterations() * kTrees),
                                                  benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void genie3(benchmark::State& state, const bench::Size& size) {
  const bench::SimulatedFeatures data(size, trees::BinnedMatrix::kManyBins);
  for (auto run : state) {
    const JobContext job;
    benchmark::DoNotOptimize(trees::forestImportances(data.features, data.responses.front(), {}, {kTrees, 1}, job));
  }
  countTrees(state);
}

/// Components of 1600 cells to learn from and 400 to tell apart, as in RF-AUROC.
void twoClasses(benchmark::State& state) {
  constexpr std::size_t kFeatures = 50, kTrain = 1600, kTest = 400;
  RandomStream random(1, "bench");
  const auto normal = [&](std::size_t count) {
    std::vector<double> values(count);
    for (double& value : values) value = random.normal();
    return values;
  };
  const std::vector<double> train = normal(kTrain * kFeatures), test = normal(kTest * kFeatures);
  std::vector<bool> isClassOne;
  for (std::size_t i = 0; i < kTrain; ++i) isClassOne.push_back(train[i] + random.normal() > 0);
  for (auto run : state) {
    JobContext job;
    benchmark::DoNotOptimize(
        trees::forestProbabilities({train, kTrain, kFeatures}, isClassOne, {test, kTest, kFeatures}, {kTrees, 1}, job));
  }
  countTrees(state);
}

BENCHMARK_CAPTURE(genie3, counts, bench::Size{10000, 75, 1, 1, false})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(genie3, few_cells, bench::Size{383, 321, 1, 1, false})->Unit(benchmark::kMillisecond);
BENCHMARK(twoClasses)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
