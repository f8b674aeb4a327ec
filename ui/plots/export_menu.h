// SPDX-License-Identifier: GPL-3.0-or-later
// The Export button of a page: each of its figures as a picture or as data.
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "ui/plots/figure_export.h"

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QToolButton;

namespace grnwb::ui {

/// What the button offers under a name; a figure without paint routine is a table.
struct ExportEntry {
  QString text;
  std::function<Figure()> figure;
};

/// A button with a menu that is filled from entries() whenever it opens.
QToolButton* exportButton(std::function<std::vector<ExportEntry>()> entries, const QString& objectName,
                          QWidget* parent);

/// Asks for format and size of one figure, then for the file.
class FigureDialog : public QDialog {
  Q_OBJECT
 public:
  explicit FigureDialog(Figure figure, QWidget* parent = nullptr);

  FigureFormat format() const;
  FigureSize figureSize() const;

 private:
  Figure m_figure;
  QComboBox* m_format;
  QDoubleSpinBox *m_width, *m_height;
  QSpinBox* m_dots;
};

/// Asks for the file and writes it; an error is shown as a message.
void saveFigureAs(const Figure& figure, FigureFormat format, const FigureSize& size, QWidget* parent);

}  // namespace grnwb::ui
