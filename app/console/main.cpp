// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <iostream>

#include "app/console/console.h"
#include "app/console/project_guard.h"
#include "core/base/error.h"
#include "core/base/version.h"

int main(int argc, char** argv) {
  using namespace grnwb::console;
  CLI::App app("GRN Workbench: gene regulatory networks on single-cell RNA-seq, from counts to synthetic cells.",
               "grnwb");
  Console console;
  app.set_version_flag("--version", grnwb::version());
  app.add_option("--seed", console.options.seed, "Seed of every random draw")->capture_default_str();
  app.add_option("--threads", console.options.threads, "Threads to use; 0: all")->check(CLI::Range(0, 1024));
  app.add_flag("--quiet", console.options.quiet, "No progress, no text");
  app.add_flag("--json", console.options.json, "The result as one JSON object on stdout");
  app.fallthrough();
  app.require_subcommand(1);
  for (const auto add : {addSimulate,   addExample,  addInspect, addConvert,    addMerge,    addPreprocess, addTfs,
                         addProposeTfs, addInfer,    addImpose,  addCompareGrn, addExport,   addTrain,      addGenerate,
                         addEmbed,      addEvaluate, addMarkers, addAnnotate,   addScoreGrn, addStudy})
    add(app, console);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    std::cerr << "grnwb: " << error.what() << "; see grnwb --help" << std::endl;
    return static_cast<int>(grnwb::ErrorCode::usage);
  }
  console.outputs = outputsOf(app);
  return console.run();
}
