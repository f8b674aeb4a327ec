// SPDX-License-Identifier: GPL-3.0-or-later
// A small writer of SVG 1.1: shapes, lines and text in a sans-serif font, nothing that refers to anything else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grnwb::report {

struct Point {
  double x = 0, y = 0;
};
struct Box {
  double x = 0, y = 0, width = 0, height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
};

struct Stroke {
  std::string colour;
  double width = 1;
};
struct Paint {
  std::string fill = "none";
  std::optional<Stroke> stroke = std::nullopt;
  double opacity = 1;
};

enum class Anchor { start, middle, end };
struct TextStyle {
  double size = 11;
  std::string fill;
  bool bold = false;
  Anchor anchor = Anchor::start;
  double turned = 0;  ///< degrees, clockwise about the text's place
};

/// Lengths in pixels, y downwards; text stands on its place.
class Svg {
 public:
  Svg(double width, double height);

  void rect(const Box& box, const Paint& paint, double radius = 0);
  void circle(const Point& centre, double radius, const Paint& paint);
  void line(const Point& from, const Point& to, const Stroke& stroke);
  /// outline: the data of a path, as "M0 0L4 4Z".
  void path(std::string_view outline, const Paint& paint);
  void text(const Point& at, std::string_view text, const TextStyle& style);

  /// Many circles of one look between the two take fewer bytes.
  void beginGroup(const Paint& paint);
  void groupedCircle(const Point& centre, double radius);
  void endGroup();

  std::string document() const;

 private:
  double m_width, m_height;
  std::string m_body;
};

/// A coordinate, rounded to 0.1 pixels.
std::string svgNumber(double value);

/// About how wide a text is in a sans-serif font; nearer too much than too little.
double textWidth(std::string_view text, double size);
/// The text, or its beginning and an ellipsis where it is wider.
std::string elided(std::string_view text, double size, double width);

}  // namespace grnwb::report
