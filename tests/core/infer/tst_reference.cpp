// SPDX-License-Identifier: GPL-3.0-or-later
// GRNBoost2 and GENIE3 against arboreto's edges and against the networks the data were simulated from.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/evaluate/precision.h"
#include "core/infer/infer.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "core/io/truth_table.h"
#include "core/trees/boosting.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using Names = std::vector<std::string>;
using Pair = std::pair<std::string, std::string>;

namespace {

const std::string kFolder = "reference/grnboost2/";
const std::string kGsd = "data/networks/beeline/GSD/GSD_2000_1/";

data::Dataset read(const std::string& relative) {
  JobContext job;
  return io::readDataset(test::sharedPath(relative), job);
}

/// Targets of each TF in network 1 of DREAM4's size 100 multifactorial challenge (Marbach et al., PNAS 2010), which is
/// another one than that of its time series and knock-outs.
const char* const kDream4Multifactorial1 =
    "2: 91; 3: 90; 4: 18; 6: 52 55 96; 7: 6 70 72 83; 8: 12; 10: 27 63 90; 12: 8; 16: 6 88; 22: 1 2 6 9 11 13 15 "
    "17 20 29 33 34 36 40 43 44 52 78 81 91 93 96 97 98; 25: 1 11 24 43 46 51 58 60 68 81 85; 26: 60 71 85 89 98; "
    "28: 80; 31: 39 44 47 87; 33: 34 65 77; 34: 33; 35: 53 90; 37: 52; 47: 44; 48: 55; 51: 44; 52: 1 4 6 9 10 11 "
    "14 19 31 36 38 43 44 47 49 51 53 54 56 73 74 81 83 95; 54: 76; 55: 6 10 25 41 83 96; 56: 20 45 100; 59: 5 23 "
    "41 50 57 64 69 73 90; 61: 67; 62: 56; 65: 33 34; 66: 21 93; 71: 4 13 20 21 29 30 61 66 67 78 88 89 93 94 97 "
    "99; 74: 38 95; 75: 48 55; 79: 3 70; 80: 33 34; 82: 10 27 63 90; 83: 6 55 96; 84: 42; 86: 58; 92: 6 17 18 19 "
    "20 29 30 32 42 45 60 70 78 84 85 93 94 97 99 100; 95: 38 74";

data::KnownPairs dream4Gold() {
  data::KnownPairs gold;
  for (const auto regulon : split(kDream4Multifactorial1, ';')) {
    const auto parts = split(regulon, ':');
    for (const auto target : split(trim(parts.at(1)), ' '))
      gold.push_back({"G" + std::string(trim(parts.at(0))), "G" + std::string(target)});
  }
  return gold;
}

/// Every n-th of the targets of a table, in sorted order.
Names targetsOf(const data::ScoredEdges& edges, std::size_t n) {
  std::set<std::string> all;
  for (const auto& edge : edges) all.insert(edge.target);
  Names picked;
  std::size_t i = 0;
  for (const auto& target : all)
    if (i++ % n == 0) picked.push_back(target);
  return picked;
}

/// Importance of every pair of TF and target, 0 where there is no edge; the pairs' order depends on the names alone.
std::vector<double> scores(const data::ScoredEdges& edges, const Names& tfs, const Names& targets) {
  std::map<Pair, double> importance;
  for (const auto& edge : edges) importance[{edge.tf, edge.target}] = edge.importance;
  std::vector<double> result;
  for (const auto& target : targets)
    for (const auto& tf : tfs)
      if (tf != target) result.push_back(importance[{tf, target}]);
  return result;
}

/// Which pairs are edges, in the order of scores().
std::vector<bool> areTrue(const data::KnownPairs& gold, const Names& tfs, const Names& targets) {
  data::ScoredEdges edges;
  for (const auto& pair : gold) edges.push_back({pair.tf, pair.target, pair.isEdge ? 1.0 : 0.0});
  std::vector<bool> result;
  for (const double score : scores(edges, tfs, targets)) result.push_back(score > 0);
  return result;
}

double aupr(const std::vector<double>& score, const std::vector<bool>& truth) {
  return evaluate::averagePrecision(evaluate::rankingOf(score, truth));
}

/// Ranks from 1, ties shared.
std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> result(values.size());
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    for (std::size_t i = begin; i < end; ++i) result[order[i]] = static_cast<double>(begin + end + 1) / 2;
  }
  return result;
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  const auto ra = ranks(a), rb = ranks(b);
  const double mean = static_cast<double>(a.size() + 1) / 2;
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (ra[i] - mean) * (rb[i] - mean);
    aa += (ra[i] - mean) * (ra[i] - mean);
    bb += (rb[i] - mean) * (rb[i] - mean);
  }
  return ab / std::sqrt(aa * bb);
}

