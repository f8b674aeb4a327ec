// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_table_model.h"

#include <QLocale>
#include <algorithm>
#include <tuple>

#include "ui/models/edge_ranks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// Beyond so many rows that come or go at once a reset is cheaper for the views than single signals.
constexpr std::ptrdiff_t kManyRows = 500;

auto key(const grn::Edge& edge) {
  return std::tie(edge.target, edge.tf);
}

}  // namespace

EdgeTableModel::EdgeTableModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<EdgeTableModel::Row> EdgeTableModel::makeRows(const grn::Grn& grn) {
  std::vector<Row> rows;
  rows.reserve(grn.edges().size());
  for (const grn::Edge& edge : grn.edges())
    rows.push_back({QString::fromStdString(edge.tf), QString::fromStdString(edge.target), edge, std::nullopt});
  const std::vector<std::optional<int>> ranks = ranksWithinTarget(grn);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].rank = ranks[i];
  return rows;
}

void EdgeTableModel::setGrn(const std::shared_ptr<const grn::Grn>& grn) {
  std::vector<Row> wanted = grn ? makeRows(*grn) : std::vector<Row>();
  const auto byKey = [](const Row& a, const Row& b) { return key(a.edge) < key(b.edge); };
  std::ptrdiff_t same = 0;
  for (auto old = m_rows.begin(), next = wanted.begin(); old != m_rows.end() && next != wanted.end();) {
    if (byKey(*old, *next)) {
      ++old;
    } else if (byKey(*next, *old)) {
      ++next;
    } else {
      ++same, ++old, ++next;
    }
  }
  const double largestBefore = m_largest;
  m_largest = 0;
  for (const Row& row : wanted) m_largest = std::max(m_largest, row.edge.importance.value_or(0));
  const auto coming = static_cast<std::ptrdiff_t>(wanted.size()) - same;
  const auto going = static_cast<std::ptrdiff_t>(m_rows.size()) - same;
  if (coming + going > kManyRows) {
    beginResetModel();
    m_rows = std::move(wanted);
    endResetModel();
    return;
  }
  removeMissing(wanted);
  insertNew(wanted);
  changeOthers(wanted);
  if (m_largest != largestBefore && !m_rows.empty())
    Q_EMIT dataChanged(index(0, ImportanceColumn), index(rowCount() - 1, ImportanceColumn), {ShareRole});
}

void EdgeTableModel::removeMissing(const std::vector<Row>& wanted) {
  const auto byKey = [](const Row& a, const Row& b) { return key(a.edge) < key(b.edge); };
  for (int row = rowCount() - 1; row >= 0; --row) {
    if (std::binary_search(wanted.begin(), wanted.end(), m_rows[static_cast<std::size_t>(row)], byKey)) continue;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
  }
}

void EdgeTableModel::insertNew(std::vector<Row>& wanted) {
  for (std::size_t row = 0; row < wanted.size(); ++row) {
    if (row < m_rows.size() && key(m_rows[row].edge) == key(wanted[row].edge)) continue;
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), wanted[row]);
    endInsertRows();
  }
}

void EdgeTableModel::changeOthers(std::vector<Row>& wanted) {
  for (std::size_t row = 0; row < wanted.size(); ++row) {
    if (m_rows[row].edge == wanted[row].edge && m_rows[row].rank == wanted[row].rank) continue;
    m_rows[row] = std::move(wanted[row]);
    Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
  }
}

void EdgeTableModel::setHighlightedGenes(const QStringList& genes) {
  QSet<QString> highlighted(genes.begin(), genes.end());
  if (highlighted == m_highlighted) return;
  m_highlighted = std::move(highlighted);
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {HighlightRole});
}

EdgeName EdgeTableModel::edgeAt(int row) const {
  const Row& at = m_rows[static_cast<std::size_t>(row)];
  return {at.tf, at.target};
}

int EdgeTableModel::rowOf(const EdgeName& edge) const {
  const std::string tf = edge.first.toStdString(), target = edge.second.toStdString();
  const auto wanted = std::tie(target, tf);
  const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), wanted,
                                   [](const Row& row, const auto& name) { return key(row.edge) < name; });
  return at != m_rows.end() && key(at->edge) == wanted ? static_cast<int>(at - m_rows.begin()) : -1;
}

int EdgeTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EdgeTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString EdgeTableModel::signText(grn::Sign sign) {
  switch (sign) {
    case grn::Sign::activates:
      return tr("activates");
    case grn::Sign::represses:
      return tr("represses");
    case grn::Sign::unknown:
      break;
  }
  return tr("unknown");
}

