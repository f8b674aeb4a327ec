// SPDX-License-Identifier: GPL-3.0-or-later
// Synthetic cells broken on purpose, in three ways at once: each check finds its own and nothing else.
#include <set>

#include "core/evaluate/invented_regions.h"
#include "core/evaluate/regulon_gaps.h"
#include "tests/core/evaluate/real_network.h"

using namespace grnwb;
using test::RealCells;
using test::Rows;

namespace {

class BrokenCellsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachCheckFindsItsOwn();
};

void BrokenCellsTest::eachCheckFindsItsOwn() {
  GRNWB_NEEDS_SHARED(test::kSortedCells);
  GRNWB_NEEDS_SHARED(test::kTfNames);
  const test::RealNetwork real;
  const RealCells& data = real.data;
  const char* const kRare = "CD4+ T Helper2";
  constexpr std::size_t kOfRareType = 10, kInvented = 40;
  RandomStream random(1, "broken cells");

  // One in a hundred real cells is of the rare type, and 30 of a hundred synthetic ones.
  const Rows rareTest = data.ofType(data.test, kRare), rareTrain = data.ofType(data.train, kRare);
  const auto without = [](Rows rows, const Rows& others) {
    const std::set<std::int64_t> out(others.begin(), others.end());
    std::erase_if(rows, [&](std::int64_t row) { return out.contains(row); });
    return rows;
  };
  Rows realRows = RealCells::drawn(without(data.test, rareTest), 900, random);
  realRows.insert(realRows.end(), rareTest.begin(), rareTest.begin() + kOfRareType);
  Rows rows = RealCells::drawn(without(data.train, rareTrain), 660, random);
  while (rows.size() < 960) rows.push_back(rareTrain[random.below(rareTrain.size())]);
  data::Matrix cells(960 + kInvented, data.x.cols());
  cells << data.cells(rows),
      test::merged(data.cells(RealCells::drawn(data.ofType(data.train, "CD56+ NK"), kInvented, random)),
                   data.cells(RealCells::drawn(data.ofType(data.train, "CD19+ B"), kInvented, random)));
  const auto tf = std::ranges::find_if(real.grn.tfs(), [&](const std::string& name) {
    const std::size_t targets = real.grn.targetCount(name);
    return targets >= 40 && targets <= 150;
  });
  const data::Matrix whole = cells;
  data::Matrix notInvented = cells.topRows(960);
  real.shuffleTargets(notInvented, *tf, 1);
  cells.topRows(960) = notInvented;

  // As the comparison does: cells count by the real share of their type, invented ones not at all.
  std::vector<double> weights(1000, 0.0);
  for (std::size_t cell = 0; cell < 960; ++cell)
    weights[cell] = cell < 660 ? (900.0 / 910) / (660.0 / 960) : (10.0 / 910) / (300.0 / 960);
  JobContext job(2);
  const data::Matrix realCells = data.cells(realRows);
  std::vector<std::string> alarms, alarmsOfWhole;
  for (const auto& gap : evaluate::regulonGaps(realCells, cells, weights, data.genes, real.grn, 1, job))
    if (gap.alarm) alarms.push_back(gap.tf);
  for (const auto& gap : evaluate::regulonGaps(realCells, whole, weights, data.genes, real.grn, 1, job))
    if (gap.alarm) alarmsOfWhole.push_back(gap.tf);
  QCOMPARE(alarms, std::vector<std::string>{*tf});
  QVERIFY(alarmsOfWhole.empty());

  const test::Components components(realCells, cells);
  const auto regions = evaluate::inventedRegions(components.real, components.synthetic, job);
  QCOMPARE(regions.size(), std::size_t{1});
  const auto hits = std::ranges::count_if(regions[0].cells, [](std::int64_t cell) { return cell >= 960; });
  QVERIFY2(hits >= 25 && std::ssize(regions[0].cells) - hits <= 2,
           qPrintable(QStringLiteral("%1 of %2 cells").arg(hits).arg(regions[0].cells.size())));
}

}  // namespace

QTEST_APPLESS_MAIN(BrokenCellsTest)
#include "tst_broken_cells.moc"
