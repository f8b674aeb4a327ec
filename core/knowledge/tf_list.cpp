// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/tf_list.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/knowledge/bundled_tfs.h"
#include "core/knowledge/text_table.h"

namespace grnwb::knowledge {
namespace {

const char* const kWantedList =
    "give a text file with one TF symbol per line, or a table of AnimalTFDB or of Lambert et al. with its header";
constexpr std::string_view kSeparators = " \t,;\"";
constexpr int kMostHeaderRows = 3;  // the published sheet has its titles in two rows

Error unreadable(const std::filesystem::path& path, const std::string& problem) {
  return {ErrorCode::badInput, path.string(), problem, kWantedList};
}

/// The text before a comment, without quotes and blanks around it.
std::string_view symbolOf(std::string_view line) {
  std::string_view symbol = trim(line.substr(0, line.find('#')));
  if (symbol.size() >= 2 && symbol.front() == '"' && symbol.back() == '"')
    symbol = trim(symbol.substr(1, symbol.size() - 2));
  return symbol;
}

/// Symbols in the order they were added, each once.
class SymbolList {
 public:
  void add(std::string_view symbol) {
    if (!symbol.empty() && m_seen.emplace(symbol).second) m_symbols.emplace_back(symbol);
  }
  std::vector<std::string> take() { return std::move(m_symbols); }

 private:
  std::vector<std::string> m_symbols;
  std::set<std::string, std::less<>> m_seen;
};

bool saysYes(std::string_view field) {
  const std::string word = wordOf(field);
  return word == "yes" || word == "true" || word == "1";
}

std::vector<std::string> readTfTable(const std::filesystem::path& path) {
  TextTable table(path, kWantedList);
  std::optional<std::size_t> symbol, isTf, family;
  const auto whole = [&] { return symbol && (isTf || family); };
  for (int row = 0; row < kMostHeaderRows && !whole() && table.next(); ++row) {
    if (!symbol) symbol = columnNamed(table.fields(), {"hgncsymbol", "symbol", "genesymbol", "name"});
    if (!isTf) isTf = columnNamed(table.fields(), {"istf"});
    if (!family) family = columnNamed(table.fields(), {"family"});
  }
  if (!whole()) throw unreadable(path, "is a table of another kind, or several symbols stand on its first line");
  SymbolList symbols;
  while (table.next())
    if (!isTf || saysYes(table.fields()[*isTf])) symbols.add(table.fields()[*symbol]);
  return symbols.take();
}

std::vector<std::string> parsePlainList(const std::filesystem::path& path, std::string_view text) {
  SymbolList symbols;
  int number = 0;
  for (const std::string_view line : splitLines(text)) {
    ++number;
    const std::string_view symbol = symbolOf(line);
    if (symbol.find_first_of(kSeparators) != std::string_view::npos)
      throw unreadable(path, "line " + std::to_string(number) + " holds more than one symbol");
    symbols.add(symbol);
  }
  return symbols.take();
}

/// Whether several fields stand on the first line that says something.
bool looksLikeTable(std::string_view text) {
  for (const std::string_view line : splitLines(text))
    if (!symbolOf(line).empty()) return symbolOf(line).find_first_of(kSeparators) != std::string_view::npos;
  return false;
}

[[noreturn]] void refuseNoMatch(const std::vector<std::string>& listed, const std::vector<std::string>& genes) {
  const data::NameMismatch mismatch = data::nameMismatch(listed, genes);
  throw Error(ErrorCode::badInput, "TF list", "no listed TF is a gene of the data: " + mismatch.cause, mismatch.remedy);
}

}  // namespace

std::vector<std::string> readTfList(const std::filesystem::path& path) {
  const std::string text = readTextFile(path, kWantedList);
  std::vector<std::string> tfs = looksLikeTable(text) ? readTfTable(path) : parsePlainList(path, text);
  if (tfs.empty()) throw unreadable(path, "holds no TF");
  return tfs;
}

void writeTfList(const std::vector<std::string>& tfs, const std::filesystem::path& path) {
  std::string content;
  for (const std::string& tf : tfs) content += tf + "\n";
  writeFileAtomically(path, content);
}

std::vector<std::string> bundledTfList(const std::string& species) {
  if (species != "human" && species != "mouse")
    throw Error(ErrorCode::usage, "bundled TF list", "there is none for '" + species + "'", "choose human or mouse");
  std::vector<std::string> tfs;
  for (const TfFamily& family : bundledTfFamilies())
    for (const std::string_view symbol : split(species == "human" ? family.human : family.mouse, ' '))
      if (!symbol.empty()) tfs.emplace_back(symbol);
  std::ranges::sort(tfs);
  return tfs;
}

std::string_view tfFamily(std::string_view symbol) {
  const auto holds = [symbol](std::string_view symbols) {
    return std::ranges::any_of(split(symbols, ' '), [symbol](std::string_view other) { return other == symbol; });
  };
  if (symbol.empty()) return {};
  for (const TfFamily& family : bundledTfFamilies())
    if (holds(family.human) || holds(family.mouse)) return family.name;
  return {};
}

TfMatch matchTfs(const std::vector<std::string>& listed, const std::vector<std::string>& genes) {
  if (listed.empty()) throw Error(ErrorCode::badInput, "TF list", "it is empty", "give at least one TF");
  const std::set<std::string_view> wanted(listed.begin(), listed.end());
  const std::set<std::string_view> available(genes.begin(), genes.end());
  TfMatch match;
  for (const std::string& gene : genes)
    if (wanted.contains(gene)) match.present.push_back(gene);
  std::set<std::string_view> seen;
  for (const std::string& tf : listed)
    if (!available.contains(tf) && seen.insert(tf).second) match.absent.push_back(tf);
  if (match.present.empty()) refuseNoMatch(listed, genes);
  return match;
}

}  // namespace grnwb::knowledge
