// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/truth_table.h"

#include <QTemporaryDir>
#include <algorithm>
#include <fstream>

#include "tests/support/test_support.h"

using namespace grnwb;
using data::KnownPairs;
namespace fs = std::filesystem;

namespace {

class TruthTable : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path put(const std::string& text) {
    const fs::path path = fs::path(m_folder.path().toStdString()) / "truth.txt";
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  KnownPairs read(const std::string& text) { return io::readTruth(put(text)); }
  std::string problemOf(const std::string& text) {
    const fs::path path = put(text);
    const Error error = test::errorOf([&] { io::readTruth(path); });
    return error.code() == ErrorCode::badInput && error.subject() == path ? error.problem() : "";
  }

 private Q_SLOTS:
  void headersOfTheField_data() {
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char* text) { QTest::newRow(text) << QByteArray(text); };
    add("TF,target,sign\nGATA1,HBB,+\nSPI1,LYZ,-\n");
    add("TF\ttarget\timportance\r\nGATA1\tHBB\t2\r\nSPI1\tLYZ\t.1\r\n");
    add("Gene1,Gene2,Type\nGATA1,HBB,+\nSPI1,LYZ,-\n");
    add("\"source\",\"target\",\"weight\"\n\"GATA1\",\"HBB\",1\n\"SPI1\",\"LYZ\",-1\n");
    add("regulator gene\nGATA1 HBB\nSPI1 LYZ\n");
    add("regulatoryGene targetGene weight\nGATA1 HBB 1\nSPI1 LYZ 1\n");
    add("Transcription factor;Target.gene\nGATA1;HBB\nSPI1;LYZ\n");
    add(",target,mode,TF\n0,HBB,up,GATA1\n1,LYZ,,SPI1\n");
    add("\xEF\xBB\xBFTF,Target_Gene\nGATA1,HBB\n\nSPI1,LYZ");
    add("# by hand\nGATA1\tHBB\nSPI1\tLYZ\n");
    add("GATA1\tHBB\tActivation\t1;2\nSPI1\tLYZ\tUnknown\t3\n");
    add("GATA1\tHBB\t1\nSPI1\tLYZ\t\n");
    add("GATA1   HBB  1\n  SPI1   LYZ 1\n");
    add("regulators,genes\nGATA1,HBB\nSPI1,LYZ\n");
    add("from,to,PMIDs\nGATA1,HBB,7\nSPI1,LYZ,8\n");
    add("source,TF,target\nTRRUST,GATA1,HBB\nTRRUST,SPI1,LYZ\n");
    add("gene,target,regulator\nX1,HBB,GATA1\nX2,LYZ,SPI1\n");
    add("GATA1\tHBB\t2;3\nSPI1\tLYZ\t1\n");
    add("GATA1\tHBB\tNA\nSPI1\tLYZ\t1\n");
    add("GATA1\tHBB\tstrong\nSPI1\tLYZ\t\n");
  }
  void headersOfTheField() {
    QFETCH(const QByteArray, text);
    QVERIFY((read(text.toStdString()) == KnownPairs{{"GATA1", "HBB"}, {"SPI1", "LYZ"}}));
  }

  void aZeroIsNoEdge() {
    const KnownPairs expected{{"G1", "G2", true}, {"G1", "G3", false}, {"G2", "G1", true}};
    QVERIFY(read("G1\tG2\t1\nG1\tG3\t0\nG2\tG1\t-0.5\n") == expected);
    QVERIFY(read("tf,target,edge\nG1,G2,True\nG1,G3,FALSE\nG2,G1,true\n") == expected);
    QVERIFY(read("tf,target,pmid,weight\nG1,G2,0,1\nG1,G3,7,0.0\nG2,G1,0,1\n") == expected);
  }

  void theValueIsTheColumnOfThePlainestWord() {
    const KnownPairs expected{{"G1", "G2", true}, {"G1", "G3", false}};
    QVERIFY(read("gene1,gene2,type,edge\nG1,G2,0,1\nG1,G3,1,0\n") == expected);
    QVERIFY(read("TF,target,mode,sign,weight\nG1,G2,0,0,2\nG1,G3,1,1,0\n") == expected);
  }

