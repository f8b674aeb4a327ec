// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/question_batches.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/llm/name_words.h"
#include "core/llm/question_heading.h"

namespace grnwb::llm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
/// Tells an instruction from an answer where files were put together.
constexpr std::string_view kInstruction = " questions, each under a heading with its number and a code in brackets. ";

std::string digitsOf(const Question& question) {
  return sha256(question.system + '\n' + question.prompt).substr(0, kHeadingDigits);
}

/// The text behind the prompt where the text begins with it, blanks aside; else all of it.
std::string_view behindPrompt(std::string_view text, std::string_view prompt) {
  constexpr std::string_view kBlanks = " \t\n";
  std::string_view rest = skipAny(text, kBlanks);
  for (prompt = skipAny(prompt, kBlanks); !prompt.empty(); prompt = skipAny(prompt, kBlanks)) {
    if (rest.empty() || rest.front() != prompt.front()) return text;
    prompt.remove_prefix(1);
    rest = skipAny(rest.substr(1), kBlanks);
  }
  return rest;
}

class AnswerReader {
 public:
  explicit AnswerReader(const std::vector<Question>& questions) : m_questions(questions) {
    for (const Question& question : questions) m_digits.push_back(digitsOf(question));
  }

  void read(const fs::path& file) {
    std::string text = readFile(file);
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    std::erase(text, '\r');
    if (!isUtf8(text))
      throw Error(ErrorCode::badInput, file.string(), "isn't UTF-8 text", "save it as plain text in UTF-8");
    std::size_t number = 0;
    for (const std::string_view line : splitLines(text)) {
      ++number;
      const auto heading = questionHeadingIn(line);
      const bool endsAnswer = heading || line.find(kInstruction) != std::string_view::npos;
      if (endsAnswer)
        finishAnswer();
      else if (m_question)
        m_text.append(line).append("\n");
      if (!heading) continue;
      m_sawHeading = true;
      m_question = questionOf(*heading, file, number, line);
      if (m_question && !heading->rest.empty()) m_text.append(heading->rest).append("\n");
    }
    finishAnswer();
  }

  BatchAnswers finish(const fs::path& source) {
    if (!m_sawHeading)
      throw Error(ErrorCode::badInput, source.string(), "has no line such as '### Question 1 [a1b2c3d4]'",
                  "keep the headings of the questions above the answers");
    for (std::size_t i = 0; i < m_questions.size(); ++i)
      if (!m_result.answers.contains(i)) m_result.unanswered.push_back(i);
    return std::move(m_result);
  }

 private:
  std::optional<std::size_t> questionOf(const QuestionHeading& heading, const fs::path& file, std::size_t lineNumber,
                                        std::string_view line) {
    const auto number = parseInteger(heading.number);
    const std::string where = "line " + std::to_string(lineNumber);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > m_questions.size()) {
      m_result.unknownHeadings.push_back(file.filename().string() + ", " + where + ": " + shortened(line));
      return {};
    }
    const std::size_t index = static_cast<std::size_t>(*number) - 1;
    if (!heading.digits.empty() && !sameLetters(heading.digits, m_digits[index]))
      throw Error(ErrorCode::badInput, file.string(),
                  where + ": the answers belong to other questions, as question " + std::to_string(*number) + " is [" +
                      m_digits[index] + "] here and [" + std::string(heading.digits) + "] there",
                  "read them with the data, context and wording that the questions were written with");
    return index;
  }

  void finishAnswer() {
    if (m_question) {
      const Question& question = m_questions[*m_question];
      const std::string_view answer = trim(behindPrompt(behindPrompt(m_text, question.system), question.prompt));
      if (!skipAny(answer, " \t\n-*_=#").empty()) m_result.answers[*m_question] = answer;
    }
    m_text.clear();
    m_question.reset();
  }

  const std::vector<Question>& m_questions;
  std::vector<std::string> m_digits;
  BatchAnswers m_result;
  bool m_sawHeading = false;
  std::optional<std::size_t> m_question;  ///< whose answer is read
  std::string m_text;
};

