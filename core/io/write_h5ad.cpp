// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_h5ad.h"

#include <limits>
#include <new>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/hdf5/image.h"
#include "core/hdf5/place.h"

namespace grnwb::io {
namespace {

void writeMatrix(const hdf5::Place& parent, const std::string& name, const data::SparseMatrix& matrix,
                 JobContext& job) {
  job.beginPhase("Writing " + name, 2 * matrix.nonzero());
  const hdf5::Place group = parent.group(name);
  group.encoding("csr_matrix", "0.1.0");
  group.attribute("shape", std::vector<std::int64_t>{matrix.rows, matrix.columns});
  group.numbers<float>("data", std::span(matrix.values), job);
  group.numbers<std::int32_t>("indices", std::span(matrix.columnIndex), job);
  const std::span offsets(matrix.offsets);
  if (matrix.nonzero() <= std::numeric_limits<std::int32_t>::max())  // scipy wants both index types equal
    group.numbers<std::int32_t>("indptr", offsets, job);
  else
    group.numbers<std::int64_t>("indptr", offsets, job);
}

void writeTexts(const hdf5::Place& parent, const std::string& name, const std::vector<std::string>& texts) {
  parent.texts(name, texts).encoding("string-array", "0.2.0");
}

/// table: the group that the column belongs to; the categories lie in a group beside the columns.
void writeCategorical(const hdf5::Place& table, const hdf5::Place& categories, const std::string& name,
                      const data::Categorical& labels, JobContext& job) {
  const hdf5::Place texts = categories.texts(name, labels.categories);
  texts.encoding("string-array", "0.2.0");
  texts.attribute("ordered", labels.ordered);
  const std::size_t count = labels.categories.size();
  const std::span codes(labels.codes);
  const hdf5::Place written = count <= 127     ? table.numbers<std::int8_t>(name, codes, job)
                              : count <= 32767 ? table.numbers<std::int16_t>(name, codes, job)
                                               : table.numbers<std::int32_t>(name, codes, job);
  written.encoding("array", "0.2.0");
  written.reference("categories", categories, name);
}

/// Version 0.1.0 of a table is the one that anndata 0.7 reads and all later versions still do.
void writeTable(const hdf5::Place& root, const std::string& name, const data::Table& table, JobContext& job) {
  const hdf5::Place group = root.group(name);
  group.encoding("dataframe", "0.1.0");
  group.attribute("_index", std::string("_index"));
  std::vector<std::string> order;
  for (const auto& [column, values] : table.columns) order.push_back(hdf5::linkName(column));
  group.attribute("column-order", order);
  writeTexts(group, "_index", table.names);
  const hdf5::Place categories = group.group("__categories");
  for (const auto& [column, values] : table.columns) {
    if (const auto* labels = std::get_if<data::Categorical>(&values))
      writeCategorical(group, categories, column, *labels, job);
    else if (const auto* texts = std::get_if<std::vector<std::string>>(&values))
      writeTexts(group, column, *texts);
    else
      group.numbers<double>(column, std::span(std::get<std::vector<double>>(values)), job).encoding("array", "0.2.0");
  }
}

void writeEmbedding(const hdf5::Place& obsm, const std::string& name, const data::Matrix& matrix, JobContext& job) {
  const std::span<const float> values(matrix.data(), static_cast<std::size_t>(matrix.size()));
  obsm.numbers<float>(name, values, job, matrix.cols()).encoding("array", "0.2.0");
}

void writeContent(const hdf5::Place& root, const data::Dataset& dataset, JobContext& job) {
  root.encoding("anndata", "0.1.0");
  writeMatrix(root, "X", dataset.x, job);
  writeTable(root, "obs", dataset.cells, job);
  writeTable(root, "var", dataset.genes, job);
  const hdf5::Place layers = root.group("layers"), uns = root.group("uns"), obsm = root.group("obsm");
  for (const auto& [name, matrix] : dataset.layers) writeMatrix(layers, name, matrix, job);
  for (const auto& [name, text] : dataset.notes) uns.text(name, text).encoding("string", "0.2.0");
  for (const auto& [name, matrix] : dataset.embeddings) writeEmbedding(obsm, name, matrix, job);
  for (const char* name : {"varm", "obsp", "varp"}) root.group(name);
}

}  // namespace

void writeH5ad(const data::Dataset& dataset, const std::filesystem::path& path, JobContext& job) {
  hdf5::ImageBytes bytes;
  try {
    const hdf5::Session session(job);
    hdf5::Image image(bytes);
    writeContent(hdf5::Place(hdf5::Handle(H5Gopen2(image.file(), "/", H5P_DEFAULT)), "/"), dataset, job);
    if (!image.finish()) throw hdf5::Refused{"the file"};
  } catch (const hdf5::Refused& refused) {
    throw Error(ErrorCode::failed, path.string(), "can't be written: HDF5 refused '" + refused.place + "'",
                "give columns, layers and notes names that differ");
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::failed, path.string(), "can't be written: there is not enough memory",
                "close other programs");
  }
  writeFileAtomically(path, bytes.view());
}

void writeH5ad(const data::Dataset& dataset, const std::filesystem::path& path) {
  JobContext job;
  writeH5ad(dataset, path, job);
}

}  // namespace grnwb::io
