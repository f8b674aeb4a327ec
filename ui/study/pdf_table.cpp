// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/pdf_table.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/study/pdf_text.h"
#include "ui/study/text_table_model.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kLargest = 8.5, kSmallest = 6, kStep = 0.5, kCaptionPoints = 9;
constexpr double kAbove = 14 * kUnitsPerPoint, kBelowCaption = 3 * kUnitsPerPoint;
constexpr double kCellGap = 8 * kUnitsPerPoint, kRowPadding = 1.6 * kUnitsPerPoint;
constexpr double kHeavyLine = 0.9 * kUnitsPerPoint, kLightLine = 0.45 * kUnitsPerPoint;

using Cell = report::TextTable::Cell;

QFont fontOf(const Cell& cell, double points) {
  QFont font = pdfFont(points, cell.bold);
  font.setUnderline(cell.underlined);
  return font;
}

/// Sizes of the letters and the columns.
struct TableShape {
  double points = kLargest;
  std::vector<double> widths;  ///< with the gap behind each column
};

std::vector<double> naturalWidths(const report::TextTable& table, double points) {
  std::vector<double> widths;
  const QFontMetricsF head(pdfFont(points, true));
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    double width = head.horizontalAdvance(QString::fromStdString(table.columns[column]));
    for (const auto& row : table.rows)
      if (column < row.size())
        width = std::max(
            width,
            QFontMetricsF(fontOf(row[column], points)).horizontalAdvance(QString::fromStdString(row[column].text)));
    widths.push_back(width + kCellGap);
  }
  return widths;
}

/// Takes from the widest columns until all fit.
void squeeze(std::vector<double>& widths, double room) {
  double low = 0, high = *std::ranges::max_element(widths);
  for (int turn = 0; turn < 40; ++turn) {
    const double limit = (low + high) / 2;
    double sum = 0;
    for (const double width : widths) sum += std::min(width, limit);
    (sum > room ? high : low) = limit;
  }
  for (double& width : widths) width = std::min(width, low);
}

TableShape shapeOf(const report::TextTable& table, double width) {
  TableShape shape;
  for (;; shape.points -= kStep) {
    shape.widths = naturalWidths(table, shape.points);
    if (std::accumulate(shape.widths.begin(), shape.widths.end(), 0.0) <= width) return shape;
    if (shape.points - kStep < kSmallest) break;
  }
  squeeze(shape.widths, width);
  return shape;
}

/// Above and below a row.
struct RowRules {
  double above = 0, below = 0;
};

PdfPiece rowPiece(const std::vector<Cell>& cells, const TableShape& shape, const std::vector<bool>& isNumber,
                  const RowRules& rules) {
  std::vector<QStringList> lines;
  qsizetype most = 1;
  for (std::size_t column = 0; column < cells.size() && column < shape.widths.size(); ++column) {
    lines.push_back(wrappedLines(QString::fromStdString(cells[column].text), fontOf(cells[column], shape.points),
                                 shape.widths[column] - kCellGap + 1));
    most = std::max(most, lines.back().size());
  }
  const double step = lineHeight(pdfFont(shape.points));
  PdfPiece piece;
  piece.height = step * double(most) + 2 * kRowPadding;
  piece.paint = [cells, lines, shape, isNumber, rules, step](QPainter& painter, const QRectF& area) {
    painter.setPen(Theme::light().text);
    double x = area.left();
    for (std::size_t column = 0; column < lines.size(); ++column) {
      painter.setFont(fontOf(cells[column], shape.points));
      const int side = isNumber[column] ? Qt::AlignRight : Qt::AlignLeft;
      for (qsizetype line = 0; line < lines[column].size(); ++line)
        painter.drawText(
            QRectF(x, area.top() + kRowPadding + double(line) * step, shape.widths[column] - kCellGap, step),
            side | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, lines[column][line]);
      x += shape.widths[column];
    }
    const auto rule = [&](double y, double width) {
      if (width <= 0) return;
      painter.setPen(QPen(Theme::light().text, width));
      painter.drawLine(QPointF(area.left(), y), QPointF(x - kCellGap, y));
    };
    rule(area.top(), rules.above);
    rule(area.bottom(), rules.below);
  };
  return piece;
}

}  // namespace

std::vector<PdfPiece> tablePieces(const report::TextTable& table, double width) {
  std::vector<PdfPiece> pieces =
      textPieces(QString::fromStdString(table.caption), pdfFont(kCaptionPoints), width, kAbove);
  for (PdfPiece& line : pieces) line.keepsWithNext = true;
  if (table.columns.empty()) return pieces;
  const TableShape shape = shapeOf(table, width);
  std::vector<bool> isNumber;
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    isNumber.push_back(isNumberColumn(table, column));
  std::vector<Cell> titles;
  for (const std::string& column : table.columns) titles.push_back({column, true, false});
  auto head = std::make_shared<PdfPiece>(rowPiece(titles, shape, isNumber, {kHeavyLine, kLightLine}));
  PdfPiece first = *head;
  first.spaceAbove = kBelowCaption;
  first.keepsWithNext = true;
  pieces.push_back(std::move(first));
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const bool isLast = row + 1 == table.rows.size();
    PdfPiece piece = rowPiece(table.rows[row], shape, isNumber, {0, isLast ? kHeavyLine : 0});
    piece.repeated = head;
    piece.keepsWithNext = row == 0 && !isLast;  // no head with a single row at the foot of a page
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace grnwb::ui
