// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_looker.h"

#include <QFileInfo>
#include <QPointer>
#include <filesystem>

#include "core/base/error.h"

namespace grnwb::ui {
namespace {

struct LookOutcome {
  io::FileLook look;
  QString problem;  ///< not empty: there was no look
};

}  // namespace

FileLooker::FileLooker(JobQueue& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

FileLooker::~FileLooker() {
  if (m_jobs.isRunning(m_job)) m_jobs.cancel(m_job);
}

void FileLooker::look(const QString& path, const io::ReadOptions& options) {
  if (m_jobs.isRunning(m_job)) m_jobs.cancel(m_job);
  m_job = m_jobs.start<LookOutcome>(
      tr("Look into %1").arg(QFileInfo(path).fileName()), JobQueue::Weight::light,
      [file = std::filesystem::path(path.toStdString()), options](JobContext& job) {
        LookOutcome outcome;
        try {
          outcome.look = io::lookAt(file, options, job);
        } catch (const Error& error) {
          if (error.code() == ErrorCode::cancelled) throw;
          outcome.problem = QString::fromUtf8(error.what());
        }
        return outcome;
      },
      [looker = QPointer(this), turn = ++m_turn](LookOutcome outcome) {
        if (!looker || turn != looker->m_turn) return;
        if (outcome.problem.isEmpty())
          Q_EMIT looker->looked(outcome.look);
        else
          Q_EMIT looker->failed(outcome.problem);
      });
}

}  // namespace grnwb::ui
