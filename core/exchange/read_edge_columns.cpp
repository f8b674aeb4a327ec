// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>

#include "core/base/text.h"
#include "core/exchange/edge_columns.h"
#include "core/io/separated_text.h"

namespace grnwb::exchange {
namespace {

using Fields = std::vector<std::string>;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 7> kTfWords{
    "tf", "transcriptionfactor", "regulator", "regulatorygene", "source", "from", "gene1"};
constexpr std::array<std::string_view, 5> kTargetWords{"target", "targetgene", "to", "gene2", "gene"};
constexpr std::array<std::string_view, 1> kImportanceWords{"importance"};
constexpr std::array<std::string_view, 5> kValueWords{"weight", "score", "value", "edge", "label"};
constexpr std::array<std::string_view, 6> kSignWords{"sign", "regulation", "mode", "interaction", "effect", "type"};
constexpr std::array<std::string_view, 1> kRhoWords{"rho"}, kLockedWords{"locked"}, kSourceWords{"source"};
constexpr double kCorrelated = 0.03;  // of pySCENIC's add_correlation
const char* const kWantedColumns =
    "give a table with the columns TF and target, and importance or sign where they are known";

struct Columns {
  std::size_t tf = 0, target = 1;
  std::optional<std::size_t> importance, value, sign, rho, locked, source;
};

/// Lower case, letters and digits only.
std::string plainWord(std::string_view field) {
  std::string word = lowerCase(field);
  std::erase_if(word, [](unsigned char c) { return std::isalnum(c) == 0; });
  return word;
}

/// The column whose word, or its plural, comes first among the words.
std::optional<std::size_t> columnNamed(const Fields& header, Words words) {
  for (const std::string_view word : words)
    for (std::size_t i = 0; i < header.size(); ++i)
      if (const std::string column = plainWord(header[i]); column == word || column == std::string(word) + 's')
        return i;
  return {};
}

char separatorOfLine(std::string_view line) {
  for (const char separator : {'\t', ',', ';'})
    if (line.find(separator) != std::string_view::npos) return separator;
  return ' ';
}

/// Without the blanks around fields that don't stand in quotes.
Fields fieldsOf(std::string_view line, char separator) {
  Fields fields;
  io::FieldReader reader(line, separator);
  for (std::string_view field; reader.next(field);) {
    if (!reader.quoted()) field = trim(field);
    if (separator != ' ' || !field.empty()) fields.emplace_back(field);
  }
  return fields;
}

class TableReader {
 public:
  TableReader(const NetworkSource& source, NetworkDraft& draft)
      : m_source(source), m_draft(draft), m_lines(source.content()) {}

  void read() {
    std::string_view line;
    if (!next(line)) m_source.refuse("is empty", kWantedColumns);
    const char separator = separatorOfLine(line);
    const Fields first = fieldsOf(line, separator);
    m_width = first.size();
    if (m_width < 2) refuse(" has one column: " + shortened(first.empty() ? "" : first.front()), kWantedColumns);
    bool isEdge = !readHeader(first);
    while (isEdge || next(line)) {
      readEdge(isEdge ? first : fieldsOf(line, separator));
      isEdge = false;
    }
    if (m_rows.empty()) m_source.refuse("holds no edge below its header", kWantedColumns);
    tellValues();
    for (Row& row : m_rows) m_draft.addEdge(std::move(row.edge));
  }

 private:
  struct Row {
    grn::Edge edge;
    std::size_t line = 0;
    std::optional<double> number;   ///< in the column whose meaning its values tell
    std::optional<grn::Sign> sign;  ///< the same, as a sign
  };

  [[noreturn]] void refuse(const std::string& problem, const char* remedy = "correct that line") const {
    m_source.refuseLine(m_lines.number(), problem, remedy);
  }

  bool next(std::string_view& line) {
    while (m_lines.next(line)) {
      if (line.find('\r') != std::string_view::npos)
        refuse(" holds carriage returns alone, the line ends of old Macs",
               "save the file with line ends of Linux or Windows");
      if (!trim(line).empty() && !line.starts_with('#')) return true;
    }
    return false;
  }

