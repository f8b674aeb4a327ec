// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes give a network or one error that names the file; a network comes back equal from the formats that hold all
// of it. The first byte chooses the file's ending.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/base/error.h"
#include "core/exchange/read_network.h"
#include "core/exchange/write_network.h"
#include "tests/core/exchange/network_files.h"
#include "tests/fuzz/network_endings.h"

namespace {

using namespace grnwb;
using exchange::NetworkFormat;

[[noreturn]] void broken(const std::string& rule) {
  std::fprintf(stderr, "%s\n", rule.c_str());
  std::abort();
}

void checkRoundTrip(const grn::Grn& grn, NetworkFormat format) {
  const auto& info = exchange::infoOf(format);
  std::string text;
  try {
    text = exchange::networkText(grn, format);
  } catch (const Error&) {
    return;  // a text that the format can't hold
  }
  JobContext job;
  const grn::Grn back = exchange::parseNetwork(text, "back" + std::string(info.endings[0]), job).grn;
  if (back != grn::Grn(grn.tfs(), grn.targets(), grn.edges())) broken("differs after " + std::string(info.name));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string path = "network" + std::string(test::kEndings[data[0] % test::kEndings.size()]);
  const std::string_view content(reinterpret_cast<const char*>(data) + 1, size - 1);
  grn::Grn grn;
  try {
    JobContext job;
    grn = exchange::parseNetwork(content, path, job, test::pickledGenes()).grn;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::badInput || error.subject() != path) broken(error.what());
    return 0;
  }
  if (grn.tfs().empty() && grn.targets().empty()) return 0;
  for (const NetworkFormat format : {NetworkFormat::graphml, NetworkFormat::gexf, NetworkFormat::dot})
    checkRoundTrip(grn, format);
  return 0;
}
