// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/network_page.h"

#include <QAction>
#include <QButtonGroup>
#include <QCompleter>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "ui/graph/add_edge_dialog.h"
#include "ui/graph/export_graph.h"
#include "ui/graph/gene_groups.h"
#include "ui/graph/graph_legend.h"
#include "ui/graph/grn_canvas.h"
#include "ui/graph/minimap.h"
#include "ui/pages/checks_panel.h"
#include "ui/pages/edge_ledger.h"
#include "ui/pages/empty_state.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSearchWidth = 180;
constexpr std::uint64_t kLayoutSeed = 1;
constexpr double kPictureWidthMm = 180;
constexpr int kOverlayMargin = 8;

QString number(std::size_t value) {
  return QLocale().toString(static_cast<qulonglong>(value));
}

}  // namespace

NetworkPage::NetworkPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("networkPage"));
  makeActions();
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  connect(workspace.network(), &GrnDocument::grnChanged, this, &NetworkPage::takeNetwork);
  connect(&workspace, &Workspace::preparedChanged, this, &NetworkPage::colourGenes);
  connect(&workspace, &Workspace::runningChanged, this, &NetworkPage::takeRunning);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &NetworkPage::takeSelection);
  for (const auto signal : {&JobQueue::finished, &JobQueue::cancelled})
    connect(workspace.jobs(), signal, this, &NetworkPage::showLayoutRunning);
  takeNetwork();
  takeSelection();
  takeRunning();
}

