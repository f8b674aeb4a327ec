// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/gene_colours.h"

#include <Eigen/Core>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kRegulons = 8, kCommunities = 10;

/// Mean of x per label (rows) and gene (columns).
Eigen::ArrayXXd meansByLabel(const data::Dataset& dataset, const data::Categorical& labels) {
  const auto labelCount = static_cast<Eigen::Index>(labels.categories.size());
  Eigen::ArrayXXd sums = Eigen::ArrayXXd::Zero(labelCount, dataset.geneCount());
  Eigen::ArrayXd cells = Eigen::ArrayXd::Zero(labelCount);
  for (std::int64_t cell = 0; cell < dataset.cellCount(); ++cell) {
    const Eigen::Index label = labels.codes[static_cast<std::size_t>(cell)];
    if (label < 0) continue;
    cells[label] += 1;
    const auto genes = dataset.x.rowColumns(cell);
    const auto values = dataset.x.rowValues(cell);
    for (std::size_t i = 0; i < genes.size(); ++i) sums(label, genes[i]) += static_cast<double>(values[i]);
  }
  return sums.colwise() / cells.max(1.0);
}

QString nameOf(const data::Dataset& dataset, std::int64_t gene) {
  return QString::fromStdString(dataset.genes.names[static_cast<std::size_t>(gene)]);
}

/// The TFs with most targets, the largest first.
std::vector<int> largestRegulons(const NetworkGraph& graph) {
  std::vector<int> tfs;
  for (int i = 0; i < graph.nodeCount(); ++i)
    if (graph.node(i).isTf && graph.node(i).degree > 0) tfs.push_back(i);
  std::ranges::sort(tfs, {}, [&](int tf) { return std::make_tuple(-graph.node(tf).degree, tf); });
  if (tfs.size() > kRegulons) tfs.resize(kRegulons);
  return tfs;
}

QString numberText(double value) {
  return value == std::floor(value) && value < 1e6 ? QLocale().toString(value, 'f', 0)
                                                   : QLocale().toString(value, 'g', 3);
}

}  // namespace

GeneColours GeneColours::byDegree(const NetworkGraph& graph) {
  GeneColours result;
  result.title = tr("Edges of the gene");
  result.meaning = tr("%1 edges");
  for (const GraphNode& node : graph.nodes()) {
    result.valueOf.insert(node.name, node.degree);
    result.high = std::max(result.high, static_cast<double>(node.degree));
  }
  result.low = result.high;
  for (const GraphNode& node : graph.nodes()) result.low = std::min(result.low, static_cast<double>(node.degree));
  return result;
}

GeneColours GeneColours::byRegulon(const NetworkGraph& graph) {
  GeneColours result;
  result.title = tr("Strongest regulator");
  result.meaning = tr("regulon of %1");
  result.others = tr("others");
  const std::vector<int> tfs = largestRegulons(graph);
  std::vector<double> strongest(graph.nodes().size(), -1);
  for (std::size_t category = 0; category < tfs.size(); ++category) {
    const int tf = tfs[category];
    result.categories.append(graph.node(tf).name);
    result.categoryOf.insert(graph.node(tf).name, static_cast<int>(category));
    for (const int edge : graph.edgesAt(tf)) {
      const int target = graph.edge(edge).target;
      double& best = strongest[static_cast<std::size_t>(target)];
      const double strength = std::max(0.0, graph.edge(edge).importance.value_or(0));
      if (strength <= best) continue;
      best = strength;
      result.categoryOf.insert(graph.node(target).name, static_cast<int>(category));
    }
  }
  return result;
}

