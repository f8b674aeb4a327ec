// SPDX-License-Identifier: GPL-3.0-or-later
// The compare page: tables equal the values, the lasso selects everywhere, a real small comparison is shown.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <cmath>

#include "core/pipeline/gene_subset.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/cells_panel.h"
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

/// Real cells on the line y = 0, synthetic ones on y = 1, x = 0, 1, 2...
Eigen::MatrixX2d twoRows(int real, int synthetic) {
  Eigen::MatrixX2d points(real + synthetic, 2);
  for (int i = 0; i < real + synthetic; ++i) points.row(i) << (i < real ? i : i - real), (i < real ? 0 : 1);
  return points;
}

void drag(QWidget& widget, const QPolygonF& path) {
  QTest::mousePress(&widget, Qt::LeftButton, {}, path.front().toPoint());
  for (const QPointF& at : path) {
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
  }
  QTest::mouseRelease(&widget, Qt::LeftButton, {}, path.back().toPoint());
}

class TestComparePage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }

  void lassoInOneViewSelectsInBoth() {
    SelectionHub hub;
    CellsPanel panel(hub);
    panel.resize(900, 500);
    panel.setEmbedding(twoRows(20, 30), 20, std::vector<std::string>(20, "B"), QStringLiteral("run-1"));
    panel.show();
    auto* real = panel.findChild<ScatterView*>(QStringLiteral("realCells"));
    auto* synthetic = panel.findChild<ScatterView*>(QStringLiteral("syntheticCells"));
    QCOMPARE(real->camera(), synthetic->camera());
    // x in (4.5, 9.5) on both lines: 5 real and 5 synthetic cells.
    drag(*real,
         {real->toView({4.5, -0.5}), real->toView({9.5, -0.5}), real->toView({9.5, 1.5}), real->toView({4.5, 1.5})});
    const std::vector<qint64> expected{5, 6, 7, 8, 9, 25, 26, 27, 28, 29};
    QCOMPARE(hub.selection().cells, expected);
    QCOMPARE(real->content().highlighted, expected);
    QCOMPARE(synthetic->content().highlighted, expected);
    auto* chip = panel.findChild<QPushButton*>(QStringLiteral("clearCells"));
    QVERIFY(chip->isVisibleTo(&panel));
    QCOMPARE(chip->text(), QStringLiteral("5 real, 5 synthetic"));
    chip->click();
    QVERIFY(hub.selection().cells.empty());
    QVERIFY(real->content().highlighted.empty());
    // And from elsewhere; rows that don't exist are left out.
    hub.select({{}, {}, {49, 3, 50, -1}});
    QCOMPARE(synthetic->content().highlighted, (std::vector<qint64>{3, 49}));
  }

  void coloursSayWhatIsKnown() {
    SelectionHub hub;
    CellsPanel panel(hub);
    panel.setEmbedding(twoRows(4, 2), 4, {"T", "B", "", "T"}, QStringLiteral("run-1"));
    auto* real = panel.findChild<ScatterView*>(QStringLiteral("realCells"));
    auto* colour = panel.findChild<QComboBox*>(QStringLiteral("cellColour"));
    const ScatterColouring byType = real->content().colouring;
    QCOMPARE(byType.names, (QStringList{QStringLiteral("B"), QStringLiteral("T"), QStringLiteral("synthetic")}));
    QCOMPARE(byType.codes, (std::vector<int>{1, 0, -1, 1, 2, 2}));
    QCOMPARE(byType.colourOf(Theme::light(), 2), Theme::light().accent);
    colour->setCurrentText(QStringLiteral("Source"));
    QCOMPARE(real->content().colouring.codes, (std::vector<int>{0, 0, 0, 0, 1, 1}));
    auto cells = std::make_shared<pipeline::ComparedCells>();
    cells->genes = {"CD3E", "LYZ"};
    cells->real.resize(4, 2);
    cells->real << 0, 1, 0, 3, 0, 7, 0, 15;
    cells->synthetic.resize(2, 2);
    cells->synthetic << 0, 31, 5, 0;
    panel.setCells(cells);
    colour->setCurrentText(QStringLiteral("Gene"));
    panel.findChild<QLineEdit*>(QStringLiteral("colourGene"))->setText(QStringLiteral("LYZ"));
    const ScatterColouring byGene = real->content().colouring;
    QVERIFY(byGene.isByValue());
    for (const auto& [row, count] : std::vector<std::pair<std::size_t, double>>{{0, 1}, {3, 15}, {4, 31}, {5, 0}})
      GRNWB_CLOSE(byGene.values[row], std::log1p(count), 1e-6);
    hub.select({{QStringLiteral("CD3E")}, {}, {}});
    QVERIFY(real->content().colouring.title.startsWith(QStringLiteral("CD3E")));
    // Without labels cell type is not offered.
    panel.setEmbedding(twoRows(4, 2), 4, {}, QStringLiteral("run-1"));
    QCOMPARE(colour->findText(QStringLiteral("Cell type")), -1);
  }

  void overlayShowsBothSetsInOneView() {
    SelectionHub hub;
    CellsPanel panel(hub);
    panel.setEmbedding(twoRows(20, 30), 20, {}, QStringLiteral("run-1"));
    auto* real = panel.findChild<ScatterView*>(QStringLiteral("realCells"));
    QCOMPARE(real->content().ownCount, Eigen::Index{20});
    panel.findChild<QToolButton*>(QStringLiteral("overlaid"))->click();
    QCOMPARE(real->content().ownCount, Eigen::Index{50});
    QVERIFY(!panel.findChild<ScatterView*>(QStringLiteral("syntheticCells"))->isVisibleTo(&panel));
  }

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
    QSignalSpy live(&workspace, &Workspace::liveEmbeddingChanged);
    page.findChild<QPushButton*>(QStringLiteral("evaluate"))->click();
    QVERIFY(page.state() == PageState::running);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 180000);
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
