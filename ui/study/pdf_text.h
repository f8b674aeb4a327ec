// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a PDF: fonts in points, wrapped lines as pieces.
#pragma once

#include <QFont>
#include <QStringList>
#include <vector>

#include "ui/study/pdf_pages.h"

namespace grnwb::ui {

/// A page's unit: so fine that font sizes in whole units are tenths of a point.
inline constexpr double kUnitsPerPoint = 10;
inline constexpr int kPdfUnitsPerInch = 720;

/// The interface's family in a size of the page, not fitted to a screen's pixels.
QFont pdfFont(double points, bool bold = false);
double lineHeight(const QFont& font);
QStringList wrappedLines(const QString& text, const QFont& font, double width);
/// A piece per line; the first two and the last two stay together.
std::vector<PdfPiece> textPieces(const QString& text, const QFont& font, double width, double spaceAbove);

}  // namespace grnwb::ui
