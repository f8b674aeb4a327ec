// SPDX-License-Identifier: GPL-3.0-or-later
// The audit as rows: figures, verdicts, the names behind them, and the report.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "tests/support/ui_support.h"
#include "ui/evidence/audit_card.h"
#include "ui/evidence/audit_csv.h"
#include "ui/evidence/names_dialog.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

llm::Audit someAudit() {
  llm::Audit audit;
  audit.questions = 99;
  audit.answered = 97;
  audit.untagged = 2;
  audit.empty = 11;
  audit.shown = 1940;
  audit.kept = 120;
  audit.aliases["PU.1"] = {"SPI1", 4};
  audit.aliases["TBET"] = {"TBX21", 5};
  audit.outside["IRF8"] = {"", 1};
  audit.outside["<b>NFKB</b>, \"p50\""] = {"", 2};
  audit.repeatAgreement = 0.914;
  audit.modelAgreement = 0.58;
  audit.promptTokens = 59000;
  audit.answerTokens = 41000;
  return audit;
}

struct Row {
  QString value;
  int level = -1, row = -1;
  bool operator==(const Row& other) const { return value == other.value && level == other.level; }
};

Row rowOf(const QAbstractItemModel& model, const QString& text) {
  for (int row = 0; row < model.rowCount(); ++row)
    if (const QModelIndex index = model.index(row, AuditModel::TextColumn); index.data().toString() == text)
      return {model.index(row, AuditModel::ValueColumn).data().toString(), index.data(AuditModel::LevelRole).toInt(),
              row};
  return {QStringLiteral("no such row")};
}

