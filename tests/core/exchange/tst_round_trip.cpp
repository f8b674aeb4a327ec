// SPDX-License-Identifier: GPL-3.0-or-later
// What each format gives back of a network that was written in it: all that its header promises, and no more.
#include <QTemporaryDir>
#include <algorithm>
#include <set>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/exchange/read_network.h"
#include "core/exchange/write_network.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using exchange::NetworkFormat;
using grn::Edge;
using grn::Grn;
using grn::Sign;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

struct Kept {
  bool importance, sign, locked, source, editedAt, rejected;
  enum { all, asTargets, targets, none } lonely;  ///< what becomes of genes without edges
};

Kept keptBy(NetworkFormat format) {
  switch (format) {
    case NetworkFormat::json:
      return {true, true, true, true, true, true, Kept::all};
    case NetworkFormat::graphml:
    case NetworkFormat::gexf:
    case NetworkFormat::dot:
      return {true, true, true, true, true, false, Kept::all};
    case NetworkFormat::sif:
      return {false, true, false, false, false, false, Kept::asTargets};
    case NetworkFormat::csv:
    case NetworkFormat::tsv:
      return {true, true, true, true, false, false, Kept::none};
    case NetworkFormat::arboreto:
      return {true, false, false, false, false, false, Kept::none};
    case NetworkFormat::pyscenic:
      return {true, true, false, false, false, false, Kept::none};
    case NetworkFormat::plain:
      return {false, false, false, false, false, false, Kept::none};
    case NetworkFormat::regulators:
    case NetworkFormat::groundgan:
      return {false, false, false, false, false, false, Kept::targets};
  }
  return {};
}

/// The network less what the format can't hold.
Grn remainder(const Grn& grn, NetworkFormat format) {
  const Kept kept = keptBy(format);
  std::vector<Edge> edges = grn.edges();
  std::set<std::string> connected;
  for (Edge& edge : edges) {
    if (!kept.importance) edge.importance.reset();
    if (!kept.sign) edge.sign = Sign::unknown;
    if (!kept.locked) edge.locked = false;
    if (!kept.source) edge.source.clear();
    if (!kept.editedAt) edge.editedAt.reset();
    connected.insert({edge.tf, edge.target});
  }
  Names tfs = grn.tfs(), targets = grn.targets();
  const auto isLonely = [&](const std::string& gene) { return !connected.contains(gene); };
  if (kept.lonely == Kept::asTargets) std::ranges::copy_if(tfs, std::back_inserter(targets), isLonely);
  if (kept.lonely != Kept::all) std::erase_if(tfs, isLonely);
  if (kept.lonely == Kept::none) std::erase_if(targets, isLonely);
  return {tfs, targets, edges, kept.rejected ? grn.rejected() : std::vector<grn::Pair>{}};
}

Grn everything() {
  return {{"GATA1", "KLF1", "LONE_TF", "SPI1"},
          {"HBB", "LONE", "LYZ"},
          {{"GATA1", "HBB", Sign::activates, true, 12.5, "you", 1700000000},
           {"KLF1", "HBB", Sign::unknown, false, 1.0 / 3, "grnboost2", {}},
           {"SPI1", "HBB", Sign::unknown, false, {}, "", {}},
           {"SPI1", "LYZ", Sign::represses, false, 5e-324, "a \"quoted\", odd <source> & more", -5}},
          {{"GATA1", "LYZ"}, {"NOT", "HERE"}}};
}

/// No backslash and no leading %, which DOT can't hold.
Grn hostile() {
  const Names tfs{"a,b", "say \"hi\"", "with blank", "\xCE\xB1-\xE5\xAD\x97", "<b>&amp;</b>", "+1", "digraph", "TF"};
  const Names targets{"=1+1",    "#comment",           "-0.5", "a;b:c->d", " outer ", "'single'",      "node",
                      "]]>",     "{\"x\": 1}",         "5%s",  "'",        "target",  "a\xC2\xA0\x62", "\"\"",
                      "/* c */", std::string(200, 'x')};
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < targets.size(); ++i)
    edges.push_back({tfs[i % tfs.size()], targets[i], i % 2 == 0 ? Sign::activates : Sign::represses, i % 3 == 0,
                     static_cast<double>(i) / 7, targets[i], 3});
  return {tfs, targets, edges};
}

/// As large as an imposed network of 1000 genes.
Grn large() {
  RandomStream random(1, "round trip");
  Names tfs, targets;
  for (int i = 0; i < 80; ++i) tfs.push_back("TF" + std::to_string(i));
  for (int i = 0; i < 1000; ++i) targets.push_back("gene-" + std::to_string(i));
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < targets.size(); ++i)
    for (std::size_t k = 0; k < 10; ++k)
      edges.push_back(
          {tfs[(i * 7 + k * 8) % 80], targets[i], Sign::activates, false, random.uniform(), "grnboost2", {}});
  return {tfs, targets, edges};
}

