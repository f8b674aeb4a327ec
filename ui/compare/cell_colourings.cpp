// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cell_colourings.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "ui/models/number_text.h"
#include "ui/plots/density_difference.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kTopShare = 0.99;  // of the cells lie below the end of the colour scale
constexpr double kLargestProduct = 1e200;

class CellColourings {
  Q_DECLARE_TR_FUNCTIONS(CellColourings)
};

/// Below it lie 99 % of the values; the largest one where that is 0.
double topOf(std::vector<double> values) {
  if (values.empty()) return 1;
  const auto top = values.begin() + static_cast<std::ptrdiff_t>(kTopShare * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, top);
  if (*top > 0) return *top;
  const double largest = std::ranges::max(values);
  return largest > 0 ? largest : 1;
}

/// One value per cell, real ones first: the mean of log(1 + x) over the columns.
std::vector<double> meanLogOf(const pipeline::ComparedCells& cells, const std::vector<Eigen::Index>& columns) {
  std::vector<double> means;
  for (const data::Matrix* values : {&cells.real, &cells.synthetic})
    for (Eigen::Index row = 0; row < values->rows(); ++row) {
      double sum = 0, product = 1;  // one logarithm for many factors takes a fifth of the time
      for (const Eigen::Index column : columns) {
        product *= 1.0 + static_cast<double>((*values)(row, column));
        if (product > kLargestProduct) sum += std::log(std::exchange(product, 1.0));
      }
      means.push_back((sum + std::log(product)) / static_cast<double>(columns.size()));
    }
  return means;
}

/// Empty: no such gene, or no cells.
std::vector<Eigen::Index> columnsOf(const pipeline::ComparedCells* cells, const std::vector<std::string>& genes) {
  std::vector<Eigen::Index> columns;
  if (!cells) return columns;
  const std::set<std::string> wanted(genes.begin(), genes.end());
  for (std::size_t i = 0; i < cells->genes.size(); ++i)
    if (wanted.contains(cells->genes[i])) columns.push_back(static_cast<Eigen::Index>(i));
  return columns;
}

ScatterColouring byMeanLog(const ShownCells& cells, const std::vector<Eigen::Index>& columns, const QString& title) {
  ScatterColouring result;
  result.title = title;
  result.values = meanLogOf(*cells.cells(), columns);
  result.maximum = topOf(result.values);
  return result;
}

}  // namespace

ScatterColouring coloursByType(const ShownCells& cells) {
  ScatterColouring result;
  result.title = CellColourings::tr("Cell type");
  for (const std::string& type : cells.types()) result.names << QString::fromStdString(type);
  for (Eigen::Index cell = 0; cell < cells.count(); ++cell) result.codes.push_back(cells.typeOf(cell));
  // Without a type of their own all synthetic cells share one colour.
  const int rest = static_cast<int>(result.names.size());
  const auto firstSynthetic = result.codes.begin() + cells.realCount();
  const bool hasTypes = cells.hasTypes();
  if (!hasTypes || std::find(firstSynthetic, result.codes.end(), ShownCells::kUnassigned) != result.codes.end()) {
    result.names << (hasTypes ? CellColourings::tr("unassigned") : CellColourings::tr("synthetic"));
    result.legendOnly = rest;
    std::replace(firstSynthetic, result.codes.end(), ShownCells::kUnassigned, rest);
  }
  result.categoryColour = [rest, hasTypes, palette = cells.palette(), types = cells.types()](const Theme& theme,
                                                                                             int category) {
    if (category == rest) return hasTypes ? theme.faintText : theme.accent;
    return palette.colour(theme, types[static_cast<std::size_t>(category)], category);
  };
  return result;
}

ScatterColouring coloursBySource(const ShownCells& cells) {
  ScatterColouring result;
  result.title = CellColourings::tr("Source");
  result.names = QStringList{CellColourings::tr("real"), CellColourings::tr("synthetic")};
  result.categoryColour = [](const Theme& theme, int category) { return category == 0 ? theme.realBar : theme.accent; };
  result.codes.assign(static_cast<std::size_t>(cells.realCount()), 0);
  result.codes.resize(static_cast<std::size_t>(cells.count()), 1);
  return result;
}

ScatterColouring coloursByGene(const ShownCells& cells, const std::string& gene) {
  const std::vector<Eigen::Index> column = columnsOf(cells.cells(), {gene});
  if (column.empty()) return coloursBySource(cells);
  return byMeanLog(cells, column,
                   CellColourings::tr("%1, log(1 + normalised counts)").arg(QString::fromStdString(gene)));
}

ScatterColouring coloursByActivity(const ShownCells& cells, const std::string& tf,
                                   const std::vector<std::string>& targets) {
  const std::vector<Eigen::Index> columns = columnsOf(cells.cells(), targets);
  if (columns.empty()) return coloursBySource(cells);
  return byMeanLog(cells, columns,
                   CellColourings::tr("Activity of %1, mean log(1 + normalised counts) of %2 targets")
                       .arg(QString::fromStdString(tf), countText(static_cast<qint64>(columns.size()))));
}

ScatterColouring coloursByCluster(const ShownCells& cells) {
  const std::vector<std::int32_t>* clusters = cells.clusters();
  if (!clusters) return coloursBySource(cells);
  ScatterColouring result;
  result.title = CellColourings::tr("Cluster");
  result.codes.assign(clusters->begin(), clusters->end());
  const int count = std::ranges::max(result.codes) + 1;
  for (int cluster = 0; cluster < count; ++cluster) result.names << CellColourings::tr("cluster %1").arg(cluster + 1);
  return result;
}

ScatterColouring coloursByDensity(const ShownCells& cells) {
  ScatterColouring result;
  result.title = CellColourings::tr("Synthetic less real density, in mean densities");
  result.values = densityDifference(cells.points(), cells.realCount());
  std::vector<double> sizes;
  for (const double value : result.values) sizes.push_back(std::abs(value));
  result.maximum = topOf(std::move(sizes));
  result.minimum = -result.maximum;
  result.scale = ScatterColouring::Scale::diverging;
  return result;
}

}  // namespace grnwb::ui
