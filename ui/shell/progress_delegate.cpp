// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/progress_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/models/job_queue.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kJobBarWidth = 110, kJobBarHeight = 7;
constexpr double kRound = 3;

JobQueue::State stateOf(const QModelIndex& index) {
  return static_cast<JobQueue::State>(index.data(JobQueue::StateRole).toInt());
}

QIcon iconOf(JobQueue::State state) {
  const Theme& theme = Theme::current();
  switch (state) {
    case JobQueue::State::waiting:
      return icon(QStringLiteral("clock"), theme.secondText);
    case JobQueue::State::running:
      return icon(QStringLiteral("play"), theme.accent);
    case JobQueue::State::done:
      return icon(QStringLiteral("ok"), theme.good);
    case JobQueue::State::failed:
      return icon(QStringLiteral("error"), theme.alarm);
    case JobQueue::State::cancelled:
      return icon(QStringLiteral("stop"), theme.faintText);
  }
  return {};
}

}  // namespace

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const Theme& theme = Theme::current();
  const JobQueue::State state = stateOf(index);
  const double fraction = index.data(JobQueue::FractionRole).toDouble();
  const QRectF bar(option.rect.left() + measure::kCellPadding, option.rect.center().y() - kJobBarHeight / 2.0,
                   kJobBarWidth, kJobBarHeight);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(theme.nullBand);
  painter->drawRoundedRect(bar, kRound, kRound);
  const bool unknown = fraction < 0;
  painter->setBrush(state == JobQueue::State::failed      ? theme.alarm
                    : state == JobQueue::State::done      ? theme.good
                    : state == JobQueue::State::cancelled ? theme.faintText
                                                          : theme.accent);
  if (unknown) painter->setOpacity(0.45);  // length not known: the whole bar, lighter
  const double shown = unknown ? 1 : std::clamp(fraction, 0.0, 1.0);
  if (shown > 0)
    painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * shown, bar.height()), kRound, kRound);
  painter->setOpacity(1);
  painter->setPen(theme.text);
  painter->setFont(option.font);
  painter->drawText(option.rect.adjusted(kJobBarWidth + 2 * measure::kCellPadding, 0, -4, 0),
                    Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
  painter->restore();
}

void JobTitleDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  RowDelegate::initStyleOption(option, index);
  option->icon = iconOf(stateOf(index));
  option->decorationSize = {14, 14};
  option->features |= QStyleOptionViewItem::HasDecoration;
}

}  // namespace grnwb::ui
