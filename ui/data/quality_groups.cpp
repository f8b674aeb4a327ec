// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/quality_groups.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {

QualityGroups qualityGroups(const data::Categorical& labels) {
  const auto text = [](const char* words) { return QCoreApplication::translate("QualityGroups", words); };
  QualityGroups groups;
  groups.codes = labels.codes;
  for (const std::string& name : labels.categories) groups.names << QString::fromStdString(name);
  const auto named = static_cast<int>(groups.names.size());
  groups.colour = [named](const Theme& theme, int group) {
    return group < std::max(named, 1) ? theme.category(group) : theme.faintText;
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
