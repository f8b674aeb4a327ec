// SPDX-License-Identifier: GPL-3.0-or-later
// Scored edges against known networks: by hand, and the reference figures of other software's edges.
#include "core/evaluate/score_grn.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/io/edge_table.h"
#include "core/io/truth_table.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::evaluate;
using data::KnownPairs;
using data::ScoredEdges;

namespace {

const std::string kReference = "reference/grnboost2/";

struct Outcome {
  GrnScore score;
  std::vector<std::string> warnings;
};

Outcome scored(const ScoredEdges& edges, const KnownPairs& truth, const std::string& universe = "all") {
  JobContext job;
  const GrnScore score = scoreGrn(edges, truth, {.universe = universe}, job);
  return {score, job.warnings()};
}

std::string errorText(const ScoredEdges& edges, const KnownPairs& truth, const std::string& universe = "all") {
  const Error error = test::errorOf([&] { scored(edges, truth, universe); });
  return error.code() == ErrorCode::badInput ? error.what() : "";
}

ScoredEdges referenceEdges(const std::string& name) {
  return io::readScoredEdges(test::sharedPath(kReference + name));
}

class ScoreGrnTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void byHand() {
    // Candidates A->X, A->Y, A->B, B->X, B->Y, B->A: A and B regulate, X and Y and each other are targets.
    const ScoredEdges edges{{"A", "X", 3}, {"B", "A", 2}, {"B", "Y", 1}};
    const KnownPairs truth{{"A", "X"}, {"B", "X"}, {"A", "X"}, {"A", "A"}, {"A", "B", false}};
    const auto [score, warnings] = scored(edges, truth);
    QCOMPARE(score.candidates, 6);
    QCOMPARE(score.trueEdges, 2);
    QCOMPARE(score.scored, 3);
    QCOMPARE(score.tfs, 2);
    QCOMPARE(score.targets, 4);
    GRNWB_CLOSE(score.prior, 2.0 / 6, 1e-12);
    // The scored true edge beats all four others, the unscored one ties with A->Y and A->B.
    GRNWB_CLOSE(score.auroc, (4 + 2 * 0.5) / 8, 1e-12);
    GRNWB_CLOSE(score.auprc, (1 + 2.0 / 6) / 2, 1e-12);
    GRNWB_CLOSE(score.earlyPrecision, 0.5, 1e-12);
    QVERIFY(warnings.empty());
  }

  void aPairIsAnEdgeWhenOneEntryIs() {
    const ScoredEdges edges{{"A", "X", 3}, {"A", "Y", 2}};
    QCOMPARE(scored(edges, {{"A", "X", false}, {"A", "X", true}}).score.auroc, 1.0);
  }

  void ofAPairScoredTwiceTheHigherScoreCounts() {
    const ScoredEdges edges{{"A", "X", 1}, {"A", "Y", 2}, {"A", "X", 3}};
    const GrnScore score = scored(edges, {{"A", "X"}}).score;
    QCOMPARE(score.scored, 2);
    QCOMPARE(score.auroc, 1.0);
  }

  void selfLoopsAddNoTf() {
    const ScoredEdges edges{{"A", "X", 3}, {"B", "Y", 2}};
    const KnownPairs truth{{"A", "X"}, {"B", "X"}};
    ScoredEdges loopedEdges = edges;
    loopedEdges.push_back({"Y", "Y", 9});
    KnownPairs loopedTruth = truth;
    loopedTruth.insert(loopedTruth.end(), {{"X", "X"}, {"Z", "Z"}, {"Q", "Q", false}});
    const auto [score, warnings] = scored(loopedEdges, loopedTruth);
    QVERIFY(warnings.empty());
    QCOMPARE(score.candidates, 4);
    QCOMPARE(score.tfs, 2);
    QCOMPARE(score.targets, 2);
    QCOMPARE(score.scored, 2);
    GRNWB_CLOSE(score.auroc, scored(edges, truth).score.auroc, 1e-12);
    QVERIFY(errorText({{"A", "A", 1}}, truth).starts_with("scored edges: there is none between two genes; "));
  }

  void aScoredZeroTiesWithUnscoredPairs() {
    // Candidates A->X, A->Y, B->X, B->Y: the true A->X at 1, the true B->Y and the two others at 0.
    const GrnScore score = scored({{"A", "X", 1}, {"A", "Y", 0}}, {{"A", "X"}, {"B", "Y"}}).score;
    QCOMPARE(score.candidates, 4);
    GRNWB_CLOSE(score.auroc, (2 + 2 * 0.5) / 4, 1e-12);
    GRNWB_CLOSE(score.auprc, (1 + 2.0 / 4) / 2, 1e-12);
    GRNWB_CLOSE(score.earlyPrecision, (1 + 1.0 / 3) / 2, 1e-12);
  }

