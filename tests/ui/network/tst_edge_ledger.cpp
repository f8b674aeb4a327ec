// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <map>
#include <ranges>

#include "tests/support/network_sample.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/network/edge_ledger.h"
#include "ui/network/overlap_pair.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::EdgeLedger;
using grnwb::ui::EdgeName;
using grnwb::ui::EdgeTableModel;
using grnwb::ui::LedgerFilter;
using grnwb::ui::Workspace;
namespace grn = grnwb::grn;

class TestEdgeLedger : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<EdgeLedger> m_ledger;

  template <class T>
  T* child(const char* name) {
    T* found = m_ledger->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  EdgeTableModel& model() { return m_ledger->model(); }
  QTableView& view() { return m_ledger->view(); }
  grnwb::ui::GrnDocument& network() { return *m_workspace->network(); }
  const grn::Edge* edge(const EdgeName& name) {
    return network().grn()->find(name.first.toStdString(), name.second.toStdString());
  }
  /// The menu's entry, once the menu filled itself.
  QAction* entry(const char* button, const QString& name) {
    QMenu* menu = child<QToolButton>(button)->menu();
    Q_EMIT menu->aboutToShow();
    auto* action = menu->findChild<QAction*>(name);
    if (!action) qFatal("no %s", qPrintable(name));
    return action;
  }
  void choose(const char* button, const char* name) { entry(button, QString::fromLatin1(name))->trigger(); }
  void setScope(EdgeTableModel::Scope scope) {
    auto* box = child<QComboBox>("ledgerScope");
    box->setCurrentIndex(box->findData(static_cast<int>(scope)));
  }
  void key(Qt::Key key) {
    view().setFocus();
    QTest::keyClick(&view(), key);
  }
  bool idle(int milliseconds = 60000) {
    return QTest::qWaitFor([this] { return !m_workspace->jobs()->isBusy(); }, milliseconds);
  }

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    grnwb::ui::applyTheme(false);
  }
  void init() {
    // The offscreen platform says so of menus and small windows that pop up.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setFolders(m_folder.filePath(QStringLiteral("examples")).toStdString(),
                            m_folder.filePath(QStringLiteral("scratch")).toStdString());
    m_ledger = std::make_unique<EdgeLedger>(*m_workspace);
    m_ledger->resize(1100, 300);
    m_ledger->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_ledger.get()));
    network().load(grnwb::test::modularNetwork(10, 90, 4, 2));
  }
  void cleanup() {
    m_ledger.reset();
    m_workspace.reset();
  }

  void bulkEditsAreOneUndoStep() {
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::string before = network().grn()->contentHash();
    child<QLineEdit>("edgeFilter")->setText(QStringLiteral("TF003"));
    const int shown = model().rowCount();
    QVERIFY(shown > 5 && shown < 360);
    QCOMPARE(child<QToolButton>("ledgerRows")->text(), QStringLiteral("All %1 shown").arg(shown));
    choose("ledgerRows", "ledgerLock");
    QCOMPARE(network().undoStack()->count(), 1);
    for (int row = 0; row < model().rowCount(); ++row) QVERIFY(model().pairAt(row).locked);
    choose("ledgerRows", "ledgerRepresses");
    QCOMPARE(network().undoStack()->count(), 2);
    QVERIFY(!entry("ledgerRows", QStringLiteral("ledgerLock"))->isEnabled());
    // Locked edges stay, and the refusal says why.
    QSignalSpy refused(&network(), &grnwb::ui::GrnDocument::editRefused);
    choose("ledgerRows", "ledgerDelete");
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused[0][0].toString().contains(QString::number(shown)));
    QCOMPARE(model().rowCount(), shown);
    network().undoStack()->undo();
    network().undoStack()->undo();
    QCOMPARE(network().grn()->contentHash(), before);
    choose("ledgerRows", "ledgerDelete");
    QCOMPARE(model().scopeCount(), 360 - shown);
    network().undoStack()->undo();
    QCOMPARE(network().grn()->contentHash(), before);
    QCOMPARE(model().rowCount(), shown);
  }

  void keysActOnSelectedRowsAlone() {
    const EdgeName first = model().edgeAt(0), second = model().edgeAt(1);
    key(Qt::Key_Delete);
    QCOMPARE(model().rowCount(), 360);
    view().selectRow(0);
    QCOMPARE(child<QToolButton>("ledgerRows")->text(), QStringLiteral("1 selected"));
    key(Qt::Key_L);
    QVERIFY(edge(first)->locked);
    key(Qt::Key_L);
    QVERIFY(!edge(first)->locked);
    key(Qt::Key_R);
    QVERIFY(!edge(first));
    QVERIFY(network().grn()->isRejected(first.first.toStdString(), first.second.toStdString()));
    QVERIFY(m_workspace->selection()->selection().edges.empty());
    setScope(EdgeTableModel::Scope::rejected);
    QCOMPARE(model().rowCount(), 1);
    view().selectRow(0);
    QTest::mouseClick(child<QToolButton>("reopenEdges"), Qt::LeftButton);
    QVERIFY(network().grn()->rejected().empty());
    QVERIFY(child<QLabel>("edgeCount")->text().startsWith(QLatin1Char('0')));
    setScope(EdgeTableModel::Scope::network);
    QCOMPARE(model().edgeAt(0), second);
  }

  void clicksLockAndSetTheSign() {
    const EdgeName name = model().edgeAt(2);
    const auto place = [&](int column) { return view().visualRect(model().index(2, column)).center(); };
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place(EdgeTableModel::LockColumn));
    QVERIFY(edge(name)->locked);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place(EdgeTableModel::LockColumn));
    QVERIFY(!edge(name)->locked);
    const QPoint sign = place(EdgeTableModel::SignColumn);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, sign);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, sign);
    auto* menu = child<QMenu>("signMenu");
    const bool repressed = edge(name)->sign == grn::Sign::represses;
    menu->actions()[repressed ? 0 : 1]->trigger();
    QCOMPARE(edge(name)->sign, repressed ? grn::Sign::activates : grn::Sign::represses);
    menu->close();
  }

  void selectionEchoesBothWays() {
    const EdgeName name = model().edgeAt(300);
    m_workspace->selection()->select({{}, {name}, {}});
    QCOMPARE(view().selectionModel()->selectedRows().size(), 1);
    QVERIFY(view().viewport()->rect().intersects(view().visualRect(model().index(300, EdgeTableModel::TfColumn))));
    // Another order keeps it.
    view().sortByColumn(EdgeTableModel::TargetColumn, Qt::AscendingOrder);
    QCOMPARE(view().selectionModel()->selectedRows().front().row(), model().rowOf(name));
    view().selectRow(5);
    QCOMPARE(m_workspace->selection()->selection().edges, std::vector<EdgeName>{model().edgeAt(5)});
  }

  void columnFiltersAreChips() {
    QVERIFY(!child<QWidget>("ledgerChips")->isVisible());
    choose("ledgerFilters", "filterBy_sign");
    auto* popup = child<QWidget>("ledgerFilterPopup");
    auto* box = popup->findChild<QCheckBox*>(QStringLiteral("filterChoice%1").arg(int(grn::Sign::represses)));
    QVERIFY(box->hasFocus() || popup->isVisible());
    box->setChecked(true);
    const int repressing = model().rowCount();
    QCOMPARE(repressing, int(std::ranges::count(network().grn()->edges(), grn::Sign::represses, &grn::Edge::sign)));
    popup->close();
    QTRY_VERIFY(!m_ledger->findChild<QWidget*>(QStringLiteral("ledgerFilterPopup")));
    choose("ledgerFilters", "filterBy_rank");
    popup = child<QWidget>("ledgerFilterPopup");
    popup->findChild<QLineEdit*>(QStringLiteral("filterMost"))->setText(QStringLiteral("1"));
    QVERIFY(model().rowCount() < repressing);
    popup->close();
    QVERIFY(child<QWidget>("ledgerChips")->isVisible());
    QVERIFY(child<QPushButton>("ledgerChip_rank")->text().contains(QStringLiteral("≤ 1")));
    QTest::qWait(20);
    grnwb::test::savePicture(*m_ledger, QStringLiteral("ledger_chips"));
    QTest::mouseClick(child<QPushButton>("ledgerChip_rank"), Qt::LeftButton);
    QCOMPARE(model().rowCount(), repressing);
    QTest::mouseClick(child<QPushButton>("clearLedgerFilters"), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 360);
    QVERIFY(!child<QWidget>("ledgerChips")->isVisible());
  }

  void columnsAreRemembered() {
    QSettings settings(m_folder.filePath(QStringLiteral("columns.ini")), QSettings::IniFormat);
    m_ledger->rememberColumns(settings);
    QHeaderView* header = view().horizontalHeader();
    entry("ledgerColumns", QStringLiteral("showColumn_sign"))->setChecked(false);
    QVERIFY(header->isSectionHidden(EdgeTableModel::SignColumn));
    header->moveSection(header->visualIndex(EdgeTableModel::ChangedColumn), 1);
    header->resizeSection(EdgeTableModel::TargetColumn, 222);
    choose("ledgerRows", "ledgerLock");
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(child<QToolButton>("copyEdges"), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.front(), QStringLiteral("Lock\tChanged by\tRegulator\tTarget\tImportance\tRank"));
    QCOMPARE(lines.size(), 362);

    EdgeLedger other(*m_workspace);
    other.rememberColumns(settings);
    const QHeaderView* restored = other.view().horizontalHeader();
    QVERIFY(restored->isSectionHidden(EdgeTableModel::SignColumn));
    QCOMPARE(restored->visualIndex(EdgeTableModel::ChangedColumn), 1);
    QCOMPARE(restored->sectionSize(EdgeTableModel::TargetColumn), 222);
  }

  void listsComeAndGo() {
    grnwb::ui::ComparedPair pair{QStringLiteral("v1"), QStringLiteral("GENIE3"), {}, {}, {}};
    const auto& edges = network().grn()->edges();
    for (std::size_t i = 0; i < 30; ++i) pair.both.push_back({edges[i * 7].tf, edges[i * 7].target});
    pair.onlyA = {{"TF001", "ELSEWHERE"}};
    pair.onlyB = {{"TF001", "G0001"}, {"TF002", "G0002"}};
    m_ledger->showCompared(pair);
    QCOMPARE(model().rowCount(), 30);
    QVERIFY(child<QPushButton>("ledgerListChip")->isVisible());
    QVERIFY(!child<QComboBox>("ledgerScope")->isVisible());
    grnwb::test::savePicture(*m_ledger, QStringLiteral("ledger_compared"));
    QTest::mouseClick(child<QPushButton>("onlySecond"), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(model().index(0, EdgeTableModel::NoteColumn).data().toString(), QStringLiteral("GENIE3"));
    QSignalSpy left(m_ledger.get(), &EdgeLedger::listLeft);
    QTest::mouseClick(child<QPushButton>("ledgerListChip"), Qt::LeftButton);
    QCOMPARE(left.count(), 1);
    QCOMPARE(model().rowCount(), 360);
    QVERIFY(!child<QWidget>("comparedSwitch")->isVisible());
  }

  void tableIsExported() {
    child<QLineEdit>("edgeFilter")->setText(QStringLiteral("G0007"));
    const QString file = m_folder.filePath(QStringLiteral("ledger.csv"));
    QMenu* menu = child<QToolButton>("ledgerRows")->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().back()->trigger();
    auto* dialog = child<QFileDialog>("ledgerExportDialog");
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().split('\n').size(), 6);
  }

  void realCellsKeepTheirScores() {
    constexpr auto kCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
    GRNWB_NEEDS_SHARED(kCells);
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_workspace->openDataFile(QString::fromStdString(grnwb::test::sharedPath(kCells).string()));
    QVERIFY(idle());
    grnwb::data::PreprocessParameters fewGenes;
    fewGenes.genes = 150;
    m_workspace->preprocess(fewGenes);
    QVERIFY(idle());
    m_workspace->useBundledTfs(QStringLiteral("human"));
    QVERIFY(idle());
    grnwb::grn::ImposeParameters impose;
    impose.k = 3;
    m_workspace->inferNetwork({}, impose);
    QVERIFY(idle(200000));
    setScope(EdgeTableModel::Scope::all);
    const auto scored = m_workspace->state().scoredEdges.at("grnboost2");
    const auto isTarget = [&](const auto& score) { return network().grn()->isTarget(score.target); };
    QCOMPARE(model().rowCount(), int(std::ranges::count_if(*scored, isTarget)));
    const int boost = model().columnOf(QStringLiteral("grnboost2"));
    std::map<std::string, int> rank;
    for (const auto& score : *scored | std::views::filter(isTarget)) {
      const int row = model().rowOf({QString::fromStdString(score.tf), QString::fromStdString(score.target)});
      QCOMPARE(model().index(row, boost).data(Qt::EditRole).toDouble(), score.importance);
      QCOMPARE(model().index(row, boost + 1).data(Qt::EditRole).toInt(), ++rank[score.target]);
    }
    setScope(EdgeTableModel::Scope::network);
    QCOMPARE(model().rowCount(), int(network().grn()->edges().size()));
    const std::string before = network().grn()->contentHash();
    for (const char* name : {"ledgerLock", "ledgerActivates", "ledgerUnlock", "ledgerReject"})
      choose("ledgerRows", name);
    QCOMPARE(model().rowCount(), 0);
    for (int i = 0; i < 4; ++i) network().undoStack()->undo();
    QCOMPARE(network().grn()->contentHash(), before);
    QCOMPARE(model().rowCount(), int(network().grn()->edges().size()));
  }

  void exampleWithAllItsEvidence() {
    Workspace& workspace = *m_workspace;
    workspace.openExample();
    QVERIFY(idle());
    workspace.preprocess(workspace.state().preprocessParameters);
    QVERIFY(idle());
    workspace.useTfList(QString::fromStdString(workspace.projectTfList().string()));
    QVERIFY(idle());
    for (const char* method : {"genie3", "llm", "grnboost2"}) {
      grnwb::infer::InferParameters parameters;
      parameters.method = method;
      if (parameters.method == "genie3")  // a thousand trees each: some targets are enough
        parameters.targets.assign(workspace.genes().begin(), workspace.genes().begin() + 20);
      workspace.inferNetwork(parameters, {});
      QVERIFY(idle(200000));
    }
    workspace.usePriorNetwork(
        QString::fromStdString((workspace.projectFolder() / "knowledge" / "true_network.csv").string()));
    QVERIFY(idle());
    for (const char* key : {"grnboost2", "grnboost2 rank", "genie3", "votes", "prior", "correlation"}) {
      const int column = model().columnOf(QString::fromLatin1(key));
      QVERIFY2(column >= 0 && model().isAvailable(column), key);
    }
    // The strongest first, as long as the user didn't sort.
    const int boost = model().columnOf(QStringLiteral("grnboost2"));
    for (int row = 1; row < model().rowCount(); ++row)
      QVERIFY(!(model().index(row - 1, boost).data(EdgeTableModel::SortRole).toDouble() <
                model().index(row, boost).data(EdgeTableModel::SortRole).toDouble()));
    network().setLocked({model().edgeAt(0), model().edgeAt(3)}, true);
    network().setSign({model().edgeAt(0), model().edgeAt(1)}, grn::Sign::activates);
    network().setSign({model().edgeAt(4)}, grn::Sign::represses);
    workspace.selection()->select({{}, {model().edgeAt(1)}, {}});
    picture(QStringLiteral("ledger"));

    // Proposals become edges, with the method that proposes them best.
    setScope(EdgeTableModel::Scope::proposed);
    QVERIFY(model().rowCount() > 0);
    int row = 0;
    while (!network().grn()->isTarget(model().edgeAt(row).second.toStdString()) ||
           !network().grn()->isTf(model().edgeAt(row).first.toStdString()))
      ++row;
    const EdgeName name = model().edgeAt(row);
    view().selectRow(row);
    picture(QStringLiteral("ledger_proposed"));
    const grn::Edge proposed = model().proposedEdge(row);
    const int steps = network().undoStack()->count();
    key(Qt::Key_A);
    QVERIFY(edge(name));
    QCOMPARE(edge(name)->source, proposed.source);
    QCOMPARE(network().undoStack()->count(), steps + 1);
    QCOMPARE(model().rowOf(name), -1);
    setScope(EdgeTableModel::Scope::network);

    QSignalSpy answers(m_ledger.get(), &EdgeLedger::answersRequested);
    view().selectRow(0);
    choose("ledgerRows", "ledgerAnswers");
    QCOMPARE(answers.count(), 1);

    LedgerFilter filter;
    filter.columns[QStringLiteral("prior")] = {{}, {}, {}, {1}};
    filter.columns[QStringLiteral("votes")] = {{}, 1.0, {}, {}};
    model().setFilter(filter);
    choose("ledgerFilters", "filterBy_grnboost2");
    QWidget* popup = child<QWidget>("ledgerFilterPopup");
    grnwb::test::savePicture(*popup, QStringLiteral("ledger_filter_number"));
    popup->close();
    picture(QStringLiteral("ledger_filtered"));
    model().setFilter({});
    grnwb::ui::applyTheme(true);
    picture(QStringLiteral("ledger_dark"));
    grnwb::ui::applyTheme(false);
  }

 private:
  void picture(const QString& name) {
    for (const int width : {800, 1100, 1600}) {
      m_ledger->resize(width, 320);
      QTest::qWait(20);
      QCOMPARE(m_ledger->width(), width);
      grnwb::test::savePicture(*m_ledger, QStringLiteral("%1_%2").arg(name).arg(width));
    }
  }
};
}  // namespace

QTEST_MAIN(TestEdgeLedger)
#include "tst_edge_ledger.moc"
