// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training_preview_view.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/models/number_text.h"
#include "ui/plots/plot_card.h"
#include "ui/plots/scatter_legend.h"
#include "ui/plots/scatter_view.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

TrainingPreviewView::TrainingPreviewView(QWidget* parent)
    : QWidget(parent),
      m_subtitle(elidedLabel(this, Tone::second, TextSize::small)),
      m_empty(label(tr("Cells appear at the first checkpoint."), this, Tone::second)),
      m_colour(new QComboBox(this)),
      m_cells(new ScatterView(this)),
      m_legend(new ScatterLegend(this)) {
  m_colour->setObjectName(QStringLiteral("previewColour"));
  m_colour->setAccessibleName(tr("Colour of the cells"));
  m_colour->addItem(tr("Source"));
  m_colour->addItem(tr("Cell type"));
  m_cells->setObjectName(QStringLiteral("previewCells"));
  m_cells->setAccessibleName(tr("Live preview"));
  m_cells->setTool(ScatterView::Tool::pan);
  m_cells->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // no higher than the curves beside it
  m_cells->setMinimumHeight(60);
  m_empty->setAlignment(Qt::AlignCenter);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 6, 6, 0);
  head->setSpacing(measure::kGap);
  head->addWidget(label(tr("Live preview"), this, Tone::text, TextSize::head));
  head->addWidget(m_subtitle, 1);
  head->addWidget(m_colour);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 3);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_cells, 1);
  column->addWidget(m_empty, 1);
  column->addSpacing(6);
  column->addWidget(m_legend);
  connect(m_colour, &QComboBox::currentIndexChanged, this, &TrainingPreviewView::showCells);
  connect(m_legend, &ScatterLegend::hiddenChanged, m_cells, &ScatterView::setHidden);
  setPreview(nullptr, {});
}

void TrainingPreviewView::setPreview(std::shared_ptr<const pipeline::TrainingPreview> preview,
                                     const std::vector<std::string>& labels, const TypePalette& palette) {
  m_preview = std::move(preview);
  m_labels = labels;
  m_palette = palette;
  const bool hasTypes = std::ranges::any_of(m_labels, [](const std::string& text) { return !text.empty(); });
  m_cells->setVisible(m_preview != nullptr);
  m_legend->setVisible(m_preview != nullptr);
  m_colour->setVisible(m_preview && hasTypes);
  m_empty->setVisible(!m_preview);
  if (!hasTypes) {
    const QSignalBlocker blocker(m_colour);
    m_colour->setCurrentIndex(0);
  }
  showCells();
}

void TrainingPreviewView::showCells() {
  if (!m_preview) return m_subtitle->clear();
  const auto real = static_cast<Eigen::Index>(m_preview->realRows.size());
  m_subtitle->setText(
      tr("%1 synthetic over %2 real cells, step %3")
          .arg(countText(m_preview->points.rows() - real), countText(real), countText(m_preview->step)));
  ScatterContent content;
  content.points = m_preview->points;
  content.ownCount = m_preview->points.rows();
  content.colouring = colouring(m_colour->currentIndex() == 1);
  content.showsLabels = false;
  content.xName = tr("PC 1 of the real cells");
  content.yName = tr("PC 2");
  content.hidden = m_cells->content().hidden;
  const bool sameLegend = content.colouring.names == m_cells->content().colouring.names;
  if (!sameLegend) content.hidden.clear();
  m_cells->setContent(std::move(content));
  if (!sameLegend) m_legend->setColouring(m_cells->content().colouring);
}

ScatterColouring TrainingPreviewView::colouring(bool byType) const {
  ScatterColouring result;
  std::map<std::string, int> types;
  if (byType)
    for (const std::string& text : m_labels)
      if (!text.empty()) types.emplace(text, 0);
  for (auto& [text, code] : types) {
    code = static_cast<int>(result.names.size());
    result.names << QString::fromStdString(text);
  }
  const int real = static_cast<int>(result.names.size());
  if (!byType) result.names << tr("real, validation split");
  const int synthetic = static_cast<int>(result.names.size());
  result.names << tr("synthetic");
  result.categoryColour = [synthetic, real, byType, palette = m_palette, names = result.names](const Theme& theme,
                                                                                               int category) {
    if (category == synthetic) return byType ? theme.secondText : theme.accent;
    return !byType && category == real ? theme.realBar : palette.colour(theme, names[category], category);
  };
  result.codes.assign(static_cast<std::size_t>(m_preview->points.rows()), synthetic);
  for (std::size_t i = 0; i < m_preview->realRows.size(); ++i)
    result.codes[i] = !byType ? real : m_labels[i].empty() ? -1 : types.at(m_labels[i]);
  return result;
}

void TrainingPreviewView::paintEvent(QPaintEvent*) {
  paintCard(*this);
}

Figure TrainingPreviewView::figure(const QString& name) const {
  return m_cells->figure(name);
}

}  // namespace grnwb::ui
