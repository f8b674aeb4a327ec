// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/raw_overview.h"

#include <algorithm>
#include <array>

#include "core/pipeline/json.h"

namespace grnwb::pipeline {
namespace {

constexpr std::array kValueKinds{data::ValueKind::counts, data::ValueKind::normalised, data::ValueKind::log,
                                 data::ValueKind::scaled, data::ValueKind::empty};

}  // namespace

RawOverview rawOverview(const data::Dataset& raw, JobContext& job) {
  return {data::summarise(raw, job), raw.genes.names};
}

std::string toJson(const RawOverview& overview) {
  const data::Summary& summary = overview.summary;
  const Json json{{"cells", summary.cells},
                  {"genes", summary.genes},
                  {"nonzero", summary.nonzero},
                  {"values", data::name(summary.values)},
                  {"minimum", summary.minimum},
                  {"maximum", summary.maximum},
                  {"warnings", summary.warnings},
                  {"counts_per_cell", summary.quality.counts},
                  {"genes_per_cell", summary.quality.genes},
                  {"mitochondrial_share", summary.quality.mitochondrial},
                  {"ribosomal_share", summary.quality.ribosomal},
                  {"evidence", summary.evidence},
                  {"gene_names", overview.genes}};
  return json.dump() + "\n";
}

RawOverview rawOverviewFromJson(const std::string& text, const std::string& subject) {
  const Json json = parseJson(text, subject);
  return readingJson(subject, [&] {
    RawOverview overview;
    data::Summary& summary = overview.summary;
    json.at("cells").get_to(summary.cells);
    json.at("genes").get_to(summary.genes);
    json.at("nonzero").get_to(summary.nonzero);
    const auto kind = std::ranges::find(kValueKinds, json.at("values").get<std::string>(),
                                        [](data::ValueKind known) { return std::string(data::name(known)); });
    if (kind == kValueKinds.end()) refuseJson(subject, "its kind of values is not known");
    summary.values = *kind;
    json.at("minimum").get_to(summary.minimum);
    json.at("maximum").get_to(summary.maximum);
    json.at("warnings").get_to(summary.warnings);
    json.at("counts_per_cell").get_to(summary.quality.counts);
    json.at("genes_per_cell").get_to(summary.quality.genes);
    json.at("mitochondrial_share").get_to(summary.quality.mitochondrial);
    summary.quality.ribosomal = json.value("ribosomal_share", std::vector<double>());  // younger than the others
    summary.evidence = json.value("evidence", std::vector<std::string>());
    json.at("gene_names").get_to(overview.genes);
    return overview;
  });
}

}  // namespace grnwb::pipeline
