// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <functional>
#include <set>

#include "core/base/random.h"
#include "tests/support/network_sample.h"
#include "ui/models/grn_document.h"

namespace {
using grnwb::ui::EdgeName;
using grnwb::ui::GrnDocument;
namespace grn = grnwb::grn;

QString text(const std::string& name) {
  return QString::fromStdString(name);
}

class TestGrnDocument : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void deletedEdgeComesBack() {
    GrnDocument document;
    document.load(grnwb::test::modularNetwork(4, 20, 3, 2));
    const std::string hash = document.grn()->contentHash();
    const grn::Edge edge = document.grn()->edges()[7];
    QSignalSpy changed(&document, &GrnDocument::grnChanged);

    document.removeEdges({{text(edge.tf), text(edge.target)}});
    QCOMPARE(document.grn()->find(edge.tf, edge.target), nullptr);
    QCOMPARE(document.undoStack()->undoText(),
             QStringLiteral("Delete edge %1 → %2").arg(text(edge.tf), text(edge.target)));
    document.undoStack()->undo();
    QCOMPARE(document.grn()->contentHash(), hash);
    QCOMPARE(*document.grn()->find(edge.tf, edge.target), edge);
    document.undoStack()->redo();
    QCOMPARE(document.grn()->find(edge.tf, edge.target), nullptr);
    QCOMPARE(changed.count(), 3);
  }

  void severalEdgesAreOneStep() {
    GrnDocument document;
    document.load(grnwb::test::modularNetwork(4, 20, 3, 2));
    const std::string hash = document.grn()->contentHash();
    std::vector<std::pair<QString, QString>> edges;
    for (const std::size_t i : {0, 5, 11})
      edges.emplace_back(text(document.grn()->edges()[i].tf), text(document.grn()->edges()[i].target));
    document.removeEdges(edges);
    QCOMPARE(document.grn()->edges().size(), std::size_t(57));
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Delete 3 edges"));
    document.undoStack()->undo();
    QCOMPARE(document.grn()->contentHash(), hash);
    document.removeEdges({});
    QCOMPARE(document.undoStack()->count(), 1);
  }

  void addedEdgeIsTheUsers() {
    GrnDocument document;
    document.load(std::make_shared<const grn::Grn>(std::vector<std::string>{"SPI1"}, std::vector<std::string>{"LYZ"},
                                                   std::vector<grn::Edge>{}));
    document.addEdge(QStringLiteral("SPI1"), QStringLiteral("LYZ"));
    const grn::Edge* edge = document.grn()->find("SPI1", "LYZ");
    QVERIFY(edge != nullptr);
    QCOMPARE(edge->source, std::string("you"));
    QVERIFY(!edge->importance);
    QCOMPARE(edge->sign, grn::Sign::unknown);
    QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Add edge SPI1 → LYZ"));
    document.undoStack()->undo();
    QVERIFY(document.grn()->edges().empty());
  }

  void whatDoesNotFitIsRefused() {
    GrnDocument document;
    QSignalSpy refused(&document, &GrnDocument::editRefused);
    document.addEdge(QStringLiteral("A"), QStringLiteral("B"));
    QCOMPARE(refused.count(), 1);

    grn::Edge locked{"SPI1", "LYZ", grn::Sign::activates, true, 3.0, "you"};
    document.load(std::make_shared<const grn::Grn>(std::vector<std::string>{"SPI1"}, std::vector<std::string>{"LYZ"},
                                                   std::vector<grn::Edge>{locked}));
    const std::string hash = document.grn()->contentHash();
    document.addEdge(QStringLiteral("SPI1"), QStringLiteral("LYZ"));
    document.addEdge(QStringLiteral("LYZ"), QStringLiteral("SPI1"));
    document.addEdge(QStringLiteral("SPI1"), QStringLiteral("NOGENE"));
    document.removeEdges({{QStringLiteral("SPI1"), QStringLiteral("LYZ")}});
    QCOMPARE(refused.count(), 5);
    for (const auto& call : refused) QVERIFY(!call.front().toString().isEmpty());
    QCOMPARE(document.undoStack()->count(), 0);
    QCOMPARE(document.grn()->contentHash(), hash);
  }

  void replacingIsAStepAndLoadingIsNot() {
    GrnDocument document;
    const auto first = grnwb::test::modularNetwork(4, 20, 3, 2), second = grnwb::test::modularNetwork(6, 30, 3, 2);
    document.load(first);
    QCOMPARE(document.undoStack()->count(), 0);
    document.replace(second, QStringLiteral("Infer network"));
    QCOMPARE(document.grn(), second);
    document.undoStack()->undo();
    QCOMPARE(document.grn(), first);
    document.undoStack()->redo();
    QCOMPARE(document.grn(), second);
    document.load(first);
    QCOMPARE(document.undoStack()->count(), 0);
    QVERIFY(!document.undoStack()->canUndo());
  }