class TestAuditCard : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void rowsHaveFiguresAndVerdicts() {
    AuditModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAudit(someAudit(), llm::Step::tfs, {});
    const auto check = [&](const char* text, const char* value, int level) {
      const Row row = rowOf(model, QString::fromLatin1(text));
      QVERIFY2(row.value == QString::fromUtf8(value) && row.level == level,
               qPrintable(QStringLiteral("%1: %2 (%3)").arg(QLatin1String(text), row.value).arg(row.level)));
    };
    check("Questions answered", "97 of 99", AuditModel::Caution);
    check("Names outside the list", "3", AuditModel::Caution);  // of 123 named
    check("Aliases mapped", "9", AuditModel::Ok);
    check("Answers without the tag", "2", AuditModel::Caution);
    check("Cut answers", "0", AuditModel::Ok);
    check("Empty answers", "11", AuditModel::Info);
    check("Yes rate", "6.2 %", AuditModel::Info);
    check("Agreement between repeats", "0.91", AuditModel::Ok);
    check("Agreement between models", "0.58", AuditModel::Caution);
    check("Tokens used", "100,000", AuditModel::Info);
    check("Short answers", "no such row", -1);
    check("Agreement when shuffled", "no such row", -1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void edgesHaveRowsOfTheirOwn() {
    llm::Audit audit = someAudit();
    audit.kept = 1000;
    audit.modelAgreement.reset();
    audit.promptTokens = audit.answerTokens = 0;
    audit.shortAnswers = {{"LGALS2", "GPT-4", 0, 8, 10}};
    AuditModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAudit(audit, llm::Step::edges, PriorAgreement{QStringLiteral("DoRothEA"), 312, 1740, 190.4, 12.1});
    QCOMPARE(rowOf(model, QStringLiteral("Names outside the list")).level, int(AuditModel::Ok));  // 3 of 1003
    QCOMPARE(rowOf(model, QStringLiteral("Short answers")).value, QStringLiteral("1"));
    QCOMPARE(rowOf(model, QStringLiteral("Agreement when shuffled")),
             (Row{QStringLiteral("not measured"), AuditModel::NotMeasured}));
    QCOMPARE(rowOf(model, QStringLiteral("Agreement between models")).level, int(AuditModel::NotMeasured));
    QCOMPARE(rowOf(model, QStringLiteral("Tokens used")), (Row{QStringLiteral("not told"), AuditModel::NotMeasured}));
    const Row prior = rowOf(model, QStringLiteral("In the prior network"));
    QCOMPARE(prior, (Row{QStringLiteral("312 of 1,740"), AuditModel::Ok}));
    QCOMPARE(rowOf(model, QStringLiteral("Random graphs")).value, QStringLiteral("190 ± 12"));
    QCOMPARE(model.index(prior.row, 0).data(Qt::ToolTipRole).toString(),
             QStringLiteral("<qt>In DoRothEA: 312 of 1,740 edges; random graphs of the same degrees 190 ± 12</qt>"));
    model.setAudit(audit, llm::Step::edges, PriorAgreement{QStringLiteral("DoRothEA"), 210, 1740, 190.4, 12.1});
    QCOMPARE(rowOf(model, QStringLiteral("In the prior network")).level, int(AuditModel::Caution));
  }

  void namesOpenByClickAndByKey() {
    AuditCard card;
    card.setAudit(someAudit(), llm::Step::tfs);
    card.resize(300, 400);
    card.show();
    auto* view = card.findChild<QTableView*>(QStringLiteral("auditView"));
    const auto press = [&](const QString& text) {
      const QModelIndex index = view->model()->index(rowOf(*view->model(), text).row, 0);
      view->setCurrentIndex(index);
      QTest::keyClick(view, Qt::Key_Return);
    };
    press(QStringLiteral("Cut answers"));
    QVERIFY(!card.findChild<NamesDialog*>());
    press(QStringLiteral("Aliases mapped"));
    auto* dialog = card.findChild<NamesDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->text(), QStringLiteral("Written\tGene\tTimes\nTBET\tTBX21\t5\nPU.1\tSPI1\t4\n"));
    delete dialog;
    const QModelIndex outside =
        view->model()->index(rowOf(*view->model(), QStringLiteral("Names outside the list")).row, 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(outside).center());
    dialog = card.findChild<NamesDialog*>();
    QVERIFY(dialog);
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("namesTable"));
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("<b>NFKB</b>, \"p50\""));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("2"));
    delete dialog;
  }

  void theReportHoldsEverything() {
    AuditCard card;
    card.setAudit(someAudit(), llm::Step::tfs);
    auto* menu = card.findChild<QMenu*>(QStringLiteral("auditReportMenu"));
    QVERIFY(menu);
    menu->actions().at(0)->trigger();
    const QString csv = QGuiApplication::clipboard()->text();
    QCOMPARE(csv.toUtf8(), auditCsv(someAudit(), llm::Step::tfs, {}));
    for (const char* line :
         {"figure,written,gene,value\n", "\nanswered,,,97\n", "\noutside,,,3\n", "\nrepeat_agreement,,,0.914\n",
          "\nname_alias,PU.1,SPI1,4\n", "\nname_outside,\"<b>NFKB</b>, \"\"p50\"\"\",,2\n"})
      QVERIFY2(csv.contains(QString::fromLatin1(line)), line);
    QVERIFY(!csv.contains(QStringLiteral("order_agreement")));
    llm::Audit edges = someAudit();
    edges.shortAnswers = {{"LGALS2", "GPT-4", 1, 8, 10}};
    const QByteArray edgeCsv =
        auditCsv(edges, llm::Step::edges, PriorAgreement{QStringLiteral("DoRothEA"), 312, 1740, 190.5, 12});
    QVERIFY(edgeCsv.contains("\norder_agreement,,,\n"));
    QVERIFY(edgeCsv.contains("\nshort_answer,\"GPT-4, repeat 2\",LGALS2,8 of 10\n"));
    QVERIFY(edgeCsv.contains("\nprior_random_mean,,,190.5\n"));
  }

  void withoutAnswersThereIsNothingToReport() {
    AuditCard card;
    card.show();
    QVERIFY(card.findChild<QLabel*>(QStringLiteral("auditEmpty"))->isVisible());
    QVERIFY(!card.findChild<QPushButton*>(QStringLiteral("auditReport"))->isEnabled());
    card.setAudit(someAudit(), llm::Step::tfs);
    QVERIFY(!card.findChild<QLabel*>(QStringLiteral("auditEmpty"))->isVisible());
    card.clear();
    QVERIFY(card.findChild<QLabel*>(QStringLiteral("auditEmpty"))->isVisible());
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QWidget page;
      auto* row = new QHBoxLayout(&page);
      auto* tfs = new AuditCard(&page);
      tfs->setAudit(someAudit(), llm::Step::tfs);
      auto* edges = new AuditCard(&page);
      llm::Audit audit = someAudit();
      audit.kept = 1000;
      audit.untagged = 0;
      audit.modelAgreement.reset();
      audit.shortAnswers = {{"LGALS2", "GPT-4", 0, 8, 10}};
      audit.orderAgreement = 0.86;
      edges->setAudit(audit, llm::Step::edges);
      edges->setPrior(PriorAgreement{QStringLiteral("DoRothEA"), 312, 1740, 190.4, 12.1});
      edges->findChild<QTableView*>(QStringLiteral("auditView"))->selectRow(6);
      row->addWidget(tfs);
      row->addWidget(edges);
      page.resize(640, 390);
      page.show();
      test::savePicture(page, dark ? QStringLiteral("audit_card_dark") : QStringLiteral("audit_card"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestAuditCard)
#include "tst_audit_card.moc"
