// SPDX-License-Identifier: GPL-3.0-or-later
// Text matrices of both orientations, with values that pandas reads from the shared files.
#include <zlib.h>

#include <QTemporaryDir>
#include <fstream>
#include <numeric>

#include "core/io/read_dataset.h"
#include "core/io/text_layout.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Dataset;
using io::Orientation;
namespace fs = std::filesystem;

namespace {

class ReadText : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path put(const char* name, const std::string& text) {
    const fs::path path = fs::path(m_folder.path().toStdString()) / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  static Dataset read(const fs::path& path) {
    JobContext job;
    return io::readDataset(path, job);
  }
  std::string problemOf(const char* name, const std::string& text) {
    const fs::path path = put(name, text);
    const Error error = test::errorOf([&] { read(path); });
    return error.code() == ErrorCode::badInput && error.subject() == path.string() ? error.problem() : "";
  }

 private Q_SLOTS:
  void sharedFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("genes");
    QTest::addColumn<int>("nonzero");
    QTest::addColumn<double>("total");
    QTest::addColumn<QString>("lastCell");
    QTest::addColumn<QString>("lastGene");
    QTest::newRow("celltypist") << "formats/text/celltypist_sample_cell_by_gene.csv" << 88 << 16383 << 113514
                                << 516003.0 << "Cluster5_Unexposed_41"
                                << "RP11-445L6.3";
    QTest::newRow("csv") << "formats/text/scprep_test_small.csv" << 100 << 100 << 1405 << 7663.0 << "TCAGGTAGTCAACTGT-1"
                         << "Olfr203";
    QTest::newRow("tsv") << "formats/text/scprep_test_small.tsv" << 100 << 100 << 1405 << 7663.0 << "TCAGGTAGTCAACTGT-1"
                         << "Olfr203";
    QTest::newRow("duplicate names") << "formats/text/scprep_test_small_duplicate_gene_names.csv" << 100 << 100 << 1405
                                     << 7663.0 << "TCAGGTAGTCAACTGT-1"
                                     << "Olfr203";
    QTest::newRow("genes in rows") << "networks/beeline/GSD/GSD_2000_1_50/ExpressionData.csv" << 2000 << 19 << 28464
                                   << 28611.559733 << ""
                                   << "";
    QTest::newRow("numbered cells") << "networks/beeline/THP1/ExpressionData.csv" << 960 << 45 << 43200 << 519927.929
                                    << "959"
                                    << "";
  }
  void sharedFiles() {
    QFETCH(QString, file);
    QFETCH(int, cells);
    QFETCH(int, genes);
    QFETCH(int, nonzero);
    QFETCH(double, total);
    QFETCH(QString, lastCell);
    QFETCH(QString, lastGene);
    GRNWB_NEEDS_SHARED("data/" + file.toStdString());
    JobContext job;
    const Dataset found = io::readDataset(test::sharedPath("data/" + file.toStdString()), job);
    QVERIFY(job.warnings().empty());
    QCOMPARE(found.cellCount(), cells);
    QCOMPARE(found.geneCount(), genes);
    QCOMPARE(found.x.nonzero(), nonzero);
    GRNWB_CLOSE(std::accumulate(found.x.values.begin(), found.x.values.end(), 0.0), total, 1e-7);
    if (!lastCell.isEmpty()) QCOMPARE(found.cells.names.back(), lastCell.toStdString());
    if (!lastGene.isEmpty()) QCOMPARE(found.genes.names.back(), lastGene.toStdString());
  }

  void commaAndTabAgree() {
    GRNWB_NEEDS_SHARED("data/formats/text/scprep_test_small.csv");
    const Dataset csv = read(test::sharedPath("data/formats/text/scprep_test_small.csv"));
    const Dataset tsv = read(test::sharedPath("data/formats/text/scprep_test_small.tsv"));
    QVERIFY(csv.x == tsv.x);
    QCOMPARE(csv.cells.names, tsv.cells.names);
    QCOMPARE(csv.genes.names, tsv.genes.names);
  }

