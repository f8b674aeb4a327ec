// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/propose.h"

#include <chrono>

#include "core/base/iso_time.h"
#include "core/base/text.h"

namespace grnwb::llm {
namespace {

Answers answersTo(const std::vector<Question>& questions, const Answering& answering, JobContext& job) {
  const Transcript earlier = readTranscript(answering.transcript);
  if (!answering.provider) return replay(questions, earlier, answering.filter, answering.transcript.string(), job);
  TranscriptWriter writer(answering.transcript);
  return ask(questions, answering.ask, earlier, *answering.provider, writer, job, answering.answered);
}

}  // namespace

TfProposals proposeTfs(const std::vector<std::string>& genes, const Inquiry& inquiry, const Answering& answering,
                       const knowledge::GeneAliases& aliases, JobContext& job) {
  const auto questions = tfQuestions(genes, inquiry.context, inquiry.templates, inquiry.questions);
  return proposeTfs(answersTo(questions, answering, job), aliases);
}

EdgeProposals proposeEdges(const std::vector<std::string>& targets, const std::vector<std::string>& tfs,
                           const Inquiry& inquiry, const Answering& answering, const knowledge::GeneAliases& aliases,
                           JobContext& job) {
  const auto questions = edgeQuestions(targets, tfs, inquiry.context, inquiry.templates, inquiry.questions);
  return proposeEdges(answersTo(questions, answering, job), aliases, inquiry.questions.k);
}

std::int64_t importAnswers(const std::vector<Question>& questions, const std::vector<std::string>& texts,
                           const AskParameters& parameters, const std::string& note,
                           const std::filesystem::path& transcript) {
  const Transcript earlier = readTranscript(transcript);
  TranscriptWriter writer(transcript);
  std::int64_t recorded = 0;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (trim(texts[i]).empty()) continue;
    TranscriptEntry entry;
    entry.request = requestFor(questions[i], parameters);
    entry.answer.text = texts[i];
    entry.step = questions[i].step;
    entry.subject = questions[i].subject;
    entry.shuffled = questions[i].shuffled;
    entry.time = isoTime(std::chrono::system_clock::now());
    entry.note = note;
    const TranscriptEntry* known = earlier.find(entry.request);
    if (known && known->answer.text == entry.answer.text) continue;
    writer.append(entry);
    ++recorded;
  }
  return recorded;
}

}  // namespace grnwb::llm
