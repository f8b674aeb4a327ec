// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/comparison_json.h"

#include "core/base/error.h"
#include "core/pipeline/label_json.h"

namespace grnwb::pipeline {
namespace {

constexpr int kVersion = 3;

Json metricsToJson(const evaluate::Metrics& metrics) {
  return {{"euclidean", metrics.euclidean},
          {"cosine", metrics.cosine},
          {"mmd", metrics.mmd},
          {"rf_auroc", metrics.rfAuroc},
          {"lisi", metrics.lisi}};
}

evaluate::Metrics metricsFromJson(const Json& json) {
  return {json.at("euclidean").get<double>(), json.at("cosine").get<double>(), json.at("mmd").get<double>(),
          json.at("rf_auroc").get<double>(), json.at("lisi").get<double>()};
}

Json embeddingToJson(const embed::Embedding& embedding) {
  const Eigen::MatrixX2d& points = embedding.points;
  return {{"kl", embedding.kl},
          {"iterations", embedding.iterations},
          {"x", std::vector<double>(points.col(0).begin(), points.col(0).end())},
          {"y", std::vector<double>(points.col(1).begin(), points.col(1).end())}};
}

embed::Embedding embeddingFromJson(const Json& json) {
  embed::Embedding embedding;
  json.at("kl").get_to(embedding.kl);
  json.at("iterations").get_to(embedding.iterations);
  const auto x = json.at("x").get<std::vector<double>>();
  const auto y = json.at("y").get<std::vector<double>>();
  const auto size = static_cast<Eigen::Index>(x.size());
  if (x.size() != y.size()) refuseJson("comparison", "its embedding has lost points");
  embedding.points.resize(size, 2);
  embedding.points.col(0) = Eigen::Map<const Eigen::VectorXd>(x.data(), size);
  embedding.points.col(1) = Eigen::Map<const Eigen::VectorXd>(y.data(), size);
  return embedding;
}

Json markerSetsToJson(const NamedMarkerSets* sets) {
  return sets == nullptr ? Json() : Json{{"name", sets->name}, {"types", sets->sets}};
}

std::shared_ptr<const NamedMarkerSets> markerSetsFromJson(const Json& json) {
  if (json.is_null()) return nullptr;
  return std::make_shared<const NamedMarkerSets>(
      NamedMarkerSets{json.at("name").get<std::string>(), json.at("types").get<celltypes::MarkerSets>()});
}

Json confusionToJson(const Eigen::MatrixXi& confusion) {
  Json rows = Json::array();
  for (Eigen::Index i = 0; i < confusion.rows(); ++i) {
    const Eigen::RowVectorXi row = confusion.row(i);
    rows.push_back(std::vector<int>(row.begin(), row.end()));
  }
  return rows;
}

Eigen::MatrixXi confusionFromJson(const Json& json) {
  const auto rows = json.get<std::vector<std::vector<int>>>();
  Eigen::MatrixXi confusion(std::ssize(rows), rows.empty() ? 0 : std::ssize(rows.front()));
  for (Eigen::Index i = 0; i < confusion.rows(); ++i) {
    const std::vector<int>& row = rows[static_cast<std::size_t>(i)];
    if (std::ssize(row) != confusion.cols()) refuseJson("comparison", "its confusion table isn't rectangular");
    for (Eigen::Index j = 0; j < confusion.cols(); ++j) confusion(i, j) = row[static_cast<std::size_t>(j)];
  }
  return confusion;
}

Json proportionsToJson(const celltypes::Proportions& proportions) {
  Json types = Json::array();
  for (const celltypes::TypeShare& t : proportions.types)
    types.push_back({t.type, t.real, t.synthetic, t.realShare, t.syntheticShare, t.low, t.high, t.pValue,
                     static_cast<int>(t.drift)});
  return {{"types", types},
          {"real_cells", proportions.realCells},
          {"synthetic_cells", proportions.syntheticCells},
          {"real_unassigned", proportions.realUnassigned},
          {"synthetic_unassigned", proportions.syntheticUnassigned}};
}

celltypes::Proportions proportionsFromJson(const Json& json) {
  celltypes::Proportions proportions;
  for (const Json& t : json.at("types"))
    proportions.types.push_back({t.at(0).get<std::string>(), t.at(1).get<std::int64_t>(), t.at(2).get<std::int64_t>(),
                                 t.at(3).get<double>(), t.at(4).get<double>(), t.at(5).get<double>(),
                                 t.at(6).get<double>(), t.at(7).get<double>(),
                                 static_cast<celltypes::Drift>(t.at(8).get<int>())});
  json.at("real_cells").get_to(proportions.realCells);
  json.at("synthetic_cells").get_to(proportions.syntheticCells);
  json.at("real_unassigned").get_to(proportions.realUnassigned);
  json.at("synthetic_unassigned").get_to(proportions.syntheticUnassigned);
  return proportions;
}

Json genesToJson(const std::vector<evaluate::GeneGap>& genes) {
  Json rows = Json::array();
  for (const evaluate::GeneGap& g : genes)
    rows.push_back({g.gene, g.realMean, g.syntheticMean, g.log2Ratio, g.realVariance, g.syntheticVariance, g.realZeros,
                    g.syntheticZeros, g.ks, g.pValue});
  return rows;
}

std::vector<evaluate::GeneGap> genesFromJson(const Json& json) {
  std::vector<evaluate::GeneGap> genes;
  for (const Json& g : json)
    genes.push_back({g.at(0).get<std::string>(), g.at(1).get<double>(), g.at(2).get<double>(), g.at(3).get<double>(),
                     g.at(4).get<double>(), g.at(5).get<double>(), g.at(6).get<double>(), g.at(7).get<double>(),
                     g.at(8).get<double>(), g.at(9).get<double>()});
  return genes;
}

Json regulonsToJson(const std::vector<evaluate::RegulonGap>& regulons) {
  Json rows = Json::array();
  for (const evaluate::RegulonGap& r : regulons) {
    Json edges = Json::array();
    for (const evaluate::EdgeGap& e : r.edges) edges.push_back({e.target, e.real, e.synthetic});
    rows.push_back({{"tf", r.tf},
                    {"gap", r.gap},
                    {"expected", r.expected},
                    {"spread", r.spread},
                    {"z", r.z},
                    {"alarm", r.alarm},
                    {"kept", r.kept},
                    {"loss_z", r.lossZ},
                    {"edges", edges}});
  }
  return rows;
}

std::vector<evaluate::RegulonGap> regulonsFromJson(const Json& json) {
  std::vector<evaluate::RegulonGap> regulons;
  for (const Json& r : json) {
    evaluate::RegulonGap regulon;
    r.at("tf").get_to(regulon.tf);
    r.at("gap").get_to(regulon.gap);
    r.at("expected").get_to(regulon.expected);
    r.at("spread").get_to(regulon.spread);
    r.at("z").get_to(regulon.z);
    r.at("alarm").get_to(regulon.alarm);
    r.at("kept").get_to(regulon.kept);
    r.at("loss_z").get_to(regulon.lossZ);
    for (const Json& e : r.at("edges"))
      regulon.edges.push_back({regulon.tf, e.at(0).get<std::string>(), e.at(1).get<double>(), e.at(2).get<double>()});
    regulon.targets = std::ssize(regulon.edges);
    regulons.push_back(std::move(regulon));
  }
  return regulons;
}

void checkSizes(const Comparison& comparison) {
  const auto cells = static_cast<std::size_t>(comparison.embedding.points.rows());
  const auto real = static_cast<std::size_t>(comparison.realCells);
  const auto fits = [](std::size_t size, std::size_t wanted) { return size == 0 || size == wanted; };
  if (comparison.realCells < 0 || real > cells || !fits(comparison.realLabels.size(), real) ||
      !fits(comparison.clusters.size(), cells) || !fits(comparison.types.codes.size(), cells) ||
      comparison.types.confidence.size() != comparison.types.codes.size())
    refuseJson("comparison", "its parts are not about the same cells");
  for (const std::int32_t code : comparison.types.codes)
    if (code < -1 || code >= std::ssize(comparison.types.types))
      refuseJson("comparison", "a cell has a type that isn't there");
  for (const evaluate::InventedRegion& region : comparison.regions)
    for (const std::int64_t cell : region.cells)
      if (cell < 0 || cell >= static_cast<std::int64_t>(cells - real))
        refuseJson("comparison", "a region holds a cell that isn't there");
}

}  // namespace

Json comparisonToJson(const Comparison& comparison) {
  ComparisonParameters parameters = comparison.parameters;
  Json rows = Json::array(), random = Json::array(), regions = Json::array();
  for (const MetricsRow& row : comparison.rows) {
    Json values = Json::array();
    for (const evaluate::Metrics& value : row.values) values.push_back(metricsToJson(value));
    rows.push_back({{"name", row.name},
                    {"mean", metricsToJson(row.metrics)},
                    {"sd", metricsToJson(row.deviations)},
                    {"values", values}});
  }
  for (const RandomRun& run : comparison.randomRuns)
    random.push_back({{"run", run.runId}, {"random_tfs", run.randomTfs}, {"metrics", metricsToJson(run.metrics)}});
  for (const evaluate::InventedRegion& region : comparison.regions)
    regions.push_back({{"cells", region.cells}, {"distance", region.distance}});
  return {{"version", kVersion},
          {"run", comparison.runId},
          {"parameters", fieldsToJson(fields(parameters))},
          {"seed", parameters.metrics.seed},
          {"rows", rows},
          {"random_runs", random},
          {"embedding", embeddingToJson(comparison.embedding)},
          {"real_cells", comparison.realCells},
          {"real_labels", comparison.realLabels},
          {"labels", comparison.labels ? labelViewToJson(*comparison.labels) : Json()},
          {"marker_sets", markerSetsToJson(parameters.markerSets.get())},
          {"clusters", comparison.clusters},
          {"types", comparison.types.types},
          {"type_codes", comparison.types.codes},
          {"type_confidence", comparison.types.confidence},
          {"accuracy", comparison.validation.accuracy},
          {"balanced_accuracy", comparison.validation.balanced},
          {"confusion", confusionToJson(comparison.validation.confusion)},
          {"proportions", proportionsToJson(comparison.proportions)},
          {"genes", genesToJson(comparison.genes)},
          {"regulons", regulonsToJson(comparison.regulons)},
          {"invented_regions", regions}};
}

std::optional<Comparison> comparisonFromJson(const Json& json) {
  if (json.value("version", 1) != kVersion) return {};
  Comparison comparison;
  json.at("run").get_to(comparison.runId);
  fieldsFromJson(json.at("parameters"), fields(comparison.parameters));
  json.at("seed").get_to(comparison.parameters.metrics.seed);
  comparison.parameters.types.seed = comparison.parameters.metrics.seed;
  for (const Json& row : json.at("rows")) {
    MetricsRow& read = comparison.rows.emplace_back();
    row.at("name").get_to(read.name);
    read.metrics = metricsFromJson(row.at("mean"));
    read.deviations = metricsFromJson(row.at("sd"));
    for (const Json& value : row.at("values")) read.values.push_back(metricsFromJson(value));
  }
  for (const Json& run : json.at("random_runs"))
    comparison.randomRuns.push_back(
        {run.at("run").get<std::string>(), run.at("random_tfs").get<bool>(), metricsFromJson(run.at("metrics"))});
  comparison.embedding = embeddingFromJson(json.at("embedding"));
  json.at("real_cells").get_to(comparison.realCells);
  json.at("real_labels").get_to(comparison.realLabels);
  if (json.contains("labels") && !json.at("labels").is_null()) comparison.labels = labelViewFromJson(json.at("labels"));
  comparison.parameters.markerSets = markerSetsFromJson(json.at("marker_sets"));
  json.at("clusters").get_to(comparison.clusters);
  json.at("types").get_to(comparison.types.types);
  json.at("type_codes").get_to(comparison.types.codes);
  json.at("type_confidence").get_to(comparison.types.confidence);
  json.at("accuracy").get_to(comparison.validation.accuracy);
  json.at("balanced_accuracy").get_to(comparison.validation.balanced);
  comparison.validation.confusion = confusionFromJson(json.at("confusion"));
  comparison.proportions = proportionsFromJson(json.at("proportions"));
  comparison.genes = genesFromJson(json.at("genes"));
  comparison.regulons = regulonsFromJson(json.at("regulons"));
  for (const Json& region : json.at("invented_regions"))
    comparison.regions.push_back(
        {region.at("cells").get<std::vector<std::int64_t>>(), region.at("distance").get<double>()});
  checkSizes(comparison);
  return comparison;
}

}  // namespace grnwb::pipeline
