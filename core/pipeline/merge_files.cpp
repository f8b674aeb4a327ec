// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/merge_files.h"
#include "core/pipeline/gene_naming.h"

#include <chrono>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/io/read_option_texts.h"

namespace grnwb::pipeline {
namespace {

void checkBatches(const std::vector<SourceFile>& files) {
  std::set<std::string> batches;
  for (const SourceFile& file : files) {
    if (file.batch.empty())
      throw Error(ErrorCode::usage, file.file, "has no name as a batch", "give each file a name of its own");
    if (!batches.insert(file.batch).second)
      throw Error(ErrorCode::usage, file.file, "has the batch name '" + file.batch + "' of another file",
                  "give each file a name of its own");
  }
}

/// "raw of a.h5ad" is told by the options; files without any have none.
std::string readingText(const io::ReadOptions& reading) {
  std::vector<std::string> texts;
  for (const auto& [name, text] : io::toTexts(reading)) texts.push_back(name + " " + text);
  return join(texts, ", ");
}

}  // namespace

MergedFiles mergeFiles(std::vector<SourceFile> files, const std::string& batchColumn, JobContext& job) {
  const auto start = std::chrono::system_clock::now();
  checkBatches(files);
  std::vector<data::Dataset> parts;
  std::map<std::string, std::string> hashes;
  std::vector<std::string> paths, batches;
  parts.reserve(files.size());
  for (SourceFile& file : files) {
    const data::Dataset& part = parts.emplace_back(readNamed(file.file, file.reading, job));
    file.cells = part.cellCount();
    file.genes = part.geneCount();
    hashes[file.batch] = data::contentHash(part, job);
    paths.push_back(file.file);
    batches.push_back(file.batch);
  }
  std::vector<data::NamedDataset> named;
  for (std::size_t i = 0; i < files.size(); ++i) named.push_back({files[i].batch, &parts[i]});
  MergedFiles result{data::merged(named, batchColumn, job), std::move(files), {}};
  result.provenance = makeProvenance("merge", {}, 0, std::move(hashes), start, job.threads());
  result.provenance.parameters = {
      {"files", join(paths, "; ")}, {"batches", join(batches, "; ")}, {"batch-column", batchColumn}};
  for (const SourceFile& file : result.files)
    if (const std::string reading = readingText(file.reading); !reading.empty())
      result.provenance.parameters["reading of " + file.batch] = reading;
  result.provenance.results["data"] = data::contentHash(result.merged.data, job);
  return result;
}

}  // namespace grnwb::pipeline
