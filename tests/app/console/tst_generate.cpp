// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb generate --set on a small trained run: matched pairs and their tables.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/grn/grn.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/training_run.h"
#include "tests/app/console/grnwb_process.h"
#include "tests/support/small_project.h"

using namespace grnwb;

namespace {

using Rows = std::vector<std::vector<std::string>>;

class Generate : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    const pipeline::ProjectState state = test::smallState();
    JobContext job(2);
    pipeline::TrainRequest request;
    request.parameters = test::smallTraining();
    request.folder = path("run").toStdString();
    pipeline::trainRun(state.prepared->data, *state.grn, request, job);
    m_grn = *state.grn;
    m_tf = m_grn.tfs().front();
    m_targets = m_grn.targetsOf(m_tf);
    QVERIFY(!m_targets.empty() && m_targets.size() < m_grn.targets().size());
  }

  void knockOut() {
    const test::Outcome outcome = run({u"--set"_qs, set("=0"), u"--out"_qs, path("pairs.h5ad"), u"--changes"_qs,
                                       path("changes.csv"), u"--dose-response"_qs, path("dose.csv")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json();
    QCOMPARE(json[u"pairs"_qs].toInt(), 100);
    QCOMPARE(json[u"targets"_qs].toInt(), static_cast<int>(m_grn.targets().size()));
    QCOMPARE(json[u"targets_regulated"_qs].toInt(), static_cast<int>(m_targets.size()));
    QCOMPARE(json[u"targets_moved"_qs].toInt(), static_cast<int>(m_targets.size()));
    QCOMPARE(json[u"set"_qs][0][u"tf"_qs].toString().toStdString(), m_tf);
    QCOMPARE(json[u"set"_qs][0][u"set_to"_qs].toDouble(), 0.0);
    QVERIFY(json[u"set"_qs][0][u"control_mean"_qs].toDouble() > 0);
    const QJsonArray largest = json[u"largest_changes"_qs].toArray();
    QVERIFY(!largest.isEmpty() && largest.size() <= 10);
    double last = 1e9;
    for (const auto& row : largest) {
      const double change = std::abs(row.toObject()[u"log2_fold_change"_qs].toDouble());
      QVERIFY(change <= last);
      last = change;
      QVERIFY(std::ranges::find(m_targets, row.toObject()[u"target"_qs].toString().toStdString()) != m_targets.end());
    }

    const Rows changes = table("changes.csv");
    QCOMPARE(join(changes[0], ","),
             std::string("target,control,perturbed,difference,log2_fold_change,sd_difference,pairs_moved,regulated"));
    QCOMPARE(changes.size(), m_grn.targets().size() + 1);
    for (std::size_t i = 1; i < changes.size(); ++i) {
      const bool regulated = std::ranges::find(m_targets, changes[i][0]) != m_targets.end();
      QCOMPARE(changes[i][7], std::string(regulated ? "1" : "0"));
      QCOMPARE(changes[i][6] == "0", !regulated);
      QCOMPARE(changes[i][3] == "0", !regulated);
    }

    const Rows dose = table("dose.csv");
    QCOMPARE(join(dose[0], ","), std::string("TF,target,multiple,tf_value,mean"));
    QCOMPARE(dose.size(), 1 + 8 * m_targets.size());
    std::set<std::string> targets;
    for (std::size_t i = 1; i < dose.size(); ++i) {
      QCOMPARE(dose[i][0], m_tf);
      targets.insert(dose[i][1]);
      GRNWB_CLOSE(*parseNumber(dose[i][3]),
                  *parseNumber(dose[i][2]) * json[u"set"_qs][0][u"control_mean"_qs].toDouble(), 1e-9);
    }
    QCOMPARE(targets, std::set<std::string>(m_targets.begin(), m_targets.end()));
  }

  void filesHoldPairs() {
    JobContext job;
    const data::Dataset pairs = io::readDataset(path("pairs.h5ad").toStdString(), job);
    QCOMPARE(pairs.cellCount(), 200);
    QCOMPARE(pairs.cells.names[99], std::string("control-000100"));
    QCOMPARE(pairs.cells.names[100], std::string("perturbed-000001"));
    const auto& condition = std::get<data::Categorical>(*pairs.cells.find("condition"));
    const auto& pair = std::get<std::vector<double>>(*pairs.cells.find("pair"));
    QCOMPARE(condition.categories[static_cast<std::size_t>(condition.codes[0])], std::string("control"));
    QCOMPARE(condition.categories[static_cast<std::size_t>(condition.codes[100])], std::string("perturbed"));
    QVERIFY(pair[0] == 1 && pair[100] == 1 && pair[199] == 100);
    QVERIFY(pairs.notes.at("synthetic").find("\"set\":\"" + m_tf + "=0\"") != std::string::npos);
    const data::Matrix x = pairs.x.toDense();
    for (std::size_t i = 0; i < pairs.genes.names.size(); ++i) {
      const auto column = static_cast<std::int64_t>(i);
      const std::string& gene = pairs.genes.names[i];
      const bool moves = gene == m_tf || std::ranges::find(m_targets, gene) != m_targets.end();
      QCOMPARE(x.col(column).head(100) != x.col(column).tail(100), moves);
      if (gene == m_tf) QVERIFY(x.col(column).tail(100).isZero(0));
    }

    QCOMPARE(run({u"--out"_qs, path("plain.h5ad")}).exitCode, 0);  // the controls are generate's own cells
    const data::Matrix plain = io::readDataset(path("plain.h5ad").toStdString(), job).x.toDense();
    QVERIFY((plain - x.topRows(100)).cwiseAbs().maxCoeff() < 1e-5F * plain.maxCoeff());
  }

  void sameSeedSameBytes() {
    const QStringList common{u"--set"_qs, set("=3x"), u"--seed"_qs, u"7"_qs};
    const auto bytes = [&](const QString& threads) {
      const test::Outcome outcome =
          run(common + QStringList{u"--threads"_qs, threads, u"--out"_qs, path("bytes.h5ad"), u"--changes"_qs,
                                   path("bytes.csv"), u"--dose-response"_qs, path("bytes.tsv")});
      if (outcome.exitCode != 0) return std::string();
      return readFile(path("bytes.h5ad").toStdString()) + readFile(path("bytes.csv").toStdString()) +
             readFile(path("bytes.tsv").toStdString());
    };
    const std::string one = bytes(u"1"_qs);
    QVERIFY(!one.empty());
    QTest::qSleep(1100);  // files must not hold the second they were written in
    QVERIFY(one == bytes(u"2"_qs));
    QVERIFY(readFile(path("bytes.tsv").toStdString()).starts_with("TF\ttarget\t"));
  }

  void calibratedStatistics() {
    const auto cells = [&](const QStringList& arguments) {
      const test::Outcome outcome =
          run(QStringList{u"--statistics"_qs, u"calibrated"_qs, u"--out"_qs, path("calibrated.h5ad")} + arguments);
      JobContext job;
      return outcome.exitCode == 0 ? io::readDataset(path("calibrated.h5ad").toStdString(), job) : data::Dataset();
    };
    const data::Dataset all = cells({}), pairs = cells({u"--set"_qs, set("=0")});
    QCOMPARE(all.cellCount(), 100);
    QCOMPARE(pairs.cellCount(), 200);
    for (const data::Dataset* made : {&all, &pairs})
      QVERIFY(made->notes.at("synthetic").find("\"statistics\":\"calibrated\"") != std::string::npos);
    const data::Matrix x = all.x.toDense();
    QVERIFY((x - pairs.x.toDense().topRows(100)).cwiseAbs().maxCoeff() < 1e-6F * x.maxCoeff());
  }

  void severalTfs() {
    const QString second = QString::fromStdString(m_grn.tfs()[1]);
    const test::Outcome outcome =
        run({u"--set"_qs, set("=0"), u"--set"_qs, second + u"=3x"_qs, u"--out"_qs, path("two.h5ad")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json();
    QCOMPARE(json[u"set"_qs].toArray().size(), 2);
    GRNWB_CLOSE(json[u"set"_qs][1][u"set_to"_qs].toDouble(), 3 * json[u"set"_qs][1][u"control_mean"_qs].toDouble(),
                1e-12);
    QCOMPARE(json[u"targets_moved"_qs].toInt(), json[u"targets_regulated"_qs].toInt());
    QVERIFY(json[u"targets_regulated"_qs].toInt() > static_cast<int>(m_targets.size()));
  }

  void wrongUsageAndBadInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    const QString target = QString::fromStdString(test::smallState().grn->targets().front());
    const QString tf = QString::fromStdString(test::smallState().grn->tfs().front());
    QTest::newRow("form") << QStringList{u"--set"_qs, tf} << 2 << QByteArray("TF=0 for a knock-out");
    QTest::newRow("unknown") << QStringList{u"--set"_qs, u"NOGENE=0"_qs} << 3 << QByteArray("NOGENE: is no TF");
    QTest::newRow("target") << QStringList{u"--set"_qs, target + u"=0"_qs} << 3 << QByteArray("is a target");
    QTest::newRow("negative") << QStringList{u"--set"_qs, tf + u"=-1"_qs} << 3 << QByteArray("is negative");
    QTest::newRow("not finite") << QStringList{u"--set"_qs, tf + u"=inf"_qs} << 3 << QByteArray("no finite number");
    QTest::newRow("twice") << QStringList{u"--set"_qs, tf + u"=0"_qs, u"--set"_qs, tf + u"=2x"_qs} << 3
                           << QByteArray("more than once");
    QTest::newRow("Stage 1") << QStringList{u"--set"_qs, tf + u"=0"_qs, u"--stage"_qs, u"1"_qs} << 3
                             << QByteArray("Stage 2");
    QTest::newRow("statistics") << QStringList{u"--statistics"_qs, u"running"_qs} << 2 << QByteArray("calibrated");
    QTest::newRow("changes of nothing") << QStringList{u"--changes"_qs, path("never.csv")} << 2 << QByteArray("--set");
    QTest::newRow("doses of nothing") << QStringList{u"--dose-response"_qs, path("never.csv")} << 2
                                      << QByteArray("--set");
  }
  void wrongUsageAndBadInput() {
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, said);
    const test::Outcome outcome = run(arguments + QStringList{u"--out"_qs, path("never.h5ad")});
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines().front().contains(said), outcome.err.constData());
    QVERIFY(!QFile::exists(path("never.h5ad")) && !QFile::exists(path("never.csv")));
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  QString set(const char* value) const { return QString::fromStdString(m_tf + value); }
  test::Outcome run(const QStringList& arguments) const {
    return test::grnwb(QStringList{u"generate"_qs, path("run"), u"--cells"_qs, u"100"_qs, u"--json"_qs} + arguments);
  }
  Rows table(const char* name) const {
    Rows rows;
    const std::string text = readFile(path(name).toStdString());
    for (const std::string_view line : splitLines(text)) {
      std::vector<std::string>& row = rows.emplace_back();
      for (const std::string_view field : split(line, ',')) row.emplace_back(field);
    }
    return rows;
  }

  QTemporaryDir m_folder;
  grn::Grn m_grn;
  std::string m_tf;
  std::vector<std::string> m_targets;
};

}  // namespace

QTEST_GUILESS_MAIN(Generate)
#include "tst_generate.moc"
