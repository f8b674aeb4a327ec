// SPDX-License-Identifier: GPL-3.0-or-later
// Windows and targets become prompts in the order and number of the method.
#include "core/llm/questions.h"

#include <QtTest>
#include <algorithm>
#include <map>
#include <set>

#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::llm;
using Names = std::vector<std::string>;

Names numbered(int count) {
  Names names;
  for (int i = 0; i < count; ++i) names.push_back(QStringLiteral("G%1").arg(i, 5, 10, QLatin1Char('0')).toStdString());
  return names;
}

class QuestionsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aThousandGenesMake99Windows() {
    const auto questions = tfQuestions(numbered(1000), "PBMC", defaultTemplates(), {});
    QCOMPARE(questions.size(), 99UL);
    std::map<std::string, int> looks;
    for (const Question& question : questions) {
      QCOMPARE(question.names.size(), 20UL);
      for (const std::string& gene : question.names) ++looks[gene];
    }
    QCOMPARE(looks.size(), 1000UL);
    // The ten genes at either end are seen once, all others twice.
    QCOMPARE(std::ranges::count_if(looks, [](const auto& look) { return look.second == 1; }), 20);
    QCOMPARE(std::ranges::count_if(looks, [](const auto& look) { return look.second == 2; }), 980);
  }

  void everyGeneIsShownWhateverTheNumber_data() {
    QTest::addColumn<int>("genes");
    QTest::addColumn<int>("windows");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a window") << 20 << 1;
    QTest::newRow("one more") << 21 << 2;
    QTest::newRow("the example") << 200 << 19;
    QTest::newRow("an uneven end") << 205 << 20;
  }
  void everyGeneIsShownWhateverTheNumber() {
    QFETCH(const int, genes);
    QFETCH(const int, windows);
    const auto questions = tfQuestions(numbered(genes), "", defaultTemplates(), {});
    QCOMPARE(int(questions.size()), windows);
    std::set<std::string> shown;
    for (const Question& question : questions) shown.insert(question.names.begin(), question.names.end());
    QCOMPARE(int(shown.size()), genes);
  }

  void theOrderOfTheDataDoesNotMatter() {
    Names genes = numbered(57), turned = genes;
    std::ranges::reverse(turned);
    QVERIFY(tfQuestions(genes, "x", defaultTemplates(), {}) == tfQuestions(turned, "x", defaultTemplates(), {}));
  }

  void repeatsAreWholeSeriesWithSeedsOfTheirOwn() {
    QuestionParameters parameters;
    parameters.repeats = 3;
    parameters.seed = 7;
    const auto questions = tfQuestions(numbered(40), "x", defaultTemplates(), parameters);
    QCOMPARE(questions.size(), 9UL);
    for (std::size_t i = 0; i < questions.size(); ++i) {
      QCOMPARE(questions[i].repeat, std::int64_t(i / 3));
      QCOMPARE(questions[i].seed, 7 + i / 3);
      QCOMPARE(questions[i].prompt, questions[i % 3].prompt);
    }
  }

  void aTargetIsAskedAboutWithAllTfs() {
    QuestionParameters parameters;
    parameters.k = 2;
    const auto questions = edgeQuestions({"CD19", "SPI1", "LYZ"}, {"SPI1", "PAX5", "CEBPA"}, " B cells \n",
                                         defaultTemplates(), parameters);
    QCOMPARE(questions.size(), 2UL);  // SPI1 is a TF
    QCOMPARE(questions[0].subject, std::string("CD19"));
    QVERIFY((questions[0].names == Names{"CEBPA", "PAX5", "SPI1"}));
    const std::string& prompt = questions[0].prompt;
    for (const char* part :
         {"\nB cells\n", "CEBPA, PAX5, SPI1", "target gene: CD19", "Choose 2 names", "regulate CD19"})
      QVERIFY2(prompt.find(part) != std::string::npos, part);
    QVERIFY(prompt.find("{") == std::string::npos);
  }

  void shuffledQuestionsShowTheSameTfsInAnotherOrder() {
    QuestionParameters parameters;
    parameters.shuffled = 5;
    const Names tfs = numbered(30);
    Names targets;
    for (const std::string& name : numbered(12)) targets.push_back("T" + name);
    const auto questions = edgeQuestions(targets, tfs, "x", defaultTemplates(), parameters);
    QCOMPARE(questions.size(), 17UL);
    std::set<std::string> asked;
    for (std::size_t i = 12; i < 17; ++i) {
      QVERIFY(questions[i].shuffled);
      QVERIFY(questions[i].names != tfs);
      QVERIFY(std::ranges::is_permutation(questions[i].names, tfs));
      asked.insert(questions[i].subject);
    }
    QCOMPARE(asked.size(), 5UL);
    QVERIFY(questions == edgeQuestions(targets, tfs, "x", defaultTemplates(), parameters));
  }

  void bracesThatAreNoPlaceholderStay() {
    QCOMPARE(fillTemplate("{a} {b} {} {a b} {a", {{"a", "{b}"}, {"b", "2"}}), std::string("{b} 2 {} {a b} {a"));
  }

  void refusesTemplatesThatCannotWork_data() {
    QTest::addColumn<QByteArray>("tfs");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("lacks the genes") << QByteArray("Which are TFs?") << QByteArray("{genes}");
    QTest::newRow("misspelt") << QByteArray("{genes} {contxt}") << QByteArray("{contxt}");
    QTest::newRow("of the other step") << QByteArray("{genes} {k}") << QByteArray("{k}");
  }
  void refusesTemplatesThatCannotWork() {
    QFETCH(const QByteArray, tfs);
    QFETCH(const QByteArray, word);
    PromptTemplates templates = defaultTemplates();
    templates.tfs = tfs.toStdString();
    const Error error = test::errorOf([&] { checkTemplates(templates); });
    QVERIFY(error.code() == ErrorCode::usage);
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
  }

  void refusesWhatCannotBeAsked() {
    const auto& templates = defaultTemplates();
    QVERIFY(test::errorOf([&] { tfQuestions({}, "", templates, {}); }).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] {
              tfQuestions({"A", "B", "A"}, "", templates, {});
            })
                .problem()
                .find("'A'") != std::string::npos);
    QVERIFY(test::errorOf([&] { tfQuestions({"A,B"}, "", templates, {}); }).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] {
              edgeQuestions({"A"}, {"A", "B"}, "", templates, {});
            })
                .problem()
                .find("every gene") != std::string::npos);
    QVERIFY(test::errorOf([&] { edgeQuestions({"A"}, {"B"}, "", templates, {}); }).code() == ErrorCode::badInput);
    PromptTemplates latin = templates;
    latin.system = "Bl\xe4tter";
    for (const Error& error : {test::errorOf([&] { tfQuestions({"A"}, "M\xfcnchen", templates, {}); }),
                               test::errorOf([&] { tfQuestions({"A\xff"}, "", templates, {}); }), test::errorOf([&] {
                                 edgeQuestions({"T"}, {"A", "B"}, "", latin, {});
                               })}) {
      QVERIFY(error.code() == ErrorCode::badInput);
      QCOMPARE(error.problem(), std::string("isn't UTF-8 text"));
    }
    QVERIFY(!tfQuestions({"A"}, "M\u00fcnchen \U0001F9EC", templates, {}).empty());
    for (const char* bytes : {"\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"})
      QVERIFY(test::errorOf([&] { tfQuestions({"A"}, bytes, templates, {}); }).code() == ErrorCode::badInput);
    QuestionParameters gaps;
    gaps.stride = 21;
    QVERIFY(test::errorOf([&] { tfQuestions({"A"}, "", templates, gaps); }).subject() == "--stride");
  }
};

}  // namespace

QTEST_GUILESS_MAIN(QuestionsTest)
#include "tst_questions.moc"
