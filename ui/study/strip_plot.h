// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a data set, setting by setting: single evaluations as dots, mean and deviation, the control's band.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/evaluate/null_band.h"
#include "core/report/tables.h"
#include "ui/plots/figure.h"

class QPainter;
class QRectF;

namespace grnwb::ui {

struct Theme;

struct StripLine {
  enum class Kind { reference, setting, random };
  QString name;
  Kind kind = Kind::setting;
  bool bold = false;           ///< the chosen row
  std::vector<double> values;  ///< one per evaluation
  double mean = 0, sd = 0;
};

struct StripContent {
  QString axis;  ///< with its factor
  std::vector<StripLine> lines;
  std::optional<evaluate::Interval> control;  ///< where real cells lie to each other
};

/// Values are in the metric's shown unit (cosine and MMD x 10^4). chosenRow: index in rows(study), or -1.
StripContent stripContent(const study::Study& study, const std::vector<report::RowSummary>& summaries, std::size_t data,
                          std::size_t metric, int chosenRow);
void paintStrip(QPainter& painter, const QRectF& area, const StripContent& content, const Theme& theme);
/// The line at this height of a strip painted into the area.
std::optional<std::size_t> stripLineAt(const StripContent& content, const QRectF& area, double y);
/// All given strips side by side, as on screen; the data are one line per evaluation.
Figure stripFigure(const QString& name, std::vector<StripContent> contents);

}  // namespace grnwb::ui
