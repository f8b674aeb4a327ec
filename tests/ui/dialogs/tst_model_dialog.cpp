// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the model: what is stored where, and that a key goes nowhere but to the keeper of keys.
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "tests/support/ui_support.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/dialogs/number_box.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

const char* const kSecret = "sk-test-0123456789abcdef4f2a";

/// Files below the folder that hold the text.
QStringList filesWith(const QString& folder, const QByteArray& text) {
  QStringList found;
  QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text)) found << file.fileName();
  }
  return found;
}

class ModelDialogTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");  // no test may touch the user's key ring
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  }
  void init() { test::failOnWarnings(); }

  void okStoresTheSettings() {
    Workspace workspace;
    ModelDialog dialog(workspace);
    auto* url = dialog.findChild<QLineEdit*>(QStringLiteral("modelBaseUrl"));
    QCOMPARE(url->placeholderText(), QStringLiteral("https://api.openai.com/v1"));
    QVERIFY(url->text().isEmpty());
    auto* longest = dialog.findChild<QSpinBox*>(QStringLiteral("max-tokens"));
    QCOMPARE(longest->value(), 2000);
    url->setText(QStringLiteral(" http://localhost:1234/v1 "));
    longest->setValue(800);
    dialog.findChild<QSpinBox*>(QStringLiteral("parallel"))->setValue(8);
    dialog.findChild<NumberBox*>(QStringLiteral("modelPromptPrice"))->setValue(2.5);
    dialog.findChild<NumberBox*>(QStringLiteral("modelAnswerPrice"))->setValue(10);
    dialog.findChild<QSpinBox*>(QStringLiteral("modelSeed"))->setValue(7);
    QCOMPARE(workspace.state().languageModel, pipeline::LanguageModelSettings());

    pipeline::LanguageModelSettings meanwhile = workspace.state().languageModel;
    meanwhile.ask.model = "gpt";
    workspace.setLanguageModel(meanwhile);
    dialog.accept();
    pipeline::LanguageModelSettings expected = meanwhile;
    expected.baseUrl = "http://localhost:1234/v1";
    expected.ask.maxTokens = 800;
    expected.ask.parallel = 8;
    expected.price = {2.5, 10};
    expected.inquiry.questions.seed = 7;
    QVERIFY(workspace.state().languageModel == expected);

    ModelDialog again(workspace);
    QCOMPARE(again.findChild<QLineEdit*>(QStringLiteral("modelBaseUrl"))->text(),
             QStringLiteral("http://localhost:1234/v1"));
    again.findChild<QSpinBox*>(QStringLiteral("parallel"))->setValue(2);
    again.reject();
    QVERIFY(workspace.state().languageModel == expected);
  }

  void aWrongAddressIsRefused() {
    Workspace workspace;
    ModelDialog dialog(workspace);
    dialog.open();
    auto* url = dialog.findChild<QLineEdit*>(QStringLiteral("modelBaseUrl"));
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("modelProblem"));
    for (const char* wrong : {"localhost", "ftp://host/v1", "http://me:word@localhost/v1"}) {
      url->setText(QString::fromLatin1(wrong));
      dialog.accept();
      QVERIFY2(dialog.isVisible() && problem->isVisible(), wrong);
      QVERIFY(workspace.state().languageModel.baseUrl.empty());
    }
    workspace.apiKeys()->setFromEnvironment("openai", chat::ApiKey(kSecret));
    url->setText(QStringLiteral("http://example.org/v1"));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("unencrypted")));
    QVERIFY(!problem->text().contains(QLatin1String(kSecret)));
    url->setText(QStringLiteral("https://api.openai.com/v1"));
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QVERIFY(workspace.state().languageModel.baseUrl.empty());
  }

  void aKeyIsKeptAndShownMasked() {
    test::UiSession session;
    session.workspace.openExample();
    QVERIFY(session.waitForJobs());
    ApiKeys& keys = *session.workspace.apiKeys();
    ModelDialog dialog(session.workspace);
    dialog.open();
    auto* key = dialog.findChild<QLineEdit*>(QStringLiteral("modelKey"));
    auto* state = dialog.findChild<QLabel*>(QStringLiteral("modelKeyState"));
    auto* set = dialog.findChild<QPushButton*>(QStringLiteral("modelSetKey"));
    auto* forget = dialog.findChild<QPushButton*>(QStringLiteral("modelForgetKey"));
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    QCOMPARE(state->text(), QStringLiteral("No key set."));
    QVERIFY(!set->isEnabled() && !forget->isEnabled());

    QTest::keyClicks(key, QString::fromLatin1(kSecret));
    QVERIFY(set->isEnabled());
    set->click();
    QCOMPARE(keys.key("openai").secret(), std::string(kSecret));
    QVERIFY(key->text().isEmpty());
    key->undo();
    QVERIFY(key->text().isEmpty());
    QTRY_COMPARE(state->text(), QStringLiteral("sk-…4f2a, until the program is closed"));
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("modelProblem"));
    QTRY_VERIFY(problem->text().contains(QStringLiteral("keeps no keys")));
    test::savePicture(dialog, QStringLiteral("model_dialog"));
    applyTheme(true);
    test::savePicture(dialog, QStringLiteral("model_dialog_dark"));
    applyTheme(false);

    key->setText(QStringLiteral("k\u00e9y"));
    set->click();
    QVERIFY(key->text().isEmpty());
    QVERIFY(!problem->text().contains(QStringLiteral("k\u00e9y")));
    QCOMPARE(keys.key("openai").secret(), std::string(kSecret));

    dialog.accept();
    session.workspace.saveProject();
    QVERIFY(session.waitForJobs());
    session.settings.sync();
    const QString everything = session.folder.path();
    QVERIFY(!filesWith(everything, "language_model").isEmpty());
    QCOMPARE(filesWith(everything, kSecret), QStringList());
    QCOMPARE(filesWith(everything, QByteArray(kSecret).toBase64()), QStringList());
    for (const QWidget* widget : dialog.findChildren<QWidget*>())
      for (const char* property : {"text", "toolTip", "placeholderText", "accessibleName", "accessibleDescription"})
        QVERIFY(!widget->property(property).toString().contains(QLatin1String(kSecret)));

    ModelDialog later(session.workspace);
    later.findChild<QPushButton*>(QStringLiteral("modelForgetKey"))->click();
    QVERIFY(keys.key("openai").isEmpty());
    QCOMPARE(later.findChild<QLabel*>(QStringLiteral("modelKeyState"))->text(), QStringLiteral("No key set."));
  }

  void okKeepsATypedKeyToo() {
    Workspace workspace;
    ModelDialog dialog(workspace);
    dialog.findChild<QLineEdit*>(QStringLiteral("modelKey"))->setText(QString::fromLatin1(kSecret));
    dialog.accept();
    QCOMPARE(workspace.apiKeys()->key("openai").secret(), std::string(kSecret));
    ModelDialog cancelled(workspace);
    auto* key = cancelled.findChild<QLineEdit*>(QStringLiteral("modelKey"));
    key->setText(QStringLiteral("another"));
    cancelled.reject();
    QVERIFY(key->text().isEmpty());
    QCOMPARE(workspace.apiKeys()->key("openai").secret(), std::string(kSecret));
  }

  void aKeyOfTheEnvironmentIsNamed() {
    Workspace workspace;
    pipeline::LanguageModelSettings settings;
    settings.ask.provider = "anthropic";
    workspace.setLanguageModel(settings);
    workspace.apiKeys()->setFromEnvironment("anthropic", chat::ApiKey(kSecret));
    ModelDialog dialog(workspace);
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Settings of Anthropic"));
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("modelKeyState"))->text(),
             QStringLiteral("sk-…4f2a, from the environment variable ANTHROPIC_API_KEY"));
  }

  void itClosesWhenAnotherProviderIsChosen() {
    Workspace workspace;
    ModelDialog dialog(workspace);
    dialog.open();
    pipeline::LanguageModelSettings settings;
    settings.ask.provider = "ollama";
    workspace.setLanguageModel(settings);
    QVERIFY(!dialog.isVisible());
    QVERIFY(workspace.state().languageModel == settings);
  }
};

}  // namespace

QTEST_MAIN(ModelDialogTest)
#include "tst_model_dialog.moc"
