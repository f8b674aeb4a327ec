// SPDX-License-Identifier: GPL-3.0-or-later
// Every shared file with cells: valid ones hold what the field's own reader finds there, invalid ones end with one
// clear error. Needs the network once, for a virtual environment in the build folder, so it runs only with
// GRNWB_INTEROP=1.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "core/io/read_dataset.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
using data::Dataset;
namespace fs = std::filesystem;

namespace {

/// A file or folder with what reads it. reader: a function from_... of format_contents.py.
struct Valid {
  const char *path, *reader;
  const char *matrix = "", *genome = "";
};
constexpr const char* kScaled = "cells/pbmc68k_reduced_700x765_scaled.h5ad";
constexpr Valid kValid[] = {
    {"formats/h5ad/anndata_v0.7.0.h5ad", "h5ad"},
    {"formats/h5ad/anndata_v0.7.0.h5ad", "h5ad", "raw"},
    {"formats/h5ad/anndata_v0.7.0.h5ad", "h5ad", "layers/array"},
    {"formats/h5ad/anndata_v0.7.8.h5ad", "h5ad"},
    {"formats/h5ad/anndata_v0.7.8.h5ad", "h5ad", "raw"},
    {"formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad", "h5ad"},
    {"formats/h5ad/pbmc68k_reduced_anndata_old_v0.5.h5ad", "h5ad", "raw"},
    {"formats/h5ad/scgen_kang_valid_h5sparse.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_csc_gzip.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_csc_lzf.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_csc_none.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_csr_gzip.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_csr_lzf.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_csr_none.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_dense_gzip.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_dense_lzf.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_dense_none.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_layers_raw_nullable.h5ad", "h5ad"},
    {"formats/h5ad/zheng120_layers_raw_nullable.h5ad", "h5ad", "raw"},
    {"formats/h5ad/zheng120_layers_raw_nullable.h5ad", "h5ad", "layers/counts"},
    {"cells/pbmc68k_reduced_700x765_counts.h5ad", "h5ad"},
    {kScaled, "h5ad"},
    {kScaled, "h5ad", "raw"},
    {"cells/pbmc_ifnb_2000x9015_counts.h5ad", "h5ad"},
    {"cells/pbmc_purified_7203x8836_counts.h5ad", "h5ad"},

    {"formats/10x/1.2.0/filtered_gene_bc_matrices_h5.h5", "10x_h5"},
    {"formats/10x/1.2.0/multiple_genomes.h5", "10x_h5", "", "hg19_chr21"},
    {"formats/10x/1.2.0/multiple_genomes.h5", "10x_h5", "", "another_genome"},
    {"formats/10x/3.0.0/filtered_feature_bc_matrix.h5", "10x_h5"},
    {"formats/10x/visium_2.1.0_raw_probe_bc_matrix.h5", "10x_h5"},
    {"cells/pbmc3k_filtered_feature_bc_matrix.h5", "10x_h5"},
    {"formats/10x/1.2.0/filtered_gene_bc_matrices/hg19_chr21", "10x_mtx"},
    {"formats/10x/3.0.0/filtered_feature_bc_matrix", "10x_mtx"},
    {"formats/10x/int-ids", "mtx_parts"},
    {"formats/10x/scprep_test_10X", "mtx_parts"},
    {"formats/10x/scprep_test_10X_duplicate_gene_names", "mtx_parts"},
    {"cells/pbmc3k_filtered_gene_bc_matrices_hg19", "mtx_parts"},

    {"formats/text/celltypist_sample_cell_by_gene.csv", "csv"},
    {"formats/text/scprep_test_small.csv", "csv"},
    {"formats/text/scprep_test_small.tsv", "csv"},
    {"formats/text/scprep_test_small_duplicate_gene_names.csv", "csv"},

    {"formats/loom/expr_mat_small.loom", "loom"},
    {"formats/loom/mpfc-starmap.loom", "loom"},
};

struct Invalid {
  const char *path, *problem, *remedy;
};
constexpr Invalid kInvalid[] = {
    {"formats/h5ad/anndata_v0.11.4.h5ad", "has no expression matrix (X)", "save the file with the counts in X"},
    {"formats/h5ad/cellxgene_nan.h5ad", "X has missing or infinite values (first: cell ",
     "replace or remove missing values before opening"},
    {"formats/10x/1.2.0/multiple_genomes.h5", "holds several genomes (another_genome, hg19_chr21)", "choose one"},
    {"formats/10x/scprep_test_10X_invalid.zip", "is a zip archive with nothing in it", "download it again"},
};

QJsonArray textsOf(const std::vector<std::string>& texts) {
  QJsonArray array;
  for (const std::string& text : texts) array.append(QString::fromStdString(text));
  return array;
}

QJsonObject jsonOf(const data::Column& column) {
  if (const auto* labels = std::get_if<data::Categorical>(&column)) {
    QJsonArray codes;
    for (const std::int32_t code : labels->codes) codes.append(code);
    return {{u"kind"_qs, u"labels"_qs},
            {u"codes"_qs, codes},
            {u"categories"_qs, textsOf(labels->categories)},
            {u"ordered"_qs, labels->ordered}};
  }
  if (const auto* texts = std::get_if<std::vector<std::string>>(&column))
    return {{u"kind"_qs, u"texts"_qs}, {u"values"_qs, textsOf(*texts)}};
  QJsonArray numbers;
  for (const double number : std::get<std::vector<double>>(column))
    numbers.append(std::isfinite(number) ? QJsonValue(number) : QJsonValue());
  return {{u"kind"_qs, u"numbers"_qs}, {u"values"_qs, numbers}};
}

QJsonObject jsonOf(const data::Table& table) {
  QJsonObject columns;
  for (const auto& [name, column] : table.columns) columns[QString::fromStdString(name)] = jsonOf(column);
  return {{u"names"_qs, textsOf(table.names)}, {u"columns"_qs, columns}};
}

template <class T>
void writeNumbers(const fs::path& path, const T* numbers, std::size_t count) {
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(numbers), static_cast<std::streamsize>(count * sizeof(T)));
}

