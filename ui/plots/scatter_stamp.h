// SPDX-License-Identifier: GPL-3.0-or-later
// A disc that is blended into an image many times, at places finer than a pixel.
#pragma once

#include <QImage>
#include <array>
#include <vector>

namespace grnwb::ui {

/// The coverage of a disc around each of 4 x 4 places in a pixel, for images of one width.
class ScatterStamp {
 public:
  /// radius in pixels of the image, opacity in (0, 1].
  ScatterStamp(double radius, double opacity, const QImage& image);

  /// x, y: the disc's middle in pixels. Nothing is drawn where the disc doesn't lie in the image as a whole.
  void blend(QRgb* pixels, double x, double y, QRgb colour) const {
    if (!(x >= m_reach && y >= m_reach && x < m_right && y < m_bottom)) return;
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    const int phase = static_cast<int>((y - top) * kPhases) * kPhases + static_cast<int>((x - left) * kPhases);
    QRgb* middle = pixels + top * m_stride + left;
    const quint32 redBlue = colour & 0xff00ffu, green = colour & 0x00ff00u;
    for (const Touched& touched : m_touched[static_cast<std::size_t>(phase)]) {
      const quint32 old = middle[touched.offset], a = touched.weight, b = 256 - a;
      middle[touched.offset] = 0xff000000u | ((((old & 0xff00ffu) * b + redBlue * a) >> 8) & 0xff00ffu) |
                               ((((old & 0x00ff00u) * b + green * a) >> 8) & 0x00ff00u);
    }
  }

 private:
  static constexpr int kPhases = 4;
  struct Touched {
    int offset;      // from the pixel of the disc's middle
    quint32 weight;  // 1-256
  };

  int m_reach, m_right, m_bottom, m_stride;
  std::array<std::vector<Touched>, kPhases * kPhases> m_touched;
};

}  // namespace grnwb::ui
