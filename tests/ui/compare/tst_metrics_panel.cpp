// SPDX-License-Identifier: GPL-3.0-or-later
// The table of metrics: its numbers, what it says of them, and which columns it has.
#include "ui/compare/metrics_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QtTest>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/metrics_model.h"
#include "ui/models/table_text.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

using evaluate::Metrics;

/// Row MMD and RF-AUROC of the paper's Table 2, PBMC-All, 2.B; ten controls around its control.
pipeline::Comparison paperRow() {
  pipeline::Comparison comparison;
  comparison.parameters.metrics.definition = "llm4grn";
  pipeline::MetricsRow control{"control", {100, 0.00029, 0.0051, 0.49, 2}, {0, 0, 0, 0, 0}, {}};
  for (int i = 0; i < 10; ++i) {
    const double off = (i - 4.5) / 10;  // -0.45 to 0.45
    control.values.push_back({100 + 20 * off, 0.00029 + 0.0001 * off, 0.0051 + 0.0006 * off, 0.5 + 0.04 * off, 2.0});
  }
  const Metrics synthetic{83, 0.00023, 0.0069, 0.59, 1.86};
  comparison.rows = {{"synthetic", synthetic, {4, 0.00003, 0.0004, 0.02, 0.02}, {synthetic, synthetic}}, control};
  return comparison;
}

void addRandomGraphs(pipeline::Comparison& comparison, int count) {
  for (int i = 0; i < count; ++i)
    comparison.randomRuns.push_back(
        {"run-" + std::to_string(i), false, {92.0 + i, 0.00026 + 0.00001 * i, 0.0226 + 0.0005 * i, 0.87, 1.5}});
}

std::shared_ptr<const pipeline::Comparison> shared(pipeline::Comparison comparison) {
  return std::make_shared<const pipeline::Comparison>(std::move(comparison));
}

QString text(const MetricsModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

class TestMetricsPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }
  void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void tableHoldsTheNumbers() {
    MetricsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::SyntheticColumn), QStringLiteral("–"));
    model.setComparison(shared(paperRow()));
    const auto number = [&](int row, int column) { return model.index(row, column).data(Qt::EditRole); };
    QCOMPARE(number(MetricsModel::MmdRow, MetricsModel::SyntheticColumn).toDouble(), 0.0069);
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::SyntheticColumn), QStringLiteral("0.00690 ± 0.00040"));
    QCOMPARE(text(model, MetricsModel::EuclideanRow, MetricsModel::ControlColumn), QStringLiteral("100"));
    GRNWB_CLOSE(number(MetricsModel::CosineRow, MetricsModel::ControlColumn).toDouble(), 0.00029, 1e-9);
    QCOMPARE(text(model, MetricsModel::AurocRow, MetricsModel::SyntheticColumn), QStringLiteral("0.590 ± 0.020"));
    QCOMPARE(text(model, MetricsModel::LisiRow, MetricsModel::SyntheticColumn), QStringLiteral("1.86 ± 0.02"));
    // Neither Stage 1 nor random graphs were compared: no number stands in for them.
    for (int row = 0; row < MetricsModel::RowCount; ++row) {
      for (const int column : {MetricsModel::Stage1Column, MetricsModel::RandomGraphsColumn}) {
        QCOMPARE(text(model, row, column), QStringLiteral("–"));
        QVERIFY(!number(row, column).isValid());
      }
      QVERIFY(!model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty());
    }
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY(text(model, MetricsModel::MmdRow, MetricsModel::SyntheticColumn).startsWith(QStringLiteral("0,00690")));
    QVERIFY(tableText(model, QLatin1Char(',')).contains(QStringLiteral("0.0069,")));
  }

  void verdictsFollowTheBands() {
    MetricsModel model;
    pipeline::Comparison comparison = paperRow();
    model.setComparison(shared(comparison));
    QCOMPARE(text(model, MetricsModel::CosineRow, MetricsModel::VerdictColumn), QStringLiteral("Within noise"));
    QCOMPARE(model.index(MetricsModel::CosineRow, 0).data(MetricsModel::KindRole).toString(), QStringLiteral("good"));
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::VerdictColumn), QStringLiteral("Slightly above noise"));
    QCOMPARE(text(model, MetricsModel::LisiRow, MetricsModel::VerdictColumn), QStringLiteral("Slightly below noise"));
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::AgainstRandomColumn),
             QStringLiteral("no random graph trained yet"));
    addRandomGraphs(comparison, 2);
    model.setComparison(shared(comparison));
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::AgainstRandomColumn),
             QStringLiteral("too few random graphs for a verdict"));
    addRandomGraphs(comparison, 8);
    model.setComparison(shared(comparison));
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::AgainstRandomColumn),
             QStringLiteral("better than random graphs"));
    QCOMPARE(text(model, MetricsModel::CosineRow, MetricsModel::AgainstRandomColumn),
             QStringLiteral("does not tell random graphs apart"));
    comparison.rows.front().metrics.mmd = 0.0235;
    model.setComparison(shared(comparison));
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::AgainstRandomColumn),
             QStringLiteral("within noise of a random graph"));
    QCOMPARE(text(model, MetricsModel::MmdRow, MetricsModel::VerdictColumn), QStringLiteral("Far above noise"));
    QCOMPARE(model.index(MetricsModel::MmdRow, 0).data(MetricsModel::KindRole).toString(), QStringLiteral("alarm"));
  }

  void onlyWhatWasComparedHasAColumn() {
    MetricsPanel panel;
    panel.resize(1200, 200);
    panel.show();
    auto* table = panel.findChild<QTableView*>(QStringLiteral("metricsTable"));
    pipeline::Comparison comparison = paperRow();
    panel.setComparison(shared(comparison));
    QVERIFY(table->isColumnHidden(MetricsModel::Stage1Column));
    QVERIFY(table->isColumnHidden(MetricsModel::RandomGraphsColumn));
    QVERIFY(!table->isRowHidden(MetricsModel::LisiRow));
    addRandomGraphs(comparison, 10);
    comparison.rows.push_back({"stage1", {107, 0.00036, 0.0057, 0.55, 0}, {}, {{107, 0.00036, 0.0057, 0.55, 0}}});
    for (pipeline::MetricsRow& row : comparison.rows) row.metrics.lisi = 0;
    panel.setComparison(shared(comparison));
    QVERIFY(!table->isColumnHidden(MetricsModel::Stage1Column));
    QVERIFY(!table->isColumnHidden(MetricsModel::RandomGraphsColumn));
    QVERIFY(table->isColumnHidden(MetricsModel::RandomTfsColumn));
    QVERIFY(table->isRowHidden(MetricsModel::LisiRow));
    test::savePicture(panel, QStringLiteral("compare_metrics"));
  }
};

}  // namespace

QTEST_MAIN(TestMetricsPanel)
#include "tst_metrics_panel.moc"
