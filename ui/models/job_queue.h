// SPDX-License-Identifier: GPL-3.0-or-later
// Long work of the window: jobs on worker threads, one heavy one at a time, seen as a table.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>
#include <any>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/job.h"

namespace grnwb::ui {

/// Rows are jobs, newest first; columns are title, phase, progress, time left. All members live on the GUI thread.
class JobQueue : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum class State { waiting, running, done, failed, cancelled };
  enum Column { TitleColumn, PhaseColumn, ProgressColumn, TimeLeftColumn, ColumnCount };
  enum Role { StateRole = Qt::UserRole + 1, FractionRole, ErrorRole, JobIdRole };

  explicit JobQueue(QObject* parent = nullptr);
  /// Stops every job and waits for it.
  ~JobQueue() override;

  /// How a job uses the machine: heavy jobs run one after another and may use all threads; light ones run at once on
  /// one.
  enum class Weight { light, heavy };

  /// work runs on a worker thread; its result is handed to done on the GUI thread. An Error becomes the row's text and
  /// failed(). partial (may be empty) is called on the GUI thread 10 times a second while the job runs, to drain
  /// mailboxes. Returns the job's id.
  template <class T>
  int start(const QString& title, Weight weight, std::function<T(JobContext&)> work, std::function<void(T)> done,
            std::function<void()> partial = {}) {
    return enqueue(
        title, weight, [work = std::move(work)](JobContext& job) { return std::any(std::make_shared<T>(work(job))); },
        [done = std::move(done)](const std::any& result) {
          done(std::move(*std::any_cast<const std::shared_ptr<T>&>(result)));
        },
        std::move(partial));
  }

  void cancel(int id);
  void cancelAll();
  /// A job waits or runs.
  bool isBusy() const;
  /// The job waits or runs.
  bool isRunning(int id) const;
  /// For heavy jobs started from now on.
  void setThreads(int threads);
  int threads() const { return m_threads; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void busyChanged(bool busy);
  void finished(int id);
  void failed(int id, const QString& title, const QString& message);
  void cancelled(int id);
  void warned(int id, const QString& message);

 private:
  struct Job;
  enum class Outcome { done, failed, cancelled };
  Job* find(int id) const;
  int rowOf(const Job& job) const;
  void run(Job& job);
  void finish(Job& job);
  void settle(Job& job, Outcome outcome, const QString& error = {});
  void announceWarnings(Job& job);
  void forgetOldest();
  void announceBusy();
  int enqueue(const QString& title, Weight weight, std::function<std::any(JobContext&)> work,
              std::function<void(const std::any&)> done, std::function<void()> partial);
  void startWaiting();
  void poll();

  std::vector<std::unique_ptr<Job>> m_jobs;
  QTimer m_timer;
  int m_threads;
  int m_nextId = 1;
  bool m_announcedBusy = false;
};

}  // namespace grnwb::ui
