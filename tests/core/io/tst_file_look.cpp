// SPDX-License-Identifier: GPL-3.0-or-later
// What a look tells before reading, that reading then agrees with it, and names taken from a column of the gene table.
#include <QTemporaryDir>
#include <fstream>

#include "core/io/file_look.h"
#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::Dataset;
using data::ValueKind;
using io::FileLook;
using io::Orientation;
using io::ReadOptions;
namespace fs = std::filesystem;

namespace {

using Texts = std::vector<std::string>;

class LookAtFiles : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  fs::path folder() const { return m_folder.path().toStdString(); }
  fs::path put(const std::string& name, const std::string& text) const {
    fs::create_directories((folder() / name).parent_path());
    std::ofstream(folder() / name, std::ios::binary) << text;
    return folder() / name;
  }
  /// 3 features x 2 cells below the folder.
  void putSample(const std::string& prefix, const std::string& lastType = "Antibody Capture") const {
    put(prefix + "features.tsv",
        "ENSG00000102145\tGATA1\tGene Expression\nENSG00000066336\tSPI1\tGene Expression\nCD4\tCD4_TotalC\t" +
            lastType + "\n");
    put(prefix + "barcodes.tsv", "AAACCCAAGATTAGCA-1\nAAACCCACACAATGAA-1\n");
    put(prefix + "matrix.mtx", "%%MatrixMarket matrix coordinate integer general\n3 2 4\n1 1 4\n3 1 1\n2 2 5\n3 2 9\n");
  }
  static FileLook look(const fs::path& path, const ReadOptions& options = {}) {
    JobContext job;
    return io::lookAt(path, options, job);
  }
  static Dataset read(const fs::path& path, const ReadOptions& options = {}) {
    JobContext job;
    return io::readDataset(path, job, options);
  }

