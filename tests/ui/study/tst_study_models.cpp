// SPDX-License-Identifier: GPL-3.0-or-later
// The open study with its undo, and the models of its table and queue, against numbers made by hand.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

#include "core/base/file.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "tests/ui/study/paper_study.h"
#include "ui/models/study_document.h"
#include "ui/models/study_forecast.h"
#include "ui/models/table_text.h"
#include "ui/study/provenance_table.h"
#include "ui/study/setting_texts.h"
#include "ui/study/strip_plot.h"
#include "ui/study/study_queue_model.h"
#include "ui/study/study_table_model.h"
#include "ui/study/text_table_model.h"

using namespace grnwb;
using namespace grnwb::ui;
using study::Setting;

namespace {

/// A workspace with the paper's study open and its results shown.
struct Fixture {
  QTemporaryDir folder;
  Workspace workspace;
  StudyDocument& document = *workspace.study();

  Fixture() {
    document.open(test::writePaperStudy(folder.path().toStdString()));
    settle();
    document.showResults(test::paperResults(*document.study()));
  }
  void settle() { QTRY_VERIFY(!workspace.jobs()->isBusy()); }
  int row(std::size_t data, Setting setting) const {
    const auto& rows = document.rows();
    const auto found = std::ranges::find_if(
        rows, [&](const study::StudyRow& each) { return each.data == data && each.setting == setting; });
    return static_cast<int>(found - rows.begin());
  }
};

QString text(const StudyTableModel& model, int studyRow, int column) {
  return model.index(model.lineOf(studyRow), column).data().toString();
}

MetricText metric(const StudyTableModel& model, int studyRow, int column) {
  return model.index(model.lineOf(studyRow), column).data(StudyTableModel::MetricRole).value<MetricText>();
}

class TestStudyModels : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void init() { test::failOnWarnings(); }

  void theTableHasAHeadPerDataSetAndTheNumbersOfTheStudy() {
    Fixture f;
    StudyTableModel model(f.document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3 * 9);
    QCOMPARE(model.studyRow(0), -1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("PBMC-All"));
    QCOMPARE(model.index(0, 0).data(StudyTableModel::HeadRole).toString(), QStringLiteral("64 of 64 evaluations"));
    const int best = f.row(0, Setting::modelInferred);
    QCOMPARE(text(model, best, StudyTableModel::SettingColumn), QStringLiteral("2.B"));
    QCOMPARE(text(model, best, StudyTableModel::TfsFromColumn), QStringLiteral("GPT-4"));
    QCOMPARE(text(model, best, StudyTableModel::EdgesFromColumn), QStringLiteral("GRNBoost2"));
    QCOMPARE(text(model, best, StudyTableModel::TfsColumn), QStringLiteral("95"));
    QCOMPARE(text(model, best, StudyTableModel::DensityColumn), QStringLiteral("0.1053"));  // 10 of 95
    // Means and deviations as put in: 6 % of the value, 0.02 of the AUROC.
    QCOMPARE(text(model, best, StudyTableModel::CosineColumn), QStringLiteral("2.3 ± 0.1"));
    QCOMPARE(text(model, best, StudyTableModel::EuclidColumn), QStringLiteral("83 ± 5"));
    QCOMPARE(text(model, best, StudyTableModel::MmdColumn), QStringLiteral("69 ± 4"));
    QCOMPARE(text(model, best, StudyTableModel::AurocColumn), QStringLiteral("0.59 ± 0.02"));
    GRNWB_CLOSE(model.index(model.lineOf(best), StudyTableModel::MmdColumn).data(Qt::EditRole).toDouble(), .0069, 1e-9);
    QCOMPARE(text(model, best, StudyTableModel::StateColumn), QStringLiteral("done"));
    const int waiting = f.row(2, Setting::modelModel);
    QCOMPARE(text(model, waiting, StudyTableModel::MmdColumn), QStringLiteral("–"));
    QVERIFY(!model.index(model.lineOf(waiting), StudyTableModel::MmdColumn).data(Qt::EditRole).isValid());
    QVERIFY(tableText(model, QLatin1Char('\t')).contains(QStringLiteral("0.0069\t")));
  }

