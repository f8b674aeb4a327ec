// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metrics_model.h"

#include <QFont>
#include <QLocale>

#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

Metric metricOf(int row) {
  switch (row) {
    case MetricsModel::CosineRow:
      return Metric::cosine;
    case MetricsModel::EuclideanRow:
      return Metric::euclidean;
    case MetricsModel::MmdRow:
      return Metric::mmd;
    case MetricsModel::AurocRow:
      return Metric::rfAuroc;
    default:
      return Metric::lisi;
  }
}

QString metricName(int row) {
  switch (row) {
    case MetricsModel::CosineRow:
      return MetricsModel::tr("Cosine distance");
    case MetricsModel::EuclideanRow:
      return MetricsModel::tr("Euclidean distance");
    case MetricsModel::MmdRow:
      return MetricsModel::tr("MMD");
    case MetricsModel::AurocRow:
      return MetricsModel::tr("RF-AUROC");
    default:
      return MetricsModel::tr("miLISI");
  }
}

QString metricTip(int row) {
  switch (row) {
    case MetricsModel::CosineRow:
      return MetricsModel::tr("1 − the cosine similarity of the two mean expression vectors. 0: the same direction.");
    case MetricsModel::EuclideanRow:
      return MetricsModel::tr("Euclidean distance between the two mean expression vectors, in normalised counts.");
    case MetricsModel::MmdRow:
      return MetricsModel::tr(
          "Maximum mean discrepancy (squared, three Gaussian kernels): how far the two clouds of cells are apart, not "
          "only their means. 0: the same distribution.");
    case MetricsModel::AurocRow:
      return MetricsModel::tr(
          "How well a random forest tells real from synthetic cells (area under the curve). 0.5: it cannot; 1: "
          "always.");
    default:
      return MetricsModel::tr(
          "Mean local inverse Simpson's index of real and synthetic cells on t-SNE: how many of the two a "
          "neighbourhood holds. 2: perfectly mixed, 1: apart.");
  }
}

QString numberText(double value, int row) {
  const bool isShare = row == MetricsModel::AurocRow || row == MetricsModel::LisiRow;
  return isShare ? QLocale().toString(value, 'f', row == MetricsModel::AurocRow ? 3 : 2) : plotNumber(value);
}

