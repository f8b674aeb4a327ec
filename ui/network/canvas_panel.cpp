// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/canvas_panel.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/graph/graph_legend.h"
#include "ui/graph/grn_canvas.h"
#include "ui/graph/minimap.h"
#include "ui/network/colour_choice.h"
#include "ui/network/edit_actions.h"
#include "ui/network/layout_runner.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kOverlayMargin = 8;
constexpr double kZoomStep = 1.4;

/// A small card over the canvas with its row.
QHBoxLayout* rowIn(QFrame* frame) {
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(2, 2, 2, 2);
  row->setSpacing(1);
  return row;
}

}  // namespace

CanvasPanel::CanvasPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_canvas(new GrnCanvas(this)),
      m_legend(new GraphLegend(this)),
      m_layout(new LayoutRunner(workspace, *m_canvas, this)) {
  m_selected = makeChip("focusChip", tr("Clear the selection (Esc)"), [this] { m_workspace.selection()->clear(); });
  m_focus = makeChip("neighbourhoodChip", tr("Show the whole network again"),
                     [this] { m_workspace.networkView()->clearFocus(); });
  m_hidden = makeChip("hiddenChip", tr("Show all genes again"), [this] { m_workspace.networkView()->showAll(); });
  m_difference = makeChip("differenceChip", tr("Leave the difference"), [this] { Q_EMIT differenceLeft(); });

  auto* topRow = new QHBoxLayout;
  topRow->setSpacing(measure::kCardGap);
  topRow->addWidget(makeTools());
  for (QPushButton* chip : {m_difference, m_selected, m_focus, m_hidden}) topRow->addWidget(chip);
  topRow->addStretch();
  topRow->addWidget(makeColours());
  topRow->addWidget(makeZoom());
  auto* over = new QGridLayout;
  over->setContentsMargins(kOverlayMargin, kOverlayMargin, kOverlayMargin, kOverlayMargin);
  over->addLayout(topRow, 0, 0, Qt::AlignTop);
  over->addWidget(new Minimap(*m_canvas, this), 1, 0, Qt::AlignRight | Qt::AlignBottom);
  over->setRowStretch(1, 1);
  auto* layers = new QGridLayout;
  layers->setContentsMargins(0, 0, 0, 0);
  layers->addWidget(m_canvas, 0, 0);
  layers->addLayout(over, 0, 0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(layers, 1);
  column->addWidget(m_legend);

  connectCanvas();
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &CanvasPanel::takeSelection);
  connect(workspace.networkView(), &NetworkView::changed, this, &CanvasPanel::takeView);
  m_difference->hide();
  takeView();
  takeSelection();
}

void CanvasPanel::connectCanvas() {
  GrnDocument* network = m_workspace.network();
  NetworkView* view = m_workspace.networkView();
  connect(m_canvas, &GrnCanvas::selectionEdited, m_workspace.selection(), &SelectionHub::select);
  connect(m_canvas, &GrnCanvas::edgeDrawn, network, &GrnDocument::addEdge);
  connect(m_canvas, &GrnCanvas::edgeSwapped, this,
          [network](const QString& oldTf, const QString& newTf, const QString& target) {
            network->swapRegulator(target, oldTf, newTf);
          });
  connect(m_canvas, &GrnCanvas::genesMoved, view, &NetworkView::move);
  connect(m_canvas, &GrnCanvas::focusAsked, this, [view](const QString& gene) { view->focusOn({{gene}, 1}); });
  connect(m_canvas, &GrnCanvas::menuAsked, this,
          [this](const QString& gene, const std::optional<EdgeName>& edge, QPoint position) {
            if (!m_actions) return;
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("canvasMenu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            m_actions->fillMenu(*menu, gene, edge);
            menu->popup(position);
          });
}

void CanvasPanel::setActions(const EditActions& actions) {
  m_actions = &actions;
}

QPushButton* CanvasPanel::makeChip(const char* name, const QString& toolTip, std::function<void()> act) {
  QPushButton* chip = pushButton({}, QStringLiteral("close"), QString::fromLatin1(name), this);
  chip->setProperty("small", true);
  chip->setToolTip(toolTip);
  chip->setLayoutDirection(Qt::RightToLeft);
  connect(chip, &QPushButton::clicked, this, std::move(act));
  return chip;
}

QFrame* CanvasPanel::makeTools() {
  QFrame* frame = card(this);
  QHBoxLayout* row = rowIn(frame);
  auto* group = new QButtonGroup(frame);
  const auto add = [&](GrnCanvas::Tool tool, const char* iconName, const QString& text, const char* name) {
    QToolButton* button = toolButton(QString::fromLatin1(iconName), text, QString::fromLatin1(name), frame);
    button->setCheckable(true);
    button->setChecked(tool == m_canvas->tool());
    group->addButton(button, static_cast<int>(tool));
    row->addWidget(button);
  };
  add(GrnCanvas::Tool::select, "pointer", tr("Select and move genes"), "toolSelect");
  add(GrnCanvas::Tool::pan, "pan", tr("Move the view (or hold Space)"), "toolPan");
  add(GrnCanvas::Tool::lasso, "lasso", tr("Select genes by drawing around them"), "toolLasso");
  add(GrnCanvas::Tool::edge, "edge", tr("Draw an edge from a TF to a target (or hold Shift)"), "toolEdge");
  connect(group, &QButtonGroup::idClicked, m_canvas,
          [this](int tool) { m_canvas->setTool(static_cast<GrnCanvas::Tool>(tool)); });
  connect(m_canvas, &GrnCanvas::toolChanged, group,
          [group](GrnCanvas::Tool tool) { group->button(static_cast<int>(tool))->setChecked(true); });
  return frame;
}

QFrame* CanvasPanel::makeColours() {
  QFrame* frame = card(this);
  m_colours = new ColourChoice(m_workspace, *m_canvas, frame);
  rowIn(frame)->addWidget(m_colours);
  connect(m_colours, &ColourChoice::coloursChanged, this, [this](const GeneColours& colours) {
    m_canvas->setColours(colours);
    m_legend->setColours(colours);
  });
  return frame;
}

QFrame* CanvasPanel::makeZoom() {
  QFrame* frame = card(this);
  QHBoxLayout* row = rowIn(frame);
  const auto add = [&](const char* iconName, const QString& text, const char* name, auto slot) {
    QToolButton* button = toolButton(QString::fromLatin1(iconName), text, QString::fromLatin1(name), frame);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, slot);
  };
  add("zoom-in", tr("Zoom in (+)"), "zoomIn", [this] { m_canvas->zoomBy(kZoomStep); });
  add("zoom-out", tr("Zoom out (-)"), "zoomOut", [this] { m_canvas->zoomBy(1 / kZoomStep); });
  add("fit", tr("Show the whole network (Home)"), "zoomFit", [this] { m_canvas->fit(); });
  return frame;
}

