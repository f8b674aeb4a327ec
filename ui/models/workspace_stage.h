// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which the workspace starts a stage (its template, for the workspace's own sources).
#pragma once

#include "ui/models/workspace.h"

namespace grnwb::ui {

template <class T>
void Workspace::startStage(Stage stage, const QString& title, JobQueue::Weight weight,
                           std::function<T(JobContext&)> work, std::function<void(T)> adopt,
                           std::function<void()> partial) {
  if (refuseWhen(isRunning(stage), Workspace::tr("%1: the same work is running already.").arg(title))) return;
  const int project = m_project;
  m_stageJobs[stage] = m_jobs->start<T>(
      title, weight, std::move(work),
      [this, project, stage, adopt = std::move(adopt)](T result) {
        m_stageJobs.erase(stage);
        if (project == m_project) return adopt(std::move(result));
        // It was too late to cancel; the new project waits for its own.
        if (stage == Stage::evidence) gatherEvidence();
        if (stage == Stage::countKnown) countKnownEdges();
      },
      [this, project, partial = std::move(partial)] {
        if (partial && project == m_project) partial();
      });
  Q_EMIT runningChanged();
}

}  // namespace grnwb::ui
