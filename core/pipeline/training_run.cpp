// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/training_run.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/gan/generate.h"
#include "core/gan/run_files.h"
#include "core/gan/timed_steps.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/json.h"
#include "core/pipeline/training_inputs.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

// NaN has no JSON form; nlohmann writes null for it.
Json toJson(const gan::StepLog& step) {
  return {{"stage", step.stage},
          {"step", step.step},
          {"critic_loss", step.criticLoss},
          {"gradient_penalty", step.gradientPenalty},
          {"generator_loss", step.generatorLoss},
          {"labeler_loss", step.labelerLoss},
          {"antilabeler_loss", step.antilabelerLoss},
          {"validation_mmd", step.validation},
          {"seconds", step.seconds}};
}

gan::StepLog stepFromJson(const Json& object) {
  const auto number = [&object](const char* key) {
    const Json& value = object.at(key);
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
  };
  gan::StepLog step;
  object.at("stage").get_to(step.stage);
  object.at("step").get_to(step.step);
  step.criticLoss = number("critic_loss");
  step.gradientPenalty = number("gradient_penalty");
  step.generatorLoss = number("generator_loss");
  step.labelerLoss = number("labeler_loss");
  step.antilabelerLoss = number("antilabeler_loss");
  step.validation = number("validation_mmd");
  step.seconds = number("seconds");
  return step;
}

void writeRunFile(TrainingRun& run) {
  const Json json{{"format", "grnwb-run"},       {"version", 1},
                  {"finished", run.finished},    {"parameters", fieldsToJson(gan::fields(run.parameters))},
                  {"seed", run.parameters.seed}, {"provenance", provenanceToJson(run.provenance)}};
  writeFileAtomically(run.folder / "grn.json", grn::toJson(*run.network));
  writeFileAtomically(run.folder / "run.json", json.dump(2) + "\n");
}

/// RUN/log.jsonl, one object per logged step. A resumed run takes back the steps after its checkpoint.
class LogFile {
 public:
  LogFile(TrainingRun& run) : m_run(run) { rewrite(); }

  void add(const gan::StepLog& step) {
    const std::size_t takenBack = std::erase_if(m_run.log, [&step](const gan::StepLog& old) {
      return old.stage > step.stage || (old.stage == step.stage && old.step >= step.step);
    });
    if (takenBack > 0) rewrite();
    m_run.log.push_back(step);
    m_out << toJson(step).dump() << std::endl;  // readers follow the file while the run goes on
  }

  void flush() const { flushToDisk(m_run.folder / "log.jsonl"); }

 private:
  void rewrite() {
    const fs::path file = m_run.folder / "log.jsonl";
    std::string text;
    for (const gan::StepLog& step : m_run.log) text += toJson(step).dump() + "\n";
    m_out.close();
    writeFileAtomically(file, text);
    m_out.open(file, std::ios::app);
  }

  TrainingRun& m_run;
  std::ofstream m_out;
};

/// The run whose Stage 1 is shared; empty when one is trained.
fs::path stage1Source(const TrainRequest& request, const fs::path& older, const data::Dataset& training, bool resume) {
  if (!request.stage1Folder.empty()) return request.stage1Folder;
  if (!older.empty()) return older;
  if (resume) return {};
  const auto found = std::ranges::find_if(
      request.siblings, [&](const fs::path& run) { return gan::holdsStage1(run, training, request.parameters); });
  return found == request.siblings.end() ? fs::path() : *found;
}

}  // namespace

std::string TrainingRun::dataHash() const {
  const auto found = provenance.inputs.find("data");
  return found == provenance.inputs.end() ? "" : found->second;
}

std::string TrainingRun::grnHash() const {
  const auto found = provenance.inputs.find("grn");
  return found == provenance.inputs.end() ? "" : found->second;
}

