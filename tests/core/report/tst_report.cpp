// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>
#include <algorithm>
#include <cstdlib>

#include "core/base/file.h"
#include "core/base/parallel.h"
#include "core/data/simulate.h"
#include "core/io/read_dataset.h"
#include "core/report/svg.h"
#include "tests/core/report/paper_study.h"
#include "tests/core/report/study_folder.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::report;
using namespace grnwb::study;
namespace fs = std::filesystem;

namespace {

const char* const kHostile = "<b>\"T\" & 'B', ünïcode \x01 \xff\n{\\x} ]]>";

/// The error with its line, or nothing.
QString xmlError(const std::string& text) {
  QXmlStreamReader reader(QByteArray::fromStdString(text));
  while (!reader.atEnd()) reader.readNext();
  return reader.hasError() ? QStringLiteral("%1: %2").arg(reader.lineNumber()).arg(reader.errorString()) : QString();
}

/// What the document's elements and attributes refer to; nothing but the name of SVG's language.
QStringList references(const std::string& text) {
  QXmlStreamReader reader(QByteArray::fromStdString(text));
  QStringList found;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    if (reader.name() == QStringLiteral("script") || reader.name() == QStringLiteral("link"))
      found << reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes())
      if (attribute.name() == QStringLiteral("src") || attribute.name() == QStringLiteral("href") ||
          attribute.value().contains(QStringLiteral("http")) || attribute.value().contains(QStringLiteral("url(")))
        found << attribute.value().toString();
  }
  return found;
}

template <class T>
std::vector<const T*> blocksOf(const Report& report) {
  std::vector<const T*> found;
  for (const Block& block : report.blocks)
    if (const T* one = std::get_if<T>(&block)) found.push_back(one);
  return found;
}

bool says(const Report& report, const std::string& words) {
  return std::ranges::any_of(blocksOf<Paragraph>(report), [&words](const Paragraph* paragraph) {
    return paragraph->text.find(words) != std::string::npos;
  });
}

const TextTable* tableNamed(const Report& report, const std::string& name) {
  for (const TextTable* table : blocksOf<TextTable>(report))
    if (table->name == name) return table;
  return nullptr;
}

std::vector<std::string> figureNames(const Report& report) {
  std::vector<std::string> names;
  for (const Figure* figure : blocksOf<Figure>(report)) names.push_back(figure->name);
  return names;
}

CellResult failedCell(const std::string& reason) {
  CellResult result;
  result.state = CellState::failed;
  result.error = reason;
  return result;
}

class ReportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    data::SimulateParameters parameters;
    parameters.cells = 400;
    parameters.genes = 80;
    parameters.tfs = 10;
    JobContext job;
    m_raw = data::simulateCells(data::randomNetwork(parameters), parameters.cells, 1, job);
  }

  void wholeStudy() {
    Study study = small();
    study.data.front().labels = "cell_type";
    StudyResults results = test::paperResults(study);
    JobContext job;
    test::writeStudyFolder(study, m_raw, results, folder(), job);
    const Report report = makeReport(study, results, folder(), job);
    QCOMPARE(report.title, study.name);
    QVERIFY(says(report,
                 "2.B gpt-4 has the best MMD, 0.0069 ± 0.0009 (as good as real cells, better than random graphs), and "
                 "the best RF-AUROC, 0.59 ± 0.08"));
    QCOMPARE(figureNames(report), (std::vector<std::string>{"figure1", "figure2", "figure3", "figure4"}));
    for (const Figure* figure : blocksOf<Figure>(report)) {
      QCOMPARE(xmlError(figure->svg), QString());
      QCOMPARE(references(figure->svg), QStringList());
    }
    // 8 rows less the control, and the real cells.
    QCOMPARE(QString::fromStdString(blocksOf<Figure>(report).back()->svg).count(QStringLiteral("font-weight=\"bold\"")),
             8);

    writeReport(report, study, results, folder());
    for (const char* file : {"report.html", "results.json", "tables/table1.csv", "tables/table1.tex",
                             "tables/evaluations.csv", "tables/parameters.csv", "figures/figure4.svg"})
      QVERIFY2(fs::exists(folder() / file), file);
    const std::string html = readFile(folder() / "report.html");
    QCOMPARE(xmlError(html), QString());
    QCOMPARE(references(html), QStringList());
    QVERIFY(html.find("<b><u>83 ± 11</u></b>") != std::string::npos);
    QCOMPARE(readFile(folder() / "tables/evaluations.csv").find("data,setting,model,split_seed,graph,set,cosine"),
             std::size_t{0});
  }

  void figuresAreTheSameForAnyNumberOfThreads() {
    const Study study = small();
    StudyResults results = test::paperResults(study);
    JobContext one(1), four(4);
    test::writeStudyFolder(study, m_raw, results, folder(), one);
    QVERIFY(toHtml(makeReport(study, results, folder(), one)) == toHtml(makeReport(study, results, folder(), four)));
  }

  void withoutLabelsAndFilesItShowsWhatItHas() {
    const Study study = small();
    JobContext job;
    const Report report = makeReport(study, test::paperResults(study), folder(), job);
    QCOMPARE(figureNames(report), std::vector<std::string>{"figure1"});
    QVERIFY(tableNamed(report, "drift") == nullptr && tableNamed(report, "overlap") == nullptr);
  }

  void emptyStudyHasAReport() {
    JobContext job;
    const Report report = makeReport(small(), {}, folder(), job);
    QVERIFY(blocksOf<Figure>(report).empty());
    QCOMPARE(xmlError(toHtml(report)), QString());
    QVERIFY(says(report, "0 of 24 cells of the study are done, 24 are still to do"));
  }

  void damagedCellsLeaveTheirFiguresOut() {
    const Study study = small();
    StudyResults results = test::paperResults(study);
    JobContext job;
    test::writeStudyFolder(study, m_raw, results, folder(), job);
    writeFileAtomically(folder() / preparedFile(study, 0, 1000), "no h5ad");
    const Report report = makeReport(study, results, folder(), job);
    QCOMPARE(figureNames(report), (std::vector<std::string>{"figure1", "figure2"}));
    QVERIFY(says(report, "Figures 3 and 4 of PBMC-All left out"));
  }

  void stops() {
    const Study study = small();
    StudyResults results = test::paperResults(study);
    JobContext job;
    test::writeStudyFolder(study, m_raw, results, folder(), job);
    job.requestStop();
    QCOMPARE(test::errorOf([&] { makeReport(study, results, folder(), job); }).code(), ErrorCode::cancelled);
  }

  void limitsAreSaid() {
    Study study = small();
    JobContext job;
    QVERIFY(says(makeReport(study, {}, folder(), job), "Only 2 split seeds: the t-test has 1 degree of freedom"));
    QVERIFY(says(makeReport(study, {}, folder(), job), "6 random graphs a setting: fewer than 10 make no band"));
    study.randomGraphs = 5;
    QVERIFY(!says(makeReport(study, {}, folder(), job), "make no band"));
    study.splitSeeds = {1000};
    QVERIFY(says(makeReport(study, {}, folder(), job), "Only one split seed"));
    study.randomGraphs = 1;
    QVERIFY(says(makeReport(study, {}, folder(), job), "1 random graph a setting: fewer than 10 make no band, and"));
    study.settings = {Setting::curatedInferred};
    const Report report = makeReport(study, {}, folder(), job);
    QVERIFY(says(report, "No random graphs"));
    QVERIFY(says(report, "No control"));
  }

  void citesOnlyWhatWasUsed() {
    Study study = small();
    JobContext job;
    Report report = makeReport(study, {}, folder(), job);
    QVERIFY(says(report, "Moerman") && says(report, "Gulrajani") && says(report, "Satija"));
    QVERIFY(!says(report, "Huynh-Thu") && !says(report, "Korsunsky"));
    study.infer.method = "genie3";
    study.metrics.lisi = true;
    report = makeReport(study, {}, folder(), job);
    QVERIFY(!says(report, "Moerman") && says(report, "Huynh-Thu") && says(report, "Korsunsky"));
    study.settings = {Setting::control};
    QVERIFY(!says(makeReport(study, {}, folder(), job), "Gulrajani"));
  }

  void failuresAndProvenanceAreListed() {
    const Study study = small();
    StudyResults results = test::paperResults(study);
    pipeline::Provenance step;
    step.stage = "train";
    step.seed = 7;
    step.inputs = {{"data", "0123456789abcdef"}};
    step.software = "GRN Workbench 9.9";
    step.finished = "2026-01-31T09:05:00Z";
    step.seconds = 3725;
    results.cells[0].steps = results.cells[1].steps = {step};
    results.cells[2] = failedCell("the critic exploded; lower its rate");
    JobContext job;
    const Report report = makeReport(study, results, folder(), job);
    const TextTable* provenance = tableNamed(report, "provenance");
    QCOMPARE(provenance->rows.size(), std::size_t{1});
    std::vector<std::string> texts;
    for (const TextTable::Cell& cell : provenance->rows.front()) texts.push_back(cell.text);
    QCOMPARE(texts, (std::vector<std::string>{"train", "7", "data 0123456789ab", "GRN Workbench 9.9",
                                              "2026-01-31T09:05:00Z", "1 h 2 min", "2 cells"}));
    const TextTable* failures = tableNamed(report, "failures");
    QCOMPARE(failures->rows.size(), std::size_t{1});
    QCOMPARE(failures->rows[0][1].text, std::string("the critic exploded; lower its rate"));
  }

  void hostileNamesStayText() {
    Study study = small();
    study.name = study.data.front().name = study.models.front().name = kHostile;
    study.data.front().labels = "cell_type";
    data::Dataset raw = m_raw;
    for (auto& [name, column] : raw.cells.columns)
      if (name == "cell_type") {
        data::Categorical labels = data::toCategorical(column);
        for (std::string& category : labels.categories) category += " <&\"'> ü";
        column = labels;
      }
    StudyResults results = test::paperResults(study);
    results.cells.back().state = CellState::failed;
    results.cells.back().error = kHostile;
    JobContext job;
    test::writeStudyFolder(study, raw, results, folder(), job);
    const Report report = makeReport(study, results, folder(), job);
    QCOMPARE(figureNames(report).size(), std::size_t{4});
    writeReport(report, study, results, folder());
    const std::string html = readFile(folder() / "report.html");
    QCOMPARE(xmlError(html), QString());
    QCOMPARE(references(html), QStringList());
    QVERIFY(html.find("<b>\"T\"") == std::string::npos);
    for (const Figure* figure : blocksOf<Figure>(report)) QCOMPARE(xmlError(figure->svg), QString());
  }

  void svgTextIsElided() {
    QCOMPARE(elided("short", 10, 100), std::string("short"));
    const std::string cut = elided("größergrößergrößer", 10, 40);
    QVERIFY(cut.ends_with("…"));
    QVERIFY(textWidth(cut, 10) <= 40);
    QVERIFY(!QString::fromStdString(cut).contains(QChar::ReplacementCharacter));
  }

  /// A report to look at: set GRNWB_GALLERY to a folder.
  void bloodStudyForTheGallery() {
    GRNWB_NEEDS_SHARED("data/cells/pbmc_purified_7203x8836_counts.h5ad");
    const char* gallery = std::getenv("GRNWB_GALLERY");
    if (gallery == nullptr) QSKIP("GRNWB_GALLERY is not set");
    JobContext job(hardwareThreads());
    const data::Dataset raw = io::readDataset(test::sharedPath("data/cells/pbmc_purified_7203x8836_counts.h5ad"), job);
    Study study = test::paperStudy();
    study.name = "Blood cells";
    study.data.front().labels = "celltype";
    study.data.front().preprocess.genes = 400;
    study.data.front().preprocess.test = study.data.front().preprocess.validation = 500;
    StudyResults results = test::paperResults(study);
    const fs::path home = fs::path(gallery) / "study";
    test::writeStudyFolder(study, raw, results, home, job);
    writeReport(makeReport(study, results, home, job), study, results, home);
  }

 private:
  /// A folder of each test's own.
  fs::path folder() const { return fs::path(m_folder.path().toStdString()) / QTest::currentTestFunction(); }

  static Study small() {
    Study study = test::paperStudy();
    data::PreprocessParameters& preprocess = study.data.front().preprocess;
    preprocess.genes = 60;
    preprocess.test = 60;
    preprocess.validation = 40;
    study.metrics.lisi = false;
    return study;
  }

  data::Dataset m_raw;
  QTemporaryDir m_folder;
};

}  // namespace

QTEST_APPLESS_MAIN(ReportTest)
#include "tst_report.moc"