void NetworkPage::makeActions() {
  const auto add = [this](const char* name, const char* iconName, const QString& text, auto slot) {
    auto* action = new QAction(icon(QString::fromLatin1(iconName)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
  };
  m_addEdge = add("addEdge", "add", tr("Edge"), &NetworkPage::addEdge);
  m_addEdge->setToolTip(tr("Add an edge (or drag from a TF to a target with Shift)"));
  m_deleteEdges = add("deleteEdges", "delete", tr("Delete"), &NetworkPage::deleteEdges);
  m_deleteEdges->setShortcuts({QKeySequence::Delete, QKeySequence(Qt::Key_Backspace)});
  m_deleteEdges->setToolTip(tr("Delete the selected edges (Del)"));
}

QWidget* NetworkPage::makeEmpty() {
  m_run = mainButton(tr("Run GRNBoost2"), QStringLiteral("play"), QStringLiteral("runGrnboost2"));
  connect(m_run, &QPushButton::clicked, this, &NetworkPage::runInference);
  return emptyState(tr("No network yet."), {m_run}, this);
}

QWidget* NetworkPage::makeContent() {
  auto* content = new QWidget(this);
  m_checks = new ChecksPanel(workspace(), content);
  m_ledger = new EdgeLedger(workspace(), content);
  auto* splitter = new QSplitter(Qt::Vertical, content);
  splitter->setObjectName(QStringLiteral("networkSplitter"));
  splitter->addWidget(makeGraph());
  splitter->addWidget(m_ledger);
  splitter->setStretchFactor(0, 7);
  splitter->setStretchFactor(1, 3);
  splitter->setChildrenCollapsible(false);
  auto* rule = new QFrame(content);
  rule->setProperty("rule", QStringLiteral("vertical"));
  rule->setFixedWidth(1);
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(m_checks);
  body->addWidget(rule);
  body->addWidget(splitter, 1);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addLayout(body, 1);

  connect(m_checks, &ChecksPanel::geneChosen, this, &NetworkPage::selectGene);
  connect(m_checks, &ChecksPanel::checked, this, &NetworkPage::showChecks);
  connect(m_showChecks, &QToolButton::toggled, m_checks, &QWidget::setVisible);
  connect(m_showChecks, &QToolButton::toggled, rule, &QWidget::setVisible);
  showChecks();
  return content;
}

QWidget* NetworkPage::makeBar() {
  QFrame* bar = pageBar(this);
  m_showChecks =
      toolButton(QStringLiteral("ok"), tr("Show or hide the constraints"), QStringLiteral("showChecks"), bar);
  m_showChecks->setCheckable(true);
  m_showChecks->setChecked(true);
  m_size = label({}, bar, Tone::second);
  m_size->setObjectName(QStringLiteral("networkSize"));
  m_layout = toolButton(QStringLiteral("refresh"), tr("Arrange the genes by force"), QStringLiteral("runLayout"), bar);
  m_layout->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(m_layout, &QToolButton::clicked, this, &NetworkPage::toggleLayout);

  m_genes = new QStringListModel(this);
  m_search = new QLineEdit(bar);
  m_search->setObjectName(QStringLiteral("findGene"));
  m_search->setPlaceholderText(tr("Find a gene"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_search->setFixedWidth(kSearchWidth);
  m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  auto* completer = new QCompleter(m_genes, m_search);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchStartsWith);
  m_search->setCompleter(completer);
  connect(m_search, &QLineEdit::returnPressed, this, &NetworkPage::findGene);
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &NetworkPage::selectGene);

  const auto button = [bar](QAction* action, const char* name) {
    auto* widget = new QToolButton(bar);
    widget->setDefaultAction(action);
    widget->setObjectName(QString::fromLatin1(name));
    widget->setAccessibleName(action->toolTip());
    widget->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    widget->setFocusPolicy(Qt::TabFocus);
    return widget;
  };
  auto* menu = new QMenu(this);
  menu->addAction(icon(QStringLiteral("picture")), tr("Picture as PNG, SVG or PDF…"), this, &NetworkPage::savePicture);
  menu->addAction(icon(QStringLiteral("table")), tr("Edges as CSV…"), this, &NetworkPage::saveEdges);
  auto* exportButton =
      toolButton(QStringLiteral("export"), tr("Export the picture or the edges"), QStringLiteral("exportNetwork"), bar);
  exportButton->setText(tr("Export"));
  exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  exportButton->setPopupMode(QToolButton::InstantPopup);
  exportButton->setMenu(menu);

  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_showChecks);
  row->addWidget(label(tr("Network"), bar, Tone::text, TextSize::head));
  row->addWidget(m_size);
  row->addWidget(verticalRule(bar));
  row->addWidget(m_layout);
  row->addStretch();
  row->addWidget(m_search);
  row->addWidget(verticalRule(bar));
  row->addWidget(button(m_addEdge, "addEdgeButton"));
  row->addWidget(button(m_deleteEdges, "deleteEdgesButton"));
  row->addWidget(exportButton);
  return bar;
}

QWidget* NetworkPage::makeGraph() {
  auto* graph = new QWidget(this);
  m_canvas = new GrnCanvas(graph);
  m_legend = new GraphLegend(graph);
  m_focus = pushButton({}, QStringLiteral("close"), QStringLiteral("focusChip"), graph);
  m_focus->setProperty("small", true);
  m_focus->setToolTip(tr("Clear the selection (Esc)"));
  m_focus->setLayoutDirection(Qt::RightToLeft);
  auto* minimap = new Minimap(*m_canvas, graph);

  auto* topRow = new QHBoxLayout;
  topRow->setSpacing(measure::kCardGap);
  topRow->addWidget(makeTools());
  topRow->addWidget(m_focus);
  topRow->addStretch();
  topRow->addWidget(makeZoom());
  auto* over = new QGridLayout;
  over->setContentsMargins(kOverlayMargin, kOverlayMargin, kOverlayMargin, kOverlayMargin);
  over->addLayout(topRow, 0, 0, Qt::AlignTop);
  over->addWidget(minimap, 1, 0, Qt::AlignRight | Qt::AlignBottom);
  over->setRowStretch(1, 1);
  auto* layers = new QGridLayout;
  layers->setContentsMargins(0, 0, 0, 0);
  layers->addWidget(m_canvas, 0, 0);
  layers->addLayout(over, 0, 0);
  auto* column = new QVBoxLayout(graph);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(layers, 1);
  column->addWidget(m_legend);

  connect(m_focus, &QPushButton::clicked, this, [this] { workspace().selection()->clear(); });
  connect(m_canvas, &GrnCanvas::selectionEdited, workspace().selection(), &SelectionHub::select);
  connect(m_canvas, &GrnCanvas::edgeDrawn, workspace().network(), &GrnDocument::addEdge);
  return graph;
}

QWidget* NetworkPage::makeTools() {
  QFrame* frame = card(this);
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(2, 2, 2, 2);
  row->setSpacing(1);
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
  add(GrnCanvas::Tool::edge, "edge", tr("Draw an edge from a TF to a target (or hold Shift)"), "toolEdge");
  connect(group, &QButtonGroup::idClicked, m_canvas,
          [this](int tool) { m_canvas->setTool(static_cast<GrnCanvas::Tool>(tool)); });
  connect(m_canvas, &GrnCanvas::toolChanged, group,
          [group](GrnCanvas::Tool tool) { group->button(static_cast<int>(tool))->setChecked(true); });
  return frame;
}

QWidget* NetworkPage::makeZoom() {
  QFrame* frame = card(this);
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(2, 2, 2, 2);
  row->setSpacing(1);
  const auto add = [&](const char* iconName, const QString& text, const char* name, auto slot) {
    QToolButton* button = toolButton(QString::fromLatin1(iconName), text, QString::fromLatin1(name), frame);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, slot);
  };
  constexpr double kStep = 1.4;
  add("zoom-in", tr("Zoom in (+)"), "zoomIn", [this] { m_canvas->zoomBy(kStep); });
  add("zoom-out", tr("Zoom out (-)"), "zoomOut", [this] { m_canvas->zoomBy(1 / kStep); });
  add("fit", tr("Show the whole network (Home)"), "zoomFit", [this] { m_canvas->fit(); });
  return frame;
}

