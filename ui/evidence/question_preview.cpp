// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/question_preview.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "ui/evidence/plain_view.h"
#include "ui/models/question_source.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr int kPreviewDelayMs = 200;

}  // namespace

QuestionPreview::QuestionPreview(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
  setObjectName(QStringLiteral("questionPreview"));
  QFrame* bar = viewBar(this);
  m_facts = elidedLabel(bar, Tone::second);
  m_facts->setObjectName(QStringLiteral("previewFacts"));
  m_previous = toolButton(QStringLiteral("left"), tr("Previous question"), QStringLiteral("previousQuestion"), bar);
  m_next = toolButton(QStringLiteral("right"), tr("Next question"), QStringLiteral("nextQuestion"), bar);
  for (QToolButton* button : {m_previous, m_next}) {
    button->setAutoRepeat(true);
    const int by = button == m_next ? 1 : -1;
    connect(button, &QToolButton::clicked, this, [this, by] { go(by); });
  }
  rowOf(bar)->addWidget(label(tr("As it is sent"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addWidget(m_previous);
  rowOf(bar)->addWidget(m_next);
  rowOf(bar)->addWidget(m_facts, 1);
  m_text = new PlainView(QStringLiteral("previewText"), tr("The question as it is sent"), this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_text, 1);

  m_timer.setSingleShot(true);
  m_timer.setInterval(kPreviewDelayMs);
  connect(&m_timer, &QTimer::timeout, this, &QuestionPreview::makeQuestions);
  for (const auto signal :
       {&Workspace::rawChanged, &Workspace::preparedChanged, &Workspace::tfsChanged, &Workspace::languageModelChanged})
    connect(&workspace, signal, this, [this] { m_timer.start(); });
  makeQuestions();
}

void QuestionPreview::setStep(llm::Step step) {
  if (step == m_step) return;
  m_step = step;
  m_at = 0;
  makeQuestions();
}

void QuestionPreview::makeQuestions() {
  QuestionSource source(m_workspace);
  source.inquiry.questions.repeats = 1;
  m_problem.clear();
  m_questions.clear();
  try {
    m_questions = source.questions(m_step);
  } catch (const Error& error) {
    m_problem = QString::fromUtf8(error.what());
  }
  m_at = std::clamp(m_at, 0, std::max(0, int(m_questions.size()) - 1));
  showQuestion();
}

void QuestionPreview::go(int by) {
  m_at = std::clamp(m_at + by, 0, std::max(0, int(m_questions.size()) - 1));
  showQuestion();
}

void QuestionPreview::showQuestion() {
  const int count = int(m_questions.size());
  m_previous->setEnabled(m_at > 0);
  m_next->setEnabled(m_at + 1 < count);
  setLook(*m_facts, "tone", count > 0 ? QStringLiteral("second") : QStringLiteral("caution"));
  if (count == 0) {
    m_facts->setText(m_problem);
    m_text->setParts({});
    return;
  }
  const llm::Question& question = m_questions[static_cast<std::size_t>(m_at)];
  const QLocale locale;
  const QString at = locale.toString(m_at + 1), of = locale.toString(count);
  const QString subject = QString::fromStdString(question.subject);
  m_facts->setText(m_step == llm::Step::tfs ? tr("Window %1 of %2").arg(at, of)
                   : question.shuffled      ? tr("Target %1, order check, %2 of %3").arg(subject, at, of)
                                            : tr("Target %1, %2 of %3").arg(subject, at, of));
  const auto toText = [](const std::string& text) { return QString::fromStdString(text).trimmed(); };
  m_text->setParts({{tr("System"), toText(question.system)}, {tr("Question"), toText(question.prompt)}});
}

}  // namespace grnwb::ui
