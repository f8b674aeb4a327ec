// SPDX-License-Identifier: GPL-3.0-or-later
// A form shows each kind of field, writes through it and marks what differs from the default.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/dialogs/number_box.h"
#include "ui/dialogs/parameter_form.h"

using namespace grnwb;

namespace {

struct Parameters {
  std::int64_t cells = 2000;
  double rate = 1e-4;
  bool resume = false;
  std::string method = "b", name = "x";
};

std::vector<Field> fields(Parameters& p) {
  return {{"cells", &p.cells, "Cells", "cells", "How many.", 1, 100000, {}},
          {"rate", &p.rate, "Rate", "", "Step size.", 1e-9, 1, {}},
          {"resume", &p.resume, "Resume", "", "Go on.", 0, 0, {}},
          {"method", &p.method, "Method", "", "Which.", 0, 0, {"a", "b"}},
          {"name", &p.name, "Name", "", "Any text.", 0, 0, {}}};
}

class Form : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
  void init() { test::failOnWarnings(); }

  void showsAndWritesEveryKind() {
    Parameters p;
    ui::ParameterForm form;
    form.setFields(fields(p));
    QSignalSpy changed(&form, &ui::ParameterForm::valueChanged);
    auto* cells = form.findChild<QSpinBox*>(QStringLiteral("cells"));
    auto* rate = form.findChild<ui::NumberBox*>(QStringLiteral("rate"));
    auto* resume = form.findChild<QCheckBox*>(QStringLiteral("resume"));
    auto* method = form.findChild<QComboBox*>(QStringLiteral("method"));
    auto* name = form.findChild<QLineEdit*>(QStringLiteral("name"));
    QVERIFY(cells && rate && resume && method && name);
    QCOMPARE(cells->value(), 2000);
    QCOMPARE(rate->value(), 1e-4);
    QCOMPARE(method->currentData().toString(), QStringLiteral("b"));
    QCOMPARE(cells->toolTip(), QStringLiteral("How many."));

    cells->setValue(500);
    rate->setValue(0.003);
    resume->setChecked(true);
    method->setCurrentIndex(0);
    name->setText(QStringLiteral("y"));
    QCOMPARE(p.cells, std::int64_t{500});
    QCOMPARE(p.rate, 0.003);
    QVERIFY(p.resume);
    QCOMPARE(p.method, std::string("a"));
    QCOMPARE(p.name, std::string("y"));
    QCOMPARE(changed.size(), 5);
    QCOMPARE(changed[0][0].toString(), QStringLiteral("cells"));
  }

  void marksWhatDiffersFromItsDefault() {
    Parameters p;
    ui::ParameterForm form;
    form.setFields(fields(p));
    auto* cells = form.findChild<QSpinBox*>(QStringLiteral("cells"));
    QVERIFY(!cells->property("changed").toBool());
    cells->setValue(100);
    QVERIFY(cells->property("changed").toBool());
    cells->setValue(2000);
    QVERIFY(!cells->property("changed").toBool());
  }

  void showsOnlyWhatIsAsked() {
    Parameters p;
    ui::ParameterForm form;
    form.setFields(fields(p), {QStringLiteral("rate")});
    QVERIFY(form.findChild<QWidget*>(QStringLiteral("rate")));
    QVERIFY(!form.findChild<QWidget*>(QStringLiteral("cells")));
  }

  void numbersKeepTheirDigits() {
    ui::NumberBox box;
    box.setRange(0, 1e9);
    box.setValue(20000);
    QCOMPARE(box.text(), QStringLiteral("20,000"));
    box.setValue(0.9995);
    QCOMPARE(box.text(), QStringLiteral("0.9995"));
    box.setValue(1e-5);
    QCOMPARE(box.value(), 1e-5);
    QCOMPARE(box.valueFromText(box.text()), 1e-5);
    box.setValue(1e-4);
    box.stepUp();
    GRNWB_CLOSE(box.value(), 1.1e-4, 1e-9);
  }
};

}  // namespace

QTEST_MAIN(Form)
#include "tst_parameter_form.moc"