  void theBestIsBoldAndTheBestOfItsKindUnderlined() {
    Fixture f;
    StudyTableModel model(f.document);
    const int best = f.row(0, Setting::modelInferred), second = f.row(0, Setting::curatedModel);
    QVERIFY(metric(model, best, StudyTableModel::MmdColumn).bold);
    QVERIFY(metric(model, best, StudyTableModel::MmdColumn).underlined);  // of 2.A and 2.B
    QVERIFY(!metric(model, second, StudyTableModel::MmdColumn).bold);
    QVERIFY(metric(model, second, StudyTableModel::MmdColumn).underlined);  // .0072 against .0139 of 1.B
    for (const Setting setting : {Setting::control, Setting::stage1, Setting::modelRandom}) {
      const MetricText reference = metric(model, f.row(0, setting), StudyTableModel::MmdColumn);
      QVERIFY(!reference.bold && !reference.underlined);
      QCOMPARE(reference.faint, isReference(setting));
    }
    QVERIFY(metric(model, f.row(1, Setting::modelModel), StudyTableModel::MmdColumn).italic);
    QVERIFY(!metric(model, best, StudyTableModel::MmdColumn).italic);

    model.setSwitches({.deviations = false, .best = false, .published = true});
    const MetricText plain = metric(model, best, StudyTableModel::MmdColumn);
    QVERIFY(!plain.bold && !plain.underlined && plain.deviation.isEmpty());
    QCOMPARE(plain.published, QStringLiteral("69"));
    QVERIFY(metric(model, best, StudyTableModel::LisiColumn).published.isEmpty());  // the paper has none
  }

  void statesAndSquaresFollowTheCells() {
    Fixture f;
    StudyTableModel model(f.document);
    const int running = f.row(1, Setting::modelModel), failed = f.row(2, Setting::curatedModel);
    QVERIFY(model.state(running) == StudyRowState::running);
    QVERIFY(model.state(failed) == StudyRowState::failed);
    QCOMPARE(text(model, failed, StudyTableModel::StateColumn), QStringLiteral("1/2 failed"));
    QVERIFY(model.index(model.lineOf(failed), StudyTableModel::StateColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("set a key")));
    QVERIFY(model.state(f.row(2, Setting::modelModel)) == StudyRowState::waiting);
    const auto squares = model.index(model.lineOf(running), StudyTableModel::ProgressColumn)
                             .data(StudyTableModel::SquaresRole)
                             .value<ProgressSquares>();
    QCOMPARE(squares.sets, 4);
    QCOMPARE(squares.done, std::vector<double>({1, 1, 1, 1, 1, 0, 0, 0}));
    QVERIFY(squares.running[5] && !squares.running[4]);
  }

  void squaresShareTheirGraphs() {
    Fixture f;
    study::Study ten = *f.document.study();
    ten.randomGraphs = 10;
    f.document.change(ten, QStringLiteral("ten"));
    f.settle();
    study::StudyResults results = *f.document.results();
    const int random = f.row(0, Setting::curatedRandom);
    int filled = 0;
    for (std::size_t i = 0; i < results.cells.size() && filled < 5; ++i) {
      if (int(f.document.cells()[i].row) != random || f.document.cells()[i].splitSeed != 1000) continue;
      results.cells[i].state = study::CellState::done;
      results.cells[i].sets.assign(4, {});
      ++filled;
    }
    f.document.showResults(results);
    StudyTableModel model(f.document);
    const auto squares =
        model.index(model.lineOf(random), 0).data(StudyTableModel::SquaresRole).value<ProgressSquares>();
    QCOMPARE(squares.done, std::vector<double>({.5, .5, .5, .5, 0, 0, 0, 0}));
    QCOMPARE(text(model, random, StudyTableModel::ProgressColumn), QStringLiteral("20 of 80"));
  }

  void theQueueTellsWhatComesAndHowLong() {
    Fixture f;
    StudyQueueModel queue(f.document);
    QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(queue.entry(0).kind == QueueEntry::Kind::running);
    QCOMPARE(queue.index(0, 0).data().toString(), QStringLiteral("PBMC-CTL 2.A"));
    QCOMPARE(queue.index(0, 0).data(StudyQueueModel::DetailRole).toString(), QStringLiteral("set 2, seed 2000"));
    // Of PBMC-CTL wait 2.B and 2 Random on two splits, of BoneMarrow 1.A once and five settings twice.
    double seconds = 0;
    int waiting = 0, failed = -1;
    for (int i = 0; i < queue.rowCount(); ++i) {
      if (queue.entry(i).kind == QueueEntry::Kind::failed) failed = i;
      if (queue.entry(i).kind != QueueEntry::Kind::waiting) continue;
      ++waiting;
      QCOMPARE(*queue.entry(i).seconds, test::kPaperSeconds);
      seconds += test::kPaperSeconds;
    }
    QCOMPARE(waiting, 2 * 2 + 1 + 5 * 2);
    QCOMPARE(*queue.secondsLeft(), seconds + test::kPaperSeconds);
    QCOMPARE(failed, queue.rowCount() - 1);
    QCOMPARE(queue.index(failed, 1).data(StudyQueueModel::ActionRole).toString(), QStringLiteral("Retry"));
    QVERIFY(queue.index(failed, 0).data(StudyQueueModel::DetailRole).toString().contains(QStringLiteral("set a key")));
    f.document.skip(queue.entry(failed).cells.front());
    QCOMPARE(queue.rowCount(), failed);
  }

