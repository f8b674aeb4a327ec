// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/grn/gene_steps.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

Grn after(const Grn& grn, const Batch& step) {
  return grn::apply(grn, step).grn;
}

/// X has A (locked, .1), B (.5), C (no importance) and D (.4); Y has A. E -> Y is rejected.
Grn sample() {
  return {{"A", "B", "C", "D", "E"},
          {"X", "Y"},
          {locked(edge("A", "X", .1)), edge("B", "X", .5), edge("C", "X"), edge("D", "X", .4), edge("A", "Y", 1)},
          {{"E", "Y"}}};
}

CandidateIndex candidates() {
  return {{{"E", "Y", 9},
           {"Q", "Y", 8},
           {"D", "Y", 7},
           {"A", "Y", 6},
           {"B", "Y", 5},
           {"X", "Y", 4},
           {"E", "X", 3},
           {"A", "Z", 2},
           {"B", "Z", 1},
           {"B", "E", 3},
           {"A", "E", 2},
           {"D", "E", 1}},
          "grnboost2"};
}

void refused(const std::function<void()>& step, const std::string& message) {
  const Error error = grnwb::test::errorOf(step);
  QCOMPARE(std::string(error.what()), message);
  QCOMPARE(int(error.code()), int(ErrorCode::badInput));
}

class GeneStepsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theWeakestRegulatorsGoFirst() {
    const auto left = [](std::size_t k) {
      const Topped topped = setRegulatorCount(sample(), {"X"}, k, candidates());
      return topped.shortTargets.empty() ? after(sample(), topped.edit).regulators("X") : Names{};
    };
    QCOMPARE(left(4), (Names{"A", "B", "C", "D"}));
    QCOMPARE(left(3), (Names{"A", "B", "D"}));
    QCOMPARE(left(2), (Names{"A", "B"}));
    QCOMPARE(left(1), Names{"A"});
    refused([] { setRegulatorCount(sample(), {"X"}, 0, candidates()); },
            "A -> X: the first of 1 locked edges of targets that would have more than 0 regulators; unlock some of "
            "them, or keep more regulators");
    QVERIFY(setRegulatorCount(sample(), {"X"}, 4, candidates()).edit.edits.empty());
  }

  void theBestCandidatesCome() {
    // Of Y's candidates E is rejected, Q is not in the graph, A is there and X is a target.
    const Topped topped = setRegulatorCount(sample(), {"Y"}, 3, candidates());
    const Grn grn = after(sample(), topped.edit);
    QCOMPARE(grn.regulators("Y"), (Names{"A", "B", "D"}));
    QCOMPARE(*grn.find("D", "Y"), (Edge{"D", "Y", Sign::unknown, false, 7, "grnboost2"}));
    QCOMPARE(topped.shortTargets, Names{});
    QCOMPARE(setRegulatorCount(sample(), {"Y"}, 4, candidates()).shortTargets, Names{"Y"});
  }

  void manyTargetsAtOnce() {
    const Topped topped = setRegulatorCount(sample(), {"Y", "X", "Y"}, 4, candidates());
    QCOMPARE(topped.shortTargets, Names{"Y"});
    QCOMPARE(topped.edit.edits.size(), std::size_t{2});
    refused(
        [] {
          setRegulatorCount(sample(), {"X", "B"}, 4, candidates());
        },
        "B: the gene is a TF of the network; turn it into a target first");
  }

  void aNewTfOrATargetThatTurnsIntoOne() {
    QVERIFY(after(sample(), addTf(sample(), "N")).isTf("N"));
    const Grn grn = after(sample(), addTf(sample(), "Y"));
    QVERIFY(grn.isTf("Y") && !grn.isTarget("Y"));
    QCOMPARE(grn.targetsOf("A"), Names{"X"});
    refused([] { addTf(sample(), "A"); }, "A: the gene is a TF of the network already; choose another gene");
    refused([] { addTf(sample(), "X"); }, "A -> X: the edge is locked; unlock it first");
    refused([] { turnIntoTf(sample(), "Q"); }, "Q: there is no such target in the network; add it as a target first");
    refused([] { addTf(sample(), ""); }, "network: a gene has an empty name; give every gene a name");
  }

  void aTfThatTurnsIntoATarget() {
    const Topped topped = turnIntoTarget(sample(), "D", 2, candidates());
    QCOMPARE(topped.shortTargets, Names{"D"});
    QCOMPARE(after(sample(), topped.edit).regulators("X"), (Names{"A", "B", "C"}));
    const Grn grn = after(sample(), turnIntoTarget(sample(), "E", 2, candidates()).edit);
    QVERIFY(grn.isTarget("E") && !grn.isTf("E"));
    QCOMPARE(grn.regulators("E"), (Names{"A", "B"}));
    refused([] { turnIntoTarget(sample(), "A", 2, candidates()); }, "A -> X: the edge is locked; unlock it first");
    refused([] { turnIntoTarget(sample(), "X", 2, candidates()); },
            "X: the gene is a target of the network; turn it into a TF first");
  }

  void aNewTarget() {
    const Topped topped = addTarget(sample(), "Z", 3, candidates());
    QCOMPARE(after(sample(), topped.edit).regulators("Z"), (Names{"A", "B"}));
    QCOMPARE(topped.shortTargets, Names{"Z"});
    QCOMPARE(addTarget(sample(), "Z", 2, candidates()).shortTargets, Names{});
    refused([] { addTarget(sample(), "X", 2, candidates()); },
            "X: the gene is a target of the network already; choose another gene");
  }

  void genesGoWithTheirEdges() {
    const Grn grn = after(sample(), removeGenes(sample(), {"Y", "B", "Y"}));
    QCOMPARE(grn.targets(), Names{"X"});
    QCOMPARE(grn.tfs(), (Names{"A", "C", "D", "E"}));
    QCOMPARE(grn.regulators("X"), (Names{"A", "C", "D"}));
    refused([] { removeGenes(sample(), {"A", "Y"}); }, "A -> X: the edge is locked; unlock it first");
    refused(
        [] {
          removeGenes(sample(), {"Y", "Q"});
        },
        "Q: there is no such gene in the network; choose one of its genes");
    // An edge between two genes that go is removed once.
    QCOMPARE(removeGenes(sample(), {"B", "C", "D"}).edits.size(), std::size_t{6});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(GeneStepsTest)
#include "tst_gene_steps.moc"
