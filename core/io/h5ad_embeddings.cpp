// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/h5ad_embeddings.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/io/hdf5_matrix.h"

namespace grnwb::io {
namespace {

constexpr std::int64_t kMostDimensions = 4096;

/// Why a matrix of this shape is no embedding; nothing when it can be one.
std::optional<std::string> shapeFault(std::int64_t rows, std::int64_t columns, std::int64_t cells) {
  if (rows != cells) return "it has " + std::to_string(rows) + " rows for " + std::to_string(cells) + " cells";
  if (columns > kMostDimensions) return "it has " + std::to_string(columns) + " dimensions";
  return std::nullopt;
}

class Embeddings {
 public:
  Embeddings(const hdf5::Node& obsm, std::int64_t cells, JobContext& job) : m_obsm(obsm), m_cells(cells), m_job(job) {}

  std::map<std::string, data::Matrix> read() {
    if (m_obsm.isGroup()) {
      for (const std::string& name : m_obsm.childNames()) readChild(name, m_obsm.need(name));
    } else {  // before anndata 0.7
      for (const std::string& field : m_obsm.fields()) readField(field);
    }
    return std::move(m_found);
  }

 private:
  void leaveOut(const std::string& name, const std::string& why) const {
    m_job.warn("the embedding '" + name + "' (" + m_obsm.place() + ") is left out: " + why);
  }

  void keep(const std::string& name, data::Matrix matrix) {
    if (matrix.allFinite())
      m_found.emplace(name, std::move(matrix));
    else
      leaveOut(name, "it has missing or infinite values");
  }

  void readChild(const std::string& name, const hdf5::Node& node) {
    const auto layout = matrixLayoutOf(node);
    if (!layout) return leaveOut(name, "it is no matrix of numbers");
    const auto [rows, columns] = statedShape(node);
    if (const auto fault = shapeFault(rows, columns, m_cells)) return leaveOut(name, *fault);
    if (layout != MatrixLayout::dense) return keep(name, readMatrix(node, m_job).toDense());
    m_job.beginPhase("Reading " + node.place(), rows * columns);
    data::Matrix matrix;
    node.readRows(m_job, [&, width = columns](std::int64_t first, std::int64_t, const std::vector<float>& values) {
      if (matrix.size() == 0) matrix.resize(m_cells, width);  // the file can hold that many
      std::copy(values.begin(), values.end(), matrix.data() + first * width);
    });
    matrix.resize(rows, columns);  // nothing was read where there is nothing
    keep(name, std::move(matrix));
  }

  void readField(const std::string& field) {
    const std::int64_t width = m_obsm.fieldWidth(field);
    if (width == 0) return leaveOut(field, "it is no matrix of numbers");
    if (const auto fault = shapeFault(m_obsm.length(), width, m_cells)) return leaveOut(field, *fault);
    keep(field, Eigen::Map<const data::Matrix>(m_obsm.fieldNumbers(field, m_job).data(), m_cells, width));
  }

  const hdf5::Node& m_obsm;
  std::int64_t m_cells;
  JobContext& m_job;
  std::map<std::string, data::Matrix> m_found;
};

}  // namespace

std::map<std::string, data::Matrix> readEmbeddings(const hdf5::Node& obsm, std::int64_t cells, JobContext& job) {
  return Embeddings(obsm, cells, job).read();
}

}  // namespace grnwb::io
