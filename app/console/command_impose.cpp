// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/base/file.h"
#include "core/grn/impose.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/provenance.h"

namespace grnwb::console {
namespace {

struct ImposeOptions {
  std::string edges, data, edges2, out;
  FieldOptions fields;
};

Json impose(const ImposeOptions& options, std::uint64_t seed, JobContext& job) {
  const auto start = std::chrono::system_clock::now();
  grn::ImposeParameters parameters;
  parameters.seed = seed;
  options.fields.apply(grn::fields(parameters));
  const data::ScoredEdges edges = io::readScoredEdges(options.edges);
  const data::ScoredEdges edges2 = options.edges2.empty() ? data::ScoredEdges{} : io::readScoredEdges(options.edges2);
  const data::Dataset dataset = io::readDataset(options.data, job);
  const grn::Imposed imposed = grn::impose(edges, dataset.genes.names, parameters, job, edges2);
  pipeline::Provenance record = pipeline::makeProvenance(
      "impose", grn::fields(parameters), seed,
      {{"edges", data::contentHash(edges)}, {"data", data::contentHash(dataset)}}, start, job.threads());
  if (!edges2.empty()) record.inputs["edges2"] = data::contentHash(edges2);
  record.results["grn"] = imposed.grn.structureHash();
  Json document = Json::parse(grn::toJson(imposed.grn));
  document["provenance"] = Json::parse(pipeline::toJson(record));
  writeFileAtomically(options.out, document.dump(1) + "\n");
  return {{"out", options.out},
          {"tfs", imposed.grn.tfs().size()},
          {"targets", imposed.grn.targets().size()},
          {"genes", imposed.grn.tfs().size() + imposed.grn.targets().size()},
          {"possible", imposed.possible},
          {"imposed", imposed.grn.edges().size()},
          {"density", imposed.grn.density()},
          {"short", imposed.shortTargets},
          {"dropped", imposed.dropped}};
}

}  // namespace

void addImpose(CLI::App& app, Console& console) {
  auto options = std::make_shared<ImposeOptions>();
  CLI::App* command = app.add_subcommand("impose", "The bipartite graph with k regulators per target");
  command->add_option("EDGES", options->edges, "Scored edges")->required();
  command->add_option("--data", options->data, "The data the graph is for")->required();
  command->add_option("--edges2", options->edges2, "Scored edges for topping up short targets");
  command->add_option("--out", options->out, "grn.json to write")->required();
  grn::ImposeParameters defaults;
  options->fields.add(*command, grn::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return impose(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
