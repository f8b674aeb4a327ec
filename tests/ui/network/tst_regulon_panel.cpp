// SPDX-License-Identifier: GPL-3.0-or-later
// The regulon panel on the example's networks: regions against the engine's counts, their edges, the selected TF.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <memory>

#include "core/grn/venn.h"
#include "tests/support/ui_support.h"
#include "ui/network/regulon_panel.h"
#include "ui/network/repeats_dialog.h"
#include "ui/plots/venn_view.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;
using test::UiSession;

class RegulonPanelTest : public QObject {
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
    workspace.useTfList(QString::fromStdString(workspace.projectTfList().string()));
    QVERIFY(m_session->waitForJobs());
  }
  void cleanupTestCase() { m_session.reset(); }

  void oneNetworkIsTooFew() {
    m_session->workspace.inferNetwork({}, {});
    QVERIFY(m_session->waitForJobs(60000));
    ui::RegulonPanel panel(m_session->workspace);
    panel.show();
    auto* button = child<QPushButton>(panel, "regulonAddSeeds");
    QVERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = panel.findChild<ui::RepeatsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QSignalSpy version(&panel, &ui::RegulonPanel::saveVersionAsked);
    QTest::mouseClick(child<QPushButton>(panel, "regulonSaveVersion"), Qt::LeftButton);
    QCOMPARE(version.count(), 1);
  }

  void regionsAreTheEngines() {
    makeNetworks();
    ui::Workspace& workspace = m_session->workspace;
    ui::RegulonPanel panel(workspace);
    panel.resize(1600, 1000);
    panel.show();
    auto* venn = child<ui::VennView>(panel, "regulonVenn");
    auto* table = child<QTableView>(panel, "regulonTable");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);

    // The network being edited and the newest two others that are no random graphs.
    const std::vector<grn::EdgeSet> sets = chosenNetworks(panel);
    QCOMPARE(sets.size(), std::size_t{3});
    QCOMPARE(child<QComboBox>(panel, "regulonNetwork1")->currentData().toString(),
             QStringLiteral("v%1").arg(workspace.state().versions.current));

    QSignalSpy chosen(&panel, &ui::RegulonPanel::edgesChosen);
    for (const QString& tf : {QString(), QStringLiteral("SPI1"), QStringLiteral("GATA1")}) {
      if (!tf.isEmpty()) workspace.selection()->select({.genes = {tf}, .edges = {}, .cells = {}});
      const auto counts = grn::vennCounts(sets, tf.isEmpty() ? std::nullopt : std::optional(tf.toStdString()));
      for (unsigned mask = 1; mask < 8; ++mask) {
        Q_EMIT venn->regionClicked(mask);
        QCOMPARE(chosen.count(), 1);
        const auto edges = chosen.takeFirst().at(1).value<std::vector<grn::Pair>>();
        QCOMPARE(edges.size(), counts[mask]);
        QCOMPARE(table->model()->rowCount(), static_cast<int>(counts[mask]));
        for (const grn::Pair& edge : edges) {
          if (!tf.isEmpty()) QCOMPARE(edge.tf, tf.toStdString());
          for (std::size_t i = 0; i < sets.size(); ++i)
            QCOMPARE(std::ranges::binary_search(sets[i].edges, std::pair(edge.target, edge.tf)), (mask >> i & 1U) != 0);
        }
      }
    }
  }

  void importancesAreThoseOfTheNetworks() {
    ui::Workspace& workspace = m_session->workspace;
    ui::RegulonPanel panel(workspace);
    panel.resize(1600, 1000);
    panel.show();
    panel.showTf(QStringLiteral("SPI1"));
    auto* table = child<QTableView>(panel, "regulonTable");
    QCOMPARE(child<QLabel>(panel, "regulonRegion")->text(), QStringLiteral("Targets of SPI1 in all three networks"));
    QVERIFY(table->model()->rowCount() > 0);
    const auto grns = chosenGrns(panel);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      const auto at = [&](int column) { return table->model()->index(row, column).data(Qt::EditRole); };
      for (int i = 0; i < 3; ++i) {
        const grn::Edge* edge = grns[std::size_t(i)]->find("SPI1", at(0).toString().toStdString());
        QVERIFY(edge);
        QCOMPARE(at(2 + i).isValid(), edge->importance.has_value());
        if (edge->importance) QCOMPARE(at(2 + i).toDouble(), *edge->importance);
      }
    }
    // A row selects its edge everywhere; the TF stays.
    table->selectRow(0);
    QCOMPARE(workspace.selection()->selection().edges.size(), std::size_t{1});
    QCOMPARE(workspace.selection()->selection().edges.front().first, QStringLiteral("SPI1"));
    QCOMPARE(child<QComboBox>(panel, "regulonTf")->currentData().toString(), QStringLiteral("SPI1"));
    QTest::mouseClick(child<QToolButton>(panel, "copyRegulon"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Target\tTF\t")));
    picture(panel, QStringLiteral("network_regulons"));
    ui::applyTheme(true);
    picture(panel, QStringLiteral("network_regulons_dark"));
    ui::applyTheme(false);
  }

  void itFollowsTheNetwork() {
    ui::Workspace& workspace = m_session->workspace;
    ui::RegulonPanel panel(workspace);
    panel.show();
    panel.showTf(QStringLiteral("SPI1"));
    auto* box = child<QComboBox>(panel, "regulonNetwork1");
    const QString before = box->currentData().toString();
    const auto third = child<QComboBox>(panel, "regulonNetwork3");
    third->setCurrentIndex(0);
    QCOMPARE(chosenNetworks(panel).size(), std::size_t{2});
    const auto grn = workspace.network()->grn();
    const auto edge = std::ranges::find(grn->edges(), "SPI1", &grn::Edge::tf);
    QVERIFY(edge != grn->edges().end());
    workspace.network()->removeEdges({{QStringLiteral("SPI1"), QString::fromStdString(edge->target)}});
    QVERIFY(box->findData(QStringLiteral("now")) >= 0);
    QCOMPARE(box->currentData().toString(), before);
    box->setCurrentIndex(box->findData(QStringLiteral("now")));
    QCOMPARE(child<QComboBox>(panel, "regulonTf")->currentData().toString(), QStringLiteral("SPI1"));
    workspace.network()->undoStack()->undo();
    QCOMPARE(box->findData(QStringLiteral("now")), -1);
    QCOMPARE(third->currentIndex(), 0);
    QVERIFY(m_session->waitForJobs());
  }

 private:
  template <class T>
  static T* child(QWidget& of, const char* name) {
    auto* found = of.findChild<T*>(QString::fromLatin1(name));
    if (!found) QTest::qFail(name, __FILE__, __LINE__);
    return found;
  }

  static void picture(QWidget& widget, const QString& name) {
    for (int turn = 0; turn < 3; ++turn) QTest::qWait(1);  // until it is laid out
    test::savePicture(widget, name);
  }

  void makeNetworks() {
    ui::Workspace& workspace = m_session->workspace;
    infer::InferParameters infer;
    infer.seed = 2;
    workspace.addRepeats(infer, {}, 1);
    QVERIFY(m_session->waitForJobs(60000));
    infer.method = "random";
    workspace.addRepeats(infer, {}, 3);
    QVERIFY(m_session->waitForJobs(60000));
    infer.method = "llm";
    workspace.inferNetwork(infer, {});
    QVERIFY(m_session->waitForJobs(60000));
  }

  std::vector<std::shared_ptr<const grn::Grn>> chosenGrns(ui::RegulonPanel& panel) const {
    std::vector<std::shared_ptr<const grn::Grn>> grns;
    for (const char* name : {"regulonNetwork1", "regulonNetwork2", "regulonNetwork3"}) {
      const QString key = child<QComboBox>(panel, name)->currentData().toString();
      if (!key.isEmpty()) grns.push_back(m_session->workspace.state().versions.find(key.mid(1).toInt())->grn);
    }
    return grns;
  }

  std::vector<grn::EdgeSet> chosenNetworks(ui::RegulonPanel& panel) const {
    std::vector<grn::EdgeSet> sets;
    for (const auto& grn : chosenGrns(panel)) sets.push_back(*grn);
    return sets;
  }

  std::unique_ptr<UiSession> m_session;
};

}  // namespace

QTEST_MAIN(RegulonPanelTest)
#include "tst_regulon_panel.moc"
