// SPDX-License-Identifier: GPL-3.0-or-later
// bench_tsne POINTS DIMENSIONS [EMBEDDING]: t-SNE of points in a file of doubles, row by row, on one thread: CPU
// seconds and divergence; or the divergence of an embedding in such a file.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <vector>

#include "core/embed/attraction.h"
#include "core/embed/neighbours.h"
#include "core/embed/repulsion_field.h"
#include "core/embed/tsne.h"

namespace {

using namespace grnwb;

Eigen::MatrixXd readRows(const char* path, Eigen::Index columns) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  std::vector<double> values(static_cast<std::size_t>(in.tellg()) / sizeof(double));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(double)));
  return Eigen::Map<embed::RowMatrix>(values.data(), static_cast<Eigen::Index>(values.size()) / columns, columns);
}

double divergence(const Eigen::MatrixXd& points, const Eigen::MatrixX2d& embedding) {
  JobContext job;
  const double perplexity = embed::TsneParameters().perplexity;
  const auto nearest =
      embed::nearestNeighbours(embed::PackedRows(points), static_cast<Eigen::Index>(3 * perplexity), job);
  const embed::Affinities similarity = embed::affinities(nearest, perplexity, job);
  embed::RepulsionField field;
  field.spread(embedding, job);
  double weights = 0;
  for (Eigen::Index i = 0; i < embedding.rows(); ++i) weights += field.at(embedding(i, 0), embedding(i, 1)).weight - 1;
  return embed::Attraction(similarity).divergence(embedding, job) + std::log(weights);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const Eigen::MatrixXd points = readRows(argv[1], std::atoi(argv[2]));
  if (argc > 3) {
    std::printf("{\"kl\": %.6f}\n", divergence(points, readRows(argv[3], 2)));
    return 0;
  }
  JobContext job;
  const std::clock_t start = std::clock();
  const embed::Embedding embedding = embed::tsne(points, {}, job);
  std::printf("{\"cpu_seconds\": %.2f, \"kl\": %.6f}\n", static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC,
              embedding.kl);
}