QString EdgeTableModel::sourceText(const std::string& source) {
  if (source == "grnboost2") return QStringLiteral("GRNBoost2");
  if (source == "genie3") return QStringLiteral("GENIE3");
  if (source == "llm") return tr("language model");
  if (source == "consensus") return tr("both methods");
  if (source == "random") return tr("random");
  if (source == "you") return tr("you");
  return QString::fromStdString(source);
}

/// For tables as text: numbers as they are.
QVariant EdgeTableModel::plainValue(const Row& row, int column) const {
  switch (column) {
    case ImportanceColumn:
      return row.edge.importance ? QVariant(*row.edge.importance) : QVariant();
    case RankColumn:
      return row.rank ? QVariant(*row.rank) : QVariant();
    case LockedColumn:
      return row.edge.locked ? 1 : 0;
    default:
      return displayText(row, column);
  }
}

QVariant EdgeTableModel::displayText(const Row& row, int column) const {
  switch (column) {
    case TfColumn:
      return row.tf;
    case TargetColumn:
      return row.target;
    case ImportanceColumn:
      return row.edge.importance ? QLocale().toString(*row.edge.importance, 'g', 3) : QStringLiteral("–");
    case RankColumn:
      return row.rank ? QLocale().toString(*row.rank) : QStringLiteral("–");
    case SignColumn:
      return signText(row.edge.sign);
    case LockedColumn:
      return {};
    case SourceColumn:
      return sourceText(row.edge.source);
    default:
      return {};
  }
}

QVariant EdgeTableModel::sortValue(const Row& row, int column) const {
  switch (column) {
    case ImportanceColumn:
      return row.edge.importance.value_or(-1);
    case RankColumn:
      return row.rank.value_or(ColumnCount + static_cast<int>(m_rows.size()));
    case SignColumn:
      return static_cast<int>(row.edge.sign);
    case LockedColumn:
      return row.edge.locked;
    default:
      return displayText(row, column);
  }
}

QVariant EdgeTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  const bool highlighted =
      !m_highlighted.isEmpty() && (m_highlighted.contains(row.tf) || m_highlighted.contains(row.target));
  switch (role) {
    case Qt::DisplayRole:
      return displayText(row, column);
    case Qt::EditRole:
      return plainValue(row, column);
    case Qt::ToolTipRole:
      return tr("%1 → %2, %3").arg(row.tf, row.target, signText(row.edge.sign));
    case Qt::TextAlignmentRole:
      return QVariant(column == ImportanceColumn || column == RankColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
      return column == LockedColumn && row.edge.locked ? QVariant(icon(QStringLiteral("lock"))) : QVariant();
    case Qt::AccessibleTextRole:
      return column == LockedColumn ? (row.edge.locked ? tr("locked") : tr("not locked")) : displayText(row, column);
    case Qt::ForegroundRole:
      return column == SignColumn && row.edge.sign == grn::Sign::unknown ? QVariant(Theme::current().secondText)
                                                                         : QVariant();
    case SortRole:
      return sortValue(row, column);
    case SearchRole:
      return QString(row.tf + QLatin1Char(' ') + row.target);
    case ShareRole:
      return row.edge.importance && m_largest > 0 ? QVariant(std::max(0.0, *row.edge.importance) / m_largest)
                                                  : QVariant();
    case HighlightRole:
      return highlighted;
    default:
      return {};
  }
}

QVariant EdgeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(section == ImportanceColumn || section == RankColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                         : Qt::AlignLeft | Qt::AlignVCenter);
  if (role == Qt::DisplayRole) {
    const QString titles[ColumnCount] = {tr("Regulator"), tr("Target"), tr("Importance"), tr("Rank"),
                                         tr("Sign"),      tr("Lock"),   tr("Put in by")};
    return titles[section];
  }
  if (role == Qt::ToolTipRole) {
    const QString help[ColumnCount] = {
        tr("Transcription factor at the edge's start"),
        tr("Gene at the edge's end"),
        tr("Score of the method that proposed the edge; comparable within one method only"),
        tr("Place among the target's regulators by importance, 1 is the strongest"),
        tr("Whether the TF activates or represses the target"),
        tr("Locked edges can't be deleted"),
        tr("Method or person who put the edge in")};
    return help[section];
  }
  return {};
}

}  // namespace grnwb::ui
