// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sif.h"

#include <set>

#include "core/base/text.h"

namespace grnwb::exchange {
namespace {

std::vector<std::string_view> wordsOf(std::string_view line) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(line, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

std::vector<std::string_view> fieldsOf(std::string_view line, bool tabs) {
  if (!tabs) return wordsOf(line);
  std::vector<std::string_view> fields = split(line, '\t');
  while (fields.size() > 1 && fields.back().empty()) fields.pop_back();
  return fields;
}

}  // namespace

void readSif(const NetworkSource& source, NetworkDraft& draft) {
  const bool tabs = source.content().find('\t') != std::string_view::npos;
  TextLines lines(source.content());
  for (std::string_view line; lines.next(line);) {
    if (trim(line).empty()) continue;
    const std::vector<std::string_view> fields = fieldsOf(line, tabs);
    const auto refuse = [&](const char* problem) {
      source.refuseLine(lines.number(), problem, "give source, interaction and target, parted by tabs");
    };
    for (const std::string_view field : fields)
      if (field.empty()) refuse(" has an empty field");
    if (fields.size() == 2) refuse(" has a source and an interaction without a target");
    const std::string tf(fields[0]);
    if (fields.size() == 1) draft.addGene(tf);
    for (std::size_t i = 2; i < fields.size(); ++i) {
      grn::Edge edge = edgeBetween(tf, std::string(fields[i]));
      setAttribute(edge, "interaction", fields[1]);
      draft.addEdge(std::move(edge));
    }
  }
}

std::string sifText(const grn::Grn& grn) {
  std::string text;
  std::set<std::string_view> connected;
  for (const grn::Edge& edge : grn.edges()) {
    text.append(edge.tf).append("\t").append(wordOf(edge.sign, "regulates")).append("\t");
    text.append(edge.target).append("\n");
    connected.insert({edge.tf, edge.target});
  }
  for (const auto* genes : {&grn.tfs(), &grn.targets()})
    for (const std::string& gene : *genes) {
      if (connected.contains(gene)) continue;
      text += gene;
      if (gene.find(' ') != std::string::npos) text += '\t';  // so that the blank parts nothing
      text += '\n';
    }
  return text;
}

}  // namespace grnwb::exchange
