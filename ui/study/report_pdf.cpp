// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/report_pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/file.h"
#include "ui/study/pdf_table.h"
#include "ui/study/pdf_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kMarginMm = 20, kFooterPoints = 8, kFooterRoom = 22 * kUnitsPerPoint;
constexpr double kTitlePoints = 19, kTextPoints = 9.5, kFigureCaptionPoints = 9;
constexpr double kHeadingPoints[]{14, 11.5, 10};
constexpr double kHeadingSpace = 14 * kUnitsPerPoint, kTextSpace = 5 * kUnitsPerPoint;
constexpr double kFigureSpace = 14 * kUnitsPerPoint, kUnitsPerSvgPixel = kPdfUnitsPerInch / 96.0;

QString pdfText(const char* text) {
  return QCoreApplication::translate("ReportPdf", text);
}

/// The blocks of a report, in pieces as wide as the page.
class PieceMaker {
 public:
  explicit PieceMaker(const QSizeF& page) : m_page(page) {}

  void operator()(const report::Heading& heading) {
    const int level = std::clamp(heading.level, 1, 3);
    add(textPieces(QString::fromStdString(heading.text), pdfFont(kHeadingPoints[level - 1], true), m_page.width(),
                   kHeadingSpace),
        true);
  }

  void operator()(const report::Paragraph& paragraph) {
    add(textPieces(QString::fromStdString(paragraph.text), pdfFont(kTextPoints), m_page.width(), kTextSpace));
  }

  void operator()(const report::TextTable& table) { add(tablePieces(table, m_page.width())); }

  void operator()(const report::Figure& figure) {
    auto svg = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(figure.svg));
    if (!svg->isValid() || svg->viewBoxF().isEmpty())
      throw Error(ErrorCode::badInput, "figure " + figure.name, "is no SVG that can be drawn", "make the report anew");
    svg->setAspectRatioMode(Qt::KeepAspectRatio);
    std::vector<PdfPiece> caption =
        textPieces(QString::fromStdString(figure.caption), pdfFont(kFigureCaptionPoints), m_page.width(), kTextSpace);
    double room = m_page.height() - kFigureSpace;
    for (const PdfPiece& line : caption) room -= line.height + line.spaceAbove;
    const QSizeF size = svg->viewBoxF().size() * kUnitsPerSvgPixel;
    const double scale = std::min({1.0, m_page.width() / size.width(), room / size.height()});
    PdfPiece piece;
    piece.height = size.height() * scale;
    piece.spaceAbove = kFigureSpace;
    piece.keepsWithNext = !caption.empty();
    piece.paint = [svg, width = size.width() * scale](QPainter& painter, const QRectF& area) {
      svg->render(&painter, QRectF(area.topLeft(), QSizeF(width, area.height())));
    };
    m_pieces.push_back(std::move(piece));
    for (std::size_t i = 0; i + 1 < caption.size(); ++i) caption[i].keepsWithNext = true;
    add(std::move(caption));
  }

  void addTitle(const QString& title) { add(textPieces(title, pdfFont(kTitlePoints, true), m_page.width(), 0), true); }
  const std::vector<PdfPiece>& pieces() const { return m_pieces; }

 private:
  void add(std::vector<PdfPiece> pieces, bool keepsWithNext = false) {
    for (PdfPiece& piece : pieces) {
      piece.keepsWithNext = piece.keepsWithNext || keepsWithNext;
      m_pieces.push_back(std::move(piece));
    }
  }

  QSizeF m_page;
  std::vector<PdfPiece> m_pieces;
};

void paintFooter(QPainter& painter, const QRectF& area, const QString& title, std::size_t page, std::size_t pages) {
  painter.setFont(pdfFont(kFooterPoints));
  painter.setPen(Theme::light().secondText);
  painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, title);
  painter.drawText(area, Qt::AlignRight | Qt::AlignBottom,
                   pdfText(QT_TRANSLATE_NOOP("ReportPdf", "Page %1 of %2")).arg(page).arg(pages));
}

}  // namespace

QByteArray reportPdf(const report::Report& report) {
  const QString title = QString::fromStdString(report.title);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter pdf(&buffer);
  pdf.setPageSize(QPageSize(QPageSize::A4));
  pdf.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
  pdf.setResolution(kPdfUnitsPerInch);
  pdf.setTitle(title);
  pdf.setCreator(QStringLiteral("GRN Workbench"));
  const QRectF whole(0, 0, pdf.width(), pdf.height());
  const QRectF body = whole.adjusted(0, 0, 0, -kFooterRoom);

  PieceMaker maker(body.size());
  maker.addTitle(title);
  for (const report::Block& block : report.blocks) std::visit(maker, block);
  const std::vector<PdfPage> pages = putOnPages(maker.pieces(), body.height());
  QPainter painter(&pdf);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page > 0) pdf.newPage();
    for (const PlacedPiece& placed : pages[page]) {
      painter.save();
      placed.piece->paint(painter, {body.left(), body.top() + placed.top, body.width(), placed.piece->height});
      painter.restore();
    }
    paintFooter(painter, whole, title, page + 1, pages.size());
  }
  painter.end();
  return bytes;
}

void writeReportPdf(const report::Report& report, const std::filesystem::path& path) {
  const QByteArray bytes = reportPdf(report);
  writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace grnwb::ui
