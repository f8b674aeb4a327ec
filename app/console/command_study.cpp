// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <optional>

#include "app/console/console.h"
#include "app/console/study_providers.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/report/metric_kinds.h"
#include "core/report/report.h"
#include "core/study/run_study.h"
#include "core/study/study_json.h"

namespace grnwb::console {
namespace {

struct StudyOptions {
  std::string file, out, shard;
  std::vector<std::string> merge;
  bool resume = false, skipFailed = false, trustsAddresses = false;
};

void readShard(const std::string& text, study::StudyRun& run) {
  const std::vector<std::string_view> parts = split(text, '/');
  const auto shard = parts.size() == 2 ? parseInteger(parts[0]) : std::nullopt;
  const auto shards = parts.size() == 2 ? parseInteger(parts[1]) : std::nullopt;
  if (!shard || !shards || *shard < 1 || *shard > *shards)
    throw Error(ErrorCode::usage, "--shard", "'" + text + "' is no part of a study",
                "give i/n with i from 1 to n, such as 2/8");
  run.shard = static_cast<std::size_t>(*shard);
  run.shards = static_cast<std::size_t>(*shards);
}

study::StudyResults runStudy(const study::Study& study, const StudyOptions& options, JobContext& job) {
  study::StudyRun run;
  run.folder = options.out;
  run.retriesFailed = !options.skipFailed;
  if (!options.shard.empty()) readShard(options.shard, run);
  if (!options.resume && study::holdsStudy(run.folder))
    throw Error(ErrorCode::usage, options.out, "holds results of a study already",
                "go on with --resume, or name another folder");
  StudyProviders providers(options.trustsAddresses);
  study::StudyObserver observer;
  observer.provider = [&](const study::StudyModel& model) { return providers.of(model); };
  try {
    return study::runStudy(study, run, job, observer);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::cancelled) throw;
    throw Error(ErrorCode::cancelled, options.out, "stopped; what is done is kept",
                "the same command with --resume goes on");
  }
}

/// Mean and sample standard deviation; as one text for the eye.
Json metricOf(const report::MetricSummary& metric, bool forPrograms) {
  if (metric.values.empty()) return nullptr;
  if (forPrograms) return {{"mean", metric.mean}, {"sd", metric.sd}};
  Json rounded{metric.mean, metric.sd};
  roundNumbers(rounded);
  return rounded[0].dump() + " ± " + rounded[1].dump();
}

Json tableOf(const study::Study& study, const study::StudyResults& results, bool forPrograms) {
  Json table = Json::array();
  for (const report::RowSummary& row : report::summarise(study, results)) {
    Json line{{"data", study.data[row.row.data].name},
              {"setting", study::settingName(row.row.setting)},
              {"model", row.row.model ? Json(study.models[*row.row.model].name) : Json()},
              {"done", row.done},
              {"wanted", row.wanted},
              {"tfs", row.tfs},
              {"density", row.density}};
    for (std::size_t i = 0; i < report::metricCount(study); ++i)
      line[std::string(report::kMetricKinds[i].key)] = metricOf(row.metrics[i], forPrograms);
    if (!forPrograms) roundNumbers(line);
    table.push_back(std::move(line));
  }
  return table;
}

Json carryOut(const StudyOptions& options, const CommonOptions& common, JobContext& job) {
  const study::Study study = study::readStudy(options.file);
  const std::vector<std::filesystem::path> folders(options.merge.begin(), options.merge.end());
  const study::StudyResults results =
      folders.empty() ? runStudy(study, options, job) : study::mergeStudies(study, folders, options.out, job);
  const std::vector<study::StudyCell> cells = study::cells(study);
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (results.cells[i].state == study::CellState::failed)
      job.warn(study::cellTitle(study, cells[i]) + " failed: " + results.cells[i].error);
  Json result{{"out", options.out},
              {"cells", cells.size()},
              {"done", results.count(study::CellState::done)},
              {"failed", results.count(study::CellState::failed)}};
  if (options.shard.empty()) {  // of parts, the merged study is reported
    report::writeReport(report::makeReport(study, results, options.out, job), study, results, options.out);
    result["report"] = (std::filesystem::path(options.out) / "report.html").string();
  }
  result["table"] = tableOf(study, results, common.json);
  return result;
}

}  // namespace

void addStudy(CLI::App& app, Console& console) {
  auto options = std::make_shared<StudyOptions>();
  CLI::App* command = app.add_subcommand("study", "Settings x data sets x split seeds, with tables and a report");
  command->add_option("FILE", options->file, "The study, JSON; example writes one")->required();
  command->add_option("--out", options->out, "Folder of its results")->required();
  CLI::Option* resume = command->add_flag("--resume", options->resume, "Go on with the results in the folder");
  CLI::Option* shard =
      command->add_option("--shard", options->shard, "Do the i-th of n parts only, in a folder of its own")
          ->type_name("I/N");
  CLI::Option* skip = command->add_flag("--skip-failed", options->skipFailed,
                                        "Leave out what failed before, instead of trying it again");
  command->add_flag("--trust-addresses", options->trustsAddresses,
                    "Send keys also to addresses that the study itself names for its models");
  command->add_option("--merge", options->merge, "Folders of parts, whose results are put together in --out")
      ->excludes(resume)
      ->excludes(shard)
      ->excludes(skip);
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return carryOut(*options, console.options, job); });
  });
}

}  // namespace grnwb::console
