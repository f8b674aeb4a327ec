// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/figure_panel.h"

#include <QFont>
#include <QPainter>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kPanelGap = 8, kLetterWidth = 16, kLetterHeight = 28, kTextRow = 20;
constexpr int kLetterPixels = 14, kLetters = 26;

/// "a" to "z", "aa", "ab"...
QString letterOf(std::size_t panel) {
  const auto place = static_cast<int>(panel);
  const QString last(QChar(QLatin1Char(static_cast<char>('a' + place % kLetters))));
  return place < kLetters ? last : letterOf(static_cast<std::size_t>(place / kLetters - 1)) + last;
}

void paintLetter(QPainter& painter, const QRectF& panel, const QString& letter) {
  painter.save();
  QFont font = painter.font();
  font.setPixelSize(kLetterPixels);
  font.setWeight(QFont::Bold);
  painter.setFont(font);
  painter.setPen(Theme::light().text);
  painter.drawText(QRectF(panel.topLeft(), QSizeF(kLetterWidth, kLetterHeight)), Qt::AlignCenter, letter);
  painter.restore();
}

QByteArray csvOfPanels(const std::vector<Figure>& panels) {
  if (panels.size() == 1) return panels[0].csv ? panels[0].csv() : QByteArray();
  QByteArray text;
  for (std::size_t i = 0; i < panels.size(); ++i) {
    if (!panels[i].csv) continue;
    if (!text.isEmpty()) text += '\n';
    text += "# " + letterOf(i).toUtf8() + ": " + panels[i].name.toUtf8() + '\n' + panels[i].csv();
  }
  return text;
}

}  // namespace

Figure panelFigure(const QString& name, std::vector<Figure> panels, int columns, Figure legend) {
  Figure figure;
  figure.name = name;
  figure.csv = [panels] { return csvOfPanels(panels); };
  figure.paint = [panels = std::move(panels), columns = std::max(1, columns), legend = std::move(legend)](
                     QPainter& painter, const QRectF& area) {
    const double legendHeight = !legend.paint ? 0 : legend.height ? legend.height(area.width()) : kTextRow;
    const auto count = static_cast<int>(panels.size()), rows = std::max(1, (count + columns - 1) / columns);
    const QSizeF size((area.width() - (columns - 1) * kPanelGap) / columns,
                      (area.height() - legendHeight - (rows - 1) * kPanelGap) / rows);
    for (int i = 0; i < count; ++i) {
      const QPointF corner((i % columns) * (size.width() + kPanelGap), (i / columns) * (size.height() + kPanelGap));
      QRectF panel(area.topLeft() + corner, size);
      const auto place = static_cast<std::size_t>(i);
      if (count > 1) {
        paintLetter(painter, panel, letterOf(place));
        panel.setLeft(panel.left() + kLetterWidth);
      }
      painter.save();
      panels[place].paint(painter, panel);
      painter.restore();
    }
    if (legend.paint) legend.paint(painter, {area.left(), area.bottom() - legendHeight, area.width(), legendHeight});
  };
  return figure;
}

}  // namespace grnwb::ui
