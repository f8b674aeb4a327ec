// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Context: texts and numbers are stored, a wrong template isn't, the preview is what would be sent.
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

#include "core/base/file.h"
#include "tests/support/ui_support.h"
#include "ui/evidence/exact_edit.h"
#include "ui/evidence/inquiry_panel.h"
#include "ui/evidence/template_editor.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

class InquiryPanelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_session.workspace.openExample();
    QVERIFY(m_session.waitForJobs());
    m_example = m_session.workspace.state().languageModel;
  }
  void init() {
    test::failOnWarnings();
    m_session.workspace.setLanguageModel(m_example);
    m_panel = std::make_unique<InquiryPanel>(m_session.workspace);
    m_panel->resize(1260, 760);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
  }
  void cleanup() { m_panel.reset(); }

  void showsWhatIsStored() {
    QCOMPARE(child<QPlainTextEdit>("contextText")->toPlainText().toStdString(), inquiry().context);
    QCOMPARE(child<QLabel>("contextCount")->text(), QStringLiteral("%1 characters").arg(inquiry().context.size()));
    QCOMPARE(child<QPlainTextEdit>("tfTemplate")->toPlainText().toStdString(), inquiry().templates.tfs);
    QCOMPARE(child<QSpinBox>("window")->value(), 20);
    QCOMPARE(child<QSpinBox>("k")->value(), 10);
    QVERIFY(!child<QLabel>("templateProblem")->isVisible());
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(*m_panel, dark ? QStringLiteral("inquiry_panel_dark") : QStringLiteral("inquiry_panel"));
    }
    applyTheme(false);
  }

  void textIsStoredAfterAPause() {
    auto* context = child<QPlainTextEdit>("contextText");
    context->selectAll();
    QTest::keyClicks(context, QStringLiteral("Mouse liver"));
    QVERIFY(inquiry().context != "Mouse liver");
    QTRY_COMPARE(inquiry().context, std::string("Mouse liver"));
    QVERIFY(m_session.workspace.isModified());
    context->undo();
    QTRY_VERIFY(inquiry().context != "Mouse liver");
  }

  void textIsStoredWhenTheFocusLeaves() {
    auto* context = child<QPlainTextEdit>("contextText");
    context->setFocus();
    context->insertPlainText(QStringLiteral("Young. "));
    child<QSpinBox>("window")->setFocus();
    QVERIFY(inquiry().context.starts_with("Young. "));
    context->insertPlainText(QStringLiteral("Healthy. "));
    m_panel->hide();
    QVERIFY(inquiry().context.starts_with("Young. Healthy. "));
  }

  void numbersAreStoredAtOnce() {
    child<QSpinBox>("window")->setValue(30);
    child<QSpinBox>("stride")->setValue(15);
    child<QSpinBox>("k")->setValue(5);
    child<QSpinBox>("shuffled")->setValue(20);
    child<QSpinBox>("repeats")->setValue(3);
    llm::QuestionParameters expected;
    expected.window = 30;
    expected.stride = 15;
    expected.k = 5;
    expected.shuffled = 20;
    expected.repeats = 3;
    QVERIFY(inquiry().questions == expected);
    pipeline::LanguageModelSettings settings = m_session.workspace.state().languageModel;
    settings.inquiry.questions.repeats = 2;
    m_session.workspace.setLanguageModel(settings);
    QCOMPARE(child<QSpinBox>("repeats")->value(), 2);
    QCOMPARE(child<QSpinBox>("window")->value(), 30);
  }

  void aWrongTemplateStaysAndIsNotStored() {
    auto* tfs = child<QPlainTextEdit>("tfTemplate");
    auto* problem = child<QLabel>("templateProblem");
    const llm::PromptTemplates before = inquiry().templates;
    tfs->setFocus();
    tfs->selectAll();
    tfs->insertPlainText(QStringLiteral("Which are TFs? {genos}"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("{genos}")));
    QVERIFY(problem->text().endsWith(QStringLiteral("Not stored.")));
    child<QPlainTextEdit>("contextText")->insertPlainText(QStringLiteral("Also. "));
    m_panel->hide();
    QVERIFY(inquiry().templates == before);
    QVERIFY(inquiry().context.starts_with("Also. "));
    QCOMPARE(tfs->toPlainText(), QStringLiteral("Which are TFs? {genos}"));
    m_panel->show();
    QTest::qWait(1);
    test::savePicture(*m_panel, QStringLiteral("inquiry_panel_problem"));

    child<QTabBar>("templateTabs")->setCurrentIndex(TemplateEditor::SystemTab);
    QVERIFY(problem->isVisible());
    auto* system = child<QPlainTextEdit>("systemTemplate");
    system->selectAll();
    system->insertPlainText(QStringLiteral("Be brief."));
    m_panel->hide();
    QCOMPARE(inquiry().templates.system, std::string("Be brief."));
    QCOMPARE(inquiry().templates.tfs, before.tfs);
    m_panel->show();

    tfs->selectAll();
    tfs->insertPlainText(QStringLiteral("Which are TFs? {genes}"));
    QVERIFY(!problem->isVisible());
    m_panel->hide();
    QCOMPARE(inquiry().templates.tfs, std::string("Which are TFs? {genes}"));
    m_panel->show();
    child<QTabBar>("templateTabs")->setCurrentIndex(TemplateEditor::TfTab);
    child<QPushButton>("resetTemplate")->click();
    QVERIFY(!child<QPushButton>("resetTemplate")->isEnabled());
    m_panel->hide();
    QCOMPARE(inquiry().templates.tfs, llm::defaultTemplates().tfs);
  }

  void thePreviewIsWhatIsSent() {
    auto* text = child<QPlainTextEdit>("previewText");
    const auto shown = [](const llm::Question& question) {
      return QStringLiteral("System\n%1\n\nQuestion\n%2")
          .arg(QString::fromStdString(question.system).trimmed(), QString::fromStdString(question.prompt).trimmed());
    };
    const auto windows = m_session.workspace.questions(llm::Step::tfs);
    QCOMPARE(text->toPlainText(), shown(windows[0]));
    QCOMPARE(child<QLabel>("previewFacts")->text(), QStringLiteral("Window 1 of %1").arg(windows.size()));
    QVERIFY(!child<QToolButton>("previousQuestion")->isEnabled());
    child<QToolButton>("nextQuestion")->click();
    QCOMPARE(text->toPlainText(), shown(windows[1]));

    child<QTabBar>("templateTabs")->setCurrentIndex(TemplateEditor::EdgeTab);
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(child<QLabel>("previewFacts")->text().contains(QStringLiteral("accept more TFs")));
    m_session.workspace.useTfList(QString::fromStdString(m_session.workspace.projectTfList().string()));
    QVERIFY(m_session.waitForJobs());
    const auto edges = m_session.workspace.questions(llm::Step::edges);
    QTRY_COMPARE(text->toPlainText(), shown(edges[0]));
    QCOMPARE(child<QLabel>("previewFacts")->text(),
             QStringLiteral("Target %1, 1 of %2").arg(QString::fromStdString(edges[0].subject)).arg(edges.size()));
    child<QSpinBox>("k")->setValue(3);
    QTRY_COMPARE(text->toPlainText(), shown(m_session.workspace.questions(llm::Step::edges)[0]));
  }

  void whatIsNotEditedKeepsItsBytes() {
    const std::string odd = "3\u2032 counts,\u00a0fresh\r\nhuman";
    ExactEdit edit(QStringLiteral("edit"), QStringLiteral("edit"));
    edit.setText(odd);
    QCOMPARE(edit.text(), odd);
    edit.replaceText(QStringLiteral("a"));
    QCOMPARE(edit.text(), std::string("a"));
    edit.undo();
    QCOMPARE(edit.text(), odd);
  }

  void anotherProjectReplacesWhatIsBeingTyped() {
    child<QPlainTextEdit>("tfTemplate")->setPlainText(QStringLiteral("half a templ"));
    child<QPlainTextEdit>("contextText")->insertPlainText(QStringLiteral("half a sent"));
    m_session.workspace.newProject();
    QCOMPARE(child<QPlainTextEdit>("contextText")->toPlainText(), QString());
    QCOMPARE(child<QPlainTextEdit>("tfTemplate")->toPlainText().toStdString(), llm::defaultTemplates().tfs);
    QTest::qWait(700);
    QVERIFY(inquiry() == llm::Inquiry());
  }

 private:
  const llm::Inquiry& inquiry() { return m_session.workspace.state().languageModel.inquiry; }
  template <class T>
  T* child(const char* name) {
    T* found = m_panel->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }

  test::UiSession m_session;
  pipeline::LanguageModelSettings m_example;
  std::unique_ptr<InquiryPanel> m_panel;
};

}  // namespace

QTEST_MAIN(InquiryPanelTest)
#include "tst_inquiry_panel.moc"
