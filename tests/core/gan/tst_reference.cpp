// SPDX-License-Identifier: GPL-3.0-or-later
// Layers, optimiser and whole training steps of both stages against values computed by plain dense code in float64.
#include <QtTest>

#include "core/gan/stage1.h"
#include "core/gan/stage2.h"
#include "tests/core/gan/fixture.h"

using namespace grnwb;
using namespace grnwb::gan;
using test::difference;
using test::Fixture;

namespace {

constexpr double kNear = 2e-5;     // of float32, where not said otherwise
constexpr double kShifted = 2e-4;  // of scores: loose critic biases shift fake and real alike

AdamWSettings adamwOf(const Fixture& f) {
  return {f.attribute("beta1"), f.attribute("beta2"), f.attribute("adam_eps"), f.attribute("weight_decay")};
}

Stage1Settings stage1Of(const Fixture& f) {
  Stage1Settings s;
  s.genes = f.size("genes");
  s.latent = f.size("latent");
  s.generatorLayers = f.sizes("generator_hidden");
  s.criticLayers = f.sizes("critic_hidden");
  s.rate = f.attribute("lr_start");
  s.rateEnd = f.attribute("lr_end");
  s.rateSteps = f.size("max_steps");
  s.penaltyWeight = f.attribute("lambda");
  s.librarySize = f.attribute("library_size");
  s.adamw = adamwOf(f);
  s.options = torch::TensorOptions(f.scalar());
  return s;
}

TargetGraph graphOf(const Fixture& f) {
  TargetGraph graph;
  graph.tfColumns = f.integers("graph/tf_columns");
  graph.targetColumns = f.integers("graph/target_columns");
  const std::vector<std::int64_t> k = f.integers("graph/k"), regulators = f.integers("graph/regulators");
  const std::size_t padded = regulators.size() / k.size();
  for (std::size_t g = 0; g < k.size(); ++g) {
    const auto begin = regulators.begin() + static_cast<std::ptrdiff_t>(g * padded);
    graph.regulators.emplace_back(begin, begin + k[g]);
  }
  return graph;
}

Stage2Settings stage2Of(const Fixture& f) {
  Stage2Settings s;
  s.graph = graphOf(f);
  s.latent = f.size("latent");
  s.depth = f.size("depth");
  s.width = f.size("width");
  s.controllerLayers = f.sizes("controller_hidden");
  s.criticLayers = f.sizes("critic_hidden");
  s.labelerLayers = f.sizes("labeler_hidden");
  s.generatorRate = f.attribute("lr_start");
  s.generatorRateEnd = f.attribute("lr_end");
  s.criticRate = f.attribute("lr_critic");
  s.labelerRate = f.attribute("lr_labeler");
  s.rateSteps = f.size("max_steps");
  s.penaltyWeight = f.attribute("lambda");
  s.librarySize = f.attribute("library_size");
  s.adamw = adamwOf(f);
  s.options = torch::TensorOptions(f.scalar());
  return s;
}

/// Our controller makes the TF columns only: its output layer takes those rows.
void loadController(const Fixture& f, const Mlp& controller, const std::vector<std::int64_t>& tfColumns) {
  const torch::NoGradGuard noGradient;
  const torch::Tensor rows = torch::tensor(tfColumns, torch::kInt64);
  for (const auto& [name, tensor] : controller.parameters()) {
    const torch::Tensor values = f.tensor("initial/controller/" + name);
    tensor.copy_(name.starts_with("output") ? values.index_select(0, rows) : values);
  }
}

std::string criticDifference(const Fixture& f, const std::string& group, const Critic& critic,
                             const CriticUpdate& update) {
  const double penaltyTerm = f.attribute("lambda") * f.number(group + "/penalty");
  const double largestTerm = std::max(
      {std::abs(f.number(group + "/score_fake")), std::abs(f.number(group + "/score_real")), std::abs(penaltyTerm)});
  std::string failures = difference(group + "/cells", update.cells, f.exact(group + "/cells"), f.tolerance(kNear));
  failures += difference(group + "/score_fake", update.scoreFake, f.exact(group + "/score_fake"), kShifted);
  failures += difference(group + "/score_real", update.scoreReal, f.exact(group + "/score_real"), kShifted);
  failures += difference(group + "/norm", update.norm, f.exact(group + "/norm"), f.tolerance(kNear));
  failures += difference(group + "/penalty", update.penalty, f.exact(group + "/penalty"), f.tolerance(kNear));
  failures += difference(group + "/loss", update.loss, f.exact(group + "/loss"), 0, f.tolerance(kNear) * largestTerm);
  return failures + test::gradientDifference(f, group, "critic", critic, update.gradients);
}

torch::ScalarType scalarOf(bool isDouble) {
  return isDouble ? torch::kFloat64 : torch::kFloat32;
}

void precisions() {
  QTest::addColumn<bool>("isDouble");
  QTest::newRow("float32") << false;
  QTest::newRow("float64") << true;
}

/// Fails the running test with all differences found.
#define SAME(failures)                \
  do {                                \
    const std::string f_ = failures;  \
    QVERIFY2(f_.empty(), f_.c_str()); \
  } while (false)

void runStage2(const std::string& file, bool isDouble) {
  const Fixture f(file, scalarOf(isDouble));
  JobContext job;
  Stage2Settings settings = stage2Of(f);
  Stage2 stage(settings, job);
  loadController(f, stage.controller, settings.graph.tfColumns);
  f.load("targets", stage.targets);
  f.load("critic", stage.critic);
  f.load("labeler", stage.labeler);
  f.load("antilabeler", stage.antilabeler);
  double targetRates = 0, criticRates = 0, labelerRates = 0, antilabelerRates = 0;
  const auto rawDifference = [&f](const std::string& group, const Fake& fake) {
    return difference(group + "/tf_raw", fake.tfRaw, f.exact(group + "/tf_raw"), f.tolerance(kNear)) +
           difference(group + "/target_raw", fake.targetRaw, f.exact(group + "/target_raw"), f.tolerance(kNear)) +
           difference(group + "/cells", fake.cells, f.exact(group + "/cells"), f.tolerance(kNear));
  };
  for (std::int64_t step = 0; step < f.size("steps"); ++step) {
    const std::string name = "step_" + std::to_string(step), expected = "expected/" + name, draws = "draws/" + name;
    const torch::Tensor real = f.tensor("real/" + name);
    for (std::int64_t i = 0; step > 0 && i < f.size("critic_iterations"); ++i) {
      const std::string part = "/critic_" + std::to_string(i);
      const Fake fake =
          stage.generate(f.tensor(draws + part + "/z"), f.tensor(draws + part + "/noise"), Normalise::training);
      QVERIFY(!fake.cells.requires_grad());
      SAME(rawDifference(expected + part, fake));
      const CriticUpdate update = stage.updateCritic(real, fake, f.tensor(draws + part + "/eps"));
      SAME(criticDifference(f, expected + part, stage.critic, update));
      criticRates += settings.criticRate;
    }
    GRNWB_CLOSE(stage.generatorRate(step), f.number(expected + "/lr_generator"), 1e-12);
    targetRates += stage.generatorRate(step);
    const Stage2GeneratorUpdate update =
        stage.updateGenerator(step, f.tensor(draws + "/generator/z"), f.tensor(draws + "/generator/noise"));
    const std::string group = expected + "/generator";
    SAME(rawDifference(group, update.fake));
    SAME(difference(group + "/adversarial", update.adversarial, f.exact(group + "/adversarial"), kShifted));
    SAME(difference(group + "/labeler", update.labeler, f.exact(group + "/labeler"), f.tolerance(kNear)));
    SAME(difference(group + "/antilabeler", update.antilabeler, f.exact(group + "/antilabeler"), f.tolerance(kNear)));
    SAME(test::gradientDifference(f, group, "targets", stage.targets, update.gradients));
    if (step > 0) {
      const Fake fake =
          stage.generate(f.tensor(draws + "/labelers/z"), f.tensor(draws + "/labelers/noise"), Normalise::training);
      SAME(rawDifference(expected + "/labelers", fake));
      const auto check = [&](const std::string& part, const Mlp& network, const std::string& networkName,
                             const LabelerUpdate& labelerUpdate) {
        const std::string labelerGroup = expected + "/labelers/" + part;
        return difference(labelerGroup, labelerUpdate.loss, f.exact(labelerGroup + "/loss"), f.tolerance(kNear)) +
               test::gradientDifference(f, labelerGroup, networkName, network, labelerUpdate.gradients);
      };
      SAME(check("antilabeler_fake", stage.antilabeler, "antilabeler", stage.updateAntilabeler(fake.cells)));
      SAME(check("labeler_fake", stage.labeler, "labeler", stage.updateLabeler(fake.cells)));
      SAME(check("labeler_real", stage.labeler, "labeler", stage.updateLabeler(real)));
      antilabelerRates += settings.labelerRate;
      labelerRates += 2 * settings.labelerRate;
    }
    SAME(test::stateDifference(f, expected + "/after", "targets", stage.targets, targetRates));
    SAME(test::stateDifference(f, expected + "/after", "critic", stage.critic, criticRates));
    SAME(test::stateDifference(f, expected + "/after", "labeler", stage.labeler, labelerRates));
    SAME(test::stateDifference(f, expected + "/after", "antilabeler", stage.antilabeler, antilabelerRates));
  }
}

class Reference : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { GRNWB_NEEDS_SHARED("reference/gan/lsn.h5"); }

