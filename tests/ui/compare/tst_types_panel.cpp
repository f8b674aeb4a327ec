// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms and proportions of cell types: what is said, what a click selects, what is exported.
#include "ui/compare/types_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "tests/support/ui_support.h"
#include "ui/compare/alarm_card.h"
#include "ui/compare/alarm_list.h"
#include "ui/compare/comparison_settings.h"
#include "ui/compare/proportions_figure.h"
#include "ui/compare/proportions_model.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/heat_map_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

constexpr std::int32_t kB = 0, kT = 1, kUnassigned = -1;

/// Four real and six synthetic cells: T cells drift, one synthetic cell is unassigned and invented.
pipeline::Comparison comparison() {
  pipeline::Comparison c;
  c.realCells = 4;
  c.embedding.points = Eigen::MatrixX2d::Zero(10, 2);
  c.types.types = {"B", "T"};
  c.types.codes = {kB, kB, kB, kT, kB, kT, kT, kT, kT, kUnassigned};
  c.types.confidence.assign(10, 0.9);
  c.validation.accuracy = 0.912;
  c.validation.balanced = 0.87;
  c.validation.confusion.resize(2, 3);
  c.validation.confusion << 8, 1, 1, 0, 5, 0;
  c.proportions.types = {{"B", 3, 1, 0.75, 1.0 / 6, 0.3, 1, 0.2, celltypes::Drift::small},
                         {"T", 1, 4, 0.25, 4.0 / 6, 0, 0.6, 0.0001, celltypes::Drift::large}};
  c.proportions.realCells = 4;
  c.proportions.syntheticCells = 6;
  c.proportions.syntheticUnassigned = 1;
  c.regions = {{{5}, 2.5}};
  evaluate::RegulonGap regulon;
  regulon.tf = "SPI1";
  regulon.targets = 40;
  regulon.gap = 0.31;
  regulon.expected = 0.04;
  regulon.alarm = true;
  c.regulons = {regulon};
  return c;
}

std::shared_ptr<const pipeline::Comparison> shared(pipeline::Comparison c) {
  return std::make_shared<const pipeline::Comparison>(std::move(c));
}

QString textsOf(const QWidget& widget) {
  QStringList texts;
  for (const QLabel* label : widget.findChildren<QLabel*>()) texts << label->text();
  return texts.join(QLatin1Char('\n'));
}

class TestTypesPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }

  void everyKindOfAlarmHasACard() {
    AlarmList list;
    list.show();
    QCOMPARE(list.count(), 0);
    QVERIFY(!list.findChild<QWidget*>(QStringLiteral("noAlarm"))->isVisible());
    list.setComparison(shared(comparison()));
    QCOMPARE(list.count(), 3);
    const auto* drift = list.findChild<AlarmCard*>(QStringLiteral("driftAlarm"));
    QVERIFY(drift->isVisible());
    QCOMPARE(drift->title(), QStringLiteral("Cell types drift: T"));
    QVERIFY(textsOf(*drift).contains(QStringLiteral("25.0 % of the real cells, 66.7 % of the synthetic ones")));
    const auto* regulon = list.findChild<AlarmCard*>(QStringLiteral("regulonAlarm"));
    QVERIFY(regulon->title().contains(QStringLiteral("SPI1")));
    QVERIFY(textsOf(*regulon).contains(QStringLiteral("off by 0.31 on average, 0.04 between real cells")));
    QVERIFY(textsOf(*list.findChild<AlarmCard*>(QStringLiteral("inventedAlarm")))
                .contains(QStringLiteral("1 synthetic cells, 16.7 %")));

    QSignalSpy cells(&list, &AlarmList::cellsRequested);
    list.findChild<QPushButton*>(QStringLiteral("selectDrifting"))->click();
    list.findChild<QPushButton*>(QStringLiteral("selectInvented"))->click();
    QCOMPARE(cells[0][0].value<std::vector<qint64>>(), (std::vector<qint64>{3, 5, 6, 7, 8}));
    QCOMPARE(cells[1][0].value<std::vector<qint64>>(), (std::vector<qint64>{9}));
    QSignalSpy regulons(&list, &AlarmList::regulonsRequested);
    list.findChild<QPushButton*>(QStringLiteral("brokenRegulons"))->click();
    QCOMPARE(regulons.size(), 1);
    test::savePicture(list, QStringLiteral("compare_alarms"));
  }

  void noAlarmIsSaid() {
    AlarmList list;
    list.show();
    pipeline::Comparison quiet = comparison();
    quiet.regions.clear();
    quiet.regulons.clear();
    quiet.proportions.types[1].drift = celltypes::Drift::small;
    list.setComparison(shared(quiet));
    QCOMPARE(list.count(), 0);
    QVERIFY(list.findChild<QWidget*>(QStringLiteral("noAlarm"))->isVisible());
    QVERIFY(!list.findChild<QWidget*>(QStringLiteral("driftAlarm"))->isVisible());
  }

  void tableHoldsShares() {
    ProportionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setComparison(shared(comparison()));
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(1, ProportionsModel::RealColumn), QStringLiteral("25.0"));
    QCOMPARE(text(1, ProportionsModel::SyntheticColumn), QStringLiteral("66.7"));
    QCOMPARE(text(1, ProportionsModel::DifferenceColumn), QStringLiteral("+41.7"));
    QCOMPARE(text(0, ProportionsModel::DifferenceColumn), QStringLiteral("\u221258.3"));
    QCOMPARE(text(1, ProportionsModel::DriftColumn), QStringLiteral("drift"));
    QCOMPARE(text(0, ProportionsModel::DriftColumn), QStringLiteral("low"));
    QCOMPARE(text(2, ProportionsModel::TypeColumn), QStringLiteral("unassigned"));
    model.setSelectedCells({0, 3, 4, 5, 9});
    QCOMPARE(text(0, ProportionsModel::SelectedColumn), QStringLiteral("1 | 1"));
    QCOMPARE(text(1, ProportionsModel::SelectedColumn), QStringLiteral("1 | 1"));
    QCOMPARE(text(2, ProportionsModel::SelectedColumn), QStringLiteral("0 | 1"));
  }

  void rowsSelectCells() {
    SelectionHub hub;
    TypesPanel panel(hub);
    panel.resize(520, 420);
    panel.show();
    panel.setComparison(shared(comparison()));
    auto* table = panel.findChild<QTableView*>(QStringLiteral("proportionsTable"));
    QVERIFY(table->isColumnHidden(ProportionsModel::SelectedColumn));
    Q_EMIT table->clicked(table->model()->index(0, 0));
    QCOMPARE(hub.selection().cells, (std::vector<qint64>{0, 1, 2, 4}));
    QVERIFY(!table->isColumnHidden(ProportionsModel::SelectedColumn));
    test::savePicture(panel, QStringLiteral("compare_proportions"));

    panel.findChild<QToolButton*>(QStringLiteral("showClassifier"))->click();
    const auto* accuracy = panel.findChild<QLabel*>(QStringLiteral("classifierAccuracy"));
    QVERIFY(accuracy->isVisible());
    QVERIFY(accuracy->text().startsWith(QStringLiteral("91.2 %")));
    const auto* confusion = panel.findChild<HeatMapView*>(QStringLiteral("confusionView"));
    QCOMPARE(confusion->content().value({0, 0}), 0.8);
    QCOMPARE(confusion->content().value({1, 1}), 1.0);
    QVERIFY(confusion->cellText({0, 1}).contains(QStringLiteral("1 of 10 B are called T")));
    test::savePicture(panel, QStringLiteral("compare_classifier"));
  }

  void markerSetsStandInForTheClassifier() {
    pipeline::Comparison marked = comparison();
    marked.validation = {};
    marked.parameters.markerSets = std::make_shared<const pipeline::NamedMarkerSets>(
        pipeline::NamedMarkerSets{"blood.csv", {{"B", {{"CD19", 1}}}, {"T", {{"CD3D", 1}}}}});
    SelectionHub hub;
    TypesPanel panel(hub);
    panel.resize(520, 420);
    panel.show();
    panel.setComparison(shared(marked));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("typesSource"))->text().contains(QStringLiteral("blood.csv")));
    QCOMPARE(panel.figures().size(), std::size_t{1});  // without labels nothing to hold them against

    marked.realLabels = {"B cell", "B cell", "", "T cell"};
    panel.setComparison(shared(marked));
    panel.findChild<QToolButton*>(QStringLiteral("showClassifier"))->click();
    const auto* table = panel.findChild<HeatMapView*>(QStringLiteral("confusionView"));
    QCOMPARE(table->content().rows.names, (QStringList{QStringLiteral("B cell"), QStringLiteral("T cell")}));
    QCOMPARE(table->content().value({0, 0}), 1.0);
    QCOMPARE(table->content().value({1, 1}), 1.0);
    QVERIFY(table->cellText({0, 0}).contains(QStringLiteral("2 of 2 B cell are called B")));
    QCOMPARE(panel.exports().size(), std::size_t{2});
    test::savePicture(panel, QStringLiteral("compare_marker_types"));
  }

  void settingsReadMarkerSets() {
    QTemporaryDir folder;
    const auto write = [&](const char* name, const char* text) {
      QFile file(folder.filePath(QString::fromLatin1(name)));
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    };
    write("blood.csv", "cell_type,gene,weight\nB,CD19,1\nT,CD3D,1\nT,CD19,-1\n");
    write("broken.csv", "cell_type,gene,weight\nB,CD19,much\n");
    ComparisonSettings settings({});
    settings.show();
    const auto choose = [&](const char* name) {
      settings.findChild<QPushButton*>(QStringLiteral("openMarkerSets"))->click();
      auto* dialog = settings.findChild<QFileDialog*>(QStringLiteral("markerSetsDialog"));
      Q_EMIT dialog->fileSelected(folder.filePath(QString::fromLatin1(name)));
      delete dialog;
    };
    const auto* note = settings.findChild<QLabel*>(QStringLiteral("markerSetsNote"));
    choose("broken.csv");
    QVERIFY(note->text().contains(QStringLiteral("much")));
    QVERIFY(!settings.parameters().markerSets);
    choose("blood.csv");
    QVERIFY2(note->text().startsWith(QStringLiteral("blood.csv: 2 types, 2 genes.")), qPrintable(note->text()));
    const auto sets = settings.parameters().markerSets;
    QCOMPARE(sets->sets.at("T").at("CD19"), -1.0);
    test::savePicture(settings, QStringLiteral("comparison_settings"));
    settings.findChild<QComboBox*>(QStringLiteral("typesFrom"))->setCurrentIndex(0);
    QVERIFY(!settings.parameters().markerSets);
    ComparisonSettings again([&] {
      pipeline::ComparisonParameters parameters;
      parameters.markerSets = sets;
      return parameters;
    }());
    QCOMPARE(again.parameters().markerSets, sets);
  }

  void pictureAndTableAreExported() {
    ProportionsModel model;
    model.setComparison(shared(comparison()));
    const Figure figure = proportionsFigure(model);
    const QByteArray csv = figure.csv();
    QVERIFY(csv.contains("T,"));
    QVERIFY(csv.contains("0.25"));
    const QByteArray svg = renderFigure(figure, FigureFormat::svg);
    QVERIFY(svg.contains("<text"));
    QVERIFY(QImage::fromData(renderFigure(figure, FigureFormat::png)).width() > 500);
  }
};

}  // namespace

QTEST_MAIN(TestTypesPanel)
#include "tst_types_panel.moc"
