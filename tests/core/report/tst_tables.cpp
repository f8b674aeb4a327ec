// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables.h"

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/file.h"
#include "core/grn/grn.h"
#include "core/report/paired_t_test.h"
#include "core/study/study_files.h"
#include "tests/core/report/paper_study.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::report;
using namespace grnwb::study;
using evaluate::Standing;

namespace {

const RowSummary& rowOf(const std::vector<RowSummary>& summaries, Setting setting) {
  const auto found =
      std::ranges::find(summaries, setting, [](const RowSummary& summary) { return summary.row.setting; });
  if (found == summaries.end()) throw std::runtime_error("no such row");
  return *found;
}

std::vector<Setting> marked(const std::vector<RowSummary>& summaries, std::size_t metric, bool MetricSummary::*mark) {
  std::vector<Setting> settings;
  for (const RowSummary& summary : summaries)
    if (summary.metrics[metric].*mark) settings.push_back(summary.row.setting);
  return settings;
}

const TextTable* tableNamed(const std::vector<TextTable>& tables, const std::string& name) {
  const auto found = std::ranges::find(tables, name, &TextTable::name);
  return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string> texts(const std::vector<TextTable::Cell>& row) {
  std::vector<std::string> result;
  for (const TextTable::Cell& cell : row) result.push_back(cell.text);
  return result;
}

/// Sets one metric of all sets of a setting.
void setAll(const Study& study, StudyResults& results, Setting setting, double evaluate::Metrics::*metric,
            double value) {
  const std::vector<StudyCell> all = cells(study);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (rows(study)[all[i].row].setting == setting)
      for (evaluate::Metrics& set : results.cells[i].sets) set.*metric = value;
}

grn::Grn network(const std::vector<std::string>& regulators) {
  std::vector<grn::Edge> edges;
  for (const std::string& regulator : regulators)
    edges.push_back({.tf = regulator, .target = "G1", .importance = {}, .source = "test"});
  return {{"A", "B", "C", "D"}, {"G1"}, edges};
}

CellResult failedCell(const std::string& reason) {
  CellResult result;
  result.state = CellState::failed;
  result.error = reason;
  return result;
}

class TablesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_study = test::paperStudy();
    m_results = test::paperResults(m_study);
  }

  void meansAndDeviations() {
    const std::vector<RowSummary> summaries = summarise(m_study, m_results);
    QCOMPARE(summaries.size(), std::size_t{8});
    const RowSummary& best = rowOf(summaries, Setting::modelInferred);
    QCOMPARE(best.done, 4);
    QCOMPARE(best.wanted, 4);
    QCOMPARE(best.tfs, 95.0);
    GRNWB_CLOSE(best.density, 10.0 / 95, 1e-12);
    const MetricSummary& mmd = best.metrics[kMmd];
    QCOMPARE(mmd.values.size(), std::size_t{4});
    GRNWB_CLOSE(mmd.mean, 0.0069, 1e-12);
    // Deviations -0.15, -0.05, 0.05, 0.15 of the mean: their squares sum to 0.05.
    GRNWB_CLOSE(mmd.sd, 0.0069 * std::sqrt(0.05 / 3), 1e-12);
    GRNWB_CLOSE(best.metrics[kEuclidean].mean, 83.0, 1e-12);
    QCOMPARE(rowOf(summaries, Setting::modelRandom).done, 12);
    QCOMPARE(rowOf(summaries, Setting::control).tfs, 0.0);
  }

  void oneValueHasNoDeviation() {
    m_study.sets = 1;
    m_study.splitSeeds = {1000};
    const std::vector<RowSummary> summaries = summarise(m_study, test::paperResults(m_study));
    QCOMPARE(rowOf(summaries, Setting::modelInferred).metrics[kMmd].sd, 0.0);
    for (const RowSummary& summary : summaries)
      for (const MetricSummary& metric : summary.metrics) QVERIFY(!metric.pValue);
  }

  void bestAreMarkedAsInThePaper() {
    const std::vector<RowSummary> summaries = summarise(m_study, m_results);
    using Settings = std::vector<Setting>;
    const Settings both{Setting::curatedModel, Setting::modelInferred};
    for (std::size_t metric = 0; metric < kMetrics; ++metric) {
      QCOMPARE(marked(summaries, metric, &MetricSummary::best), Settings{Setting::modelInferred});
      QCOMPARE(marked(summaries, metric, &MetricSummary::bestOfSetting), both);
    }
  }

