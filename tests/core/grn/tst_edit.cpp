// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/base/random.h"
#include "core/grn/edit.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;

namespace {

Grn after(const Grn& grn, const Edit& edit) {
  return grn::apply(grn, edit).grn;
}

Edit inverse(const Grn& grn, const Edit& edit) {
  return grn::apply(grn, edit).inverse;
}

Edge edge(std::string tf, std::string target) {
  return {std::move(tf), std::move(target), Sign::unknown, false, std::nullopt, "you"};
}

Grn small() {
  return {{"A", "B"}, {"X", "Y"}, {edge("A", "X"), edge("B", "X")}};
}

Grn network(std::size_t tfs, std::size_t targets, std::size_t k, RandomStream& stream) {
  std::vector<std::string> tfNames, targetNames;
  for (std::size_t i = 0; i < tfs; ++i) tfNames.push_back("TF" + std::to_string(i));
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < targets; ++i) {
    targetNames.push_back("G" + std::to_string(i));
    for (const std::size_t tf : stream.sample(tfs, k)) edges.push_back(edge(tfNames[tf], targetNames.back()));
  }
  return {tfNames, targetNames, edges};
}

/// Any edit, right or wrong for the graph.
Edit randomEdit(const Grn& grn, RandomStream& stream, int depth) {
  const std::string& tf = grn.tfs()[stream.below(grn.tfs().size())];
  const std::string& target = grn.targets()[stream.below(grn.targets().size())];
  Edge some = edge(tf, target);
  some.sign = static_cast<Sign>(stream.below(3));
  some.locked = stream.below(4) == 0;
  if (stream.below(2) == 0) some.importance = stream.uniform();
  const bool existing = !grn.edges().empty() && stream.below(2) == 0;
  const Edge& chosen = existing ? grn.edges()[stream.below(grn.edges().size())] : some;
  switch (stream.below(depth > 0 ? 4 : 3)) {
    case 0:
      return AddEdge{some};
    case 1:
      return RemoveEdge{chosen.tf, chosen.target};
    case 2:
      some.tf = chosen.tf;
      some.target = chosen.target;
      return ChangeEdge{some};
    default: {
      Batch batch;
      for (std::uint64_t i = stream.below(4); i > 0; --i) batch.edits.push_back(randomEdit(grn, stream, depth - 1));
      return batch;
    }
  }
}

class EditTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void addsRemovesAndChanges() {
    Grn grn = after(small(), AddEdge{edge("A", "Y")});
    QCOMPARE(grn, Grn({"A", "B"}, {"X", "Y"}, {edge("A", "X"), edge("B", "X"), edge("A", "Y")}));
    grn = after(grn, RemoveEdge{"B", "X"});
    QCOMPARE(grn.regulators("X"), std::vector<std::string>{"A"});
    Edge changed = edge("A", "X");
    changed.sign = Sign::represses;
    changed.locked = true;
    grn = after(grn, ChangeEdge{changed});
    QCOMPARE(*grn.find("A", "X"), changed);
    QCOMPARE(grn.edges().size(), std::size_t{2});
  }

  void aBatchIsAppliedInOrderOrNotAtAll() {
    const Grn grn = after(small(), Batch{{RemoveEdge{"A", "X"}, AddEdge{edge("A", "X")}, AddEdge{edge("A", "Y")}}});
    QCOMPARE(grn.edges().size(), std::size_t{3});
    const Error error = test::errorOf([] {
      after(small(), Batch{{AddEdge{edge("A", "Y")}, AddEdge{edge("A", "Y")}}});
    });
    QCOMPARE(std::string(error.what()), std::string("A -> Y: the edge is there already; change it instead"));
  }

  void editsThatDontFitAreRefused() {
    Edge locked = edge("A", "X");
    locked.locked = true;
    const Grn grn = after(small(), ChangeEdge{locked});
    const std::vector<std::pair<Edit, std::string>> wrong{
        {AddEdge{edge("A", "X")}, "is there already"},    {AddEdge{edge("X", "Y")}, "'X' is no TF"},
        {AddEdge{edge("A", "B")}, "'B' is no target"},    {AddEdge{edge("", "X")}, "'' is no TF"},
        {RemoveEdge{"A", "Y"}, "there is no such edge"},  {RemoveEdge{"A", "X"}, "is locked"},
        {ChangeEdge{edge("B", "Y")}, "there is no such"}, {Batch{{RemoveEdge{"A", "X"}}}, "is locked"}};
    for (const auto& [edit, problem] : wrong) {
      for (const auto& act : {std::function([&] { after(grn, edit); })}) {
        const Error error = test::errorOf(act);
        QCOMPARE(int(error.code()), int(ErrorCode::badInput));
        QVERIFY2(std::string(error.what()).find(problem) != std::string::npos, error.what());
      }
    }
  }

  void addingALockedEdgeCanBeUndone() {
    Edge locked = edge("A", "Y");
    locked.locked = true;
    const Edit back = inverse(small(), AddEdge{locked});
    QCOMPARE(after(after(small(), AddEdge{locked}), back), small());
  }

  void undoingRandomEditsRestoresEveryVersion() {
    RandomStream stream(1, "edit property");
    for (int run = 0; run < 20; ++run) {
      Grn grn = network(5, 12, 3, stream);
      std::vector<Edit> undo;
      std::vector<std::string> hashes;
      int refused = 0;
      for (int i = 0; i < 60; ++i) {
        const Edit edit = randomEdit(grn, stream, 2);
        try {
          const Edit back = inverse(grn, edit);
          hashes.push_back(grn.contentHash());
          grn = after(grn, edit);
          undo.push_back(back);
        } catch (const Error&) {
          ++refused;
        }
      }
      QVERIFY(refused > 0 && undo.size() > 20);
      for (; !undo.empty(); undo.pop_back(), hashes.pop_back()) {
        const Edit redo = inverse(grn, undo.back());
        const Grn before = after(grn, undo.back());
        QCOMPARE(before.contentHash(), hashes.back());
        QCOMPARE(after(before, redo), grn);
        grn = before;
      }
    }
  }

  void anEditOfAThousandGenesIsImmediate() {
    RandomStream stream(2, "edit speed");
    const Grn grn = network(75, 925, 10, stream);
    Batch batch;
    for (const Edge& e : grn.edges()) batch.edits.push_back(RemoveEdge{e.tf, e.target});
    QElapsedTimer timer;
    timer.start();
    const Grn empty = after(grn, batch);
    const Grn back = after(empty, inverse(grn, batch));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(empty.edges().size(), std::size_t{0});
    QCOMPARE(back, grn);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(EditTest)
#include "tst_edit.moc"
