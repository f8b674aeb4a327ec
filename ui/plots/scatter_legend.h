// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a scatter plot: a button per category that shows or hides it, or the scale of values; and one for
// rings.
#pragma once

#include <QWidget>
#include <set>
#include <vector>

#include "ui/plots/scatter_content.h"

class QToolButton;

namespace grnwb::ui {

class ScatterLegend : public QWidget {
  Q_OBJECT
 public:
  explicit ScatterLegend(QWidget* parent = nullptr);

  /// All categories are shown then.
  void setColouring(const ScatterColouring& colouring);
  /// What the rings are drawn around; empty: there are none.
  void setRings(const QString& text);
  bool showsRings() const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return {200, heightForWidth(width())}; }

 Q_SIGNALS:
  void hiddenChanged(const std::set<int>& categories);
  void ringsToggled(bool shown);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int arrange(int width, bool apply) const;
  void recolour();
  QToolButton* makeEntry(const QString& name);
  int scaleWidth() const;  ///< of title and scale of values, 0 without

  ScatterColouring m_colouring;
  std::vector<QToolButton*> m_buttons;
  QToolButton* m_rings;
};

}  // namespace grnwb::ui
