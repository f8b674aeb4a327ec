// SPDX-License-Identifier: GPL-3.0-or-later
// The grouped target generators: fused and batched path against each other, against a dense masked layer and against
// numerical differences; a deleted edge cuts the dependence.
#include <torch/torch.h>

#include <QtTest>

#include "core/gan/target_generators.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;

namespace {

constexpr std::int64_t kCells = 37, kTfs = 7, kTargets = 19;

/// Targets with 1 to 5 regulators out of 7 TFs.
TargetGraph variedGraph() {
  TargetGraph graph;
  for (std::int64_t t = 0; t < kTfs; ++t) graph.tfColumns.push_back(t);
  for (std::int64_t g = 0; g < kTargets; ++g) {
    graph.targetColumns.push_back(kTfs + g);
    std::vector<std::int64_t> regulators;
    for (std::int64_t i = 0; i <= g % 5; ++i) regulators.push_back((3 * g + 2 * i) % kTfs);
    graph.regulators.push_back(regulators);
  }
  return graph;
}

struct Inputs {
  Tensor tfs, noise, functional;
};
Inputs randomInputs(torch::ScalarType scalar) {
  torch::manual_seed(5);
  return {torch::rand({kCells, kTfs}, scalar) * 3, torch::randn({kCells, kTargets}, scalar),
          torch::randn({kCells, kTargets}, scalar)};
}

/// Weights away from their symmetric start: gamma and beta are drawn as well, in the places that aren't padding.
std::unique_ptr<TargetGenerators> network(const TargetGraph& graph, std::int64_t depth, std::int64_t width,
                                          torch::ScalarType scalar, int threads = 1) {
  auto targets = std::make_unique<TargetGenerators>(graph, depth, width, torch::TensorOptions(scalar), threads);
  torch::manual_seed(11);
  torch::Generator random = at::make_generator<at::CPUGeneratorImpl>(3);
  targets->initialise(random);
  const torch::NoGradGuard noGradient;
  Tensor gamma;
  for (const auto& [name, parameter] : targets->parameters()) {
    if (name.ends_with("gamma")) gamma = parameter;
    if (name.ends_with("gamma") || name.ends_with("beta"))
      parameter.copy_((torch::rand_like(parameter) + 0.5) * (gamma != 0));
    if (name == "output.bias") parameter.fill_(0.3);
  }
  return targets;
}

double largestDifference(const Tensor& a, const Tensor& b) {
  return (a - b).abs().max().item<double>();
}

/// Reference in the plainest form: dense layers over all units with 0/1 masks.
Tensor denseMasked(const TargetGraph& graph, const TargetGenerators& targets, std::int64_t depth, std::int64_t width,
                   const Tensor& tfs, const Tensor& noise) {
  const auto parameter = [&targets](const std::string& name) {
    for (const auto& [other, tensor] : targets.parameters())
      if (other == name) return tensor;
    return Tensor();
  };
  std::vector<std::int64_t> first{0};  // first dense unit of each target
  for (const auto& regulators : graph.regulators)
    first.push_back(first.back() + width * (static_cast<std::int64_t>(regulators.size()) + 1));
  const std::int64_t units = first.back();
  Tensor x = torch::cat({tfs, noise}, 1);
  for (std::int64_t l = 0; l <= depth; ++l) {
    const std::string prefix = "hidden_" + std::to_string(l) + ".";
    Tensor weight = torch::zeros({units, x.size(1)}, tfs.options());
    Tensor bias = torch::zeros({units}, tfs.options()), gamma = bias.clone(), beta = bias.clone();
    for (std::size_t g = 0; g < graph.regulators.size(); ++g) {
      const auto target = static_cast<std::int64_t>(g);
      const std::int64_t k = static_cast<std::int64_t>(graph.regulators[g].size()), h = width * (k + 1);
      const Tensor block = parameter(prefix + "weight")[target].detach();
      for (std::int64_t j = 0; j < h; ++j) {
        const std::int64_t unit = first[g] + j;
        bias[unit] = parameter(prefix + "bias")[target][j].detach();
        gamma[unit] = parameter(prefix + "gamma")[target][j].detach();
        beta[unit] = parameter(prefix + "beta")[target][j].detach();
        for (std::int64_t i = 0; i < (l == 0 ? k + 1 : h); ++i) {
          const std::int64_t column = l > 0    ? first[g] + i
                                      : i == k ? kTfs + target
                                               : graph.regulators[g][static_cast<std::size_t>(i)];
          weight[unit][column] += block[j][i];
        }
      }
    }
    const Tensor z = torch::matmul(x, weight.t()) + bias;
    const Tensor centred = z - z.mean(0);
    x = (gamma * centred / (centred.square().mean(0) + 1e-5).sqrt() + beta).clamp_min(0);
  }
  std::vector<Tensor> raw;
  for (std::size_t g = 0; g < graph.regulators.size(); ++g) {
    const auto target = static_cast<std::int64_t>(g);
    const std::int64_t h = first[g + 1] - first[g];
    raw.push_back(torch::matmul(x.narrow(1, first[g], h), parameter("output.weight")[target].detach().narrow(0, 0, h)) +
                  parameter("output.bias")[target].detach());
  }
  return torch::stack(raw, 1).clamp_min(0);
}

class TargetGeneratorsTest : public QObject {
  Q_OBJECT
 private:
  static void shapes() {
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("width");
    QTest::newRow("no depth") << 0 << 1;
    QTest::newRow("depth 2 width 1") << 2 << 1;
    QTest::newRow("depth 3 width 2") << 3 << 2;
  }

