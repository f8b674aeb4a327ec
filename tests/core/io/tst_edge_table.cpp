// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <fstream>

#include "core/base/file.h"
#include "core/io/edge_table.h"
#include "core/io/truth_table.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::ScoredEdges;
namespace fs = std::filesystem;

namespace {

class EdgeTable : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path put(const char* name, const std::string& text) {
    const fs::path path = fs::path(m_folder.path().toStdString()) / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  std::string problemOf(const std::string& text) {
    const fs::path path = put("fault.csv", text);
    const Error error = test::errorOf([&] { io::readScoredEdges(path); });
    return error.code() == ErrorCode::badInput ? error.problem() : "";
  }

 private Q_SLOTS:
  void scoredEdgesRoundTrip() {
    const ScoredEdges edges{
        {"GATA1", "HBB", 12.25}, {"a,b", "q\"t", 0.1}, {"SPI1", "CD14", 1e-300}, {"SPI1", "LYZ", -3}};
    for (const char* name : {"edges.csv", "edges.tsv"}) {
      const fs::path path = put(name, "");
      io::writeScoredEdges(edges, path);
      QVERIFY(io::readScoredEdges(path) == edges);
    }
    const fs::path tabs = fs::path(m_folder.path().toStdString()) / "edges.tsv";
    QVERIFY(readFile(tabs).starts_with("TF\ttarget\timportance\nGATA1\tHBB\t12.25\na,b\t\"q\"\"t\"\t0.1\n"));
  }

  void columnsAreFoundByName() {
    const auto edges = io::readScoredEdges(put("p.csv", ",target,TF,importance\n0,HBB,GATA1,1\r\n1,LYZ,SPI1,2.5\n\n"));
    QVERIFY((edges == ScoredEdges{{"SPI1", "LYZ", 2.5}, {"GATA1", "HBB", 1}}));  // sorted by importance
  }

  void arboretosTable() {
    GRNWB_NEEDS_SHARED("reference/grnboost2");
    int tables = 0;
    for (const auto& entry : fs::directory_iterator(test::sharedPath("reference/grnboost2"))) {
      const std::string name = entry.path().filename().string();
      if (name.find("arboreto_seed") == std::string::npos) continue;
      const auto edges = io::readScoredEdges(entry.path());
      QVERIFY(edges.size() > 100);
      QVERIFY(std::ranges::is_sorted(edges, std::ranges::greater(), &data::ScoredEdge::importance));
      ++tables;
    }
    QCOMPARE(tables, 6);
  }

  void knownEdgesAreReadAsTruth() {
    const std::vector<data::KnownEdge> edges{{"GATA1", "HBB", 1}, {"SPI1", "GYPA", -1}};
    const fs::path path = put("known.csv", "");
    io::writeKnownEdges(edges, path);
    QCOMPARE(readFile(path), std::string("TF,target,sign\nGATA1,HBB,+\nSPI1,GYPA,-\n"));
    QVERIFY((io::readTruth(path) == data::KnownPairs{{"GATA1", "HBB"}, {"SPI1", "GYPA"}}));
  }

  void faults() {
    QCOMPARE(problemOf(""), std::string("is empty"));
    QCOMPARE(problemOf("TF,target\nA,B\n"), std::string("line 1 has no column 'importance'"));
    QCOMPARE(problemOf("TF,target,importance\nA,B,1\nA,B\n"), std::string("line 3 has 2 fields, the header has 3"));
    QCOMPARE(problemOf("TF,target,importance\nA,B,much\n"),
             std::string("line 2: the importance 'much' is not a number"));
    QCOMPARE(problemOf("TF,target,importance\nA,B,nan\n"), std::string("line 2: the importance 'nan' is not a number"));
    QCOMPARE(problemOf("TF,target,importance\n,B,1\n"), std::string("line 2 has an empty gene name"));
    QCOMPARE(problemOf("TF,target,importance\nA,B," + std::string(200000, 'x') + "\n"),
             "line 2: the importance '" + std::string(60, 'x') + "...' is not a number");
    QCOMPARE(test::errorOf([] { io::readScoredEdges("/no/such.csv"); }).code(), ErrorCode::badInput);
    QCOMPARE(test::errorOf([] { io::readScoredEdges("/tmp"); }).problem(), std::string("is a folder"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(EdgeTable)
#include "tst_edge_table.moc"