void writeMatrix(const data::SparseMatrix& matrix, const fs::path& folder, const std::string& name) {
  writeNumbers(folder / (name + ".offsets"), matrix.offsets.data(), matrix.offsets.size());
  writeNumbers(folder / (name + ".columns"), matrix.columnIndex.data(), matrix.columnIndex.size());
  writeNumbers(folder / (name + ".values"), matrix.values.data(), matrix.values.size());
}

/// What format_contents.py takes.
void writeRead(const Dataset& dataset, QJsonObject read, const fs::path& folder) {
  writeMatrix(dataset.x, folder, "X");
  QJsonArray layers;
  for (const auto& [name, layer] : dataset.layers) {
    writeMatrix(layer, folder, "layers_" + name);
    layers.append(QString::fromStdString("layers_" + name));
  }
  QJsonObject embeddings;
  for (const auto& [name, embedding] : dataset.embeddings) {
    writeNumbers(folder / (name + ".embedding"), embedding.data(), static_cast<std::size_t>(embedding.size()));
    embeddings[QString::fromStdString(name)] = QJsonArray{qint64(embedding.rows()), qint64(embedding.cols())};
  }
  read[u"shape"_qs] = QJsonArray{qint64(dataset.cellCount()), qint64(dataset.geneCount())};
  read[u"layers"_qs] = layers;
  read[u"embeddings"_qs] = embeddings;
  read[u"cells"_qs] = jsonOf(dataset.cells);
  read[u"genes"_qs] = jsonOf(dataset.genes);
  const QByteArray json = QJsonDocument(read).toJson(QJsonDocument::Compact);
  std::ofstream(folder / "read.json", std::ios::binary).write(json.data(), json.size());
}

Dataset readShared(const std::string& path, const io::ReadOptions& options = {}) {
  JobContext job;
  return io::readDataset(test::sharedPath("data/" + path), job, options);
}

