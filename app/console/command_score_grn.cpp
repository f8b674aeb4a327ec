// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/evaluate/score_grn.h"
#include "core/io/edge_table.h"
#include "core/io/truth_table.h"

namespace grnwb::console {

void addScoreGrn(CLI::App& app, Console& console) {
  struct Options {
    std::string edges, truth;
    FieldOptions fields;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("score-grn", "How well scored edges agree with a known network");
  command->add_option("EDGES", options->edges, "Scored edges TF,target,importance")->required();
  command->add_option("--truth", options->truth, "Table of true edges: TF and target, and 1 or 0 where it lists both")
      ->required();
  evaluate::ScoreGrnParameters defaults;
  options->fields.add(*command, evaluate::fields(defaults));
  command->callback([options, &console] {
    console.choose([options](JobContext& job) -> Json {
      evaluate::ScoreGrnParameters parameters;
      options->fields.apply(evaluate::fields(parameters));
      const evaluate::GrnScore score =
          evaluate::scoreGrn(io::readScoredEdges(options->edges), io::readTruth(options->truth), parameters, job);
      return {{"auroc", score.auroc},
              {"auprc", score.auprc},
              {"early_precision", score.earlyPrecision},
              {"prior", score.prior},
              {"universe", parameters.universe},
              {"candidates", score.candidates},
              {"true_edges", score.trueEdges},
              {"scored", score.scored},
              {"tfs", score.tfs},
              {"targets", score.targets}};
    });
  });
}

}  // namespace grnwb::console
