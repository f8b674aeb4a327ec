// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/picture_state.h"

namespace grnwb::ui {

pipeline::NetworkPicture toPicture(const NetworkViewState& state) {
  pipeline::NetworkPicture picture;
  for (auto place = state.places.begin(); place != state.places.end(); ++place)
    picture.places[place.key().toStdString()] = {place->x(), place->y()};
  for (const QString& gene : state.pinned) picture.pinned.insert(gene.toStdString());
  for (const QString& gene : state.hidden) picture.hidden.insert(gene.toStdString());
  return picture;
}

NetworkViewState toViewState(const pipeline::NetworkPicture& picture) {
  NetworkViewState state;
  for (const auto& [gene, place] : picture.places)
    state.places.insert(QString::fromStdString(gene), QPointF(place[0], place[1]));
  for (const std::string& gene : picture.pinned) state.pinned.insert(QString::fromStdString(gene));
  for (const std::string& gene : picture.hidden) state.hidden.insert(QString::fromStdString(gene));
  return state;
}

}  // namespace grnwb::ui
