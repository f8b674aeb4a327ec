// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/split_sizes.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/models/number_text.h"
#include "ui/plots/plot_card.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kBarTop = 36, kBarHeight = 16, kNumberPixels = 17, kNamePixels = 11, kFixedHeight = 104;

struct Part {
  QString name;
  std::int64_t cells;
  QColor colour;
};

}  // namespace

SplitSizes::SplitSizes(QWidget* parent) : QWidget(parent) {
  setFixedHeight(kFixedHeight);
}

void SplitSizes::setSizes(const QString& title, std::int64_t training, std::int64_t validation, std::int64_t test) {
  m_title = title;
  m_training = training;
  m_validation = validation;
  m_test = test;
  setAccessibleName(title);
  setAccessibleDescription(tr("%1 training, %2 validation and %3 test cells")
                               .arg(countText(training), countText(validation), countText(test)));
  update();
}

void SplitSizes::paintEvent(QPaintEvent*) {
  paintCard(*this);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  paintFigureTitle(painter, QRectF(rect()).adjusted(4, 5, -4, 0), m_title, {}, theme);
  const std::array<Part, 3> parts{{{tr("Training"), std::max<std::int64_t>(0, m_training), theme.accent},
                                   {tr("Validation"), m_validation, theme.category(4)},
                                   {tr("Test"), m_test, theme.category(7)}}};
  std::int64_t all = 0;
  for (const Part& part : parts) all += part.cells;
  const QRectF bar = QRectF(rect()).adjusted(12, kBarTop, -12, 0);
  double left = bar.left();
  QFont number = textFont(12), name = number;
  number.setPixelSize(kNumberPixels);
  number.setWeight(QFont::DemiBold);
  name.setPixelSize(kNamePixels);
  name.setWeight(QFont::Normal);
  double text = bar.left();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Part& part : parts) {
    const double width = all > 0 ? bar.width() * static_cast<double>(part.cells) / static_cast<double>(all) : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(part.colour);
    painter.drawRect(QRectF(left, bar.top(), std::max(0.0, width - 1), kBarHeight));
    left += width;
    painter.drawRoundedRect(QRectF(text, bar.top() + kBarHeight + 13, 9, 9), 2, 2);
    painter.setPen(theme.text);
    painter.setFont(number);
    QRectF drawn;
    painter.drawText(QRectF(text + 15, bar.top() + kBarHeight + 6, 200, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     countText(part.cells), &drawn);
    painter.setPen(theme.secondText);
    painter.setFont(name);
    QRectF named;
    painter.drawText(QRectF(text + 15, bar.top() + kBarHeight + 27, 200, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     part.name, &named);
    text += std::max({drawn.width(), named.width(), 60.0}) + 46;
  }
}

}  // namespace grnwb::ui
