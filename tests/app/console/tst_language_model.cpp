// SPDX-License-Identifier: GPL-3.0-or-later
// Language models from the console: replay, a real server, a killed run, prompts by hand, and no trace of the key.
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <map>
#include <mutex>

#include "tests/app/console/grnwb_process.h"
#include "tests/support/chat_replies.h"
#include "tests/support/loopback_server.h"

using namespace grnwb;

namespace {

constexpr const char* kKey = "sk-planted-0123456789abcdef-4f2a";

/// What a model would answer: the first genes of the question's list.
std::string answerTo(const std::string& body) {
  const QString prompt = QJsonDocument::fromJson(QByteArray::fromStdString(body))
                             .object()[u"messages"]
                             .toArray()
                             .last()
                             .toObject()[u"content"]
                             .toString();
  const QStringList lines = prompt.split(u'\n');
  for (int i = 0; i + 1 < lines.size(); ++i)
    if (lines[i].startsWith(u"Genes measured"_qs) || lines[i].startsWith(u"Transcription factors found"_qs))
      return "Because.\n<Answer> [" + lines[i + 1].split(u", "_qs).mid(0, 3).join(u", "_qs).toStdString() +
             "] </Answer>";
  return "I don't know.";
}

std::string reply(const std::string& body) {
  return test::wholeAnswer(chat::Protocol::openai, answerTo(body));
}

class LanguageModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    run({u"example"_qs, u"--out"_qs, path("ex.grnwb")});
    const QString raw = QDir(path("ex.grnwb/data")).entryList({u"raw-*.h5ad"_qs}).value(0);
    run({u"preprocess"_qs, path("ex.grnwb/data/") + raw, u"--out"_qs, path("cells.h5ad"), u"--genes"_qs, u"200"_qs,
         u"--test"_qs, u"400"_qs, u"--validation"_qs, u"200"_qs});
  }

  void theExampleIsReplayedAlike() {
    for (const char* out : {"a", "b"}) {
      const QString name = path(out);
      const QJsonObject tfs = run(proposing(
          name + u".json"_qs, {u"--replay"_qs, u"--repeats"_qs, u"2"_qs, u"--tfs-out"_qs, name + u".txt"_qs}));
      QCOMPARE(tfs[u"questions"].toInt(), 38);
      QCOMPARE(tfs[u"answered"].toInt(), 38);
      QCOMPARE(tfs[u"tfs"].toArray().size(), 25);
      const QJsonObject edges = run(inferring(name + u".csv"_qs, path("ex.grnwb/knowledge/tfs.txt"),
                                              {u"--replay"_qs, u"--shuffled"_qs, u"20"_qs}));
      QCOMPARE(edges[u"answered"].toInt(), 194);
      QCOMPARE(edges[u"edges"].toInt(), 1740);  // 10 regulators of each of 174 targets
      QVERIFY(edges[u"order_agreement"].toDouble() > 0.5);
      const QJsonObject own = run(inferring(name + u"2.csv"_qs, name + u".txt"_qs, {u"--replay"_qs}));
      QCOMPARE(own[u"answered"].toInt(), 175);
    }
    for (const char* ending : {".json", ".txt", ".csv", "2.csv"})
      QCOMPARE(content(path("a") + QLatin1String(ending)), content(path("b") + QLatin1String(ending)));
  }

  void aThousandGenesAre99Questions() {
    run({u"simulate"_qs, u"--out"_qs, path("thousand"), u"--cells"_qs, u"60"_qs, u"--genes"_qs, u"1000"_qs});
    const QJsonObject estimate = run({u"propose-tfs"_qs, path("thousand/data.h5ad"), u"--estimate"_qs,
                                      u"--prompt-price"_qs, u"2"_qs, u"--answer-price"_qs, u"10"_qs});
    QCOMPARE(estimate[u"requests"].toInt(), 99);
    const double price = (2 * estimate[u"prompt_tokens"].toDouble() + 10 * estimate[u"answer_tokens"].toDouble()) / 1e6;
    GRNWB_CLOSE(estimate[u"price"].toDouble(), price, 1e-9);
  }

  void aServerIsAskedOnceForEachQuestion() {
    test::LoopbackServer server([](const auto& request, auto& answer) { answer.send(200, reply(request.body)); });
    const QStringList asking = {u"--provider"_qs,
                                u"ollama"_qs,
                                u"--model"_qs,
                                u"tiny"_qs,
                                u"--whole-answers"_qs,
                                u"--base-url"_qs,
                                QString::fromStdString(server.url()) + u"/v1"_qs};
    const QJsonObject first = run(proposing(path("http.json"), asking, path("http.jsonl")));
    QCOMPARE(first[u"answered"].toInt(), 19);
    QCOMPARE(int(server.requests().size()), 19);
    run(proposing(path("http2.json"), asking, path("http.jsonl")));
    QCOMPARE(int(server.requests().size()), 19);
    run(proposing(path("http3.json"), {u"--replay"_qs}, path("http.jsonl")));
    QCOMPARE(content(path("http2.json")), content(path("http.json")));
    QCOMPARE(content(path("http3.json")), content(path("http.json")));
    const QByteArray line = content(path("http.jsonl")).split('\n').first();
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    QCOMPARE(entry[u"provider"].toString(), u"ollama"_qs);
    QCOMPARE(entry[u"prompt_tokens"].toInt(), int(test::kPromptTokens));
    QCOMPARE(entry[u"hash"].toString().size(), 64);
  }

  void aKilledRunGoesOnWhereItWas() {
    std::atomic<bool> patient{false};
    std::mutex mutex;
    std::map<std::string, int> answered;
    test::LoopbackServer server([&](const test::LoopbackRequest& request, test::LoopbackReply& answer) {
      if (!patient && request.number >= 7) {
        answer.hang();
        return;
      }
      answer.send(200, reply(request.body));
      const std::lock_guard lock(mutex);
      ++answered[request.body];
    });
    const QStringList arguments =
        proposing(path("killed.json"),
                  {u"--provider"_qs, u"ollama"_qs, u"--model"_qs, u"tiny"_qs, u"--whole-answers"_qs, u"--parallel"_qs,
                   u"1"_qs, u"--base-url"_qs, QString::fromStdString(server.url()) + u"/v1"_qs},
                  path("killed.jsonl"));
    QProcess process;
    process.start(QString::fromStdString((test::binDir() / "grnwb").string()), arguments);
    QTRY_COMPARE_WITH_TIMEOUT(content(path("killed.jsonl")).count('\n'), 7, 30000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(!QFile::exists(path("killed.json")));

    patient = true;
    run(arguments);
    QCOMPARE(content(path("killed.jsonl")).count('\n'), 19);
    QCOMPARE(int(answered.size()), 19);
    for (const auto& [body, times] : answered) QCOMPARE(times, 1);
  }

  void aStoppedRunSaysWhereItsAnswersAre() {
    test::LoopbackServer server([](const test::LoopbackRequest& request, test::LoopbackReply& answer) {
      if (request.number < 3)
        answer.send(200, reply(request.body));
      else
        answer.hang();
    });
    QProcess process;
    process.start(
        QString::fromStdString((test::binDir() / "grnwb").string()),
        proposing(path("stopped.json"),
                  {u"--provider"_qs, u"ollama"_qs, u"--model"_qs, u"tiny"_qs, u"--whole-answers"_qs, u"--parallel"_qs,
                   u"1"_qs, u"--base-url"_qs, QString::fromStdString(server.url()) + u"/v1"_qs},
                  path("stopped.jsonl")));
    QTRY_COMPARE_WITH_TIMEOUT(content(path("stopped.jsonl")).count('\n'), 3, 30000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 130);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("recorded in " + path("stopped.jsonl").toUtf8()), said.constData());
  }

  void aReplayIsEstimatedByWhatItHas() {
    const QJsonObject estimate = run(proposing(path("none.json"), {u"--replay"_qs, u"--estimate"_qs}));
    QCOMPARE(estimate[u"requests"].toInt(), 0);
    QCOMPARE(estimate[u"recorded"].toInt(), 19);
    QVERIFY(!QFile::exists(path("none.json")));
  }

  void theKeyIsNowhere() {
    std::atomic<int> served{0};
    test::LoopbackServer server([&](const test::LoopbackRequest& request, test::LoopbackReply& answer) {
      const std::string key = request.headers.at("authorization");
      switch (served++) {
        case 0:
          answer.send(200, QByteArray::fromStdString(reply(request.body))
                               .replace("Because.", QByteArray::fromStdString(key))
                               .toStdString());
          break;
        case 1:
          answer.send(500, "{\"error\": \"" + key + "\"}");
          break;
        case 2:
          answer.send(200, "not json but " + key);
          break;
        default:
          answer.send(400, "{\"error\": {\"message\": \"Incorrect API key provided: " + key + "\"}}");
      }
    });
    const QStringList arguments =
        proposing(path("key/out.json"),
                  {u"--provider"_qs, u"openai"_qs, u"--model"_qs, u"tiny"_qs, u"--base-url"_qs,
                   QString::fromStdString(server.url()) + u"/v1"_qs, u"--parallel"_qs, u"1"_qs},
                  path("key/answers.jsonl"));
    QVERIFY(QDir().mkpath(path("key")));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPENAI_API_KEY"_qs, QString::fromLatin1(kKey));
    process.setProcessEnvironment(environment);
    process.start(QString::fromStdString((test::binDir() / "grnwb").string()), arguments);
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY(served > 2);
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(said.contains("400") || said.contains("500"), said.constData());
    expectNoKey(said, "output");
    QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString file = files.next();
      expectNoKey(content(file), file.toUtf8());
    }
  }

  void modelsAndStatisticsAreComparedAsInFigure2() {
    run(inferring(path("fig_llm.csv"), path("ex.grnwb/knowledge/tfs.txt"), {u"--replay"_qs}));
    run({u"infer"_qs, path("cells.h5ad"), u"--tfs"_qs, path("ex.grnwb/knowledge/tfs.txt"), u"--method"_qs,
         u"grnboost2"_qs, u"--out"_qs, path("fig_grnboost2.csv")});
    QStringList graphs{impose("fig_llm"), impose("fig_grnboost2")};
    for (int seed = 1; seed <= 10; ++seed) {
      const QString name = u"fig_random%1"_qs.arg(seed, 2, 10, QLatin1Char('0'));
      run({u"infer"_qs, path("cells.h5ad"), u"--tfs"_qs, path("ex.grnwb/knowledge/tfs.txt"), u"--method"_qs,
           u"random"_qs, u"--seed"_qs, QString::number(seed), u"--out"_qs, m_folder.filePath(name + u".csv"_qs)});
      graphs << impose(name);
    }
    const test::Outcome printed = test::grnwb(QStringList{u"compare-grn"_qs} + graphs);
    QCOMPARE(printed.exitCode, 0);
    qInfo("%s", printed.out.constData());
    const QJsonObject compared = run(QStringList{u"compare-grn"_qs} + graphs);
    const QJsonArray overlap = compared[u"overlap"].toArray();
    QCOMPARE(overlap.size(), 12);
    double random = 0;
    for (int i = 0; i < 12; ++i) {
      QCOMPARE(overlap[i].toArray()[i].toDouble(), 1.0);
      for (int j = 0; j < 12; ++j) QCOMPARE(overlap[i].toArray()[j].toDouble(), overlap[j].toArray()[i].toDouble());
      if (i >= 2) random += overlap[0].toArray()[i].toDouble() / 10;
    }
    // Two random draws of 10 of 26: the mean Jaccard index is near 10 / 26 / (2 - 10 / 26) = .24.
    QVERIFY2(random > 0.2 && random < 0.28, qPrintable(QString::number(random)));
    const double statistic = overlap[0].toArray()[1].toDouble();
    QVERIFY2(statistic > random + 0.05, qPrintable(QString::number(statistic)));
  }

  void questionsLeaveAndAnswersComeBackAsFiles() {
    run({u"propose-tfs"_qs, path("cells.h5ad"), u"--questions-out"_qs, path("questions")});
    const QStringList files = QDir(path("questions")).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);  // 19 questions
    const QString questions = QString::fromUtf8(content(path("questions/") + files[0]));
    QString answers;
    const QRegularExpression heading(u"^### Question.*$"_qs, QRegularExpression::MultilineOption);
    for (auto match = heading.globalMatch(questions); match.hasNext();)
      answers += match.next().captured() + u"\nSPI1, as everyone knows.\n<Answer> [SPI1] </Answer>\n\n"_qs;
    QCOMPARE(answers.count(u"### Question"_qs), 19);
    answers += u"### Question 999\n<Answer> [GATA1] </Answer>\n"_qs;
    QFile file(path("chat.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(answers.toUtf8());
    file.close();
    const QStringList importing{u"propose-tfs"_qs, path("cells.h5ad"), u"--answers-in"_qs, path("chat.txt"),
                                u"--model"_qs,     u"chat-window"_qs,  u"--out"_qs,        path("chat.json")};
    const test::Outcome outcome = test::grnwb(importing);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains("headings that fit no question: 1, the first in chat.txt, line"),
             outcome.err.constData());
    const QJsonObject imported = run(importing + QStringList{u"--provider"_qs, u"openai"_qs});
    QCOMPARE(imported[u"answered"].toInt(), 19);
    QCOMPARE(imported[u"tfs"].toArray(), QJsonArray{u"SPI1"_qs});
    QCOMPARE(imported[u"outside"].toInt(), 17);  // two windows show SPI1
  }

  void whatCannotBeAskedIsRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("word");
    const QString cells = path("cells.h5ad"), out = path("refused.json");
    const auto row = [&](const char* name, const QStringList& more, int exitCode, const char* word) {
      QTest::newRow(name) << QStringList{u"propose-tfs"_qs, cells, u"--out"_qs, out} + more << exitCode
                          << QByteArray(word);
    };
    row("no model", {}, 2, "--model");
    row("no such provider", {u"--model"_qs, u"m"_qs, u"--provider"_qs, u"oracle"_qs}, 2, "oracle");
    row("no key", {u"--model"_qs, u"m"_qs, u"--provider"_qs, u"anthropic"_qs}, 2, "ANTHROPIC_API_KEY");
    row("nothing to replay", {u"--replay"_qs}, 3, "nothing to replay");
    row("no such file", {u"--replay"_qs, u"--context"_qs, path("nowhere.txt")}, 3, "nowhere.txt");
    row("a stride with gaps", {u"--replay"_qs, u"--stride"_qs, u"30"_qs}, 2, "--stride");
    row("another context", {u"--replay"_qs, u"--transcripts"_qs, path("ex.grnwb/llm/transcripts.jsonl")}, 3,
        "answers none of the 19 questions");
    row("a folder for a file", {u"--model"_qs, u"m"_qs, u"--tfs-out"_qs, path("ex.grnwb")}, 2, "is a folder");
    row("no such folder", {u"--replay"_qs, u"--tfs-out"_qs, path("nowhere/tfs.txt")}, 2, "folder doesn't exist");
    row("a negative price", {u"--estimate"_qs, u"--answer-price"_qs, u"-1"_qs}, 2, "--answer-price");
    row("questions and answers", {u"--questions-out"_qs, path("q"), u"--answers-in"_qs, path("chat.txt")}, 2,
        "--answers-in");
    const auto edges = [&](const char* name, const QStringList& more, const char* word) {
      QTest::newRow(name) << QStringList{u"infer"_qs, cells, u"--tfs"_qs, path("ex.grnwb/knowledge/tfs.txt"),
                                         u"--out"_qs, out} +
                                 more
                          << 2 << QByteArray(word);
    };
    edges("a model for trees", {u"--model"_qs, u"m"_qs}, "--model");
    edges("a replay of trees", {u"--replay"_qs, u"--method"_qs, u"genie3"_qs}, "--replay");
    edges("questions to trees", {u"--shuffled"_qs, u"3"_qs}, "--shuffled");
    edges("a model goes on", {u"--method"_qs, u"llm"_qs, u"--resume"_qs}, "--resume");
    edges("a model of a part", {u"--method"_qs, u"llm"_qs, u"--split"_qs, u"train"_qs}, "--split");
    row("a model without answers",
        {u"--replay"_qs, u"--model"_qs, u"other"_qs, u"--transcripts"_qs, path("ex.grnwb/llm/transcripts.jsonl")}, 3,
        "example-language-model");
  }
  void whatCannotBeAskedIsRefused() {
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, word);
    const test::Outcome outcome = test::grnwb(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errorLines()[0].contains(word), outcome.err.constData());
    QVERIFY(!QFile::exists(path("refused.json")));
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

  static QByteArray content(const QString& file) {
    QFile open(file);
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
  }

  static void expectNoKey(const QByteArray& text, const QByteArray& where) {
    for (const QByteArray& form : {QByteArray(kKey), QByteArray(kKey).toBase64(QByteArray::OmitTrailingEquals)})
      QVERIFY2(!text.contains(form), where.constData());
  }

  static QJsonObject run(const QStringList& arguments) {
    const test::Outcome outcome = test::grnwb(arguments + QStringList{u"--json"_qs});
    if (outcome.exitCode != 0) QTest::qFail(outcome.err.constData(), __FILE__, __LINE__);
    return outcome.json();
  }

  QStringList proposing(const QString& out, const QStringList& more, const QString& transcript = {}) const {
    return QStringList{u"propose-tfs"_qs,   path("cells.h5ad"),
                       u"--context"_qs,     path("ex.grnwb/llm/context.txt"),
                       u"--transcripts"_qs, transcript.isEmpty() ? path("ex.grnwb/llm/transcripts.jsonl") : transcript,
                       u"--out"_qs,         out} +
           more;
  }

  QStringList inferring(const QString& out, const QString& tfs, const QStringList& more) const {
    return QStringList{u"infer"_qs,         path("cells.h5ad"),
                       u"--tfs"_qs,         tfs,
                       u"--method"_qs,      u"llm"_qs,
                       u"--context"_qs,     path("ex.grnwb/llm/context.txt"),
                       u"--transcripts"_qs, path("ex.grnwb/llm/transcripts.jsonl"),
                       u"--out"_qs,         out} +
           more;
  }

  QString impose(const QString& name) const {
    const QString graph = m_folder.filePath(name + u".json"_qs);
    run({u"impose"_qs, m_folder.filePath(name + u".csv"_qs), u"--data"_qs, path("cells.h5ad"), u"--out"_qs, graph});
    return graph;
  }
  QString impose(const char* name) const { return impose(QLatin1String(name)); }

  QTemporaryDir m_folder;
};

}  // namespace

QTEST_GUILESS_MAIN(LanguageModel)
#include "tst_language_model.moc"
