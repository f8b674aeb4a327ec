// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/edge_marks.h"

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

// Numbers of the theme's categories: bluish green, vermilion, reddish purple.
constexpr int kAdded = 2, kRemoved = 5, kChanged = 3;

}  // namespace

MarkStyle addedStyle() {
  return {Theme::current().category(kAdded), EdgeDash::solid};
}

MarkStyle removedStyle() {
  return {Theme::current().category(kRemoved), EdgeDash::dashed};
}

MarkStyle changedStyle() {
  return {Theme::current().category(kChanged), EdgeDash::dotted};
}

}  // namespace grnwb::ui
