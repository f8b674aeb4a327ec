// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix Market files of any order and way round against the entries they were made of; damaged ones; cancelling.
#include <zlib.h>

#include <QTemporaryDir>
#include <fstream>
#include <map>
#include <thread>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/io/matrix_market.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::SparseMatrix;
namespace fs = std::filesystem;

namespace {

struct Entry {
  std::int64_t gene, cell;
  int value;
};

/// More than a batch of blocks holds when there are many.
std::vector<Entry> entriesOf(std::int64_t genes, std::int64_t cells, double density) {
  std::vector<Entry> entries;
  RandomStream random(3, "entries", 0);
  for (std::int64_t cell = 0; cell < cells; ++cell)
    for (std::int64_t gene = 0; gene < genes; ++gene)
      if (random.uniform() < density) entries.push_back({gene, cell, 1 + static_cast<int>(random.below(2000))});
  return entries;
}

std::string textOf(const std::vector<Entry>& entries, std::int64_t genes, std::int64_t cells,
                   bool cellsInRows = false) {
  std::string text = "%%MatrixMarket matrix coordinate integer general\n%a comment\n";
  text += std::to_string(cellsInRows ? cells : genes) + " " + std::to_string(cellsInRows ? genes : cells) + " " +
          std::to_string(entries.size()) + "\n";
  for (const Entry& entry : entries) {
    const std::int64_t row = cellsInRows ? entry.cell : entry.gene, column = cellsInRows ? entry.gene : entry.cell;
    text += std::to_string(row + 1) + " " + std::to_string(column + 1) + " " + std::to_string(entry.value) + "\n";
  }
  return text;
}

SparseMatrix expected(const std::vector<Entry>& entries, std::int64_t genes, std::int64_t cells) {
  std::map<std::pair<std::int64_t, std::int64_t>, float> values;
  for (const Entry& entry : entries) values[{entry.cell, entry.gene}] += static_cast<float>(entry.value);
  SparseMatrix matrix;
  matrix.rows = cells;
  matrix.columns = genes;
  auto value = values.begin();
  for (std::int64_t cell = 0; cell < cells; ++cell) {
    for (; value != values.end() && value->first.first == cell; ++value) {
      matrix.columnIndex.push_back(static_cast<std::int32_t>(value->first.second));
      matrix.values.push_back(value->second);
    }
    matrix.offsets.push_back(matrix.nonzero());
  }
  return matrix;
}

class MatrixMarket : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path path() const { return fs::path(m_folder.path().toStdString()) / "matrix.mtx"; }
  fs::path put(const std::string& text) const {
    std::ofstream(path(), std::ios::binary) << text;
    return path();
  }
  fs::path putGzip(const std::string& text, const char* mode = "wb6") const {
    fs::path packed = path();
    packed += ".gz";
    gzFile file = gzopen(packed.c_str(), mode);
    gzwrite(file, text.data(), unsigned(text.size()));
    gzclose(file);
    return packed;
  }
  static SparseMatrix read(const fs::path& file, int threads = 2, bool cellsInRows = false) {
    JobContext job(threads);
    return io::readMatrixMarket(file, cellsInRows, job);
  }
  std::string problemOf(const std::string& entries, const char* kind = "integer") const {
    const fs::path file = put("%%MatrixMarket matrix coordinate " + std::string(kind) + " general\n" + entries);
    const Error error = test::errorOf([&] { read(file); });
    return error.code() == ErrorCode::badInput && error.subject() == file.string() ? error.problem() : "";
  }

