// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of the page Network: inference, versions, repeats with other seeds, evidence.
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <chrono>
#include <mutex>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/exchange/read_network.h"
#include "core/grn/carry_over.h"
#include "ui/models/edge_texts.h"
#include "ui/models/replace_command.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace {

using Clock = std::chrono::system_clock;

struct Inference {
  std::shared_ptr<const data::ScoredEdges> edges;
  data::ScoredEdges topUp;  ///< for targets that a model names too few regulators for
  std::shared_ptr<const pipeline::AskedEdges> asked;
  std::shared_ptr<const llm::Transcript> transcript;
  grn::Grn imposed;
  grn::CandidateIndex candidates;
  std::vector<pipeline::Provenance> provenance;  ///< of each inference, and of the imposed network
};

/// What a record of an inference says beside its settings. listed: the hash of the TF list chosen last, whose file the
/// commands make; any other list is kept whole.
void nameInputs(pipeline::Provenance& record, const std::string& dataHash, const std::vector<std::string>& tfs,
                const std::string& listed, const data::ScoredEdges& edges) {
  const std::string hash = pipeline::hashOfNames(tfs);
  record.inputs["data"] = dataHash;
  record.inputs["tfs"] = hash;
  if (hash != listed) record.texts["chosen_tfs.txt"] = join(tfs, "\n");
  record.results["edges"] = data::contentHash(edges);
}

/// edges2: what topped targets up, or empty.
pipeline::Provenance imposeRecord(grn::ImposeParameters parameters, const std::string& dataHash,
                                  const std::vector<std::string>& tfs, const data::ScoredEdges& edges,
                                  const data::ScoredEdges& edges2, const grn::Grn& imposed, Clock::time_point start) {
  pipeline::Provenance record = pipeline::makeProvenance(
      "impose", grn::fields(parameters), parameters.seed,
      {{"data", dataHash}, {"tfs", pipeline::hashOfNames(tfs)}, {"edges", data::contentHash(edges)}}, start, 1);
  if (!edges2.empty()) record.inputs["edges2"] = data::contentHash(edges2);
  record.parameters["source"] = parameters.source;
  record.results["grn"] = imposed.structureHash();
  return record;
}

}  // namespace

/// Versions on their way from the job that makes them.
struct Workspace::FinishedRepeats {
  std::mutex mutex;
  std::vector<pipeline::NetworkVersion> versions;
  std::vector<pipeline::Provenance> provenance;  ///< two of each version
  QString text;                                  ///< of the undo step
};

data::ScoredEdges Workspace::inferKeeping(KeptTargets& kept, const data::Dataset& data,
                                          const std::vector<std::string>& tfs, const infer::InferParameters& parameters,
                                          JobContext& job) {
  const data::Dataset train = data.subsetCells(data.splitRows("train"));
  const infer::EarlierTargets earlier = kept.continueWith(infer::inferenceKey(train, tfs, parameters, job));
  const auto say = [&](const QString& text) { job.warn(text.toStdString()); };
  if (kept.count() > 0) say(tr("Finished targets taken over from the stopped run: %1").arg(kept.count()));
  try {
    data::ScoredEdges edges = infer::infer(train, tfs, parameters, job, earlier).edges;
    kept.clear();
    return edges;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cancelled && kept.count() > 0)
      say(tr("Finished targets kept for the next run of the same inference: %1").arg(kept.count()));
    throw;
  }
}

