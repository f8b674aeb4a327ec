// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/edit_actions.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <algorithm>
#include <map>

#include "ui/graph/add_edge_dialog.h"
#include "ui/graph/grn_canvas.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLargestK = 1000;

QStringList neighbours(const NetworkGraph& graph, const QString& gene) {
  QStringList names;
  const int node = graph.nodeOf(gene);
  if (node < 0) return names;
  for (const int edge : graph.edgesAt(node)) {
    const auto [tf, target] = graph.nameOf(edge);
    names.append(tf == gene ? target : tf);
  }
  return names;
}

}  // namespace

EditActions::EditActions(Workspace& workspace, GrnCanvas& canvas, QWidget& page)
    : QObject(&page), m_workspace(workspace), m_canvas(canvas), m_page(page) {
  GrnDocument& network = *workspace.network();
  NetworkView& view = *workspace.networkView();
  const auto edges = [this]() -> const std::vector<EdgeName>& { return selectedEdges(); };
  const auto genes = [this] { return m_workspace.selection()->selection().genes; };

  m_addEdge = add("addEdge", "add", tr("Edge"), {}, [this] { askForEdge(); });
  m_addEdge->setToolTip(tr("Add an edge (or drag from a TF to a target with Shift)"));
  m_swap = add("swapRegulator", "swap", tr("Swap…"), Qt::Key_W, [this] { askForSwap(); });
  m_swap->setToolTip(tr("Put another TF in the place of the selected edge's (W)"));
  m_deleteEdges = add("deleteEdges", "delete", tr("Delete"), {}, [&network, edges] { network.removeEdges(edges()); });
  m_deleteEdges->setShortcuts({QKeySequence::Delete, QKeySequence(Qt::Key_Backspace)});
  m_deleteEdges->setToolTip(tr("Delete the selected edges (Del)"));
  m_lock = add("lockEdges", "lock", tr("Lock"), Qt::Key_L, [&network, edges] { network.setLocked(edges(), true); });
  m_unlock =
      add("unlockEdges", "unlock", tr("Unlock"), Qt::Key_U, [&network, edges] { network.setLocked(edges(), false); });
  m_reject = add("rejectEdges", "error", tr("Reject"), Qt::Key_R, [&network, edges] { network.rejectEdges(edges()); });
  m_reject->setToolTip(tr("Delete the selected edges and don't propose them again (R)"));
  const auto addSign = [&](const char* name, const QString& text, grn::Sign sign) {
    return add(name, "", text, {}, [&network, edges, sign] { network.setSign(edges(), sign); });
  };
  m_activates = addSign("signActivates", tr("Activates"), grn::Sign::activates);
  m_represses = addSign("signRepresses", tr("Represses"), grn::Sign::represses);
  m_unknownSign = addSign("signUnknown", tr("Sign unknown"), grn::Sign::unknown);

  m_setK = add("setRegulatorCount", "", tr("Number of regulators…"), Qt::Key_K, [this] { askForK(); });
  m_addTf = add("addTf", "add", tr("Add a TF…"), {}, [this] { askForTf(); });
  m_addTarget = add("addTarget", "add", tr("Add a target…"), {}, [this] { askForTarget(); });
  m_turnIntoTf = add("turnIntoTf", "", tr("Turn into a TF"), {},
                     [&network, this] { network.addTf(selectedGenes(false).value(0)); });
  m_turnIntoTarget = add("turnIntoTarget", "", tr("Turn into a target"), {},
                         [&network, this] { network.turnIntoTarget(selectedGenes(true).value(0), usualK()); });
  m_removeGenes = add("removeGenes", "delete", tr("Remove from the network"), {},
                      [&network, genes] { network.removeGenes(genes()); });

  m_focus = add("focusOnGenes", "link", tr("Show the neighbourhood alone"), Qt::Key_F, [&view, genes] {
    view.focusOn({genes(), 1});
  });
  m_clearFocus = add("clearFocus", "close", tr("Leave the neighbourhood"), {}, [&view] { view.clearFocus(); });
  m_hide = add("hideGenes", "", tr("Hide"), Qt::Key_H, [&view, genes] { view.hide(genes()); });
  m_expand = add("expandGene", "", tr("Show all neighbours"), Qt::Key_E, [&view, genes, this] {
    QStringList all;
    for (const QString& gene : genes()) all.append(neighbours(m_canvas.graph(), gene));
    view.expand(genes(), all);
  });
  m_showAll = add("showAllGenes", "", tr("Show all genes"), {}, [&view] { view.showAll(); });
  m_pin = add("pinGenes", "pin", tr("Pin"), Qt::Key_P, [&view, genes] { view.pin(genes()); });
  m_pin->setToolTip(tr("Keep the selected genes where they are in every layout (P)"));
  m_unpin = add("unpinGenes", "", tr("Unpin"), {}, [&view, genes] { view.unpin(genes()); });

  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &EditActions::follow);
  connect(&network, &GrnDocument::grnChanged, this, &EditActions::follow);
  connect(&view, &NetworkView::changed, this, &EditActions::follow);
  follow();
}