void CanvasPanel::showNetwork(const std::shared_ptr<const grn::Grn>& grn, const NetworkMarks& marks,
                              const QString& title) {
  QStringList before, after;
  for (const GraphNode& node : m_canvas->graph().nodes()) before.append(node.name);
  m_canvas->setGrn(grn);
  m_canvas->setMarks(marks);
  m_legend->setMarks(m_canvas->markCounts());
  m_difference->setText(title);
  m_difference->setVisible(!title.isEmpty());
  for (const GraphNode& node : m_canvas->graph().nodes()) after.append(node.name);
  m_colours->followNetwork(before == after);
  if (grn) m_layout->placeNewGenes();
  takeSelection();
}

void CanvasPanel::takeView() {
  const NetworkViewState& view = m_workspace.networkView()->state();
  m_canvas->setView(view);
  m_focus->setVisible(view.focus.has_value());
  if (view.focus)
    m_focus->setText(view.focus->genes.size() == 1
                         ? tr("Neighbourhood of %1").arg(view.focus->genes.front())
                         : tr("Neighbourhood of %Ln genes", "", static_cast<int>(view.focus->genes.size())));
  m_hidden->setVisible(!view.hidden.isEmpty());
  m_hidden->setText(tr("%Ln hidden", "", static_cast<int>(view.hidden.size())));
}

void CanvasPanel::takeSelection() {
  const Selection& selection = m_workspace.selection()->selection();
  const bool fromElsewhere = !(m_canvas->selection() == selection);
  m_canvas->setSelection(selection);
  QString text;
  const NetworkGraph& graph = m_canvas->graph();
  if (selection.edges.size() == 1)
    text = tr("%1 → %2").arg(selection.edges.front().first, selection.edges.front().second);
  else if (!selection.edges.empty())
    text = tr("%Ln edges", "", static_cast<int>(selection.edges.size()));
  else if (const int node = selection.genes.size() == 1 ? graph.nodeOf(selection.genes.front()) : -1; node >= 0)
    text = (graph.node(node).isTf ? tr("%1 regulon · %Ln targets", "", graph.node(node).degree)
                                  : tr("%1 · %Ln regulators", "", graph.node(node).degree))
               .arg(selection.genes.front());
  else if (selection.genes.size() > 1)
    text = tr("%Ln genes", "", static_cast<int>(selection.genes.size()));
  m_selected->setText(text);
  m_selected->setVisible(!text.isEmpty());
  if (fromElsewhere && selection.genes.size() == 1 && graph.nodeOf(selection.genes.front()) >= 0 &&
      !m_canvas->viewport()->rect().contains(m_canvas->pointOf(selection.genes.front())))
    m_canvas->centreOn(selection.genes.front());
}

}  // namespace grnwb::ui
