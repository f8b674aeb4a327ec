// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of the page Knowledge: lists, decisions, the questions to a language model, prior networks.
#include <QFileInfo>
#include <chrono>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/chat/http_provider.h"
#include "core/chat/url.h"
#include "core/knowledge/tf_list.h"
#include "core/llm/question_batches.h"
#include "ui/models/question_source.h"
#include "ui/models/replace_command.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::system_clock;

constexpr std::size_t kQuestionsPerBatch = 20;

/// The pairs of which both genes are in the data, in the spelling of the data.
knowledge::PriorNetwork amongGenes(const knowledge::PriorNetwork& prior, const std::vector<std::string>& genes) {
  const knowledge::NameResolver resolver(knowledge::bundledAliases(), genes);
  std::vector<knowledge::PriorEdge> edges;
  for (knowledge::PriorEdge edge : prior.edges()) {
    edge.tf = resolver.resolve(edge.tf).gene;
    edge.target = resolver.resolve(edge.target).gene;
    if (!edge.tf.empty() && !edge.target.empty()) edges.push_back(std::move(edge));
  }
  return knowledge::PriorNetwork(std::move(edges));
}

}  // namespace

pipeline::TfSelection Workspace::tfsOrNone() const {
  return m_state.tfs ? *m_state.tfs : pipeline::TfSelection();
}

const std::vector<std::string>& Workspace::genes() const {
  static const std::vector<std::string> none;
  return m_state.genes() ? *m_state.genes() : none;
}

void Workspace::replaceTfs(pipeline::TfSelection selection, const QString& text) {
  if (selection == tfsOrNone()) return;
  using Tfs = std::shared_ptr<const pipeline::TfSelection>;
  const auto set = [this](const Tfs& tfs) {
    // An undo may lead back to other data than there are now.
    m_state.tfs = tfs ? std::make_shared<const pipeline::TfSelection>(pipeline::withGenes(*tfs, genes())) : nullptr;
    Q_EMIT tfsChanged();
    markEdited();
  };
  m_network->undoStack()->push(new ReplaceCommand<Tfs>(
      set, m_state.tfs, std::make_shared<const pipeline::TfSelection>(std::move(selection)), text));
}

void Workspace::useTfList(const QString& path) {
  const fs::path file = path.toStdString();
  startTfs(QFileInfo(path).fileName(), [file] { return knowledge::readTfList(file); });
}

void Workspace::useBundledTfs(const QString& species) {
  const std::string name = species.toStdString();
  startTfs(QStringLiteral("bundled ") + species, [name] { return knowledge::bundledTfList(name); });
}

void Workspace::startTfs(const QString& listName, std::function<std::vector<std::string>()> list) {
  if (refuseWhen(genes().empty(), tr("Open data before choosing transcription factors."))) return;
  using Listed = std::vector<std::string>;
  const auto start = Clock::now();
  startStage<Listed>(
      Stage::tfs, tr("Read %1").arg(listName), JobQueue::Weight::light,
      [list = std::move(list)](JobContext&) { return list(); },
      [this, listName, start](const Listed& listed) {
        const std::string name = listName.toStdString();
        const Listed proposed = m_state.askedTfs ? m_state.askedTfs->proposals.names(1) : Listed();
        pipeline::TfSelection tfs = pipeline::withList(tfsOrNone(), name, listed, proposed, genes());
        pipeline::Provenance provenance = pipeline::makeProvenance(
            "tfs", {}, 0, {{"list", sha256(join(listed, "\n"))}, {"data", m_preparedHash}}, start, 1);
        provenance.parameters["list"] = name;
        provenance.results["tfs"] = pipeline::hashOfNames(knowledge::matchTfs(listed, genes()).present);
        if (!listName.startsWith(QStringLiteral("bundled "))) provenance.texts["listed_tfs.txt"] = join(listed, "\n");
        record(std::move(provenance));
        replaceTfs(std::move(tfs), tr("TF list %1").arg(listName));
        markStageDone();
      });
}

void Workspace::decideTfs(const QStringList& genes, pipeline::CandidateState state) {
  std::vector<std::string> names;
  for (const QString& gene : genes) names.push_back(gene.toStdString());
  const int count = static_cast<int>(names.size());
  const QString text = state == pipeline::CandidateState::accepted   ? tr("Accept %Ln TF(s)", "", count)
                       : state == pipeline::CandidateState::rejected ? tr("Reject %Ln TF(s)", "", count)
                       : state == pipeline::CandidateState::locked   ? tr("Lock %Ln TF(s)", "", count)
                                                                     : tr("Reopen %Ln TF(s)", "", count);
  replaceTfs(pipeline::withState(tfsOrNone(), names, state), text);
}

