// SPDX-License-Identifier: GPL-3.0-or-later
// The page Knowledge: proposals from recorded answers and from a server, decisions with undo, edges, pause and resume.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <set>

#include "core/base/file.h"
#include "core/knowledge/tf_list.h"
#include "tests/support/chat_replies.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/evidence/answer_view.h"
#include "ui/evidence/tf_overlap_card.h"
#include "ui/models/edge_proposal_model.h"
#include "ui/models/tf_table_model.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;
using State = pipeline::CandidateState;
using test::UiSession;

constexpr const char* kKey = "sk-planted-0123456789abcdef-4f2a";

/// Answers as a chat server would: names the bundled TFs of the question, one by an alias, and one gene too many.
std::string modelReply(const std::string& body) {
  static const std::vector<std::string> known = knowledge::bundledTfList("human");
  const QString prompt = QJsonDocument::fromJson(QByteArray::fromStdString(body))
                             .object()[u"messages"]
                             .toArray()
                             .last()
                             .toObject()[u"content"]
                             .toString();
  const QStringList lines = prompt.split(u'\n');
  QStringList names, reasons;
  for (int i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].startsWith(u"Genes measured"_qs)) continue;
    for (const QString& gene : lines[i + 1].split(u", "_qs)) {
      if (!std::ranges::binary_search(known, gene.toStdString())) continue;
      names << (gene == u"SPI1"_qs ? u"PU.1"_qs : gene);
      reasons << u"%1 binds DNA by its %2 domain."_qs.arg(
          gene, QString::fromUtf8(knowledge::tfFamily(gene.toStdString()).data()).section(u'\0', 0, 0).left(12));
    }
  }
  if (names.size() > 2) names << u"NOTLISTED"_qs;
  const QString text = reasons.join(u' ') + u"\n<Answer> ["_qs + names.join(u", "_qs) + u"] </Answer>"_qs;
  return test::wholeAnswer(chat::Protocol::openai, text.toStdString());
}

class KnowledgePageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { test::failOnWarnings(); }

  void theExampleFromRecordedAnswers() {
    UiSession session;
    openExample(session);
    ui::Workspace& workspace = session.workspace;
    const pipeline::ProjectState& state = workspace.state();
    QVERIFY(state.languageModel.replay);
    session.picture("knowledgePage", QStringLiteral("knowledge_1_empty"));

    QTest::mouseClick(session.child<QPushButton>("emptyPropose"), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QVERIFY(state.askedTfs);
    QCOMPARE(state.tfs->candidates.size(), std::size_t{25});
    QVERIFY(state.tfs->chosen().empty());
    auto* view = session.child<QTableView>("tfTableView");
    const QAbstractItemModel& table = *view->model();
    QCOMPARE(table.rowCount(), 25);

    // Everything accepted by key, one rejected, one locked; each is one undo step.
    view->setFocus();
    view->selectAll();
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(state.tfs->chosen().size(), std::size_t{25});
    select(*view, QStringLiteral("KLF4"));
    QTest::keyClick(view, Qt::Key_R);
    select(*view, QStringLiteral("SPI1"));
    QTest::keyClick(view, Qt::Key_L);
    QVERIFY(state.tfs->find("KLF4")->state == State::rejected);
    QVERIFY(state.tfs->find("SPI1")->state == State::locked);
    QCOMPARE(workspace.network()->undoStack()->undoText(), QStringLiteral("Lock 1 TF(s)"));
    view->selectAll();
    QTest::mouseClick(session.child<QPushButton>("rejectTfs"), Qt::LeftButton);
    QVERIFY(state.tfs->find("SPI1")->state == State::locked);
    QCOMPARE(state.tfs->chosen().size(), std::size_t{1});
    QAction* undo = session.child<QAction>("undo");
    undo->trigger();
    QCOMPARE(state.tfs->chosen().size(), std::size_t{24});
    undo->trigger();
    undo->trigger();
    QCOMPARE(state.tfs->chosen().size(), std::size_t{25});

    // The curated list beside them: 25 of its 26 were proposed.
    workspace.useTfList(QString::fromStdString(workspace.projectTfList().string()));
    QVERIFY(session.waitForJobs());
    QVERIFY(session.child<ui::TfOverlapCard>("tfOverlap")->text().contains(QStringLiteral("25 of 26")));
    workspace.selection()->select({.genes = {QStringLiteral("SPI1")}, .edges = {}, .cells = {}});
    session.picture("knowledgePage", QStringLiteral("knowledge_2_candidates"));
    const auto answer = session.child<ui::AnswerView>("tfAnswers")->current();
    QVERIFY(answer);
    const auto& about = state.askedTfs->proposals.answers.answered[*answer].question.names;
    QVERIFY(std::ranges::find(about, "SPI1") != about.end());

    // Edges among the proposed TFs
    view->setFocus();
    select(*view, QStringLiteral("ID2"));
    QTest::keyClick(view, Qt::Key_R);
    auto* tabs = session.child<QTabBar>("knowledgeTabs");
    tabs->setCurrentIndex(1);
    choose(*session.child<QComboBox>("method"), "llm");
    auto* run = session.child<QPushButton>("runInference");
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QVERIFY(state.askedEdges && state.grn);
    QCOMPARE(state.askedEdges->proposals.edges.size(), std::size_t{1750});
    QCOMPARE(state.grn->edges().size(), std::size_t{1750});
    QCOMPARE(state.grn->edges().front().source, std::string("llm"));
    QCOMPARE(session.window.currentPage(), QStringLiteral("knowledgePage"));

    // A prior network says which of them are known.
    const auto prior = std::filesystem::path(session.folder.filePath(QStringLiteral("known.tsv")).toStdString());
    writeFileAtomically(prior, "TF\ttarget\tsign\nPU.1\tLYZ\t1\nGATA1\tHBB\t-1\nGATA1\tNOGENE\t1\n");
    workspace.usePriorNetwork(QString::fromStdString(prior.string()));
    QVERIFY(session.waitForJobs());
    QCOMPARE(state.prior->edges().size(), std::size_t{2});
    QVERIFY(workspace.knownEdges());
    QCOMPARE(workspace.knownEdges()->known, std::int64_t{2});
    QTRY_VERIFY(session.child<QLabel>("priorText")->text().contains(QStringLiteral("2 pairs")));
    workspace.selection()->select({.genes = {QStringLiteral("LYZ")}, .edges = {}, .cells = {}});
    session.picture("knowledgePage", QStringLiteral("knowledge_3_edges"));
    tabs->setCurrentIndex(2);
    session.picture("knowledgePage", QStringLiteral("knowledge_4_context"));
    tabs->setCurrentIndex(3);
    session.picture("knowledgePage", QStringLiteral("knowledge_5_transcript"));
    tabs->setCurrentIndex(0);
    ui::applyTheme(true);
    session.picture("knowledgePage", QStringLiteral("knowledge_6_dark"));
    ui::applyTheme(false);

    // Saved and opened again, all of it is there.
    QTRY_VERIFY(!workspace.isModified() || workspace.jobs()->isBusy() || (workspace.saveProject(), true));
    QVERIFY(session.waitForJobs());
    UiSession again;
    again.workspace.openReadOnly(QString::fromStdString(workspace.projectFolder().string()));
    QVERIFY(again.waitForJobs());
    const pipeline::ProjectState& reopened = again.workspace.state();
    QVERIFY(*reopened.tfs == *state.tfs);
    QVERIFY(*reopened.prior == *state.prior);
    QVERIFY(reopened.askedEdges->proposals.scored() == state.askedEdges->proposals.scored());
    QVERIFY(reopened.askedTfs->proposals.names(2) == state.askedTfs->proposals.names(2));
    QVERIFY(again.workspace.knownEdges());
  }

  void aPausedRunGoesOnWithoutAskingTwice() {
    std::atomic<bool> patient{false};
    std::atomic<int> answered{0};
    test::LoopbackServer server([&](const test::LoopbackRequest& request, test::LoopbackReply& reply) {
      if (!patient && request.number >= 6) {
        reply.hang();
        return;
      }
      reply.send(200, modelReply(request.body));
      ++answered;
    });
    UiSession session;
    openExample(session);
    ui::Workspace& workspace = session.workspace;
    askServer(workspace, server);
    session.window.showPage(QStringLiteral("knowledgePage"));
    auto* run = session.child<QPushButton>("runInference");
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    auto* pause = session.child<QPushButton>("pauseAsking");
    QTRY_VERIFY(pause->isVisible());
    QTRY_COMPARE(answered.load(), 6);
    const auto transcript = pipeline::transcriptFile(workspace.projectFolder());
    QTRY_COMPARE(std::ranges::count(readFile(transcript), '\n'), 407 + 6);
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return !workspace.jobs()->isBusy(); }, 5000));
    QCOMPARE(int(workspace.state().transcript->entries().size()), 407 + 6);
    // What was answered counts already, beside the recorded model's answers to the same questions.
    QCOMPARE(workspace.state().askedTfs->proposals.audit.answered, std::int64_t(19 + 6));

    patient = true;
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QCOMPARE(answered.load(), 19);
    // Two models have votes now: the recorded one answered the same questions.
    QCOMPARE(workspace.state().askedTfs->proposals.models.size(), std::size_t{2});
    QVERIFY(workspace.state().askedTfs->proposals.audit.modelAgreement);
    QVERIFY(workspace.state().askedTfs->proposals.audit.aliasCount() > 0);
    QVERIFY(workspace.state().askedTfs->proposals.audit.outsideCount() > 0);
    session.picture("knowledgePage", QStringLiteral("knowledge_7_two_models"));

    QTRY_VERIFY(!workspace.isModified());
    QDirIterator files(session.folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString file = files.next();
      QVERIFY2(readFile(file.toStdString()).find(kKey) == std::string::npos, qPrintable(file));
    }
  }

  void aFailedFirstQuestionLeavesAProjectThatCanBeSaved() {
    UiSession session;
    openExample(session);
    ui::Workspace& workspace = session.workspace;
    std::filesystem::remove(pipeline::transcriptFile(workspace.projectFolder()));
    std::filesystem::remove(workspace.projectFolder() / "study.json");  // it wants the transcript
    workspace.openProjectFolder(QString::fromStdString(workspace.projectFolder().string()));
    QVERIFY(session.waitForJobs());
    pipeline::LanguageModelSettings settings = workspace.state().languageModel;
    settings.replay = false;
    settings.ask.provider = "openai";
    settings.ask.model = "nobody";
    workspace.setLanguageModel(settings);
    workspace.proposeTfs();  // there is no key
    QVERIFY(!session.waitForJobs());
    session.failures.clear();
    workspace.saveProject();
    QVERIFY(session.waitForJobs());
    QVERIFY(!workspace.isModified());
  }

  void savingOverAnotherProjectKeepsItsAnswers() {
    test::LoopbackServer server([](const auto& request, auto& reply) { reply.send(200, modelReply(request.body)); });
    UiSession session;
    openExample(session);
    ui::Workspace& workspace = session.workspace;
    askServer(workspace, server);
    workspace.proposeTfs();
    QVERIFY(session.waitForJobs());
    const QString first = QString::fromStdString(workspace.projectFolder().string());
    QCOMPARE(int(workspace.state().transcript->entries().size()), 407 + 19);
    openExample(session);  // a second one
    workspace.saveProjectAs(first);
    QVERIFY(session.waitForJobs());
    QCOMPARE(int(llm::readTranscript(pipeline::transcriptFile(first.toStdString())).entries().size()), 407 + 19);
  }

  void undoLeadsToGenesOfTheData() {
    UiSession session;
    openExample(session);
    ui::Workspace& workspace = session.workspace;
    workspace.proposeTfs();
    QVERIFY(session.waitForJobs());
    QStringList genes;
    for (const auto& candidate : workspace.state().tfs->candidates) genes << QString::fromStdString(candidate.gene);
    workspace.decideTfs(genes, State::accepted);
    workspace.decideTfs(genes, State::rejected);
    data::PreprocessParameters few = workspace.state().preprocessParameters;
    few.genes = 60;
    workspace.preprocess(few);
    QVERIFY(session.waitForJobs());
    QVERIFY(!workspace.state().askedTfs);  // it was asked about other windows of genes
    workspace.network()->undoStack()->undo();
    const std::vector<std::string> chosen = workspace.state().tfs->chosen();
    QVERIFY(!chosen.empty() && chosen.size() < 25);
    for (const std::string& tf : chosen)
      QVERIFY2(std::ranges::find(workspace.genes(), tf) != workspace.genes().end(), tf.c_str());
  }

  void aProjectFromElsewhereDoesNotGetTheKey() {
    UiSession session;
    openExample(session);
    ui::Workspace& workspace = session.workspace;
    workspace.apiKeys()->setFromEnvironment("openai", chat::ApiKey(kKey));
    const std::filesystem::path manifest = workspace.projectFolder() / "project.json";
    std::string text = readFile(manifest);
    const auto put = [&](const std::string& from, const std::string& to) {
      const auto at = text.find(from);
      QVERIFY2(at != std::string::npos, from.c_str());
      text.replace(at, from.size(), to);
    };
    put("\"base_url\": \"\"", "\"base_url\": \"https://elsewhere.example/v1\"");
    put("\"replay\": true", "\"replay\": false");
    put("\"model\": \"\"", "\"model\": \"m\"");
    writeFileAtomically(manifest, text);
    workspace.openProjectFolder(QString::fromStdString(workspace.projectFolder().string()));
    QVERIFY(session.waitForJobs());
    QVERIFY(!workspace.isModelAddressTrusted());
    QVERIFY(workspace.keyForModel().isEmpty());
    workspace.proposeTfs();
    QCOMPARE(session.failures.size(), 1);
    QVERIFY2(session.failures[0].contains(QStringLiteral("https://elsewhere.example/v1")),
             qPrintable(session.failures[0]));
    workspace.trustModelAddress();
    QVERIFY(!workspace.keyForModel().isEmpty());
  }

  void aProjectWithoutAFolderIsSavedFirst() {
    UiSession session;
    openExample(session);
    session.workspace.openDataFile(
        QString::fromStdString((pipeline::rawDataFile(session.workspace.projectFolder())).string()));
    QVERIFY(session.waitForJobs());
    session.workspace.proposeTfs();
    QCOMPARE(session.failures.size(), 1);
    QVERIFY(session.failures[0].contains(QStringLiteral("Save the project first")));
  }

  void tablesKeepTheRulesOfModels() {
    UiSession session;
    ui::TfTableModel tfs(session.workspace);
    ui::EdgeProposalModel edges(session.workspace);
    const QAbstractItemModelTester tfTester(&tfs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester edgeTester(&edges, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openExample(session);
    session.workspace.proposeTfs();
    QVERIFY(session.waitForJobs());
    QStringList genes;
    for (const auto& candidate : session.workspace.state().tfs->candidates)
      genes << QString::fromStdString(candidate.gene);
    session.workspace.decideTfs(genes, State::accepted);
    infer::InferParameters infer;
    infer.method = "llm";
    session.workspace.inferNetwork(infer, {});
    QVERIFY(session.waitForJobs());
    QCOMPARE(edges.rowCount(), 1750);
    const auto row = [&](const char* gene) {
      for (int i = 0; i < tfs.rowCount(); ++i)
        if (tfs.index(i, 0).data() == QLatin1String(gene)) return i;
      return -1;
    };
    const auto cell = [&](const char* gene, int column) { return tfs.index(row(gene), column).data().toString(); };
    QCOMPARE(cell("SPI1", ui::TfTableModel::VotesColumn), QStringLiteral("2"));
    QCOMPARE(cell("BCL11B", ui::TfTableModel::VotesColumn), QStringLiteral("1"));
    QCOMPARE(cell("SPI1", ui::TfTableModel::FamilyColumn), QStringLiteral("ETS"));
    QCOMPARE(cell("SPI1", ui::TfTableModel::StateColumn), QStringLiteral("Accepted"));
    QVERIFY(cell("SPI1", ui::TfTableModel::ReasonColumn).contains(QStringLiteral("SPI1")));
    QCOMPARE(tfs.index(row("SPI1"), 0).data(ui::TfTableModel::VotesRole).toList(), (QVariantList{2LL, 2LL}));
  }

  void realBloodCellsAndAServer() {
    const std::string cells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
    const std::string trrust = "data/knowledge/trrust_rawdata.human.tsv";
    GRNWB_NEEDS_SHARED(cells);
    GRNWB_NEEDS_SHARED(trrust);
    test::LoopbackServer server([](const auto& request, auto& reply) { reply.send(200, modelReply(request.body)); });
    UiSession session;
    session.window.resize(1600, 1000);
    session.window.show();
    ui::Workspace& workspace = session.workspace;
    session.window.openPath(QString::fromStdString(test::sharedPath(cells)));
    QVERIFY(session.waitForJobs(60000));
    workspace.preprocess({});
    QVERIFY(session.waitForJobs(60000));
    workspace.saveProjectAs(session.folder.filePath(QStringLiteral("blood.grnwb")));
    QVERIFY(session.waitForJobs(60000));
    askServer(workspace, server);
    workspace.useBundledTfs(QStringLiteral("human"));
    QVERIFY(session.waitForJobs());
    workspace.proposeTfs();
    QVERIFY(session.waitForJobs(60000));
    QCOMPARE(server.requests().size(), std::size_t{99});
    const llm::TfProposals& proposals = workspace.state().askedTfs->proposals;
    QCOMPARE(proposals.audit.answered, std::int64_t{99});
    // The scripted model names every bundled TF of the data, each in all of its windows.
    QCOMPARE(proposals.names(1), workspaceCurated(workspace));
    QCOMPARE(proposals.names(2), proposals.names(1));
    workspace.usePriorNetwork(QString::fromStdString(test::sharedPath(trrust)));
    QVERIFY(session.waitForJobs());
    QVERIFY(workspace.state().prior->edges().size() > 100);
    workspace.selection()->select({.genes = {QStringLiteral("SPI1")}, .edges = {}, .cells = {}});
    session.picture("knowledgePage", QStringLiteral("knowledge_8_blood"));
  }

 private:
  static void openExample(UiSession& session) {
    session.window.resize(1600, 1000);
    session.window.show();
    session.workspace.openExample();
    QVERIFY(session.waitForJobs());
    session.workspace.preprocess(session.workspace.state().preprocessParameters);
    QVERIFY(session.waitForJobs());
    session.window.showPage(QStringLiteral("knowledgePage"));
  }

  static void askServer(ui::Workspace& workspace, const test::LoopbackServer& server) {
    pipeline::LanguageModelSettings settings = workspace.state().languageModel;
    settings.replay = false;
    settings.ask.provider = "openai";
    settings.ask.model = "scripted";
    settings.baseUrl = server.url() + "/v1";
    workspace.setLanguageModel(settings);
    workspace.apiKeys()->setFromEnvironment("openai", chat::ApiKey(kKey));
  }

  static std::vector<std::string> workspaceCurated(const ui::Workspace& workspace) {
    std::vector<std::string> curated = workspace.tfsOrNone().curated();
    std::ranges::sort(curated);
    return curated;
  }

  static void select(QTableView& view, const QString& gene) {
    for (int row = 0; row < view.model()->rowCount(); ++row)
      if (view.model()->index(row, 0).data().toString() == gene) {
        view.selectRow(row);
        return;
      }
    QFAIL(qPrintable(gene));
  }

  static void choose(QComboBox& box, const char* text) {
    const int index = box.findText(QLatin1String(text));
    QVERIFY(index >= 0);
    box.setCurrentIndex(index);
  }
};

}  // namespace

QTEST_MAIN(KnowledgePageTest)
#include "tst_knowledge_page.moc"
