// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/partial_inference.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace grnwb::pipeline {
namespace {

using Json = nlohmann::json;

constexpr const char* kFormat = "grnwb partial inference 1";

Json toJson(const infer::ScoredTarget& target) {
  Json edges = Json::array();
  for (const data::ScoredEdge& edge : target.edges) edges.push_back({edge.tf, edge.importance});
  return {{"method", target.method}, {"target", target.target}, {"trees", target.trees}, {"edges", std::move(edges)}};
}

infer::ScoredTarget fromJson(const Json& line) {
  infer::ScoredTarget target{line.at("method"), line.at("target"), line.at("trees"), {}};
  for (const Json& edge : line.at("edges")) target.edges.push_back({edge.at(0), target.target, edge.at(1)});
  return target;
}

}  // namespace

PartialInference::PartialInference(std::filesystem::path file, std::string key, bool goOn)
    : m_file(std::move(file)), m_key(std::move(key)) {
  if (goOn && std::filesystem::exists(m_file)) read();
}

void PartialInference::read() {
  const auto refuse = [this](const std::string& problem) {
    throw Error(ErrorCode::badInput, m_file.string(), problem,
                "run without going on, which begins anew, or give the inputs and options of then");
  };
  const std::string text = readFile(m_file);
  std::size_t complete = 0;
  try {
    for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
      const Json line = Json::parse(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                    text.begin() + static_cast<std::ptrdiff_t>(end));
      if (begin == 0) {
        if (line.at("format") != kFormat) refuse("is no partial inference");
        if (line.at("key") != m_key) refuse("belongs to other data, TFs, method or seed");
      } else {
        m_done.push_back(fromJson(line));
      }
      complete = end + 1;
    }
  } catch (const Json::exception&) {
    refuse("is no partial inference");
  }
  m_targets = m_done.size();
  if (complete == 0) return;
  std::filesystem::resize_file(m_file, complete);
  m_stream.open(m_file, std::ios::binary | std::ios::app);
}

infer::EarlierTargets PartialInference::earlier() {
  return {m_done, [this](const infer::ScoredTarget& target) { append(target); }};
}

void PartialInference::append(const infer::ScoredTarget& target) {
  if (!m_stream.is_open()) {
    m_stream.open(m_file, std::ios::binary | std::ios::trunc);
    m_stream << Json{{"format", kFormat}, {"key", m_key}}.dump() << '\n';
  }
  m_stream << toJson(target).dump() << '\n' << std::flush;
  if (!m_stream)
    throw Error(ErrorCode::failed, m_file.string(), "can't be written", "free some space or choose another folder");
  ++m_targets;
}

void PartialInference::remove() {
  m_stream.close();
  std::error_code ignored;  // what is left over is begun anew or refused by its key
  std::filesystem::remove(m_file, ignored);
}

}  // namespace grnwb::pipeline