data::ScoredEdges infer(const std::string& method, const data::Dataset& dataset, const Names& tfs, const Names& targets,
                        std::uint64_t seed, const std::string& randomMode = "keyed") {
  JobContext job(2);
  infer::InferParameters parameters;
  parameters.method = method;
  parameters.randomMode = randomMode;
  parameters.targets = targets;
  parameters.seed = seed;
  return infer::infer(dataset, tfs, parameters, job).edges;
}

/// Each cell to the median total, then log(1 + x).
data::Dataset logNormalised(data::Dataset dataset) {
  std::vector<double> totals;
  for (std::int64_t cell = 0; cell < dataset.cellCount(); ++cell) totals.push_back(dataset.x.rowSum(cell));
  std::vector<double> ordered = totals;
  std::ranges::sort(ordered);
  const double median = (ordered[ordered.size() / 2] + ordered[(ordered.size() - 1) / 2]) / 2;
  for (std::size_t cell = 0; cell < totals.size(); ++cell)
    for (auto i = dataset.x.offsets[cell]; i < dataset.x.offsets[cell + 1]; ++i) {
      float& value = dataset.x.values[static_cast<std::size_t>(i)];
      value = static_cast<float>(std::log1p(static_cast<double>(value) / totals[cell] * median));
    }
  return dataset;
}

/// The share of the best twentieth that two scorings have in common.
double topOverlap(const std::vector<double>& a, const std::vector<double>& b) {
  const auto best = [](const std::vector<double>& score) {
    std::vector<std::size_t> order(score.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return score[i]; });
    return std::set<std::size_t>(order.begin(), order.begin() + std::ssize(order) / 20);
  };
  const auto ofA = best(a), ofB = best(b);
  const auto shared = std::ranges::count_if(ofA, [&](std::size_t i) { return ofB.contains(i); });
  return static_cast<double>(shared) / static_cast<double>(ofA.size());
}

Names syntheticTfs() {
  Names tfs;
  const std::string list = readFile(test::sharedPath(kFolder + "synthetic_tfs.txt"));
  for (const auto line : splitLines(list)) tfs.emplace_back(line);
  return tfs;
}

/// The simulated counts or their logarithms, with arboreto's edges for some of the targets.
std::pair<data::Dataset, data::ScoredEdges> simulatedCells(bool logarithm) {
  data::Dataset counts = read(kFolder + "synthetic_10000x1000_counts.h5ad");
  const auto edges = [](const char* file) { return io::readScoredEdges(test::sharedPath(kFolder + file)); };
  if (!logarithm) return {std::move(counts), edges("synthetic_arboreto_seed777_100targets.tsv")};
  return {logNormalised(std::move(counts)), edges("synthetic_log1p_arboreto_seed777_16targets.tsv")};
}

/// A node of the reference's tree: (feature, cut, rows in the bag) or ('L', mean, rows in the bag).
struct ReferenceNode {
  bool leaf = false;
  std::size_t feature = 0;
  double value = 0;
  std::int64_t inBag = 0;
};

/// "0 [(66, 5.5, 9000), ('L', -1.98, 5790), ...] oob 0.447"
struct ReferenceTree {
  std::vector<ReferenceNode> nodes;
  double improvement = 0;

  explicit ReferenceTree(std::string_view line) {
    const auto oob = line.find("] oob ");
    improvement = parseNumber(line.substr(oob + 6)).value();
    line = line.substr(line.find('[') + 1, oob - line.find('[') - 1);
    for (auto begin = line.find('('); begin != line.npos; begin = line.find('(', begin + 1)) {
      const auto parts = split(line.substr(begin + 1, line.find(')', begin) - begin - 1), ',');
      ReferenceNode& node = nodes.emplace_back();
      node.leaf = parts[0] == "'L'";
      if (!node.leaf) node.feature = static_cast<std::size_t>(parseInteger(parts[0]).value());
      node.value = parseNumber(trim(parts[1])).value();
      node.inBag = parseInteger(trim(parts[2])).value();
    }
  }
};

class ReferenceTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void firstTreesAreThoseOfArboreto() {
    const std::string file = kFolder + "first_trees_TF000_seed777.txt";
    GRNWB_NEEDS_SHARED(file);
    const data::Dataset dataset = read(kFolder + "synthetic_10000x1000_counts.h5ad");
    const data::Matrix x = dataset.x.toDense();
    const auto geneIndex = data::indexOf(dataset.genes.names);
    const auto valuesOf = [&](const std::string& gene) {
      const auto column = x.col(geneIndex.find(gene)->second);
      return std::vector<float>(column.begin(), column.end());
    };
    trees::BinnedMatrix features(static_cast<std::size_t>(dataset.cellCount()), trees::BinnedMatrix::kManyBins);
    for (const std::string& tf : syntheticTfs()) features.addFeature(valuesOf(tf));
    trees::BoostingParameters parameters;
    parameters.mode = trees::RandomMode::arboreto;
    parameters.seed = 777;
    const std::string text = readFile(test::sharedPath(file));
    const auto lines = splitLines(text);
    JobContext job;
    const auto grown = trees::Booster(features, parameters, job).firstTrees({valuesOf("TF000"), 0}, lines.size(), job);
    QCOMPARE(grown.size(), std::size_t{12});
    for (std::size_t t = 0; t < grown.size(); ++t) {
      const ReferenceTree expected(lines[t]);
      QCOMPARE(grown[t].nodes.size(), expected.nodes.size());
      for (std::size_t n = 0; n < expected.nodes.size(); ++n) {
        const trees::BoostedTree::Node& node = grown[t].nodes[n];
        QCOMPARE(!node.feature.has_value(), expected.nodes[n].leaf);
        QCOMPARE(node.inBag, expected.nodes[n].inBag);
        if (expected.nodes[n].leaf) {
          QVERIFY(std::abs(node.mean - expected.nodes[n].value) < 0.6e-6);  // printed with six decimals
        } else {
          QCOMPARE(*node.feature, expected.nodes[n].feature + 1);  // TF000 itself is left out there
          QCOMPARE(node.cut, expected.nodes[n].value);
        }
      }
      GRNWB_CLOSE(grown[t].improvement, expected.improvement, 1e-9);
    }
  }

  void sameSeedSameScoresAsArboreto_data() {
    QTest::addColumn<bool>("logarithm");
    QTest::addColumn<double>("leastSpearman");
    QTest::addColumn<double>("leastOverlap");
    QTest::addRow("counts") << false << 0.99 << 0.96;
    QTest::addRow("log1p") << true << 0.9999 << 0.999;
  }
  void sameSeedSameScoresAsArboreto() {
    QFETCH(bool, logarithm);
    QFETCH(double, leastSpearman);
    QFETCH(double, leastOverlap);
    GRNWB_NEEDS_SHARED(kFolder + "synthetic_10000x1000_counts.h5ad");
    const auto [dataset, reference] = simulatedCells(logarithm);
    const Names targets = targetsOf(reference, logarithm ? 4 : 1), tfs = syntheticTfs();
    const auto ours = scores(infer("grnboost2", dataset, tfs, targets, 777, "arboreto"), tfs, targets);
    const auto theirs = scores(reference, tfs, targets);
    const double agreement = spearman(ours, theirs), overlap = topOverlap(ours, theirs);
    QVERIFY2(agreement > leastSpearman, qPrintable(QString::number(agreement)));
    QVERIFY2(overlap > leastOverlap, qPrintable(QString::number(overlap)));
  }

  /// Two seeds of arboreto agree at Spearman .886 on counts and .971 on log1p (reference/README.md).
  void agreesWithArboretoOnSimulatedCells_data() {
    QTest::addColumn<bool>("logarithm");
    QTest::addColumn<int>("everyTarget");
    QTest::addColumn<double>("leastSpearman");
    QTest::addRow("counts") << false << 8 << 0.87;
    QTest::addRow("log1p, more values than bins") << true << 2 << 0.95;
  }
  void agreesWithArboretoOnSimulatedCells() {
    QFETCH(bool, logarithm);
    QFETCH(int, everyTarget);
    QFETCH(double, leastSpearman);
    GRNWB_NEEDS_SHARED(kFolder + "synthetic_10000x1000_counts.h5ad");
    const auto [dataset, reference] = simulatedCells(logarithm);
    const Names targets = targetsOf(reference, static_cast<std::size_t>(everyTarget));
    const Names tfs = syntheticTfs();
    const auto edges = infer("grnboost2", dataset, tfs, targets, 1);

    const auto ours = scores(edges, tfs, targets), theirs = scores(reference, tfs, targets);
    const auto truth = areTrue(io::readTruth(test::sharedPath(kFolder + "synthetic_gold.tsv")), tfs, targets);
    const double agreement = spearman(ours, theirs);
    QVERIFY2(agreement > leastSpearman, qPrintable(QString::number(agreement)));
    const double difference = aupr(ours, truth) - aupr(theirs, truth);
    QVERIFY2(std::abs(difference) < 0.03, qPrintable(QString::number(difference)));
    // The sum over a target is its number of trees, so equal stopping gives about equal sums.
    const double trees =
        std::accumulate(ours.begin(), ours.end(), 0.0) / std::accumulate(theirs.begin(), theirs.end(), 0.0);
    QVERIFY2(std::abs(trees - 1) < 0.12, qPrintable(QString::number(trees)));
  }

  /// One TF of 18 is looked at per node, so single seeds spread (AUPR .28 to .34): the mean of six is compared.
  void agreesWithArboretoOnGsd() {
    GRNWB_NEEDS_SHARED(kGsd + "ExpressionData.csv");
    const data::Dataset dataset = read(kGsd + "ExpressionData.csv");
    QCOMPARE(dataset.geneCount(), std::int64_t{19});
    const Names& genes = dataset.genes.names;
    const auto truth = areTrue(io::readTruth(test::sharedPath(kGsd + "refNetwork.csv")), genes, genes);
    const auto reference = io::readScoredEdges(test::sharedPath(kFolder + "gsd_arboreto_seed777.tsv"));
    QVERIFY(std::abs(aupr(scores(reference, genes, genes), truth) - 0.292) < 0.001);  // the measure itself
    double area = 0, agreement = 0;
    constexpr int kSeeds = 6;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      const auto ours = scores(infer("grnboost2", dataset, genes, {}, seed), genes, genes);
      area += aupr(ours, truth) / kSeeds;
      agreement += spearman(ours, scores(reference, genes, genes)) / kSeeds;
    }
    QVERIFY2(std::abs(area - 0.292) < 0.02, qPrintable(QString::number(area)));
    QVERIFY2(agreement > 0.8, qPrintable(QString::number(agreement)));
  }

  void genie3AgreesWithArboretoOnDream4() {
    const std::string folder = "data/networks/dream4/size100_1/";
    GRNWB_NEEDS_SHARED(folder + "multifactorial.tsv");
    const data::Dataset dataset = read(folder + "multifactorial.tsv");
    QCOMPARE(dataset.geneCount(), std::int64_t{100});
    const Names& genes = dataset.genes.names;
    const auto truth = areTrue(dream4Gold(), genes, genes);
    const auto reference = scores(
        io::readScoredEdges(test::sharedPath(kFolder + "dream4_multifactorial_1_genie3_seed777.tsv")), genes, genes);
    QVERIFY(std::abs(aupr(reference, truth) - 0.164) < 0.001);  // the measure itself
    const auto ours = scores(infer("genie3", dataset, genes, {}, 1), genes, genes);
    QVERIFY2(aupr(ours, truth) >= 0.15, qPrintable(QString::number(aupr(ours, truth))));
    QVERIFY2(std::abs(aupr(ours, truth) - aupr(reference, truth)) < 0.02,
             qPrintable(QString::number(aupr(ours, truth))));
    const double agreement = spearman(ours, reference);
    QVERIFY2(agreement > 0.9, qPrintable(QString::number(agreement)));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
