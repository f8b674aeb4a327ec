// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/graphviz_protocol.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/error.h"

namespace grnwb::layout {
namespace {

constexpr std::string_view kRequest = "grnwb-layout", kPlaces = "grnwb-places", kVersion = "1", kEnd = "end";
constexpr std::array<std::pair<Engine, std::string_view>, 6> kEngines{{{Engine::dot, "dot"},
                                                                       {Engine::neato, "neato"},
                                                                       {Engine::fdp, "fdp"},
                                                                       {Engine::sfdp, "sfdp"},
                                                                       {Engine::twopi, "twopi"},
                                                                       {Engine::circo, "circo"}}};
constexpr std::size_t kLongestNumber = 32;

/// Takes the words off a text one by one; what isn't as expected is an error with that code, subject and remedy.
class Words {
 public:
  Words(std::string_view text, ErrorCode code, const char* subject, const char* remedy)
      : m_rest(text), m_code(code), m_subject(subject), m_remedy(remedy) {}

  std::string_view next() {
    m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \n"), m_rest.size()));
    const std::string_view word = m_rest.substr(0, m_rest.find_first_of(" \n"));
    m_rest.remove_prefix(word.size());
    return word;
  }

  void expect(std::string_view expected) {
    const std::string_view word = next();
    if (word != expected) refuse(word, "'" + std::string(expected) + "'");
  }

  template <class Number>
  Number number(const char* what) {
    const std::string_view word = next();
    Number value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.empty() || error != std::errc() || end != word.data() + word.size()) refuse(word, what);
    return value;
  }

  std::int64_t count(std::int64_t most, const char* what) {
    const auto value = number<std::int64_t>(what);
    if (value < 0 || value > most) fail(what + (" of 0 to " + std::to_string(most)) + " expected");
    return value;
  }

  void expectNothingMore() {
    if (const std::string_view word = next(); !word.empty()) refuse(word, "nothing more");
  }

  [[noreturn]] void refuse(std::string_view word, const std::string& expected) const {
    const std::string found = word.empty() ? "its end" : "'" + printable(word.substr(0, kLongestNumber)) + "'";
    fail(found + " stands where " + expected + " is expected");
  }

  [[noreturn]] void fail(const std::string& problem) const { throw Error(m_code, m_subject, problem, m_remedy); }

 private:
  static std::string printable(std::string_view word) {
    std::string text(word);
    for (char& c : text)
      if (c < ' ' || c > '~') c = '?';
    return text;
  }

  std::string_view m_rest;
  ErrorCode m_code;
  const char* m_subject;
  const char* m_remedy;
};

void append(std::string& text, auto number, char after) {
  std::array<char, kLongestNumber> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  text.append(digits.data(), end).push_back(after);
}

std::string head(std::string_view kind) {
  return std::string(kind).append(" ").append(kVersion).append("\n");
}

}  // namespace

std::string_view engineName(Engine engine) {
  for (const auto& [value, name] : kEngines)
    if (value == engine) return name;
  return {};
}

std::string requestText(const LayoutRequest& request) {
  std::string text = head(kRequest).append(engineName(request.engine)).append("\n");
  append(text, request.nodes, ' ');
  append(text, request.edges.size(), '\n');
  for (const auto& [a, b] : request.edges) {
    append(text, a, ' ');
    append(text, b, '\n');
  }
  return text.append(kEnd).append("\n");
}

LayoutRequest parseRequest(std::string_view text) {
  Words words(text, ErrorCode::badInput, "layout request",
              "send 'grnwb-layout 1', an engine, the numbers of nodes and edges, the ends of every edge, and 'end'");
  words.expect(kRequest);
  words.expect(kVersion);
  LayoutRequest request;
  const std::string_view name = words.next();
  const auto* engine = std::find_if(kEngines.begin(), kEngines.end(), [&](const auto& e) { return e.second == name; });
  if (engine == kEngines.end()) words.refuse(name, "the name of an engine");
  request.engine = engine->first;
  request.nodes = words.count(kMostGraphvizNodes, "a number of nodes");
  const std::int64_t edges = words.count(kMostGraphvizEdges, "a number of edges");
  const auto node = [&] { return static_cast<int>(words.count(request.nodes - 1, "a node's number")); };
  for (std::int64_t i = 0; i < edges; ++i) {
    const int a = node();
    request.edges.emplace_back(a, node());
  }
  words.expect(kEnd);
  words.expectNothingMore();
  return request;
}

std::string placesText(const Positions& places) {
  std::string text = head(kPlaces);
  append(text, places.rows(), '\n');
  for (Eigen::Index i = 0; i < places.rows(); ++i) {
    append(text, places(i, 0), ' ');
    append(text, places(i, 1), '\n');
  }
  return text.append(kEnd).append("\n");
}

Positions parsePlaces(std::string_view text, std::int64_t nodes) {
  Words words(text, ErrorCode::failed, "reply of the layout worker", "try again, or choose another layout");
  words.expect(kPlaces);
  words.expect(kVersion);
  if (const auto placed = words.number<std::int64_t>("a number of nodes"); placed != nodes)
    words.fail("it places " + std::to_string(placed) + " of " + std::to_string(nodes) + " nodes");
  Positions places(nodes, 2);
  for (Eigen::Index i = 0; i < nodes; ++i)
    for (Eigen::Index axis = 0; axis < 2; ++axis) {
      places(i, axis) = words.number<double>("a coordinate");
      if (!std::isfinite(places(i, axis))) words.fail("node " + std::to_string(i) + " has no finite place");
    }
  words.expect(kEnd);
  words.expectNothingMore();
  return places;
}

std::size_t longestReply(std::int64_t nodes) {
  return 2 * kLongestNumber * static_cast<std::size_t>(nodes + 1);
}

}  // namespace grnwb::layout
