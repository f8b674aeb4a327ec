// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/figure_export.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

#include "core/base/file.h"

namespace grnwb::ui {
namespace {

constexpr double kMmPerInch = 25.4, kUnitsPerInch = 96;
constexpr int kPdfDotsPerInch = 1200;

void paintOn(QPaintDevice& device, const Figure& figure, const QSizeF& units, double scale) {
  QPainter painter(&device);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  QFont font = QApplication::font();
  font.setPixelSize(12);
  painter.setFont(font);
  figure.paint(painter, QRectF(QPointF(), units));
}

}  // namespace

QString ending(FigureFormat format) {
  switch (format) {
    case FigureFormat::png:
      return QStringLiteral("png");
    case FigureFormat::svg:
      return QStringLiteral("svg");
    case FigureFormat::pdf:
      return QStringLiteral("pdf");
    case FigureFormat::csv:
      return QStringLiteral("csv");
  }
  return {};
}

QByteArray renderFigure(const Figure& figure, FigureFormat format, const FigureSize& size) {
  if (format == FigureFormat::csv) return figure.csv();
  const QSizeF inches(size.widthMm / kMmPerInch, size.heightMm / kMmPerInch);
  const QSizeF units = inches * kUnitsPerInch;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  switch (format) {
    case FigureFormat::png: {
      QImage image((inches * size.dotsPerInch).toSize(), QImage::Format_RGB32);
      image.fill(Qt::white);
      const int dotsPerMeter = static_cast<int>(std::lround(size.dotsPerInch / kMmPerInch * 1000));
      paintOn(image, figure, units, size.dotsPerInch / kUnitsPerInch);
      image.setDotsPerMeterX(dotsPerMeter);
      image.setDotsPerMeterY(dotsPerMeter);
      image.save(&buffer, "PNG");
      break;
    }
    case FigureFormat::svg: {
      QSvgGenerator svg;
      svg.setOutputDevice(&buffer);
      svg.setResolution(static_cast<int>(kUnitsPerInch));
      svg.setSize(units.toSize());
      svg.setViewBox(QRectF(QPointF(), units));
      svg.setTitle(figure.name);
      paintOn(svg, figure, units, 1);
      break;
    }
    case FigureFormat::pdf: {
      QPdfWriter pdf(&buffer);
      pdf.setPageSize(
          QPageSize(QSizeF(size.widthMm, size.heightMm), QPageSize::Millimeter, figure.name, QPageSize::ExactMatch));
      pdf.setPageMargins(QMarginsF());
      pdf.setResolution(kPdfDotsPerInch);
      pdf.setTitle(figure.name);
      paintOn(pdf, figure, units, kPdfDotsPerInch / kUnitsPerInch);
      break;
    }
    case FigureFormat::csv:
      break;
  }
  return bytes;
}

void writeFigure(const Figure& figure, FigureFormat format, const FigureSize& size, const std::filesystem::path& path) {
  const QByteArray bytes = renderFigure(figure, format, size);
  writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace grnwb::ui
