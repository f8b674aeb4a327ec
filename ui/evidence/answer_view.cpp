// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/answer_view.h"

#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "ui/evidence/mark_legend.h"
#include "ui/evidence/passage_pane.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

std::vector<std::size_t> allOf(const AnswerList& answers) {
  std::vector<std::size_t> all(answers.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

}  // namespace

AnswerView::AnswerView(QWidget* parent) : QWidget(parent), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("answerView"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_stack, 1);
  auto* empty = label(tr("No answers yet."), m_stack, Tone::second);
  empty->setObjectName(QStringLiteral("answersEmpty"));
  empty->setAlignment(Qt::AlignCenter);
  auto* halves = new QSplitter(Qt::Horizontal, m_stack);
  halves->setObjectName(QStringLiteral("answerHalves"));
  halves->setChildrenCollapsible(false);
  halves->setHandleWidth(1);
  m_prompt = new PassagePane(tr("Prompt"), QStringLiteral("prompt"), halves);
  m_answer = new PassagePane(tr("Answer"), QStringLiteral("answer"), halves);
  for (PassagePane* pane : {m_prompt, m_answer}) {
    halves->addWidget(pane);
    connect(pane->browser(), &MarkedBrowser::geneActivated, this, &AnswerView::geneActivated);
  }
  halves->setStretchFactor(0, 1);
  halves->setStretchFactor(1, 1);
  halves->setSizes({1, 1});
  m_stack->addWidget(empty);
  m_stack->addWidget(halves);
  clear();
}

QFrame* AnswerView::makeBar() {
  QFrame* bar = viewBar(this);
  m_seriesBox = new QComboBox(bar);
  m_seriesBox->setObjectName(QStringLiteral("answerSeries"));
  m_seriesBox->setAccessibleName(tr("Model and repeat"));
  m_seriesBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_previous =
      toolButton(QStringLiteral("left"), tr("Previous answer (Alt+Left)"), QStringLiteral("answerPrevious"), bar);
  m_next = toolButton(QStringLiteral("right"), tr("Next answer (Alt+Right)"), QStringLiteral("answerNext"), bar);
  m_position = elidedLabel(bar, Tone::second);
  m_position->setObjectName(QStringLiteral("answerPosition"));
  m_all = linkButton(tr("All answers"), QStringLiteral("answerAll"), bar);
  auto* legend = new MarkLegend(bar);
  legend->setObjectName(QStringLiteral("answerLegend"));
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Prompt and answer"), bar, Tone::text, TextSize::head));
  row->addSpacing(measure::kGap);
  row->addWidget(m_seriesBox);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  row->addWidget(m_position);
  row->addWidget(m_all);
  row->addSpacing(measure::kGap);
  row->addWidget(legend, 1);
  connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
  connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
  connect(m_all, &QPushButton::clicked, this, [this] { showAnswer(m_current.value_or(0)); });
  connect(m_seriesBox, &QComboBox::activated, this, [this](int series) {
    m_current = counterpart(*m_answers, m_series[static_cast<std::size_t>(series)], *m_current);
    if (std::ranges::find(m_steps, *m_current) == m_steps.end()) return showAnswer(*m_current);
    showCurrent();
  });
  const auto addShortcut = [this](Qt::Key key, int by) {
    auto* shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::AltModifier, key)), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, by] { step(by); });
  };
  addShortcut(Qt::Key_Left, -1);
  addShortcut(Qt::Key_Right, 1);
  return bar;
}

void AnswerView::setAnswers(std::shared_ptr<const AnswerList> answers,
                            std::shared_ptr<const std::vector<llm::ReadAnswer>> read) {
  if (!answers || answers->empty()) return clear();
  m_answers = std::move(answers);
  m_read = std::move(read);
  m_series = seriesOf(*m_answers);
  m_seriesBox->clear();
  for (const AnswerSeries& series : m_series) {
    const QString text = seriesText(series, false);
    const auto same = std::ranges::count(m_series, text, [this](const auto& one) { return seriesText(one, false); });
    m_seriesBox->addItem(same > 1 ? seriesText(series, true) : text);
  }
  m_seriesBox->setVisible(m_series.size() > 1);
  m_stack->setCurrentIndex(1);
  m_current.reset();
  if (m_gene.isEmpty())
    showAnswer(0);
  else
    showAnswersAbout(m_gene);
}

void AnswerView::clear() {
  m_answers.reset();
  m_read.reset();
  m_series.clear();
  m_steps.clear();
  m_current.reset();
  m_gene.clear();
  m_seriesBox->hide();
  m_stack->setCurrentIndex(0);
  for (PassagePane* pane : {m_prompt, m_answer}) pane->browser()->setPassages({}, {});
  showPosition();
}

void AnswerView::showAnswer(std::size_t index) {
  if (!m_answers || index >= m_answers->size()) return;
  m_gene.clear();
  m_steps = allOf(*m_answers);
  m_current = index;
  showCurrent();
}

void AnswerView::showAnswersAbout(const QString& gene) {
  if (!m_answers) return;
  const std::string wanted = gene.toStdString();
  std::vector<std::size_t> about = answersAbout(*m_answers, wanted);
  if (about.empty()) return showAnswer(m_current.value_or(0));
  m_gene = gene;
  m_steps = std::move(about);
  if (!m_current || std::ranges::find(m_steps, *m_current) == m_steps.end()) {
    const auto proposing = std::ranges::find_if(m_steps, [&](std::size_t i) {
      return std::ranges::any_of((*m_read)[i].names,
                                 [&](const llm::ReadName& name) { return name.counts() && name.symbol == wanted; });
    });
    m_current = proposing == m_steps.end() ? m_steps.front() : *proposing;
  }
  showCurrent();
}

