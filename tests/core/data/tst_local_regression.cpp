// SPDX-License-Identifier: GPL-3.0-or-later
// Local regression: exact on quadratics, sound on equal and few points.
#include "core/data/local_regression.h"

#include <QtTest>
#include <cmath>

#include "core/base/random.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;
using Numbers = std::vector<double>;

class LocalRegressionTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aQuadraticIsItsOwnCurve() {
    RandomStream stream(1, "quadratic");
    Numbers x, y;
    for (int i = 0; i < 400; ++i) {
      x.push_back(-3 + 6 * stream.uniform());
      y.push_back(1 - 2 * x.back() + 0.5 * x.back() * x.back());
    }
    const Numbers fitted = localRegression(x, y, 0.3);
    for (std::size_t i = 0; i < x.size(); ++i) QVERIFY(std::abs(fitted[i] - y[i]) < 1e-10);
  }

  void noiseIsSmoothedAway() {
    RandomStream stream(2, "noise");
    Numbers x, y;
    for (int i = 0; i < 4000; ++i) {
      x.push_back(stream.uniform());
      y.push_back(std::sin(4 * x.back()) + 0.2 * stream.normal());
    }
    const Numbers fitted = localRegression(x, y, 0.3);
    for (std::size_t i = 0; i < x.size(); ++i) QVERIFY(std::abs(fitted[i] - std::sin(4 * x[i])) < 0.06);
  }

  void theOrderOfThePointsDoesntMatter() {
    RandomStream stream(3, "order");
    Numbers x, y;
    for (int i = 0; i < 300; ++i) {
      x.push_back(std::floor(40 * stream.uniform()));
      y.push_back(stream.normal());
    }
    const Numbers fitted = localRegression(x, y, 0.5);
    const Numbers backwards = localRegression({x.rbegin(), x.rend()}, {y.rbegin(), y.rend()}, 0.5);
    for (std::size_t i = 0; i < x.size(); ++i) QVERIFY(std::abs(fitted[i] - backwards[x.size() - 1 - i]) < 1e-9);
  }

  void fewAndEqualPointsHaveACurve() {
    QVERIFY(localRegression({}, {}, 0.3).empty());
    QVERIFY(std::abs(localRegression({2}, {5}, 0.3)[0] - 5) < 1e-12);
    for (const double value : localRegression(Numbers(50, 1.0), Numbers(50, 3.0), 0.3))
      QVERIFY(std::abs(value - 3) < 1e-12);
    Numbers x(90, 1.0), y(90, 2.0);  // most of the points share one place
    for (int i = 0; i < 10; ++i) {
      x.push_back(2 + i);
      y.push_back(2);
    }
    const Numbers flat = localRegression(x, y, 0.3);
    for (std::size_t i = 0; i < 90; ++i) QVERIFY(std::abs(flat[i] - 2) < 1e-9);
    for (const double value : flat) QVERIFY(std::isfinite(value));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(LocalRegressionTest)
#include "tst_local_regression.moc"
