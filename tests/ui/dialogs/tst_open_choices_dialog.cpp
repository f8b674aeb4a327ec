// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog asks only what a file leaves open, proposes what is nearest to counts, and works by keyboard.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

#include "tests/support/ui_support.h"
#include "ui/dialogs/open_choices_dialog.h"
#include "ui/style/theme.h"

using namespace grnwb;
using io::Orientation;

namespace {

io::FileLook scaledLook() {
  io::FileLook look;
  look.format = "h5ad";
  look.matrices = {{"", 700, 765, data::ValueKind::scaled},
                   {"raw", 700, 765, data::ValueKind::log},
                   {"layers/counts", 700, 765, data::ValueKind::counts}};
  look.names = {{"", {"HES4", "TNFRSF4", "SSU72"}, false}, {"gene_ids", {"ENSG00000188290", "ENSG00000186827"}, true}};
  return look;
}

io::FileLook textLook(Orientation orientation) {
  io::FileLook look;
  look.format = "text";
  look.matrices = {{"", 100, 2000, data::ValueKind::counts}};
  look.orientation = orientation;
  look.rowNames = {"s1", "s2", "s3", "s4", "s5"};
  look.columnNames = {"p1", "p2", "p3", "p4", "p5"};
  return look;
}

class OpenChoices : public QObject {
  Q_OBJECT

 private:
  ui::JobQueue m_jobs;

  static void pictures(QWidget& dialog, const QString& name) {
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(dialog, dark ? name + QStringLiteral("_dark") : name);
    }
    ui::applyTheme(false);
  }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  /// Shown and active, so that keys go where the focus is.
  static void open(QDialog& dialog) {
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
  }

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(false); }
  void init() { test::failOnWarnings(); }

  void whatIsNearestToCountsIsProposed() {
    ui::OpenChoicesDialog dialog(m_jobs, QStringLiteral("/data/cells.h5ad"), scaledLook());
    open(dialog);
    QCOMPARE(dialog.options().matrix, std::string("layers/counts"));
    QVERIFY(dialog.options().names.empty() && !dialog.options().orientation);
    const auto* why = dialog.findChild<QLabel*>(QStringLiteral("readingWhy"));
    const auto* result = dialog.findChild<QLabel*>(QStringLiteral("readingResult"));
    QCOMPARE(why->text(), QStringLiteral("Raw counts are what preprocessing needs."));
    QCOMPARE(result->text(), QStringLiteral("Opens 700 cells × 765 genes of raw counts."));
    QVERIFY(!dialog.findChild<QComboBox*>(QStringLiteral("readingGenome")));
    QVERIFY(!dialog.findChild<QRadioButton*>());
    pictures(dialog, QStringLiteral("open_choices"));

    press(Qt::Key_Up);  // the matrices have the focus
    QCOMPARE(dialog.options().matrix, std::string("raw"));
    QCOMPARE(why->text(), QStringLiteral("layers/counts is nearer to the raw counts that preprocessing needs."));
    QCOMPARE(result->text(), QStringLiteral("Opens 700 cells × 765 genes of log-normalised values."));
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    QCOMPARE(dialog.options().names, std::string("gene_ids"));
    press(Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
  }

  void anUnclearTableMustBeDecided() {
    ui::OpenChoicesDialog dialog(m_jobs, QStringLiteral("/data/table.csv"), textLook(Orientation::unclear));
    open(dialog);
    auto* openButton = dialog.findChild<QPushButton*>(QStringLiteral("openChosen"));
    QVERIFY(!openButton->isEnabled());
    pictures(dialog, QStringLiteral("open_choices_rows"));
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(dialog.findChild<QRadioButton*>(QStringLiteral("rowsAreGenes"))->isChecked());
    QVERIFY(openButton->isEnabled());
    QCOMPARE(dialog.options().orientation, std::optional(Orientation::genesInRows));
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("readingResult"))->text(),
             QStringLiteral("Opens 2,000 cells × 100 genes of raw counts."));
    press(Qt::Key_Escape);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
  }

  void aKnownOrientationCanBeTurned() {
    ui::OpenChoicesDialog dialog(m_jobs, QStringLiteral("/data/table.csv"), textLook(Orientation::genesInRows));
    auto* cells = dialog.findChild<QRadioButton*>(QStringLiteral("rowsAreCells"));
    QVERIFY(dialog.findChild<QRadioButton*>(QStringLiteral("rowsAreGenes"))->isChecked());
    QVERIFY(!dialog.options().orientation);  // as the file has it
    QCOMPARE(cells->text(), QStringLiteral("Rows are cells: 2,000 cells × 100 genes"));
    cells->click();
    QCOMPARE(dialog.options().orientation, std::optional(Orientation::cellsInRows));
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("readingResult"))->text(),
             QStringLiteral("Opens 2,000 cells × 100 genes of raw counts."));
  }

  void genomesAndFeatures() {
    io::FileLook look;
    look.format = "10x h5";
    look.matrices = {{"", 12, 686, data::ValueKind::counts}};
    look.genomes = {"another_genome", "hg19_chr21"};
    look.features = {{"Antibody Capture", 17}, {"Gene Expression", 33538}};
    ui::OpenChoicesDialog dialog(m_jobs, QStringLiteral("/data/filtered.h5"), look);
    QCOMPARE(dialog.options().genome, std::string("another_genome"));
    QVERIFY(dialog.options().feature.empty());  // gene expression
    auto* features = dialog.findChild<QComboBox*>(QStringLiteral("readingFeature"));
    QCOMPARE(features->currentText(), QStringLiteral("Gene Expression: 33,538"));
    features->setCurrentIndex(1);
    QCOMPARE(dialog.options().feature, std::string("Antibody Capture"));
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("readingResult"))->text(), QStringLiteral("Opens raw counts."));
    open(dialog);
    pictures(dialog, QStringLiteral("open_choices_10x"));
  }
};

}  // namespace

QTEST_MAIN(OpenChoices)
#include "tst_open_choices_dialog.moc"
