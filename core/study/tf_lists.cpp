// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/tf_lists.h"

#include "core/base/error.h"
#include "core/knowledge/tf_list.h"
#include "core/study/study_parts_json.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> listedTfs(const std::string& list) {
  const std::string bundled = "bundled ";
  return isBundledList(list) ? knowledge::bundledTfList(list.substr(bundled.size())) : knowledge::readTfList(list);
}

void writeList(const std::vector<std::string>& tfs, const pipeline::Provenance& record, const fs::path& file) {
  writeRecord(file, record);
  knowledge::writeTfList(tfs, file);
}

Made<std::vector<std::string>> readList(const fs::path& file) {
  return {knowledge::readTfList(file), {readRecord(file)}};
}

}  // namespace

Made<std::vector<std::string>> curatedTfs(const std::string& list, const PreparedSplit& split, const fs::path& file) {
  if (!fs::exists(file)) {
    const auto start = std::chrono::system_clock::now();
    const std::vector<std::string> listed = listedTfs(list);
    const knowledge::TfMatch match = knowledge::matchTfs(listed, split.selectedGenes);
    pipeline::Provenance record =
        pipeline::makeProvenance("tfs", {}, 0, {{"list", pipeline::hashOfNames(listed)}}, start);
    record.parameters["list"] = isBundledList(list) ? list : fs::path(list).filename().string();
    writeList(match.present, record, file);
  }
  return readList(file);
}

Made<std::vector<std::string>> modelTfs(const AskedModel& model, const PreparedSplit& split, const fs::path& file,
                                        JobContext& job) {
  constexpr std::int64_t kFrequency = 1;  // as the paper's tables keep them
  if (!fs::exists(file)) {
    const auto start = std::chrono::system_clock::now();
    const llm::TfProposals proposals =
        llm::proposeTfs(split.selectedGenes, model.inquiry(), model.answering(), knowledge::bundledAliases(), job);
    model.checkComplete(proposals.answers);
    const std::vector<std::string> tfs = proposals.names(kFrequency);
    if (tfs.empty())
      throw Error(ErrorCode::badInput, "model " + model.name(), "takes none of the genes for a transcription factor",
                  "look at its answers, and choose another model or wording");
    writeList(tfs,
              model.record("propose-tfs", llm::Step::tfs, proposals.answers, pipeline::hashOfNames(split.selectedGenes),
                           start),
              file);
  }
  return readList(file);
}

}  // namespace grnwb::study
