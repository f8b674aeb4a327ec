// SPDX-License-Identifier: GPL-3.0-or-later
// The binned integer engine against a plain one written from the definition, with exact values and doubles.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

#include "core/base/random.h"
#include "core/trees/boosting.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::trees;
using Columns = std::vector<std::vector<float>>;

namespace {

struct Problem {
  Columns features;
  std::vector<float> response;
};

/// Response = 3 * [x0 > 4] + x1 / 4 + x2 * x3 / 30 + noise, the other features idle.
Problem makeProblem(std::size_t rows, std::size_t features, bool counts) {
  RandomStream stream(7, "boosting test");
  Problem problem{Columns(features, std::vector<float>(rows)), std::vector<float>(rows)};
  for (auto& column : problem.features)
    for (float& value : column)
      value = static_cast<float>(counts ? std::floor(10 * stream.uniform() * stream.uniform()) : stream.normal());
  const Columns& x = problem.features;
  for (std::size_t row = 0; row < rows; ++row)
    problem.response[row] = (x[0][row] > (counts ? 4 : 0) ? 3.0F : 0.0F) + x[1][row] / 4 + x[2][row] * x[3][row] / 30 +
                            static_cast<float>(stream.normal());
  return problem;
}

BinnedMatrix binned(const Columns& features) {
  BinnedMatrix matrix(features.front().size(), BinnedMatrix::kFewBins);
  for (const auto& column : features) matrix.addFeature(column);
  return matrix;
}

Booster makeBooster(const BinnedMatrix& features, const BoostingParameters& parameters,
                    Simd simd = supportedSimd().back()) {
  return Booster(features, parameters, JobContext(), simd);
}

BoostingFit fitOne(const Booster& booster, const std::vector<float>& values, std::optional<std::size_t> excluded = {},
                   int threads = 1) {
  JobContext job(threads);
  BoostingFit result;
  booster.fit(
      1,
      [&](std::size_t) {
        return Response{values, excluded};
      },
      [&](std::size_t, BoostingFit fit) { result = std::move(fit); }, job);
  return result;
}

/// The rows a round learns from and those it leaves out, ascending.
void split(const RowSamples& samples, std::size_t rows, std::size_t round, std::vector<std::uint32_t>& in,
           std::vector<std::uint32_t>& out) {
  samples.outOfBag(round, out);
  in.clear();
  for (std::uint32_t row = 0; row < rows; ++row)
    if (!std::ranges::binary_search(out, row)) in.push_back(row);
}

/// grnboost2.md section 1 with every feature looked at in every node, so that the only draws are the in-bag rows.
class PlainBooster {
 public:
  PlainBooster(const Problem& problem, const RowSamples& samples, const BoostingParameters& parameters)
      : m_x(problem.features), m_samples(samples), m_parameters(parameters), m_importance(m_x.size()) {
    const double mean = std::accumulate(problem.response.begin(), problem.response.end(), 0.0) /
                        static_cast<double>(problem.response.size());
    for (const float y : problem.response) m_residual.push_back(y - mean);
  }

  BoostingFit run() {
    std::vector<double> improvements;
    for (int round = 0; round < m_parameters.maxTrees; ++round) {
      std::vector<std::uint32_t> in, out;
      split(m_samples, m_residual.size(), static_cast<std::size_t>(round), in, out);
      const double before = meanSquare(out);
      std::vector<double> step(m_residual.size());
      grow(in, all(), 0, step);
      for (std::size_t row = 0; row < step.size(); ++row) m_residual[row] -= 0.01 * step[row];
      improvements.push_back(before - meanSquare(out));
      const auto last = improvements.size();
      if (last >= 25 && std::accumulate(improvements.end() - 25, improvements.end(), 0.0) < 0) break;
    }
    const double sum = std::accumulate(m_importance.begin(), m_importance.end(), 0.0);
    for (double& value : m_importance) value /= sum;
    return {m_importance, static_cast<int>(improvements.size())};
  }

 private:
  using Rows = std::vector<std::uint32_t>;

