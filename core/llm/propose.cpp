// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/propose.h"

#include <chrono>

#include "core/base/iso_time.h"

namespace grnwb::llm {
namespace {

Answers answersTo(const std::vector<Question>& questions, const Answering& answering, JobContext& job) {
  const Transcript earlier = readTranscript(answering.transcript, &job);
  if (!answering.provider) return replay(questions, earlier, answering.filter, answering.transcript.string(), job);
  TranscriptWriter writer(answering.transcript);
  return ask(questions, answering.ask, earlier, *answering.provider, writer, job);
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

std::int64_t importAnswers(const std::vector<Question>& questions, const std::map<std::size_t, std::string>& texts,
                           const AskParameters& parameters, const std::string& note,
                           const std::filesystem::path& transcript) {
  const Transcript earlier = readTranscript(transcript);
  TranscriptWriter writer(transcript);
  std::int64_t recorded = 0;
  for (const auto& [index, text] : texts) {
    const Question& question = questions.at(index);
    TranscriptEntry entry;
    entry.request = requestFor(question, parameters);
    entry.answer.text = text;
    entry.step = question.step;
    entry.subject = question.subject;
    entry.shuffled = question.shuffled;
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