  void negativeImportancesAreRefused() {
    QCOMPARE(errorText({{"A", "X", 1}, {"B", "Y", -0.5}}, {{"A", "X"}}),
             std::string("scored edges: the edge from 'B' to 'Y' has the importance -0.5, but pairs without an edge "
                         "count as 0, the lowest; give importances of 0 or more, such as sizes without their sign"));
    QVERIFY(errorText({{"A", "X", std::nan("")}}, {{"A", "X"}}).find("the importance nan") != std::string::npos);
  }

  /// Of 900 million candidates: a list of them would be as good as endless.
  void manyNames() {
    constexpr std::int64_t kPairs = 30000;
    KnownPairs truth;
    for (std::int64_t i = 0; i < kPairs; ++i) truth.push_back({"TF" + std::to_string(i), "target" + std::to_string(i)});
    const GrnScore score = scored({{"TF0", "target0", 2}, {"TF1", "target0", 1}}, truth).score;
    QCOMPARE(score.candidates, kPairs * kPairs);
    QCOMPARE(score.trueEdges, kPairs);
    QCOMPARE(score.scored, 2);
    // One true edge above all negatives, the others tie with all but one of them.
    const double pairs = kPairs, negatives = pairs * pairs - pairs;
    GRNWB_CLOSE(score.auroc, (negatives + (pairs - 1) * (negatives - 1) / 2) / (pairs * negatives), 1e-12);
    GRNWB_CLOSE(score.auprc, (1 + (pairs - 1) / pairs) / pairs, 1e-12);
  }

  void aStopIsHonoured() {
    JobContext job;
    job.requestStop();
    const Error error = test::errorOf([&] { scoreGrn({{"A", "X", 1}}, {{"A", "X"}}, {}, job); });
    QCOMPARE(error.code(), ErrorCode::cancelled);
  }

  void anEdgeThatMayBeAHeaderIsNamed() {
    const KnownPairs truth{{"parent", "child"}, {"A", "X"}, {"A", "Q"}};
    const auto warnings = scored({{"A", "X", 2}, {"A", "Y", 1}}, truth).warnings;
    QCOMPARE(warnings.size(), 1U);
    QVERIFY2(warnings.front().find("such as the edge from 'parent' to 'child'") != std::string::npos,
             warnings.front().c_str());
  }

  void goldLooksAtGenesWithATrueEdge() {
    const ScoredEdges edges{{"A", "X", 4}, {"A", "Y", 3}, {"B", "X", 2}, {"B", "Y", 1}, {"C", "Z", 5}};
    const KnownPairs truth{{"A", "X"}, {"B", "Y"}, {"A", "OTHER"}, {"D", "X"}, {"C", "Z", false}};
    const auto [score, warnings] = scored(edges, truth, "gold");
    QCOMPARE(score.candidates, 4);
    QCOMPARE(score.trueEdges, 2);
    QCOMPARE(score.scored, 4);
    GRNWB_CLOSE(score.auroc, 0.5, 1e-12);
    QCOMPARE(warnings.size(), 1U);
    QCOMPARE(warnings.front(),
             std::string("2 of 4 true edges have a TF or a target that no scored edge has, such as the edge from 'A' "
                         "to 'OTHER'; they are left out"));
    const auto [all, warned] = scored(edges, truth);
    QCOMPARE(all.candidates, 4 * 4);
    QCOMPARE(all.trueEdges, 4);
    QCOMPARE(warned.size(), 1U);
    QVERIFY(warned.front().find("count as missed") != std::string::npos);
  }

  void theOrderOfEdgesAndTruthDoesntMatter() {
    ScoredEdges edges{{"A", "X", 1}, {"A", "Y", 1}, {"B", "X", 1}, {"B", "Y", 0.5}, {"B", "Z", 0.5}};
    KnownPairs truth{{"A", "Y"}, {"B", "Z"}};
    const GrnScore one = scored(edges, truth).score;
    std::ranges::reverse(edges);
    std::ranges::reverse(truth);
    const GrnScore two = scored(edges, truth).score;
    QCOMPARE(two.auroc, one.auroc);
    QCOMPARE(two.auprc, one.auprc);
    QCOMPARE(two.earlyPrecision, one.earlyPrecision);
  }

