// SPDX-License-Identifier: GPL-3.0-or-later
// How violins and histograms of many cells are drawn.
#pragma once

#include <QRectF>

#include "ui/plots/distribution_view.h"

class QFont;
class QPainter;

namespace grnwb::ui {

struct Theme;

/// The axes' area within what is left below the title, with room for labels, names of groups and thresholds' flags.
QRectF distributionArea(const DistributionContent& content, const QRectF& area, const QFont& font);
/// Where the violin of a group stands.
QRectF violinColumn(const DistributionContent& content, const QRectF& plot, int group);
void paintDistribution(QPainter& painter, const QRectF& plot, const DistributionContent& content, const Theme& theme);

}  // namespace grnwb::ui
