// SPDX-License-Identifier: GPL-3.0-or-later
// Names of cells and genes by their looks, and why two lists have none in common.
#include "core/data/gene_names.h"

#include <QtTest>

using namespace grnwb::data;

namespace {

using Names = std::vector<std::string>;

class GeneNamesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void barcodes() {
    for (const char* name : {"AAACCTGAGCATCGTC", "AAACCTGAGCATCGTC-1", "donor2_AAACCTGAGCATCGTC",
                             "run:AAACCTGAGCATCGTCx", "ACGTACGT", "CAT_ACGTACGT"})
      QVERIFY2(looksLikeBarcode(name), name);
    for (const char* name : {"", "GATA1", "CAT", "ACGTACG", "ACGTACGTN", "XACGTACGT", "acgtacgt", "ACGTACGTxx"})
      QVERIFY2(!looksLikeBarcode(name), name);
  }

  void ensemblIds() {
    for (const char* name : {"ENSG00000141510", "ENSMUSG00000059552.16"}) QVERIFY2(looksLikeEnsemblId(name), name);
    for (const char* name : {"", "ENS", "ENSA", "GATA1", "ENST00000269305", "ENSG0141510", "xENSG00000141510"})
      QVERIFY2(!looksLikeEnsemblId(name), name);
  }

  void mostIsMoreThanHalf() {
    QVERIFY(!mostAre({}, looksLikeBarcode));
    QVERIFY(!mostAre({"ACGTACGT", "GATA1"}, looksLikeBarcode));
    QVERIFY(mostAre({"ACGTACGT", "GATA1", "TTTTACGT"}, looksLikeBarcode));
  }

  void whyNamesDiffer() {
    const auto cause = [](const Names& listed, const Names& genes) { return nameMismatch(listed, genes).cause; };
    QCOMPARE(cause({}, {"GATA1"}), std::string("the list is empty"));
    QCOMPARE(cause({"GATA1"}, {}), std::string("there is no gene"));
    QCOMPARE(cause({"SPI1", "Gata1"}, {"HBB", "GATA1"}),
             std::string("only the case differs, as in 'Gata1' and 'GATA1'"));
    QCOMPARE(cause({"SPI1"}, {"ENSG00000141510"}),
             std::string("one side has Ensembl ids, the other has not, as in 'SPI1' here and 'ENSG00000141510' there"));
    QCOMPARE(cause({"SPI1"}, {"HBB"}), std::string("as in 'SPI1' here and 'HBB' there"));
    for (const NameMismatch& mismatch : {nameMismatch({"a"}, {"A"}), nameMismatch({"a"}, {"b"}), nameMismatch({}, {})})
      QVERIFY(!mismatch.remedy.empty());
  }

  void longNamesAreCut() {
    const std::string name(200000, 'g');
    QVERIFY(nameMismatch({name}, {"HBB"}).cause.size() < 200);
    QVERIFY(nameMismatch({name}, {std::string(200000, 'G')}).cause.size() < 200);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(GeneNamesTest)
#include "tst_gene_names.moc"
