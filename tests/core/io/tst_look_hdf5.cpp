// SPDX-License-Identifier: GPL-3.0-or-later
// What a look at HDF5 files tells without reading their values.
#include <QTemporaryDir>

#include "core/io/read_hdf5.h"
#include "tests/support/hdf5_file.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using data::ValueKind;
using io::FileLook;

namespace {

FileLook look(const std::filesystem::path& path, const io::ReadOptions& options = {}) {
  JobContext job;
  return io::lookHdf5(path, options, job);
}

/// "raw 700 x 765 log" of each.
std::vector<std::string> matricesOf(const FileLook& look) {
  std::vector<std::string> texts;
  for (const io::OfferedMatrix& matrix : look.matrices)
    texts.push_back(matrix.name + " " + std::to_string(matrix.cells) + " x " + std::to_string(matrix.genes) + " " +
                    data::name(matrix.values));
  return texts;
}

class LookHdf5 : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  std::filesystem::path path() const { return std::filesystem::path(m_folder.path().toStdString()) / "made.h5"; }

 private Q_SLOTS:
  void realFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("matrices");
    const auto add = [](const char* file, const char* format, const QStringList& matrices) {
      QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(format) << matrices;
    };
    const auto one = [](const char* text) { return QStringList{QString::fromLatin1(text)}; };
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "h5ad", one(" 700 x 765 scaled") + one("raw 700 x 765 log"));
    add("formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad", "h5ad",
        one(" 700 x 765 scaled") + one("raw 700 x 765 log"));
    add("formats/h5ad/zheng120_layers_raw_nullable.h5ad", "h5ad",
        one(" 120 x 2640 log") + one("raw 120 x 2640 counts") + one("layers/counts 120 x 2640 counts"));
    for (const char* layout : {"csr", "csc", "dense"})
      add(qPrintable(QStringLiteral("formats/h5ad/zheng120_%1_gzip.h5ad").arg(QLatin1String(layout))), "h5ad",
          one(" 120 x 2640 counts"));
    add("formats/h5ad/scgen_kang_valid_h5sparse.h5ad", "h5ad", one(" 1975 x 6998 log"));
    add("cells/pbmc_purified_7203x8836_counts.h5ad", "h5ad", one(" 7203 x 8836 counts"));
    add("formats/10x/3.0.0/filtered_feature_bc_matrix.h5", "10x h5", one(" 1107 x 507 counts"));
    add("formats/10x/1.2.0/multiple_genomes.h5", "10x h5", one(" 12 x 343 counts"));
    add("formats/loom/mpfc-starmap.loom", "loom", one(" 3704 x 158 counts"));
  }
  void realFiles() {
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(QStringList, matrices);
    GRNWB_NEEDS_SHARED("data/" + file.toStdString());
    const FileLook found = look(test::sharedPath("data/" + file.toStdString()));
    QCOMPARE(found.format, format.toStdString());
    QStringList texts;
    for (const std::string& text : matricesOf(found)) texts += QString::fromStdString(text);
    QCOMPARE(texts, matrices);
  }

  void genomesOfVersion2() {
    GRNWB_NEEDS_SHARED("data/formats/10x/1.2.0/multiple_genomes.h5");
    const auto file = test::sharedPath("data/formats/10x/1.2.0/multiple_genomes.h5");
    QCOMPARE(look(file).genomes, (std::vector<std::string>{"another_genome", "hg19_chr21"}));
    io::ReadOptions options;
    options.genome = "hg19_chr21";
    QCOMPARE(look(file, options).names.front().examples.front(), std::string("DSCAM"));
    QVERIFY(look(test::sharedPath("data/formats/10x/1.2.0/filtered_gene_bc_matrices_h5.h5")).genomes.empty());
  }

  void namesOfGenes() {
    GRNWB_NEEDS_SHARED("data/cells/pbmc3k_filtered_feature_bc_matrix.h5");
    const FileLook found = look(test::sharedPath("data/cells/pbmc3k_filtered_feature_bc_matrix.h5"));
    QCOMPARE(found.names.size(), 2U);
    QCOMPARE(found.names.front().column, std::string());
    QCOMPARE(found.names.front().examples.front(), std::string("MIR1302-10"));
    QVERIFY(!found.names.front().ensembl);
    QCOMPARE(found.names.back().column, std::string("gene_ids"));
    QCOMPARE(found.names.back().examples.size(), 5U);
    QVERIFY(found.names.back().ensembl);
    QVERIFY(found.features.empty() && found.genomes.empty() && found.members.empty());
  }

  void genomesAndFeaturesOfVersion3() {
    {
      test::Hdf5File file(path());
      file.texts("matrix/features/name", {"A", "B", "C"});
      file.texts("matrix/features/id", {"E1", "E2", "E3"});
      file.texts("matrix/features/genome", {"mm10", "hg38", ""});
      file.texts("matrix/features/feature_type", {"Gene Expression", "Gene Expression", "Antibody Capture"});
      file.texts("matrix/barcodes", {"x", "y"});
      file.numbers("matrix/shape", std::vector<std::int64_t>{3, 2});
      file.numbers("matrix/indptr", std::vector<std::int64_t>{0, 1, 3});
      file.numbers("matrix/indices", std::vector<std::int64_t>{0, 1, 2});
      file.numbers("matrix/data", std::vector<std::int32_t>{4, 5, 6});
    }
    const FileLook found = look(path());
    QCOMPARE(found.genomes, (std::vector<std::string>{"hg38", "mm10"}));
    QVERIFY((found.features ==
             std::vector<std::pair<std::string, std::int64_t>>{{"Antibody Capture", 1}, {"Gene Expression", 2}}));
    QCOMPARE(matricesOf(found), std::vector<std::string>{" 2 x 3 counts"});
  }

  void aDamagedLayerIsNotOffered() {
    {
      test::Hdf5File file(path());
      file.table("obs", {"a", "b"});
      file.table("var", {"G"});
      file.numbers("X", std::vector<float>{1.5F, 200}, {2, 1});
      file.sparse("layers/bad", "csr_matrix", 2, 1, {0, 5, 2}, {0, 0}, {1, 1});
      file.sparse("layers/good", "csr_matrix", 2, 1, {0, 1, 2}, {0, 0}, {1, -1});
    }
    QCOMPARE(matricesOf(look(path())), (std::vector<std::string>{" 2 x 1 normalised", "layers/good 2 x 1 scaled"}));
  }

  void onlyASampleIsRead() {
    {
      test::Hdf5File file(path());
      std::vector<std::string> cells;
      std::vector<float> values(std::size_t{4000} * 50, 1);
      for (int cell = 0; cell < 4000; ++cell) cells.push_back(std::to_string(cell));
      file.table("obs", cells);
      file.table("var", std::vector<std::string>(50, "G"));
      file.numbers("X", values, {4000, 50}, {10, 50});
    }
    JobContext job;
    io::lookHdf5(path(), {}, job);
    QVERIFY(job.progress().done > 0);
    QVERIFY(job.progress().done < 4000 * 50 / 4);
  }

  void unknownAndDamagedFiles() {
    { test::Hdf5File file(path()); }
    QVERIFY(test::errorOf([&] { look(path()); }).problem().find("unknown kind") != std::string::npos);
    GRNWB_NEEDS_SHARED("data/formats/h5ad/anndata_v0.11.4.h5ad");
    QVERIFY(test::errorOf([&] { look(test::sharedPath("data/formats/h5ad/anndata_v0.11.4.h5ad")); })
                .problem()
                .find("has no expression matrix") != std::string::npos);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(LookHdf5)
#include "tst_look_hdf5.moc"
