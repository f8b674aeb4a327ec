// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a hand can do to the selected genes and edges, as actions for buttons, menus and keys.
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "ui/models/workspace.h"

class QAction;
class QMenu;

namespace grnwb::ui {

class GrnCanvas;

/// Actions follow the selection: what can't be done now is disabled. Their keys work in the widget they are added to.
class EditActions : public QObject {
  Q_OBJECT
 public:
  /// page: where dialogs open. canvas tells neighbours apart and who is hidden.
  EditActions(Workspace& workspace, GrnCanvas& canvas, QWidget& page);

  QAction* addEdge() const { return m_addEdge; }
  QAction* swap() const { return m_swap; }
  QAction* deleteEdges() const { return m_deleteEdges; }
  QAction* showAll() const { return m_showAll; }
  const QList<QAction*>& all() const { return m_all; }

  /// What fits the gene or edge clicked on, or the ground.
  void fillMenu(QMenu& menu, const QString& gene, const std::optional<EdgeName>& edge) const;

 private:
  QAction* add(const char* name, const char* iconName, const QString& text, const QKeySequence& key,
               std::function<void()> act);
  void follow();
  QStringList selectedGenes(bool tfs) const;
  const std::vector<EdgeName>& selectedEdges() const;
  int usualK() const;

  /// An edit may have been refused.
  void selectIfThere(const EdgeName& edge);
  void askForEdge();
  void askForSwap();
  void askForK();
  void askForTf();
  void askForTarget();
  /// One of the items, by name or the first letters; a text before the first " · " is the answer.
  void choose(const QString& title, const QString& question, const QStringList& items,
              const std::function<void(const QString&)>& chosen);

  Workspace& m_workspace;
  GrnCanvas& m_canvas;
  QWidget& m_page;
  QList<QAction*> m_all;
  QAction *m_addEdge, *m_swap, *m_deleteEdges, *m_lock, *m_unlock, *m_reject;
  QAction *m_activates, *m_represses, *m_unknownSign;
  QAction *m_setK, *m_addTf, *m_addTarget, *m_turnIntoTf, *m_turnIntoTarget, *m_removeGenes;
  QAction *m_focus, *m_clearFocus, *m_hide, *m_expand, *m_showAll, *m_pin, *m_unpin;
};

}  // namespace grnwb::ui
