// SPDX-License-Identifier: GPL-3.0-or-later
// Products in blocks: LibTorch's values and gradients, and the same bits for any number of threads.
#include "core/gan/products.h"

#include <torch/torch.h>

#include <QtTest>

using namespace grnwb::gan;

namespace {

constexpr double kTolerance = 1e-10;

class Products : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void equalLibTorch_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::newRow("one block") << 3 << 4 << 5;
    QTest::newRow("blocks of rows") << 301 << 257 << 129;
    QTest::newRow("blocks of columns") << 128 << 257 << 513;
  }
  void equalLibTorch() {
    QFETCH(int, rows);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    useThreads(2);
    torch::manual_seed(1);
    const auto leaf = [](torch::IntArrayRef sizes) {
      return torch::randn(sizes, torch::kFloat64).requires_grad_(true);
    };
    const Tensor x = leaf({rows, inputs}), weight = leaf({outputs, inputs}), bias = leaf({outputs});
    const Tensor mine = linear(x, weight, bias), theirs = torch::linear(x, weight, bias);
    QVERIFY(torch::allclose(mine, theirs, kTolerance, kTolerance));
    const Tensor pull = torch::randn_like(mine);
    const auto gradients = torch::autograd::grad({mine}, {x, weight, bias}, {pull});
    const auto expected = torch::autograd::grad({theirs}, {x, weight, bias}, {pull});
    for (std::size_t i = 0; i < expected.size(); ++i)
      QVERIFY(torch::allclose(gradients[i], expected[i], kTolerance, kTolerance));
  }

  void sameBitsForAnyThreads() {
    torch::manual_seed(2);
    const Tensor a = torch::randn({300, 700}), b = torch::randn({700, 500});
    useThreads(1);
    const Tensor one = product(a, b);
    useThreads(2);
    QVERIFY(torch::equal(product(a, b), one));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Products)
#include "tst_products.moc"
