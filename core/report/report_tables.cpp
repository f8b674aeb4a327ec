// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_tables.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/report/number_text.h"

namespace grnwb::report {
namespace {

constexpr std::size_t kHashDigits = 12;

std::string stateText(study::CellState state) {
  switch (state) {
    case study::CellState::waiting:
      return "waiting";
    case study::CellState::running:
      return "running";
    case study::CellState::done:
      return "done";
    case study::CellState::failed:
      break;
  }
  return "failed";
}

const study::CellResult& resultOf(const study::StudyResults& results, std::size_t index) {
  static const study::CellResult kNone;
  return index < results.cells.size() ? results.cells[index] : kNone;
}

std::string inputText(const pipeline::Provenance& step) {
  std::vector<std::string> inputs;
  for (const auto& [role, hash] : step.inputs) inputs.push_back(role + " " + hash.substr(0, kHashDigits));
  return join(inputs, ", ");
}

void addFields(TextTable& table, const std::string& stage, const std::vector<Field>& fields) {
  const auto isKnown = [&](const Field& field) {
    return std::ranges::any_of(table.rows, [&](const std::vector<TextTable::Cell>& row) {
      return row[0].text == stage && row[1].text == field.label;
    });
  };
  for (const Field& field : fields)
    if (!isKnown(field))  // both series of questions have repeats
      table.rows.push_back(
          {plain(stage), plain(field.label), plain(fieldText(field) + (field.unit.empty() ? "" : " " + field.unit))});
}

void addSeed(TextTable& table, const std::string& stage, std::uint64_t seed) {
  table.rows.push_back({plain(stage), plain("Seed"), plain(std::to_string(seed))});
}

}  // namespace

TextTable cellTable(const study::Study& study, const study::StudyResults& results) {
  TextTable table{"cells",
                  "Cells of the study: one training each, or one split of the control.",
                  {"Cell", "State", "Sets", "TFs", "Targets", "Edges", "Time"},
                  {}};
  const std::vector<study::StudyCell> all = cells(study);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const study::CellResult& result = resultOf(results, i);
    const auto number = [&result](std::int64_t value) {
      return plain(result.edges > 0 ? std::to_string(value) : kNothing);
    };
    table.rows.push_back({plain(cellTitle(study, all[i])), plain(stateText(result.state)),
                          plain(std::to_string(result.sets.size())), number(result.tfs), number(result.targets),
                          number(result.edges), plain(result.seconds > 0 ? durationText(result.seconds) : kNothing)});
  }
  return table;
}

TextTable failureTable(const study::Study& study, const study::StudyResults& results) {
  TextTable table{"failures", "Cells of the study that failed, and why.", {"Cell", "Reason"}, {}};
  const std::vector<study::StudyCell> all = cells(study);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const study::CellResult& result = resultOf(results, i); result.state == study::CellState::failed)
      table.rows.push_back({plain(cellTitle(study, all[i])), plain(result.error)});
  return table;
}

TextTable parameterTable(const study::Study& study) {
  TextTable table{"parameters", "Parameters of the study.", {"Stage", "Parameter", "Value"}, {}};
  study::Study copy = study;
  for (study::StudyData& data : copy.data) {
    const std::string stage = "Data " + data.name;
    table.rows.push_back({plain(stage), plain("File"), plain(data.file.filename().string())});
    table.rows.push_back({plain(stage), plain("Labels"), plain(data.labels.empty() ? kNothing : data.labels)});
    table.rows.push_back({plain(stage), plain("TF list"), plain(data.tfs)});
    addFields(table, stage, data::fields(data.preprocess));
  }
  for (study::StudyModel& model : copy.models) {
    const std::string stage = "Model " + model.name;
    table.rows.push_back({plain(stage), plain("Model"), plain(model.settings.ask.model)});
    addFields(table, stage, llm::fields(model.settings.ask));
    llm::QuestionParameters& questions = model.settings.inquiry.questions;
    addFields(table, stage, llm::fields(questions, llm::Step::tfs));
    addFields(table, stage, llm::fields(questions, llm::Step::edges));
    addSeed(table, stage, questions.seed);
  }
  addFields(table, "Inference", infer::fields(copy.infer));
  addSeed(table, "Inference", copy.infer.seed);
  addFields(table, "Graph", grn::fields(copy.impose));
  addSeed(table, "Graph", copy.impose.seed);
  addFields(table, "Training", gan::fields(copy.train));
  addSeed(table, "Training", copy.train.seed);
  addFields(table, "Metrics", evaluate::fields(copy.metrics));
  addSeed(table, "Metrics", copy.metrics.seed);
  table.rows.push_back({plain("Study"), plain("Sets per training"), plain(std::to_string(study.sets))});
  table.rows.push_back({plain("Study"), plain("Random graphs per split"), plain(std::to_string(study.randomGraphs))});
  return table;
}

TextTable provenanceTable(const study::Study& study, const study::StudyResults& results) {
  TextTable table{"provenance",
                  "Where the results come from: every step with its seed, the leading digits of its inputs' SHA-256, "
                  "the software, when it ended and how long it took.",
                  {"Step", "Seed", "Inputs", "Software", "Ended", "Time", "Cells"},
                  {}};
  std::vector<std::pair<const pipeline::Provenance*, std::vector<std::string>>> steps;
  const std::vector<study::StudyCell> all = cells(study);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const pipeline::Provenance& step : resultOf(results, i).steps) {
      auto found = std::ranges::find_if(steps, [&step](const auto& known) { return *known.first == step; });
      if (found == steps.end()) found = steps.insert(found, {&step, {}});
      found->second.push_back(cellTitle(study, all[i]));
    }
  for (const auto& [step, of] : steps)
    table.rows.push_back({plain(step->stage), plain(std::to_string(step->seed)), plain(inputText(*step)),
                          plain(step->software), plain(step->finished), plain(durationText(step->seconds)),
                          plain(of.size() == 1 ? of.front() : counted(of.size(), "cell"))});
  return table;
}

}  // namespace grnwb::report
