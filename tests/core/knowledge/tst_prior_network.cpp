// SPDX-License-Identifier: GPL-3.0-or-later
// Prior networks from files, merged, and looked up.
#include "core/knowledge/prior_network.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

#include "core/base/file.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;
using Names = std::vector<std::string>;

std::int64_t count(const PriorNetwork& network, PriorSign sign) {
  return std::ranges::count(network.edges(), sign, &PriorEdge::sign);
}

class PriorNetworkTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { m_path = m_folder.filePath(QStringLiteral("my prior.csv")).toStdString(); }

  void trrust_data() {
    QTest::addColumn<QByteArray>("species");
    QTest::addColumn<QList<int>>("counts");  // pairs, activate, repress, both, unknown
    QTest::newRow("human") << QByteArray("human") << QList<int>{8427, 2937, 1715, 207, 3568};
    QTest::newRow("mouse") << QByteArray("mouse") << QList<int>{6490, 2727, 1240, 110, 2413};
  }
  void trrust() {
    QFETCH(const QByteArray, species);
    QFETCH(const QList<int>, counts);
    const std::string file = "data/knowledge/trrust_rawdata." + species.toStdString() + ".tsv";
    GRNWB_NEEDS_SHARED(file);
    const PriorNetwork prior = readPriorNetwork(test::sharedPath(file));
    QCOMPARE(prior.edges().size(), std::size_t(counts[0]));
    QCOMPARE(count(prior, PriorSign::activates), counts[1]);
    QCOMPARE(count(prior, PriorSign::represses), counts[2]);
    QCOMPARE(count(prior, PriorSign::both), counts[3]);
    QCOMPARE(count(prior, PriorSign::unknown), counts[4]);
    QVERIFY((prior.sources() == Names{"TRRUST"}));
  }

  void knownPairsOfTrrust() {
    GRNWB_NEEDS_SHARED("data/knowledge/trrust_rawdata.human.tsv");
    const PriorNetwork prior = readPriorNetwork(test::sharedPath("data/knowledge/trrust_rawdata.human.tsv"));
    QVERIFY((*prior.find("AATF", "BAX") == PriorEdge{"AATF", "BAX", PriorSign::represses, {"TRRUST"}, {"22909821"}}));
    QVERIFY((*prior.find("GATA1", "HBB") ==
             PriorEdge{"GATA1", "HBB", PriorSign::unknown, {"TRRUST"}, {"15833715", "20564185"}}));
    QVERIFY(prior.find("CEBPA", "CSF3R")->sign == PriorSign::activates);
    QVERIFY(prior.find("TP53", "BCL2")->sign == PriorSign::represses);  // in two rows, one of them Unknown
    QVERIFY(prior.find("TP53", "CDKN1A")->sign == PriorSign::both);
    QVERIFY(prior.find("ZEB1", "CDH1")->sign == PriorSign::both);
    QCOMPARE(prior.find("TP53", "BCL2")->references.size(), 6UL);
    QVERIFY(prior.find("HBB", "GATA1") == nullptr);
    QVERIFY(prior.find("gata1", "HBB") == nullptr);
    QVERIFY(prior.find("", "") == nullptr);
    QVERIFY(PriorNetwork().find("GATA1", "HBB") == nullptr);
  }

  void collectriAndTheMergeWithTrrust() {
    GRNWB_NEEDS_SHARED("data/knowledge/collectri_decoupler.csv");
    const PriorNetwork collectri = readPriorNetwork(test::sharedPath("data/knowledge/collectri_decoupler.csv"));
    QCOMPARE(collectri.edges().size(), 43178UL);
    QCOMPARE(count(collectri, PriorSign::activates), 37360);
    QCOMPARE(count(collectri, PriorSign::represses), 5818);
    QVERIFY((*collectri.find("MYC", "TERT") == PriorEdge{"MYC", "TERT", PriorSign::activates, {"CollecTRI"}, {}}));
    GRNWB_NEEDS_SHARED("data/knowledge/trrust_rawdata.human.tsv");
    const PriorNetwork trrust = readPriorNetwork(test::sharedPath("data/knowledge/trrust_rawdata.human.tsv"));
    const PriorNetwork all = merged({collectri, trrust});
    QCOMPARE(all.edges().size(), 43734UL);
    QVERIFY((all.sources() == Names{"CollecTRI", "TRRUST"}));
    QCOMPARE(std::ranges::count_if(all.edges(), [](const PriorEdge& edge) { return edge.sources.size() == 2; }), 7871);
    QVERIFY(all == merged({trrust, collectri}));
  }

  void tables_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("edges");  // tf>target sign references, in order
    QTest::newRow("two columns") << QByteArray("SPI1\tCD14\nGATA1\tHBB\nSPI1\tCD14\n")
                                 << QByteArray("GATA1>HBB? SPI1>CD14?");
    QTest::newRow("blanks") << QByteArray("SPI1   CD14  +\nGATA1  HBB   -\n") << QByteArray("GATA1>HBB- SPI1>CD14+");
    QTest::newRow("header") << QByteArray(
                                   "\xEF\xBB\xBF# mine\r\nRegulator;Target gene;Effect\r\nA;B;inhibits\r\n\r\nA;C;\r\n")
                            << QByteArray("A>B- A>C?");
    QTest::newRow("any order") << QByteArray("target,mor,confidence,tf,PMID\nB,1,A,T,1|2\nB,-1,B,T,\"2; 3\"\n")
                               << QByteArray("T>B*1,2,3");
    QTest::newRow("weights") << QByteArray("source,target,weight\nA,B,0.5\nA,C,-2\nA,D,0\nA,E,NaN\n")
                             << QByteArray("A>B+ A>C- A>D? A>E?");
    QTest::newRow("decoupler's index") << QByteArray(",source,target,weight\n0,A,B,1\n") << QByteArray("A>B+");
    QTest::newRow("transferrin") << QByteArray("HIF1A\tTF\tActivation\t1;2\n") << QByteArray("HIF1A>TF+1,2");
    QTest::newRow("three columns") << QByteArray("A,B,Repression\nA,B,Unknown\nA,C,both\n") << QByteArray("A>B- A>C*");
    QTest::newRow("no sign column") << QByteArray("TF,target,importance\nA,B,7.5\n") << QByteArray("A>B?");
  }
  void tables() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, edges);
    writeFileAtomically(m_path, content.toStdString());
    const PriorNetwork prior = readPriorNetwork(m_path);
    QStringList found;
    for (const PriorEdge& edge : prior.edges()) {
      const char sign = "?+-*"[static_cast<int>(edge.sign)];
      std::string text = edge.tf + ">" + edge.target + sign;
      for (std::size_t i = 0; i < edge.references.size(); ++i) text += (i > 0 ? "," : "") + edge.references[i];
      found << QString::fromStdString(text);
      QVERIFY((edge.sources == Names{content.startsWith("HIF1A") ? "TRRUST" : "my prior"}));
    }
    QCOMPARE(found.join(QLatin1Char(' ')), QString::fromLatin1(edges));
  }

  void mergingKeepsEachSource() {
    const PriorNetwork a(
        {{"T", "x", PriorSign::activates, {"A"}, {"2", "1"}}, {"T", "y", PriorSign::unknown, {"A"}, {}}});
    const PriorNetwork b({{"T", "x", PriorSign::represses, {"B"}, {"2"}}, {"T", "y", PriorSign::represses, {"B"}, {}}});
    const PriorNetwork all = merged({a, b});
    QVERIFY((all.edges() == std::vector<PriorEdge>{{"T", "x", PriorSign::both, {"A", "B"}, {"1", "2"}},
                                                   {"T", "y", PriorSign::represses, {"A", "B"}, {}}}));
    QVERIFY(merged({}).edges().empty());
    QVERIFY(merged({a}) == a);
  }

  void refusesOtherFiles_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("empty") << QByteArray() << QByteArray("no row");
    QTest::newRow("comments only") << QByteArray("# nothing\n\n") << QByteArray("no row");
    QTest::newRow("binary") << QByteArray("A\0B\tC\n", 6) << QByteArray("text");
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00", 4) << QByteArray("gzip");
    QTest::newRow("one column") << QByteArray("SPI1\nGATA1\n") << QByteArray("line 1 has one column");
    QTest::newRow("no target") << QByteArray("TF,score\nA,1\n") << QByteArray("for the targets: TF, score");
    QTest::newRow("no TF") << QByteArray("name,target\nA,B\n") << QByteArray("for the TFs");
    QTest::newRow("other header") << QByteArray("name,value,score\nA,B,1\n") << QByteArray("line 1 is neither");
    QTest::newRow("other columns") << QByteArray("A,B,C,D,E\n") << QByteArray("line 1 is neither");
    QTest::newRow("header alone") << QByteArray("TF,target\n") << QByteArray("no pair");
    QTest::newRow("ragged") << QByteArray("TF,target\nA,B\nA,B,C\n") << QByteArray("line 3 has 3 fields");
    QTest::newRow("empty name") << QByteArray("TF,target\nA,B\n,B\n") << QByteArray("line 3 has an empty gene name");
    QTest::newRow("bad sign") << QByteArray("TF,target,mode\nA,B,maybe\n") << QByteArray("line 2 has 'maybe'");
    QTest::newRow("open quote") << QByteArray("TF,target\n\"A,B\n") << QByteArray("line 2 opens a quote");
    QTest::newRow("huge line") << "TF,target\nA," + QByteArray(2000000, 'x') + "\n" << QByteArray("line 2 is longer");
    QTest::newRow("one huge field") << QByteArray(3000000, 'x') << QByteArray("line 1");
  }
  void refusesOtherFiles() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, word);
    writeFileAtomically(m_path, content.toStdString());
    const Error error = test::errorOf([&] { readPriorNetwork(m_path); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QCOMPARE(error.subject(), m_path.string());
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    QVERIFY2(error.problem().size() < 200, error.what());
    QVERIFY(!error.remedy().empty());
  }

  void refusesAbsentFilesAndFolders() {
    for (const std::string& path : {m_path.string() + ".absent", m_folder.path().toStdString()})
      QVERIFY(test::errorOf([&] { readPriorNetwork(path); }).code() == ErrorCode::badInput);
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_path;
};

}  // namespace

QTEST_APPLESS_MAIN(PriorNetworkTest)
#include "tst_prior_network.moc"
