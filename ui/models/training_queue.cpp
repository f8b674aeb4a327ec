// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/training_queue.h"

#include <algorithm>

namespace grnwb::ui {
namespace {

using QueueState = QueuedTraining::State;

}  // namespace

const QueuedTraining* TrainingQueue::current() const {
  return m_all.empty() || m_all.front().state == QueueState::waiting ? nullptr : &m_all.front();
}

const QueuedTraining* TrainingQueue::next() const {
  return m_all.empty() || m_all.front().state != QueueState::waiting ? nullptr : &m_all.front();
}

const QueuedTraining* TrainingQueue::find(int key) const {
  const auto found = std::ranges::find(m_all, key, &QueuedTraining::key);
  return found == m_all.end() ? nullptr : &*found;
}

const QueuedTraining* TrainingQueue::findJob(int job) const {
  const auto found = std::ranges::find(m_all, job, &QueuedTraining::job);
  return job < 0 || found == m_all.end() ? nullptr : &*found;
}

int TrainingQueue::add(QueuedTraining training) {
  training.key = m_nextKey++;
  m_all.push_back(std::move(training));
  return m_all.back().key;
}

int TrainingQueue::addFirst(QueuedTraining training) {
  training.key = m_nextKey++;
  return m_all.insert(m_all.begin() + (current() ? 1 : 0), std::move(training))->key;
}

std::vector<QueuedTraining>::iterator TrainingQueue::at(int key) {
  return std::ranges::find(m_all, key, &QueuedTraining::key);
}

void TrainingQueue::setRunning(int key, int job, const std::filesystem::path& folder) {
  QueuedTraining& training = *at(key);
  training.state = QueueState::running;
  training.isPausing = false;
  training.job = job;
  training.folder = folder;
}

void TrainingQueue::setPausing(int key) {
  at(key)->isPausing = true;
}

void TrainingQueue::setPaused(int key) {
  QueuedTraining& training = *at(key);
  training.state = QueueState::paused;
  training.isPausing = false;
  training.job = -1;
}

void TrainingQueue::setWaiting(int key) {
  at(key)->state = QueueState::waiting;
}

void TrainingQueue::remove(int key) {
  std::erase_if(m_all, [key](const QueuedTraining& training) { return training.key == key; });
}

void TrainingQueue::move(int key, int places) {
  const auto from = at(key);
  if (from == m_all.end() || from->state != QueueState::waiting) return;
  const std::ptrdiff_t first = current() ? 1 : 0, last = std::ssize(m_all) - 1;
  const auto to = m_all.begin() + std::clamp(from - m_all.begin() + places, first, last);
  if (to < from)
    std::rotate(to, from, from + 1);
  else
    std::rotate(from, from + 1, to + 1);
}

}  // namespace grnwb::ui
