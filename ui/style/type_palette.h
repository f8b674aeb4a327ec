// SPDX-License-Identifier: GPL-3.0-or-later
// Which colour each cell type has: the same in every view, and the user's own where there is one.
#pragma once

#include <QColor>
#include <QString>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::ui {

struct Theme;

/// An immutable value. Without types, colours go by the place a view names.
class TypePalette {
 public:
  TypePalette() = default;
  /// types: in the order of their colours. chosen: "#rrggbb" by type; one of the light theme's categories means that
  /// category in either theme.
  TypePalette(std::vector<std::string> types, const std::map<std::string, std::string>& chosen);

  /// place: the type's in the view, which counts for one that isn't among the palette's; -1: unassigned.
  QColor colour(const Theme& theme, std::string_view type, int place) const;
  QColor colour(const Theme& theme, const QString& type, int place) const;
  /// Types of one colour, in groups of two and more.
  std::vector<std::vector<std::string>> sharedColours() const;

  bool operator==(const TypePalette&) const = default;

 private:
  std::vector<std::string> m_types;
  std::map<std::string, QColor, std::less<>> m_chosen;
};

}  // namespace grnwb::ui
