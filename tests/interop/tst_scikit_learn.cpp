// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings beside scikit-learn's, of the same cells. Needs the network once, for a virtual environment with
// scikit-learn in the build folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>
#include <algorithm>
#include <fstream>

#include "core/embed/neighbours.h"
#include "core/embed/pca.h"
#include "core/embed/tsne.h"
#include "tests/core/evaluate/reference_cells.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

class ScikitLearn : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  data::Matrix m_cells;

  std::filesystem::path at(const std::string& name) const {
    return std::filesystem::path(m_folder.path().toStdString()) / name;
  }

  MatrixXd table(const std::string& name) const {
    std::vector<double> values;
    Index rows = 0;
    std::ifstream in(at(name));
    for (std::string line; std::getline(in, line); ++rows)
      for (const QByteArray& field : QByteArray::fromStdString(line).split(',')) values.push_back(field.toDouble());
    if (rows == 0) return {};
    return Eigen::Map<embed::RowMatrix>(values.data(), rows, static_cast<Index>(values.size()) / rows);
  }

 private Q_SLOTS:
  void initTestCase() {
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to compare with scikit-learn");
    GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
    QCOMPARE(test::installPackages({QStringLiteral("scikit-learn")}), QString());
    m_cells = test::referenceLogCells();
    const Eigen::IOFormat format(9, Eigen::DontAlignCols, ",");
    std::ofstream(at("cells.csv")) << m_cells.format(format) << "\n";
    QCOMPARE(test::runScript("scikit_learn_content.py", "compute", at("")), QString());
  }

  void componentsAgree() {
    const embed::Pca fit = embed::pca(m_cells, 50);
    const MatrixXd ratios = table("ratios.csv"), scores = table("scores.csv");
    QCOMPARE(ratios.cols(), Index{50});
    for (Index j = 0; j < 50; ++j) {
      GRNWB_CLOSE(fit.explainedVariance[j] / fit.totalVariance, ratios(0, j), 1e-6);
      const double same = (fit.scores.col(j) - scores.col(j)).norm(),
                   turned = (fit.scores.col(j) + scores.col(j)).norm();
      QVERIFY2(std::min(same, turned) < 1e-3 * scores.col(j).norm(), qPrintable(QString::number(j)));
    }
  }

  void neighboursAgree() {
    const MatrixXd scores = table("scores.csv"), theirs = table("neighbours.csv");
    JobContext job(2);
    const embed::Neighbours ours = embed::nearestNeighbours(embed::PackedRows(scores), theirs.cols(), job);
    double found = 0;
    for (Index i = 0; i < theirs.rows(); ++i) {
      const auto row = ours.index.row(i);
      for (Index k = 0; k < theirs.cols(); ++k)
        found += std::ranges::count(row.begin(), row.end(), static_cast<std::int32_t>(theirs(i, k))) > 0 ? 1 : 0;
    }
    QVERIFY2(found >= 0.98 * static_cast<double>(theirs.size()),
             qPrintable(QString::number(found / static_cast<double>(theirs.size()))));
  }

  void divergenceIsAsLow() {
    JobContext job(2);
    const double ours = embed::tsne(table("scores.csv"), {}, job).kl, theirs = table("kl.csv")(0, 0);
    qInfo("divergence %.4f, scikit-learn's %.4f", ours, theirs);
    QVERIFY(ours <= 1.02 * theirs && ours >= 0.9 * theirs);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ScikitLearn)
#include "tst_scikit_learn.moc"