  Rows all() const {
    Rows rows(m_residual.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
  }
  double meanSquare(const Rows& rows) const {
    double sum = 0;
    for (const auto row : rows) sum += m_residual[row] * m_residual[row];
    return sum / static_cast<double>(rows.size());
  }
  double sumOf(const Rows& rows) const {
    double sum = 0;
    for (const auto row : rows) sum += m_residual[row];
    return sum;
  }

  /// in: the in-bag rows of the node; covered: all rows that reach it.
  void grow(const Rows& in, const Rows& covered, int depth, std::vector<double>& step) {
    double best = -1, threshold = 0;
    std::size_t bestFeature = 0;
    for (std::size_t f = 0; f < m_x.size() && depth < 3 && in.size() >= 2; ++f) {
      Rows order = in;
      std::ranges::sort(order, {}, [&](std::uint32_t row) { return m_x[f][row]; });
      const double total = sumOf(in);
      double left = 0;
      for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        left += m_residual[order[i]];
        const float below = m_x[f][order[i]], above = m_x[f][order[i + 1]];
        if (below == above) continue;
        const auto wl = static_cast<double>(i + 1), wr = static_cast<double>(order.size()) - wl;
        const double score = std::pow(left / wl - (total - left) / wr, 2) * wl * wr;
        if (score > best * (1 + 1e-12)) best = score, bestFeature = f, threshold = (double(below) + above) / 2;
      }
    }
    if (best < 0) {
      for (const auto row : covered) step[row] = sumOf(in) / static_cast<double>(in.size());
      return;
    }
    m_importance[bestFeature] += best / static_cast<double>(in.size());
    const auto side = [&](const Rows& rows, bool right) {
      Rows kept;
      for (const auto row : rows)
        if ((m_x[bestFeature][row] > threshold) == right) kept.push_back(row);
      return kept;
    };
    for (const bool right : {false, true}) grow(side(in, right), side(covered, right), depth + 1, step);
  }

  const Columns& m_x;
  const RowSamples& m_samples;
  const BoostingParameters& m_parameters;
  std::vector<double> m_residual, m_importance;
};

class BoostingTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void inBagRowsAreAFreshSubsetEachRound_data() { modes(); }
  void inBagRowsAreAFreshSubsetEachRound() {
    QFETCH(RandomMode, mode);
    constexpr std::size_t kRows = 1000, kRounds = 400;
    const RowSamples samples(kRows, 900, 3, mode);
    std::vector<int> timesOut(kRows);
    std::vector<std::uint32_t> in, out;
    for (std::size_t round = 0; round < kRounds; ++round) {
      split(samples, kRows, round, in, out);
      QCOMPARE(in.size(), std::size_t{900});
      QCOMPARE(out.size(), std::size_t{100});
      QVERIFY(std::ranges::is_sorted(out));
      std::vector<std::uint32_t> both = in;
      both.insert(both.end(), out.begin(), out.end());
      std::ranges::sort(both);
      for (std::uint32_t row = 0; row < kRows; ++row) QCOMPARE(both[row], row);
      for (const auto row : out) ++timesOut[row];
    }
    // Binomial(400, 0.1): mean 40, standard deviation 6; five of them on either side.
    QVERIFY(*std::ranges::min_element(timesOut) > 10 && *std::ranges::max_element(timesOut) < 70);
  }

  void agreesWithThePlainDefinition_data() {
    QTest::addColumn<bool>("counts");
    QTest::addColumn<RandomMode>("mode");
    QTest::addRow("counts") << true << RandomMode::keyed;
    QTest::addRow("continuous, a bin per value") << false << RandomMode::keyed;
    QTest::addRow("continuous, drawn like arboreto") << false << RandomMode::arboreto;
  }
  void agreesWithThePlainDefinition() {
    QFETCH(bool, counts);
    QFETCH(RandomMode, mode);
    const Problem problem = makeProblem(counts ? 400 : 250, 6, counts);
    BoostingParameters parameters;
    parameters.featureShare = 1;
    parameters.maxTrees = 600;
    parameters.seed = 11;
    parameters.mode = mode;
    const BinnedMatrix features = binned(problem.features);
    const BoostingFit fit = fitOne(makeBooster(features, parameters), problem.response);
    const RowSamples samples(features.rows(), features.rows() * 9 / 10, 11, mode);
    const BoostingFit plain = PlainBooster(problem, samples, parameters).run();
    // Not equal: in small nodes several features make the same cut, and then the order of looking at them decides.
    QVERIFY2(std::abs(fit.trees - plain.trees) <= 3,
             qPrintable(QStringLiteral("%1 %2").arg(fit.trees).arg(plain.trees)));
    for (std::size_t f = 0; f < 6; ++f)
      QVERIFY2(
          std::abs(fit.importance[f] - plain.importance[f]) < 0.003,
          qPrintable(
              QStringLiteral("feature %1: %2, expected %3").arg(f).arg(fit.importance[f]).arg(plain.importance[f])));
  }

