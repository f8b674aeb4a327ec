// SPDX-License-Identifier: GPL-3.0-or-later
// The shortcuts of the window's commands as a table to edit; changed ones are kept between starts.
#pragma once

#include <QAbstractTableModel>
#include <QKeySequence>
#include <QList>
#include <QPointer>

class QAction;
class QSettings;

namespace grnwb::ui {

class ShortcutModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { CommandColumn, PlaceColumn, ShortcutColumn, UsualColumn, ProblemColumn, ColumnCount };
  /// The shortcut is set and given as QKeySequence by the EditRole of its column.
  enum Role { HasProblemRole = Qt::UserRole + 1, IsChangedRole };

  /// A command to name in the table: its action, which has an objectName, and where it is at home.
  struct Command {
    QPointer<QAction> action;
    QString place;
  };
  /// Takes what each action has as its usual shortcut, unless it did so before, and gives it the one that is kept.
  ShortcutModel(QList<Command> commands, QSettings& settings, QObject* parent = nullptr);

  /// Back to the usual shortcut.
  void reset(int row);
  void resetAll();
  /// Names of the commands that the same keys would run; empty: none.
  QStringList conflicts(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  QKeySequence usual(const QAction& action) const;
  void change(QAction& action, const QKeySequence& keys);

  QList<Command> m_commands;
  QSettings& m_settings;
};

}  // namespace grnwb::ui
