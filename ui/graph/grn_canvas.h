// SPDX-License-Identifier: GPL-3.0-or-later
// The network drawn: node items over one density image of all edges, edges of the selection as vectors.
#pragma once

#include <QGraphicsView>

namespace grnwb::ui {

class GrnCanvas : public QGraphicsView {
  Q_OBJECT
 public:
  explicit GrnCanvas(QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
