// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>
#include <set>

#include "core/grn/checks.h"
#include "core/grn/grn.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using Names = std::vector<std::string>;

namespace {

Edge edge(std::string tf, std::string target) {
  return {std::move(tf), std::move(target), Sign::unknown, false, std::nullopt, ""};
}

/// GATA1 -> {HBB, KLF1}, SPI1 -> {CD14, KLF1}; TAL1 regulates nothing, ALB has no regulator.
Grn blood() {
  return {{"TAL1", "SPI1", "GATA1"},
          {"KLF1", "HBB", "ALB", "CD14"},
          {edge("SPI1", "KLF1"), edge("SPI1", "CD14"), edge("GATA1", "KLF1"), edge("GATA1", "HBB")}};
}

class GrnTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void isSortedWhateverTheOrderGiven() {
    const Grn grn = blood();
    QCOMPARE(grn.tfs(), (Names{"GATA1", "SPI1", "TAL1"}));
    QCOMPARE(grn.targets(), (Names{"ALB", "CD14", "HBB", "KLF1"}));
    QCOMPARE(grn.edges(), (std::vector<Edge>{edge("SPI1", "CD14"), edge("GATA1", "HBB"), edge("GATA1", "KLF1"),
                                             edge("SPI1", "KLF1")}));
    const Grn same({"GATA1", "SPI1", "TAL1"}, {"ALB", "CD14", "HBB", "KLF1"}, grn.edges());
    QVERIFY(same == grn);
    QCOMPARE(same.contentHash(), grn.contentHash());
  }

  void findsNamesAndEdges() {
    const Grn grn = blood();
    QVERIFY(grn.isTf("TAL1") && !grn.isTf("HBB") && !grn.isTf("") && !grn.isTf("ZZZ"));
    QVERIFY(grn.isTarget("ALB") && !grn.isTarget("TAL1"));
    QVERIFY(grn.find("GATA1", "KLF1") != nullptr);
    QCOMPARE(grn.find("GATA1", "KLF1")->target, std::string("KLF1"));
    QVERIFY(grn.find("KLF1", "GATA1") == nullptr && grn.find("GATA1", "CD14") == nullptr);
    QCOMPARE(grn.regulators("KLF1"), (Names{"GATA1", "SPI1"}));
    QCOMPARE(grn.regulators("ALB"), Names());
    QCOMPARE(grn.targetsOf("SPI1"), (Names{"CD14", "KLF1"}));
    QCOMPARE(grn.targetsOf("TAL1"), Names());
    QCOMPARE(grn.targetsOf("nobody"), Names());
  }

  void densityIsEdgesOfPossible() {
    QCOMPARE(blood().density(), 4.0 / 12.0);
    QCOMPARE(Grn().density(), 0.0);
    QCOMPARE(Grn({"A"}, {}, {}).density(), 0.0);
  }

  void anyDifferenceChangesTheHash() {
    const Grn grn = blood();
    std::set<std::string> hashes{grn.contentHash(), Grn().contentHash()};
    for (int change = 0; change < 6; ++change) {
      auto edges = grn.edges();
      Edge& e = edges.front();
      if (change == 0) e.sign = Sign::activates;
      if (change == 1) e.sign = Sign::represses;
      if (change == 2) e.locked = true;
      if (change == 3) e.importance = 0;
      if (change == 4) e.source = "you";
      if (change == 5) edges.erase(edges.begin());
      hashes.insert(Grn(grn.tfs(), grn.targets(), edges).contentHash());
    }
    QCOMPARE(hashes.size(), std::size_t{8});
  }

  void brokenGraphsAreRefused_data() {
    QTest::addColumn<QString>("problem");
    for (const char* problem :
         {"'A' is both TF and target", "'A' occurs twice among the TFs", "'X' occurs twice among the targets",
          "A -> X occurs twice", "starts at a gene that is no TF", "ends at a gene that is no target",
          "a gene has an empty name", "a gene name of 201 bytes", "control character",
          "importance that is not a finite"})
      QTest::addRow("%s", problem) << QString::fromLatin1(problem);
  }
  void brokenGraphsAreRefused() {
    QFETCH(QString, problem);
    Names tfs{"A", "B"}, targets{"X", "Y"};
    std::vector<Edge> edges{edge("A", "X")};
    const std::string p = problem.toStdString();
    if (p.starts_with("'A' is both")) targets.push_back("A");
    if (p.starts_with("'A' occurs")) tfs.push_back("A");
    if (p.starts_with("'X' occurs")) targets.push_back("X");
    if (p.starts_with("A -> X occurs")) edges.push_back(edge("A", "X"));
    if (p.starts_with("starts")) edges.push_back(edge("X", "Y"));
    if (p.starts_with("ends")) edges.push_back(edge("A", "B"));
    if (p.starts_with("a gene has")) targets.push_back("");
    if (p.starts_with("a gene name of")) tfs.emplace_back().assign(201, 'G');
    if (p.starts_with("control")) targets.push_back("a\tb");
    if (p.starts_with("importance")) edges.front().importance = std::numeric_limits<double>::infinity();
    const Error error = test::errorOf([&] { Grn(tfs, targets, edges); });
    QCOMPARE(int(error.code()), int(ErrorCode::badInput));
    QVERIFY2(std::string(error.what()).find(p) != std::string::npos, error.what());
    QVERIFY(std::string(error.what()).size() < 300);
  }

  void checksNameTheOffendersOfEachRule() {
    const auto checks = check(blood(), {"GATA1", "HBB", "KLF1", "LYZ", "CD14", "AZU1"}, 2);
    QCOMPARE(checks.size(), std::size_t{6});
    for (std::size_t i = 0; i < checks.size(); ++i) QCOMPARE(std::size_t(checks[i].rule), i);
    const auto offenders = [&](Rule rule) { return checks[std::size_t(rule)].offenders; };
    QCOMPARE(offenders(Rule::exactlyKRegulators), (Names{"ALB", "CD14", "HBB"}));
    QCOMPARE(offenders(Rule::noTfIsTarget), Names{});
    QCOMPARE(offenders(Rule::everyTargetHasRegulators), Names{"ALB"});
    QCOMPARE(offenders(Rule::everyTfRegulates), Names{"TAL1"});
    QCOMPARE(offenders(Rule::everyGeneInGraph), (Names{"LYZ", "AZU1"}));
    QCOMPARE(offenders(Rule::lockedEdgesKept), Names{});
  }

  void lockedEdgesOfTheBaseMustBeThere() {
    const auto with = [](bool first, bool second, bool third) {
      std::vector<Edge> edges{edge("A", "X"), edge("B", "X"), edge("A", "Y")};
      edges[0].locked = edges[1].locked = true;
      std::vector<Edge> chosen;
      for (const auto& [taken, i] : {std::pair(first, 0U), std::pair(second, 1U), std::pair(third, 2U)})
        if (taken) chosen.push_back(edges[i]);
      return Grn({"A", "B"}, {"X", "Y"}, chosen);
    };
    const auto broken = [&](const Grn& grn) { return check(grn, {}, 1, with(true, true, true)).back().offenders; };
    QCOMPARE(broken(with(true, true, false)), Names{});
    QCOMPARE(broken(with(true, false, true)), Names{"X"});
    QCOMPARE(broken(with(false, false, true)), Names{"X"});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(GrnTest)
#include "tst_grn.moc"