  bool readHeader(const Fields& first) {
    const auto tf = columnNamed(first, kTfWords), target = columnNamed(first, kTargetWords);
    if (tf && target) {
      m_columns = {*tf,
                   *target,
                   columnNamed(first, kImportanceWords),
                   columnNamed(first, kValueWords),
                   columnNamed(first, kSignWords),
                   columnNamed(first, kRhoWords),
                   columnNamed(first, kLockedWords),
                   columnNamed(first, kSourceWords)};
      if (m_columns.importance) m_columns.value.reset();
      if (m_columns.source == tf) m_columns.source.reset();
      return true;
    }
    // TF is a gene too (transferrin), and as a target it may stand in the first line of a table without a header.
    if (target || (tf && *tf == 0))
      refuse(std::string(" is a header without a column for the ") + (tf ? "targets" : "TFs") + ": " +
                 shortened(join(first, ", ")),
             kWantedColumns);
    if (first.size() > 2) m_columns.value = 2;
    return false;
  }

  void readEdge(const Fields& fields) {
    if (fields.size() != m_width)
      refuse(" has " + std::to_string(fields.size()) + " fields, the first line has " + std::to_string(m_width));
    Row row{edgeBetween(fields[m_columns.tf], fields[m_columns.target]), m_lines.number(), {}, {}};
    if (row.edge.tf.empty() || row.edge.target.empty()) refuse(" has an empty gene name");
    if (m_rows.size() == NetworkDraft::kMostEdges)
      refuse(" is one edge more than " + std::to_string(NetworkDraft::kMostEdges),
             "keep the k best regulators of each target: 'grnwb impose' does that to scored edges");
    if (m_columns.rho) setCorrelation(row.edge, fields[*m_columns.rho]);
    set(row.edge, "importance", m_columns.importance, fields);
    set(row.edge, "sign", m_columns.sign, fields);
    set(row.edge, "locked", m_columns.locked, fields);
    set(row.edge, "source", m_columns.source, fields);
    if (m_columns.value) readValue(row, fields[*m_columns.value]);
    m_rows.push_back(std::move(row));
  }

  void set(grn::Edge& edge, const char* name, std::optional<std::size_t> column, const Fields& fields) const {
    if (!column) return;
    if (const std::string problem = setAttribute(edge, name, fields[*column]); !problem.empty()) refuse(": " + problem);
  }

  void setCorrelation(grn::Edge& edge, const std::string& field) const {
    const auto rho = parseNumber(field);
    if (!rho && !field.empty()) refuse(": the rho '" + shortened(field) + "' is not a number");
    if (!rho) return;
    if (rho > kCorrelated) edge.sign = grn::Sign::activates;
    if (rho < -kCorrelated) edge.sign = grn::Sign::represses;
  }

  void readValue(Row& row, const std::string& field) {
    row.sign = signOf(field);
    if (row.sign && !parseNumber(field)) {
      m_hasSignWords = m_hasSignWords || *row.sign != grn::Sign::unknown;
      return;
    }
    if (const std::string problem = setAttribute(row.edge, "importance", field); !problem.empty())
      refuse(": '" + shortened(field) + "' is neither a finite importance nor a sign", kWantedColumns);
    row.number = row.edge.importance;
    m_hasScores = m_hasScores || !row.sign;
    m_hasNegative = m_hasNegative || row.sign == grn::Sign::represses;
  }

  /// Says of the column of values what it holds.
  void tellValues() {
    if (!m_columns.value || (m_hasScores && !m_hasSignWords)) return;
    const bool holdsSigns = m_hasSignWords || m_hasNegative;
    for (Row& row : m_rows) {
      row.edge.importance.reset();
      if (!row.sign)
        m_source.refuseLine(row.line,
                            ": '" + formatNumber(row.number.value_or(0)) + "' is no sign, as others in its column are",
                            "give importances or signs in one column");
      if (holdsSigns && !m_columns.sign) row.edge.sign = *row.sign;
    }
    if (holdsSigns) return;
    std::erase_if(m_rows, [](const Row& row) { return row.number == 0.0; });
    if (m_rows.empty()) m_source.refuse("says of all its pairs that they are no edge", "give a table with edges");
  }

  const NetworkSource& m_source;
  NetworkDraft& m_draft;
  TextLines m_lines;
  Columns m_columns;
  std::size_t m_width = 0;
  std::vector<Row> m_rows;
  bool m_hasScores = false, m_hasSignWords = false, m_hasNegative = false;
};

}  // namespace

void readEdgeColumns(const NetworkSource& source, NetworkDraft& draft) {
  TableReader(source, draft).read();
}

}  // namespace grnwb::exchange
