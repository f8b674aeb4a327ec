// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/network_view.h"

#include <QUndoStack>
#include <utility>

#include "ui/models/network_view_commands.h"

namespace grnwb::ui {

NetworkView::NetworkView(QUndoStack& undoStack, QObject* parent) : QObject(parent), m_undoStack(undoStack) {}

void NetworkView::load(NetworkViewState state) {
  set(std::move(state));
}

void NetworkView::place(const Places& places) {
  NetworkViewState after = m_state;
  after.places.insert(places);
  set(std::move(after));
}

void NetworkView::move(const Places& places) {
  if (places.isEmpty()) return;
  pushPlaces(m_state.places, places,
             places.size() == 1 ? tr("Move %1").arg(places.begin().key())
                                : tr("Move %Ln genes", "", static_cast<int>(places.size())));
}

void NetworkView::arrange(const Places& before, const Places& after, const QString& text) {
  pushPlaces(before, after, text);
}

void NetworkView::pin(const QStringList& genes) {
  NetworkViewState after = m_state;
  const QSet<QString> more = QSet<QString>(genes.begin(), genes.end()).subtract(m_state.pinned);
  after.pinned.unite(more);
  pushShown(std::move(after), more.size() == 1 ? tr("Pin %1").arg(*more.begin())
                                               : tr("Pin %Ln genes", "", static_cast<int>(more.size())));
}

void NetworkView::unpin(const QStringList& genes) {
  NetworkViewState after = m_state;
  const QSet<QString> fewer = QSet<QString>(genes.begin(), genes.end()).intersect(m_state.pinned);
  after.pinned.subtract(fewer);
  pushShown(std::move(after), fewer.size() == 1 ? tr("Unpin %1").arg(*fewer.begin())
                                                : tr("Unpin %Ln genes", "", static_cast<int>(fewer.size())));
}

void NetworkView::hide(const QStringList& genes) {
  NetworkViewState after = m_state;
  const QSet<QString> more = QSet<QString>(genes.begin(), genes.end()).subtract(m_state.hidden);
  after.hidden.unite(more);
  pushShown(std::move(after), more.size() == 1 ? tr("Hide %1").arg(*more.begin())
                                               : tr("Hide %Ln genes", "", static_cast<int>(more.size())));
}

void NetworkView::showAll() {
  pushShown({m_state.places, m_state.pinned, {}, std::nullopt}, tr("Show all genes"));
}

void NetworkView::expand(const QStringList& genes, const QStringList& neighbours) {
  NetworkViewState after = m_state;
  after.hidden.subtract({neighbours.begin(), neighbours.end()});
  for (const QString& gene : genes)
    if (after.focus && !after.focus->genes.contains(gene)) after.focus->genes.append(gene);
  pushShown(std::move(after), genes.size() == 1
                                  ? tr("Show the neighbours of %1").arg(genes.front())
                                  : tr("Show the neighbours of %Ln genes", "", static_cast<int>(genes.size())));
}

void NetworkView::focusOn(const Neighbourhood& neighbourhood) {
  if (neighbourhood.genes.isEmpty()) return;
  NetworkViewState after = m_state;
  after.focus = neighbourhood;
  const QStringList& genes = neighbourhood.genes;
  pushShown(std::move(after), genes.size() == 1 ? tr("Focus on %1").arg(genes.front())
                                                : tr("Focus on %Ln genes", "", static_cast<int>(genes.size())));
}

void NetworkView::clearFocus() {
  pushShown({m_state.places, m_state.pinned, m_state.hidden, std::nullopt}, tr("Clear the focus"));
}

void NetworkView::show(const NetworkViewState& state) {
  set({m_state.places, state.pinned, state.hidden, state.focus});
}

void NetworkView::pushShown(NetworkViewState after, const QString& text) {
  if (after == m_state) return;
  m_undoStack.push(new ShowGenesCommand(*this, m_state, std::move(after), text));
}

void NetworkView::pushPlaces(const Places& before, const Places& after, const QString& text) {
  Places from, to;
  for (auto place = after.begin(); place != after.end(); ++place) {
    const auto was = before.constFind(place.key());
    if (was != before.constEnd() && *was == *place) continue;
    to.insert(place.key(), *place);
    if (was != before.constEnd()) from.insert(place.key(), *was);
  }
  if (!to.isEmpty()) m_undoStack.push(new PlaceGenesCommand(*this, std::move(from), std::move(to), text));
}

void NetworkView::set(NetworkViewState state) {
  if (state == m_state) return;
  m_state = std::move(state);
  Q_EMIT changed();
}

}  // namespace grnwb::ui