  void libraryLayer_data() { precisions(); }
  void libraryLayer() {
    QFETCH(bool, isDouble);
    const Fixture f("lsn.h5", scalarOf(isDouble));
    const torch::Tensor x = f.tensor("x").requires_grad_(true);
    const double librarySize = f.attribute("library_size");
    const torch::Tensor scale = libraryScale(x, librarySize), y = normaliseLibrary(x, librarySize);
    const torch::Tensor gradient = torch::autograd::grad({(y * f.tensor("functional")).sum()}, {x})[0];
    const torch::Tensor frozen = f.tensor("x_perturbed") * scale;
    for (std::int64_t cell = 0; cell < x.size(0); ++cell) {
      const auto same = [&](const std::string& name, const torch::Tensor& actual) {
        return difference(name + " of cell " + std::to_string(cell), actual[cell].reshape({-1}),
                          f.exact("expected/" + name)[cell].reshape({-1}), isDouble ? 1e-12 : 2e-6);
      };
      SAME(same("scale", scale));
      SAME(same("y", y));
      SAME(same("grad", gradient));
      SAME(same("y_frozen", frozen));
    }
  }

  void optimiser_data() { precisions(); }
  void optimiser() {
    QFETCH(bool, isDouble);
    const Fixture f("optimiser.h5", scalarOf(isDouble));
    struct Vector : Network {
      explicit Vector(const torch::Tensor& values) {
        const torch::NoGradGuard noGradient;
        addParameter("parameter", values.sizes(), values.options()).copy_(values);
      }
    } vector(f.tensor("initial/parameter"));
    AdamW adamw(vector, adamwOf(f), 1);
    for (std::int64_t t = 0; t < 8; ++t) {
      adamw.update({f.tensor("grad")[t]}, f.exact("lr")[t].item<double>());
      const std::string name = "expected/update_" + std::to_string(t) + "/parameter";
      SAME(difference(name, vector.parameters()[0].second, f.exact(name), isDouble ? 1e-12 : 2e-6));
    }
  }

