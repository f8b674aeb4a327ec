// SPDX-License-Identifier: GPL-3.0-or-later
// Synthetic cells of a network under training over real ones, on components that stay the same.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "core/pipeline/training_preview.h"
#include "ui/plots/figure.h"
#include "ui/style/type_palette.h"

class QComboBox;
class QLabel;

namespace grnwb::ui {

class ScatterLegend;
class ScatterView;
struct ScatterColouring;

class TrainingPreviewView : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingPreviewView(QWidget* parent = nullptr);

  /// Null: nothing to show yet. labels: cell types of the real cells, in the order of the preview, or empty.
  void setPreview(std::shared_ptr<const pipeline::TrainingPreview> preview, const std::vector<std::string>& labels,
                  const TypePalette& palette = {});
  bool hasPreview() const { return m_preview != nullptr; }
  Figure figure(const QString& name) const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void showCells();
  ScatterColouring colouring(bool byType) const;

  std::shared_ptr<const pipeline::TrainingPreview> m_preview;
  std::vector<std::string> m_labels;
  TypePalette m_palette;
  QLabel *m_subtitle, *m_empty;
  QComboBox* m_colour;
  ScatterView* m_cells;
  ScatterLegend* m_legend;
};

}  // namespace grnwb::ui
