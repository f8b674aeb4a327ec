// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/language_model.h"

#include "core/base/error.h"

namespace grnwb::pipeline {
namespace {

constexpr const char* kSubject = "transcript";

/// Runs a replay; a transcript without answers to it isn't an error here.
template <class Asked, class Replay>
std::shared_ptr<const Asked> recalled(Replay replay) {
  try {
    return std::make_shared<const Asked>(replay());
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cancelled) throw;
    return nullptr;
  }
}

}  // namespace

std::filesystem::path transcriptFile(const std::filesystem::path& project) {
  return project / "llm" / "transcripts.jsonl";
}

std::shared_ptr<const AskedTfs> recall(const llm::Transcript& transcript, const llm::Inquiry& inquiry,
                                       const std::vector<std::string>& genes, JobContext& job) {
  return recalled<AskedTfs>([&] {
    const auto questions = llm::tfQuestions(genes, inquiry.context, inquiry.templates, inquiry.questions);
    return AskedTfs{
        inquiry, llm::proposeTfs(llm::replay(questions, transcript, {}, kSubject, job), knowledge::bundledAliases())};
  });
}

std::shared_ptr<const AskedEdges> recall(const llm::Transcript& transcript, const llm::Inquiry& inquiry,
                                         const std::vector<std::string>& genes, const std::vector<std::string>& tfs,
                                         JobContext& job) {
  return recalled<AskedEdges>([&] {
    const auto questions = llm::edgeQuestions(genes, tfs, inquiry.context, inquiry.templates, inquiry.questions);
    return AskedEdges{inquiry, tfs,
                      llm::proposeEdges(llm::replay(questions, transcript, {}, kSubject, job),
                                        knowledge::bundledAliases(), inquiry.questions.k)};
  });
}

}  // namespace grnwb::pipeline
