// SPDX-License-Identifier: GPL-3.0-or-later
// Knock-out and over-expression on the compare page, on a small trained project.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

#include "core/io/read_dataset.h"
#include "core/pipeline/perturbation_tables.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/dose_card.h"
#include "ui/compare/perturbation_form.h"
#include "ui/compare/perturbation_panel.h"
#include "ui/compare/target_change_model.h"
#include "ui/models/table_text.h"
#include "ui/pages/banner.h"
#include "ui/plots/curve_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

constexpr int kWait = 120000;

/// The page on a copy of a project, in its second view.
class Session {
 public:
  explicit Session(const QString& project) {
    page.resize(1160, 720);
    page.show();
    page.activateWindow();
    workspace.openProjectFolder(project);
  }

  bool idle() {
    return QTest::qWaitFor([this] { return !workspace.jobs()->isBusy(); }, kWait);
  }
  template <class T>
  T* child(const char* name) {
    auto* found = page.findChild<T*>(QString::fromLatin1(name));
    if (!found) QTest::qFail(qPrintable(QStringLiteral("no %1").arg(QLatin1String(name))), __FILE__, __LINE__);
    return found;
  }
  PerturbationForm& form() { return *page.findChild<PerturbationForm*>(); }
  /// Presses Tab until the widget has the focus.
  bool tabTo(QWidget* wanted) {
    for (int presses = 0; presses < 60 && QApplication::focusWidget() != wanted; ++presses)
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    return QApplication::focusWidget() == wanted;
  }
  bool perturb() {
    child<QPushButton>("perturbButton")->click();
    return idle() && workspace.perturbation();
  }

  Workspace workspace;
  ComparePage page{workspace};
};

