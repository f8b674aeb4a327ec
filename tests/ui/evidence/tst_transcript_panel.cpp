// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Transcripts on the example's recorded answers: sorting, filters, the whole text, files.
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/pipeline/language_model.h"
#include "tests/support/ui_support.h"
#include "ui/evidence/transcript_panel.h"
#include "ui/models/transcript_model.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

class TranscriptPanelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_session.workspace.openExample();
    QVERIFY(m_session.waitForJobs());
    m_panel.resize(1260, 760);
    m_panel.show();
  }
  void init() {
    test::failOnWarnings();
    child<QTableView>("transcriptView")->sortByColumn(-1, Qt::AscendingOrder);
  }

  void withoutAnswersItSaysSo() {
    Workspace workspace;
    TranscriptPanel panel(workspace);
    panel.resize(640, 500);
    panel.show();
    QCOMPARE(panel.width(), 640);
    QCOMPARE(panel.findChild<QLabel*>(QStringLiteral("transcriptCount"))->text(), QStringLiteral("0 answers"));
    QVERIFY(!child<QTableView>("transcriptView", panel)->isVisible());
    test::savePicture(panel, QStringLiteral("transcript_empty"));
  }

  void rowsSortAsPeopleCount() {
    QTableView& view = *child<QTableView>("transcriptView");
    QCOMPARE(view.model()->rowCount(), int(entries().size()));
    view.sortByColumn(TranscriptModel::SubjectColumn, Qt::AscendingOrder);
    QStringList subjects;
    for (int row = 0; row < view.model()->rowCount(); ++row)
      subjects << view.model()->index(row, TranscriptModel::SubjectColumn).data().toString();
    QVERIFY(subjects.indexOf(QStringLiteral("Window 9")) < subjects.indexOf(QStringLiteral("Window 10")));
    QVERIFY(subjects.indexOf(QStringLiteral("Window 9")) > subjects.indexOf(QStringLiteral("Window 2")));
  }

  void filtersByTextStepAndModel() {
    QTableView& view = *child<QTableView>("transcriptView");
    const auto tfs = std::ranges::count(entries(), llm::Step::tfs, &llm::TranscriptEntry::step);
    auto* step = child<QComboBox>("transcriptStep");
    step->setCurrentIndex(1);
    QCOMPARE(view.model()->rowCount(), int(tfs));
    QCOMPARE(child<QLabel>("transcriptCount")->text(),
             QStringLiteral("%1 of %2 answers").arg(tfs).arg(entries().size()));
    step->setCurrentIndex(0);
    auto* models = child<QComboBox>("transcriptModel");
    QCOMPARE(models->count(), 2);
    models->setCurrentIndex(1);
    QCOMPARE(view.model()->rowCount(), int(entries().size()));

    auto* search = child<QLineEdit>("transcriptSearch");
    search->setText(QStringLiteral("bcl11b"));
    const int found = view.model()->rowCount();
    QVERIFY(found > 0 && found < int(entries().size()));
    search->setText(QStringLiteral("no such words"));
    QVERIFY(!view.isVisible());
    child<QPushButton>("transcriptClearFilter")->click();
    QVERIFY(view.isVisible());
    QCOMPARE(view.model()->rowCount(), int(entries().size()));
    QCOMPARE(child<QLabel>("transcriptCount")->text(), QStringLiteral("%1 answers").arg(entries().size()));
  }

  void theSelectedAnswerIsShownInFull() {
    QTableView& view = *child<QTableView>("transcriptView");
    QSignalSpy activated(&m_panel, &TranscriptPanel::entryActivated);
    view.selectRow(1);
    const llm::TranscriptEntry& entry = entries()[1];
    QCOMPARE(child<QPlainTextEdit>("entryAnswer")->toPlainText(), QString::fromStdString(entry.answer.text));
    QCOMPARE(child<QPlainTextEdit>("entryPrompt")->toPlainText(),
             QStringLiteral("System\n%1\n\nQuestion\n%2")
                 .arg(QString::fromStdString(entry.request.system).trimmed(),
                      QString::fromStdString(entry.request.prompt).trimmed()));
    QVERIFY(child<QPlainTextEdit>("entryPrompt")->isReadOnly());
    QCOMPARE(child<QLabel>("entryPromptFacts")->text(), QStringLiteral("Window 2 · temperature 0 · seed 1"));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(m_panel, dark ? QStringLiteral("transcript_panel_dark") : QStringLiteral("transcript_panel"));
    }
    applyTheme(false);
  }

  void selectionIsSharedWithTheWindow() {
    QTableView& view = *child<QTableView>("transcriptView");
    SelectionHub& hub = *m_session.workspace.selection();
    const auto edge = std::ranges::find(entries(), llm::Step::edges, &llm::TranscriptEntry::step);
    view.selectRow(int(edge - entries().begin()));
    QCOMPARE(hub.selection().genes, QStringList{QString::fromStdString(edge->subject)});
    const std::string& other = (edge + 1)->subject;
    hub.select({{QString::fromStdString(other)}, {}, {}});
    const QModelIndexList rows = view.selectionModel()->selectedRows(TranscriptModel::SubjectColumn);
    QCOMPARE(rows.size(), std::ranges::count(entries(), other, &llm::TranscriptEntry::subject));
    for (const QModelIndex& row : rows) QVERIFY(row.data().toString().startsWith(QString::fromStdString(other)));
  }

  void rowsAreCopied() {
    QTableView& view = *child<QTableView>("transcriptView");
    view.selectRow(0);
    child<QToolButton>("transcriptCopy")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].section(QLatin1Char('\t'), 0, 2), QStringLiteral("Time\tStep\tSubject"));
    QCOMPARE(lines[1].section(QLatin1Char('\t'), 0, 2),
             QString::fromStdString(entries()[0].time) + QStringLiteral("\tTFs\tWindow 1"));
  }

  void theExportIsTheRecord() {
    const QString jsonl = m_session.folder.filePath(QStringLiteral("all.jsonl"));
    choose("transcriptExport", 0, "transcriptExportDialog", jsonl);
    QVERIFY(m_session.waitForJobs());
    const auto record = pipeline::transcriptFile(m_session.workspace.projectFolder());
    QCOMPARE(readFile(jsonl.toStdString()), readFile(record));
    const QString csv = m_session.folder.filePath(QStringLiteral("all.csv"));
    choose("transcriptExport", 1, "transcriptExportDialog", csv);
    QVERIFY(m_session.waitForJobs());
    const std::string table = readFile(csv.toStdString());
    QCOMPARE(std::string(splitLines(table)[0].substr(0, 14)), std::string("provider,model"));
    QVERIFY(table.size() > readFile(record).size() / 2);
  }

  void questionsAreWrittenAndAnswersReadBack() {
    const QString folder = m_session.folder.filePath(QStringLiteral("questions"));
    QVERIFY(QDir().mkpath(folder));
    choose("writeQuestions", 0, "writeQuestionsDialog", folder);
    QVERIFY(m_session.waitForJobs());
    QVERIFY(!QDir(folder).isEmpty());
    const QString answers = m_session.folder.filePath(QStringLiteral("answers"));
    QVERIFY(QDir().mkpath(answers));
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
      std::string text;
      const std::string asked = readFile(QDir(folder).filePath(name).toStdString());
      for (const std::string_view line : splitLines(asked))
        if (line.starts_with("### Question")) text.append(line).append("\nNone.\n<Answer> [] </Answer>\n");
      writeFileAtomically(QDir(answers).filePath(name).toStdString(), text);
    }
    const std::size_t before = entries().size();
    choose("importAnswers", 1, "importAnswersDialog", answers);
    QVERIFY(m_session.waitForJobs());
    QCOMPARE(entries().size(), before + m_session.workspace.questions(llm::Step::tfs).size());
    QCOMPARE(child<QComboBox>("transcriptModel")->count(), 3);
    const std::string& note = entries().back().note;
    QVERIFY2(note.starts_with("imported from answers"), note.c_str());

    const QString wrong = m_session.folder.filePath(QStringLiteral("wrong.txt"));
    writeFileAtomically(wrong.toStdString(), "no answers at all\n");
    choose("importAnswers", 0, "importAnswersDialog", wrong);
    QTRY_COMPARE(m_session.failures.size(), 1);

    QVERIFY(m_session.workspace.tfsOrNone().chosen().empty());
    child<QToolButton>("importAnswers")->menu()->actions().back()->trigger();
    QVERIFY(!m_panel.findChild<QFileDialog*>());
    QCOMPARE(m_session.failures.size(), 2);
    QVERIFY(m_session.failures.back().contains(QStringLiteral("accept more TFs")));
  }

 private:
  const std::vector<llm::TranscriptEntry>& entries() { return m_session.workspace.state().transcript->entries(); }

  template <class T>
  T* child(const char* name, QWidget& of) {
    T* found = of.findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  template <class T>
  T* child(const char* name) {
    return child<T>(name, m_panel);
  }

  /// Triggers the n-th entry of a button's menu and answers the file dialog that follows.
  void choose(const char* button, int entry, const char* dialogName, const QString& path) {
    QList<QAction*> actions = child<QToolButton>(button)->menu()->actions();
    actions[entry]->trigger();
    auto* dialog = m_panel.findChild<QFileDialog*>(QString::fromLatin1(dialogName));
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_panel.findChild<QFileDialog*>());
  }

  test::UiSession m_session;
  TranscriptPanel m_panel{m_session.workspace};
};

}  // namespace

QTEST_MAIN(TranscriptPanelTest)
#include "tst_transcript_panel.moc"
