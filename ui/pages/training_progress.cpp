// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training_progress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kBarHeight = 8, kBarGap = 3;
constexpr double kStage1Share = 0.4;  // of the bar's length

double fraction(const TrainingProgress::Stage& stage) {
  return stage.planned > 0 ? std::clamp(double(stage.done) / double(stage.planned), 0.0, 1.0) : 0.0;
}

}  // namespace

/// Stage 1 at the left, Stage 2 at the right; what is finished is green.
class TrainingProgress::Bar : public QWidget {
 public:
  explicit Bar(QWidget* parent) : QWidget(parent) { setFixedHeight(kBarHeight); }
  void setStages(const Stage& stage1, const Stage& stage2) {
    m_first = fraction(stage1);
    m_second = fraction(stage2);
    setAccessibleName(TrainingProgress::tr("Stage 1: %1 %, Stage 2: %2 %")
                          .arg(std::lround(m_first * 100))
                          .arg(std::lround(m_second * 100)));
    setToolTip(accessibleName());
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const double split = std::round(width() * kStage1Share);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    paintPart(painter, QRectF(0, 0, split, height()), m_first);
    paintPart(painter, QRectF(split + kBarGap, 0, width() - split - kBarGap, height()), m_second);
  }

 private:
  static void paintPart(QPainter& painter, const QRectF& part, double done) {
    const Theme& theme = Theme::current();
    painter.setBrush(theme.nullBand);
    painter.drawRoundedRect(part, 3, 3);
    if (done <= 0) return;
    painter.setBrush(done >= 1 ? theme.good : theme.accent);
    painter.drawRoundedRect(QRectF(part.topLeft(), QSizeF(part.width() * done, part.height())), 3, 3);
  }

  double m_first = 0, m_second = 0;
};

TrainingProgress::TrainingProgress(QWidget* parent)
    : QWidget(parent),
      m_bar(new Bar(this)),
      m_title(label({}, this, Tone::text, TextSize::head)),
      m_text(label({}, this, Tone::second)),
      m_time(label({}, this)) {
  m_bar->setObjectName(QStringLiteral("trainingBar"));
  m_title->setObjectName(QStringLiteral("trainingTitle"));
  m_text->setObjectName(QStringLiteral("trainingStep"));
  m_time->setObjectName(QStringLiteral("trainingTime"));
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kPadding);
  row->addWidget(m_title);
  row->addWidget(m_text);
  row->addStretch();
  row->addWidget(m_time);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, measure::kPadding, 12, measure::kPadding);
  column->setSpacing(measure::kGap);
  column->addLayout(row);
  column->addWidget(m_bar);
}

void TrainingProgress::setProgress(Stage stage1, Stage stage2, const QString& title, const QString& text,
                                   const QString& time) {
  m_bar->setStages(stage1, stage2);
  m_title->setText(title);
  m_text->setText(text);
  m_time->setText(time);
}

}  // namespace grnwb::ui
