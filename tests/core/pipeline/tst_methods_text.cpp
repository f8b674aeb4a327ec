// SPDX-License-Identifier: GPL-3.0-or-later
// The methods paragraph: what it tells of a project, and that it cites what was used and nothing else.
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "core/io/read_option_texts.h"
#include "core/pipeline/methods_text.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

bool tells(const pipeline::MethodsText& text, const std::string& words) {
  if (text.paragraph.find(words) != std::string::npos) return true;
  qWarning("'%s' is not in: %s", words.c_str(), text.paragraph.c_str());
  return false;
}

std::set<std::string> cited(const pipeline::MethodsText& text) {
  std::set<std::string> keys;
  for (const pipeline::Citation& citation : text.citations) keys.insert(citation.key);
  return keys;
}

pipeline::ProjectState inferredState() {
  pipeline::ProjectState state = test::smallState();
  state.history.push_back(pipeline::makeProvenance("preprocess", data::fields(state.preprocessParameters), 1, {},
                                                   std::chrono::system_clock::now(), 2));
  pipeline::TfSelection tfs;
  tfs.listName = "AnimalTFDB_human.txt";
  tfs.candidates = {{"TF1", true, pipeline::CandidateState::accepted}};
  state.tfs = std::make_shared<const pipeline::TfSelection>(tfs);
  pipeline::NetworkVersion version;
  version.origin.method = "grnboost2";
  version.grn = state.grn;
  state.versions = pipeline::withVersion({}, version);
  pipeline::Provenance impose = state.history.back();
  impose.stage = "impose";
  impose.parameters = {{"k", "3"}, {"strategy", "top"}};
  state.history.push_back(impose);
  return state;
}

class Methods : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anEmptyProjectHasNone() {
    const pipeline::MethodsText text = pipeline::methodsText({});
    QVERIFY(text.paragraph.empty() && text.citations.empty());
  }

  void fromCountsToTheNetwork() {
    const pipeline::MethodsText text = pipeline::methodsText(inferredState());
    QVERIFY(tells(text, "Of 400 cells and 60 genes, cells with fewer than 10 detected genes"));
    QVERIFY(tells(text, "60 validation and 80 test cells (seed 1)"));
    QVERIFY(tells(text, "1 transcription factor (TF) was taken from the list AnimalTFDB_human.txt [2]."));
    QVERIFY(tells(text, "scored by GRNBoost2 [3] on the training cells"));
    QVERIFY(tells(text, "Every target was given the 3 best-scored regulators"));
    QVERIFY(tells(text, "GRN Workbench"));
    QVERIFY(tells(text, "LibTorch"));
    QCOMPARE(cited(text), (std::set<std::string>{"satija2015", "shen2023", "moerman2019", "zinati2024"}));
    QVERIFY(text.whole().find("\n3. Moerman T,") != std::string::npos);
    QVERIFY(text.whole().find("doi:10.1093/bioinformatics/bty916\n") != std::string::npos);
  }

  void whereTheDataCameFrom() {
    pipeline::ProjectState state = inferredState();
    QVERIFY(tells(pipeline::methodsText(state), "Of 400 cells") && !tells(pipeline::methodsText(state), "read from"));
    state.reading = io::readOptionsFromTexts({{"matrix", "raw"}, {"orientation", "genes"}});
    QVERIFY(tells(pipeline::methodsText(state),
                  "The data were read from small.h5ad (matrix raw, with genes in rows). Of 400 cells"));
    state.reading = {};
    state.sources = {{"/data/c.h5", "ctrl", {}, 200, 60}, {"/data/s.h5", "stim", {}, 200, 80}};
    QVERIFY(
        tells(pipeline::methodsText(state), "The cells of 2 files (ctrl and stim) were merged on their common genes."));
  }

  void filtersFlavoursAndStrata() {
    pipeline::ProjectState state = inferredState();
    data::PreprocessParameters& parameters = state.preprocessParameters;
    parameters.maxGenes = 2500;
    parameters.maxMitochondrial = 5;
    parameters.stratify = "cell_type";
    parameters.variability = "seurat_v3";
    const pipeline::MethodsText text = pipeline::methodsText(state);
    QVERIFY(
        tells(text, "cells with more than 2,500 detected genes, cells with more than 5 % mitochondrial counts and"));
    QVERIFY(tells(text, "the variance of their counts"));
    QVERIFY(tells(text, "each label of 'cell_type' with its share of every part"));
    QVERIFY(cited(text).contains("stuart2019") && !cited(text).contains("satija2015"));
    parameters.variability = "cell_ranger";
    QVERIFY(cited(pipeline::methodsText(state)).contains("zheng2017"));
  }

  void papersAreNumberedInTheOrderOfTheText() {
    pipeline::ProjectState state = inferredState();
    auto comparison = std::make_shared<pipeline::Comparison>();
    comparison->realCells = 80;
    comparison->embedding.points.resize(6000, 2);  // many enough for the field on a grid
    state.comparison = comparison;
    const pipeline::MethodsText text = pipeline::methodsText(state);
    int highest = 0;
    auto marks =
        QRegularExpression(QStringLiteral("\\[([0-9, ]+)\\]")).globalMatch(QString::fromStdString(text.paragraph));
    while (marks.hasNext())
      for (const QString& number : marks.next().captured(1).split(QStringLiteral(", "))) {
        QVERIFY(number.toInt() <= highest + 1);
        highest = std::max(highest, number.toInt());
      }
    QCOMPARE(highest, int(text.citations.size()));
    QVERIFY(cited(text).contains("linderman2019"));
    QVERIFY(cited(text).contains("korsunsky2019"));
    QVERIFY(!cited(text).contains("huynhthu2010"));
    QVERIFY(text.paragraph.find("[@") == std::string::npos);
  }

  void everyCitationIsWhole() {
    std::set<std::string> keys;
    for (const pipeline::Citation& citation : pipeline::citations()) {
      QVERIFY2(keys.insert(citation.key).second, citation.key.c_str());
      QVERIFY2(citation.text.ends_with(").") && citation.text.find(". ") != std::string::npos, citation.key.c_str());
      QVERIFY2(citation.doi.empty() || citation.doi.starts_with("10."), citation.key.c_str());
      QVERIFY(pipeline::citation(citation.key) == citation);
    }
    QVERIFY(std::is_sorted(pipeline::citations().begin(), pipeline::citations().end(),
                           [](const auto& a, const auto& b) { return a.key < b.key; }));
    QCOMPARE(test::errorOf([] { pipeline::citation("nobody1900"); }).code(), ErrorCode::usage);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Methods)
#include "tst_methods_text.moc"
