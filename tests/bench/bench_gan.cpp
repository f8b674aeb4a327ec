// SPDX-License-Identifier: GPL-3.0-or-later
// One training step of Stage 2 as in the paper: 5 critic updates, the generator, the labelers; 1000 genes, k 10, batch
// 1024. bench_gan [threads] prints medians of the steps in seconds of processor and of the wall clock, and the memory.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <vector>

#include "core/data/simulate.h"
#include "core/gan/train.h"
#include "tests/support/simulated_network.h"

namespace {

using namespace grnwb;
namespace fs = std::filesystem;

constexpr std::int64_t kCells = 2048, kGenes = 1000, kTfs = 75, kRegulators = 10, kSteps = 8;

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void measure(const data::Dataset& cells, const grn::Grn& grn, std::int64_t depth, std::int64_t width, int threads,
             const fs::path& folder) {
  gan::TrainParameters parameters = gan::presetParameters("paper");
  parameters.depth = depth;
  parameters.width = width;
  parameters.steps = kSteps;
  parameters.logEvery = 1;
  std::vector<double> processor, wall;
  std::clock_t before = 0;
  double secondsBefore = 0;
  gan::TrainObserver observer;
  observer.onStep = [&](const gan::StepLog& step) {
    if (step.step > 1) {  // the first has no critic, the second warms up
      processor.push_back(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
      wall.push_back(step.seconds - secondsBefore);
    }
    before = std::clock();
    secondsBefore = step.seconds;
  };
  JobContext job(threads);
  gan::trainStage2(cells, grn, parameters, {folder, {}}, folder, false, job, observer);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("depth %d width %d: %5.2f CPU s, %5.2f s a step; peak so far %.2f GB\n", static_cast<int>(depth),
              static_cast<int>(width), median(processor), median(wall), static_cast<double>(usage.ru_maxrss) / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
  const int threads = argc > 1 ? std::atoi(argv[1]) : 2;
  data::SimulateParameters size;
  size.cells = kCells;
  size.genes = kGenes;
  size.tfs = kTfs;
  size.regulators = kRegulators;
  JobContext job(threads);
  const data::SimulationNetwork network = data::randomNetwork(size);
  const data::Dataset cells = data::simulateCells(network, kCells, 1, job);
  const grn::Grn grn = test::trueNetwork(network);
  const fs::path folder = fs::temp_directory_path() / "bench_gan";
  fs::create_directories(folder);
  gan::TrainParameters first = gan::presetParameters("paper");
  first.stage1Steps = 1;
  gan::trainStage1(cells, first, folder, false, job);
  measure(cells, grn, 2, 1, threads, folder);
  measure(cells, grn, 3, 2, threads, folder);
  fs::remove_all(folder);
}
