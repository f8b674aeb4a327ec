// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of the ledger stand where, how wide they are and which the user hid.
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

class QMenu;
class QSettings;
class QTableView;

namespace grnwb::ui {

class EdgeTableModel;

/// Follows the model as columns come and go; what the user arranged is kept by their keys.
class LedgerColumns : public QObject {
  Q_OBJECT
 public:
  LedgerColumns(EdgeTableModel& model, QTableView& view, QObject* parent);

  /// Takes up what was remembered, and remembers from now on.
  void remember(QSettings& settings);
  /// Shown columns from left to right.
  QList<int> shown() const;
  /// Fills the menu with an entry that shows or hides each column, and one that resets all.
  void fill(QMenu& menu);
  void setHidden(int column, bool hidden);

 private:
  void reset();
  void arrange();
  void takeMove();
  void takeWidth(int column, int width);
  void save();

  EdgeTableModel& m_model;
  QTableView& m_view;
  QSettings* m_settings = nullptr;
  QStringList m_order;  ///< keys from left to right; of columns that are not there now too
  QSet<QString> m_hidden;
  QHash<QString, int> m_widths;
  bool m_arranging = false;
};

}  // namespace grnwb::ui