QAction* EditActions::add(const char* name, const char* iconName, const QString& text, const QKeySequence& key,
                          std::function<void()> act) {
  auto* action = new QAction(text, this);
  if (*iconName) action->setIcon(icon(QString::fromLatin1(iconName)));
  action->setObjectName(QString::fromLatin1(name));
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  if (!key.isEmpty()) {
    action->setShortcut(key);
    action->setToolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
  }
  connect(action, &QAction::triggered, this, std::move(act));
  m_all.append(action);
  return action;
}

const std::vector<EdgeName>& EditActions::selectedEdges() const {
  return m_workspace.selection()->selection().edges;
}

QStringList EditActions::selectedGenes(bool tfs) const {
  QStringList result;
  const auto grn = m_workspace.network()->grn();
  if (!grn) return result;
  for (const QString& gene : m_workspace.selection()->selection().genes) {
    const std::string name = gene.toStdString();
    if (tfs ? grn->isTf(name) : grn->isTarget(name)) result.append(gene);
  }
  return result;
}

void EditActions::follow() {
  const auto grn = m_workspace.network()->grn();
  const std::vector<EdgeName>& edges = selectedEdges();
  bool locked = false, unlocked = false;
  std::size_t present = 0;
  for (const auto& [tf, target] : edges) {
    const grn::Edge* edge = grn ? grn->find(tf.toStdString(), target.toStdString()) : nullptr;
    if (!edge) continue;
    ++present;
    (edge->locked ? locked : unlocked) = true;
  }
  const bool hasEdges = present > 0 && present == edges.size();
  for (QAction* action : {m_deleteEdges, m_activates, m_represses, m_unknownSign, m_reject})
    action->setEnabled(hasEdges);
  m_swap->setEnabled(hasEdges && edges.size() == 1);
  m_lock->setEnabled(hasEdges && unlocked);
  m_unlock->setEnabled(hasEdges && locked);

  const qsizetype tfs = selectedGenes(true).size(), targets = selectedGenes(false).size();
  m_setK->setEnabled(targets > 0);
  m_turnIntoTf->setEnabled(targets == 1 && tfs == 0);
  m_turnIntoTarget->setEnabled(tfs == 1 && targets == 0);
  for (QAction* action : {m_removeGenes, m_focus, m_hide, m_expand}) action->setEnabled(tfs + targets > 0);
  for (QAction* action : {m_addEdge, m_addTf, m_addTarget}) action->setEnabled(grn != nullptr);

  const NetworkViewState& view = m_workspace.networkView()->state();
  m_clearFocus->setEnabled(view.focus.has_value());
  m_showAll->setEnabled(view.focus.has_value() || !view.hidden.isEmpty());
  const auto isPinned = [&](const QString& gene) { return view.pinned.contains(gene); };
  const QStringList& genes = m_workspace.selection()->selection().genes;
  m_pin->setEnabled(tfs + targets > 0 && !std::ranges::all_of(genes, isPinned));
  m_unpin->setEnabled(std::ranges::any_of(genes, isPinned));
}

void EditActions::fillMenu(QMenu& menu, const QString& gene, const std::optional<EdgeName>& edge) const {
  if (edge) {
    menu.addAction(m_lock->isEnabled() ? m_lock : m_unlock);
    menu.addActions({m_swap, m_reject, m_deleteEdges});
    menu.addSeparator();
    menu.addActions({m_activates, m_represses, m_unknownSign});
  } else if (!gene.isEmpty()) {
    menu.addActions({m_focus, m_expand, m_hide, m_pin->isEnabled() ? m_pin : m_unpin});
    menu.addSeparator();
    if (m_setK->isEnabled()) menu.addAction(m_setK);
    menu.addAction(m_addEdge);
    menu.addSeparator();
    if (m_turnIntoTf->isEnabled()) menu.addAction(m_turnIntoTf);
    if (m_turnIntoTarget->isEnabled()) menu.addAction(m_turnIntoTarget);
    menu.addAction(m_removeGenes);
  } else {
    menu.addActions({m_clearFocus, m_showAll});
    menu.addSeparator();
    menu.addActions({m_addEdge, m_addTf, m_addTarget});
  }
}

/// The number of regulators that most targets have.
int EditActions::usualK() const {
  std::map<std::string_view, int> perTarget;
  const auto grn = m_workspace.network()->grn();
  if (grn)
    for (const grn::Edge& edge : grn->edges()) ++perTarget[edge.target];
  std::map<int, int> targets;
  for (const auto& [target, count] : perTarget) ++targets[count];
  const auto most = std::ranges::max_element(targets, {}, [](const auto& entry) { return entry.second; });
  return most == targets.end() ? 1 : most->first;
}

void EditActions::selectIfThere(const EdgeName& edge) {
  if (m_workspace.network()->grn()->find(edge.first.toStdString(), edge.second.toStdString()))
    m_workspace.selection()->select({{}, {edge}, {}});
}

