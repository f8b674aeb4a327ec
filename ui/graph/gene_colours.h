// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of the genes on the canvas mean: categories, or a value on a ramp.
#pragma once

#include <QColor>
#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/label_edits.h"
#include "ui/graph/network_graph.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

struct Theme;

/// Either categories or values; empty: genes are coloured as TF or target only. Colours are the palette's, or cividis
/// by log(1 + value).
struct GeneColours {
  Q_DECLARE_TR_FUNCTIONS(grnwb::ui::GeneColours)

 public:
  QString title;    ///< before the categories or the ramp, as "Highest in"
  QString meaning;  ///< of one gene, with %1 for its category or value, as "highest in %1"
  QString others;   ///< what the grey genes are; empty where there are none

  QStringList categories;
  QHash<QString, int> categoryOf;  ///< by gene
  TypePalette palette;             ///< of the categories

  QHash<QString, double> valueOf;  ///< by gene, not negative
  QString unit;
  double low = 0, high = 0;  ///< ends of the ramp

  /// Edges of each gene.
  static GeneColours byDegree(const NetworkGraph& graph);
  /// Targets by their strongest regulator among the eight TFs with most targets, and these TFs.
  static GeneColours byRegulon(const NetworkGraph& graph);
  /// The label with the highest mean of x; cells without a label don't count, and genes without expression get no
  /// colour. Empty when the column is absent.
  static GeneColours byLabel(const data::Dataset& dataset, const data::LabelView& view);
  /// Mean of x (library-normalised counts) over the cells of one label. Empty when column or label are absent.
  static GeneColours byExpression(const data::Dataset& dataset, const data::LabelView& view, const std::string& label);
  /// community: a number per node, in the order of graph.nodes() (TFs, then targets); each is called by its TF with
  /// most targets. The ten largest get a colour. Empty when there are not as many numbers as nodes.
  static GeneColours byCommunities(const NetworkGraph& graph, const std::vector<int>& community);

  bool isEmpty() const { return categories.isEmpty() && valueOf.isEmpty(); }
  bool isRamp() const { return !valueOf.isEmpty(); }
  QColor categoryColour(int category, const Theme& theme) const;
  std::optional<QColor> colourOf(const QString& gene, const Theme& theme) const;
  /// In [0, 1].
  double rampPosition(double value) const;
  /// What the gene's colour says; empty for a grey one.
  QString textOf(const QString& gene) const;
};

}  // namespace grnwb::ui
