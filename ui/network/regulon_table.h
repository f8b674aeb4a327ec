// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of the region that was clicked: sorted, copied, selected in the window.
#pragma once

#include <QWidget>

#include "ui/models/selection_hub.h"
#include "ui/network/regulon_region.h"
#include "ui/plots/figure.h"

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace grnwb::ui {

class RegulonModel;

class RegulonTable : public QWidget {
  Q_OBJECT
 public:
  explicit RegulonTable(QWidget* parent = nullptr);

  /// title: which region it is.
  void showRegion(const QString& title, const RegulonSets& sets, unsigned mask);
  std::vector<grn::Pair> pairs() const;
  /// The table for export, without a picture.
  Figure figure() const;

 Q_SIGNALS:
  void edgesSelected(const std::vector<grnwb::ui::EdgeName>& edges);

 private:
  void copy() const;
  void announce();

  RegulonModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QLabel *m_title, *m_count;
  QTableView* m_view;
};

}  // namespace grnwb::ui
