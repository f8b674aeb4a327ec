// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols for Ensembl ids, from the program's own table and from files.
#include "core/knowledge/gene_symbols.h"

#include <QTemporaryDir>
#include <QtTest>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/line_reader.h"
#include "core/knowledge/bundled_ensembl.h"
#include "core/knowledge/bundled_gene_names.h"
#include "tests/core/knowledge/real_genes.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;

const char* const kHgnc = "data/knowledge/hgnc_complete_set.txt.gz";

class GeneSymbolsTest : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  std::filesystem::path path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

 private Q_SLOTS:
  void versionsAreStripped() {
    QCOMPARE(withoutVersion("ENSG00000141510.18"), std::string_view("ENSG00000141510"));
    QCOMPARE(withoutVersion("ENSG00000182378.14_PAR_Y"), std::string_view("ENSG00000182378"));
    QCOMPARE(withoutVersion("ENSMUSG00000059552.16"), std::string_view("ENSMUSG00000059552"));
    QCOMPARE(withoutVersion("HLA-DRB1"), std::string_view("HLA-DRB1"));
    QCOMPARE(withoutVersion("RP11-34P13.7"), std::string_view("RP11-34P13.7"));
  }

  void everyNameIsFoundByItsSymbol() {
    QCOMPARE(bundledGeneName("SPI1"), std::string_view("Spi-1 proto-oncogene"));
    QCOMPARE(bundledGeneName("A1BG"), std::string_view("alpha-1-B glycoprotein"));            // the first
    QCOMPARE(bundledGeneName("ZZZ3"), std::string_view("zinc finger ZZ-type containing 3"));  // the last
    for (const char* symbol : {"", "A", "SPI", "SPI11", "Spi1", "~"}) QVERIFY2(bundledGeneName(symbol).empty(), symbol);
    const std::string file(test::kRealCells.front());
    GRNWB_NEEDS_SHARED(file.c_str());
    const std::vector<std::string> genes = test::genesOf(file);
    const auto named = std::ranges::count_if(genes, [](const auto& gene) { return !bundledGeneName(gene).empty(); });
    QVERIFY2(10 * named > 8 * std::ssize(genes), qPrintable(QString::number(named)));
  }

  void theBundledTable() {
    QVERIFY(bundledEnsemblTable().size() < 900000);
    const GeneSymbols table = bundledGeneSymbols();
    QCOMPARE(table.symbolOf("ENSG00000141510"), std::string_view("TP53"));
    QCOMPARE(table.symbolOf("ENSG00000066336"), std::string_view("SPI1"));
    QCOMPARE(table.symbolOf("ENSG00000066336.12"), std::string_view("SPI1"));
    QCOMPARE(table.symbolOf("ENSG00000000003"), std::string_view("TSPAN6"));
    QCOMPARE(table.symbolOf("ENSG99999999999"), std::string_view());
    QCOMPARE(table.symbolOf("SPI1"), std::string_view());
    QCOMPARE(table.idOf("GATA1"), std::string_view("ENSG00000102145"));
    QCOMPARE(table.idOf("Gata1"), std::string_view());
    QCOMPARE(bundledEnsemblId("GATA1"), std::string("ENSG00000102145"));
    QVERIFY(bundledEnsemblId("Gata1").empty());
    QCOMPARE(bundledSymbolOfId("ENSG00000102145.15"), std::string("GATA1"));
    QVERIFY(bundledSymbolOfId("ENSMUSG00000000001").empty());
  }

  void theBundledTableIsThatOfTheFile() {
    GRNWB_NEEDS_SHARED(kHgnc);
    const GeneSymbols table = bundledGeneSymbols();
    io::LineReader lines(test::sharedPath(kHgnc));
    int ids = 0, differing = 0;
    while (const auto line = lines.next()) {
      const auto fields = split(*line, '\t');
      if (lines.lineNumber() == 1 || fields[5] != "Approved" || fields[19].empty()) continue;
      ++ids;
      differing += table.symbolOf(fields[19]) != fields[1];
    }
    QVERIFY(ids > 38000);
    QVERIFY2(differing <= 6, qPrintable(QString::number(differing)));  // three ids are claimed twice
  }

  void manyNamesAreCounted() {
    const GeneSymbols table({{"ENSG00000000001", "A"},
                             {"ENSG00000000002", "B"},
                             {"ENSG00000000003", "B"},
                             {"ENSG00000000004", "C"},
                             {"ENSG00000000004", "D"}});
    const SymbolMapping mapping = mapToSymbols(
        {"ENSG00000000001.7", "ENSG00000000002", "ENSG00000000003", "ENSG00000000004", "ENSG00000000005"}, table);
    QCOMPARE(mapping.symbols, (std::vector<std::string>{"A", "B", "B", "ENSG00000000004", "ENSG00000000005"}));
    QCOMPARE(mapping.mapped, std::int64_t{3});
    QCOMPARE(mapping.unmapped, std::int64_t{2});
    QCOMPARE(mapping.ambiguous, std::int64_t{1});
    QCOMPARE(mapping.repeated, std::int64_t{1});
  }

  void tablesAreRead() {
    writeFileAtomically(path("mouse.tsv"),
                        "Gene stable ID\tGene name\nENSMUSG00000000001.5\tGnai3\nENSMUSG00000000003\tPbsn\n"
                        "ENSMUSG00000000028\t\n");
    const GeneSymbols table = readGeneSymbols(path("mouse.tsv"));
    QCOMPARE(table.symbolOf("ENSMUSG00000000001"), std::string_view("Gnai3"));
    QCOMPARE(table.symbolOf("ENSMUSG00000000003.2"), std::string_view("Pbsn"));
    QCOMPARE(table.symbolOf("ENSMUSG00000000028"), std::string_view());
    QCOMPARE(table.symbolOf("Gene stable ID"), std::string_view());
    writeFileAtomically(path("plain.csv"), "AT1G01010,NAC001\nAT1G01020,ARV1\n");
    QCOMPARE(readGeneSymbols(path("plain.csv")).symbolOf("AT1G01010"), std::string_view("NAC001"));
  }

  void wrongTablesAreRefused() {
    for (const char* content : {"", "one\ntwo\n", "id\tsymbol\n", "a\t\nb\t\n"}) {
      writeFileAtomically(path("wrong.tsv"), content);
      const Error error = test::errorOf([&] { readGeneSymbols(path("wrong.tsv")); });
      QVERIFY2(error.code() == ErrorCode::badInput, content);
      QVERIFY(std::string(error.what()).find("BioMart") != std::string::npos);
    }
    QVERIFY(test::errorOf([&] { readGeneSymbols(path("absent.tsv")); }).code() == ErrorCode::badInput);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(GeneSymbolsTest)
#include "tst_gene_symbols.moc"
