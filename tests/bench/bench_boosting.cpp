// SPDX-License-Identifier: GPL-3.0-or-later
// GRNBoost2's regressions: CPU time per tree, by shape of the data, kind of processor and origin of the draws.
#include <benchmark/benchmark.h>

#include <map>
#include <memory>

#include "core/trees/boosting.h"
#include "tests/bench/simulated_features.h"

namespace {

using namespace grnwb;

struct Shape {
  const char* name;
  bench::Size size;
};

constexpr Shape kShapes[]{
    {"counts", {10000, 75, 32, 1, false}},          {"log1p", {10000, 75, 32, 1, true}},
    {"sparse counts", {10000, 75, 32, 0.1, false}}, {"few cells, many TFs", {383, 321, 32, 1, false}},
    {"many cells", {66579, 75, 8, 0.3, false}},
};

const bench::SimulatedFeatures& featuresOf(const Shape& shape, std::size_t maxBins) {
  static std::map<std::pair<const char*, std::size_t>, std::unique_ptr<bench::SimulatedFeatures>> made;
  auto& features = made[{shape.name, maxBins}];
  if (!features) features = std::make_unique<bench::SimulatedFeatures>(shape.size, maxBins);
  return *features;
}

void boost(benchmark::State& state, const Shape& shape, trees::Simd simd, trees::RandomMode mode) {
  const bench::SimulatedFeatures& data = featuresOf(
      shape, mode == trees::RandomMode::keyed ? trees::BinnedMatrix::kFewBins : trees::BinnedMatrix::kManyBins);
  trees::BoostingParameters parameters;
  parameters.mode = mode;
  parameters.maxTrees = 200;
  const trees::Booster booster(data.features, parameters, JobContext(), simd);
  std::int64_t trees = 0;
  for (auto run : state) {
    JobContext job;
    booster.fit(
        data.responses.size(),
        [&](std::size_t i) {
          return trees::Response{data.responses[i], {}};
        },
        [&](std::size_t, const trees::BoostingFit& fit) { trees += fit.trees; }, job);
  }
  state.counters["per tree"] =
      benchmark::Counter(static_cast<double>(trees), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

}  // namespace

int main(int argc, char** argv) {
  const char* const processors[]{"portable", "AVX2", "AVX-512"};
  for (const Shape& shape : kShapes) {
    for (const trees::Simd simd : trees::supportedSimd())
      benchmark::RegisterBenchmark((std::string(shape.name) + "/" + processors[static_cast<int>(simd)]).c_str(), boost,
                                   shape, simd, trees::RandomMode::keyed)
          ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark((std::string(shape.name) + "/arboreto's draws").c_str(), boost, shape,
                                 trees::supportedSimd().back(), trees::RandomMode::arboreto)
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
