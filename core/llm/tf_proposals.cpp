// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/tf_proposals.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/file.h"
#include "core/llm/audit_json.h"

namespace grnwb::llm {
namespace {

/// Looks and votes of a gene within one series: a model and a repeat.
struct Tally {
  std::int64_t looks = 0, votes = 0;
};
using SeriesKey = std::pair<std::size_t, std::int64_t>;  // model, repeat

struct GeneTally {
  std::map<SeriesKey, Tally> series;
  std::vector<std::size_t> answers;
  std::string reasoning;
};

std::size_t positionOf(std::vector<std::string>& models, const std::string& model) {
  const auto found = std::ranges::find(models, model);
  if (found != models.end()) return static_cast<std::size_t>(found - models.begin());
  models.push_back(model);
  return models.size() - 1;
}

TfProposal proposalOf(const std::string& gene, GeneTally tally, const std::vector<std::string>& models) {
  TfProposal proposal;
  proposal.gene = gene;
  proposal.reasoning = std::move(tally.reasoning);
  proposal.answers = std::move(tally.answers);
  for (const std::string& model : models) proposal.byModel.push_back({model, 0, 0});
  for (const auto& [key, one] : tally.series) {
    proposal.byModel[key.first].votes += one.votes;
    proposal.byModel[key.first].looks += one.looks;
    proposal.votes += one.votes;
    proposal.looks += one.looks;
    proposal.frequency = std::max(proposal.frequency, one.votes);
    proposal.inEveryLook = proposal.inEveryLook || (one.votes > 0 && one.votes == one.looks);
  }
  std::erase_if(proposal.byModel, [](const ModelVotes& votes) { return votes.looks == 0; });
  return proposal;
}

}  // namespace

std::vector<std::string> TfProposals::names(std::int64_t freq) const {
  std::vector<std::string> passing;
  for (const TfProposal& proposal : genes)
    if (proposal.passes(freq)) passing.push_back(proposal.gene);
  std::ranges::sort(passing);
  return passing;
}

TfProposals proposeTfs(Answers answers, const knowledge::GeneAliases& aliases) {
  TfProposals proposals;
  std::map<std::string, GeneTally> genes;
  for (std::size_t i = 0; i < answers.answered.size(); ++i) {
    const auto& [question, entry] = answers.answered[i];
    const std::string& text = entry.answer.text;
    ReadAnswer read = readAnswer(text, knowledge::NameResolver(aliases, question.names), 0);
    const SeriesKey key{positionOf(proposals.models, entry.request.model), question.repeat};
    for (const std::string& gene : question.names) ++genes[gene].series[key].looks;
    for (const ReadName& name : read.names) {
      if (!name.counts()) continue;
      GeneTally& tally = genes[name.symbol];
      ++tally.series[key].votes;
      tally.answers.push_back(i);
      if (tally.reasoning.empty())
        tally.reasoning = reasoningAbout(std::string_view(text).substr(0, read.begin), {name.symbol, name.written});
    }
    proposals.read.push_back(std::move(read));
  }
  for (auto& [gene, tally] : genes)
    if (!tally.answers.empty()) proposals.genes.push_back(proposalOf(gene, std::move(tally), proposals.models));
  std::ranges::stable_sort(proposals.genes, std::ranges::greater{}, &TfProposal::votes);
  proposals.answers = std::move(answers);
  proposals.audit = auditAnswers(proposals.answers, proposals.read, 0);
  return proposals;
}

void writeTfProposals(const TfProposals& proposals, const std::filesystem::path& file) {
  Json json{{"format", "grnwb-tf-proposals"},
            {"version", 1},
            {"models", proposals.models},
            {"questions", proposals.audit.questions},
            {"answered", proposals.audit.answered}};
  json["tfs"] = Json::array();
  for (const TfProposal& proposal : proposals.genes) {
    Json models = Json::array();
    for (const ModelVotes& votes : proposal.byModel)
      models.push_back({{"model", votes.model}, {"votes", votes.votes}, {"looks", votes.looks}});
    json["tfs"].push_back({{"tf", proposal.gene},
                           {"votes", proposal.votes},
                           {"looks", proposal.looks},
                           {"freq1", proposal.passes(1)},
                           {"freq2", proposal.passes(2)},
                           {"models", models},
                           {"reasoning", proposal.reasoning}});
  }
  json["audit"] = auditToJson(proposals.audit);
  writeFileAtomically(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace grnwb::llm
