// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/prepared_split.h"

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "core/study/step_record.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

fs::path selectedGenesFile(const fs::path& file) {
  return file.parent_path() / "genes.txt";
}

void prepareSplit(const StudyData& from, std::uint64_t splitSeed, const fs::path& file, JobContext& job) {
  const auto start = std::chrono::system_clock::now();
  const data::Dataset raw = io::readDataset(from.file, job);
  if (!from.labels.empty() && raw.cells.find(from.labels) == nullptr)
    throw Error(ErrorCode::badInput, from.file.string(), "the cells have no column '" + from.labels + "'",
                "choose one of those that inspect lists under obs");
  data::PreprocessParameters parameters = from.preprocess;
  parameters.seed = splitSeed;
  data::Preprocessed prepared = data::preprocess(raw, parameters, job);
  prepared.data.layers.clear();
  if (!from.labels.empty()) prepared.data.notes["labels"] = from.labels;
  const pipeline::Provenance record = pipeline::makeProvenance(
      "preprocess", data::fields(parameters), splitSeed, {{"data", data::contentHash(raw, job)}}, start, job.threads());
  prepared.data.notes["provenance"] = pipeline::toJson(record);

  std::vector<std::string> selected = prepared.data.genes.names;
  for (const data::EmptyGene& gene : prepared.report.emptyInASplit) selected.push_back(gene.name);
  std::ranges::sort(selected);
  fs::create_directories(file.parent_path());
  writeFileAtomically(selectedGenesFile(file), join(selected, "\n") + "\n");
  writeRecord(file, record);
  io::writeH5ad(prepared.data, file);
}

}  // namespace

PreparedSplit preparedSplit(const StudyData& data, std::uint64_t splitSeed, const fs::path& file, JobContext& job) {
  if (!fs::exists(file)) prepareSplit(data, splitSeed, file, job);
  PreparedSplit split{io::readDataset(file, job), {}, {}, readRecord(file)};
  const std::string genes = readFile(selectedGenesFile(file));
  for (const std::string_view gene : splitLines(genes)) split.selectedGenes.emplace_back(gene);
  split.hash = data::contentHash(split.data, job);
  return split;
}

}  // namespace grnwb::study
