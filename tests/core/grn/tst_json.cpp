// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/base/random.h"
#include "core/grn/grn.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;

namespace {

/// A small network as JSON with one piece of text replaced.
std::string jsonWith(const std::string& piece, const std::string& replacement) {
  std::string text =
      "{\"format\": \"grnwb-grn\", \"version\": 1, \"tfs\": [\"A\"], \"targets\": [\"X\", \"Y\"],"
      " \"edges\": [{\"tf\": \"A\", \"target\": \"X\", \"sign\": \"activates\", \"locked\": true,"
      " \"importance\": 1.5, \"source\": \"you\"}]}";
  if (!piece.empty()) text.replace(text.find(piece), piece.size(), replacement);
  return text;
}

class JsonTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsWhatTheFormatSays() {
    const Grn grn = fromJson(jsonWith("", ""), "a.json");
    QCOMPARE(grn, Grn({"A"}, {"X", "Y"}, {{"A", "X", Sign::activates, true, 1.5, "you"}}));
    const Grn bare =
        fromJson(jsonWith(", \"sign\": \"activates\", \"locked\": true, \"importance\": 1.5, \"source\": \"you\"", ""),
                 "a.json");
    QCOMPARE(bare, Grn({"A"}, {"X", "Y"}, {{"A", "X", Sign::unknown, false, std::nullopt, ""}}));
  }

  void roundTripsEverything() {
    RandomStream stream(3, "json test");
    std::vector<std::string> tfs{"A\"quote", "B\\slash", "GATA1 (human)", "\xc3\xa9t\xc3\xa9"}, targets;
    std::vector<Edge> edges;
    for (int i = 0; i < 50; ++i) {
      targets.push_back("G" + std::to_string(i));
      for (const std::string& tf : tfs) {
        Edge e{tf, targets.back(), static_cast<Sign>(stream.below(3)), stream.below(2) == 0, std::nullopt, ""};
        if (stream.below(3) > 0) e.importance = (stream.uniform() - 0.5) * std::pow(10.0, stream.uniform() * 600 - 300);
        if (stream.below(2) == 0) e.source = "grnboost2";
        if (stream.below(4) > 0) edges.push_back(e);
      }
    }
    const Grn grn(tfs, targets, edges);
    const Grn back = fromJson(toJson(grn), "a.json");
    QCOMPARE(back, grn);
    QCOMPARE(back.contentHash(), grn.contentHash());
    QCOMPARE(fromJson(toJson(Grn()), "a.json"), Grn());
  }

  void namesThatAreNoUtf8AreRefusedOnWriting() {
    const Error error = test::errorOf([] { toJson(Grn({"A\xff"}, {}, {})); });
    QCOMPARE(std::string(error.what()), std::string("network: a name is not valid UTF-8; rename the gene in the data"));
  }

  void anythingElseGivesOneClearLine_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char* row, const std::string& json, const char* problem) {
      QTest::addRow("%s", row) << QByteArray::fromStdString(json) << QString::fromLatin1(problem);
    };
    const auto with = [&](const char* row, const std::string& piece, const std::string& by, const char* problem) {
      add(row, jsonWith(piece, by), problem);
    };
    add("empty", "", "not valid JSON at byte");
    add("no JSON", "TF,target\nA,X\n", "not valid JSON at byte");
    add("cut short", jsonWith("", "").substr(0, 90), "not valid JSON at byte");
    add("more behind", jsonWith("", "") + "{}", "not valid JSON at byte");
    add("bad UTF-8", jsonWith("\"A\"", "\"A\xff\""), "not valid JSON at byte");
    add("a number", "3", "not a JSON object");
    add("a list", "[1, 2]", "not a JSON object");
    add("null", "null", "not a JSON object");
    add("another format", "{\"format\": \"cytoscape\"}", "has no \"format\"");
    add("no version", "{\"format\": \"grnwb-grn\"}", "not of version 1");
    with("newer", "1,", "2,", "not of version 1");
    with("version as text", "1,", "\"1\",", "not of version 1");
    with("TFs no list", "[\"A\"]", "\"A\"", "has no list \"tfs\"");
    with("no targets", "\"targets\": [\"X\", \"Y\"],", "", "has no list \"targets\"");
    with("number as name", "\"Y\"", "7", "\"targets\" holds something that is not a text");
    with("edges an object", "\"edges\": [", "\"edges\": {}, \"other\": [", "unknown key \"other\"");
    with("edge a text", "[{\"tf\"", "[\"A X\", {\"tf\"", "edge 1 is not an object");
    with("edge without target", "\"target\": \"X\", ", "", "edge 1 needs \"tf\" and \"target\"");
    with("TF a list", "\"tf\": \"A\"", "\"tf\": null", "edge 1: \"tf\" is not a text");
    with("wrong sign", "activates", "up", "edge 1: \"sign\" is neither");
    with("locked a number", "true", "1", "edge 1: \"locked\" is not true or false");
    with("importance a text", "1.5", "\"1.5\"", "edge 1: \"importance\" is not a number");
    with("importance too large", "1.5", "1e999", "number that is out of range");
    with("importance NaN", "1.5", "NaN", "not valid JSON at byte");
    with("unknown key", "\"source\"", "\"origin\"", "edge 1 has the unknown key \"origin\"");
    with("key twice", "\"locked\": true", "\"tf\": \"A\"", "has the key \"tf\" twice");
    with("doubled edge", "\"edges\": [", "\"edges\": [{\"tf\": \"A\", \"target\": \"X\"},",
         "the edge A -> X occurs twice");
    with("TF also target", "\"Y\"", "\"A\"", "'A' is both TF and target");
    with("TF twice", "[\"A\"]", "[\"A\", \"A\"]", "'A' occurs twice among the TFs");
    with("empty name", "\"Y\"", "\"\"", "empty name");
    with("line end in a name", "\"Y\"", "\"Y\\nZ\"", "control character");
    with("edge to nowhere", "\"target\": \"X\"", "\"target\": \"Q\"", "ends at a gene that is no target");
    with("huge name", "\"Y\"", "\"" + std::string(10 << 20, 'Y') + "\"", "a gene name of 10485760 bytes");
    with("huge key", "\"source\"", "\"" + std::string(10 << 20, 'k') + "\"", "unknown key \"kkkk");
    with("huge edge end", "\"target\": \"X\"", "\"target\": \"" + std::string(10 << 20, 'Y') + "\"", "a gene name of");
    add("huge text", "\"" + std::string(10 << 20, 'x') + "\"", "not a JSON object");
    add("deep lists", std::string(1 << 20, '['), "nested deeper");
    with("deep edge", "true", std::string(100000, '[') + std::string(100000, ']'), "nested deeper");
    std::string objects;
    for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
    add("deep objects", objects, "nested deeper");
  }
  void anythingElseGivesOneClearLine() {
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const Error error = test::errorOf([&] { fromJson(json.toStdString(), "bad.json"); });
    const std::string line = error.what();
    QCOMPARE(int(error.code()), int(ErrorCode::badInput));
    QVERIFY2(line.starts_with("bad.json: "), line.c_str());
    QVERIFY2(line.find(problem.toStdString()) != std::string::npos, line.c_str());
    QVERIFY2(line.size() < 250 && line.find('\n') == std::string::npos && !error.remedy().empty(), line.c_str());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
