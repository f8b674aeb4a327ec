// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/raw_cells.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace grnwb::ui {
namespace {

constexpr std::size_t kMostLabels = 60;
/// Values that are read for the labels alone.
constexpr std::int64_t kSmall = 20'000'000;

template <class T>
std::size_t differentUpTo(const std::vector<T>& values, std::size_t most) {
  std::set<T> seen;
  for (const T& value : values) {
    seen.insert(value);
    if (seen.size() > most) break;
  }
  return seen.size();
}

bool areLabels(const data::Column& column) {
  std::size_t labels = 0;
  if (const auto* categorical = std::get_if<data::Categorical>(&column)) {
    labels = categorical->categories.size();
  } else if (const auto* texts = std::get_if<std::vector<std::string>>(&column)) {
    labels = differentUpTo(*texts, kMostLabels);
  } else {
    const auto& numbers = std::get<std::vector<double>>(column);
    const auto isLabel = [](double number) { return number == std::floor(number); };
    if (!std::ranges::all_of(numbers, isLabel)) return false;
    labels = differentUpTo(numbers, kMostLabels);
  }
  return labels >= 2 && labels <= kMostLabels;
}

/// Without categories that no cell has and without an empty one, whose cells have no label.
data::Categorical used(data::Categorical labels) {
  std::vector<std::int32_t> place(labels.categories.size(), -1);
  for (const std::int32_t code : labels.codes)
    if (code >= 0 && !labels.categories[static_cast<std::size_t>(code)].empty())
      place[static_cast<std::size_t>(code)] = 0;
  std::vector<std::string> categories;
  for (std::size_t i = 0; i < place.size(); ++i) {
    if (place[i] < 0) continue;
    place[i] = static_cast<std::int32_t>(categories.size());
    categories.push_back(labels.categories[i]);
  }
  for (std::int32_t& code : labels.codes)
    if (code >= 0) code = place[static_cast<std::size_t>(code)];
  labels.categories = std::move(categories);
  return labels;
}

}  // namespace

RawCells::RawCells(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_reading(*workspace.jobs(), tr("Read the raw cells"), this) {
  connect(&workspace, &Workspace::rawChanged, this, &RawCells::takeRaw);
  connect(&workspace, &Workspace::preparedChanged, this, [this] {
    if (const auto& raw = m_workspace.state().raw; raw && raw != m_cells) takeCells(raw);
  });
  connect(&workspace, &Workspace::labelsChanged, this, [this] {
    const QString column = QString::fromStdString(m_workspace.labelColumn());
    if (m_columns.contains(column)) m_column = column;
    takeLabels();
  });
  takeRaw();
}

void RawCells::takeRaw() {
  m_reading.forget();
  m_cells = nullptr;
  m_columns.clear();
  m_column.clear();
  m_labels = {};
  Q_EMIT replaced();
  if (m_workspace.state().raw) takeCells(m_workspace.state().raw);
}

void RawCells::takeCells(std::shared_ptr<const data::Dataset> cells) {
  m_reading.forget();
  m_cells = std::move(cells);
  m_columns.clear();
  for (const auto& [name, column] : m_cells->cells.columns)
    if (areLabels(column)) m_columns << QString::fromStdString(name);
  const auto known = [this](const std::string& name) {
    const QString column = QString::fromStdString(name);
    return m_columns.contains(column) ? column : QString();
  };
  QString column = known(m_workspace.labelColumn());
  if (column.isEmpty()) column = known(pipeline::guessLabelColumn(m_cells->cells));
  m_column.clear();
  m_labels = {};
  Q_EMIT cellsRead();
  setLabelColumn(column);
}

void RawCells::read() {
  const auto file = m_workspace.state().rawFile;
  if (m_cells || !file || m_reading.isRunning()) return;
  m_reading.start([file](JobContext& job) { return file->read(job); },
                  [this, file](std::shared_ptr<const data::Dataset> cells) {
                    if (file == m_workspace.state().rawFile && !m_cells) takeCells(std::move(cells));
                  });
}

void RawCells::readWhenSmall() {
  if (const auto known = summary(); known && known->nonzero <= kSmall) read();
}

void RawCells::setLabelColumn(const QString& column) {
  if (column == m_column) return;
  m_column = column;
  takeLabels();
}

void RawCells::takeLabels() {
  const data::LabelView view = m_workspace.labelView(m_column.toStdString());
  m_labels = {};
  if (auto labels = m_cells ? data::labelsOf(m_cells->cells, view) : std::nullopt) m_labels = used(std::move(*labels));
  Q_EMIT labelsChanged();
}

}  // namespace grnwb::ui
