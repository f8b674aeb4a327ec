// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include "app/console/model_options.h"
#include "app/console/reading_options.h"
#include "core/base/error.h"
#include "core/infer/infer.h"
#include "core/io/edge_table.h"
#include "core/knowledge/tf_list.h"
#include "core/pipeline/gene_naming.h"
#include "core/pipeline/partial_inference.h"

namespace grnwb::console {
namespace {

struct InferOptions {
  std::string data, tfs, targets, out, split;
  std::int64_t limit = 0;
  bool resume = false;
  ReadingOptions reading;
  FieldOptions fields;
  ModelOptions model{llm::Step::edges};
};

/// Processor time of this program so far.
double cpuSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void keepBest(data::ScoredEdges& edges, std::int64_t limit) {
  if (limit > 0 && std::ssize(edges) > limit) edges.resize(static_cast<std::size_t>(limit));
}

Json inferByModel(InferOptions& options, const std::vector<std::string>& tfs, const std::vector<std::string>& targets,
                  std::uint64_t seed, JobContext& job) {
  const llm::Inquiry inquiry = options.model.inquiry(seed);
  const auto questions = llm::edgeQuestions(targets, tfs, inquiry.context, inquiry.templates, inquiry.questions);
  if (options.model.writesQuestions()) return options.model.writeQuestions(questions);
  if (options.model.estimates()) return options.model.estimate(questions, options.out, job);
  checkOutFile(options.out, "edges");

  options.model.importAnswers(questions, options.out, job);
  const llm::Answering answering = options.model.answering(options.out);
  const llm::EdgeProposals proposals = ModelOptions::recorded(
      answering, [&] { return llm::proposeEdges(targets, tfs, inquiry, answering, options.model.aliases(), job); });
  data::ScoredEdges edges = proposals.scored();
  keepBest(edges, options.limit);
  io::writeScoredEdges(edges, options.out);
  const llm::Audit& audit = proposals.audit;
  Json shortTargets = Json::array();
  for (const llm::ShortAnswer& one : audit.shortAnswers) shortTargets.push_back(one.target);
  return {{"out", options.out},
          {"method", "llm"},
          {"transcripts", answering.transcript.string()},
          {"models", proposals.models},
          {"questions", audit.questions},
          {"answered", audit.answered},
          {"edges", edges.size()},
          {"short", shortTargets},
          {"aliases", audit.aliasCount()},
          {"outside", audit.outsideCount()},
          {"untagged", audit.untagged},
          {"repeat_agreement", agreementToJson(audit.repeatAgreement)},
          {"model_agreement", agreementToJson(audit.modelAgreement)},
          {"order_agreement", agreementToJson(audit.orderAgreement)}};
}

/// A flag of the other kind of method would be ignored, and nobody told.
void checkFlags(const InferOptions& options, const std::string& method) {
  const std::string model = method == "llm" ? std::string() : options.model.anyGiven();
  if (!model.empty())
    throw Error(ErrorCode::usage, model, "is of language models, not of " + method,
                "add --method llm, or leave it out");
  if (method == "llm" && (options.resume || !options.split.empty()))
    throw Error(ErrorCode::usage, options.resume ? "--resume" : "--split", "says nothing to a language model",
                options.resume ? "leave it out: recorded answers are never asked for again" : "leave it out");
}

Json infer(InferOptions& options, std::uint64_t seed, JobContext& job) {
  infer::InferParameters parameters;
  parameters.seed = seed;
  options.fields.apply(infer::fields(parameters));
  checkFlags(options, parameters.method);
  if (!options.targets.empty()) parameters.targets = geneNamesIn(options.targets);
  const std::vector<std::string> tfs = knowledge::readTfList(options.tfs);
  data::Dataset cells = pipeline::readNamed(options.data, options.reading.options(), job);
  if (parameters.method == "llm") {
    const std::vector<std::string>& genes = cells.genes.names;
    const auto isKnown = data::indexOf(genes);
    for (const std::string& target : parameters.targets)
      if (!isKnown.contains(target))
        throw Error(ErrorCode::badInput, options.targets, "'" + target + "' is no gene of the data",
                    "name genes as the data do");
    return inferByModel(options, knowledge::matchTfs(tfs, genes).present,
                        parameters.targets.empty() ? genes : parameters.targets, seed, job);
  }
  if (!options.split.empty() || cells.cells.find("split") != nullptr)
    cells = cells.subsetCells(cells.splitRows(options.split.empty() ? "train" : options.split));
  else
    job.warn("the data have no split: all cells are used");

  checkOutFile(options.out, "edges");
  const double start = cpuSeconds();
  const std::string partialFile = options.out + ".partial";
  pipeline::PartialInference partial(partialFile, infer::inferenceKey(cells, tfs, parameters, job), cells.genes.names,
                                     options.resume);
  infer::Inference result;
  try {
    result = infer::infer(cells, tfs, parameters, job, partial.takeEarlier());
  } catch (const Error& error) {
    if (error.code() != ErrorCode::cancelled || partial.targets() == 0) throw;
    throw Error(ErrorCode::cancelled, options.out,
                "stopped; finished targets kept in " + partialFile + ": " + std::to_string(partial.targets()),
                "the same command with --resume goes on");
  }
  const double seconds = cpuSeconds() - start;
  data::ScoredEdges& edges = result.edges;
  keepBest(edges, options.limit);
  io::writeScoredEdges(edges, options.out);
  partial.remove();
  return {{"out", options.out},    {"method", parameters.method}, {"cells", cells.cellCount()},
          {"edges", edges.size()}, {"trees", result.trees},       {"cpu_seconds", seconds}};
}

}  // namespace

void addInfer(CLI::App& app, Console& console) {
  auto options = std::make_shared<InferOptions>();
  CLI::App* command = app.add_subcommand("infer", "Scored edges TF,target,importance");
  command->add_option("DATA", options->data, "Preprocessed data")->required();
  command->add_option("--tfs", options->tfs, "TFs, one a line")->required();
  command->add_option("--targets", options->targets, "Genes whose regulators are sought, one a line (all)");
  command->add_option("--split", options->split, "Cells to learn from (train when the data are split)");
  command->add_option("--limit", options->limit, "Keep the best N edges; 0: all")->check(CLI::NonNegativeNumber);
  command->add_option("--out", options->out, "edges.csv, or .tsv for tabs")->required();
  command->add_flag("--resume", options->resume, "Go on with the targets that an interrupted run left in OUT.partial");
  infer::InferParameters defaults;
  options->fields.add(*command, infer::fields(defaults));
  options->model.add(*command);
  options->reading.add(*command);
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return infer(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