  void sayWhyThereIsNoOverlap() {
    const ScoredEdges edges{{"GATA1", "HBB", 1}, {"SPI1", "LYZ", 1}};
    QCOMPARE(errorText(edges, {{"Gata1", "Hbb"}}),
             std::string("truth: none of the 1 TFs of its edges is among the 2 of the scored edges: only the case "
                         "differs, as in 'Gata1' and 'GATA1'; take both from the same species (human GATA1, mouse "
                         "Gata1)"));
    const std::string ids = errorText(edges, {{"ENSG00000102145", "ENSG00000244734"}});
    QVERIFY2(ids.find("Ensembl") != std::string::npos, ids.c_str());
    QVERIFY2(ids.find("'ENSG00000102145' here and 'GATA1' there") != std::string::npos, ids.c_str());
    const std::string targets = errorText(edges, {{"GATA1", "T1"}});
    QVERIFY2(targets.starts_with("truth: none of the 1 targets"), targets.c_str());
    QVERIFY2(targets.find("'T1' here and 'HBB' there") != std::string::npos, targets.c_str());
    QVERIFY(errorText({}, {{"A", "B"}}).starts_with("scored edges: there is none between two genes; "));
    QVERIFY(errorText(edges, {{"GATA1", "GATA1"}}).starts_with("truth: none of the 0 TFs"));
    QVERIFY(errorText({{"A", "X", 1}}, {{"A", "X"}}).starts_with("truth: every one of the 1 candidate pairs"));
    QVERIFY(errorText({{"A", "X", 1}, {"B", "Y", 1}}, {{"A", "Z"}, {"C", "X"}}, "gold")
                .starts_with("truth: none of the 1 candidate pairs is a true edge"));
    JobContext job;
    QCOMPARE(test::errorOf([&] {
               scoreGrn(edges, {{"GATA1", "HBB"}}, {.universe = "some"}, job);
             }).code(),
             ErrorCode::usage);
  }

  /// Figures by scikit-learn; those of design notes to three digits.
  void syntheticCounts() {
    GRNWB_NEEDS_SHARED(kReference + "synthetic_gold.tsv");
    const ScoredEdges edges = referenceEdges("synthetic_arboreto_seed777_100targets.tsv");
    const KnownPairs truth = io::readTruth(test::sharedPath(kReference + "synthetic_gold.tsv"));
    QCOMPARE(truth.size(), 6458U);
    std::set<std::string> targets;
    for (const auto& edge : edges) targets.insert(edge.target);
    KnownPairs ofTargets;
    std::ranges::copy_if(truth, std::back_inserter(ofTargets),
                         [&](const auto& pair) { return targets.contains(pair.target); });
    const auto [score, warnings] = scored(edges, ofTargets);
    GRNWB_CLOSE(score.auroc, 0.746757, 2e-6);
    GRNWB_CLOSE(score.auprc, 0.346037, 2e-6);
    GRNWB_CLOSE(score.earlyPrecision, 0.358162, 2e-6);
    GRNWB_CLOSE(score.prior, 0.084223, 1e-5);
    QCOMPARE(score.candidates, 7492);
    QCOMPARE(score.trueEdges, 631);
    QVERIFY(warnings.empty());

    const auto [gold, left] = scored(edges, truth, "gold");  // the other targets fall out
    GRNWB_CLOSE(gold.auroc, 0.749467, 2e-6);
    GRNWB_CLOSE(gold.auprc, 0.373270, 2e-6);
    GRNWB_CLOSE(gold.earlyPrecision, 0.374010, 2e-6);
    QCOMPARE(gold.candidates, 6900);
    QCOMPARE(left.size(), 1U);
  }

  void gsd() {
    const std::string file = "data/networks/beeline/GSD/GSD_2000_1/refNetwork.csv";
    GRNWB_NEEDS_SHARED(file);
    const auto score = scored(referenceEdges("gsd_arboreto_seed777.tsv"), io::readTruth(test::sharedPath(file))).score;
    GRNWB_CLOSE(score.auroc, 0.611644, 2e-6);
    GRNWB_CLOSE(score.auprc, 0.291672, 2e-6);
    GRNWB_CLOSE(score.earlyPrecision, 0.342105, 2e-6);
    GRNWB_CLOSE(score.prior, 0.222222, 1e-5);
    QCOMPARE(score.candidates, 342);
    QCOMPARE(score.trueEdges, 76);  // 86 lines, 3 self-loops, 7 repeated
  }

  /// The table lists 0 and 1, but labels the genes as in the knock-outs, not as in the multifactorial data that the
  /// edges come from: the figures test the arithmetic alone.
  void dream4() {
    const std::string file = "data/networks/dream4/size100_1/goldStandard.tsv";
    GRNWB_NEEDS_SHARED(file);
    const KnownPairs truth = io::readTruth(test::sharedPath(file));
    QCOMPARE(truth.size(), 9900U);
    const auto arboreto = scored(referenceEdges("dream4_multifactorial_1_arboreto_seed777.tsv"), truth).score;
    GRNWB_CLOSE(arboreto.auroc, 0.537143, 2e-6);
    GRNWB_CLOSE(arboreto.auprc, 0.019495, 5e-5);
    GRNWB_CLOSE(arboreto.earlyPrecision, 0.011364, 5e-5);
    QCOMPARE(arboreto.candidates, 9900);
    QCOMPARE(arboreto.trueEdges, 176);
    const auto genie3 = scored(referenceEdges("dream4_multifactorial_1_genie3_seed777.tsv"), truth, "gold").score;
    GRNWB_CLOSE(genie3.auroc, 0.535890, 2e-6);
    GRNWB_CLOSE(genie3.auprc, 0.053246, 2e-5);
    QCOMPARE(genie3.candidates, 3499);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ScoreGrnTest)
#include "tst_score_grn.moc"
