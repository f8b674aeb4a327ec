// SPDX-License-Identifier: GPL-3.0-or-later
// Markers and the dendrogram of real cells beside scanpy's, types beside scikit-learn's. Needs the network once, for a
// virtual environment with both in the build folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/celltypes/annotation.h"
#include "core/celltypes/dot_plot.h"
#include "core/celltypes/markers.h"
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
  void markersAreScanpys_data();
  void markersAreScanpys();
  void dendrogramIsScanpys();
  void probabilitiesAreScikitLearns();

 private:
  fs::path at(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }
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
  QCOMPARE(test::installPackages({QStringLiteral("scanpy"), QStringLiteral("scikit-learn")}), QString());
  QCOMPARE(test::runScript("scanpy_values.py", "markers", at("")), QString());
  QCOMPARE(test::runScript("scanpy_values.py", "classes", at("")), QString());
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