TrainingRun trainRun(const data::Dataset& data, const grn::Grn& grn, const TrainRequest& request, JobContext& job,
                     const RunObserver& observer) {
  const auto start = std::chrono::system_clock::now();
  const auto [training, validation, validationRows] = trainingInputs(data, grn, job);

  fs::create_directories(request.folder);
  flushToDisk(fs::absolute(request.folder).parent_path());
  const bool resume = request.resume && fs::exists(request.folder / "run.json");
  TrainingRun run;
  if (resume) run = readRun(request.folder);
  run.id = fs::weakly_canonical(request.folder).filename().string();
  run.folder = request.folder;
  run.parameters = request.parameters;
  run.network = std::make_shared<const grn::Grn>(grn);
  run.finished = false;
  std::map<std::string, std::string> inputs{{"data", data::contentHash(data)}, {"grn", grn.structureHash()}};
  if (resume && run.provenance.inputs.contains("continued"))
    inputs["continued"] = run.provenance.inputs["continued"];
  else if (!resume && !request.older.empty())
    inputs["continued"] = fs::weakly_canonical(request.older).string();
  std::map<std::string, std::string> recorded = run.provenance.inputs;
  const auto shared = recorded.extract("stage 1");  // where it came from changes nothing
  if (resume && recorded != inputs)
    throw Error(ErrorCode::badInput, request.folder.string(), "was trained on other data or another network",
                "resume with the run's own data and network, or train into a new folder");
  const fs::path older = inputs.contains("continued") ? inputs["continued"] : std::string();
  const fs::path stage1Folder = stage1Source(request, older, training, resume);
  if (shared)
    inputs["stage 1"] = shared.mapped();
  else if (!stage1Folder.empty())
    inputs["stage 1"] = fs::weakly_canonical(stage1Folder).string();
  const auto record = [&] {
    run.provenance =
        makeProvenance("train", gan::fields(run.parameters), run.parameters.seed, inputs, start, job.threads());
    run.provenance.parameters["run"] = run.id;
    if (request.stages == 1) run.provenance.parameters["stages"] = "1";
  };
  record();
  writeRunFile(run);
  if (!stage1Folder.empty() && !resume) {
    const TrainingRun other = readRun(stage1Folder);
    std::ranges::copy_if(other.log, std::back_inserter(run.log),
                         [](const gan::StepLog& step) { return step.stage == 1; });
    run.previews[0] = other.previews[0];
    if (run.previews[0]) writePreview(*run.previews[0], run.folder);
  }
  LogFile log(run);
  gan::TrainObserver trainer;
  trainer.onStep = [&](const gan::StepLog& step) {
    log.add(step);
    if (observer.onStep) observer.onStep(step);
  };
  trainer.validationMetric = validationMetric(validation);
  std::optional<PreviewPlane> plane;
  if (trainer.validationMetric) {
    plane.emplace(validation, validationRows);
    trainer.onCells = [&](const gan::StepLog& step, const data::Matrix& generated) {
      auto preview = std::make_shared<const TrainingPreview>(plane->place(step.stage, step.step, generated));
      writePreview(*preview, run.folder);
      if (observer.onPreview) observer.onPreview(preview);
      run.previews[static_cast<std::size_t>(step.stage - 1)] = std::move(preview);
    };
  }

  if (stage1Folder.empty())
    gan::trainStage1(training, run.parameters, run.folder, resume, job, trainer);
  else if (!fs::equivalent(stage1Folder, run.folder))
    gan::shareStage1(stage1Folder, run.folder);
  if (request.stages == 2)
    gan::trainStage2(training, grn, run.parameters, {run.folder, older}, run.folder, resume, job, trainer);

  log.flush();
  run.finished = true;
  record();
  writeRunFile(run);
  return run;
}

gan::TrainEstimate timeRun(const data::Dataset& data, const grn::Grn& grn, const TrainRequest& request,
                           JobContext& job) {
  const auto [training, validation, validationRows] = trainingInputs(data, grn, job);
  gan::TimedTraining timed;
  timed.stage1 = stage1Source(request, request.older, training, false).empty();
  timed.stage2 = request.stages == 2;
  timed.validationMetric = validationMetric(validation);
  return gan::timeSteps(training, grn, request.parameters, timed, job);
}

void generateCells(TrainingRun& run, std::int64_t cells, std::uint64_t seed, JobContext& job) {
  gan::GenerateParameters parameters;
  parameters.cells = cells;
  parameters.seed = seed;
  parameters.stage = 1;
  run.stage1Cells = std::make_shared<const data::Dataset>(gan::generate(run.folder, parameters, job));
  parameters.stage = 2;
  run.synthetic = std::make_shared<const data::Dataset>(gan::generate(run.folder, parameters, job));
  io::writeH5ad(*run.stage1Cells, run.folder / "stage1_cells.h5ad");
  io::writeH5ad(*run.synthetic, run.folder / "synthetic.h5ad");
  run.provenance.parameters["cells"] = std::to_string(cells);
  run.provenance.results["synthetic"] = data::contentHash(*run.synthetic);
  run.provenance.results["stage 1 cells"] = data::contentHash(*run.stage1Cells);
  if (run.network) writeRunFile(run);
}

TrainingRun readRun(const fs::path& folder) {
  const fs::path file = folder / "run.json";
  if (!fs::exists(file))
    throw Error(ErrorCode::badInput, folder.string(), "is no run folder (it has no run.json)",
                "give the folder that train wrote");
  const Json json = parseJson(readFile(file), file.string());
  TrainingRun run;
  run.id = fs::weakly_canonical(folder).filename().string();
  run.folder = folder;
  readingJson(file.string(), [&] {
    if (json.at("format") != "grnwb-run") refuseJson(file.string(), "its format is not grnwb-run");
    if (json.at("version").get<int>() > 1)
      throw Error(ErrorCode::badInput, file.string(), "was written by a newer version", "update GRN Workbench");
    json.at("finished").get_to(run.finished);
    run.parameters = gan::presetParameters("paper");  // for what an older version didn't have
    fieldsFromJson(json.at("parameters"), gan::fields(run.parameters));
    json.at("seed").get_to(run.parameters.seed);
    run.provenance = provenanceFromJson(json.at("provenance"));
  });
  if (const fs::path grn = folder / "grn.json"; fs::exists(grn))
    run.network = std::make_shared<const grn::Grn>(grn::fromJson(readFile(grn), grn.string()));
  if (const fs::path log = folder / "log.jsonl"; fs::exists(log)) {
    const std::string text = readFile(log);
    for (const std::string_view line : splitLines(text)) {
      const Json object = Json::parse(line, nullptr, false);
      if (object.is_discarded()) break;  // the line a killed run was writing
      readingJson(log.string(), [&] { run.log.push_back(stepFromJson(object)); });
    }
  }
  for (const int stage : {1, 2}) run.previews[static_cast<std::size_t>(stage - 1)] = readPreview(folder, stage);
  return run;
}

void readCells(TrainingRun& run, JobContext& job) {
  const auto read = [&](const char* name) -> std::shared_ptr<const data::Dataset> {
    if (!fs::exists(run.folder / name)) return nullptr;
    return std::make_shared<const data::Dataset>(io::readDataset(run.folder / name, job));
  };
  run.synthetic = read("synthetic.h5ad");
  run.stage1Cells = read("stage1_cells.h5ad");
}

}  // namespace grnwb::pipeline
