// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/staleness.h"

#include <algorithm>
#include <optional>

namespace grnwb::pipeline {
namespace {

std::string text(const std::map<std::string, std::string>& texts, const std::string& name) {
  const auto found = texts.find(name);
  return found == texts.end() ? std::string() : found->second;
}

/// Both are known, and they differ.
bool differ(const std::string& then, const std::string& now) {
  return !then.empty() && !now.empty() && then != now;
}

/// What makes two steps of the history results of the same kind: the later one replaces the earlier.
std::string kindOf(const Provenance& step) {
  return step.stage == "infer" ? step.stage + " " + text(step.parameters, "method") : step.stage;
}

/// The comparison's labels part the cells otherwise than those of now.
bool labelsMoved(const Comparison& comparison, const PresentInputs& now) {
  return comparison.labels && !now.fileLabels.empty() &&
         !data::renaming(now.fileLabels, *comparison.labels, now.labels);
}

class Standings {
 public:
  Standings(const ProjectState& state, const PresentInputs& now) : m_state(state), m_now(now) {}

  std::optional<std::size_t> lastOf(const std::string& kind) const {
    const auto& steps = m_state.history;
    for (std::size_t i = steps.size(); i-- > 0;)
      if (kindOf(steps[i]) == kind) return i;
    return std::nullopt;
  }

  /// The step that made the version which the network being edited came from.
  std::optional<std::size_t> networkStep() const {
    auto version = m_state.versions.find(m_state.versions.current);
    // A version's number is larger than that of the one it comes from, but a file may say otherwise.
    while (version && version->origin.method == "you" && version->origin.from < version->number)
      version = m_state.versions.find(version->origin.from);
    const std::string name = versionName(version ? version->number : 0);
    const auto& steps = m_state.history;
    for (std::size_t i = steps.size(); i-- > 0;) {
      const bool makes = steps[i].stage == "impose" || steps[i].stage == "open-network";
      if (makes && text(steps[i].parameters, "version") == name) return i;
    }
    // Older records don't name the version; what names none in a history that does is another network's.
    const auto last = lastOf("impose");
    return last && text(steps[*last].parameters, "version").empty() ? last : std::nullopt;
  }

  std::optional<std::size_t> runStep(const TrainingRun& run) const {
    const auto& steps = m_state.history;
    for (std::size_t i = steps.size(); i-- > 0;)
      if (steps[i].stage == "train" && (steps[i] == run.provenance || text(steps[i].parameters, "run") == run.id))
        return i;
    return std::nullopt;
  }

  std::vector<Moved> moved(const Provenance& step) const {
    std::vector<Moved> moved;
    const auto add = [&moved](bool condition, Moved what) {
      if (condition) moved.push_back(what);
    };
    const auto then = [&step](const char* role) { return text(step.inputs, role); };
    if (step.stage == "tfs") return moved;  // decisions are carried over to other genes at once
    if (step.stage == "preprocess") {
      add(differ(then("data"), m_now.raw), Moved::data);
      return moved;
    }
    add(differ(then(step.stage == "compare" ? "real" : "data"), m_now.prepared), Moved::prepared);
    if (step.stage == "infer" || step.stage == "impose") add(differ(then("tfs"), m_now.tfs), Moved::tfs);
    if (step.stage == "impose") add(edgesMoved(step), Moved::edges);
    if (step.stage == "train" || step.stage == "compare" || step.stage == "perturb")
      add(differ(then("grn"), m_now.network), Moved::network);
    if (step.stage == "compare" || step.stage == "perturb")
      add(!m_state.run || differ(text(step.parameters, "run"), m_state.run->id), Moved::run);
    if (step.stage == "compare") add(m_state.comparison && labelsMoved(*m_state.comparison, m_now), Moved::labels);
    return moved;
  }

  bool isReplaced(std::size_t index) const {
    const Provenance& step = m_state.history[index];
    if (step.stage == "train")
      return std::ranges::none_of(m_state.runs, [&](const auto& run) { return runStep(*run) == index; });
    if (step.stage == "impose" || step.stage == "open-network") return networkStep() != index;
    return lastOf(kindOf(step)) != index;
  }

 private:
  bool edgesMoved(const Provenance& step) const {
    const auto scored = lastOf("infer " + text(step.parameters, "source"));
    return scored && differ(text(step.inputs, "edges"), text(m_state.history[*scored].results, "edges"));
  }

  const ProjectState& m_state;
  const PresentInputs& m_now;
};

/// By what the run itself names: it may come from the console, with no record in the history.
std::vector<Moved> movedUnder(const TrainingRun& run, const PresentInputs& now) {
  std::vector<Moved> moved;
  if (!now.prepared.empty() && run.dataHash() != now.prepared) moved.push_back(Moved::prepared);
  if (!now.network.empty() && run.grnHash() != now.network) moved.push_back(Moved::network);
  return moved;
}

}  // namespace

std::vector<Moved> movedOn(const ProjectState& state, const PresentInputs& now, Result result) {
  const Standings standings(state, now);
  const auto of = [&](const std::optional<std::size_t>& step) {
    return step ? standings.moved(state.history[*step]) : std::vector<Moved>();
  };
  switch (result) {
    case Result::prepared:
      return state.prepared ? of(standings.lastOf("preprocess")) : std::vector<Moved>();
    case Result::tfs:
      return {};  // as their step
    case Result::edges: {
      const std::string method = methodBehind(state.versions, state.versions.current);
      return state.scoredEdges.contains(method) ? of(standings.lastOf("infer " + method)) : std::vector<Moved>();
    }
    case Result::network:
      return state.grn ? of(standings.networkStep()) : std::vector<Moved>();
    case Result::run:
      return state.run ? movedUnder(*state.run, now) : std::vector<Moved>();
    case Result::comparison: {
      if (!state.comparison) return {};
      std::vector<Moved> moved = state.run ? movedUnder(*state.run, now) : std::vector<Moved>();
      if (!state.run || state.comparison->runId != state.run->id) moved.push_back(Moved::run);
      if (labelsMoved(*state.comparison, now)) moved.push_back(Moved::labels);
      return moved;
    }
  }
  return {};
}

std::vector<StepStanding> stepStandings(const ProjectState& state, const PresentInputs& now) {
  const Standings standings(state, now);
  std::vector<StepStanding> all;
  for (std::size_t i = 0; i < state.history.size(); ++i) {
    StepStanding standing;
    standing.replaced = standings.isReplaced(i);
    if (!standing.replaced) standing.moved = standings.moved(state.history[i]);
    all.push_back(std::move(standing));
  }
  return all;
}

}  // namespace grnwb::pipeline
