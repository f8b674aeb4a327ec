// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/precision.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::evaluate;

namespace {

class PrecisionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void averageByHand() {
    // Positives at ranks 1, 3 and 4: precisions 1, 2/3 and 3/4, each for a third of the recall.
    GRNWB_CLOSE(averagePrecision(rankingOf({5, 4, 3, 2, 1}, {true, false, true, true, false})),
                (1 + 2.0 / 3 + 0.75) / 3, 1e-12);
    QCOMPARE(averagePrecision(rankingOf({1, 2}, {false, true})), 1.0);
    QCOMPARE(averagePrecision(rankingOf({1, 2}, {true, false})), 0.5);
  }

  void tiesAreOneStep() {
    // One positive alone on top, then one among three that tie.
    GRNWB_CLOSE(averagePrecision(rankingOf({2, 1, 1, 1}, {true, false, false, true})), (1 + 2.0 / 4) / 2, 1e-12);
    for (const auto& order : {std::vector<bool>{true, false, false}, {false, true, false}, {false, false, true}}) {
      GRNWB_CLOSE(averagePrecision(rankingOf({0, 0, 0}, order)), 1.0 / 3, 1e-12);
      GRNWB_CLOSE(earlyPrecision(rankingOf({0, 0, 0}, order)), 1.0 / 3, 1e-12);
    }
  }

  void earlyByHand() {
    QCOMPARE(earlyPrecision(rankingOf({5, 4, 3, 2, 1}, {true, false, true, true, false})), 2.0 / 3);
    // Three places: one taken by the score 2, two shared by four that tie, of which two are positives.
    GRNWB_CLOSE(earlyPrecision(rankingOf({2, 1, 1, 1, 1, 0}, {true, true, false, true, false, false})),
                (1 + 2 * 2.0 / 4) / 3, 1e-12);
    QCOMPARE(earlyPrecision(rankingOf({-1, -2}, {true, false})), 1.0);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(PrecisionTest)
#include "tst_precision.moc"
