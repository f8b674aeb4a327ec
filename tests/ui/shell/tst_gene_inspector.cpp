// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of a gene: names, expression per label in the labels' colours, links, on real cells.
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/shell/expression_bars.h"
#include "ui/shell/gene_identity.h"
#include "ui/style/theme.h"

using namespace grnwb;
using ui::GeneIdentity;

namespace {

const char* const kPurifiedCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
const char* const kPbmc3k = "data/cells/pbmc3k_filtered_feature_bc_matrix.h5";

class GeneInspectorTest : public QObject {
  Q_OBJECT

  static void openCells(test::UiSession& session, const char* file) {
    session.window.resize(1440, 900);
    session.window.show();
    session.workspace.openDataFile(QString::fromStdString(test::sharedPath(file).string()));
    QVERIFY(session.waitForJobs());
  }
  static void select(test::UiSession& session, const char* gene) {
    session.workspace.selection()->select({.genes = {QString::fromLatin1(gene)}, .edges = {}, .cells = {}});
    const auto isShown = [&] {
      const auto* title = session.window.findChild<QLabel*>(QStringLiteral("inspectorTitle"));
      return title && title->text() == QLatin1String(gene);
    };
    QTRY_VERIFY(isShown());
  }
  static QString texts(const test::UiSession& session) {
    QStringList all;
    for (const QLabel* label : session.window.findChild<QWidget*>(QStringLiteral("inspector"))->findChildren<QLabel*>())
      all << label->text();
    return all.join(QLatin1Char('\n'));
  }
  static QString address(const GeneIdentity& gene, const char* name) {
    for (const auto& [link, url] : ui::geneLinks(gene))
      if (link == QLatin1String(name)) return url.toString(QUrl::FullyEncoded);
    return {};
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  }

  void identities() {
    const GeneIdentity spi1 = ui::geneIdentity("SPI1", nullptr);
    QVERIFY(spi1.species == GeneIdentity::Species::human);
    QCOMPARE(spi1.ensemblId, std::string("ENSG00000066336"));
    QVERIFY(std::ranges::find(spi1.names, "PU.1") != spi1.names.end());
    const GeneIdentity old = ui::geneIdentity("FAM46C", nullptr);
    QCOMPARE(old.symbol, std::string("TENT5C"));
    QVERIFY(!old.ensemblId.empty());
    const GeneIdentity byId = ui::geneIdentity("ENSG00000141510.18", nullptr);
    QCOMPARE(byId.symbol, std::string("TP53"));
    QCOMPARE(byId.ensemblId, std::string("ENSG00000141510"));
    const GeneIdentity mouse = ui::geneIdentity("Spi1", nullptr);
    QVERIFY(mouse.species == GeneIdentity::Species::mouse && mouse.ensemblId.empty() && mouse.names.empty());
    QVERIFY(ui::geneIdentity("C1orf112", nullptr).species == GeneIdentity::Species::human);
    QVERIFY(ui::geneIdentity("ENSMUSG00000002111", nullptr).species == GeneIdentity::Species::mouse);
    QVERIFY(ui::geneIdentity("ENSDARG00000000001", nullptr).species == GeneIdentity::Species::other);
    data::Table genes;
    genes.names = {"A", "Spi1"};
    genes.set("gene_ids", std::vector<std::string>{"x", "ENSMUSG00000002111.8"});
    QCOMPARE(ui::geneIdentity("Spi1", &genes).ensemblId, std::string("ENSMUSG00000002111"));
  }

  void linksKnowTheSpecies() {
    const GeneIdentity human = ui::geneIdentity("SPI1", nullptr), mouse = ui::geneIdentity("Spi1", nullptr);
    QCOMPARE(address(human, "Ensembl"), QStringLiteral("https://www.ensembl.org/id/ENSG00000066336"));
    QVERIFY(address(human, "NCBI").contains(QStringLiteral("human")));
    QVERIFY(address(human, "UniProt").contains(QStringLiteral("organism_id:9606")));
    QVERIFY(!address(human, "GeneCards").isEmpty() && !address(human, "JASPAR").isEmpty());
    QVERIFY(address(mouse, "NCBI").contains(QStringLiteral("mouse")));
    QVERIFY(address(mouse, "GeneCards").isEmpty() && !address(mouse, "MGI").isEmpty());
    QVERIFY(address(mouse, "Ensembl").endsWith(QStringLiteral("q=Spi1")));
  }

  void rawCellsShowExpressionPerLabel() {
    GRNWB_NEEDS_SHARED(kPurifiedCells);
    test::UiSession session;
    openCells(session, kPurifiedCells);
    if (QTest::currentTestFailed()) return;
    session.window.showPage(QStringLiteral("dataPage"));
    select(session, "CD79A");
    auto* bars = session.child<ui::ExpressionBars>("expressionBars");
    QVERIFY(texts(session).contains(QStringLiteral("Mean counts, cells")));
    QStringList lines = bars->table().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 12);  // a header, all cells and ten labels
    QVERIFY(lines[1].startsWith(QStringLiteral("All cells\t7203\t")));
    QVERIFY2(lines[2].startsWith(QStringLiteral("CD19+ B\t")), qPrintable(lines[2]));
    session.child<QToolButton>("copyExpression")->click();
    QCOMPARE(QApplication::clipboard()->text(), bars->table());
    session.child<QPushButton>("inspectorCopyName")->click();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("CD79A"));

    // Names and colours of the labels follow.
    data::LabelEdits edits = data::withName({}, "celltype", session.workspace.fileLabels(), "CD19+ B", "B cell");
    edits = data::withColour(edits, "B cell", "#ff00ff");
    session.workspace.editLabels(edits, QStringLiteral("test"));
    QTRY_VERIFY(session.child<ui::ExpressionBars>("expressionBars")->table().contains(QStringLiteral("\nB cell\t")));
    bars = session.child<ui::ExpressionBars>("expressionBars");
    const QImage picture = bars->grab().toImage();
    bool found = false;
    for (int x = 0; x < picture.width(); ++x)
      found = found || picture.pixelColor(x, int(28 * picture.devicePixelRatio())) == QColor(QStringLiteral("#ff00ff"));
    QVERIFY(found);
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      session.picture("dataPage", dark ? QStringLiteral("gene_inspector_dark") : QStringLiteral("gene_inspector"));
    }
    ui::applyTheme(false);
  }

  void cellsWithoutLabelsShowAllOfThem() {
    GRNWB_NEEDS_SHARED(kPbmc3k);
    test::UiSession session;
    openCells(session, kPbmc3k);
    if (QTest::currentTestFailed()) return;
    select(session, "SPI1");
    QCOMPARE(session.child<ui::ExpressionBars>("expressionBars")->table().trimmed().split(QLatin1Char('\n')).size(), 2);
    QVERIFY(texts(session).contains(QStringLiteral("ENSG00000066336")));
    QVERIFY(texts(session).contains(QStringLiteral("ETS")));
    QVERIFY(texts(session).contains(QStringLiteral("PU.1")));
    session.picture("dataPage", QStringLiteral("gene_inspector_pbmc3k"));
  }
};

}  // namespace

QTEST_MAIN(GeneInspectorTest)
#include "tst_gene_inspector.moc"
