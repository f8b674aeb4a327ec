// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/job_queue.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <thread>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

constexpr int kDrainIntervalMs = 40;
constexpr std::size_t kRememberedJobs = 50;

/// What jobs tally beside their steps.
[[maybe_unused]] constexpr const char* kTallied[]{QT_TRANSLATE_NOOP("Jobs", "trees")};

QString progressText(const JobProgress& progress) {
  if (progress.total <= 0) return {};
  const QLocale locale;
  const QString done =
      JobQueue::tr("%1 of %2").arg(locale.toString(qint64(progress.done)), locale.toString(qint64(progress.total)));
  if (progress.tallied.empty()) return done;
  return JobQueue::tr("%1, %2 %3")
      .arg(done, locale.toString(qint64(progress.tally)),
           QCoreApplication::translate("Jobs", progress.tallied.c_str()));
}

}  // namespace

struct JobQueue::Job {
  int id = 0;
  QString title;
  Weight weight = Weight::light;
  std::function<std::any(JobContext&)> work;
  std::function<void(const std::any&)> done;
  std::function<void()> partial;

  State state = State::waiting;
  JobProgress progress;
  QString error;
  double seconds = 0;
  std::size_t warningsAnnounced = 0;
  std::chrono::steady_clock::time_point begin;

  std::unique_ptr<JobContext> context;
  std::thread thread;
  // Written by the worker before workDone, read by the GUI thread after it.
  std::any result;
  std::exception_ptr exception;
  std::atomic<bool> workDone{false};

  bool isLive() const { return state == State::waiting || state == State::running; }
};

JobQueue::JobQueue(QObject* parent) : QAbstractTableModel(parent), m_threads(hardwareThreads()) {
  m_timer.setInterval(kDrainIntervalMs);
  connect(&m_timer, &QTimer::timeout, this, &JobQueue::poll);
}

JobQueue::~JobQueue() {
  for (const auto& job : m_jobs)
    if (job->context) job->context->requestStop();
  for (const auto& job : m_jobs)
    if (job->thread.joinable()) job->thread.join();
}

int JobQueue::enqueue(const QString& title, Weight weight, std::function<std::any(JobContext&)> work,
                      std::function<void(const std::any&)> done, std::function<void()> partial) {
  auto job = std::make_unique<Job>();
  job->id = m_nextId++;
  job->title = title;
  job->weight = weight;
  job->work = std::move(work);
  job->done = std::move(done);
  job->partial = std::move(partial);
  const int id = job->id;

  forgetOldest();
  beginInsertRows({}, 0, 0);
  m_jobs.push_back(std::move(job));
  endInsertRows();
  startWaiting();
  announceBusy();
  return id;
}

void JobQueue::startWaiting() {
  bool heavyRuns = std::ranges::any_of(
      m_jobs, [](const auto& job) { return job->weight == Weight::heavy && job->state == State::running; });
  for (const auto& job : m_jobs) {
    if (job->state != State::waiting || (job->weight == Weight::heavy && heavyRuns)) continue;
    heavyRuns = heavyRuns || job->weight == Weight::heavy;
    run(*job);
  }
}

void JobQueue::run(Job& job) {
  job.state = State::running;
  job.begin = std::chrono::steady_clock::now();
  job.context = std::make_unique<JobContext>(job.weight == Weight::heavy ? m_threads : 1);
  job.thread = std::thread([this, &job] {
    try {
      job.result = job.work(*job.context);
    } catch (...) {
      job.exception = std::current_exception();
    }
    job.workDone.store(true, std::memory_order_release);
    // One event per job, so that a short job doesn't wait for the next tick.
    QMetaObject::invokeMethod(this, &JobQueue::poll, Qt::QueuedConnection);
  });
  m_timer.start();
  const int row = rowOf(job);
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void JobQueue::poll() {
  // Callbacks may start or cancel jobs, so each job is looked up again by its id.
  std::vector<int> running;
  for (const auto& job : m_jobs)
    if (job->state == State::running) running.push_back(job->id);
  for (const int id : running) {
    Job* job = find(id);
    if (!job || job->state != State::running) continue;
    const bool workDone = job->workDone.load(std::memory_order_acquire);
    job->progress = job->context->progress();
    job->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - job->begin).count();
    const int row = rowOf(*job);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    announceWarnings(*job);
    if (const auto partial = job->partial) partial();
    if (job = find(id); workDone && job && job->state == State::running) finish(*job);
  }
  startWaiting();
  if (std::ranges::none_of(m_jobs, [](const auto& job) { return job->state == State::running; })) m_timer.stop();
  announceBusy();
}

void JobQueue::finish(Job& job) {
  job.thread.join();
  const int id = job.id;
  Outcome outcome = Outcome::done;
  QString error;
  try {
    if (job.exception) std::rethrow_exception(job.exception);
    const auto done = std::move(job.done);
    const std::any result = std::move(job.result);
    job.state = State::done;  // whoever done tells sees a finished job
    done(result);
  } catch (const Error& e) {
    outcome = e.code() == ErrorCode::cancelled ? Outcome::cancelled : Outcome::failed;
    error = QString::fromUtf8(e.what());
  } catch (const std::bad_alloc&) {
    outcome = Outcome::failed;
    error = tr("Not enough memory; close other programs or use fewer cells");
  } catch (const std::exception& e) {
    outcome = Outcome::failed;
    error = QString::fromUtf8(e.what());
  }
  if (Job* same = find(id)) settle(*same, outcome, outcome == Outcome::failed ? error : QString());
}