  void aurocIsBestNearOneHalf() {
    setAll(m_study, m_results, Setting::curatedInferred, &evaluate::Metrics::rfAuroc, 0.47);
    setAll(m_study, m_results, Setting::modelInferred, &evaluate::Metrics::rfAuroc, 0.44);
    setAll(m_study, m_results, Setting::modelModel, &evaluate::Metrics::rfAuroc, 0.52);
    const std::vector<RowSummary> summaries = summarise(m_study, m_results);
    QCOMPARE(marked(summaries, kRfAuroc, &MetricSummary::best), std::vector<Setting>{Setting::modelModel});
    QCOMPARE(marked(summaries, kRfAuroc, &MetricSummary::bestOfSetting),
             (std::vector<Setting>{Setting::curatedInferred, Setting::modelModel}));
  }

  void randomGraphsControlAndStage1DontCompete() {
    for (const Setting setting : {Setting::control, Setting::stage1, Setting::curatedRandom, Setting::modelRandom})
      setAll(m_study, m_results, setting, &evaluate::Metrics::mmd, 0);
    QCOMPARE(marked(summarise(m_study, m_results), kMmd, &MetricSummary::best),
             std::vector<Setting>{Setting::modelInferred});
  }

  void unfinishedSettingsDontCompete() {
    const std::vector<StudyCell> all = cells(m_study);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (rows(m_study)[all[i].row].setting == Setting::modelInferred && all[i].splitSeed == 2000)
        m_results.cells[i] = failedCell("diverged");
    const std::vector<RowSummary> summaries = summarise(m_study, m_results);
    QCOMPARE(rowOf(summaries, Setting::modelInferred).done, 2);
    QCOMPARE(rowOf(summaries, Setting::modelInferred).wanted, 4);
    QCOMPARE(marked(summaries, kMmd, &MetricSummary::best), std::vector<Setting>{Setting::curatedModel});
    QVERIFY(!rowOf(summaries, Setting::modelInferred).metrics[kMmd].pValue);  // one seed in common
  }

  void emptyResultsHaveNothing() {
    for (const RowSummary& summary : summarise(m_study, {})) {
      QCOMPARE(summary.done, 0);
      for (const MetricSummary& metric : summary.metrics) {
        QVERIFY(metric.values.empty() && !metric.best && !metric.pValue);
        QCOMPARE(metric.control, Standing::unknown);
      }
    }
  }

  /// Reference: scipy.stats.ttest_rel.
  void pairedTTestAgreesWithScipy() {
    GRNWB_CLOSE(*pairedTTest({0.31, 0.42}, {0.29, 0.35}), 0.32282893443419036, 1e-9);
    GRNWB_CLOSE(*pairedTTest({0.0069, 0.0072, 0.0081, 0.0065}, {0.0119, 0.0104, 0.0133, 0.0092}), 0.0077761715366898194,
                1e-9);
    GRNWB_CLOSE(*pairedTTest({83, 85, 80.5, 90, 78}, {84, 84.5, 82, 91, 77.5}), 0.29801481173121036, 1e-9);
    QCOMPARE(*pairedTTest({1, 2}, {1, 2}), 1.0);
    QCOMPARE(*pairedTTest({1, 2}, {2, 3}), 0.0);
    QVERIFY(!pairedTTest({1}, {2}));
  }

  /// Means of the split seeds are 0.9 and 1.1 times the row's, so that t is 10 at one degree of freedom.
  void rowsAreComparedWithTheBest() {
    const std::vector<RowSummary> summaries = summarise(m_study, m_results);
    GRNWB_CLOSE(*rowOf(summaries, Setting::curatedModel).metrics[kMmd].pValue, 0.06345103486110741, 1e-9);
    GRNWB_CLOSE(*rowOf(summaries, Setting::modelRandom).metrics[kEuclidean].pValue, 0.06345103486110741, 1e-9);
    QVERIFY(!rowOf(summaries, Setting::modelInferred).metrics[kMmd].pValue);
  }

  void standsToControlAndToGraphs() {
    std::vector<RowSummary> summaries = summarise(m_study, m_results);
    // Control: 0.0051 * {0.85 ... 1.15} reaches 0.0051 * (1 + 3.1824 * 0.1291 * sqrt(1.25)) = 0.00744.
    QCOMPARE(rowOf(summaries, Setting::curatedModel).metrics[kMmd].control, Standing::within);
    QCOMPARE(rowOf(summaries, Setting::curatedInferred).metrics[kMmd].control, Standing::worse);
    // Six graphs of 0.9 and 1.1 times 0.0166: from 0.0166 * (1 - 2.5706 * 0.1095 * sqrt(7 / 6)) = 0.01155.
    QCOMPARE(rowOf(summaries, Setting::curatedModel).metrics[kMmd].random, Standing::better);
    QCOMPARE(rowOf(summaries, Setting::curatedInferred).metrics[kMmd].random, Standing::within);
    QCOMPARE(rowOf(summaries, Setting::stage1).metrics[kMmd].random, Standing::unknown);
    QCOMPARE(rowOf(summaries, Setting::control).metrics[kMmd].control, Standing::unknown);

    m_study.randomGraphs = 1;  // two graphs, however many sets
    summaries = summarise(m_study, test::paperResults(m_study));
    QCOMPARE(rowOf(summaries, Setting::curatedModel).metrics[kMmd].random, Standing::unknown);
  }