 private Q_SLOTS:
  void bothPathsEqualTheDenseMaskedLayer_data() { shapes(); }
  void bothPathsEqualTheDenseMaskedLayer() {
    QFETCH(int, depth);
    QFETCH(int, width);
    const TargetGraph graph = variedGraph();
    const auto targets = network(graph, depth, width, torch::kFloat64);
    const Inputs in = randomInputs(torch::kFloat64);
    const Tensor dense = denseMasked(graph, *targets, depth, width, in.tfs, in.noise);
    QVERIFY(dense.count_nonzero().item<std::int64_t>() > kCells * kTargets / 10);
    QVERIFY(largestDifference(targets->forwardFused(in.tfs, in.noise, Normalise::batch), dense) < 1e-12);
    QVERIFY(largestDifference(targets->forwardBatched(in.tfs, in.noise, Normalise::batch), dense) < 1e-12);
  }

  void bothPathsHaveEqualGradients_data() { shapes(); }
  void bothPathsHaveEqualGradients() {
    QFETCH(int, depth);
    QFETCH(int, width);
    const TargetGraph graph = variedGraph();
    for (const Normalise normalise : {Normalise::training, Normalise::batch, Normalise::running}) {
      const auto fused = network(graph, depth, width, torch::kFloat64);
      const auto batched = network(graph, depth, width, torch::kFloat64);
      const Inputs in = randomInputs(torch::kFloat64);
      const Tensor tfs1 = in.tfs.clone().requires_grad_(true), tfs2 = in.tfs.clone().requires_grad_(true);
      std::vector<Tensor> inputs1 = fused->parameterTensors(), inputs2 = batched->parameterTensors();
      inputs1.push_back(tfs1);
      inputs2.push_back(tfs2);
      const Tensor raw1 = fused->forwardFused(tfs1, in.noise, normalise);
      const Tensor raw2 = batched->forwardBatched(tfs2, in.noise, normalise);
      QVERIFY(largestDifference(raw1, raw2) < 1e-12);
      const auto gradients1 = torch::autograd::grad({(raw1 * in.functional).sum()}, inputs1);
      const auto gradients2 = torch::autograd::grad({(raw2 * in.functional).sum()}, inputs2);
      for (std::size_t i = 0; i < gradients1.size(); ++i)
        QVERIFY2(largestDifference(gradients1[i], gradients2[i]) < 1e-10,
                 i < fused->parameters().size() ? fused->parameters()[i].first.c_str() : "TFs");
      for (std::size_t i = 0; i < fused->buffers().size(); ++i)
        QVERIFY(largestDifference(fused->buffers()[i].second, batched->buffers()[i].second) < 1e-12);
    }
  }

  void gradientEqualsNumericalDifferences_data() { shapes(); }
  void gradientEqualsNumericalDifferences() {
    QFETCH(int, depth);
    QFETCH(int, width);
    const auto targets = network(variedGraph(), depth, width, torch::kFloat64);
    const Inputs in = randomInputs(torch::kFloat64);
    const Tensor tfs = in.tfs.clone().requires_grad_(true);
    std::vector<Tensor> inputs = targets->parameterTensors();
    inputs.push_back(tfs);
    const auto value = [&] { return (targets->forwardFused(tfs, in.noise, Normalise::batch) * in.functional).sum(); };
    const auto gradients = torch::autograd::grad({value()}, inputs);
    const torch::NoGradGuard noGradient;
    torch::manual_seed(7);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      // Along a random direction; padding stays 0.
      const Tensor direction = torch::randn_like(inputs[i]) * (inputs[i] != 0);
      const double step = 1e-6;
      inputs[i] += step * direction;
      const double above = value().item<double>();
      inputs[i] -= 2 * step * direction;
      const double below = value().item<double>();
      inputs[i] += step * direction;
      const double expected = (gradients[i] * direction).sum().item<double>();
      QVERIFY2(std::abs((above - below) / (2 * step) - expected) < 1e-4 * (1 + std::abs(expected)),
               qPrintable(QStringLiteral("input %1: %2, expected %3")
                              .arg(i)
                              .arg((above - below) / (2 * step), 0, 'g', 10)
                              .arg(expected, 0, 'g', 10)));
    }
  }