  void stopsAfterTheSameTreeAsThePlainDefinition() {
    Problem problem = makeProblem(220, 4, false);
    problem.features.resize(1);
    const BinnedMatrix features = binned(problem.features);
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
      BoostingParameters parameters;
      parameters.seed = seed;
      parameters.maxTrees = 1000;
      const RowSamples samples(220, 198, seed, RandomMode::keyed);
      const int expected = PlainBooster(problem, samples, parameters).run().trees;
      QVERIFY(expected > 25 && expected < 1000);
      QCOMPARE(fitOne(makeBooster(features, parameters), problem.response).trees, expected);
    }
  }

  void everyFeatureIsDrawnEquallyOften() {
    // 40 copies of one feature: the first one drawn in a node wins, so importance follows the draws alone.
    Problem problem = makeProblem(300, 40, true);
    problem.features.assign(40, problem.features[0]);
    BoostingParameters parameters;
    parameters.maxTrees = parameters.window = 2000;
    parameters.learningRate = 1e-5;  // so that every tree weighs about the same
    const BinnedMatrix features = binned(problem.features);
    const BoostingFit fit = fitOne(makeBooster(features, parameters), problem.response);
    const auto [least, most] = std::ranges::minmax(fit.importance);
    // Mostly the roots: Binomial(2000, 1/40), mean 50, standard deviation 7.
    QVERIFY2(least > 0.5 / 40 && most < 1.6 / 40, qPrintable(QStringLiteral("%1 to %2").arg(least).arg(most)));
  }

  void theExcludedFeatureIsNeverUsed_data() { modes(); }
  void theExcludedFeatureIsNeverUsed() {
    QFETCH(RandomMode, mode);
    const Problem problem = makeProblem(300, 6, true);
    BoostingParameters parameters;
    parameters.mode = mode;
    const BinnedMatrix features = binned(problem.features);
    const Booster booster = makeBooster(features, parameters);
    const BoostingFit fit = fitOne(booster, problem.features[2], 2);
    QCOMPARE(fit.importance[2], 0.0);
    QVERIFY(fitOne(booster, problem.features[2]).importance[2] > 0.9);
  }

  void constantFeaturesDontStopTheSearch_data() { modes(); }
  void constantFeaturesDontStopTheSearch() {
    // One informative feature among 9 constant ones: each node draws one feature and must go on to the informative one.
    QFETCH(RandomMode, mode);
    Problem problem = makeProblem(200, 10, true);
    for (std::size_t f = 0; f < 10; ++f)
      if (f != 6) std::ranges::fill(problem.features[f], 1.0F);
    problem.response = problem.features[6];
    BoostingParameters parameters;
    parameters.mode = mode;
    const BinnedMatrix features = binned(problem.features);
    const BoostingFit fit = fitOne(makeBooster(features, parameters), problem.response);
    QCOMPARE(fit.importance[6], 1.0);
  }

  void nothingToSplitGivesNoImportance() {
    const Columns constant(3, std::vector<float>(50, 2.0F));
    const Problem problem = makeProblem(50, 4, true);
    const BinnedMatrix features = binned(constant);
    const BoostingFit fit = fitOne(makeBooster(features, {}), problem.response);
    QCOMPARE(fit.importance, (std::vector<double>{0, 0, 0}));
  }

  void aConstantResponseGivesNoImportance() {
    const Problem problem = makeProblem(50, 4, true);
    const BinnedMatrix features = binned(problem.features);
    const BoostingFit fit = fitOne(makeBooster(features, {}), std::vector<float>(50, 2.5F));
    QCOMPARE(fit.importance, (std::vector<double>{0, 0, 0, 0}));
  }

  void scaleAndOffsetOfTheResponseDontMatter() {
    const Problem problem = makeProblem(400, 12, true);
    const BinnedMatrix features = binned(problem.features);
    const Booster booster = makeBooster(features, {});
    const BoostingFit fit = fitOne(booster, problem.response);
    std::vector<float> moved = problem.response;
    for (float& y : moved) y = y * 1024 + 512;
    const BoostingFit fitMoved = fitOne(booster, moved);
    QCOMPARE(fitMoved.trees, fit.trees);
    for (std::size_t f = 0; f < 12; ++f) QVERIFY(std::abs(fitMoved.importance[f] - fit.importance[f]) < 1e-3);
  }

  /// 37 responses: five groups of lanes that end at different rounds and are put together anew.
  void threadsOrderAndProcessorDontMatter_data() {
    QTest::addColumn<RandomMode>("mode");
    QTest::addColumn<bool>("manyBins");
    QTest::addRow("keyed") << RandomMode::keyed << false;
    QTest::addRow("keyed, many bins") << RandomMode::keyed << true;
    QTest::addRow("arboreto") << RandomMode::arboreto << true;
  }
  void threadsOrderAndProcessorDontMatter() {
    QFETCH(RandomMode, mode);
    QFETCH(bool, manyBins);
    constexpr std::size_t kResponses = 37;
    const Problem problem = makeProblem(517, kResponses, !manyBins);
    BinnedMatrix features(517, manyBins ? BinnedMatrix::kManyBins : BinnedMatrix::kFewBins);
    for (const auto& column : problem.features) features.addFeature(column);
    const auto fits = [&](int threads, Simd simd, std::uint64_t seed, std::size_t stride) {
      BoostingParameters parameters;
      parameters.mode = mode;
      parameters.seed = seed;
      parameters.maxTrees = 150;
      JobContext job(threads);
      std::vector<BoostingFit> all(kResponses);
      const auto at = [&](std::size_t i) { return i * stride % kResponses; };
      makeBooster(features, parameters, simd)
          .fit(
              kResponses,
              [&](std::size_t i) {
                std::vector<float> values = problem.features[at(i)];
                for (std::size_t row = 0; row < values.size(); ++row)
                  values[row] += problem.features[(at(i) + 1) % kResponses][row];
                return Response{values, at(i)};
              },
              [&](std::size_t i, BoostingFit fit) { all[at(i)] = std::move(fit); }, job);
      return all;
    };
    const auto expected = fits(1, Simd::portable, 1, 1);
    const auto [fewest, most] = std::ranges::minmax(expected, {}, &BoostingFit::trees);
    QVERIFY(fewest.trees < most.trees);
    for (const Simd simd : supportedSimd()) QVERIFY(fits(1, simd, 1, 1) == expected);
    QVERIFY(fits(2, supportedSimd().back(), 1, 1) == expected);
    QVERIFY(fits(8, supportedSimd().back(), 1, 1) == expected);
    QVERIFY(fits(2, supportedSimd().back(), 1, 5) == expected);
    QVERIFY(fits(1, supportedSimd().back(), 2, 1) != expected);
  }

  void whatWasFittedBeforeTheStopStays() {
    const Problem problem = makeProblem(300, 6, true);
    JobContext job;
    const BinnedMatrix features = binned(problem.features);
    const Booster booster = makeBooster(features, {});
    std::vector<std::size_t> fitted;
    const Error error = test::errorOf([&] {
      booster.fit(
          500,
          [&](std::size_t) {
            return Response{problem.response, {}};
          },
          [&](std::size_t i, const BoostingFit&) {
            fitted.push_back(i);
            if (fitted.size() == 3) job.requestStop();
          },
          job);
    });
    QCOMPARE(int(error.code()), int(ErrorCode::cancelled));
    QVERIFY(fitted.size() >= 3 && fitted.size() <= 8);
  }

  void skippedResponsesAreNotFitted() {
    const Problem problem = makeProblem(100, 6, true);
    const BinnedMatrix features = binned(problem.features);
    JobContext job(2);
    std::mutex mutex;
    std::vector<std::size_t> fitted;
    makeBooster(features, {})
        .fit(
            300,
            [&](std::size_t i) {
              return i % 20 == 7 ? std::optional(Response{problem.response, {}}) : std::nullopt;
            },
            [&](std::size_t i, const BoostingFit&) {
              const std::lock_guard lock(mutex);
              fitted.push_back(i);
            },
            job);
    std::ranges::sort(fitted);
    std::vector<std::size_t> expected;
    for (std::size_t i = 7; i < 300; i += 20) expected.push_back(i);
    QCOMPARE(fitted, expected);
  }

  void tooFewOrTooManyRowsAreRefused() {
    for (const std::size_t rows : {std::size_t{1}, std::size_t{1} << 20}) {
      const BinnedMatrix features(rows, BinnedMatrix::kFewBins);
      const Error error = test::errorOf([&] { makeBooster(features, {}); });
      QCOMPARE(int(error.code()), int(ErrorCode::badInput));
      QVERIFY(std::string(error.what()).starts_with("cells: " + std::to_string(rows)));
    }
  }

 private:
  static void modes() {
    QTest::addColumn<RandomMode>("mode");
    QTest::addRow("keyed") << RandomMode::keyed;
    QTest::addRow("arboreto") << RandomMode::arboreto;
  }
};

}  // namespace

QTEST_APPLESS_MAIN(BoostingTest)
#include "tst_boosting.moc"
