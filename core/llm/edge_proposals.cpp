// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/edge_proposals.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/llm/resolvers.h"

namespace grnwb::llm {

std::string EdgeProposals::reasoning(const EdgeProposal& edge) const {
  if (edge.answers.empty()) return {};
  const std::size_t first = edge.answers.front();
  const std::string_view text = answers.answered[first].entry.answer.text;
  std::vector<std::string> names{edge.tf};
  for (const ReadName& name : read[first].names)
    if (name.symbol == edge.tf && name.kind == NameKind::alias) names.push_back(name.written);
  return reasoningAbout(text.substr(0, read[first].begin), names);
}

data::ScoredEdges EdgeProposals::scored() const {
  data::ScoredEdges scored;
  const auto places = static_cast<double>(k + 1);
  for (const EdgeProposal& edge : edges)
    scored.push_back({edge.tf, edge.target, static_cast<double>(edge.votes) + (places - edge.meanRank) / places});
  data::sortByImportance(scored);
  return scored;
}

EdgeProposals proposeEdges(Answers answers, const knowledge::GeneAliases& aliases, std::int64_t k) {
  EdgeProposals proposals;
  proposals.k = k;
  Resolvers resolvers(aliases);
  std::map<std::pair<std::string, std::string>, EdgeProposal> edges;  // target, TF
  std::map<std::string, std::int64_t> asked;
  for (std::size_t i = 0; i < answers.answered.size(); ++i) {
    const auto& [question, entry] = answers.answered[i];
    ReadAnswer read = readAnswer(entry.answer.text, resolvers.of(question.names), static_cast<std::size_t>(k));
    const std::string& model = entry.request.model;
    if (std::ranges::find(proposals.models, model) == proposals.models.end()) proposals.models.push_back(model);
    if (!question.shuffled) {
      ++asked[question.subject];
      const std::vector<std::string> kept = read.kept();
      for (std::size_t place = 0; place < kept.size(); ++place) {
        EdgeProposal& edge = edges[{question.subject, kept[place]}];
        ++edge.votes;
        edge.meanRank += static_cast<double>(place + 1);  // a sum until all answers are read
        edge.answers.push_back(i);
      }
    }
    proposals.read.push_back(std::move(read));
  }
  for (auto& [names, edge] : edges) {
    std::tie(edge.target, edge.tf) = names;
    edge.asked = asked.at(edge.target);
    edge.meanRank /= static_cast<double>(edge.votes);
    proposals.edges.push_back(std::move(edge));
  }
  std::ranges::sort(proposals.edges, {}, [](const EdgeProposal& edge) {
    return std::tuple(std::string_view(edge.target), -edge.votes, edge.meanRank, std::string_view(edge.tf));
  });
  proposals.answers = std::move(answers);
  proposals.audit = auditAnswers(proposals.answers, proposals.read, k);
  return proposals;
}

}  // namespace grnwb::llm
