// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_table_model.h"

#include <QLocale>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/study/metric_texts.h"
#include "ui/study/published_values.h"
#include "ui/study/setting_texts.h"

namespace grnwb::ui {
namespace {

constexpr int kDensityDecimals = 4;

bool isMetricColumn(int column) {
  return column >= StudyTableModel::CosineColumn && column <= StudyTableModel::LisiColumn;
}

std::size_t metricOf(int column) {
  return static_cast<std::size_t>(column - StudyTableModel::CosineColumn);
}

QString dash() {
  return QStringLiteral("–");
}

}  // namespace

StudyTableModel::StudyTableModel(StudyDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document) {
  connect(&m_document, &StudyDocument::studyChanged, this, &StudyTableModel::takeStudy);
  connect(&m_document, &StudyDocument::resultsChanged, this, &StudyTableModel::takeResults);
  connect(&m_document, &StudyDocument::runningChanged, this, &StudyTableModel::takeResults);
  takeStudy();
}

void StudyTableModel::takeStudy() {
  beginResetModel();
  m_lines.clear();
  const std::vector<study::StudyRow>& rows = m_document.rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int data = static_cast<int>(rows[i].data);
    if (m_lines.empty() || m_lines.back().data != data) m_lines.push_back({data, -1});
    m_lines.push_back({data, static_cast<int>(i)});
  }
  endResetModel();
}

void StudyTableModel::takeResults() {
  if (!m_lines.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void StudyTableModel::setSwitches(const StudyTableSwitches& switches) {
  m_switches = switches;
  takeResults();
}

int StudyTableModel::lineOf(int studyRow) const {
  if (studyRow < 0) return -1;
  const auto line = std::ranges::find(m_lines, studyRow, &Line::row);
  return line == m_lines.end() ? -1 : static_cast<int>(line - m_lines.begin());
}

int StudyTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int StudyTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

StudyTableModel::Counts StudyTableModel::countCells(int studyRow) const {
  Counts counts;
  const std::vector<study::StudyCell>& cells = m_document.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (static_cast<int>(cells[i].row) != studyRow) continue;
    const study::CellResult& result = m_document.results()->cells[i];
    ++counts.all;
    counts.done += result.state == study::CellState::done;
    counts.running += result.state == study::CellState::running;
    if (result.state == study::CellState::failed) {
      ++counts.failed;
      counts.error = QString::fromStdString(result.error);
    }
  }
  return counts;
}

StudyRowState StudyTableModel::state(int studyRow) const {
  const Counts counts = countCells(studyRow);
  const study::StudyRow& row = m_document.rows()[static_cast<std::size_t>(studyRow)];
  if (counts.running > 0) return StudyRowState::running;
  if (counts.done == counts.all) return StudyRowState::done;
  if (counts.failed > 0) return StudyRowState::failed;
  if (row.model && m_document.lacksKey(m_document.study()->models[*row.model])) return StudyRowState::needsKey;
  if (m_document.isRunning()) return StudyRowState::queued;
  return counts.done > 0 ? StudyRowState::partly : StudyRowState::waiting;
}

QString StudyTableModel::stateText(int studyRow) const {
  const report::RowSummary& summary = m_document.summaries()[static_cast<std::size_t>(studyRow)];
  const Counts counts = countCells(studyRow);
  switch (state(studyRow)) {
    case StudyRowState::running:
      return tr("running %1/%2").arg(countText(summary.done), countText(summary.wanted));
    case StudyRowState::partly:
      return tr("%1/%2 done").arg(countText(summary.done), countText(summary.wanted));
    case StudyRowState::done:
      return tr("done");
    case StudyRowState::queued:
      return tr("queued");
    case StudyRowState::needsKey:
      return tr("needs key");
    case StudyRowState::failed:
      return counts.failed == counts.all ? tr("failed") : tr("%1/%2 failed").arg(counts.failed).arg(counts.all);
    case StudyRowState::waiting:
      break;
  }
  return tr("waiting");
}

QString StudyTableModel::headText(int data) const {
  qint64 done = 0, wanted = 0;
  for (const report::RowSummary& summary : m_document.summaries()) {
    if (static_cast<int>(summary.row.data) != data) continue;
    done += summary.done;
    wanted += summary.wanted;
  }
  return tr("%1 of %2 evaluations").arg(countText(done), countText(wanted));
}

MetricText StudyTableModel::metricText(int studyRow, std::size_t metric) const {
  const report::RowSummary& row = m_document.summaries()[static_cast<std::size_t>(studyRow)];
  const report::MetricSummary& summary = row.metrics[metric];
  MetricText text;
  text.mean = summary.values.empty() ? dash() : metricNumber(metric, summary.mean);
  if (m_switches.deviations && summary.values.size() > 1) text.deviation = metricNumber(metric, summary.sd);
  text.bold = m_switches.best && summary.best;
  text.underlined = m_switches.best && summary.bestOfSetting;
  text.faint = summary.values.empty() || isReference(row.row.setting);
  text.italic = row.done < row.wanted && !summary.values.empty();
  if (m_switches.published)
    if (const auto published = publishedValues(*m_document.study(), row.row); published && (*published)[metric])
      text.published = metricNumber(metric, *(*published)[metric]);
  return text;
}

ProgressSquares StudyTableModel::squares(int studyRow) const {
  const study::Study& study = *m_document.study();
  ProgressSquares squares;
  squares.sets = static_cast<int>(study.sets);
  const auto sets = static_cast<std::size_t>(study.sets);
  squares.done.assign(sets * study.splitSeeds.size(), 0);
  squares.running.assign(squares.done.size(), false);
  std::vector<int> graphs(study.splitSeeds.size(), 0);
  const std::vector<study::StudyCell>& cells = m_document.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (static_cast<int>(cells[i].row) != studyRow) continue;
    const auto seed =
        static_cast<std::size_t>(std::ranges::find(study.splitSeeds, cells[i].splitSeed) - study.splitSeeds.begin());
    const study::CellResult& result = m_document.results()->cells[i];
    const std::size_t begin = seed * sets, done = std::min(sets, result.sets.size());
    ++graphs[seed];
    for (std::size_t set = 0; set < done; ++set) squares.done[begin + set] += 1;
    if (result.state == study::CellState::running && done < sets) squares.running[begin + done] = true;
  }
  for (std::size_t i = 0; i < squares.done.size(); ++i) squares.done[i] /= std::max(1, graphs[i / sets]);
  return squares;
}

