// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb export, and the other commands that read networks of other programs.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

class Export : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    writeFileAtomically(path("grn.sif").toStdString(), "A\tactivates\tX\nB\tregulates\tX\nB\trepresses\tY\nLONE\n");
  }

  void everyFormatAndBack_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("ending");
    for (const char* format : {"json", "graphml", "gexf", "sif", "dot", "csv", "tsv"})
      QTest::newRow(format) << QString() << QString::fromLatin1(format);
    for (const char* format : {"arboreto", "pyscenic", "plain"})
      QTest::newRow(format) << QString::fromLatin1(format) << u"tsv"_qs;
    QTest::newRow("regulators") << u"regulators"_qs << u"json"_qs;
  }
  void everyFormatAndBack() {
    QFETCH(const QString, format);
    QFETCH(const QString, ending);
    const QString out = path("out.") + ending;
    QStringList arguments{u"export"_qs, path("grn.sif"), u"--out"_qs, out};
    if (!format.isEmpty()) arguments << u"--format"_qs << format;
    const test::Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json();
    QCOMPARE(json[u"out"_qs].toString(), out);
    QCOMPARE(json[u"format"_qs].toString(), format.isEmpty() ? ending : format);
    QCOMPARE(json[u"tfs"_qs].toInt(), 2);
    QCOMPARE(json[u"targets"_qs].toInt(), 3);
    QCOMPARE(json[u"edges"_qs].toInt(), 3);

    const QJsonObject overlap = run({u"compare-grn"_qs, path("grn.sif"), out}).json()[u"pairs"_qs][0].toObject();
    QCOMPARE(overlap[u"shared_edges"_qs].toInt(), 3);
    QCOMPARE(overlap[u"shared_targets"_qs].toInt() >= 2, true);
  }

  void groundganNeedsTheData() {
    const QString out = path("graph.pkl");
    QCOMPARE(run({u"export"_qs, path("grn.sif"), u"--out"_qs, out}).exitCode, 2);
    writeFileAtomically(path("data.csv").toStdString(),
                        "cell,A,B,LONE,X,Y\nc1,1,0,2,3,0\nc2,0,1,1,0,4\nc3,1,1,0,2,2\n");
    QCOMPARE(run({u"export"_qs, path("grn.sif"), u"--out"_qs, out, u"--data"_qs, path("data.csv")}).exitCode, 0);
    const test::Outcome back = run({u"export"_qs, out, u"--out"_qs, path("back.sif"), u"--data"_qs, path("data.csv")});
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(QByteArray::fromStdString(readFile(path("back.sif").toStdString())),
             QByteArray("A\tregulates\tX\nB\tregulates\tX\nB\tregulates\tY\nLONE\n"));
    QCOMPARE(run({u"export"_qs, out, u"--out"_qs, path("back.sif")}).exitCode, 3);
  }

  void wrongUsageAndBadInput() {
    QCOMPARE(run({u"export"_qs, path("grn.sif"), u"--out"_qs, path("grn.png")}).exitCode, 2);
    QCOMPARE(run({u"export"_qs, path("grn.sif"), u"--out"_qs, path("a.csv"), u"--format"_qs, u"xls"_qs}).exitCode, 2);
    writeFileAtomically(path("bad.graphml").toStdString(), "<graphml>\n<graph>");
    const test::Outcome outcome = run({u"export"_qs, path("bad.graphml"), u"--out"_qs, path("never.json")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY(outcome.errorLines().front().contains("bad.graphml: line 2"));
    QVERIFY(!QFile::exists(path("never.json")));
  }

  void edgesLeftOutAreSaid() {
    writeFileAtomically(path("loops.csv").toStdString(), "TF,target\nA,X\nA,A\nB,X\nB,A\n");
    const test::Outcome outcome = run({u"export"_qs, path("loops.csv"), u"--out"_qs, path("loops.json")});
    QCOMPARE(outcome.json()[u"edges"_qs].toInt(), 2);
    QVERIFY(outcome.err.contains("warning: ") && outcome.err.contains("1 edge of a gene to itself left out"));
    QVERIFY(outcome.err.contains("1 edge into genes that are TFs themselves"));
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  static test::Outcome run(const QStringList& arguments) { return test::grnwb(arguments + QStringList{u"--json"_qs}); }

  QTemporaryDir m_folder;
};

}  // namespace

QTEST_GUILESS_MAIN(Export)
#include "tst_export.moc"