  void singlePrecisionIsNear() {
    const TargetGraph graph = variedGraph();
    const auto single = network(graph, 2, 1, torch::kFloat32);
    const auto exact = network(graph, 2, 1, torch::kFloat64);
    for (std::size_t i = 0; i < exact->parameters().size(); ++i) {
      const torch::NoGradGuard noGradient;
      exact->parameters()[i].second.copy_(single->parameters()[i].second);
    }
    const Inputs in = randomInputs(torch::kFloat32);
    const Tensor near = single->forwardFused(in.tfs, in.noise, Normalise::batch);
    const Tensor far = exact->forwardFused(in.tfs.to(torch::kFloat64), in.noise.to(torch::kFloat64), Normalise::batch);
    QVERIFY(largestDifference(near.to(torch::kFloat64), far) < 1e-5 * far.abs().max().item<double>());
  }

  void threadsDoNotChangeABit() {
    const TargetGraph graph = variedGraph();
    const Inputs in = randomInputs(torch::kFloat32);
    std::vector<std::vector<Tensor>> results;
    for (const int threads : {1, 2, 5}) {
      const auto targets = network(graph, 2, 1, torch::kFloat32, threads);
      const Tensor tfs = in.tfs.clone().requires_grad_(true);
      std::vector<Tensor> inputs = targets->parameterTensors();
      inputs.push_back(tfs);
      const Tensor raw = targets->forwardFused(tfs, in.noise, Normalise::training);
      results.push_back(torch::autograd::grad({(raw * in.functional).sum()}, inputs));
      results.back().push_back(raw);
      for (const auto& [name, buffer] : targets->buffers()) results.back().push_back(buffer);
    }
    for (std::size_t i = 0; i < results[0].size(); ++i) {
      QVERIFY(torch::equal(results[0][i], results[1][i]));
      QVERIFY(torch::equal(results[0][i], results[2][i]));
    }
  }

  void aDeletedEdgeCutsTheDependence() {
    constexpr std::int64_t kTarget = 9;
    TargetGraph graph = variedGraph();
    const std::int64_t tf = graph.regulators[kTarget].front();
    const Inputs in = randomInputs(torch::kFloat64);
    const auto dependence = [&](bool batchedPath) {
      const auto targets = network(graph, 2, 1, torch::kFloat64);
      const Tensor tfs = in.tfs.clone().requires_grad_(true);
      const auto pass = [&](const Tensor& values) {
        return batchedPath ? targets->forwardBatched(values, in.noise, Normalise::batch)
                           : targets->forwardFused(values, in.noise, Normalise::batch);
      };
      const Tensor raw = pass(tfs);
      const Tensor gradient =
          torch::autograd::grad({(raw.select(1, kTarget) * in.functional.select(1, kTarget)).sum()}, {tfs})[0];
      Tensor moved = in.tfs.clone();
      moved.select(1, tf).mul_(-2).add_(torch::rand({kCells}, torch::kFloat64));
      return std::pair{gradient.select(1, tf).abs().max().item<double>(),
                       largestDifference(pass(moved).select(1, kTarget), raw.select(1, kTarget))};
    };
    for (const bool batchedPath : {false, true}) {
      graph = variedGraph();
      const auto [gradientBefore, changeBefore] = dependence(batchedPath);
      QVERIFY(gradientBefore > 1e-6);
      QVERIFY(changeBefore > 1e-6);
      graph.regulators[kTarget].erase(graph.regulators[kTarget].begin());
      const auto [gradientAfter, changeAfter] = dependence(batchedPath);
      QCOMPARE(gradientAfter, 0.0);
      QCOMPARE(changeAfter, 0.0);
    }
  }

  void paddingStaysZero() {
    const TargetGraph graph = variedGraph();
    const auto targets = network(graph, 2, 1, torch::kFloat32);
    const Inputs in = randomInputs(torch::kFloat32);
    const Tensor raw = targets->forwardFused(in.tfs, in.noise, Normalise::training);
    const auto gradients = torch::autograd::grad({(raw * in.functional).sum()}, targets->parameterTensors());
    for (std::size_t i = 0; i < gradients.size(); ++i) {
      const auto& [name, parameter] = targets->parameters()[i];
      if (!name.ends_with("weight") || name == "output.weight") continue;
      for (std::size_t g = 0; g < graph.regulators.size(); ++g) {
        const std::int64_t units = static_cast<std::int64_t>(graph.regulators[g].size()) + 1;
        const auto target = static_cast<std::int64_t>(g);
        for (const Tensor& values : {parameter, gradients[i]}) {
          QVERIFY(values[target].narrow(0, units, values.size(1) - units).count_nonzero().item<std::int64_t>() == 0);
          QVERIFY(values[target].narrow(1, units, values.size(2) - units).count_nonzero().item<std::int64_t>() == 0);
        }
      }
    }
  }

