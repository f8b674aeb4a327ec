// SPDX-License-Identifier: GPL-3.0-or-later
// What a gene of the data is called elsewhere, and where more is known of it.
#pragma once

#include <QString>
#include <QUrl>
#include <string>
#include <utility>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::ui {

struct GeneIdentity {
  enum class Species { human, mouse, other };

  std::string symbol;              ///< of the gene; its name in the data where no other is known
  std::string name;                ///< "Spi-1 proto-oncogene"; empty: not known
  std::string ensemblId;           ///< without version; empty: not known
  std::vector<std::string> names;  ///< aliases and previous symbols
  Species species = Species::other;
};

/// By its name, the data's column "gene_ids" (of a table that may be null) and HGNC's names. The species is told by the
/// id, or by the spelling of the symbol (SPI1, Spi1). About a millisecond.
GeneIdentity geneIdentity(const std::string& gene, const data::Table* genes);

/// Databases and their pages about the gene, by id where they know ids.
std::vector<std::pair<QString, QUrl>> geneLinks(const GeneIdentity& gene);

}  // namespace grnwb::ui
