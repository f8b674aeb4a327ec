// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as other programs write them, and what is left out of them.
#include <zlib.h>
#include <QTemporaryDir>

#include "core/base/file.h"
#include "core/exchange/read_network.h"
#include "tests/core/exchange/network_files.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using exchange::Network;
using exchange::NetworkFormat;
using grn::Sign;
namespace fs = std::filesystem;

namespace {

Network parse(const std::string& content, const char* name = "network.csv") {
  JobContext job;
  return exchange::parseNetwork(content, name, job);
}

class OtherPrograms : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path put(const std::string& name, const std::string& content) {
    const fs::path path = fs::path(m_folder.path().toStdString()) / name;
    writeFileAtomically(path, content);
    return path;
  }
  grn::Grn read(const std::string& name) {
    for (const test::NetworkFile& file : test::networkFiles()) {
      JobContext job;
      if (file.name == name) return exchange::readNetwork(put(name, file.content), job, test::pickledGenes()).grn;
    }
    return {};
  }

 private Q_SLOTS:
  void everyFileHoldsTheSameEdges_data() {
    QTest::addColumn<QByteArray>("content");
    for (const test::NetworkFile& file : test::networkFiles())
      QTest::newRow(file.name.c_str()) << QByteArray::fromStdString(file.content);
  }
  void everyFileHoldsTheSameEdges() {
    QFETCH(const QByteArray, content);
    JobContext job;
    const fs::path path = put(QTest::currentDataTag(), content.toStdString());
    const Network network = exchange::readNetwork(path, job, test::pickledGenes());
    QCOMPARE(network.grn.tfs(), (std::vector<std::string>{"GATA1", "KLF1", "SPI1"}));
    QCOMPARE(network.grn.targets(), (std::vector<std::string>{"HBB", "LYZ"}));
    QCOMPARE(network.grn.edges().size(), std::size_t{3});
    QCOMPARE(network.grn.regulators("HBB"), (std::vector<std::string>{"GATA1", "KLF1"}));
    QVERIFY(network.grn.find("SPI1", "LYZ"));
    QVERIFY(network.leftOut == exchange::LeftOut{});
    QVERIFY(job.warnings().empty());
  }

  void whatIsKnownOfEdgesIsKept() {
    for (const char* name : {"arboreto.tsv", "arboreto_bare.tsv", "pyscenic.csv", "full.csv"}) {
      const grn::Grn grn = read(name);
      QVERIFY2(grn.find("GATA1", "HBB")->importance == 12.5 && grn.find("SPI1", "LYZ")->importance == 0.01, name);
    }
    for (const char* name :
         {"pyscenic.csv", "trrust.tsv", "collectri.csv", "beeline.csv", "full.csv", "cytoscape.sif"}) {
      const grn::Grn grn = read(name);
      QVERIFY2(grn.find("GATA1", "HBB")->sign == Sign::activates, name);
      QVERIFY2(grn.find("SPI1", "LYZ")->sign == Sign::represses, name);
    }
    for (const char* name : {"trrust.tsv", "collectri.csv", "dream.tsv"})
      QVERIFY2(!read(name).find("GATA1", "HBB")->importance, name);
    QVERIFY(read("full.csv").find("GATA1", "HBB")->locked);
    QCOMPARE(read("full.csv").find("GATA1", "HBB")->source, std::string("you"));
    QVERIFY(!read("full.csv").find("KLF1", "HBB")->importance);
    QVERIFY(read("networkx.graphml").find("GATA1", "HBB")->importance == 12.5);
    QVERIFY(read("cytoscape.graphml").find("GATA1", "HBB")->sign == Sign::activates);
    QVERIFY(read("cytoscape.graphml").find("KLF1", "HBB")->sign == Sign::unknown);
    QVERIFY(read("gephi.gexf").find("GATA1", "HBB")->sign == Sign::activates);
    QVERIFY(read("gephi.gexf").find("KLF1", "HBB")->importance == 3.0);
    QVERIFY(read("graphviz.dot").find("KLF1", "HBB")->sign == Sign::activates);
    QVERIFY(read("graphviz.dot").find("SPI1", "LYZ")->importance == 0.01);
    QVERIFY(read("pydot.gv").find("GATA1", "HBB")->locked);
    QVERIFY(read("grn.json").find("SPI1", "LYZ")->locked);
  }

