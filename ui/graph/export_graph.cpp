// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/export_graph.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "ui/models/edge_ranks.h"

namespace grnwb::ui {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kPngDpi = 300, kPdfDpi = 600, kSvgDpi = 96;
constexpr double kEdgeImageScale = 3;  // pixels of the embedded image per screen pixel

QByteArray pngPicture(GrnCanvas& canvas, QSizeF mm) {
  QImage image((mm * kPngDpi / kMmPerInch).toSize(), QImage::Format_RGB32);
  image.setDotsPerMeterX(static_cast<int>(std::lround(kPngDpi * 1000 / kMmPerInch)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  canvas.paintFigure(painter, image.rect(), static_cast<double>(image.width()) / canvas.viewport()->width());
  painter.end();
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return buffer.data();
}

QByteArray svgPicture(GrnCanvas& canvas, QSizeF mm) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(kSvgDpi);
  generator.setSize((mm * kSvgDpi / kMmPerInch).toSize());
  generator.setViewBox(canvas.viewport()->rect());
  generator.setTitle(GrnCanvas::tr("Gene regulatory network"));
  QPainter painter(&generator);
  canvas.paintFigure(painter, canvas.viewport()->rect(), kEdgeImageScale);
  painter.end();
  return buffer.data();
}

QByteArray pdfPicture(GrnCanvas& canvas, QSizeF mm) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kPdfDpi);
  writer.setPageSize(QPageSize(mm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
  writer.setPageMargins({});
  writer.setTitle(GrnCanvas::tr("Gene regulatory network"));
  QPainter painter(&writer);
  canvas.paintFigure(painter, QRectF(0, 0, writer.width(), writer.height()), kEdgeImageScale);
  painter.end();
  return buffer.data();
}

std::string csvField(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

const char* signName(grn::Sign sign) {
  return sign == grn::Sign::activates ? "activates" : sign == grn::Sign::represses ? "represses" : "unknown";
}

}  // namespace

void exportPicture(GrnCanvas& canvas, const std::filesystem::path& path, double widthMm) {
  const QSizeF view = canvas.viewport()->size();
  const QSizeF mm = view * (widthMm / view.width());
  const std::string ending = path.extension().string();
  QByteArray picture;
  if (ending == ".png")
    picture = pngPicture(canvas, mm);
  else if (ending == ".svg")
    picture = svgPicture(canvas, mm);
  else if (ending == ".pdf")
    picture = pdfPicture(canvas, mm);
  else
    throw Error(ErrorCode::usage, path.string(), "is no picture format this window writes",
                "end the name with .png, .svg or .pdf");
  writeFileAtomically(path, std::string_view(picture.constData(), static_cast<std::size_t>(picture.size())));
}

void exportEdges(const grn::Grn& grn, const std::filesystem::path& path) {
  std::string text = "TF,target,importance,rank,sign,locked,source\n";
  const auto ranks = ranksWithinTarget(grn);
  for (std::size_t i = 0; i < grn.edges().size(); ++i) {
    const grn::Edge& edge = grn.edges()[i];
    text += join({csvField(edge.tf), csvField(edge.target), edge.importance ? formatNumber(*edge.importance) : "",
                  ranks[i] ? std::to_string(*ranks[i]) : "", signName(edge.sign), edge.locked ? "1" : "0",
                  csvField(edge.source)},
                 ",") +
            '\n';
  }
  writeFileAtomically(path, text);
}

}  // namespace grnwb::ui
