// SPDX-License-Identifier: GPL-3.0-or-later
// Two-sided tails against mpmath with 40 digits and closed forms.
#include "core/celltypes/student_t.h"

#include <cmath>

#include "tests/support/test_support.h"

using namespace grnwb;
using celltypes::studentTwoSided;

namespace {

constexpr double kPi = 3.14159265358979323846;

class StudentTTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithMpmath_data();
  void agreesWithMpmath();
  void closedForms();
};

void StudentTTest::agreesWithMpmath_data() {
  QTest::addColumn<double>("t");
  QTest::addColumn<double>("degrees");
  QTest::addColumn<double>("expected");
  int row = 0;
  const auto add = [&row](double t, double degrees, double expected) {
    QTest::addRow("%d", row++) << t << degrees << expected;
  };
  add(0.01, 3.7, 0.99253692701185931);
  add(0.7, 12.25, 0.49700639575454787);
  add(2.1, 1.5, 0.21134543552943809);
  add(1.96, 850.3, 0.050322043646480589);
  add(8.5, 40.2, 1.6154312077202966e-10);
  add(15, 7000.5, 4.379255937706333e-50);
  add(36, 6999.9, 1.5311156859079499e-260);
  add(1e-05, 5000, 0.99999202155332441);
}
void StudentTTest::agreesWithMpmath() {
  QFETCH(double, t);
  QFETCH(double, degrees);
  QFETCH(double, expected);
  GRNWB_CLOSE(studentTwoSided(t, degrees), expected, 1e-10);
  QCOMPARE(studentTwoSided(-t, degrees), studentTwoSided(t, degrees));
}

void StudentTTest::closedForms() {
  for (const double t : {1e-9, 1e-3, 0.3, 1.0, 5.0, 1e6}) {
    GRNWB_CLOSE(studentTwoSided(t, 1), 1 - 2 / kPi * std::atan(t), t < 1e3 ? 1e-12 : 1e-9);
    GRNWB_CLOSE(studentTwoSided(t, 2), 2 / (2 + t * t) / (1 + t / std::sqrt(2 + t * t)), 1e-11);
  }
  QCOMPARE(studentTwoSided(0, 7.5), 1.0);
}

}  // namespace

QTEST_APPLESS_MAIN(StudentTTest)
#include "tst_student_t.moc"
