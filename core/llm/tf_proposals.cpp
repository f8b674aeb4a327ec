// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/tf_proposals.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/file.h"
#include "core/llm/audit_json.h"
#include "core/llm/resolvers.h"
#include "core/llm/voice.h"

namespace grnwb::llm {
namespace {

/// Looks and votes of a gene within one series: a voice and a repeat.
struct Tally {
  std::int64_t looks = 0, votes = 0;
};
using SeriesKey = std::pair<Voice, std::int64_t>;

struct GeneTally {
  std::map<SeriesKey, Tally> series;
  std::map<std::int64_t, std::int64_t> windows;  ///< that show the gene, answered or not, by repeat
  std::vector<std::size_t> answers;
  std::string reasoning;
};

TfProposal proposalOf(const std::string& gene, GeneTally tally, const std::vector<std::string>& models) {
  TfProposal proposal;
  proposal.gene = gene;
  proposal.reasoning = std::move(tally.reasoning);
  proposal.answers = std::move(tally.answers);
  for (const std::string& model : models) proposal.byModel.push_back({model, 0, 0});
  for (const auto& [key, one] : tally.series) {
    const auto& [voice, repeat] = key;
    ModelVotes& byModel = *std::ranges::find(proposal.byModel, voice.model, &ModelVotes::model);
    byModel.votes += one.votes;
    byModel.looks += one.looks;
    proposal.votes += one.votes;
    proposal.looks += one.looks;
    proposal.frequency = std::max(proposal.frequency, one.votes);
    proposal.inEveryLook = proposal.inEveryLook || (one.votes > 0 && one.votes == tally.windows.at(repeat));
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
  Resolvers resolvers(aliases);
  std::map<std::string, GeneTally> genes;
  std::set<std::pair<std::int64_t, std::string>> counted;  // several voices leave one window unanswered several times
  const auto countWindow = [&](const Question& question) {
    if (!counted.emplace(question.repeat, question.subject).second) return;
    for (const std::string& gene : question.names) ++genes[gene].windows[question.repeat];
  };
  for (const Question& question : answers.unanswered) countWindow(question);
  for (std::size_t i = 0; i < answers.answered.size(); ++i) {
    const auto& [question, entry] = answers.answered[i];
    const std::string& text = entry.answer.text;
    ReadAnswer read = readAnswer(text, resolvers.of(question.names), 0);
    const std::string& model = entry.request.model;
    if (std::ranges::find(proposals.models, model) == proposals.models.end()) proposals.models.push_back(model);
    countWindow(question);
    const SeriesKey key{Voice(entry.request), question.repeat};
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
