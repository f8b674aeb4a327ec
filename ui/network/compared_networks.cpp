// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/compared_networks.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "ui/models/edge_texts.h"

namespace grnwb::ui {
namespace {

const QString kVersions = QStringLiteral("versions");

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ComparedNetworks)
};

ComparedNetwork priorNetwork(std::shared_ptr<const knowledge::PriorNetwork> prior) {
  QStringList sources;
  for (const std::string& source : prior->sources()) sources << QString::fromStdString(source);
  ComparedNetwork network;
  network.key = network.group = QStringLiteral("prior");
  network.groupName = network.shortName = Texts::tr("Prior network");
  network.name = Texts::tr("Prior network (%1)").arg(sources.join(QStringLiteral(", ")));
  network.prior = std::move(prior);
  return network;
}

ComparedNetwork networkNow(std::shared_ptr<const grn::Grn> grn) {
  ComparedNetwork network;
  network.key = QStringLiteral("now");
  network.group = kVersions;
  network.groupName = Texts::tr("Versions");
  network.name = network.shortName = Texts::tr("Network now");
  network.isEdited = true;
  network.grn = std::move(grn);
  return network;
}

QString withCapital(QString text) {
  return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

ComparedNetwork networkOf(const pipeline::NetworkVersion& version) {
  const QString name = QString::fromStdString(version.name);
  ComparedNetwork network;
  network.key = QStringLiteral("v%1").arg(version.number);
  network.isRandom = version.origin.method == "random";
  network.grn = version.grn;
  if (version.origin.isRepeat) {
    network.group = QString::fromStdString(version.origin.method);
    network.groupName = network.isRandom ? Texts::tr("Random graphs")
                                         : withCapital(Texts::tr("%1 seeds").arg(sourceText(version.origin.method)));
    network.name = network.shortName = withCapital(name);
  } else {
    network.group = kVersions;
    network.groupName = Texts::tr("Versions");
    network.name = Texts::tr("v%1 %2").arg(version.number).arg(name);
    network.shortName = network.name.section(QLatin1Char(','), 0, 0);
  }
  return network;
}

int placeOf(const ComparedNetwork& network) {
  return network.prior ? 0 : network.group == kVersions ? 1 : network.isRandom ? 3 : 2;
}

/// Names that stand twice get the number of their version.
void nameApart(std::vector<ComparedNetwork>& networks, QString ComparedNetwork::*name) {
  QSet<QString> seen;
  for (ComparedNetwork& network : networks) {
    if (seen.contains(network.*name)) network.*name = Texts::tr("%1 (%2)").arg(network.*name, network.key);
    seen << network.*name;
  }
}

}  // namespace

grn::EdgeSet ComparedNetwork::edges(const std::vector<std::string>& genes) const {
  if (grn) return *grn;
  const std::unordered_set<std::string_view> known(genes.begin(), genes.end());
  data::KnownPairs pairs;
  for (const knowledge::PriorEdge& edge : prior->edges())
    if (known.contains(edge.tf) && known.contains(edge.target)) pairs.push_back({edge.tf, edge.target});
  return grn::EdgeSet(pairs);
}

std::vector<ComparedNetwork> comparedNetworks(Workspace& workspace) {
  const pipeline::ProjectState& state = workspace.state();
  std::vector<ComparedNetwork> networks;
  if (state.prior) networks.push_back(priorNetwork(state.prior));
  const auto now = workspace.network()->grn();
  const auto from = state.versions.find(state.versions.current);
  const bool isEdited = now && !(from && (now == from->grn || now->structureHash() == from->grn->structureHash()));
  if (isEdited) networks.push_back(networkNow(now));
  for (const auto& version : state.versions.all) {
    networks.push_back(networkOf(*version));
    networks.back().isEdited = !isEdited && version == from;
  }
  std::vector<QString> methods;
  for (const ComparedNetwork& network : networks) methods.push_back(network.group);
  std::ranges::stable_sort(networks, {}, [&](const ComparedNetwork& network) {
    return std::pair(placeOf(network), std::ranges::find(methods, network.group) - methods.begin());
  });
  nameApart(networks, &ComparedNetwork::name);
  nameApart(networks, &ComparedNetwork::shortName);
  return networks;
}

}  // namespace grnwb::ui
