// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/edge_table.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <string>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/separated_text.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

/// What a line says before its third column is understood.
struct EdgeText {
  std::string tf, target, value;
  std::string where;  ///< "line 7"
};

bool sameWord(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// Reads the columns TF, target and the given one, wherever they stand; other columns are left aside.
void readEdges(const fs::path& path, const std::string& valueColumn, const std::function<void(const EdgeText&)>& take) {
  const std::string wanted = "give a table with the columns TF, target and " + valueColumn;
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
  const std::size_t tf = position("TF"), target = position("target"), value = position(valueColumn);
  while (const auto line = reader.next()) {
    if (trim(*line).empty()) continue;
    const std::vector<std::string> fields = splitFields(*line, separator);
    EdgeText edge;
    edge.where = "line " + std::to_string(reader.lineNumber());
    if (fields.size() != columns.size())
      throw badFile(path,
                    edge.where + " has " + std::to_string(fields.size()) + " fields, the header has " +
                        std::to_string(columns.size()),
                    "correct that line");
    edge.tf = trim(fields[tf]);
    edge.target = trim(fields[target]);
    edge.value = trim(fields[value]);
    if (edge.tf.empty() || edge.target.empty())
      throw badFile(path, edge.where + " has an empty gene name", "correct that line");
    take(edge);
  }
}

char separatorFor(const fs::path& path) {
  return path.extension() == ".tsv" ? '\t' : ',';
}

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
  data::ScoredEdges edges;
  readEdges(path, "importance", [&](const EdgeText& edge) {
    const auto importance = parseNumber(edge.value);
    if (!importance || !std::isfinite(*importance))
      throw badFile(path, edge.where + ": the importance '" + edge.value + "' is not a number", "correct that line");
    edges.push_back({edge.tf, edge.target, *importance});
  });
  data::sortByImportance(edges);
  return edges;
}

void writeScoredEdges(const data::ScoredEdges& edges, const fs::path& path) {
  writeEdges(path, "importance", edges.size(), [&](std::size_t i) {
    return EdgeText{edges[i].tf, edges[i].target, formatNumber(edges[i].importance), {}};
  });
}

std::vector<data::KnownEdge> readKnownEdges(const fs::path& path) {
  std::vector<data::KnownEdge> edges;
  readEdges(path, "sign", [&](const EdgeText& edge) {
    if (edge.value != "+" && edge.value != "-")
      throw badFile(path, edge.where + ": the sign '" + edge.value + "' is neither + nor -", "correct that line");
    edges.push_back({edge.tf, edge.target, edge.value == "+" ? 1 : -1});
  });
  return edges;
}

void writeKnownEdges(const std::vector<data::KnownEdge>& edges, const fs::path& path) {
  writeEdges(path, "sign", edges.size(), [&](std::size_t i) {
    return EdgeText{edges[i].tf, edges[i].target, edges[i].sign < 0 ? "-" : "+", {}};
  });
}

}  // namespace grnwb::io
