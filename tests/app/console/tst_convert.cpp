// SPDX-License-Identifier: GPL-3.0-or-later
// Files come in by every option and go out again: inspect, convert and merge on real files.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/io/read_dataset.h"
#include "core/io/read_option_texts.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

const char* const kScaled = "data/cells/pbmc68k_reduced_700x765_scaled.h5ad";
const char* const kGenomes = "data/formats/10x/1.2.0/multiple_genomes.h5";
const char* const kTable = "data/formats/text/scprep_test_small.csv";
const char* const kLoom = "data/formats/loom/expr_mat_small.loom";

QString shared(const char* file) {
  return QString::fromStdString(test::sharedPath(file).string());
}

data::Dataset read(const QString& file, const io::ReadOptions& options = {}) {
  JobContext job;
  return io::readDataset(file.toStdString(), job, options);
}

/// Largest difference of two equally large matrices.
float difference(const data::SparseMatrix& a, const data::SparseMatrix& b) {
  return (a.toDense() - b.toDense()).cwiseAbs().maxCoeff();
}

QStringList texts(const QJsonValue& array) {
  QStringList all;
  for (const QJsonValue text : array.toArray()) all << text.toString();
  return all;
}

class Convert : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  void write(const char* name, const QByteArray& content) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
  }

  /// Exit code and the one line of the error.
  static void expectError(const QStringList& arguments, int exitCode, const char* part) {
    const test::Outcome outcome = test::grnwb(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains(part), outcome.err.constData());
  }

 private Q_SLOTS:
  void inspectTellsWhatAFileOffers() {
    GRNWB_NEEDS_SHARED(kScaled);
    const test::Outcome outcome = test::grnwb({u"inspect"_qs, shared(kScaled), u"--json"_qs});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject found = outcome.json();
    for (const char* key : {"format", "cells", "genes", "nonzero", "values", "evidence", "obs", "var", "layers",
                            "embeddings", "matrices", "choices", "warnings"})
      QVERIFY2(found.contains(QLatin1String(key)), key);
    QCOMPARE(found[u"format"].toString(), u"h5ad"_qs);
    QCOMPARE(found[u"cells"].toInt(), 700);
    QCOMPARE(found[u"values"].toString(), u"scaled"_qs);
    QVERIFY(found[u"evidence"].isArray());
    QVERIFY(texts(found[u"embeddings"]).contains(u"X_umap"_qs));
    const QJsonArray matrices = found[u"matrices"].toArray();
    QCOMPARE(matrices.size(), 2);
    QCOMPARE(matrices[1][u"name"].toString(), u"raw"_qs);
    QCOMPARE(matrices[1][u"values"].toString(), u"log"_qs);
    QCOMPARE(found[u"choices"][0][u"option"].toString(), u"--matrix"_qs);
    QCOMPARE(found[u"choices"][0][u"value"].toString(), u"raw"_qs);

    const QJsonObject raw =
        test::grnwb({u"inspect"_qs, shared(kScaled), u"--matrix"_qs, u"raw"_qs, u"--json"_qs}).json();
    QCOMPARE(raw[u"values"].toString(), u"log"_qs);
    const QByteArray plain = test::grnwb({u"inspect"_qs, shared(kScaled)}).out;
    QVERIFY2(plain.contains("cells: 700\n") && plain.contains("layers: none\n"), plain.constData());
    QVERIFY2(!plain.contains('"') && !plain.contains('['), plain.constData());
  }

  void inspectListsWhatMustBeChosen() {
    GRNWB_NEEDS_SHARED(kGenomes);
    const test::Outcome outcome = test::grnwb({u"inspect"_qs, shared(kGenomes), u"--json"_qs});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains("2 genomes"), outcome.err.constData());
    const QJsonArray choices = outcome.json()[u"choices"].toArray();
    QVERIFY(choices.size() >= 2);
    QCOMPARE(choices[0][u"option"].toString(), u"--genome"_qs);
    expectError({u"convert"_qs, shared(kGenomes), path("genome.h5ad")}, 3, "genomes");
  }

  void aConvertedFileHoldsTheSameValues_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("ending");
    for (const char* file : {kTable, kLoom, kGenomes})
      for (const char* ending : {"h5ad", "csv", "tsv", "csv.gz", "tsv.gz"})
        QTest::addRow("%s to %s", file, ending) << QString::fromLatin1(file) << QString::fromLatin1(ending);
  }

  void aConvertedFileHoldsTheSameValues() {
    QFETCH(QString, source);
    QFETCH(QString, ending);
    const QByteArray file = source.toUtf8();
    GRNWB_NEEDS_SHARED(file.constData());
    QStringList options;
    io::ReadOptions reading;
    if (source == QLatin1String(kGenomes)) {
      options = QStringList{u"--genome"_qs, u"another_genome"_qs};
      reading.genome = "another_genome";
    }
    const QString out = path("converted.") + ending;
    const test::Outcome outcome =
        test::grnwb(QStringList{u"convert"_qs, shared(file.constData()), out, u"--json"_qs} + options);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    io::ReadOptions written;
    if (!ending.startsWith(u"h5ad"_qs)) written.orientation = io::Orientation::cellsInRows;
    const data::Dataset before = read(shared(file.constData()), reading), after = read(out, written);
    QCOMPARE(outcome.json()[u"cells"].toInteger(), before.cellCount());
    QCOMPARE(outcome.json()[u"genes"].toInteger(), before.geneCount());
    QVERIFY(after.genes.names == before.genes.names && after.cells.names == before.cells.names);
    QCOMPARE(difference(after.x, before.x), 0.0F);
  }

  void bothOrientationsOfATable() {
    write("genes_in_rows.csv", "gene,a,b,c\nGATA1,1,0,2\nSPI1,0,3,1\n");
    const QStringList convert{u"convert"_qs, path("genes_in_rows.csv"), path("turned.h5ad"), u"--orientation"_qs};
    QCOMPARE(test::grnwb(convert + QStringList{u"genes"_qs}).exitCode, 0);
    QCOMPARE(read(path("turned.h5ad")).genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(test::grnwb(convert + QStringList{u"cells"_qs}).exitCode, 0);
    QCOMPARE(read(path("turned.h5ad")).cells.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    expectError(convert + QStringList{u"rows"_qs}, 2, "--orientation");
  }

  void rawValuesOfAScaledFile() {
    GRNWB_NEEDS_SHARED(kScaled);
    QCOMPARE(test::grnwb({u"convert"_qs, shared(kScaled), path("raw.h5ad"), u"--matrix"_qs, u"raw"_qs}).exitCode, 0);
    const data::Dataset raw = read(path("raw.h5ad"));
    QCOMPARE(difference(raw.x, read(shared(kScaled), io::readOptionsFromTexts({{"matrix", "raw"}})).x), 0.0F);
    QVERIFY(raw.cells.find("louvain") != nullptr);
    expectError({u"convert"_qs, shared(kScaled), path("no.h5ad"), u"--matrix"_qs, u"layers/none"_qs}, 3, "layers/none");
    expectError({u"preprocess"_qs, shared(kScaled), u"--out"_qs, path("no.h5ad")}, 3, "scaled");
    QVERIFY(!QFile::exists(path("no.h5ad")));
  }

  void endingsThatNobodyWrites() {
    write("small.csv", "cell,GATA1,SPI1\nc1,1,0\nc2,0,3\n");
    expectError({u"convert"_qs, path("small.csv"), path("out.loom")}, 2, "out.loom");
    QVERIFY(!QFile::exists(path("out.loom")));
  }

  void recordsTellHowTheDataWereRead() {
    QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("sim"), u"--cells"_qs, u"300"_qs, u"--genes"_qs, u"60"_qs})
                 .exitCode,
             0);
    QCOMPARE(test::grnwb({u"convert"_qs, path("sim/data.h5ad"), path("sim.csv")}).exitCode, 0);
    const test::Outcome outcome =
        test::grnwb({u"preprocess"_qs, path("sim.csv"), u"--out"_qs, path("prepared.h5ad"), u"--orientation"_qs,
                     u"cells"_qs, u"--genes"_qs, u"40"_qs, u"--test"_qs, u"50"_qs, u"--validation"_qs, u"50"_qs});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const std::string record = read(path("prepared.h5ad")).notes.at("provenance");
    QVERIFY2(record.find(R"("orientation":"cells")") != std::string::npos, record.c_str());
    QCOMPARE(test::grnwb({u"tfs"_qs, path("sim.csv"), u"--list"_qs, path("sim/tfs.txt"), u"--out"_qs, path("tfs.txt"),
                          u"--orientation"_qs, u"cells"_qs})
                 .exitCode,
             0);
  }

  void severalFilesBecomeOne() {
    write("a.csv", "cell,GATA1,SPI1,HBB,CD3E\nc1,1,0,2,0\nc2,0,3,1,4\n");
    write("b.tsv", "cell\tHBB\tGATA1\tLYZ\tSPI1\nc1\t5\t0\t1\t7\nd2\t0\t2\t1\t0\n");
    const QStringList merge{u"merge"_qs, path("a.csv"), path("b.tsv"), u"--out"_qs, path("c.h5ad"), u"--json"_qs};
    const test::Outcome outcome = test::grnwb(merge);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.json()[u"genes"].toInt(), 3);
    QCOMPARE(outcome.json()[u"cells_renamed"].toInt(), 2);
    QCOMPARE(outcome.json()[u"files"][0][u"genes_lost"].toInt(), 1);
    QCOMPARE(outcome.json()[u"files"][1][u"batch"].toString(), u"b"_qs);
    const data::Dataset merged = read(path("c.h5ad"));
    QCOMPARE(merged.genes.names, (std::vector<std::string>{"GATA1", "SPI1", "HBB"}));
    QCOMPARE(data::toCategorical(*merged.cells.find("batch")).categories, (std::vector<std::string>{"a", "b"}));
    QVERIFY(merged.notes.at("provenance").find("\"merge\"") != std::string::npos);

    QCOMPARE(test::grnwb(merge + QStringList{u"--batch-column"_qs, u"sample"_qs, u"--batches"_qs, u"x"_qs, u"y"_qs})
                 .exitCode,
             0);
    QCOMPARE(data::toCategorical(*read(path("c.h5ad")).cells.find("sample")).categories,
             (std::vector<std::string>{"x", "y"}));
    expectError(merge + QStringList{u"--batches"_qs, u"x"_qs}, 2, "--batches");
    expectError({u"merge"_qs, path("a.csv"), u"--out"_qs, path("c.h5ad")}, 2, "FILES");
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Convert)
#include "tst_convert.moc"