bool isFigure(int column) {
  return column >= MetricsModel::SyntheticColumn && column <= MetricsModel::RandomTfsColumn;
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

std::optional<MetricBands> MetricsModel::bands(int row) const {
  return m_comparison ? metricBands(*m_comparison, metricOf(row)) : std::nullopt;
}

std::optional<double> MetricsModel::value(int row, int column) const {
  const std::optional<MetricBands> found = bands(row);
  if (!found) return {};
  const auto meanOf = [](const evaluate::NullBand& band) {
    return band.count > 0 ? std::optional(band.mean) : std::nullopt;
  };
  switch (column) {
    case SyntheticColumn:
      return found->value;
    case ControlColumn:
      return meanOf(found->control);
    case Stage1Column:
      return found->stage1;
    case RandomGraphsColumn:
      return meanOf(found->randomGraphs);
    case RandomTfsColumn:
      return meanOf(found->randomTfs);
    default:
      return {};
  }
}

QString MetricsModel::figureText(int row, int column) const {
  const std::optional<double> figure = value(row, column);
  if (!figure) return QStringLiteral("–");
  const std::optional<MetricBands> found = bands(row);
  if (column != SyntheticColumn || found->sets < 2) return numberText(*figure, row);
  return tr("%1 ± %2").arg(numberText(*figure, row), row == AurocRow || row == LisiRow
                                                         ? numberText(found->deviation, row)
                                                         : plotNumber(found->deviation, 2));
}

QString MetricsModel::verdictText(int row) const {
  const std::optional<MetricBands> found = bands(row);
  if (!found) return {};
  const bool isBelow = row == LisiRow;
  switch (verdict(*found, metricOf(row)).control) {
    case evaluate::Verdict::Control::unknown:
      return {};
    case evaluate::Verdict::Control::withinNoise:
      return tr("Within noise");
    case evaluate::Verdict::Control::slightlyOff:
      return isBelow ? tr("Slightly below noise") : tr("Slightly above noise");
    case evaluate::Verdict::Control::farOff:
      return isBelow ? tr("Far below noise") : tr("Far above noise");
  }
  return {};
}

QString MetricsModel::verdictKind(int row) const {
  const std::optional<MetricBands> found = bands(row);
  if (!found) return {};
  switch (verdict(*found, metricOf(row)).control) {
    case evaluate::Verdict::Control::withinNoise:
      return QStringLiteral("good");
    case evaluate::Verdict::Control::slightlyOff:
      return QStringLiteral("caution");
    case evaluate::Verdict::Control::farOff:
      return QStringLiteral("alarm");
    case evaluate::Verdict::Control::unknown:
      break;
  }
  return {};
}

QString MetricsModel::randomText(int row) const {
  const std::optional<MetricBands> found = bands(row);
  if (!found) return {};
  if (found->randomGraphs.count == 0) return tr("no random graph trained yet");
  switch (verdict(*found, metricOf(row)).random) {
    case evaluate::Verdict::Random::unknown:
      return tr("too few random graphs for a verdict");
    case evaluate::Verdict::Random::tellsNone:
      return found->randomGraphs.count < kEnoughGraphs ? tr("too few random graphs for a verdict")
                                                       : tr("does not tell random graphs apart");
    case evaluate::Verdict::Random::better:
      return tr("better than random graphs");
    case evaluate::Verdict::Random::within:
      return tr("within noise of a random graph");
    case evaluate::Verdict::Random::worse:
      return tr("worse than random graphs");
  }
  return {};
}

QVariant MetricsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = index.row(), column = index.column();
  switch (role) {
    case BandsRole: {
      const std::optional<MetricBands> found = bands(row);
      return found ? QVariant::fromValue(*found) : QVariant();
    }
    case KindRole:
      return verdictKind(row);
    case Qt::TextAlignmentRole:
      return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
      return column == NameColumn || column == SyntheticColumn ? textFont(12, true) : QVariant();
    case Qt::ToolTipRole:
      return metricTip(row);
    case Qt::EditRole:
      if (!isFigure(column)) break;
      if (const std::optional<double> figure = value(row, column)) return *figure;
      return {};
    case Qt::DisplayRole:
      break;
    default:
      return {};
  }
  switch (column) {
    case NameColumn:
      return metricName(row);
    case BandsColumn:
      return {};
    case VerdictColumn:
      return verdictText(row);
    case AgainstRandomColumn:
      return randomText(row);
    default:
      return figureText(row, column);
  }
}

QVariant MetricsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool isTip = role == Qt::ToolTipRole;
  switch (section) {
    case NameColumn:
      return isTip ? tr("Lower is better; for RF-AUROC nearer to 0.5, for miLISI higher") : tr("Metric");
    case SyntheticColumn:
      return isTip ? tr("Cells of the causal GAN against the test cells: mean and standard deviation of several sets")
                   : tr("Synthetic");
    case ControlColumn:
      return isTip ? tr("Real training cells against the test cells, mean: what no synthesis can be expected to beat")
                   : tr("Control");
    case Stage1Column:
      return isTip ? tr("Cells of the controller alone, without a network, against the test cells") : tr("Stage 1");
    case RandomGraphsColumn:
      return isTip ? tr("Cells of causal GANs on random graphs over the same TFs, mean of the project's runs")
                   : tr("Random");
    case RandomTfsColumn:
      return isTip ? tr("Cells of causal GANs on random graphs over other TFs, mean of the project's runs")
                   : tr("Random TFs");
    case BandsColumn:
      return isTip ? tr("Where the synthetic cells stand between real resamples and random graphs") : tr("Null bands");
    case VerdictColumn:
      return isTip ? tr("Synthetic cells against the range of the control's resamples") : tr("Verdict");
    case AgainstRandomColumn:
      return isTip ? tr("Synthetic cells against the range of the random graphs") : tr("Against random");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
