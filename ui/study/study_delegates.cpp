// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_delegates.h"

#include <QPainter>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kArrow = 12, kIndent = 18, kStateIcon = 12;
constexpr double kSquare = 6, kSquareHeight = 8, kSquareGap = 1.5, kGroupGap = 4;

StudyRowState stateOf(const QModelIndex& index) {
  return static_cast<StudyRowState>(index.data(StudyTableModel::StateRole).toInt());
}

bool isHead(const QModelIndex& index) {
  return index.data(StudyTableModel::HeadRole).isValid();
}

struct StateLook {
  QString icon;
  QColor ink, fill, line;  ///< without a valid fill: no frame
};

StateLook lookOf(StudyRowState state) {
  const Theme& theme = Theme::current();
  switch (state) {
    case StudyRowState::done:
      return {QStringLiteral("check"), theme.good, {}, {}};
    case StudyRowState::running:
      return {QStringLiteral("play"), theme.accent, theme.selectedRow, theme.accent};
    case StudyRowState::failed:
      return {QStringLiteral("error"), theme.alarm, theme.alarmFill, theme.alarm};
    case StudyRowState::needsKey:
      return {QStringLiteral("warning"), theme.caution, theme.cautionFill, theme.caution};
    case StudyRowState::partly:
      return {QStringLiteral("pause"), theme.secondText, theme.view, theme.controlBorder};
    case StudyRowState::queued:
      return {QStringLiteral("clock"), theme.secondText, theme.view, theme.controlBorder};
    case StudyRowState::waiting:
      break;
  }
  return {QStringLiteral("clock"), theme.faintText, {}, {}};
}

/// Draws from right to left; the pen moves.
class RightText {
 public:
  RightText(QPainter& painter, const QRect& area) : m_painter(painter), m_area(area) {}

  void draw(const QString& text, const QFont& font, const QColor& colour) {
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(m_area, Qt::AlignRight | Qt::AlignVCenter, text);
    m_area.setRight(m_area.right() - QFontMetrics(font).horizontalAdvance(text));
  }

 private:
  QPainter& m_painter;
  QRect m_area;
};

}  // namespace

void StudyHeadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  QFont bold = option.font;
  bold.setWeight(QFont::DemiBold);
  if (!isHead(index)) {
    paintGround(painter, option, index);
    painter->save();
    painter->setFont(bold);
    painter->setPen(theme.text);
    painter->drawText(option.rect.adjusted(measure::kCellPadding + kIndent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      index.data().toString());
    painter->restore();
    return;
  }
  const auto* model = qobject_cast<const StudyTableModel*>(index.model());
  const auto data = static_cast<std::size_t>(model ? model->dataOf(index.row()) : 0);
  const bool isFolded = data < m_folded.size() && m_folded[data];
  painter->save();
  painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? theme.selectedRow : theme.header);
  painter->setPen(theme.line);
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  QRect rest = option.rect.adjusted(measure::kCellPadding, 0, -measure::kCellPadding, 0);
  icon(isFolded ? QStringLiteral("right") : QStringLiteral("down"), theme.secondText)
      .paint(painter, QRect(rest.left(), rest.center().y() - kArrow / 2 + 1, kArrow, kArrow));
  rest.setLeft(rest.left() + kIndent);
  painter->setFont(bold);
  painter->setPen(theme.text);
  const QString name = index.data().toString();
  painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
  rest.setLeft(rest.left() + QFontMetrics(bold).horizontalAdvance(name) + measure::kCellPadding);
  painter->setFont(option.font);
  painter->setPen(theme.secondText);
  painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, index.data(StudyTableModel::HeadRole).toString());
  painter->restore();
}

void StudyMetricDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const auto text = index.data(StudyTableModel::MetricRole).value<MetricText>();
  const Theme& theme = Theme::current();
  QFont plain = option.font;
  plain.setItalic(text.italic);
  QFont mean = plain;
  if (text.bold) mean.setWeight(QFont::Bold);
  mean.setUnderline(text.underlined);
  painter->save();
  RightText line(*painter, option.rect.adjusted(0, 0, -measure::kCellPadding, 0));
  if (!text.published.isEmpty()) line.draw(QStringLiteral("  (%1)").arg(text.published), option.font, theme.faintText);
  if (!text.deviation.isEmpty()) line.draw(QStringLiteral(" ± ") + text.deviation, plain, theme.faintText);
  line.draw(text.mean, mean, text.faint ? theme.secondText : theme.text);
  painter->restore();
}

void SquaresDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const auto squares = index.data(StudyTableModel::SquaresRole).value<ProgressSquares>();
  if (squares.sets == 0) return;
  const Theme& theme = Theme::current();
  const auto count = static_cast<int>(squares.done.size()), groups = count / squares.sets;
  const double room = option.rect.width() - 2 * measure::kCellPadding - (groups - 1) * kGroupGap;
  const double step = std::min(kSquare + kSquareGap, room / std::max(1, count));
  double x = option.rect.left() + measure::kCellPadding;
  const double top = option.rect.center().y() - kSquareHeight / 2 + 0.5;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (i > 0 && i % squares.sets == 0) x += kGroupGap;
    const QRectF square(x + 0.5, top, std::max(1.0, step - kSquareGap), kSquareHeight);
    painter->setPen(QPen(squares.running[at]     ? theme.accent
                         : squares.done[at] >= 1 ? theme.good
                                                 : theme.controlBorder,
                         1));
    painter->setBrush(theme.view);
    painter->drawRoundedRect(square, 1, 1);
    if (squares.done[at] > 0) {
      QRectF filled = square;
      filled.setTop(square.bottom() - square.height() * std::min(1.0, squares.done[at]));
      painter->setPen(Qt::NoPen);
      painter->setBrush(squares.running[at] ? theme.accent : theme.good);
      painter->drawRoundedRect(filled, 1, 1);
    }
    x += step;
  }
  painter->restore();
}

void StudyStateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const StateLook look = lookOf(stateOf(index));
  const QString text = index.data().toString();
  const QRect inner = option.rect.adjusted(measure::kCellPadding, 0, -measure::kCellPadding, 0);
  const int width = std::min(inner.width(), option.fontMetrics.horizontalAdvance(text) + kStateIcon + 15);
  const QRectF badge(inner.left() + 0.5, option.rect.center().y() - 8 + 0.5, width, 17);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(option.font);
  if (look.fill.isValid()) {
    painter->setPen(look.line);
    painter->setBrush(look.fill);
    painter->drawRoundedRect(badge, 3, 3);
  }
  icon(look.icon, look.ink)
      .paint(painter, QRect(inner.left() + 4, option.rect.center().y() - kStateIcon / 2 + 1, kStateIcon, kStateIcon));
  painter->setPen(look.fill.isValid() ? look.ink : Theme::current().secondText);
  const QRectF words = badge.adjusted(kStateIcon + 9, 0, -2, 0);
  painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                    option.fontMetrics.elidedText(text, Qt::ElideRight, static_cast<int>(words.width())));
  painter->restore();
}

}  // namespace grnwb::ui