void Workspace::setLanguageModel(const pipeline::LanguageModelSettings& settings) {
  if (settings == m_state.languageModel) return;
  if (settings.baseUrl != m_state.languageModel.baseUrl) m_trustedAddresses.insert(settings.baseUrl);
  m_state.languageModel = settings;
  Q_EMIT languageModelChanged();
  markEdited();
}

std::vector<llm::Question> Workspace::questions(llm::Step step) const {
  return QuestionSource(*this).questions(step);
}

bool Workspace::isModelAddressTrusted() const {
  const std::string& address = m_state.languageModel.baseUrl;
  const auto url = chat::parsedUrl(address);
  return address.empty() || (url && url->isLoopback) || m_trustedAddresses.contains(address);
}

void Workspace::setDefaultLanguageModel(const llm::AskParameters& ask, const std::string& baseUrl) {
  m_defaultLanguageModel.ask = ask;
  m_defaultLanguageModel.baseUrl = baseUrl;
  m_trustedAddresses.insert(baseUrl);
}

void Workspace::trustModelAddress() {
  m_trustedAddresses.insert(m_state.languageModel.baseUrl);
  Q_EMIT languageModelChanged();
}

chat::ApiKey Workspace::keyForModel() const {
  return isModelAddressTrusted() ? m_apiKeys->key(m_state.languageModel.ask.provider) : chat::ApiKey();
}

bool Workspace::refuseAsking() {
  return refuseWhen(genes().empty(), tr("Open data before asking a language model.")) ||
         refuseWhen(m_projectFolder.empty(),
                    tr("Save the project first: the answers are recorded in its folder as they come.")) ||
         refuseWhen(isAsking(), tr("A language model is being asked already.")) ||
         refuseWhen(!m_state.languageModel.replay && !isModelAddressTrusted(),
                    tr("This project names an address of its own for the model, %1. Confirm it in the model's "
                       "settings.")
                        .arg(QString::fromStdString(m_state.languageModel.baseUrl)));
}

Workspace::Asking Workspace::asking() const {
  const pipeline::LanguageModelSettings& settings = m_state.languageModel;
  Asking asking;
  asking.settings = settings;
  asking.transcript = pipeline::transcriptFile(m_projectFolder);
  if (!settings.replay) asking.key = keyForModel();
  return asking;
}

pipeline::Provenance Workspace::Asking::provenance(const std::string& stage, llm::Step step,
                                                   const llm::Transcript& recorded, Clock::time_point start) const {
  pipeline::LanguageModelSettings used = settings;
  std::vector<Field> fields = llm::fields(used.ask);
  for (Field& field : llm::fields(used.inquiry.questions, step)) fields.push_back(std::move(field));
  Sha256 answers;
  for (const llm::TranscriptEntry& entry : recorded.entries())
    if (entry.step == step) answers.add(llm::toJsonLine(entry) + "\n");
  pipeline::Provenance record =
      pipeline::makeProvenance(stage, fields, settings.inquiry.questions.seed,
                               {{"answers", answers.hex()}, {"context", sha256(settings.inquiry.context)}}, start, 1);
  record.parameters["model"] = settings.ask.model;
  record.parameters["base-url"] = settings.baseUrl;
  record.parameters["replay"] = settings.replay ? "true" : "false";
  const llm::PromptTemplates &asked = settings.inquiry.templates, &usual = llm::defaultTemplates();
  const auto &question = step == llm::Step::tfs ? asked.tfs : asked.edges,
             &usualQuestion = step == llm::Step::tfs ? usual.tfs : usual.edges;
  if (!settings.inquiry.context.empty()) record.texts["context.txt"] = settings.inquiry.context;
  if (asked.system != usual.system) record.texts["system.txt"] = asked.system;
  if (question != usualQuestion) record.texts["question.txt"] = question;
  return record;
}

llm::Answering Workspace::Asking::answering(std::unique_ptr<chat::ChatProvider>& provider) const {
  llm::Answering answering;
  answering.ask = settings.ask;
  answering.transcript = transcript;
  if (!settings.replay) {
    chat::ProviderSettings made;
    made.kind = settings.ask.provider;
    made.baseUrl = settings.baseUrl;
    provider = chat::makeProvider(made, key);
    answering.provider = provider.get();
  }
  return answering;
}

