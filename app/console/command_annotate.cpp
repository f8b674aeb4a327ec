// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/console/console.h"
#include "app/console/log_values.h"
#include "app/console/read_cells.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/celltypes/annotation.h"
#include "core/io/separated_text.h"
#include "core/knowledge/marker_sets.h"
#include "core/pipeline/gene_subset.h"

namespace grnwb::console {
namespace {

using celltypes::Annotation;

struct AnnotateOptions {
  std::string cells, reference, labels, markers, out;
  FieldOptions fields;
};

void checkOptions(const AnnotateOptions& options) {
  const auto refuse = [](const char* option, const char* problem, const char* remedy) {
    throw Error(ErrorCode::usage, option, problem, remedy);
  };
  if (options.reference.empty() && options.markers.empty())
    refuse("annotate", "types come from labelled cells or from marker sets", "give --reference or --markers");
  if (!options.markers.empty() && (!options.labels.empty() || options.fields.isSet("method")))
    refuse("--markers", "marker sets need neither labels nor a method", "leave --labels and --method out");
  if (!options.reference.empty() && options.markers.empty() && options.labels.empty())
    refuse("--reference", "it isn't said which column of its cells holds the types", "give --labels");
}

/// Positions of the reference's genes that the cells have too, in both.
struct SharedGenes {
  std::vector<std::int64_t> inReference, inCells;
};

SharedGenes sharedGenes(const data::Dataset& reference, const data::Dataset& cells, JobContext& job) {
  const auto columns = data::indexOf(cells.genes.names);
  SharedGenes shared;
  for (std::int64_t gene = 0; gene < reference.geneCount(); ++gene) {
    const auto column = columns.find(reference.genes.names[static_cast<std::size_t>(gene)]);
    if (column == columns.end()) continue;
    shared.inReference.push_back(gene);
    shared.inCells.push_back(column->second);
  }
  if (shared.inCells.empty())
    throw Error(ErrorCode::badInput, "genes", "the cells and the reference share none",
                "give both with the same kind of gene names");
  if (std::ssize(shared.inCells) < reference.geneCount())
    job.warn("of the reference's " + std::to_string(reference.geneCount()) + " genes the cells have " +
             std::to_string(shared.inCells.size()) + "; only these are used");
  return shared;
}

void writeAnnotation(const std::vector<std::string>& cells, const Annotation& found, const std::string& file) {
  std::string text = "cell,type,confidence\n";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::int32_t code = found.codes[i];
    const std::string type = code < 0 ? "unassigned" : io::quoteField(found.types[static_cast<std::size_t>(code)], ',');
    text += io::quoteField(cells[i], ',') + ',' + type + ',' + formatNumber(found.confidence[i]) + '\n';
  }
  writeFileAtomically(file, text);
}

Json typeRows(const Annotation& found) {
  std::vector<std::int64_t> counts(found.types.size(), 0);
  for (const std::int32_t code : found.codes)
    if (code >= 0) ++counts[static_cast<std::size_t>(code)];
  Json rows = Json::array();
  for (std::size_t i = 0; i < counts.size(); ++i)
    rows.push_back({{"type", found.types[i]},
                    {"cells", counts[i]},
                    {"share", static_cast<double>(counts[i]) / static_cast<double>(found.codes.size())}});
  return rows;
}

/// On the scale of the reference's cells, or of the cells themselves without one.
Annotation annotateByMarkers(const AnnotateOptions& options, const data::Dataset& cells, double minimumConfidence,
                             JobContext& job) {
  const auto sets = knowledge::readMarkerSets(options.markers);
  job.beginPhase("Annotation", 0);
  const data::Matrix own = logValues(cells, options.cells);
  if (options.reference.empty())
    return celltypes::annotateByMarkers(own, own.rows(), cells.genes.names, sets, minimumConfidence, job);
  const data::Dataset reference = pipeline::restrictToGenes(readCells(options.reference, job), cells.genes.names);
  const data::Matrix known = logValues(reference, options.reference);
  data::Matrix all(known.rows() + own.rows(), own.cols());
  all << known, own;
  Annotation found = celltypes::annotateByMarkers(all, known.rows(), cells.genes.names, sets, minimumConfidence, job);
  found.codes.erase(found.codes.begin(), found.codes.begin() + known.rows());
  found.confidence.erase(found.confidence.begin(), found.confidence.begin() + known.rows());
  return found;
}

Json annotate(const AnnotateOptions& options, std::uint64_t seed, bool forPrograms, JobContext& job) {
  checkOptions(options);
  celltypes::AnnotationParameters parameters;
  parameters.seed = seed;
  options.fields.apply(celltypes::fields(parameters));
  const data::Dataset cells = readCells(options.cells, job);
  Annotation found;
  Json result{{"types", Json::array()}, {"cells", cells.cellCount()}, {"unassigned", 0}};
  if (!options.markers.empty()) {
    found = annotateByMarkers(options, cells, parameters.minimumConfidence, job);
  } else {
    const data::Dataset reference = readCells(options.reference, job);
    const data::Categorical labels = cellLabels(reference, options.labels, options.reference);
    const SharedGenes genes = sharedGenes(reference, cells, job);
    const data::Matrix known = comparableLogValues(reference, genes.inReference, options.reference);
    job.beginPhase("Learning cell types", 0);
    const celltypes::TypeClassifier classifier(known, labels, parameters, job);
    job.beginPhase("Annotation", 0);
    found = classifier.annotate(comparableLogValues(cells, genes.inCells, options.cells), job);
    const celltypes::CrossValidation validation = celltypes::crossValidate(known, labels, parameters, job);
    result.update({{"method", parameters.method},
                   {"genes", genes.inCells.size()},
                   {"accuracy", validation.accuracy},
                   {"balanced_accuracy", validation.balanced}});
  }
  writeAnnotation(cells.cells.names, found, options.out);
  result["types"] = typeRows(found);
  result["unassigned"] = std::ranges::count(found.codes, -1);
  result["out"] = options.out;
  if (!forPrograms) roundNumbers(result);
  return result;
}

}  // namespace

void addAnnotate(CLI::App& app, Console& console) {
  auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command = app.add_subcommand("annotate", "Types of cells, from labelled cells or from marker sets");
  command->add_option("DATA", options->cells, "Counts or normalised counts: FILE or FILE:split")->required();
  command->add_option(
      "--reference", options->reference,
      "Labelled cells to learn from, or with --markers the cells that set the scale: FILE or FILE:split");
  command->add_option("--labels", options->labels, "Column of the reference's cells that holds their types");
  command->add_option("--markers", options->markers, "Table of marker genes (cell type, gene, weight)");
  command->add_option("--out", options->out, "csv to write: cell, type, confidence")->required();
  celltypes::AnnotationParameters defaults;
  options->fields.add(*command, celltypes::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) {
      return annotate(*options, console.options.seed, console.options.json, job);
    });
  });
}

}  // namespace grnwb::console
