// SPDX-License-Identifier: GPL-3.0-or-later
// Names as models write them, and the genes of the data that they mean.
#include "core/knowledge/name_resolver.h"

#include <QElapsedTimer>
#include <QtTest>

#include "core/knowledge/gene_name_key.h"
#include "tests/core/knowledge/real_genes.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;
using Names = std::vector<std::string>;

const GeneAliases& aliases() {
  static const GeneAliases bundled = bundledAliases();
  return bundled;
}

const Names& humanGenes() {
  static const Names genes{
      "SPI1",   "RELA",   "RELB",   "NFKB1",  "NFKB2",  "CEBPA",  "CEBPB",    "TBX21",  "MYC",      "IL7R",   "HLA-DRA",
      "GATA1",  "GATA3",  "NKX2-5", "TCF7",   "TCF4",   "TCF3",   "TCF12",    "POU2F2", "POU5F1",   "PRDM1",  "IKZF1",
      "IKZF3",  "ZBTB16", "NR4A1",  "RUNX1",  "CBFB",   "HNF4A",  "HIF1A",    "EPAS1",  "TNF",      "IFNG",   "CTNNB1",
      "NFKBIA", "PTPRC",  "MS4A1",  "TP53",   "CDKN1A", "NFE2L2", "RORC",     "IL1B",   "CD3E",     "ZEB2",   "STAT5A",
      "STAT5B", "JUN",    "FOS",    "KMT2A",  "KMT2D",  "FOXO1",  "KRTAP1-1", "CCL5",   "PPARG",    "SREBF1", "BATF",
      "H2AFZ",  "TRAC",   "PRKCQ",  "NKX2-1", "MEF2A",  "MEF2C",  "ZNF384",   "MLLT3",  "KRTAP11-1"};
  return genes;
}

class NameResolverTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void keysOfSpellings() {
    QCOMPARE(geneNameKey("C/EBP\u03B1"), std::string("CEBPA"));
    QCOMPARE(geneNameKey("c/ebp alpha"), std::string("CEBPA"));
    QCOMPARE(geneNameKey("NF\u2011\u03BAB"), std::string("NFKB"));
    QCOMPARE(geneNameKey("NF-kappaB"), std::string("NFKB"));
    QCOMPARE(geneNameKey("Nkx2.5"), std::string("NKX2-5"));
    QCOMPARE(geneNameKey("IL-1\u00B5"), std::string("IL1M"));
    QCOMPARE(geneNameKey("\u03B2-catenin"), std::string("BETACATENIN"));
    QCOMPARE(geneNameKey("SIGMAR1"), std::string("SIGMAR1"));
    QCOMPARE(geneNameKey("\u0394"), std::string("DELTA"));
    QCOMPARE(geneNameKey(" -\u00A0- "), std::string());
    QCOMPARE(geneNameKey(""), std::string());
    QCOMPARE(geneNameKey("\xCE"), geneNameKey("\xCE"));  // cut within a letter
  }

  void writtenNames_data() {
    QTest::addColumn<QByteArray>("gene");
    QTest::addColumn<int>("match");
    const auto expect = [](NameMatch match, const char* gene, std::initializer_list<const char*> names) {
      for (const char* name : names) QTest::newRow(name) << QByteArray(gene) << static_cast<int>(match);
    };
    expect(NameMatch::exact, "SPI1", {"SPI1", "  SPI1 ", "SPI1 (PU.1)", "SPI1 (activator)", "PU.1-like (SPI1)"});
    expect(NameMatch::exact, "HLA-DRA", {"HLA-DRA"});
    expect(NameMatch::spelling, "SPI1", {"Spi1", "SPI-1", "spi 1"});
    expect(NameMatch::spelling, "CEBPA", {"C/EBP\u03B1", "C/EBP-alpha", "C/EBPalpha", "c/ebp \u03B1", "CEBP-A"});
    expect(NameMatch::spelling, "IL7R", {"IL-7R", "IL 7R", "il7r"});
    expect(NameMatch::spelling, "NKX2-5", {"NKX2.5", "Nkx2-5", "Nkx2\u20115"});
    expect(NameMatch::spelling, "HLA-DRA", {"HLADRA", "HLA.DRA", "HLA-DR\u03B1"});
    expect(NameMatch::spelling, "IFNG", {"IFN-\u03B3", "IFN-gamma"});
    expect(NameMatch::spelling, "IL1B", {"IL-1\u03B2", "IL-1beta"});
    expect(NameMatch::spelling, "PPARG", {"PPAR\u03B3"});
    expect(NameMatch::spelling, "HIF1A", {"HIF-1\u03B1"});
    expect(NameMatch::spelling, "CD3E", {"CD3\u03B5"});
    expect(NameMatch::spelling, "HNF4A", {"HNF-4\u03B1"});
    expect(NameMatch::spelling, "CBFB", {"CBF\u03B2"});
    expect(NameMatch::spelling, "GATA3", {"GATA-3"});
    expect(NameMatch::spelling, "RELA", {"RelA"});
    expect(NameMatch::alias, "SPI1", {"PU.1", "Pu1", "PU.1 (a master regulator)"});
    expect(NameMatch::alias, "RELA",
           {"p65", "NF-kB p65", "NF-\u03BAB p65", "NF-kappaB p65", "NFKB3", "NF-\u03BAB (p65)"});
    expect(NameMatch::alias, "NFKB1", {"NF-\u03BAB p50", "p50"});
    expect(NameMatch::alias, "NFKB2", {"p52"});
    expect(NameMatch::alias, "TBX21", {"T-bet", "TBET", "Tbet"});
    expect(NameMatch::alias, "MYC", {"c-Myc", "cMYC"});
    expect(NameMatch::alias, "CEBPB", {"NF-IL6"});
    expect(NameMatch::alias, "TCF7", {"TCF-1", "TCF1"});
    expect(NameMatch::alias, "TCF3", {"E2A", "E47", "E12"});
    expect(NameMatch::alias, "TCF12", {"HEB"});
    expect(NameMatch::alias, "POU2F2", {"Oct-2"});
    expect(NameMatch::alias, "POU5F1", {"Oct-4", "Oct3/4"});
    expect(NameMatch::alias, "PRDM1", {"Blimp-1", "BLIMP1"});
    expect(NameMatch::alias, "IKZF1", {"Ikaros"});
    expect(NameMatch::alias, "IKZF3", {"Aiolos"});
    expect(NameMatch::alias, "ZBTB16", {"PLZF"});
    expect(NameMatch::alias, "NR4A1", {"Nur77", "NUR-77"});
    expect(NameMatch::alias, "RUNX1", {"AML1"});
    expect(NameMatch::alias, "EPAS1", {"HIF-2\u03B1", "HIF2A"});
    expect(NameMatch::alias, "TNF", {"TNF-\u03B1", "TNFA"});
    expect(NameMatch::alias, "CTNNB1", {"\u03B2-catenin", "beta-catenin"});
    expect(NameMatch::alias, "NFKBIA", {"I\u03BAB\u03B1"});
    expect(NameMatch::alias, "PTPRC", {"CD45"});
    expect(NameMatch::alias, "MS4A1", {"CD20"});
    expect(NameMatch::alias, "TP53", {"p53", "Trp53"});
    expect(NameMatch::alias, "CDKN1A", {"p21"});
    expect(NameMatch::alias, "NFE2L2", {"NRF2"});
    expect(NameMatch::alias, "RORC", {"ROR\u03B3t", "ROR-gamma-t"});
    expect(NameMatch::alias, "ZEB2", {"SIP1"});
    expect(NameMatch::alias, "KMT2A", {"MLL", "HRX"});
    expect(NameMatch::alias, "FOXO1", {"FKHR"});
    expect(NameMatch::alias, "CCL5", {"RANTES"});
    expect(NameMatch::alias, "SREBF1", {"SREBP1c"});
    expect(NameMatch::alias, "H2AFZ", {"H2AZ1", "H2A.Z"});
    expect(NameMatch::alias, "NKX2-1", {"TITF1"});
    // families, complexes, strangers, and what a looser rule would take for another gene
    expect(NameMatch::none, "",
           {"NF-kB",  "C/EBP", "STAT5", "AP-1",       "MEF2",         "HDAC", "ER",           "NA",
            "HLA-DR", "CD3",   "TCF",   "RELA/NFKB1", "KRTAP1-11",    "ACTB", "PAX5",         "",
            "  ",     "-",     "()",    "(",          "SPI1 (GATA1)", "none", "\u8F49\u9304", "SPI1, GATA1"});
  }
  void writtenNames() {
    QFETCH(const QByteArray, gene);
    QFETCH(const int, match);
    static const NameResolver resolver(aliases(), humanGenes());
    const Resolved found = resolver.resolve(QTest::currentDataTag());
    QCOMPARE(QByteArray::fromStdString(found.gene), gene);
    QCOMPARE(static_cast<int>(found.match), match);
    QCOMPARE(bool(found), !gene.isEmpty());
  }

  void oldSymbolsOfTheData() {
    const NameResolver resolver(aliases(), {"MLL", "SFPI1", "FAM46C", "MKL1", "SEPT6", "Q"});
    QVERIFY((resolver.resolve("KMT2A") == Resolved{NameMatch::alias, "MLL"}));
    QVERIFY((resolver.resolve("HRX") == Resolved{NameMatch::alias, "MLL"}));
    QVERIFY((resolver.resolve("PU.1") == Resolved{NameMatch::alias, "SFPI1"}));
    QVERIFY((resolver.resolve("TENT5C") == Resolved{NameMatch::alias, "FAM46C"}));
    QVERIFY((resolver.resolve("MRTFA") == Resolved{NameMatch::alias, "MKL1"}));
    QVERIFY((resolver.resolve("SEPTIN6") == Resolved{NameMatch::alias, "SEPT6"}));
    QVERIFY(!resolver.resolve("KMT2D"));
  }

  void theNewSymbolGoesBeforeTheOld() {
    const NameResolver both(aliases(), {"MLL", "KMT2A"});
    QVERIFY((both.resolve("HRX") == Resolved{NameMatch::alias, "KMT2A"}));
    QVERIFY((both.resolve("MLL") == Resolved{NameMatch::exact, "MLL"}));
    const NameResolver twoOld(aliases(), {"MLL", "HRX"});
    QVERIFY(!twoOld.resolve("KMT2A"));
  }

  void mouseGenes() {
    const NameResolver resolver(aliases(), {"Spi1", "Trp53", "Tbx21", "Nkx2-5", "Cebpa", "H2-K1", "Gata1"});
    QVERIFY((resolver.resolve("SPI1") == Resolved{NameMatch::spelling, "Spi1"}));
    QVERIFY((resolver.resolve("PU.1") == Resolved{NameMatch::alias, "Spi1"}));
    QVERIFY((resolver.resolve("TP53") == Resolved{NameMatch::alias, "Trp53"}));
    QVERIFY((resolver.resolve("p53") == Resolved{NameMatch::alias, "Trp53"}));
    QVERIFY((resolver.resolve("T-bet") == Resolved{NameMatch::alias, "Tbx21"}));
    QVERIFY((resolver.resolve("Nkx2.5") == Resolved{NameMatch::spelling, "Nkx2-5"}));
    QVERIFY((resolver.resolve("H2K1") == Resolved{NameMatch::spelling, "H2-K1"}));
  }

  void ambiguousGenesOfTheData() {
    const NameResolver resolver({}, {"Gata1", "GATA1", "NKX2.1", "NKX2-1", "SPI1", "SPI1"});
    QVERIFY((resolver.resolve("GATA1") == Resolved{NameMatch::exact, "GATA1"}));
    QVERIFY(!resolver.resolve("gata1"));
    QVERIFY(!resolver.resolve("Nkx2_1"));
    QVERIFY((resolver.resolve("NKX2.1") == Resolved{NameMatch::exact, "NKX2.1"}));
    QVERIFY((resolver.resolve("spi1") == Resolved{NameMatch::spelling, "SPI1"}));  // listed twice, one gene
    QVERIFY(!NameResolver({}, {}).resolve("GATA1"));
  }

  void everyGeneOfRealDataMeansItself() {
    GRNWB_NEEDS_SHARED(test::kRealCells[0]);
    const Names genes = test::genesOf(test::kRealCells[0]);
    QCOMPARE(genes.size(), 8836UL);
    QElapsedTimer timer;
    timer.start();
    const NameResolver resolver(aliases(), genes);
    const qint64 built = timer.elapsed();
    timer.restart();
    for (const std::string& gene : genes) {
      QVERIFY((resolver.resolve(gene) == Resolved{NameMatch::exact, gene}));
      const Resolved lower = resolver.resolve(upperCase(gene));
      QVERIFY2(lower.gene == gene, gene.c_str());
    }
    qInfo("resolver of %zu genes: built in %lld ms, %d names resolved in %lld ms", genes.size(), built,
          2 * int(genes.size()), timer.elapsed());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(NameResolverTest)
#include "tst_name_resolver.moc"
