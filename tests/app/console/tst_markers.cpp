// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb markers on simulated cells: the table is that of the engine, whatever scale the values have.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/celltypes/dot_plot.h"
#include "core/celltypes/markers.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

/// Five genes of each of three groups, but for the rounding of the values.
void expectEqual(const QJsonArray& found, const QJsonArray& expected) {
  QCOMPARE(found.size(), 15);
  QCOMPARE(expected.size(), 15);
  for (int i = 0; i < 15; ++i) {
    QCOMPARE(found[i][u"gene"_qs], expected[i][u"gene"_qs]);
    GRNWB_CLOSE(found[i][u"mean"_qs].toDouble(), expected[i][u"mean"_qs].toDouble(), 1e-6);
    GRNWB_CLOSE(found[i][u"score"_qs].toDouble(), expected[i][u"score"_qs].toDouble(), 1e-4);
  }
}

class Markers : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void tableIsTheEngines_data();
  void tableIsTheEngines();
  void csvHoldsTheTable();
  void logarithmsAndOneSplit();
  void countsAreNormalised();
  void badInput();

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  QJsonArray rows(const QStringList& arguments) const {
    const test::Outcome outcome =
        test::grnwb(QStringList{u"markers"_qs, u"--labels"_qs, u"cell_type"_qs, u"--json"_qs} + arguments);
    return outcome.exitCode == 0 ? outcome.json()[u"markers"_qs].toArray() : QJsonArray();
  }

  QTemporaryDir m_folder;
  data::Dataset m_cells;  ///< normalised
};

void Markers::initTestCase() {
  QVERIFY(m_folder.isValid());
  QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("simulated"), u"--cells"_qs, u"400"_qs, u"--genes"_qs,
                        u"60"_qs, u"--types"_qs, u"3"_qs})
               .exitCode,
           0);
  QCOMPARE(
      test::grnwb({u"preprocess"_qs, path("simulated/data.h5ad"), u"--out"_qs, path("cells.h5ad"), u"--genes"_qs,
                   u"60"_qs, u"--test"_qs, u"80"_qs, u"--validation"_qs, u"80"_qs, u"--labels"_qs, u"cell_type"_qs})
          .exitCode,
      0);
  JobContext job;
  m_cells = io::readDataset(path("cells.h5ad").toStdString(), job);
}

void Markers::tableIsTheEngines_data() {
  QTest::addColumn<QString>("test");
  QTest::newRow("wilcoxon") << u"wilcoxon"_qs;
  QTest::newRow("t-test") << u"t-test"_qs;
}
void Markers::tableIsTheEngines() {
  QFETCH(QString, test);
  const QJsonArray found = rows({path("cells.h5ad"), u"--test"_qs, test, u"--top"_qs, u"4"_qs});
  QCOMPARE(found.size(), 12);
  JobContext job;
  const data::Matrix values = m_cells.x.toDense().array().log1p();
  const data::Categorical labels = data::toCategorical(*m_cells.cells.find("cell_type"));
  const auto groups = celltypes::rankMarkers(values, labels, {test.toStdString()}, job);
  for (int i = 0; i < found.size(); ++i) {
    const QJsonObject row = found[i].toObject();
    const celltypes::GroupMarkers& group = groups[static_cast<std::size_t>(i / 4)];
    const celltypes::Marker& marker = group.markers[static_cast<std::size_t>(i % 4)];
    QCOMPARE(row[u"group"_qs].toString().toStdString(), group.group);
    QCOMPARE(row[u"rank"_qs].toInt(), i % 4 + 1);
    QCOMPARE(row[u"gene"_qs].toString().toStdString(), m_cells.genes.names[static_cast<std::size_t>(marker.gene)]);
    QCOMPARE(row[u"score"_qs].toDouble(), marker.score);
    QCOMPARE(row[u"p_value"_qs].toDouble(), marker.pValue);
    QCOMPARE(row[u"adjusted"_qs].toDouble(), marker.adjusted);
    QCOMPARE(row[u"log2_fold_change"_qs].toDouble(), marker.log2FoldChange);
    QCOMPARE(row[u"inside"_qs].toDouble(), marker.inside);
    QCOMPARE(row[u"outside"_qs].toDouble(), marker.outside);
    QCOMPARE(row[u"specificity"_qs].toDouble(), marker.specificity);
    const celltypes::DotPlot plot = celltypes::dotPlot(values, m_cells.genes.names, labels, {marker.gene});
    QCOMPARE(row[u"mean"_qs].toDouble(), plot.mean(i / 4, 0));
  }
}

void Markers::csvHoldsTheTable() {
  const QJsonArray found = rows({path("cells.h5ad"), u"--top"_qs, u"2"_qs, u"--out"_qs, path("markers.csv")});
  QFile file(path("markers.csv"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = file.readAll().split('\n');
  QCOMPARE(lines[0],
           QByteArray("group,gene,rank,score,p_value,adjusted,log2_fold_change,inside,outside,mean,specificity"));
  QCOMPARE(lines.size(), 8);  // a header, six rows, and nothing after the last line end
  const QList<QByteArray> fields = lines[3].split(',');
  const QJsonObject row = found[2].toObject();
  QCOMPARE(QString::fromUtf8(fields[1]), row[u"gene"_qs].toString());
  QCOMPARE(fields[2], QByteArray("1"));
  QCOMPARE(fields[3].toDouble(), row[u"score"_qs].toDouble());
  QCOMPARE(fields[10].toDouble(), row[u"specificity"_qs].toDouble());
}

void Markers::logarithmsAndOneSplit() {
  data::Dataset logs = m_cells.subsetCells(m_cells.splitRows("train"));
  for (float& value : logs.x.values) value = std::log1p(value);
  io::writeH5ad(logs, path("logs.h5ad").toStdString());
  const QJsonArray fromLogs = rows({path("logs.h5ad")}), fromSplit = rows({path("cells.h5ad") + u":train"_qs});
  expectEqual(fromLogs, fromSplit);
}

void Markers::countsAreNormalised() {
  data::Dataset counts = m_cells;
  counts.x = m_cells.layers.at("counts");
  io::writeH5ad(counts, path("counts.h5ad").toStdString());
  const QJsonArray fromCounts = rows({path("counts.h5ad")}), expected = rows({path("cells.h5ad")});
  expectEqual(fromCounts, expected);
}

void Markers::badInput() {
  const auto expect = [](const QStringList& arguments, int code, const char* word) {
    const test::Outcome outcome = test::grnwb(QStringList{u"markers"_qs} + arguments);
    QCOMPARE(outcome.exitCode, code);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains(word), outcome.err.constData());
  };
  expect({path("cells.h5ad")}, 2, "--labels");
  expect({path("cells.h5ad"), u"--labels"_qs, u"louvain"_qs}, 3, "no column 'louvain'");
  expect({path("cells.h5ad"), u"--labels"_qs, u"cell_type"_qs, u"--test"_qs, u"anova"_qs}, 2, "test");
  data::Dataset scaled = m_cells;
  scaled.x.values.front() = -1;
  io::writeH5ad(scaled, path("scaled.h5ad").toStdString());
  expect({path("scaled.h5ad"), u"--labels"_qs, u"cell_type"_qs}, 3, "scaled.h5ad: its values are scaled");
}

}  // namespace

QTEST_GUILESS_MAIN(Markers)
#include "tst_markers.moc"
