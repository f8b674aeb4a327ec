// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of real and synthetic cells by genes: a dot's size is the share of cells that express, its colour how much.
#pragma once

#include <QAbstractScrollArea>
#include <optional>

#include "ui/plots/dot_plot_layout.h"
#include "ui/plots/dot_plot_painter.h"
#include "ui/plots/figure.h"

namespace grnwb::ui {

/// A click chooses the gene of a column. The arrow keys, Home and End move over the places, Return or Space chooses the
/// gene there, Escape leaves. Where the genes don't fit, both blocks scroll as one, and the names of the rows stay.
class DotPlotView : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit DotPlotView(QWidget* parent = nullptr);

  /// Keeps the place in use where the new content has it.
  void setContent(DotPlotContent content);
  const DotPlotContent& content() const { return m_content; }

  /// Doesn't emit geneChosen.
  void setSelectedGenes(const QSet<QString>& genes);
  const QSet<QString>& selectedGenes() const { return m_emphasis.genes; }
  std::optional<GridPlace> place() const { return m_emphasis.place; }
  /// Both sides' figures of a place in words, as rich text; on hovering it and to assistive technology.
  QString placeText(const GridPlace& at) const;

  /// In the coordinates of the viewport.
  DotPlotLayout layoutHere() const;
  /// Picture of all columns without what stands out on the screen; CSV: both sides' figures.
  Figure figure(const QString& name, const QString& title) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {480, 220}; }

 Q_SIGNALS:
  void geneChosen(const QString& gene);

 protected:
  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent*) override {}  // goes with the press
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  DotPlotLayout::Arrangement arrangementHere() const;
  void refreshScrollBars();
  void moveTo(std::optional<GridPlace> place);
  void choose(int column);
  QString hoverText(const QPointF& at) const;

  DotPlotContent m_content;
  DotPlotEmphasis m_emphasis;
};

}  // namespace grnwb::ui