std::shared_ptr<const pipeline::AskedEdges> Workspace::Asking::edges(
    const std::vector<std::string>& genes, const std::vector<std::string>& tfs,
    std::shared_ptr<const llm::Transcript>& transcriptRead, JobContext& job) const {
  const llm::Inquiry& inquiry = settings.inquiry;
  std::unique_ptr<chat::ChatProvider> provider;
  const llm::Answering who = answering(provider);
  llm::EdgeProposals proposals = llm::proposeEdges(genes, tfs, inquiry, who, knowledge::bundledAliases(), job);
  transcriptRead = std::make_shared<const llm::Transcript>(llm::readTranscript(transcript));
  // Every model that answered these questions has its votes.
  auto asked = pipeline::recall(*transcriptRead, inquiry, genes, tfs, job);
  return asked ? asked
               : std::make_shared<const pipeline::AskedEdges>(pipeline::AskedEdges{inquiry, tfs, std::move(proposals)});
}

void Workspace::proposeTfs() {
  if (refuseAsking()) return;
  struct Proposed {
    std::shared_ptr<const pipeline::AskedTfs> asked;
    std::shared_ptr<const llm::Transcript> transcript;
    pipeline::Provenance provenance;
  };
  startStage<Proposed>(
      Stage::proposeTfs, tr("Propose TFs"), JobQueue::Weight::light,
      [asking = asking(), genes = genes(), dataHash = m_preparedHash](JobContext& job) {
        const auto start = Clock::now();
        const llm::Inquiry& inquiry = asking.settings.inquiry;
        std::unique_ptr<chat::ChatProvider> provider;
        const llm::Answering answering = asking.answering(provider);
        llm::TfProposals proposals = llm::proposeTfs(genes, inquiry, answering, knowledge::bundledAliases(), job);
        Proposed result;
        result.transcript = std::make_shared<const llm::Transcript>(llm::readTranscript(asking.transcript));
        // Every model that answered these questions has its votes.
        result.asked = pipeline::recall(*result.transcript, inquiry, genes, job);
        if (!result.asked)
          result.asked = std::make_shared<const pipeline::AskedTfs>(pipeline::AskedTfs{inquiry, std::move(proposals)});
        result.provenance = asking.provenance("propose-tfs", llm::Step::tfs, *result.transcript, start);
        result.provenance.inputs["data"] = dataHash;
        result.provenance.results["tfs"] = pipeline::hashOfNames(result.asked->proposals.names(1));
        return result;
      },
      [this](Proposed result) {
        adoptTranscript(std::move(result.transcript));
        m_state.askedTfs = std::move(result.asked);
        record(std::move(result.provenance));
        Q_EMIT languageModelChanged();
        replaceTfs(pipeline::withProposals(tfsOrNone(), m_state.askedTfs->proposals.names(1), genes()),
                   tr("TF proposals"));
        markStageDone();
      });
}

std::optional<std::vector<llm::Question>> Workspace::questionsOrRefuse(llm::Step step) {
  try {
    return questions(step);
  } catch (const Error& error) {
    Q_EMIT refused(QString::fromUtf8(error.what()));
    return std::nullopt;
  }
}

void Workspace::writeQuestions(llm::Step step, const QString& folder) {
  const auto asked = questionsOrRefuse(step);
  if (!asked) return;
  struct Written {};
  startStage<Written>(
      Stage::writeQuestions, tr("Write the questions"), JobQueue::Weight::light,
      [asked = *asked, folder = fs::path(folder.toStdString())](JobContext&) {
        llm::writeQuestionBatches(asked, kQuestionsPerBatch, folder);
        return Written();
      },
      [](Written) {});
}

void Workspace::importAnswers(llm::Step step, const QString& path) {
  if (refuseAsking()) return;
  const auto asked = questionsOrRefuse(step);
  if (!asked) return;
  struct Imported {};
  const fs::path from = path.toStdString();
  startStage<Imported>(
      Stage::importAnswers, tr("Import answers from %1").arg(QFileInfo(path).fileName()), JobQueue::Weight::light,
      [asking = asking(), questions = *asked, from](JobContext& job) {
        llm::AskParameters parameters = asking.settings.ask;
        parameters.provider = llm::kImportProvider;
        if (trim(parameters.model).empty()) parameters.model = llm::kUnnamedModel;
        const llm::BatchAnswers batches = llm::readAnswerBatches(questions, from);
        const std::int64_t recorded = llm::importAnswers(
            questions, batches.answers, parameters, "imported from " + from.filename().string(), asking.transcript);
        job.warn(tr("Answers imported: %1; questions without an answer: %2")
                     .arg(recorded)
                     .arg(batches.unanswered.size())
                     .toStdString());
        return Imported();
      },
      [this](Imported) { rereadTranscript(true); });
}

