// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_page.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/graph/grn_canvas.h"
#include "ui/network/canvas_panel.h"
#include "ui/network/checks_panel.h"
#include "ui/network/edge_ledger.h"
#include "ui/network/edit_actions.h"
#include "ui/network/layout_runner.h"
#include "ui/network/network_diff.h"
#include "ui/network/network_files.h"
#include "ui/network/overlap_panel.h"
#include "ui/network/regulon_panel.h"
#include "ui/pages/empty_state.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSearchWidth = 160, kLayoutLetters = 11;
constexpr int kSideWidth = 300;

QString number(std::size_t value) {
  return QLocale().toString(static_cast<qulonglong>(value));
}

QToolButton* buttonFor(QAction* action, const QString& name, QWidget* bar) {
  auto* button = new QToolButton(bar);
  button->setDefaultAction(action);
  button->setObjectName(name);
  button->setAccessibleName(action->toolTip());
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

NetworkPage::NetworkPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("networkPage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  connect(workspace.network(), &GrnDocument::grnChanged, this, &NetworkPage::takeNetwork);
  connect(workspace.network(), &GrnDocument::genesChanged, this, &NetworkPage::listGenes);
  connect(&workspace, &Workspace::versionsChanged, this, [this] {
    if (m_difference) drawNetwork();
  });
  for (const auto signal : {&Workspace::runningChanged, &Workspace::preparedChanged, &Workspace::tfsChanged})
    connect(&workspace, signal, this, &NetworkPage::takeRunning);
  connect(&workspace, &Workspace::projectReplaced, this, [this] {
    m_difference.reset();
    m_ledger->leaveList();
  });
  takeNetwork();
  listGenes();
  takeRunning();
}

void NetworkPage::rememberColumns(QSettings& settings) {
  m_ledger->rememberColumns(settings);
}

QWidget* NetworkPage::makeEmpty() {
  m_run = mainButton(tr("Run GRNBoost2"), QStringLiteral("play"), QStringLiteral("runGrnboost2"));
  connect(m_run, &QPushButton::clicked, this, &NetworkPage::runInference);
  auto* open = pushButton(tr("Open a network…"), QStringLiteral("open"), QStringLiteral("openNetworkEmpty"));
  connect(open, &QPushButton::clicked, this, [this] { askForNetworkFile(workspace(), *this); });
  return emptyState(tr("No network yet."), {m_run, open}, this);
}

QWidget* NetworkPage::makeContent() {
  auto* content = new QWidget(this);
  m_canvas = new CanvasPanel(workspace(), content);
  m_canvas->setObjectName(QStringLiteral("canvasPanel"));
  m_edits = new EditActions(workspace(), m_canvas->canvas(), *this);
  m_canvas->setActions(*m_edits);
  m_canvas->addActions(m_edits->all());
  m_ledger = new EdgeLedger(workspace(), content);
  auto* overlap = new OverlapPanel(workspace(), content);
  auto* regulons = new RegulonPanel(workspace(), content);
  m_views = new QStackedWidget(content);
  for (QWidget* view :
       {static_cast<QWidget*>(m_canvas), static_cast<QWidget*>(overlap), static_cast<QWidget*>(regulons)})
    m_views->addWidget(view);

  auto* splitter = new QSplitter(Qt::Vertical, content);
  splitter->setObjectName(QStringLiteral("networkSplitter"));
  splitter->addWidget(m_views);
  splitter->addWidget(m_ledger);
  splitter->setStretchFactor(0, 13);
  splitter->setStretchFactor(1, 7);
  splitter->setChildrenCollapsible(false);
  QWidget* side = makeSide();
  auto* rule = new QFrame(content);
  rule->setProperty("rule", QStringLiteral("vertical"));
  rule->setFixedWidth(1);
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(side);
  body->addWidget(rule);
  body->addWidget(splitter, 1);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(makeTabs());
  column->addLayout(body, 1);

  // The other views have a side of their own.
  const auto showSide = [this, side, rule] {
    side->setVisible(m_showSide->isChecked() && m_tabs->currentIndex() == 0);
    rule->setVisible(side->isVisibleTo(side->parentWidget()));
  };
  connect(m_showSide, &QToolButton::toggled, this, showSide);
  connect(m_tabs, &QTabBar::currentChanged, this, showSide);
  connect(m_canvas, &CanvasPanel::differenceLeft, this, [this] { showDifference({}); });
  connect(overlap, &OverlapPanel::pairChosen, m_ledger, &EdgeLedger::showCompared);
  connect(overlap, &OverlapPanel::pairReleased, m_ledger, &EdgeLedger::leaveList);
  connect(overlap, &OverlapPanel::saveVersionAsked, m_versions, &VersionsPanel::saveVersion);
  connect(regulons, &RegulonPanel::saveVersionAsked, m_versions, &VersionsPanel::saveVersion);
  connect(m_ledger, &EdgeLedger::listLeft, this, [this] {
    if (m_difference) showDifference({});
  });
  connect(m_ledger, &EdgeLedger::answersRequested, this, [this](const EdgeName& edge) {
    workspace().selection()->select({{edge.second}, {edge}, {}});
    Q_EMIT answersRequested();
  });
  connect(regulons, &RegulonPanel::edgesChosen, this,
          [this](const QString& title, const std::vector<grn::Pair>& pairs) {
            m_ledger->showPairs({title, pairs, {}, {}});
          });
  showChecks();
  return content;
}

QWidget* NetworkPage::makeSide() {
  auto* side = new QSplitter(Qt::Vertical, this);
  side->setObjectName(QStringLiteral("networkSide"));
  side->setFixedWidth(kSideWidth);
  side->setChildrenCollapsible(false);
  m_versions = new VersionsPanel(workspace(), side);
  m_checks = new ChecksPanel(workspace(), side);
  side->addWidget(m_versions);
  side->addWidget(m_checks);
  connect(m_versions, &VersionsPanel::diffAsked, this,
          [this](const VersionPair& versions) { showDifference(versions); });
  connect(m_checks, &ChecksPanel::geneChosen, this, &NetworkPage::selectGene);
  connect(m_checks, &ChecksPanel::checked, this, &NetworkPage::showChecks);
  return side;
}

QFrame* NetworkPage::makeBar() {
  QFrame* bar = pageBar(this);
  m_showSide =
      toolButton(QStringLiteral("ok"), tr("Show or hide versions and constraints"), QStringLiteral("showChecks"), bar);
  m_showSide->setCheckable(true);
  m_showSide->setChecked(true);
  m_size = label({}, bar, Tone::second);
  m_size->setObjectName(QStringLiteral("networkSize"));
  auto* save = toolButton(QStringLiteral("save"), tr("Save the network as a version (Ctrl+Shift+V)"),
                          QStringLiteral("saveAsVersion"), bar);
  save->setText(tr("Save as version…"));
  save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(save, &QToolButton::clicked, m_versions, &VersionsPanel::saveVersion);

  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_showSide);
  row->addWidget(m_size);
  row->addWidget(verticalRule(bar));
  row->addWidget(save);
  row->addWidget(verticalRule(bar));
  addLayouts(*bar);
  row->addStretch();
  addSearch(*bar);
  row->addWidget(verticalRule(bar));
  addActions(*bar);
  return bar;
}

