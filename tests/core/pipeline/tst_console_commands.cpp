// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of a history as lines for a shell: names of files, quoting, settings, what records of older versions give.
// That the lines make the same results again is tested with the window's stages (tst_models_reproduction).
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/io/read_option_texts.h"
#include "core/pipeline/console_commands.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using pipeline::Provenance;

namespace {

Provenance step(const std::string& stage, const std::map<std::string, std::string>& parameters) {
  Provenance record;
  record.stage = stage;
  record.parameters = parameters;
  record.seed = 7;
  return record;
}

/// QCOMPARE shows no std::string.
QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

std::string only(const Provenance& record, const std::string& source = "cells.h5ad") {
  pipeline::ProjectState state;
  state.sourceName = source;
  state.history = {record};
  return pipeline::consoleCommand(state, {}, 0);
}

class Commands : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void changedSettingsBecomeFlags() {
    QCOMPARE(only(step("preprocess", {{"genes", "500"}, {"min-cells", "3"}}), "my cells.h5ad"),
             std::string("grnwb preprocess 'my cells.h5ad' --out prepared.h5ad --genes 500 --seed 7\n"));
    Provenance training =
        step("train",
             {{"preset", "paper"}, {"keep-best", "true"}, {"match-scale", "false"}, {"steps", "10"}, {"run", "run-4"}});
    training.threads = 2;
    QCOMPARE(shown(only(training)),
             shown("grnwb train prepared.h5ad --grn grn.json --out run-4 --keep-best --preset paper --steps 10 "
                   "--seed 7 --threads 2 --resume\n"));
    training.parameters["preset"] = "quick";
    QVERIFY(only(training).find(" --match-scale=false") != std::string::npos);
    QVERIFY(only(training).find("keep-best") == std::string::npos);
  }

  void rawDataAreReadAsTheyWereOpened() {
    pipeline::ProjectState state;
    state.sourceName = "cells.h5ad";
    state.reading = io::readOptionsFromTexts({{"matrix", "layers/raw counts"}, {"names", "gene_ids"}});
    state.history = {step("tfs", {{"list", "bundled human"}}),
                     step("preprocess", {{"matrix", "layers/raw counts"}, {"names", "gene_ids"}, {"genes", "500"}})};
    QCOMPARE(
        shown(pipeline::consoleCommand(state, {}, 0)),
        shown("grnwb tfs cells.h5ad --matrix 'layers/raw counts' --names gene_ids --bundled human --out tfs.txt\n"));
    QCOMPARE(shown(pipeline::consoleCommand(state, {}, 1)),
             shown("grnwb preprocess cells.h5ad --matrix 'layers/raw counts' --names gene_ids --out prepared.h5ad "
                   "--genes 500 --seed 7\n"));
  }

  void labelsAreThoseOfTheWindow() {
    pipeline::ProjectState state;
    state.sourceName = "cells.h5ad";
    state.history = {step("preprocess", {})};
    const auto command = [&] { return shown(pipeline::consoleCommand(state, {}, 0)); };
    state.labels.colours = {{"T", "#123456"}};
    QCOMPARE(command(), QStringLiteral("grnwb preprocess cells.h5ad --out prepared.h5ad --seed 7\n"));
    state.labels.column = "cell type";
    QCOMPARE(command(),
             QStringLiteral("grnwb preprocess cells.h5ad --out prepared.h5ad --labels 'cell type' --seed 7\n"));
    state.labels.names = {{"cell type", {{"#1", "B"}, {"CD4+ T", "T, \"helper\""}}}, {"batch", {{"a", "b"}}}};
    QCOMPARE(command(), QStringLiteral("cat > labels.tsv <<'END_OF_FILE'\n"
                                       "\"#1\"\tB\nCD4+ T\t\"T, \"\"helper\"\"\"\nEND_OF_FILE\n"
                                       "grnwb preprocess cells.h5ad --out prepared.h5ad --labels 'cell type' "
                                       "--rename-labels labels.tsv --seed 7\n"));
  }

  void filesAreMergedFirst() {
    pipeline::ProjectState state;
    state.sourceName = "ctrl + stim";
    state.sources = {{"/data/my ctrl.h5", "ctrl", io::readOptionsFromTexts({{"genome", "hg19"}})},
                     {"/data/stim.h5", "stim", io::readOptionsFromTexts({{"genome", "hg19"}})}};
    state.batchColumn = "batch";
    state.history = {step("merge", {{"batch-column", "batch"}}), step("preprocess", {})};
    const std::string merge =
        "grnwb merge '/data/my ctrl.h5' /data/stim.h5 --out merged.h5ad --batch-column batch --genome hg19 --batches "
        "ctrl stim\n";
    const std::string preprocess = "grnwb preprocess merged.h5ad --out prepared.h5ad --seed 7\n";
    QCOMPARE(shown(pipeline::consoleCommand(state, {}, 0)), shown(merge));
    QCOMPARE(shown(pipeline::consoleCommand(state, {}, 1)), shown(merge + preprocess));
    const std::string script = pipeline::consoleScript(state, {});
    QVERIFY(script.find(merge) < script.find(preprocess));
    QCOMPARE(script.find(merge), script.rfind(merge));  // once

    state.sources[1].reading = {};  // each by options of its own
    QVERIFY(
        pipeline::consoleCommand(state, {}, 0)
            .starts_with("grnwb convert '/data/my ctrl.h5' part-1.h5ad --genome hg19\n"
                         "grnwb merge part-1.h5ad /data/stim.h5 --out merged.h5ad --batch-column batch --batches "));
  }

