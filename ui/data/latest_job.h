// SPDX-License-Identifier: GPL-3.0-or-later
// Light jobs of which the newest wins: one runs at a time, and the last of those asked for meanwhile follows it.
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <utility>

#include "ui/models/job_queue.h"

namespace grnwb::ui {

template <class T>
class LatestJob : public QObject {
 public:
  using Work = std::function<T(JobContext&)>;
  using Done = std::function<void(T)>;

  LatestJob(JobQueue& jobs, const QString& title, QObject* parent) : QObject(parent), m_jobs(jobs), m_title(title) {
    const auto ended = [this](int id) {
      if (id == m_running) startNext();
    };
    connect(&jobs, &JobQueue::finished, this, ended);
    connect(&jobs, &JobQueue::cancelled, this, ended);
    connect(&jobs, &JobQueue::failed, this, ended);
  }

  /// done gets the result on the GUI thread, unless something newer takes its place before it runs.
  void start(Work work, Done done) {
    m_next = {std::move(work), std::move(done)};
    if (!m_jobs.isRunning(m_running)) startNext();
  }
  /// No result comes any more of what was asked for.
  void forget() {
    ++m_forgotten;
    m_next.reset();
    m_jobs.cancel(m_running);
  }
  bool isRunning() const { return m_next || m_jobs.isRunning(m_running); }

 private:
  void startNext() {
    if (!m_next) return;
    auto [work, done] = *std::exchange(m_next, std::nullopt);
    m_running = m_jobs.start<T>(m_title, JobQueue::Weight::light, std::move(work),
                                [this, done = std::move(done), number = m_forgotten](T result) {
                                  if (number == m_forgotten) done(std::move(result));
                                });
  }

  JobQueue& m_jobs;
  QString m_title;
  std::optional<std::pair<Work, Done>> m_next;
  int m_running = 0, m_forgotten = 0;
};

}  // namespace grnwb::ui