GeneColours GeneColours::byLabel(const data::Dataset& dataset, const data::LabelView& view) {
  GeneColours result;
  const auto found = data::labelsOf(dataset.cells, view);
  if (!found) return result;
  result.title = tr("Highest in");
  result.meaning = tr("highest in %1");
  const data::Categorical& labels = *found;
  for (const std::string& label : labels.categories) result.categories.append(QString::fromStdString(label));
  if (labels.categories.empty()) return result;
  const Eigen::ArrayXXd means = meansByLabel(dataset, labels);
  for (std::int64_t gene = 0; gene < dataset.geneCount(); ++gene) {
    Eigen::Index highest = 0;
    if (!(means.col(gene).maxCoeff(&highest) > 0)) continue;
    result.categoryOf.insert(nameOf(dataset, gene), static_cast<int>(highest));
  }
  return result;
}

GeneColours GeneColours::byExpression(const data::Dataset& dataset, const data::LabelView& view,
                                      const std::string& label) {
  GeneColours result;
  auto shown = data::labelsOf(dataset.cells, view);
  if (!shown) return result;
  data::Categorical& labels = *shown;
  const auto found = std::ranges::find(labels.categories, label);
  if (found == labels.categories.end()) return result;
  const auto wanted = static_cast<std::int32_t>(found - labels.categories.begin());
  labels.categories = {label};
  for (std::int32_t& code : labels.codes) code = code == wanted ? 0 : -1;

  result.title = tr("Mean expression in %1").arg(QString::fromStdString(label));
  result.meaning = tr("mean expression %1");
  result.unit = tr("normalised counts per cell");
  const Eigen::ArrayXXd means = meansByLabel(dataset, labels);
  for (std::int64_t gene = 0; gene < dataset.geneCount(); ++gene) {
    const double mean = std::max(0.0, means(0, gene));
    result.valueOf.insert(nameOf(dataset, gene), mean);
    result.high = std::max(result.high, mean);
  }
  return result;
}

GeneColours GeneColours::byCommunities(const NetworkGraph& graph, const std::vector<int>& community) {
  GeneColours result;
  if (community.size() != graph.nodes().size() || community.empty()) return result;
  std::map<int, std::vector<int>> members;
  for (int i = 0; i < graph.nodeCount(); ++i) members[community[static_cast<std::size_t>(i)]].push_back(i);
  std::vector<const std::vector<int>*> largest;
  for (const auto& [number, nodes] : members) largest.push_back(&nodes);
  std::ranges::stable_sort(largest, std::ranges::greater(),
                           [](const std::vector<int>* nodes) { return nodes->size(); });
  if (largest.size() > kCommunities) {
    largest.resize(kCommunities);
    result.others = tr("smaller ones");
  }

  result.title = tr("Community of");
  result.meaning = tr("community of %1");
  for (const std::vector<int>* nodes : largest) {
    const int hub = *std::ranges::max_element(
        *nodes, {}, [&](int node) { return std::make_tuple(graph.node(node).isTf, graph.node(node).degree); });
    for (const int node : *nodes)
      result.categoryOf.insert(graph.node(node).name, static_cast<int>(result.categories.size()));
    result.categories.append(graph.node(hub).name);
  }
  return result;
}

QColor GeneColours::categoryColour(int category, const Theme& theme) const {
  return palette.colour(theme, categories.value(category), category);
}

std::optional<QColor> GeneColours::colourOf(const QString& gene, const Theme& theme) const {
  if (const auto value = valueOf.constFind(gene); value != valueOf.constEnd())
    return Theme::cividis(rampPosition(*value));
  if (const auto category = categoryOf.constFind(gene); category != categoryOf.constEnd())
    return categoryColour(*category, theme);
  return std::nullopt;
}

double GeneColours::rampPosition(double value) const {
  const double from = std::log1p(low), to = std::log1p(high);
  return to > from ? std::clamp((std::log1p(value) - from) / (to - from), 0.0, 1.0) : 0;
}

QString GeneColours::textOf(const QString& gene) const {
  if (const auto value = valueOf.constFind(gene); value != valueOf.constEnd()) return meaning.arg(numberText(*value));
  const int category = categoryOf.value(gene, -1);
  return category >= 0 && category < categories.size() ? meaning.arg(categories[category]) : QString();
}

}  // namespace grnwb::ui
