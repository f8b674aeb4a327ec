// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/base/error.h"
#include "core/exchange/read_network.h"
#include "core/exchange/write_network.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/project.h"

namespace grnwb::console {
namespace {

struct ExportOptions {
  std::string network, version, format, data, out;
};

std::string formatNames() {
  std::string names;
  for (const auto& info : exchange::networkFormats())
    names.append(names.empty() ? "" : ", ").append(info.name).append(" (").append(info.title).append(")");
  return names;
}

exchange::NetworkFormat formatFor(const ExportOptions& options) {
  const auto named =
      options.format.empty() ? exchange::formatByEnding(options.out) : exchange::formatNamed(options.format);
  if (!named)
    throw Error(ErrorCode::usage, options.format.empty() ? options.out : "--format " + options.format,
                "names no format of networks", "give --format one of: " + formatNames());
  return *named;
}

/// In order; none without --data.
std::vector<std::string> genesOf(const ExportOptions& options, JobContext& job) {
  if (options.data.empty()) return {};
  return io::readDataset(options.data, job).genes.names;
}

/// The network that the first argument names.
grn::Grn networkAt(const ExportOptions& options, const std::vector<std::string>& genes, JobContext& job) {
  if (std::filesystem::is_directory(options.network)) return pipeline::projectNetwork(options.network, options.version);
  if (!options.version.empty())
    throw Error(ErrorCode::usage, options.network, "is no project folder, so --grn has nothing to choose from",
                "leave --grn out");
  return exchange::readNetwork(options.network, job, genes).grn;
}

Json exportNetwork(const ExportOptions& options, JobContext& job) {
  const exchange::NetworkFormat format = formatFor(options);
  if (format == exchange::NetworkFormat::groundgan && options.data.empty())
    throw Error(ErrorCode::usage, "--format groundgan", "numbers genes as the data do", "give --data as well");
  const std::vector<std::string> genes = genesOf(options, job);
  const grn::Grn grn = networkAt(options, genes, job);
  exchange::writeNetwork(grn, format, options.out, genes);
  return {{"out", options.out},
          {"format", exchange::infoOf(format).name},
          {"tfs", grn.tfs().size()},
          {"targets", grn.targets().size()},
          {"edges", grn.edges().size()}};
}

}  // namespace

void addExport(CLI::App& app, Console& console) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "A network as a file for other programs, or from one of theirs");
  command
      ->add_option("NETWORK", options->network,
                   "A network in any of the formats, told by its content, or a project folder")
      ->required();
  command->add_option("--grn", options->version,
                      "Version of a project's network, by number or name; the one being edited when left out");
  command->add_option("--out", options->out, "The file to write")->required();
  command->add_option("--format", options->format, formatNames() + "; the ending of --out tells it when left out");
  command->add_option("--data", options->data, "The data the network is for, where a file numbers genes (groundgan)");
  command->callback(
      [options, &console] { console.choose([options](JobContext& job) { return exportNetwork(*options, job); }); });
}

}  // namespace grnwb::console
