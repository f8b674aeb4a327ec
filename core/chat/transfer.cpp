// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/transfer.h"

#include "core/base/text.h"

namespace grnwb::chat {
namespace {

constexpr std::size_t kLongestBody = std::size_t{64} << 20, kLongestHeaders = std::size_t{256} << 10;
constexpr std::size_t kLongestRefusal = std::size_t{64} << 10;

bool hasName(std::string_view line, std::string_view name) {
  return line.size() > name.size() && line[name.size()] == ':' &&
         curl_strnequal(line.data(), name.data(), name.size()) != 0;
}

template <class Take>
std::size_t take(void* transfer, std::string_view bytes, Take takeBytes) {
  auto& state = *static_cast<Transfer*>(transfer);
  try {
    if ((state.*takeBytes)(bytes)) return bytes.size();
  } catch (...) {
    state.thrown = std::current_exception();
  }
  return bytes.empty() ? 1 : 0;  // any other number than that of the bytes ends the transfer
}

std::size_t onBody(char* bytes, std::size_t, std::size_t count, void* transfer) {
  return take(transfer, {bytes, count}, &Transfer::takeBody);
}

std::size_t onHeader(char* bytes, std::size_t, std::size_t count, void* transfer) {
  return take(transfer, {bytes, count}, &Transfer::takeHeader);
}

int onConnected(void* transfer, char*, char*, int, int) {
  auto& state = *static_cast<Transfer*>(transfer);
  state.connected = true;
  state.lastByte = Transfer::Clock::now();
  return CURL_PREREQFUNC_OK;
}

int onProgress(void* transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t sent) {
  auto& state = *static_cast<Transfer*>(transfer);
  if (sent != state.sent) state.lastByte = Transfer::Clock::now();
  state.sent = sent;
  return 0;
}

}  // namespace

bool Transfer::takeBody(std::string_view bytes) {
  lastByte = Clock::now();
  bodyBytes += bytes.size();
  tooLong = bodyBytes > kLongestBody;
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  if (status / 100 == 2) {
    enough = !tooLong && !(*sink)(bytes);
  } else {
    refusal += bytes.substr(0, kLongestRefusal - refusal.size());
    enough = refusal.size() == kLongestRefusal;
  }
  return !enough && !tooLong;
}

bool Transfer::takeHeader(std::string_view line) {
  lastByte = Clock::now();
  headerBytes += line.size();
  tooLong = headerBytes > kLongestHeaders;
  if (line.starts_with("HTTP/")) date = retryAfter = {};  // after an interim reply
  if (hasName(line, "Date")) date = trim(line.substr(5));
  if (hasName(line, "Retry-After")) retryAfter = trim(line.substr(12));
  return !tooLong;
}

void setCallbacks(CURL* easy, Transfer& transfer) {
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, onConnected);
  curl_easy_setopt(easy, CURLOPT_PREREQDATA, &transfer);
  curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, onProgress);
  curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &transfer);
  curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
}

}  // namespace grnwb::chat