void EditActions::askForEdge() {
  const auto grn = m_workspace.network()->grn();
  if (!grn) return;
  const QStringList tfs = selectedGenes(true);
  auto* dialog = new AddEdgeDialog(grn, tfs.size() == 1 ? tfs.front() : QString(), &m_page);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    const EdgeName edge(dialog->tf(), dialog->target());
    m_workspace.network()->addEdge(edge.first, edge.second);
    selectIfThere(edge);
  });
  dialog->open();
}

void EditActions::askForSwap() {
  const auto grn = m_workspace.network()->grn();
  const EdgeName edge = selectedEdges().front();
  QStringList items;
  const QLocale locale;
  const std::string target = edge.second.toStdString();
  const auto isFree = [&](const std::string& tf) {
    return grn->isTf(tf) && !grn->find(tf, target) && !grn->isRejected(tf, target);
  };
  std::set<std::string> scored;
  int rank = 0;
  for (const data::ScoredEdge& candidate : m_workspace.network()->candidates().ofTarget(target)) {
    ++rank;
    if (!isFree(candidate.tf) || !scored.insert(candidate.tf).second) continue;
    items.append(tr("%1 · rank %2, importance %3")
                     .arg(QString::fromStdString(candidate.tf), locale.toString(rank),
                          locale.toString(candidate.importance, 'g', 3)));
  }
  for (const std::string& tf : grn->tfs())
    if (isFree(tf) && !scored.contains(tf)) items.append(QString::fromStdString(tf));
  choose(tr("Swap a regulator"), tr("Regulator of %1 in the place of %2").arg(edge.second, edge.first), items,
         [this, edge](const QString& tf) {
           m_workspace.network()->swapRegulator(edge.second, edge.first, tf);
           selectIfThere({tf, edge.second});
         });
}

void EditActions::askForK() {
  const QStringList targets = selectedGenes(false);
  auto* dialog = new QInputDialog(&m_page);
  dialog->setObjectName(QStringLiteral("regulatorCountDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Number of regulators"));
  dialog->setLabelText(targets.size() == 1
                           ? tr("Regulators of %1").arg(targets.front())
                           : tr("Regulators of each of %Ln targets", "", static_cast<int>(targets.size())));
  dialog->setInputMode(QInputDialog::IntInput);
  dialog->setIntRange(0, kLargestK);
  const auto grn = m_workspace.network()->grn();
  dialog->setIntValue(targets.size() == 1 ? static_cast<int>(grn->regulatorCount(targets.front().toStdString()))
                                          : usualK());
  connect(dialog, &QInputDialog::intValueSelected, this,
          [this, targets](int k) { m_workspace.network()->setRegulatorCount(targets, k); });
  dialog->open();
}

void EditActions::askForTf() {
  const auto grn = m_workspace.network()->grn();
  QStringList genes;
  for (const std::string& gene : m_workspace.genes())
    if (!grn->isTf(gene)) genes.append(QString::fromStdString(gene));
  for (const std::string& target : grn->targets())
    if (const QString name = QString::fromStdString(target); !genes.contains(name)) genes.append(name);
  genes.sort(Qt::CaseInsensitive);
  choose(tr("Add a TF"), tr("Gene that becomes a TF; a target loses its regulators"), genes,
         [this](const QString& gene) {
           m_workspace.network()->addTf(gene);
           m_workspace.selection()->select({{gene}, {}, {}});
         });
}

void EditActions::askForTarget() {
  const auto grn = m_workspace.network()->grn();
  QStringList genes;
  for (const std::string& gene : m_workspace.genes())
    if (!grn->isTf(gene) && !grn->isTarget(gene)) genes.append(QString::fromStdString(gene));
  choose(tr("Add a target"), tr("Gene that joins the network with its best-scored regulators"), genes,
         [this](const QString& gene) {
           m_workspace.network()->addTarget(gene, usualK());
           m_workspace.selection()->select({{gene}, {}, {}});
         });
}

void EditActions::choose(const QString& title, const QString& question, const QStringList& items,
                         const std::function<void(const QString&)>& chosen) {
  if (items.isEmpty()) {
    Q_EMIT m_workspace.refused(tr("%1: there is no gene left to choose.").arg(title));
    return;
  }
  auto* dialog = new QInputDialog(&m_page);
  dialog->setObjectName(QStringLiteral("chooseGeneDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  dialog->setLabelText(question);
  dialog->setComboBoxItems(items);
  dialog->setComboBoxEditable(true);
  connect(dialog, &QInputDialog::textValueSelected, this, [this, items, chosen](const QString& text) {
    const auto starts = [&](const QString& item) { return item.startsWith(text.trimmed(), Qt::CaseInsensitive); };
    const auto named = [&](const QString& item) {
      return item.section(QStringLiteral(" · "), 0, 0).compare(text.trimmed(), Qt::CaseInsensitive) == 0;
    };
    auto item = std::ranges::find_if(items, named);
    if (item == items.end()) item = std::ranges::find_if(items, starts);
    if (item == items.end())
      Q_EMIT m_workspace.refused(tr("%1 is not among the genes to choose from.").arg(text));
    else
      chosen(item->section(QStringLiteral(" · "), 0, 0));
  });
  dialog->open();
}

}  // namespace grnwb::ui
