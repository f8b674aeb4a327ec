// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include "app/console/console.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/exchange/read_network.h"
#include "core/grn/overlap.h"
#include "core/io/separated_text.h"
#include "core/io/truth_table.h"

namespace grnwb::console {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

struct CompareGrnOptions {
  Names files;
  std::string out;
};

/// Of a table every edge counts, also one between two TFs, which no network here has.
grn::EdgeSet readEdges(const fs::path& file, JobContext& job) {
  const exchange::NetworkFormat format = exchange::formatOf(file);
  if (format == exchange::NetworkFormat::csv || format == exchange::NetworkFormat::tsv)
    return grn::EdgeSet(io::readTruth(file));
  return exchange::readNetwork(file, job).grn;
}

/// The file's stem below its last folders.
std::string nameOf(const fs::path& file, std::size_t folders) {
  fs::path name = file.stem();
  fs::path parent = file.lexically_normal().parent_path();
  for (; folders > 0 && parent.has_filename(); --folders, parent = parent.parent_path())
    name = parent.filename() / name;
  return name.string();
}

/// Stems; where several are equal, below as many folders as tell them apart; numbered where none do.
Names namesOf(const Names& files) {
  std::vector<std::size_t> folders(files.size(), 0);
  Names names;
  for (const std::string& file : files) names.push_back(nameOf(file, 0));
  for (bool changed = true; changed;) {
    changed = false;
    const Names before = names;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (std::ranges::count(before, before[i]) == 1) continue;
      names[i] = nameOf(files[i], ++folders[i]);
      changed = changed || names[i] != before[i];
    }
  }
  std::set<std::string> seen;
  for (std::string& name : names) {
    const std::string stem = name;
    for (int number = 2; !seen.insert(name).second; ++number) name = stem + " (" + std::to_string(number) + ")";
  }
  return names;
}

using Matrix = std::vector<std::vector<double>>;

void writeMatrix(const Names& names, const Matrix& matrix, const fs::path& file) {
  std::string text;
  for (const std::string& name : names) text += ',' + io::quoteField(name, ',');
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += '\n' + io::quoteField(names[i], ',');
    for (const double value : matrix[i]) text += ',' + (std::isnan(value) ? std::string() : formatNumber(value));
  }
  writeFileAtomically(file, text + '\n');
}

/// A row per graph, with a column for each.
Json rowsOf(const Names& names, const Matrix& matrix) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < names.size(); ++i) {
    Json row{{"", names[i]}};
    for (std::size_t j = 0; j < names.size(); ++j) row[names[j]] = matrix[i][j];
    rows.push_back(std::move(row));
  }
  return rows;
}

Json compare(const CompareGrnOptions& options, bool forPrograms, JobContext& job) {
  std::vector<grn::EdgeSet> graphs;
  for (const std::string& file : options.files) {
    job.throwIfStopped();
    graphs.push_back(readEdges(file, job));
  }
  const Names names = namesOf(options.files);
  Json graphRows = Json::array(), pairs = Json::array();
  Matrix matrix(graphs.size(), std::vector<double>(graphs.size()));
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    const grn::EdgeSet& a = graphs[i];
    graphRows.push_back({{"name", names[i]},
                         {"tfs", a.tfs.size()},
                         {"targets", a.targets.size()},
                         {"edges", a.edges.size()},
                         {"density", a.density()}});
    for (std::size_t j = i; j < graphs.size(); ++j) {
      job.throwIfStopped();
      const grn::Overlap overlap = grn::overlap(a, graphs[j]);
      matrix[i][j] = matrix[j][i] = overlap.regulators;
      if (j == i) continue;
      pairs.push_back({{"a", names[i]},
                       {"b", names[j]},
                       {"overlap", overlap.regulators},
                       {"shared_edges", overlap.sharedEdges},
                       {"shared_targets", overlap.sharedTargets},
                       {"tf_overlap", grn::listOverlap(a.tfs, graphs[j].tfs).share}});
    }
  }
  if (!options.out.empty()) writeMatrix(names, matrix, options.out);
  if (forPrograms) return {{"graphs", graphRows}, {"pairs", pairs}, {"overlap", matrix}};
  Json result{{"overlap", rowsOf(names, matrix)}, {"pairs", pairs}, {"graphs", graphRows}};
  roundNumbers(result);
  return result;
}

}  // namespace

void addCompareGrn(CLI::App& app, Console& console) {
  auto options = std::make_shared<CompareGrnOptions>();
  CLI::App* command =
      app.add_subcommand("compare-grn", "How far networks agree: regulators of each target, edges, TFs");
  command
      ->add_option("GRN", options->files,
                   "Two or more networks in any format of export, or tables of edges, where every edge counts")
      ->required()
      ->expected(-2);
  command->add_option("--out", options->out, "The matrix of overlaps as csv");
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return compare(*options, console.options.json, job); });
  });
}

}  // namespace grnwb::console
