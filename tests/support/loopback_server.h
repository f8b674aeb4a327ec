// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server on this machine that answers as a test scripts it, well or badly, and records what it was asked.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace grnwb::test {

struct LoopbackRequest {
  int number = 0;  ///< 0, 1... in the order of arrival
  std::string method, path, body;
  std::map<std::string, std::string> headers;  ///< names in small letters
  double seconds = 0;                          ///< since the server started
};

/// The connection on which one request is answered; it closes when the script returns.
class LoopbackReply {
 public:
  using Headers = std::vector<std::pair<std::string, std::string>>;

  LoopbackReply(int socket, const std::atomic<bool>& stopped) : m_socket(socket), m_stopped(stopped) {}

  /// A whole reply with its Content-Length.
  void send(int status, std::string_view body, const Headers& headers = {});
  /// The head alone; without a Content-Length among the headers the body lasts until the connection closes.
  void sendHead(int status, const Headers& headers = {});
  /// False once the client has gone or the server stops.
  bool sendRaw(std::string_view bytes);
  /// Sends nothing for so long, or until the client has gone or the server stops.
  void hang(double seconds = 3600);

 private:
  int m_socket;
  const std::atomic<bool>& m_stopped;
};

class LoopbackServer {
 public:
  /// Runs in a thread of its own for each connection.
  using Script = std::function<void(const LoopbackRequest&, LoopbackReply&)>;

  explicit LoopbackServer(Script script);
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  /// http://127.0.0.1:port
  std::string url() const;
  std::vector<LoopbackRequest> requests() const;
  /// Waits until this many requests have come; false after 10 s.
  bool waitForRequests(std::size_t count) const;

 private:
  void acceptAll();
  void serve(int socket);

  Script m_script;
  int m_socket = -1;
  std::uint16_t m_port = 0;
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
  std::atomic<bool> m_stopped{false};
  mutable std::mutex m_mutex;
  std::vector<LoopbackRequest> m_requests;
  std::vector<std::thread> m_connections;
  std::thread m_acceptor;
};

}  // namespace grnwb::test