class PerturbationPanelTest : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_folder;
  QString m_project;
  std::string m_tf, m_other;

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
    m_project = m_folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(m_project.toStdString());
    Workspace workspace;
    workspace.openProjectFolder(m_project);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kWait);
    workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kWait);
    QVERIFY(workspace.state().run && workspace.state().run->network && !workspace.isModified());
    m_tf = workspace.state().grn->tfs()[0];
    m_other = workspace.state().grn->tfs()[1];
  }
  void init() { test::failOnWarnings(); }

  void aKnockOutByKeyboard() {
    Session session(m_project);
    QVERIFY(session.idle());
    QVERIFY(QTest::qWaitForWindowActive(&session.page));
    const pipeline::ProjectState& state = session.workspace.state();
    auto* tabs = session.child<QTabBar>("compareTabs");
    tabs->setFocus();
    for (int i = 0; i < 3; ++i) QTest::keyClick(tabs, Qt::Key_Right);
    auto* button = session.child<QPushButton>("perturbButton");
    QVERIFY(button->isVisible() && !button->isEnabled());
    QVERIFY(!session.child<QPushButton>("evaluate")->isVisible());
    test::savePicture(session.page, QStringLiteral("perturb_empty"));

    auto* name = session.child<QLineEdit>("heldTf0Name");
    QVERIFY(session.tabTo(name));
    QTest::keyClicks(name, QString::fromStdString(m_tf).toLower());
    if (name->completer()->popup()->isVisible()) QTest::keyClick(name->completer()->popup(), Qt::Key_Escape);
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE(name->text(), QString::fromStdString(m_tf));
    QVERIFY(button->isEnabled());
    auto* pairs = session.child<QSpinBox>("perturbPairs");
    QVERIFY(session.tabTo(pairs));
    pairs->selectAll();
    QTest::keyClicks(pairs, QStringLiteral("150"));
    QVERIFY(session.tabTo(button));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(session.page.state() == PageState::running);
    QVERIFY(session.child<QPushButton>("cancelPerturb")->isVisible());
    QVERIFY(session.idle());

    const auto result = session.workspace.perturbation();
    QVERIFY(result);
    QCOMPARE(result->parameters.cells, std::int64_t{150});
    QVERIFY(result->cells.held.size() == 1 && result->cells.held[0].value == 0);
    const std::vector<std::string> targets = state.run->network->targetsOf(m_tf);
    auto* view = session.child<QTableView>("changeTableView");
    const QAbstractItemModel& rows = *view->model();
    QCOMPARE(rows.rowCount(), int(state.run->network->targets().size()));
    int moved = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
      const std::string target = rows.index(row, 0).data().toString().toStdString();
      const bool own = std::ranges::find(targets, target) != targets.end();
      const double share = rows.index(row, TargetChangeModel::MovedColumn).data(Qt::EditRole).toDouble();
      QCOMPARE(rows.index(row, TargetChangeModel::RegulatorsColumn).data().toString(),
               own ? QString::fromStdString(m_tf) : QStringLiteral("none"));
      if (own)
        moved += share > 0;
      else
        QCOMPARE(share, 0.0);
    }
    QVERIFY(moved > 0);
    QCOMPARE(session.child<QLabel>("perturbMoved")->text(),
             QStringLiteral("%1 of %2 targets of %3 move. None of the %4 other targets does.")
                 .arg(moved)
                 .arg(targets.size())
                 .arg(QString::fromStdString(m_tf))
                 .arg(rows.rowCount() - int(targets.size())));
    QVERIFY(!session.child<Banner>("perturbStray")->isVisibleTo(&session.page));

    session.child<QCheckBox>("onlyHeldTargets")->click();
    QCOMPARE(rows.rowCount(), int(targets.size()));
    view->sortByColumn(TargetChangeModel::ControlColumn, Qt::DescendingOrder);
    QVERIFY(rows.index(0, TargetChangeModel::ControlColumn).data(Qt::EditRole).toDouble() >=
            rows.index(1, TargetChangeModel::ControlColumn).data(Qt::EditRole).toDouble());
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(session.page, dark ? QStringLiteral("perturb_dark") : QStringLiteral("perturb"));
    }
    applyTheme(false);
  }

  void theSelectedTargetShowsItsDoses() {
    Session session(m_project);
    QVERIFY(session.idle());
    session.page.showPerturbation(QString::fromStdString(m_tf));
    session.child<QSpinBox>("perturbPairs")->setValue(100);
    QVERIFY(session.perturb());
    const pipeline::TrainingRun& run = *session.workspace.state().run;
    JobContext job(session.workspace.jobs()->threads());
    gan::GenerateParameters parameters;
    parameters.cells = 100;
    const auto curves = gan::doseResponse(run.folder, parameters, m_tf, gan::kDoseMultiples, job);
    auto* view = session.child<QTableView>("changeTableView");
    auto* plot = session.child<CurveView>("doseCurve");
    view->selectRow(1);
    const QString target = view->model()->index(1, 0).data().toString();
    QCOMPARE(session.workspace.selection()->selection().genes, QStringList{target});
    const auto curve = std::ranges::find(curves, target.toStdString(), &gan::DoseCurve::target);
    QCOMPARE(plot->points(0).size(), curve->points.size());
    for (std::size_t i = 0; i < curve->points.size(); ++i)
      QCOMPARE(plot->points(0)[i], QPointF(curve->points[i].multiple, curve->points[i].mean));
    const gan::MatchedCells& cells = session.workspace.perturbation()->cells;
    GRNWB_CLOSE(plot->points(1)[0].y(),
                cells.controlRaw.col(data::indexOf(cells.genes).at(target.toStdString())).cast<double>().mean(), 1e-9);
    // A gene that the TF doesn't regulate has no curve, and says so.
    const std::vector<std::string>& all = run.network->targets();
    const auto other = std::ranges::find_if(all, [&](const auto& gene) { return !run.network->find(m_tf, gene); });
    session.workspace.selection()->select({.genes = {QString::fromStdString(*other)}, .edges = {}, .cells = {}});
    QVERIFY(!plot->isVisibleTo(&session.page));
    QVERIFY(session.child<QLabel>("doseNone")->text().contains(QString::fromStdString(*other)));

    // Export: the core's own numbers.
    const auto entries = session.page.findChild<PerturbationPanel*>()->exports();
    QCOMPARE(entries.size(), std::size_t{2});
    const QByteArray table = entries[0].figure().csv();
    QCOMPARE(table.count('\n'), int(all.size()) + 1);
    QCOMPARE(QString::fromUtf8(table), tableText(*session.page.findChild<TargetChangeModel*>(), QLatin1Char(',')));
    QCOMPARE(entries[1].figure().csv().toStdString(), pipeline::doseResponseText(curves));
    session.workspace.selection()->select(
        {.genes = {}, .edges = {{QString::fromStdString(m_tf), target}}, .cells = {}});
    QVERIFY(plot->isVisibleTo(&session.page));
    QCOMPARE(session.page.findChild<PerturbationPanel*>()->exports().size(), std::size_t{3});
    QVERIFY(session.page.findChild<PerturbationPanel*>()->exports()[1].figure().paint);
  }

  void severalTfsAndTheirCells() {
    Session session(m_project);
    QVERIFY(session.idle());
    session.page.showPerturbation(QString::fromStdString(m_tf));
    session.child<QSpinBox>("perturbPairs")->setValue(60);
    session.child<QComboBox>("heldTf0Holding")->setCurrentIndex(1);
    session.child<QPushButton>("addHeldTf")->click();
    QVERIFY(!session.child<QPushButton>("perturbButton")->isEnabled());
    session.child<QLineEdit>("heldTf1Name")->setText(QString::fromStdString(m_other));
    session.child<QComboBox>("heldTf1Holding")->setCurrentIndex(2);
    QVERIFY(session.perturb());
    const auto result = session.workspace.perturbation();
    QCOMPARE(result->heldTfs(), (std::vector<std::string>{m_tf, m_other}));
    QCOMPARE(result->cells.held[0].value, 3 * result->cells.held[0].controlMean);
    QCOMPARE(result->cells.held[1].value, 1.0);
    const grn::Grn& network = *session.workspace.state().run->network;
    QCOMPARE(result->curves.size(), network.targetCount(m_tf) + network.targetCount(m_other));
    auto* tf = session.child<QComboBox>("doseTf");
    QCOMPARE(tf->count(), 2);
    const std::string target = network.targetsOf(m_other).front();
    session.workspace.selection()->select(
        {.genes = {}, .edges = {{QString::fromStdString(m_other), QString::fromStdString(target)}}, .cells = {}});
    QCOMPARE(tf->currentText(), QString::fromStdString(m_other));
    test::savePicture(session.page, QStringLiteral("perturb_several"));

    const pipeline::Provenance& record = session.workspace.state().history.back();
    QCOMPARE(record.stage, std::string("perturb"));
    QCOMPARE(record.parameters.at("set"), m_tf + "=3x; " + m_other + "=1");

    session.child<QPushButton>("savePerturbedCells")->click();
    auto* dialog = session.child<QFileDialog>("perturbedCellsDialog");
    const QString file = m_folder.filePath(QStringLiteral("pairs.h5ad"));
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QVERIFY(session.idle());
    JobContext job;
    const data::Dataset written = io::readDataset(file.toStdString(), job);
    QVERIFY(written.x == result->cells.dataset().x);
    QVERIFY(written.cells.find("condition") && written.cells.find("pair"));
  }

  void cancellingLeavesNothing() {
    Session session(m_project);
    QVERIFY(session.idle());
    session.page.showPerturbation(QString::fromStdString(m_tf));
    auto* pairs = session.child<QSpinBox>("perturbPairs");
    pairs->setValue(pairs->maximum());
    session.child<QPushButton>("perturbButton")->click();
    QVERIFY(session.workspace.isRunning(Workspace::Stage::perturb));
    QVERIFY(!session.child<QPushButton>("perturbButton")->isEnabled());
    session.child<QPushButton>("cancelPerturb")->click();
    QVERIFY(session.idle());
    QVERIFY(!session.workspace.perturbation());
    QVERIFY(session.child<QPushButton>("perturbButton")->isEnabled());
    QVERIFY(!session.child<QPushButton>("cancelPerturb")->isVisible());
    QVERIFY(!session.child<QPushButton>("savePerturbedCells")->isEnabled());
  }

  void theFormKnowsTheTfs() {
    Session session(m_project);
    QVERIFY(session.idle());
    session.page.showPerturbation({});
    PerturbationForm& form = session.form();
    const QString tf = QString::fromStdString(m_tf), other = QString::fromStdString(m_other);
    // The selected TF is proposed until the user chooses one; targets never are.
    session.workspace.selection()->select({.genes = {tf}, .edges = {}, .cells = {}});
    QCOMPARE(form.perturbations().front().tf, m_tf);
    session.workspace.selection()->select({.genes = {other}, .edges = {}, .cells = {}});
    QCOMPARE(form.perturbations().front().tf, m_other);
    const QString target = QString::fromStdString(session.workspace.state().run->network->targets().front());
    session.workspace.selection()->select({.genes = {target}, .edges = {}, .cells = {}});
    QCOMPARE(form.perturbations().front().tf, m_other);
    auto* name = session.child<QLineEdit>("heldTf0Name");
    name->setText(target);
    QVERIFY(form.problem().contains(target));
    session.workspace.selection()->select({.genes = {tf}, .edges = {}, .cells = {}});
    QCOMPARE(name->text(), target);
    name->setText(tf);
    QVERIFY(form.problem().isEmpty());
    session.child<QPushButton>("addHeldTf")->click();
    auto* second = session.child<QLineEdit>("heldTf1Name");
    QVERIFY(second->hasFocus() || !session.page.isActiveWindow());
    second->setText(tf);
    QVERIFY(form.problem().contains(QStringLiteral("twice")));
    second->setText(other);
    QCOMPARE(form.perturbations().size(), std::size_t{2});
    form.hold(other);  // it is held already
    QCOMPARE(form.perturbations().size(), std::size_t{2});
    QTest::mouseClick(session.page.findChild<QToolButton*>(QStringLiteral("heldTf0Remove")), Qt::LeftButton);
    QCOMPARE(form.perturbations().size(), std::size_t{1});
    form.hold(tf);
    QCOMPARE(form.perturbations().front().tf, m_tf);
    QCOMPARE(form.perturbations().front().value, 0.0);
  }

  void anotherNetworkIsSaidAndAnotherProjectForgets() {
    Session session(m_project);
    QVERIFY(session.idle());
    session.page.showPerturbation(QString::fromStdString(m_tf));
    session.child<QSpinBox>("perturbPairs")->setValue(50);
    QVERIFY(session.perturb());
    auto* stale = session.child<Banner>("perturbStale");
    QVERIFY(!stale->isVisibleTo(&session.page));
    const grn::Edge edge = session.workspace.state().grn->edges().front();
    session.workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
    QVERIFY(stale->isVisibleTo(&session.page));
    QVERIFY(session.workspace.perturbation());
    test::savePicture(session.page, QStringLiteral("perturb_stale"));
    session.workspace.network()->undoStack()->undo();
    QVERIFY(!stale->isVisibleTo(&session.page));
    QSignalSpy changed(&session.workspace, &Workspace::perturbationChanged);
    session.workspace.newProject();
    QVERIFY(!session.workspace.perturbation());
    QVERIFY(!changed.isEmpty());
    QVERIFY(session.idle());
  }
};

}  // namespace

QTEST_MAIN(PerturbationPanelTest)
#include "tst_perturbation_panel.moc"
