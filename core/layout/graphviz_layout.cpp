// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/graphviz_layout.h"

#include <string>

#include "core/base/error.h"
#include "core/layout/worker_process.h"

namespace grnwb::layout {
namespace {

void refuseTooLarge(Engine engine, std::int64_t nodes, std::size_t edges) {
  const auto refuse = [&](const char* what, auto count, auto most, const char* remedy) {
    if (count > most)
      throw Error(ErrorCode::badInput, std::string(engineName(engine)),
                  std::to_string(count) + " " + what + " are more than the " + std::to_string(most) + " it is given",
                  remedy);
  };
  if (engine == Engine::dot) refuse("edges", edges, kMostDotEdges, "choose sfdp, or show fewer edges");
  refuse("nodes", nodes, kMostGraphvizNodes, "choose the layout by force, or show fewer genes");
  refuse("edges", edges, kMostGraphvizEdges, "choose the layout by force, or show fewer edges");
}

/// Throws unless the worker ended well.
void checkEnd(const WorkerEnd& end, Engine engine, std::chrono::seconds limit) {
  const std::string name(engineName(engine));
  const std::string another =
      engine == Engine::sfdp ? "show fewer edges" : "choose sfdp, the fastest engine, show fewer edges";
  switch (end.how) {
    case WorkerEnd::How::outOfTime:
      throw Error(ErrorCode::failed, name, "not done after " + std::to_string(limit.count()) + " s, so it was stopped",
                  another + ", or raise the time limit");
    case WorkerEnd::How::signalled:
      throw Error(ErrorCode::failed, name, "the layout worker was killed by signal " + std::to_string(end.code),
                  another + ", or try again");
    case WorkerEnd::How::exited:
      if (end.code == 0) return;
      const std::string said = end.errors.substr(0, end.errors.find('\n'));
      throw Error(ErrorCode::failed, name,
                  said.empty() ? "the layout worker ended with exit code " + std::to_string(end.code) : said,
                  "choose another layout");
  }
}

}  // namespace

Positions graphvizLayout(const std::filesystem::path& worker, Engine engine, std::int64_t nodes, const Edges& edges,
                         std::chrono::seconds limit, JobContext& job) {
  checkEdges(nodes, edges);
  refuseTooLarge(engine, nodes, edges.size());
  job.beginPhase(std::string(engineName(engine)), 0);
  const WorkerEnd end = runWorker(worker, requestText({engine, nodes, edges}), longestReply(nodes), limit, job);
  checkEnd(end, engine, limit);
  Positions places = parsePlaces(end.output, nodes);
  places.col(1) *= -1;
  centreAndScale(places, edges);
  return places;
}

}  // namespace grnwb::layout