  void recordsOfOlderVersionsFollowEachOther() {
    pipeline::ProjectState state;
    state.sourceName = "cells.h5ad";
    state.history = {step("preprocess", {}),
                     step("tfs", {{"list", "bundled human"}}),
                     step("infer", {{"method", "grnboost2"}}),
                     step("impose", {{"k", "5"}}),
                     step("train", {{"preset", "quick"}}),
                     step("compare", {{"run", "run-1"}})};
    const auto command = [&](std::size_t i) { return pipeline::consoleCommand(state, {}, i); };
    QCOMPARE(command(1), std::string("grnwb tfs prepared.h5ad --bundled human --out tfs.txt\n"));
    QCOMPARE(command(2),
             std::string("grnwb infer prepared.h5ad --tfs tfs.txt --out edges.csv --method grnboost2 --seed 7\n"));
    QCOMPARE(command(3), std::string("grnwb impose edges.csv --data prepared.h5ad --out grn.json --k 5 --seed 7\n"));
    QVERIFY(command(4).starts_with("grnwb train prepared.h5ad --grn grn.json --out run --preset quick"));
    QVERIFY(command(5).find("--synthetic run-1/synthetic.h5ad run-1/stage1_cells.h5ad") != std::string::npos);
  }

  void severalStepsOfAKindAreToldApartByWhatTheyMade() {
    pipeline::ProjectState state;
    for (const char* made : {"A", "B"}) {
      state.history.push_back(step("infer", {{"method", "grnboost2"}}));
      state.history.back().results["edges"] = made;
    }
    state.history.push_back(step("impose", {}));
    state.history.back().inputs["edges"] = "A";
    QVERIFY(pipeline::consoleCommand(state, {}, 1).find("--out edges-2.csv") != std::string::npos);
    QVERIFY(pipeline::consoleCommand(state, {}, 2).starts_with("grnwb impose edges-1.csv "));
  }

  void textsAreWrittenBeforeTheyAreRead() {
    Provenance infer = step("infer", {{"method", "random"}});
    infer.texts["chosen_tfs.txt"] = "GATA1\nSPI1";
    QCOMPARE(shown(only(infer)), shown("cat > chosen_tfs.txt <<'END_OF_FILE'\nGATA1\nSPI1\nEND_OF_FILE\n"
                                       "grnwb infer prepared.h5ad --tfs chosen_tfs.txt --out edges.csv --method random "
                                       "--seed 7\n"));
  }

  void perturbationsAndLabels() {
    QCOMPARE(only(step("perturb", {{"cells", "500"},
                                   {"run", "run-1"},
                                   {"set", "SPI1=0; IRF8=3x"},
                                   {"stage", "2"},
                                   {"statistics", "calibrated"}})),
             std::string("grnwb generate run-1 --set SPI1=0 --set IRF8=3x --out pairs.h5ad --changes changes.csv "
                         "--dose-response doses.csv --cells 500 --statistics calibrated --seed 7\n"));
    const std::string compared = only(step("compare", {{"run", "run-1"},
                                                       {"labels", "cell type"},
                                                       {"definition", "groundgan"},
                                                       {"sets", "3"},
                                                       {"cells", "80"},
                                                       {"run seed", "5"},
                                                       {"random runs", "run-2; run-3"},
                                                       {"types-method", "knn"},
                                                       {"control-resamples", "4"}}));
    QVERIFY(
        compared.starts_with("grnwb generate run-1 --cells 80 --out set2.h5ad --seed 6\n"
                             "grnwb generate run-1 --cells 80 --out set3.h5ad --seed 7\n"));
    QVERIFY(compared.find("--synthetic run-1/synthetic.h5ad set2.h5ad set3.h5ad run-1/stage1_cells.h5ad") !=
            std::string::npos);
    QVERIFY(compared.find(" --null run-2/synthetic.h5ad run-3/synthetic.h5ad --control-resamples 4 --definition "
                          "groundgan --genes genes.csv --seed 7 --json > metrics.json\n") != std::string::npos);
    QVERIFY(compared.find("--labels 'cell type' --out types.csv --method knn --seed 7") != std::string::npos);
  }

  void whatAProjectKeepsIsTakenFromThere() {
    const QTemporaryDir folder;
    const std::filesystem::path project = std::filesystem::path(folder.path().toStdString()) / "a b.grnwb";
    std::filesystem::create_directories(project / "data");
    writeFileAtomically(project / "data/prepared-0123456789ab.h5ad", "cells");
    pipeline::ProjectState state;
    state.history = {step("preprocess", {}), step("infer", {{"method", "random"}})};
    state.history[0].results["prepared"] = state.history[1].inputs["data"] = "0123456789abcdef";
    QVERIFY(pipeline::consoleCommand(state, project, 1)
                .starts_with("grnwb infer '" + (project / "data/prepared-0123456789ab.h5ad").string() + "' --tfs"));
    const std::string script = pipeline::consoleScript(state, project);
    QVERIFY(script.starts_with("#!/bin/bash\n"));
    QVERIFY(script.find("set -euo pipefail\nproject='" + project.string() + "'\n") != std::string::npos);
    QVERIFY(script.find("grnwb infer prepared.h5ad --tfs") != std::string::npos);
    QVERIFY(script.find("grnwb preprocess") < script.find("grnwb infer"));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Commands)
#include "tst_console_commands.moc"
