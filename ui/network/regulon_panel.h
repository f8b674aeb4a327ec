// SPDX-License-Identifier: GPL-3.0-or-later
// Which targets of a TF two or three networks have in common: a Venn diagram and the edges of its regions.
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "ui/models/workspace.h"
#include "ui/network/regulon_region.h"
#include "ui/plots/export_menu.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace grnwb::ui {

class RegulonTable;
class VennView;

/// Follows the TF that is selected in the window; drawn anew whenever a network changes while it is shown.
class RegulonPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RegulonPanel(Workspace& workspace, QWidget* parent = nullptr);

 public Q_SLOTS:
  /// Empty: all TFs. One that none of the networks has changes nothing.
  void showTf(const QString& tf);

 Q_SIGNALS:
  /// A region was clicked; title: which one it is.
  void edgesChosen(const QString& title, const std::vector<grnwb::grn::Pair>& edges);
  /// The network is to be kept as a version.
  void saveVersionAsked();

 private:
  QWidget* makeEmpty();
  QWidget* makeSide();
  QWidget* makeVenn();

  void refill();
  void fillNetworks();
  void fillTfs();
  void showSets();
  void showRegion(unsigned mask);
  QString tf() const;
  QString regionTitle() const;
  QString agreementText(const std::array<std::size_t, 8>& counts) const;
  std::vector<ExportEntry> exports() const;

  Workspace& m_workspace;
  std::vector<ComparedNetwork> m_networks;
  RegulonSets m_sets;
  unsigned m_mask = 0;  ///< the region whose edges are listed

  QStackedWidget* m_stack;
  std::array<QComboBox*, 3> m_boxes{};
  QComboBox* m_tf = nullptr;
  QLabel *m_agreement = nullptr, *m_title = nullptr;
  VennView* m_venn = nullptr;
  RegulonTable* m_table = nullptr;
};

}  // namespace grnwb::ui
