// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/density_model.h"

#include <QLocale>
#include <algorithm>

namespace grnwb::ui {

void DensityModel::setRows(std::vector<grn::DensityRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  m_densest = 0;
  for (const grn::DensityRow& row : m_rows) m_densest = std::max(m_densest, row.density);
  endResetModel();
}

int DensityModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DensityModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant DensityModel::value(const grn::DensityRow& row, int column) const {
  switch (column) {
    case NetworkColumn:
      return QString::fromStdString(row.network);
    case TfsColumn:
      return qulonglong(row.tfs);
    case TargetsColumn:
      return qulonglong(row.targets);
    case EdgesColumn:
      return qulonglong(row.edges);
    case PossibleColumn:
      return qulonglong(row.possible);
    case DensityColumn:
      return row.density;
    case RegulatorsColumn:
      return row.k.mean;
    default:
      return row.k.standardDeviation;
  }
}

QString DensityModel::text(const grn::DensityRow& row, int column) const {
  const QLocale locale;
  switch (column) {
    case NetworkColumn:
      return QString::fromStdString(row.network);
    case DensityColumn:
      return locale.toString(row.density, 'f', 4);
    case RegulatorsColumn:
      if (row.k.least == row.k.most) return locale.toString(qulonglong(row.k.most));
      return tr("%1 ± %2").arg(locale.toString(row.k.mean, 'f', 1), locale.toString(row.k.standardDeviation, 'f', 1));
    case DeviationColumn:
      return locale.toString(row.k.standardDeviation, 'f', 1);
    default:
      return locale.toString(value(row, column).toULongLong());
  }
}

QVariant DensityModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const grn::DensityRow& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::EditRole:
      return value(row, index.column());
    case BarRole:
      return m_densest > 0 ? row.density / m_densest : 0;
    case Qt::ToolTipRole:
      if (index.column() == NetworkColumn) return QString::fromStdString(row.network);
      if (index.column() == RegulatorsColumn)
        return tr("%1 to %2 regulators per target")
            .arg(QLocale().toString(qulonglong(row.k.least)), QLocale().toString(qulonglong(row.k.most)));
      return {};
    case Qt::TextAlignmentRole:
      if (index.column() != NetworkColumn) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
      return {};
    default:
      return {};
  }
}

QVariant DensityModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section != NetworkColumn) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  static const char* const kNames[ColumnCount]{QT_TR_NOOP("Network"), QT_TR_NOOP("TFs"),      QT_TR_NOOP("Targets"),
                                               QT_TR_NOOP("Edges"),   QT_TR_NOOP("Possible"), QT_TR_NOOP("Density"),
                                               QT_TR_NOOP("k"),       QT_TR_NOOP("sd of k")};
  static const char* const kHelp[ColumnCount]{QT_TR_NOOP("Each compared network"),
                                              QT_TR_NOOP("Transcription factors"),
                                              QT_TR_NOOP("Genes that are regulated"),
                                              QT_TR_NOOP("Pairs of TF and target in the network"),
                                              QT_TR_NOOP("TFs times targets"),
                                              QT_TR_NOOP("Edges of those that are possible"),
                                              QT_TR_NOOP("Regulators per target: mean and standard deviation"),
                                              QT_TR_NOOP("Standard deviation of the regulators per target")};
  if (role == Qt::DisplayRole) return tr(kNames[section]);
  if (role == Qt::ToolTipRole) return tr(kHelp[section]);
  return {};
}

}  // namespace grnwb::ui
