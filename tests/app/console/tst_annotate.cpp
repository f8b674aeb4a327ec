// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb annotate on simulated cells, whose types are known.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

class Annotate : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void givesEveryCellAType_data();
  void givesEveryCellAType();
  void scaleAndOrderOfGenesDoNotMatter();
  void minimumConfidence();
  void fromMarkerSets();
  void badInput();

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  QString train() const { return path("cells.h5ad") + u":train"_qs; }
  QList<QByteArray> linesOf(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
  }
  QStringList learning(const QString& cells, const char* out) const {
    return {u"annotate"_qs,  cells,       u"--reference"_qs, train(),     u"--labels"_qs,
            u"cell_type"_qs, u"--out"_qs, path(out),         u"--json"_qs};
  }
  /// Share of the test cells given their own type.
  double accuracy(const QList<QByteArray>& lines) const {
    int right = 0;
    const auto rows = m_cells.splitRows("test");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto code = m_types.codes[static_cast<std::size_t>(rows[i])];
      const std::string& own = m_types.categories[static_cast<std::size_t>(code)];
      right += lines[static_cast<qsizetype>(i) + 1].split(',')[1].toStdString() == own;
    }
    return right / static_cast<double>(rows.size());
  }

  QTemporaryDir m_folder;
  data::Dataset m_cells;  ///< normalised
  data::Categorical m_types;
};

void Annotate::initTestCase() {
  QVERIFY(m_folder.isValid());
  QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("simulated"), u"--cells"_qs, u"600"_qs, u"--genes"_qs,
                        u"80"_qs, u"--types"_qs, u"3"_qs})
               .exitCode,
           0);
  QCOMPARE(
      test::grnwb({u"preprocess"_qs, path("simulated/data.h5ad"), u"--out"_qs, path("cells.h5ad"), u"--genes"_qs,
                   u"80"_qs, u"--test"_qs, u"150"_qs, u"--validation"_qs, u"50"_qs, u"--labels"_qs, u"cell_type"_qs})
          .exitCode,
      0);
  JobContext job;
  m_cells = io::readDataset(path("cells.h5ad").toStdString(), job);
  m_types = data::toCategorical(*m_cells.cells.find("cell_type"));
}

void Annotate::givesEveryCellAType_data() {
  QTest::addColumn<QString>("method");
  QTest::newRow("logistic") << u"logistic"_qs;
  QTest::newRow("knn") << u"knn"_qs;
}
void Annotate::givesEveryCellAType() {
  QFETCH(QString, method);
  const test::Outcome outcome =
      test::grnwb(learning(path("cells.h5ad") + u":test"_qs, "types.csv") + QStringList{u"--method"_qs, method});
  QCOMPARE(outcome.exitCode, 0);
  const QJsonObject json = outcome.json();
  const QList<QByteArray> lines = linesOf("types.csv");
  QCOMPARE(lines.size(), 151);
  QCOMPARE(lines[0], QByteArray("cell,type,confidence"));
  const auto first = static_cast<std::size_t>(m_cells.splitRows("test").front());
  QCOMPARE(lines[1].split(',')[0].toStdString(), m_cells.cells.names[first]);
  const double found = accuracy(lines);
  QVERIFY2(found > 0.9, qPrintable(QString::number(found)));
  QVERIFY(std::abs(json[u"accuracy"_qs].toDouble() - found) < 0.08);
  int cells = json[u"unassigned"_qs].toInt();
  for (const QJsonValue row : json[u"types"_qs].toArray()) {
    const int count = row[u"cells"_qs].toInt();
    const QByteArray middle = ',' + row[u"type"_qs].toString().toUtf8() + ',';
    QCOMPARE(std::ranges::count_if(lines, [&](const QByteArray& line) { return line.contains(middle); }), count);
    QCOMPARE(row[u"share"_qs].toDouble(), count / 150.0);
    cells += count;
  }
  QCOMPARE(cells, 150);
}