 private Q_SLOTS:
  void everyOrderAndWayRound() {
    const std::int64_t genes = 900, cells = 1700;
    std::vector<Entry> entries = entriesOf(genes, cells, 0.6);
    const SparseMatrix matrix = expected(entries, genes, cells);
    const std::string byCell = textOf(entries, genes, cells);
    QVERIFY(byCell.size() > 9000000);  // a batch of blocks is 8 MiB
    QVERIFY(read(put(byCell)) == matrix);
    QVERIFY(read(putGzip(byCell), 1) == matrix);
    QVERIFY(read(putGzip(byCell), 3) == matrix);
    QVERIFY(read(put(textOf(entries, genes, cells, true)), 2, true) == matrix);
    std::ranges::reverse(entries);
    QVERIFY(read(put(textOf(entries, genes, cells))) == matrix);
    std::ranges::stable_sort(entries, {}, &Entry::gene);
    QVERIFY(read(put(textOf(entries, genes, cells))) == matrix);
    QVERIFY(read(put(textOf(entries, genes, cells, true)), 1, true) == matrix);
    // In order at first: only the last entry belongs to the first cell.
    std::ranges::stable_sort(entries, {}, &Entry::cell);
    std::ranges::rotate(entries, entries.begin() + 1);
    QVERIFY(read(putGzip(textOf(entries, genes, cells))) == matrix);
  }

  void genesOfACellInDescendingOrder() {
    const std::string text = "%%MatrixMarket matrix coordinate integer general\n4 2 4\n4 1 1\n2 1 2\n1 1 3\n3 2 4\n";
    const SparseMatrix matrix = read(put(text));
    QCOMPARE(matrix.columnIndex, (std::vector<std::int32_t>{0, 1, 3, 2}));
    QCOMPARE(matrix.values, (std::vector<float>{3, 2, 1, 4}));
  }

  void numbersOfEveryKind() {
    const SparseMatrix matrix =
        read(put("%%MatrixMarket matrix coordinate real general\n%\n\n8 1 8\r\n"
                 "1 1 1.5\r\n\n 2\t1  -2 \n3 1 +3\n4 1 4e2\n5 1 0\n6 1 123456789012\n7 1 0.1\n8 1 16777217"));
    QCOMPARE(matrix.columnIndex, (std::vector<std::int32_t>{0, 1, 2, 3, 5, 6, 7}));
    QCOMPARE(matrix.values, (std::vector<float>{1.5F, -2, 3, 400, 123456789012.0F, 0.1F, 16777216}));
    const SparseMatrix pattern =
        read(put("%%MatrixMarket matrix coordinate pattern general\n2 2 3\n1 1\n2 2\r\n2 2\n"));
    QCOMPARE(pattern.values, (std::vector<float>{1, 2}));  // what stands twice is added up
  }

  void membersOfGzipFollowEachOther() {
    const std::vector<Entry> entries = entriesOf(50, 40, 0.5);
    const std::string text = textOf(entries, 50, 40);
    putGzip(text.substr(0, 777));
    const fs::path file = putGzip(text.substr(777), "ab6");
    QVERIFY(read(file) == expected(entries, 50, 40));
    std::ofstream(file, std::ios::binary | std::ios::app) << std::string(512, '\0');
    QVERIFY(read(file) == expected(entries, 50, 40));
  }

  void damagedGzip() {
    const std::string text = textOf(entriesOf(60, 300, 0.4), 60, 300);
    const fs::path file = putGzip(text);
    const std::string whole = readFile(file);
    for (std::size_t part = 1; part < 40; ++part) {
      std::ofstream(file, std::ios::binary) << whole.substr(0, whole.size() * part / 40);
      QCOMPARE(test::errorOf([&] { read(file); }).code(), ErrorCode::badInput);
    }
    for (std::size_t byte = 0; byte < 8; ++byte) {
      std::ofstream(file, std::ios::binary) << whole.substr(0, whole.size() - 1 - byte);
      QVERIFY(test::errorOf([&] { read(file); }).problem().find("damaged or cut short") != std::string::npos);
    }
    for (std::uint64_t i = 0; i < 60; ++i) {
      RandomStream random(5, "flips", i);
      std::string damaged = whole;
      char& byte = damaged[12 + random.below(damaged.size() - 12)];
      byte = static_cast<char>(byte ^ (1 << random.below(8)));
      std::ofstream(file, std::ios::binary) << damaged;
      QCOMPARE(test::errorOf([&] { read(file); }).code(), ErrorCode::badInput);  // the checksum tells at the latest
    }
  }

