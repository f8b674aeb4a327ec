// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text, gene statistics, steps as console commands, times and shares as text.
#include <QStandardItemModel>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/models/gene_statistics.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"

using namespace grnwb;

namespace {

/// Three cells of types a, b, b and two genes.
data::Dataset smallData() {
  data::Dataset cells;
  data::Matrix x(3, 2);
  x << 1, 0, 3, 2, 0, 4;
  cells.x = data::SparseMatrix::fromDense(x);
  cells.genes.names = {"G1", "G2"};
  cells.cells.names = {"c1", "c2", "c3"};
  cells.cells.set("type", data::Categorical{{0, 1, 1}, {"a", "b"}, false});
  return cells;
}

class Tables : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void init() { test::failOnWarnings(); }

  void numbersInFilesAreInTheCLocale() {
    QLocale::setDefault(QLocale(QLocale::German));
    QStandardItemModel model(2, 2);
    model.setHorizontalHeaderLabels({QStringLiteral("gene"), QStringLiteral("mean, of all")});
    model.setData(model.index(0, 0), QStringLiteral("A,B"));
    model.setData(model.index(0, 1), 1234.5);
    model.setData(model.index(1, 0), QStringLiteral("C"));
    model.setData(model.index(1, 1), 0.001);
    QCOMPARE(ui::tableText(model, QLatin1Char(',')),
             QStringLiteral("gene,\"mean, of all\"\n\"A,B\",1234.5\nC,0.001\n"));
    QCOMPARE(ui::tableText(model, QLatin1Char('\t'), {model.index(1, 1)}),
             QStringLiteral("gene\tmean, of all\nC\t0.001\n"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  }

  void statisticsOverAllCells() {
    const ui::GeneStatistics statistics = ui::geneStatistics(smallData().x);
    GRNWB_CLOSE(statistics.mean[0], 4.0 / 3, 1e-12);
    GRNWB_CLOSE(statistics.mean[1], 2.0, 1e-12);
    GRNWB_CLOSE(statistics.share[0], 2.0 / 3, 1e-12);
    GRNWB_CLOSE(statistics.share[1], 2.0 / 3, 1e-12);
  }

  void statisticsPerLabel() {
    const auto values = ui::expressionByLabel(smallData(), "G1", "type");
    QCOMPARE(values.size(), 3U);
    QVERIFY(values[0].label.empty());
    QCOMPARE(values[0].cells, std::int64_t{3});
    GRNWB_CLOSE(values[0].mean, 4.0 / 3, 1e-12);
    QCOMPARE(values[1].label, std::string("a"));
    QCOMPARE(values[1].mean, 1.0);
    QCOMPARE(values[1].share, 1.0);
    QCOMPARE(values[2].cells, std::int64_t{2});
    QCOMPARE(values[2].mean, 1.5);
    QCOMPARE(values[2].share, 0.5);
    QCOMPARE(ui::expressionByLabel(smallData(), "G1", {}).size(), 1U);
    QVERIFY(ui::expressionByLabel(smallData(), "none", "type").empty());
  }

  void timesAndShares() {
    QCOMPARE(ui::durationText(0.42), QStringLiteral("0.4 s"));
    QCOMPARE(ui::durationText(14.4), QStringLiteral("14 s"));
    QCOMPARE(ui::durationText(1040), QStringLiteral("17 min 20 s"));
    QCOMPARE(ui::durationText(11100), QStringLiteral("3 h 5 min"));
    QCOMPARE(ui::percentText(0.413), QStringLiteral("41 %"));
    QCOMPARE(ui::percentText(0.64, 1), QStringLiteral("64.0 %"));
  }
};

}  // namespace

QTEST_MAIN(Tables)
#include "tst_tables.moc"