  void aSilentTargetIsTrainedOnceItIsWoken() {
    const TargetGraph graph = variedGraph();
    const Inputs in = randomInputs(torch::kFloat64);
    constexpr std::int64_t kSilent = 4;
    const auto gradients = [&](bool wakes, bool fused) {
      const auto targets = network(graph, 2, 1, torch::kFloat64);
      if (wakes) targets->wakeSilentTargets();
      {
        const torch::NoGradGuard noGradient;
        targets->parameters().back().second[kSilent] = -1e3;  // its output's bias
      }
      const Tensor raw = fused ? targets->forwardFused(in.tfs, in.noise, Normalise::batch)
                               : targets->forwardBatched(in.tfs, in.noise, Normalise::batch);
      if (raw.select(1, kSilent).abs().max().item<double>() != 0) qFatal("the target isn't silent");
      return torch::autograd::grad({(raw * in.functional).sum()}, targets->parameterTensors());
    };
    const auto asleep = gradients(false, true), woken = gradients(true, true), batched = gradients(true, false);
    for (std::size_t i = 0; i < woken.size(); ++i) {
      QVERIFY(torch::allclose(woken[i], batched[i], 1e-10, 1e-10));
      Tensor others = woken[i] - asleep[i];
      others[kSilent].zero_();
      QVERIFY(others.abs().max().item<double>() == 0);
    }
    // The output's bias gets the sum of the functional, as it would without the last ReLU.
    QVERIFY(asleep.back()[kSilent].item<double>() == 0);
    GRNWB_CLOSE(woken.back()[kSilent].item<double>(), in.functional.select(1, kSilent).sum().item<double>(), 1e-10);
  }

  void theOutputIsMatchedToMeansAndZeros() {
    const TargetGraph graph = variedGraph();
    const Inputs in = randomInputs(torch::kFloat64);
    const auto targets = network(graph, 2, 1, torch::kFloat64);
    torch::manual_seed(2);
    const Tensor mean = torch::rand({kTargets}, torch::kFloat64) * 50 + 0.1;
    const Tensor expressed = torch::linspace(0, 1, kTargets, torch::kFloat64);
    targets->matchOutput(in.tfs, in.noise, mean, expressed);
    const Tensor raw = targets->forward(in.tfs, in.noise, Normalise::batch);
    QVERIFY(torch::allclose(raw.mean(0), mean, 1e-6, 0));
    const Tensor wanted = (expressed * double(kCells)).round().clamp_min(1);
    const Tensor found = (raw > 0).sum(0).to(torch::kFloat64);
    // Where all are expressed, the smallest value is the threshold itself.
    QVERIFY(((found == wanted) | (wanted == double(kCells))).all().item<bool>());
    QVERIFY(((found - wanted).abs() <= 1).all().item<bool>());
  }

  void initialScales() {
    TargetGraph graph;
    constexpr std::int64_t kMany = 200, kRegulators = 10;
    for (std::int64_t t = 0; t < 20; ++t) graph.tfColumns.push_back(t);
    for (std::int64_t g = 0; g < kMany; ++g) {
      graph.targetColumns.push_back(20 + g);
      std::vector<std::int64_t> regulators;
      for (std::int64_t i = 0; i < kRegulators; ++i) regulators.push_back((g + i) % 20);
      graph.regulators.push_back(regulators);
    }
    const DenseScales scales = denseScales(graph, 2, 1);
    TargetGenerators targets(graph, 2, 1, torch::kFloat32, 1);
    torch::Generator random = at::make_generator<at::CPUGeneratorImpl>(3);
    targets.initialise(random);
    for (const auto& [name, parameter] : targets.parameters()) {
      const Tensor values = parameter.detach();
      const auto layer = static_cast<std::size_t>(name[7] - '0');
      if (name.ends_with("output.weight")) {
        GRNWB_CLOSE(values.std().item<double>(), scales.outputDeviation, 0.05);
      } else if (name.ends_with("weight") || (name.starts_with("hidden") && name.ends_with("bias"))) {
        const double bound = name.ends_with("weight") ? scales.weightBound[layer] : scales.biasBound[layer];
        QVERIFY(values.abs().max().item<double>() <= bound * (1 + 1e-6));
        GRNWB_CLOSE(values.std().item<double>(), bound / std::sqrt(3.0), 0.05);
      }
    }
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TargetGeneratorsTest)
#include "tst_target_generators.moc"
