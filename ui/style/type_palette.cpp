// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/type_palette.h"

#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

QColor inTheme(const QColor& chosen, const Theme& theme) {
  for (int i = 0; i < Theme::kCategories; ++i)
    if (Theme::light().category(i) == chosen) return theme.category(i);
  return chosen;
}

}  // namespace

TypePalette::TypePalette(std::vector<std::string> types, const std::map<std::string, std::string>& chosen)
    : m_types(std::move(types)) {
  for (const auto& [type, colour] : chosen)
    if (const QColor parsed(QString::fromStdString(colour)); parsed.isValid()) m_chosen.emplace(type, parsed);
}

QColor TypePalette::colour(const Theme& theme, std::string_view type, int place) const {
  if (place < 0) return theme.faintText;
  if (const auto chosen = m_chosen.find(type); chosen != m_chosen.end()) return inTheme(chosen->second, theme);
  const auto own = std::ranges::find(m_types, type) - m_types.begin();
  return theme.category(static_cast<int>(own) + (own == std::ssize(m_types) ? place : 0));
}

QColor TypePalette::colour(const Theme& theme, const QString& type, int place) const {
  return colour(theme, std::string_view(type.toStdString()), place);
}

std::vector<std::vector<std::string>> TypePalette::sharedColours() const {
  std::map<QRgb, std::vector<std::string>> typesOf;
  for (const std::string& type : m_types) typesOf[colour(Theme::light(), type, 0).rgb()].push_back(type);
  std::vector<std::vector<std::string>> shared;
  for (auto& [colour, types] : typesOf)
    if (types.size() > 1) shared.push_back(std::move(types));
  return shared;
}

}  // namespace grnwb::ui
