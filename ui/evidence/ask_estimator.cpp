// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/ask_estimator.h"

#include <QPointer>

#include "core/base/error.h"
#include "ui/models/question_source.h"

namespace grnwb::ui {
namespace {

constexpr int kDelayMs = 200;
/// Up to here the questions are made and looked up within some 20 ms, too short for a job of its own.
constexpr std::int64_t kCountAtOnce = 1500;

}  // namespace

AskEstimator::AskEstimator(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(kDelayMs);
  connect(&m_timer, &QTimer::timeout, this, &AskEstimator::estimateNow);
  for (const auto signal :
       {&Workspace::rawChanged, &Workspace::preparedChanged, &Workspace::tfsChanged, &Workspace::languageModelChanged})
    connect(&workspace, signal, this, &AskEstimator::schedule);
  schedule();
}

void AskEstimator::setStep(llm::Step step) {
  if (step == m_step) return;
  m_step = step;
  schedule();
}

void AskEstimator::schedule() {
  m_timer.start();
}

void AskEstimator::estimateNow() {
  auto transcript = m_workspace.state().transcript;
  if (!transcript) transcript = std::make_shared<const llm::Transcript>();
  const QuestionSource source(m_workspace);
  const auto work = [source, settings = m_workspace.state().languageModel, step = m_step, transcript](JobContext&) {
    Result result;
    try {
      const auto questions = source.questions(step);
      JobContext quiet;  // what a replay warns of is told when it is run
      if (settings.replay)
        result.estimate.recorded = std::ssize(llm::replay(questions, *transcript, {}, "transcript", quiet).answered);
      else
        result.estimate = llm::estimateAsking(questions, settings.ask, *transcript, settings.price);
    } catch (const Error& error) {
      result.problem = QString::fromUtf8(error.what());
    }
    return result;
  };
  const int round = ++m_round;
  if (source.roughCount(m_step) <= kCountAtOnce) {
    JobContext job;
    take(work(job));
    return;
  }
  m_workspace.jobs()->start<Result>(tr("Estimate the requests"), JobQueue::Weight::light, work,
                                    [self = QPointer(this), round](const Result& result) {
                                      if (self && round == self->m_round) self->take(result);
                                    });
}

void AskEstimator::take(const Result& result) {
  m_estimate = result.estimate;
  m_problem = result.problem;
  m_known = true;
  Q_EMIT changed();
}

}  // namespace grnwb::ui
