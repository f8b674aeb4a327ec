// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shortcut_model.h"

#include <QAction>
#include <QSettings>

namespace grnwb::ui {
namespace {

constexpr const char* kUsual = "usualShortcut";

QString keptKey(const QAction& action) {
  return QStringLiteral("shortcuts/") + action.objectName();
}

QString plainName(const QAction& action) {
  return action.text().remove(QLatin1Char('&'));
}

/// A tool tip that names the keys names the new ones.
void setKeys(QAction& action, const QKeySequence& keys) {
  const QString before = action.shortcut().toString(QKeySequence::NativeText);
  const QString shown = keys.toString(QKeySequence::NativeText);
  QString tip = action.toolTip();
  if (const QString old = QStringLiteral(" (%1)").arg(before); !before.isEmpty() && tip.endsWith(old))
    tip.chop(old.size());
  action.setShortcut(keys);
  action.setToolTip(shown.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, shown));
}

/// Keys of both could be pressed in one place.
bool meet(const QAction& a, const QAction& b) {
  const auto isWide = [](const QAction& action) {
    return action.shortcutContext() == Qt::WindowShortcut || action.shortcutContext() == Qt::ApplicationShortcut;
  };
  return isWide(a) || isWide(b) || a.parent() == b.parent();
}

}  // namespace

ShortcutModel::ShortcutModel(QList<Command> commands, QSettings& settings, QObject* parent)
    : QAbstractTableModel(parent), m_commands(std::move(commands)), m_settings(settings) {
  for (const Command& command : m_commands) {
    QAction& action = *command.action;
    if (!action.property(kUsual).isValid()) action.setProperty(kUsual, action.shortcut());
    const QVariant kept = m_settings.value(keptKey(action));
    if (!kept.isValid()) continue;
    const auto keys = QKeySequence(kept.toString(), QKeySequence::PortableText);
    if (keys != action.shortcut()) setKeys(action, keys);
  }
}

QKeySequence ShortcutModel::usual(const QAction& action) const {
  return action.property(kUsual).value<QKeySequence>();
}

void ShortcutModel::change(QAction& action, const QKeySequence& keys) {
  setKeys(action, keys);
  if (keys == usual(action))
    m_settings.remove(keptKey(action));
  else
    m_settings.setValue(keptKey(action), keys.toString(QKeySequence::PortableText));
}

void ShortcutModel::reset(int row) {
  if (QAction* action = m_commands[row].action) setData(index(row, ShortcutColumn), usual(*action), Qt::EditRole);
}

void ShortcutModel::resetAll() {
  for (int row = 0; row < rowCount(); ++row) reset(row);
}

QStringList ShortcutModel::conflicts(int row) const {
  const QAction* action = m_commands[row].action;
  QStringList names;
  if (!action || action->shortcut().isEmpty()) return names;
  for (const Command& other : m_commands)
    if (other.action && other.action != action && other.action->shortcut() == action->shortcut() &&
        meet(*action, *other.action))
      names << plainName(*other.action);
  return names;
}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_commands.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_commands[index.row()].action) return {};
  const QAction& action = *m_commands[index.row()].action;
  if (role == HasProblemRole) return !conflicts(index.row()).isEmpty();
  if (role == IsChangedRole) return action.shortcut() != usual(action);
  if (role == Qt::EditRole && index.column() == ShortcutColumn) return QVariant::fromValue(action.shortcut());
  if (role == Qt::DecorationRole && index.column() == CommandColumn && !action.icon().isNull()) return action.icon();
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case CommandColumn:
      return plainName(action);
    case PlaceColumn:
      return m_commands[index.row()].place;
    case ShortcutColumn:
      return action.shortcut().toString(QKeySequence::NativeText);
    case UsualColumn:
      return usual(action).toString(QKeySequence::NativeText);
    case ProblemColumn: {
      const QStringList names = conflicts(index.row());
      return names.isEmpty() ? QString() : tr("also: %1").arg(names.join(QStringLiteral(", ")));
    }
    default:
      return {};
  }
}

bool ShortcutModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || index.column() != ShortcutColumn || role != Qt::EditRole) return false;
  QAction* action = m_commands[index.row()].action;
  if (!action) return false;
  const auto keys = value.value<QKeySequence>();
  if (keys != action->shortcut()) {
    change(*action, keys);
    // A conflict shows at both ends.
    Q_EMIT dataChanged(this->index(0, ShortcutColumn), this->index(rowCount() - 1, ProblemColumn));
  }
  return true;
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return QAbstractTableModel::headerData(section, orientation, role);
  switch (section) {
    case CommandColumn:
      return tr("Command");
    case PlaceColumn:
      return tr("Where");
    case ShortcutColumn:
      return tr("Shortcut");
    case UsualColumn:
      return tr("Usually");
    case ProblemColumn:
      return tr("Conflict");
    default:
      return {};
  }
}

Qt::ItemFlags ShortcutModel::flags(const QModelIndex& index) const {
  return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace grnwb::ui
