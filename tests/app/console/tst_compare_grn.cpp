// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb compare-grn on small networks whose overlaps are known.
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

/// TFs A, B, C and targets X, Y; edges as "AX BX".
QByteArray network(const QByteArray& edges, const QByteArray& tfs = "A B C") {
  const auto quoted = [](const QByteArray& names) { return "\"" + names.split(' ').join("\", \"") + "\""; };
  QByteArrayList list;
  for (const QByteArray& edge : edges.split(' '))
    list << "{\"tf\": \"" + edge.left(1) + "\", \"target\": \"" + edge.mid(1) + "\"}";
  return "{\"format\": \"grnwb-grn\", \"version\": 1, \"tfs\": [" + quoted(tfs) + "], \"targets\": [\"X\", \"Y\"], " +
         "\"edges\": [" + list.join(", ") + "]}";
}

class CompareGrn : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    for (const char* name : {"first", "second"}) QVERIFY(QDir(m_folder.path()).mkpath(QString::fromUtf8(name)));
    write("a.json", network("AX BX CY"));
    write("b.json", network("BX CX CY"));
    write("c.json", network("AX AY", "A D"));
    write("first/grn.json", network("AX BX CY"));
    write("second/grn.json", network("BX CX CY"));
  }

  void valuesAreThoseByHand() {
    const test::Outcome outcome = run({path("a.json"), path("b.json"), path("c.json"), u"--json"_qs});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json();
    const QJsonObject a = json[u"graphs"_qs][0].toObject();
    QCOMPARE(a[u"name"_qs].toString(), u"a"_qs);
    QCOMPARE(a[u"tfs"_qs].toInt(), 3);
    QCOMPARE(a[u"targets"_qs].toInt(), 2);
    QCOMPARE(a[u"edges"_qs].toInt(), 3);
    QCOMPARE(a[u"density"_qs].toDouble(), 0.5);

    QCOMPARE(json[u"pairs"_qs].toArray().size(), 3);
    const QJsonObject ab = json[u"pairs"_qs][0].toObject(), ac = json[u"pairs"_qs][1].toObject();
    QCOMPARE(ab[u"a"_qs].toString() + ab[u"b"_qs].toString(), u"ab"_qs);
    GRNWB_CLOSE(ab[u"overlap"_qs].toDouble(), (1.0 / 3 + 1) / 2, 1e-12);
    QCOMPARE(ab[u"shared_edges"_qs].toInt(), 2);
    QCOMPARE(ab[u"shared_targets"_qs].toInt(), 2);
    QCOMPARE(ab[u"tf_overlap"_qs].toDouble(), 1.0);
    GRNWB_CLOSE(ac[u"overlap"_qs].toDouble(), 0.25, 1e-12);
    GRNWB_CLOSE(ac[u"tf_overlap"_qs].toDouble(), 1.0 / 3, 1e-12);

    const QJsonArray matrix = json[u"overlap"_qs].toArray();
    QCOMPARE(matrix.size(), 3);
    for (int i = 0; i < 3; ++i) {
      QCOMPARE(matrix[i][i].toDouble(), 1.0);
      for (int j = 0; j < 3; ++j) QCOMPARE(matrix[i][j].toDouble(), matrix[j][i].toDouble());
    }
    QCOMPARE(matrix[0][1].toDouble(), ab[u"overlap"_qs].toDouble());
  }

  void textBeginsWithASquareTable() {
    write("network b.json", network("BX CX CY"));
    const test::Outcome outcome = run({path("a.json"), path("network b.json")});
    QCOMPARE(outcome.exitCode, 0);
    const QList<QByteArray> lines = outcome.out.split('\n');
    QCOMPARE(lines[0], QByteArray("           a       network b"));
    QCOMPARE(lines[1], QByteArray("a          1.0     0.6667"));
    QCOMPARE(lines[2], QByteArray("network b  0.6667  1.0"));
    QVERIFY2(outcome.out.contains("shared_edges") && outcome.out.contains("density"), outcome.out.constData());
  }

  void equalFileNamesAreToldApart() {
    const test::Outcome outcome =
        run({path("first/grn.json"), path("second/grn.json"), path("a.json"), path("a.json"), u"--json"_qs});
    QCOMPARE(outcome.exitCode, 0);
    QStringList names;
    for (const QJsonValue graph : outcome.json()[u"graphs"_qs].toArray()) names << graph[u"name"_qs].toString();
    QCOMPARE(names.mid(0, 2), (QStringList{u"first/grn"_qs, u"second/grn"_qs}));
    QVERIFY2(names[2].endsWith(u"a"_qs) && names[3] == names[2] + u" (2)"_qs, qPrintable(names.join(u", "_qs)));
  }

  void theMatrixAsCsv() {
    const test::Outcome outcome = run({path("a.json"), path("c.json"), u"--out"_qs, path("matrix.csv")});
    QCOMPARE(outcome.exitCode, 0);
    QFile file(path("matrix.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(",a,c\na,1,0.25\nc,0.25,1\n"));
  }

  void tablesOfEdgesCountInFull() {
    write("edges.csv", "TF,target,importance\nA,X,9\nB,X,2\nC,Y,0.5\n");
    write("edges.tsv", "TF\ttarget\timportance\nB\tX\t2\nC\tX\t1\nC\tY\t0.5\n");
    const test::Outcome outcome = run({path("a.json"), path("edges.csv"), path("edges.tsv"), u"--json"_qs});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonArray matrix = outcome.json()[u"overlap"_qs].toArray();
    QCOMPARE(matrix[0][1].toDouble(), 1.0);
    GRNWB_CLOSE(matrix[1][2].toDouble(), (1.0 / 3 + 1) / 2, 1e-12);
  }

  void aSimulatedNetworkAgreesWithItself() {
    QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("sim"), u"--cells"_qs, u"200"_qs, u"--genes"_qs, u"60"_qs})
                 .exitCode,
             0);
    const test::Outcome outcome = run({path("sim/network.csv"), path("sim/network.csv"), u"--json"_qs});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject pair = outcome.json()[u"pairs"_qs][0].toObject();
    QCOMPARE(pair[u"overlap"_qs].toDouble(), 1.0);
    QCOMPARE(pair[u"shared_edges"_qs].toInt(), outcome.json()[u"graphs"_qs][0][u"edges"_qs].toInt());
    QVERIFY(pair[u"shared_edges"_qs].toInt() > 60);
  }

  void withoutASharedTargetThereIsNoOverlap() {
    write("other.csv", "TF,target\nA,Q\n");
    const test::Outcome outcome = run({path("a.json"), path("other.csv"), u"--json"_qs, u"--out"_qs, path("none.csv")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.json()[u"pairs"_qs][0][u"overlap"_qs].isNull());
    QFile file(path("none.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(",a,other\na,1,\nother,,1\n"));
  }

  void badInput() {
    write("cut.json", network("AX BX CY").left(60));
    expect({path("a.json")}, 2, "GRN");
    expect({}, 2, "GRN");
    expect({path("a.json"), path("nowhere.json")}, 3, "nowhere.json");
    expect({path("a.json"), path("nowhere.csv")}, 3, "nowhere.csv");
    expect({path("a.json"), path("cut.json")}, 3, "cut.json");
    expect({path("a.json"), m_folder.path()}, 3, m_folder.path().toUtf8());
    expect({path("a.json"), path("b.json"), u"--out"_qs, path("nowhere/m.csv")}, 1, "m.csv");
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

  void write(const char* name, const QByteArray& content) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
  }

  static test::Outcome run(const QStringList& arguments) {
    return test::grnwb(QStringList{u"compare-grn"_qs} + arguments);
  }

  static void expect(const QStringList& arguments, int exitCode, const QByteArray& culprit) {
    const test::Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains(culprit), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
  }

  QTemporaryDir m_folder;
};

}  // namespace

QTEST_GUILESS_MAIN(CompareGrn)
#include "tst_compare_grn.moc"
