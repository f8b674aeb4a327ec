// SPDX-License-Identifier: GPL-3.0-or-later
// Other names of genes, from the program and from HGNC's file.
#include "core/knowledge/gene_aliases.h"

#include <QTemporaryDir>
#include <QtTest>

#include "core/base/file.h"
#include "core/io/line_reader.h"
#include "core/knowledge/bundled_aliases.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;

const char* const kHgnc = "data/knowledge/hgnc_complete_set.txt.gz";

class GeneAliasesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { m_path = m_folder.filePath(QStringLiteral("hgnc.txt")).toStdString(); }

  void oneGenePerName() {
    const GeneAliases aliases({{"A1", {"alpha", "Old-1", "B1", "shared", "", "-"}}, {"B1", {"shared", "old1b"}}});
    QCOMPARE(aliases.symbolOf("a1"), std::string_view("A1"));
    QCOMPARE(aliases.symbolOf("OLD1"), std::string_view("A1"));
    QCOMPARE(aliases.symbolOf("b-1"), std::string_view("B1"));  // its own symbol, not A1's alias
    QCOMPARE(aliases.symbolOf("shared"), std::string_view());
    QCOMPARE(aliases.symbolOf(""), std::string_view());
    QCOMPARE(aliases.symbolOf("-"), std::string_view());
    QCOMPARE(GeneAliases().symbolOf("A1"), std::string_view());
  }

  void namesOfOneGene() {
    const std::vector<std::string> names = bundledNamesOf("SPI1");
    QVERIFY(std::ranges::find(names, "PU.1") != names.end());
    QVERIFY(bundledNamesOf("SPI").empty() && bundledNamesOf("").empty() && bundledNamesOf("Spi1").empty());
    QCOMPARE(bundledSymbolOf("PU.1"), std::string_view("SPI1"));
    QCOMPARE(bundledSymbolOf("SPI1"), std::string_view());
    QCOMPARE(bundledSymbolOf("U.1"), std::string_view());
  }

  void theBundledTable() {
    QVERIFY(bundledAliasTable().size() > 250000 && bundledAliasTable().size() < 400000);
    const GeneAliases aliases = bundledAliases();
    QVERIFY(aliases.symbolByKey().size() > 35000);
    QCOMPARE(aliases.symbolOf("PU.1"), std::string_view("SPI1"));
    QCOMPARE(aliases.symbolOf("MLL"), std::string_view("KMT2A"));
    QCOMPARE(aliases.symbolOf("NF-kB p65"), std::string_view("RELA"));
    QCOMPARE(aliases.symbolOf("lysozyme"), std::string_view("LYZ"));
    for (const char* ambiguous : {"NF-kB", "AP1", "TAK1", "DP2", "ER"})
      QVERIFY2(aliases.symbolOf(ambiguous).empty(), ambiguous);
  }

  void readsHgncsFile() {
    GRNWB_NEEDS_SHARED(kHgnc);
    const Error packed = test::errorOf([] { readHgncAliases(test::sharedPath(kHgnc)); });
    QVERIFY(packed.code() == ErrorCode::badInput);
    QVERIFY2(packed.remedy().find("unpack it first") != std::string::npos, packed.what());
    std::string content;
    io::LineReader lines(test::sharedPath(kHgnc));
    while (const auto line = lines.next()) content += std::string(*line) + "\n";
    writeFileAtomically(m_path, content);
    const GeneAliases whole = readHgncAliases(m_path), bundled = bundledAliases();
    QVERIFY(whole.symbolByKey().size() > bundled.symbolByKey().size());
    std::size_t differing = 0;
    for (const auto& [key, symbol] : bundled.symbolByKey()) {
      const auto found = whole.symbolByKey().find(key);
      if (found == whole.symbolByKey().end() || found->second != symbol) ++differing;
    }
    qInfo("%zu names in HGNC's file, %zu in the bundled table, %zu of these differ", whole.symbolByKey().size(),
          bundled.symbolByKey().size(), differing);
    QVERIFY(differing < 60);  // keys that only their Greek letters make equal to another gene's
    QCOMPARE(whole.symbolOf("T-bet"), std::string_view("TBX21"));
    QCOMPARE(whole.symbolOf("KMT2A"), std::string_view("KMT2A"));
    QCOMPARE(whole.symbolOf("XIST"), std::string_view("XIST"));
  }

  void readsTablesOfItsKind() {
    writeFileAtomically(m_path,
                        "status\tsymbol\tlocus_group\talias_symbol\tprev_symbol\n"
                        "Approved\tSPI1\tprotein-coding gene\t\"PU.1|SPI-A\"\t\n"
                        "Approved\tMIR1\tnon-coding RNA\tone\t\n"
                        "Entry Withdrawn\tOLD\tprotein-coding gene\twithdrawn\t\n"
                        "Approved\tKMT2A\tprotein-coding gene\tHRX\tMLL\n");
    const GeneAliases set = readHgncAliases(m_path);
    QCOMPARE(set.symbolOf("pu1"), std::string_view("SPI1"));
    QCOMPARE(set.symbolOf("SPI-A"), std::string_view("SPI1"));
    QCOMPARE(set.symbolOf("mll"), std::string_view("KMT2A"));
    QCOMPARE(set.symbolOf("one"), std::string_view());
    QCOMPARE(set.symbolOf("withdrawn"), std::string_view());
    writeFileAtomically(m_path,
                        "HGNC ID,Approved symbol,Previous symbols,Alias symbols\r\n1,KMT2A,MLL,\"TRX1, HRX\"\r\n");
    const GeneAliases custom = readHgncAliases(m_path);
    QCOMPARE(custom.symbolOf("HRX"), std::string_view("KMT2A"));
    QCOMPARE(custom.symbolOf("TRX1"), std::string_view("KMT2A"));
  }

  void refusesOtherFiles_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("empty") << QByteArray() << QByteArray("no row");
    QTest::newRow("binary") << QByteArray("symbol\0prev", 11) << QByteArray("text");
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04zip") << QByteArray("spreadsheet");
    QTest::newRow("another table") << QByteArray("TF\ttarget\nA\tB\n") << QByteArray("line 1");
    QTest::newRow("one column") << QByteArray("symbol\nSPI1\n") << QByteArray("one column");
    QTest::newRow("header alone") << QByteArray("symbol\tprev_symbol\n") << QByteArray("no gene");
    QTest::newRow("short row") << QByteArray("symbol\tprev_symbol\nA\tB\nC\n") << QByteArray("line 3 has 1 field");
    QTest::newRow("open quote") << QByteArray("symbol\tprev_symbol\nA\t\"B\n") << QByteArray("line 2");
    QTest::newRow("huge row") << "symbol\tprev_symbol\nA\t" + QByteArray(2000000, 'x') << QByteArray("line 2");
  }
  void refusesOtherFiles() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, word);
    writeFileAtomically(m_path, content.toStdString());
    const Error error = test::errorOf([&] { readHgncAliases(m_path); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QCOMPARE(error.subject(), m_path.string());
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    QVERIFY(!error.remedy().empty());
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_path;
};

}  // namespace

QTEST_APPLESS_MAIN(GeneAliasesTest)
#include "tst_gene_aliases.moc"
