// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/marker_model.h"

#include <QLocale>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/heat_map_content.h"

namespace grnwb::ui {
namespace {

bool isMarkerText(int column) {
  return column == MarkerModel::GeneColumn || column == MarkerModel::GroupColumn;
}

QString signedText(double value) {
  QString text = QLocale().toString(std::abs(value), 'f', 2);
  return (value < 0 ? QChar(0x2212) : QLatin1Char('+')) + text;
}

}  // namespace

void MarkerModel::setMarkers(std::shared_ptr<const MarkerStudy> study, std::vector<ShownMarker> markers) {
  beginResetModel();
  m_study = std::move(study);
  m_markers = m_study ? std::move(markers) : std::vector<ShownMarker>();
  endResetModel();
}

int MarkerModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_markers.size());
}

int MarkerModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QString MarkerModel::gene(const ShownMarker& marker) const {
  return QString::fromStdString(m_study->genes[static_cast<std::size_t>(marker.figures.gene)]);
}

QVariant MarkerModel::number(const ShownMarker& marker, int column) const {
  const auto orNothing = [](double value) { return std::isnan(value) ? QVariant() : QVariant(value); };
  switch (column) {
    case RankColumn:
      return marker.rank;
    case ScoreColumn:
      return marker.figures.score;
    case AdjustedColumn:
      return marker.figures.adjusted;
    case FoldColumn:
      return marker.figures.log2FoldChange;
    case InsideColumn:
      return marker.figures.inside;
    case OutsideColumn:
      return marker.figures.outside;
    case RealColumn:
      return orNothing(marker.realSpecificity);
    case SyntheticColumn:
      return orNothing(marker.syntheticSpecificity);
    case DifferenceColumn:
      return orNothing(marker.syntheticSpecificity - marker.realSpecificity);
    default:
      return {};
  }
}

QString MarkerModel::text(const ShownMarker& marker, int column) const {
  const QVariant value = number(marker, column);
  if (!value.isValid()) return QStringLiteral("–");
  switch (column) {
    case RankColumn:
      return countText(marker.rank);
    case ScoreColumn:
      return QLocale().toString(marker.figures.score, 'f', 1);
    case AdjustedColumn:
      return plotNumber(marker.figures.adjusted, 2);
    case FoldColumn:
    case DifferenceColumn:
      return signedText(value.toDouble());
    case InsideColumn:
    case OutsideColumn:
      return percentText(value.toDouble());
    default:
      return heatMapNumber(value.toDouble());
  }
}

QVariant MarkerModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const ShownMarker& marker = m_markers[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  if (role == GeneRole) return gene(marker);
  if (role == Qt::TextAlignmentRole)
    return int((isMarkerText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  if (column == GeneColumn) return gene(marker);
  if (column == GroupColumn) return QString::fromStdString(m_study->groups[static_cast<std::size_t>(marker.group)]);
  return role == Qt::DisplayRole ? QVariant(text(marker, column)) : number(marker, column);
}

QVariant MarkerModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isMarkerText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case GeneColumn:
      return isTip ? tr("Marker gene") : tr("Gene");
    case GroupColumn:
      return isTip ? tr("Group of real cells that the gene marks") : tr("Marks");
    case RankColumn:
      return isTip ? tr("Place among the genes of the group, by score") : tr("Rank");
    case ScoreColumn:
      return isTip ? tr("Group against all other real cells: z of the rank sum, or Welch's t") : tr("Score");
    case AdjustedColumn:
      return isTip ? tr("Two-sided p of the score, adjusted over the genes (Benjamini and Hochberg)")
                   : tr("Adjusted p");
    case FoldColumn:
      return isTip ? tr("log2 of the mean normalised counts in the group over those outside") : tr("log2 fold");
    case InsideColumn:
      return isTip ? tr("Real cells of the group that express the gene") : tr("In group");
    case OutsideColumn:
      return isTip ? tr("Real cells outside the group that express the gene") : tr("Outside");
    case RealColumn:
      return isTip ? tr("Specificity in real cells, typed as the synthetic ones are: 0, the same mean in all groups, "
                        "to 1, in this "
                        "group alone")
                   : tr("Spec. real");
    case SyntheticColumn:
      return isTip ? tr("The same in synthetic cells") : tr("Spec. synthetic");
    case DifferenceColumn:
      return isTip ? tr("Synthetic less real: below 0 the synthetic cells blur the marker") : tr("Difference");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
