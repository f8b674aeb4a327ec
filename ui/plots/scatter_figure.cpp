// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_figure.h"

#include <QImage>
#include <QPainter>
#include <algorithm>

#include "core/base/text.h"
#include "ui/plots/csv_field.h"
#include "ui/plots/halo_texts.h"
#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_picture.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr Eigen::Index kMostVectorPoints = 5000;
constexpr double kExportPixelRatio = 300.0 / 96.0;

}  // namespace

Figure scatterFigure(const QString& name, std::shared_ptr<const ScatterContent> content, const ScatterOverlay& overlay,
                     const QRectF& bounds) {
  Figure figure;
  figure.name = name;
  figure.csv = [content] { return scatterCsv(*content, content->ownFirst, content->ownCount); };
  figure.paint = [content = std::move(content), overlay, bounds](QPainter& painter, const QRectF& area) {
    ScatterCamera camera;
    camera.zoomAt({}, std::min(area.width() / bounds.width(), area.height() / bounds.height()) / camera.scale());
    camera.panBy(bounds.center() - camera.centre());
    const ScatterPicture picture(content, Theme::light());
    if (content->points.rows() <= kMostVectorPoints) {
      picture.paintPoints(painter, area, camera);
    } else {
      QImage image((area.size() * kExportPixelRatio).toSize(), QImage::Format_RGB32);
      image.setDevicePixelRatio(kExportPixelRatio);
      picture.splat(image, camera);
      painter.drawImage(area, image);
    }
    HaloTexts texts;
    picture.paintFurniture(painter, area, camera, overlay, texts);
  };
  return figure;
}

QByteArray scatterCsv(const ScatterContent& content, Eigen::Index first, Eigen::Index count,
                      const std::vector<ScatterColumn>& columns) {
  const ScatterColouring& colouring = content.colouring;
  QByteArray text = "point,x,y," + csvField(colouring.title.isEmpty() ? QStringLiteral("group") : colouring.title);
  for (const ScatterColumn& column : columns) text += ',' + csvField(column.name);
  text += '\n';
  for (Eigen::Index i = first; i < first + count; ++i) {
    text += QByteArray::number(static_cast<qlonglong>(i)) + ',';
    text += QByteArray::fromStdString(formatNumber(content.points(i, 0)) + "," + formatNumber(content.points(i, 1)));
    text += ',';
    if (colouring.isByValue())
      text += QByteArray::fromStdString(formatNumber(colouring.values[static_cast<std::size_t>(i)]));
    else if (const int code = content.code(i); code >= 0)
      text += csvField(colouring.names[code]);
    for (const ScatterColumn& column : columns) text += ',' + csvField(column.text(i));
    text += '\n';
  }
  return text;
}

}  // namespace grnwb::ui
