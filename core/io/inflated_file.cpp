// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflated_file.h"

#include <fcntl.h>
#include <isa-l/igzip_lib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/bad_file.h"

namespace grnwb::io {
namespace {

constexpr std::size_t kPackedBlock = std::size_t{1} << 18;

}  // namespace

struct InflatedFile::Inflater {
  /// A file may hold several gzip members one after the other; what else follows the last one is padding.
  bool atMember() const { return state.avail_in >= 2 && state.next_in[0] == 0x1f && state.next_in[1] == 0x8b; }
  void begin() {
    std::uint8_t* const input = state.next_in;
    const std::uint32_t left = state.avail_in;
    isal_inflate_init(&state);
    state.next_in = input;
    state.avail_in = left;
    state.crc_flag = ISAL_GZIP;
  }

  inflate_state state{};
  std::vector<std::uint8_t> packed = std::vector<std::uint8_t>(kPackedBlock);
  bool withinMember = false, ended = false;
};

InflatedFile::InflatedFile(std::filesystem::path path)
    : m_path(std::move(path)), m_file(::open(m_path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (m_file < 0) throw badFile(m_path, "can't be opened", "check the path and its permissions");
  std::uint8_t magic[2] = {};
  if (::pread(m_file, magic, sizeof magic, 0) == sizeof magic && magic[0] == 0x1f && magic[1] == 0x8b)
    m_inflater = std::make_unique<Inflater>();
}

InflatedFile::~InflatedFile() {
  if (m_file >= 0) ::close(m_file);
}

std::size_t InflatedFile::read(char* into, std::size_t bytes) {
  return m_inflater ? inflate(into, bytes) : readPlain(into, bytes);
}

std::size_t InflatedFile::readPlain(char* into, std::size_t bytes) {
  std::size_t done = 0;
  while (done < bytes) {
    const ssize_t got = ::read(m_file, into + done, bytes - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw badFile(m_path, "can't be read (" + std::error_code(errno, std::generic_category()).message() + ")",
                    "check the path and its permissions");
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
    m_bytesRead += got;
  }
  return done;
}

std::size_t InflatedFile::inflate(char* into, std::size_t bytes) {
  Inflater& inflater = *m_inflater;
  inflate_state& state = inflater.state;
  std::size_t done = 0;
  while (done < bytes && !inflater.ended) {
    bool atEnd = false;
    if (inflater.withinMember ? state.avail_in == 0 : state.avail_in < 2) {
      std::copy_n(state.next_in, state.avail_in, inflater.packed.data());
      const std::size_t kept = state.avail_in;
      const std::size_t got = readPlain(reinterpret_cast<char*>(inflater.packed.data()) + kept, kPackedBlock - kept);
      state.next_in = inflater.packed.data();
      state.avail_in = static_cast<std::uint32_t>(kept + got);
      atEnd = got == 0;
    }
    if (!inflater.withinMember) {
      inflater.ended = !inflater.atMember();
      if (inflater.ended) break;
      inflater.begin();
      inflater.withinMember = true;
    }
    const auto room =
        static_cast<std::uint32_t>(std::min<std::size_t>(bytes - done, std::numeric_limits<std::uint32_t>::max()));
    state.next_out = reinterpret_cast<std::uint8_t*>(into) + done;
    state.avail_out = room;
    const int result = isal_inflate(&state);
    const bool stuck = atEnd && state.avail_out == room && state.block_state != ISAL_BLOCK_FINISH;
    if (result < ISAL_DECOMP_OK || stuck)
      throw badFile(m_path, "its compressed data are damaged or cut short", "copy or download the file again");
    done += room - state.avail_out;
    if (state.block_state == ISAL_BLOCK_FINISH) inflater.withinMember = false;
  }
  return done;
}

}  // namespace grnwb::io
