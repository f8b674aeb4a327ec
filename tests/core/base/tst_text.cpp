// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting, trimming and numbers in the C locale.
#include "core/base/text.h"

#include <QtTest>
#include <limits>

namespace {

using namespace grnwb;
using Views = std::vector<std::string_view>;

class TextTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void trimsAllBlanks() {
    QVERIFY(trim(" \t a b\r\n") == "a b");
    QVERIFY(trim(" \n\t ").empty());
    QVERIFY(trim("").empty());
  }

  void splitsLinesOfEitherKind() {
    QVERIFY((splitLines("a\r\nb\n\nc") == Views{"a", "b", "", "c"}));
    QVERIFY((splitLines("a\n") == Views{"a"}));
    QVERIFY((splitLines("\n") == Views{""}));
    QVERIFY(splitLines("").empty());
  }

  void splitsAndJoins() {
    QVERIFY((split("a,,b,", ',') == Views{"a", "", "b", ""}));
    QVERIFY((split("", ',') == Views{""}));
    QCOMPARE(join({"a", "", "b", ""}, ","), std::string("a,,b,"));
    QCOMPARE(join({"", "a"}, ", "), std::string(", a"));
    QCOMPARE(join({}, ","), std::string());
  }

  void shortensBetweenCharacters() {
    QCOMPARE(shortened("GATA1"), std::string("GATA1"));
    QCOMPARE(shortened(std::string(60, 'a')), std::string(60, 'a'));
    QCOMPARE(shortened(std::string(61, 'a')), std::string(60, 'a') + "...");
    QCOMPARE(shortened(std::string(59, 'a') + "\xCE\xB2" + "b"), std::string(59, 'a') + "...");
    QCOMPARE(shortened(std::string(58, 'a') + "\xCE\xB2" + "b"), std::string(58, 'a') + "\xCE\xB2...");
  }

  void parsesTheWholeTextOrNothing() {
    QCOMPARE(parseNumber("-1.5e3"), std::optional(-1500.0));
    QCOMPARE(parseNumber("+2"), std::optional(2.0));
    for (const char* bad : {"", "+", "1.5x", " 1", "1,5", "+-1", "--1"}) QVERIFY2(!parseNumber(bad), bad);
    QCOMPARE(parseInteger("-12"), std::optional<std::int64_t>(-12));
    QCOMPARE(parseInteger("9223372036854775807"), std::optional(std::numeric_limits<std::int64_t>::max()));
    for (const char* bad : {"", "1.0", "9223372036854775808", "0x10", "+-1"}) QVERIFY2(!parseInteger(bad), bad);
  }

  void numbersReadBackEqual() {
    for (const double value : {0.0, 0.1, -1.0 / 3.0, 1e300, 5e-324, 20000.0})
      QCOMPARE(parseNumber(formatNumber(value)), std::optional(value));
    QCOMPARE(formatNumber(0.1), std::string("0.1"));
    QCOMPARE(formatNumber(20000), std::string("20000"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"