class Formats : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    GRNWB_NEEDS_SHARED("data/formats");
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to compare with anndata, scanpy and loompy");
    QCOMPARE(test::installPackages({QStringLiteral("scanpy"), QStringLiteral("loompy")}), QString());
  }

  void theTableNamesEveryFile() {
    std::set<fs::path> named;
    for (const Valid& row : kValid) named.insert(test::sharedPath(std::string("data/") + row.path));
    for (const Invalid& row : kInvalid) named.insert(test::sharedPath(std::string("data/") + row.path));
    for (const char* folder : {"data/formats", "data/cells"})
      for (const auto& entry : fs::recursive_directory_iterator(test::sharedPath(folder)))
        if (entry.is_regular_file())
          QVERIFY2(named.contains(entry.path()) || named.contains(entry.path().parent_path()), entry.path().c_str());
    for (const fs::path& path : named) QVERIFY2(fs::exists(path), path.c_str());
  }

  void validFilesHoldWhatTheirReadersFind_data() {
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(std::size(kValid)); ++i)
      QTest::newRow((std::string(kValid[i].path) + " " + kValid[i].matrix + kValid[i].genome).c_str()) << i;
  }
  void validFilesHoldWhatTheirReadersFind() {
    QFETCH(const int, row);
    const Valid& valid = kValid[row];
    io::ReadOptions options;
    options.matrix = valid.matrix;
    options.genome = valid.genome;
    const QTemporaryDir folder;
    const QString path = test::textOf(test::sharedPath(std::string("data/") + valid.path));
    const Dataset found = readShared(valid.path, options);
    // The one loom file without names of cells.
    const bool numbered = std::string_view(valid.path).ends_with("mpfc-starmap.loom");
    writeRead(found,
              {{u"path"_qs, path},
               {u"reader"_qs, QString::fromLatin1(valid.reader)},
               {u"options"_qs, QJsonObject{{u"matrix"_qs, QString::fromLatin1(valid.matrix)},
                                           {u"genome"_qs, QString::fromLatin1(valid.genome)}}},
               {u"cells_are_numbered"_qs, numbered}},
              folder.path().toStdString());
    QCOMPARE(test::runScript("format_contents.py", "check", folder.path().toStdString()), QString());
  }

  void theNineEncodingsAreIdentical() {
    const Dataset expected = readShared("formats/h5ad/zheng120_csr_none.h5ad");
    QCOMPARE(expected.x.nonzero(), 63739);
    for (const char* layout : {"csr", "csc", "dense"})
      for (const char* packing : {"none", "gzip", "lzf"}) {
        const std::string file = std::string("formats/h5ad/zheng120_") + layout + "_" + packing + ".h5ad";
        const Dataset found = readShared(file);
        QVERIFY2(found.x == expected.x && found.notes == expected.notes, file.c_str());
        for (const auto table : {&Dataset::cells, &Dataset::genes}) {
          QCOMPARE((found.*table).names, (expected.*table).names);
          QVERIFY2((found.*table).columns == (expected.*table).columns, file.c_str());
        }
      }
  }

  void aFolderAroundAFolderIsThatFolder() {
    const Dataset outer = readShared("formats/10x/1.2.0/filtered_gene_bc_matrices");
    const Dataset inner = readShared("formats/10x/1.2.0/filtered_gene_bc_matrices/hg19_chr21");
    QVERIFY(outer.x == inner.x);
    QCOMPARE(outer.genes.names, inner.genes.names);
  }

  void invalidFilesEndWithOneError_data() {
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(std::size(kInvalid)); ++i) QTest::newRow(kInvalid[i].path) << i;
  }
  void invalidFilesEndWithOneError() {
    QFETCH(const int, row);
    const Invalid& invalid = kInvalid[row];
    const Error error = test::errorOf([&] { readShared(invalid.path); });
    QCOMPARE(int(error.code()), int(ErrorCode::badInput));
    QCOMPARE(error.subject(), test::sharedPath(std::string("data/") + invalid.path).string());
    QVERIFY2(error.problem().find(invalid.problem) != std::string::npos, error.what());
    QVERIFY2(error.remedy().find(invalid.remedy) != std::string::npos, error.what());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Formats)
#include "tst_formats.moc"