 private Q_SLOTS:
  void cleanup() {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder())) fs::remove_all(entry.path());
  }

  void sharedFiles_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("format");
    for (const char* path :
         {"formats/10x/1.2.0/filtered_gene_bc_matrices", "formats/10x/3.0.0/filtered_feature_bc_matrix",
          "formats/10x/3.0.0/filtered_feature_bc_matrix/matrix.mtx.gz", "formats/10x/int-ids",
          "formats/10x/scprep_test_10X", "cells/pbmc3k_filtered_gene_bc_matrices_hg19"})
      QTest::newRow(path) << path << QStringLiteral("10x folder");
    for (const char* path : {"formats/text/celltypist_sample_cell_by_gene.csv", "formats/text/scprep_test_small.tsv",
                             "formats/text/scprep_test_small_duplicate_gene_names.csv",
                             "networks/beeline/GSD/GSD_2000_1_50/ExpressionData.csv"})
      QTest::newRow(path) << path << QStringLiteral("text");
  }
  void sharedFiles() {
    QFETCH(QString, path);
    QFETCH(QString, format);
    const std::string shared = "data/" + path.toStdString();
    GRNWB_NEEDS_SHARED(shared);
    const FileLook found = look(test::sharedPath(shared));
    const Dataset dataset = read(test::sharedPath(shared));
    QCOMPARE(found.format, format.toStdString());
    QVERIFY(!found.isUnsure() && found.members.empty() && found.genomes.empty() && found.features.empty());
    QCOMPARE(found.matrices.size(), 1U);
    QCOMPARE(found.matrices.front().cells, dataset.cellCount());
    QCOMPARE(found.matrices.front().genes, dataset.geneCount());
    QCOMPARE(found.matrices.front().values, data::valueKind(dataset.x));
    QCOMPARE(found.names.front().column, std::string());
    QCOMPARE(found.names.front().examples, Texts(dataset.genes.names.begin(), dataset.genes.names.begin() + 5));
  }

  void namesAndFeatures() {
    putSample("");
    const FileLook found = look(folder());
    QCOMPARE(found.matrices.front().genes, 3);
    QCOMPARE(found.matrices.front().values, ValueKind::counts);
    QCOMPARE(found.names.size(), 2U);
    QCOMPARE(found.names[0].examples, (Texts{"GATA1", "SPI1", "CD4_TotalC"}));
    QVERIFY(!found.names[0].ensembl);
    QCOMPARE(found.names[1].column, std::string("gene_ids"));
    QVERIFY(found.names[1].ensembl);
    QCOMPARE(found.features.size(), 2U);
    QVERIFY(found.features.back() == std::pair(std::string("Gene Expression"), std::int64_t{2}));
    QVERIFY(!found.isUnsure());

    JobContext job;
    ReadOptions options;
    options.feature = "Antibody Capture";
    const Dataset antibodies = io::readDataset(folder(), job, options);
    QCOMPARE(antibodies.genes.names, Texts{"CD4_TotalC"});
    QCOMPARE(antibodies.x.values, (std::vector<float>{1, 9}));
    QVERIFY(job.warnings().empty());
    options.feature = "CRISPR Guide Capture";
    const Error error = test::errorOf([&] { read(folder(), options); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY(error.remedy().find("Antibody Capture, Gene Expression") != std::string::npos);
  }

  void genesNamedByAColumn() {
    putSample("", "Gene Expression");
    ReadOptions options;
    options.names = "gene_ids";
    const Dataset found = read(folder(), options);
    QCOMPARE(found.genes.names, (Texts{"ENSG00000102145", "ENSG00000066336", "CD4"}));
    QCOMPARE(std::get<Texts>(*found.genes.find("gene_symbols")), (Texts{"GATA1", "SPI1", "CD4_TotalC"}));
    QVERIFY(found.genes.find("gene_ids") == nullptr);
    options.names = "gene_name";
    const Error error = test::errorOf([&] { read(folder(), options); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QCOMPARE(error.remedy(), std::string("choose one of these: gene_ids"));
  }

  void namesOfEveryFormat() {
    const std::string shared = "data/formats/10x/3.0.0/filtered_feature_bc_matrix";
    GRNWB_NEEDS_SHARED(shared + ".h5");
    ReadOptions options;
    options.names = "gene_ids";
    const Dataset file = read(test::sharedPath(shared + ".h5"), options),
                  open = read(test::sharedPath(shared), options);
    QCOMPARE(file.genes.names.front(), std::string("ENSG00000279493"));
    QCOMPARE(file.genes.names, open.genes.names);
    QCOMPARE(std::get<Texts>(*file.genes.find("gene_symbols")).front(), std::string("CH507-9B2.2"));
    // A table of genes in rows with a column of other names.
    const fs::path table = put("t.csv",
                               "id,symbol,AAACCCAAGATTAGCA-1,AAACCCACACAATGAA-1\nENSG00000102145,GATA1,1,2\n"
                               "ENSG00000066336,,3,4\n");
    options.names = "symbol";
    const Dataset text = read(table, options);
    QCOMPARE(text.genes.names, (Texts{"GATA1", "ENSG00000066336"}));
    QCOMPARE(std::get<Texts>(*text.genes.find("gene_ids")), (Texts{"ENSG00000102145", "ENSG00000066336"}));
  }

  void membersOfAFolder() {
    putSample("GSM1_");
    putSample("GSM2_");
    putSample("other/deep/");
    put("a.h5ad", "x");
    put("notes.csv", "a,b\n");
    put("other/deep/analysis/clusters.csv", "a,b\n");
    const Texts members{"GSM1_matrix.mtx", "GSM2_matrix.mtx", "a.h5ad", "other/deep"};
    QCOMPARE(look(folder()).members, members);
    QVERIFY(look(folder()).isUnsure());
    ReadOptions options;
    for (const char* member : {"GSM1_matrix.mtx", "GSM2_matrix.mtx", "other/deep"}) {
      options.member = member;
      QCOMPARE(look(folder(), options).members, members);
      QCOMPARE(read(folder(), options).x.values, (std::vector<float>{4, 5}));
    }
    putSample("");  // now the folder is a data set by itself
    QCOMPARE(look(folder()).members, Texts());
    QCOMPARE(read(folder()).cellCount(), 2);
    options.member = "other";
    QCOMPARE(test::errorOf([&] { read(folder(), options); }).problem(), std::string("holds no data set named 'other'"));
    options.member = "other/deep";
    const Error alone = test::errorOf([&] { read(folder() / "matrix.mtx", options); });
    QVERIFY(alone.problem().find("is one data set") != std::string::npos);
  }

  void textTable() {
    std::string text = ",GATA1,SPI1,RUNX1\n";
    for (int i = 0; i < 8; ++i) text += "cell" + std::to_string(i) + ",1,0,2\n";
    const FileLook found = look(put("t.csv", text));
    QCOMPARE(found.orientation, Orientation::cellsInRows);
    QCOMPARE(found.rowNames, (Texts{"cell0", "cell1", "cell2", "cell3", "cell4"}));
    QCOMPARE(found.columnNames, (Texts{"GATA1", "SPI1", "RUNX1"}));
    QCOMPARE(found.matrices.front().cells, 8);
    QCOMPARE(found.matrices.front().genes, 3);

    const fs::path unclear = put("u.csv", ",alpha,beta\nx,1.5,0\ny,2,3\nz,1,1\n");
    const FileLook unsure = look(unclear);
    QCOMPARE(unsure.orientation, Orientation::unclear);
    QVERIFY(unsure.isUnsure());
    ReadOptions options;
    options.orientation = Orientation::genesInRows;
    const FileLook chosen = look(unclear, options);
    QVERIFY(!chosen.isUnsure());
    QCOMPARE(chosen.matrices.front().cells, 2);
    QCOMPARE(chosen.matrices.front().genes, 3);
    JobContext job;
    const Dataset dataset = io::readDataset(unclear, job, options);
    QCOMPARE(dataset.cells.names, (Texts{"alpha", "beta"}));
    QVERIFY(job.warnings().empty());
  }

  void aLongTableIsLookedAtInPart() {
    std::string text = ",AAACCCAAGATTAGCA-1,AAACCCACACAATGAA-1\n";
    for (int i = 0; i < 400000; ++i) text += "GENE" + std::to_string(i) + ",1,0\n";
    text += "GENEX,1,wrong\n";
    const FileLook found = look(put("long.csv", text));
    QCOMPARE(found.orientation, Orientation::genesInRows);
    QCOMPARE(found.matrices.front().cells, 2);
    QCOMPARE(found.matrices.front().genes, 0);  // not known
  }

  void surenessOfValues() {
    FileLook found;
    found.matrices = {{"", 1, 1, ValueKind::log}, {"raw", 1, 1, ValueKind::counts}};
    QVERIFY(found.isUnsure());
    found.matrices = {{"", 1, 1, ValueKind::scaled}, {"layers/log", 1, 1, ValueKind::log}};
    QVERIFY(found.isUnsure());
    found.matrices = {{"", 1, 1, ValueKind::counts}, {"layers/log", 1, 1, ValueKind::log}};
    QVERIFY(!found.isUnsure());
    found.genomes = {"hg19", "mm10"};
    QVERIFY(found.isUnsure());
  }

  void whatCannotBeReadFailsAtTheLook() {
    for (const auto& [name, text] : {std::pair("e.csv", ""), std::pair("p.txt", "just some prose\nin two lines\n"),
                                     std::pair("h.csv", "1,2,3\n4,5,6\n"),
                                     std::pair("m.mtx", "%%MatrixMarket matrix\n"), std::pair("r.rds", "RDX3\nX\n")}) {
      const fs::path path = put(name, text);
      const Error atLook = test::errorOf([&] { look(path); }), atRead = test::errorOf([&] { read(path); });
      QCOMPARE(atLook.problem(), atRead.problem());
      QCOMPARE(atLook.subject(), path.string());
      QVERIFY(!atLook.remedy().empty());
    }
    QCOMPARE(test::errorOf([] { look("/no/such/file"); }).problem(), std::string("doesn't exist"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(LookAtFiles)
#include "tst_file_look.moc"
