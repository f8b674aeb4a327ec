// SPDX-License-Identifier: GPL-3.0-or-later
// The marker panel on real blood cells: ranks in a job, shows both sides, follows and makes selections.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

#include "tests/support/ui_support.h"
#include "tests/ui/compare/blood_comparison.h"
#include "ui/compare/gene_list_dialog.h"
#include "ui/compare/marker_panel.h"
#include "ui/plots/dot_plot_view.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

/// A panel that has been given the blood cells, and what a test looks at.
struct Shown {
  Workspace workspace;
  MarkerPanel panel{workspace};
  DotPlotView* plot = panel.findChild<DotPlotView*>();
  QAbstractItemModel* table = panel.findChild<QTableView*>(QStringLiteral("markerTableView"))->model();

  explicit Shown(const test::BloodComparison& blood) {
    panel.resize(1500, 820);
    panel.show();
    panel.setComparison(blood.comparison, blood.cells);
    wait();
  }
  void wait() { QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000); }
  template <class T>
  T* child(const char* name) const {
    return panel.findChild<T*>(QString::fromLatin1(name));
  }
  QStringList genes() const {
    QStringList names;
    for (const DotPlotColumn& column : plot->content().columns) names << column.gene;
    return names;
  }
};

class TestMarkerPanel : public QObject {
  Q_OBJECT
 private:
  test::BloodComparison m_blood;

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    m_blood = test::bloodComparison();
  }
  void init() { test::failOnWarnings(); }

  void waitsForTheCells() {
    Workspace workspace;
    MarkerPanel panel(workspace);
    auto* message = panel.findChild<QLabel*>(QStringLiteral("markersMessage"));
    panel.setComparison(m_blood.comparison, m_blood.cells);
    QVERIFY(!workspace.jobs()->isBusy());  // nobody looks at it
    panel.setComparison(nullptr, nullptr);
    panel.show();
    QCOMPARE(message->text(), QStringLiteral("Not compared yet."));
    QVERIFY(panel.exports().empty());
    panel.setComparison(m_blood.comparison, nullptr);
    QVERIFY(message->isVisible() && message->text().contains(QStringLiteral("being read")));
    panel.setComparison(m_blood.comparison, m_blood.cells);
    QVERIFY(workspace.jobs()->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    QVERIFY(!message->isVisible());
    QCOMPARE(panel.exports().size(), std::size_t{2});
    panel.setComparison(nullptr, nullptr);
    QVERIFY(message->isVisible() && panel.exports().empty());
  }

  void aFailedRankingSaysWhy() {
    Workspace workspace;
    MarkerPanel panel(workspace);
    panel.show();
    auto cells = std::make_shared<pipeline::ComparedCells>(*m_blood.cells);
    cells->synthetic = cells->synthetic.topRows(10).eval();
    panel.setComparison(m_blood.comparison, cells);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), 60000);
    QVERIFY(
        panel.findChild<QLabel*>(QStringLiteral("markersMessage"))->text().contains(QStringLiteral("evaluate again")));
    QVERIFY(panel.findChild<QPushButton*>(QStringLiteral("rankAgain"))->isVisible());
  }

  void showsBothSidesAndJudgesThem() {
    const Shown shown(m_blood);
    const DotPlotContent& content = shown.plot->content();
    QCOMPARE(content.rowCount(), 10);
    QCOMPARE(content.columnCount(), 30);
    QCOMPARE(content.synthetic.subtitle, QStringLiteral("run-7, 1,000 cells"));
    QCOMPARE(shown.table->rowCount(), 30);
    QCOMPARE(shown.child<QLabel>("markerVerdict")->text(), QStringLiteral("alike"));
    QVERIFY(shown.child<QLabel>("markerSpecificity")
                ->text()
                .startsWith(QStringLiteral("Specificity of the 27 markers: real .")));
    shown.child<QSpinBox>("markersPerType")->setValue(5);
    QCOMPARE(shown.plot->content().columnCount(), 50);
    QCOMPARE(shown.table->rowCount(), 50);
  }

  void choicesChangeThePlot() {
    Shown shown(m_blood);
    QVERIFY(!shown.plot->content().tree.empty());
    shown.child<QComboBox>("markerOrder")->setCurrentText(QStringLiteral("Size"));
    QVERIFY(shown.plot->content().tree.empty());
    QVERIFY(std::ranges::is_sorted(shown.plot->content().real.cells, std::ranges::greater()));
    shown.child<QComboBox>("markerScale")->setCurrentText(QStringLiteral("log1p mean"));
    QVERIFY(shown.plot->content().scale == DotPlotContent::Scale::mean);
    shown.child<QCheckBox>("markerDifference")->setChecked(true);
    QVERIFY(shown.plot->content().scale == DotPlotContent::Scale::difference);
    QVERIFY(!shown.child<QComboBox>("markerScale")->isEnabled());
    const QStringList byRank = shown.genes();
    shown.child<QComboBox>("markerTest")->setCurrentText(QStringLiteral("t-test"));
    QVERIFY(shown.workspace.jobs()->isBusy());
    shown.wait();
    QVERIFY(shown.genes() != byRank);
    QCOMPARE(shown.genes().size(), byRank.size());
  }

  void ownGenesAreShownAndUnknownOnesNamed() {
    Shown shown(m_blood);
    auto* source = shown.child<QComboBox>("markerSource");
    source->setCurrentText(QStringLiteral("Own list"));
    auto* dialog = shown.child<GeneListDialog>("geneListDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QCOMPARE(source->currentText(), QStringLiteral("Top markers"));
    QTRY_VERIFY(!shown.child<GeneListDialog>("geneListDialog"));
    source->setCurrentText(QStringLiteral("Own list"));
    dialog = shown.child<GeneListDialog>("geneListDialog");
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("geneListText"))
        ->setPlainText(QStringLiteral("nkg7, LYZ NOTAGENE CD79A"));
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("geneListUnknown"))->text().endsWith(QStringLiteral("NOTAGENE")));
    dialog->accept();
    QCOMPARE(shown.genes(), (QStringList{QStringLiteral("NKG7"), QStringLiteral("LYZ"), QStringLiteral("CD79A")}));
    QCOMPARE(shown.child<QLabel>("unknownGenes")->text(), QStringLiteral("Not in the compared cells: NOTAGENE"));
    QCOMPARE(shown.table->rowCount(), 3);
    QCOMPARE(shown.table->index(2, 1).data().toString(), QStringLiteral("CD19+ B"));
  }

  void selectionsGoBothWays() {
    Shown shown(m_blood);
    SelectionHub& hub = *shown.workspace.selection();
    std::vector<qint64> cells;  // twenty real cells and ten synthetic ones
    for (qint64 row = 0; row < 30; ++row) cells.push_back(row < 20 ? row : 980 + row);
    hub.select({{}, {}, cells});
    const DotPlotContent& content = shown.plot->content();
    QCOMPARE(content.rowCount(), 11);
    QCOMPARE(content.rows.back().name, QStringLiteral("Selected cells"));
    QCOMPARE(content.real.cells.back(), std::int64_t{20});
    QCOMPARE(content.synthetic.cells.back(), std::int64_t{10});
    const QPointF at = shown.plot->layoutHere().centre(1, {3, 7});
    QTest::mouseClick(shown.plot->viewport(), Qt::LeftButton, {}, at.toPoint());
    const QString gene = content.columns[7].gene;
    QCOMPARE(hub.selection().genes, QStringList{gene});
    QCOMPARE(hub.selection().cells, cells);  // stays
    QCOMPARE(shown.plot->selectedGenes(), QSet<QString>{gene});
    const QString other = shown.genes()[20];
    hub.select({{other}, {}, {}});
    QCOMPARE(shown.plot->selectedGenes(), QSet<QString>{other});
    QCOMPARE(shown.plot->content().rowCount(), 10);
  }

  void figuresHoldTheGenes() {
    const Shown shown(m_blood);
    const std::vector<ExportEntry> entries = shown.panel.exports();
    const Figure figure = entries[0].figure();
    const QByteArray svg = renderFigure(figure, FigureFormat::svg, {260, 120, 300});
    QVERIFY(svg.count("<circle ") > 300);
    for (const QString& gene : shown.genes()) QVERIFY(svg.contains('>' + gene.toUtf8() + '<'));
    QCOMPARE(renderFigure(figure, FigureFormat::csv), shown.plot->content().csv());
    QVERIFY(entries[1].figure().csv().startsWith("Gene,Marks,Rank,Score"));
    if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty())
      for (const FigureSize& size : {FigureSize{}, FigureSize{260, 120, 150}})
        QImage::fromData(renderFigure(figure, FigureFormat::png, size))
            .save(QStringLiteral("%1/figure_dots_%2.png").arg(folder).arg(size.widthMm));
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      Shown shown(m_blood);
      const QString end = dark ? QStringLiteral("_dark") : QString();
      std::vector<qint64> cells(60);
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = static_cast<qint64>(i * 31);
      test::savePicture(shown.panel, QStringLiteral("compare_markers") + end);
      shown.workspace.selection()->select({{shown.genes()[16]}, {}, cells});
      QTest::mouseClick(shown.plot->viewport(), Qt::LeftButton, {},
                        shown.plot->layoutHere().centre(0, {4, 13}).toPoint());
      test::savePicture(shown.panel, QStringLiteral("compare_markers_picked") + end);
      shown.child<QCheckBox>("markerDifference")->setChecked(true);
      test::savePicture(shown.panel, QStringLiteral("compare_markers_difference") + end);
      shown.child<QCheckBox>("markerDifference")->setChecked(false);
      shown.child<QSpinBox>("markersPerType")->setValue(8);
      shown.child<QComboBox>("markerScale")->setCurrentText(QStringLiteral("log1p mean"));
      test::savePicture(shown.panel, QStringLiteral("compare_markers_many") + end);
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestMarkerPanel)
#include "tst_marker_panel.moc"
