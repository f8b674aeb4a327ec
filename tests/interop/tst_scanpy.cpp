// SPDX-License-Identifier: GPL-3.0-or-later
// Normalised counts, variable genes, markers and the dendrogram of real cells beside scanpy's, types beside
// scikit-learn's. Needs the network once, for a
// virtual environment with both in the build folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/celltypes/annotation.h"
#include "core/celltypes/dot_plot.h"
#include "core/celltypes/markers.h"
#include "core/data/preprocess.h"
#include "core/data/unique_names.h"
#include "core/io/read_dataset.h"
#include "core/io/separated_text.h"
#include "core/io/write_h5ad.h"
#include "tests/core/celltypes/real_cells.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
using namespace grnwb::celltypes;
namespace fs = std::filesystem;
using Row = std::vector<std::string>;

namespace {

class Scanpy : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void normalisedCountsAreScanpys_data() { realData(); }
  void normalisedCountsAreScanpys();
  void variableGenesAreScanpys_data();
  void variableGenesAreScanpys();
  void markersAreScanpys_data();
  void markersAreScanpys();
  void dendrogramIsScanpys();
  void probabilitiesAreScikitLearns();

 private:
  fs::path at(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }
  static void realData() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("pbmc purified") << QByteArray("data/cells/pbmc_purified_7203x8836_counts.h5ad");
    QTest::newRow("pbmc3k") << QByteArray("data/cells/pbmc3k_filtered_feature_bc_matrix.h5");
  }
  /// The rows below the header.
  std::vector<Row> table(const std::string& name) const {
    std::vector<Row> rows;
    const std::string text = readFile(at(name));
    for (const std::string_view line : splitLines(text)) rows.push_back(io::splitFields(line, ','));
    rows.erase(rows.begin());
    return rows;
  }

  QTemporaryDir m_folder;
  test::BloodCells m_blood;
};

void Scanpy::initTestCase() {
  if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to compare with scanpy");
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  m_blood = test::bloodCells(1000);
  data::Dataset cells;
  cells.genes.names = m_blood.genes;
  cells.x = data::SparseMatrix::fromDense(m_blood.values);
  std::vector<std::string> split(m_blood.types.codes.size(), "validation");
  for (const Eigen::Index row : m_blood.training) split[static_cast<std::size_t>(row)] = "train";
  for (const Eigen::Index row : m_blood.testing) split[static_cast<std::size_t>(row)] = "test";
  for (std::size_t i = 0; i < split.size(); ++i) cells.cells.names.push_back("cell" + std::to_string(i));
  cells.cells.set("celltype", m_blood.types);
  cells.cells.set("split", split);
  io::writeH5ad(cells, at("cells.h5ad"));
  QCOMPARE(
      test::installPackages({QStringLiteral("scanpy"), QStringLiteral("scikit-learn"), QStringLiteral("scikit-misc")}),
      QString());
  QCOMPARE(test::runScript("scanpy_values.py", "markers", at("")), QString());
  QCOMPARE(test::runScript("scanpy_values.py", "classes", at("")), QString());
}

void Scanpy::normalisedCountsAreScanpys() {
  QFETCH(QByteArray, file);
  GRNWB_NEEDS_SHARED(file.toStdString());
  JobContext job;
  data::PreprocessParameters parameters;
  parameters.test = parameters.validation = 500;
  const data::Dataset raw = io::readDataset(test::sharedPath(file.toStdString()), job);
  const data::Dataset ours = data::preprocess(raw, parameters, job).data;
  io::writeH5ad(ours, at("prepared.h5ad"));
  QCOMPARE(test::runScript("scanpy_values.py", "normalised", at("")), QString());
  const data::SparseMatrix theirs = io::readDataset(at("normalised.h5ad"), job).x;
  QVERIFY(theirs.columnIndex == ours.x.columnIndex && theirs.offsets == ours.x.offsets);
  for (std::size_t i = 0; i < theirs.values.size(); ++i)
    QVERIFY(test::closeTo(double(ours.x.values[i]), double(theirs.values[i]), 1e-5));
}