void NetworkPage::takeNetwork() {
  const auto grn = workspace().network()->grn();
  m_canvas->setGrn(grn);
  m_stack->setCurrentIndex(grn ? 1 : 0);
  takeRunning();
  if (!grn) {
    workspace().jobs()->cancel(m_layoutJob);
    return;
  }
  m_size->setText(tr("%1 TFs × %2 targets · %3 edges")
                      .arg(number(grn->tfs().size()), number(grn->targets().size()), number(grn->edges().size())));
  QStringList genes;
  for (const GraphNode& node : m_canvas->graph().nodes()) genes.append(node.name);
  genes.sort(Qt::CaseInsensitive);
  if (genes != m_genes->stringList()) {
    m_genes->setStringList(genes);
    colourGenes();
  }
  const layout::Positions places = m_canvas->positions();
  const auto placed = (places.col(0).array() == places.col(0).array()).count();
  if (placed < places.rows()) startLayout(2 * placed < places.rows());
  takeSelection();
}

void NetworkPage::takeRunning() {
  const bool running = workspace().isRunning(Workspace::Stage::infer);
  m_run->setEnabled(!running);
  m_run->setText(running ? tr("GRNBoost2 is running…") : tr("Run GRNBoost2"));
  setState(running ? PageState::running : workspace().network()->grn() ? PageState::ready : PageState::empty);
}

void NetworkPage::takeSelection() {
  const Selection& selection = workspace().selection()->selection();
  const bool fromElsewhere = !(m_canvas->selection() == selection);
  m_canvas->setSelection(selection);
  m_deleteEdges->setEnabled(!selection.edges.empty());
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
  m_focus->setText(text);
  m_focus->setVisible(!text.isEmpty());
  if (fromElsewhere && selection.genes.size() == 1 && graph.nodeOf(selection.genes.front()) >= 0 &&
      !m_canvas->viewport()->rect().contains(m_canvas->pointOf(selection.genes.front())))
    m_canvas->centreOn(selection.genes.front());
}

void NetworkPage::showChecks() {
  const Theme& theme = Theme::current();
  const int broken = m_checks->brokenRules();
  m_showChecks->setIcon(broken == 0 ? icon(QStringLiteral("ok"), theme.good)
                                    : icon(QStringLiteral("warning"), theme.caution));
}

void NetworkPage::runInference() {
  const pipeline::ProjectState& state = workspace().state();
  if (!state.prepared)
    Q_EMIT pageRequested(QStringLiteral("dataPage"));
  else if (!state.tfs)
    Q_EMIT pageRequested(QStringLiteral("knowledgePage"));
  // Without data or TFs the workspace says what is missing.
  workspace().inferNetwork(infer::InferParameters(), grn::ImposeParameters());
}

void NetworkPage::startLayout(bool fresh) {
  workspace().jobs()->cancel(m_layoutJob);
  const NetworkGraph& graph = m_canvas->graph();
  auto places = std::make_shared<Mailbox<layout::Positions>>();
  m_places = places;
  const QPointer page(this);
  const auto show = [page, places](const layout::Positions& positions) {
    if (page && page->m_places == places) page->m_canvas->setPositions(positions);
  };
  m_layoutJob = workspace().jobs()->start<layout::Positions>(
      tr("Arrange the network"), JobQueue::Weight::light,
      [places, nodes = graph.nodeCount(), pairs = graph.pairs(),
       start = fresh ? layout::Positions() : m_canvas->positions()](JobContext& job) {
        return layout::forceLayout(nodes, pairs, start, kLayoutSeed, job, places.get());
      },
      show,
      [places, show] {
        if (const auto latest = places->take()) show(*latest);
      });
  showLayoutRunning();
}

