// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas with what lies over and under it: tools, chips, zoom, minimap, legend.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/models/workspace.h"

class QFrame;
class QPushButton;

namespace grnwb::ui {

class EditActions;
class GrnCanvas;
class GraphLegend;
class LayoutRunner;
struct NetworkMarks;

/// Shows the workspace's network, selection and view. What the hand does there becomes edits and view changes.
class CanvasPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CanvasPanel(Workspace& workspace, QWidget* parent = nullptr);

  GrnCanvas& canvas() { return *m_canvas; }
  LayoutRunner& layout() { return *m_layout; }

  /// What a right click offers.
  void setActions(const EditActions& actions);
  /// title: of the difference that the marks are; empty: the network as it is.
  void showNetwork(const std::shared_ptr<const grn::Grn>& grn, const NetworkMarks& marks, const QString& title);

 Q_SIGNALS:
  /// The chip of the difference was clicked.
  void differenceLeft();

 private:
  QFrame* makeTools();
  QFrame* makeZoom();
  QFrame* makeColours();
  QPushButton* makeChip(const char* name, const QString& toolTip, std::function<void()> act);
  void connectCanvas();
  void takeSelection();
  void takeView();

  Workspace& m_workspace;
  GrnCanvas* m_canvas;
  GraphLegend* m_legend;
  LayoutRunner* m_layout;
  class ColourChoice* m_colours = nullptr;
  QPushButton *m_selected, *m_focus, *m_hidden, *m_difference;
  const EditActions* m_actions = nullptr;
};

}  // namespace grnwb::ui
