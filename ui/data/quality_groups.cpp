// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/quality_groups.h"

#include <QCoreApplication>
#include <algorithm>

namespace grnwb::ui {

QualityGroups qualityGroups(const data::Categorical& labels) {
  const auto text = [](const char* words) { return QCoreApplication::translate("QualityGroups", words); };
  if (labels.categories.empty()) return {{text(QT_TRANSLATE_NOOP("QualityGroups", "All cells"))}, {}, {0}};
  QualityGroups groups;
  groups.codes = labels.codes;
  for (const std::string& name : labels.categories) {
    groups.colours.push_back(static_cast<int>(groups.names.size()));
    groups.names << QString::fromStdString(name);
  }
  if (std::ranges::find(groups.codes, -1) == groups.codes.end()) return groups;
  std::ranges::replace(groups.codes, -1, static_cast<std::int32_t>(groups.names.size()));
  groups.names << text(QT_TRANSLATE_NOOP("QualityGroups", "no label"));
  groups.colours.push_back(-1);
  return groups;
}

}  // namespace grnwb::ui