  void undoingRandomEditsRestoresTheNetwork() {
    GrnDocument document;
    document.load(grnwb::test::modularNetwork(8, 40, 4, 2));
    std::vector<std::string> hashes{document.grn()->contentHash()};
    grnwb::RandomStream random(3, "edits");
    while (document.undoStack()->count() < 60) {
      const auto& now = *document.grn();
      const auto pick = [&](const auto& list) { return list[random.below(list.size())]; };
      const int before = document.undoStack()->count();
      const grn::Edge edge = pick(now.edges());
      switch (random.below(3)) {
        case 0:
          document.addEdge(text(pick(now.tfs())), text(pick(now.targets())));
          break;
        case 1:
          document.removeEdges({{text(edge.tf), text(edge.target)}});
          break;
        default:
          document.setLocked({{text(edge.tf), text(edge.target)}}, !edge.locked);
      }
      if (document.undoStack()->count() > before) hashes.push_back(document.grn()->contentHash());
    }
    for (std::size_t i = hashes.size(); i-- > 0;) {
      QCOMPARE(document.grn()->contentHash(), hashes[i]);
      document.undoStack()->undo();
    }
    for (std::size_t i = 1; i < hashes.size(); ++i) {
      document.undoStack()->redo();
      QCOMPARE(document.grn()->contentHash(), hashes[i]);
    }
  }

  void everyGestureIsOneStepWithItsText() {
    using grn::Sign;
    GrnDocument document;
    const std::vector<grn::Edge> edges{{"A", "X", Sign::unknown, false, 2.0, "grnboost2"},
                                       {"B", "X", Sign::unknown, false, 1.0, "grnboost2"},
                                       {"A", "Y", Sign::unknown, false, 3.0, "grnboost2"}};
    document.load(std::make_shared<const grn::Grn>(std::vector<std::string>{"A", "B", "C"},
                                                   std::vector<std::string>{"X", "Y"}, edges));
    document.setCandidates(std::make_shared<const grn::CandidateIndex>(
        grnwb::data::ScoredEdges{{"C", "X", 9}, {"B", "Y", 5}, {"C", "Y", 4}, {"C", "Z", 1}, {"A", "Z", 0.5}},
        "grnboost2"));
    const auto q = [](const char* name) { return QString::fromUtf8(name); };
    const EdgeName ax(q("A"), q("X")), bx(q("B"), q("X")), ay(q("A"), q("Y"));
    const std::vector<std::pair<std::function<void()>, QString>> gestures{
        {[&] { document.setLocked({ax}, true); }, q("Lock A → X")},
        {[&] {
           document.setLocked({ax, bx}, false);
         },
         q("Unlock 2 edges")},
        {[&] { document.setSign({bx}, Sign::represses); }, q("Set sign of B → X: represses")},
        {[&] { document.swapRegulator(q("X"), q("B"), q("C")); }, q("Swap B for C at X")},
        {[&] { document.setRegulatorCount({q("Y")}, 2); }, q("Change k to 2 for Y")},
        {[&] { document.rejectEdges({ay}); }, q("Reject 1 edge(s)")},
        {[&] { document.reopenEdges({ay}); }, q("Take back the rejection of 1 edge(s)")},
        {[&] {
           document.acceptEdges({{"C", "Y", {}, false, 4.0, "grnboost2"}});
         },
         q("Accept 1 edge(s)")},
        {[&] { document.addTf(q("Y")); }, q("Add TF Y")},
        {[&] { document.addTarget(q("Z"), 2); }, q("Add target Z")},
        {[&] { document.turnIntoTarget(q("B"), 0); }, q("Turn B into a target")},
        {[&] {
           document.removeGenes({q("Z"), q("B")});
         },
         q("Remove 2 genes")}};
    QSignalSpy refused(&document, &GrnDocument::editRefused);
    std::vector<std::string> hashes{document.grn()->contentHash()};
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    for (const auto& [gesture, undoText] : gestures) {
      gesture();
      QVERIFY2(refused.isEmpty(), qPrintable(refused.isEmpty() ? QString() : refused.front().front().toString()));
      QCOMPARE(document.undoStack()->undoText(), undoText);
      hashes.push_back(document.grn()->contentHash());
    }
    QCOMPARE(document.undoStack()->count(), static_cast<int>(gestures.size()));
    QVERIFY(std::set<std::string>(hashes.begin(), hashes.end()).size() >= gestures.size());
    while (document.undoStack()->canUndo()) document.undoStack()->undo();
    QCOMPARE(document.grn()->contentHash(), hashes.front());

    document.swapRegulator(q("X"), q("B"), q("C"));
    const grn::Edge* swapped = document.grn()->find("C", "X");
    QVERIFY(swapped && swapped->importance == 9 && swapped->source == "you");
    QVERIFY(*swapped->editedAt >= before && *swapped->editedAt <= QDateTime::currentSecsSinceEpoch());
    QSignalSpy noted(&document, &GrnDocument::editNoted);
    document.setRegulatorCount({q("Y")}, 9);
    QCOMPARE(noted.count(), 1);
    QCOMPARE(document.grn()->regulators("Y").size(), std::size_t{3});
    const int steps = document.undoStack()->count();
    document.setLocked({ax}, false);  // changes nothing
    QCOMPARE(document.undoStack()->count(), steps);
  }

  void editAndUndoOfARealSize() {
    GrnDocument document;
    document.load(grnwb::test::modularNetwork(75, 925, 10, 5));
    const grn::Edge edge = document.grn()->edges()[4000];
    QBENCHMARK {
      document.removeEdges({{text(edge.tf), text(edge.target)}});
      document.undoStack()->undo();
    }
  }
};
}  // namespace

QTEST_MAIN(TestGrnDocument)
#include "tst_grn_document.moc"
