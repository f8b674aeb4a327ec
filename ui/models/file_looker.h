// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a file in a job and tells what it holds; the newest look wins.
#pragma once

#include <QObject>

#include "core/io/file_look.h"
#include "ui/models/job_queue.h"

namespace grnwb::ui {

class FileLooker : public QObject {
  Q_OBJECT
 public:
  explicit FileLooker(JobQueue& jobs, QObject* parent = nullptr);
  /// Stops a look that is on its way.
  ~FileLooker() override;

  void look(const QString& path, const io::ReadOptions& options);

 Q_SIGNALS:
  void looked(const grnwb::io::FileLook& look);
  /// The file can't be read; the text says why and what to do.
  void failed(const QString& problem);

 private:
  JobQueue& m_jobs;
  int m_job = 0, m_turn = 0;
};

}  // namespace grnwb::ui
