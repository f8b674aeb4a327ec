// SPDX-License-Identifier: GPL-3.0-or-later
// What a language model was asked and what it answered, one question at a time, with the names of genes marked.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/llm/read_answer.h"
#include "ui/evidence/answer_series.h"

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace grnwb::ui {

class PassagePane;
struct MarkedText;

class AnswerView : public QWidget {
  Q_OBJECT
 public:
  explicit AnswerView(QWidget* parent = nullptr);

  /// read[i] belongs to answers[i]. Both may be parts of a larger value (shared_ptr's aliasing constructor).
  void setAnswers(std::shared_ptr<const AnswerList> answers, std::shared_ptr<const std::vector<llm::ReadAnswer>> read);
  void clear();

  /// Steps through all answers from here on; marks no gene.
  void showAnswer(std::size_t index);
  /// Marks the gene and steps through the answers about it, from the first that proposes it; stays where it is when
  /// that is one of them. All answers, unmarked, when none is about it.
  void showAnswersAbout(const QString& gene);
  /// Empty without answers.
  std::optional<std::size_t> current() const { return m_current; }

 Q_SIGNALS:
  void geneActivated(const QString& gene);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QFrame* makeBar();
  void step(int by);
  void showCurrent();
  void showPosition();
  void showPrompt();
  void showResponse();
  QString seriesText(const AnswerSeries& series, bool precise) const;
  /// What is left out, so that a text without end does no harm.
  QStringList limitNotes(const std::string& text, const MarkedText& shown) const;

  std::shared_ptr<const AnswerList> m_answers;
  std::shared_ptr<const std::vector<llm::ReadAnswer>> m_read;
  std::vector<AnswerSeries> m_series;
  std::vector<std::size_t> m_steps;  ///< answers stepped through, in order
  std::optional<std::size_t> m_current;
  QString m_gene;  ///< marked; empty: none
  QStackedWidget* m_stack;
  QComboBox* m_seriesBox;
  QToolButton *m_previous, *m_next;
  QLabel* m_position;
  QPushButton* m_all;
  PassagePane *m_prompt, *m_answer;
};

}  // namespace grnwb::ui
