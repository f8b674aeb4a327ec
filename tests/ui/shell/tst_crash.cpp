// SPDX-License-Identifier: GPL-3.0-or-later
// A window that works on a project is killed with SIGKILL at random moments. Whatever it showed as saved is there when
// the project is opened again. GRNWB_CRASH_RUNS sets how often (6).
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <cstdio>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/project/leftovers.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"

using namespace grnwb;
using ui::Workspace;
namespace fs = std::filesystem;

namespace {

constexpr int kRuns = 6, kLongestLifeMs = 5000, kMostBetweenActsMs = 300, kLongMs = 60000;

/// Of all that the session changes.
QByteArray hashOf(const pipeline::ProjectState& state) {
  std::string text;
  const auto add = [&text](const auto& part) {
    if constexpr (std::is_convertible_v<decltype(part), std::string>)
      text.append(part).append("\n");
    else
      text.append(std::to_string(part)).append("\n");
  };
  if (state.grn) add(state.grn->contentHash());
  add(state.versions.current);
  add(state.versions.nextNumber);
  for (const auto& version : state.versions.all) {
    add(version->number);
    add(version->name);
    add(version->note);
    add(version->grn->contentHash());
  }
  if (state.tfs)
    for (const pipeline::TfCandidate& candidate : state.tfs->candidates) {
      add(candidate.gene);
      add(static_cast<int>(candidate.state));
    }
  if (state.prior) add(state.prior->edges().size());
  add(state.languageModel.inquiry.context);
  if (state.prepared) add(data::contentHash(state.prepared->data));
  add(state.run ? state.run->id : "");
  if (state.run) add(state.run->synthetic ? data::contentHash(*state.run->synthetic) : "");
  for (const pipeline::Provenance& record : state.history) {
    add(record.stage);
    add(record.finished);
  }
  return QByteArray::fromStdString(sha256(text).substr(0, 16));
}

void say(const char* what, const QByteArray& hash) {
  std::printf("%s %s\n", what, hash.constData());
  std::fflush(stdout);
}

/// What a hurried user does: one act after another, while saves and trainings go on.
class Hurry : public QObject {
 public:
  Hurry(Workspace& workspace, const QString& imports, std::uint64_t seed)
      : m_workspace(workspace), m_imports(imports), m_random(seed, "acts") {
    connect(&workspace, &Workspace::projectChanged, this, [this] {
      const QByteArray hash = hashOf(m_workspace.state());
      say("state", hash);
      if (!m_workspace.isModified()) say("saved", hash);
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
      act();
      m_timer.start(static_cast<int>(m_random.below(kMostBetweenActsMs)));
    });
    m_timer.start(0);
  }

 private:
  void act() {
    const auto& network = *m_workspace.state().grn;
    const auto name = [](const std::string& gene) { return QString::fromStdString(gene); };
    const auto anyOf = [this](const std::vector<std::string>& genes) { return genes[m_random.below(genes.size())]; };
    switch (m_random.below(14)) {
      case 0:
      case 1:
      case 2:
        if (!network.edges().empty()) {
          const grn::Edge& edge = network.edges()[m_random.below(network.edges().size())];
          m_workspace.network()->removeEdges({{name(edge.tf), name(edge.target)}});
        }
        break;
      case 3:
      case 4:
        m_workspace.network()->addEdge(name(anyOf(network.tfs())), name(anyOf(network.targets())));
        break;
      case 5:
        m_workspace.network()->undoStack()->undo();
        break;
      case 6:
        m_workspace.decideTfs({name(anyOf(network.tfs()))}, static_cast<pipeline::CandidateState>(m_random.below(4)));
        break;
      case 7:
        m_workspace.openNetworkFile(m_imports + QStringLiteral("/network.json"));
        break;
      case 8:
        m_workspace.useTfList(m_imports + QStringLiteral("/tfs.txt"));
        break;
      case 9:
        m_workspace.saveVersion(QStringLiteral("version %1").arg(++m_count), QStringLiteral("kept in a hurry"));
        break;
      case 10: {
        pipeline::LanguageModelSettings settings = m_workspace.state().languageModel;
        settings.inquiry.context = "Context " + std::to_string(++m_count);
        m_workspace.setLanguageModel(settings);
        break;
      }
      case 11:
        if (m_workspace.trainingQueue().all().empty()) train();
        break;
      default:
        m_workspace.saveProject();
    }
  }

  void train() {
    gan::TrainParameters parameters = test::smallTraining();
    parameters.stage1Steps = 10;
    parameters.steps = 5;
    parameters.seed = m_random.below(1000);
    m_workspace.train(parameters);
  }