void NetworkPage::addLayouts(QFrame& bar) {
  m_layoutKind = new QComboBox(&bar);
  m_layoutKind->setObjectName(QStringLiteral("layoutKind"));
  m_layoutKind->setAccessibleName(tr("Layout"));
  m_layoutKind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_layoutKind->setMinimumContentsLength(kLayoutLetters);
  for (const LayoutKind kind : LayoutRunner::kinds()) {
    m_layoutKind->addItem(LayoutRunner::title(kind), static_cast<int>(kind));
    m_layoutKind->setItemData(m_layoutKind->count() - 1, LayoutRunner::explanation(kind), Qt::ToolTipRole);
  }
  m_layout = toolButton(QStringLiteral("refresh"), tr("Arrange the genes"), QStringLiteral("runLayout"), &bar);
  m_layout->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  rowOf(&bar)->addWidget(m_layoutKind);
  rowOf(&bar)->addWidget(m_layout);
  const auto arrange = [this] {
    m_canvas->canvas().fit();
    m_canvas->layout().arrange(static_cast<LayoutKind>(m_layoutKind->currentData().toInt()));
  };
  connect(m_layoutKind, &QComboBox::activated, this, arrange);
  connect(m_layout, &QToolButton::clicked, this, [this, arrange] {
    if (m_canvas->layout().isRunning())
      m_canvas->layout().stop();
    else
      arrange();
  });
  connect(&m_canvas->layout(), &LayoutRunner::runningChanged, this, &NetworkPage::showLayoutRunning);
  showLayoutRunning();
}

void NetworkPage::addSearch(QFrame& bar) {
  m_genes = new QStringListModel(this);
  m_search = new QLineEdit(&bar);
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
  rowOf(&bar)->addWidget(m_search);
}

void NetworkPage::addActions(QFrame& bar) {
  QHBoxLayout* row = rowOf(&bar);
  row->addWidget(buttonFor(m_edits->addEdge(), QStringLiteral("addEdgeButton"), &bar));
  row->addWidget(buttonFor(m_edits->swap(), QStringLiteral("swapButton"), &bar));
  row->addWidget(buttonFor(m_edits->deleteEdges(), QStringLiteral("deleteEdgesButton"), &bar));
  auto* files = toolButton(QStringLiteral("export"), tr("Open a network, export the picture or the network"),
                           QStringLiteral("exportNetwork"), &bar);
  files->setText(tr("Export"));
  files->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  files->setPopupMode(QToolButton::InstantPopup);
  files->setMenu(networkFilesMenu(workspace(), m_canvas->canvas(), *this));
  row->addWidget(files);
}

