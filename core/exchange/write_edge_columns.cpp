// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/text.h"
#include "core/exchange/edge_columns.h"
#include "core/grn/edge_ranks.h"
#include "core/io/separated_text.h"

namespace grnwb::exchange {
namespace {

std::string header(EdgeColumns columns, bool anySign) {
  switch (columns) {
    case EdgeColumns::all:
      return "TF,target,importance,rank,sign,locked,source";
    case EdgeColumns::arboreto:
      return "TF,target,importance";
    case EdgeColumns::pyscenic:
      return anySign ? "TF,target,importance,regulation" : "TF,target,importance";
    case EdgeColumns::plain:
      return "TF,target";
  }
  return {};
}

std::string importanceText(const grn::Edge& edge) {
  return edge.importance ? formatNumber(*edge.importance) : std::string();
}

std::string regulationText(grn::Sign sign) {
  return sign == grn::Sign::activates ? "1" : sign == grn::Sign::represses ? "-1" : "0";
}

/// In quotes also where a reader would take the line for a comment or drop blanks.
std::string field(const std::string& text, char separator) {
  std::string quoted = io::quoteField(text, separator);
  const bool isPlain = quoted == text;
  if (isPlain && (text.starts_with('#') || trim(text).size() != text.size())) quoted = '"' + text + '"';
  return quoted;
}

}  // namespace

std::string edgeColumnsText(const grn::Grn& grn, EdgeColumns columns, char separator) {
  const std::vector<grn::Edge>& edges = grn.edges();
  const bool anySign =
      std::ranges::any_of(edges, [](const grn::Edge& edge) { return edge.sign != grn::Sign::unknown; });
  const std::vector<std::optional<int>> ranks = grn::ranksWithinTarget(edges);
  std::string text = header(columns, anySign);
  std::ranges::replace(text, ',', separator);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const grn::Edge& edge = edges[i];
    std::vector<std::string> fields{field(edge.tf, separator), field(edge.target, separator)};
    if (columns != EdgeColumns::plain) fields.push_back(importanceText(edge));
    if (columns == EdgeColumns::pyscenic && anySign) fields.push_back(regulationText(edge.sign));
    if (columns == EdgeColumns::all) {
      fields.push_back(ranks[i] ? std::to_string(*ranks[i]) : "");
      fields.emplace_back(wordOf(edge.sign, "unknown"));
      fields.emplace_back(edge.locked ? "1" : "0");
      fields.push_back(field(edge.source, separator));
    }
    text += '\n' + join(fields, {&separator, 1});
  }
  return text + '\n';
}

}  // namespace grnwb::exchange
