// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that the user edits: shown everywhere, undone step by step, saved, and never lost from the data.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "core/base/file.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "ui/models/label_table_model.h"
#include "ui/models/stage_text.h"
#include "ui/models/workspace.h"
#include "ui/style/theme.h"

using namespace grnwb;
using ui::LabelTableModel;
namespace fs = std::filesystem;

namespace {

/// The small project with a comparison of its labels, which nothing but their names need to be right in.
pipeline::ProjectState comparedState() {
  pipeline::ProjectState state = test::smallState();
  const auto labels = *data::labelsOf(state.prepared->data.cells, data::LabelView("cell_type"));
  pipeline::Comparison comparison;
  comparison.runId = "run-1";
  comparison.types.types = labels.categories;
  comparison.realLabels = {labels.categories[0], labels.categories[1], ""};
  comparison.realCells = 3;
  comparison.embedding.points = Eigen::MatrixX2d::Zero(3, 2);
  comparison.types.codes = {0, 1, -1};
  comparison.types.confidence = {1, 1, 0};
  for (const std::string& type : labels.categories)
    comparison.proportions.types.push_back({type, 1, 1, 0.5, 0.5, 0, 1, 1, celltypes::Drift::none});
  comparison.labels = data::LabelView("cell_type");
  state.comparison = std::make_shared<const pipeline::Comparison>(comparison);
  return state;
}

class WorkspaceLabels : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<ui::Workspace> m_workspace;

