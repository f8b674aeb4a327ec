// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/prompts.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/base/error.h"

namespace grnwb::llm {
namespace {

using NameSet = std::set<std::string_view>;

struct Piece {
  std::string_view text;
  bool isPlaceholder = false;  ///< text is the name between the braces
};

bool isNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || c == '_';
}

/// Plain text and {names}, in order.
std::vector<Piece> piecesOf(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t plain = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    std::size_t end = open + 1;
    while (end < text.size() && isNameCharacter(text[end])) ++end;
    if (end == open + 1 || end == text.size() || text[end] != '}') continue;
    pieces.push_back({text.substr(plain, open - plain)});
    pieces.push_back({text.substr(open + 1, end - open - 1), true});
    plain = end + 1;
    open = end;
  }
  pieces.push_back({text.substr(plain)});
  return pieces;
}

void checkTemplate(const std::string& name, std::string_view text, const NameSet& known, const NameSet& needed) {
  NameSet used;
  for (const Piece& piece : piecesOf(text))
    if (piece.isPlaceholder) used.insert(piece.text);
  const auto refuse = [&](std::string_view placeholder, const char* problem, const char* remedy) {
    throw Error(ErrorCode::usage, "template '" + name + "'",
                std::string(problem).append(" {").append(placeholder).append("}"), remedy);
  };
  for (const std::string_view placeholder : used)
    if (!known.contains(placeholder)) {
      std::string names;
      for (const std::string_view one : known) names.append(names.empty() ? "{" : ", {").append(one).append("}");
      refuse(placeholder, "has the unknown placeholder",
             names.empty() ? "write it without placeholders" : ("use " + names).c_str());
    }
  for (const std::string_view placeholder : needed)
    if (!used.contains(placeholder)) refuse(placeholder, "lacks the placeholder", "put it where the names belong");
}

}  // namespace

const PromptTemplates& defaultTemplates() {
  static const PromptTemplates templates{
      .system =
          "You help a biologist who studies gene regulation in single cells. You rely on what is published about "
          "these genes, you say so when you are unsure, and you name no gene that you were not given.",
      .tfs =
          "The experiment:\n{context}\n\nGenes measured in it:\n{genes}\n\n"
          "Which of these genes can be transcription factors there, that is, bind DNA and change how much of other "
          "genes is transcribed? Judge the listed genes only, and spell them as they are listed. Begin with your "
          "reasons, one short sentence for each gene you name. Then close with a single line that holds the names "
          "and nothing else:\n<Answer> [GENE1, GENE2, ...] </Answer>\n"
          "If no gene of the list is a transcription factor, close with <Answer> [] </Answer>",
      .edges =
          "The experiment:\n{context}\n\nA target gene: {gene}\n\nTranscription factors found in the same cells:\n"
          "{tfs}\n\nWhich {k} of these transcription factors are the most likely to regulate {gene} causally in "
          "such cells? Choose {k} names, from this list only, and spell them as they are listed. Go step by step: "
          "what {gene} does and where it is expressed, then the reason for your choice, in a few sentences. "
          "Then close with a single line that holds the {k} names, the most likely first, and nothing else:\n"
          "<Answer> [TF1, TF2, ...] </Answer>"};
  return templates;
}

void checkTemplates(const PromptTemplates& templates) {
  checkTemplate("system", templates.system, {}, {});
  checkTemplate("tfs", templates.tfs, {"context", "genes"}, {"genes"});
  checkTemplate("edges", templates.edges, {"context", "gene", "tfs", "k"}, {"gene", "tfs"});
}

std::string fillTemplate(std::string_view text, const std::map<std::string, std::string, std::less<>>& values) {
  std::string filled;
  for (const Piece& piece : piecesOf(text)) {
    const auto value = piece.isPlaceholder ? values.find(piece.text) : values.end();
    if (value != values.end())
      filled += value->second;
    else if (piece.isPlaceholder)
      filled.append("{").append(piece.text).append("}");
    else
      filled += piece.text;
  }
  return filled;
}

}  // namespace grnwb::llm