void NetworkPage::toggleLayout() {
  if (workspace().jobs()->isRunning(m_layoutJob)) {
    workspace().jobs()->cancel(m_layoutJob);
  } else {
    m_canvas->fit();
    startLayout(true);
  }
}

void NetworkPage::showLayoutRunning() {
  const bool running = m_layoutJob >= 0 && workspace().jobs()->isRunning(m_layoutJob);
  m_layout->setIcon(icon(running ? QStringLiteral("stop") : QStringLiteral("refresh")));
  m_layout->setText(running ? tr("Stop") : tr("Arrange"));
  m_layout->setToolTip(running ? tr("Stop arranging and keep the places reached") : tr("Arrange the genes by force"));
}

void NetworkPage::colourGenes() {
  const auto prepared = workspace().state().prepared;
  if (!prepared || !workspace().network()->grn()) {
    m_canvas->setGroups({}, {});
    m_legend->setGroups({});
    return;
  }
  const QPointer page(this);
  workspace().jobs()->start<GeneGroups>(
      tr("Colour genes by cell type"), JobQueue::Weight::light,
      [prepared, column = workspace().labelColumn()](JobContext&) { return highestLabels(prepared->data, column); },
      [page, prepared](const GeneGroups& groups) {
        if (!page || page->workspace().state().prepared != prepared) return;
        page->m_canvas->setGroups(groups.groupOf, groups.names);
        page->m_legend->setGroups(groups.names);
      });
}

void NetworkPage::findGene() {
  const QString wanted = m_search->text().trimmed();
  if (wanted.isEmpty()) return;
  const QStringList& genes = m_genes->stringList();
  const auto named =
      std::ranges::find_if(genes, [&](const QString& gene) { return gene.compare(wanted, Qt::CaseInsensitive) == 0; });
  if (named != genes.end()) return selectGene(*named);
  const auto begun =
      std::ranges::find_if(genes, [&](const QString& gene) { return gene.startsWith(wanted, Qt::CaseInsensitive); });
  if (begun != genes.end()) return selectGene(*begun);
  Q_EMIT workspace().refused(tr("%1 is not in the network.").arg(wanted));
}

void NetworkPage::selectGene(const QString& gene) {
  workspace().selection()->select({{gene}, {}, {}});
  m_canvas->centreOn(gene);
}

void NetworkPage::addEdge() {
  const auto grn = workspace().network()->grn();
  if (!grn) return;
  const QStringList& genes = workspace().selection()->selection().genes;
  const QString tf = genes.size() == 1 && grn->isTf(genes.front().toStdString()) ? genes.front() : QString();
  auto* dialog = new AddEdgeDialog(grn, tf, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    const EdgeName edge(dialog->tf(), dialog->target());
    workspace().network()->addEdge(edge.first, edge.second);
    workspace().selection()->select({{}, {edge}, {}});
  });
  dialog->open();
}

void NetworkPage::deleteEdges() {
  const std::vector<EdgeName> edges = workspace().selection()->selection().edges;
  workspace().network()->removeEdges(edges);
  const auto grn = workspace().network()->grn();
  Selection left = workspace().selection()->selection();
  std::erase_if(left.edges, [&](const EdgeName& edge) {
    return !grn || !grn->find(edge.first.toStdString(), edge.second.toStdString());
  });
  workspace().selection()->select(std::move(left));
}

void NetworkPage::savePicture() {
  save(tr("Export the picture"), {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")},
       [this](const QString& file) { exportPicture(*m_canvas, file.toStdString(), kPictureWidthMm); });
}

void NetworkPage::saveEdges() {
  save(tr("Export the edges"), {tr("CSV table (*.csv)")},
       [this](const QString& file) { exportEdges(*workspace().network()->grn(), file.toStdString()); });
}

void NetworkPage::save(const QString& title, const QStringList& filters,
                       const std::function<void(const QString&)>& write) {
  auto* dialog = new QFileDialog(this, title);
  dialog->setObjectName(QStringLiteral("networkExportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(filters);
  const auto useEnding = [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.section(QLatin1Char('.'), -1).chopped(1));
  };
  useEnding(filters.front());
  connect(dialog, &QFileDialog::filterSelected, dialog, useEnding);
  connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& file) {
    try {
      write(file);
    } catch (const Error& error) {
      Q_EMIT workspace().refused(QString::fromUtf8(error.what()));
    }
  });
  dialog->open();
}

}  // namespace grnwb::ui
