// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and cells of a study, their names, and its file.
#include "core/study/study.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <set>

#include "core/base/file.h"
#include "core/study/study_json.h"
#include "tests/support/small_study.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using study::Setting;
using study::Study;
using study::StudyCell;
using study::StudyRow;
namespace fs = std::filesystem;

namespace {

class StudyTest : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  fs::path m_folder, m_file;
  Study m_small;

  Study twoByTwo() const {
    Study two = m_small;
    two.data.push_back(two.data.front());
    two.data.back().name = "Other data";
    two.models.push_back(two.models.front());
    two.models.back().name = "gpt-4";
    two.settings = {Setting::modelInferred, Setting::control, Setting::curatedModel, Setting::curatedRandom};
    two.splitSeeds = {1000, 2000};
    two.randomGraphs = 3;
    return two;
  }
  void put(const std::string& text) const { std::ofstream(m_file, std::ios::binary) << text; }
  std::string text() const {
    study::writeStudy(m_small, m_file);
    return readFile(m_file);
  }

 private Q_SLOTS:
  void initTestCase() {
    m_folder = m_dir.path().toStdString();
    m_file = m_folder / "study.json";
    m_small = test::smallStudy(m_folder);
  }

  void rowsStandInThePapersOrder() {
    const std::vector<StudyRow> one{{0, Setting::control, {}},      {0, Setting::curatedModel, 0},
                                    {0, Setting::curatedModel, 1},  {0, Setting::curatedRandom, {}},
                                    {0, Setting::modelInferred, 0}, {0, Setting::modelInferred, 1}};
    std::vector<StudyRow> both = one;
    for (StudyRow row : one) {
      row.data = 1;
      both.push_back(row);
    }
    QVERIFY(study::rows(twoByTwo()) == both);
  }

