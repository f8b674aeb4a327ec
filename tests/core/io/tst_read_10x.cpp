// SPDX-License-Identifier: GPL-3.0-or-later
// CellRanger output of versions 1 to 3 against values that h5py and scipy.io.mmread give for the same files.
#include <QTemporaryDir>
#include <fstream>
#include <map>
#include <numeric>

#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Categorical;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

Dataset read(const fs::path& path) {
  JobContext job;
  return io::readDataset(path, job);
}

const std::vector<std::string>& texts(const data::Table& table, const char* column) {
  return std::get<std::vector<std::string>>(*table.find(column));
}

class Read10x : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path folder() const { return m_folder.path().toStdString(); }
  void put(const char* name, const std::string& text) { std::ofstream(folder() / name, std::ios::binary) << text; }
  /// 2 genes x 3 cells
  void putSample() {
    put("genes.tsv", "E1\tGATA1\nE2\tSPI1\n");
    put("barcodes.tsv", "AAAC-1\nAAAG-1\nAAAT-1\n");
    put("matrix.mtx", "%%MatrixMarket matrix coordinate integer general\n%\n2 3 3\n2 1 5\n1 1 4\n2 3 7\n");
  }
  Error faultOfMatrix(const std::string& text) {
    putSample();
    put("matrix.mtx", text);
    return test::errorOf([&] { read(folder()); });
  }

 private Q_SLOTS:
  void sizes_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("genes");
    QTest::addColumn<int>("nonzero");
    QTest::addColumn<double>("total");
    QTest::addColumn<QString>("firstGene");
    QTest::addColumn<QString>("firstId");
    QTest::newRow("folder v1") << "formats/10x/1.2.0/filtered_gene_bc_matrices/hg19_chr21" << 12 << 343 << 12 << 12.0
                               << "DSCAM"
                               << "DSCAM";
    QTest::newRow("folder around a folder")
        << "formats/10x/1.2.0/filtered_gene_bc_matrices" << 12 << 343 << 12 << 12.0 << "DSCAM"
        << "DSCAM";
    QTest::newRow("h5 v2") << "formats/10x/1.2.0/filtered_gene_bc_matrices_h5.h5" << 12 << 343 << 12 << 12.0 << "DSCAM"
                           << "DSCAM";
    QTest::newRow("folder v3") << "formats/10x/3.0.0/filtered_feature_bc_matrix" << 1107 << 507 << 23866 << 41549.0
                               << "CH507-9B2.2"
                               << "ENSG00000279493";
    QTest::newRow("h5 v3") << "formats/10x/3.0.0/filtered_feature_bc_matrix.h5" << 1107 << 507 << 23866 << 41549.0
                           << "CH507-9B2.2"
                           << "ENSG00000279493";
    QTest::newRow("matrix file") << "formats/10x/3.0.0/filtered_feature_bc_matrix/matrix.mtx.gz" << 1107 << 507 << 23866
                                 << 41549.0 << "CH507-9B2.2"
                                 << "ENSG00000279493";
    QTest::newRow("integer ids") << "formats/10x/int-ids" << 5 << 6 << 3 << 8.0 << "Pwwp4b"
                                 << "574405";
    QTest::newRow("unsorted") << "formats/10x/scprep_test_10X" << 100 << 100 << 1405 << 7663.0 << "Arl8b"
                              << "ENSMUSG00000030105";
    QTest::newRow("duplicate names") << "formats/10x/scprep_test_10X_duplicate_gene_names" << 100 << 100 << 1405
                                     << 7663.0 << "Arl8b"
                                     << "ENSMUSG00000030105";
    QTest::newRow("probes") << "formats/10x/visium_2.1.0_raw_probe_bc_matrix.h5" << 4987 << 1000 << 858 << 3372.0
                            << "Itgb2l|2ef1e7b"
                            << "DEPRECATED_ENSMUSG00000000157";
    QTest::newRow("pbmc3k folder") << "cells/pbmc3k_filtered_gene_bc_matrices_hg19" << 2700 << 32738 << 2286884
                                   << 6390631.0 << "MIR1302-10"
                                   << "ENSG00000243485";
    QTest::newRow("pbmc3k h5") << "cells/pbmc3k_filtered_feature_bc_matrix.h5" << 2700 << 32738 << 2286884 << 6390631.0
                               << "MIR1302-10"
                               << "ENSG00000243485";
  }
  void sizes() {
    QFETCH(QString, path);
    QFETCH(int, cells);
    QFETCH(int, genes);
    QFETCH(int, nonzero);
    QFETCH(double, total);
    QFETCH(QString, firstGene);
    QFETCH(QString, firstId);
    GRNWB_NEEDS_SHARED("data/" + path.toStdString());
    const Dataset found = read(test::sharedPath("data/" + path.toStdString()));
    QCOMPARE(found.cellCount(), cells);
    QCOMPARE(found.geneCount(), genes);
    QCOMPARE(found.x.nonzero(), nonzero);
    QCOMPARE(std::accumulate(found.x.values.begin(), found.x.values.end(), 0.0), total);
    QCOMPARE(found.cells.names.size(), std::size_t(cells));
    QCOMPARE(found.genes.names.size(), std::size_t(genes));
    QCOMPARE(found.genes.names.front(), firstGene.toStdString());
    QCOMPARE(texts(found.genes, "gene_ids").front(), firstId.toStdString());
  }

  void folderAndFileAgree() {
    GRNWB_NEEDS_SHARED("data/cells/pbmc3k_filtered_feature_bc_matrix.h5");
    const Dataset folder = read(test::sharedPath("data/cells/pbmc3k_filtered_gene_bc_matrices_hg19"));
    const Dataset file = read(test::sharedPath("data/cells/pbmc3k_filtered_feature_bc_matrix.h5"));
    QVERIFY(folder.x == file.x);
    QCOMPARE(folder.cells.names, file.cells.names);
    QCOMPARE(texts(folder.genes, "gene_ids"), texts(file.genes, "gene_ids"));
    QCOMPARE(std::get<Categorical>(*file.genes.find("feature_types")).categories,
             std::vector<std::string>{"Gene Expression"});
    QCOMPARE(std::get<Categorical>(*file.genes.find("genome")).categories, std::vector<std::string>{"hg19"});
  }

  void cellTypesBesideTheMatrix() {
    GRNWB_NEEDS_SHARED("data/cells/pbmc3k_filtered_gene_bc_matrices_hg19");
    const Dataset found = read(test::sharedPath("data/cells/pbmc3k_filtered_gene_bc_matrices_hg19"));
    const auto& types = std::get<Categorical>(*found.cells.find("celltype"));
    std::map<std::string, int> counts;
    for (const auto code : types.codes) ++counts[code < 0 ? "" : types.categories[std::size_t(code)]];
    QVERIFY((counts == std::map<std::string, int>{{"Naive CD4 T", 697},
                                                  {"Memory CD4 T", 483},
                                                  {"CD14+ Mono", 480},
                                                  {"B", 344},
                                                  {"CD8 T", 271},
                                                  {"FCGR3A+ Mono", 162},
                                                  {"NK", 155},
                                                  {"", 62},
                                                  {"DC", 32},
                                                  {"Platelet", 14}}));
  }

  void cellTypesOfOtherCellsAreNotUsed() {
    putSample();
    put("celltypes.tsv", "barcode\tcelltype\nAAAC-1\tB\nAAAG-1\tT\n");
    JobContext job;
    const Dataset found = io::readDataset(folder(), job);
    fs::remove(folder() / "celltypes.tsv");
    QVERIFY(found.cells.find("celltype") == nullptr);
    QVERIFY(job.warnings().front().find("no line for cell AAAT-1") != std::string::npos);
  }

  void theMatrixIsTransposed() {
    putSample();
    const Dataset found = read(folder());
    QCOMPARE(found.x.offsets, (std::vector<std::int64_t>{0, 2, 2, 3}));
    QCOMPARE(found.x.columnIndex, (std::vector<std::int32_t>{0, 1, 1}));
    QCOMPARE(found.x.values, (std::vector<float>{4, 5, 7}));
  }

  void namesOfOtherPrograms() {
    const std::string cellsInRows = "%%MatrixMarket matrix coordinate integer general\n3 2 3\n1 2 5\n1 1 4\n3 2 7\n";
    const std::string genesInRows = "%%MatrixMarket matrix coordinate integer general\n2 3 3\n2 1 5\n1 1 4\n2 3 7\n";
    const std::string cells = "AAAC-1\nAAAG-1\nAAAT-1\n";
    struct File {
      const char* name;
      std::string text;
    };
    const std::vector<std::vector<File>> kinds{
        {{"cells_x_genes.mtx", cellsInRows},
         {"cells_x_genes.genes.txt", "E1\nE2\n"},
         {"cells_x_genes.barcodes.txt", cells}},
        {{"quants_mat.mtx", cellsInRows}, {"quants_mat_cols.txt", "E1\nE2\n"}, {"quants_mat_rows.txt", cells}},
        {{"count_matrix.mtx", cellsInRows},
         {"all_genes.csv", "gene_id,gene_name,genome\nE1,GATA1,hg38\nE2,\"SPI1\",hg38\n"},
         {"cell_metadata.csv", "bc_wells,sample,count\nAAAC-1,s1,5\nAAAG-1,s1,6\nAAAT-1,s1,7\n"}},
        {{"GSM1_x.matrix.mtx", genesInRows}, {"GSM1_x.genes.tsv", "E1\nE2\n"}, {"GSM1_x.barcodes.tsv", cells}},
        {{"counts.mtx", genesInRows}, {"all.features.tsv", "E1\nE2\n"}, {"the.barcodes.tsv", cells}},
        {{"matrix.mtx", genesInRows},
         {"genes.tsv", "id\tsymbol\nE1\tGATA1\nE2\tSPI1\n"},
         {"barcodes.tsv", "barcode\n" + cells}}};
    for (const auto& files : kinds) {
      for (const fs::directory_entry& entry : fs::directory_iterator(folder())) fs::remove(entry.path());
      for (const File& file : files) put(file.name, file.text);
      JobContext job;
      const Dataset found = io::readDataset(folder(), job);
      const bool named = found.genes.find("gene_ids") != nullptr;
      QCOMPARE(found.genes.names,
               (named ? std::vector<std::string>{"GATA1", "SPI1"} : std::vector<std::string>{"E1", "E2"}));
      if (named) QCOMPARE(texts(found.genes, "gene_ids"), (std::vector<std::string>{"E1", "E2"}));
      QCOMPARE(found.cells.names, (std::vector<std::string>{"AAAC-1", "AAAG-1", "AAAT-1"}));
      QCOMPARE(found.x.offsets, (std::vector<std::int64_t>{0, 2, 2, 3}));
      QCOMPARE(found.x.columnIndex, (std::vector<std::int32_t>{0, 1, 1}));
      QCOMPARE(found.x.values, (std::vector<float>{4, 5, 7}));
      QVERIFY(job.warnings().empty());
      if (found.cells.find("sample"))
        QCOMPARE(std::get<std::vector<double>>(*found.cells.find("count")), (std::vector<double>{5, 6, 7}));
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(folder())) fs::remove(entry.path());
  }

  void theOtherWayRound() {
    putSample();
    put("matrix.mtx", "%%MatrixMarket matrix coordinate integer general\n3 2 3\n1 2 5\n1 1 4\n3 2 7\n");
    JobContext job;
    const Dataset found = io::readDataset(folder(), job);
    QCOMPARE(found.x.offsets, (std::vector<std::int64_t>{0, 2, 2, 3}));
    QCOMPARE(found.x.values, (std::vector<float>{4, 5, 7}));
    QCOMPARE(job.warnings(),
             std::vector<std::string>{"matrix.mtx has cells in rows and genes in columns; it was turned round"});
  }

  void antibodiesAreLeftOut() {
    putSample();
    fs::remove(folder() / "genes.tsv");
    put("features.tsv", "E1\tGATA1\tAntibody Capture\nE2\tSPI1\tGene Expression\n");
    JobContext job;
    const Dataset found = io::readDataset(folder(), job);
    fs::remove(folder() / "features.tsv");
    QCOMPARE(found.genes.names, std::vector<std::string>{"SPI1"});
    QCOMPARE(found.x.values, (std::vector<float>{5, 7}));
    QVERIFY(job.warnings().front().starts_with("1 features"));
  }

  void faults() {
    const std::string banner = "%%MatrixMarket matrix coordinate integer general\n";
    QVERIFY(faultOfMatrix(banner + "2 3 3\n2 1 5\n1 1 4\n").problem().find("has 2 entries, its size line says 3") !=
            std::string::npos);
    QVERIFY(faultOfMatrix(banner + "3 3 1\n1 1 1\n").problem().find("is 3 x 3, but there are 2 genes and 3 barcodes") !=
            std::string::npos);
    QVERIFY(faultOfMatrix(banner + "2 3 1\n3 1 1\n").problem().find("line 3 points outside") != std::string::npos);
    QVERIFY(faultOfMatrix(banner + "2 3 1\n0 1 1\n").problem().find("line 3 points outside") != std::string::npos);
    QVERIFY(faultOfMatrix(banner + "2 3 1\n1 1 x\n").problem().find("line 3 should hold") != std::string::npos);
    QVERIFY(faultOfMatrix(banner + "2 3 1\n1 1 nan\n").problem().find("missing or infinite") != std::string::npos);
    QVERIFY(faultOfMatrix(banner).problem().find("ends before its size line") != std::string::npos);
    QVERIFY(faultOfMatrix("%%MatrixMarket matrix array real general\n2 3\n").problem().find("of another kind") !=
            std::string::npos);
    putSample();
    fs::remove(folder() / "barcodes.tsv");
    QVERIFY(test::errorOf([&] { read(folder()); }).problem().find("barcodes.tsv") != std::string::npos);
    fs::remove(folder() / "matrix.mtx");
    const Error none = test::errorOf([&] { read(folder()); });
    QCOMPARE(none.code(), ErrorCode::badInput);
    QVERIFY(none.problem().find("folder without matrix.mtx") != std::string::npos);
  }

  void severalGenomes() {
    GRNWB_NEEDS_SHARED("data/formats/10x/1.2.0/multiple_genomes.h5");
    const Error error = test::errorOf([] { read(test::sharedPath("data/formats/10x/1.2.0/multiple_genomes.h5")); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY(error.problem().find("several genomes (another_genome, hg19_chr21)") != std::string::npos);
  }

  void anArchiveIsNamed() {
    GRNWB_NEEDS_SHARED("data/formats/10x/scprep_test_10X_invalid.zip");
    const Error error = test::errorOf([] { read(test::sharedPath("data/formats/10x/scprep_test_10X_invalid.zip")); });
    QVERIFY(error.problem().find("zip archive") != std::string::npos);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Read10x)
#include "tst_read_10x.moc"