  void transferrinIsAGene() {
    QVERIFY((read("HNF4A,TF\nGATA1,HBB\n") == KnownPairs{{"HNF4A", "TF"}, {"GATA1", "HBB"}}));
  }

  void faults() {
    QCOMPARE(problemOf(""), std::string("is empty"));
    QCOMPARE(problemOf("# nothing\n\n"), std::string("is empty"));
    QCOMPARE(problemOf("GATA1\nSPI1\n"), std::string("line 1 has one column: GATA1"));
    QCOMPARE(problemOf("TF,partner\nGATA1,HBB\n"),
             std::string("line 1 is a header without a column for the targets: TF, partner"));
    QCOMPARE(problemOf("# by hand\nfactor,target\nGATA1,HBB\n"),
             std::string("line 2 is a header without a column for the TFs: factor, target"));
    QCOMPARE(problemOf("parent,child,strength\nGATA1,HBB,1\nSPI1,LYZ,\n"),
             std::string("line 1 looks like a header of unknown words: parent, child, strength"));
    QCOMPARE(problemOf("TF,target\rGATA1,HBB\rSPI1,LYZ\r"),
             std::string("line 1 holds carriage returns alone, the line ends of old Macs"));
    QCOMPARE(problemOf("TF,target\n"), std::string("holds no pair of TF and target below its header"));
    QCOMPARE(problemOf("TF,target\nGATA1,HBB,1\n"), std::string("line 2 has 3 fields, the first line has 2"));
    QCOMPARE(problemOf("GATA1\tHBB\n\tLYZ\n"), std::string("line 2 has an empty gene name"));
    QCOMPARE(problemOf("G1,G2,0\nG1,G3,0\n"), std::string("says of all its 2 pairs that they are no edge"));
    QCOMPARE(problemOf(std::string("\x89HDF\r\n\x1a\n\0\0", 10)), std::string("isn't a text table"));
    QCOMPARE(test::errorOf([] { io::readTruth("/no/such.csv"); }).code(), ErrorCode::badInput);
    QCOMPARE(test::errorOf([] { io::readTruth("/tmp"); }).problem(), std::string("is a folder"));
  }

  void aLongLineIsNotEchoed() {
    const std::string name(200000, 'g');
    QCOMPARE(problemOf(name + "\n"), "line 1 has one column: " + name.substr(0, 60) + "...");
    QCOMPARE(problemOf("TF," + name + "\nA,B\n"),
             "line 1 is a header without a column for the targets: TF, " + name.substr(0, 56) + "...");
    QCOMPARE(problemOf(name + ",b,c\nA,B,1\n"),
             "line 1 looks like a header of unknown words: " + name.substr(0, 60) + "...");
    QVERIFY((read("TF,target\n" + name + ",HBB\n") == KnownPairs{{name, "HBB"}}));
  }

  void publishedTables_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<int>("edges");
    const auto add = [](const char* file, int pairs, int edges) {
      QTest::newRow(file) << QByteArray("data/") + file << pairs << edges;
    };
    add("knowledge/trrust_rawdata.human.tsv", 9396, 9396);
    add("knowledge/trrust_rawdata.mouse.tsv", 7057, 7057);
    add("knowledge/collectri_decoupler.csv", 43178, 43178);
    add("networks/beeline/THP1/refNetwork.csv", 335, 335);
    add("networks/beeline/HSC/HSC_2000_1/refNetwork.csv", 30, 30);
    add("networks/dream4/size100_2/goldStandard.tsv", 9900, 249);
  }
  void publishedTables() {
    QFETCH(const QByteArray, file);
    QFETCH(const int, pairs);
    QFETCH(const int, edges);
    GRNWB_NEEDS_SHARED(file.toStdString());
    const KnownPairs truth = io::readTruth(test::sharedPath(file.toStdString()));
    QCOMPARE(int(truth.size()), pairs);
    QCOMPARE(int(std::ranges::count(truth, true, &data::KnownPair::isEdge)), edges);
    QVERIFY(std::ranges::all_of(truth, [](const auto& pair) { return pair.tf.size() < 30 && !pair.target.empty(); }));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TruthTable)
#include "tst_truth_table.moc"
