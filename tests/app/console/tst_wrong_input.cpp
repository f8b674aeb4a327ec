// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong for a step is stopped there, with the reason: one line that names the fault, its place and the mend.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;
using data::Dataset;

namespace {

Dataset readFile(const QString& file) {
  JobContext job;
  return io::readDataset(file.toStdString(), job);
}

/// Each gene's values less their mean, by their deviation.
void scaleGenes(data::SparseMatrix& x) {
  data::Matrix dense = x.toDense();
  for (Eigen::Index gene = 0; gene < dense.cols(); ++gene) {
    dense.col(gene).array() -= dense.col(gene).mean();
    const float deviation = std::sqrt(dense.col(gene).squaredNorm() / static_cast<float>(dense.rows()));
    if (deviation > 0) dense.col(gene) /= deviation;
  }
  x = data::SparseMatrix::fromDense(dense);
}

std::string ensemblId(std::size_t number) {
  const std::string digits = std::to_string(number);
  return "ENSG" + std::string(11 - digits.size(), '0') + digits;
}

class WrongInput : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void isStoppedThere_data();
  void isStoppedThere();
  void isDoneWithAWarning_data();
  void isDoneWithAWarning();

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  /// PATHS in place of names of files; what follows a colon stays.
  QStringList withPaths(const QString& command) const;

  QTemporaryDir m_folder;
};

void WrongInput::initTestCase() {
  QVERIFY(m_folder.isValid());
  QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("raw"), u"--cells"_qs, u"300"_qs, u"--genes"_qs, u"60"_qs})
               .exitCode,
           0);
  QVERIFY(QFile::rename(path("raw/data.h5ad"), path("raw.h5ad")));
  QVERIFY(QFile::rename(path("raw/tfs.txt"), path("tfs.txt")));
  QVERIFY(QFile::rename(path("raw/network.csv"), path("network.csv")));
  QCOMPARE(test::grnwb({u"preprocess"_qs, path("raw.h5ad"), u"--out"_qs, path("cells.h5ad"), u"--genes"_qs, u"60"_qs,
                        u"--test"_qs, u"60"_qs, u"--validation"_qs, u"60"_qs})
               .exitCode,
           0);
  const Dataset cells = readFile(path("cells.h5ad"));
  const auto save = [&](const char* name, const std::function<void(Dataset&)>& change) {
    Dataset changed = cells;
    changed.layers.clear();
    change(changed);
    io::writeH5ad(changed, path(name).toStdString());
  };
  save("log.h5ad", [](Dataset& d) {
    for (float& value : d.x.values) value = std::log1p(value);
  });
  save("scaled.h5ad", [](Dataset& d) { scaleGenes(d.x); });
  save("halved.h5ad", [](Dataset& d) {
    for (float& value : d.x.values) value /= 2;
  });
  save("counts.h5ad", [&](Dataset& d) { d.x = cells.layers.at("counts"); });
  save("unsplit.h5ad",
       [](Dataset& d) { std::erase_if(d.cells.columns, [](const auto& column) { return column.first == "split"; }); });
  save("ids.h5ad", [](Dataset& d) {
    for (std::size_t i = 0; i < d.genes.names.size(); ++i) d.genes.names[i] = ensemblId(i);
  });
  save("turned.h5ad", [&](Dataset& d) {
    d = readFile(path("raw.h5ad"));
    for (std::size_t i = 0; i < d.genes.names.size(); ++i) {
      std::string barcode;
      for (std::size_t rest = i, base = 0; base < 16; ++base, rest /= 4) barcode += "ACGT"[rest % 4];
      d.genes.names[i] = barcode + "-1";
    }
  });
  std::ofstream(path("mouse.csv").toStdString()) << "TF,target,importance\nGata1,Hbb,2\nSpi1,Lyz1,1\n";
  std::ofstream(path("types.csv").toStdString()) << "cell type,gene,weight\nB,CD79A,1\n";
}

QStringList WrongInput::withPaths(const QString& command) const {
  QStringList arguments;
  for (const QString& word : command.split(u' ')) {
    const qsizetype colon = word.indexOf(u':');
    const bool isFile = word.contains(u'.') && !word.startsWith(u'-');
    arguments.append(isFile ? m_folder.filePath(word.left(colon)) + (colon < 0 ? QString() : word.mid(colon)) : word);
  }
  return arguments;
}

