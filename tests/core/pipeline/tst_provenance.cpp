// SPDX-License-Identifier: GPL-3.0-or-later
// Records of results: what they name, their JSON, the settings that were changed, and the history as files.
#include <QRegularExpression>
#include <QTest>

#include "core/base/text.h"
#include "core/data/preprocess.h"
#include "core/gan/train.h"
#include "core/pipeline/history_tables.h"
#include "core/pipeline/library_versions.h"
#include "core/pipeline/step_settings.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using pipeline::Provenance;

namespace {

Provenance sample() {
  data::PreprocessParameters parameters;
  parameters.genes = 77;
  Provenance record = pipeline::makeProvenance("preprocess", data::fields(parameters), 9, {{"data", "ab12"}},
                                               std::chrono::system_clock::now(), 3);
  record.results["prepared"] = "cd34";
  record.texts["keep_genes.txt"] = "GATA1\nSPI1";
  return record;
}

class ProvenanceRecords : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void librariesTellTheirVersions() {
    const auto versions = pipeline::libraryVersions();
    for (const char* name : {"LibTorch", "Eigen", "HDF5", "FFTW", "oneTBB"}) {
      QVERIFY2(versions.contains(name), name);
      QVERIFY2(QRegularExpression(QStringLiteral("^\\d+\\.\\d+"))
                   .match(QString::fromStdString(versions.at(name)))
                   .hasMatch(),
               versions.at(name).c_str());
    }
    if (versions.contains("BLAS")) QVERIFY(versions.at("BLAS").starts_with("OpenBLAS "));
  }

  void recordsSurviveTheirJson() {
    const Provenance record = sample();
    QCOMPARE(record.threads, 3);
    QCOMPARE(record.libraries, pipeline::libraryVersions());
    QVERIFY(pipeline::provenanceFromJson(pipeline::toJson(record), "record") == record);
  }

  void recordsOfOlderVersionsAreRead() {
    const Provenance old = pipeline::provenanceFromJson(
        R"({"stage": "tfs", "parameters": {"list": "bundled human"}, "seed": 0, "inputs": {"list": "aa"},
            "software": "GRN Workbench 0.1.0", "finished": "2026-01-02T03:04:05Z", "seconds": 0.5})",
        "old");
    QCOMPARE(old.stage, std::string("tfs"));
    QCOMPARE(old.threads, 0);
    QVERIFY(old.libraries.empty() && old.results.empty() && old.texts.empty());
  }

  void onlyChangedSettingsAreTold() {
    const auto changed = pipeline::changedSettings(sample());
    QCOMPARE(changed.size(), std::size_t{1});
    QCOMPARE(changed.at("genes"), std::string("77"));

    Provenance training;
    training.stage = "train";
    gan::TrainParameters parameters = gan::presetParameters("desktop");
    parameters.batch = 64;
    for (const Field& field : gan::fields(parameters)) training.parameters[field.name] = fieldText(field);
    const auto told = pipeline::changedSettings(training);
    QCOMPARE(told, (std::map<std::string, std::string>{{"batch", "64"}, {"preset", "desktop"}}));

    training.inputs["continued"] = "run-1";  // starts with a quarter of the steps
    QVERIFY(pipeline::changedSettings(training).contains("steps"));
    training.parameters["preset"] = "of a later version";
    QVERIFY(pipeline::changedSettings(training).size() > 10);
  }

  void theHistoryAsTables() {
    const std::vector<Provenance> history{sample(), sample()};
    const std::string json = pipeline::historyToJson(history), csv = pipeline::historyToCsv(history);
    QVERIFY(json.find("\"prepared\": \"cd34\"") != std::string::npos);
    const auto lines = splitLines(csv);
    QCOMPARE(lines.size(), std::size_t{3});
    QVERIFY(lines[0].starts_with("step,finished,seconds,threads,seed,settings,"));
    QVERIFY(lines[1].starts_with("preprocess,"));
    QVERIFY(lines[1].find(",3,9,genes=77,data=ab12,prepared=cd34,") != std::string_view::npos);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProvenanceRecords)
#include "tst_provenance.moc"
