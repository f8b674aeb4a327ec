// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/reading_options.h"
#include "core/knowledge/tf_list.h"
#include "core/pipeline/gene_naming.h"

namespace grnwb::console {

void addTfs(CLI::App& app, Console& console) {
  struct TfsOptions {
    std::string data, list, bundled = "human", out;
    ReadingOptions reading;
  };
  auto options = std::make_shared<TfsOptions>();
  CLI::App* command = app.add_subcommand("tfs", "Transcription factors that are genes of the data");
  command->add_option("DATA", options->data, "Preprocessed data")->required();
  CLI::Option* list = command->add_option("--list", options->list, "File with a symbol per line");
  command->add_option("--bundled", options->bundled, "Bundled list: human, mouse")
      ->check(CLI::IsMember({"human", "mouse"}))
      ->excludes(list)
      ->capture_default_str();
  command->add_option("--out", options->out, "Text file to write")->required();
  options->reading.add(*command);
  command->callback([options, &console] {
    console.choose([options](JobContext& job) -> Json {
      const std::vector<std::string> listed =
          options->list.empty() ? knowledge::bundledTfList(options->bundled) : knowledge::readTfList(options->list);
      const data::Dataset cells = pipeline::readNamed(options->data, options->reading.options(), job);
      const knowledge::TfMatch match = knowledge::matchTfs(listed, cells.genes.names);
      knowledge::writeTfList(match.present, options->out);
      return {{"out", options->out},
              {"listed", listed.size()},
              {"present", match.present.size()},
              {"not_found", match.absent.size()},
              {"tfs", match.present}};
    });
  });
}

}  // namespace grnwb::console
