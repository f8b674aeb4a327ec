// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a document put on pages, none of them cut.
#pragma once

#include <QRectF>
#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace grnwb::ui {

/// A line of text, a row of a table or a figure; lengths in tenths of a point.
struct PdfPiece {
  double height = 0;
  double spaceAbove = 0;  ///< left out at the top of a page
  bool keepsWithNext = false;
  std::function<void(QPainter& painter, const QRectF& area)> paint;
  std::shared_ptr<const PdfPiece> repeated = nullptr;  ///< stands above it where it begins a page: a table's head
};

struct PlacedPiece {
  const PdfPiece* piece = nullptr;
  double top = 0;
};
using PdfPage = std::vector<PlacedPiece>;

/// The pieces must outlive the pages. Pieces that are kept together and higher than a page are parted nevertheless.
std::vector<PdfPage> putOnPages(const std::vector<PdfPiece>& pieces, double pageHeight);

}  // namespace grnwb::ui
