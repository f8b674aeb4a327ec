// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_stamp.h"

#include <algorithm>
#include <cmath>

namespace grnwb::ui {

ScatterStamp::ScatterStamp(double radius, double opacity, const QImage& image)
    : m_reach(static_cast<int>(std::ceil(radius + 0.5))),
      m_right(image.width() - m_reach),
      m_bottom(image.height() - m_reach),
      m_stride(static_cast<int>(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))) {
  for (int phase = 0; phase < kPhases * kPhases; ++phase)
    for (int y = -m_reach; y <= m_reach; ++y)
      for (int x = -m_reach; x <= m_reach; ++x) {
        const double dx = x + 0.5 - (phase % kPhases + 0.5) / kPhases;
        const double dy = y + 0.5 - (phase / kPhases + 0.5) / kPhases;
        const double cover = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
        const auto weight = static_cast<quint32>(std::lround(cover * opacity * 256));
        if (weight > 0) m_touched[static_cast<std::size_t>(phase)].push_back({y * m_stride + x, weight});
      }
}

}  // namespace grnwb::ui
