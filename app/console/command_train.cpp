// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/console/console.h"
#include "app/console/training_estimate.h"
#include "core/exchange/read_network.h"
#include "core/gan/device.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/training_run.h"

namespace grnwb::console {
namespace {

struct TrainOptions {
  std::string data, grn, out, stage1, from;
  int stage = 2;
  bool resume = false, estimate = false;
  FieldOptions fields;
};

Json train(const TrainOptions& options, const CommonOptions& common, JobContext& job) {
  gan::TrainParameters named;
  options.fields.apply(gan::fields(named));  // for the preset's name
  pipeline::TrainRequest request;
  request.parameters = gan::presetParameters(named.preset);
  if (!options.from.empty()) request.parameters = gan::continuingParameters(request.parameters);
  options.fields.apply(gan::fields(request.parameters));
  request.parameters.seed = common.seed;
  request.folder = options.out;
  request.stage1Folder = options.stage1;
  request.older = options.from;
  request.stages = options.stage;
  request.resume = options.resume;
  if (gan::deviceInfo().slowBlas())
    job.warn(
        "the linear algebra library in use is slow; install libopenblas0-openmp for training about 20 times faster");

  const data::Dataset data = io::readDataset(options.data, job);
  const grn::Grn grn = exchange::readNetwork(options.grn, job, data.genes.names).grn;
  if (options.estimate) return estimateTraining(data, grn, request, common.json, job);
  const pipeline::TrainingRun run = pipeline::trainRun(data, grn, request, job);

  Json result{
      {"run", run.folder.string()}, {"data", run.dataHash()}, {"grn", run.grnHash()}, {"steps", run.log.size()}};
  const auto lastOf = [&run](int stage) {
    return std::find_if(run.log.rbegin(), run.log.rend(), [stage](const gan::StepLog& s) { return s.stage == stage; });
  };
  for (int stage = 1; stage <= 2; ++stage) {
    const auto last = lastOf(stage);
    if (last == run.log.rend()) continue;
    result["stage" + std::to_string(stage)] = {{"step", last->step},
                                               {"seconds", last->seconds},
                                               {"critic_loss", last->criticLoss},
                                               {"generator_loss", last->generatorLoss}};
  }
  return result;
}

}  // namespace

void addTrain(CLI::App& app, Console& console) {
  auto options = std::make_shared<TrainOptions>();
  CLI::App* command = app.add_subcommand("train", "Train the causal GAN on a network");
  command->add_option("DATA", options->data, "Preprocessed data")->required();
  command->add_option("--grn", options->grn, "The network, from impose or another program")->required();
  command->add_option("--out", options->out, "Run folder")->required();
  command->add_option("--stage", options->stage, "1: causal controller only; 2: both stages")
      ->check(CLI::Range(1, 2))
      ->capture_default_str();
  command->add_option("--stage1", options->stage1, "Run folder whose finished Stage 1 is used");
  CLI::Option* from = command->add_option(
      "--from", options->from,
      "Run on another network of the same data that is continued: targets with other regulators first");
  from->excludes("--stage1");
  CLI::Option* resume = command->add_flag("--resume", options->resume, "Go on from the run's last checkpoint");
  command
      ->add_flag("--estimate", options->estimate,
                 "Only say what training takes, from a few timed steps, and what stands against it; writes nothing")
      ->excludes(resume);
  gan::TrainParameters defaults;
  options->fields.add(*command, gan::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return train(*options, console.options, job); });
  });
}

}  // namespace grnwb::console