  void tableOfMetrics() {
    const std::vector<TextTable> all = tables(m_study, m_results, m_folder.path().toStdString());
    const TextTable* table = tableNamed(all, "table1");
    QVERIFY(table != nullptr);
    QVERIFY(tableNamed(all, "table2") == nullptr && tableNamed(all, "table4") == nullptr);
    QCOMPARE(table->columns, (std::vector<std::string>{"Data", "Setting", "TFs from", "Edges from", "Evaluations",
                                                       "Cosine", "Euclid", "MMD", "RF-AUROC", "LISI"}));
    QCOMPARE(texts(table->rows[0]),
             (std::vector<std::string>{"PBMC-All", "Control", "–", "–", "4", "0.00029 ± 0.00004", "100 ± 13",
                                       "0.0051 ± 0.0007", "0.49 ± 0.06", "1.93 ± 0.25"}));
    QCOMPARE(texts(table->rows[6]),
             (std::vector<std::string>{"PBMC-All", "2.B", "gpt-4", "GRNBoost2", "4", "0.00023 ± 0.00003", "83 ± 11",
                                       "0.0069 ± 0.0009", "0.59 ± 0.08", "1.86 ± 0.24"}));
    for (std::size_t row = 0; row < table->rows.size(); ++row)
      for (std::size_t column = 5; column < 10; ++column) {
        QCOMPARE(table->rows[row][column].bold, row == 6);
        QCOMPARE(table->rows[row][column].underlined, row == 2 || row == 6);
      }
  }

  void furtherDataAndModelsMakeFurtherTables() {
    m_study.data.push_back(m_study.data.front());
    m_study.data.back().name = "PBMC-CTL";
    m_study.models.push_back({.name = "llama", .settings = {}, .transcripts = {}});
    const std::vector<TextTable> all = tables(m_study, test::paperResults(m_study), m_folder.path().toStdString());
    QCOMPARE(tableNamed(all, "table2")->rows.front().front().text, std::string("PBMC-CTL"));
    const TextTable* byModel = tableNamed(all, "table4");
    QCOMPARE(byModel->rows.size(), std::size_t{16});
    QCOMPARE(byModel->rows[0][3].text, std::string("gpt-4"));
    QCOMPARE(byModel->rows[4][3].text, std::string("llama"));
  }

  void smallMeansKeepTwoDigits() {
    setAll(m_study, m_results, Setting::curatedModel, &evaluate::Metrics::mmd, 0.0000123);
    const std::vector<TextTable> all = tables(m_study, m_results, m_folder.path().toStdString());
    QCOMPARE(tableNamed(all, "table1")->rows[2][7].text, std::string("0.000012 ± 0.000000"));
  }

  void densities() {
    const std::vector<TextTable> all = tables(m_study, m_results, m_folder.path().toStdString());
    const TextTable* table = tableNamed(all, "table5");
    QCOMPARE(table->rows.size(), std::size_t{6});
    QCOMPARE(texts(table->rows[0]),
             (std::vector<std::string>{"PBMC-All", "1.A", "curated", "gpt-4", "75", "925", "9250", "0.1333"}));
    QCOMPARE(table->rows[4].back().text, std::string("0.1053"));
  }

  void listsAndOverlapComeFromTheCells() {
    const std::filesystem::path folder = m_folder.path().toStdString();
    for (const StudyRow& row : rows(m_study)) {
      if (row.setting == Setting::control || row.setting == Setting::stage1) continue;
      for (const std::uint64_t seed : m_study.splitSeeds) {
        const std::filesystem::path list = folder / tfListFile(m_study, row, seed);
        std::filesystem::create_directories(list.parent_path());
        const bool curated =
            tfListFile(m_study, row, seed) == tfListFile(m_study, {0, Setting::curatedRandom, {}}, seed);
        writeFileAtomically(list, curated ? "A\nB\nC\nD\n" : seed == 1000 ? "A\nB\nE\n" : "A\nE\nF\n");
      }
    }
    for (const StudyCell& cell : cells(m_study)) {
      const Setting setting = rows(m_study)[cell.row].setting;
      if (setting != Setting::curatedModel && setting != Setting::curatedInferred) continue;
      const std::filesystem::path file = folder / graphFile(cellFolder(m_study, cell));
      std::filesystem::create_directories(file.parent_path());
      // Same split: one of three shared at seed 1000, two of two at seed 2000. Between the splits: 1/2 and 1.
      const bool isFirst = cell.splitSeed == 1000, isModel = setting == Setting::curatedModel;
      writeFileAtomically(file, grn::toJson(isModel && isFirst ? network({"A", "C"}) : network({"A", "B"})));
    }
    const std::vector<TextTable> all = tables(m_study, m_results, folder);
    QCOMPARE(texts(tableNamed(all, "table3")->rows.at(0)),
             (std::vector<std::string>{"PBMC-All", "gpt-4", "4", "3", "1.5", "37.50 %"}));
    const TextTable* overlap = tableNamed(all, "overlap");
    QCOMPARE(overlap->columns[2], std::string("1.A gpt-4"));
    QCOMPARE(texts(overlap->rows[0])[2], std::string("0.333"));  // {A, C} and {A, B}
    QCOMPARE(texts(overlap->rows[0])[3], std::string("0.667"));  // 1/3 and 1
    QCOMPARE(texts(overlap->rows[1])[2], std::string("0.667"));
    QCOMPARE(texts(overlap->rows[1])[3], std::string("1.000"));
    QCOMPARE(texts(overlap->rows[2])[2], std::string("–"));
  }

