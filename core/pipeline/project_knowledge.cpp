// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_knowledge.h"

#include "core/base/file.h"
#include "core/pipeline/knowledge_json.h"
#include "core/pipeline/project_manifest.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

constexpr const char* kContextFile = "llm/context.txt";

/// Answers are never thrown away: those of a project that is saved over stay behind the ones that come.
void bringTranscript(const fs::path& from, const fs::path& home) {
  if (from.empty() || !fs::exists(from) || (fs::exists(home) && fs::equivalent(home, from))) return;
  const llm::Transcript coming = llm::readTranscript(from);
  std::string lines;
  for (const llm::TranscriptEntry& entry : coming.entries()) lines += llm::toJsonLine(entry) + "\n";
  const llm::Transcript there = llm::readTranscript(home);
  for (const llm::TranscriptEntry& entry : there.entries())
    if (!coming.find(entry.request)) lines += llm::toJsonLine(entry) + "\n";
  writeFileAtomically(home, lines);
}

void openLanguageModel(ProjectState& state, const fs::path& folder, const Json& manifest,
                       const std::vector<std::string>* genes, JobContext& job) {
  state.transcriptFile = transcriptFile(folder);
  if (!fs::exists(state.transcriptFile)) state.transcriptFile.clear();
  state.transcript = std::make_shared<const llm::Transcript>(llm::readTranscript(state.transcriptFile));
  if (manifest.contains("language_model"))
    state.languageModel = settingsFromJson(manifest.at("language_model"));
  else if (fs::exists(folder / kContextFile))
    state.languageModel.inquiry.context = readFile(folder / kContextFile);
  if (!genes) return;
  if (manifest.contains("asked_tfs"))
    state.askedTfs = recall(*state.transcript, inquiryFromJson(manifest.at("asked_tfs")), *genes, job);
  if (manifest.contains("asked_edges")) {
    const Json& asked = manifest.at("asked_edges");
    state.askedEdges =
        recall(*state.transcript, inquiryFromJson(asked), *genes, asked.at("tfs").get<std::vector<std::string>>(), job);
  }
}

}  // namespace

void saveKnowledge(const ProjectState& state, const fs::path& folder, project::PartWriter& writer, Json& manifest) {
  // The answers are a log that only grows, and the context a text the console reads too: both keep their names.
  manifest["language_model"] = settingsToJson(state.languageModel);
  const std::string& context = state.languageModel.inquiry.context;
  if (!fs::exists(folder / kContextFile) || readFile(folder / kContextFile) != context)
    writeFileAtomically(folder / kContextFile, context);
  if (state.askedTfs) manifest["asked_tfs"] = inquiryToJson(state.askedTfs->inquiry);
  if (state.askedEdges) {
    manifest["asked_edges"] = inquiryToJson(state.askedEdges->inquiry);
    manifest["asked_edges"]["tfs"] = state.askedEdges->tfs;
  }
  bringTranscript(state.transcriptFile, transcriptFile(folder));
  flushToDisk(folder / "llm");  // answers are appended to a file that may be new
  const auto text = [&writer](const char* stem, const std::string& content) {
    return partToJson(writer.text(stem, content, ".json"));
  };
  if (state.tfs) manifest["tfs"] = text("knowledge/tfs", tfSelectionToJson(*state.tfs).dump(1) + "\n");
  if (state.prior) manifest["prior"] = text("knowledge/prior", priorToJson(*state.prior).dump() + "\n");
}

void openKnowledge(ProjectState& state, const fs::path& folder, const Json& manifest,
                   const std::vector<std::string>* genes, JobContext& job) {
  openLanguageModel(state, folder, manifest, genes, job);
  if (manifest.contains("tfs"))
    state.tfs = std::make_shared<const TfSelection>(tfSelectionFromJson(readJsonPart(folder, manifest.at("tfs"))));
  if (manifest.contains("prior"))
    state.prior =
        std::make_shared<const knowledge::PriorNetwork>(priorFromJson(readJsonPart(folder, manifest.at("prior"))));
}

}  // namespace grnwb::pipeline
