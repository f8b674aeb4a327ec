// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/edge_density.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "ui/graph/clip_segment.h"

namespace grnwb::ui {
namespace {

constexpr double kSparse = 3;       // fewer lines than this on the densest spots don't get the full alpha
constexpr double kCrowd = 0.25;     // of the square root of the lines in view: so many on a spot get the full alpha
constexpr double kExponent = 0.62;  // of the tone curve: faint lines stay visible beside hubs
constexpr double kFixedOne = 65536;

/// One accumulating pixel more than the image at the right and below, so that the second pixel of a line is always in.
class Buffer {
 public:
  explicit Buffer(QSize size)
      : m_width(size.width()),
        m_height(size.height()),
        m_values(static_cast<std::size_t>(m_width + 1) * static_cast<std::size_t>(m_height + 1), 0.0F) {}

  void add(QLineF line) {
    if (!clipSegment(line, QRectF(0, 0, m_width - 1, m_height - 1))) return;
    ++m_lines;
    const std::ptrdiff_t row = m_width + 1;
    const bool steep = std::abs(line.dy()) > std::abs(line.dx());
    if (steep)
      addAlong(line.y1(), line.x1(), line.y2(), line.x2(), row, 1);
    else
      addAlong(line.x1(), line.y1(), line.x2(), line.y2(), 1, row);
  }

  int lines() const { return m_lines; }
  const float* rowAt(int y) const { return m_values.data() + static_cast<std::ptrdiff_t>(y) * (m_width + 1); }

  /// The density that 1 % of the touched pixels exceed.
  float highDensity() const {
    constexpr std::size_t kEvery = 7;
    std::vector<float> sample;
    for (std::size_t i = 0; i < m_values.size(); i += kEvery)
      if (m_values[i] > 0) sample.push_back(m_values[i]);
    if (sample.empty()) return 1;
    const auto place = sample.begin() + static_cast<std::ptrdiff_t>(sample.size() - 1 - sample.size() / 100);
    std::nth_element(sample.begin(), place, sample.end());
    return *place;
  }

 private:
  /// u runs along the longer side in whole pixels; v in 16.16 fixed point, shared out between two pixels.
  void addAlong(double u1, double v1, double u2, double v2, std::ptrdiff_t stepU, std::ptrdiff_t stepV) {
    if (u1 > u2) {
      std::swap(u1, u2);
      std::swap(v1, v2);
    }
    const auto first = static_cast<std::ptrdiff_t>(std::ceil(u1)), last = static_cast<std::ptrdiff_t>(std::floor(u2));
    const double slope = u2 > u1 ? (v2 - v1) / (u2 - u1) : 0;
    const double begin = v1 + slope * (static_cast<double>(first) - u1);
    auto v = static_cast<std::int64_t>(std::max(0.0, begin) * kFixedOne);
    const auto step = static_cast<std::int64_t>(slope * kFixedOne);
    float* along = m_values.data() + first * stepU;
    for (std::ptrdiff_t u = first; u <= last; ++u, along += stepU, v = std::max<std::int64_t>(0, v + step)) {
      float* pixel = along + (v >> 16) * stepV;
      const float share = static_cast<float>(v & 0xffff) * static_cast<float>(1 / kFixedOne);
      pixel[0] += 1 - share;
      pixel[stepV] += share;
    }
  }

  int m_width, m_height, m_lines = 0;
  std::vector<float> m_values;
};

}  // namespace

QImage edgeDensity(const std::vector<QLineF>& segments, QSize size, const QColor& colour, double strongest) {
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  if (size.isEmpty()) return image;
  Buffer buffer(size);
  for (const QLineF& segment : segments) buffer.add(segment);

  constexpr int kTones = 1024;
  std::array<QRgb, kTones> tones{};
  const double full =
      std::max({kSparse, kCrowd * std::sqrt(buffer.lines()), static_cast<double>(buffer.highDensity())});
  for (int i = 1; i < kTones; ++i) {
    const double alpha = strongest * std::pow(static_cast<double>(i) / (kTones - 1), kExponent);
    tones[static_cast<std::size_t>(i)] =
        qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), static_cast<int>(std::lround(255 * alpha))));
  }
  const auto scale = static_cast<float>((kTones - 1) / full);
  for (int y = 0; y < size.height(); ++y) {
    const float* density = buffer.rowAt(y);
    auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < size.width(); ++x)
      pixels[x] = tones[static_cast<std::size_t>(std::min(static_cast<float>(kTones - 1), density[x] * scale))];
  }
  return image;
}

}  // namespace grnwb::ui