  void significanceIsLeftOutWithOneSeed() {
    std::vector<TextTable> all = tables(m_study, m_results, m_folder.path().toStdString());
    const TextTable* table = tableNamed(all, "table6");
    QCOMPARE(texts(table->rows[2]),
             (std::vector<std::string>{"PBMC-All", "1.A gpt-4", "0.063", "0.063", "0.063", "0.063", "0.063"}));
    QCOMPARE(texts(table->rows[6])[2], std::string("best"));
    m_study.splitSeeds = {1000};
    all = tables(m_study, test::paperResults(m_study), m_folder.path().toStdString());
    QVERIFY(tableNamed(all, "table6") == nullptr);
  }

  void driftCountsSets() {
    const std::vector<StudyCell> all = cells(m_study);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (rows(m_study)[all[i].row].setting == Setting::modelInferred)
        m_results.cells[i].driftingTypes = {
            {"CD4 Th2", "B"}, all[i].splitSeed == 1000 ? std::vector<std::string>{} : std::vector<std::string>{"B"}};
    const std::vector<TextTable> tables = report::tables(m_study, m_results, m_folder.path().toStdString());
    const TextTable* table = tableNamed(tables, "drift");
    QCOMPARE(table->rows.size(), std::size_t{1});
    QCOMPARE(texts(table->rows[0]),
             (std::vector<std::string>{"PBMC-All", "2.B gpt-4", "3 of 4", "B (3), CD4 Th2 (2)"}));
  }

  void withoutLisiItHasNoColumn() {
    m_study.metrics.lisi = false;
    const std::vector<TextTable> all = tables(m_study, m_results, m_folder.path().toStdString());
    QCOMPARE(tableNamed(all, "table1")->columns.back(), std::string("RF-AUROC"));
    QVERIFY(marked(summarise(m_study, m_results), kLisi, &MetricSummary::best).empty());
  }

  void csvIsQuoted() {
    const TextTable table{
        "t", "c", {"a", "b,c"}, {{{.text = "say \"x\""}, {.text = "é ± 1"}}, {{.text = ""}, {.text = "1"}}}};
    QCOMPARE(toCsv(table), std::string("a,\"b,c\"\r\n\"say \"\"x\"\"\",é ± 1\r\n,1\r\n"));
  }

  void latexIsEscaped() {
    const TextTable table{"t",
                          "50 % of {all}",
                          {"a_b", "n"},
                          {{{.text = "[x] & \\y"}, {.text = "0.5 ± 0.1", .bold = true, .underlined = true}},
                           {{.text = "#$^~<>|"}, {.text = "–"}}}};
    QCOMPARE(toLatex(table),
             std::string("\\begin{table}\n\\caption{50 \\% of \\{all\\}}\n\\begin{tabular}{lr}\n\\hline\na\\_b & n "
                         "\\\\\n\\hline\n{[}x] \\& \\textbackslash{}y & \\textbf{\\underline{0.5 $\\pm$ 0.1}} \\\\\n"
                         "\\#\\$\\textasciicircum{}\\textasciitilde{}\\textless{}\\textgreater{}\\textbar{} & -- "
                         "\\\\\n\\hline\n\\end{tabular}\n\\end{table}\n"));
  }

  void latexGroupsRows() {
    const TextTable table{
        "t",
        "c",
        {"d", "n"},
        {{{.text = "x"}, {.text = "1"}}, {{.text = "x"}, {.text = "2"}}, {{.text = "y"}, {.text = "3"}}}};
    const std::string latex = toLatex(table);
    QVERIFY(latex.find("x & 1 \\\\\n & 2 \\\\\n\\hline\ny & 3 \\\\\n") != std::string::npos);
  }

 private:
  Study m_study;
  StudyResults m_results;
  QTemporaryDir m_folder;
};

}  // namespace

QTEST_APPLESS_MAIN(TablesTest)
#include "tst_tables.moc"
