// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of 1000 genes and 9250 or 10,000 edges: edits, hashes, steps, carrying over, and many compared.
#include <benchmark/benchmark.h>

#include "core/grn/carry_over.h"
#include "core/grn/communities.h"
#include "core/grn/diff.h"
#include "core/grn/edit.h"
#include "core/grn/gene_steps.h"
#include "core/grn/overlap_chance.h"
#include "core/grn/overlap_matrix.h"
#include "tests/core/grn/grn_samples.h"

namespace {

using namespace grnwb;
using namespace grnwb::grn::test;

/// 75 TFs and 925 targets; 10,000 edges.
grn::Grn network() {
  grn::Grn grn = randomGrn(75, 925, 10, 1);
  grn::Batch more;
  for (std::size_t i = 0; grn.edges().size() + more.edits.size() < 10'000; ++i) {
    const std::string &tf = grn.tfs()[i % 75], &target = grn.targets()[i];
    if (!grn.find(tf, target)) more.edits.push_back(grn::AddEdge{edge(tf, target)});
  }
  return grn::apply(grn, more).grn;
}

void applyOneEdit(benchmark::State& state) {
  const grn::Grn grn = network();
  grn::Edge changed = grn.edges()[5000];
  changed.locked = true;
  for (auto run : state) benchmark::DoNotOptimize(grn::apply(grn, grn::ChangeEdge{changed}));
}

void applyBatchOf1000(benchmark::State& state) {
  const grn::Grn grn = network();
  grn::Batch batch;
  for (std::size_t i = 0; i < 1000; ++i)
    batch.edits.push_back(grn::RemoveEdge{grn.edges()[7 * i].tf, grn.edges()[7 * i].target});
  for (auto run : state) benchmark::DoNotOptimize(grn::apply(grn, batch));
}

void contentHash(benchmark::State& state) {
  const grn::Grn grn = network();
  for (auto run : state) benchmark::DoNotOptimize(grn.contentHash());
}

void indexCandidates(benchmark::State& state) {
  const grn::Grn grn = network();
  for (auto run : state) benchmark::DoNotOptimize(randomCandidates(grn, 1));
}

void setRegulatorCountOfAll(benchmark::State& state) {
  const grn::Grn grn = network();
  const grn::CandidateIndex candidates = randomCandidates(grn, 1);
  for (auto run : state) benchmark::DoNotOptimize(grn::setRegulatorCount(grn, grn.targets(), 12, candidates));
}

void carryOver(benchmark::State& state) {
  const grn::Grn old = randomGrn(75, 925, 10, 1), imposed = randomGrn(75, 925, 10, 2);
  const grn::CandidateIndex candidates = randomCandidates(imposed, 1);
  for (auto run : state) benchmark::DoNotOptimize(grn::carryOver(old, imposed, candidates));
}

void diff(benchmark::State& state) {
  const grn::Grn older = randomGrn(75, 925, 10, 1), newer = randomGrn(75, 925, 10, 2);
  for (auto run : state) benchmark::DoNotOptimize(grn::diff(older, newer));
}

void communities(benchmark::State& state) {
  const grn::Grn grn = network();
  grn::NodePairs edges;
  for (const grn::Edge& edge : grn.edges()) {
    const auto tf = std::ranges::lower_bound(grn.tfs(), edge.tf) - grn.tfs().begin();
    const auto target = std::ranges::lower_bound(grn.targets(), edge.target) - grn.targets().begin();
    edges.emplace_back(tf, grn.tfs().size() + static_cast<std::size_t>(target));
  }
  for (auto run : state) {
    JobContext job;
    benchmark::DoNotOptimize(grn::communities(grn.tfs().size() + grn.targets().size(), edges, 1, job));
  }
}

void overlapMatrixOf60(benchmark::State& state) {
  std::vector<grn::EdgeSet> networks;
  for (std::uint64_t seed = 0; seed < 60; ++seed) networks.emplace_back(randomGrn(75, 925, 10, seed));
  for (auto run : state) {
    JobContext job(static_cast<int>(state.range(0)));
    benchmark::DoNotOptimize(grn::overlapMatrix(networks, job));
  }
}

void overlapAtChance(benchmark::State& state) {
  const grn::EdgeSet a(randomGrn(75, 925, 10, 1)), b(randomGrn(75, 925, 10, 2));
  for (auto run : state) benchmark::DoNotOptimize(grn::overlapAtChance(a, b, JobContext()));
}

BENCHMARK(applyOneEdit)->Unit(benchmark::kMillisecond);
BENCHMARK(applyBatchOf1000)->Unit(benchmark::kMillisecond);
BENCHMARK(contentHash)->Unit(benchmark::kMillisecond);
BENCHMARK(indexCandidates)->Unit(benchmark::kMillisecond);
BENCHMARK(setRegulatorCountOfAll)->Unit(benchmark::kMillisecond);
BENCHMARK(carryOver)->Unit(benchmark::kMillisecond);
BENCHMARK(diff)->Unit(benchmark::kMillisecond);
BENCHMARK(communities)->Unit(benchmark::kMillisecond);
BENCHMARK(overlapMatrixOf60)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(overlapAtChance)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
