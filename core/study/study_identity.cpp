// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_identity.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/version.h"
#include "core/study/json_place.h"
#include "core/study/study_json.h"
#include "core/study/study_parts_json.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

constexpr const char* kFolderFormat = "grnwb-study-folder";

/// Of a file, or of all files of a folder (10x).
std::string contentHash(const fs::path& path, const JobContext& job) {
  if (!fs::is_directory(path)) return sha256OfFile(path);
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  Sha256 hash;
  for (const fs::path& file : files) {
    job.throwIfStopped();
    hash.add(file.filename().string() + " " + sha256OfFile(file) + "\n");
  }
  return hash.hex();
}

}  // namespace

fs::path identityFile(const fs::path& folder) {
  return folder / "study-folder.json";
}

StudyIdentity identityOf(const Study& study, JobContext& job) {
  StudyIdentity identity{studyHash(study), {}};
  job.beginPhase("Reading the study's files", std::ssize(study.data));
  for (const StudyData& data : study.data) {
    const auto add = [&](const char* key, const fs::path& path) {
      job.throwIfStopped();
      identity.inputs[data.name + ", " + key] = contentHash(path, job);
    };
    add("file", data.file);
    if (!isBundledList(data.tfs)) add("tfs", data.tfs);
    if (!data.context.empty()) add("context", data.context);
    job.advance();
  }
  return identity;
}

StudyIdentity readIdentity(const fs::path& folder) {
  const fs::path file = identityFile(folder);
  if (!fs::exists(file))
    throw Error(ErrorCode::badInput, folder.string(), "holds no results of a study",
                "give a folder that a study wrote");
  const Json document = parseDocument(readFile(file), file.string());
  const JsonPlace root(document, file.string());
  if (!root.has("format") || root.at("format").text() != kFolderFormat)
    root.refuse("is not what a study writes", "give a folder that a study wrote");
  StudyIdentity identity{root.at("study").text(), {}};
  for (const JsonPlace& input : root.at("inputs").items())
    identity.inputs[input.at("input").text()] = input.at("sha256").text();
  return identity;
}

void claimFolder(const StudyIdentity& identity, const fs::path& folder) {
  if (!fs::exists(identityFile(folder))) {
    Json inputs = Json::array();
    for (const auto& [input, hash] : identity.inputs) inputs.push_back({{"input", input}, {"sha256", hash}});
    const Json json{{"format", kFolderFormat},
                    {"version", 1},
                    {"study", identity.hash},
                    {"software", std::string("GRN Workbench ") + version()},
                    {"inputs", inputs}};
    writeFileAtomically(identityFile(folder), json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    return;
  }
  const StudyIdentity owner = readIdentity(folder);
  if (owner.hash != identity.hash)
    throw Error(ErrorCode::badInput, folder.string(), "holds results of another study, or of this one before a change",
                "choose another folder, or undo the change");
  for (const auto& [input, hash] : identity.inputs)
    if (const auto known = owner.inputs.find(input); known == owner.inputs.end() || known->second != hash)
      throw Error(ErrorCode::badInput, folder.string(),
                  "holds results of other content of a file of the study (" + input + ")",
                  "choose another folder, or put the file back");
}

}  // namespace grnwb::study
