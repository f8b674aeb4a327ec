// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols in place of the ids that name the genes of a data set.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/read_options.h"
#include "core/knowledge/gene_symbols.h"

namespace grnwb::pipeline {

/// The column of the genes whose texts are symbols, as 10x files and CELLxGENE name it; nothing without one.
std::optional<std::string> symbolColumn(const data::Table& genes);

/// Genes go by the symbols of the data's own symbolColumn(), or else by those that HGNC has for human Ensembl ids.
/// Where there is none the id stays; ids are kept in the column "gene_ids". Warns of genes without a symbol, and of
/// symbols that several genes have. Throws Error(badInput) for names that are no Ensembl ids, and for those of another
/// species, with what would help.
data::Dataset withSymbols(data::Dataset dataset, JobContext& job);
/// The same by a table. Throws Error(badInput) when it knows none of the genes.
data::Dataset withSymbols(data::Dataset dataset, const knowledge::GeneSymbols& table, JobContext& job);

/// What io::readDataset() reads; the names "symbols" mean withSymbols(), unless the genes have a column of that name.
data::Dataset readNamed(const std::filesystem::path& path, io::ReadOptions options, JobContext& job);

}  // namespace grnwb::pipeline
