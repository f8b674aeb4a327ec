// SPDX-License-Identifier: GPL-3.0-or-later
// A study killed with SIGKILL again and again ends like one that was left alone; parts, and what is refused.
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/study/results.h"
#include "core/study/study_json.h"
#include "tests/app/console/grnwb_process.h"
#include "tests/support/small_study.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 8;

class StudyCommand : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  fs::path m_folder;

  QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
  QStringList arguments(const char* out, const QStringList& more = {}) const {
    return QStringList{u"study"_qs, path("study.json"), u"--out"_qs,  path(out), u"--threads"_qs,
                       u"2"_qs,     u"--json"_qs,       u"--quiet"_qs} +
           more;
  }
  std::string results(const char* out) const { return readFile(m_folder / out / "results.json"); }

 private Q_SLOTS:
  void initTestCase() {
    m_folder = m_dir.path().toStdString();
    study::Study small = test::smallStudy(m_folder);
    using study::Setting;
    small.settings = {Setting::control, Setting::stage1, Setting::curatedInferred, Setting::curatedRandom};
    small.models.clear();
    small.splitSeeds = {1000, 2000};
    small.train.stage1Steps = 150;
    small.train.steps = 100;
    study::writeStudy(small, m_folder / "study.json");
  }

  void killedStudiesEndAlike() {
    QElapsedTimer timer;
    timer.start();
    const test::Outcome whole = test::grnwb(arguments("whole"));
    const auto wholeTime = static_cast<std::uint64_t>(timer.elapsed());
    QVERIFY2(whole.exitCode == 0, whole.err.constData());
    QCOMPARE(whole.json()[u"cells"_qs].toInt(), 8);
    QCOMPARE(whole.json()[u"done"_qs].toInt(), 8);
    QCOMPARE(whole.json()[u"failed"_qs].toInt(), 0);
    const QJsonArray table = whole.json()[u"table"_qs].toArray();
    QCOMPARE(table.size(), 4);
    QCOMPARE(table[3].toObject()[u"setting"_qs].toString(), u"1.Random"_qs);
    QCOMPARE(table[3].toObject()[u"done"_qs].toInt(), 4);
    QVERIFY(table[3].toObject()[u"mmd"_qs].toObject()[u"mean"_qs].toDouble() > 0);

    RandomStream random(1, "kills");
    int kills = 0;
    for (; kills < kKills; ++kills) {
      QProcess process;
      process.start(QString::fromStdString((test::binDir() / "grnwb").string()), arguments("killed", {u"--resume"_qs}));
      if (process.waitForFinished(static_cast<int>(random.below(wholeTime / 3)))) break;
      process.kill();
      process.waitForFinished();
      QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    qInfo("%d kills", kills);
    QVERIFY(kills >= 2);
    QCOMPARE(test::grnwb(arguments("killed", {u"--resume"_qs})).exitCode, 0);
    QCOMPARE(results("killed"), results("whole"));
  }

  void resultsAreNotOverwrittenUnasked() {
    const test::Outcome again = test::grnwb(arguments("whole"));
    QCOMPARE(again.exitCode, 2);
    QCOMPARE(again.errorLines().size(), 1);
    QVERIFY(again.errorLines()[0].endsWith(
        "holds results of a study already; go on with --resume, or name another folder"));
  }

  void partsMakeTheWhole() {
    for (const char* part : {"1/2", "2/2"}) {
      const test::Outcome outcome =
          test::grnwb(arguments(part[0] == '1' ? "one" : "two", {u"--shard"_qs, QString::fromLatin1(part)}));
      QCOMPARE(outcome.json()[u"done"_qs].toInt(), 4);
    }
    const test::Outcome merged = test::grnwb(arguments("merged", {u"--merge"_qs, path("one"), path("two")}));
    QVERIFY2(merged.exitCode == 0, merged.err.constData());
    QCOMPARE(merged.json()[u"done"_qs].toInt(), 8);
    QCOMPARE(results("merged"), results("whole"));
  }

  void wrongPartsAreRefused() {
    for (const QString& part : {u"3/2"_qs, u"0/2"_qs, u"1"_qs, u"a/b"_qs}) {
      const test::Outcome outcome = test::grnwb(arguments("part", {u"--shard"_qs, part}));
      QCOMPARE(outcome.exitCode, 2);
      QVERIFY(outcome.errorLines().value(0).contains("is no part of a study"));
    }
  }

  void exampleBringsAStudy() {
    const test::Outcome example = test::grnwb({u"example"_qs, u"--out"_qs, path("ex.grnwb"), u"--json"_qs});
    QCOMPARE(example.exitCode, 0);
    const study::Study study = study::readStudy(example.json()[u"study"_qs].toString().toStdString());
    QCOMPARE(study::rows(study).size(), std::size_t{8});
    QCOMPARE(study.train.preset, std::string("quick"));
    QVERIFY(study.models[0].settings.replay);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(StudyCommand)
#include "tst_study.moc"
