// SPDX-License-Identifier: GPL-3.0-or-later
// Knock-out and over-expression in a small trained run, and in networks made by hand whose answers are known.
#include "core/gan/perturb.h"

#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>

#include "core/data/simulate.h"
#include "core/gan/checkpoint.h"
#include "core/gan/dose_response.h"
#include "core/gan/target_changes.h"
#include "core/gan/train.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kCells = 75;  // 2.3 batches of 32

TrainParameters tinyParameters() {
  TrainParameters p;
  p.stage1Steps = p.steps = 20;
  p.stage1Batch = p.batch = 32;
  p.criticIterations = 1;
  p.latent = 16;
  p.generatorLayers = "32,64";
  p.criticLayers = "64,32";
  p.labelerLayers = "16";
  p.averaging = 0;
  return p;
}

GenerateParameters cellsOf(std::int64_t cells, std::uint64_t seed = 1) {
  GenerateParameters parameters;
  parameters.cells = cells;
  parameters.seed = seed;
  return parameters;
}

grn::Edge edge(const std::string& tf, const std::string& target) {
  grn::Edge edge;
  edge.tf = tf;
  edge.target = target;
  return edge;
}

class Perturb : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  grn::Grn m_grn;

  fs::path folder(const char* name) const {
    const fs::path path = fs::path(m_dir.path().toStdString()) / name;
    fs::create_directories(path);
    return path;
  }

  MatchedCells run(const std::vector<Perturbation>& perturbations, std::int64_t cells = kCells, std::uint64_t seed = 1,
                   int threads = 2) const {
    JobContext job(threads);
    return perturb(folder("run"), cellsOf(cells, seed), perturbations, job);
  }

  std::string someTf() const { return m_grn.edges().front().tf; }

  /// Columns where the raw values of any pair differ.
  static std::vector<std::string> movedGenes(const MatchedCells& cells) {
    std::vector<std::string> moved;
    for (std::size_t i = 0; i < cells.genes.size(); ++i) {
      const auto column = static_cast<std::int64_t>(i);
      if (cells.controlRaw.col(column) != cells.perturbedRaw.col(column)) moved.push_back(cells.genes[i]);
    }
    return moved;
  }

  /// The trained run with target generators whose noise counts for nothing, that are 5 + the (normalised) sum of the
  /// regulators before their last ReLU, and with the first TF's output at a constant.
  fs::path runMadeByHand(const char* name, double constantTf) const {
    Checkpoint checkpoint = Checkpoint::load(folder("run") / "stage2.pt");
    for (auto& [key, tensor] : checkpoint.tensors) {
      if (key.starts_with("controller/output.") && constantTf >= 0) {
        tensor = tensor.clone();
        tensor[0].fill_(key.ends_with("bias") ? constantTf : 0);
      }
      if (!key.starts_with("targets/")) continue;
      tensor = torch::zeros_like(tensor);
      if (key == "targets/hidden_0.weight")  // the noise is the input after the regulators
        for (std::size_t g = 0; g < m_grn.targets().size(); ++g)
          for (std::size_t r = 0; r < m_grn.regulatorCount(m_grn.targets()[g]); ++r)
            tensor.index_put_({static_cast<std::int64_t>(g), 0, static_cast<std::int64_t>(r)}, 1);
      else if (key.ends_with("weight") && tensor.dim() == 3)
        tensor.select(1, 0).select(1, 0).fill_(1);
      else if (key.ends_with("gamma") || key.ends_with("output.weight"))
        tensor.select(1, 0).fill_(1);
      else if (key.ends_with("beta"))
        tensor.select(1, 0).fill_(20);  // nothing is cut
      else if (key.ends_with("output.bias"))
        tensor.fill_(-15);
    }
    checkpoint.save(folder(name) / "stage2.pt");
    return folder(name);
  }

 private Q_SLOTS:
  void initTestCase() {
    data::SimulateParameters size;
    size.cells = 200;
    size.genes = 40;
    size.tfs = 8;
    size.regulators = 3;
    JobContext job(2);
    const data::SimulationNetwork network = data::randomNetwork(size);
    const data::Dataset training = data::simulateCells(network, size.cells, 1, job);
    std::vector<grn::Edge> edges;
    for (const data::KnownEdge& known : network.edges) edges.push_back(edge(known.tf, known.target));
    m_grn = grn::Grn(network.tfs, network.targets, edges);
    trainStage1(training, tinyParameters(), folder("run"), false, job);
    trainStage2(training, m_grn, tinyParameters(), folder("run"), folder("run"), false, job);
  }

  void onlyRegulatedTargetsMove() {
    for (const std::string& tf : m_grn.tfs()) {
      for (const Perturbation& perturbation : {Perturbation{tf, 0, false}, Perturbation{tf, 5, true}}) {
        const MatchedCells cells = run({perturbation});
        std::vector<std::string> allowed = m_grn.targetsOf(tf);
        allowed.push_back(tf);
        for (const std::string& gene : movedGenes(cells))
          QVERIFY2(std::ranges::find(allowed, gene) != allowed.end(), (tf + " moved " + gene).c_str());
        const auto column = data::indexOf(cells.genes).at(tf);
        QVERIFY((cells.perturbedRaw.col(column).array() == static_cast<float>(cells.held[0].value)).all());
      }
    }
  }

  void dosesDiffer() {
    const std::string tf = someTf();
    const MatchedCells out = run({{tf, 0, false}}), over = run({{tf, 4, true}});
    QVERIFY(out.controlRaw == over.controlRaw);
    for (const std::string& target : m_grn.targetsOf(tf)) {
      const auto column = data::indexOf(out.genes).at(target);
      QVERIFY2(out.perturbedRaw.col(column) != over.perturbedRaw.col(column), target.c_str());
    }
    const auto column = data::indexOf(out.genes).at(tf);
    GRNWB_CLOSE(over.held[0].controlMean, out.controlRaw.col(column).cast<double>().mean(), 1e-12);
    GRNWB_CLOSE(over.held[0].value, 4 * over.held[0].controlMean, 1e-12);
  }

  void severalTfsAtOnce() {
    const std::string first = m_grn.tfs()[0], second = m_grn.tfs()[1];
    const MatchedCells both = run({{first, 0, false}, {second, 3, true}});
    const MatchedCells one = run({{first, 0, false}}), other = run({{second, 3, true}});
    const auto column = data::indexOf(both.genes);
    for (const std::string& target : m_grn.targets()) {
      const auto c = column.at(target);
      if (!m_grn.find(second, target)) QVERIFY(both.perturbedRaw.col(c) == one.perturbedRaw.col(c));
      if (!m_grn.find(first, target)) QVERIFY(both.perturbedRaw.col(c) == other.perturbedRaw.col(c));
    }
  }

  void controlsAreThoseOfGenerate() {
    JobContext job(2);
    const MatchedCells cells = run({{someTf(), 0, false}});
    const data::Matrix control = cells.control(), made = generate(folder("run"), cellsOf(kCells), job).x.toDense();
    const float largest = made.maxCoeff();
    QVERIFY((control - made).cwiseAbs().maxCoeff() < 1e-5F * largest);
    const data::Matrix others = generate(folder("run"), cellsOf(kCells, 2), job).x.toDense();
    QVERIFY((control - others).cwiseAbs().maxCoeff() > 1e-2F * largest);
    QVERIFY(run({}).perturbedRaw == cells.controlRaw);
  }

  void seedDecidesThreadsDoNot() {
    const std::vector<Perturbation> set{{someTf(), 2, true}};
    const MatchedCells one = run(set, kCells, 1, 1), two = run(set, kCells, 1, 2), other = run(set, kCells, 2, 2);
    QVERIFY(one.controlRaw == two.controlRaw && one.perturbedRaw == two.perturbedRaw && one.scale == two.scale);
    QVERIFY(one.dataset().x == two.dataset().x && one.notes == two.notes);
    QVERIFY(one.controlRaw != other.controlRaw);
  }

  void theLastBatchIsCutAfterwards() {
    const std::vector<Perturbation> set{{someTf(), 0, false}};
    const MatchedCells few = run(set, 3), many = run(set, kCells);
    QVERIFY(few.controlRaw == many.controlRaw.topRows(3) && few.perturbedRaw == many.perturbedRaw.topRows(3));
    QCOMPARE(run(set, 1).dataset().cellCount(), 2);
    QCOMPARE(run(set, 64).dataset().cellCount(), 128);
  }

  void datasetOfPairs() {
    const std::string tf = someTf();
    const MatchedCells cells = run({{tf, 3, true}});
    const data::Dataset dataset = cells.dataset();
    QCOMPARE(dataset.cellCount(), 2 * kCells);
    QCOMPARE(dataset.genes.names, cells.genes);
    QCOMPARE(dataset.cells.names.front(), std::string("control-000001"));
    QCOMPARE(dataset.cells.names.back(), std::string("perturbed-000075"));
    const auto& condition = std::get<data::Categorical>(*dataset.cells.find("condition"));
    const auto& pair = std::get<std::vector<double>>(*dataset.cells.find("pair"));
    QCOMPARE(condition.categories, (std::vector<std::string>{"control", "perturbed"}));
    for (std::size_t i = 0; i < static_cast<std::size_t>(kCells); ++i) {
      QVERIFY(condition.codes[i] == 0 && condition.codes[i + kCells] == 1);
      QVERIFY(pair[i] == static_cast<double>(i + 1) && pair[i + kCells] == pair[i]);
      GRNWB_CLOSE(dataset.x.rowSum(static_cast<std::int64_t>(i)), 20000, 1e-4);
    }
    const data::Matrix x = dataset.x.toDense();
    QVERIFY(x.topRows(kCells) == cells.control() && x.bottomRows(kCells) == cells.perturbed());
    const QString note = QString::fromStdString(dataset.notes.at("synthetic"));
    for (const std::string& part :
         {std::string("\"seed\":1"), std::string("\"run\":\"run\""), std::string("\"set\":\"" + tf + "=3x\"")})
      QVERIFY2(note.contains(QString::fromStdString(part)), qPrintable(note));
  }

  void changesAreThoseOfTheCells() {
    const std::string tf = someTf();
    const MatchedCells cells = run({{tf, 0, false}});
    const std::vector<TargetChange> changes = targetChanges(cells);
    QCOMPARE(changes.size(), m_grn.targets().size());
    const data::Matrix control = cells.control(), perturbed = cells.perturbed();
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const TargetChange& change = changes[i];
      QCOMPARE(change.target, m_grn.targets()[i]);
      const auto column = data::indexOf(cells.genes).at(change.target);
      QCOMPARE(change.regulated, m_grn.find(tf, change.target) != nullptr);
      QVERIFY(change.regulated ? change.moved > 0 && change.deviation > 0
                               : change.moved == 0 && change.difference == 0 && change.deviation == 0);
      double sum = 0, squares = 0;
      for (std::int64_t row = 0; row < kCells; ++row) {
        const double d = static_cast<double>(perturbed(row, column)) - static_cast<double>(control(row, column));
        sum += d;
        squares += d * d;
      }
      const double mean = sum / kCells, variance = (squares - sum * mean) / (kCells - 1);
      QVERIFY(std::abs(change.difference - mean) < 1e-4 && std::abs(change.deviation - std::sqrt(variance)) < 1e-3);
      GRNWB_CLOSE(change.perturbed, perturbed.col(column).cast<double>().mean(), 1e-5);
      GRNWB_CLOSE(change.log2FoldChange, std::log2((change.perturbed + 1) / (change.control + 1)), 1e-12);
    }
    QCOMPARE(targetChanges(run({{tf, 0, false}}, 1)).front().deviation, 0.0);
  }

  void zeroHasAFoldChange() {
    MatchedCells cells;
    cells.network = grn::Grn({"A"}, {"X"}, {edge("A", "X")});
    cells.genes = {"A", "X"};
    cells.held = {{{"A", 2, false}, 1, 2}};
    cells.controlRaw = data::Matrix{{1, 0}, {1, 0}};
    cells.perturbedRaw = data::Matrix{{2, 1}, {2, 5}};
    cells.scale = Eigen::VectorXf{{1, 0.4F}};
    const TargetChange change = targetChanges(cells).front();
    QVERIFY(change.control == 0 && change.moved == 2 && change.regulated);
    GRNWB_CLOSE(change.perturbed, 1.5, 1e-7);
    GRNWB_CLOSE(change.log2FoldChange, std::log2(2.5), 1e-7);
    GRNWB_CLOSE(change.deviation, std::sqrt(0.5), 1e-7);
  }

  void linearTargetsFollowTheDose() {
    const fs::path made = runMadeByHand("linear", -1);
    JobContext job(2);
    const std::string tf = someTf();
    const MatchedCells cells = perturb(made, cellsOf(32), {{tf, 0, false}}, job);  // one whole batch
    const std::vector<DoseCurve> curves = doseResponse(made, cellsOf(32), tf, kDoseMultiples, job);
    QCOMPARE(curves.size(), m_grn.targetCount(tf));
    const auto column = data::indexOf(cells.genes);
    for (const DoseCurve& curve : curves) {
      const auto& points = curve.points;
      QCOMPARE(curve.tf, tf);
      QCOMPARE(points.size(), kDoseMultiples.size());
      const Eigen::VectorXd control = cells.controlRaw.col(column.at(curve.target)).cast<double>();
      Eigen::VectorXd sum = Eigen::VectorXd::Zero(32);
      for (const std::string& regulator : m_grn.regulators(curve.target))
        sum += cells.controlRaw.col(column.at(regulator)).cast<double>();
      // BatchNorm divides by the biased deviation over the control batch; the later layers only shift.
      const double slope = 1 / std::sqrt((sum.array() - sum.mean()).square().mean() + 1e-5);
      GRNWB_CLOSE(control.mean(), 5, 1e-4);
      GRNWB_CLOSE(points[3].mean, 5, 1e-4);  // at its own mean
      for (const DosePoint& point : points) {
        GRNWB_CLOSE(point.tfValue, point.multiple * cells.held[0].controlMean, 1e-12);
        const double expected = 5 + slope * (point.tfValue - cells.held[0].controlMean);
        if (expected > 0 && cells.held[0].controlMean > 0) GRNWB_CLOSE(point.mean, expected, 2e-3);
      }
      GRNWB_CLOSE(points[0].mean, cells.perturbedRaw.col(column.at(curve.target)).cast<double>().mean(), 1e-6);
    }
  }

  void itsOwnValueChangesNothing() {
    const std::string tf = m_grn.tfs().front();
    const fs::path made = runMadeByHand("constant", 1.5);
    JobContext job(2);
    for (const Perturbation& own : {Perturbation{tf, 1.5, false}, Perturbation{tf, 1, true}}) {
      const MatchedCells cells = perturb(made, cellsOf(kCells), {own}, job);
      QVERIFY(movedGenes(cells).empty());
      QCOMPARE(cells.held[0].value, 1.5);
    }
    std::vector<std::string> moved = m_grn.targetsOf(tf);
    moved.push_back(tf);
    std::ranges::sort(moved);
    std::vector<std::string> found = movedGenes(perturb(made, cellsOf(kCells), {{tf, 0, false}}, job));
    std::ranges::sort(found);
    QCOMPARE(found, moved);
    QVERIFY(job.warnings().empty());

    const MatchedCells silent =
        perturb(runMadeByHand("silent", 0), cellsOf(kCells), {{tf, 3, true}}, job);  // three times nothing
    QVERIFY(movedGenes(silent).empty());
    QCOMPARE(job.warnings().size(), std::size_t{1});
  }

  void parsing() {
    const auto parsed = [](const char* text) {
      const Perturbation p = parsePerturbation(text);
      return std::make_tuple(p.tf, p.value, p.ofMean);
    };
    QVERIFY(parsed("SPI1=0") == std::make_tuple("SPI1", 0.0, false));
    QVERIFY(parsed("SPI1=3x") == std::make_tuple("SPI1", 3.0, true));
    QVERIFY(parsed(" SPI1 = 0.25x ") == std::make_tuple("SPI1", 0.25, true));
    QVERIFY(parsed("HLA=DR=1.5") == std::make_tuple("HLA=DR", 1.5, false));
    for (const char* wrong : {"", "SPI1", "=0", "SPI1=", "SPI1=x", "SPI1=high", "SPI1=3xx"}) {
      const Error error = test::errorOf([&] { parsePerturbation(wrong); });
      QVERIFY2(error.subject() == "--set" && error.code() == ErrorCode::usage, wrong);
    }
  }

  void badInputIsRefused() {
    const std::string tf = someTf(), target = m_grn.targetsOf(tf).front();
    const auto refused = [this](const std::vector<Perturbation>& set, const std::string& subject) {
      const Error error = test::errorOf([&] { run(set); });
      return error.code() == ErrorCode::badInput && error.subject() == subject && !error.remedy().empty();
    };
    QVERIFY(refused({{"NOGENE", 0, false}}, "NOGENE"));
    QVERIFY(refused({{target, 0, false}}, target));
    QVERIFY(test::errorOf([&] { run({{target, 0, false}}); }).remedy().find(tf) != std::string::npos);
    QVERIFY(refused({{tf, -1, false}}, tf + "=-1"));
    QVERIFY(refused({{tf, -0.5, true}}, tf + "=-0.5x"));
    QVERIFY(refused({{tf, std::nan(""), false}}, tf + "=nan"));
    QVERIFY(refused({{tf, std::numeric_limits<double>::infinity(), true}}, tf + "=infx"));
    QVERIFY(refused({{tf, 1e200, false}}, tf + "=1e+200"));
    QVERIFY(refused({{tf, 3e38, false}}, tf + "=3e+38"));
    QVERIFY(refused({{tf, 0, false}, {tf, 2, true}}, tf));

    JobContext job;
    GenerateParameters stage1 = cellsOf(kCells);
    stage1.stage = 1;
    const Error ofStage1 = test::errorOf([&] { perturb(folder("run"), stage1, {{tf, 0, false}}, job); });
    QVERIFY(ofStage1.code() == ErrorCode::badInput && ofStage1.subject() == "--stage 1");
    const auto dose = [&](const std::string& gene, double multiple) {
      return test::errorOf([&] { doseResponse(folder("run"), cellsOf(kCells), gene, std::array{multiple}, job); });
    };
    QVERIFY(dose(target, 1).subject() == target && dose("NOGENE", 1).subject() == "NOGENE");
    QVERIFY(dose(tf, -1).code() == ErrorCode::badInput && dose(tf, 1e300).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] { perturb(folder("empty"), cellsOf(kCells), {}, job); }).code() == ErrorCode::badInput);
  }

  void stopping() {
    JobContext job;
    job.requestStop();
    const std::string tf = someTf();
    QVERIFY(test::errorOf([&] {
              perturb(folder("run"), cellsOf(kCells), {{tf, 0, false}}, job);
            }).code() == ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Perturb)
#include "tst_perturb.moc"
