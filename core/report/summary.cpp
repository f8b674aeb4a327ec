// SPDX-License-Identifier: GPL-3.0-or-later
// Means of the rows, who is best, and where they stand.
#include <cmath>
#include <limits>

#include "core/report/metric_kinds.h"
#include "core/report/paired_t_test.h"
#include "core/report/row_values.h"
#include "core/report/setting_words.h"

namespace grnwb::report {
namespace {

/// How far a mean is from the best that there may be, or its negative: lower is better.
double lossOf(double mean, evaluate::Better better) {
  switch (better) {
    case evaluate::Better::towardsHalf:
      return std::abs(mean - 0.5);
    case evaluate::Better::higher:
      return -mean;
    case evaluate::Better::lower:
      break;
  }
  return mean;
}

class Summariser {
 public:
  Summariser(const study::Study& study, const study::StudyResults& results)
      : m_study(study), m_rows(rows(study)), m_values(rowValues(study, results)) {}

  std::vector<RowSummary> summaries() {
    for (std::size_t row = 0; row < m_rows.size(); ++row) m_summaries.push_back(meansOf(row));
    for (std::size_t metric = 0; metric < metricCount(m_study); ++metric) {
      for (std::size_t data = 0; data < m_study.data.size(); ++data) {
        markBest(data, metric);
        compareWithBest(data, metric);
      }
      for (std::size_t row = 0; row < m_rows.size(); ++row) place(row, metric);
    }
    return std::move(m_summaries);
  }

 private:
  RowSummary meansOf(std::size_t row) const {
    const RowValues& values = m_values[row];
    RowSummary summary;
    summary.row = m_rows[row];
    summary.done = values.done;
    summary.wanted = values.wanted;
    summary.tfs = evaluate::nullBand(values.tfs).mean;
    summary.density = evaluate::nullBand(values.densities).mean;
    for (std::size_t metric = 0; metric < kMetrics; ++metric) {
      const evaluate::NullBand moments = evaluate::nullBand(values.metrics[metric].all);
      MetricSummary& result = summary.metrics[metric];
      result.values = values.metrics[metric].all;
      result.mean = moments.mean;
      result.sd = moments.sd;
    }
    return summary;
  }

  /// Only rows whose evaluations are all done compete, so that nothing changes by chance while a study runs.
  bool inContest(std::size_t row, std::size_t data) const {
    const RowSummary& summary = m_summaries[row];
    return m_rows[row].data == data && competes(m_rows[row].setting) && summary.done > 0 &&
           summary.done == summary.wanted;
  }

  double loss(std::size_t row, std::size_t metric) const {
    return lossOf(m_summaries[row].metrics[metric].mean, kMetricKinds[metric].better);
  }

  void markBest(std::size_t data, std::size_t metric) {
    constexpr double kNone = std::numeric_limits<double>::infinity();
    std::array<double, 3> least{kNone, kNone, kNone};  // of all, of 1.*, of 2.*
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
      if (!inContest(row, data)) continue;
      const auto own = static_cast<std::size_t>(family(m_rows[row].setting));
      least[0] = std::min(least[0], loss(row, metric));
      least[own] = std::min(least[own], loss(row, metric));
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
      if (!inContest(row, data)) continue;
      MetricSummary& summary = m_summaries[row].metrics[metric];
      summary.best = loss(row, metric) == least[0];
      summary.bestOfSetting = loss(row, metric) == least[static_cast<std::size_t>(family(m_rows[row].setting))];
    }
  }

  void compareWithBest(std::size_t data, std::size_t metric) {
    std::size_t best = 0;
    while (best < m_rows.size() && !(m_rows[best].data == data && m_summaries[best].metrics[metric].best)) ++best;
    if (best == m_rows.size()) return;
    const auto& bestMeans = m_values[best].metrics[metric].splitSeedMeans;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
      if (m_rows[row].data != data || row == best) continue;
      std::vector<double> own, ofBest;
      for (const auto& [seed, mean] : m_values[row].metrics[metric].splitSeedMeans)
        if (const auto found = bestMeans.find(seed); found != bestMeans.end()) {
          own.push_back(mean);
          ofBest.push_back(found->second);
        }
      m_summaries[row].metrics[metric].pValue = pairedTTest(own, ofBest);
    }
  }

  /// A value of the control is one resample, one of random graphs a graph: its sets are no graphs of their own.
  void place(std::size_t row, std::size_t metric) {
    MetricSummary& summary = m_summaries[row].metrics[metric];
    if (summary.values.empty()) return;
    for (std::size_t other = 0; other < m_rows.size(); ++other) {
      if (other == row || m_rows[other].data != m_rows[row].data) continue;
      const MetricValues& values = m_values[other].metrics[metric];
      const evaluate::Better better = kMetricKinds[metric].better;
      if (m_rows[other].setting == study::Setting::control)
        summary.control = evaluate::standing(summary.mean, evaluate::nullBand(values.all), better);
      else if (isRandomBeside(m_rows[other], m_rows[row]))
        summary.random = evaluate::standing(summary.mean, evaluate::nullBand(values.cellMeans), better);
    }
  }

  const study::Study& m_study;
  const std::vector<study::StudyRow> m_rows;
  const std::vector<RowValues> m_values;
  std::vector<RowSummary> m_summaries;
};

}  // namespace

std::vector<RowSummary> summarise(const study::Study& study, const study::StudyResults& results) {
  return Summariser(study, results).summaries();
}

}  // namespace grnwb::report