QVariant StudyTableModel::value(const report::RowSummary& summary, int column) const {
  if (isMetricColumn(column)) {
    const report::MetricSummary& metric = summary.metrics[metricOf(column)];
    return metric.values.empty() ? QVariant() : QVariant(metric.mean);
  }
  if (column == TfsColumn && summary.tfs > 0) return summary.tfs;
  if (column == DensityColumn && summary.density > 0) return summary.density;
  return {};
}

QString StudyTableModel::text(int studyRow, int column) const {
  const study::Study& study = *m_document.study();
  const report::RowSummary& summary = m_document.summaries()[static_cast<std::size_t>(studyRow)];
  const QLocale locale;
  switch (column) {
    case SettingColumn:
      return settingText(summary.row.setting);
    case TfsFromColumn:
      return tfSourceText(study, summary.row);
    case EdgesFromColumn:
      return edgeSourceText(study, summary.row);
    case TfsColumn:
      return summary.tfs > 0 ? locale.toString(summary.tfs, 'f', 0) : dash();
    case DensityColumn:
      return summary.density > 0 ? locale.toString(summary.density, 'f', kDensityDecimals) : dash();
    case ProgressColumn:
      return tr("%1 of %2").arg(countText(summary.done), countText(summary.wanted));
    case StateColumn:
      return stateText(studyRow);
    default: {
      const MetricText metric = metricText(studyRow, metricOf(column));
      return metric.deviation.isEmpty() ? metric.mean : tr("%1 ± %2").arg(metric.mean, metric.deviation);
    }
  }
}

QVariant StudyTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = studyRow(index.row()), column = index.column();
  if (row < 0) {
    const std::string& name = m_document.study()->data[static_cast<std::size_t>(dataOf(index.row()))].name;
    if (role == Qt::DisplayRole && column == SettingColumn) return QString::fromStdString(name);
    if (role == HeadRole) return headText(dataOf(index.row()));
    return {};
  }
  const report::RowSummary& summary = m_document.summaries()[static_cast<std::size_t>(row)];
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case Qt::EditRole:
      return value(summary, column);
    case MetricRole:
      return isMetricColumn(column) ? QVariant::fromValue(metricText(row, metricOf(column))) : QVariant();
    case SquaresRole:
      return QVariant::fromValue(squares(row));
    case StateRole:
      return static_cast<int>(state(row));
    case Qt::TextAlignmentRole:
      if (column == TfsColumn || column == DensityColumn || isMetricColumn(column))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
      return {};
    case Qt::ToolTipRole:
      if (column == SettingColumn) return settingHelp(summary.row.setting);
      if (column == StateColumn) return countCells(row).error;
      if (isMetricColumn(column) && !summary.metrics[metricOf(column)].values.empty())
        return tr("%1, mean ± sd of %Ln evaluation(s)", "", static_cast<int>(summary.done)).arg(text(row, column));
      return {};
    default:
      return {};
  }
}

QVariant StudyTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  const bool right = section == TfsColumn || section == DensityColumn || isMetricColumn(section);
  if (role == Qt::TextAlignmentRole && right) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (isMetricColumn(section)) return metricTitle(metricOf(section));
  switch (section) {
    case SettingColumn:
      return tr("Setting");
    case TfsFromColumn:
      return tr("TFs from");
    case EdgesFromColumn:
      return tr("Edges from");
    case TfsColumn:
      return tr("TFs");
    case DensityColumn:
      return tr("Density");
    case ProgressColumn: {
      if (!m_document.study()) return tr("Evaluations");
      const auto seeds = m_document.study()->splitSeeds.size();
      return tr("%1 sets × %2 seeds").arg(m_document.study()->sets).arg(seeds);
    }
    default:
      return tr("State");
  }
}

}  // namespace grnwb::ui