  void aModelWithoutKeyAndAnswersAsksForOne() {
    Fixture f;
    const study::StudyModel& model = f.document.study()->models.front();
    QVERIFY(!f.document.lacksKey(model));  // answers are recorded
    std::filesystem::remove(model.transcripts);
    QVERIFY(f.document.lacksKey(model));
    StudyTableModel table(f.document);
    QVERIFY(table.state(f.row(2, Setting::modelInferred)) == StudyRowState::needsKey);
    QVERIFY(table.state(f.row(2, Setting::curatedInferred)) == StudyRowState::waiting);
    StudyQueueModel queue(f.document);
    int asking = 0;
    for (int i = 0; i < queue.rowCount(); ++i)
      if (queue.entry(i).kind == QueueEntry::Kind::needsKey) {
        ++asking;
        QCOMPARE(queue.index(i, 1).data(StudyQueueModel::ActionRole).toString(), QStringLiteral("Set…"));
        QCOMPARE(queue.index(i, 0).data(StudyQueueModel::DetailRole).toString(), QStringLiteral("no key for GPT-4"));
      }
    QVERIFY(asking > 0);
    f.workspace.apiKeys()->setFromEnvironment("openai", chat::ApiKey("sk-test-0123456789abcdef4f2a"));
    QVERIFY(!f.document.lacksKey(model));
    study::StudyModel replayed = model;
    replayed.settings.replay = true;
    QVERIFY(!f.document.lacksKey(replayed));
  }

