// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ctime>
#include <exception>
#include <memory>
#include <new>
#include <system_error>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/version.h"
#include "core/chat/transfer.h"
#include "core/chat/url.h"

namespace grnwb::chat {
namespace {

constexpr int kPollMilliseconds = 100;

struct FreeTransfer {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

long milliseconds(double seconds) {
  return std::lround(std::clamp(seconds, 0.001, 1e6) * 1000);
}

double secondsToWait(const std::string& retryAfter, const std::string& date) {
  if (const auto seconds = parseNumber(retryAfter); seconds && std::isfinite(*seconds) && *seconds >= 0)
    return *seconds;
  const std::time_t then = curl_getdate(retryAfter.c_str(), nullptr), now = curl_getdate(date.c_str(), nullptr);
  return then == -1 || now == -1 ? -1 : std::max(0.0, std::difftime(then, now));
}

HttpFault faultOf(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return HttpFault::none;
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
    case CURLE_OPERATION_TIMEDOUT:  // connecting: of the rest we take the time ourselves
    case CURLE_SSL_CONNECT_ERROR:
      return HttpFault::unreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return HttpFault::untrusted;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return HttpFault::cut;
    default:
      return HttpFault::other;
  }
}

std::string problemOf(CURLcode code, CURL* easy, const char* words) {
  long systemError = 0;
  curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &systemError);
  if (code == CURLE_COULDNT_CONNECT && systemError != 0)
    return std::generic_category().message(static_cast<int>(systemError));
  return *words != '\0' ? words : curl_easy_strerror(code);
}

/// A transfer under way, which ends with the object.
class Running {
 public:
  explicit Running(CURL* easy) : m_multi(curl_multi_init()), m_easy(easy) { curl_multi_add_handle(m_multi, easy); }
  ~Running() {
    curl_multi_remove_handle(m_multi, m_easy);
    curl_multi_cleanup(m_multi);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  /// Works on it for a moment; its result once it has ended.
  std::optional<CURLcode> proceed() {
    int left = 0;
    curl_multi_perform(m_multi, &left);
    if (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) return message->data.result;
    curl_multi_poll(m_multi, nullptr, 0, kPollMilliseconds, nullptr);
    return std::nullopt;
  }

 private:
  CURLM* m_multi;
  CURL* m_easy;
};

/// Nothing: no byte came for too long.
std::optional<CURLcode> carryOut(const HttpRequest& request, const Transfer& transfer, const JobContext& job) {
  Running running(transfer.easy);
  for (;;) {
    job.throwIfStopped();
    if (const auto result = running.proceed()) return result;
    const std::chrono::duration<double> quiet = Transfer::Clock::now() - transfer.lastByte;
    if (transfer.connected && quiet.count() > request.quietSeconds) return std::nullopt;
  }
}

void startLibrary() {
  static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (kStarted != CURLE_OK)
    throw Error(ErrorCode::failed, "libcurl", curl_easy_strerror(kStarted), "check its installation");
}

}  // namespace

HttpReply exchange(const HttpRequest& request, const HttpSink& sink, const JobContext& job) {
  startLibrary();
  std::array<char, CURL_ERROR_SIZE> words{};
  Transfer transfer;
  std::unique_ptr<curl_slist, FreeTransfer> headers;
  const std::unique_ptr<CURL, FreeTransfer> handle(curl_easy_init());  // goes before what it points to
  if (!handle) throw std::bad_alloc();
  CURL* easy = handle.get();
  transfer.easy = easy;
  transfer.sink = &sink;

  const auto addHeader = [&headers](const std::string& line) {
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
  };
  for (const std::string& line : request.headers) addHeader(line);
  addHeader("Expect:");  // some servers leave a long request waiting for their go-ahead
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy, CURLOPT_USERAGENT, (std::string("grn-workbench/") + version()).c_str());
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(request.connectSeconds));
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words.data());
#if LIBCURL_VERSION_NUM >= 0x075700
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // a stop doesn't wait for the name of the host to be looked up
#endif
  if (const auto url = parsedUrl(request.url); url && url->isLoopback) curl_easy_setopt(easy, CURLOPT_PROXY, "");
  if (request.body) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body->size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body->c_str());
  }
  setCallbacks(easy, transfer);

  const std::optional<CURLcode> result = carryOut(request, transfer, job);
  if (transfer.thrown) std::rethrow_exception(transfer.thrown);
  HttpReply reply;
  reply.body = std::move(transfer.refusal);
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  reply.status = static_cast<int>(status);
  reply.retryAfter = secondsToWait(transfer.retryAfter, transfer.date);
  char* location = nullptr;
  if (curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &location) == CURLE_OK && location != nullptr)
    reply.location = location;
  if (transfer.tooLong) {
    reply.fault = HttpFault::tooLong;
  } else if (!result) {
    reply.fault = HttpFault::timedOut;
  } else if (!transfer.enough) {
    reply.fault = faultOf(*result);
    if (*result != CURLE_OK) reply.problem = problemOf(*result, easy, words.data());
  }
  return reply;
}

}  // namespace grnwb::chat
