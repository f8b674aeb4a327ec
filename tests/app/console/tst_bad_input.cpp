// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input and bad surroundings end with the right exit code, one clear line, and nothing half-written.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

class BadInput : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("good"), u"--cells"_qs, u"300"_qs, u"--genes"_qs, u"60"_qs})
                 .exitCode,
             0);
    QFile file(path("good/data.h5ad"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_good = file.readAll();
  }

  void truncatedFile() {
    write("cut.h5ad", m_good.left(m_good.size() / 2));
    expect({u"preprocess"_qs, path("cut.h5ad"), u"--out"_qs, path("out.h5ad")}, 3, "cut.h5ad");
  }

  void textNamedH5ad() {
    write("text.h5ad", "this is a letter, not a matrix\n");
    expect({u"inspect"_qs, path("text.h5ad")}, 3, "text.h5ad");
  }

  void missingFile() { expect({u"inspect"_qs, path("nowhere.h5ad")}, 3, "nowhere.h5ad"); }

  void emptyTfList() {
    write("empty.txt", "\n# nothing\n");
    expect({u"tfs"_qs, path("good/data.h5ad"), u"--list"_qs, path("empty.txt"), u"--out"_qs, path("out.txt")}, 3,
           "empty.txt");
  }

  void tfListWithoutOverlap() {
    write("other.txt", "NOSUCHGENE1\nNOSUCHGENE2\n");
    expect({u"tfs"_qs, path("good/data.h5ad"), u"--list"_qs, path("other.txt"), u"--out"_qs, path("out.txt")}, 3, "TF");
  }

  void inferWithoutATfAmongTheGenes() {
    write("lower.txt", "tf001\ntf002\n");
    expect(inferring("good/data.h5ad", "lower.txt"), 3, "only the case differs, as in 'tf001' and 'TF001'");
    write("ids.txt", "ENSG00000102145\nENSG00000066336\n");
    expect(inferring("good/data.h5ad", "ids.txt"), 3, "Ensembl ids");
  }

  void inferFromATransposedMatrix() {
    write("tfs.txt", "GATA1\nSPI1\n");
    write("turned.csv", "gene,c1,c2,c3,c4\nGATA1,1,0,2,5\nSPI1,0,3,1,0\nHBB,1,1,0,2\n");
    expect(inferring("turned.csv", "tfs.txt"), 3, "looks transposed: 2 of 2 TFs are names of cells");
  }

  void inferFromRepeatedGenesOrTooFewCells() {
    write("tfs.txt", "GATA1\nSPI1\n");
    write("twice.csv", "cell,GATA1,SPI1,GATA1\nc1,1,0,2\nc2,0,3,1\nc3,4,3,1\nc4,2,2,2\n");
    expect(inferring("twice.csv", "tfs.txt"), 3, "'GATA1' occurs twice");
    write("one.csv", "cell,GATA1,SPI1,HBB\nc1,1,0,2\n");
    expect(inferring("one.csv", "tfs.txt"), 3, "has 1 cells");
  }

  void scoringWithoutAUsableTruth() {
    write("edges.csv", "TF,target,importance\nGATA1,HBB,2\nSPI1,LYZ,1\n");
    const auto scoring = [this](const char* truth) {
      return QStringList{u"score-grn"_qs, path("edges.csv"), u"--truth"_qs, path(truth)};
    };
    expect(scoring("nowhere.csv"), 3, "nowhere.csv");
    write("empty.csv", "");
    expect(scoring("empty.csv"), 3, "empty.csv: is empty");
    write("column.csv", "GATA1\nSPI1\n");
    expect(scoring("column.csv"), 3, "column.csv: line 1 has one column");
    write("columns.csv", "factor,target\nGATA1,HBB\n");
    expect(scoring("columns.csv"), 3, "columns.csv: line 1 is a header without a column for the TFs");
    expect(scoring("good/data.h5ad"), 3, "data.h5ad: isn't a text table");
    write("mouse.csv", "TF,target\nGata1,Hbb\n");
    expect(scoring("mouse.csv"), 3, "as in 'Gata1' and 'GATA1'");
    write("truth.csv", "TF,target\nGATA1,HBB\n");
    expect(scoring("truth.csv") << u"--universe"_qs << u"some"_qs, 2, "--universe");
    expect({u"score-grn"_qs, path("edges.csv")}, 2, "--truth");
  }

  void matrixWithNan() {
    GRNWB_NEEDS_SHARED("data/formats/h5ad/cellxgene_nan.h5ad");
    const QString file = QString::fromStdString(test::sharedPath("data/formats/h5ad/cellxgene_nan.h5ad").string());
    expect({u"preprocess"_qs, file, u"--out"_qs, path("out.h5ad")}, 3, "cellxgene_nan.h5ad");
  }

  void wrongUsage() {
    expect({u"preprocess"_qs, path("good/data.h5ad")}, 2, "--out");
    expect({u"preprocess"_qs, path("good/data.h5ad"), u"--out"_qs, path("out.h5ad"), u"--genes"_qs, u"many"_qs}, 2,
           "--genes");
    expect({u"infer"_qs, path("good/data.h5ad"), u"--tfs"_qs, path("good/tfs.txt"), u"--out"_qs, path("out.csv"),
            u"--method"_qs, u"guess"_qs},
           2, "--method");
    expect({}, 2, "subcommand");
  }

  void fullDisk() {
    const QString disk = path("disk");
    QVERIFY(QDir().mkpath(disk));
    if (QProcess::execute(u"mount"_qs, {u"-t"_qs, u"tmpfs"_qs, u"-o"_qs, u"size=16k"_qs, u"tmpfs"_qs, disk}) != 0)
      QSKIP("no right to mount a small disk");
    const test::Outcome outcome =
        test::grnwb({u"preprocess"_qs, path("good/data.h5ad"), u"--out"_qs, disk + u"/out.h5ad"_qs, u"--genes"_qs,
                     u"60"_qs, u"--test"_qs, u"50"_qs, u"--validation"_qs, u"50"_qs});
    const QStringList left = QDir(disk).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    QCOMPARE(QProcess::execute(u"umount"_qs, {disk}), 0);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains("out.h5ad"), outcome.err.constData());
    QCOMPARE(left, QStringList());
  }

  void anExistingOutputStays() {
    write("keep.h5ad", "precious");
    write("cut2.h5ad", m_good.left(m_good.size() / 3));
    expect({u"preprocess"_qs, path("cut2.h5ad"), u"--out"_qs, path("keep.h5ad")}, 3, "cut2.h5ad");
    QFile file(path("keep.h5ad"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

  void write(const char* name, const QByteArray& content) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
  }

  QStringList inferring(const char* data, const char* tfs) const {
    return {u"infer"_qs, path(data), u"--tfs"_qs, path(tfs), u"--out"_qs, path("edges_out.csv")};
  }

  /// Exit code, exactly one error line that names the culprit, nothing on stdout, no new file.
  void expect(const QStringList& arguments, int exitCode, const char* culprit) const {
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    const test::Outcome outcome = test::grnwb(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains(culprit), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
  }

  QTemporaryDir m_folder;
  QByteArray m_good;
};

}  // namespace

QTEST_GUILESS_MAIN(BadInput)
#include "tst_bad_input.moc"