  Workspace& m_workspace;
  const QString m_imports;
  RandomStream m_random;
  QTimer m_timer;
  int m_count = 0;
};

/// The process that is killed: tst_shell_crash --act PROJECT IMPORTS SEED.
int session(int argc, char** argv) {
  QApplication app(argc, argv);
  test::UiSession session;
  session.window.show();
  session.window.openPath(QString::fromLocal8Bit(argv[2]));
  if (!session.waitForJobs(kLongMs)) return 1;
  say("opened", hashOf(session.workspace.state()));
  const Hurry hurry(session.workspace, QString::fromLocal8Bit(argv[3]), QByteArray(argv[4]).toULongLong());
  return QApplication::exec();
}

class Crash : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  fs::path project() const { return path("p.grnwb").toStdString(); }

  /// The states that a session told of, from the last one that it showed as saved.
  static QList<QByteArray> mayBeFound(const QByteArray& told) {
    QList<QByteArray> states;
    for (const QByteArray& line : told.split('\n')) {
      const QByteArray hash = line.mid(line.indexOf(' ') + 1);
      if (line.startsWith("opened ") || line.startsWith("saved ")) states = {hash};
      if (line.startsWith("state ")) states.append(hash);
    }
    return states;
  }

  QByteArray liveAndDie(std::uint64_t seed, int life) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), m_folder.path());  // that of a killed process stays
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--act"_qs, path("p.grnwb"), m_folder.path(), QString::number(seed)});
    QByteArray told;
    while (!told.contains("opened ") && process.waitForReadyRead(kLongMs)) told += process.readAll();
    if (!process.waitForFinished(life)) process.kill();
    process.waitForFinished();
    return process.exitStatus() == QProcess::CrashExit ? told + process.readAll() : QByteArray();
  }

 private Q_SLOTS:
  void initTestCase() {
    pipeline::ProjectState state = test::smallState();
    state.tfs = std::make_shared<const pipeline::TfSelection>(
        pipeline::withList({}, "tfs.txt", state.grn->tfs(), {}, state.prepared->data.genes.names));
    JobContext job;
    pipeline::saveProject(state, project(), job);
    writeFileAtomically(path("network.json").toStdString(), grn::toJson(*state.grn));
    std::string tfs;
    for (const std::string& tf : state.grn->tfs()) tfs += tf + "\n";
    writeFileAtomically(path("tfs.txt").toStdString(), tfs);
  }

  void whatWasShownAsSavedIsThere() {
    const int runs =
        qEnvironmentVariableIntValue("GRNWB_CRASH_RUNS") > 0 ? qEnvironmentVariableIntValue("GRNWB_CRASH_RUNS") : kRuns;
    RandomStream random(1, "kills");
    int saves = 0, unsaved = 0, halfWritten = 0;
    for (int run = 0; run < runs; ++run) {
      const int life = static_cast<int>(random.below(kLongestLifeMs));
      const QByteArray told = liveAndDie(static_cast<std::uint64_t>(run + 1), life);
      QVERIFY2(told.contains("opened "), told.constData());
      const QList<QByteArray> allowed = mayBeFound(told);
      saves += static_cast<int>(told.count("saved "));
      unsaved += allowed.size() > 1 ? 1 : 0;
      halfWritten += static_cast<int>(project::leftovers(project()).size());

      Workspace workspace;  // the dead process holds no lock
      QSignalSpy noted(&workspace, &Workspace::noted);
      workspace.openProjectFolder(path("p.grnwb"));
      QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kLongMs);
      QVERIFY2(workspace.state().grn, qPrintable(QStringLiteral("run %1 after %2 ms").arg(run).arg(life)));
      QVERIFY2(allowed.contains(hashOf(workspace.state())),
               qPrintable(QStringLiteral("run %1 after %2 ms").arg(run).arg(life)));
      QVERIFY(noted.isEmpty());  // no run is damaged
      QVERIFY(project::leftovers(project()).empty() && pipeline::missingParts(project()).empty());
      JobContext job;
      pipeline::openProject(project(), job);  // every part has the content it was saved with
    }
    qInfo("%d kills, %d of them with something not saved yet; %d saves; %d temporary files were left", runs, unsaved,
          saves, halfWritten);
    QVERIFY(saves > 0);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc == 5 && QByteArray(argv[1]) == "--act") return session(argc, argv);
  qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(60 * kLongMs));  // many runs take longer than a usual test
  QApplication app(argc, argv);
  Crash test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
