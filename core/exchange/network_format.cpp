// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/network_format.h"

#include <algorithm>
#include <string>

#include "core/exchange/words.h"

namespace grnwb::exchange {
namespace {

constexpr NetworkFormatInfo kFormats[]{
    {NetworkFormat::json, "json", "network of this program", {".json"}},
    {NetworkFormat::graphml, "graphml", "GraphML, for Cytoscape, Gephi and networkx", {".graphml"}},
    {NetworkFormat::gexf, "gexf", "GEXF, for Gephi", {".gexf"}},
    {NetworkFormat::sif, "sif", "SIF, for Cytoscape", {".sif"}},
    {NetworkFormat::dot, "dot", "DOT, for Graphviz", {".dot", ".gv"}},
    {NetworkFormat::csv, "csv", "table of edges with commas", {".csv"}},
    {NetworkFormat::tsv, "tsv", "table of edges with tabs", {".tsv"}},
    {NetworkFormat::arboreto, "arboreto", "TF, target, importance, as arboreto writes them", {".csv", ".tsv"}},
    {NetworkFormat::pyscenic, "pyscenic", "adjacencies for pySCENIC", {".csv", ".tsv"}},
    {NetworkFormat::plain, "plain", "two columns, TF and target", {".csv", ".tsv"}},
    {NetworkFormat::regulators, "regulators", "JSON: the list of TFs of each target", {".json"}},
    {NetworkFormat::groundgan,
     "groundgan",
     "pickle for GRouNdGAN, by numbers of the data's genes",
     {".pkl", ".pickle"}},
};

}  // namespace

std::span<const NetworkFormatInfo> networkFormats() {
  return kFormats;
}

const NetworkFormatInfo& infoOf(NetworkFormat format) {
  return *std::ranges::find(kFormats, format, &NetworkFormatInfo::format);
}

std::optional<NetworkFormat> formatNamed(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &NetworkFormatInfo::name);
  if (found == std::ranges::end(kFormats)) return {};
  return found->format;
}

std::optional<NetworkFormat> formatByEnding(const std::filesystem::path& path) {
  std::string ending = lowerCase(path.extension().string());
  if (ending == ".gz") ending = lowerCase(path.stem().extension().string());
  if (ending.empty()) return {};
  for (const NetworkFormatInfo& info : kFormats)
    if (std::ranges::find(info.endings, ending) != info.endings.end()) return info.format;
  return {};
}

}  // namespace grnwb::exchange
