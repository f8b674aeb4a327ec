// SPDX-License-Identifier: GPL-3.0-or-later
// From answers to votes: what counts, how often, how stable.
#include <QTemporaryDir>
#include <QtTest>

#include "core/base/file.h"
#include "core/llm/edge_proposals.h"
#include "core/llm/tf_proposals.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::llm;
using Names = std::vector<std::string>;

/// Answers in the order of the questions; model by model.
Answers answersOf(const std::vector<Question>& questions, const Names& texts, const std::string& model = "m") {
  Answers answers;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    TranscriptEntry entry;
    entry.request = requestFor(questions[i], {"openai", model});
    entry.answer.text = texts[i];
    entry.step = questions[i].step;
    entry.subject = questions[i].subject;
    answers.answered.push_back({questions[i], entry});
  }
  return answers;
}

void append(Answers& answers, Answers more) {
  for (AnsweredQuestion& one : more.answered) answers.answered.push_back(std::move(one));
}

std::vector<Question> windows(const Names& genes, std::int64_t repeats = 1) {
  QuestionParameters parameters;
  parameters.window = 4;
  parameters.stride = 2;
  parameters.repeats = repeats;
  return tfQuestions(genes, "", defaultTemplates(), parameters);
}

const TfProposal& proposalFor(const TfProposals& proposals, const std::string& gene) {
  for (const TfProposal& proposal : proposals.genes)
    if (proposal.gene == gene) return proposal;
  static const TfProposal none;
  return none;
}

const EdgeProposal& edgeOf(const EdgeProposals& proposals, const std::string& tf, const std::string& target) {
  for (const EdgeProposal& edge : proposals.edges)
    if (edge.tf == tf && edge.target == target) return edge;
  static const EdgeProposal none;
  return none;
}

class ProposalsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void namesAreHeldAgainstTheQuestion() {
    const knowledge::NameResolver resolver(knowledge::bundledAliases(), {"SPI1", "GATA1", "CD19", "KLF1"});
    const std::string text = "PU.1 binds DNA.\n<Answer> [PU.1, gata1, SPI1, IRF8, KLF1, CD19] </Answer>";
    const ReadAnswer read = readAnswer(text, resolver, 3);
    const std::vector<NameKind> kinds{NameKind::alias,   NameKind::listed, NameKind::repeated,
                                      NameKind::outside, NameKind::listed, NameKind::surplus};
    QCOMPARE(read.names.size(), kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      QVERIFY2(read.names[i].kind == kinds[i], read.names[i].written.c_str());
      QCOMPARE(text.substr(read.names[i].begin, read.names[i].end - read.names[i].begin), read.names[i].written);
    }
    QVERIFY((read.kept() == Names{"SPI1", "GATA1", "KLF1"}));
    QVERIFY(read.tagged);
    QVERIFY(readAnswer(text, resolver, 0).kept().size() == 4);
  }

  void reasonsAreTheSentencesThatNameTheGene() {
    const std::string text =
        "SPI1 (PU.1) is a master regulator. KLF1 acts in red cells; SPI10 does not exist.\nSPI1 again";
    QCOMPARE(reasoningAbout(text, {"SPI1"}), std::string("SPI1 (PU.1) is a master regulator. SPI1 again"));
    QCOMPARE(reasoningAbout(text, {"KLF1"}), std::string("KLF1 acts in red cells;"));
    QCOMPARE(reasoningAbout(text, {"GATA1"}), std::string());
    QVERIFY(reasoningAbout(std::string(5000, 'x') + " SPI1.", {"SPI1"}).size() <= 400);
  }

  void votesCountLooksAndModels() {
    // Windows: A B C D | C D E F | E F G H. C to F are seen twice.
    const Names genes{"A", "B", "C", "D", "E", "F", "G", "H"};
    const auto questions = windows(genes);
    QCOMPARE(questions.size(), 3UL);
    Answers answers = answersOf(
        questions, {"A and C bind. <Answer> [A, C] </Answer>", "<Answer>[C, E]</Answer>", "<Answer> [] </Answer>"});
    append(answers,
           answersOf(questions, {"<Answer>[A]</Answer>", "<Answer>[F]</Answer>", "<Answer>[F, Z]</Answer>"}, "n"));
    const TfProposals proposals = proposeTfs(answers, {});
    QVERIFY((proposals.models == Names{"m", "n"}));
    const TfProposal& c = proposalFor(proposals, "C");
    QCOMPARE(c.votes, std::int64_t(2));
    QCOMPARE(c.looks, std::int64_t(4));
    QVERIFY((c.byModel == std::vector<ModelVotes>{{"m", 2, 2}, {"n", 0, 2}}));
    QVERIFY((c.answers == std::vector<std::size_t>{0, 1}));
    QCOMPARE(c.reasoning, std::string("A and C bind."));
    const TfProposal& a = proposalFor(proposals, "A");
    QVERIFY((a.byModel == std::vector<ModelVotes>{{"m", 1, 1}, {"n", 1, 1}}));
    QCOMPARE(proposalFor(proposals, "B").votes, std::int64_t(0));
    QVERIFY((proposals.names(1) == Names{"A", "C", "E", "F"}));
    QVERIFY((proposals.names(2) == Names{"A", "C", "F"}));  // A is shown once only; E was proposed in one of two looks
    const Audit& audit = proposals.audit;
    QCOMPARE(audit.kept, std::int64_t(7));
    QCOMPARE(audit.shown, std::int64_t(24));
    QCOMPARE(audit.empty, std::int64_t(1));
    QCOMPARE(audit.outside.at("Z").count, std::int64_t(1));
    GRNWB_CLOSE(audit.yesRate(), 7.0 / 24, 1e-12);
    GRNWB_CLOSE(*audit.modelAgreement, 1.0 / 4, 1e-12);  // {A, C, E} and {A, F}: shared A of A C E F
    QVERIFY(!audit.repeatAgreement);
  }

  void voicesOfOneModelAreNoSecondLook() {
    // A is shown once: two temperatures of one model are two series with one look each.
    const auto questions = windows({"A", "B", "C", "D", "E", "F"});
    QCOMPARE(questions.size(), 2UL);  // A B C D | C D E F
    Answers answers = answersOf(questions, {"<Answer>[C]</Answer>", "<Answer>[]</Answer>"});
    Answers warm = answersOf(questions, {"<Answer>[C]</Answer>", "<Answer>[D]</Answer>"});
    for (AnsweredQuestion& one : warm.answered) one.entry.request.temperature = 1;
    append(answers, warm);
    const TfProposals proposals = proposeTfs(answers, {});
    QVERIFY((proposals.models == Names{"m"}));
    const TfProposal& c = proposalFor(proposals, "C");
    QVERIFY((c.byModel == std::vector<ModelVotes>{{"m", 2, 4}}));
    QCOMPARE(c.frequency, std::int64_t(1));
    QVERIFY(!c.passes(2));
    GRNWB_CLOSE(*proposals.audit.modelAgreement, 0.5, 1e-12);
    QVERIFY(!proposals.audit.repeatAgreement);
  }

  void aWindowWithoutAnswerIsNoLookThatAgrees() {
    const auto questions = windows({"A", "B", "C", "D", "E", "F"});
    Answers answers = answersOf({questions[0]}, {"<Answer>[A, C]</Answer>"});
    answers.unanswered = {questions[1], questions[1]};  // of two voices
    const TfProposals proposals = proposeTfs(answers, {});
    QCOMPARE(proposalFor(proposals, "C").looks, std::int64_t(1));
    QVERIFY((proposals.names(1) == Names{"A", "C"}));
    QVERIFY((proposals.names(2) == Names{"A"}));
  }

  void repeatsAgreeByTheJaccardIndex() {
    const Names genes{"A", "B", "C", "D"};
    const auto questions = windows(genes, 3);
    const TfProposals proposals = proposeTfs(
        answersOf(questions, {"<Answer>[A, B]</Answer>", "<Answer>[A]</Answer>", "<Answer>[A, B]</Answer>"}), {});
    GRNWB_CLOSE(*proposals.audit.repeatAgreement, (0.5 + 1 + 0.5) / 3, 1e-12);
    QCOMPARE(proposalFor(proposals, "A").votes, std::int64_t(3));
    QCOMPARE(proposalFor(proposals, "A").frequency, std::int64_t(1));
  }

  void edgesCountVotesAndPlaces() {
    QuestionParameters parameters;
    parameters.k = 2;
    parameters.repeats = 2;
    parameters.shuffled = 1;
    const auto questions = edgeQuestions({"T"}, {"A", "B", "C", "D"}, "", defaultTemplates(), parameters);
    QCOMPARE(questions.size(), 3UL);
    const EdgeProposals proposals = proposeEdges(
        answersOf(questions,
                  {"B is known. <Answer>[B, A]</Answer>", "<Answer>[A, B, C]</Answer>", "<Answer>[D]</Answer>"}),
        {}, 2);
    const EdgeProposal& a = edgeOf(proposals, "A", "T");
    QCOMPARE(a.votes, std::int64_t(2));
    QCOMPARE(a.asked, std::int64_t(2));
    QCOMPARE(a.meanRank, 1.5);
    QCOMPARE(edgeOf(proposals, "C", "T").votes, std::int64_t(0));  // beyond k
    QCOMPARE(edgeOf(proposals, "D", "T").votes, std::int64_t(0));  // the order check gives no vote
    QCOMPARE(proposals.reasoning(edgeOf(proposals, "B", "T")), std::string("B is known."));
    const data::ScoredEdges scored = proposals.scored();
    QCOMPARE(scored.size(), 2UL);
    for (const data::ScoredEdge& edge : scored) GRNWB_CLOSE(edge.importance, 2 + (3 - 1.5) / 3, 1e-12);
    const Audit& audit = proposals.audit;
    QCOMPARE(audit.surplus, std::int64_t(1));
    QCOMPARE(audit.shortAnswers.size(), 1UL);
    QCOMPARE(audit.shortAnswers[0].kept, std::int64_t(1));
    GRNWB_CLOSE(*audit.repeatAgreement, 1.0, 1e-12);
    QCOMPARE(*audit.orderAgreement, 0.0);
  }

  void moreVotesAlwaysScoreHigher() {
    QuestionParameters parameters;
    parameters.k = 10;
    parameters.repeats = 2;
    Names tfs;
    for (char c = 'A'; c <= 'L'; ++c) tfs.emplace_back(1, c);
    const auto questions = edgeQuestions({"target"}, tfs, "", defaultTemplates(), parameters);
    const EdgeProposals proposals = proposeEdges(
        answersOf(questions, {"<Answer>[A,B,C,D,E,F,G,H,I,J]</Answer>", "<Answer>[K,B,C,D,E,F,G,H,I,J]</Answer>"}), {},
        10);
    double lowestTwice = 1e9, highestOnce = 0;
    for (const data::ScoredEdge& edge : proposals.scored())
      (edge.importance < 2 ? highestOnce : lowestTwice) =
          edge.importance < 2 ? std::max(highestOnce, edge.importance) : std::min(lowestTwice, edge.importance);
    QVERIFY(highestOnce < 2 && highestOnce > 1);
    QVERIFY(lowestTwice > 2);
    QCOMPARE(proposals.scored().front().tf, std::string("B"));
  }

  void writesTheSameFileTwice() {
    QTemporaryDir folder;
    const auto file = [&](const char* name) {
      return std::filesystem::path(folder.filePath(QLatin1String(name)).toStdString());
    };
    const auto questions = windows({"A", "B", "C", "D"});
    const TfProposals proposals = proposeTfs(answersOf(questions, {"\"A\" binds. <Answer>[A, X]</Answer>"}), {});
    writeTfProposals(proposals, file("a.json"));
    writeTfProposals(proposals, file("b.json"));
    const std::string text = readFile(file("a.json"));
    QCOMPARE(text, readFile(file("b.json")));
    for (const char* part : {"\"grnwb-tf-proposals\"", "\"tf\": \"A\"", "\\\"A\\\" binds.", "\"freq2\": true",
                             "\"repeat_agreement\": null", "\"written\": \"X\""})
      QVERIFY2(text.find(part) != std::string::npos, part);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProposalsTest)
#include "tst_proposals.moc"
