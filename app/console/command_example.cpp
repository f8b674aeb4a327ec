// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/pipeline/example_project.h"
#include "core/study/example_study.h"
#include "core/study/study_json.h"

namespace grnwb::console {

void addExample(CLI::App& app, Console& console) {
  auto out = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("example", "The bundled example as a project folder");
  command->add_option("--out", *out, "New folder, its name ending in .grnwb")->required();
  command->callback([out, &console] {
    console.choose([out, &console](JobContext& job) -> Json {
      const std::filesystem::path folder = *out;
      const pipeline::ExampleFiles files = pipeline::writeExampleProject(folder, console.options.seed, job);
      const std::filesystem::path study = folder / "study.json";
      study::writeStudy(study::exampleStudy(files), study);
      return {
          {"project", folder.string()}, {"data", files.data.string()},       {"network", files.trueNetwork.string()},
          {"tfs", files.tfs.string()},  {"context", files.context.string()}, {"transcripts", files.transcript.string()},
          {"study", study.string()}};
    });
  });
}

}  // namespace grnwb::console
