// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of the page Knowledge: what it stores, its estimate, and models offered by a server on this computer.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "tests/support/loopback_server.h"
#include "tests/support/ui_support.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/evidence/model_bar.h"
#include "ui/evidence/model_box.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

const char* const kKey = "sk-test-0123456789abcdef4f2a";
const char* const kModels = "{\"data\": [{\"id\": \"qwen2\"}, {\"id\": \"llama3.1:8b\"}]}";
const char* const kClosed = "http://127.0.0.1:1/v1";

class ModelBarTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");  // no test may touch the user's key ring
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_session.workspace.openExample();
    QVERIFY(m_session.waitForJobs());
    m_example = m_session.workspace.state().languageModel;
  }
  void init() {
    // A popup can't be raised nor grab the keyboard on the offscreen platform, which says so.
    if (qstrcmp(QTest::currentTestFunction(), "theListOpens") != 0) test::failOnWarnings();
    m_session.workspace.setLanguageModel(m_example);
    m_bar = std::make_unique<ModelBar>(m_session.workspace);
    m_bar->modelBox().setLocalServers({});
    m_bar->resize(1260, m_bar->height());
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
  }
  void cleanup() { m_bar.reset(); }

  void changesAreStored() {
    QVERIFY(settings().replay);
    QVERIFY(!child<QComboBox>("modelProvider")->isEnabled());
    child<QCheckBox>("modelReplay")->click();
    QVERIFY(!settings().replay);
    pick("modelProvider", "Anthropic");
    QCOMPARE(settings().ask.provider, std::string("anthropic"));
    typeModel("claude");
    QCOMPARE(settings().ask.model, std::string("claude"));
    child<QSpinBox>("modelRepeats")->setValue(3);
    QCOMPARE(settings().inquiry.questions.repeats, std::int64_t{3});
    child<QDoubleSpinBox>("modelTemperature")->setValue(0.7);
    QCOMPARE(settings().ask.temperature, 0.7);

    pick("modelProvider", "Ollama");
    QVERIFY(settings().ask.model.empty());
    pick("modelProvider", "Anthropic");
    QCOMPARE(settings().ask.model, std::string("claude"));
    QCOMPARE(child<QComboBox>("modelName")->currentText(), QStringLiteral("claude"));

    QLineEdit* line = m_bar->modelBox().lineEdit();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, QStringLiteral("-3"));
    change([](pipeline::LanguageModelSettings& settings) { settings.ask.parallel = 2; });
    QCOMPARE(line->text(), QStringLiteral("claude-3"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(settings().ask.model, std::string("claude-3"));

    pipeline::LanguageModelSettings other;
    other.ask = {"vllm", "mistral", 1.25, 2000, 4};
    m_session.workspace.setLanguageModel(other);
    QCOMPARE(child<QComboBox>("modelProvider")->currentText(), QStringLiteral("vLLM"));
    QCOMPARE(child<QComboBox>("modelName")->currentText(), QStringLiteral("mistral"));
    QCOMPARE(child<QDoubleSpinBox>("modelTemperature")->value(), 1.25);
    QCOMPARE(child<QSpinBox>("modelRepeats")->value(), 1);
    QVERIFY(settings() == other);
  }

  void theExampleIsReplayed() {
    QSignalSpy changed(m_bar.get(), &ModelBar::estimateChanged);
    const auto windows = std::int64_t(m_session.workspace.questions(llm::Step::tfs).size());
    QTRY_COMPARE(m_bar->estimate().recorded, windows);
    QCOMPARE(m_bar->estimate().requests, std::int64_t{0});
    QCOMPARE(text(), QStringLiteral("%1 recorded answers").arg(windows));
    QVERIFY(m_bar->isReady());
    QCOMPARE(changed.size(), 1);
    child<QSpinBox>("modelRepeats")->setValue(2);
    QTRY_COMPARE(m_bar->estimate().recorded, 2 * windows);

    m_bar->setStep(llm::Step::edges);
    QTRY_VERIFY(text().contains(QStringLiteral("accept more TFs")));
    QVERIFY(!m_bar->isReady());
    QCOMPARE(tone(), QStringLiteral("caution"));
    QCOMPARE(child<QLabel>("modelEstimate")->toolTip(), text());
    m_session.workspace.useTfList(QString::fromStdString(m_session.workspace.projectTfList().string()));
    QVERIFY(m_session.waitForJobs());
    child<QSpinBox>("modelRepeats")->setValue(1);
    const auto targets = std::int64_t(m_session.workspace.questions(llm::Step::edges).size());
    QTRY_COMPARE(m_bar->estimate().recorded, targets);
    picture("model_bar_replay");
  }

  void whatAskingWouldTake() {
    change([](pipeline::LanguageModelSettings& settings) { settings.replay = false; });
    QTRY_COMPARE(text(), QStringLiteral("No key set. Recorded answers work without one."));
    QCOMPARE(tone(), QStringLiteral("caution"));
    picture("model_bar_no_key");
    m_session.workspace.apiKeys()->setFromEnvironment("openai", chat::ApiKey(kKey));
    QCOMPARE(text(), QStringLiteral("No model is chosen."));
    typeModel("gpt");
    const auto windows = std::int64_t(m_session.workspace.questions(llm::Step::tfs).size());
    QTRY_COMPARE(m_bar->estimate().requests, windows);
    QTRY_VERIFY(text().startsWith(QStringLiteral("%1 requests · ≈ ").arg(windows)));
    QVERIFY(text().endsWith(QStringLiteral(" tokens")));
    QVERIFY(m_bar->isReady());
    QCOMPARE(tone(), QStringLiteral("second"));

    change([](pipeline::LanguageModelSettings& settings) {
      settings.price = {100, 200};
      settings.inquiry.questions.repeats = 10;
    });
    QTRY_COMPARE(m_bar->estimate().requests, 10 * windows);
    const llm::AskEstimate expected = llm::estimateAsking(m_session.workspace.questions(llm::Step::tfs), settings().ask,
                                                          *m_session.workspace.state().transcript, settings().price);
    QCOMPARE(m_bar->estimate().promptTokens, expected.promptTokens);
    QCOMPARE(m_bar->estimate().price, expected.price);
    QVERIFY(text().endsWith(QStringLiteral(" tokens · ≈ ") + QLocale().toString(expected.price, 'f', 2)));
    picture("model_bar_ask");

    change([](pipeline::LanguageModelSettings& settings) {
      settings.ask.provider = "import";
      settings.ask.model = "example-language-model";
      settings.inquiry.questions.repeats = 3;
    });
    QTRY_COMPARE(m_bar->estimate().recorded, 2 * windows);
    QVERIFY(text().startsWith(
        QStringLiteral("%1 of %2 recorded · %3 requests").arg(2 * windows).arg(3 * windows).arg(windows)));
  }

  void longSeriesAreCountedInAJob() {
    const JobQueue& jobs = *m_session.workspace.jobs();
    const auto counted = [&] {
      int done = 0;
      for (int row = 0; row < jobs.rowCount(); ++row)
        done += jobs.index(row, 0).data().toString() == QStringLiteral("Estimate the requests") &&
                jobs.index(row, 0).data(JobQueue::StateRole).value<JobQueue::State>() == JobQueue::State::done;
      return done;
    };
    const int before = counted();
    change([](pipeline::LanguageModelSettings& settings) { settings.inquiry.questions.repeats = 100; });
    const auto windows = std::int64_t(m_session.workspace.questions(llm::Step::tfs).size());
    QVERIFY(windows > 1500);
    QTRY_VERIFY_WITH_TIMEOUT(counted() > before, 60'000);
    QTRY_VERIFY(m_bar->estimate().recorded > 0 && m_bar->estimate().recorded < windows);
  }

  void modelsOfAServerOnThisComputer() {
    const test::LoopbackServer server(
        [](const test::LoopbackRequest&, test::LoopbackReply& reply) { reply.send(200, kModels); });
    change([](pipeline::LanguageModelSettings& settings) {
      settings.replay = false;
      settings.ask.provider = "vllm";
      settings.ask.model = "mine";
      settings.baseUrl = kClosed;
    });
    ModelBox& box = m_bar->modelBox();
    box.setLocalServers({{"ollama", server.url() + "/v1", {}}, {"llamacpp", kClosed, {}}});
    box.refresh();
    QCOMPARE(box.itemText(0), QStringLiteral("Looking for models…"));
    QCOMPARE(box.currentText(), QStringLiteral("mine"));
    QTRY_VERIFY(box.findText(QStringLiteral("llama3.1:8b")) >= 0);
    QCOMPARE(box.currentText(), QStringLiteral("mine"));
    QCOMPARE(box.itemText(0), QStringLiteral("No server answers at ") + QLatin1String(kClosed));
    QVERIFY(!(box.model()->flags(box.model()->index(0, 0)) & Qt::ItemIsEnabled));
    QVERIFY(box.findText(QStringLiteral("Ollama on this computer")) > 0);
    QVERIFY(m_session.failures.isEmpty());
    box.setCurrentIndex(box.findText(QStringLiteral("llama3.1:8b")));
    Q_EMIT box.activated(box.currentIndex());
    QCOMPARE(settings().ask.provider, std::string("ollama"));
    QCOMPARE(settings().baseUrl, server.url() + "/v1");
    QCOMPARE(settings().ask.model, std::string("llama3.1:8b"));
    QCOMPARE(box.currentText(), QStringLiteral("llama3.1:8b"));

    box.setFocus();
    QTest::keyClick(box.lineEdit(), Qt::Key_F5);
    QVERIFY(m_session.workspace.jobs()->isBusy());
    QVERIFY(m_session.waitForJobs());
    QTRY_COMPARE(box.count(), 2);
    QCOMPARE(box.itemText(1), QStringLiteral("qwen2"));
    QCOMPARE(box.currentText(), QStringLiteral("llama3.1:8b"));
    box.setCurrentIndex(1);
    Q_EMIT box.activated(1);
    QCOMPARE(settings().ask.model, std::string("qwen2"));
    QCOMPARE(settings().baseUrl, server.url() + "/v1");
  }

  void theListOpens() {
    const test::LoopbackServer server(
        [](const test::LoopbackRequest&, test::LoopbackReply& reply) { reply.send(200, kModels); });
    change([](pipeline::LanguageModelSettings& settings) {
      settings.replay = false;
      settings.ask.provider = "anthropic";
    });
    ModelBox& box = m_bar->modelBox();
    box.setLocalServers({{"ollama", server.url() + "/v1", {}}});
    box.showPopup();
    QVERIFY(m_session.waitForJobs());
    QTRY_COMPARE(box.count(), 5);  // the provider lacks a key; a line, a caption and two models
    QVERIFY(box.itemText(0).contains(QStringLiteral("needs an API key")));
    QVERIFY(box.view()->isVisible());
    QTest::qWait(1);
    test::savePicture(*box.view()->window(), QStringLiteral("model_list"));
    box.hidePopup();
    box.showPopup();  // known by now
    QVERIFY(!m_session.workspace.jobs()->isBusy());
    box.hidePopup();
  }

  void theSettingsOpen() {
    child<QToolButton>("modelSettings")->click();
    auto* dialog = m_bar->findChild<ModelDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
  }

  void captionsGiveWay() {
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    ModelBar* bar = m_bar.release();
    bar->barRow()->addWidget(mainButton(QStringLiteral("Propose TFs"), {}, QStringLiteral("any")));
    column->addWidget(bar);
    const auto shown = [&] {
      int count = 0;
      for (const QLabel* label : bar->findChildren<QLabel*>()) count += label->buddy() && label->isVisible();
      return count;
    };
    page.resize(640, 60);
    page.show();
    QTRY_COMPARE(shown(), 0);
    QVERIFY2(page.width() == 640, qPrintable(QString::number(page.width())));
    QTest::qWait(1);
    test::savePicture(page, QStringLiteral("model_bar_narrow"));
    page.resize(1300, 60);
    QTRY_COMPARE(shown(), 4);
  }

 private:
  const pipeline::LanguageModelSettings& settings() { return m_session.workspace.state().languageModel; }
  void change(const std::function<void(pipeline::LanguageModelSettings&)>& edit) {
    pipeline::LanguageModelSettings changed = settings();
    edit(changed);
    m_session.workspace.setLanguageModel(changed);
  }
  template <class T>
  T* child(const char* name) {
    T* found = m_bar->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  QString text() { return child<QLabel>("modelEstimate")->text(); }
  QString tone() { return child<QLabel>("modelEstimate")->property("tone").toString(); }
  void pick(const char* combo, const char* item) {
    auto* box = child<QComboBox>(combo);
    box->setCurrentText(QString::fromLatin1(item));
    Q_EMIT box->activated(box->currentIndex());
  }
  void typeModel(const char* name) {
    QLineEdit* line = m_bar->modelBox().lineEdit();
    line->selectAll();
    QTest::keyClicks(line, QString::fromLatin1(name));
    QTest::keyClick(line, Qt::Key_Return);
  }
  void picture(const char* name) {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(*m_bar, QLatin1String(name) + (dark ? QStringLiteral("_dark") : QString()));
    }
    applyTheme(false);
  }

  test::UiSession m_session;
  pipeline::LanguageModelSettings m_example;
  std::unique_ptr<ModelBar> m_bar;
};

}  // namespace

QTEST_MAIN(ModelBarTest)
#include "tst_model_bar.moc"
