// SPDX-License-Identifier: GPL-3.0-or-later
// Check boxes for the networks to compare, grouped by where they come from.
#pragma once

#include <QHash>
#include <QTreeWidget>
#include <vector>

#include "ui/network/compared_networks.h"

namespace grnwb::ui {

/// As high as its rows. A network keeps what was chosen for it while the widget lives; new ones are chosen, but of the
/// random graphs only the first three: all of them make the band of chance without a row of their own.
class OverlapChoice : public QTreeWidget {
  Q_OBJECT
 public:
  explicit OverlapChoice(QWidget* parent = nullptr);

  void setNetworks(std::vector<ComparedNetwork> networks);
  /// Of another project the same keys name other networks.
  void forgetChoices() { m_choices.clear(); }
  std::vector<ComparedNetwork> chosen() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 Q_SIGNALS:
  void choiceChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void addGroup(const std::vector<const ComparedNetwork*>& group);
  void addNetwork(QTreeWidgetItem& item, const ComparedNetwork& network);
  void take(const QTreeWidgetItem& item);
  void showCounts();

  std::vector<ComparedNetwork> m_networks;
  QHash<QString, bool> m_choices;  ///< by key
};

}  // namespace grnwb::ui
