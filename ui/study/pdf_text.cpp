// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/pdf_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kLeading = 1.12;

}  // namespace

QFont pdfFont(double points, bool bold) {
  QFont font = textFont(12, bold);
  font.setPixelSize(static_cast<int>(std::lround(points * kUnitsPerPoint)));
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

double lineHeight(const QFont& font) {
  return QFontMetricsF(font).height() * kLeading;
}

QStringList wrappedLines(const QString& text, const QFont& font, double width) {
  QStringList lines;
  for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
    QTextLayout layout(paragraph, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
  }
  return lines;
}

std::vector<PdfPiece> textPieces(const QString& text, const QFont& font, double width, double spaceAbove) {
  const QStringList lines = wrappedLines(text, font, width);
  std::vector<PdfPiece> pieces;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    PdfPiece piece;
    piece.height = lineHeight(font);
    piece.spaceAbove = i == 0 ? spaceAbove : 0;
    piece.keepsWithNext = i + 1 < lines.size() && (i == 0 || i + 2 == lines.size());
    piece.paint = [line = lines[i], font](QPainter& painter, const QRectF& area) {
      painter.setFont(font);
      painter.setPen(Theme::light().text);
      painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
    };
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace grnwb::ui
