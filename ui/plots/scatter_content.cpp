// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_content.h"

#include <algorithm>

#include "ui/plots/colour_scale.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

QColor ScatterColouring::colourOf(const Theme& theme, int category) const {
  if (category < 0) return theme.faintText;
  return categoryColour ? categoryColour(theme, category) : theme.category(category);
}

QColor ScatterColouring::scaleColour(const Theme& theme, double share) const {
  return scale == Scale::diverging ? divergingColour(theme, share) : Theme::viridis(share);
}

int ScatterContent::code(Eigen::Index point) const {
  return colouring.codes.empty() ? -1 : colouring.codes[static_cast<std::size_t>(point)];
}

bool ScatterContent::isHidden(Eigen::Index point) const {
  return !hidden.empty() && !colouring.codes.empty() && hidden.contains(code(point));
}

QRectF ScatterContent::bounds() const {
  if (points.rows() == 0) return {};
  const Eigen::RowVector2d low = points.colwise().minCoeff(), high = points.colwise().maxCoeff();
  return {low.x(), low.y(), high.x() - low.x(), high.y() - low.y()};
}

std::vector<CategoryMedian> categoryMedians(const ScatterContent& content) {
  const auto categories = static_cast<std::size_t>(content.colouring.names.size());
  std::vector<std::vector<double>> x(categories), y(categories);
  for (Eigen::Index i = content.ownFirst; i < content.ownFirst + content.ownCount; ++i) {
    const int code = content.code(i);
    if (code < 0 || code == content.colouring.legendOnly || content.hidden.contains(code)) continue;
    x[static_cast<std::size_t>(code)].push_back(content.points(i, 0));
    y[static_cast<std::size_t>(code)].push_back(content.points(i, 1));
  }
  const auto median = [](std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  };
  std::vector<CategoryMedian> medians;
  for (std::size_t c = 0; c < categories; ++c)
    if (!x[c].empty())
      medians.push_back({static_cast<int>(c), {median(x[c]), median(y[c])}, static_cast<Eigen::Index>(x[c].size())});
  std::ranges::stable_sort(medians, std::greater(), &CategoryMedian::count);
  return medians;
}

}  // namespace grnwb::ui