  void timesComeFromTheNearestKind() {
    study::Study study;
    study.data.resize(2);
    study.data[0].name = "a";
    study.data[1].name = "b";
    study.settings = {Setting::control, Setting::stage1, Setting::curatedInferred, Setting::curatedRandom};
    study.splitSeeds = {1, 2};
    const auto cells = study::cells(study);
    const auto rows = study::rows(study);
    study::StudyResults results{std::vector<study::CellResult>(cells.size())};
    const auto finish = [&](std::size_t data, Setting setting, double seconds) {
      for (std::size_t i = 0; i < cells.size(); ++i)
        if (rows[cells[i].row].data == data && rows[cells[i].row].setting == setting && cells[i].splitSeed == 1) {
          results.cells[i].state = study::CellState::done;
          results.cells[i].seconds = seconds;
        }
    };
    finish(0, Setting::control, 10);
    finish(0, Setting::curatedInferred, 100);
    const auto expected = expectedSeconds(study, results);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Setting setting = rows[cells[i].row].setting;
      if (setting == Setting::stage1)
        QVERIFY(!expected[i]);  // none of its kind is done anywhere
      else
        QCOMPARE(*expected[i], setting == Setting::control ? 10.0 : 100.0);
    }
    finish(1, Setting::curatedRandom, 300);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (rows[cells[i].row].setting == Setting::curatedInferred)
        QCOMPARE(*expectedSeconds(study, results)[i], rows[cells[i].row].data == 0 ? 100.0 : 300.0);
  }

  void everyChangeIsOneUndoStepAndWritten() {
    Fixture f;
    const auto before = *f.document.results();
    QUndoStack* stack = f.workspace.network()->undoStack();
    study::Study changed = *f.document.study();
    changed.sets = 3;
    f.document.change(changed, QStringLiteral("Three sets"));
    QCOMPARE(stack->undoText(), QStringLiteral("Three sets"));
    QCOMPARE(f.document.study()->sets, std::int64_t{3});
    QCOMPARE(study::readStudy(f.document.file()).sets, std::int64_t{3});
    QCOMPARE(f.document.results()->count(study::CellState::done), std::int64_t{0});
    f.settle();
    QCOMPARE(f.document.leftBehind(), doneEvaluations(before));
    stack->undo();
    f.settle();
    QCOMPARE(f.document.study()->sets, std::int64_t{4});
    QCOMPARE(study::readStudy(f.document.file()).sets, std::int64_t{4});
    QCOMPARE(f.document.leftBehind(), std::int64_t{0});
    stack->redo();
    f.settle();
    QCOMPARE(f.document.study()->sets, std::int64_t{3});
    stack->undo();
    f.settle();

    // A name is nothing that results depend on.
    f.document.showResults(before);
    study::Study renamed = *f.document.study();
    renamed.name = "other";
    f.document.change(renamed, QStringLiteral("Rename"));
    QCOMPARE(f.document.results()->count(study::CellState::done), before.count(study::CellState::done));
    f.settle();
  }

  void aDamagedFileIsRefusedInWords() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("study.json"));
    writeFileAtomically(file.toStdString(), "{\"name\": 3");
    Workspace workspace;
    QSignalSpy refused(workspace.study(), &StudyDocument::refused);
    workspace.study()->open(file);
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0][0].toString().contains(QStringLiteral("study.json")));
    QVERIFY(!workspace.study()->study());
    workspace.study()->makeFromProject();
    QVERIFY(refused[1][0].toString().startsWith(QStringLiteral("Open data first")));
  }

  void stripsHoldEveryEvaluation() {
    Fixture f;
    const StripContent strip =
        stripContent(*f.document.study(), f.document.summaries(), 0, report::kMmd, f.row(0, Setting::modelInferred));
    QCOMPARE(strip.lines.size(), std::size_t{8});
    QVERIFY(strip.lines[0].kind == StripLine::Kind::reference);
    QVERIFY(strip.lines[4].kind == StripLine::Kind::random);
    QVERIFY(strip.lines[6].bold && !strip.lines[5].bold);
    QCOMPARE(strip.lines[6].values.size(), std::size_t{8});
    GRNWB_CLOSE(strip.lines[6].mean, 69, 1e-9);
    GRNWB_CLOSE(strip.lines[6].sd, .06 * 69, 1e-9);
    QVERIFY(strip.control && strip.control->low < 51 && strip.control->high > 51);
    const QByteArray csv = stripFigure(QStringLiteral("strip"), {strip}).csv();
    QCOMPARE(csv.count('\n'), 1 + 8 * 8);
    const QRectF area(0, 0, 500, 196);
    QCOMPARE(*stripLineAt(strip, area, 5), std::size_t{0});
    QCOMPARE(*stripLineAt(strip, area, 163), std::size_t{7});
    QVERIFY(!stripLineAt(strip, area, 180));
  }

  void textTablesKeepTheirMarks() {
    report::TextTable table{"t",
                            "caption",
                            {"Setting", "MMD", "Note"},
                            {{{"1.A", false, false}, {"72 ± 4", false, true}, {"x", false, false}},
                             {{"2.B", false, false}, {"69 ± 4", true, true}, {"", false, false}}}};
    TextTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(table);
    QVERIFY(isNumberColumn(table, 1) && !isNumberColumn(table, 0) && !isNumberColumn(table, 2));
    QVERIFY(model.index(1, 1).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(model.index(0, 1).data(Qt::FontRole).value<QFont>().underline());
    QVERIFY(!model.index(0, 0).data(Qt::FontRole).isValid());
    Fixture f;
    const report::TextTable steps = provenanceTable(*f.document.study(), *f.document.results());
    QCOMPARE(std::ssize(steps.rows), std::ptrdiff_t(16 + 11 + 1 + 4));  // done ones, and the running one
  }

  void publishedValuesAreThePapers() {
    const study::Study study = [] {
      study::Study made;
      made.data.resize(2);
      made.data[0].name = "pbmc_all";
      made.data[1].name = "mine";
      made.models.resize(2);
      made.models[0].name = "gpt-4-1106";
      made.models[1].name = "Llama-3.1-70B";
      return made;
    }();
    QCOMPARE(*(*publishedValues(study, {0, Setting::modelInferred, 0}))[report::kMmd], .0069);
    QCOMPARE(*(*publishedValues(study, {0, Setting::modelInferred, 1}))[report::kMmd], .0064);
    QCOMPARE(*(*publishedValues(study, {0, Setting::control, {}}))[report::kEuclidean], 100.0);
    QVERIFY(!(*publishedValues(study, {0, Setting::control, {}}))[report::kLisi]);
    QVERIFY(!publishedValues(study, {0, Setting::curatedModel, 1}));
    QVERIFY(!publishedValues(study, {1, Setting::control, {}}));
  }
};

}  // namespace

QTEST_MAIN(TestStudyModels)
#include "tst_study_models.moc"
