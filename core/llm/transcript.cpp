// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/transcript.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace grnwb::llm {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kTfStep = "tfs";
constexpr const char* kEdgeStep = "edges";

TranscriptEntry entryFromJson(const Json& json) {
  TranscriptEntry entry;
  chat::ChatRequest& request = entry.request;
  json.at("provider").get_to(request.provider);
  json.at("model").get_to(request.model);
  const Json& parameters = json.at("parameters");
  parameters.at("temperature").get_to(request.temperature);
  parameters.at("max_tokens").get_to(request.maxTokens);
  parameters.at("seed").get_to(request.seed);
  json.at("system").get_to(request.system);
  json.at("prompt").get_to(request.prompt);
  const std::string step = json.at("step").get<std::string>();
  if (step != kTfStep && step != kEdgeStep)
    throw Error(ErrorCode::badInput, "", "its step '" + shortened(step) + "' is neither tfs nor edges", "");
  entry.step = step == kTfStep ? Step::tfs : Step::edges;
  json.at("subject").get_to(entry.subject);
  json.at("shuffled").get_to(entry.shuffled);
  json.at("time").get_to(entry.time);
  json.at("seconds").get_to(entry.seconds);
  json.at("prompt_tokens").get_to(entry.answer.promptTokens);
  json.at("answer_tokens").get_to(entry.answer.answerTokens);
  json.at("cut").get_to(entry.answer.cut);
  json.at("answer").get_to(entry.answer.text);
  if (json.contains("note")) json.at("note").get_to(entry.note);
  if (json.at("hash") != chat::requestHash(request))
    throw Error(ErrorCode::badInput, "", "its hash is not that of its request: the line was changed by hand", "");
  return entry;
}

Error writeError(const fs::path& file, int error) {
  return {ErrorCode::failed, file.string(), std::string("can't be written (") + std::strerror(error) + ")",
          error == ENOSPC || error == EDQUOT || error == EFBIG
              ? "free disk space or choose another folder; the answers so far are kept"
              : "check the permissions of the folder"};
}

/// Length of the file up to and with its last line end.
std::uintmax_t wholeLines(const fs::path& file) {
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  auto end = static_cast<std::uintmax_t>(in.tellg());
  std::string block;
  while (end > 0) {
    const std::uintmax_t begin = end > 65536 ? end - 65536 : 0;
    block.resize(end - begin);
    in.seekg(static_cast<std::streamoff>(begin));
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (const auto last = block.rfind('\n'); last != std::string::npos) return begin + last + 1;
    end = begin;
  }
  return 0;
}

bool isEntry(const std::string& line) {
  try {
    (void)entryFromJson(Json::parse(line));
    return true;
  } catch (const Json::exception&) {
    return false;
  } catch (const Error&) {
    return false;
  }
}

void lockFile(int descriptor, const fs::path& file) {
  // Some network folders have no locks; there the file is written without.
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw Error(ErrorCode::failed, file.string(), "is being written by another program or window",
                "wait until it is done");
}

void writeAll(int descriptor, std::string_view bytes, const fs::path& file) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw writeError(file, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

/// Cuts off a last line that is no whole entry, and ends one that lacks its line end alone.
void mendLastLine(int descriptor, const fs::path& file) {
  const std::uintmax_t begin = wholeLines(file);
  std::ifstream in(file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(begin));
  const std::string tail{std::istreambuf_iterator<char>(in), {}};
  if (tail.empty()) return;
  if (isEntry(tail))
    writeAll(descriptor, "\n", file);
  else if (ftruncate(descriptor, static_cast<off_t>(begin)) != 0)
    throw writeError(file, errno);
}

}  // namespace

Transcript::Transcript(std::vector<TranscriptEntry> entries) : m_entries(std::move(entries)) {
  for (std::size_t i = 0; i < m_entries.size(); ++i) m_byHash[chat::requestHash(m_entries[i].request)] = i;
}

const TranscriptEntry* Transcript::find(const chat::ChatRequest& request) const {
  const auto found = m_byHash.find(chat::requestHash(request));
  return found == m_byHash.end() ? nullptr : &m_entries[found->second];
}

std::string toJsonLine(const TranscriptEntry& entry) {
  const chat::ChatRequest& request = entry.request;
  Json json{
      {"provider", request.provider},
      {"model", request.model},
      {"parameters", {{"temperature", request.temperature}, {"max_tokens", request.maxTokens}, {"seed", request.seed}}},
      {"step", entry.step == Step::tfs ? kTfStep : kEdgeStep},
      {"subject", entry.subject},
      {"shuffled", entry.shuffled},
      {"time", entry.time},
      {"seconds", entry.seconds},
      {"prompt_tokens", entry.answer.promptTokens},
      {"answer_tokens", entry.answer.answerTokens},
      {"cut", entry.answer.cut},
      {"hash", chat::requestHash(request)}};
  if (!entry.note.empty()) json["note"] = entry.note;
  json["system"] = request.system;
  json["prompt"] = request.prompt;
  json["answer"] = entry.answer.text;
  // A provider may send bytes that are no UTF-8; they are replaced, not refused.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Transcript readTranscript(const fs::path& file, const JobContext* job) {
  if (!fs::exists(file)) return {};
  const std::string text = readFile(file);
  std::vector<TranscriptEntry> entries;
  std::int64_t number = 0;
  for (const std::string_view line : splitLines(text)) {
    if (++number % 1000 == 0 && job) job->throwIfStopped();
    if (trim(line).empty()) continue;
    const bool isUnfinished = line.data() + line.size() == text.data() + text.size();
    const auto refuse = [&](const std::string& problem) {
      throw Error(ErrorCode::badInput, file.string(), "line " + std::to_string(number) + ": " + problem,
                  "restore the file, or delete that line");
    };
    try {
      entries.push_back(entryFromJson(Json::parse(line)));
    } catch (const Json::parse_error&) {
      if (!isUnfinished) refuse("is no JSON object");
    } catch (const Json::exception& error) {
      refuse(std::string("is no entry of a transcript (") + error.what() + ")");
    } catch (const Error& error) {
      refuse(error.problem());
    }
  }
  return Transcript(std::move(entries));
}

TranscriptWriter::TranscriptWriter(fs::path file) : m_path(std::move(file)) {
  m_file = ::open(m_path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (m_file < 0) throw writeError(m_path, errno);
  try {
    lockFile(m_file, m_path);
    std::error_code error;
    if (fs::is_regular_file(m_path, error)) mendLastLine(m_file, m_path);
  } catch (...) {
    ::close(m_file);
    throw;
  }
}

TranscriptWriter::~TranscriptWriter() {
  ::close(m_file);  // and unlocks
}

void TranscriptWriter::append(const TranscriptEntry& entry) {
  const std::string line = toJsonLine(entry) + "\n";
  const std::lock_guard lock(m_mutex);
  const off_t length = lseek(m_file, 0, SEEK_END);
  try {
    writeAll(m_file, line, m_path);
    if (fsync(m_file) != 0) throw writeError(m_path, errno);
  } catch (const Error&) {
    // No half line may stay before the next entry; where it does, the next writer cuts it off.
    [[maybe_unused]] const bool isWhole = length >= 0 && ftruncate(m_file, length) == 0;
    throw;
  }
}

}  // namespace grnwb::llm
