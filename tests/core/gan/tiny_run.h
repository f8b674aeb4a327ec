// SPDX-License-Identifier: GPL-3.0-or-later
// A run trained within a second, for tests of perturbations.
#pragma once

#include <QTemporaryDir>
#include <filesystem>

#include "core/gan/perturb.h"
#include "core/gan/train.h"
#include "tests/core/gan/small_training.h"

namespace grnwb::test {

/// Trained on smallTraining() in batches of 32; 8 TFs, 42 targets with 3 of them each.
class TinyRun {
 public:
  TinyRun() {
    const SmallTraining small = smallTraining();
    m_grn = small.grn;
    JobContext job(2);
    gan::trainStage1(small.training, parameters(), folder("run"), false, job);
    gan::trainStage2(small.training, m_grn, parameters(), {folder("run"), {}}, folder("run"), false, job);
  }

  static grn::Edge edge(const std::string& tf, const std::string& target) {
    grn::Edge edge;
    edge.tf = tf;
    edge.target = target;
    return edge;
  }

  static gan::GenerateParameters cells(std::int64_t count, std::uint64_t seed = 1) {
    gan::GenerateParameters parameters;
    parameters.cells = count;
    parameters.seed = seed;
    return parameters;
  }

  const grn::Grn& grn() const { return m_grn; }
  /// One with targets.
  std::string tf() const { return m_grn.edges().front().tf; }
  /// Below a folder that goes with this object; "run" holds the trained run.
  std::filesystem::path folder(const char* name) const {
    const std::filesystem::path path = std::filesystem::path(m_dir.path().toStdString()) / name;
    std::filesystem::create_directories(path);
    return path;
  }

 private:
  static gan::TrainParameters parameters() {
    gan::TrainParameters p = smallTrainParameters();
    p.stage1Steps = p.steps = 20;
    p.averaging = 0;
    return p;
  }

  QTemporaryDir m_dir;
  grn::Grn m_grn;
};

/// Columns where the raw values of any pair differ.
inline std::vector<std::string> movedGenes(const gan::MatchedCells& cells) {
  std::vector<std::string> moved;
  for (std::size_t i = 0; i < cells.genes.size(); ++i) {
    const auto column = static_cast<std::int64_t>(i);
    if (cells.controlRaw.col(column) != cells.perturbedRaw.col(column)) moved.push_back(cells.genes[i]);
  }
  return moved;
}

}  // namespace grnwb::test
