// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace grnwb::test {
namespace {

constexpr int kPollMilliseconds = 10;

bool isReadable(int socket) {
  pollfd waiting{socket, POLLIN, 0};
  return poll(&waiting, 1, kPollMilliseconds) > 0;
}

/// False when the client has gone.
bool receive(int socket, std::string& bytes) {
  char buffer[65536];
  const ssize_t got = recv(socket, buffer, sizeof buffer, 0);
  if (got > 0) bytes.append(buffer, static_cast<std::size_t>(got));
  return got > 0;
}

void readHead(const std::string& head, LoopbackRequest& request) {
  const auto firstEnd = head.find("\r\n");
  const auto space = head.find(' '), second = head.find(' ', space + 1);
  request.method = head.substr(0, space);
  request.path = head.substr(space + 1, second - space - 1);
  for (auto begin = firstEnd + 2; begin < head.size();) {
    const auto end = std::min(head.find("\r\n", begin), head.size()), colon = head.find(": ", begin);
    std::string name = head.substr(begin, colon - begin);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    request.headers[name] = head.substr(colon + 2, end - colon - 2);
    begin = end + 2;
  }
}

/// False when the client went away before its request was whole.
bool readRequest(int socket, LoopbackRequest& request, const std::atomic<bool>& stopped) {
  std::string bytes;
  for (auto headEnd = std::string::npos; !stopped;) {
    if (headEnd == std::string::npos && (headEnd = bytes.find("\r\n\r\n")) != std::string::npos)
      readHead(bytes.substr(0, headEnd), request);
    if (headEnd != std::string::npos) {
      const auto length = request.headers.find("content-length");
      const std::size_t whole = headEnd + 4 + (length == request.headers.end() ? 0 : std::stoul(length->second));
      if (bytes.size() >= whole) {
        request.body = bytes.substr(headEnd + 4);
        return true;
      }
    }
    if (isReadable(socket) && !receive(socket, bytes)) return false;
  }
  return false;
}

}  // namespace

void LoopbackReply::sendHead(int status, const Headers& headers) {
  std::string head = "HTTP/1.1 " + std::to_string(status) + " Scripted\r\nConnection: close\r\n";
  for (const auto& [name, value] : headers) head += name + ": " + value + "\r\n";
  sendRaw(head + "\r\n");
}

void LoopbackReply::send(int status, std::string_view body, const Headers& headers) {
  Headers all = headers;
  all.emplace_back("Content-Length", std::to_string(body.size()));
  sendHead(status, all);
  sendRaw(body);
}

bool LoopbackReply::sendRaw(std::string_view bytes) {
  while (!bytes.empty() && !m_stopped) {
    pollfd waiting{m_socket, POLLOUT, 0};
    if (poll(&waiting, 1, kPollMilliseconds) <= 0) continue;
    const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return !m_stopped;
}

void LoopbackReply::hang(double seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  for (std::string ignored; !m_stopped && std::chrono::steady_clock::now() < end;)
    if (isReadable(m_socket) && !receive(m_socket, ignored)) return;
}

LoopbackServer::LoopbackServer(Script script) : m_script(std::move(script)) {
  m_socket = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (bind(m_socket, generic, size) != 0 || listen(m_socket, 128) != 0 || getsockname(m_socket, generic, &size) != 0)
    throw std::runtime_error("no port on this machine can be listened to");
  m_port = ntohs(address.sin_port);
  m_acceptor = std::thread([this] { acceptAll(); });
}

LoopbackServer::~LoopbackServer() {
  m_stopped = true;
  m_acceptor.join();
  for (std::thread& connection : m_connections) connection.join();
  close(m_socket);
}

std::string LoopbackServer::url() const {
  return "http://127.0.0.1:" + std::to_string(m_port);
}

std::vector<LoopbackRequest> LoopbackServer::requests() const {
  const std::lock_guard lock(m_mutex);
  return m_requests;
}

bool LoopbackServer::waitForRequests(std::size_t count) const {
  for (int i = 0; i < 1000; ++i) {
    if (requests().size() >= count) return true;
    poll(nullptr, 0, kPollMilliseconds);
  }
  return false;
}

void LoopbackServer::acceptAll() {
  while (!m_stopped) {
    if (!isReadable(m_socket)) continue;
    const int connection = accept(m_socket, nullptr, nullptr);
    if (connection >= 0) m_connections.emplace_back([this, connection] { serve(connection); });
  }
}

void LoopbackServer::serve(int connection) {
  LoopbackRequest request;
  if (readRequest(connection, request, m_stopped)) {
    {
      const std::lock_guard lock(m_mutex);
      request.number = static_cast<int>(m_requests.size());
      request.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
      m_requests.push_back(request);
    }
    LoopbackReply reply(connection, m_stopped);
    m_script(request, reply);
  }
  close(connection);
}

}  // namespace grnwb::test
