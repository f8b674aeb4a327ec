// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/setting_strip.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/plots/axis_ticks.h"
#include "ui/study/metric_texts.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLeastStripHeight = 150;
constexpr std::size_t kFirstMetrics[]{report::kMmd, report::kRfAuroc};

/// What a mark of the strips means.
class StripMark : public QWidget {
 public:
  StripMark(bool isBand, QWidget* parent) : QWidget(parent), m_isBand(isBand) { setFixedSize(14, 14); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isBand ? theme.nullBand : theme.represses);
    if (m_isBand)
      painter.drawRect(QRectF(1, 1, 12, 12));
    else
      painter.drawPolygon(QPolygonF({QPointF(7, 2), QPointF(12, 7), QPointF(7, 12), QPointF(2, 7)}));
  }

 private:
  bool m_isBand;
};

}  // namespace

StripView::StripView(QWidget* parent) : QWidget(parent) {
  setMinimumHeight(kLeastStripHeight - measure::kViewHeader);
  setMouseTracking(true);
}

void StripView::setContent(StripContent content) {
  m_content = std::move(content);
  QStringList lines;
  for (const StripLine& line : m_content.lines)
    if (!line.values.empty()) lines << tr("%1: %2 ± %3").arg(line.name, plotNumber(line.mean), plotNumber(line.sd));
  setAccessibleName(m_content.axis);
  setAccessibleDescription(lines.join(QStringLiteral("; ")));
  update();
}

void StripView::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.view);
  painter.setFont(textFont(11));
  paintStrip(painter, QRectF(rect()).adjusted(8, 6, -2, 0), m_content, theme);
}

bool StripView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const std::optional<std::size_t> at = stripLineAt(m_content, QRectF(rect()).adjusted(8, 6, -2, 0), help->pos().y());
  QString text;
  if (at && !m_content.lines[*at].values.empty()) {
    const StripLine& line = m_content.lines[*at];
    text = tr("%1: %2 ± %3 (%4), %Ln evaluation(s)", "", static_cast<int>(line.values.size()))
               .arg(line.name, plotNumber(line.mean), plotNumber(line.sd), m_content.axis);
  }
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), text, this);
  return true;
}

SettingStrip::SettingStrip(StudyDocument& document, QWidget* parent) : QWidget(parent), m_document(document) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  for (std::size_t i = 0; i < m_views.size(); ++i) {
    m_views[i] = new StripView(this);
    m_views[i]->setObjectName(QStringLiteral("strip%1").arg(i + 1));
    row->addWidget(m_views[i], 1);
  }
  column->addLayout(row, 1);
  connect(&m_document, &StudyDocument::studyChanged, this, &SettingStrip::takeStudy);
  connect(&m_document, &StudyDocument::resultsChanged, this, &SettingStrip::refresh);
  takeStudy();
}

QWidget* SettingStrip::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("By setting"), bar, Tone::text, TextSize::head));
  m_data = new QComboBox(bar);
  m_data->setObjectName(QStringLiteral("stripData"));
  m_data->setAccessibleName(tr("Data set of the strips"));
  m_data->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  row->addWidget(m_data);
  for (std::size_t i = 0; i < m_metrics.size(); ++i) {
    m_metrics[i] = new QComboBox(bar);
    m_metrics[i]->setObjectName(QStringLiteral("stripMetric%1").arg(i + 1));
    m_metrics[i]->setAccessibleName(i == 0 ? tr("Metric of the left strip") : tr("Metric of the right strip"));
    for (std::size_t metric = 0; metric < report::kMetrics; ++metric)
      m_metrics[i]->addItem(metricTitle(metric), static_cast<int>(metric));
    m_metrics[i]->setCurrentIndex(static_cast<int>(kFirstMetrics[i]));
    connect(m_metrics[i], &QComboBox::currentIndexChanged, this, &SettingStrip::refresh);
    row->addWidget(m_metrics[i]);
  }
  QLabel* hint = elidedLabel(bar, Tone::second);
  hint->setText(tr("dots: single evaluations; mark and bar: mean ± sd"));
  row->addWidget(hint, 1);
  row->addWidget(new StripMark(true, bar));
  row->addWidget(label(tr("control band"), bar, Tone::second, TextSize::small));
  row->addWidget(new StripMark(false, bar));
  row->addWidget(label(tr("random graphs"), bar, Tone::second, TextSize::small));
  row->addWidget(exportButton([this] { return exports(); }, QStringLiteral("stripExport"), bar));
  connect(m_data, &QComboBox::currentIndexChanged, this, &SettingStrip::refresh);
  return bar;
}

void SettingStrip::takeStudy() {
  const QSignalBlocker blocker(m_data);
  const QString before = m_data->currentText();
  m_data->clear();
  if (m_document.study())
    for (const study::StudyData& cells : m_document.study()->data) m_data->addItem(QString::fromStdString(cells.name));
  m_data->setCurrentIndex(std::max(0, m_data->findText(before)));
  refresh();
}

void SettingStrip::setChosenRow(int studyRow) {
  m_chosenRow = studyRow;
  if (studyRow >= 0 && static_cast<std::size_t>(studyRow) < m_document.rows().size()) {
    const QSignalBlocker blocker(m_data);
    m_data->setCurrentIndex(static_cast<int>(m_document.rows()[static_cast<std::size_t>(studyRow)].data));
  }
  refresh();
}

void SettingStrip::refresh() {
  for (std::size_t i = 0; i < m_views.size(); ++i) {
    if (!m_views[i]) return;  // while the bar is made
    m_views[i]->setContent(m_document.study() && m_data->currentIndex() >= 0
                               ? stripContent(*m_document.study(), m_document.summaries(),
                                              static_cast<std::size_t>(m_data->currentIndex()),
                                              static_cast<std::size_t>(m_metrics[i]->currentData().toInt()),
                                              m_chosenRow)
                               : StripContent());
  }
}

const StripContent& SettingStrip::content(std::size_t view) const {
  return m_views[view]->content();
}

QString SettingStrip::figureName() const {
  return QStringLiteral("%1-by-setting").arg(m_data->currentText());
}

std::vector<ExportEntry> SettingStrip::exports() const {
  if (!m_document.study()) return {};
  std::vector<ExportEntry> entries{{tr("Both metrics"), [this] {
                                      return stripFigure(figureName(), {content(0), content(1)});
                                    }}};
  for (std::size_t i = 0; i < m_views.size(); ++i)
    entries.push_back({m_metrics[i]->currentText(), [this, i] { return stripFigure(figureName(), {content(i)}); }});
  return entries;
}

}  // namespace grnwb::ui
