// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <functional>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// Draws a black line SVG in another colour, chosen at every painting so that icons follow a change of theme.
class LineIconEngine : public QIconEngine {
 public:
  using Colour = std::function<QColor(const Theme&)>;
  LineIconEngine(QByteArray svg, Colour colour) : m_svg(std::move(svg)), m_colour(std::move(colour)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    QByteArray svg = m_svg;
    svg.replace("#000", colour(mode).name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.render(painter, QRectF(rect));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
    return pixmap(size, mode, state);
  }

  bool isNull() override { return m_svg.isEmpty(); }
  QIconEngine* clone() const override { return new LineIconEngine(m_svg, m_colour); }

 private:
  QColor colour(QIcon::Mode mode) const {
    const Theme& theme = Theme::current();
    if (mode == QIcon::Disabled) return theme.faintText;
    return m_colour(theme);
  }

  QByteArray m_svg;
  Colour m_colour;
};

QIcon lineIcon(const QString& name, LineIconEngine::Colour colour) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("No icon is named %s", qPrintable(name));
    return {};
  }
  return QIcon(new LineIconEngine(file.readAll(), std::move(colour)));
}

}  // namespace

QIcon icon(const QString& name) {
  return lineIcon(name, [](const Theme& theme) { return theme.text; });
}

QIcon icon(const QString& name, const QColor& colour) {
  return lineIcon(name, [colour](const Theme&) { return colour; });
}

QIcon icon(const QString& name, QColor Theme::*colour) {
  return lineIcon(name, [colour](const Theme& theme) { return theme.*colour; });
}

}  // namespace grnwb::ui
