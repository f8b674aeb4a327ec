// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <ctime>

#include "tests/support/network_sample.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/graph/graph_legend.h"
#include "ui/graph/grn_canvas.h"
#include "ui/models/edge_table_model.h"
#include "ui/network/network_page.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::EdgeName;
using grnwb::ui::EdgeTableModel;
using grnwb::ui::GrnCanvas;
using grnwb::ui::NetworkPage;
using grnwb::ui::PageState;
using grnwb::ui::Selection;
using grnwb::ui::Workspace;
namespace grn = grnwb::grn;

class TestNetworkPage : public QObject {
  Q_OBJECT
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<NetworkPage> m_page;

  template <class T>
  T* child(const char* name) {
    T* found = m_page->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  GrnCanvas* canvas() { return child<GrnCanvas>("grnCanvas"); }
  QTableView* table() { return child<QTableView>("edgeTable"); }
  void load(const std::shared_ptr<const grn::Grn>& network) {
    m_workspace->network()->load(network);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->jobs()->isBusy(), 60000);
    QVERIFY(canvas()->positions().allFinite());
  }
  EdgeName rowName(int row) {
    const QAbstractItemModel* model = table()->model();
    return {model->index(row, EdgeTableModel::TfColumn).data().toString(),
            model->index(row, EdgeTableModel::TargetColumn).data().toString()};
  }
  bool hasEdge(const EdgeName& edge) {
    return m_workspace->network()->grn()->find(edge.first.toStdString(), edge.second.toStdString()) != nullptr;
  }

 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }
  void init() {
    grnwb::test::failOnWarnings();
    m_workspace = std::make_unique<Workspace>();
    m_page = std::make_unique<NetworkPage>(*m_workspace);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
  }
  void cleanup() {
    m_page.reset();
    m_workspace.reset();
  }

  void emptyPageSaysWhatIsMissing() {
    QCOMPARE(m_page->state(), PageState::empty);
    QVERIFY(child<QPushButton>("runGrnboost2")->isVisible());
    QVERIFY(!canvas()->isVisible());
    QSignalSpy requested(m_page.get(), &NetworkPage::pageRequested), refused(m_workspace.get(), &Workspace::refused);
    QTest::mouseClick(child<QPushButton>("runGrnboost2"), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].toString(), QStringLiteral("dataPage"));
    QCOMPARE(refused.count(), 1);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_empty"));
  }

  void networkIsShownEverywhere() {
    load(grnwb::test::modularNetwork(10, 90, 4, 2));
    QCOMPARE(m_page->state(), PageState::ready);
    QVERIFY(canvas()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 360);
    QVERIFY(child<QLabel>("networkSize")->text().contains(QLocale().toString(360)));
    QCOMPARE(child<QLabel>("checksVerdict")->text(), QStringLiteral("all hold"));
    // Strongest first.
    double before = 1e9;
    for (int row = 0; row < 20; ++row) {
      const double importance =
          table()->model()->index(row, EdgeTableModel::ImportanceColumn).data(EdgeTableModel::SortRole).toDouble();
      QVERIFY(importance <= before);
      before = importance;
    }
  }

  void deletingAnEdgeCanBeUndone() {
    load(grnwb::test::modularNetwork(10, 90, 4, 2));
    const std::string hash = m_workspace->network()->grn()->contentHash();
    const auto places = canvas()->positions();
    const EdgeName edge = rowName(5);
    table()->selectRow(5);
    QCOMPARE(canvas()->selection().edges, std::vector<EdgeName>{edge});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(!hasEdge(edge));
    QCOMPARE(table()->model()->rowCount(), 359);
    QVERIFY(m_workspace->selection()->selection().isEmpty());
    QCOMPARE(child<QLabel>("checksVerdict")->text(), QStringLiteral("1 to fix"));
    auto* tree = child<QTreeWidget>("checksTree");
    QCOMPARE(tree->topLevelItem(0)->childCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), edge.second);
    QVERIFY(canvas()->positions() == places);
    QVERIFY(!m_workspace->jobs()->isBusy());

    m_workspace->network()->undoStack()->undo();
    QCOMPARE(m_workspace->network()->grn()->contentHash(), hash);
    QCOMPARE(table()->model()->rowCount(), 360);
    QCOMPARE(child<QLabel>("checksVerdict")->text(), QStringLiteral("all hold"));
  }

  void deleteWorksFromTheCanvas() {
    load(grnwb::test::modularNetwork(4, 12, 2, 2));
    const EdgeName edge = rowName(3);
    m_workspace->selection()->select({{}, {edge}, {}});
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_Delete);
    QVERIFY(!hasEdge(edge));
  }

  void selectionEchoesBothWays() {
    load(grnwb::test::modularNetwork(75, 925, 10, 5));
    // Canvas to table.
    const QString tf = QStringLiteral("TF000");
    QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, canvas()->pointOf(tf));
    QCOMPARE(m_workspace->selection()->selection().genes, QStringList{tf});
    const int degree = canvas()->graph().node(canvas()->graph().nodeOf(tf)).degree;
    int marked = 0;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
      marked += table()->model()->index(row, 0).data(EdgeTableModel::HighlightRole).toBool() ? 1 : 0;
    QCOMPARE(marked, degree);
    auto* only = child<QToolButton>("onlySelectedGenes");
    only->click();
    QCOMPARE(table()->model()->rowCount(), degree);
    // Rows can be walked through without losing the filter.
    table()->selectRow(2);
    QCOMPARE(table()->model()->rowCount(), degree);
    QCOMPARE(canvas()->selection().edges, std::vector<EdgeName>{rowName(2)});
    only->click();
    QCOMPARE(table()->model()->rowCount(), static_cast<int>(m_workspace->network()->grn()->edges().size()));
    // Table to canvas, and from any other view to both.
    const EdgeName edge = rowName(100);
    m_workspace->selection()->select({{}, {edge}, {}});
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table()->selectionModel()->selectedRows().front().row(), 100);
    QCOMPARE(canvas()->selection().edges, std::vector<EdgeName>{edge});
    canvas()->viewport()->grab();

    const std::clock_t begin = std::clock();
    constexpr int kTimes = 10;
    for (int i = 0; i < kTimes; ++i) m_workspace->selection()->select({{QStringLiteral("TF00%1").arg(i)}, {}, {}});
    const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / kTimes;
    qInfo("selection echo: %.1f ms of CPU", ms);
    QVERIFY2(ms < 50, qPrintable(QString::number(ms)));
  }

  void searchSelectsAndCentres() {
    load(grnwb::test::modularNetwork(10, 90, 4, 2));
    auto* search = child<QLineEdit>("findGene");
    search->setText(QStringLiteral("g0042"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_workspace->selection()->selection().genes, QStringList{QStringLiteral("G0042")});
    const QPoint off = canvas()->pointOf(QStringLiteral("G0042")) - canvas()->viewport()->rect().center();
    QVERIFY(off.manhattanLength() <= 4);
    QSignalSpy refused(m_workspace.get(), &Workspace::refused);
    search->setText(QStringLiteral("NOGENE"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(refused.count(), 1);
  }

  void filterOfTheLedger() {
    load(grnwb::test::modularNetwork(10, 90, 4, 2));
    auto* filter = child<QLineEdit>("edgeFilter");
    filter->setText(QStringLiteral("g0007"));
    QCOMPARE(table()->model()->rowCount(), 4);
    QVERIFY(child<QLabel>("edgeCount")->text().startsWith(QStringLiteral("4 of")));
    filter->setText(QStringLiteral("xyz"));
    QVERIFY(!table()->isVisible());
    QTest::mouseClick(child<QPushButton>("clearEdgeFilter"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 360);
  }

  void draggingAddsAnEdge() {
    load(grnwb::test::modularNetwork(4, 12, 2, 2));
    EdgeName free;
    for (const std::string& tf : m_workspace->network()->grn()->tfs())
      for (const std::string& target : m_workspace->network()->grn()->targets())
        if (!m_workspace->network()->grn()->find(tf, target))
          free = {QString::fromStdString(tf), QString::fromStdString(target)};
    const std::string hash = m_workspace->network()->grn()->contentHash();
    QWidget* view = canvas()->viewport();
    const QPoint from = canvas()->pointOf(free.first), to = canvas()->pointOf(free.second);
    QTest::mousePress(view, Qt::LeftButton, Qt::ShiftModifier, from);
    for (const QPoint point : {(from + to) / 2, to}) {
      QMouseEvent move(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                       Qt::ShiftModifier);
      QCoreApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, Qt::ShiftModifier, to);
    QVERIFY(hasEdge(free));
    QCOMPARE(m_workspace->network()->undoStack()->undoText(),
             QStringLiteral("Add edge %1 → %2").arg(free.first, free.second));
    m_workspace->network()->undoStack()->undo();
    QCOMPARE(m_workspace->network()->grn()->contentHash(), hash);
  }

  void dialogAddsAnEdge() {
    load(grnwb::test::modularNetwork(4, 12, 2, 2));
    EdgeName free;
    for (const std::string& target : m_workspace->network()->grn()->targets())
      if (!m_workspace->network()->grn()->find("TF001", target))
        free = {QStringLiteral("TF001"), QString::fromStdString(target)};
    m_workspace->selection()->select({{free.first}, {}, {}});
    QTest::mouseClick(child<QToolButton>("addEdgeButton"), Qt::LeftButton);
    auto* target = child<QComboBox>("addEdgeTarget");
    QCOMPARE(child<QComboBox>("addEdgeTf")->currentText(), free.first);
    target->setEditText(free.second);
    QTest::mouseClick(child<QPushButton>("addEdgeAccept"), Qt::LeftButton);
    QVERIFY(hasEdge(free));
    QCOMPARE(m_workspace->selection()->selection().edges, std::vector<EdgeName>{free});
  }

  void checksLeadToTheGene() {
    load(grnwb::test::modularNetwork(4, 12, 2, 2));
    auto* tree = child<QTreeWidget>("checksTree");
    const EdgeName edge = rowName(0);
    m_workspace->network()->removeEdges({edge});
    QTreeWidgetItem* offender = tree->topLevelItem(0)->child(0);
    Q_EMIT tree->itemClicked(offender, 0);
    QCOMPARE(m_workspace->selection()->selection().genes, QStringList{edge.second});
    auto* toggle = child<QToolButton>("showChecks");
    toggle->click();
    QVERIFY(!tree->isVisible());
    toggle->click();
    QVERIFY(tree->isVisible());
  }

  void layoutCanBeStoppedAndRunAgain() {
    m_workspace->network()->load(grnwb::test::modularNetwork(75, 925, 10, 5));
    QVERIFY(m_workspace->jobs()->isBusy());
    QTRY_VERIFY(canvas()->positions().allFinite());
    auto* layout = child<QToolButton>("runLayout");
    if (m_workspace->jobs()->isBusy()) layout->click();
    QTRY_VERIFY(!m_workspace->jobs()->isBusy());
    QVERIFY(canvas()->positions().allFinite());
    const auto stopped = canvas()->positions();
    layout->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->jobs()->isBusy(), 60000);
    QVERIFY(canvas()->positions() != stopped);
  }

  void pictureOfARealSize() {
    load(grnwb::test::modularNetwork(75, 925, 10, 5));
    QHash<QString, int> groups;
    for (int i = 0; i < 925; ++i) groups.insert(QStringLiteral("G%1").arg(i, 4, 10, QLatin1Char('0')), i % 5);
    for (int i = 0; i < 75; ++i) groups.insert(QStringLiteral("TF%1").arg(i, 3, 10, QLatin1Char('0')), i / 15);
    grnwb::ui::GeneColours colours;
    colours.categoryOf = groups;
    canvas()->setColours(colours);
    QTest::qWait(200);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_modular"));
    m_workspace->selection()->select({{QStringLiteral("TF003")}, {}, {}});
    QTest::qWait(200);
    const QImage picture = canvas()->grab().toImage();
    // Most of the ground is drawn on: nodes and edges, not an empty view.
    int inked = 0;
    const QRgb ground = grnwb::ui::Theme::current().view.rgb();
    for (int y = 0; y < picture.height(); y += 4)
      for (int x = 0; x < picture.width(); x += 4) inked += picture.pixel(x, y) != ground ? 1 : 0;
    QVERIFY(inked > picture.height() / 4 * (picture.width() / 4) / 8);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_modular_selected"));
  }

  void pictureOfRealCells() {
    if (qEnvironmentVariableIsEmpty("GRNWB_GALLERY")) QSKIP("a picture for the gallery only");
    GRNWB_NEEDS_SHARED("data/cells/pbmc_purified_7203x8836_counts.h5ad");
    const auto idle = [this] { return !m_workspace->jobs()->isBusy(); };
    const auto shared = [](const char* file) { return QString::fromStdString(grnwb::test::sharedPath(file).string()); };
    m_workspace->openDataFile(shared("data/cells/pbmc_purified_7203x8836_counts.h5ad"));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    m_workspace->preprocess({});
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    m_workspace->useTfList(shared("data/tf/allTFs_hg38.txt"));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QTest::mouseClick(child<QPushButton>("runGrnboost2"), Qt::LeftButton);
    QCOMPARE(m_page->state(), PageState::running);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 280000);
    QTRY_VERIFY_WITH_TIMEOUT(idle() && canvas()->positions().rows() > 0 && canvas()->positions().allFinite(), 60000);
    QTest::qWait(300);
    grnwb::test::savePicture(*m_page, QStringLiteral("network"));
    m_workspace->selection()->select({{QStringLiteral("SPI1")}, {}, {}});
    QTest::qWait(300);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_selected"));
    m_workspace->selection()->select({{}, {rowName(0)}, {}});
    canvas()->zoomBy(3);
    QTest::qWait(300);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_edge"));
    grnwb::ui::applyTheme(true);
    QTest::qWait(300);
    canvas()->fit();
    QTest::qWait(300);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_dark"));
    grnwb::ui::applyTheme(false);
  }
};
}  // namespace

QTEST_MAIN(TestNetworkPage)
#include "tst_network_page.moc"
