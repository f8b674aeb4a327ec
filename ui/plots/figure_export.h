// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: PNG, SVG and PDF of a size in millimetres, data as CSV.
#pragma once

#include <QString>
#include <filesystem>

#include "ui/plots/figure.h"

namespace grnwb::ui {

enum class FigureFormat { png, svg, pdf, csv };
/// "png", "svg", "pdf", "csv".
QString ending(FigureFormat format);

struct FigureSize {
  double widthMm = 120, heightMm = 90;
  int dotsPerInch = 300;  ///< of PNG
};

QByteArray renderFigure(const Figure& figure, FigureFormat format, const FigureSize& size = {});
/// Throws Error(failed) when the file can't be written; no half-written file stays.
void writeFigure(const Figure& figure, FigureFormat format, const FigureSize& size, const std::filesystem::path& path);

}  // namespace grnwb::ui
