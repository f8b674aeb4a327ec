// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/report/xml_text.h"

namespace grnwb::report {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  std::string text(" ");
  return text.append(name).append("=\"").append(xmlText(value)).append("\"");
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, svgNumber(value));
}

std::string attributes(const Paint& paint) {
  std::string text = attribute("fill", paint.fill);
  if (paint.stroke) text += attribute("stroke", paint.stroke->colour) + attribute("stroke-width", paint.stroke->width);
  if (paint.opacity < 1) text += attribute("fill-opacity", formatNumber(paint.opacity));
  return text;
}

std::string circleText(const Point& centre, double radius, const std::string& paint) {
  return "<circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius) + paint + "/>\n";
}

/// Shapes that aren't seen are left out: as empty paths they would make a PDF faulty.
bool hasSize(double length) {
  constexpr double kSmallest = 0.05;  // rounds to 0.1
  return length >= kSmallest;
}

/// Bytes of the character that the text begins with, by its first byte.
std::size_t leadLength(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  return std::min(length, text.size());
}

/// Share of the font's size, after DejaVu Sans, one of the wide ones.
double characterWidth(std::string_view character) {
  constexpr std::string_view kNarrow = "iljtfrI.,:;|!'()[]/ ", kWide = "mwMWGOQ@%";
  if (character.size() > 1) return character.size() > 2 ? 1 : 0.65;
  if (kNarrow.find(character.front()) != std::string_view::npos) return 0.36;
  if (kWide.find(character.front()) != std::string_view::npos) return 0.86;
  const bool isCapital = character.front() >= 'A' && character.front() <= 'Z';
  return isCapital ? 0.68 : 0.61;
}

}  // namespace

std::string svgNumber(double value) {
  const double rounded = std::round(value * 10) / 10;
  return formatNumber(rounded == 0 ? 0 : rounded);
}

double textWidth(std::string_view text, double size) {
  double width = 0;
  while (!text.empty()) {
    const std::size_t length = leadLength(text);
    width += characterWidth(text.substr(0, length)) * size;
    text.remove_prefix(length);
  }
  return width;
}

std::string elided(std::string_view text, double size, double width) {
  if (textWidth(text, size) <= width) return std::string(text);
  constexpr std::string_view kEllipsis = "…";
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = end + leadLength(text.substr(end));
    if (textWidth(text.substr(0, next), size) + size > width) break;
    end = next;
  }
  return std::string(trim(text.substr(0, end))).append(kEllipsis);
}

Svg::Svg(double width, double height) : m_width(width), m_height(height) {
  rect({0, 0, width, height}, {.fill = "#ffffff"});
}

void Svg::rect(const Box& box, const Paint& paint, double radius) {
  if (!hasSize(box.width) || !hasSize(box.height)) return;
  m_body += "<rect" + attribute("x", box.x) + attribute("y", box.y) + attribute("width", box.width) +
            attribute("height", box.height) + (radius > 0 ? attribute("rx", radius) : "") + attributes(paint) + "/>\n";
}

void Svg::circle(const Point& centre, double radius, const Paint& paint) {
  if (hasSize(radius)) m_body += circleText(centre, radius, attributes(paint));
}

void Svg::line(const Point& from, const Point& to, const Stroke& stroke) {
  m_body += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) +
            attribute("y2", to.y) + attribute("stroke", stroke.colour) + attribute("stroke-width", stroke.width) +
            "/>\n";
}

void Svg::path(std::string_view outline, const Paint& paint) {
  if (!outline.empty()) m_body += "<path" + attribute("d", outline) + attributes(paint) + "/>\n";
}

void Svg::text(const Point& at, std::string_view text, const TextStyle& style) {
  m_body += "<text" + attribute("x", at.x) + attribute("y", at.y) + attribute("font-size", style.size) +
            attribute("fill", style.fill);
  if (style.bold) m_body += attribute("font-weight", "bold");
  if (style.anchor != Anchor::start)
    m_body += attribute("text-anchor", style.anchor == Anchor::middle ? "middle" : "end");
  if (style.turned != 0)
    m_body += attribute("transform",
                        "rotate(" + svgNumber(style.turned) + " " + svgNumber(at.x) + " " + svgNumber(at.y) + ")");
  m_body += ">" + xmlText(text) + "</text>\n";
}

void Svg::beginGroup(const Paint& paint) {
  m_body += "<g" + attributes(paint) + ">\n";
}

void Svg::groupedCircle(const Point& centre, double radius) {
  if (hasSize(radius)) m_body += circleText(centre, radius, {});
}

void Svg::endGroup() {
  m_body += "</g>\n";
}

std::string Svg::document() const {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"" + attribute("width", m_width) +
         attribute("height", m_height) + attribute("viewBox", "0 0 " + svgNumber(m_width) + " " + svgNumber(m_height)) +
         attribute("font-family", "sans-serif") + ">\n" + m_body + "</svg>\n";
}

}  // namespace grnwb::report
