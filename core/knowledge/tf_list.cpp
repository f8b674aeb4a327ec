// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/tf_list.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/knowledge/bundled_tfs.h"

namespace grnwb::knowledge {
namespace {

Error unreadable(const std::filesystem::path& path, const std::string& problem) {
  return {ErrorCode::badInput, path.string(), problem, "give a text file with one TF symbol per line"};
}

/// Control characters besides tab and line ends, or the first byte of a gzip file, mark content that is no text.
bool isText(std::string_view content) {
  return !content.starts_with("\x1f\x8b") && std::ranges::none_of(content, [](char c) {
    return std::iscntrl(static_cast<unsigned char>(c)) != 0 && c != '\t' && c != '\n' && c != '\r';
  });
}

/// The text before a comment, without quotes and blanks around it.
std::string_view symbolOf(std::string_view line) {
  std::string_view symbol = trim(line.substr(0, line.find('#')));
  if (symbol.size() >= 2 && symbol.front() == '"' && symbol.back() == '"')
    symbol = trim(symbol.substr(1, symbol.size() - 2));
  return symbol;
}

[[noreturn]] void refuseNoMatch(const std::vector<std::string>& listed, const std::vector<std::string>& genes) {
  const data::NameMismatch mismatch = data::nameMismatch(listed, genes);
  throw Error(ErrorCode::badInput, "TF list", "no listed TF is a gene of the data: " + mismatch.cause, mismatch.remedy);
}

}  // namespace

std::vector<std::string> readTfList(const std::filesystem::path& path) {
  const std::string content = readFile(path);
  std::string_view text = content;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!isText(text)) throw unreadable(path, "isn't a text file");
  std::vector<std::string> tfs;
  std::set<std::string_view> seen;
  int number = 0;
  for (const std::string_view line : splitLines(text)) {
    ++number;
    const std::string_view symbol = symbolOf(line);
    if (symbol.find_first_of(" \t,;\"") != std::string_view::npos)
      throw unreadable(path, "line " + std::to_string(number) + " holds more than one symbol");
    if (!symbol.empty() && seen.insert(symbol).second) tfs.emplace_back(symbol);
  }
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
  for (const std::string_view symbol : split(species == "human" ? bundledHumanTfs() : bundledMouseTfs(), ' '))
    if (!symbol.empty()) tfs.emplace_back(symbol);
  return tfs;
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