void Workspace::rereadTranscript(bool addsCandidates) {
  if (m_projectFolder.empty() || isRunning(Stage::readTranscript)) return;
  struct Read {
    std::shared_ptr<const llm::Transcript> transcript;
    std::shared_ptr<const pipeline::AskedTfs> tfs;
    std::shared_ptr<const pipeline::AskedEdges> edges;
  };
  startStage<Read>(
      Stage::readTranscript, tr("Read the answers so far"), JobQueue::Weight::light,
      [file = pipeline::transcriptFile(m_projectFolder), inquiry = m_state.languageModel.inquiry, genes = genes(),
       tfs = tfsOrNone().chosen()](JobContext& job) {
        Read read;
        read.transcript = std::make_shared<const llm::Transcript>(llm::readTranscript(file));
        read.tfs = pipeline::recall(*read.transcript, inquiry, genes, job);
        read.edges = pipeline::recall(*read.transcript, inquiry, genes, tfs, job);
        return read;
      },
      [this, addsCandidates](Read read) {
        adoptTranscript(std::move(read.transcript));
        if (read.tfs) m_state.askedTfs = std::move(read.tfs);
        if (read.edges) m_state.askedEdges = std::move(read.edges);
        Q_EMIT languageModelChanged();
        countKnownEdges();
        if (addsCandidates && m_state.askedTfs)
          replaceTfs(pipeline::withProposals(tfsOrNone(), m_state.askedTfs->proposals.names(1), genes()),
                     tr("TF proposals"));
        markStageDone();
      });
}

void Workspace::adoptTranscript(std::shared_ptr<const llm::Transcript> transcript) {
  m_state.transcript = std::move(transcript);
  const fs::path file = pipeline::transcriptFile(m_projectFolder);
  m_state.transcriptFile = fs::exists(file) ? file : fs::path();
}

void Workspace::usePriorNetwork(const QString& path) {
  using Prior = std::shared_ptr<const knowledge::PriorNetwork>;
  const fs::path file = path.toStdString();
  if (refuseWhen(genes().empty(), tr("Open data before importing a prior network."))) return;
  startStage<Prior>(
      Stage::prior, tr("Read %1").arg(QFileInfo(path).fileName()), JobQueue::Weight::light,
      [file, all = m_state.raw           ? m_state.raw->genes.names
                   : m_state.rawOverview ? m_state.rawOverview->genes
                                         : genes()](JobContext& job) {
        knowledge::PriorNetwork known = amongGenes(knowledge::readPriorNetwork(file), all);
        if (known.edges().empty())
          job.warn(tr("The file names no pair of TF and target among these genes.").toStdString());
        return std::make_shared<const knowledge::PriorNetwork>(std::move(known));
      },
      [this](Prior prior) {
        if (m_state.prior)
          prior = std::make_shared<const knowledge::PriorNetwork>(knowledge::merged({*m_state.prior, *prior}));
        m_state.prior = std::move(prior);
        Q_EMIT priorChanged();
        countKnownEdges();
        markStageDone();
      });
}

void Workspace::countKnownEdges() {
  m_knownEdges = nullptr;
  if (isRunning(Stage::countKnown)) return;  // its end sees that it is out of date
  if (!m_state.prior || !m_state.askedEdges || m_state.askedEdges->proposals.edges.empty()) return;
  using Known = std::shared_ptr<const knowledge::KnownEdges>;
  startStage<Known>(
      Stage::countKnown, tr("Compare with the prior networks"), JobQueue::Weight::light,
      [prior = m_state.prior, asked = m_state.askedEdges](JobContext& job) {
        knowledge::EdgeNames edges;
        for (const llm::EdgeProposal& edge : asked->proposals.edges) edges.emplace_back(edge.tf, edge.target);
        return std::make_shared<const knowledge::KnownEdges>(knowledge::countKnownEdges(edges, *prior, {}, job));
      },
      [this, prior = m_state.prior, asked = m_state.askedEdges](Known known) {
        if (prior == m_state.prior && asked == m_state.askedEdges)
          m_knownEdges = std::move(known);
        else
          countKnownEdges();
        Q_EMIT priorChanged();
      });
}

void Workspace::forgetPriorNetworks() {
  m_state.prior = nullptr;
  m_knownEdges = nullptr;
  Q_EMIT priorChanged();
  markStageDone();
}

}  // namespace grnwb::ui
