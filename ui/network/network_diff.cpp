// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_diff.h"

#include <utility>

namespace grnwb::ui {
namespace {

EdgeName nameOf(const grn::Edge& edge) {
  return {QString::fromStdString(edge.tf), QString::fromStdString(edge.target)};
}

QStringList names(const std::vector<std::string>& genes) {
  QStringList result;
  for (const std::string& gene : genes) result.append(QString::fromStdString(gene));
  return result;
}

}  // namespace

NetworkDiff networkDiff(const grn::Grn& older, const grn::Grn& newer) {
  NetworkDiff result{grn::diff(older, newer), nullptr, {}};
  result.united = std::make_shared<const grn::Grn>(grn::unite(older, newer).grn);
  for (const grn::Edge& edge : result.difference.added) result.marks.added.push_back(nameOf(edge));
  for (const grn::Edge& edge : result.difference.removed) result.marks.removed.push_back(nameOf(edge));
  for (const grn::EdgeChange& edge : result.difference.changed) result.marks.changed.push_back(nameOf(edge.newer));
  result.marks.addedGenes = names(result.difference.genesAdded);
  result.marks.removedGenes = names(result.difference.genesRemoved);
  return result;
}

}  // namespace grnwb::ui
