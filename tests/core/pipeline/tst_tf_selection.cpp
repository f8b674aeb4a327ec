// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, proposals and decisions about TF candidates combine without losing what the user decided.
#include "core/pipeline/tf_selection.h"

#include <QtTest>

#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::pipeline;
using Names = std::vector<std::string>;
using State = CandidateState;

const Names kGenes{"ACTB", "GATA1", "ID2", "PAX5", "SPI1", "TAL1"};

State stateOf(const TfSelection& selection, const std::string& gene) {
  const TfCandidate* candidate = selection.find(gene);
  if (!candidate) throw std::runtime_error(gene + " is no candidate");
  return candidate->state;
}

class TfSelectionTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aListIsAcceptedWhereTheDataHaveIt() {
    const TfSelection selection = withList({}, "mine", {"SPI1", "FOXP3", "GATA1"}, {}, kGenes);
    QVERIFY((selection.chosen() == Names{"GATA1", "SPI1"}));
    QVERIFY((selection.absent == Names{"FOXP3"}));
    QCOMPARE(selection.listName, std::string("mine"));
  }

  void proposalsWaitForADecision() {
    TfSelection selection = withList({}, "mine", {"SPI1", "GATA1"}, {}, kGenes);
    selection = withProposals(selection, {"SPI1", "PAX5", "NOGENE"}, kGenes);
    QCOMPARE(selection.candidates.size(), 3UL);
    QVERIFY(stateOf(selection, "PAX5") == State::proposed);
    QVERIFY((selection.chosen() == Names{"GATA1", "SPI1"}));
    // The next proposals replace those that nobody decided about.
    selection = withProposals(selection, {"TAL1"}, kGenes);
    QVERIFY(selection.find("PAX5") == nullptr);
    QVERIFY(stateOf(selection, "TAL1") == State::proposed);
  }

  void decisionsOutliveListsAndProposals() {
    TfSelection selection = withProposals({}, {"PAX5", "TAL1", "ID2", "ACTB"}, kGenes);
    selection = withState(selection, {"PAX5"}, State::accepted);
    selection = withState(selection, {"TAL1"}, State::locked);
    selection = withState(selection, {"ACTB"}, State::rejected);
    selection = withList(selection, "mine", {"SPI1", "ACTB"}, {"PAX5", "TAL1", "ID2", "ACTB"}, kGenes);
    QVERIFY(stateOf(selection, "PAX5") == State::accepted);
    QVERIFY(stateOf(selection, "TAL1") == State::locked);
    QVERIFY(stateOf(selection, "ACTB") == State::rejected);
    QVERIFY(selection.find("ACTB")->curated);
    QVERIFY(stateOf(selection, "ID2") == State::proposed);
    QVERIFY((selection.chosen() == Names{"PAX5", "SPI1", "TAL1"}));
    QVERIFY((selection.curated() == Names{"ACTB", "SPI1"}));
  }

  void anotherListTakesTheFirstOnesTfsAway() {
    TfSelection selection = withList({}, "one", {"SPI1", "GATA1", "PAX5"}, {}, kGenes);
    selection = withState(selection, {"GATA1"}, State::locked);
    selection = withList(selection, "two", {"PAX5", "TAL1"}, {"SPI1"}, kGenes);
    QVERIFY((selection.chosen() == Names{"GATA1", "PAX5", "TAL1"}));
    QVERIFY(stateOf(selection, "SPI1") == State::proposed);  // the model still says so
    QVERIFY(!selection.find("GATA1")->curated);
  }

  void lockedOnesEscapeBulkChanges() {
    TfSelection selection = withState(withProposals({}, {"PAX5", "TAL1"}, kGenes), {"TAL1"}, State::locked);
    QVERIFY(stateOf(withState(selection, {"PAX5", "TAL1"}, State::rejected), "TAL1") == State::locked);
    QVERIFY(stateOf(withState(selection, {"TAL1"}, State::rejected), "TAL1") == State::rejected);
  }

  void otherGenesKeepTheListAndTheDecisions() {
    TfSelection selection = withList({}, "mine", {"SPI1", "FOXP3", "GATA1"}, {}, kGenes);
    selection = withState(selection, {"SPI1"}, State::rejected);
    selection = withGenes(selection, {"SPI1", "FOXP3", "ACTB"});
    QVERIFY(stateOf(selection, "SPI1") == State::rejected);
    QVERIFY(stateOf(selection, "FOXP3") == State::accepted);
    QVERIFY((selection.absent == Names{"GATA1"}));
  }

  void aListWithoutAGeneOfTheDataIsRefused() {
    QVERIFY(test::errorOf([] { withList({}, "mine", {"FOXP3"}, {}, kGenes); }).code() == ErrorCode::badInput);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(TfSelectionTest)
#include "tst_tf_selection.moc"
