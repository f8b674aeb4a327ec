// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/study_forecast.h"

#include <map>
#include <tuple>

namespace grnwb::ui {
namespace {

using study::Setting;

enum class CellKind { control, stage1, graph };

CellKind kindOf(Setting setting) {
  if (setting == Setting::control) return CellKind::control;
  return setting == Setting::stage1 ? CellKind::stage1 : CellKind::graph;
}

struct MeanTime {
  double seconds = 0;
  int count = 0;

  void add(double more) {
    seconds += more;
    ++count;
  }
};

template <class Key>
std::optional<double> meanOf(const std::map<Key, MeanTime>& times, const Key& key) {
  const auto at = times.find(key);
  return at == times.end() ? std::nullopt : std::optional(at->second.seconds / at->second.count);
}

}  // namespace

std::vector<std::optional<double>> expectedSeconds(const study::Study& study, const study::StudyResults& results) {
  const std::vector<study::StudyRow> rows = study::rows(study);
  const std::vector<study::StudyCell> cells = study::cells(study);
  std::map<std::pair<std::size_t, Setting>, MeanTime> bySetting;
  std::map<std::pair<std::size_t, CellKind>, MeanTime> byKind;
  std::map<CellKind, MeanTime> anywhere;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const study::CellResult& result = results.cells[i];
    if (result.state != study::CellState::done) continue;
    const study::StudyRow& row = rows[cells[i].row];
    bySetting[{row.data, row.setting}].add(result.seconds);
    byKind[{row.data, kindOf(row.setting)}].add(result.seconds);
    anywhere[kindOf(row.setting)].add(result.seconds);
  }
  std::vector<std::optional<double>> expected;
  for (const study::StudyCell& cell : cells) {
    const study::StudyRow& row = rows[cell.row];
    std::optional<double> seconds = meanOf(bySetting, {row.data, row.setting});
    if (!seconds) seconds = meanOf(byKind, {row.data, kindOf(row.setting)});
    if (!seconds) seconds = meanOf(anywhere, kindOf(row.setting));
    expected.push_back(seconds);
  }
  return expected;
}

}  // namespace grnwb::ui
