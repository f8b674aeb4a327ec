// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cgraph.h"

#include <algorithm>

#include "core/base/text.h"

namespace grnwb::exchange {
namespace {

constexpr std::size_t kLongestMessages = 1000;

std::mutex theLibrary;
std::string theMessages;  // guarded by theLibrary

int keepMessage(char* text) {
  if (theMessages.size() < kLongestMessages) theMessages += text;
  return 0;
}

int readPiece(void* channel, char* buffer, int size) {
  auto& rest = *static_cast<std::string_view*>(channel);
  const std::string_view piece = rest.substr(0, static_cast<std::size_t>(std::max(0, size)));
  std::ranges::copy(piece, buffer);
  rest.remove_prefix(piece.size());
  return static_cast<int>(piece.size());
}

int writePiece(void* channel, const char* text) {
  *static_cast<std::string*>(channel) += text;
  return 0;
}

int flush(void*) {
  return 0;
}

Agiodisc_t theChannels{readPiece, writePiece, flush};
Agdisc_t theDiscipline{&AgMemDisc, &AgIdDisc, &theChannels};

}  // namespace

CgraphSession::CgraphSession() : m_lock(theLibrary), m_before(agseterrf(keepMessage)) {
  theMessages.clear();
}

CgraphSession::~CgraphSession() {
  agseterrf(m_before);
}

GraphHandle CgraphSession::newDigraph() {
  return GraphHandle(agopen(readOnly("grn"), Agdirected, &theDiscipline));
}

GraphHandle CgraphSession::read(std::string_view text) {
  agreadline(1);
  agreseterrors();
  GraphHandle graph(agread(&text, &theDiscipline));
  const bool isWhole = agerrors() < AGERR;
  // The scanner keeps what the parser didn't take, for the next graph that is read, until it finds no graph.
  text = {};
  while (GraphHandle(agread(&text, &theDiscipline)) != nullptr) continue;
  if (!isWhole) graph.reset();
  return graph;
}

std::string CgraphSession::write(const GraphHandle& graph) {
  std::string text;
  agwrite(graph.get(), &text);
  return text;
}

std::string CgraphSession::messages() const {
  std::string line = theMessages;
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return std::string(trim(line));
}

}  // namespace grnwb::exchange
