// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/write_network.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/exchange/dot.h"
#include "core/exchange/edge_columns.h"
#include "core/exchange/gexf.h"
#include "core/exchange/graphml.h"
#include "core/exchange/groundgan.h"
#include "core/exchange/regulator_lists.h"
#include "core/exchange/sif.h"

namespace grnwb::exchange {
namespace {

void requirePlain(const std::string& text, const char* what) {
  const bool hasControl =
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (hasControl || !isUtf8(text))
    throw Error(ErrorCode::badInput, "network", std::string(what) + " is not plain text in UTF-8", "correct it first");
}

void requirePlain(const grn::Grn& grn) {
  for (const auto* genes : {&grn.tfs(), &grn.targets()})
    for (const std::string& gene : *genes) requirePlain(gene, "a gene name");
  for (const grn::Edge& edge : grn.edges())
    requirePlain(edge.source, ("the source of " + edge.tf + " -> " + edge.target).c_str());
}

}  // namespace

std::string networkText(const grn::Grn& grn, NetworkFormat format, char separator,
                        const std::vector<std::string>& genes) {
  if (format == NetworkFormat::json) return grn::toJson(grn);
  requirePlain(grn);
  switch (format) {
    case NetworkFormat::json:
      break;
    case NetworkFormat::graphml:
      return graphmlText(grn);
    case NetworkFormat::gexf:
      return gexfText(grn);
    case NetworkFormat::sif:
      return sifText(grn);
    case NetworkFormat::dot:
      return dotText(grn);
    case NetworkFormat::csv:
      return edgeColumnsText(grn, EdgeColumns::all, ',');
    case NetworkFormat::tsv:
      return edgeColumnsText(grn, EdgeColumns::all, '\t');
    case NetworkFormat::arboreto:
      return edgeColumnsText(grn, EdgeColumns::arboreto, separator);
    case NetworkFormat::pyscenic:
      return edgeColumnsText(grn, EdgeColumns::pyscenic, separator);
    case NetworkFormat::plain:
      return edgeColumnsText(grn, EdgeColumns::plain, separator);
    case NetworkFormat::regulators:
      return regulatorListsText(grn);
    case NetworkFormat::groundgan:
      return groundganText(grn, genes);
  }
  return {};
}

void writeNetwork(const grn::Grn& grn, NetworkFormat format, const std::filesystem::path& path,
                  const std::vector<std::string>& genes) {
  writeFileAtomically(path, networkText(grn, format, path.extension() == ".tsv" ? '\t' : ',', genes));
}

}  // namespace grnwb::exchange