void AnswerView::step(int by) {
  if (!m_current) return;
  const auto at = std::ranges::find(m_steps, *m_current) - m_steps.begin() + by;
  if (at < 0 || at >= std::ssize(m_steps)) return;
  m_current = m_steps[static_cast<std::size_t>(at)];
  showCurrent();
}

void AnswerView::showCurrent() {
  const auto series = std::ranges::find(m_series, seriesOf((*m_answers)[*m_current]));
  m_seriesBox->setCurrentIndex(static_cast<int>(series - m_series.begin()));
  showPosition();
  showPrompt();
  showResponse();
}

void AnswerView::showPosition() {
  const auto at = m_current ? std::ranges::find(m_steps, *m_current) - m_steps.begin() : 0;
  m_previous->setEnabled(m_current && at > 0);
  m_next->setEnabled(m_current && at + 1 < std::ssize(m_steps));
  m_all->setVisible(!m_gene.isEmpty());
  if (!m_current) return m_position->clear();
  const llm::Question& question = (*m_answers)[*m_current].question;
  QStringList parts;
  if (question.step == llm::Step::edges) {
    parts << tr("Target %1").arg(QString::fromStdString(question.subject));
  } else if (const int window = windowNumber(question.subject)) {
    int last = window;
    for (const auto& answered : *m_answers) last = std::max(last, windowNumber(answered.question.subject));
    parts << tr("Window %1 of %2").arg(countText(window), countText(last));
    if (m_gene.isEmpty() && !question.names.empty())
      parts << tr("%1 to %2")
                   .arg(QString::fromStdString(question.names.front()), QString::fromStdString(question.names.back()));
  }
  if (!m_gene.isEmpty())
    parts << tr("answer %1 of %2 about %3").arg(countText(at + 1), countText(std::ssize(m_steps)), m_gene);
  else if (question.step == llm::Step::edges)
    parts << tr("answer %1 of %2").arg(countText(at + 1), countText(std::ssize(m_steps)));
  setForeignText(*m_position, parts.join(QStringLiteral(" · ")));
}

void AnswerView::showPrompt() {
  const auto& [question, entry] = (*m_answers)[*m_current];
  const chat::ChatRequest& request = entry.request;
  QStringList facts;
  if (entry.answer.promptTokens >= 0) facts << tr("%1 tokens").arg(countText(entry.answer.promptTokens));
  facts << tr("temperature %1").arg(QLocale().toString(request.temperature, 'g', 3));
  std::vector<MarkedBrowser::Passage> passages;
  if (!request.system.empty()) passages.push_back({tr("System"), markPrompt(shownPart(request.system), {})});
  passages.push_back(
      {passages.empty() ? QString() : tr("Question"), markPrompt(shownPart(request.prompt), question.names)});
  m_prompt->setFacts(facts, limitNotes(request.prompt, passages.back().text));
  m_prompt->browser()->setPassages(passages, m_gene);
}

void AnswerView::showResponse() {
  const auto& [question, entry] = (*m_answers)[*m_current];
  const llm::ReadAnswer& read = (*m_read)[*m_current];
  const std::string& text = entry.answer.text;
  const auto kept = std::ranges::count_if(read.names, &llm::ReadName::counts);
  const auto dropped = std::ranges::count_if(read.names, [](const llm::ReadName& name) {
    return name.kind == llm::NameKind::outside || name.kind == llm::NameKind::surplus;
  });
  const MarkedText marked = markAnswer(shownPart(text), question.names, read);
  QStringList facts, notes = limitNotes(text, marked);
  if (entry.answer.answerTokens >= 0) facts << tr("%1 tokens").arg(countText(entry.answer.answerTokens));
  if (entry.seconds > 0) facts << durationText(entry.seconds);
  facts << (dropped > 0 ? tr("%1 kept, %2 dropped").arg(countText(kept), countText(dropped))
                        : tr("%1 kept").arg(countText(kept)));
  if (entry.answer.cut) facts << tr("cut at the token limit");
  if (!read.tagged) facts << tr("without the tag");
  if (!entry.note.empty()) notes << QString::fromStdString(entry.note);
  m_answer->setFacts(facts, notes);
  m_answer->browser()->setPassages({{{}, marked}}, m_gene);
}

QString AnswerView::seriesText(const AnswerSeries& series, bool precise) const {
  QStringList parts{QString::fromStdString(series.model), tr("repeat %1").arg(countText(series.repeat + 1))};
  if (series.shuffled) parts << tr("shuffled");
  if (precise)
    parts << QString::fromStdString(series.provider)
          << tr("temperature %1").arg(QLocale().toString(series.temperature, 'g', 3));
  return parts.join(QStringLiteral(" · "));
}

QStringList AnswerView::limitNotes(const std::string& text, const MarkedText& shown) const {
  const auto size = [](std::size_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
  };
  QStringList notes;
  if (shown.text.size() < text.size())
    notes << tr("The first %1 of %2 are shown").arg(size(shown.text.size()), size(text.size()));
  if (shown.marks.size() == kMostMarks) notes << tr("The first %1 names are marked").arg(countText(kMostMarks));
  return notes;
}

void AnswerView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  // A widget that was never shown gets the style sheet's change alone.
  const bool recoloured = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
  if (recoloured && m_current) showCurrent();
}

}  // namespace grnwb::ui
