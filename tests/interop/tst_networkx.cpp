// SPDX-License-Identifier: GPL-3.0-or-later
// Networks exchanged with networkx in both directions, and pickles that Python writes. Needs the network once, for a
// virtual environment with networkx in the build folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>

#include "core/exchange/read_network.h"
#include "core/exchange/write_network.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
using exchange::NetworkFormat;
using grn::Grn;
using grn::Sign;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

/// The content of network_content.py.
Grn content(const Names& tfs, const Names& targets) {
  std::vector<grn::Edge> edges;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      if ((i + j) % 2 == 1) continue;
      grn::Edge edge{tfs[i], targets[j], Sign::unknown, j == 0, static_cast<double>(i + 1) / static_cast<double>(j + 3),
                     "",     {}};
      if (i < 2) {
        edge.sign = i == 0 ? Sign::activates : Sign::represses;
        edge.source = "method <" + std::to_string(i) + ">";
      }
      if (j == 1) edge.editedAt = 1700000000 + static_cast<std::int64_t>(i);
      edges.push_back(edge);
    }
  return {tfs, targets, edges};
}

Grn content() {
  return content({"GATA1", "\xCE\xB1 & <\xCE\xB2>", "a,\"b\""}, {"HBB", "=1+1", "x y", "LONE"});
}

class Networkx : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path at(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }
  static Names pickledGenes() {
    Names genes;
    for (int i = 0; i < 3000; ++i) genes.push_back("g" + std::to_string(i));
    return genes;
  }
  Grn read(const std::string& name) const {
    JobContext job;
    return exchange::readNetwork(at(name), job, pickledGenes()).grn;
  }

 private Q_SLOTS:
  void initTestCase() {
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to exchange files with networkx");
    QCOMPARE(test::installPackages({QStringLiteral("networkx"), QStringLiteral("pydot")}), QString());
    QCOMPARE(test::runScript("network_content.py", "write", at("")), QString());
  }

  void networkxReadsWhatIsWrittenHere() {
    exchange::writeNetwork(content(), NetworkFormat::graphml, at("ours.graphml"));
    exchange::writeNetwork(content(), NetworkFormat::gexf, at("ours.gexf"));
    QCOMPARE(test::runScript("network_content.py", "check", at("")), QString());
  }

  void whatNetworkxWritesIsReadHere() {
    QVERIFY(read("theirs.graphml") == content());
    QVERIFY(read("theirs.gexf") == content());
    QVERIFY(read("theirs.dot") == content({"GATA1", "KLF1", "SPI1"}, {"HBB", "LYZ", "CD4", "LONE"}));
  }

  void picklesOfPythonAreReadHere() {
    for (int protocol = 2; protocol <= 5; ++protocol) {
      const Grn grn = read("graph_" + std::to_string(protocol) + ".pkl");
      QCOMPARE(grn.tfs().size(), std::size_t{1200});
      QCOMPARE(grn.targets().size(), std::size_t{1800});
      QCOMPARE(grn.regulators("g1200").size(), std::size_t{1200});
      std::size_t edges = 1200;
      for (int target = 1201; target < 3000; ++target)
        for (int tf = 0; tf < 1200; ++tf) {
          if ((7 * target + tf) % 101 != 0) continue;
          QVERIFY(grn.find("g" + std::to_string(tf), "g" + std::to_string(target)));
          ++edges;
        }
      QCOMPARE(grn.edges().size(), edges);
    }
  }

  void otherPicklesAreRefused() {
    int refused = 0;
    for (const auto& entry : fs::directory_iterator(at(""))) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with("other_")) continue;
      const Error error = test::errorOf([&] { read(name); });
      QVERIFY2(error.code() == ErrorCode::badInput && error.problem().starts_with("byte "), error.what());
      ++refused;
    }
    QCOMPARE(refused, 85);
  }

  void pythonReadsThePicklesWrittenHere() {
    const Grn grn({"g0", "g2"}, {"g1", "g300", "g5"},
                  {{"g0", "g1", Sign::unknown, false, {}, "", {}}, {"g2", "g300", Sign::unknown, false, {}, "", {}}});
    exchange::writeNetwork(grn, NetworkFormat::groundgan, at("ours.pkl"), pickledGenes());
    const QString code = QStringLiteral(
        "import pickle, sys; found = pickle.load(open(sys.argv[1], 'rb')); "
        "assert found == {1: {0}, 5: set(), 300: {2}} and type(found[1]) is set, found");
    QCOMPARE(test::runProgram(test::environmentPython(), {QStringLiteral("-c"), code, test::textOf(at("ours.pkl"))}),
             QString());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Networkx)
#include "tst_networkx.moc"