  void stage1_data() { precisions(); }
  void stage1() {
    QFETCH(bool, isDouble);
    const Fixture f("stage1_step.h5", scalarOf(isDouble));
    JobContext job;
    const Stage1Settings settings = stage1Of(f);
    Stage1 stage(settings, job);
    f.load("generator", stage.generator);
    f.load("critic", stage.critic);
    {
      const torch::NoGradGuard noGradient;
      const torch::Tensor cells =
          controllerCells(stage.generator, f.tensor("draws/sample/z"), settings.librarySize, Normalise::running);
      SAME(difference("sample", cells, f.exact("expected/sample/cells"), f.tolerance(kNear)));
    }
    double generatorRates = 0, criticRates = 0;
    for (std::int64_t step = 0; step < f.size("steps"); ++step) {
      const std::string name = "step_" + std::to_string(step), expected = "expected/" + name, draws = "draws/" + name;
      for (std::int64_t i = 0; step > 0 && i < f.size("critic_iterations"); ++i) {
        const std::string part = "/critic_" + std::to_string(i);
        const CriticUpdate update = stage.updateCritic(step, f.tensor("real/" + name), f.tensor(draws + part + "/z"),
                                                       f.tensor(draws + part + "/eps"));
        QVERIFY(!update.cells.requires_grad());
        SAME(criticDifference(f, expected + part, stage.critic, update));
        GRNWB_CLOSE(stage.criticRate(step), f.number(expected + "/lr_critic"), 1e-12);
        criticRates += stage.criticRate(step);
      }
      GRNWB_CLOSE(stage.generatorRate(step), f.number(expected + "/lr_generator"), 1e-12);
      generatorRates += stage.generatorRate(step);
      const Stage1GeneratorUpdate update = stage.updateGenerator(step, f.tensor(draws + "/generator/z"));
      const std::string group = expected + "/generator";
      SAME(difference(group + "/cells", update.cells, f.exact(group + "/cells"), f.tolerance(kNear)));
      SAME(difference(group + "/loss", update.loss, f.exact(group + "/loss"), kShifted));
      SAME(test::gradientDifference(f, group, "generator", stage.generator, update.gradients));
      SAME(test::stateDifference(f, expected + "/after", "generator", stage.generator, generatorRates));
      SAME(test::stateDifference(f, expected + "/after", "critic", stage.critic, criticRates));
    }
  }