  void cellsThatShareStandTogether() {
    const Study two = twoByTwo();
    const std::vector<StudyRow> rows = study::rows(two);
    const std::vector<StudyCell> cells = study::cells(two);
    QCOMPARE(cells.size(), std::size_t{2 * 2 * (5 + 3)});
    std::set<std::pair<std::size_t, std::uint64_t>> splits;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::pair split(rows[cells[i].row].data, cells[i].splitSeed);
      const bool isNew = splits.insert(split).second;
      QCOMPARE(isNew, i % 8 == 0);
      if (!isNew) QVERIFY(split == std::pair(rows[cells[i - 1].row].data, cells[i - 1].splitSeed));
    }
    std::set<std::string> names, titles;
    for (const StudyCell& cell : cells) {
      names.insert(study::cellName(two, cell));
      titles.insert(study::cellTitle(two, cell));
    }
    QCOMPARE(names.size(), cells.size());
    QCOMPARE(titles.size(), cells.size());
    QCOMPARE(study::cellName(two, cells[5]), std::string("Small_1.Random_1000_3"));
    QCOMPARE(study::cellTitle(two, cells[5]), std::string("Small 1.Random, seed 1000, graph 3"));
    QCOMPARE(study::cellName(two, cells.back()), std::string("Other-data_2.B_gpt-4_2000"));
    QCOMPARE(study::cellTitle(two, cells.back()), std::string("Other data 2.B gpt-4, seed 2000"));
    QCOMPARE(study::cellName(m_small, study::cells(m_small)[4]), std::string("Small_1.Random_1000"));
  }

  void settingsHaveNames() {
    for (const Setting setting : m_small.settings) QVERIFY(study::settingNamed(study::settingName(setting)) == setting);
    QCOMPARE(test::errorOf([] { study::settingNamed("3.A"); }).code(), ErrorCode::badInput);
  }

  void fileRoundTrip() {
    Study changed = twoByTwo();
    changed.data[1].context = m_folder / "context.txt";
    std::ofstream(changed.data[1].context) << "Blood\n";
    changed.data[1].tfs = "bundled mouse";
    changed.data[1].preprocess.keepGenes = {"G001", "G002"};
    changed.data[1].preprocess.librarySize = 1234.5;
    changed.models[1].settings.baseUrl = "http://localhost:8000/v1";
    changed.models[1].settings.inquiry.templates.system = "Be short.";
    changed.models[1].settings.inquiry.questions.seed = 7;
    changed.models[1].settings.price = {2.5, 10};
    changed.train = gan::presetParameters("desktop");
    changed.train.steps = 77;
    changed.train.seed = 5;
    changed.infer.seed = changed.impose.seed = changed.metrics.seed = 9;
    study::writeStudy(changed, m_file);
    const std::string text = readFile(m_file);
    QVERIFY(text.find("\"file\": \"raw.h5ad\"") != std::string::npos);  // relative
    QVERIFY(text.find("\"steps\": 77") != std::string::npos);
    QVERIFY(text.find("stage1-steps") == std::string::npos);  // as the preset has it

    const Study read = study::readStudy(m_file);
    QCOMPARE(study::studyHash(read), study::studyHash(changed));
    QCOMPARE(read.name, changed.name);
    QVERIFY(read.settings == changed.settings);
    QCOMPARE(read.data[1].context, changed.data[1].context);
    QVERIFY(read.models[1].settings == changed.models[1].settings);
    QCOMPARE(read.train.seed, std::uint64_t{5});
    study::writeStudy(read, m_file);
    QCOMPARE(readFile(m_file), text);

    // The folder may move as a whole.
    const fs::path moved = m_folder / "moved";
    fs::create_directories(moved);
    for (const char* name : {"raw.h5ad", "tfs.txt", "context.txt", "study.json"})
      fs::copy_file(m_folder / name, moved / name, fs::copy_options::overwrite_existing);
    const Study there = study::readStudy(moved / "study.json");
    QCOMPARE(there.data[0].file, moved / "raw.h5ad");
    QCOMPARE(study::studyHash(there), study::studyHash(changed));
  }

  void leftOutKeysAreDefaults() {
    put(R"({"format": "grnwb-study", "version": 1, "data": [{"name": "D", "file": "raw.h5ad"}],
            "settings": ["control"], "train": {"preset": "desktop"}})");
    const Study read = study::readStudy(m_file);
    QCOMPARE(read.train.steps, gan::presetParameters("desktop").steps);
    QCOMPARE(read.data[0].tfs, std::string("bundled human"));
    QVERIFY((read.splitSeeds == std::vector<std::uint64_t>{1000, 2000}));
  }

  void badFiles_data() {
    QTest::addColumn<QByteArray>("from");  // in the text of a good study
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("message");  // after the file's name
    const auto add = [](const char* name, const char* from, const char* to, const char* message) {
      QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(message);
    };
    add("no JSON", "\"sets\": 2,", "\"sets\": 2", ": isn't JSON, at line ");
    add("another format", "grnwb-study", "grnwb-run", ": is no study (its key 'format' is not grnwb-study)");
    add("newer", "\"version\": 1", "\"version\": 2", ": was written by a newer version");
    add("unknown key", "\"sets\"", "\"stes\"", ": has the key 'stes', which means nothing here; the keys are format,");
    add("unknown field", "\"strategy\"", "\"stratgey\"", ", impose: has the key 'stratgey'");
    add("wrong type", "\"sets\": 2", "\"sets\": \"2\"", ", sets: is no whole number");
    add("fraction", "\"genes\": 60", "\"genes\": 60.5", ", data[0].preprocess.genes: is no whole number");
    add("out of range", "\"genes\": 60", "\"genes\": 1", ", data[0].preprocess.genes: 1 is out of range");
    add("setting", "\"1.B\"", "\"1.C\"", ", settings[3]: '1.C' is no setting; choose of control, stage1, 1.A");
    add("setting twice", "\"1.B\"", "\"1.A\"", ", settings[3]: occurs twice");
    add("no such data", "raw.h5ad", "nothing.h5ad", ", data[0].file: ");
    add("no such list", "tfs.txt", "nothing.txt", ", data[0].tfs: ");
    add("nameless", "\"Small\"", "\" \"", ", data[0].name: is empty");
    add("no data", "\"data\"", "\"dta\"", ": has the key 'dta'");
    add("no seed", "    1000\n", "", ", split-seeds: holds nothing");
    add("seed below 0", "    1000\n", "    -1\n", ", split-seeds[0]: is no whole number from 0");
    add("method", "\"method\": \"grnboost2\"", "\"method\": \"random\"",
        ", infer.method: 'random' is not for the settings 1.B and 2.B");
    add("preset", "\"quick\"", "\"slow\"", ", train.preset: 'slow' is not a preset");
    add("no model asked", "\"rule-1\"", "\"\"", ", models[0].model: names no model to ask");
    add("replay of nothing", "\"replay\": false", "\"replay\": true", ", models[0].transcripts: ");
    add("wording", "\"{gene}|{tfs}\"", "3", ", models[0].templates.edges: is no text");
  }
  void badFiles() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, message);
    std::string bad = text();
    const std::size_t at = bad.find(from.toStdString());
    QVERIFY(at != std::string::npos);
    put(bad.replace(at, static_cast<std::size_t>(from.size()), to.toStdString()));
    const Error error = test::errorOf([this] { study::readStudy(m_file); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY2(QByteArray(error.what()).startsWith(m_file.c_str() + message), error.what());
    QVERIFY(!error.remedy().empty());
  }

  void neededModelIsMissing() {
    Study none = m_small;
    none.models.clear();
    const Error error = test::errorOf([&] { study::checkStudy(none); });
    QCOMPARE(error.subject(), std::string("models"));
    QVERIFY(error.problem().ends_with("the setting 1.A needs a model"));
  }

  void equalNamesOfFilesAreRefused() {
    Study two = twoByTwo();
    two.data[1].name = "Small ";
    two.data[0].name = "Small-";
    QCOMPARE(test::errorOf([&] { study::checkStudy(two); }).subject(), std::string("data[1].name"));
  }

  void hashIsOfWhatResultsDependOn() {
    const std::string hash = study::studyHash(m_small);
    const auto with = [&](auto change) {
      Study changed = m_small;
      change(changed);
      return study::studyHash(changed);
    };
    QCOMPARE(with([](Study& s) { s.name = "Other"; }), hash);
    QCOMPARE(with([](Study& s) { std::ranges::reverse(s.settings); }), hash);
    QCOMPARE(with([](Study& s) { s.data[0].file = "/elsewhere/raw.h5ad"; }), hash);
    QCOMPARE(with([](Study& s) { s.models[0].settings.ask.parallel = 9; }), hash);
    QCOMPARE(with([](Study& s) { s.models[0].settings.replay = true; }), hash);
    QCOMPARE(with([](Study& s) { s.models[0].settings.price.perMillionPrompt = 9; }), hash);
    QCOMPARE(with([](Study& s) { s.train.checkpointsKept = 9; }), hash);
    std::set<std::string> others{hash,
                                 with([](Study& s) { s.data[0].file = "/elsewhere/other.h5ad"; }),
                                 with([](Study& s) { s.data[0].labels.clear(); }),
                                 with([](Study& s) { s.data[0].preprocess.genes = 50; }),
                                 with([](Study& s) { s.data[0].preprocess.keepGenes = {"G001"}; }),
                                 with([](Study& s) { s.settings.pop_back(); }),
                                 with([](Study& s) { s.models[0].settings.ask.temperature = 1; }),
                                 with([](Study& s) { s.models[0].settings.inquiry.templates.system = "Other"; }),
                                 with([](Study& s) { s.models[0].settings.inquiry.questions.window = 30; }),
                                 with([](Study& s) { s.splitSeeds = {2000}; }),
                                 with([](Study& s) { s.sets = 3; }),
                                 with([](Study& s) { s.randomGraphs = 2; }),
                                 with([](Study& s) { s.infer.seed = 2; }),
                                 with([](Study& s) { s.impose.k = 2; }),
                                 with([](Study& s) { s.impose.seed = 2; }),
                                 with([](Study& s) { s.train.steps = 21; }),
                                 with([](Study& s) { s.train.seed = 2; }),
                                 with([](Study& s) { s.metrics.definition = "groundgan"; })};
    QCOMPARE(others.size(), std::size_t{18});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(StudyTest)
#include "tst_study.moc"
