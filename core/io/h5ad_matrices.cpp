// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/h5ad_matrices.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/io/hdf5_matrix.h"

namespace grnwb::io {
namespace {

std::optional<H5adMatrix> findRaw(const hdf5::Node& root) {
  std::optional<hdf5::Node> values, genes;
  if (const auto raw = root.child("raw"); raw && raw->isGroup()) {
    values = raw->child("X");
    genes = raw->child("var");
  } else {  // before anndata 0.7
    for (const char* separator : {".", "_"}) {
      values = root.child(std::string("raw") + separator + "X");
      genes = root.child(std::string("raw") + separator + "var");
      if (values) break;
    }
  }
  if (!values || !genes || !matrixLayoutOf(*values)) return std::nullopt;
  return H5adMatrix{"raw", std::move(*values), std::move(*genes)};
}

}  // namespace

std::vector<H5adMatrix> h5adMatrices(const hdf5::Node& root) {
  std::vector<H5adMatrix> matrices;
  if (auto x = root.child("X"); x && !x->isNull()) matrices.push_back({"", std::move(*x), root.need("var")});
  if (auto raw = findRaw(root)) matrices.push_back(std::move(*raw));
  if (const auto layers = root.child("layers"); layers && layers->isGroup())
    for (const std::string& name : layers->childNames())
      if (auto layer = layers->need(name); matrixLayoutOf(layer))
        matrices.push_back({"layers/" + name, std::move(layer), root.need("var")});
  return matrices;
}

const H5adMatrix& chosenMatrix(const hdf5::Node& root, const std::vector<H5adMatrix>& matrices,
                               const std::string& name) {
  const auto found = std::ranges::find(matrices, name, &H5adMatrix::name);
  if (found != matrices.end()) return *found;
  std::vector<std::string> names;
  for (const H5adMatrix& matrix : matrices) names.push_back(matrix.name.empty() ? "X (the default)" : matrix.name);
  const std::string there = join(names, ", ");
  if (name.empty())
    root.fail("has no expression matrix (X)",
              names.empty() ? "save the file with the counts in X" : "choose another of its matrices: " + there);
  root.fail("has no matrix '" + name + "'", names.empty() ? "give a file with a matrix" : "choose one of: " + there);
}

}  // namespace grnwb::io
