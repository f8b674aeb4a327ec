// SPDX-License-Identifier: GPL-3.0-or-later
// The live preview: real cells on their components, synthetic ones placed among them, kept in the run's folder.
#include <QTemporaryDir>
#include <cmath>
#include <fstream>

#include "core/embed/pca.h"
#include "core/pipeline/training_preview.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"

using namespace grnwb;

class TrainingPreviewTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cellsLandWhereTheirLikesAre() {
    const auto state = test::smallState();
    const data::Dataset& data = state.prepared->data;
    const std::vector<std::int64_t> rows = data.splitRows("validation");
    const data::Matrix real = data.subsetCells(rows).x.toDense();
    const pipeline::PreviewPlane plane(real, rows);
    // The real cells given as synthetic ones land on themselves.
    const pipeline::TrainingPreview same = plane.place(2, 40, real);
    QCOMPARE(same.realRows, rows);
    QCOMPARE(same.points.rows(), 2 * real.rows());
    QVERIFY((same.points.topRows(real.rows()) - same.points.bottomRows(real.rows())).cwiseAbs().maxCoeff() < 1e-9);
    const embed::Pca fit = embed::pca(real.array().log1p().matrix(), 2);
    QVERIFY((same.points.topRows(real.rows()) - fit.scores).cwiseAbs().maxCoeff() < 1e-9);
    // No more synthetic cells than real ones are shown.
    QCOMPARE(plane.place(1, 0, real.topRows(7)).points.rows(), real.rows() + 7);
    data::Matrix twice(2 * real.rows(), real.cols());
    twice << real, real;
    QCOMPARE(plane.place(1, 0, twice).points.rows(), 2 * real.rows());
  }

  void thePreviewIsKeptWithTheRun() {
    QTemporaryDir folder;
    const std::filesystem::path run = folder.path().toStdString();
    QVERIFY(!pipeline::readPreview(run, 1));
    pipeline::TrainingPreview preview{1, 300, {4, 9}, Eigen::MatrixX2d(3, 2)};
    preview.points << 1.25, -2.5, 0, 7.126, 1e3, -3.004;
    pipeline::writePreview(preview, run);
    const auto read = pipeline::readPreview(run, 1);
    QVERIFY(read && !pipeline::readPreview(run, 2));
    QCOMPARE(read->step, preview.step);
    QCOMPARE(read->stage, 1);
    QCOMPARE(read->realRows, preview.realRows);
    QVERIFY((read->points - preview.points).cwiseAbs().maxCoeff() <= 0.005);
    std::ofstream(run / "stage1_preview.json") << "{\"step\": 3";
    QVERIFY(!pipeline::readPreview(run, 1));
  }
};

QTEST_GUILESS_MAIN(TrainingPreviewTest)
#include "tst_training_preview.moc"