std::string batchText(const std::vector<Question>& questions, std::size_t begin, std::size_t end) {
  const Question& first = questions[begin];
  const bool sameSystem =
      std::all_of(questions.begin() + std::ptrdiff_t(begin), questions.begin() + std::ptrdiff_t(end),
                  [&](const Question& question) { return question.system == first.system; });
  std::string text =
      "These are " + std::to_string(end - begin) + std::string(kInstruction) +
      "Answer all of them, one by one and independently of each other. Begin each answer with the heading of its "
      "question, copied exactly with the code in brackets, and end it the way the question asks for.\n\n";
  if (sameSystem && !first.system.empty()) text += first.system + "\n\n";
  for (std::size_t i = begin; i < end; ++i) {
    text += questionHeading(questions[i], i) + "\n\n";
    if (!sameSystem) text += questions[i].system + "\n\n";
    text += questions[i].prompt + "\n\n";
  }
  return text;
}

fs::path batchName(std::size_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
  return "batch-" + digits + ".txt";
}

bool isBatchName(const std::string& name) {
  constexpr std::string_view kBegin = "batch-", kEnd = ".txt";
  if (!name.starts_with(kBegin) || !name.ends_with(kEnd) || name.size() < kBegin.size() + kEnd.size()) return false;
  const auto number = parseInteger(name.substr(kBegin.size(), name.size() - kBegin.size() - kEnd.size()));
  return number && *number > 0 && batchName(static_cast<std::size_t>(*number)) == name;
}

/// Removes the files of an earlier, longer series, so that nobody answers them.
void removeOtherBatches(const fs::path& folder, const std::vector<fs::path>& written) {
  std::error_code error;
  std::vector<fs::path> old;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const bool isBatch =
        isBatchName(entry->path().filename().string()) && entry->symlink_status().type() == fs::file_type::regular;
    if (isBatch && std::ranges::find(written, entry->path()) == written.end()) old.push_back(entry->path());
  }
  for (const fs::path& file : old)
    if (!error) fs::remove(file, error);
  if (error)
    throw Error(ErrorCode::failed, folder.string(),
                "holds earlier questions that can't be removed (" + error.message() + ")", "choose another folder");
}

}  // namespace

std::string questionHeading(const Question& question, std::size_t index) {
  return "### Question " + std::to_string(index + 1) + " [" + digitsOf(question) + "]";
}

std::vector<fs::path> writeQuestionBatches(const std::vector<Question>& questions, std::size_t perBatch,
                                           const fs::path& folder) {
  if (perBatch == 0) throw Error(ErrorCode::usage, "questions per file", "are 0", "give at least 1");
  if (questions.empty()) throw Error(ErrorCode::badInput, "questions", "there are none", "choose genes to ask about");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw Error(ErrorCode::failed, folder.string(), "can't be made (" + error.message() + ")", "choose another folder");
  std::vector<fs::path> files;
  for (std::size_t begin = 0; begin < questions.size(); begin += std::min(perBatch, questions.size() - begin)) {
    files.push_back(folder / batchName(files.size() + 1));
    writeFileAtomically(files.back(),
                        batchText(questions, begin, begin + std::min(perBatch, questions.size() - begin)));
  }
  removeOtherBatches(folder, files);
  return files;
}

BatchAnswers readAnswerBatches(const std::vector<Question>& questions, const fs::path& fileOrFolder) {
  std::vector<fs::path> files{fileOrFolder};
  std::error_code error;
  if (fs::is_directory(fileOrFolder, error)) {
    files.clear();
    for (fs::directory_iterator entry(fileOrFolder, error), end; !error && entry != end; entry.increment(error)) {
      const std::string extension = entry->path().extension().string();
      const bool isText = sameLetters(extension, ".txt") || sameLetters(extension, ".md");
      if (isText && entry->is_regular_file(error)) files.push_back(entry->path());
    }
    if (error || files.empty())
      throw Error(ErrorCode::badInput, fileOrFolder.string(),
                  error ? "can't be read (" + error.message() + ")" : "holds no .txt or .md file",
                  "save the replies there, or choose another folder");
    std::ranges::sort(files);
  }
  AnswerReader reader(questions);
  for (const fs::path& file : files) reader.read(file);
  return reader.finish(fileOrFolder);
}

}  // namespace grnwb::llm
