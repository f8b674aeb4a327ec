// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of the cells: which column holds them, what they are called, and their colours.
#include "ui/models/replace_command.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {
namespace {

std::vector<std::string> labelsIn(const data::Column& column) {
  if (const auto* labels = std::get_if<data::Categorical>(&column)) return labels->categories;
  return data::toCategorical(column).categories;
}

/// What `grnwb preprocess --labels` left in the file; empty: nothing.
std::string notedColumn(const pipeline::ProjectState& state) {
  const data::Dataset* cells = state.prepared ? &state.prepared->data : state.raw.get();
  const auto note = cells->notes.find("labels");
  return note == cells->notes.end() ? std::string() : note->second;
}

}  // namespace

const data::Table* Workspace::labelledCells() const {
  if (m_state.prepared) return &m_state.prepared->data.cells;
  return m_state.raw ? &m_state.raw->cells : nullptr;
}

data::LabelView Workspace::labelView(const std::string& column) const {
  const auto names = m_state.labels.names.find(column);
  return {column, names == m_state.labels.names.end() ? data::LabelNames() : names->second};
}

std::optional<data::Categorical> Workspace::labels(const data::Dataset& cells) const {
  return data::labelsOf(cells.cells, labelView());
}

TypePalette Workspace::typePalette() const {
  data::Categorical shown;
  shown.categories = m_fileLabels;
  return {data::applied(shown, labelView().names).categories, m_state.labels.colours};
}

void Workspace::findLabels() {
  m_labelColumn.clear();
  m_fileLabels.clear();
  const data::Table* cells = labelledCells();
  if (!cells) return;
  m_labelColumn = m_state.labels.column;
  if (m_labelColumn.empty() || !cells->find(m_labelColumn)) m_labelColumn = notedColumn(m_state);
  if (m_labelColumn.empty() || !cells->find(m_labelColumn)) m_labelColumn = pipeline::guessLabelColumn(*cells);
  if (!m_labelColumn.empty()) m_fileLabels = labelsIn(*cells->find(m_labelColumn));
}

void Workspace::renameComparison() {
  const auto& comparison = m_state.comparison;
  const data::LabelView view = labelView();
  if (!comparison || !comparison->labels || *comparison->labels == view) return;
  const auto names = data::renaming(m_fileLabels, *comparison->labels, view);
  if (!names) return;
  pipeline::Comparison renamed = pipeline::withLabelNames(*comparison, *names);
  renamed.labels = view;
  m_state.comparison = std::make_shared<const pipeline::Comparison>(std::move(renamed));
}

void Workspace::setLabels(data::LabelEdits edits) {
  m_state.labels = std::move(edits);
  findLabels();
  renameComparison();
  Q_EMIT labelsChanged();
  if (m_state.comparison) Q_EMIT comparisonChanged();
}

void Workspace::editLabels(const data::LabelEdits& edits, const QString& text) {
  if (edits == m_state.labels) return;
  m_network->undoStack()->push(new ReplaceCommand<data::LabelEdits>(
      [this](data::LabelEdits labels) { setLabels(std::move(labels)); }, m_state.labels, edits, text));
}

}  // namespace grnwb::ui
