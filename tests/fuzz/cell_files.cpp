// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/cell_files.h"

#include <sanitizer/allocator_interface.h>
#include <sanitizer/common_interface_defs.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/io/read_dataset.h"
#include "core/io/file_look.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::test {
namespace {

namespace fs = std::filesystem;
using data::Dataset;
using data::SparseMatrix;

constexpr std::int64_t kAlwaysAllowed = 64 << 20;
constexpr std::int64_t kTimesNeed = 4;

std::atomic<std::int64_t> liveBytes{0}, peakBytes{0};

void noteTaken(const volatile void*, std::size_t bytes) {
  const std::int64_t live = liveBytes += static_cast<std::int64_t>(bytes);
  std::int64_t peak = peakBytes;
  while (live > peak && !peakBytes.compare_exchange_weak(peak, live)) continue;
  if (static_cast<std::int64_t>(bytes) > kAlwaysAllowed) __sanitizer_print_stack_trace();  // the likely culprit
}

void noteGiven(const volatile void* place) {
  if (place != nullptr)
    liveBytes -= static_cast<std::int64_t>(__sanitizer_get_allocated_size(const_cast<const void*>(place)));
}

[[noreturn]] void broken(const std::string& rule) {
  std::fprintf(stderr, "broken rule: %s\n", rule.c_str());
  std::abort();
}

constexpr int kAnyHead = 15 + 32;  // zlib or gzip, as zlib counts its windows
constexpr int kNoHead = -15;       // as in a zip

/// How much a stream that begins here unpacks to; 0 when none does.
std::size_t inflatedBytes(std::string_view bytes, int head) {
  z_stream stream{};
  if (inflateInit2(&stream, head) != Z_OK) return 0;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  static std::vector<Bytef> out(1 << 16);
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    state = inflate(&stream, Z_NO_FLUSH);
  }
  const std::size_t total = stream.total_out;
  inflateEnd(&stream);
  return total;
}

bool beginsZlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]), second = static_cast<unsigned char>(bytes[1]);
  return (first == 0x1F && second == 0x8B) || (first == 0x78 && (first * 256 + second) % 31 == 0);
}

std::size_t bytesOf(const SparseMatrix& matrix) {
  return matrix.offsets.size() * sizeof(std::int64_t) + matrix.values.size() * (sizeof(float) + sizeof(std::int32_t));
}

std::size_t bytesOf(const data::Table& table) {
  constexpr std::size_t kText = sizeof(std::string);
  std::size_t bytes = 0;
  const auto addTexts = [&bytes](const std::vector<std::string>& texts) {
    for (const std::string& text : texts) bytes += kText + text.size();
  };
  addTexts(table.names);
  for (const auto& [name, column] : table.columns) {
    if (const auto* labels = std::get_if<data::Categorical>(&column)) {
      bytes += labels->codes.size() * sizeof(std::int32_t);
      addTexts(labels->categories);
    } else if (const auto* texts = std::get_if<std::vector<std::string>>(&column)) {
      addTexts(*texts);
    } else {
      bytes += std::get<std::vector<double>>(column).size() * sizeof(double);
    }
  }
  return bytes;
}

std::size_t bytesOf(const Dataset& dataset) {
  std::size_t bytes = bytesOf(dataset.x) + bytesOf(dataset.cells) + bytesOf(dataset.genes);
  for (const auto& [name, layer] : dataset.layers) bytes += bytesOf(layer);
  for (const auto& [name, embedding] : dataset.embeddings)
    bytes += static_cast<std::size_t>(embedding.size()) * sizeof(float);
  return bytes;
}

void checkMatrix(const SparseMatrix& matrix, const Dataset& dataset, const std::string& name) {
  if (matrix.rows != dataset.cells.rows() || matrix.columns != dataset.genes.rows())
    broken(name + " is of another shape than the tables");
  if (const auto fault = io::structureFault(matrix)) broken(name + " " + *fault);
  for (std::int64_t row = 0; row < matrix.rows; ++row)
    if (std::ranges::adjacent_find(matrix.rowColumns(row), std::greater_equal()) != matrix.rowColumns(row).end())
      broken(name + " has columns that don't ascend");
  for (const float value : matrix.values)
    if (!std::isfinite(value) || value == 0.0F) broken(name + " holds a zero, a missing or an infinite value");
}

void checkTable(const data::Table& table, const std::string& name) {
  const auto length = table.names.size();
  for (const auto& [column, values] : table.columns) {
    if (const auto* labels = std::get_if<data::Categorical>(&values)) {
      const auto categories = static_cast<std::int32_t>(labels->categories.size());
      if (labels->codes.size() != length) broken(name + "/" + column + " has another length");
      for (const std::int32_t code : labels->codes)
        if (code < -1 || code >= categories) broken(name + "/" + column + " has a code without a category");
    } else if (const auto* texts = std::get_if<std::vector<std::string>>(&values)) {
      if (texts->size() != length) broken(name + "/" + column + " has another length");
    } else if (std::get<std::vector<double>>(values).size() != length) {
      broken(name + "/" + column + " has another length");
    }
  }
}

