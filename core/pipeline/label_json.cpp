// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/label_json.h"

namespace grnwb::pipeline {

Json labelViewToJson(const data::LabelView& view) {
  return {{"column", view.column}, {"names", view.names}};
}

data::LabelView labelViewFromJson(const Json& json) {
  return {json.at("column").get<std::string>(), json.at("names").get<data::LabelNames>()};
}

Json labelEditsToJson(const data::LabelEdits& edits) {
  return {{"column", edits.column}, {"names", edits.names}, {"colours", edits.colours}};
}

data::LabelEdits labelEditsFromJson(const Json& json) {
  data::LabelEdits edits;
  edits.column = json.value("column", edits.column);
  edits.names = json.value("names", edits.names);
  edits.colours = json.value("colours", edits.colours);
  return edits;
}

}  // namespace grnwb::pipeline