void Workspace::inferNetwork(const infer::InferParameters& inferParameters,
                             const grn::ImposeParameters& imposeParameters) {
  if (refuseWhen(!m_state.prepared, tr("Preprocess the data before inferring a network.")) ||
      refuseWhen(tfsOrNone().chosen().empty(), tr("Accept transcription factors before inferring a network.")))
    return;
  const bool asks = inferParameters.method == "llm";
  if (asks && refuseAsking()) return;
  m_inferenceAsks = asks;
  const auto text = tr("%1, %2 regulators per target").arg(sourceText(inferParameters.method)).arg(imposeParameters.k);
  pipeline::NetworkOrigin origin;
  origin.method = inferParameters.method;
  if (!asks) origin.seed = inferParameters.seed;
  startStage<Inference>(
      Stage::infer, tr("Infer the network"), JobQueue::Weight::heavy,
      [kept = m_keptTargets, prepared = m_state.prepared, tfs = tfsOrNone().chosen(), dataHash = m_preparedHash,
       listed = lastResult("tfs"), inferParameters, imposeParameters, asks,
       asking = asks ? asking() : Asking()](JobContext& job) {
        const auto start = Clock::now();
        infer::InferParameters inferUsed = inferParameters;
        grn::ImposeParameters imposeUsed = imposeParameters;
        imposeUsed.source = inferParameters.method;
        const data::Dataset& data = prepared->data;
        Inference result;
        if (asks) {
          result.asked = asking.edges(data.genes.names, tfs, result.transcript, job);
          result.edges = std::make_shared<const data::ScoredEdges>(result.asked->proposals.scored());
          result.provenance.push_back(asking.provenance("infer", llm::Step::edges, *result.transcript, start));
          result.provenance.back().parameters["method"] = "llm";
          nameInputs(result.provenance.back(), dataHash, tfs, listed, *result.edges);
        }
        if (!asks || imposeParameters.shortTargets == "grnboost2") {
          const auto inferStart = Clock::now();
          if (asks) inferUsed.method = "grnboost2";
          data::ScoredEdges edges = inferKeeping(*kept, data, tfs, inferUsed, job);
          result.provenance.push_back(pipeline::makeProvenance("infer", infer::fields(inferUsed), inferUsed.seed, {},
                                                               inferStart, job.threads()));
          nameInputs(result.provenance.back(), dataHash, tfs, listed, edges);
          if (asks)
            result.topUp = std::move(edges);
          else
            result.edges = std::make_shared<const data::ScoredEdges>(std::move(edges));
        }
        const auto imposeStart = Clock::now();
        grn::Imposed imposed = grn::impose(*result.edges, data.genes.names, imposeUsed, job, result.topUp);
        if (!imposed.shortTargets.empty())
          job.warn(
              tr("Targets with fewer regulators than asked for: %1").arg(imposed.shortTargets.size()).toStdString());
        if (!imposed.dropped.empty())
          job.warn(tr("TFs that regulate no target and are left out of the network: %1")
                       .arg(imposed.dropped.size())
                       .toStdString());
        result.candidates = grn::CandidateIndex(*result.edges, inferParameters.method);
        result.imposed = std::move(imposed.grn);
        result.provenance.push_back(
            imposeRecord(imposeUsed, dataHash, tfs, *result.edges, result.topUp, result.imposed, imposeStart));
        return result;
      },
      [this, text, origin](Inference result) {
        m_state.scoredEdges[origin.method] = std::move(result.edges);
        if (result.asked) {
          adoptTranscript(std::move(result.transcript));
          m_state.askedEdges = std::move(result.asked);
          Q_EMIT languageModelChanged();
          countKnownEdges();
        }
        result.provenance.back().parameters["version"] = pipeline::versionName(m_state.versions.nextNumber);
        std::ranges::for_each(result.provenance, [this](pipeline::Provenance& step) { record(std::move(step)); });
        adoptNetwork(std::make_shared<const grn::Grn>(withDecisions(std::move(result.imposed), result.candidates)),
                     text, origin);
        markStageDone();
      });
}

grn::Grn Workspace::withDecisions(grn::Grn imposed, const grn::CandidateIndex& candidates) {
  const auto isDecided = [](const grn::Edge& edge) {
    return edge.locked || edge.editedAt || edge.sign != grn::Sign::unknown;
  };
  const auto& before = m_state.grn;
  if (!before || (before->rejected().empty() && std::ranges::none_of(before->edges(), isDecided))) return imposed;
  grn::CarriedOver carried = grn::carryOver(*before, imposed, candidates);
  const auto note = [this](const QString& text, std::ptrdiff_t count) {
    if (count > 0) Q_EMIT m_network->editNoted(text.arg(QLocale().toString(static_cast<qlonglong>(count))));
  };
  const auto locked = std::ranges::count_if(carried.notKept, [](const grn::NotKept& kept) { return kept.edge.locked; });
  note(tr("Locked edges that the new network can't have, since their genes have other roles in it: %1"), locked);
  note(tr("Edges you had edited that the new network doesn't have: %1"), std::ssize(carried.notKept) - locked);
  note(tr("Targets with fewer regulators than asked for, because of edges you rejected: %1"),
       std::ssize(carried.fewer));
  note(tr("Targets with more regulators than asked for, all locked: %1"), std::ssize(carried.crowded));
  return std::move(carried.grn);
}

void Workspace::adoptNetwork(std::shared_ptr<const grn::Grn> grn, const QString& name,
                             const pipeline::NetworkOrigin& origin) {
  pipeline::NetworkVersion version;
  version.name = name.toStdString();
  version.origin = origin;
  version.createdAt = QDateTime::currentSecsSinceEpoch();
  version.grn = grn;
  m_network->undoStack()->beginMacro(name);
  m_network->replace(std::move(grn), name);
  replaceVersions(pipeline::withVersion(m_state.versions, std::move(version)), name);
  m_network->undoStack()->endMacro();
}