  void orientation() {
    const std::vector<std::string> genes{"GATA1", "MT-CO1", "ENSG00000141510", "0610009B22Rik"};
    const std::vector<std::string> barcodes{"AAACCCAAGATTAGCA-1", "AAACCCACACAATGAA-1"}, numbered{"Bcell_1", "Bcell_2"};
    for (const auto& cells : {barcodes, numbered, std::vector<std::string>{"0", "1"}}) {
      QCOMPARE(io::orientationOf(cells, genes), Orientation::cellsInRows);
      QCOMPARE(io::orientationOf(genes, cells), Orientation::genesInRows);
    }
    QCOMPARE(io::orientationOf(genes, genes), Orientation::unclear);
  }

  void bothOrientationsGiveTheSame() {
    const std::string cells =
        ",GATA1,SPI1\nAAACCCAAGATTAGCA-1,1,0\nAAACCCACACAATGAA-1,2.5,-3\nAAACCCACACAATGAC-1,0,1e2\n";
    const std::string genes =
        "\tAAACCCAAGATTAGCA-1\tAAACCCACACAATGAA-1\tAAACCCACACAATGAC-1\nGATA1\t1\t2.5\t0\nSPI1\t0\t-3\t100\n";
    const Dataset a = read(put("cells.csv", cells)), b = read(put("genes.tsv", genes));
    QCOMPARE(a.x.values, (std::vector<float>{1, 2.5F, -3, 100}));
    QCOMPARE(a.x.columnIndex, (std::vector<std::int32_t>{0, 0, 1, 1}));
    QVERIFY(a.x == b.x);
    QCOMPARE(a.cells.names, b.cells.names);
    QCOMPARE(a.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(b.genes.names, a.genes.names);
  }

  void headersWithoutCornerOrRowNames() {
    const Dataset noCorner = read(put("a.csv", "GATA1,SPI1\ncell1,1,0\ncell2,2,3\n"));
    QCOMPARE(noCorner.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(noCorner.cells.names, (std::vector<std::string>{"cell1", "cell2"}));
    const Dataset noNames = read(put("b.tsv", "\"GATA1\"\t\"SPI1\"\n0.5\t0\n0.5\t3\n"));
    QCOMPARE(noNames.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(noNames.x.values, (std::vector<float>{0.5F, 0.5F, 3}));
    QCOMPARE(noNames.cells.names, (std::vector<std::string>{"cell1", "cell2"}));
  }

  void quotesAndLineEnds() {
    const Dataset found =
        read(put("q.csv", "\"\",\"GATA1\",\"a \"\"b\"\", c\"\r\n\"AAACCCAAGATTAGCA-1\",1,\"2\"\r\n\r\n"));
    QCOMPARE(found.genes.names, (std::vector<std::string>{"GATA1", "a \"b\", c"}));
    QCOMPARE(found.x.values, (std::vector<float>{1, 2}));
  }

  void unclearNamesWarn() {
    JobContext job;
    const Dataset found = io::readDataset(put("u.csv", ",alpha,beta\nx,1,0\ny,2,3\n"), job);
    QCOMPARE(found.cells.names, (std::vector<std::string>{"x", "y"}));
    QCOMPARE(job.warnings().size(), 1U);
    QVERIFY(job.warnings().front().find("2 cells, 2 genes") != std::string::npos);
    QVERIFY(job.warnings().front().find("--orientation") != std::string::npos);
  }

  void separators() {
    const Dataset comma = read(put("c.csv", ",GATA1,SPI1\ncell 1,1,0\ncell 2,2.5,3\n"));
    for (const char* text : {"\tGATA1\tSPI1\ncell 1\t1\t0\ncell 2\t2.5\t3\n", ";GATA1;SPI1\ncell 1;1;0\ncell 2;2.5;3\n",
                             "\"GATA1\" \"SPI1\"\n\"cell 1\" 1 0\n\"cell 2\" 2.5 3\n",
                             "   GATA1  SPI1 \n\"cell 1\"    1   0\n\"cell 2\"  2.5   3\n",
                             "\xef\xbb\xbf\"\";GATA1;SPI1\r\ncell 1;1;0\r\n\r\ncell 2;2.5;3",
                             "# made by hand\n#\n## twice\nname\tGATA1\tSPI1\ncell 1\t1\t0\ncell 2\t2.5\t3\n"}) {
      const Dataset other = read(put("o.txt", text));
      QCOMPARE(other.genes.names, comma.genes.names);
      QCOMPARE(other.cells.names, comma.cells.names);
      QVERIFY(other.x == comma.x);
    }
    const Dataset names = read(put("n.csv", "\xef\xbb\xbfGATA1,SPI1\n0.5,0\n0.5,3\n"));
    QCOMPARE(names.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
  }

  void labelsGoToTheTableOfTheirRows() {
    JobContext job;
    const Dataset cells = io::readDataset(put("l.csv",
                                              "cell,cell_type,GATA1,donor,SPI1,RUNX1\ncell1,B,1,d1,0,4\n"
                                              "cell2,\"T, naive\",2,d2,3,0\ncell3,B,0,d1,1,0\ncell4,B,1,d2,0,1\n"),
                                          job);
    QCOMPARE(cells.genes.names, (std::vector<std::string>{"GATA1", "SPI1", "RUNX1"}));
    QCOMPARE(cells.x.values, (std::vector<float>{1, 4, 2, 3, 1, 1, 1}));
    QCOMPARE(cells.x.columnIndex, (std::vector<std::int32_t>{0, 2, 0, 1, 1, 0, 2}));
    const auto& types = std::get<data::Categorical>(*cells.cells.find("cell_type"));
    QCOMPARE(types.categories, (std::vector<std::string>{"B", "T, naive"}));
    QCOMPARE(types.codes, (std::vector<std::int32_t>{0, 1, 0, 0}));
    QCOMPARE(std::get<data::Categorical>(*cells.cells.find("donor")).codes, (std::vector<std::int32_t>{0, 1, 0, 1}));
    QCOMPARE(job.warnings().size(), 1U);
    QVERIFY(job.warnings().front().find("'cell_type', 'donor'") != std::string::npos);

    const Dataset genes =
        read(put("f.txt",
                 "# Program:featureCounts v2.0.1; Command:\"featureCounts\"\n"
                 "Geneid\tChr\tStart\tEnd\tStrand\tLength\tcell_1.bam\tcell_2.bam\tcell_3.bam\tcell_4.bam\tcell_5.bam\n"
                 "GATA1\tchrX\t10\t20\t+\t11\t1\t0\t5\t0\t0\nSPI1\tchr11;chr11\t1;5\t3;9\t-\t8\t2\t3\t0\t0\t7\n"));
    QCOMPARE(genes.genes.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(genes.cells.names.front(), std::string("cell_1.bam"));
    QCOMPARE(genes.x.values, (std::vector<float>{1, 2, 3, 5, 7}));
    QCOMPARE(std::get<std::vector<double>>(*genes.genes.find("Length")), (std::vector<double>{11, 8}));
  }

  void orientationByChoice() {
    io::ReadOptions options;
    options.orientation = Orientation::genesInRows;
    JobContext job;
    const Dataset found = io::readDataset(put("x.csv", ",GATA1,SPI1\ncell1,1,0\ncell2,2,3\n"), job, options);
    QCOMPARE(found.cells.names, (std::vector<std::string>{"GATA1", "SPI1"}));
    QCOMPARE(found.genes.names, (std::vector<std::string>{"cell1", "cell2"}));
    QCOMPARE(found.x.values, (std::vector<float>{1, 2, 3}));
    QVERIFY(job.warnings().empty());
  }

  void columnNamesLongerThanTheFirstLook() {
    std::string text = "gene";
    for (int i = 0; i < 300000; ++i) text += "\tAAACCCAAGATTAGCA-" + std::to_string(i);
    for (const char* gene : {"GATA1", "SPI1"}) {
      text += "\n" + std::string(gene);
      for (int i = 0; i < 300000; ++i) text += i % 1000 == 7 ? "\t2" : "\t0";
    }
    const Dataset found = read(put("wide.tsv", text + "\n"));
    QCOMPARE(found.cellCount(), 300000);
    QCOMPARE(found.x.nonzero(), 600);
  }

  void duplicateNamesStay() {
    const Dataset found = read(put("d.csv", ",GATA1,GATA1\ncell1,1,0\ncell1,2,3\n"));
    QCOMPARE(found.genes.names, (std::vector<std::string>{"GATA1", "GATA1"}));
    QCOMPARE(found.cells.names, (std::vector<std::string>{"cell1", "cell1"}));
  }

  void gzip() {
    const fs::path path = put("g.csv.gz", "");
    const std::string text = ",GATA1,SPI1\ncell1,1,0\ncell2,2,3\n";
    gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, text.data(), unsigned(text.size()));
    gzclose(file);
    QCOMPARE(read(path).x.values, (std::vector<float>{1, 2, 3}));
    fs::resize_file(path, fs::file_size(path) - 12);
    QVERIFY(test::errorOf([&] { read(path); }).problem().find("compressed data are damaged or cut short") !=
            std::string::npos);
  }

  void faults() {
    QVERIFY(problemOf("n.csv", ",GATA1,SPI1\ncell1,1,NA\n").find("line 2, column 'SPI1' has a missing") !=
            std::string::npos);
    QVERIFY(problemOf("i.csv", ",GATA1,SPI1\ncell1,1,inf\n").find("missing or infinite") != std::string::npos);
    QVERIFY(problemOf("w.csv", ",GATA1,SPI1\ncell1,1,2\ncell2,B cell,2\n")
                .find("line 3, column 'GATA1': 'B cell' is not a number") != std::string::npos);
    QVERIFY(
        problemOf("s.csv", ",GATA1,SPI1\ncell1,1,2\ncell2,1\n").find("line 3 has fewer values than the 2 columns") !=
        std::string::npos);
    QVERIFY(problemOf("m.csv", ",GATA1,SPI1\ncell1,1,2\ncell2,1,2,3\n").find("line 3 has more values") !=
            std::string::npos);
    QVERIFY(problemOf("h.csv", "1,2,3\n4,5,6\n").find("no line of column names") != std::string::npos);
    QVERIFY(problemOf("o.csv", ",GATA1,SPI1\n").find("no rows") != std::string::npos);
    QVERIFY(problemOf("t.txt", "just some prose\nin two lines\n").find("no known format") != std::string::npos);
    QVERIFY(problemOf("p.h5ad", "just some prose\n").find("no HDF5 file, although its name says so") !=
            std::string::npos);
    QVERIFY(problemOf("e.h5ad", "").find("is empty") != std::string::npos);
    QCOMPARE(problemOf("c.csv", ";GATA1;SPI1\ncell1;1,5;0\ncell2;2,25;1\n"),
             std::string("line 2, column 'GATA1' has a decimal comma ('1,5')"));
    QCOMPARE(problemOf("c.csv", ",GATA1,SPI1\ncell1,\"1,5\",0\n"),
             std::string("line 2, column 'GATA1' has a decimal comma ('1,5')"));
    QCOMPARE(problemOf("u.csv", std::string("\xff\xfe,\0G\0", 6)), std::string("is text in UTF-16"));
    QCOMPARE(problemOf("r.rds", "RDX3\nX\n"), std::string("is a file of R objects"));
    QVERIFY(problemOf("e.csv", "TF,target,importance\nGATA1,SPI1,0.5\n").find("'SPI1' is not a number") !=
            std::string::npos);
    QVERIFY(problemOf("b.csv", std::string("\x01\x00\x02\x03", 4)).find("no known format") != std::string::npos);
    const Error absent = test::errorOf([] { read("/no/such/file.csv"); });
    QCOMPARE(absent.code(), ErrorCode::badInput);
    QCOMPARE(absent.problem(), std::string("doesn't exist"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ReadText)
#include "tst_read_text.moc"
