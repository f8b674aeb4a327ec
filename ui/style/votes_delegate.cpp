// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/votes_delegate.h"

#include <QPainter>
#include <algorithm>
#include <vector>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kPipWidth = 4, kPipHeight = 10, kPipGap = 1, kGroupGap = 6;
constexpr int kVoteBarHeight = 7, kShortestBar = 10, kLongestBar = 40;

struct Votes {
  int votes = 0, looks = 0;
};

std::vector<Votes> votesOf(const QVariant& value) {
  const QVariantList numbers = value.toList();
  std::vector<Votes> models;
  for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
    const int looks = std::max(0, numbers[i + 1].toInt());
    models.push_back({std::clamp(numbers[i].toInt(), 0, looks), looks});
  }
  return models;
}

int gaps(const std::vector<Votes>& models) {
  return kGroupGap * (static_cast<int>(models.size()) - 1);
}

int pipsWidth(const std::vector<Votes>& models) {
  int width = gaps(models);
  for (const Votes& one : models) width += std::max(0, one.looks * (kPipWidth + kPipGap) - kPipGap);
  return width;
}

QColor shade(const Theme& theme, std::size_t model) {
  if (model % 2 == 0) return theme.accent;
  const auto mixed = [&](int part, int ground) { return (part * 6 + ground * 4) / 10; };
  return {mixed(theme.accent.red(), theme.view.red()), mixed(theme.accent.green(), theme.view.green()),
          mixed(theme.accent.blue(), theme.view.blue())};
}

void paintPips(QPainter& painter, double x, double middle, const std::vector<Votes>& models) {
  const Theme& theme = Theme::current();
  for (std::size_t model = 0; model < models.size(); ++model) {
    for (int look = 0; look < models[model].looks; ++look) {
      painter.setBrush(look < models[model].votes ? shade(theme, model) : theme.nullBand);
      painter.drawRect(QRectF(x, middle - kPipHeight / 2.0, kPipWidth, kPipHeight));
      x += kPipWidth + kPipGap;
    }
    x += kGroupGap - kPipGap;
  }
}

void paintBars(QPainter& painter, double x, double middle, double width, const std::vector<Votes>& models) {
  const Theme& theme = Theme::current();
  for (std::size_t model = 0; model < models.size(); ++model) {
    const QRectF bar(x, middle - kVoteBarHeight / 2.0, width, kVoteBarHeight);
    painter.setBrush(theme.nullBand);
    painter.drawRect(bar);
    const double share = double(models[model].votes) / std::max(1, models[model].looks);
    painter.setBrush(shade(theme, model));
    painter.drawRect(QRectF(bar.topLeft(), QSizeF(width * share, kVoteBarHeight)));
    x += width + kGroupGap;
  }
}

}  // namespace

VotesDelegate::VotesDelegate(int votesRole, QObject* parent) : RowDelegate(parent), m_votesRole(votesRole) {}

void VotesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const std::vector<Votes> models = votesOf(index.data(m_votesRole));
  const QString total = index.data().toString();
  const QRect inner = option.rect.adjusted(measure::kCellPadding, 0, -measure::kCellPadding, 0);
  painter->save();
  painter->setClipRect(option.rect);
  painter->setFont(option.font);
  painter->setPen(models.empty() ? Theme::current().faintText : Theme::current().text);
  painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, total);
  if (!models.empty()) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const int room = inner.width() - option.fontMetrics.horizontalAdvance(total) - kGroupGap;
    const double middle = option.rect.top() + option.rect.height() / 2;
    const int bar = (room - gaps(models)) / static_cast<int>(models.size());
    if (pipsWidth(models) <= room)
      paintPips(*painter, inner.left(), middle, models);
    else if (bar >= kShortestBar)
      paintBars(*painter, inner.left(), middle, std::min(bar, kLongestBar), models);
  }
  painter->restore();
}

QSize VotesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const std::vector<Votes> models = votesOf(index.data(m_votesRole));
  const int longest = gaps(models) + kLongestBar * static_cast<int>(models.size());
  const int drawing = models.empty() ? 0 : std::min(pipsWidth(models), longest) + kGroupGap;
  return {drawing + option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * measure::kCellPadding,
          measure::kRow};
}

}  // namespace grnwb::ui