void WrongInput::isStoppedThere_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QByteArray>("message");
  const auto row = [](const char* command, const char* message) {
    QTest::newRow(command) << QString::fromLatin1(command) << QByteArray(message);
  };
  row("preprocess log.h5ad --out new.h5ad", "the values aren't whole numbers (they look like log values)");
  row("preprocess halved.h5ad --out new.h5ad", "the values aren't whole numbers (they look like normalised values)");
  row("preprocess scaled.h5ad --out new.h5ad", "some values are negative, so they aren't counts");
  row("preprocess turned.h5ad --out new.h5ad", "looks transposed: most genes have the names of cell barcodes");
  row("preprocess raw.h5ad --out new.h5ad --test 900", "hold out fewer cells");

  row("tfs ids.h5ad --bundled human --out new.txt", "Ensembl ids");
  row("infer ids.h5ad --tfs tfs.txt --out new.csv", "Ensembl ids");
  row("infer turned.h5ad --tfs tfs.txt --out new.csv", "looks transposed");
  row("impose mouse.csv --data cells.h5ad --out new.json", "none of the 2 edges is between two genes of the data");

  row("train raw.h5ad --grn network.csv --out new.run", "the cells have no column 'split'");
  row("train unsplit.h5ad --grn network.csv --out new.run", "the cells have no column 'split'");
  row("train counts.h5ad --grn network.csv --out new.run", "its values are counts, training needs normalised ones");
  row("train log.h5ad --grn network.csv --out new.run", "its values are logarithms (Within a cell, exp(x) - 1");
  row("train scaled.h5ad --grn network.csv --out new.run", "its values are scaled (");
  row("train ids.h5ad --grn network.csv --out new.run", "is in the network but not in the data");
  row("train counts.h5ad --grn network.csv --out new.run --estimate", "its values are counts");

  row("evaluate --real cells.h5ad:test --synthetic counts.h5ad:test", "counts.h5ad:test: its values are counts, those");
  row("evaluate --real counts.h5ad:test --synthetic cells.h5ad:test", "are counts");
  row("evaluate --real cells.h5ad:test --synthetic log.h5ad:test", "log.h5ad:test: its values are logarithms");
  row("evaluate --real cells.h5ad:test --synthetic scaled.h5ad:test", "scaled.h5ad:test: its values are scaled");
  row("evaluate --real cells.h5ad:test --synthetic halved.h5ad:test",
      "halved.h5ad:test: its cells sum to 10000, those");
  row("evaluate --real cells.h5ad:test --synthetic ids.h5ad:test", "the two data sets have no gene in common");
  row("evaluate --real unsplit.h5ad:test --synthetic cells.h5ad:test",
      "unsplit.h5ad: the cells have no column 'split'");
  row("evaluate --real cells.h5ad:tset --synthetic cells.h5ad:test", "cells.h5ad: no cell is in the split 'tset'");
  row("evaluate --real cells.h5ad:test --synthetic cells.h5ad:train --control log.h5ad:train",
      "log.h5ad:train: its values are logarithms");

  row("embed log.h5ad --out new.csv", "log.h5ad: its values are logarithms");
  row("embed cells.h5ad scaled.h5ad --out new.csv", "scaled.h5ad: its values are scaled");
  row("embed cells.h5ad counts.h5ad --out new.csv", "counts.h5ad: its values are counts, those of");
  row("embed cells.h5ad ids.h5ad --out new.csv", "have no gene in common");

  row("markers scaled.h5ad --labels cell_type --out new.csv", "scaled.h5ad: its values are scaled");
  row("markers cells.h5ad --labels kind --out new.csv", "the cells have no column 'kind'");
  row("annotate scaled.h5ad --reference cells.h5ad --labels cell_type --out new.csv", "scaled.h5ad: its values are");
  row("annotate ids.h5ad --reference cells.h5ad --labels cell_type --out new.csv", "the cells and the reference share");
}

void WrongInput::isStoppedThere() {
  QFETCH(const QString, command);
  QFETCH(const QByteArray, message);
  const test::Outcome outcome = test::grnwb(withPaths(command));
  QVERIFY2(outcome.exitCode == 3, outcome.err.constData());
  QCOMPARE(outcome.errorLines().size(), 1);
  QVERIFY2(outcome.errorLines().front().contains(message), outcome.err.constData());
  QVERIFY2(outcome.errorLines().front().contains("; "), outcome.err.constData());  // what mends it
  QCOMPARE(QDir(m_folder.path()).entryList({u"new.*"_qs}), QStringList());
}

void WrongInput::isDoneWithAWarning_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QByteArray>("warning");
  const auto row = [](const char* command, const char* warning) {
    QTest::newRow(command) << QString::fromLatin1(command) << QByteArray(warning);
  };
  row("embed counts.h5ad --method pca --out new.csv", "the values are counts, not normalised");
  row("evaluate --real counts.h5ad:test --synthetic counts.h5ad:train", "the values are counts, not normalised");
  row("infer unsplit.h5ad --tfs tfs.txt --method random --out new.csv", "the data have no split: all cells are used");
  row("infer log.h5ad --tfs tfs.txt --out new.csv", "the values look like logarithms");
  row("infer scaled.h5ad --tfs tfs.txt --out new.csv", "some values are below 0");
}

void WrongInput::isDoneWithAWarning() {
  QFETCH(const QString, command);
  QFETCH(const QByteArray, warning);
  const test::Outcome outcome = test::grnwb(withPaths(command));
  QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
  QVERIFY2(outcome.err.contains("grnwb: warning: "), outcome.err.constData());
  QVERIFY2(outcome.err.contains(warning), outcome.err.constData());
  QFile::remove(path("new.csv"));
}

}  // namespace

QTEST_GUILESS_MAIN(WrongInput)
#include "tst_wrong_input.moc"
