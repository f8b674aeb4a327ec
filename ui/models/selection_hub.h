// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, for every view at once.
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace grnwb::ui {

/// An edge named by its two genes.
using EdgeName = std::pair<QString, QString>;  // TF, target

struct Selection {
  QStringList genes;
  std::vector<EdgeName> edges;
  std::vector<qint64> cells;  ///< rows of the comparison's embedding

  bool operator==(const Selection&) const = default;
  bool isEmpty() const { return genes.isEmpty() && edges.empty() && cells.empty(); }
};

class SelectionHub : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  const Selection& selection() const { return m_selection; }
  /// Emits selectionChanged when it differs.
  void select(Selection selection);
  void clear() { select({}); }

 Q_SIGNALS:
  void selectionChanged(const grnwb::ui::Selection& selection);

 private:
  Selection m_selection;
};

}  // namespace grnwb::ui
