// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gene_identity.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/data/gene_names.h"
#include "core/knowledge/bundled_gene_names.h"
#include "core/knowledge/gene_aliases.h"
#include "core/knowledge/gene_symbols.h"

namespace grnwb::ui {
namespace {

using Species = GeneIdentity::Species;

/// Of the data's own table; empty: none.
std::string idInData(const std::string& gene, const data::Table* genes) {
  if (data::looksLikeEnsemblId(gene)) return gene;
  const data::Column* column = genes ? genes->find("gene_ids") : nullptr;
  const auto* ids = column ? std::get_if<std::vector<std::string>>(column) : nullptr;
  if (!ids) return {};
  const auto row = static_cast<std::size_t>(std::ranges::find(genes->names, gene) - genes->names.begin());
  return row < ids->size() && data::looksLikeEnsemblId((*ids)[row]) ? (*ids)[row] : std::string();
}

/// C1orf112 is spelt so in human.
Species speciesOf(const std::string& symbol, const std::string& id) {
  if (!id.empty())
    return id.starts_with("ENSG0") ? Species::human : id.starts_with("ENSMUSG") ? Species::mouse : Species::other;
  static const QRegularExpression kHuman(QStringLiteral("^[A-Z][A-Z0-9@.-]*(orf[0-9]+)?[A-Z0-9-]*$")),
      kMouse(QStringLiteral("^(mt-)?[A-Z0-9][a-z0-9-]*[A-Za-z0-9-]*$"));
  const QString text = QString::fromStdString(symbol);
  if (kHuman.match(text).hasMatch()) return Species::human;
  return kMouse.match(text).hasMatch() ? Species::mouse : Species::other;
}

}  // namespace

GeneIdentity geneIdentity(const std::string& gene, const data::Table* genes) {
  GeneIdentity result;
  result.symbol = gene;
  result.ensemblId = std::string(knowledge::withoutVersion(idInData(gene, genes)));
  result.species = speciesOf(gene, result.ensemblId);
  if (result.species != Species::human) return result;
  if (data::looksLikeEnsemblId(gene)) {
    const std::string symbol = knowledge::bundledSymbolOfId(result.ensemblId);
    if (!symbol.empty()) result.symbol = symbol;
  }
  std::string id = knowledge::bundledEnsemblId(result.symbol);
  if (id.empty() && knowledge::bundledNamesOf(result.symbol).empty())
    if (const std::string_view approved = knowledge::bundledSymbolOf(result.symbol); !approved.empty()) {
      result.symbol = approved;
      id = knowledge::bundledEnsemblId(result.symbol);
    }
  if (result.ensemblId.empty()) result.ensemblId = id;
  result.name = knowledge::bundledGeneName(result.symbol);
  result.names = knowledge::bundledNamesOf(result.symbol);
  return result;
}

std::vector<std::pair<QString, QUrl>> geneLinks(const GeneIdentity& gene) {
  const bool isHuman = gene.species == Species::human, isMouse = gene.species == Species::mouse;
  const QString term = QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(gene.symbol)));
  const QString id = QString::fromStdString(gene.ensemblId);
  const QString organism = isHuman   ? QStringLiteral("+AND+human%5Borgn%5D")
                           : isMouse ? QStringLiteral("+AND+mouse%5Borgn%5D")
                                     : QString();
  const QString taxon = isHuman   ? QStringLiteral("+AND+organism_id:9606")
                        : isMouse ? QStringLiteral("+AND+organism_id:10090")
                                  : QString();
  std::vector<std::pair<QString, QUrl>> links;
  const auto add = [&links](const char* name, const QString& address) {
    links.emplace_back(QString::fromLatin1(name), QUrl(address));
  };
  add("NCBI",
      QStringLiteral("https://www.ncbi.nlm.nih.gov/gene/?term=") + term + QStringLiteral("%5Bsym%5D") + organism);
  add("Ensembl", id.isEmpty() ? QStringLiteral("https://www.ensembl.org/Multi/Search/Results?q=") + term
                              : QStringLiteral("https://www.ensembl.org/id/") + id);
  add("UniProt", QStringLiteral("https://www.uniprot.org/uniprotkb?query=gene_exact:") + term + taxon);
  if (isMouse)
    add("MGI", QStringLiteral("https://www.informatics.jax.org/quicksearch/summary?query=") + term);
  else
    add("GeneCards", QStringLiteral("https://www.genecards.org/cgi-bin/carddisp.pl?gene=") + term);
  add("JASPAR", QStringLiteral("https://jaspar.elixir.no/search?q=") + term);
  return links;
}

}  // namespace grnwb::ui