  fs::path project() const { return fs::path(m_folder->path().toStdString()) / "small.grnwb"; }
  QUndoStack* stack() const { return m_workspace->network()->undoStack(); }
  bool waitForJobs() const {
    return QTest::qWaitFor([this] { return !m_workspace->jobs()->isBusy(); }, 20000);
  }
  void open() {
    m_workspace = std::make_unique<ui::Workspace>();
    m_workspace->openProjectFolder(QString::fromStdString(project().string()));
    QVERIFY(waitForJobs());
    QVERIFY(m_workspace->state().prepared);
  }
  void rename(LabelTableModel& model, int row, const char* name) {
    QVERIFY(model.setData(model.index(row, LabelTableModel::NameColumn), QString::fromLatin1(name), Qt::EditRole));
  }
  std::vector<std::string> shown() const {
    return m_workspace->labels(m_workspace->state().prepared->data)->categories;
  }

 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    JobContext job;
    pipeline::saveProject(comparedState(), project(), job);
    open();
  }
  void cleanup() { m_workspace.reset(); }

  void aNameIsShownAndUndone() {
    LabelTableModel model(*m_workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_workspace->labelColumn(), std::string("cell_type"));
    QCOMPARE(model.rowCount(), 3);
    const std::vector<std::string> file = shown();
    const QColor colour = model.index(1, 0).data(LabelTableModel::SwatchRole).value<QColor>();
    QCOMPARE(colour, ui::Theme::light().category(1));
    QSignalSpy changed(m_workspace.get(), &ui::Workspace::labelsChanged);
    rename(model, 1, "  Monocyte ");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(shown(), (std::vector<std::string>{file[0], "Monocyte", file[2]}));
    QCOMPARE(stack()->undoText(),
             QStringLiteral("Rename label '%1' to 'Monocyte'").arg(QString::fromStdString(file[1])));
    QCOMPARE(model.index(1, LabelTableModel::FileColumn).data().toString().toStdString(), file[1]);
    QCOMPARE(model.index(1, 0).data(LabelTableModel::SwatchRole).value<QColor>(), colour);
    QVERIFY(!model.setData(model.index(1, LabelTableModel::NameColumn), QStringLiteral("Monocyte"), Qt::EditRole));
    QCOMPARE(stack()->count(), 1);
    stack()->undo();
    QCOMPARE(shown(), file);
    QVERIFY(m_workspace->state().labels.isEmpty());
    stack()->redo();
    QCOMPARE(shown()[1], std::string("Monocyte"));
    // The data stay as they are.
    QCOMPARE(data::toCategorical(*m_workspace->state().prepared->data.cells.find("cell_type")).categories, file);
  }

  void comparisonsFollowNamesAndGoStaleByMerging() {
    LabelTableModel model(*m_workspace);
    const std::vector<std::string> file = shown();
    const auto moved = [this] {
      const auto all = m_workspace->movedOn(pipeline::Result::comparison);
      return std::ranges::find(all, pipeline::Moved::labels) != all.end();
    };
    QVERIFY(!moved());
    rename(model, 0, "B cell");
    const auto renamed = m_workspace->state().comparison;
    QCOMPARE(renamed->types.types[0], std::string("B cell"));
    QCOMPARE(renamed->realLabels, (std::vector<std::string>{"B cell", file[1], ""}));
    QCOMPARE(renamed->proportions.types[0].type, std::string("B cell"));
    QVERIFY(!moved());
    model.setData(model.index(2, LabelTableModel::NameColumn), QStringLiteral("B cell"), Qt::EditRole);
    QCOMPARE(stack()->undoText(),
             QStringLiteral("Merge label '%1' into 'B cell'").arg(QString::fromStdString(file[2])));
    QCOMPARE(shown(), (std::vector<std::string>{"B cell", file[1]}));
    QVERIFY(moved());
    QVERIFY(ui::staleText(pipeline::Result::comparison, {pipeline::Moved::labels}).contains(QStringLiteral("labels")));
    QCOMPARE(m_workspace->state().comparison->types.types[2], file[2]);
    stack()->undo();
    QVERIFY(!moved());
    stack()->undo();
    QCOMPARE(m_workspace->state().comparison->types.types, file);
    QVERIFY(!moved());
  }

  void coloursAndColumnsAreSavedWithTheProject() {
    LabelTableModel model(*m_workspace);
    rename(model, 0, "B cell");
    model.setColour(0, QColor(QStringLiteral("#123456")));
    model.chooseColumn(QStringLiteral("split"));
    QCOMPARE(m_workspace->labelColumn(), std::string("split"));
    QCOMPARE(model.rowCount(), 3);
    const auto moved = m_workspace->movedOn(pipeline::Result::comparison);
    QVERIFY(std::ranges::find(moved, pipeline::Moved::labels) != moved.end());
    stack()->undo();
    m_workspace->saveProject();
    QVERIFY(waitForJobs());
    m_workspace.reset();
    open();
    QCOMPARE(shown()[0], std::string("B cell"));
    QCOMPARE(m_workspace->typePalette().colour(ui::Theme::light(), QStringLiteral("B cell"), 5),
             QColor(QStringLiteral("#123456")));
    QCOMPARE(m_workspace->state().comparison->types.types[0], std::string("B cell"));
    LabelTableModel again(*m_workspace);
    QVERIFY(again.isEdited());
    again.reset();
    QVERIFY(!again.isEdited() && m_workspace->state().labels.isEmpty());
    QVERIFY(stack()->undoText().contains(QStringLiteral("as in the file")));
  }

  void preprocessingAnewKeepsTheEdits() {
    LabelTableModel model(*m_workspace);
    rename(model, 0, "B cell");
    data::PreprocessParameters parameters = m_workspace->state().preprocessParameters;
    parameters.seed = 7;
    m_workspace->preprocess(parameters);
    QVERIFY(waitForJobs());
    QCOMPARE(shown()[0], std::string("B cell"));
    QCOMPARE(model.index(0, LabelTableModel::NameColumn).data().toString(), QStringLiteral("B cell"));
  }

  void labelsOfOneColourAreNamed() {
    LabelTableModel model(*m_workspace);
    QVERIFY(model.sharedColoursText().isEmpty());
    model.setColour(0, ui::Theme::light().category(1));
    QVERIFY2(model.sharedColoursText().contains(QStringLiteral(" = ")), qPrintable(model.sharedColoursText()));
    model.setColour(0, {});
    QVERIFY(model.sharedColoursText().isEmpty());
    QCOMPARE(stack()->count(), 2);
  }

  void genesGetSymbolsAndTheirIdsBack() {
    const std::string table = m_folder->filePath(QStringLiteral("names.tsv")).toStdString();
    const std::string first = m_workspace->state().prepared->data.genes.names.front();
    writeFileAtomically(table, "id\tsymbol\n" + first + "\tSPI1\n");
    QVERIFY(!m_workspace->state().raw);  // in its file until now
    QSignalSpy noted(m_workspace.get(), &ui::Workspace::noted);
    m_workspace->useGeneSymbols(QString::fromStdString(table));
    QVERIFY(waitForJobs());
    QCOMPARE(noted.size(), 1);
    const auto& names = m_workspace->state().raw->genes.names;
    QVERIFY(std::ranges::find(names, "SPI1") != names.end());
    QCOMPARE(stack()->undoText(), QStringLiteral("Name genes by symbol"));
    const auto isStale = [this] { return !m_workspace->movedOn(pipeline::Result::prepared).empty(); };
    QCOMPARE(m_workspace->state().history.back().stage, std::string("name-genes"));
    // The small project's preparation has no record, so nothing can be told of it; a new one has.
    m_workspace->preprocess(m_workspace->state().preprocessParameters);
    QVERIFY(waitForJobs());
    QVERIFY(!isStale());
    stack()->undo();
    QVERIFY(std::ranges::find(m_workspace->state().raw->genes.names, first) !=
            m_workspace->state().raw->genes.names.end());
    QVERIFY(isStale());
    stack()->redo();
    QVERIFY(!isStale());
  }

  void namesThatAreNoIdsAreRefused() {
    QSignalSpy failed(m_workspace->jobs(), &ui::JobQueue::failed);
    m_workspace->useGeneSymbols();
    QVERIFY(waitForJobs());
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed[0][2].toString().contains(QStringLiteral("no Ensembl ids")));
    QCOMPARE(stack()->count(), 0);
  }
};

}  // namespace

QTEST_MAIN(WorkspaceLabels)
#include "tst_workspace_labels.moc"
