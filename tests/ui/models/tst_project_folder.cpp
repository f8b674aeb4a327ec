// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write a project: one window; others look at it or open a copy. Copies, archives and lost files.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/base/file.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/models/workspace.h"

using namespace grnwb;
using ui::Workspace;
namespace fs = std::filesystem;

namespace {

class ProjectFolder : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
  fs::path at(const char* name) const { return path(name).toStdString(); }

  static bool idle(Workspace& workspace) {
    return QTest::qWaitFor([&] { return !workspace.jobs()->isBusy(); }, 20000);
  }
  static void removeAnEdge(Workspace& workspace) {
    const grn::Edge edge = workspace.state().grn->edges().front();
    workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    test::writeSmallProject(at("small.grnwb"));
  }

  void theSecondWindowIsToldWhoHasIt() {
    Workspace first, second;
    first.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(first));
    QSignalSpy locked(&second, &Workspace::projectLocked);
    second.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(second));
    QCOMPARE(locked.size(), 1);
    QVERIFY(locked.front().at(1).toString().startsWith(QStringLiteral("GRN Workbench of ")));
    QVERIFY(locked.front().at(1).toString().contains(QStringLiteral("process %1").arg(::getpid())));
    QVERIFY(second.isEmpty());

    first.openProjectFolder(path("small.grnwb"));  // its own
    QVERIFY(idle(first));
    QVERIFY(!first.isEmpty());
    first.newProject();
    second.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(second));
    QVERIFY(!second.isEmpty() && !second.isReadOnly());
  }

  void whatIsReadOnlyIsNeverSavedThere() {
    Workspace first, second;
    first.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(first));
    const std::string before = readFile(at("small.grnwb") / "project.json");
    second.openReadOnly(path("small.grnwb"));
    QVERIFY(idle(second));
    QVERIFY(second.isReadOnly() && second.projectFolder().empty() && !second.isModified());
    QCOMPARE(second.projectName(), QStringLiteral("small"));
    removeAnEdge(second);
    QVERIFY(second.isModified());
    QSignalSpy refused(&second, &Workspace::refused);
    second.saveProject();
    second.train(test::smallTraining());
    QCOMPARE(refused.size(), 2);
    QTest::qWait(2500);  // longer than an edit waits for its save
    QVERIFY(second.isModified());
    QCOMPARE(readFile(at("small.grnwb") / "project.json"), before);

    second.saveProjectAs(path("mine.grnwb"));
    QVERIFY(idle(second));
    QVERIFY(!second.isReadOnly() && !second.isModified());
    QCOMPARE(second.projectFolder(), at("mine.grnwb"));
  }

  void aCopyOfAnOpenProjectOpens() {
    Workspace first, second;
    first.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(first));
    second.openCopy(path("small.grnwb"), path("copy"));
    QVERIFY(idle(second));
    QCOMPARE(second.projectFolder(), at("copy.grnwb"));
    QVERIFY(*second.state().grn == *first.state().grn);
    removeAnEdge(second);
    second.saveProject();
    QVERIFY(idle(second));
    QVERIFY(!second.isModified());
  }

  void noneSavesOverWhatAnotherHasOpen() {
    Workspace first, second;
    first.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(first));
    second.openReadOnly(path("small.grnwb"));
    QVERIFY(idle(second));
    QSignalSpy failed(second.jobs(), &ui::JobQueue::failed);
    second.saveProjectAs(path("small.grnwb"));
    QVERIFY(idle(second));
    second.saveCopy(path("small.grnwb"));
    QVERIFY(idle(second));
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.front().at(2).toString().contains(QStringLiteral("is open in GRN Workbench of ")),
             qPrintable(failed.front().at(2).toString()));
    QVERIFY(second.isReadOnly());
  }

  void aSavedCopyLeavesTheProjectWhereItIs() {
    Workspace workspace;
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    removeAnEdge(workspace);
    QSignalSpy noted(&workspace, &Workspace::noted);
    workspace.saveCopy(path("copy"));
    QVERIFY(idle(workspace));
    QCOMPARE(noted.size(), 1);
    QCOMPARE(workspace.projectFolder(), at("small.grnwb"));
    QVERIFY(workspace.isModified());
    JobContext job;
    QVERIFY(*pipeline::openProject(at("copy.grnwb"), job).grn == *workspace.state().grn);
    Workspace other;  // nobody holds the copy
    other.openProjectFolder(path("copy.grnwb"));
    QVERIFY(idle(other));
    QVERIFY(!other.isEmpty());
  }

  void anExportedProjectIsSavedFirstAndOpensElsewhere() {
    Workspace workspace;
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    removeAnEdge(workspace);
    workspace.exportArchive(path("small.grnwb.tar.gz"));
    QVERIFY(idle(workspace));
    QVERIFY(!workspace.isModified());
    Workspace other;
    other.openArchive(path("small.grnwb.tar.gz"));
    QVERIFY(idle(other));
    QCOMPARE(other.projectFolder(), at("small-2.grnwb"));
    QVERIFY(*other.state().grn == *workspace.state().grn);
    QVERIFY(other.state().hasRaw() && !other.state().raw);
  }

  void rawDataAreReadForPreprocessing() {
    Workspace workspace;
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    QVERIFY(!workspace.state().raw && workspace.state().hasRaw());
    QCOMPARE(workspace.rawSummary()->cells, std::int64_t{400});
    data::PreprocessParameters parameters = workspace.state().preprocessParameters;
    parameters.genes = 50;
    workspace.preprocess(parameters);
    QVERIFY(idle(workspace));
    QVERIFY(workspace.state().raw);
    QCOMPARE(workspace.state().prepared->data.geneCount(), std::int64_t{50});
    QVERIFY(!workspace.isModified());
  }

  void lostFilesAreLookedForWhereTheUserSays() {
    fs::path lost;
    for (const auto& entry : fs::directory_iterator(at("small.grnwb") / "data"))
      if (entry.path().filename().string().starts_with("prepared-")) lost = entry.path();
    fs::create_directories(at("attic"));
    fs::rename(lost, at("attic") / "old.bin");
    Workspace workspace;
    QSignalSpy missing(&workspace, &Workspace::partsMissing);
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.front().at(1).toStringList().size(), 1);
    QVERIFY(workspace.isEmpty());
    workspace.openRelinked(path("small.grnwb"), path("attic"));
    QVERIFY(idle(workspace));
    QVERIFY(workspace.state().prepared && fs::exists(lost));
  }

  void onAFullDiskTheStateStaysOpenAndUnsaved() {
    Workspace workspace;
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    const std::string before = readFile(at("small.grnwb") / "project.json");
    pipeline::LanguageModelSettings settings = workspace.state().languageModel;
    settings.inquiry.context = std::string(50'000, 'x');
    workspace.setLanguageModel(settings);
    QSignalSpy failed(workspace.jobs(), &ui::JobQueue::failed), saved(&workspace, &Workspace::saved);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit full{20'000, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &full);
    workspace.saveProject();
    const bool ended = idle(workspace);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    QVERIFY(ended);
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.front().at(2).toString().contains(QStringLiteral("can't be written (")),
             qPrintable(failed.front().at(2).toString()));
    QVERIFY(saved.isEmpty() && workspace.isModified());
    QCOMPARE(readFile(at("small.grnwb") / "project.json"), before);
    workspace.saveProject();
    QVERIFY(idle(workspace));
    QVERIFY(!workspace.isModified());
    QCOMPARE(saved.size(), 1);
  }

  void aMovedFolderIsNotMadeAnew() {
    Workspace workspace;
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    fs::rename(at("small.grnwb"), at("away.grnwb"));
    removeAnEdge(workspace);
    QSignalSpy failed(workspace.jobs(), &ui::JobQueue::failed);
    workspace.saveProject();
    QVERIFY(idle(workspace));
    QCOMPARE(failed.size(), 1);
    QVERIFY(workspace.isModified() && !fs::exists(at("small.grnwb")));
    fs::rename(at("away.grnwb"), at("small.grnwb"));
    workspace.saveProject();
    QVERIFY(idle(workspace));
    QVERIFY(!workspace.isModified());
  }

  void aFolderThatCantBeWrittenIsShownReadOnly() {
    if (::geteuid() != 0) QSKIP("needs root, to become someone who may not write");
    fs::permissions(m_folder->path().toStdString(),
                    fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec,
                    fs::perm_options::add);
    QCOMPARE(::seteuid(65534), 0);
    Workspace workspace;
    QSignalSpy noted(&workspace, &Workspace::noted), failed(workspace.jobs(), &ui::JobQueue::failed);
    workspace.openProjectFolder(path("small.grnwb"));
    const bool ended = idle(workspace);
    QCOMPARE(::seteuid(0), 0);
    QVERIFY(ended);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed.front().at(2).toString()));
    QVERIFY(workspace.isReadOnly() && workspace.state().grn);
    QVERIFY(noted.front().at(0).toString().contains(QStringLiteral("shown read-only")));
  }

  void anotherProjectIsNeverSavedOverTheLast() {
    Workspace workspace;
    test::writeSmallProject(at("other.grnwb"));
    workspace.openProjectFolder(path("small.grnwb"));
    QVERIFY(idle(workspace));
    removeAnEdge(workspace);
    workspace.saveProject();
    workspace.saveProject();  // waits for the first
    workspace.openProjectFolder(path("other.grnwb"));
    QVERIFY(idle(workspace));
    const std::string before = readFile(at("small.grnwb") / "project.json");
    removeAnEdge(workspace);
    removeAnEdge(workspace);
    workspace.saveProject();
    QVERIFY(idle(workspace));
    QCOMPARE(readFile(at("small.grnwb") / "project.json"), before);
  }
};

}  // namespace

QTEST_MAIN(ProjectFolder)
#include "tst_project_folder.moc"
