// SPDX-License-Identifier: GPL-3.0-or-later
// Labels under the names and colours that a user gives them: nothing of the file is lost.
#include "core/data/label_edits.h"

#include <QtTest>

#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::data;

namespace {

const std::vector<std::string> kFileLabels{"CD4 naive", "NK", "CD4 memory", "B"};

Categorical fourLabels() {
  return {{0, 1, 2, 3, -1, 2, 0}, kFileLabels, true};
}

LabelEdits named(LabelEdits edits, const std::string& label, const std::string& shown) {
  return withName(std::move(edits), "type", kFileLabels, label, shown);
}

class LabelEditsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void labelsOfOneNameBecomeOne() {
    QVERIFY(applied(fourLabels(), {}) == fourLabels());
    const Categorical merged = applied(fourLabels(), {{"CD4 memory", "CD4"}, {"CD4 naive", "CD4"}, {"gone", "x"}});
    QCOMPARE(merged.categories, (std::vector<std::string>{"CD4", "NK", "B"}));
    QCOMPARE(merged.codes, (std::vector<std::int32_t>{0, 1, 0, 2, -1, 0, 0}));
    QVERIFY(merged.ordered);
    const Categorical intoOther = applied(fourLabels(), {{"B", "NK"}});
    QCOMPARE(intoOther.categories, (std::vector<std::string>{"CD4 naive", "NK", "CD4 memory"}));
  }

  void renamingTwoToEachOther() {
    const Categorical swapped = applied(fourLabels(), {{"B", "NK"}, {"NK", "B"}});
    QCOMPARE(swapped.categories, (std::vector<std::string>{"CD4 naive", "B", "CD4 memory", "NK"}));
    QCOMPARE(swapped.codes, fourLabels().codes);
  }

  void labelsOfATable() {
    Table cells;
    cells.names = {"a", "b", "c"};
    cells.set("cluster", std::vector<double>{1, 0, 1});
    QVERIFY(!labelsOf(cells, "type") && !labelsOf(cells, LabelView()));
    const auto shown = labelsOf(cells, {"cluster", {{"1", "NK"}}});
    QVERIFY(shown && shown->categories == (std::vector<std::string>{"0", "NK"}));
  }

  void aNameIsGivenAndTakenBack() {
    LabelEdits edits = named({}, "NK", "  natural killer ");
    QCOMPARE(edits.names.at("type").at("NK"), std::string("natural killer"));
    edits = withColour(edits, "natural killer", "#112233");
    edits = named(edits, "NK", "killer");
    QVERIFY(edits.colours == (std::map<std::string, std::string>{{"killer", "#112233"}}));
    edits = named(edits, "NK", "");
    QVERIFY(edits.names.empty());
    QVERIFY(edits.colours == (std::map<std::string, std::string>{{"NK", "#112233"}}));
    QVERIFY(withColour(edits, "NK", {}).isEmpty());
  }

  void mergedLabelsHaveTheColourOfTheName() {
    LabelEdits edits = withColour(withColour({}, "NK", "#111111"), "B", "#222222");
    edits = named(edits, "B", "NK");
    QVERIFY(edits.colours == (std::map<std::string, std::string>{{"NK", "#111111"}}));
    // One of two leaves: the other keeps name and colour.
    edits = named(edits, "B", "B cell");
    QVERIFY(edits.colours == (std::map<std::string, std::string>{{"NK", "#111111"}}));
    QVERIFY(withoutEdits(edits, "type", kFileLabels).isEmpty());
    edits.names["other"] = {{"0", "x"}};
    QCOMPARE(withoutEdits(edits, "type", kFileLabels).names.size(), std::size_t{1});
  }

  void namesOfTheSameGroups() {
    const LabelView file("type"), renamed("type", {{"B", "B cell"}}),
        merged("type", {{"CD4 memory", "CD4"}, {"CD4 naive", "CD4"}});
    const auto names = renaming(kFileLabels, file, renamed);
    QVERIFY(names);
    QCOMPARE(names->at("B"), std::string("B cell"));
    QCOMPARE(names->at("NK"), std::string("NK"));
    QCOMPARE(renaming(kFileLabels, renamed, file)->at("B cell"), std::string("B"));
    QVERIFY(!renaming(kFileLabels, file, merged));
    QVERIFY(!renaming(kFileLabels, merged, file));
    QVERIFY(!renaming(kFileLabels, file, LabelView("other")));
    const LabelView otherName("type", {{"CD4 memory", "helper"}, {"CD4 naive", "helper"}});
    QCOMPARE(renaming(kFileLabels, merged, otherName)->at("CD4"), std::string("helper"));
  }

  void columnsThatMayBeLabels() {
    Table cells;
    for (int cell = 0; cell < 1200; ++cell) cells.names.push_back("c" + std::to_string(cell));
    std::vector<double> whole, parts, withGap;
    std::vector<std::string> barcodes, donors, split;
    for (int cell = 0; cell < 1200; ++cell) {
      whole.push_back(cell % 3);
      parts.push_back(cell % 3 + 0.5);
      withGap.push_back(cell % 2 == 0 ? std::numeric_limits<double>::quiet_NaN() : 7);
      barcodes.push_back(cells.names[static_cast<std::size_t>(cell)]);
      donors.push_back(cell < 600 ? "d1" : "d2");
      split.push_back("train");
    }
    cells.set("whole", whole);
    cells.set("parts", parts);
    cells.set("gap", withGap);
    cells.set("barcode", barcodes);
    cells.set("donor", donors);
    cells.set("split", split);
    cells.set("none", Categorical{std::vector<std::int32_t>(1200, -1), {}, false});
    const std::vector<LabelColumn> found = labelColumns(cells);
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found[0].name, std::string("whole"));
    QCOMPARE(found[0].labels, (std::vector<std::string>{"0", "1", "2"}));
    QCOMPARE(found[1].unlabelled, std::int64_t{600});
    QCOMPARE(found[2].labels, (std::vector<std::string>{"d1", "d2"}));
    QVERIFY(labelColumns(Table()).empty());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(LabelEditsTest)
#include "tst_label_edits.moc"
