// SPDX-License-Identifier: GPL-3.0-or-later
// A training killed with SIGKILL again and again, as by a power cut, ends like one that was left alone.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/io/read_dataset.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 20;

class KillAndResume : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  fs::path file(const char* name) const { return path(name).toStdString(); }

  QStringList training(const char* run) const {
    return QString::fromLatin1(
               "train %1 --grn %2 --out %3 --resume --threads 2 --stage1-steps 400 --steps 300 --checkpoint-every 20 "
               "--log-every 5 --generator-layers 32,64 --critic-layers 64,32 --labeler-layers 16 --quiet")
        .arg(path("cells.h5ad"), path("grn.json"), path(run))
        .split(QLatin1Char(' '));
  }

  /// The log but for the times.
  std::vector<std::string> losses(const char* run) const {
    std::vector<std::string> lines;
    const std::string text = readFile(file(run) / "log.jsonl");
    for (const std::string_view line : splitLines(text)) lines.emplace_back(line.substr(0, line.find("\"seconds\"")));
    return lines;
  }

  data::Dataset cellsOf(const char* run, const QString& stage) const {
    const QString out = path("synthetic.h5ad");
    if (test::grnwb({u"generate"_qs, path(run), u"--stage"_qs, stage, u"--cells"_qs, u"100"_qs, u"--out"_qs, out})
            .exitCode != 0)
      return {};
    JobContext job;
    return io::readDataset(out.toStdString(), job);
  }

 private Q_SLOTS:
  void initTestCase() {
    QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("simulated"), u"--cells"_qs, u"400"_qs, u"--genes"_qs,
                          u"40"_qs, u"--tfs"_qs, u"8"_qs})
                 .exitCode,
             0);
    QCOMPARE(test::grnwb({u"preprocess"_qs, path("simulated/data.h5ad"), u"--out"_qs, path("cells.h5ad"), u"--genes"_qs,
                          u"40"_qs, u"--test"_qs, u"80"_qs, u"--validation"_qs, u"80"_qs})
                 .exitCode,
             0);
    QCOMPARE(test::grnwb({u"infer"_qs, path("cells.h5ad"), u"--tfs"_qs, path("simulated/tfs.txt"), u"--method"_qs,
                          u"random"_qs, u"--out"_qs, path("edges.csv")})
                 .exitCode,
             0);
    QCOMPARE(test::grnwb({u"impose"_qs, path("edges.csv"), u"--data"_qs, path("cells.h5ad"), u"--k"_qs, u"3"_qs,
                          u"--out"_qs, path("grn.json")})
                 .exitCode,
             0);
  }

  void killedTrainingsEndAlike() {
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(test::grnwb(training("whole")).exitCode, 0);
    const auto whole = static_cast<std::uint64_t>(timer.elapsed());

    // Kills fall anywhere: into the start, into steps, into the writing of checkpoints.
    RandomStream random(1, "kills");
    int kills = 0;
    for (; kills < kKills; ++kills) {
      QProcess process;
      process.start(QString::fromStdString((test::binDir() / "grnwb").string()), training("killed"));
      const int life = static_cast<int>(random.below(whole / 3));
      if (process.waitForFinished(life)) break;
      process.kill();
      process.waitForFinished();
      QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    qInfo("%d kills", kills);
    QVERIFY(kills >= 3);
    QCOMPARE(test::grnwb(training("killed")).exitCode, 0);
    QCOMPARE(losses("killed"), losses("whole"));
    for (const QString& stage : {u"1"_qs, u"2"_qs}) {
      const data::Dataset cells = cellsOf("killed", stage);
      QCOMPARE(cells.cellCount(), 100);
      QVERIFY(cells.x == cellsOf("whole", stage).x);
    }
  }
};

}  // namespace

QTEST_GUILESS_MAIN(KillAndResume)
#include "tst_kill_and_resume.moc"
