// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/model_options.h"
#include "app/console/reading_options.h"
#include "core/base/error.h"
#include "core/knowledge/tf_list.h"
#include "core/pipeline/gene_naming.h"

namespace grnwb::console {
namespace {

struct ProposeTfsOptions {
  std::string data, out, list;
  std::int64_t frequency = 1;
  ReadingOptions reading;
  ModelOptions model{llm::Step::tfs};
};

Json propose(ProposeTfsOptions& options, std::uint64_t seed, JobContext& job) {
  const std::vector<std::string> genes = pipeline::readNamed(options.data, options.reading.options(), job).genes.names;
  const llm::Inquiry inquiry = options.model.inquiry(seed);
  const auto questions = llm::tfQuestions(genes, inquiry.context, inquiry.templates, inquiry.questions);
  if (options.model.writesQuestions()) return options.model.writeQuestions(questions);
  if (options.model.estimates()) return options.model.estimate(questions, options.out, job);
  if (options.out.empty()) throw Error(ErrorCode::usage, "--out", "no file is named", "name the JSON file to write");
  checkOutFile(options.out, "proposals");
  if (!options.list.empty()) checkOutFile(options.list, "TFs");

  options.model.importAnswers(questions, options.out, job);
  const llm::Answering answering = options.model.answering(options.out);
  const llm::TfProposals proposals = ModelOptions::recorded(
      answering, [&] { return llm::proposeTfs(genes, inquiry, answering, options.model.aliases(), job); });
  llm::writeTfProposals(proposals, options.out);
  const std::vector<std::string> tfs = proposals.names(options.frequency);
  if (!options.list.empty()) knowledge::writeTfList(tfs, options.list);
  const llm::Audit& audit = proposals.audit;
  return {{"out", options.out},
          {"transcripts", answering.transcript.string()},
          {"models", proposals.models},
          {"questions", audit.questions},
          {"answered", audit.answered},
          {"genes", genes.size()},
          {"tfs", tfs},
          {"aliases", audit.aliasCount()},
          {"outside", audit.outsideCount()},
          {"untagged", audit.untagged},
          {"repeat_agreement", agreementToJson(audit.repeatAgreement)},
          {"model_agreement", agreementToJson(audit.modelAgreement)}};
}

}  // namespace

void addProposeTfs(CLI::App& app, Console& console) {
  auto options = std::make_shared<ProposeTfsOptions>();
  CLI::App* command = app.add_subcommand("propose-tfs", "TFs among the genes, as a language model sees it");
  command->add_option("DATA", options->data, "Preprocessed data")->required();
  command->add_option("--out", options->out, "Proposals with votes and reasons, JSON");
  command->add_option("--tfs-out", options->list, "The proposed TFs as a list, one a line");
  command->add_option("--freq", options->frequency, "Windows that must propose a TF: 1, or 2 for both of its windows")
      ->check(CLI::Range(1, 2))
      ->capture_default_str();
  options->model.add(*command);
  options->reading.add(*command);
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return propose(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