class RoundTrip : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path pathFor(const exchange::NetworkFormatInfo& info) {
    return fs::path(m_folder.path().toStdString()) / ("network" + std::string(info.endings[0]));
  }

  void check(const Grn& grn) {
    Names genes = grn.targets();
    genes.insert(genes.end(), grn.tfs().begin(), grn.tfs().end());
    for (const auto& info : exchange::networkFormats()) {
      const fs::path path = pathFor(info);
      exchange::writeNetwork(grn, info.format, path, genes);
      JobContext job;
      const exchange::Network read = exchange::readNetwork(path, job, genes);
      const Grn expected = remainder(grn, info.format);
      QVERIFY2(read.grn.tfs() == expected.tfs() && read.grn.targets() == expected.targets(), info.name.data());
      QVERIFY2(read.grn == expected, info.name.data());
      QVERIFY2(read.leftOut == exchange::LeftOut{} && job.warnings().empty(), info.name.data());
    }
  }

 private Q_SLOTS:
  void allThatIsKnownOfAnEdge() { check(everything()); }
  void hostileNames() { check(hostile()); }
  void aLargeNetwork() { check(large()); }

  void tablesWithTabs() {
    const fs::path path = fs::path(m_folder.path().toStdString()) / "edges.tsv";
    exchange::writeNetwork(everything(), NetworkFormat::arboreto, path);
    QVERIFY(readFile(path).starts_with("TF\ttarget\timportance\nGATA1\tHBB\t12.5\n"));
    JobContext job;
    QVERIFY(exchange::readNetwork(path, job).grn == remainder(everything(), NetworkFormat::arboreto));
  }

  void columnsOfTheTable() {
    QCOMPARE(exchange::networkText(everything(), NetworkFormat::csv),
             std::string("TF,target,importance,rank,sign,locked,source\n"
                         "GATA1,HBB,12.5,1,activates,1,you\n"
                         "KLF1,HBB,0.3333333333333333,2,unknown,0,grnboost2\n"
                         "SPI1,HBB,,,unknown,0,\n"
                         "SPI1,LYZ,5e-324,1,represses,0,\"a \"\"quoted\"\", odd <source> & more\"\n"));
  }

  void signsForPyscenicOnlyWhereAnyIsKnown() {
    QVERIFY(exchange::networkText(everything(), NetworkFormat::pyscenic)
                .starts_with("TF,target,importance,regulation\nGATA1,HBB,12.5,1\n"));
    const Grn unknown({"A"}, {"X"}, {{"A", "X", Sign::unknown, false, 2.0, "", {}}});
    QCOMPARE(exchange::networkText(unknown, NetworkFormat::pyscenic), std::string("TF,target,importance\nA,X,2\n"));
  }

  void genesAloneInSif() {
    const Grn alone({"A B"}, {"C", "D E"}, {});
    JobContext job;
    const Grn read = exchange::parseNetwork(exchange::networkText(alone, NetworkFormat::sif), "a.sif", job).grn;
    QCOMPARE(read.targets(), (Names{"A B", "C", "D E"}));
    QVERIFY(read.edges().empty());
  }

  void whatDotAloneCantHold_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("backslash at the end") << QByteArray("X\\") << QByteArray("backslash");
    QTest::newRow("backslash and quote") << QByteArray("X\\\"Y") << QByteArray("backslash");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFX") << QByteArray("byte order mark");
    QTest::newRow("percent") << QByteArray("%X") << QByteArray("begins with %");
  }
  void whatDotAloneCantHold() {
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, words);
    const std::string target = name.toStdString();
    const Grn grn({"A"}, {target}, {{"A", target, Sign::unknown, false, {}, "", {}}});
    for (const auto& info : exchange::networkFormats()) {
      if (info.format == NetworkFormat::dot) continue;
      JobContext job;
      exchange::writeNetwork(grn, info.format, pathFor(info), {"A", target});
      QVERIFY2(exchange::readNetwork(pathFor(info), job, {"A", target}).grn == grn, info.name.data());
    }
    const fs::path path = fs::path(m_folder.path().toStdString()) / "never.dot";
    const Error error = test::errorOf([&] { exchange::writeNetwork(grn, NetworkFormat::dot, path); });
    QVERIFY(error.code() == ErrorCode::badInput && QByteArray(error.what()).contains(words));
    QVERIFY(!fs::exists(path));
  }

  void genesThatTheDataDontHave() {
    const Error error =
        test::errorOf([] { exchange::networkText(everything(), NetworkFormat::groundgan, ',', {"GATA1"}); });
    QVERIFY(error.code() == ErrorCode::badInput && error.problem().find("not in the data") != std::string::npos);
  }

  void textsThatNoFormatHolds() {
    const Grn control({"A"}, {"X"}, {{"A", "X", Sign::unknown, false, {}, "line\nend", {}}});
    const Grn bytes({"A"}, {"X\xFF"}, {});
    for (const auto& info : exchange::networkFormats()) {
      const auto write = [&](const Grn& grn) { exchange::networkText(grn, info.format, ',', {"A", "X", "X\xFF"}); };
      QVERIFY(test::errorOf([&] { write(bytes); }).code() == ErrorCode::badInput);
      if (info.format != NetworkFormat::json)
        QVERIFY(test::errorOf([&] { write(control); }).code() == ErrorCode::badInput);
    }
  }

  void formatsByNameAndEnding() {
    for (const auto& info : exchange::networkFormats()) {
      QVERIFY(exchange::formatNamed(info.name) == info.format);
      QCOMPARE(exchange::infoOf(info.format).name, info.name);
    }
    QVERIFY(!exchange::formatNamed("GraphML"));
    QVERIFY(exchange::formatByEnding("a/b.GRAPHML") == NetworkFormat::graphml);
    QVERIFY(exchange::formatByEnding("b.gv.gz") == NetworkFormat::dot);
    QVERIFY(exchange::formatByEnding("b.csv") == NetworkFormat::csv);
    QVERIFY(exchange::formatByEnding("b.json") == NetworkFormat::json);
    QVERIFY(!exchange::formatByEnding("json") && !exchange::formatByEnding("a.png"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(RoundTrip)
#include "tst_round_trip.moc"
