// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/worker_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/error.h"

namespace grnwb::layout {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kLook{50};  // between two looks at the job and the clock
constexpr std::size_t kMostErrors = 4096;

Error cannotStart(const std::filesystem::path& program, int error) {
  return {ErrorCode::failed, program.string(), "can't be started: " + std::generic_category().message(error),
          "it belongs beside the program; install or build it again"};
}

/// An open file descriptor, closed at the end of its life.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  ~Descriptor() { close(); }
  int number() const { return m_number; }
  bool isOpen() const { return m_number >= 0; }
  void close() {
    if (isOpen()) ::close(std::exchange(m_number, -1));
  }

 private:
  int m_number = -1;
};

/// Two ends of a connection both can write to and read from. Sockets, since writing to a pipe that nobody reads would
/// raise SIGPIPE in the whole program; above the standard three, which are replaced in the worker.
std::pair<Descriptor, Descriptor> makeConnection(const std::filesystem::path& program) {
  std::array<int, 2> ends;
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) throw cannotStart(program, errno);
  Descriptor first(ends[0]), second(ends[1]);
  for (Descriptor* end : {&first, &second}) {
    Descriptor raised(fcntl(end->number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (!raised.isOpen()) throw cannotStart(program, errno);
    std::swap(*end, raised);
  }
  return {std::move(first), std::move(second)};
}

/// The running process; killed at the end of its life and never left as a zombie.
class Process {
 public:
  Process(const std::filesystem::path& program, const Descriptor& inputAndOutput, const Descriptor& errors) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, inputAndOutput.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, inputAndOutput.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, errors.number(), STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = program.string();
    std::array<char*, 2> arguments{name.data(), nullptr};
    const int error = posix_spawn(&m_id, name.c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw cannotStart(program, error);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process() {
    if (m_ended) return;
    kill(m_id, SIGKILL);
    wait(0);
  }

  /// What waitpid() says of its end, once it has ended.
  std::optional<int> ended() {
    if (!m_ended) wait(WNOHANG);
    return m_ended;
  }

 private:
  void wait(int options) {
    int status = 0;
    pid_t found;
    do found = waitpid(m_id, &status, options);
    while (found < 0 && errno == EINTR);
    if (found != 0) m_ended = status;
  }

  pid_t m_id = -1;
  std::optional<int> m_ended;
};

/// Sends the input as far as the worker takes it, and says then that there is no more.
void sendSome(const Descriptor& channel, std::string_view& unsent) {
  const ssize_t sent = send(channel.number(), unsent.data(), unsent.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent >= 0)
    unsent.remove_prefix(static_cast<std::size_t>(sent));
  else if (errno != EAGAIN && errno != EINTR)
    unsent = {};  // it closed its input; its exit code will tell why
  if (unsent.empty()) shutdown(channel.number(), SHUT_WR);
}

/// Appends what has come; closes the channel at the end of it.
void receiveSome(Descriptor& channel, std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t received = recv(channel.number(), buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (received > 0)
    text.append(buffer.data(), static_cast<std::size_t>(received));
  else if (received == 0 || (errno != EAGAIN && errno != EINTR))
    channel.close();
}

}  // namespace

WorkerEnd runWorker(const std::filesystem::path& program, std::string_view input, std::size_t mostOutput,
                    std::chrono::milliseconds limit, JobContext& job) {
  auto [channel, workerChannel] = makeConnection(program);
  auto [errorChannel, workerErrorChannel] = makeConnection(program);
  Process process(program, workerChannel, workerErrorChannel);
  workerChannel.close();
  workerErrorChannel.close();

  WorkerEnd end;
  if (input.empty()) shutdown(channel.number(), SHUT_WR);
  const auto deadline = Clock::now() + limit;
  for (auto status = process.ended(); channel.isOpen() || errorChannel.isOpen() || !status; status = process.ended()) {
    job.throwIfStopped();
    if (Clock::now() >= deadline) {
      end.how = WorkerEnd::How::outOfTime;
      return end;
    }
    const short wanted = static_cast<short>(input.empty() ? POLLIN : POLLIN | POLLOUT);
    std::array<pollfd, 2> channels{{{channel.number(), wanted, 0}, {errorChannel.number(), POLLIN, 0}}};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    const bool onlyExitLeft = !channel.isOpen() && !errorChannel.isOpen();
    const auto wait = std::clamp(left, std::chrono::milliseconds(0), onlyExitLeft ? kLook / 50 : kLook);
    if (poll(channels.data(), channels.size(), static_cast<int>(wait.count())) <= 0) continue;
    if (!input.empty() && channels[0].revents != 0) sendSome(channel, input);
    if (channels[0].revents & ~POLLOUT) receiveSome(channel, end.output);
    if (channels[1].revents != 0) receiveSome(errorChannel, end.errors);
    if (end.output.size() > mostOutput)
      throw Error(ErrorCode::failed, program.string(), "answers more than the places of all nodes can take",
                  "it belongs beside the program; install or build it again");
    end.errors.resize(std::min(end.errors.size(), kMostErrors));
  }
  const int status = *process.ended();
  end.how = WIFSIGNALED(status) ? WorkerEnd::How::signalled : WorkerEnd::How::exited;
  end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return end;
}

}  // namespace grnwb::layout