void Workspace::openNetworkFile(const QString& path) {
  struct Opened {
    std::shared_ptr<const grn::Grn> network;
    pipeline::Provenance provenance;
  };
  const QString name = QFileInfo(path).fileName();
  startStage<Opened>(
      Stage::openNetwork, tr("Open %1").arg(name), JobQueue::Weight::light,
      [file = std::filesystem::path(path.toStdString()), genes = genes()](JobContext& job) {
        const auto start = Clock::now();
        Opened opened;
        opened.network = std::make_shared<const grn::Grn>(exchange::readNetwork(file, job, genes).grn);
        opened.provenance = pipeline::makeProvenance("open-network", {}, 0, {{"file", sha256OfFile(file)}}, start, 1);
        opened.provenance.parameters["file"] = file.filename().string();
        opened.provenance.results["grn"] = opened.network->structureHash();
        return opened;
      },
      [this, name](Opened opened) {
        opened.provenance.parameters["version"] = pipeline::versionName(m_state.versions.nextNumber);
        record(std::move(opened.provenance));
        adoptNetwork(std::move(opened.network), name, {"file", {}, 0, false});
        markStageDone();
      });
}

void Workspace::addRepeats(const infer::InferParameters& inferParameters, const grn::ImposeParameters& imposeParameters,
                           int seeds) {
  if (refuseWhen(!m_state.prepared, tr("Preprocess the data before inferring a network.")) ||
      refuseWhen(tfsOrNone().chosen().empty(), tr("Accept transcription factors before inferring a network.")) ||
      refuseWhen(inferParameters.method == "llm",
                 tr("A language model's answers have no seeds: ask it again instead.")))
    return;
  const auto repeats = std::make_shared<FinishedRepeats>();
  repeats->text = tr("%Ln network(s) of %1", "", seeds).arg(sourceText(inferParameters.method));
  m_repeats = repeats;
  struct Done {};
  startStage<Done>(
      Stage::repeats, repeats->text, JobQueue::Weight::heavy,
      [repeats, prepared = m_state.prepared, tfs = tfsOrNone().chosen(), dataHash = m_preparedHash,
       listed = lastResult("tfs"), inferParameters, imposeParameters, seeds](JobContext& job) {
        const data::Dataset training = prepared->data.subsetCells(prepared->data.splitRows("train"));
        for (int i = 0; i < seeds; ++i) {
          const auto start = Clock::now();
          infer::InferParameters inferUsed = inferParameters;
          grn::ImposeParameters imposeUsed = imposeParameters;
          inferUsed.seed = imposeUsed.seed = inferParameters.seed + static_cast<std::uint64_t>(i);
          imposeUsed.source = inferUsed.method;
          const data::ScoredEdges edges = infer::infer(training, tfs, inferUsed, job).edges;
          pipeline::Provenance inferred =
              pipeline::makeProvenance("infer", infer::fields(inferUsed), inferUsed.seed, {}, start, job.threads());
          nameInputs(inferred, dataHash, tfs, listed, edges);
          const auto imposeStart = Clock::now();
          pipeline::NetworkVersion version;
          version.name = tr("%1 seed %2").arg(sourceText(inferUsed.method)).arg(inferUsed.seed).toStdString();
          version.origin = {inferUsed.method, inferUsed.seed, 0, true};
          version.createdAt = QDateTime::currentSecsSinceEpoch();
          version.grn =
              std::make_shared<const grn::Grn>(grn::impose(edges, prepared->data.genes.names, imposeUsed, job).grn);
          pipeline::Provenance imposed = imposeRecord(imposeUsed, dataHash, tfs, edges, {}, *version.grn, imposeStart);
          const std::lock_guard lock(repeats->mutex);
          repeats->provenance.push_back(std::move(inferred));
          repeats->provenance.push_back(std::move(imposed));
          repeats->versions.push_back(std::move(version));
        }
        return Done();
      },
      [this](Done) { keepRepeats(); });
}

void Workspace::keepRepeats() {
  const auto repeats = std::exchange(m_repeats, nullptr);
  if (!repeats) return;
  const std::lock_guard lock(repeats->mutex);
  if (repeats->versions.empty()) return;
  pipeline::NetworkVersions versions = m_state.versions;
  for (std::size_t i = 0; i < repeats->versions.size(); ++i) {
    pipeline::Provenance& imposed = repeats->provenance[2 * i + 1];
    imposed.parameters["version"] = pipeline::versionName(versions.nextNumber);
    record(std::move(repeats->provenance[2 * i]));
    record(std::move(imposed));
    versions = pipeline::withVersion(std::move(versions), std::move(repeats->versions[i]));
  }
  replaceVersions(std::move(versions), repeats->text);
  markStageDone();
}

