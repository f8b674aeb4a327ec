// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <ctime>

#include "core/base/random.h"
#include "core/llm/answer_parser.h"
#include "tests/core/llm/answer_rules.h"
#include "tests/core/llm/answer_shapes.h"

using namespace grnwb;
using namespace grnwb::llm;

namespace {

/// Seconds in which ten megabytes are read even by slow machines and under sanitizers.
/// Reading whose time grew with the square of the length would take many minutes.
constexpr double kPatience = 20;
constexpr std::size_t kMegabyte = 1'000'000;

std::vector<std::string> namesOf(const ParsedAnswer& parsed) {
  std::vector<std::string> names;
  for (const WrittenName& name : parsed.names) names.push_back(name.text);
  return names;
}

QString shown(const std::vector<std::string>& names) {
  QStringList list;
  for (const std::string& name : names) list << QString::fromStdString(name);
  return u"["_qs + list.join(u", "_qs) + u"]"_qs;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

/// Of the processor, not of the clock on the wall.
double secondsToParse(std::string_view answer) {
  const std::clock_t start = std::clock();
  const ParsedAnswer parsed = parseAnswer(answer);
  return parsed.answerEnd > answer.size() ? 1e9 : double(std::clock() - start) / CLOCKS_PER_SEC;
}

class AnswerParserTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void shapes_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < test::answerShapes().size(); ++i) QTest::newRow(test::answerShapes()[i].name) << int(i);
    QVERIFY(test::answerShapes().size() > 70);
  }

  void shapes() {
    QFETCH(int, index);
    const test::AnswerShape& shape = test::answerShapes()[std::size_t(index)];
    const ParsedAnswer parsed = parseAnswer(shape.answer);
    QCOMPARE(shown(namesOf(parsed)), shown(shape.names));
    QCOMPARE(parsed.tagged, shape.tagged == test::Tagged::yes);
    QCOMPARE(test::brokenRule(shape.answer, parsed), std::string());
  }

  void offsetsPointAtTheNames() {
    const std::string answer =
        "Why.\n<Answer> [SPI1 (PU.1), \xe2\x80\x8b**HLA\xe2\x80\x91"
        "DRA**] </Answer>";
    const ParsedAnswer parsed = parseAnswer(answer);
    QCOMPARE(namesOf(parsed), (std::vector<std::string>{"SPI1", "HLA-DRA"}));
    QCOMPARE(parsed.names[0].begin, answer.find("SPI1"));
    QCOMPARE(parsed.names[0].end, answer.find("SPI1") + 4);
    QCOMPARE(parsed.names[1].begin, answer.find("HLA"));
    QCOMPARE(parsed.names[1].end, answer.find("**] "));
    QCOMPARE(parsed.answerBegin, answer.find(" [SPI1"));
    QCOMPARE(parsed.answerEnd, answer.find("</Answer>"));
  }

  void aTagIsFoundInAnyProse() {
    for (const test::AnswerShape& shape : test::answerShapes()) {
      if (shape.answer.find("think") != std::string_view::npos) continue;
      const std::string answer = std::string(shape.answer) + "\n<Answer> [KLF1, PAX5] </Answer>";
      QVERIFY2(namesOf(parseAnswer(answer)) == (std::vector<std::string>{"KLF1", "PAX5"}), shape.name);
    }
  }

  void timeGrowsWithTheLength_data() {
    QTest::addColumn<QByteArray>("piece");
    for (const char* piece : {"a",
                              " ",
                              "\n",
                              "SPI1, ",
                              "SPI1 ",
                              "SPI1\n",
                              "- SPI1: x\n",
                              "1. SPI1 (PU.1)\n",
                              "<",
                              "</",
                              "<Answer>",
                              "</Answer>",
                              "<Answer> [SPI1, GATA1] ",
                              "[SPI1] </Answer>",
                              "<Answer> [GENE1, ...] </Answer>",
                              "<Answer [",
                              "< ",
                              "<think>",
                              "</think>",
                              "<think></think>",
                              "[",
                              "]",
                              "[]",
                              "(",
                              "a(",
                              "a(,",
                              "a[,",
                              "a [b ",
                              ")",
                              "{\"",
                              "\"answer\": ",
                              "Answer:\n",
                              "- Answer:\n",
                              "Answer: a b c\n",
                              "answer",
                              "a:",
                              "a: b, ",
                              "A1: b, C1 ",
                              "and ",
                              "x and ",
                              "- ",
                              "1. ",
                              "1) ",
                              "| a ",
                              "|\n",
                              "| a |\n",
                              "```\n",
                              "```",
                              "*",
                              "**",
                              "_",
                              "\"",
                              "'",
                              ",",
                              ";",
                              ".",
                              "...",
                              ", ...",
                              "\xff",
                              "\xe2\x80\x8b",
                              "\xef\xbc\xbb",
                              "\xce\xb1",
                              "&lt;",
                              "&",
                              "\\",
                              "\\[",
                              "\r",
                              "no ",
                              "SPI1 - x, ",
                              "SPI1: [",
                              "x - "})
      QTest::newRow(QByteArray(piece).toPercentEncoding("<>[](){}/:,; ").constData()) << QByteArray(piece);
  }

  void timeGrowsWithTheLength() {
    QFETCH(QByteArray, piece);
    const std::string body = repeated(piece.toStdString(), kMegabyte);
    for (const std::string& answer : {body, "<Answer>" + body + "</Answer>", "<Answer>" + body,
                                      body + "\nAnswer: SPI1, GATA1", "Answer: " + body, "[" + body + "]"}) {
      const double seconds = secondsToParse(answer);
      QVERIFY2(seconds < kPatience,
               qPrintable(u"%1 s for '%2...'"_qs.arg(seconds).arg(QString::fromUtf8(answer.substr(0, 30).c_str()))));
    }
  }

  void tenMegabytesAreReadAtOnce_data() {
    QTest::addColumn<QByteArray>("piece");
    for (const char* piece : {"SPI1, ", "a", "\n", "SPI1 is known to bind [1, 2] (see above): it drives LYZ, CSF1R.\n",
                              "- **SPI1** (PU.1): drives LYZ, CSF1R\n", "<Answer> [SPI1, GATA1] </Answer>\n", "a[,"})
      QTest::newRow(QByteArray(piece).toPercentEncoding("<>[](){}/:,; ").constData()) << QByteArray(piece);
  }

  void tenMegabytesAreReadAtOnce() {
    QFETCH(QByteArray, piece);
    const double seconds = secondsToParse(repeated(piece.toStdString(), 10 * kMegabyte));
    qInfo("%.2f s", seconds);
    QVERIFY(seconds < kPatience);
  }

  void tenMegabytesOfReasonsBeforeTheAnswer() {
    const std::string answer =
        repeated("SPI1 (PU.1) is known to bind [1, 2]; <b>GATA1</b> isn't: see \"Answer\" below.\n", 10 * kMegabyte) +
        "<Answer> [KLF1, PAX5] </Answer>";
    QCOMPARE(namesOf(parseAnswer(answer)), (std::vector<std::string>{"KLF1", "PAX5"}));
  }

  void aMillionNames() {
    std::string answer = "<Answer> [";
    for (int i = 0; i < 1'000'000; ++i) answer += "G" + std::to_string(i) + ", ";
    const ParsedAnswer parsed = parseAnswer(answer + "] </Answer>");
    QCOMPARE(parsed.names.size(), std::size_t{1'000'000});
    QCOMPARE(parsed.names.back().text, std::string("G999999"));
  }

  void aLongWordIsNoName() {
    QCOMPARE(namesOf(parseAnswer("<Answer> [" + std::string(201, 'A') + ", " + std::string(200, 'B') + "] </Answer>")),
             std::vector<std::string>{std::string(200, 'B')});
  }

  void randomBytesKeepTheRules() {
    RandomStream stream(1, "answers");
    for (int round = 0; round < 20'000; ++round) {
      std::string answer;
      const std::size_t length = stream.below(80);
      for (std::size_t i = 0; i < length; ++i) answer += static_cast<char>(stream.below(256));
      checkRules(answer);
    }
  }

  void randomPiecesKeepTheRules() {
    constexpr std::string_view kPieces[] = {"<Answer>",
                                            "</Answer>",
                                            "<think>",
                                            "</think>",
                                            "[",
                                            "]",
                                            "(",
                                            ")",
                                            "{",
                                            "}",
                                            ", ",
                                            "; ",
                                            "\n",
                                            "\n\n",
                                            "- ",
                                            "1. ",
                                            "SPI1",
                                            "GATA1",
                                            "HLA-DRA",
                                            "PU.1",
                                            "GENE1",
                                            "...",
                                            "none",
                                            "no",
                                            "and ",
                                            " or ",
                                            "Answer:",
                                            "answer",
                                            "the",
                                            "are ",
                                            ": ",
                                            " - ",
                                            "\"",
                                            "'",
                                            "`",
                                            "**",
                                            "```",
                                            "|",
                                            "<",
                                            ">",
                                            "&lt;",
                                            "&quot;",
                                            "\\",
                                            "\xff",
                                            "\xe2\x80\x8b",
                                            "\xef\xbc\xbb",
                                            "\xe2\x80\xa2",
                                            "\xe2\x80\x94",
                                            "\xce\xb1",
                                            "\r\n",
                                            "\t",
                                            "0.5",
                                            "not",
                                            ".",
                                            "\xef\xbc\x91"};
    RandomStream stream(2, "answers");
    for (int round = 0; round < 50'000; ++round) {
      std::string answer;
      const std::size_t length = stream.below(30);
      for (std::size_t i = 0; i < length; ++i) answer += kPieces[stream.below(std::size(kPieces))];
      checkRules(answer);
    }
  }

 private:
  static void checkRules(const std::string& answer) {
    const ParsedAnswer parsed = parseAnswer(answer);
    const std::string broken = test::brokenRule(answer, parsed);
    QVERIFY2(broken.empty(), (broken + " in: " + answer).c_str());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(AnswerParserTest)
#include "tst_answer_parser.moc"
