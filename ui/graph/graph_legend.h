// SPDX-License-Identifier: GPL-3.0-or-later
// The row under the canvas that explains shapes, lines and colours.
#pragma once

#include <QStringList>
#include <QWidget>

namespace grnwb::ui {

class GraphLegend : public QWidget {
  Q_OBJECT
 public:
  explicit GraphLegend(QWidget* parent = nullptr);
  /// Names of the colour categories; empty when genes are coloured as TF or target only.
  void setGroups(const QStringList& names);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QStringList m_groups;
};

}  // namespace grnwb::ui