  void theFormatIsToldByContent() {
    const auto format = [&](const char* name, const std::string& content) {
      return exchange::formatOf(put(name, content));
    };
    QVERIFY(format("a.txt", "A\tregulates\tB\n") == NetworkFormat::sif);
    QVERIFY(format("b.txt", "\xEF\xBB\xBF<?xml version='1.0'?><gexf/>") == NetworkFormat::gexf);
    QVERIFY(format("c.csv", "<graphml>") == NetworkFormat::graphml);
    QVERIFY(format("d.txt", "// comment\nDiGraph{}") == NetworkFormat::dot);
    QVERIFY(format("e.csv", "graph,node\n") == NetworkFormat::csv);
    QVERIFY(format("f.gv", "whatever") == NetworkFormat::dot);
    QVERIFY(format("g", "A\tB\n") == NetworkFormat::tsv);
    QVERIFY(format("h.GraphML", "no") == NetworkFormat::graphml);
    QVERIFY(format("i.sif.gz", "A B C\n") == NetworkFormat::sif);
    QVERIFY(format("j", "\x80\x04}.") == NetworkFormat::groundgan);
  }

  void gzipIsRead() {
    const fs::path path = fs::path(m_folder.path().toStdString()) / "edges.tsv.gz";
    gzFile file = gzopen(path.c_str(), "wb");
    gzputs(file, "TF\ttarget\timportance\nA\tX\t2\n");
    gzclose(file);
    JobContext job;
    QVERIFY(exchange::readNetwork(path, job).grn.find("A", "X")->importance == 2.0);
  }

  void whatIsLeftOutIsCountedAndSaid() {
    JobContext job;
    const Network network =
        exchange::parseNetwork("TF,target,importance\nA,X,1\nA,X,2\nA,A,3\nB,A,4\nB,X,5\nC,C,6\n", "table.csv", job);
    QVERIFY((network.leftOut == exchange::LeftOut{.selfLoops = 2, .doubled = 1, .intoTfs = 1}));
    QVERIFY(network.grn.find("A", "X")->importance == 1.0);
    QCOMPARE(network.grn.tfs(), (std::vector<std::string>{"A", "B"}));
    QCOMPARE(network.grn.targets(), (std::vector<std::string>{"C", "X"}));
    QCOMPARE(job.warnings().size(), std::size_t{3});
    QVERIFY(job.warnings()[2].find("table.csv: 1 edge into genes that are TFs") != std::string::npos);
    QVERIFY(job.warnings()[2].find("grnwb impose") != std::string::npos);
  }

  void rolesOfTheFileCount() {
    const char* text =
        "digraph { A [role=TF]; X [role=target]; Lone [role=TF]; Rest; A -> X; B -> A; B -> X; Lone -> Lone }";
    const Network network = parse(text, "roles.dot");
    QCOMPARE(network.grn.tfs(), (std::vector<std::string>{"A", "B", "Lone"}));
    QCOMPARE(network.grn.targets(), (std::vector<std::string>{"Rest", "X"}));
    QCOMPARE(network.leftOut.intoTfs, std::size_t{1});
  }

  void aFullTableIsReferredToImpose() {
    const Error error = test::errorOf([] { parse("A,B,1\nB,A,2\nB,X,1\nA,C,1\nC,A,2\n"); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QVERIFY(error.remedy().find("grnwb impose") != std::string::npos);
  }

  void correlationsAreSignsBeyondTheirThreshold() {
    const grn::Grn grn = parse("TF,target,importance,rho\nA,X,1,0.031\nB,X,1,-0.5\nC,X,1,0.03\nD,X,1,\n").grn;
    QVERIFY(grn.find("A", "X")->sign == Sign::activates);
    QVERIFY(grn.find("B", "X")->sign == Sign::represses);
    QVERIFY(grn.find("C", "X")->sign == Sign::unknown && grn.find("D", "X")->sign == Sign::unknown);
  }

  void defaultsOfGraphmlKeysApply() {
    const grn::Grn grn =
        parse(
            "<graphml><key id='s' for='edge' attr.name='sign' attr.type='string'><default>represses</default></key>"
            "<graph edgedefault='undirected'><node id='a'/><node id='b'/><node id='c'/>"
            "<edge source='a' target='b' directed='true'/>"
            "<edge source='a' target='c' directed='true'><data key='s'>activates</data></edge></graph></graphml>",
            "x.graphml")
            .grn;
    QVERIFY(grn.find("a", "b")->sign == Sign::represses);
    QVERIFY(grn.find("a", "c")->sign == Sign::activates);
  }

  void aSharedSetAndASetByParts() {
    JobContext job;  // {1: s, 3: s} with s = {0, 4}, and numbers of every width
    const std::string content = test::bytes("\x80\4}\x94(K\1\x8f\x94(J\0\0\0\0\x90(\x8a\1\4\x90M\3\0h\1u.");
    const grn::Grn grn = exchange::parseNetwork(content, "g.pkl", job, test::pickledGenes()).grn;
    QCOMPARE(grn.regulators("HBB"), (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(grn.regulators("LYZ"), (std::vector<std::string>{"GATA1", "SPI1"}));
  }

  void aCancelledJobEnds() {
    JobContext job;
    job.requestStop();
    const Error error = test::errorOf([&] { exchange::parseNetwork("A,X\n", "a.csv", job); });
    QVERIFY(error.code() == ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(OtherPrograms)
#include "tst_other_programs.moc"
