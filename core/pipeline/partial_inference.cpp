// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/partial_inference.h"

#include <stdexcept>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/pipeline/json.h"

namespace grnwb::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFormat = "grnwb partial inference 1";

}  // namespace

PartialInference::PartialInference(fs::path file, std::string key, const std::vector<std::string>& genes, bool goOn)
    : m_file(std::move(file)), m_key(std::move(key)), m_genes(genes), m_position(data::indexOf(genes)) {
  if (fs::exists(m_file)) read();
  if (m_targets > 0 && !goOn)
    throw Error(ErrorCode::badInput, m_file.string(),
                "holds " + std::to_string(m_targets) + " finished targets of an interrupted run",
                "go on with --resume, or remove the file to begin anew");
  m_stream.open(m_file, std::ios::binary | (m_targets > 0 ? std::ios::app : std::ios::trunc));
  if (m_targets == 0) write(Json{{"format", kFormat}, {"key", m_key}}.dump());
}

PartialInference::~PartialInference() {
  if (m_targets == 0) remove();
}

void PartialInference::read() {
  const auto refuse = [this](const std::string& problem) {
    throw Error(ErrorCode::badInput, m_file.string(), problem,
                "remove it to begin anew, or give the inputs and options that it was begun with");
  };
  const std::string text = readFile(m_file);
  std::size_t complete = 0;
  try {
    for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
      const Json line = Json::parse(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                    text.begin() + static_cast<std::ptrdiff_t>(end));
      if (begin == 0) {
        if (line.at("format") != kFormat) refuse("is no partial inference");
        if (line.at("key") != m_key) refuse("belongs to other data, TFs, method, seed or version of the program");
      } else {
        infer::ScoredTarget target{line.at("method"), m_genes.at(line.at("target")), line.at("trees"), {}};
        for (const Json& edge : line.at("edges"))
          target.edges.push_back({m_genes.at(edge.at(0)), target.target, edge.at(1)});
        m_done.push_back(std::move(target));
      }
      complete = end + 1;
    }
  } catch (const Json::exception&) {
    refuse("is no partial inference");
  } catch (const std::out_of_range&) {
    refuse("names genes that the data don't have");
  }
  m_targets = m_done.size();
  if (m_targets > 0) fs::resize_file(m_file, complete);
}

infer::EarlierTargets PartialInference::takeEarlier() {
  return {std::move(m_done), [this](const infer::ScoredTarget& target) { append(target); }};
}

void PartialInference::append(const infer::ScoredTarget& target) {
  Json edges = Json::array();
  for (const data::ScoredEdge& edge : target.edges)
    edges.push_back({m_position.find(edge.tf)->second, edge.importance});
  write(Json{{"method", target.method},
             {"target", m_position.find(target.target)->second},
             {"trees", target.trees},
             {"edges", std::move(edges)}}
            .dump());
  ++m_targets;
}

void PartialInference::write(const std::string& line) {
  m_stream << line << '\n' << std::flush;
  if (!m_stream)
    throw Error(ErrorCode::failed, m_file.string(), "can't be written",
                "give a folder that exists, may be written to and has space left");
}

void PartialInference::remove() {
  m_stream.close();
  std::error_code ignored;  // what is left over is refused or taken over by its key
  fs::remove(m_file, ignored);
}

}  // namespace grnwb::pipeline