void Annotate::scaleAndOrderOfGenesDoNotMatter() {
  data::Dataset other = m_cells.subsetCells(m_cells.splitRows("test"));
  std::vector<std::int64_t> rows(150), reversed(static_cast<std::size_t>(other.geneCount()));
  std::iota(rows.begin(), rows.end(), 0);
  std::iota(reversed.rbegin(), reversed.rend(), 0);
  other = other.subset(rows, reversed);
  for (float& value : other.x.values) value = std::log1p(value / 2);
  io::writeH5ad(other, path("logs.h5ad").toStdString());
  QCOMPARE(test::grnwb(learning(path("cells.h5ad") + u":test"_qs, "plain.csv")).exitCode, 0);
  QCOMPARE(test::grnwb(learning(path("logs.h5ad"), "logs.csv")).exitCode, 0);
  const QList<QByteArray> plain = linesOf("plain.csv"), logs = linesOf("logs.csv");
  QCOMPARE(logs.size(), 151);
  for (qsizetype i = 1; i < 151; ++i) {
    QCOMPARE(logs[i].split(',')[1], plain[i].split(',')[1]);
    GRNWB_CLOSE(logs[i].split(',')[2].toDouble(), plain[i].split(',')[2].toDouble(), 1e-3);
  }
}

void Annotate::minimumConfidence() {
  const test::Outcome outcome = test::grnwb(learning(path("cells.h5ad") + u":test"_qs, "sure.csv") +
                                            QStringList{u"--min-confidence"_qs, u"0.999"_qs});
  QCOMPARE(outcome.exitCode, 0);
  const QList<QByteArray> lines = linesOf("sure.csv");
  int unassigned = 0;
  for (const QByteArray& line : lines.mid(1)) {
    QCOMPARE(line.split(',')[1] == "unassigned", line.split(',')[2].toDouble() < 0.999);
    unassigned += line.contains(",unassigned,");
  }
  QVERIFY(unassigned > 0);
  QCOMPARE(outcome.json()[u"unassigned"_qs].toInt(), unassigned);
}

void Annotate::fromMarkerSets() {
  const QJsonArray rows = test::grnwb({u"markers"_qs, train(), u"--labels"_qs, u"cell_type"_qs, u"--json"_qs})
                              .json()[u"markers"_qs]
                              .toArray();
  QByteArray table("cell type,gene\n");
  for (const QJsonValue row : rows)
    table += row[u"group"_qs].toString().toUtf8() + ',' + row[u"gene"_qs].toString().toUtf8() + '\n';
  QFile file(path("sets.csv"));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(table) == table.size());
  file.close();
  const test::Outcome outcome =
      test::grnwb({u"annotate"_qs, path("cells.h5ad") + u":test"_qs, u"--markers"_qs, path("sets.csv"), u"--out"_qs,
                   path("marked.csv"), u"--min-confidence"_qs, u"0"_qs, u"--json"_qs});
  QCOMPARE(outcome.exitCode, 0);
  QVERIFY(!outcome.json().contains(u"accuracy"_qs));
  const double found = accuracy(linesOf("marked.csv"));
  QVERIFY2(found > 0.85, qPrintable(QString::number(found)));
}

void Annotate::badInput() {
  const auto expect = [this](const QStringList& arguments, int code, const char* word) {
    const test::Outcome outcome =
        test::grnwb(QStringList{u"annotate"_qs, path("cells.h5ad"), u"--out"_qs, path("never.csv")} + arguments);
    QCOMPARE(outcome.exitCode, code);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains(word), outcome.err.constData());
    QVERIFY(!QFile::exists(path("never.csv")));
  };
  expect({}, 2, "--reference or --markers");
  expect({u"--reference"_qs, train()}, 2, "--labels");
  expect({u"--reference"_qs, train(), u"--labels"_qs, u"louvain"_qs}, 3, "no column 'louvain'");
  expect({u"--markers"_qs, path("cells.h5ad"), u"--labels"_qs, u"cell_type"_qs}, 2, "neither labels");
  expect({u"--markers"_qs, path("cells.h5ad")}, 3, "cells.h5ad");
  data::Dataset other = m_cells;
  for (std::string& gene : other.genes.names) gene = "other " + gene;
  io::writeH5ad(other, path("other.h5ad").toStdString());
  expect({u"--reference"_qs, path("other.h5ad"), u"--labels"_qs, u"cell_type"_qs}, 3, "share none");
}

}  // namespace

QTEST_GUILESS_MAIN(Annotate)
#include "tst_annotate.moc"
