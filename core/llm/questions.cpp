// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/questions.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace grnwb::llm {
namespace {

using SortedNames = std::vector<std::string>;

void checkUtf8(const std::string& text, const std::string& subject) {
  if (!isUtf8(text)) throw Error(ErrorCode::badInput, subject, "isn't UTF-8 text", "save it as plain text in UTF-8");
}

/// What is shown besides genes.
void checkTexts(const std::string& context, const PromptTemplates& templates) {
  checkUtf8(context, "context");
  checkUtf8(templates.system, "system text");
  checkUtf8(templates.tfs, "template for TFs");
  checkUtf8(templates.edges, "template for edges");
  checkTemplates(templates);
}

SortedNames sortedNames(SortedNames names, const std::string& subject) {
  for (const std::string& name : names) checkUtf8(name, subject);
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice != names.end())
    throw Error(ErrorCode::badInput, subject, "'" + shortened(*twice) + "' occurs twice", "give each gene one name");
  for (const std::string& name : names)
    if (name.find_first_of("\n\r,<>") != std::string::npos)
      throw Error(ErrorCode::badInput, subject, "'" + shortened(name) + "' can't be shown to a model",
                  "use names without commas, angle brackets and line ends");
  return names;
}

/// The question as it is asked in each repeat.
void addRepeats(std::vector<Question>& questions, const std::vector<Question>& series,
                const QuestionParameters& parameters) {
  for (std::int64_t repeat = 0; repeat < parameters.repeats; ++repeat)
    for (Question question : series) {
      question.repeat = repeat;
      question.seed = parameters.seed + static_cast<std::uint64_t>(repeat);
      questions.push_back(std::move(question));
    }
}

}  // namespace

std::vector<Field> fields(QuestionParameters& parameters, Step step) {
  const auto number = [](const char* name, std::int64_t* target, const char* label, const char* unit, const char* help,
                         double minimum,
                         double maximum) { return Field{name, target, label, unit, help, minimum, maximum, {}}; };
  if (step == Step::tfs)
    return {
        number("window", &parameters.window, "Window", "genes", "Genes shown to the model in one question.", 1, 500),
        number("stride", &parameters.stride, "Stride", "genes",
               "Genes from the start of one window to the next; half a window shows each gene twice.", 1, 500),
        number("repeats", &parameters.repeats, "Repeats", "", "How often each question is asked.", 1, 100)};
  return {number("k", &parameters.k, "Regulators asked for", "TFs", "How many regulators are asked for per target.", 1,
                 500),
          number("repeats", &parameters.repeats, "Repeats", "", "How often each question is asked.", 1, 100),
          number("shuffled", &parameters.shuffled, "Order check", "targets",
                 "Targets asked about once more with the TFs in another order.", 0, 100000)};
}

std::vector<Question> tfQuestions(const SortedNames& genes, const std::string& context,
                                  const PromptTemplates& templates, const QuestionParameters& parameters) {
  QuestionParameters checked = parameters;
  checkFields(fields(checked, Step::tfs));
  checkTexts(context, templates);
  if (parameters.stride > parameters.window)
    throw Error(ErrorCode::usage, "--stride", "is larger than the window, so that genes would be left out",
                "choose at most " + std::to_string(parameters.window));
  const SortedNames sorted = sortedNames(genes, "genes");
  if (sorted.empty()) throw Error(ErrorCode::badInput, "genes", "there are none", "give data with genes");

  std::vector<Question> series;
  const auto window = static_cast<std::size_t>(parameters.window), stride = static_cast<std::size_t>(parameters.stride);
  for (std::size_t begin = 0;; begin += stride) {
    const std::size_t end = std::min(begin + window, sorted.size());
    Question question;
    question.step = Step::tfs;
    question.subject = "window " + std::to_string(series.size() + 1);
    question.names.assign(sorted.begin() + std::ptrdiff_t(begin), sorted.begin() + std::ptrdiff_t(end));
    question.system = templates.system;
    question.prompt =
        fillTemplate(templates.tfs, {{"context", std::string(trim(context))}, {"genes", join(question.names, ", ")}});
    series.push_back(std::move(question));
    if (end == sorted.size()) break;
  }
  std::vector<Question> questions;
  addRepeats(questions, series, parameters);
  return questions;
}

std::vector<Question> edgeQuestions(const SortedNames& targets, const SortedNames& tfs, const std::string& context,
                                    const PromptTemplates& templates, const QuestionParameters& parameters) {
  QuestionParameters checked = parameters;
  checkFields(fields(checked, Step::edges));
  checkTexts(context, templates);
  const SortedNames sortedTfs = sortedNames(tfs, "TFs");
  if (sortedTfs.size() < 2)
    throw Error(ErrorCode::badInput, "TFs", "a model needs at least two to choose from", "accept more TFs");
  SortedNames asked = sortedNames(targets, "targets");
  std::erase_if(asked, [&](const std::string& gene) { return std::ranges::binary_search(sortedTfs, gene); });
  if (asked.empty()) throw Error(ErrorCode::badInput, "targets", "every gene is a TF", "accept fewer TFs");

  const auto makeQuestion = [&](const std::string& target, const SortedNames& shown) {
    Question question;
    question.step = Step::edges;
    question.subject = target;
    question.names = shown;
    question.system = templates.system;
    question.prompt = fillTemplate(templates.edges, {{"context", std::string(trim(context))},
                                                     {"gene", target},
                                                     {"tfs", join(shown, ", ")},
                                                     {"k", std::to_string(parameters.k)}});
    return question;
  };
  std::vector<Question> series;
  for (const std::string& target : asked) series.push_back(makeQuestion(target, sortedTfs));
  std::vector<Question> questions;
  addRepeats(questions, series, parameters);

  const auto count = std::min(static_cast<std::size_t>(parameters.shuffled), asked.size());
  for (const std::size_t i : RandomStream(parameters.seed, "order check targets").sample(asked.size(), count)) {
    SortedNames shown = sortedTfs;
    RandomStream(parameters.seed, "order check of " + asked[i]).shuffle(shown);
    Question question = makeQuestion(asked[i], shown);
    question.shuffled = true;
    question.seed = parameters.seed;
    questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace grnwb::llm
