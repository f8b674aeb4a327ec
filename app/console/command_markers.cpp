// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <numeric>

#include "app/console/console.h"
#include "app/console/log_values.h"
#include "app/console/read_cells.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/celltypes/dot_plot.h"
#include "core/celltypes/markers.h"
#include "core/io/separated_text.h"

namespace grnwb::console {
namespace {

struct MarkerOptions {
  std::string cells, labels, out;
  std::int64_t top = 5;
  FieldOptions fields;
};

/// The first markers of each group, a row each.
Json markerRows(const std::vector<celltypes::GroupMarkers>& groups, const celltypes::DotPlot& plot, std::int64_t top) {
  Json rows = Json::array();
  for (const celltypes::GroupMarkers& group : groups) {
    const auto row = std::ranges::find(plot.groups, group.group) - plot.groups.begin();
    for (std::size_t i = 0; i < std::min(group.markers.size(), static_cast<std::size_t>(top)); ++i) {
      const celltypes::Marker& marker = group.markers[i];
      rows.push_back({{"group", group.group},
                      {"gene", plot.genes[static_cast<std::size_t>(marker.gene)]},
                      {"rank", i + 1},
                      {"score", marker.score},
                      {"p_value", marker.pValue},
                      {"adjusted", marker.adjusted},
                      {"log2_fold_change", marker.log2FoldChange},
                      {"inside", marker.inside},
                      {"outside", marker.outside},
                      {"mean", plot.mean(row, marker.gene)},
                      {"specificity", marker.specificity}});
    }
  }
  return rows;
}

void writeRows(const Json& rows, const std::string& file) {
  std::string text;
  for (const auto& [name, unused] : rows.front().items()) text += (text.empty() ? "" : ",") + name;
  for (const Json& row : rows) {
    char separator = '\n';
    for (const Json& value : row) {
      text += separator +
              (value.is_string() ? io::quoteField(value.get<std::string>(), ',') : formatNumber(value.get<double>()));
      separator = ',';
    }
  }
  writeFileAtomically(file, text + '\n');
}

/// Of p-values four digits, of everything else four decimals.
void roundForTheEye(Json& rows) {
  for (Json& row : rows) {
    const Json exact = row;
    roundNumbers(row);
    for (const char* name : {"p_value", "adjusted"}) {
      char text[32];
      std::snprintf(text, sizeof text, "%.3g", exact.at(name).get<double>());
      row[name] = text;
    }
  }
}

Json findMarkers(const MarkerOptions& options, bool forPrograms, JobContext& job) {
  celltypes::MarkerParameters parameters;
  options.fields.apply(celltypes::fields(parameters));
  const data::Dataset cells = readCells(options.cells, job);
  const data::Categorical labels = cellLabels(cells, options.labels, options.cells);
  const data::Matrix values = logValues(cells, options.cells);
  const std::vector<celltypes::GroupMarkers> groups = celltypes::rankMarkers(values, labels, parameters, job);
  std::vector<std::int32_t> columns(cells.genes.names.size());
  std::iota(columns.begin(), columns.end(), 0);
  const celltypes::DotPlot plot = celltypes::dotPlot(values, cells.genes.names, labels, columns);
  Json rows = markerRows(groups, plot, options.top);
  if (!options.out.empty()) writeRows(rows, options.out);
  Json order = Json::array();
  for (const std::int32_t group : celltypes::dendrogram(plot.mean).order)
    if (plot.cells[static_cast<std::size_t>(group)] > 0) order.push_back(plot.groups[static_cast<std::size_t>(group)]);
  if (!forPrograms) roundForTheEye(rows);
  return {{"markers", rows},         {"cells", cells.cellCount()}, {"genes", cells.geneCount()},
          {"groups", groups.size()}, {"test", parameters.test},    {"order", order}};
}

}  // namespace

void addMarkers(CLI::App& app, Console& console) {
  auto options = std::make_shared<MarkerOptions>();
  CLI::App* command = app.add_subcommand("markers", "Genes that mark groups of cells, with how much and how often");
  command->add_option("DATA", options->cells, "Counts or normalised counts: FILE or FILE:split")->required();
  command->add_option("--labels", options->labels, "Column of the cells that holds their groups")->required();
  command->add_option("--top", options->top, "Genes of each group, those of the highest score")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  command->add_option("--out", options->out, "The table as csv");
  celltypes::MarkerParameters defaults;
  options->fields.add(*command, celltypes::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return findMarkers(*options, console.options.json, job); });
  });
}

}  // namespace grnwb::console