  void stage2_data() { precisions(); }
  void stage2() {
    QFETCH(bool, isDouble);
    runStage2("stage2_step.h5", isDouble);
  }

  void stage2DeepAndWide_data() { precisions(); }
  void stage2DeepAndWide() {
    QFETCH(bool, isDouble);
    runStage2("stage2_step_d3w2.h5", isDouble);
  }

  void denseInitialisation_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("d2w1") << QStringLiteral("stage2_step.h5");
    QTest::newRow("d3w2") << QStringLiteral("stage2_step_d3w2.h5");
  }
  void denseInitialisation() {
    QFETCH(QString, file);
    const Fixture f(file.toStdString(), torch::kFloat32);
    const Stage2Settings settings = stage2Of(f);
    const DenseScales scales = denseScales(settings.graph, settings.depth, settings.width);
    for (std::size_t l = 0; l < scales.weightBound.size(); ++l) {
      const std::string name = "dense_init/hidden_" + std::to_string(l);
      GRNWB_CLOSE(scales.weightBound[l], f.attribute(name + ".weight_bound"), 1e-12);
      GRNWB_CLOSE(scales.biasBound[l], f.attribute(name + ".bias_bound"), 1e-12);
    }
    GRNWB_CLOSE(scales.outputDeviation, f.attribute("dense_init/output.weight_std"), 1e-12);
  }

  void perturbation_data() { precisions(); }
  void perturbation() {
    QFETCH(bool, isDouble);
    const Fixture f("perturb.h5", scalarOf(isDouble));
    const torch::NoGradGuard noGradient;
    const TargetGraph graph = graphOf(f);
    const torch::TensorOptions options(f.scalar());
    const double librarySize = f.attribute("library_size");
    Mlp controller(f.size("latent"), f.sizes("controller_hidden"), graph.tfs(), options);
    loadController(f, controller, graph.tfColumns);
    TargetGenerators targets(graph, f.size("depth"), f.size("width"), options, 2);
    f.load("targets", targets);
    const CellColumns columns(graph, torch::kCPU);
    const torch::Tensor noise = f.tensor("draws/noise");
    const Fake control =
        causalPass(controller, targets, columns, librarySize, f.tensor("draws/z"), noise, Normalise::batch);
    const auto same = [&](const std::string& group, const torch::Tensor& raw, const torch::Tensor& cells, double near) {
      return difference(group + "/target_raw", raw, f.exact("expected/" + group + "/target_raw"), f.tolerance(near)) +
             difference(group + "/cells", cells, f.exact("expected/" + group + "/cells"), f.tolerance(near));
    };
    SAME(same("control", control.targetRaw, control.cells, kNear));
    const torch::Tensor scale = libraryScale(columns.cells(control.tfRaw, control.targetRaw), librarySize);
    SAME(difference("lsn_scale", scale.squeeze(1), f.exact("expected/control/lsn_scale"), f.tolerance(kNear)));
    targets.recordStatistics(control.tfRaw, noise);
    for (const auto& [name, buffer] : targets.buffers()) {
      const bool mean = name.ends_with("running_mean");
      const std::string expected =
          "expected/control/batchnorm/" + name.substr(0, name.find('.')) + (mean ? ".mean" : ".var");
      SAME(difference(expected, buffer, f.exact(expected), f.tolerance(kNear)));
    }
    const auto perturbed = [&](const std::string& name) {
      torch::Tensor tfs = control.tfRaw.clone();
      const std::vector<std::int64_t> index = f.integers("perturbations/" + name + "/tf_index");
      const torch::Tensor value = f.tensor("perturbations/" + name + "/value");
      for (std::size_t i = 0; i < index.size(); ++i)
        tfs.select(1, index[i]).fill_(value[static_cast<std::int64_t>(i)].item<double>());
      return tfs;
    };
    for (const char* name : {"knock_out", "set_1", "set_100", "two_knock_outs"}) {
      const torch::Tensor tfs = perturbed(name), raw = targets.forward(tfs, noise, Normalise::running);
      SAME(same(std::string("recorded_statistics/") + name, raw, columns.cells(tfs, raw) * scale, kNear));
    }
    for (const char* name : {"knock_out", "set_1", "set_100"}) {
      const torch::Tensor tfs = perturbed(name), raw = targets.forward(tfs, noise, Normalise::batch);
      SAME(same(std::string("batch_statistics/") + name, raw, columns.cells(tfs, raw) * scale, 1e-4));
    }
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Reference)
#include "tst_reference.moc"
