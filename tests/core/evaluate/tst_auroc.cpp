// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/auroc.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::evaluate;

namespace {

class AurocTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsPairs();
  void countsTiesHalf();
  void refusesOneClass();
};

void AurocTest::countsPairs() {
  QCOMPARE(auroc(rankingOf({0.9, 0.8, 0.2, 0.1}, {true, true, false, false})), 1.0);
  QCOMPARE(auroc(rankingOf({0.9, 0.8, 0.2, 0.1}, {false, false, true, true})), 0.0);
  // Of the six pairs the positive wins four: 0.4 against 0.1 and 0.3, 0.35 against 0.1 and 0.3.
  QCOMPARE(auroc(rankingOf({0.4, 0.35, 0.1, 0.3, 0.5}, {true, true, false, false, false})), 4.0 / 6.0);
}

void AurocTest::countsTiesHalf() {
  QCOMPARE(auroc(rankingOf({0.5, 0.5, 0.5}, {true, false, false})), 0.5);
  // 0.5 ties one negative and beats one, 0.7 beats both.
  QCOMPARE(auroc(rankingOf({0.5, 0.7, 0.5, 0.2}, {true, true, false, false})), 3.5 / 4.0);
}

void AurocTest::refusesOneClass() {
  QCOMPARE(test::errorOf([] { auroc(rankingOf({0.1, 0.2}, {true, true})); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([] { auroc(rankingOf({}, {})); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(AurocTest)
#include "tst_auroc.moc"