QFrame* NetworkPage::makeTabs() {
  QFrame* bar = viewBar(this);
  m_tabs = new QTabBar(bar);
  m_tabs->setObjectName(QStringLiteral("networkTabs"));
  m_tabs->setAccessibleName(tr("Views of the network"));
  m_tabs->setUsesScrollButtons(false);
  for (const QString& text : {tr("Canvas"), tr("Overlap"), tr("Regulons")}) m_tabs->addTab(text);
  connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
  rowOf(bar)->addWidget(m_tabs);
  rowOf(bar)->addStretch();
  return bar;
}

void NetworkPage::takeNetwork() {
  const auto grn = workspace().network()->grn();
  m_stack->setCurrentIndex(grn ? 1 : 0);
  takeRunning();
  drawNetwork();
  if (!grn) return;
  showSize();
}

void NetworkPage::listGenes() {
  QStringList genes;
  if (const auto grn = workspace().network()->grn())
    for (const auto* names : {&grn->tfs(), &grn->targets()})
      for (const std::string& name : *names) genes.append(QString::fromStdString(name));
  genes.sort(Qt::CaseInsensitive);
  m_genes->setStringList(genes);
}

void NetworkPage::showSize() {
  const auto grn = workspace().network()->grn();
  m_size->setText(tr("%1 TFs × %2 targets · %3 edges")
                      .arg(number(grn->tfs().size()), number(grn->targets().size()), number(grn->edges().size())));
}

std::shared_ptr<const grn::Grn> NetworkPage::networkOf(int version) const {
  if (version == 0) return workspace().network()->grn();
  const auto found = workspace().state().versions.find(version);
  return found ? found->grn : nullptr;
}

void NetworkPage::showDifference(const std::optional<VersionPair>& versions) {
  m_difference = versions;
  if (versions) m_tabs->setCurrentIndex(0);
  drawNetwork();
  if (!versions) m_ledger->leaveList();
}

void NetworkPage::drawNetwork() {
  const auto older = m_difference ? networkOf(m_difference->older) : nullptr;
  const auto newer = m_difference ? networkOf(m_difference->newer) : nullptr;
  if (!older || !newer) {
    const bool hadDifference = std::exchange(m_difference, {}).has_value();
    m_canvas->showNetwork(workspace().network()->grn(), {}, {});
    if (hadDifference) m_ledger->leaveList();
    return;
  }
  const auto name = [this](int version) { return version == 0 ? tr("now") : tr("v%1").arg(version); };
  const NetworkDiff difference = networkDiff(*older, *newer);
  const QString title = tr("Difference %1 → %2").arg(name(m_difference->older), name(m_difference->newer));
  const QString undrawn = difference.undrawn > 0
                              ? tr(" · %Ln only listed, since a gene's role changed", "", difference.undrawn)
                              : QString();
  m_canvas->showNetwork(difference.united, difference.marks, title + undrawn);
  listDifference(difference, title);
}

void NetworkPage::listDifference(const NetworkDiff& difference, const QString& title) {
  LedgerList list{title, {}, {}, tr("Difference")};
  const auto add = [&list](const grn::Edge& edge, const QString& note) {
    list.pairs.push_back({edge.tf, edge.target});
    list.notes.append(note);
  };
  for (const grn::Edge& edge : difference.difference.added) add(edge, tr("added"));
  for (const grn::Edge& edge : difference.difference.removed) add(edge, tr("removed"));
  for (const grn::EdgeChange& edge : difference.difference.changed) {
    QStringList parts;
    if (edge.sign()) parts.append(tr("sign"));
    if (edge.lock()) parts.append(tr("lock"));
    add(edge.newer, tr("changed: %1").arg(QLocale().createSeparatedList(parts)));
  }
  m_ledger->showPairs(list);
}

void NetworkPage::takeRunning() {
  const bool running = workspace().isRunning(Workspace::Stage::infer);
  m_run->setEnabled(!running);
  m_run->setText(running ? tr("GRNBoost2 is running…") : tr("Run GRNBoost2"));
  setState(running                                                   ? PageState::running
           : !workspace().network()->grn()                           ? PageState::empty
           : !workspace().movedOn(pipeline::Result::network).empty() ? PageState::stale
                                                                     : PageState::ready);
}

void NetworkPage::showChecks() {
  const Theme& theme = Theme::current();
  m_showSide->setIcon(m_checks->brokenRules() == 0 ? icon(QStringLiteral("ok"), theme.good)
                                                   : icon(QStringLiteral("warning"), theme.caution));
}

void NetworkPage::showLayoutRunning() {
  const bool running = m_canvas->layout().isRunning();
  m_layout->setIcon(icon(running ? QStringLiteral("stop") : QStringLiteral("refresh")));
  m_layout->setText(running ? tr("Stop") : tr("Arrange"));
  m_layout->setToolTip(running ? tr("Stop arranging and keep the places reached") : tr("Arrange the genes anew"));
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
  m_canvas->canvas().centreOn(gene);
}

}  // namespace grnwb::ui
