// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/quality_groups.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/style/theme.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

QualityGroups qualityGroups(const data::Categorical& labels, const TypePalette& palette) {
  const auto text = [](const char* words) { return QCoreApplication::translate("QualityGroups", words); };
  QualityGroups groups;
  groups.codes = labels.codes;
  for (const std::string& name : labels.categories) groups.names << QString::fromStdString(name);
  const auto named = static_cast<int>(groups.names.size());
  groups.colour = [palette, names = groups.names](const Theme& theme, int group) {
    if (names.isEmpty()) return theme.category(group);
    return group < names.size() ? palette.colour(theme, names[group], group) : theme.faintText;
  };
  if (named == 0) {
    groups.names << text(QT_TRANSLATE_NOOP("QualityGroups", "All cells"));
    groups.codes.clear();
  } else if (std::ranges::find(groups.codes, -1) != groups.codes.end()) {
    std::ranges::replace(groups.codes, -1, named);
    groups.names << text(QT_TRANSLATE_NOOP("QualityGroups", "no label"));
  }
  return groups;
}

}  // namespace grnwb::ui
