// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of files that become one looks into each, names their batches, and says what stands against opening.
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

#include "tests/support/ui_support.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/open_choices_dialog.h"
#include "ui/style/theme.h"

using namespace grnwb;

namespace {

class MergeFilesDialog : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  ui::JobQueue m_jobs;

  QString write(const char* name, const QByteArray& content) const {
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
      QTest::qFail(name, __FILE__, __LINE__);
    return file.fileName();
  }
  bool idle() {
    return QTest::qWaitFor([this] { return !m_jobs.isBusy(); }, 20000);
  }

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(false); }
  void init() { test::failOnWarnings(); }

  void whatStandsAgainstOpeningIsSaid() {
    const QString a = write("control.csv",
                            "cell,GATA1,SPI1,HBB,CD3E\nAAACCTGAGCATCGTC-1,1,0,2,0\nAAACCTGAGCATCGTG-1,0,3,1,4\n"),
                  b = write("treated.csv", "x,a1,a2,a3\nb1,5,0,1\nb2,0,2,0\n");
    ui::MergeDialog dialog(m_jobs, {a, b});
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(idle());
    auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("mergedFiles"));
    const auto* hindrance = dialog.findChild<QLabel*>(QStringLiteral("mergeHindrance"));
    auto* openButton = dialog.findChild<QPushButton*>(QStringLiteral("openMerged"));
    auto* choices = dialog.findChild<QPushButton*>(QStringLiteral("mergedFileChoices"));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("control"));
    QVERIFY2(hindrance->text().startsWith(QStringLiteral("treated.csv doesn't tell")), qPrintable(hindrance->text()));
    QVERIFY(!openButton->isEnabled());

    table->setCurrentCell(1, 1);
    choices->click();
    auto* rows = dialog.findChild<ui::OpenChoicesDialog*>();
    QVERIFY(rows);
    QVERIFY(QTest::qWaitForWindowExposed(rows));
    rows->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), rows);
    QTest::keyClick(rows->focusWidget(), Qt::Key_Down);
    QTest::keyClick(rows->focusWidget(), Qt::Key_Space);
    QTest::keyClick(rows, Qt::Key_Return);
    QVERIFY2(openButton->isEnabled(), qPrintable(hindrance->text()));
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("3 cells × 2 genes, raw counts, genes in rows"));

    table->setFocus();
    table->setCurrentCell(1, 1);
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("control"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(hindrance->text().contains(QStringLiteral("Two files are called control")));
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(dialog, dark ? QStringLiteral("merge_dark") : QStringLiteral("merge"));
    }
    ui::applyTheme(false);
    table->item(1, 1)->setText(QStringLiteral("treated"));
    QVERIFY(openButton->isEnabled());
    dialog.findChild<QLineEdit*>(QStringLiteral("batchColumn"))->clear();
    QVERIFY(!openButton->isEnabled());
    dialog.findChild<QLineEdit*>(QStringLiteral("batchColumn"))->setText(QStringLiteral("sample"));
    openButton->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.files().size(), std::size_t{2});
    QCOMPARE(dialog.files()[1].batch, std::string("treated"));
    QCOMPARE(dialog.files()[1].reading.orientation, std::optional(io::Orientation::genesInRows));
    QCOMPARE(dialog.batchColumn(), QStringLiteral("sample"));
  }

  void aFileThatCantBeReadIsTakenAway() {
    ui::MergeDialog dialog(m_jobs,
                           {write("good.csv", "cell,GATA1,SPI1\nAAACCTGAGCATCGTC-1,1,0\nAAACCTGAGCATCGTG-1,0,3\n"),
                            write("bad.h5ad", "no")});
    QVERIFY(idle());
    const auto* hindrance = dialog.findChild<QLabel*>(QStringLiteral("mergeHindrance"));
    QVERIFY2(hindrance->text().contains(QStringLiteral("bad.h5ad")), qPrintable(hindrance->text()));
    auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("mergedFiles"));
    table->setCurrentCell(1, 0);
    dialog.findChild<QPushButton*>(QStringLiteral("removeMergedFile"))->click();
    QCOMPARE(hindrance->text(), QStringLiteral("Add at least two files."));
    dialog.addFiles({write("more.csv", "cell,GATA1,SPI1\nAAACCTGAGCATCGTC-1,1,0\nAAACCTGAGCATCGTG-1,0,3\n")});
    QVERIFY(idle());
    QCOMPARE(hindrance->text(), QString());
  }
};

}  // namespace

QTEST_MAIN(MergeFilesDialog)
#include "tst_merge_dialog.moc"
