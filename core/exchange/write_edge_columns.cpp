// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/text.h"
#include "core/exchange/edge_columns.h"
#include "core/io/separated_text.h"

namespace grnwb::exchange {
namespace {

/// Of each edge among those of its target, from 1 for the most important; 0 without an importance.
std::vector<int> ranksWithinTarget(const std::vector<grn::Edge>& edges) {
  std::vector<int> ranks(edges.size(), 0);
  for (std::size_t first = 0, last = 0; first < edges.size(); first = last) {
    std::vector<std::size_t> scored;
    for (last = first; last < edges.size() && edges[last].target == edges[first].target; ++last)
      if (edges[last].importance) scored.push_back(last);
    std::ranges::stable_sort(scored, std::ranges::greater(), [&](std::size_t i) { return *edges[i].importance; });
    for (std::size_t i = 0; i < scored.size(); ++i) ranks[scored[i]] = static_cast<int>(i) + 1;
  }
  return ranks;
}

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
  const std::vector<int> ranks = ranksWithinTarget(edges);
  std::string text = header(columns, anySign);
  std::ranges::replace(text, ',', separator);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const grn::Edge& edge = edges[i];
    std::vector<std::string> fields{field(edge.tf, separator), field(edge.target, separator)};
    if (columns != EdgeColumns::plain) fields.push_back(importanceText(edge));
    if (columns == EdgeColumns::pyscenic && anySign) fields.push_back(regulationText(edge.sign));
    if (columns == EdgeColumns::all) {
      fields.push_back(ranks[i] > 0 ? std::to_string(ranks[i]) : "");
      fields.emplace_back(wordOf(edge.sign, "unknown"));
      fields.emplace_back(edge.locked ? "1" : "0");
      fields.push_back(field(edge.source, separator));
    }
    text += '\n' + join(fields, {&separator, 1});
  }
  return text + '\n';
}

}  // namespace grnwb::exchange
