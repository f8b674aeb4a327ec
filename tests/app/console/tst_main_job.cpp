// SPDX-License-Identifier: GPL-3.0-or-later
// The console's main job on the example, from the count matrix to metrics, with training cut short.
#include <signal.h>

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/data/dataset.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

class MainJob : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    const test::Outcome example = run({u"example"_qs, u"--out"_qs, path("ex.grnwb")});
    QCOMPARE(example.exitCode, 0);
    m_raw = example.json()[u"data"_qs].toString();
    m_tfList = example.json()[u"tfs"_qs].toString();
    m_network = example.json()[u"network"_qs].toString();
    QVERIFY(QFile::exists(m_network));
    QVERIFY(QFile::exists(path("ex.grnwb/project.json")));
  }

  void inspectDescribesTheFile() {
    const QJsonObject json = run({u"inspect"_qs, m_raw}).json();
    QCOMPARE(json[u"cells"_qs].toInt(), 2000);
    QCOMPARE(json[u"values"_qs].toString(), u"counts"_qs);
    for (const char* key : {"genes", "nonzero", "obs", "var", "layers", "warnings"})
      QVERIFY2(json.contains(QLatin1String(key)), key);
  }

  void preprocessSplitsTheCells() {
    const test::Outcome outcome = run({u"preprocess"_qs, m_raw, u"--out"_qs, path("cells.h5ad"), u"--genes"_qs,
                                       u"200"_qs, u"--test"_qs, u"400"_qs, u"--validation"_qs, u"200"_qs});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"test"_qs].toInt(), 400);
    QCOMPARE(outcome.json()[u"validation"_qs].toInt(), 200);
    const data::Dataset cells = read("cells.h5ad");
    QCOMPARE(cells.splitRows("test").size(), std::size_t{400});
    QVERIFY(cells.layers.contains("counts"));
    for (std::int64_t row = 0; row < cells.cellCount(); row += 97) GRNWB_CLOSE(cells.x.rowSum(row), 20000.0, 1e-5);
  }

  void networkIsInferredAndImposed() {
    QCOMPARE(run({u"tfs"_qs, path("cells.h5ad"), u"--list"_qs, m_tfList, u"--out"_qs, path("tfs.txt")}).exitCode, 0);
    QCOMPARE(
        run({u"infer"_qs, path("cells.h5ad"), u"--tfs"_qs, path("tfs.txt"), u"--out"_qs, path("edges.csv")}).exitCode,
        0);
    const test::Outcome imposed = run({u"impose"_qs, path("edges.csv"), u"--data"_qs, path("cells.h5ad"), u"--k"_qs,
                                       u"5"_qs, u"--out"_qs, path("grn.json")});
    QCOMPARE(imposed.exitCode, 0);
    const QJsonObject json = imposed.json();
    const double tfs = json[u"tfs"_qs].toDouble();
    const double targets = json[u"targets"_qs].toDouble();
    QCOMPARE(json[u"possible"_qs].toDouble(), tfs * targets);
    GRNWB_CLOSE(json[u"density"_qs].toDouble(), json[u"imposed"_qs].toDouble() / (tfs * targets), 1e-12);
    QCOMPARE(json[u"genes"_qs].toDouble(), tfs + targets);
  }

  void edgesAreScoredAgainstTheTrueNetwork() {
    const auto score = [this](const QString& universe) {
      const test::Outcome outcome =
          run({u"score-grn"_qs, path("edges.csv"), u"--truth"_qs, m_network, u"--universe"_qs, universe});
      QJsonObject json = outcome.exitCode == 0 ? outcome.json() : QJsonObject();
      for (const char* key : {"auroc", "auprc", "early_precision"})
        if (const double value = json[QLatin1String(key)].toDouble(); value <= 0 || value > 1) json = QJsonObject();
      return json;
    };
    const QJsonObject all = score(u"all"_qs), gold = score(u"gold"_qs);
    for (const QJsonObject& json : {all, gold}) {
      QVERIFY(!json.isEmpty());
      QVERIFY(json[u"auroc"_qs].toDouble() > 0.6);
      QVERIFY(json[u"auprc"_qs].toDouble() > 2 * json[u"prior"_qs].toDouble());
      GRNWB_CLOSE(json[u"prior"_qs].toDouble(), json[u"true_edges"_qs].toDouble() / json[u"candidates"_qs].toDouble(),
                  1e-12);
      for (const char* key : {"scored", "tfs", "targets"}) QVERIFY2(json[QLatin1String(key)].toInt() > 0, key);
    }
    QCOMPARE(gold[u"universe"_qs].toString(), u"gold"_qs);
    QVERIFY(gold[u"candidates"_qs].toInt() < all[u"candidates"_qs].toInt());
  }

  void trainingGivesCellsAndMetrics() {
    QCOMPARE(run({u"train"_qs, path("cells.h5ad"), u"--grn"_qs, path("grn.json"), u"--out"_qs, path("run"),
                  u"--stage1-steps"_qs, u"20"_qs, u"--steps"_qs, u"5"_qs})
                 .exitCode,
             0);
    QVERIFY(QFile::exists(path("run/log.jsonl")));
    QCOMPARE(run({u"generate"_qs, path("run"), u"--cells"_qs, u"100"_qs, u"--out"_qs, path("synthetic.h5ad")}).exitCode,
             0);
    QCOMPARE(run({u"generate"_qs, path("run"), u"--cells"_qs, u"100"_qs, u"--stage"_qs, u"1"_qs, u"--out"_qs,
                  path("stage1.h5ad")})
                 .exitCode,
             0);
    const data::Dataset made = read("synthetic.h5ad");
    QCOMPARE(made.cellCount(), 100);
    for (const float value : made.x.values) QVERIFY(value > 0);  // stored values; NaN fails this too

    const test::Outcome outcome = run({u"evaluate"_qs, u"--real"_qs, path("cells.h5ad:test"), u"--synthetic"_qs,
                                       path("synthetic.h5ad"), path("cells.h5ad:validation")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonArray rows = outcome.json()[u"results"_qs].toArray();
    QCOMPARE(rows.size(), 2);
    const auto mmd = [&rows](int row) { return rows[row].toObject()[u"mmd"_qs].toDouble(); };
    QVERIFY2(mmd(1) < mmd(0), "held-out real cells must be nearer to real cells than those of a hardly trained GAN");
  }

  void everyFileSaysWhereItComesFrom() {
    const auto object = [](const std::string& text) {
      return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    };
    const data::Dataset cells = read("cells.h5ad");
    const QJsonObject prepared = object(cells.notes.at("provenance"));
    const QString hash = QString::fromStdString(data::contentHash(cells));
    QCOMPARE(prepared[u"results"_qs][u"prepared"_qs].toString(), hash);
    const QJsonObject network = object(readFile(path("grn.json").toStdString()))[u"provenance"_qs].toObject();
    const QJsonObject run = object(readFile(path("run/run.json").toStdString()))[u"provenance"_qs].toObject();
    for (const QJsonObject& record : {network, run}) QCOMPARE(record[u"inputs"_qs][u"data"_qs].toString(), hash);
    QCOMPARE(run[u"inputs"_qs][u"grn"_qs], network[u"results"_qs][u"grn"_qs]);
    for (const QJsonObject& record : {prepared, network, run}) {
      QVERIFY(record[u"threads"_qs].toInt() > 0);
      QVERIFY(record[u"libraries"_qs].toObject().contains(u"LibTorch"_qs));
      QVERIFY(record[u"software"_qs].toString().startsWith(u"GRN Workbench"_qs));
    }
  }

  void bandsAndVerdicts() {
    const QString made = path("synthetic.h5ad");
    const test::Outcome outcome =
        run({u"evaluate"_qs, u"--real"_qs, path("cells.h5ad:test"), u"--synthetic"_qs, made, u"--null"_qs, made, made,
             made, u"--control"_qs, path("cells.h5ad:train"), u"--repeats"_qs, u"2"_qs, u"--definition"_qs,
             u"groundgan"_qs, u"--lisi=false"_qs, u"--genes"_qs, path("genes.csv")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json(), null = json[u"null"_qs].toObject();
    QVERIFY(!json.contains(u"lisi"_qs));
    const auto band = [&](QStringView set) { return null[set][u"mmd"_qs].toObject(); };
    QCOMPARE(band(u"random")[u"count"_qs].toInt(), 3);
    QCOMPARE(band(u"control")[u"count"_qs].toInt(), 10);
    QVERIFY(band(u"control")[u"low"_qs].toDouble() < band(u"control")[u"high"_qs].toDouble());
    QVERIFY(band(u"control")[u"high"_qs].toDouble() < band(u"random")[u"low"_qs].toDouble());
    QVERIFY(json[u"mmd"_qs][u"mean"_qs].toDouble() > 0);
    // Euclid and cosine don't depend on the seed: the same cells are within their own band.
    QVERIFY2(json[u"verdict"_qs][u"euclidean"_qs].toString().endsWith(u"within noise of a random graph"_qs) ||
                 json[u"verdict"_qs][u"euclidean"_qs].toString().endsWith(u"does not tell random graphs apart"_qs),
             qPrintable(json[u"verdict"_qs][u"euclidean"_qs].toString()));
    const std::string table = readFile(path("genes.csv").toStdString());
    QCOMPARE(std::ranges::count(table, '\n'), read("synthetic.h5ad").geneCount() + 1);
  }

  void edgesOfChosenTargets() {
    const std::string chosen = read("cells.h5ad").genes.names.back();
    writeFileAtomically(path("targets.txt").toStdString(), chosen + "\n");
    QCOMPARE(run({u"infer"_qs, path("cells.h5ad"), u"--tfs"_qs, path("tfs.txt"), u"--targets"_qs, path("targets.txt"),
                  u"--out"_qs, path("few.csv")})
                 .exitCode,
             0);
    const data::ScoredEdges few = io::readScoredEdges(path("few.csv").toStdString());
    QVERIFY(!few.empty());
    data::ScoredEdges all = io::readScoredEdges(path("edges.csv").toStdString());
    std::erase_if(all, [&](const auto& edge) { return edge.target != chosen; });
    QVERIFY(few == all);
  }

  void anInterruptedInferenceGoesOn() {
    const std::vector<std::string> genes = read("cells.h5ad").genes.names;
    std::string targets;
    for (std::size_t i = 0; i < 16; ++i) targets += genes[i] + "\n";
    writeFileAtomically(path("sixteen.txt").toStdString(), targets);
    const auto arguments = [this](const char* out) {
      return QStringList{u"infer"_qs,     path("cells.h5ad"),  u"--tfs"_qs,    path("tfs.txt"),
                         u"--targets"_qs, path("sixteen.txt"), u"--method"_qs, u"genie3"_qs,
                         u"--out"_qs,     path(out),           u"--limit"_qs,  u"30"_qs};
    };
    QProcess process;
    process.start(QString::fromStdString((test::binDir() / "grnwb").string()), arguments("forests.csv")
                                                                                   << u"--threads"_qs << u"1"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(readFileBytes(u"forests.csv.partial"_qs).count('\n') > 2, 60'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(!QFile::exists(path("forests.csv")));
    const QByteArray kept = readFileBytes(u"forests.csv.partial"_qs);
    QVERIFY2(process.readAllStandardError().contains(
                 "forests.csv.partial: " + QByteArray::number(kept.count('\n') - 1) + "; the same command"),
             "the message says how many targets are kept, and where");

    const test::Outcome unasked = run(arguments("forests.csv"));
    QCOMPARE(unasked.exitCode, 3);
    QCOMPARE(unasked.errorLines().size(), 1);
    QCOMPARE(readFileBytes(u"forests.csv.partial"_qs), kept);

    const test::Outcome resumed = run(arguments("forests.csv") << u"--resume"_qs);
    QCOMPARE(resumed.exitCode, 0);
    QVERIFY(!QFile::exists(path("forests.csv.partial")));
    const test::Outcome whole = run(arguments("whole.csv"));
    QCOMPARE(resumed.json()[u"trees"_qs], whole.json()[u"trees"_qs]);
    QCOMPARE(readFileBytes(u"forests.csv"_qs).count('\n'), 31);
    QCOMPARE(readFileBytes(u"forests.csv"_qs), readFileBytes(u"whole.csv"_qs));
  }

  void sameSeedSameBytes() {
    const auto simulate = [this](const QString& name, const QString& threads) {
      run({u"simulate"_qs, u"--out"_qs, path(name.toUtf8().constData()), u"--cells"_qs, u"200"_qs, u"--threads"_qs,
           threads});
      return read((name + u"/data.h5ad"_qs).toUtf8().constData());
    };
    const data::Dataset one = simulate(u"a"_qs, u"1"_qs);
    const data::Dataset two = simulate(u"b"_qs, u"2"_qs);
    QVERIFY(one.x == two.x);
    const auto edges = [this](const QString& name, const QString& threads) {
      run({u"infer"_qs, path("cells.h5ad"), u"--tfs"_qs, path("tfs.txt"), u"--split"_qs, u"validation"_qs, u"--out"_qs,
           path(name.toUtf8().constData()), u"--threads"_qs, threads});
      return readFileBytes(name);
    };
    const QByteArray first = edges(u"one.csv"_qs, u"1"_qs);
    QVERIFY(!first.isEmpty());
    QCOMPARE(edges(u"two.csv"_qs, u"2"_qs), first);
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  test::Outcome run(QStringList arguments) const { return test::grnwb(arguments << u"--json"_qs); }
  data::Dataset read(const char* name) const {
    JobContext job;
    return io::readDataset(path(name).toStdString(), job);
  }
  QByteArray readFileBytes(const QString& name) const {
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  QTemporaryDir m_folder;
  QString m_raw, m_tfList, m_network;
};

}  // namespace

QTEST_GUILESS_MAIN(MainJob)
#include "tst_main_job.moc"
