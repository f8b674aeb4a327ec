// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of fields: text both ways, ranges and choices.
#include "core/base/parameters.h"

#include <QtTest>

#include "tests/support/test_support.h"

namespace {

using namespace grnwb;

struct Parameters {
  std::int64_t cells = 10;
  double rate = 0.5;
  bool fast = false;
  std::string method = "top";
};

std::vector<Field> fields(Parameters& p) {
  return {{"cells", &p.cells, "Cells", "cells", "How many.", 1, 100, {}},
          {"rate", &p.rate, "Rate", "", "How fast.", 0, 1, {}},
          {"fast", &p.fast, "Fast", "", "Whether.", 0, 0, {}},
          {"method", &p.method, "Method", "", "Which.", 0, 0, {"top", "random"}}};
}

class ParametersTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void defaultsAreText() {
    Parameters p;
    std::vector<std::string> texts;
    for (const Field& field : fields(p)) texts.push_back(fieldText(field));
    QVERIFY((texts == std::vector<std::string>{"10", "0.5", "false", "top"}));
    checkFields(fields(p));
  }

  void textSetsTheMember() {
    Parameters p;
    const auto table = fields(p);
    setFieldText(table[0], "100");
    setFieldText(table[1], "1e-3");
    setFieldText(table[2], "true");
    setFieldText(table[3], "random");
    QCOMPARE(p.cells, 100);
    QCOMPARE(p.rate, 1e-3);
    QCOMPARE(p.fast, true);
    QCOMPARE(p.method, std::string("random"));
  }

  void refusesWrongText_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("fraction for a whole number") << 0 << QByteArray("1.5");
    QTest::newRow("below the range") << 0 << QByteArray("0");
    QTest::newRow("above the range") << 0 << QByteArray("101");
    QTest::newRow("empty") << 0 << QByteArray("");
    QTest::newRow("no number") << 1 << QByteArray("fast");
    QTest::newRow("NaN") << 1 << QByteArray("nan");
    QTest::newRow("no switch") << 2 << QByteArray("yes");
    QTest::newRow("no choice") << 3 << QByteArray("bottom");
  }
  void refusesWrongText() {
    QFETCH(const int, field);
    QFETCH(const QByteArray, text);
    Parameters p;
    const auto table = fields(p);
    const Field& chosen = table[static_cast<std::size_t>(field)];
    const Error error = test::errorOf([&] { setFieldText(chosen, text.toStdString()); });
    QVERIFY(error.code() == ErrorCode::usage);
    QCOMPARE(error.subject(), "--" + chosen.name);
  }

  void checkNamesTheFieldAtFault() {
    Parameters p;
    p.rate = 2;
    QCOMPARE(test::errorOf([&] { checkFields(fields(p)); }).what(),
             "--rate: 2 is out of range; give a value from 0 to 1");
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ParametersTest)
#include "tst_parameters.moc"
