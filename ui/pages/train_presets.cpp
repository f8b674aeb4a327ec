// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_presets.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// A frame that chooses its radio button when clicked and shows the choice.
class PresetCard : public QWidget {
 public:
  PresetCard(QRadioButton* button, QWidget* parent) : QWidget(parent), m_button(button) {
    button->setParent(this);
    setCursor(Qt::PointingHandCursor);
    connect(button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
  }

 protected:
  void mousePressEvent(QMouseEvent* event) override {
    if (event->button() == Qt::LeftButton) m_button->click();
  }
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    const bool chosen = m_button->isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(chosen ? theme.accent : theme.line, 1));
    painter.setBrush(chosen ? theme.selectedRow : theme.view);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kRadius, measure::kRadius);
  }

 private:
  QRadioButton* m_button;
};

QString presetTitle(const std::string& name) {
  if (name == "quick") return TrainPresets::tr("Quick");
  if (name == "desktop") return TrainPresets::tr("Desktop");
  return TrainPresets::tr("Paper");
}

/// "200 k" of thousands that would take too much room.
QString stepsText(std::int64_t steps) {
  const QLocale locale;
  return steps >= 10000 && steps % 1000 == 0 ? locale.toString(qint64(steps / 1000)) + QStringLiteral(" k")
                                             : locale.toString(qint64(steps));
}

QString sizeText(const gan::TrainParameters& p) {
  const QLocale locale;
  const QString steps = TrainPresets::tr("%1 + %2 steps").arg(stepsText(p.stage1Steps), stepsText(p.steps));
  const QString batch = locale.toString(qint64(p.stage1Batch));
  return steps + QStringLiteral(", ") +
         (p.stage1Batch == p.batch ? TrainPresets::tr("batch %1").arg(batch)
                                   : TrainPresets::tr("batch %1 / %2").arg(batch, locale.toString(qint64(p.batch))));
}

}  // namespace

QString memoryText(double bytes) {
  if (!(bytes > 0)) return QStringLiteral("–");
  const QLocale locale;
  if (bytes < 1e9) return TrainPresets::tr("%1 MB").arg(locale.toString(bytes / 1e6, 'f', 0));
  return TrainPresets::tr("%1 GB").arg(locale.toString(bytes / 1e9, 'f', bytes < 1e10 ? 1 : 0));
}

QString aboutText(double seconds) {
  return seconds > 0 ? QStringLiteral("≈ ") + durationText(seconds) : QStringLiteral("–");
}

TrainPresets::TrainPresets(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(measure::kCardGap);
  for (const std::string& name : names()) {
    const int id = static_cast<int>(m_cards.size());
    auto* button = new QRadioButton(presetTitle(name));
    button->setObjectName(QStringLiteral("preset-") + QString::fromStdString(name));
    button->setFont(textFont(12.5, true));
    auto* card = new PresetCard(button, this);
    m_buttons->addButton(button, id);
    QLabel* size = label(sizeText(gan::presetParameters(name)), card, Tone::second, TextSize::small);
    button->setAccessibleDescription(size->text());
    Card texts{label({}, card), label({}, card, Tone::second, TextSize::small)};
    texts.time->setToolTip(tr("Estimated time"));
    texts.memory->setToolTip(tr("Estimated memory"));
    texts.time->setObjectName(QStringLiteral("presetTime-") + QString::fromStdString(name));
    texts.memory->setObjectName(QStringLiteral("presetMemory-") + QString::fromStdString(name));
    size->setContentsMargins(20, 0, 0, 0);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(measure::kPadding, 6, measure::kPadding, 6);
    rows->setSpacing(2);
    const auto addRow = [rows](QWidget* left, QWidget* right) {
      auto* row = new QHBoxLayout;
      row->addWidget(left);
      row->addStretch();
      row->addWidget(right);
      rows->addLayout(row);
    };
    addRow(button, texts.time);
    addRow(size, texts.memory);
    column->addWidget(card);
    m_cards.push_back(texts);
  }
  connect(m_buttons, &QButtonGroup::idClicked, this,
          [this](int id) { Q_EMIT presetChosen(QString::fromStdString(names()[static_cast<std::size_t>(id)])); });
}

const std::vector<std::string>& TrainPresets::names() {
  static const std::vector<std::string> all{"quick", "desktop", "paper"};
  return all;
}

void TrainPresets::setEstimate(const std::string& preset, const gan::TrainEstimate& estimate) {
  const auto at = static_cast<std::size_t>(std::ranges::find(names(), preset) - names().begin());
  m_cards[at].time->setText(aboutText(estimate.seconds));
  m_cards[at].memory->setText(memoryText(estimate.memoryBytes));
}

std::string TrainPresets::chosen() const {
  const int id = m_buttons->checkedId();
  return id < 0 ? std::string() : names()[static_cast<std::size_t>(id)];
}

void TrainPresets::choose(const std::string& preset) {
  const auto at = std::ranges::find(names(), preset) - names().begin();
  if (QAbstractButton* button = m_buttons->button(static_cast<int>(at))) button->setChecked(true);
}

}  // namespace grnwb::ui
