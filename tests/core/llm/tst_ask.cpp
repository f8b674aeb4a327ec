// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a series: every answer is recorded once, failures and stops lose none, a replay gives the same.
#include "core/llm/ask.h"

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <functional>

#include "core/llm/estimate.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::llm;

/// Answers by a function of the request and counts how it was used.
class ScriptedProvider : public chat::ChatProvider {
 public:
  explicit ScriptedProvider(std::function<chat::ChatAnswer(const chat::ChatRequest&)> answer)
      : m_answer(std::move(answer)) {}
  chat::ChatAnswer ask(const chat::ChatRequest& request, JobContext& job) const override {
    const int now = ++m_underWay;
    int most = m_most.load();
    while (most < now && !m_most.compare_exchange_weak(most, now)) {
    }
    ++m_asked;
    job.throwIfStopped();
    struct Leave {
      std::atomic<int>& count;
      ~Leave() { --count; }
    } leave{m_underWay};
    return m_answer(request);
  }
  int asked() const { return m_asked; }
  int mostAtOnce() const { return m_most; }

 private:
  std::function<chat::ChatAnswer(const chat::ChatRequest&)> m_answer;
  mutable std::atomic<int> m_asked{0}, m_underWay{0}, m_most{0};
};

chat::ChatAnswer echo(const chat::ChatRequest& request) {
  return {"answer to " + request.prompt.substr(0, 60), 100, 20, false};
}

std::vector<Question> someQuestions(int genes) {
  std::vector<std::string> names;
  for (int i = 0; i < genes; ++i) names.push_back(QStringLiteral("G%1").arg(i, 4, 10, QLatin1Char('0')).toStdString());
  PromptTemplates templates = defaultTemplates();
  templates.tfs = "{genes}";
  return tfQuestions(names, "", templates, {});
}

AskParameters askingModel(const std::string& model) {
  AskParameters parameters;
  parameters.model = model;
  return parameters;
}

class AskTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_file = std::filesystem::path(m_folder.filePath(QStringLiteral("t.jsonl")).toStdString());
    std::filesystem::remove(m_file);
  }

  void asksEachQuestionOnceAndKeepsTheirOrder() {
    const auto questions = someQuestions(300);
    const ScriptedProvider provider(echo);
    JobContext job;
    TranscriptWriter writer(m_file);
    const Answers answers = ask(questions, askingModel("m"), {}, provider, writer, job);
    QCOMPARE(provider.asked(), 29);
    QVERIFY(provider.mostAtOnce() <= 4);
    QCOMPARE(answers.answered.size(), 29UL);
    for (std::size_t i = 0; i < questions.size(); ++i) {
      QVERIFY(answers.answered[i].question == questions[i]);
      QCOMPARE(answers.answered[i].entry.answer.text, echo(requestFor(questions[i], askingModel("m"))).text);
    }
    QCOMPARE(readTranscript(m_file).entries().size(), 29UL);
    QCOMPARE(job.progress().done, std::int64_t(29));
  }

  void asksNothingTwice() {
    const auto questions = someQuestions(300);
    const ScriptedProvider provider(echo);
    JobContext job;
    const AskParameters parameters = askingModel("m");
    {
      TranscriptWriter writer(m_file);
      ask({questions.begin(), questions.begin() + 10}, parameters, {}, provider, writer, job);
    }
    TranscriptWriter writer(m_file);
    const Answers answers = ask(questions, parameters, readTranscript(m_file), provider, writer, job);
    QCOMPARE(provider.asked(), 29);
    QCOMPARE(answers.answered.size(), 29UL);
    const AskEstimate estimate = estimateAsking(questions, parameters, readTranscript(m_file), {});
    QCOMPARE(estimate.requests, std::int64_t(0));
    QCOMPARE(estimate.recorded, std::int64_t(29));
  }

  void aStoppedRunKeepsWhatItHas() {
    const auto questions = someQuestions(300);
    JobContext job;
    std::atomic<int> count{0};
    const ScriptedProvider provider([&](const chat::ChatRequest& request) {
      if (++count == 8) job.requestStop();
      return echo(request);
    });
    TranscriptWriter writer(m_file);
    const Error error = test::errorOf([&] { ask(questions, askingModel("m"), {}, provider, writer, job); });
    QVERIFY(error.code() == ErrorCode::cancelled);
    const std::size_t kept = readTranscript(m_file).entries().size();
    QVERIFY2(kept >= 8 && kept <= 11, qPrintable(QString::number(kept)));
    JobContext again;
    ask(questions, askingModel("m"), readTranscript(m_file), provider, writer, again);
    QCOMPARE(readTranscript(m_file).entries().size(), 29UL);
  }

  void aQuestionThatFailsIsLeftOut() {
    const auto questions = someQuestions(300);
    const ScriptedProvider provider([&](const chat::ChatRequest& request) {
      if (request.prompt == questions[3].prompt) throw Error(ErrorCode::failed, "model", "refuses", "ask otherwise");
      return echo(request);
    });
    JobContext job;
    TranscriptWriter writer(m_file);
    AskParameters parameters = askingModel("m");
    const Answers answers = ask(questions, parameters, {}, provider, writer, job);
    QCOMPARE(answers.answered.size(), 28UL);
    QCOMPARE(answers.unanswered.size(), 1UL);
    QCOMPARE(answers.unanswered[0].subject, std::string("window 4"));
    QCOMPARE(job.warnings().size(), 1UL);
    QVERIFY(job.warnings()[0].find("window 4") != std::string::npos);
  }

  void threeFailuresInARowEndTheRun() {
    const ScriptedProvider provider([](const chat::ChatRequest&) -> chat::ChatAnswer {
      throw Error(ErrorCode::failed, "provider", "refuses the key", "check it");
    });
    JobContext job;
    TranscriptWriter writer(m_file);
    AskParameters parameters = askingModel("m");
    parameters.parallel = 1;
    const Error error = test::errorOf([&] { ask(someQuestions(300), parameters, {}, provider, writer, job); });
    QCOMPARE(error.problem(), std::string("refuses the key"));
    QCOMPARE(provider.asked(), 3);
  }

  void noAnswerAtAllIsAnError() {
    const ScriptedProvider provider([](const chat::ChatRequest&) -> chat::ChatAnswer {
      throw Error(ErrorCode::failed, "provider", "refuses", "check it");
    });
    JobContext job;
    TranscriptWriter writer(m_file);
    const auto questions = someQuestions(30);
    QCOMPARE(questions.size(), 2UL);
    const Error error = test::errorOf([&] { ask(questions, askingModel("m"), {}, provider, writer, job); });
    QCOMPARE(error.problem(), std::string("refuses"));
  }

  void aRecordThatCannotBeWrittenEndsTheRun() {
    const ScriptedProvider provider(echo);
    JobContext job;
    TranscriptWriter writer("/dev/full");
    AskParameters parameters = askingModel("m");
    parameters.parallel = 1;
    const Error error = test::errorOf([&] { ask(someQuestions(300), parameters, {}, provider, writer, job); });
    QCOMPARE(error.subject(), std::string("/dev/full"));
    QCOMPARE(provider.asked(), 1);
    QVERIFY(job.warnings().empty());
  }

  void aReplayGivesTheAnswersOfEveryModel() {
    const auto questions = someQuestions(100);
    const ScriptedProvider provider(echo);
    JobContext job;
    {
      TranscriptWriter writer(m_file);
      ask(questions, askingModel("b"), {}, provider, writer, job);
      ask({questions.begin(), questions.begin() + 5}, askingModel("a"), {}, provider, writer, job);
    }
    const Transcript transcript = readTranscript(m_file);
    const Answers all = replay(questions, transcript, {}, "t", job);
    QCOMPARE(all.answered.size(), 14UL);
    QCOMPARE(all.unanswered.size(), 4UL);
    QCOMPARE(all.answered.front().entry.request.model, std::string("b"));
    QVERIFY(job.warnings().back().find("4 of 9") != std::string::npos);
    const Answers one = replay(questions, transcript, {"openai", {"a"}}, "t", job);
    QCOMPARE(one.answered.size(), 5UL);
    const Error stranger = test::errorOf([&] { replay(questions, transcript, {"", {"c"}}, "t.jsonl", job); });
    QVERIFY(stranger.code() == ErrorCode::badInput);
    QVERIFY2(stranger.remedy().find("openai b, openai a") != std::string::npos, stranger.what());
    const Error others =
        test::errorOf([&] { replay(tfQuestions({"A"}, "", defaultTemplates(), {}), transcript, {}, "t.jsonl", job); });
    QVERIFY2(others.problem().find("none of the 1 questions") != std::string::npos, others.what());
  }

  void estimatesFromWhatTheModelUsed() {
    const auto questions = someQuestions(300);
    JobContext job;
    {
      TranscriptWriter writer(m_file);
      ask({questions.begin(), questions.begin() + 9}, askingModel("m"), {}, ScriptedProvider(echo), writer, job);
    }
    double characters = 0;
    for (std::size_t i = 9; i < questions.size(); ++i)
      characters += double(questions[i].prompt.size() + questions[i].system.size());
    const AskEstimate estimate = estimateAsking(questions, askingModel("m"), readTranscript(m_file), {2, 10});
    QCOMPARE(estimate.requests, std::int64_t(20));
    QCOMPARE(estimate.answerTokens, std::int64_t(400));
    QCOMPARE(estimate.promptTokens, std::int64_t(std::llround(characters / 4)));
    GRNWB_CLOSE(estimate.price, (2 * double(estimate.promptTokens) + 10 * 400) / 1e6, 1e-12);
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_file;
};

}  // namespace

QTEST_GUILESS_MAIN(AskTest)
#include "tst_ask.moc"
