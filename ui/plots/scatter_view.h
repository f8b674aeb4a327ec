// SPDX-License-Identifier: GPL-3.0-or-later
// A scatter plot of many cells, drawn into an image: zoom at the cursor, pan, lasso, legend.
#pragma once

#include <Eigen/Core>
#include <QColor>
#include <QWidget>
#include <vector>

namespace grnwb::ui {

class ScatterView : public QWidget {
  Q_OBJECT
 public:
  explicit ScatterView(QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
