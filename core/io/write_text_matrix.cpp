// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_text_matrix.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/file.h"
#include "core/base/parallel.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kFieldsAtOnce = 1 << 22;
constexpr unsigned kMostToZlib = 1 << 30;

/// A file that is plain or gzip.
class TextOut {
 public:
  /// target: what errors name.
  TextOut(const fs::path& file, fs::path target, bool compressed)
      : m_target(std::move(target)), m_file(gzopen(file.c_str(), compressed ? "wb6" : "wbT")) {
    if (!m_file) throw writeError(m_target, errno);
  }

  void write(std::string_view text) {
    while (!text.empty()) {
      const auto part = static_cast<unsigned>(std::min<std::size_t>(text.size(), kMostToZlib));
      errno = 0;
      if (gzwrite(m_file.get(), text.data(), part) != static_cast<int>(part)) throw writeError(m_target, errno);
      text.remove_prefix(part);
    }
  }

  void close() {
    errno = 0;
    if (gzclose(m_file.release()) != Z_OK) throw writeError(m_target, errno);
  }

 private:
  struct Close {
    void operator()(gzFile file) const { gzclose(file); }
  };
  fs::path m_target;
  std::unique_ptr<gzFile_s, Close> m_file;
};

void appendNumber(std::string& line, float value) {
  std::array<char, 32> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  line.append(text.data(), end);
}

std::string lineOf(const data::Dataset& dataset, std::int64_t row, char separator) {
  std::string line = quoteField(dataset.cells.names[static_cast<std::size_t>(row)], separator);
  const auto columns = dataset.x.rowColumns(row);
  const auto values = dataset.x.rowValues(row);
  line.reserve(line.size() + 2 * static_cast<std::size_t>(dataset.geneCount()) + 8 * columns.size());
  std::size_t next = 0;
  for (std::int64_t gene = 0; gene < dataset.geneCount(); ++gene) {
    line += separator;
    if (next == columns.size() || columns[next] != gene)
      line += '0';
    else
      appendNumber(line, values[next++]);
  }
  line += '\n';
  return line;
}

}  // namespace

void writeTextMatrix(const data::Dataset& dataset, const fs::path& path, JobContext& job) {
  const bool compressed = path.extension() == ".gz";
  const fs::path kind = (compressed ? path.stem() : path).extension();
  const char separator = kind == ".tsv" || kind == ".txt" || kind == ".tab" ? '\t' : ',';
  job.beginPhase("Writing " + path.filename().string(), dataset.cellCount());
  AtomicFile file(path);
  TextOut out(file.temporary(), path, compressed);
  std::string header;
  for (const std::string& gene : dataset.genes.names) header.append(1, separator).append(quoteField(gene, separator));
  out.write(header + '\n');
  const std::int64_t block = std::max<std::int64_t>(1, kFieldsAtOnce / std::max<std::int64_t>(1, dataset.geneCount()));
  for (std::int64_t first = 0; first < dataset.cellCount(); first += block) {
    std::vector<std::string> lines(static_cast<std::size_t>(std::min(block, dataset.cellCount() - first)));
    parallelFor(job, lines.size(),
                [&](std::size_t i) { lines[i] = lineOf(dataset, first + static_cast<std::int64_t>(i), separator); });
    for (const std::string& line : lines) out.write(line);
    job.advance(static_cast<std::int64_t>(lines.size()));
  }
  out.close();
  file.commit();
}

}  // namespace grnwb::io
