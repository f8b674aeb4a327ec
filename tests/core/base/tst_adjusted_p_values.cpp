// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/adjusted_p_values.h"

#include <QtTest>

#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

class TestAdjustedPValues : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void followsTheDefinition() {
    // p m / rank from the largest down, never rising: .01 4/1, .04 4/3 and .03 4/2 under .04 4/3, .5.
    const std::vector<double> adjusted = benjaminiHochberg({0.04, 0.01, 0.5, 0.03});
    const std::vector<double> expected{0.16 / 3, 0.04, 0.5, 0.16 / 3};
    for (std::size_t i = 0; i < expected.size(); ++i) GRNWB_CLOSE(adjusted[i], expected[i], 1e-12);
    QVERIFY(benjaminiHochberg({}).empty());
    QCOMPARE(benjaminiHochberg({0.9, 1.0}), (std::vector<double>{1, 1}));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TestAdjustedPValues)
#include "tst_adjusted_p_values.moc"
