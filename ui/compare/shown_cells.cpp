// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/shown_cells.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace grnwb::ui {
namespace {

/// The classifier's types, then the other labels, sorted; each once, empty ones left out.
std::vector<std::string> shownTypes(const std::vector<std::string>& classified,
                                    const std::vector<std::string>& labels) {
  std::vector<std::string> types = classified;
  for (const std::string& label : std::set<std::string>(labels.begin(), labels.end()))
    if (!label.empty() && std::ranges::find(classified, label) == classified.end()) types.push_back(label);
  return types;
}

}  // namespace

void ShownCells::setEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells,
                              const std::vector<std::string>& labels) {
  const bool isSameCells = points.rows() == count() && realCells == m_realCells && labels == m_labels;
  m_points = points;
  m_realCells = realCells;
  if (isSameCells) return;
  m_labels = labels;
  findTypes();
}

bool ShownCells::setCells(std::shared_ptr<const pipeline::ComparedCells> cells) {
  if (cells == m_cells) return false;
  m_cells = std::move(cells);
  return true;
}

bool ShownCells::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  if (comparison == m_comparison) return false;
  m_comparison = std::move(comparison);
  findTypes();
  return true;
}

bool ShownCells::setPalette(const TypePalette& palette) {
  if (palette == m_palette) return false;
  m_palette = palette;
  return true;
}

void ShownCells::findTypes() {
  const bool classified = hasTypes();
  m_types = shownTypes(classified ? comparison()->types.types : std::vector<std::string>(), m_labels);
  std::unordered_map<std::string, int> codes;
  for (std::size_t type = 0; type < m_types.size(); ++type) codes.emplace(m_types[type], static_cast<int>(type));
  m_typeCodes.assign(static_cast<std::size_t>(count()), kUnassigned);
  for (std::size_t cell = 0; cell < m_labels.size(); ++cell)
    if (!m_labels[cell].empty()) m_typeCodes[cell] = codes.at(m_labels[cell]);
  if (!classified) return;
  for (auto cell = static_cast<std::size_t>(m_realCells); cell < m_typeCodes.size(); ++cell)
    m_typeCodes[cell] = comparison()->types.codes[cell];
}

const pipeline::Comparison* ShownCells::comparison() const {
  const bool fits =
      m_comparison && m_comparison->realCells == m_realCells && m_comparison->embedding.points.rows() == count();
  return fits ? m_comparison.get() : nullptr;
}

bool ShownCells::hasTypes() const {
  const pipeline::Comparison* known = comparison();
  return known && !known->types.types.empty() && known->types.codes.size() == static_cast<std::size_t>(count());
}

const pipeline::ComparedCells* ShownCells::cells() const {
  const bool fits = m_cells && m_cells->real.rows() == m_realCells && m_cells->synthetic.rows() == syntheticCount();
  return fits ? m_cells.get() : nullptr;
}

const std::vector<std::int32_t>* ShownCells::clusters() const {
  const pipeline::Comparison* known = comparison();
  return known && known->clusters.size() == static_cast<std::size_t>(count()) && count() > 0 ? &known->clusters
                                                                                             : nullptr;
}

const std::vector<evaluate::InventedRegion>& ShownCells::regions() const {
  static const std::vector<evaluate::InventedRegion> kNone;
  const pipeline::Comparison* known = comparison();
  return known ? known->regions : kNone;
}

}  // namespace grnwb::ui