void JobQueue::settle(Job& job, Outcome outcome, const QString& error) {
  job.state = outcome == Outcome::done ? State::done : outcome == Outcome::failed ? State::failed : State::cancelled;
  job.error = error;
  job.work = {};
  job.done = {};
  job.partial = {};
  job.result.reset();
  job.exception = nullptr;
  const int row = rowOf(job), id = job.id;
  const QString title = job.title;
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  if (outcome == Outcome::done)
    Q_EMIT finished(id);
  else if (outcome == Outcome::failed)
    Q_EMIT failed(id, title, error);
  else
    Q_EMIT cancelled(id);
}

void JobQueue::announceWarnings(Job& job) {
  const auto warnings = job.context->warnings();
  const std::size_t first = std::exchange(job.warningsAnnounced, warnings.size());
  const int id = job.id;
  for (std::size_t i = first; i < warnings.size(); ++i) Q_EMIT warned(id, QString::fromStdString(warnings[i]));
}

void JobQueue::forgetOldest() {
  if (m_jobs.size() < kRememberedJobs) return;
  const auto oldest = std::ranges::find_if(m_jobs, [](const auto& job) { return !job->isLive(); });
  if (oldest == m_jobs.end()) return;
  const int row = rowOf(**oldest);
  beginRemoveRows({}, row, row);
  m_jobs.erase(oldest);
  endRemoveRows();
}

void JobQueue::announceBusy() {
  if (const bool busy = isBusy(); busy != m_announcedBusy) {
    m_announcedBusy = busy;
    Q_EMIT busyChanged(busy);
  }
}

void JobQueue::cancel(int id) {
  Job* job = find(id);
  if (!job) return;
  if (job->state == State::running) {
    job->context->requestStop();
    const int row = rowOf(*job);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  } else if (job->state == State::waiting) {
    settle(*job, Outcome::cancelled);
    announceBusy();
  }
}

void JobQueue::cancelAll() {
  std::vector<int> live;
  for (const auto& job : m_jobs)
    if (job->isLive()) live.push_back(job->id);
  for (const int id : live) cancel(id);
}

bool JobQueue::isBusy() const {
  return std::ranges::any_of(m_jobs, [](const auto& job) { return job->isLive(); });
}

bool JobQueue::isRunning(int id) const {
  const Job* job = find(id);
  return job && job->isLive();
}

void JobQueue::setThreads(int threads) {
  m_threads = std::max(1, threads);
}

JobQueue::Job* JobQueue::find(int id) const {
  const auto at = std::ranges::find_if(m_jobs, [id](const auto& job) { return job->id == id; });
  return at == m_jobs.end() ? nullptr : at->get();
}

int JobQueue::rowOf(const Job& job) const {
  const auto at = std::ranges::find_if(m_jobs, [&](const auto& other) { return other.get() == &job; });
  return static_cast<int>(m_jobs.end() - at) - 1;
}

int JobQueue::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobQueue::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobQueue::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Job& job = *m_jobs[m_jobs.size() - 1 - static_cast<std::size_t>(index.row())];
  const double fraction = job.state == State::done      ? 1.0
                          : job.progress.total > 0      ? double(job.progress.done) / double(job.progress.total)
                          : job.state == State::running ? -1.0
                                                        : 0.0;
  switch (role) {
    case StateRole:
      return static_cast<int>(job.state);
    case FractionRole:
      return fraction;
    case ErrorRole:
      return job.error;
    case JobIdRole:
      return job.id;
    case Qt::ToolTipRole:
      return job.error.isEmpty() ? job.title : job.error;
    case Qt::TextAlignmentRole:
      return index.column() == TimeLeftColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                              : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DisplayRole:
      break;
    default:
      return {};
  }

  switch (index.column()) {
    case TitleColumn:
      return job.title;
    case PhaseColumn:
      switch (job.state) {
        case State::waiting:
          return tr("Waiting for the job before it");
        case State::running:
          return job.context->stopRequested() ? tr("Stopping") : QString::fromStdString(job.progress.phase);
        case State::done:
          return tr("Done");
        case State::failed:
          return tr("Failed: %1").arg(job.error);
        case State::cancelled:
          return tr("Cancelled");
      }
      return {};
    case ProgressColumn:
      return job.state == State::running ? progressText(job.progress) : QString();
    case TimeLeftColumn:
      if (job.state == State::running)
        return job.progress.secondsLeft >= 0 ? tr("%1 left").arg(durationText(job.progress.secondsLeft)) : QString();
      return job.state == State::waiting || job.seconds < 0.05 ? QString()
                                                               : tr("took %1").arg(durationText(job.seconds));
    default:
      return {};
  }
}

QVariant JobQueue::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return QAbstractTableModel::headerData(section, orientation, role);
  switch (section) {
    case TitleColumn:
      return tr("Job");
    case PhaseColumn:
      return tr("Phase");
    case ProgressColumn:
      return tr("Progress");
    case TimeLeftColumn:
      return tr("Time");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