void Scanpy::variableGenesAreScanpys_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<QByteArray>("flavour");
  for (const char* const flavour : {"seurat", "seurat_v3", "cell_ranger"})
    for (const char* const file : {"pbmc_purified_7203x8836_counts.h5ad", "pbmc3k_filtered_feature_bc_matrix.h5"})
      QTest::addRow("%s of %s", flavour, file) << QByteArray("data/cells/") + file << QByteArray(flavour);
}
void Scanpy::variableGenesAreScanpys() {
  QFETCH(QByteArray, file);
  QFETCH(QByteArray, flavour);
  GRNWB_NEEDS_SHARED(file.toStdString());
  JobContext job;
  data::Dataset cells = io::readDataset(test::sharedPath(file.toStdString()), job);
  data::makeUnique(cells.genes.names);
  data::PreprocessParameters parameters;
  parameters.variability = flavour.toStdString();
  const data::CellQuality quality = data::cellQuality(cells.x, cells.genes.names, job);
  const data::RankedGenes ours = data::rankedGenes(cells, quality, parameters, job);
  io::writeH5ad(cells, at("counts.h5ad"));
  QCOMPARE(test::runScript("scanpy_values.py", flavour.constData(), at("")), QString());

  const std::vector<Row> rows = table("variable_genes.csv");
  QCOMPARE(rows.size(), ours.genes.size());
  const data::GeneVariability& found = ours.variability;
  double worst = 0;
  std::vector<std::int64_t> chosen;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    QCOMPARE(row[0], cells.genes.names[static_cast<std::size_t>(ours.genes[i])]);
    const std::optional<double> score = parseNumber(row[3]);
    QCOMPARE(score.has_value(), !std::isnan(found.score[i]));
    for (const auto& [field, value] :
         {std::pair(row[1], found.mean[i]), {row[2], found.spread[i]}, {row[3], found.score[i]}}) {
      const std::optional<double> expected = parseNumber(field);
      if (!expected) continue;
      worst = std::max(worst, std::abs(value - *expected) / std::max(1.0, std::abs(*expected)));
    }
    if (row[4] == "True") chosen.push_back(static_cast<std::int64_t>(i));
  }
  std::vector<std::int64_t> common;
  std::ranges::set_intersection(chosen, ours.chosen, std::back_inserter(common));
  qInfo("largest difference %.2g; %zu of %zu chosen genes in common", worst, common.size(), chosen.size());
  QVERIFY(worst < 1e-5);
  QVERIFY(chosen == ours.chosen);
}

void Scanpy::markersAreScanpys_data() {
  QTest::addColumn<QByteArray>("test");
  QTest::newRow("wilcoxon") << QByteArray("wilcoxon");
  QTest::newRow("t-test") << QByteArray("t-test");
}
void Scanpy::markersAreScanpys() {
  QFETCH(QByteArray, test);
  JobContext job;
  const std::vector<GroupMarkers> groups = rankMarkers(m_blood.values, m_blood.types, {test.toStdString()}, job);
  std::map<std::pair<std::string, std::string>, Marker> ours;
  for (const GroupMarkers& group : groups)
    for (const Marker& marker : group.markers)
      ours[{group.group, m_blood.genes[static_cast<std::size_t>(marker.gene)]}] = marker;
  const std::vector<Row> rows = table(test.toStdString() + ".csv");
  QCOMPARE(rows.size(), ours.size());
  std::map<std::string, double> worst;  // relative difference of each figure
  for (const Row& row : rows) {
    const Marker& marker = ours.at({row[0], row[1]});
    const auto compare = [&](const char* figure, std::size_t column, double found) {
      const double expected = parseNumber(row[column]).value();
      const double difference = std::abs(found - expected) / std::max(std::abs(expected), 1e-300);
      worst[figure] = std::max(worst[figure], found == expected ? 0 : difference);
    };
    compare("score", 2, marker.score);
    compare("p-value", 3, marker.pValue);
    compare("adjusted", 4, marker.adjusted);
    compare("fold change", 5, marker.log2FoldChange);
    compare("inside", 6, marker.inside);
    compare("outside", 7, marker.outside);
  }
  for (const auto& [figure, difference] : worst) {
    qInfo("%s: %.2g", figure.c_str(), difference);
    QVERIFY2(difference < 1e-6, figure.c_str());
  }
}

void Scanpy::dendrogramIsScanpys() {
  std::vector<std::int32_t> columns(m_blood.genes.size());
  std::iota(columns.begin(), columns.end(), 0);
  const DotPlot plot = dotPlot(m_blood.values, m_blood.genes, m_blood.types, columns);
  const Dendrogram tree = dendrogram(plot.mean);
  const std::string text = readFile(at("order.txt"));
  const std::vector<std::string_view> lines = splitLines(text);
  QCOMPARE(lines.size(), tree.order.size() + tree.steps.size());
  for (std::size_t i = 0; i < tree.order.size(); ++i)
    QCOMPARE(plot.groups[static_cast<std::size_t>(tree.order[i])], std::string(lines[i]));
  for (std::size_t i = 0; i < tree.steps.size(); ++i)
    GRNWB_CLOSE(tree.steps[i].height, parseNumber(lines[tree.order.size() + i]).value(), 1e-6);
}

void Scanpy::probabilitiesAreScikitLearns() {
  JobContext job;
  const TypeClassifier classifier(m_blood.values(m_blood.training, Eigen::all), m_blood.typesOf(m_blood.training), {},
                                  job);
  const Annotation found = classifier.annotate(m_blood.values(m_blood.testing, Eigen::all), job);
  const std::vector<Row> rows = table("probabilities.csv");
  QCOMPARE(rows.size(), found.codes.size());
  double worst = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<double> expected;
    for (const std::string& field : rows[i]) expected.push_back(parseNumber(field).value());
    const auto likeliest = std::ranges::max_element(expected);
    worst = std::max(worst, std::abs(found.confidence[i] - *likeliest));
    if (found.codes[i] >= 0) QCOMPARE(static_cast<std::ptrdiff_t>(found.codes[i]), likeliest - expected.begin());
  }
  qInfo("largest difference of a confidence: %.2g", worst);
  QVERIFY(worst < 1e-3);
}

}  // namespace

QTEST_GUILESS_MAIN(Scanpy)
#include "tst_scanpy.moc"
