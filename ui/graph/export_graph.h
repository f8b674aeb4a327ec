// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of the canvas and the table of edges as files.
#pragma once

#include <filesystem>

#include "core/grn/grn.h"
#include "ui/graph/grn_canvas.h"

namespace grnwb::ui {

/// What the canvas shows, widthMm wide in its proportions: .svg and .pdf with nodes and labels as vectors and the edges
/// as an embedded image, .png at 300 dpi. Throws Error(usage) for another ending, Error(failed) when the file can't be
/// written; an old file stays until the new one is complete.
void exportPicture(GrnCanvas& canvas, const std::filesystem::path& path, double widthMm);

/// Columns TF,target,importance,rank,sign,locked,source; numbers in the C locale. Throws Error(failed).
void exportEdges(const grn::Grn& grn, const std::filesystem::path& path);

}  // namespace grnwb::ui