void Workspace::replaceVersions(pipeline::NetworkVersions versions, const QString& text) {
  const auto set = [this](pipeline::NetworkVersions next) {
    next.nextNumber = std::max(next.nextNumber, m_state.versions.nextNumber);  // also after an undo
    m_state.versions = std::move(next);
    Q_EMIT versionsChanged();
  };
  m_network->undoStack()->push(
      new ReplaceCommand<pipeline::NetworkVersions>(set, m_state.versions, std::move(versions), text));
}

void Workspace::saveVersion(const QString& name, const QString& note) {
  if (refuseWhen(!m_state.grn, tr("There is no network to save as a version yet."))) return;
  pipeline::NetworkVersion version;
  version.name = name.toStdString();
  version.note = note.toStdString();
  version.origin = {"you", {}, m_state.versions.current, false};
  version.createdAt = QDateTime::currentSecsSinceEpoch();
  version.grn = m_state.grn;
  replaceVersions(pipeline::withVersion(m_state.versions, std::move(version)), tr("Save version %1").arg(name));
}

void Workspace::describeVersion(int number, const QString& name, const QString& note) {
  const auto version = m_state.versions.find(number);
  if (!version || (version->name == name.toStdString() && version->note == note.toStdString())) return;
  replaceVersions(pipeline::withText(m_state.versions, number, name.toStdString(), note.toStdString()),
                  tr("Describe version %1").arg(name));
}

void Workspace::restoreVersion(int number) {
  const auto version = m_state.versions.find(number);
  if (!version || (m_state.versions.current == number && m_state.grn && *m_state.grn == *version->grn)) return;
  const QString text = tr("Restore v%1").arg(number);
  pipeline::NetworkVersions versions = m_state.versions;
  versions.current = number;
  m_network->undoStack()->beginMacro(text);
  m_network->replace(version->grn, text);
  replaceVersions(std::move(versions), text);
  m_network->undoStack()->endMacro();
}

void Workspace::removeVersions(const std::vector<int>& numbers) {
  const auto only = numbers.size() == 1 ? m_state.versions.find(numbers.front()) : nullptr;
  replaceVersions(
      pipeline::without(m_state.versions, numbers),
      only ? tr("Delete v%1").arg(only->number) : tr("Delete %Ln version(s)", "", static_cast<int>(numbers.size())));
}

Workspace::EvidenceInputs Workspace::evidenceInputs() const {
  EvidenceInputs inputs{m_state.scoredEdges,  m_state.askedEdges,
                        m_state.prior,        m_state.prepared,
                        tfsOrNone().chosen(), pipeline::methodBehind(m_state.versions, m_state.versions.current)};
  if (m_state.grn) inputs.tfs.insert(inputs.tfs.end(), m_state.grn->tfs().begin(), m_state.grn->tfs().end());
  return inputs;
}

void Workspace::gatherEvidence() {
  if (!m_state.grn && m_state.scoredEdges.empty() && !m_state.askedEdges) return;
  if (isRunning(Stage::evidence)) return;  // its end sees whether it is out of date
  EvidenceInputs inputs = evidenceInputs();
  if (inputs == m_evidenceInputs) return;
  m_evidenceInputs = inputs;
  struct Evidence {
    std::shared_ptr<const pipeline::EdgeEvidence> evidence;
    std::shared_ptr<const grn::CandidateIndex> candidates = std::make_shared<const grn::CandidateIndex>();
  };
  startStage<Evidence>(
      Stage::evidence, tr("Gather evidence for the edges"), JobQueue::Weight::light,
      [inputs = std::move(inputs)](JobContext& job) {
        const data::Dataset* cells = inputs.prepared ? &inputs.prepared->data : nullptr;
        Evidence result;
        result.evidence = std::make_shared<const pipeline::EdgeEvidence>(inputs.scores, inputs.asked, inputs.prior,
                                                                         cells, inputs.tfs, job);
        const auto source = pipeline::candidateSource(inputs.scores, inputs.method);
        if (source != inputs.scores.end())
          result.candidates = std::make_shared<const grn::CandidateIndex>(*source->second, source->first);
        return result;
      },
      [this](Evidence result) {
        m_evidence = std::move(result.evidence);
        m_network->setCandidates(std::move(result.candidates));
        Q_EMIT evidenceChanged();
        gatherEvidence();
      });
}

}  // namespace grnwb::ui
