// SPDX-License-Identifier: GPL-3.0-or-later
// Box plots as rows under each other with a name each, such as the genes that make up most of the cells.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/plots/figure.h"
#include "ui/plots/value_axis.h"

namespace grnwb::ui {

struct BoxRow {
  QString name;
  double low = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, high = 0;
};

struct BoxRowsContent {
  QString title, subtitle;
  QString unit;  ///< under the axis
  std::vector<BoxRow> rows;
};

/// A click or Up and Down select a row, Escape lets go of it.
class BoxRowsView : public QWidget {
  Q_OBJECT
 public:
  explicit BoxRowsView(QWidget* parent = nullptr);

  void setContent(BoxRowsContent content);
  const BoxRowsContent& content() const { return m_content; }
  /// By name; doesn't emit rowChosen.
  void setMarked(const QStringList& names);

  QRectF rowRect(int row) const;
  /// -1: none.
  int rowAt(const QPointF& position) const;
  QString rowText(int row) const;
  Figure figure(const QString& name) const;

  QSize sizeHint() const override { return {380, 460}; }
  QSize minimumSizeHint() const override { return {220, 200}; }

 Q_SIGNALS:
  /// -1: none.
  void rowChosen(int row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QRectF body() const;
  int markedRow() const;
  void describe();

  BoxRowsContent m_content;
  QStringList m_marked;
  int m_hovered = -1;
};

}  // namespace grnwb::ui
