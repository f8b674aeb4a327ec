// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dot.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/cgraph.h"
#include "core/exchange/dot_scan.h"

namespace grnwb::exchange {
namespace {

constexpr std::array kEdgeAttributes{"importance", "weight", "sign", "interaction", "locked", "source", "edited_at"};

constexpr char kNameless = '%';  // begins the names that the library gives itself, and those that it changes so

class DotReader {
 public:
  DotReader(const NetworkSource& source, NetworkDraft& draft) : m_source(source), m_draft(draft) {}

  void read() {
    const std::string_view text = singleGraph(m_source);
    CgraphSession session;
    const GraphHandle graph = session.read(text);
    if (!graph)
      m_source.refuse("is no graph in DOT: " + session.messages(), "correct it, or check that the file is complete");
    if (agisdirected(graph.get()) == 0)
      m_source.refuse("is an undirected graph, which doesn't say who regulates whom",
                      "write a digraph with edges TF -> target");
    for (Agnode_t* node = agfstnode(graph.get()); node != nullptr; node = agnxtnode(graph.get(), node)) {
      if (*agnameof(node) == kNameless)
        m_source.refuse("has a node whose name begins with %, which Graphviz keeps for itself", "rename the node");
      m_draft.addGene(agnameof(node), roleOf(valueOf(node, "role")));
      for (Agedge_t* edge = agfstout(graph.get(), node); edge != nullptr; edge = agnxtout(graph.get(), edge))
        addEdge(edge);
    }
  }

 private:
  static std::string valueOf(void* object, const char* name) {
    const char* value = agget(object, const_cast<char*>(name));
    return value == nullptr ? std::string() : value;
  }

  void addEdge(Agedge_t* found) {
    grn::Edge edge = edgeBetween(agnameof(agtail(found)), agnameof(aghead(found)));
    for (const char* name : kEdgeAttributes)
      if (const std::string problem = setAttribute(edge, name, valueOf(found, name)); !problem.empty())
        m_source.refuse("the edge " + shortened(edge.tf) + " -> " + shortened(edge.target) + ": " + problem,
                        "correct that value, or leave it out");
    m_draft.addEdge(std::move(edge));
  }

  const NetworkSource& m_source;
  NetworkDraft& m_draft;
};

[[noreturn]] void refuseText(const std::string& text, const char* problem) {
  throw Error(ErrorCode::badInput, "network", "'" + shortened(text) + "' " + problem,
              "rename it, or choose another format such as graphml");
}

void checkText(const std::string& text) {
  if (text.find('\\') != std::string::npos) refuseText(text, "holds a backslash, which DOT can't hold");
  if (text.starts_with("\xEF\xBB\xBF")) refuseText(text, "begins with a byte order mark, which DOT can't hold");
}

void checkName(const std::string& name) {
  checkText(name);
  if (name.starts_with(kNameless)) refuseText(name, "begins with %, which stands for nodes without a name in DOT");
}

class DotWriter {
 public:
  DotWriter() : m_graph(m_session.newDigraph()) {}

  std::string write(const grn::Grn& grn) {
    agattr(m_graph.get(), AGNODE, readOnly("role"), readOnly(""));
    for (const char* name : {"importance", "sign", "locked", "source", "edited_at"})
      agattr(m_graph.get(), AGEDGE, const_cast<char*>(name), readOnly(""));
    for (const std::string& tf : grn.tfs()) addGene(tf, "TF");
    for (const std::string& target : grn.targets()) addGene(target, "target");
    for (const grn::Edge& edge : grn.edges()) addEdge(edge);
    return m_session.write(m_graph);
  }

 private:
  static void set(void* object, const char* name, const std::string& value) {
    agset(object, const_cast<char*>(name), readOnly(value));
  }

  Agnode_t* node(const std::string& name) { return agnode(m_graph.get(), readOnly(name), 1); }

  void addGene(const std::string& name, const char* role) {
    checkName(name);
    set(node(name), "role", role);
  }

  void addEdge(const grn::Edge& edge) {
    checkText(edge.source);
    Agedge_t* added = agedge(m_graph.get(), node(edge.tf), node(edge.target), nullptr, 1);
    if (edge.importance) set(added, "importance", formatNumber(*edge.importance));
    if (edge.sign != grn::Sign::unknown) set(added, "sign", std::string(wordOf(edge.sign, "")));
    if (edge.locked) set(added, "locked", "true");
    set(added, "source", edge.source);
    if (edge.editedAt) set(added, "edited_at", std::to_string(*edge.editedAt));
  }

  CgraphSession m_session;
  GraphHandle m_graph;
};

}  // namespace

void readDot(const NetworkSource& source, NetworkDraft& draft) {
  DotReader(source, draft).read();
}

std::string dotText(const grn::Grn& grn) {
  return DotWriter().write(grn);
}

}  // namespace grnwb::exchange
