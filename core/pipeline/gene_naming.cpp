// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/gene_naming.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/data/gene_names.h"
#include "core/io/gene_name_column.h"
#include "core/io/read_dataset.h"

namespace grnwb::pipeline {
namespace {

constexpr const char* kGeneNames = "gene names";
constexpr const char* kSymbols = "symbols";  // as a choice of names
constexpr const char* kGeneIdColumn = "gene_ids";
constexpr const char* kTableOfSymbols = "give a table of two columns, the id and the symbol of a gene";

std::string textAt(const data::Column& column, std::size_t gene) {
  if (const auto* texts = std::get_if<std::vector<std::string>>(&column)) return (*texts)[gene];
  const auto* labels = std::get_if<data::Categorical>(&column);
  const std::int32_t code = labels == nullptr ? -1 : labels->codes[gene];
  return code < 0 ? std::string() : labels->categories[static_cast<std::size_t>(code)];
}

std::vector<std::pair<std::string, std::string>> pairsIn(const data::Table& genes, const std::string& symbols) {
  const data::Column& column = *genes.find(symbols);
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t gene = 0; gene < genes.names.size(); ++gene)
    if (std::string symbol = textAt(column, gene); !symbol.empty()) pairs.emplace_back(genes.names[gene], symbol);
  return pairs;
}

bool isHumanId(std::string_view name) {
  return data::looksLikeEnsemblId(name) && name.starts_with("ENSG0");
}

void checkIsHuman(const std::vector<std::string>& names) {
  if (!data::mostAre(names, data::looksLikeEnsemblId))
    throw Error(ErrorCode::badInput, kGeneNames,
                "most are no Ensembl ids" + (names.empty() ? std::string() : ", as in '" + names.front() + "'"),
                std::string(kTableOfSymbols) + ", or leave the names as they are");
  if (!data::mostAre(names, isHumanId))
    throw Error(ErrorCode::badInput, kGeneNames,
                "are Ensembl ids of another species than human, as in '" + names.front() +
                    "', for which no table comes with the program",
                std::string(kTableOfSymbols) + ", as Ensembl's BioMart exports it");
}

/// The number before the words for it.
std::string genesText(std::int64_t genes, const char* one, const char* several) {
  return std::to_string(genes) + (genes == 1 ? one : several);
}

}  // namespace

std::optional<std::string> symbolColumn(const data::Table& genes) {
  constexpr std::array<std::string_view, 7> kNames{"gene_symbols", "gene_symbol",  "symbol",         "gene_names",
                                                   "gene_name",    "feature_name", "gene_short_name"};
  for (const std::string_view name : kNames) {
    const data::Column* column = genes.find(name);
    if (column == nullptr || std::holds_alternative<std::vector<double>>(*column)) continue;
    std::vector<std::string> texts;
    for (std::size_t gene = 0; gene < genes.names.size(); ++gene) texts.push_back(textAt(*column, gene));
    if (!data::mostAre(texts, data::looksLikeEnsemblId) && texts != genes.names) return std::string(name);
  }
  return {};
}

data::Dataset withSymbols(data::Dataset dataset, JobContext& job) {
  if (const auto column = symbolColumn(dataset.genes)) {
    const knowledge::GeneSymbols own(pairsIn(dataset.genes, *column));
    return withSymbols(std::move(dataset), own, job);
  }
  checkIsHuman(dataset.genes.names);
  return withSymbols(std::move(dataset), knowledge::bundledGeneSymbols(), job);
}

data::Dataset withSymbols(data::Dataset dataset, const knowledge::GeneSymbols& table, JobContext& job) {
  knowledge::SymbolMapping mapping = knowledge::mapToSymbols(dataset.genes.names, table);
  if (mapping.mapped == 0)
    throw Error(ErrorCode::badInput, kGeneNames, "none of them is in the table of symbols",
                "give a table whose first column holds names such as '" +
                    (dataset.genes.names.empty() ? std::string() : dataset.genes.names.front()) + "'");
  if (mapping.unmapped > 0)
    job.warn(genesText(mapping.unmapped, " gene keeps its id, as it has no symbol",
                       " genes keep their id, as they have no symbol"));
  if (mapping.ambiguous > 0)
    job.warn(genesText(mapping.ambiguous, " of these ids has several symbols", " of these ids have several symbols"));
  if (mapping.repeated > 0)
    job.warn(
        genesText(mapping.repeated, " gene has the symbol of another one", " genes have the symbol of another one") +
        ": preprocessing tells them apart by -1, -2...");
  if (dataset.genes.find(kGeneIdColumn) == nullptr)
    dataset.genes.set(kGeneIdColumn, std::vector<std::string>(dataset.genes.names));
  dataset.genes.names = std::move(mapping.symbols);
  return dataset;
}

data::Dataset readNamed(const std::filesystem::path& path, io::ReadOptions options, JobContext& job) {
  const std::string names = options.names;
  if (names == kSymbols) options.names.clear();
  data::Dataset cells = io::readDataset(path, job, options);
  if (names != kSymbols) return cells;
  if (cells.genes.find(kSymbols) == nullptr) return withSymbols(std::move(cells), job);
  io::nameGenesBy(kSymbols, cells.genes, path);
  return cells;
}

}  // namespace grnwb::pipeline
