// SPDX-License-Identifier: GPL-3.0-or-later
// Every request to a model and its answer, one JSON object a line: from it all numbers that came from a model can be
// had again without the model.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/chat/chat.h"
#include "core/llm/questions.h"

namespace grnwb::llm {

struct TranscriptEntry {
  chat::ChatRequest request;
  chat::ChatAnswer answer;
  Step step = Step::tfs;
  std::string subject;  ///< Question::subject
  bool shuffled = false;
  std::string time;    ///< UTC, ISO 8601, when the answer was there
  double seconds = 0;  ///< the request took
  std::string note;    ///< where an answer comes from that no provider gave, such as "imported from answers.txt"

  bool operator==(const TranscriptEntry&) const = default;
};

/// The entries of a file in their order, the latest answer to each request found by its hash. An immutable value.
class Transcript {
 public:
  Transcript() = default;
  explicit Transcript(std::vector<TranscriptEntry> entries);

  const std::vector<TranscriptEntry>& entries() const { return m_entries; }
  /// Null when the request was never answered.
  const TranscriptEntry* find(const chat::ChatRequest& request) const;

 private:
  std::vector<TranscriptEntry> m_entries;
  std::map<std::string, std::size_t> m_byHash;
};

/// One line without its end. Keys: provider, model, parameters {temperature, max_tokens, seed}, step, subject,
/// shuffled, time, seconds, prompt_tokens, answer_tokens, cut, hash, note, system, prompt, answer.
std::string toJsonLine(const TranscriptEntry& entry);

/// A last line that was cut by a crash is left out; a file that doesn't exist is an empty transcript. Throws
/// Error(badInput), naming the line, for anything else that is no entry and for a hash that isn't that of its request;
/// cancelledError() when the job, if any, is stopped.
Transcript readTranscript(const std::filesystem::path& file, const JobContext* job = nullptr);

/// Appends entries, each on the disk before append() returns, so that a killed run has lost no answer it paid for. The
/// file is locked meanwhile: there is one writer at a time.
class TranscriptWriter {
 public:
  /// Cuts off a half-written last line. Throws Error(failed) when the file can't be written or another writer has it;
  /// the folder must exist.
  explicit TranscriptWriter(std::filesystem::path file);
  ~TranscriptWriter();
  TranscriptWriter(const TranscriptWriter&) = delete;
  TranscriptWriter& operator=(const TranscriptWriter&) = delete;

  /// Thread-safe. Throws Error(failed), with the file as it was, when the disk is full.
  void append(const TranscriptEntry& entry);

 private:
  std::filesystem::path m_path;
  int m_file = -1;  ///< descriptor
  std::mutex m_mutex;
};

}  // namespace grnwb::llm
