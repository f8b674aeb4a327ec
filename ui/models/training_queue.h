// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings that run, rest or wait, in their order: one runs or rests at most, and it is the first.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/data/preprocess.h"
#include "core/gan/train.h"
#include "core/grn/grn.h"

namespace grnwb::ui {

/// A training with data and network as they were when the user asked for it.
struct QueuedTraining {
  enum class State { waiting, running, paused };

  int key = 0;  ///< given by the queue, never twice
  State state = State::waiting;
  bool isPausing = false;  ///< it runs until its checkpoint is written, and rests then
  int job = -1;            ///< while it runs
  std::shared_ptr<const data::Preprocessed> prepared;
  std::shared_ptr<const grn::Grn> grn;
  gan::TrainParameters parameters;
  bool isBand = false;           ///< on a random graph: the run that is shown stays
  std::filesystem::path older;   ///< the run that it continues, or empty
  std::filesystem::path folder;  ///< of its own run; empty before it first ran
};

class TrainingQueue {
 public:
  const std::vector<QueuedTraining>& all() const { return m_all; }
  /// The one that runs or rests; null when none does.
  const QueuedTraining* current() const;
  /// The first one when it waits; null otherwise.
  const QueuedTraining* next() const;
  const QueuedTraining* find(int key) const;
  const QueuedTraining* findJob(int job) const;

  /// Returns its key.
  int add(QueuedTraining training);
  /// Behind the one that runs or rests, before those that wait.
  int addFirst(QueuedTraining training);
  void setRunning(int key, int job, const std::filesystem::path& folder);
  void setPausing(int key);
  void setPaused(int key);
  /// A resting training is first in line again.
  void setWaiting(int key);
  void remove(int key);
  /// Among those that wait, by so many places, as far as there are any.
  void move(int key, int places);
  void clear() { m_all.clear(); }

 private:
  std::vector<QueuedTraining>::iterator at(int key);

  std::vector<QueuedTraining> m_all;
  int m_nextKey = 1;
};

}  // namespace grnwb::ui