void checkDataset(const Dataset& dataset) {
  checkMatrix(dataset.x, dataset, "x");
  for (const auto& [name, layer] : dataset.layers) checkMatrix(layer, dataset, "layer " + name);
  checkTable(dataset.cells, "cells");
  checkTable(dataset.genes, "genes");
  for (const auto& [name, embedding] : dataset.embeddings)
    if (embedding.rows() != dataset.cellCount()) broken("embedding " + name + " has another number of cells");
}

void checkError(const Error& error, const fs::path& path) {
  if (error.code() != ErrorCode::badInput) broken("another kind of error: " + std::string(error.what()));
  const fs::path whole = path.parent_path() == privateFolder() ? path : path.parent_path();  // a folder of files
  if (!error.subject().starts_with(whole.string())) broken("an error that names another file: " + error.subject());
  if (error.problem().empty() || error.remedy().empty()) broken("an error without a remedy: " + error.problem());
  if (std::string_view(error.what()).find('\n') != std::string_view::npos)
    broken("an error of several lines: " + std::string(error.what()));
}

/// Calls the body, which may throw an error of the reader and returns how many bytes its result needs.
template <class Body>
void watched(const fs::path& path, std::size_t need, const Body& body) {
  const std::int64_t before = liveBytes;
  peakBytes = before;
  try {
    need += body();
  } catch (const Error& error) {
    checkError(error, path);
  }
  const std::int64_t taken = peakBytes - before;
  if (taken > kTimesNeed * static_cast<std::int64_t>(need) + kAlwaysAllowed)
    broken(std::to_string(taken) + " bytes taken for a file that needs " + std::to_string(need));
}

void readOnce(const fs::path& path, const io::ReadOptions& options, std::size_t need) {
  watched(path, need, [&] {
    JobContext job;
    const Dataset dataset = io::readDataset(path, job, options);
    checkDataset(dataset);
    return bytesOf(dataset);
  });
}

/// Of what the file offers, something else than it suggests; the file's size chooses. Nothing when it can't be read.
std::optional<io::ReadOptions> offeredChoice(const fs::path& path, std::size_t need) {
  std::optional<io::ReadOptions> options;
  watched(path, need, [&] {
    JobContext job;
    const io::FileLook look = io::lookAt(path, {}, job);
    options.emplace();
    const auto pick = [need](const auto& list) { return list[need % list.size()]; };
    if (!look.matrices.empty()) options->matrix = pick(look.matrices).name;
    if (!look.genomes.empty()) options->genome = pick(look.genomes);
    if (!look.features.empty()) options->feature = pick(look.features).first;
    if (!look.names.empty()) options->names = pick(look.names).column;
    return std::size_t{0};
  });
  return options;
}

}  // namespace

const fs::path& privateFolder() {
  static const fs::path folder = [] {
    const fs::path made = "/dev/shm/grnwb-fuzz-" + std::to_string(::getpid());
    fs::create_directories(made);
    return made;
  }();
  return folder;
}

fs::path freshPath(std::string_view ending) {
  static std::uint64_t count = 0;
  return privateFolder() / (std::to_string(count++) + std::string(ending));
}

void writeFile(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) broken("no room in " + privateFolder().string());
}

std::size_t honestNeed(std::string_view bytes) {
  std::size_t need = bytes.size();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::string_view rest = bytes.substr(at);
    if (beginsZlib(rest)) need += inflatedBytes(rest, kAnyHead);
    if (rest.starts_with("PK\3\4") && rest.size() > 30) {
      const auto name = static_cast<unsigned char>(rest[26]), extra = static_cast<unsigned char>(rest[28]);
      need += inflatedBytes(rest.substr(std::min<std::size_t>(rest.size(), 30U + name + extra)), kNoHead);
    }
    if (rest.starts_with("\x28\xB5\x2F\xFD")) {
      std::vector<char> out(1 << 24);
      const std::size_t size = ZSTD_findFrameCompressedSize(rest.data(), rest.size());
      if (ZSTD_isError(size) != 0) continue;
      const std::size_t got = ZSTD_decompress(out.data(), out.size(), rest.data(), size);
      need += ZSTD_isError(got) != 0 ? 0 : got;
    }
  }
  return need;
}

void checkReading(const fs::path& path, std::size_t need) {
  static const int installed = __sanitizer_install_malloc_and_free_hooks(noteTaken, noteGiven);
  if (installed == 0) broken("the allocator takes no hooks");
  readOnce(path, {}, need);
  if (const auto options = offeredChoice(path, need)) readOnce(path, *options, need);
}

}  // namespace grnwb::test
