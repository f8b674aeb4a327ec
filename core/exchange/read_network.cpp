// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/read_network.h"

#include <algorithm>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/exchange/dot.h"
#include "core/exchange/dot_scan.h"
#include "core/exchange/edge_columns.h"
#include "core/exchange/gexf.h"
#include "core/exchange/graphml.h"
#include "core/exchange/groundgan.h"
#include "core/exchange/regulator_lists.h"
#include "core/exchange/sif.h"
#include "core/io/line_reader.h"

namespace grnwb::exchange {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr char kPickle = '\x80';
constexpr std::size_t kBytesToLookAt = std::size_t{1} << 16;

std::string_view withoutBom(std::string_view content) {
  return content.starts_with(kBom) ? content.substr(kBom.size()) : content;
}

NetworkFormat xmlFormat(std::string_view content, const std::filesystem::path& path) {
  const auto graphml = content.find("graphml"), gexf = content.find("gexf");
  if (graphml == gexf)
    throw badFile(path, "is XML, but neither GraphML nor GEXF", "export one of these from the other program");
  return graphml < gexf ? NetworkFormat::graphml : NetworkFormat::gexf;
}

/// TF, word of a sign, TF or target, parted by tabs or blanks.
bool beginsAsSif(std::string_view text) {
  TextLines lines(text);
  for (std::string_view line; lines.next(line);) {
    std::vector<std::string_view> fields;
    for (const std::string_view field : split(line, line.find('\t') == std::string_view::npos ? ' ' : '\t'))
      if (!field.empty()) fields.push_back(field);
    if (fields.size() < 3) continue;
    const std::string word = lowerCase(fields[1]);
    return word == "activates" || word == "represses" || word == "regulates";
  }
  return false;
}

/// The format that the ending names, where it's told by the ending rather than by the content.
std::optional<NetworkFormat> hintOf(const std::filesystem::path& path) {
  const auto format = formatByEnding(path);
  return format == NetworkFormat::csv || format == NetworkFormat::tsv ? std::nullopt : format;
}

NetworkFormat recognise(std::string_view content, const std::filesystem::path& path) {
  if (content.starts_with(kPickle)) return NetworkFormat::groundgan;
  const auto hint = hintOf(path);
  if (hint == NetworkFormat::sif) return NetworkFormat::sif;
  const std::string_view text = trim(withoutBom(content).substr(0, kBytesToLookAt));
  if (text.starts_with('<')) return xmlFormat(text, path);
  if (text.starts_with('{')) return NetworkFormat::json;
  if (beginsAsDot(text)) return NetworkFormat::dot;
  if (hint) return *hint;
  if (text.starts_with('[')) return NetworkFormat::json;
  if (beginsAsSif(text)) return NetworkFormat::sif;
  return text.find('\t') == std::string_view::npos ? NetworkFormat::csv : NetworkFormat::tsv;
}

/// A network of this program tells its format; its JSON is read by the room that writes it.
bool isOwnJson(std::string_view text) {
  return text.find("\"grnwb-grn\"") != std::string_view::npos && text.find("\"format\"") != std::string_view::npos;
}

void readInto(NetworkDraft& draft, const NetworkSource& source, NetworkFormat format,
              const std::vector<std::string>& genes, const JobContext& job) {
  switch (format) {
    case NetworkFormat::graphml:
      return readGraphml(source, draft);
    case NetworkFormat::gexf:
      return readGexf(source, draft);
    case NetworkFormat::sif:
      return readSif(source, draft);
    case NetworkFormat::dot:
      return readDot(source, draft);
    case NetworkFormat::json:
    case NetworkFormat::regulators:
      return readRegulatorLists(source, draft);
    case NetworkFormat::groundgan:
      return readGroundgan(source, genes, draft, job);
    case NetworkFormat::csv:
    case NetworkFormat::tsv:
    case NetworkFormat::arboreto:
    case NetworkFormat::pyscenic:
    case NetworkFormat::plain:
      return readEdgeColumns(source, draft);
  }
}

void warn(JobContext& job, const std::filesystem::path& path, std::size_t count, const std::string& what) {
  if (count > 0)
    job.warn(path.string() + ": " + std::to_string(count) + (count == 1 ? " edge " : " edges ") + what + " left out");
}

void warnOf(const LeftOut& leftOut, const std::filesystem::path& path, JobContext& job) {
  warn(job, path, leftOut.selfLoops, "of a gene to itself");
  warn(job, path, leftOut.doubled, "that came again");
  warn(job, path, leftOut.intoTfs,
       "into genes that are TFs themselves (for a table of all scored edges use 'grnwb impose' instead)");
}

}  // namespace

NetworkFormat formatOf(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) throw badFile(path, "is a folder", "give a network file");
  return recognise(io::LineReader(path).peek(kBytesToLookAt), path);
}

Network parseNetwork(std::string_view content, const std::filesystem::path& path, JobContext& job,
                     const std::vector<std::string>& genes) {
  if (trim(content).empty()) throw badFile(path, "is empty", "give a network file");
  const NetworkFormat format = recognise(content, path);
  const NetworkSource source(path, format == NetworkFormat::groundgan ? content : withoutBom(content));
  if (format != NetworkFormat::groundgan) source.requireText();
  if (format == NetworkFormat::json && isOwnJson(source.content()))
    return {grn::fromJson(source.content(), path.string()), {}};
  NetworkDraft draft(source, job);
  readInto(draft, source, format, genes, job);
  Network network = draft.finish();
  warnOf(network.leftOut, path, job);
  return network;
}

Network readNetwork(const std::filesystem::path& path, JobContext& job, const std::vector<std::string>& genes) {
  return parseNetwork(readContent(path), path, job, genes);
}

}  // namespace grnwb::exchange
