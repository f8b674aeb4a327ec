// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded answers as a table and as text for files.
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/pipeline/example_answers.h"
#include "tests/support/chat_replies.h"
#include "tests/support/ui_support.h"
#include "ui/models/transcript_model.h"
#include "ui/models/transcript_text.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

llm::TranscriptEntry fullEntry() {
  llm::TranscriptEntry entry;
  entry.request = {"openai", "gpt", "Be brief.", "Which, \"SPI1\"?\nOr PAX5", 0.25, 77, 42};
  entry.answer = {"None,\nI think", 1234, 7, true};
  entry.step = llm::Step::edges;
  entry.subject = "CD19";
  entry.shuffled = true;
  entry.time = "2026-01-31T09:05:00Z";
  entry.seconds = 1.5;
  entry.note = "by hand";
  return entry;
}

class TranscriptModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void init() { test::failOnWarnings(); }

  void theExampleIsARowAnAnswer() {
    test::UiSession session;
    TranscriptModel model(session.workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    session.workspace.openExample();
    QVERIFY(session.waitForJobs());
    const auto& entries = session.workspace.state().transcript->entries();
    QCOMPARE(model.rowCount(), int(entries.size()));
    QCOMPARE(entries.size(), pipeline::exampleTranscript().size());
    QCOMPARE(model.models(), QStringList{QStringLiteral("example-language-model")});
    const auto text = [&](int row, int column, int role = Qt::DisplayRole) {
      return model.index(row, column).data(role).toString();
    };
    QCOMPARE(text(0, TranscriptModel::SubjectColumn), QStringLiteral("Window 1"));
    QCOMPARE(text(0, TranscriptModel::StepColumn), QStringLiteral("TFs"));
    QCOMPARE(text(0, TranscriptModel::ProviderColumn), QStringLiteral("imported"));
    QCOMPARE(text(0, TranscriptModel::TimeColumn, Qt::EditRole), QString::fromStdString(entries[0].time));
    QCOMPARE(text(0, TranscriptModel::PromptTokensColumn), QStringLiteral("–"));
    QCOMPARE(text(0, TranscriptModel::SecondsColumn), QStringLiteral("–"));
    QVERIFY(text(0, TranscriptModel::NoteColumn).startsWith(QStringLiteral("Example: answers")));
    const auto last = int(entries.size()) - 1;
    QCOMPARE(text(last, TranscriptModel::SubjectColumn), QString::fromStdString(entries.back().subject));
    QCOMPARE(text(last, TranscriptModel::StepColumn), QStringLiteral("Edges"));
    QVERIFY(model.matches(0, QString::fromStdString(entries[0].answer.text).mid(3, 12).toUpper()));
    QVERIFY(!model.matches(0, QStringLiteral("nowhere to be found")));

    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < model.rowCount(); ++row)
      for (int column = 0; column < model.columnCount(); ++column) model.index(row, column).data();
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));

    session.workspace.newProject();
    QCOMPARE(model.rowCount(), 0);
  }

  void newAnswersAreAddedAtTheEnd() {
    const test::LoopbackServer server([](const test::LoopbackRequest& request, test::LoopbackReply& reply) {
      test::answer(request, reply, "Nothing here.\n<Answer> [] </Answer>");
    });
    test::UiSession session;
    session.workspace.openExample();
    QVERIFY(session.waitForJobs());
    TranscriptModel model(session.workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int before = model.rowCount();
    pipeline::LanguageModelSettings settings = session.workspace.state().languageModel;
    settings.replay = false;
    settings.ask.provider = "ollama";
    settings.ask.model = "small";
    settings.baseUrl = server.url() + "/v1";
    session.workspace.setLanguageModel(settings);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), reset(&model, &QAbstractItemModel::modelReset);
    session.workspace.proposeTfs();
    QVERIFY(session.waitForJobs());
    const auto asked = session.workspace.questions(llm::Step::tfs).size();
    QVERIFY(asked > 10);
    QCOMPARE(model.rowCount(), before + int(asked));
    QCOMPARE(reset.size(), 0);
    QVERIFY(inserted.size() >= 1);
    QCOMPARE(model.index(before, TranscriptModel::ModelColumn).data().toString(), QStringLiteral("small"));
    QCOMPARE(model.index(before, TranscriptModel::ProviderColumn).data().toString(), QStringLiteral("Ollama"));
    QCOMPARE(model.index(before, TranscriptModel::PromptTokensColumn).data(Qt::EditRole).toInt(),
             int(test::kPromptTokens));
    QCOMPARE(model.models().size(), 2);
  }

  void asTextForFiles() {
    const llm::Transcript transcript({fullEntry()});
    QCOMPARE(transcriptJsonLines(transcript), llm::toJsonLine(fullEntry()) + "\n");
    QCOMPARE(transcriptCsv(transcript),
             std::string("provider,model,temperature,max_tokens,seed,step,subject,shuffled,time,seconds,prompt_tokens,"
                         "answer_tokens,cut,note,system,prompt,answer\n"
                         "openai,gpt,0.25,77,42,edges,CD19,true,2026-01-31T09:05:00Z,1.5,1234,7,true,by hand,"
                         "Be brief.,\"Which, \"\"SPI1\"\"?\nOr PAX5\",\"None,\nI think\"\n"));
    QCOMPARE(TranscriptModel::subjectText(fullEntry()), QStringLiteral("CD19, shuffled"));
    const auto example = pipeline::exampleTranscript();
    QCOMPARE(transcriptJsonLines(llm::Transcript(example)).size(),
             transcriptJsonLines(llm::Transcript({example.begin(), example.begin() + 1})).size() +
                 transcriptJsonLines(llm::Transcript({example.begin() + 1, example.end()})).size());
  }
};

}  // namespace

QTEST_MAIN(TranscriptModelTest)
#include "tst_transcript_model.moc"
