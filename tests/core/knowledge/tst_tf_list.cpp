// SPDX-License-Identifier: GPL-3.0-or-later
// TF lists from files and from the program, and how they meet a data set's genes.
#include "core/knowledge/tf_list.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <set>

#include "core/base/file.h"
#include "core/data/example.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;
using Names = std::vector<std::string>;

double shared(const Names& a, const Names& b) {
  const std::set<std::string> other(b.begin(), b.end());
  return double(std::ranges::count_if(a, [&](const std::string& name) { return other.contains(name); }));
}

class TfListTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { m_path = m_folder.filePath(QStringLiteral("tfs.txt")).toStdString(); }

  void readsSymbolsAndSkipsTheRest() {
    writeFileAtomically(m_path, "\xEF\xBB\xBF# blood\r\nSPI1\r\n\r\n  GATA1\t# erythroid\n\"PAX5\"\nSPI1\nNKX2-5");
    QVERIFY((readTfList(m_path) == Names{"SPI1", "GATA1", "PAX5", "NKX2-5"}));
  }

  void refusesWhatIsNoList_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("empty") << QByteArray() << QByteArray("no TF");
    QTest::newRow("comments only") << QByteArray("# TFs\n\n") << QByteArray("no TF");
    QTest::newRow("binary") << QByteArray("SPI1\0GATA1\n", 11) << QByteArray("text");
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x7e") << QByteArray("text");
    QTest::newRow("table") << QByteArray("SPI1\nSpecies\tSymbol\n") << QByteArray("line 2");
    QTest::newRow("commas") << QByteArray("SPI1,GATA1") << QByteArray("line 1");
  }
  void refusesWhatIsNoList() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, word);
    writeFileAtomically(m_path, content.toStdString());
    const Error error = test::errorOf([&] { readTfList(m_path); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QCOMPARE(error.subject(), m_path.string());
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    QVERIFY(error.remedy().find("one TF symbol per line") != std::string::npos);
  }

  void refusesAbsentFiles() {
    QVERIFY(test::errorOf([&] { readTfList(m_path.string() + ".absent"); }).code() == ErrorCode::badInput);
  }

  void writesWhatItReads() {
    const Names tfs{"SPI1", "HLA-X", "GATA1"};
    writeTfList(tfs, m_path);
    QCOMPARE(readFile(m_path), std::string("SPI1\nHLA-X\nGATA1\n"));
    QVERIFY(readTfList(m_path) == tfs);
  }

  void matchesInTheOrderOfTheGenes() {
    const TfMatch match = matchTfs({"SPI1", "NOPE", "GATA1", "NOPE", "pax5"}, {"ACTB", "GATA1", "PAX5", "SPI1"});
    QVERIFY((match.present == Names{"GATA1", "SPI1"}));
    QVERIFY((match.absent == Names{"NOPE", "pax5"}));
  }

  void saysWhyNothingMatches() {
    const Error otherCase = test::errorOf([] { matchTfs({"X", "GATA1"}, {"Actb", "Gata1"}); });
    QVERIFY(otherCase.code() == ErrorCode::badInput);
    QVERIFY2(otherCase.problem().find("'GATA1' and 'Gata1'") != std::string::npos, otherCase.what());
    QVERIFY(otherCase.remedy().find("species") != std::string::npos);
    const Error strangers = test::errorOf([] { matchTfs({"GATA1"}, {"ENSG00000102145"}); });
    QVERIFY(strangers.code() == ErrorCode::badInput);
    QVERIFY2(strangers.problem().find("ENSG00000102145") != std::string::npos, strangers.what());
    QVERIFY(test::errorOf([] { matchTfs({}, {"GATA1"}); }).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([] { matchTfs({"GATA1"}, {}); }).code() == ErrorCode::badInput);
  }

  void bundledListsAreSortedAndWhole() {
    for (const char* species : {"human", "mouse"}) {
      const Names tfs = bundledTfList(species);
      QVERIFY2(tfs.size() > 1000 && tfs.size() < 2000, species);
      QVERIFY(std::ranges::is_sorted(tfs));
      QVERIFY(std::ranges::adjacent_find(tfs) == tfs.end());
    }
    const Names human = bundledTfList("human");
    for (const char* known : {"SPI1", "GATA1", "TP53", "FOXP3", "HOXA9", "STAT1", "ZNF384", "POU5F1", "NR3C1", "MYC"})
      QVERIFY2(std::ranges::binary_search(human, known), known);
    for (const char* other : {"ACTB", "GAPDH", "CD3D", "STATH", "MAFIP", "ARF1", "IRF2BP1", "HBB"})
      QVERIFY2(!std::ranges::binary_search(human, other), other);
    const Names mouse = bundledTfList("mouse");
    for (const char* known : {"Spi1", "Gata1", "Trp53", "Foxp3", "Hoxa9", "Zfp384"})
      QVERIFY2(std::ranges::binary_search(mouse, known), known);
    QVERIFY(test::errorOf([] { bundledTfList("fly"); }).code() == ErrorCode::usage);
  }

  void bundledListsAgreeWithPublishedOnes() {
    GRNWB_NEEDS_SHARED("data/tf/lambert2018.txt");
    const Names human = bundledTfList("human");
    const Names lambert = readTfList(test::sharedPath("data/tf/lambert2018.txt"));
    QCOMPARE(lambert.size(), 1639UL);
    QVERIFY(shared(human, lambert) > 0.95 * double(human.size()));
    QVERIFY(shared(lambert, human) > 0.90 * double(lambert.size()));
    const Names mouse = bundledTfList("mouse");
    QVERIFY(shared(mouse, readTfList(test::sharedPath("data/tf/allTFs_mm.txt"))) > 0.8 * double(mouse.size()));
  }

  void theExamplesTfsAreListed() {
    const Names human = bundledTfList("human");
    const data::SimulationNetwork network = data::exampleNetwork();
    for (const std::string& tf : network.tfs) QVERIFY2(std::ranges::binary_search(human, tf), tf.c_str());
    for (const std::string& target : network.targets)
      QVERIFY2(!std::ranges::binary_search(human, target), target.c_str());
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_path;
};

}  // namespace

QTEST_APPLESS_MAIN(TfListTest)
#include "tst_tf_list.moc"
