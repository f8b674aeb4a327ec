// SPDX-License-Identifier: GPL-3.0-or-later
// The page Data on real blood cells: thresholds and form follow each other and can be undone, live counts are those of
// the engine, genes are ranked and selected, splits are mended. Writes pictures of the window when $GRNWB_GALLERY is
// set.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>
#include <algorithm>
#include <map>

#include "core/data/simulate.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/data/data_page.h"
#include "ui/data/table_card.h"
#include "ui/dialogs/number_box.h"
#include "ui/plots/axes_scatter_view.h"
#include "ui/plots/box_rows_view.h"
#include "ui/plots/distribution_view.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;
using grnwb::test::UiSession;

namespace {

const std::string kPbmc3k = "data/cells/pbmc3k_filtered_gene_bc_matrices_hg19",
                  kPurified = "data/cells/pbmc_purified_7203x8836_counts.h5ad";

enum Tab { QualityTab, GenesTab, SplitsTab, TableTab };

/// pbmc3k with its cell types, as a file in the folder.
QString labelledPbmc3k(const QTemporaryDir& folder) {
  JobContext job;
  data::Dataset cells = io::readDataset(test::sharedPath(kPbmc3k), job);
  QFile file(QString::fromStdString(test::sharedPath(kPbmc3k + "/celltypes.tsv")));
  if (!file.open(QIODevice::ReadOnly)) qFatal("no cell types");
  std::map<std::string, std::string> types;
  for (const QByteArray& line : file.readAll().split('\n')) {
    const QByteArrayList parts = line.split('\t');
    if (parts.size() > 1) types[parts[0].toStdString()] = parts[1].trimmed().toStdString();
  }
  std::vector<std::string> labels;
  for (const std::string& name : cells.cells.names) labels.push_back(types[name]);
  cells.cells.set("cell_type", data::toCategorical(labels));
  const QString path = folder.filePath(QStringLiteral("pbmc3k.h5ad"));
  io::writeH5ad(cells, path.toStdString());
  return path;
}

class TestDataPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
  }

  void showsWhatTheFileHolds() {
    UiSession session;
    open(session, QString::fromStdString(smallCells(session)));
    QCOMPARE(session.child<QLabel>("valueKind")->text(), QStringLiteral("counts"));
    QVERIFY(session.child<QLabel>("dataSizes")->text().startsWith(QStringLiteral("600 cells · 40 genes")));
    auto* genes = session.child<DistributionView>("genesPlot");
    QCOMPARE(genes->content().groups.size(), 3);
    QVERIFY(!session.child<DistributionView>("mitochondrialPlot")->isVisible());  // no such gene
    QVERIFY(session.child<QLabel>("remaining")->text().endsWith(QStringLiteral("genes remain")));
    auto* page = session.child<DataPage>("dataPage");
    QSignalSpy labels(page, &DataPage::labelsRequested);
    QTest::mouseClick(session.child<QPushButton>("editLabels"), Qt::LeftButton);
    QCOMPARE(labels.size(), 1);
  }

  void thresholdsAndFormFollowEachOther() {
    UiSession session;
    open(session, QString::fromStdString(smallCells(session)));
    auto* plot = session.child<DistributionView>("genesPlot");
    auto* line = session.child<ThresholdLine>("min-genesLine");
    auto* box = session.child<QSpinBox>("min-genes");
    QUndoStack& undo = *session.workspace.network()->undoStack();
    QCOMPARE(line->value(), std::optional<double>(10));
    const int before = undo.count();

    // A drag is one step.
    const QRectF area = plot->plotArea();
    const auto at = [&](double share) {
      return line->mapFromParent(QPointF(area.center().x(), area.bottom() - share * area.height()).toPoint());
    };
    const double now = plot->content().values->axis().share(10);
    QTest::mousePress(line, Qt::LeftButton, {}, at(now));
    for (const double share : {0.5, 0.6, 0.7}) QTest::mouseMove(line, at(share));
    QTest::mouseRelease(line, Qt::LeftButton, {}, at(0.7));
    QCOMPARE(undo.count(), before + 1);
    QVERIFY(*line->value() > 10);
    QCOMPARE(double(box->value()), *line->value());
    checkLive(session);

    // So is typing into the form, and both go back and forth.
    const int dragged = box->value();
    box->setValue(15);
    box->setValue(16);
    QCOMPARE(undo.count(), before + 2);
    QCOMPARE(line->value(), std::optional<double>(16));
    checkLive(session);
    undo.undo();
    QCOMPARE(box->value(), dragged);
    QCOMPARE(*line->value(), double(dragged));
    undo.undo();
    QCOMPARE(box->value(), 10);
    checkLive(session);
    undo.redo();
    QCOMPARE(box->value(), dragged);

    // Keys move it too, and taking a maximum away is the form's 0.
    auto* most = session.child<ThresholdLine>("max-genesLine");
    QVERIFY(!most->value());
    QTest::keyClick(most, Qt::Key_PageDown);
    QVERIFY(most->value());
    QCOMPARE(double(session.child<QSpinBox>("max-genes")->value()), *most->value());
    checkLive(session);
    QTest::keyClick(most, Qt::Key_Delete);
    QCOMPARE(session.child<QSpinBox>("max-genes")->value(), 0);
    QVERIFY(most->accessibleName().contains(QStringLiteral("Maximum genes")));
  }

  void labelsLoseCells() {
    UiSession session;
    open(session, QString::fromStdString(smallCells(session)));
    session.child<QSpinBox>("min-genes")->setValue(20);
    auto* card = session.child<TableCard>("keptCells");
    QAbstractItemModel* model = card->view().model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 3);
    const auto summary = session.workspace.rawSummary();
    const data::Categorical labels = data::toCategorical(*session.workspace.state().raw->cells.find("cell_type"));
    for (int row = 0; row < 3; ++row) {
      const std::string name = model->index(row, 0).data().toString().toStdString();
      const auto code = std::ranges::find(labels.categories, name) - labels.categories.begin();
      int all = 0, left = 0;
      for (std::size_t cell = 0; cell < labels.codes.size(); ++cell)
        if (labels.codes[cell] == code) {
          ++all;
          left += summary->quality.genes[cell] >= 20;
        }
      QCOMPARE(model->index(row, 1).data(Qt::EditRole).toInt(), all);
      QCOMPARE(model->index(row, 2).data(Qt::EditRole).toInt(), left);
    }
    card->view().sortByColumn(2, Qt::DescendingOrder);
    QVERIFY(model->index(0, 2).data(Qt::EditRole).toInt() >= model->index(2, 2).data(Qt::EditRole).toInt());
    QVERIFY(card->figure(QStringLiteral("x")).csv().startsWith("Label,Before,After,Kept\n"));

    auto* by = session.child<QComboBox>("qualityLabels");
    by->setCurrentIndex(0);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(session.child<DistributionView>("genesPlot")->content().groups.size(), 1);
  }

  void genesAreRankedAndSelected() {
    UiSession session;
    open(session, QString::fromStdString(smallCells(session)));
    session.child<QSpinBox>("genes")->setValue(12);
    session.child<QTabBar>("dataTabs")->setCurrentIndex(GenesTab);
    QVERIFY(session.waitForJobs());
    auto* plot = session.child<AxesScatterView>("variableGenes");
    const data::RankedGenes ranked = rankedNow(session);
    QCOMPARE(plot->content().x.size(), ranked.genes.size());
    for (std::size_t i = 0; i < ranked.genes.size(); ++i)
      QCOMPARE(plot->content().isGrey(i), !std::ranges::binary_search(ranked.chosen, std::int64_t(i)));

    // A click on a gene selects it everywhere.
    const auto point = qint64(ranked.chosen.front());
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->positionOf(point).toPoint());
    const QStringList selected = session.workspace.selection()->selection().genes;
    QCOMPARE(selected.size(), 1);
    QCOMPARE(plot->content().marked.size(), std::size_t{1});
    auto* boxes = session.child<BoxRowsView>("expressedGenes");
    QCOMPARE(boxes->content().rows.size(), std::size_t{20});
    QTest::mouseClick(boxes, Qt::LeftButton, {}, boxes->rowRect(3).center().toPoint());
    QCOMPARE(session.workspace.selection()->selection().genes.front(), boxes->content().rows[3].name);
    QTest::keyClick(boxes, Qt::Key_Down);
    QCOMPARE(session.workspace.selection()->selection().genes.front(), boxes->content().rows[4].name);

    // Another flavour ranks anew.
    auto* flavour = session.child<QComboBox>("variability");
    flavour->setCurrentIndex(flavour->findData(QStringLiteral("cell_ranger")));
    QVERIFY(session.waitForJobs());
    QCOMPARE(plot->content().subtitle, QStringLiteral("Cell Ranger"));
    QCOMPARE(plot->content().y, rankedNow(session).variability.spread);
    for (const Figure& figure : {plot->figure(QStringLiteral("a")), boxes->figure(QStringLiteral("b"))})
      for (const FigureFormat format : {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png, FigureFormat::csv})
        QVERIFY(renderFigure(figure, format).size() > 100);
  }

  void emptyGenesAreMended() {
    GRNWB_NEEDS_SHARED(kPbmc3k);
    UiSession session;
    open(session, labelledPbmc3k(session.folder));
    session.child<QSpinBox>("test")->setValue(60);
    session.child<QSpinBox>("validation")->setValue(60);
    QTest::mouseClick(session.child<QPushButton>("preprocess"), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    session.child<QTabBar>("dataTabs")->setCurrentIndex(SplitsTab);
    const auto before = session.workspace.state().prepared;
    QVERIFY(!before->report.emptyInASplit.empty());
    QAbstractItemModel* empty = session.child<TableCard>("emptyGenes")->view().model();
    QAbstractItemModelTester tester(empty, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(empty->rowCount(), int(before->report.emptyInASplit.size()));
    const data::EmptyGene& first = before->report.emptyInASplit.front();
    QCOMPARE(empty->index(0, 0).data().toString(), QString::fromStdString(first.name));
    QCOMPARE(empty->index(0, 3).data(Qt::EditRole).toInt(), int(first.test));
    QAbstractItemModel* labels = session.child<TableCard>("splitLabels")->view().model();
    int test = 0;
    for (int row = 0; row < labels->rowCount(); ++row) test += labels->index(row, 3).data(Qt::EditRole).toInt();
    QCOMPARE(test, 60);

    QPushButton* stratify = session.child<QPushButton>("mendStratify");
    QCOMPARE(stratify->text(), QStringLiteral("Stratify by cell_type"));
    QTest::mouseClick(stratify, Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QVERIFY(session.workspace.state().prepared != before);
    QCOMPARE(session.workspace.state().preprocessParameters.stratify, std::string("cell_type"));
    QVERIFY(!stratify->isVisible());
    QCOMPARE(session.child<QComboBox>("stratify")->currentData().toString(), QStringLiteral("cell_type"));

    QTest::mouseClick(session.child<QPushButton>("mendMinimum"), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QVERIFY(session.workspace.state().prepared->report.emptyInASplit.size() < before->report.emptyInASplit.size());
  }

  void aProjectThatWasSavedIsReadWhenNeeded() {
    UiSession session;
    open(session, QString::fromStdString(smallCells(session)));
    QTest::mouseClick(session.child<QPushButton>("preprocess"), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    session.workspace.saveProjectAs(session.folder.filePath(QStringLiteral("kept.grnwb")));
    QVERIFY(session.waitForJobs());
    UiSession again;
    again.workspace.openReadOnly(session.folder.filePath(QStringLiteral("kept.grnwb")));
    again.window.resize(1600, 1000);
    again.window.show();
    QVERIFY(again.waitForJobs());
    again.window.showPage(QStringLiteral("dataPage"));
    QVERIFY(again.waitForJobs());
    QCOMPARE(again.child<DistributionView>("genesPlot")->content().groups.size(), 3);
    checkLive(again);
  }

  void seventyThousandCellsFollowTheLine() {
    UiSession session;
    open(session, QString::fromStdString(simulatedCells(session, 70000)));
    auto* box = session.child<QSpinBox>("min-genes");
    double best = 1e9;
    for (int genes = 20; genes < 26; ++genes) {
      QElapsedTimer clock;
      clock.start();
      box->setValue(genes);
      session.child<DistributionView>("genesPlot")->repaint();
      session.child<AxesScatterView>("cellScatter")->repaint();
      best = std::min(best, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    qInfo("a threshold of 70,000 cells moved in %.1f ms", best);
    QVERIFY(best < 100);
    checkLive(session);
  }

  void pictures_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("pbmc3k") << QStringLiteral("pbmc3k");
    QTest::newRow("purified") << QStringLiteral("purified");
  }
  void pictures() {
    QFETCH(const QString, name);
    GRNWB_NEEDS_SHARED(kPbmc3k);
    GRNWB_NEEDS_SHARED(kPurified);
    UiSession session;
    const bool isSmall = name == QStringLiteral("pbmc3k");
    QElapsedTimer clock;
    open(session, isSmall ? labelledPbmc3k(session.folder) : QString::fromStdString(test::sharedPath(kPurified)));
    session.child<QSpinBox>("min-genes")->setValue(isSmall ? 500 : 400);
    session.child<QSpinBox>("max-genes")->setValue(isSmall ? 2000 : 0);
    session.child<NumberBox>("max-mitochondrial")->setValue(isSmall ? 5 : 4);
    session.child<QComboBox>("stratify")->setCurrentIndex(1);
    clock.start();
    session.child<QSpinBox>("min-genes")->setValue(isSmall ? 510 : 410);
    session.window.grab();
    qInfo("%s: a threshold moved and the window drawn in %lld ms", qPrintable(name), clock.elapsed());
    checkLive(session);
    QTest::mouseClick(session.child<QPushButton>("preprocess"), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    auto* tabs = session.child<QTabBar>("dataTabs");
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      const QString end = dark ? QStringLiteral("_dark") : QString();
      tabs->setCurrentIndex(QualityTab);
      session.picture("dataPage", QStringLiteral("data_%1_1_quality%2").arg(name, end));
      QTest::mouseClick(session.child<QToolButton>("showHistograms"), Qt::LeftButton);
      session.child<QComboBox>("cellScatterColour")->setCurrentIndex(dark ? 1 : 2);
      session.picture("dataPage", QStringLiteral("data_%1_2_histograms%2").arg(name, end));
      QTest::mouseClick(session.child<QToolButton>("showViolins"), Qt::LeftButton);
      tabs->setCurrentIndex(GenesTab);
      session.workspace.selection()->select({.genes = {QStringLiteral("LYZ")}, .edges = {}, .cells = {}});
      session.picture("dataPage", QStringLiteral("data_%1_3_genes%2").arg(name, end));
      tabs->setCurrentIndex(SplitsTab);
      session.picture("dataPage", QStringLiteral("data_%1_4_splits%2").arg(name, end));
      tabs->setCurrentIndex(TableTab);
      session.picture("dataPage", QStringLiteral("data_%1_5_table%2").arg(name, end));
    }
    applyTheme(false);
  }

 private:
  /// 600 simulated cells of three labels, 40 genes.
  static std::string smallCells(UiSession& session) { return simulatedCells(session, 600); }
  static std::string simulatedCells(UiSession& session, std::int64_t count) {
    data::SimulateParameters parameters;
    parameters.genes = 40;
    parameters.tfs = 8;
    parameters.types = 3;
    JobContext job;
    const data::Dataset cells = data::simulateCells(data::randomNetwork(parameters), count, 1, job);
    const std::string path = session.folder.filePath(QStringLiteral("small.h5ad")).toStdString();
    io::writeH5ad(cells, path);
    return path;
  }

  static void open(UiSession& session, const QString& path) {
    session.window.resize(1600, 1000);
    session.window.show();
    session.window.openPath(path);
    QVERIFY(session.waitForJobs());
    QTRY_COMPARE(session.window.currentPage(), QStringLiteral("dataPage"));
    QVERIFY(session.waitForJobs());
  }

  static data::PreprocessParameters parametersNow(UiSession& session) {
    data::PreprocessParameters parameters = session.workspace.state().preprocessParameters;
    for (const Field& field : data::fields(parameters)) {
      const QString name = QString::fromStdString(field.name);
      if (auto* spin = session.window.findChild<QSpinBox*>(name))
        *std::get<std::int64_t*>(field.target) = spin->value();
      else if (auto* number = session.window.findChild<NumberBox*>(name))
        *std::get<double*>(field.target) = number->value();
      else if (auto* choice = session.window.findChild<QComboBox*>(name))
        *std::get<std::string*>(field.target) = choice->currentData().toString().toStdString();
    }
    return parameters;
  }

  /// The live line says what the engine says.
  static void checkLive(UiSession& session) {
    QVERIFY(session.waitForJobs());
    JobContext job;
    const auto& state = session.workspace.state();
    const auto raw = state.raw ? state.raw : state.rawFile->read(job);
    const data::FilterCounts counts =
        data::countAfterFilters(*raw, session.workspace.rawSummary()->quality, parametersNow(session), nullptr, job);
    const QLocale locale;
    QCOMPARE(session.child<QLabel>("remaining")->text(),
             QStringLiteral("%1 cells, %2 genes remain")
                 .arg(locale.toString(qint64(counts.cells)), locale.toString(qint64(counts.genes))));
    const auto& kept = session.child<DistributionView>("genesPlot")->content().kept.counts;
    QCOMPARE(std::accumulate(kept.begin(), kept.end(), std::int64_t{0}), counts.cells);
  }

  static data::RankedGenes rankedNow(UiSession& session) {
    JobContext job;
    return data::rankedGenes(*session.workspace.state().raw, session.workspace.rawSummary()->quality,
                             parametersNow(session), job);
  }
};

}  // namespace

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
