// SPDX-License-Identifier: GPL-3.0-or-later
// The page Compare: empty, and with a real small comparison in all its parts.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/pipeline/gene_subset.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/gene_gap_model.h"
#include "ui/compare/metrics_model.h"
#include "ui/compare/proportions_model.h"
#include "ui/models/table_text.h"
#include "ui/plots/scatter_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

class TestComparePage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }

  void emptyStateLeadsToTraining() {
    Workspace workspace;
    ComparePage page(workspace);
    page.resize(900, 600);
    page.show();
    QVERIFY(page.state() == PageState::empty);
    QSignalSpy requested(&page, &Page::pageRequested);
    page.findChild<QPushButton*>(QStringLiteral("compareToTrain"))->click();
    QCOMPARE(requested.takeFirst().front().toString(), QStringLiteral("trainPage"));
    test::savePicture(page, QStringLiteral("compare_empty"));
  }

  void aRealComparisonIsShown() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    Workspace workspace;
    ComparePage page(workspace);
    page.resize(1400, 860);
    page.show();
    workspace.openProjectFolder(path);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 180000);
    QVERIFY(workspace.state().run && workspace.state().run->synthetic);
    test::savePicture(page, QStringLiteral("compare_before"));
    QSignalSpy live(&workspace, &Workspace::liveEmbeddingChanged), failed(workspace.jobs(), &JobQueue::failed);
    page.findChild<QPushButton*>(QStringLiteral("evaluate"))->click();
    QVERIFY(page.state() == PageState::running);

    // Cancelled, the embedding stays as far as it had come.
    QTRY_VERIFY_WITH_TIMEOUT(workspace.liveEmbedding() != nullptr, 60000);
    page.findChild<QPushButton*>(QStringLiteral("cancelCompare"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    QVERIFY(!workspace.state().comparison);
    QCOMPARE(page.findChild<ScatterView*>(QStringLiteral("realCells"))->content().points,
             workspace.liveEmbedding()->points);
    QVERIFY(page.findChild<ScatterView*>(QStringLiteral("realCells"))->isVisible());

    live.clear();
    page.findChild<QPushButton*>(QStringLiteral("evaluate"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 180000);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][2].toString()));
    const auto comparison = workspace.state().comparison;
    QVERIFY(comparison);
    QVERIFY(page.state() == PageState::ready);
    QVERIFY(live.size() >= 2);

    const auto* metrics = page.findChild<QTableView*>(QStringLiteral("metricsTable"))->model();
    for (const pipeline::MetricsRow& row : comparison->rows) {
      const int column = row.name == "synthetic" ? MetricsModel::SyntheticColumn
                         : row.name == "stage1"  ? MetricsModel::Stage1Column
                                                 : MetricsModel::ControlColumn;
      QCOMPARE(metrics->index(MetricsModel::MmdRow, column).data(Qt::EditRole).toDouble(), row.metrics.mmd);
      QCOMPARE(metrics->index(MetricsModel::AurocRow, column).data(Qt::EditRole).toDouble(), row.metrics.rfAuroc);
    }
    auto* real = page.findChild<ScatterView*>(QStringLiteral("realCells"));
    QCOMPARE(real->content().points, comparison->embedding.points);
    QCOMPARE(real->content().ownCount, Eigen::Index{test::kSmallTest});

    // The gap table against means computed here.
    const auto* gaps = page.findChild<QTableView*>(QStringLiteral("gapTableView"))->model();
    const data::Dataset& prepared = workspace.state().prepared->data;
    QCOMPARE(gaps->rowCount(), int(prepared.geneCount()));
    const data::Matrix test = prepared.subsetCells(prepared.splitRows("test")).x.toDense();
    const auto at = data::indexOf(prepared.genes.names);
    for (const int row : {0, 17, gaps->rowCount() - 1}) {
      const std::string gene = gaps->index(row, GeneGapModel::GeneColumn).data().toString().toStdString();
      GRNWB_CLOSE(gaps->index(row, GeneGapModel::RealColumn).data(Qt::EditRole).toDouble(),
                  test.col(at.at(gene)).cast<double>().mean(), 1e-6);
    }
    QVERIFY(gaps->index(0, GeneGapModel::KsColumn).data(Qt::EditRole).toDouble() >=
            gaps->index(1, GeneGapModel::KsColumn).data(Qt::EditRole).toDouble());
    page.findChild<QTableView*>(QStringLiteral("gapTableView"))->selectRow(2);
    QCOMPARE(workspace.selection()->selection().genes, QStringList{gaps->index(2, 0).data().toString()});

    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(page, dark ? QStringLiteral("compare_page_dark") : QStringLiteral("compare_page"));
    }
    applyTheme(false);
    page.findChild<QComboBox*>(QStringLiteral("cellColour"))->setCurrentText(QStringLiteral("Gene"));
    page.findChild<QLineEdit*>(QStringLiteral("colourGene"))->setText(gaps->index(0, 0).data().toString());
    workspace.selection()->select({{}, {}, {1, 2, 3, 4, 5, 100, 101}});
    test::savePicture(page, QStringLiteral("compare_gene"));

    // Cells of a type by a click on its row; the table counts what is selected.
    auto* shares = page.findChild<QTableView*>(QStringLiteral("proportionsTable"));
    QVERIFY(shares->isColumnHidden(ProportionsModel::SelectedColumn) == false);
    Q_EMIT shares->clicked(shares->model()->index(0, 0));
    const std::vector<qint64> ofType = workspace.selection()->selection().cells;
    QCOMPARE(std::ssize(ofType), comparison->proportions.types[0].real + comparison->proportions.types[0].synthetic);
    QCOMPARE(shares->model()->index(0, ProportionsModel::SelectedColumn).data(Qt::EditRole).toLongLong(),
             std::ssize(ofType));
    QCOMPARE(shares->model()->index(1, ProportionsModel::SelectedColumn).data(Qt::EditRole).toLongLong(), 0);

    auto* stale = page.findChild<QWidget*>(QStringLiteral("compareStale"));
    QVERIFY(!stale->isVisibleTo(&page));
    const grn::Edge edge = workspace.state().grn->edges().front();
    workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
    QVERIFY(stale->isVisibleTo(&page));
    QVERIFY(page.state() == PageState::stale);
  }
};

}  // namespace

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
