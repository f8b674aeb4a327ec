// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dot_scan.h"

#include <cctype>
#include <string>

#include "core/base/text.h"
#include "core/exchange/words.h"

namespace grnwb::exchange {
namespace {

constexpr int kGroupDepth = 32;
constexpr auto kEnd = std::string_view::npos;

bool isLineStart(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == '\n';
}

/// Behind the comment that begins here; the same place when none does, kEnd when it isn't closed.
std::size_t behindComment(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("/*")) {
    const auto end = text.find("*/", at + 2);
    return end == kEnd ? kEnd : end + 2;
  }
  if (rest.starts_with("//") || (rest.starts_with('#') && isLineStart(text, at)))
    return std::min(text.find('\n', at), text.size());
  return at;
}

/// Behind the string whose quote stands here; kEnd when it isn't closed.
std::size_t behindString(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '"')
      return at + 1;
  }
  return kEnd;
}

std::size_t behindBlanksAndComments(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto behind = behindComment(text, at);
    if (behind == kEnd) return text.size();
    if (behind == at && std::isspace(static_cast<unsigned char>(text[at])) == 0) break;
    at = behind == at ? at + 1 : behind;
  }
  return at;
}

class Scanner {
 public:
  explicit Scanner(const NetworkSource& source) : m_source(source), m_text(source.content()) {}

  std::string_view graph() {
    std::size_t at = 0;
    while (at < m_text.size()) {
      const std::size_t behind = behindComment(m_text, at);
      if (behind == kEnd) refuse(at, " begins a comment that is not closed");
      if (behind != at) {
        at = behind;
        continue;
      }
      if (step(at)) return whole(at);
    }
    refuse(m_lastBrace, " opens a brace that is not closed");
  }

 private:
  [[noreturn]] void refuse(std::size_t at, const char* problem,
                           const char* remedy = "check that the file is complete") const {
    m_source.refuseLine(m_source.lineAt(at), problem, remedy);
  }

  /// True behind the brace that closes the graph.
  bool step(std::size_t& at) {
    const char c = m_text[at];
    if (c == '"') {
      const std::size_t behind = behindString(m_text, at);
      if (behind == kEnd) refuse(at, " begins a text in quotes that is not closed");
      at = behind;
      return false;
    }
    if (c == '<') refuse(at, " holds an HTML string", "give plain names and labels");
    if (c == '{') {
      m_lastBrace = at;
      if (++m_depth > kGroupDepth) refuse(at, " is nested deeper than a network", "give a graph without subgraphs");
    }
    if (c == '}' && --m_depth < 0) refuse(at, " closes a brace that was not opened");
    ++at;
    return c == '}' && m_depth == 0;
  }

  std::string_view whole(std::size_t end) const {
    const std::size_t rest = behindBlanksAndComments(m_text, end);
    if (rest < m_text.size()) refuse(rest, " holds more than the one graph", "give a file with one graph");
    return m_text.substr(0, end);
  }

  const NetworkSource& m_source;
  std::string_view m_text;
  std::size_t m_lastBrace = 0;
  int m_depth = 0;
};

}  // namespace

std::string_view singleGraph(const NetworkSource& source) {
  return Scanner(source).graph();
}

bool beginsAsDot(std::string_view text) {
  text.remove_prefix(behindBlanksAndComments(text, 0));
  std::string begin = lowerCase(text.substr(0, 64));
  if (begin.starts_with("strict")) begin = std::string(trim(begin.substr(6)));
  for (const std::string_view word : {"digraph", "graph"}) {
    if (!begin.starts_with(word)) continue;
    const std::string_view rest = std::string_view(begin).substr(word.size());
    const std::string_view name = trim(rest);
    return name.starts_with('{') ||
           (name.size() < rest.size() && text.find('{') != kEnd && name.find_first_of(",\t;") == kEnd);
  }
  return false;
}

}  // namespace grnwb::exchange
