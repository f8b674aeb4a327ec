// SPDX-License-Identifier: GPL-3.0-or-later
// The record of requests and answers: what is written is read again, crashes lose nothing but the line they cut.
#include "core/llm/transcript.h"

#include <QTemporaryDir>
#include <QtTest>
#include <thread>

#include "core/base/file.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::llm;

TranscriptEntry sample(const std::string& prompt) {
  TranscriptEntry entry;
  entry.request = {"ollama", "llama3.1", "You help.", prompt, 0.25, 300, 7};
  entry.answer = {"\"SPI1\" — PU.1\n<Answer> [SPI1] </Answer>", 120, 30, false};
  entry.step = Step::edges;
  entry.subject = "LYZ";
  entry.shuffled = true;
  entry.time = "2026-01-31T09:05:00Z";
  entry.seconds = 1.5;
  return entry;
}

class TranscriptTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_file = std::filesystem::path(m_folder.filePath(QStringLiteral("transcripts.jsonl")).toStdString());
    std::filesystem::remove(m_file);
  }

  void readsWhatItWrote() {
    std::vector<TranscriptEntry> entries{sample("one"), sample("two")};
    entries[1].note = "imported from chat.txt";
    {
      TranscriptWriter writer(m_file);
      for (const TranscriptEntry& entry : entries) writer.append(entry);
    }
    const Transcript transcript = readTranscript(m_file);
    QVERIFY(transcript.entries() == entries);
    QVERIFY(*transcript.find(entries[1].request) == entries[1]);
    chat::ChatRequest other = entries[1].request;
    other.seed = 8;
    QVERIFY(transcript.find(other) == nullptr);
  }

  void everyPartOfARequestIsInItsHash() {
    const chat::ChatRequest request = sample("a").request;
    std::vector<chat::ChatRequest> others(7, request);
    others[0].provider = "openai";
    others[1].model += "x";
    others[2].system += "x";
    others[3].prompt += "x";
    others[4].temperature = 0.5;
    others[5].maxTokens = 301;
    others[6].seed = 1;
    for (const chat::ChatRequest& other : others) QVERIFY(chat::requestHash(other) != chat::requestHash(request));
    chat::ChatRequest a = request, b = request;
    a.system = "x";
    a.prompt = "yz";
    b.system = "xy";
    b.prompt = "z";
    QVERIFY(chat::requestHash(a) != chat::requestHash(b));
  }

  void theLatestAnswerCounts() {
    TranscriptEntry first = sample("one"), second = sample("one");
    second.answer.text = "other";
    const Transcript transcript({first, second});
    QCOMPARE(transcript.find(first.request)->answer.text, std::string("other"));
    QCOMPARE(transcript.entries().size(), 2UL);
  }

  void aCutLastLineIsLeftOutAndWrittenOver() {
    const std::string first = toJsonLine(sample("one")) + "\n", second = toJsonLine(sample("two"));
    for (const std::size_t length : {std::size_t(1), second.size() / 2, second.size() - 1}) {
      writeFileAtomically(m_file, first + second.substr(0, length));
      QCOMPARE(readTranscript(m_file).entries().size(), 1UL);
      TranscriptWriter(m_file).append(sample("three"));
      const Transcript transcript = readTranscript(m_file);
      QCOMPARE(transcript.entries().size(), 2UL);
      QCOMPARE(transcript.entries()[1].request.prompt, std::string("three"));
    }
  }

  void aLastLineThatLacksItsEndAloneIsKept() {
    writeFileAtomically(m_file, toJsonLine(sample("one")) + "\n" + toJsonLine(sample("two")));
    TranscriptWriter(m_file).append(sample("three"));
    const Transcript transcript = readTranscript(m_file);
    QCOMPARE(transcript.entries().size(), 3UL);
    QCOMPARE(transcript.entries()[1].request.prompt, std::string("two"));
  }

  void thereIsOneWriterAtATime() {
    {
      TranscriptWriter writer(m_file);
      const Error error = test::errorOf([&] { TranscriptWriter{m_file}; });
      QVERIFY(error.code() == ErrorCode::failed);
      QCOMPARE(error.subject(), m_file.string());
      QCOMPARE(error.problem(), std::string("is being written by another program or window"));
      writer.append(sample("one"));
    }
    TranscriptWriter(m_file).append(sample("two"));
    QCOMPARE(readTranscript(m_file).entries().size(), 2UL);
  }

  void aFullDiskIsToldFromAFolderThatIsClosed() {
    TranscriptWriter full("/dev/full");
    const Error error = test::errorOf([&] { full.append(sample("one")); });
    QVERIFY2(error.remedy().starts_with("free disk space"), error.what());
    const Error closed = test::errorOf([] { TranscriptWriter{"/proc/transcripts.jsonl"}; });
    QVERIFY2(closed.remedy().starts_with("check the permissions"), closed.what());
  }

  void readingStopsWithItsJob() {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += toJsonLine(sample("one")) + "\n";
    writeFileAtomically(m_file, text);
    JobContext job;
    QCOMPARE(readTranscript(m_file, &job).entries().size(), 1000UL);
    job.requestStop();
    QVERIFY(test::errorOf([&] { readTranscript(m_file, &job); }).code() == ErrorCode::cancelled);
  }

  void aFileThatDoesNotExistIsEmpty() { QVERIFY(readTranscript(m_file).entries().empty()); }

  void appendsFromManyThreads() {
    {
      TranscriptWriter writer(m_file);
      std::vector<std::jthread> threads;
      for (int t = 0; t < 4; ++t)
        threads.emplace_back([&writer, t] {
          for (int i = 0; i < 25; ++i) writer.append(sample(std::to_string(t * 25 + i)));
        });
    }
    QCOMPARE(readTranscript(m_file).entries().size(), 100UL);
  }

  void bytesThatAreNoTextAreReplaced() {
    TranscriptEntry entry = sample("one");
    entry.answer.text = "a\xff\xfe b";
    TranscriptWriter(m_file).append(entry);
    QVERIFY(readTranscript(m_file).entries()[0].answer.text.starts_with("a\xEF\xBF\xBD"));
  }

  void refusesDamagedFiles_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("word");
    QByteArray changed = QByteArray::fromStdString(toJsonLine(sample("one")));
    changed.replace("\"seed\":7", "\"seed\":8");
    QByteArray step = QByteArray::fromStdString(toJsonLine(sample("one")));
    step.replace("\"edges\"", "\"cells\"");
    QTest::newRow("no JSON") << QByteArray("SPI1, GATA1") << QByteArray("line 2");
    QTest::newRow("another object") << QByteArray("{\"tf\": 1}") << QByteArray("no entry");
    QTest::newRow("a list") << QByteArray("[1]") << QByteArray("no entry");
    QTest::newRow("changed by hand") << changed << QByteArray("hash");
    QTest::newRow("another step") << step << QByteArray("cells");
  }
  void refusesDamagedFiles() {
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, word);
    const std::string good = toJsonLine(sample("two")) + "\n";
    writeFileAtomically(m_file, good + line.toStdString() + "\n" + good);
    const Error error = test::errorOf([&] { readTranscript(m_file); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QCOMPARE(error.subject(), m_file.string());
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    QVERIFY2(error.problem().find("line 2") != std::string::npos, error.what());
  }

  void saysWhereItCannotWrite() {
    const Error error = test::errorOf([&] { TranscriptWriter(m_file / "deeper" / "t.jsonl"); });
    QVERIFY(error.code() == ErrorCode::failed);
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_file;
};

}  // namespace

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
