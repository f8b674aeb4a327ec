// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/label_table_model.h"

#include <algorithm>
#include <set>

#include "ui/models/number_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kNamedGroups = 3;

}  // namespace

LabelTableModel::LabelTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
  for (const auto changed : {&Workspace::labelsChanged, &Workspace::preparedChanged, &Workspace::rawChanged})
    connect(&workspace, changed, this, &LabelTableModel::refresh);
  m_column = workspace.labelColumn();
  m_rows = rows();
}

std::vector<LabelTableModel::Row> LabelTableModel::rows() const {
  std::vector<Row> rows;
  const data::Table* cells = m_workspace.labelledCells();
  const auto labels = cells ? data::labelsOf(*cells, data::LabelView(m_workspace.labelColumn())) : std::nullopt;
  if (!labels) return rows;
  const data::LabelView view = m_workspace.labelView();
  const data::Categorical shown = data::applied(*labels, view.names);
  const TypePalette palette = m_workspace.typePalette();
  for (const std::string& label : labels->categories) {
    Row row;
    row.file = label;
    const auto name = view.names.find(label);
    row.shown = name == view.names.end() ? label : name->second;
    const auto place = static_cast<int>(std::ranges::find(shown.categories, row.shown) - shown.categories.begin());
    row.light = palette.colour(Theme::light(), row.shown, place);
    row.dark = palette.colour(Theme::darkTheme(), row.shown, place);
    rows.push_back(std::move(row));
  }
  for (const std::int32_t code : labels->codes)
    if (code >= 0) ++rows[static_cast<std::size_t>(code)].cells;
  return rows;
}

void LabelTableModel::refresh() {
  std::vector<Row> now = rows();
  // The same labels keep their rows, and the view its place.
  if (m_column == m_workspace.labelColumn() && std::ranges::equal(now, m_rows, {}, &Row::file, &Row::file)) {
    m_rows = std::move(now);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  } else {
    beginResetModel();
    m_column = m_workspace.labelColumn();
    m_rows = std::move(now);
    endResetModel();
  }
  Q_EMIT labelsShown();
}

void LabelTableModel::setColour(int row, const QColor& colour) {
  const std::string shown = m_rows[static_cast<std::size_t>(row)].shown;
  m_workspace.editLabels(data::withColour(m_workspace.state().labels, shown,
                                          colour.isValid() ? colour.name(QColor::HexRgb).toStdString() : std::string()),
                         tr("Colour of label '%1'").arg(QString::fromStdString(shown)));
}

void LabelTableModel::reset() {
  m_workspace.editLabels(data::withoutEdits(m_workspace.state().labels, m_column, m_workspace.fileLabels()),
                         tr("Labels of '%1' as in the file").arg(QString::fromStdString(m_column)));
}

void LabelTableModel::chooseColumn(const QString& column) {
  if (column.toStdString() == m_column) return;
  data::LabelEdits edits = m_workspace.state().labels;
  edits.column = column.toStdString();
  m_workspace.editLabels(edits, tr("Take labels from column '%1'").arg(column));
}

bool LabelTableModel::isEdited() const {
  const data::LabelEdits& edits = m_workspace.state().labels;
  return !(data::withoutEdits(edits, m_column, m_workspace.fileLabels()) == edits);
}

QString LabelTableModel::sharedColoursText() const {
  QStringList groups;
  const auto shared = m_workspace.typePalette().sharedColours();
  for (const auto& labels : shared) {
    QStringList names;
    for (const std::string& label : labels) names << QString::fromStdString(label);
    if (static_cast<std::size_t>(groups.size()) < kNamedGroups) groups << names.join(QStringLiteral(" = "));
  }
  if (shared.size() > kNamedGroups) groups << QStringLiteral("…");
  return groups.isEmpty() ? QString() : tr("Of one colour: %1").arg(groups.join(QStringLiteral("; ")));
}

int LabelTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LabelTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LabelTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == SwatchRole) return Theme::current().dark ? row.dark : row.light;
  if (role == Qt::TextAlignmentRole && index.column() == CellsColumn)
    return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ForegroundRole && index.column() == FileColumn) return Theme::current().secondText;
  if (role == Qt::ToolTipRole && index.column() == ColourColumn) return tr("Choose another colour");
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  switch (index.column()) {
    case ColourColumn:
      return role == Qt::EditRole ? QVariant(row.light.name(QColor::HexRgb)) : QVariant();
    case NameColumn:
      return QString::fromStdString(row.shown);
    case FileColumn:
      return QString::fromStdString(row.file);
    case CellsColumn:
      return role == Qt::EditRole ? QVariant(row.cells) : QVariant(countText(row.cells));
    default:
      return {};
  }
}

bool LabelTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole || index.column() != NameColumn) return false;
  const Row row = m_rows[static_cast<std::size_t>(index.row())];
  const QString before = QString::fromStdString(row.shown);
  QString name = value.toString().trimmed();
  if (name.isEmpty()) name = QString::fromStdString(row.file);
  if (name == before) return false;
  const bool merges = std::ranges::any_of(m_rows, [&](const Row& other) { return other.shown == name.toStdString(); });
  m_workspace.editLabels(
      data::withName(m_workspace.state().labels, m_column, m_workspace.fileLabels(), row.file, name.toStdString()),
      (merges ? tr("Merge label '%1' into '%2'") : tr("Rename label '%1' to '%2'")).arg(before, name));
  return true;
}

Qt::ItemFlags LabelTableModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return index.isValid() && index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant LabelTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == CellsColumn)
    return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && section == NameColumn)
    return tr("What the label is called everywhere. Labels of one name become one.");
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case ColourColumn:
      return tr("Colour");
    case NameColumn:
      return tr("Label");
    case FileColumn:
      return tr("In the file");
    case CellsColumn:
      return tr("Cells");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