  void faultsAreTheSameWithAnyNumberOfThreads() {
    std::string text = textOf(entriesOf(300, 9000, 0.5), 300, 9000);
    text.replace(text.rfind('\n', text.size() * 3 / 4) + 1, 1, "x");
    const fs::path file = put(text);
    const Error one = test::errorOf([&] { read(file, 1); }), three = test::errorOf([&] { read(file, 3); });
    QCOMPARE(one.problem(), three.problem());
    const auto line = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(text.find('x', 60)), '\n');
    QCOMPARE(one.problem(), "line " + std::to_string(line) + " should hold row, column and value");
  }

  void faults() {
    QCOMPARE(problemOf("2 3 2\n1 1 1\n1 1\n"), std::string("line 4 should hold row, column and value"));
    QCOMPARE(problemOf("2 3 2\n1 1 1 1\n"), std::string("line 3 should hold row, column and value"));
    QCOMPARE(problemOf("2 3 2\n1,1,1\n"), std::string("line 3 should hold row, column and value"));
    QCOMPARE(problemOf("2 3 2\n1 1 0x10\n"), std::string("line 3 should hold row, column and value"));
    QCOMPARE(problemOf("2 3 1\n99999999999999999999 1 1\n"), std::string("line 3 points outside the matrix"));
    QCOMPARE(problemOf("2 3 1\n1 4 1\n"), std::string("line 3 points outside the matrix"));
    QCOMPARE(problemOf("2 3 1\n-1 1 1\n"), std::string("line 3 should hold row, column and value"));
    QCOMPARE(problemOf("2 3 1\n1 1\n", "pattern"), std::string());
    QCOMPARE(problemOf("2 3 1\n1 1 1\n", "pattern"), std::string("line 3 should hold row and column"));
    QCOMPARE(problemOf("2 3 1\n1 1 1\n1 2 1\n"), std::string("has more entries than its size line says (1)"));
    QCOMPARE(problemOf("2 3 2\n1 1 1\n"), std::string("has 1 entries, its size line says 2"));
    QCOMPARE(problemOf("2 three 2\n"), std::string("line 2 should hold rows, columns and entries"));
    QCOMPARE(problemOf("2 3 -2\n"), std::string("line 2 should hold rows, columns and entries"));
    QCOMPARE(problemOf("20000000000 3 2\n"), std::string("is 20000000000 x 3"));
    QVERIFY(problemOf("2 3 1\n1 1 1\n", "complex").find("of another kind") != std::string::npos);
  }

  void aSizeThatLiesTakesNoMemory() {
    // 8 bytes for each of these would be more than any machine has.
    QCOMPARE(problemOf("2 3 9000000000000000000\n1 1 1\n"),
             std::string("has 1 entries, its size line says 9000000000000000000"));
  }

  void aSampleHasARowForEachCell() {
    std::vector<Entry> entries = entriesOf(40, 30, 0.3);
    const SparseMatrix matrix = expected(entries, 40, 30);
    JobContext job;
    QVERIFY(io::sampleMatrixMarket(put(textOf(entries, 40, 30)), false, job) == matrix);
    std::erase_if(entries, [](const Entry& entry) { return entry.cell % 2 == 0; });
    const SparseMatrix sample = io::sampleMatrixMarket(put(textOf(entries, 40, 30)), false, job);
    QCOMPARE(sample.rows, 15);
    QCOMPARE(sample.values, expected(entries, 40, 30).values);
  }

  void cancelled() {
    std::vector<Entry> entries = entriesOf(500, 3000, 0.5);
    for (const bool ordered : {true, false}) {
      if (!ordered) std::ranges::reverse(entries);
      const fs::path file = putGzip(textOf(entries, 500, 3000), "wb1");
      JobContext job(2);
      job.requestStop();
      QCOMPARE(test::errorOf([&] { io::readMatrixMarket(file, false, job); }).code(), ErrorCode::cancelled);
    }
  }
};

}  // namespace

QTEST_APPLESS_MAIN(MatrixMarket)
#include "tst_matrix_market.moc"
