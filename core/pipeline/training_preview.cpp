// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/training_preview.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/pipeline/json.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

fs::path previewFile(const fs::path& run, int stage) {
  return run / ("stage" + std::to_string(stage) + "_preview.json");
}

data::Matrix logarithms(const data::Matrix& cells) {
  return cells.array().log1p().matrix();
}

/// A picture needs no more than hundredths.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

}  // namespace

PreviewPlane::PreviewPlane(const data::Matrix& real, std::vector<std::int64_t> rows)
    : m_rows(std::move(rows)), m_components(embed::pca(logarithms(real), 2)) {}

TrainingPreview PreviewPlane::place(int stage, std::int64_t step, const data::Matrix& synthetic) const {
  const Eigen::Index real = m_components.scores.rows(), made = std::min(real, synthetic.rows());
  TrainingPreview preview{stage, step, m_rows, Eigen::MatrixX2d::Zero(real + made, 2)};
  const Eigen::Index components = m_components.scores.cols();
  preview.points.topLeftCorner(real, components) = m_components.scores;
  preview.points.bottomLeftCorner(made, components) = embed::project(m_components, logarithms(synthetic.topRows(made)));
  return preview;
}

void writePreview(const TrainingPreview& preview, const fs::path& run) {
  Json x = Json::array(), y = Json::array();
  for (Eigen::Index i = 0; i < preview.points.rows(); ++i) {
    x.push_back(rounded(preview.points(i, 0)));
    y.push_back(rounded(preview.points(i, 1)));
  }
  const Json json{
      {"format", "grnwb-preview"}, {"step", preview.step}, {"real_rows", preview.realRows}, {"x", x}, {"y", y}};
  writeFileAtomically(previewFile(run, preview.stage), json.dump() + "\n");
}

std::shared_ptr<const TrainingPreview> readPreview(const fs::path& run, int stage) {
  const fs::path file = previewFile(run, stage);
  if (!fs::exists(file)) return nullptr;
  try {
    const Json json = parseJson(readFile(file), file.string());
    return readingJson(file.string(), [&]() -> std::shared_ptr<const TrainingPreview> {
      auto preview = std::make_shared<TrainingPreview>();
      preview->stage = stage;
      json.at("step").get_to(preview->step);
      json.at("real_rows").get_to(preview->realRows);
      const auto x = json.at("x").get<std::vector<double>>(), y = json.at("y").get<std::vector<double>>();
      if (x.size() != y.size() || x.size() < preview->realRows.size()) return nullptr;
      preview->points.resize(static_cast<Eigen::Index>(x.size()), 2);
      for (std::size_t i = 0; i < x.size(); ++i) preview->points.row(static_cast<Eigen::Index>(i)) << x[i], y[i];
      return preview;
    });
  } catch (const Error&) {
    return nullptr;
  }
}

}  // namespace grnwb::pipeline
