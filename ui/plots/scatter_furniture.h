// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around and between the points of a scatter plot: its title, the corner of its axes, names of categories.
#pragma once

#include <QRectF>
#include <vector>

#include "ui/plots/scatter_content.h"

class QPainter;

namespace grnwb::ui {

class HaloTexts;
class ScatterCamera;

/// Returns what it covers; null without a title.
QRectF paintScatterTitle(QPainter& painter, const QRectF& area, const ScatterContent& content, const Theme& theme);
/// The corner with the axes' names; returns what it covers.
QRectF paintScatterCorner(QPainter& painter, const QRectF& area, const ScatterContent& content, const Theme& theme);
/// Near their medians, the largest category first, where neither taken boxes nor other names are.
void paintScatterNames(QPainter& painter, const QRectF& area, const ScatterContent& content,
                       const std::vector<CategoryMedian>& medians, const ScatterCamera& camera,
                       std::vector<QRectF> taken, HaloTexts& texts, const Theme& theme);

}  // namespace grnwb::ui
