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
  NetworkDiff result;
  result.difference = grn::diff(older, newer);
  // Who proposed an edge differs between any two methods and would drown the rest.
  std::erase_if(result.difference.changed, [](const grn::EdgeChange& edge) { return !edge.sign() && !edge.lock(); });
  grn::UnitedGrn united = grn::unite(older, newer);
  result.undrawn = static_cast<int>(united.undrawn.size());
  result.united = std::make_shared<const grn::Grn>(std::move(united.grn));
  for (const grn::Edge& edge : result.difference.added) result.marks.added.push_back(nameOf(edge));
  for (const grn::Edge& edge : result.difference.removed) result.marks.removed.push_back(nameOf(edge));
  for (const grn::EdgeChange& edge : result.difference.changed) result.marks.changed.push_back(nameOf(edge.newer));
  result.marks.addedGenes = names(result.difference.genesAdded);
  result.marks.removedGenes = names(result.difference.genesRemoved);
  return result;
}

}  // namespace grnwb::ui
