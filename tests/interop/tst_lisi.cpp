// SPDX-License-Identifier: GPL-3.0-or-later
// LISI against a plain implementation in NumPy. Needs the network once, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/evaluate/metrics.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;

namespace {

class Lisi : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to compare with NumPy");
    QCOMPARE(test::installPackages({QStringLiteral("numpy")}), QString());
  }

  void agreesWithThePlainImplementation_data() {
    QTest::addColumn<double>("perplexity");
    QTest::addColumn<double>("apart");
    QTest::newRow("mixed") << 30.0 << 0.0;
    QTest::newRow("half apart") << 30.0 << 1.5;
    QTest::newRow("few neighbours") << 7.0 << 1.0;
    QTest::newRow("perplexity with a fraction") << 20.6 << 0.5;
  }

  void agreesWithThePlainImplementation() {
    QFETCH(double, perplexity);
    QFETCH(double, apart);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    RandomStream random(1, "lisi points");
    Eigen::MatrixXd points(700, 2);
    std::vector<bool> isReal;
    std::string table;
    for (Eigen::Index cell = 0; cell < points.rows(); ++cell) {
      isReal.push_back(cell % 3 != 0);
      points.row(cell) << random.normal() + (isReal.back() ? apart : 0), random.normal();
      table += formatNumber(points(cell, 0)) + "," + formatNumber(points(cell, 1)) + (isReal.back() ? ",1\n" : ",0\n");
    }
    JobContext job;
    writeFileAtomically(path / "points.csv", table);
    writeFileAtomically(path / "lisi.csv", formatNumber(perplexity) + "," +
                                               formatNumber(evaluate::lisi(points, isReal, perplexity, job)) + "\n");
    QCOMPARE(test::runScript("lisi_plain.py", "check", path), QString());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Lisi)
#include "tst_lisi.moc"
