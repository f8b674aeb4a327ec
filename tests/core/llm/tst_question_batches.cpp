// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/llm/question_batches.h"
#include "core/llm/question_heading.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::llm;
namespace fs = std::filesystem;

namespace {

std::vector<Question> someQuestions(int count) {
  std::vector<std::string> targets;
  for (int i = 0; i < count; ++i) targets.push_back("G" + std::to_string(1000 + i));
  return edgeQuestions(targets, {"SPI1", "GATA1", "KLF1"}, "Human blood.\n\n10x.", defaultTemplates(), {});
}

std::string answerTo(std::size_t i) {
  return "Reasons,\n\nin two paragraphs.\n<Answer> [SPI1, G" + std::to_string(i) + "] </Answer>";
}

class QuestionBatchesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(m_temporary->isValid());
    m_folder = m_temporary->path().toStdString();
  }

  void filesHoldEachQuestionOnce() {
    const std::vector<fs::path> files = writeQuestionBatches(m_questions, 3, m_folder / "new" / "batches");
    QCOMPARE(files.size(), std::size_t{4});
    QCOMPARE(files.front().filename().string(), std::string("batch-001.txt"));
    const std::string first = readFile(files[0]), last = readFile(files[3]);
    QCOMPARE(count(first, m_questions[0].system), 1);
    QVERIFY(first.find(m_questions[0].system) < first.find("### Question 1 ["));
    for (std::size_t i : {0, 1, 2}) {
      QCOMPARE(count(first, questionHeading(m_questions[i], i) + "\n\n" + m_questions[i].prompt), 1);
      QCOMPARE(count(last, m_questions[i].prompt), 0);
    }
    QCOMPARE(count(last, "### Question "), 1);
    QCOMPARE(count(last, questionHeading(m_questions[9], 9)), 1);
  }

  void filesOfALongerSeriesAreRemoved() {
    writeQuestionBatches(m_questions, 1, m_folder);
    const std::vector<std::string> others{"batch-4.txt", "batch-0004.txt", "batch-000.txt", "batch-004.md",
                                          "answers.txt"};
    for (const std::string& name : others) writeFileAtomically(m_folder / name, "kept");
    writeFileAtomically(m_folder / "batch-1000.txt", "old");
    writeQuestionBatches(m_questions, 4, m_folder);
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(m_folder)) names.push_back(entry.path().filename().string());
    std::vector<std::string> expected = others;
    expected.insert(expected.end(), {"batch-001.txt", "batch-002.txt", "batch-003.txt"});
    QVERIFY(std::ranges::is_permutation(names, expected));
  }

  void headingsNameNumberAndContent() {
    const std::string heading = questionHeading(m_questions[4], 4);
    QVERIFY(heading.starts_with("### Question 5 [") && heading.ends_with("]"));
    QCOMPARE(heading.size(), std::string("### Question 5 [a1b2c3d4]").size());
    Question other = m_questions[4];
    other.system += ".";
    QVERIFY(questionHeading(other, 4) != heading);
    other = m_questions[4];
    other.prompt += ".";
    QVERIFY(questionHeading(other, 4) != heading);
  }

  void headings_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");  // number|digits|rest
    QTest::newRow("as written") << u"### Question 12 [a1b2c3d4]"_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("two marks") << u"## Question 12 [a1b2c3d4]  "_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("bold") << u"**Question 12 [a1b2c3d4]**"_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("bold heading") << u"### **Question 12** [a1b2c3d4]"_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("no mark") << u"Question 12 [a1b2c3d4]"_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("quoted") << u"> Question 12 [a1b2c3d4]"_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("other case") << u"# QUESTION 12 [A1B2C3D4]:"_qs << u"12|A1B2C3D4|"_qs;
    QTest::newRow("escaped") << u"\\### Question 12 \\[a1b2c3d4\\]"_qs << u"12|a1b2c3d4|"_qs;
    QTest::newRow("no digits") << u"### Question 12"_qs << u"12||"_qs;
    QTest::newRow("neither") << u"Question 12:"_qs << u"12||"_qs;
    QTest::newRow("number sign") << u"Question #12"_qs << u"12||"_qs;
    QTest::newRow("answer behind") << u"**Question 12 [a1b2c3d4]:** [SPI1]"_qs << u"12|a1b2c3d4|[SPI1]"_qs;
    QTest::newRow("answer behind, no digits") << u"**Question 12:** [SPI1]"_qs << u"12||[SPI1]"_qs;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("prose") << u"Question 12 is hard."_qs << QString();
    QTest::newRow("bold prose") << u"**Question 12** is hard."_qs << QString();
    QTest::newRow("prose with a colon") << u"Question 12: which?"_qs << QString();
    QTest::newRow("no number") << u"### Question"_qs << QString();
    QTest::newRow("word") << u"### Question twelve"_qs << QString();
    QTest::newRow("plural") << u"### Questions 12"_qs << QString();
    QTest::newRow("within a line") << u"See ### Question 12 [a1b2c3d4]"_qs << QString();
  }

  void headings() {
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const std::string text = line.toStdString();
    const auto heading = questionHeadingIn(text);
    const std::string found =
        heading ? std::string(heading->number) + "|" + std::string(heading->digits) + "|" + std::string(heading->rest)
                : std::string();
    QCOMPARE(found, expected.toStdString());
  }

  void roundTrip() {
    save("answers.txt", answers({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    const BatchAnswers read = readAnswerBatches(m_questions, m_folder / "answers.txt");
    QCOMPARE(read.answers.size(), std::size_t{10});
    for (std::size_t i = 0; i < 10; ++i) QCOMPARE(read.answers.at(i), answerTo(i));
    QVERIFY(read.unanswered.empty() && read.unknownHeadings.empty());
  }

  void repeatsHaveTheirOwnAnswers() {
    QuestionParameters parameters;
    parameters.repeats = 2;
    const std::vector<Question> questions =
        edgeQuestions({"G1"}, {"SPI1", "GATA1"}, "", defaultTemplates(), parameters);
    save("answers.txt", questionHeading(questions[0], 0) + "\nA\n" + questionHeading(questions[1], 1) + "\nB\n");
    const BatchAnswers read = readAnswerBatches(questions, m_folder);
    QCOMPARE(read.answers, (std::map<std::size_t, std::string>{{0, "A"}, {1, "B"}}));
  }

  void partialShuffledAndInSeveralFiles() {
    save("b.md", answers({7, 2}));
    save("a.TXT", "Some chat.\n\n" + answers({9}) + questionHeading(m_questions[3], 3) + "\n\n---\n");
    save("c.json", answers({1}));
    const BatchAnswers read = readAnswerBatches(m_questions, m_folder);
    QCOMPARE(read.answers, (std::map<std::size_t, std::string>{{2, answerTo(2)}, {7, answerTo(7)}, {9, answerTo(9)}}));
    QCOMPARE(read.unanswered, (std::vector<std::size_t>{0, 1, 3, 4, 5, 6, 8}));
  }

  void theLastAnswerCounts() {
    const std::string heading = questionHeading(m_questions[1], 1);
    save("1.txt", heading + "\nold\n" + heading + "\nnewer\n");
    save("2.txt", heading + "\nnewest\n" + heading + "\n\n");
    QCOMPARE(readAnswerBatches(m_questions, m_folder / "1.txt").answers.at(1), std::string("newer"));
    QCOMPARE(readAnswerBatches(m_questions, m_folder).answers.at(1), std::string("newest"));
  }

  void otherMarksLineEndsAndByteOrderMark() {
    std::string text = "\xef\xbb\xbf";
    text += "Question 1:\r\nA\r\n\r\n\r\n**Question 2**\r\nB\r\nC\r\n";
    save("answers.txt", text + "# " + questionHeading(m_questions[2], 2).substr(4) + ": D\r\n");
    const BatchAnswers read = readAnswerBatches(m_questions, m_folder);
    QCOMPARE(read.answers, (std::map<std::size_t, std::string>{{0, "A"}, {1, "B\nC"}, {2, "D"}}));
  }

  void promptsAreNoAnswers() {
    std::string all;
    for (const fs::path& file : writeQuestionBatches(m_questions, 3, m_folder)) all += readFile(file);
    BatchAnswers read = readAnswerBatches(m_questions, m_folder);
    QVERIFY(read.answers.empty());
    QCOMPARE(read.unanswered.size(), std::size_t{10});
    save("together.txt", all);
    QVERIFY(readAnswerBatches(m_questions, m_folder / "together.txt").answers.empty());
    save("z.txt", questionHeading(m_questions[5], 5) + "\n" + m_questions[5].prompt + "\n\nSPI1, GATA1\n");
    read = readAnswerBatches(m_questions, m_folder);
    QCOMPARE(read.answers, (std::map<std::size_t, std::string>{{5, "SPI1, GATA1"}}));
  }

  void differentSystemTextsStandWithTheirQuestion() {
    std::vector<Question> questions = someQuestions(2);
    questions[1].system = "Another system text.";
    const std::string text = readFile(writeQuestionBatches(questions, 2, m_folder).front());
    QCOMPARE(count(text, questions[1].system), 1);
    QVERIFY(text.find("### Question 2") < text.find(questions[1].system));
    QVERIFY(readAnswerBatches(questions, m_folder).answers.empty());
  }

  void answersToOtherQuestionsAreRefused() {
    std::vector<Question> others = m_questions;
    others[6].prompt += " Now.";
    save("answers.txt", answers({5}) + questionHeading(others[6], 6) + "\nSPI1\n");
    const Error error = test::errorOf([&] { readAnswerBatches(m_questions, m_folder); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY2(QString::fromUtf8(error.what()).contains(u"belong to other questions"_qs), error.what());
    QVERIFY2(QString::fromUtf8(error.what()).contains(u"question 7"_qs), error.what());
  }

  void hostileNumbersFitNoQuestion() {
    std::string text = answers({0});
    for (const char* number : {"0", "11", "18446744073709551617", "99999999999999999999999999999999", "000000000000"})
      text += std::string("### Question ") + number + " [a1b2c3d4]\nSPI1\n";
    save("answers.txt", text + "### Question -1\n### Question 1e3\n### Question 0x1\n");
    const BatchAnswers read = readAnswerBatches(m_questions, m_folder);
    QCOMPARE(read.answers, (std::map<std::size_t, std::string>{{0, answerTo(0)}}));
    QCOMPARE(read.unknownHeadings.size(), std::size_t{5});
    QCOMPARE(read.unknownHeadings[0], std::string("answers.txt, line 6: ### Question 0 [a1b2c3d4]"));
  }

  void badInput() {
    const auto message = [&](const fs::path& path) {
      const Error error = test::errorOf([&] { readAnswerBatches(m_questions, path); });
      return error.code() == ErrorCode::badInput ? QString::fromUtf8(error.what()) : QString();
    };
    QVERIFY(message(m_folder / "nowhere.txt").contains(u"can't be read"_qs));
    QVERIFY(message(m_folder).contains(u"no .txt or .md file"_qs));
    save("prose.txt", "SPI1 and GATA1, I'd say.\n");
    QVERIFY(message(m_folder).contains(u"### Question 1"_qs));
    save("wide.txt", std::string("\xff\xfe#\0#\0", 6));
    QVERIFY(message(m_folder / "wide.txt").contains(u"UTF-8"_qs));
    QCOMPARE(test::errorOf([&] { writeQuestionBatches(m_questions, 0, m_folder); }).code(), ErrorCode::usage);
    QCOMPARE(test::errorOf([&] { writeQuestionBatches({}, 5, m_folder); }).code(), ErrorCode::badInput);
    QCOMPARE(test::errorOf([&] { writeQuestionBatches(m_questions, 5, m_folder / "prose.txt"); }).code(),
             ErrorCode::failed);
  }

  void oneFilePerQuestionAndOneForAll() {
    QCOMPARE(writeQuestionBatches(m_questions, 1, m_folder / "one").size(), std::size_t{10});
    QCOMPARE(writeQuestionBatches(m_questions, std::size_t(-1), m_folder / "all").size(), std::size_t{1});
  }

  void tenMegabytes() {
    std::string text;
    while (text.size() < 10'000'000) text += answers({3, 4}) + "### Question 77777\n" + std::string(1000, '#') + "\n";
    save("answers.txt", text);
    QElapsedTimer timer;
    timer.start();
    const BatchAnswers read = readAnswerBatches(m_questions, m_folder);
    qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(read.answers.at(4), answerTo(4));
  }

  void randomBytesNeverCrash() {
    constexpr std::string_view kPieces[] = {"### ", "Question ", "1",  "12", " ",    "[",    "]",  "[a1b2c3d4]",
                                            "\n",   "\r\n",      "**", ":",  "\xff", "SPI1", "\\", "0"};
    RandomStream stream(1, "batches");
    for (int round = 0; round < 300; ++round) {
      std::string text;
      for (std::size_t i = stream.below(60); i > 0; --i) text += kPieces[stream.below(std::size(kPieces))];
      save("answers.txt", text);
      const Error error = test::errorOf([&] {
        const BatchAnswers read = readAnswerBatches(m_questions, m_folder);
        QCOMPARE(read.answers.size() + read.unanswered.size(), m_questions.size());
      });
      QVERIFY(error.subject().empty() || error.code() == ErrorCode::badInput);
    }
  }

 private:
  static int count(const std::string& text, const std::string& piece) {
    int found = 0;
    for (auto i = text.find(piece); i != std::string::npos; i = text.find(piece, i + 1)) ++found;
    return found;
  }

  std::string answers(const std::vector<std::size_t>& indices) const {
    std::string text;
    for (const std::size_t i : indices) text += questionHeading(m_questions[i], i) + "\n" + answerTo(i) + "\n";
    return text;
  }

  void save(const char* name, const std::string& text) const { writeFileAtomically(m_folder / name, text); }

  const std::vector<Question> m_questions = someQuestions(10);
  std::unique_ptr<QTemporaryDir> m_temporary;
  fs::path m_folder;
};

}  // namespace

QTEST_APPLESS_MAIN(QuestionBatchesTest)
#include "tst_question_batches.moc"
