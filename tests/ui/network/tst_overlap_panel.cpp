// SPDX-License-Identifier: GPL-3.0-or-later
// The overlap panel on the example's networks: values against the engine's, chance, pairs, density, undo.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

#include "core/data/known_pair.h"
#include "core/grn/measures.h"
#include "core/grn/overlap.h"
#include "core/grn/overlap_chance.h"
#include "tests/support/ui_support.h"
#include "ui/network/density_model.h"
#include "ui/network/overlap_choice.h"
#include "ui/network/overlap_panel.h"
#include "ui/network/repeats_dialog.h"
#include "ui/plots/heat_map_view.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;
using test::UiSession;

class OverlapPanelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::failOnWarnings();
    m_session = std::make_unique<UiSession>();
    ui::Workspace& workspace = m_session->workspace;
    workspace.openExample();
    QVERIFY(m_session->waitForJobs());
    workspace.preprocess(workspace.state().preprocessParameters);
    QVERIFY(m_session->waitForJobs());
  }
  void cleanupTestCase() { m_session.reset(); }

  void withoutNetworksItSaysWhatToDo() {
    ui::OverlapPanel panel(m_session->workspace);
    panel.show();
    QVERIFY(!panel.study());
    QVERIFY(!child<QLabel>(panel, "overlapEmpty")->text().isEmpty());
    QSignalSpy wanted(&panel, &ui::OverlapPanel::saveVersionAsked);
    QTest::mouseClick(child<QPushButton>(panel, "overlapSaveVersion"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    // There are no TFs to draw from yet, and the button says so.
    auto* seeds = child<QPushButton>(panel, "addSeeds");
    QVERIFY(!seeds->isEnabled());
    QVERIFY2(seeds->toolTip().contains(QStringLiteral("transcription factors")), qPrintable(seeds->toolTip()));
  }

  void oneModelTwoSeedsAndTenRandomGraphs() {
    ui::Workspace& workspace = m_session->workspace;
    makeNetworks();
    QCOMPARE(workspace.state().versions.all.size(), std::size_t{14});

    ui::OverlapPanel panel(workspace);
    show(panel);
    // The prior network is not there; of the random graphs three have a row of their own until all are asked for.
    QCOMPARE(panel.study()->size(), std::size_t{7});
    showAllRandoms(panel);
    const ui::OverlapStudy& study = *panel.study();
    QCOMPARE(study.size(), std::size_t{14});
    const auto* map = child<ui::HeatMapView>(panel, "overlapMap");
    QCOMPARE(map->content().rows.size(), 14);
    QVERIFY(child<QLabel>(panel, "overlapStatus")->text().startsWith(QStringLiteral("14 network(s), computed in")));
    JobContext job(1);
    for (int row = 0; row < 14; ++row) {
      for (int column = 0; column < 14; ++column) {
        const grn::EdgeSet a = edgesOf(study, row), b = edgesOf(study, column);
        const grn::Overlap direct = grn::overlap(a, b);
        const grn::PairOverlap& pair = study.overlaps.at(std::size_t(row), std::size_t(column));
        QCOMPARE(map->content().value({row, column}), direct.regulators);
        QCOMPARE(pair.sharedEdges, direct.sharedEdges);
        QCOMPARE(pair.sharedTargets, direct.sharedTargets);
        const grn::ChanceLevel chance = grn::overlapAtChance(a, b, job);
        QCOMPARE(study.chanceOf(std::size_t(row), std::size_t(column)).mean, chance.mean);
      }
    }
    chanceIsWhatRandomGraphsShow(panel);
    densityIsTheEngines(panel);
    otherKinds(panel);
    picture(panel, QStringLiteral("network_overlap_all"));
  }

  void aCellEmitsItsEdges() {
    ui::OverlapPanel panel(m_session->workspace);
    show(panel);
    const ui::OverlapStudy& study = *panel.study();
    auto* map = child<ui::HeatMapView>(panel, "overlapMap");
    QSignalSpy chosen(&panel, &ui::OverlapPanel::pairChosen), released(&panel, &ui::OverlapPanel::pairReleased);
    const int a = study.find(keyOf("grnboost2", true)), b = study.find(keyOf("llm", false));
    QVERIFY(a >= 0 && b >= 0);
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect({a, b}).center().toPoint());
    QCOMPARE(chosen.count(), 1);
    const auto pair = chosen.front().front().value<ui::ComparedPair>();
    QCOMPARE(pair.nameA, study.networks[std::size_t(a)].shortName);
    const grn::Grn &first = *study.networks[std::size_t(a)].grn, &second = *study.networks[std::size_t(b)].grn;
    QCOMPARE(pair.both.size() + pair.onlyA.size(), first.edges().size());
    QCOMPARE(pair.both.size() + pair.onlyB.size(), second.edges().size());
    const auto areIn = [](const std::vector<grn::Pair>& pairs, const grn::Grn& grn, bool isIn) {
      return std::ranges::all_of(pairs,
                                 [&](const grn::Pair& p) { return (grn.find(p.tf, p.target) != nullptr) == isIn; });
    };
    QVERIFY(!pair.both.empty() && areIn(pair.both, first, true) && areIn(pair.both, second, true));
    QVERIFY(!pair.onlyA.empty() && areIn(pair.onlyA, first, true) && areIn(pair.onlyA, second, false));
    QVERIFY(!pair.onlyB.empty() && areIn(pair.onlyB, first, false) && areIn(pair.onlyB, second, true));

    // The verdict is the engine's: above the 95 % of random pairs.
    const auto* verdict = child<QLabel>(panel, "overlapVerdict");
    QVERIFY(verdict->isVisible());
    const bool isAbove = study.overlaps.at(std::size_t(a), std::size_t(b)).regulators >
                         study.chanceOf(std::size_t(a), std::size_t(b)).high;
    QCOMPARE(verdict->property("chip").toString() == QStringLiteral("good"), isAbove);
    // Two seeds of one method agree far beyond chance.
    const int other = a + 1;
    QCOMPARE(study.networks[std::size_t(other)].group, study.networks[std::size_t(a)].group);
    map->setFocus();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect({a, other}).center().toPoint());
    QCOMPARE(verdict->property("chip").toString(), QStringLiteral("good"));
    QCOMPARE(map->content().rows.emphasised, (std::set<int>{a, other}));
    picture(panel, QStringLiteral("network_overlap"));
    ui::applyTheme(true);
    picture(panel, QStringLiteral("network_overlap_dark"));
    ui::applyTheme(false);
    QTest::keyClick(map, Qt::Key_Escape);
    QCOMPARE(released.count(), 1);
    QVERIFY(!verdict->isVisible());
  }

  void observedAndExpectedCountTheSameTargets() {
    ui::OverlapPanel panel(m_session->workspace);
    show(panel);
    const ui::OverlapStudy& study = *panel.study();
    for (std::size_t a = 0; a < study.size(); ++a) {
      for (std::size_t b = a + 1; b < study.size(); ++b) {
        const auto series = ui::pairSeries(study, a, b);
        QCOMPARE(series.size(), std::size_t{2});
        const auto targets = double(study.overlaps.at(a, b).sharedTargets);
        QCOMPARE(double(series[0].values.size()), targets);
        const double expected = double(series[1].values.size()) * series[1].weight;
        QVERIFY2(std::abs(expected - targets) < 0.02 * targets, qPrintable(QString::number(expected)));
        double sum = 0;
        for (const double value : series[1].values) sum += value * series[1].weight;
        QVERIFY(std::abs(sum / expected - study.chanceOf(a, b).mean) < 0.02);
      }
    }
  }

  void undoTakesTheSeedsAway() {
    ui::Workspace& workspace = m_session->workspace;
    ui::OverlapPanel panel(workspace);
    show(panel);
    const std::size_t before = panel.study()->size();
    infer::InferParameters random;
    random.method = "random";
    random.seed = 77;
    workspace.addRepeats(random, {}, 2);
    QTRY_VERIFY(!child<QPushButton>(panel, "addSeeds")->isEnabled());
    QVERIFY(m_session->waitForJobs());
    QVERIFY(child<QPushButton>(panel, "addSeeds")->isEnabled());
    QTRY_COMPARE(panel.study()->measured.graphs, std::size_t{12});
    QCOMPARE(panel.study()->size(), before);
    panel.hide();
    workspace.network()->undoStack()->undo();
    QVERIFY(m_session->waitForJobs());
    QCOMPARE(panel.study()->measured.graphs, std::size_t{12});  // nobody looks
    panel.show();
    QTRY_COMPARE(panel.study()->measured.graphs, std::size_t{10});
    // An edit of the network is one more to compare with.
    const grn::Edge edge = workspace.network()->grn()->edges().front();
    workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
    QTRY_COMPARE(panel.study()->size(), before + 1);
    const int now = panel.study()->find(QStringLiteral("now"));
    QVERIFY(now >= 0);
    QCOMPARE(panel.study()->edges[std::size_t(now)].edges.size(), workspace.network()->grn()->edges().size());
    workspace.network()->undoStack()->undo();
    QTRY_COMPARE(panel.study()->size(), before);
    QVERIFY(m_session->waitForJobs());
  }

  void thePriorNetworkIsOneMore() {
    ui::Workspace& workspace = m_session->workspace;
    const QString path = m_session->folder.filePath(QStringLiteral("known.tsv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("TF\ttarget\tsign\nSPI1\tLYZ\t1\nGATA1\tHBB\t-1\nGATA1\tNOGENE\t1\n");
    file.close();
    ui::OverlapPanel panel(workspace);
    show(panel);
    workspace.usePriorNetwork(path);
    QVERIFY(m_session->waitForJobs());
    QTRY_COMPARE(panel.study()->find(QStringLiteral("prior")), 0);
    const grn::EdgeSet known(data::KnownPairs{{"SPI1", "LYZ"}, {"GATA1", "HBB"}});
    QCOMPARE(panel.study()->edges[0].edges, known.edges);
    QCOMPARE(panel.study()->overlaps.at(0, 1).regulators,
             grn::overlap(known, *panel.study()->networks[1].grn).regulators);
    QVERIFY(panel.study()->hasOtherTfs(0));
    QVERIFY(child<QLabel>(panel, "overlapOtherTfs")->text().startsWith(QLatin1Char('*')));
    QVERIFY(child<ui::HeatMapView>(panel, "overlapMap")->content().rows.names[0].endsWith(QLatin1Char('*')));
    workspace.forgetPriorNetworks();
    QTRY_COMPARE(panel.study()->find(QStringLiteral("prior")), -1);
    QVERIFY(m_session->waitForJobs());
  }

  void seedsAreAskedForByTheDialog() {
    ui::Workspace& workspace = m_session->workspace;
    const ui::Repeats ten = ui::randomGraphs(workspace, 10);
    QCOMPARE(ten.infer.seed, std::uint64_t{11});  // 1 to 10 are taken
    QCOMPARE(ten.impose.k, std::int64_t{10});
    ui::OverlapPanel panel(workspace);
    show(panel);
    QTest::mouseClick(child<QPushButton>(panel, "addSeeds"), Qt::LeftButton);
    auto* dialog = panel.findChild<ui::RepeatsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->repeats().infer.method, std::string("grnboost2"));
    QCOMPARE(dialog->repeats().seeds, std::int64_t{3});
    picture(*dialog, QStringLiteral("network_overlap_seeds"));
    dialog->reject();
  }

  /// Last: the project is opened anew.
  void eachProjectHasItsOwnChoice() {
    ui::Workspace& workspace = m_session->workspace;
    ui::OverlapPanel panel(workspace);
    show(panel);
    const std::size_t before = panel.study()->size();
    child<ui::OverlapChoice>(panel, "overlapChoice")->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QTRY_VERIFY(panel.study()->size() < before);
    const QTemporaryDir folder;
    const QString project = folder.filePath(QStringLiteral("again.grnwb"));
    workspace.saveProjectAs(project);
    QVERIFY(m_session->waitForJobs());
    workspace.openProjectFolder(project);
    QVERIFY(m_session->waitForJobs());
    QTRY_COMPARE(panel.study()->size(), before);
  }

 private:
  template <class T>
  static T* child(QWidget& of, const char* name) {
    auto* found = of.findChild<T*>(QString::fromLatin1(name));
    if (!found) QTest::qFail(name, __FILE__, __LINE__);
    return found;
  }

  void show(ui::OverlapPanel& panel) {
    panel.resize(1600, 1000);
    panel.show();
    QTRY_VERIFY(panel.study());
    QVERIFY(m_session->waitForJobs());
  }

  static void picture(QWidget& widget, const QString& name) {
    for (int turn = 0; turn < 3; ++turn) QTest::qWait(1);  // until it is laid out
    test::savePicture(widget, name);
  }

  void makeNetworks() {
    ui::Workspace& workspace = m_session->workspace;
    workspace.useTfList(QString::fromStdString(workspace.projectTfList().string()));
    QVERIFY(m_session->waitForJobs());
    infer::InferParameters infer;
    workspace.inferNetwork(infer, {});
    QVERIFY(m_session->waitForJobs(60000));
    infer.seed = 2;
    workspace.addRepeats(infer, {}, 2);
    QVERIFY(m_session->waitForJobs(60000));
    infer.method = "random";
    infer.seed = 1;
    workspace.addRepeats(infer, {}, 10);
    QVERIFY(m_session->waitForJobs(60000));
    infer.method = "llm";
    workspace.inferNetwork(infer, {});
    QVERIFY(m_session->waitForJobs(60000));
  }

  QString keyOf(const std::string& method, bool isRepeat) const {
    for (const auto& version : m_session->workspace.state().versions.all)
      if (version->origin.method == method && version->origin.isRepeat == isRepeat)
        return QStringLiteral("v%1").arg(version->number);
    return {};
  }

  static grn::EdgeSet edgesOf(const ui::OverlapStudy& study, int network) {
    return *study.networks[std::size_t(network)].grn;
  }

  void showAllRandoms(ui::OverlapPanel& panel) {
    auto* choice = child<ui::OverlapChoice>(panel, "overlapChoice");
    QTreeWidgetItem* randoms = choice->topLevelItem(choice->topLevelItemCount() - 1);
    QCOMPARE(randoms->text(1), QStringLiteral("3 of 10"));
    randoms->setCheckState(0, Qt::Checked);
    QCOMPARE(randoms->text(1), QStringLiteral("10 of 10"));
    QTRY_COMPARE(panel.study()->size(), std::size_t{14});
    QVERIFY(m_session->waitForJobs());
  }

  static void chanceIsWhatRandomGraphsShow(ui::OverlapPanel& panel) {
    const ui::OverlapStudy& study = *panel.study();
    QVERIFY(study.hasBand());
    QCOMPARE(study.measured.graphs, std::size_t{10});
    QCOMPARE(study.measured.pairs, std::size_t{45});
    // 45 pairs of graphs: their mean lies within a few standard errors of the closed form.
    const grn::ChanceLevel& chance = study.referenceAtChance;
    QVERIFY2(std::abs(study.measured.mean - chance.mean) < 4 * chance.standardDeviation / std::sqrt(45),
             qPrintable(QStringLiteral("%1 %2").arg(study.measured.mean).arg(chance.mean)));
    const auto& mark = child<ui::HeatMapView>(panel, "overlapMap")->content().scale.mark;
    QVERIFY(mark);
    QCOMPARE(mark->value, chance.mean);
    const QString reading = child<QLabel>(panel, "overlapReading")->text();
    QVERIFY2(reading.contains(QLocale().toString(chance.mean, 'f', 3)), qPrintable(reading));
    QVERIFY2(reading.contains(QStringLiteral("10 random graphs")), qPrintable(reading));
    QVERIFY(!child<QPushButton>(panel, "tenRandomGraphs")->isVisible());
  }

  static void densityIsTheEngines(ui::OverlapPanel& panel) {
    const ui::OverlapStudy& study = *panel.study();
    auto* view = child<QTableView>(panel, "densityTable");
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(view->model()->rowCount(), 14);
    for (int row = 0; row < 14; ++row) {
      const grn::DensityRow direct =
          grn::densityRow(study.networks[std::size_t(row)].shortName.toStdString(), edgesOf(study, row));
      const auto cell = [&](int column) { return view->model()->index(row, column).data(Qt::EditRole); };
      QCOMPARE(cell(ui::DensityModel::NetworkColumn).toString(), QString::fromStdString(direct.network));
      QCOMPARE(cell(ui::DensityModel::TfsColumn).toULongLong(), qulonglong(direct.tfs));
      QCOMPARE(cell(ui::DensityModel::TargetsColumn).toULongLong(), qulonglong(direct.targets));
      QCOMPARE(cell(ui::DensityModel::EdgesColumn).toULongLong(), qulonglong(direct.edges));
      QCOMPARE(cell(ui::DensityModel::PossibleColumn).toULongLong(), qulonglong(direct.possible));
      QCOMPARE(cell(ui::DensityModel::DensityColumn).toDouble(), direct.density);
      QCOMPARE(cell(ui::DensityModel::RegulatorsColumn).toDouble(), direct.k.mean);
      QCOMPARE(cell(ui::DensityModel::DeviationColumn).toDouble(), direct.k.standardDeviation);
    }
    view->selectRow(2);
    QCOMPARE(child<ui::HeatMapView>(panel, "overlapMap")->content().rows.emphasised, std::set<int>{2});
    QTest::mouseClick(child<QToolButton>(panel, "copyDensity"), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 15);
    QCOMPARE(lines.front(), QStringLiteral("Network\tTFs\tTargets\tEdges\tPossible\tDensity\tk\tsd of k"));
    view->sortByColumn(ui::DensityModel::EdgesColumn, Qt::AscendingOrder);
    for (int row = 1; row < 14; ++row)
      QVERIFY(view->model()->index(row - 1, ui::DensityModel::EdgesColumn).data(Qt::EditRole).toULongLong() <=
              view->model()->index(row, ui::DensityModel::EdgesColumn).data(Qt::EditRole).toULongLong());
    view->sortByColumn(-1, Qt::AscendingOrder);
  }

  static void otherKinds(ui::OverlapPanel& panel) {
    const ui::OverlapStudy& study = *panel.study();
    const auto* map = child<ui::HeatMapView>(panel, "overlapMap");
    child<QRadioButton>(panel, "overlapByEdges")->click();
    const grn::EdgeSet a = edgesOf(study, 0), b = edgesOf(study, 1);
    const double shared = double(grn::overlap(a, b).sharedEdges);
    QCOMPARE(map->content().value({0, 1}), shared / (double(a.edges.size() + b.edges.size()) - shared));
    child<QRadioButton>(panel, "overlapByTfs")->click();
    QCOMPARE(map->content().value({0, 1}), grn::listOverlap(a.tfs, b.tfs).share);
    QCOMPARE(map->content().value({1, 0}), grn::listOverlap(b.tfs, a.tfs).share);
    QVERIFY(!map->content().scale.mark);
    child<QRadioButton>(panel, "overlapByTarget")->click();
    QCOMPARE(map->content().value({0, 1}), grn::overlap(a, b).regulators);
  }

  std::unique_ptr<UiSession> m_session;
};

}  // namespace

QTEST_MAIN(OverlapPanelTest)
#include "tst_overlap_panel.moc"
