// SPDX-License-Identifier: GPL-3.0-or-later
// TF lists from files and from the program, and how they meet a data set's genes.
#include "core/knowledge/tf_list.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <set>

#include "core/base/file.h"
#include "core/data/example.h"
#include "core/knowledge/bundled_tfs.h"
#include "core/knowledge/gene_name_key.h"
#include "tests/core/knowledge/real_genes.h"

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
    QTest::newRow("commas") << QByteArray("SPI1,GATA1") << QByteArray("another kind");
    QTest::newRow("other header") << QByteArray("gene\tscore\nSPI1\t1\n") << QByteArray("another kind");
    QTest::newRow("ragged") << QByteArray("Symbol\tFamily\nSPI1\tETS\tx\n") << QByteArray("line 2 has 3 fields");
    QTest::newRow("no TF in it") << QByteArray("Name,Is TF?\nACTB,No\n") << QByteArray("no TF");
  }
  void refusesWhatIsNoList() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, word);
    writeFileAtomically(m_path, content.toStdString());
    const Error error = test::errorOf([&] { readTfList(m_path); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QCOMPARE(error.subject(), m_path.string());
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    if (QTest::currentDataTag() == QByteArray("gzip"))
      QCOMPARE(error.remedy(), std::string("unpack it first"));
    else
      for (const char* understood : {"one TF symbol per line", "AnimalTFDB", "Lambert"})
        QVERIFY2(error.remedy().find(understood) != std::string::npos, error.what());
  }

  void readsPublishedTables() {
    writeFileAtomically(m_path,
                        "Species\tSymbol\tEnsembl\tFamily\tProtein\tEntrez_ID\n"
                        "Homo_sapiens\tATF1\tENSG00000123268\tTF_bZIP\tENSP00000262053.3;\t466\n"
                        "Homo_sapiens\t\tENSG00000254553\tZBTB\tENSP00000455300.1;\tNA\n"
                        "Homo_sapiens\tATF1\tENSG1\tTF_bZIP\tENSP1;\t466\n");
    QVERIFY((readTfList(m_path) == Names{"ATF1"}));
    writeFileAtomically(m_path,
                        "\"\",\"Ensembl ID\",\"HGNC symbol\",\"DBD\",\"Is TF?\",\"Notes\"\r\n"
                        "1,ENSG00000137203,TFAP2A,AP-2,Yes,\"binds as a dimer, see \"\"AP-2\"\"\nof 1991\"\r\n"
                        "2,ENSG00000075624,ACTB,Unknown,No,\r\n"
                        "3,ENSG00000066336,SPI1,Ets,yes,\r\n");
    QVERIFY((readTfList(m_path) == Names{"TFAP2A", "SPI1"}));
    writeFileAtomically(m_path,
                        "Gene Information,,,Is TF?,TF assessment\nID,Name,DBD,,\n"
                        "ENSG00000137203,TFAP2A,AP-2,Yes,Known motif\nENSG00000075624,ACTB,,No,Unlikely\n");
    QVERIFY((readTfList(m_path) == Names{"TFAP2A"}));
  }

  void readsTheListsOfTheField_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("count");
    QTest::newRow("SCENIC human") << QByteArray("data/tf/allTFs_hg38.txt") << 1797;
    QTest::newRow("SCENIC mouse") << QByteArray("data/tf/allTFs_mm.txt") << 1721;
    QTest::newRow("Lambert") << QByteArray("data/tf/lambert2018.txt") << 1639;
    QTest::newRow("AnimalTFDB") << QByteArray("data/tf/AnimalTFDB_Homo_sapiens_TF.txt") << 1637;
  }
  void readsTheListsOfTheField() {
    QFETCH(const QByteArray, file);
    QFETCH(const int, count);
    GRNWB_NEEDS_SHARED(file.toStdString());
    QCOMPARE(readTfList(test::sharedPath(file.toStdString())).size(), std::size_t(count));
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

  void familiesOfBundledTfs() {
    QCOMPARE(tfFamily("SPI1"), std::string_view("ETS"));
    QCOMPARE(tfFamily("JUN"), std::string_view("bZIP"));
    QCOMPARE(tfFamily("ZNF384"), std::string_view("C2H2 ZF"));
    QCOMPARE(tfFamily("HOXA9"), std::string_view("Homeodomain"));
    QCOMPARE(tfFamily("POU2F2"), std::string_view("Homeodomain"));
    QCOMPARE(tfFamily("Trp53"), std::string_view("p53"));
    QCOMPARE(tfFamily("Spi1"), std::string_view("ETS"));
    QCOMPARE(tfFamily("HDAC1"), kReportedRegulator);
    QCOMPARE(tfFamily("PKM"), kReportedRegulator);
    for (const char* other : {"ACTB", "spi1", "SPI", "", " ", "SPI1 SPIB"}) QVERIFY2(tfFamily(other).empty(), other);
    for (const char* species : {"human", "mouse"})
      for (const std::string& tf : bundledTfList(species)) QVERIFY2(!tfFamily(tf).empty(), tf.c_str());
  }

  void theFirstTierAgreesWithLambert() {
    GRNWB_NEEDS_SHARED("data/tf/lambert2018.txt");
    Names first = bundledTfList("human");
    std::erase_if(first, [](const std::string& tf) { return tfFamily(tf) == kReportedRegulator; });
    const Names lambert = readTfList(test::sharedPath("data/tf/lambert2018.txt"));
    qInfo("%zu TFs by domain; %.1f %% of them in Lambert's list, %.1f %% of that list in them", first.size(),
          100 * shared(first, lambert) / double(first.size()), 100 * shared(lambert, first) / double(lambert.size()));
    QVERIFY(shared(first, lambert) > 0.95 * double(first.size()));
    QVERIFY(shared(lambert, first) > 0.85 * double(lambert.size()));
  }

  // The second tier was drawn up beside these lists: this guards against losing TFs, and measures no quality.
  void bundledListsHoldScenicsTfsOfRealData_data() {
    QTest::addColumn<QByteArray>("cells");
    for (const char* cells : test::kRealCells) QTest::newRow(cells) << QByteArray(cells);
  }
  void bundledListsHoldScenicsTfsOfRealData() {
    QFETCH(const QByteArray, cells);
    GRNWB_NEEDS_SHARED(cells.toStdString());
    GRNWB_NEEDS_SHARED("data/tf/allTFs_hg38.txt");
    const Names genes = test::genesOf(cells.toStdString());
    const std::set<std::string> human(genes.begin(), genes.end());
    std::set<std::string> upper;
    for (const std::string& gene : genes) upper.insert(upperCase(gene));
    const auto check = [](const char* species, const char* reference, const auto& isGene) {
      Names ours = bundledTfList(species), theirs = readTfList(test::sharedPath(reference));
      for (Names* list : {&ours, &theirs}) std::erase_if(*list, [&](const std::string& tf) { return !isGene(tf); });
      const double both = shared(ours, theirs);
      qInfo("%s: %zu bundled TFs, %zu of SCENIC, precision %.3f, recall %.3f", species, ours.size(), theirs.size(),
            both / double(ours.size()), both / double(theirs.size()));
      QVERIFY(theirs.size() >= 50);
      QVERIFY(both >= 0.95 * double(ours.size()));
      QVERIFY(both >= 0.95 * double(theirs.size()));
    };
    check("human", "data/tf/allTFs_hg38.txt", [&](const std::string& tf) { return human.contains(tf); });
    check("mouse", "data/tf/allTFs_mm.txt", [&](const std::string& tf) { return upper.contains(upperCase(tf)); });
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
