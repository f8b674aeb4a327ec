// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/edge_table.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "core/base/bad_file.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/line_reader.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

bool sameWord(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

char separatorFor(const fs::path& path) {
  return path.extension() == ".tsv" ? '\t' : ',';
}

/// A line of a table to write.
struct EdgeText {
  std::string tf, target, value;
};

void writeEdges(const fs::path& path, std::string_view valueColumn, std::size_t count,
                const std::function<EdgeText(std::size_t)>& edgeAt) {
  const char separator = separatorFor(path);
  std::string text = std::string("TF") + separator + "target" + separator + std::string(valueColumn) + "\n";
  for (std::size_t i = 0; i < count; ++i) {
    const EdgeText edge = edgeAt(i);
    text += quoteField(edge.tf, separator) + separator + quoteField(edge.target, separator) + separator + edge.value;
    text += '\n';
  }
  writeFileAtomically(path, text);
}

}  // namespace

data::ScoredEdges readScoredEdges(const fs::path& path) {
  const char* const wanted = "give a table with the columns TF, target and importance";
  if (fs::is_directory(path)) throw badFile(path, "is a folder", wanted);
  LineReader reader(path);
  const auto header = reader.next();
  if (!header) throw badFile(path, "is empty", wanted);
  const char separator = separatorOf(*header);
  const std::vector<std::string> columns = splitFields(*header, separator);
  const auto position = [&](const std::string& name) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (sameWord(trim(columns[i]), name)) return i;
    throw badFile(path, "line 1 has no column '" + name + "'", wanted);
  };
  const std::size_t tf = position("TF"), target = position("target"), value = position("importance");
  data::ScoredEdges edges;
  while (const auto line = reader.next()) {
    if (trim(*line).empty()) continue;
    const std::vector<std::string> fields = splitFields(*line, separator);
    const std::string where = "line " + std::to_string(reader.lineNumber());
    if (fields.size() != columns.size())
      throw badFile(
          path,
          where + " has " + std::to_string(fields.size()) + " fields, the header has " + std::to_string(columns.size()),
          "correct that line");
    data::ScoredEdge edge{std::string(trim(fields[tf])), std::string(trim(fields[target])), 0};
    if (edge.tf.empty() || edge.target.empty())
      throw badFile(path, where + " has an empty gene name", "correct that line");
    const auto importance = parseNumber(trim(fields[value]));
    if (!importance || !std::isfinite(*importance))
      throw badFile(path, where + ": the importance '" + shortened(trim(fields[value])) + "' is not a number",
                    "correct that line");
    edge.importance = *importance;
    edges.push_back(std::move(edge));
  }
  data::sortByImportance(edges);
  return edges;
}

void writeScoredEdges(const data::ScoredEdges& edges, const fs::path& path) {
  writeEdges(path, "importance", edges.size(), [&](std::size_t i) {
    return EdgeText{edges[i].tf, edges[i].target, formatNumber(edges[i].importance)};
  });
}

void writeKnownEdges(const std::vector<data::KnownEdge>& edges, const fs::path& path) {
  writeEdges(path, "sign", edges.size(), [&](std::size_t i) {
    return EdgeText{edges[i].tf, edges[i].target, edges[i].sign < 0 ? "-" : "+"};
  });
}

}  // namespace grnwb::io
