// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metrics_model.h"

#include <QFont>
#include <QLocale>
#include <algorithm>

#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kCannotTell = 0.5;  // an AUROC of chance

const char* setName(int column) {
  switch (column) {
    case MetricsModel::SyntheticColumn:
      return "synthetic";
    case MetricsModel::Stage1Column:
      return "stage1";
    case MetricsModel::ControlColumn:
      return "control";
    default:
      return "";
  }
}

double figureOf(const evaluate::Metrics& metrics, int row) {
  switch (row) {
    case MetricsModel::CosineRow:
      return metrics.cosine;
    case MetricsModel::EuclideanRow:
      return metrics.euclidean;
    case MetricsModel::MmdRow:
      return metrics.mmd;
    default:
      return metrics.rfAuroc;
  }
}

QString figureText(double value, int row) {
  return row == MetricsModel::AurocRow ? QLocale().toString(value, 'f', 3) : plotNumber(value);
}

}  // namespace

void MetricsModel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  m_comparison = std::move(comparison);
  Q_EMIT dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

int MetricsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(RowCount);
}

int MetricsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

std::optional<double> MetricsModel::value(int row, int column) const {
  if (!m_comparison) return {};
  const auto at = std::ranges::find(m_comparison->rows, setName(column), &pipeline::MetricsRow::name);
  return at == m_comparison->rows.end() ? std::nullopt : std::optional(figureOf(at->metrics, row));
}

QString MetricsModel::againstControl(int row) const {
  const auto synthetic = value(row, SyntheticColumn), control = value(row, ControlColumn);
  if (!synthetic || !control) return {};
  if (row == AurocRow) {
    const double further = std::abs(*synthetic - kCannotTell) - std::abs(*control - kCannotTell);
    const QString size = QLocale().toString(std::abs(further), 'f', 3);
    return further > 0 ? tr("%1 further from 0.5 than the control").arg(size)
                       : tr("%1 nearer to 0.5 than the control").arg(size);
  }
  if (*control == 0) return {};
  return tr("%1 times the control").arg(plotNumber(*synthetic / *control));
}

QVariant MetricsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = index.row(), column = index.column();
  const bool isFigure = column >= SyntheticColumn && column <= ControlColumn;
  switch (role) {
    case Qt::TextAlignmentRole:
      return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
      return column == NameColumn || column == SyntheticColumn ? textFont(12, true) : QVariant();
    case Qt::ToolTipRole:
      switch (row) {
        case CosineRow:
          return tr("1 − the cosine similarity of the two mean expression vectors. 0: the same direction.");
        case EuclideanRow:
          return tr("Euclidean distance between the two mean expression vectors, in normalised counts.");
        case MmdRow:
          return tr(
              "Maximum mean discrepancy (squared, three Gaussian kernels): how far the two clouds of cells are "
              "apart, not only their means. 0: the same distribution.");
        default:
          return tr(
              "How well a random forest tells real from synthetic cells (area under the curve). 0.5: it cannot; "
              "1: always.");
      }
    case Qt::EditRole:
      if (const auto figure = isFigure ? value(row, column) : std::nullopt) return *figure;
      [[fallthrough]];
    case Qt::DisplayRole:
      break;
    default:
      return {};
  }
  if (column == AgainstColumn) return againstControl(row);
  if (isFigure) {
    if (role == Qt::EditRole) return {};
    const auto figure = value(row, column);
    return figure ? figureText(*figure, row) : QStringLiteral("–");
  }
  switch (row) {
    case CosineRow:
      return tr("Cosine distance");
    case EuclideanRow:
      return tr("Euclidean distance");
    case MmdRow:
      return tr("MMD");
    default:
      return tr("RF-AUROC");
  }
}

QVariant MetricsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((section >= SyntheticColumn && section <= ControlColumn ? Qt::AlignRight : Qt::AlignLeft) |
               Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case NameColumn:
      return isTip ? tr("Lower is better; for RF-AUROC nearer to 0.5") : tr("Metric");
    case SyntheticColumn:
      return isTip ? tr("Cells of the causal GAN against the test cells") : tr("Synthetic");
    case Stage1Column:
      return isTip ? tr("Cells of the controller alone, without a network, against the test cells") : tr("Stage 1");
    case ControlColumn:
      return isTip ? tr("Real training cells against the test cells: what no synthesis can be expected to beat")
                   : tr("Control");
    case AgainstColumn:
      return isTip ? QVariant() : tr("Synthetic against control");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
