// SPDX-License-Identifier: GPL-3.0-or-later
// Graphviz' library of graphs, one thread at a time and with its messages caught.
#pragma once

#include <graphviz/cgraph.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace grnwb::exchange {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;

/// Everything that uses the library happens within the life of one of these; a second one waits for the first.
class CgraphSession {
 public:
  CgraphSession();
  ~CgraphSession();
  CgraphSession(const CgraphSession&) = delete;
  CgraphSession& operator=(const CgraphSession&) = delete;

  GraphHandle newDigraph();
  /// Null when the text is no graph. The text holds no NUL.
  GraphHandle read(std::string_view text);
  std::string write(const GraphHandle& graph);
  /// What the library had to say, on one line.
  std::string messages() const;

 private:
  std::unique_lock<std::mutex> m_lock;
  agusererrf m_before;
};

/// The library takes texts that it only reads as char*.
inline char* readOnly(const std::string& text) {
  return const_cast<char*>(text.c_str());
}

}  // namespace grnwb::exchange
