// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, words and obstacles of the gap panel, on values made for each.
#include <QAbstractItemModelTester>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/contribution_model.h"
#include "ui/compare/edge_gap_model.h"
#include "ui/compare/gap_cause.h"
#include "ui/compare/gene_distribution.h"
#include "ui/compare/gene_gap_model.h"
#include "ui/compare/regulon_gap_model.h"
#include "ui/compare/swap_list.h"
#include "ui/models/table_text.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

grn::Edge edge(const char* tf, const char* target, bool locked = false) {
  return {tf, target, grn::Sign::unknown, locked, {}, "test"};
}

std::shared_ptr<const grn::Grn> network() {
  return std::make_shared<const grn::Grn>(
      std::vector<std::string>{"BATF", "FOXP3", "SPI1"}, std::vector<std::string>{"IL2RA", "LYZ"},
      std::vector<grn::Edge>{edge("FOXP3", "IL2RA"), edge("SPI1", "IL2RA", true), edge("SPI1", "LYZ")},
      std::vector<grn::Pair>{{"BATF", "LYZ"}});
}

/// IL2RA with a gap of 0.3 and two regulators that are like real cells and carry little.
pipeline::GapTrace smallTrace() {
  pipeline::GapTrace trace;
  trace.gene = "IL2RA";
  trace.ks = 0.3;
  trace.noise = 0.06;
  trace.realMean = 1.34;
  trace.controlMean = 0.56;
  trace.edges = {{"FOXP3", 0.02, 0.28, 0.02, 0.6, false}, {"SPI1", 0.05, 0.34, -0.04, 0.5, true}};
  return trace;
}

