// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of labels: columns to choose from, names and colours by mouse and keyboard, undone where they were made.
#include "ui/dialogs/labels_dialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/models/label_table_model.h"
#include "ui/style/theme.h"

using namespace grnwb;
using ui::LabelTableModel;

namespace {

const char* const kPurified = "data/cells/pbmc_purified_7203x8836_counts.h5ad";

class LabelsDialogTest : public QObject {
  Q_OBJECT

  static ui::LabelsDialog* openDialog(test::UiSession& session, const char* file) {
    session.window.show();
    session.workspace.openDataFile(QString::fromStdString(test::sharedPath(file).string()));
    if (!session.waitForJobs()) return nullptr;
    session.child<QAction>("labels")->trigger();
    return session.child<ui::LabelsDialog>("labelsDialog");
  }
  template <class T>
  static T* in(ui::LabelsDialog* dialog, const char* name) {
    return dialog->findChild<T*>(QString::fromLatin1(name));
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  }

  void withoutDataThereIsNothingToName() {
    test::UiSession session;
    QVERIFY(!session.child<QAction>("labels")->isEnabled());
    QVERIFY(!session.child<QAction>("geneSymbols")->isEnabled());
  }

  void labelsOfRealCellsAreRenamedByKeyboard() {
    GRNWB_NEEDS_SHARED(kPurified);
    test::UiSession session;
    ui::LabelsDialog* dialog = openDialog(session, kPurified);
    QVERIFY(dialog);
    auto* columns = in<QComboBox>(dialog, "labelColumn");
    QCOMPARE(columns->count(), 2);
    QCOMPARE(columns->currentData().toString(), QStringLiteral("celltype"));
    QVERIFY(in<QLabel>(dialog, "labelExamples")->text().contains(QStringLiteral("CD14+ Monocyte")));
    auto* table = in<QTableView>(dialog, "labelTable");
    QAbstractItemModel* model = table->model();
    QCOMPARE(model->rowCount(), 10);
    qint64 cells = 0;
    for (int row = 0; row < 10; ++row)
      cells += model->index(row, LabelTableModel::CellsColumn).data(Qt::EditRole).toLongLong();
    QCOMPARE(cells, qint64{7203});
    QVERIFY(!in<QPushButton>(dialog, "undoLabels")->isEnabled());
    QVERIFY(!in<QPushButton>(dialog, "resetLabels")->isEnabled());

    table->setFocus();
    table->setCurrentIndex(model->index(0, LabelTableModel::NameColumn));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("Monocyte"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(model->index(0, LabelTableModel::NameColumn).data().toString(), QStringLiteral("Monocyte"));
    QCOMPARE(session.workspace.network()->undoStack()->undoText(),
             QStringLiteral("Rename label 'CD14+ Monocyte' to 'Monocyte'"));
    for (const int naive : {5, 6})
      QVERIFY(model->setData(model->index(naive, LabelTableModel::NameColumn), QStringLiteral("CD4 naive or memory"),
                             Qt::EditRole));
    QCOMPARE(session.workspace.labels(*session.workspace.state().raw)->categories.size(), std::size_t{9});

    table->setCurrentIndex(model->index(1, LabelTableModel::NameColumn));
    in<QAction>(dialog, "labelColour")->trigger();
    auto* menu = in<QMenu>(dialog, "labelColours");
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), ui::Theme::kCategories + 3);  // a separator, another one, by place
    menu->actions().at(0)->trigger();
    menu->close();
    auto* note = in<QLabel>(dialog, "sharedColours");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("CD19+ B")), qPrintable(note->text()));
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(*dialog, dark ? QStringLiteral("labels_dark") : QStringLiteral("labels"));
    }
    ui::applyTheme(false);

    in<QPushButton>(dialog, "copyLabels")->click();
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines[0], QStringLiteral("Colour\tLabel\tIn the file\tCells"));
    QVERIFY(lines[1].startsWith(QStringLiteral("#0072b2\tMonocyte\tCD14+ Monocyte\t")));

    auto* undo = in<QPushButton>(dialog, "undoLabels");
    for (int step = 0; step < 4; ++step) {
      QVERIFY(undo->isEnabled());
      undo->click();
    }
    QVERIFY(!undo->isEnabled());
    QVERIFY(session.workspace.state().labels.isEmpty());
    QVERIFY(!note->isVisible());
    in<QPushButton>(dialog, "redoLabels")->click();
    in<QPushButton>(dialog, "resetLabels")->click();
    QVERIFY(session.workspace.state().labels.isEmpty());
    dialog->close();
  }

  void anotherColumnIsOneStep() {
    GRNWB_NEEDS_SHARED(kPurified);
    test::UiSession session;
    ui::LabelsDialog* dialog = openDialog(session, kPurified);
    QVERIFY(dialog);
    auto* columns = in<QComboBox>(dialog, "labelColumn");
    const int source = columns->findData(QStringLiteral("source"));
    QVERIFY(source >= 0);
    columns->setCurrentIndex(source);
    Q_EMIT columns->activated(source);
    QCOMPARE(session.workspace.labelColumn(), std::string("source"));
    QCOMPARE(in<QTableView>(dialog, "labelTable")->model()->rowCount(), 2);
    in<QPushButton>(dialog, "undoLabels")->click();
    QCOMPARE(session.workspace.labelColumn(), std::string("celltype"));
    QCOMPARE(columns->currentData().toString(), QStringLiteral("celltype"));
    dialog->close();
  }

  void cellsWithoutLabels() {
    const char* const kPlain = "data/cells/pbmc3k_filtered_feature_bc_matrix.h5";
    GRNWB_NEEDS_SHARED(kPlain);
    test::UiSession session;
    ui::LabelsDialog* dialog = openDialog(session, kPlain);
    QVERIFY(dialog);
    QVERIFY(!in<QComboBox>(dialog, "labelColumn")->isEnabled());
    QCOMPARE(in<QTableView>(dialog, "labelTable")->model()->rowCount(), 0);
    QVERIFY(in<QLabel>(dialog, "labelExamples")->text().contains(QStringLiteral("no column")));
    test::savePicture(*dialog, QStringLiteral("labels_none"));
    dialog->close();
  }
};

}  // namespace

QTEST_MAIN(LabelsDialogTest)
#include "tst_labels_dialog.moc"
