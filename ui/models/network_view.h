// SPDX-License-Identifier: GPL-3.0-or-later
// How the network is laid out and which part of it is shown, with undo steps for what the user changes.
#pragma once

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

class QUndoStack;

namespace grnwb::ui {

/// Where genes are, in the units of layout::Positions.
using Places = QHash<QString, QPointF>;

/// The genes within so many steps along edges of the named ones, whichever way the edges point.
struct Neighbourhood {
  QStringList genes;
  int steps = 1;

  bool operator==(const Neighbourhood&) const = default;
};

/// Genes that are not in the network are kept: an undo may bring them back.
struct NetworkViewState {
  Places places;
  QSet<QString> pinned;  ///< stay where they are in a layout
  QSet<QString> hidden;
  std::optional<Neighbourhood> focus;  ///< only these genes are shown, less the hidden ones

  bool operator==(const NetworkViewState&) const = default;
};

/// Every function is one undo step with a text, unless it says otherwise; one that would change nothing is none.
class NetworkView : public QObject {
  Q_OBJECT
 public:
  /// undoStack: of the network, outlives the view.
  explicit NetworkView(QUndoStack& undoStack, QObject* parent = nullptr);

  const NetworkViewState& state() const { return m_state; }

  /// Without an undo step: the state of a project just opened.
  void load(NetworkViewState state);
  /// Without an undo step: places found by a layout that the user didn't ask for, or that is still running. Other genes
  /// keep theirs.
  void place(const Places& places);

  /// One gesture of the hand.
  void move(const Places& places);
  /// The result of a layout the user asked for; before: the places when it began.
  void arrange(const Places& before, const Places& after, const QString& text);
  void pin(const QStringList& genes);
  void unpin(const QStringList& genes);
  void hide(const QStringList& genes);
  /// No gene is hidden and nothing is in focus.
  void showAll();
  /// Shows what is hidden of the genes' neighbours; a focus takes the genes in.
  void expand(const QStringList& genes, const QStringList& neighbours);
  void focusOn(const Neighbourhood& neighbourhood);
  void clearFocus();

 Q_SIGNALS:
  void changed();

 private:
  friend class ShowGenesCommand;
  /// Everything but the places.
  void show(const NetworkViewState& state);
  void pushShown(NetworkViewState after, const QString& text);
  void pushPlaces(const Places& before, const Places& after, const QString& text);
  void set(NetworkViewState state);

  QUndoStack& m_undoStack;
  NetworkViewState m_state;
};

}  // namespace grnwb::ui
