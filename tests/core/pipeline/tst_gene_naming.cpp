// SPDX-License-Identifier: GPL-3.0-or-later
// Genes that are named by id get symbols; nothing else of the data changes.
#include "core/pipeline/gene_naming.h"

#include <QtTest>

#include "core/io/read_dataset.h"
#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::pipeline;

namespace {

data::Dataset threeGenes(std::vector<std::string> names) {
  data::Dataset cells = test::datasetOf({{1, 2, 0}, {0, 3, 4}});
  cells.genes.names = std::move(names);
  return cells;
}

bool anyHas(const std::vector<std::string>& texts, const std::string& part) {
  return std::ranges::any_of(texts, [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

class GeneNamingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void humanIdsGetSymbols() {
    const data::Dataset ids = threeGenes({"ENSG00000141510.18", "ENSG00000066336", "ENSG99999999999"});
    JobContext job;
    const data::Dataset named = withSymbols(ids, job);
    QCOMPARE(named.genes.names, (std::vector<std::string>{"TP53", "SPI1", "ENSG99999999999"}));
    const auto* kept = std::get_if<std::vector<std::string>>(named.genes.find("gene_ids"));
    QVERIFY(kept && *kept == ids.genes.names);
    QVERIFY(named.x == ids.x && named.cells.names == ids.cells.names);
    QVERIFY(anyHas(job.warnings(), "1 gene keeps its id"));
  }

  void theDataMayKnowThemThemselves() {
    data::Dataset ids = threeGenes({"ENSMUSG00000000001", "ENSMUSG00000000003", "ENSMUSG00000000028"});
    QVERIFY(!symbolColumn(ids.genes));
    ids.genes.set("gene_symbols", std::vector<std::string>{"Gnai3", "Pbsn", "Gnai3"});
    QCOMPARE(*symbolColumn(ids.genes), std::string("gene_symbols"));
    JobContext job;
    QCOMPARE(withSymbols(ids, job).genes.names, (std::vector<std::string>{"Gnai3", "Pbsn", "Gnai3"}));
    QVERIFY(anyHas(job.warnings(), "1 gene has the symbol of another one"));
    // The names that stand already are no other ones.
    data::Dataset symbols = threeGenes({"A", "B", "C"});
    symbols.genes.set("symbol", std::vector<std::string>{"A", "B", "C"});
    QVERIFY(!symbolColumn(symbols.genes));
  }

  void otherNamesAreRefusedWithARemedy() {
    JobContext job;
    const Error mouse = test::errorOf([&] {
      withSymbols(threeGenes({"ENSMUSG00000000001", "ENSMUSG00000000003", "ENSMUSG00000000028"}), job);
    });
    QVERIFY2(mouse.problem().find("another species") != std::string::npos, mouse.what());
    QVERIFY(std::string(mouse.what()).find("BioMart") != std::string::npos);
    const Error symbols = test::errorOf([&] { withSymbols(threeGenes({"TP53", "SPI1", "GATA1"}), job); });
    QVERIFY2(symbols.problem().find("no Ensembl ids, as in 'TP53'") != std::string::npos, symbols.what());
    const std::vector<std::pair<std::string, std::string>> others{{"x", "X"}};
    const Error table = test::errorOf([&] {
      withSymbols(threeGenes({"a", "b", "c"}), knowledge::GeneSymbols(others), job);
    });
    QVERIFY2(table.problem().find("none of them") != std::string::npos, table.what());
  }

  void idsOfRealDataAgreeWithItsSymbols() {
    const char* const kFile = "data/cells/pbmc3k_filtered_gene_bc_matrices_hg19";
    GRNWB_NEEDS_SHARED(kFile);
    JobContext job;
    data::Dataset cells = io::readDataset(test::sharedPath(kFile), job);
    const std::vector<std::string> symbols = cells.genes.names;
    const auto* ids = std::get_if<std::vector<std::string>>(cells.genes.find("gene_ids"));
    QVERIFY(ids);
    cells.genes.names = *ids;
    cells.genes.columns.clear();
    const data::Dataset named = withSymbols(cells, job);
    std::int64_t mapped = 0, same = 0;
    for (std::size_t gene = 0; gene < symbols.size(); ++gene) {
      mapped += !named.genes.names[gene].starts_with("ENSG");
      same += named.genes.names[gene] == symbols[gene];
    }
    qInfo("%lld of %zu ids have a symbol, %lld the file's own", static_cast<long long>(mapped), symbols.size(),
          static_cast<long long>(same));
    QVERIFY(mapped > 20000);
    QVERIFY(same > 17000);  // the file is of GRCh37: many symbols have changed since
  }
};

}  // namespace

QTEST_GUILESS_MAIN(GeneNamingTest)
#include "tst_gene_naming.moc"
