// SPDX-License-Identifier: GPL-3.0-or-later
// The words around the dots of a dot plot: genes under their brackets, groups with their tree, counts, titles.
#pragma once

#include <QSet>
#include <QString>

class QPainter;

namespace grnwb::ui {

class DotPlotLayout;
struct DotPlotContent;
struct Theme;

/// Genes, and brackets over those that mark the same group.
void paintGeneNames(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                    const QSet<QString>& emphasised, const Theme& theme);
/// Title of the block, numbers of cells, and names and tree where the block has them.
void paintRowLabels(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                    const Theme& theme);

}  // namespace grnwb::ui