class GapModels : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }

  void genes() {
    GeneGapModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGaps({{"IL2RA", 1, 7, 0.75, 3, 6, 0.5, 0.25, 0.5, 0.01},
                   {"SPI1", 7, 1, -4, 1, 1, 0, 1, 0.4, 0.0001},
                   {"ELSE", 1, 1, 0, 0, 1, 0, 1, 0.1, 0.3}},
                  network());
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, GeneGapModel::RatioColumn), QStringLiteral("+0.75"));
    QCOMPARE(text(1, GeneGapModel::RatioColumn), QStringLiteral("\u22124.00"));
    QCOMPARE(model.index(0, GeneGapModel::RatioColumn).data(GeneGapModel::BarRole).toDouble(), 0.5);
    QCOMPARE(model.index(1, GeneGapModel::RatioColumn).data(GeneGapModel::BarRole).toDouble(), -1.0);
    QCOMPARE(text(0, GeneGapModel::PColumn), QStringLiteral("0.010"));
    QCOMPARE(text(1, GeneGapModel::PColumn), QStringLiteral("< 0.001"));
    QCOMPARE(text(2, GeneGapModel::PColumn), QStringLiteral("within noise"));
    QCOMPARE(model.index(2, GeneGapModel::KsColumn).data(Qt::ForegroundRole).value<QColor>(),
             Theme::current().faintText);
    QVERIFY(!model.index(0, GeneGapModel::KsColumn).data(Qt::ForegroundRole).isValid());
    QCOMPARE(model.index(0, GeneGapModel::VarianceColumn).data(Qt::EditRole).toDouble(), 2.0);
    QCOMPARE(text(2, GeneGapModel::VarianceColumn), QStringLiteral("–"));
    QCOMPARE(text(0, GeneGapModel::RoleColumn), QStringLiteral("target"));
    QCOMPARE(text(1, GeneGapModel::RoleColumn), QStringLiteral("TF"));
    QCOMPARE(text(2, GeneGapModel::RoleColumn), QStringLiteral("–"));
    QCOMPARE(model.index(0, GeneGapModel::RegulatorsColumn).data().toInt(), 2);
    QVERIFY(!model.index(1, GeneGapModel::RegulatorsColumn).data().isValid());
    QCOMPARE(model.beyondNoise(), 2);
    QVERIFY(model.find("SPI1")->ks == 0.4 && !model.find("NOGENE"));
    QCOMPARE(tableText(model, QLatin1Char(',')).section(QLatin1Char('\n'), 1, 1),
             QStringLiteral("IL2RA,1,7,0.75,0.5,0.01,target,2,2,0.5,0.25"));
    model.setGaps({});
    QCOMPARE(model.rowCount(), 0);
  }

  void distributions() {
    data::Matrix real(4, 2), synthetic(2, 2);
    real << 9, 0, 9, 0, 9, 3, 9, 1;
    synthetic << 9, 3, 9, 7;
    const auto x = [](double counts) { return std::log1p(counts); };
    const std::vector<QPointF> curve = distributionCurve(real, 1, x(7));
    QCOMPARE(curve.front(), QPointF(0, 0));
    QCOMPARE(curve[1], QPointF(0, 0.5));  // two of four cells are without the gene
    QCOMPARE(curve.back(), QPointF(x(7), 1));
    for (const QPointF& point : curve)
      if (point.y() > 0) QCOMPARE(point.y(), point.x() < x(1) ? 0.5 : point.x() < x(3) ? 0.75 : 1.0);
    QVERIFY(std::ranges::is_sorted(curve, {}, &QPointF::x));
    // Up to 1: three of four cells against none.
    QCOMPARE(widestGap(real, synthetic, 1), x(1));
    QCOMPARE(widestGap(synthetic, real, 1), x(1));
  }

  void contributions() {
    ContributionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    JobContext job;
    const auto scores =
        std::make_shared<const data::ScoredEdges>(data::ScoredEdges{{"BATF", "IL2RA", 9}, {"FOXP3", "IL2RA", 4.5}});
    const auto evidence =
        std::make_shared<const pipeline::EdgeEvidence>(pipeline::EdgeEvidence::Scores{{"grnboost2", scores}}, nullptr,
                                                       nullptr, nullptr, std::vector<std::string>{}, job);
    model.setTrace(std::make_shared<const pipeline::GapTrace>(smallTrace()), evidence, "grnboost2");
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, ContributionModel::RankColumn), QStringLiteral("2"));
    QCOMPARE(text(0, ContributionModel::ImportanceColumn), QStringLiteral("4.50"));
    QCOMPARE(text(0, ContributionModel::EvidenceColumn), QString());
    QCOMPARE(text(1, ContributionModel::RankColumn), QStringLiteral("–"));
    QCOMPARE(text(1, ContributionModel::EvidenceColumn), QStringLiteral("none"));
    QCOMPARE(text(0, ContributionModel::ContributionColumn), QStringLiteral("+0.020"));
    QCOMPARE(text(1, ContributionModel::ContributionColumn), QStringLiteral("\u22120.040"));
    GRNWB_CLOSE(model.index(0, ContributionModel::ContributionColumn).data(ContributionModel::BarRole).toDouble(), 0.5,
                1e-12);
    QCOMPARE(text(0, ContributionModel::HeldColumn), QStringLiteral("0.280"));
    QCOMPARE(text(1, ContributionModel::LockedColumn), QStringLiteral("locked"));
    QCOMPARE(model.index(1, 0).data(ContributionModel::TfRole).toString(), QStringLiteral("SPI1"));
    QCOMPARE(model.index(1, 0).data(ContributionModel::TargetRole).toString(), QStringLiteral("IL2RA"));
    // The network as it is now counts: an edge that is gone, another that was unlocked.
    const grn::Grn now({"BATF", "FOXP3", "SPI1"}, {"IL2RA"}, {edge("SPI1", "IL2RA")});
    model.setNetwork(std::make_shared<const grn::Grn>(now));
    QCOMPARE(text(0, ContributionModel::LockedColumn), QStringLiteral("gone"));
    QCOMPARE(text(1, ContributionModel::LockedColumn), QString());
    QVERIFY(!model.isBlank(ContributionModel::EvidenceColumn) && !model.isBlank(ContributionModel::LockedColumn));
    model.setTrace(nullptr, nullptr, {});
    QVERIFY(model.isBlank(ContributionModel::LockedColumn));
    QCOMPARE(model.rowCount(), 0);
  }

  void regulonsAndTheirEdges() {
    RegulonGapModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRegulons({{"SPI1", 12, 0.3, 0.1, 0.02, 10, true, 0.3, 8, {{"SPI1", "LYZ", 0.6, 0.1}}},
                       {"BATF", 5, 0.11, 0.1, 0.02, 0.5, false, 1, 0, {}}});
    QCOMPARE(model.broken(), 1);
    QCOMPARE(model.index(0, RegulonGapModel::ExpectedColumn).data().toString(), QStringLiteral("0.100 ± 0.020"));
    QCOMPARE(model.index(0, RegulonGapModel::VerdictColumn).data().toString(), QStringLiteral("broken"));
    QVERIFY(model.index(0, 0).data(RegulonGapModel::AlarmRole).toBool());
    QCOMPARE(tableText(model, QLatin1Char(',')).section(QLatin1Char('\n'), 2, 2),
             QStringLiteral("BATF,5,0.11,0.1,0.5,"));
    EdgeGapModel edges;
    QAbstractItemModelTester edgeTester(&edges, QAbstractItemModelTester::FailureReportingMode::QtTest);
    edges.setEdges(model.find("SPI1")->edges);
    QCOMPARE(edges.index(0, EdgeGapModel::DifferenceColumn).data().toString(), QStringLiteral("\u22120.50"));
    QCOMPARE(edges.index(0, EdgeGapModel::DifferenceColumn).data(EdgeGapModel::BarRole).toDouble(), -0.5);
    QCOMPARE(edges.index(0, 0).data(EdgeGapModel::TfRole).toString(), QStringLiteral("SPI1"));
  }

  void causes() {
    std::vector<evaluate::GeneGap> gaps{{"IL2RA", 1.34, 0.56, -0.6, 1, 1, 0, 0, 0.3, 0.001},
                                        {"FOXP3", 1, 0.48, -0.4, 1, 1, 0, 0, 0.02, 0.9},
                                        {"SPI1", 1, 1.02, 0, 1, 1, 0, 0, 0.05, 0.9}};
    grn::CandidateIndex candidates({{"FOXP3", "IL2RA", 3}, {"SPI1", "IL2RA", 2}}, "scores");
    const auto cause = [&](const pipeline::GapTrace& trace) {
      return gapCause(trace, candidates, [&](const std::string& gene) -> const evaluate::GeneGap* {
        const auto found = std::ranges::find(gaps, gene, &evaluate::GeneGap::gene);
        return found == gaps.end() ? nullptr : &*found;
      });
    };
    QCOMPARE(cause(smallTrace()).word, QStringLiteral("unclear"));
    pipeline::GapTrace trace = smallTrace();
    trace.edges[0].tfKs = 0.4;
    QCOMPARE(cause(trace).word, QStringLiteral("unclear"));  // among so many genes it is noise
    gaps[1].pValue = gaps[2].pValue = 0.001;
    QCOMPARE(cause(trace).word, QStringLiteral("from its TF"));
    QCOMPARE(cause(trace).sentence, QStringLiteral("The TF FOXP3 itself is low (0.48×)."));
    trace = smallTrace();
    trace.edges[1].tfKs = 0.4;  // but its mean is right
    QCOMPARE(cause(trace).word, QStringLiteral("unclear"));
    trace = smallTrace();
    trace.edges[0].ksHeld = 0.1;
    trace.edges[0].contribution = 0.2;
    QCOMPARE(cause(trace).word, QStringLiteral("one edge"));
    QVERIFY(cause(trace).sentence.contains(QStringLiteral("FOXP3")) && !cause(trace).isNoise);
    candidates = grn::CandidateIndex({{"SPI1", "IL2RA", 2}}, "scores");
    QCOMPARE(cause(smallTrace()).sentence, QStringLiteral("1 of 2 regulators have no scored evidence."));
    candidates = grn::CandidateIndex({{"BATF", "IL2RA", 8}, {"FOXP3", "IL2RA", 3}, {"SPI1", "IL2RA", 2}}, "scores");
    QCOMPARE(cause(smallTrace()).sentence,
             QStringLiteral("1 of the 2 best scored TFs don't regulate it in this network."));
    trace = smallTrace();
    trace.isTf = true;
    trace.edges.clear();
    QCOMPARE(cause(trace).word, QStringLiteral("Stage 1"));
    trace.ks = 0.05;
    QVERIFY(cause(trace).isNoise && cause(trace).word == QStringLiteral("fine"));
    gaps[0].pValue = 0.2;
    QVERIFY(cause(smallTrace()).isNoise);
  }

  void obstacles() {
    const pipeline::SwapProposal swap{"FOXP3", "BATF", 1, 2, 1};
    const auto obstacle = [&](std::vector<grn::Edge> edges, std::vector<grn::Pair> rejected = {}) {
      const grn::Grn now({"BATF", "FOXP3", "SPI1"}, {"IL2RA", "LYZ"}, std::move(edges), std::move(rejected));
      return swapObstacle(swap, "IL2RA", &now);
    };
    QVERIFY(obstacle({edge("FOXP3", "IL2RA")}).isEmpty());
    QCOMPARE(obstacle({edge("BATF", "IL2RA")}), QStringLiteral("Done: BATF regulates IL2RA now."));
    QCOMPARE(obstacle({}), QStringLiteral("FOXP3 doesn't regulate IL2RA any more."));
    QCOMPARE(obstacle({edge("FOXP3", "IL2RA"), edge("BATF", "IL2RA")}),
             QStringLiteral("BATF regulates IL2RA already."));
    QCOMPARE(obstacle({edge("FOXP3", "IL2RA", true)}), QStringLiteral("The edge from FOXP3 is locked."));
    QCOMPARE(obstacle({edge("FOXP3", "IL2RA")}, {{"BATF", "IL2RA"}}),
             QStringLiteral("The edge from BATF was rejected."));
    const grn::Grn without({"FOXP3"}, {"IL2RA"}, {edge("FOXP3", "IL2RA")}), other({"FOXP3"}, {"LYZ"}, {});
    QCOMPARE(swapObstacle(swap, "IL2RA", &without), QStringLiteral("BATF is no TF of the network any more."));
    QCOMPARE(swapObstacle(swap, "IL2RA", &other), QStringLiteral("IL2RA is no target of the network any more."));
    QVERIFY(!swapObstacle(swap, "IL2RA", nullptr).isEmpty());
  }
};

}  // namespace

QTEST_MAIN(GapModels)
#include "tst_gap_models.moc"
