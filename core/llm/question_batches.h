// SPDX-License-Identifier: GPL-3.0-or-later
// Asking through any chat window by hand: questions as text files to paste, and the replies read back.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/llm/questions.h"

namespace grnwb::llm {

/// "### Question 12 [a1b2c3d4]": the number counts from 1, the digits begin the SHA-256 of system text and prompt.
std::string questionHeading(const Question& question, std::size_t index);

/// Writes batch-001.txt, batch-002.txt... into the folder, which is made when missing, and removes other files of such
/// names there; returns them. Each holds an instruction, the system text and perBatch questions under their headings.
/// Throws Error(usage) for a perBatch of 0,
/// Error(badInput) without questions, Error(failed) when a file can't be written.
std::vector<std::filesystem::path> writeQuestionBatches(const std::vector<Question>& questions, std::size_t perBatch,
                                                        const std::filesystem::path& folder);

struct BatchAnswers {
  std::map<std::size_t, std::string> answers;  ///< by the index of the question, with \n as line end
  std::vector<std::size_t> unanswered;         ///< indices
  std::vector<std::string> unknownHeadings;    ///< that fit no question, as "answers.txt, line 7: ## Question 999"
};

/// Reads replies from a file, or from all .txt and .md files in a folder in the order of their names. An answer stands
/// under the heading of its question, which may have other marks than ### and lack its digits; of several to one
/// question the last is taken. A prompt is no answer, and is cut off where the answer follows it.
///
/// Throws Error(badInput) when nothing can be read, a file isn't UTF-8, no heading is found, or a heading has the
/// digits of another question: then the answers belong to other questions.
BatchAnswers readAnswerBatches(const std::vector<Question>& questions, const std::filesystem::path& fileOrFolder);

}  // namespace grnwb::llm
