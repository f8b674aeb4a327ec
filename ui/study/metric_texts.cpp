// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/metric_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/study/tables.h"

namespace grnwb::ui {
namespace {

constexpr double kTenThousand = 1e4;

QString metricWords(const char* text) {
  return QCoreApplication::translate("StudyMetrics", text);
}

int decimalsOf(std::size_t metric) {
  switch (metric) {
    case study::kCosine:
      return 1;
    case study::kEuclidean:
    case study::kMmd:
      return 0;
    default:
      return 2;
  }
}

}  // namespace

double metricFactor(std::size_t metric) {
  return metric == study::kCosine || metric == study::kMmd ? kTenThousand : 1;
}

QString metricNumber(std::size_t metric, double value) {
  return QLocale().toString(value * metricFactor(metric), 'f', decimalsOf(metric));
}

QString metricTitle(std::size_t metric) {
  switch (metric) {
    case study::kCosine:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "Cosine × 10⁻⁴"));
    case study::kEuclidean:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "Euclid"));
    case study::kMmd:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "MMD × 10⁻⁴"));
    case study::kRfAuroc:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "RF-AUROC"));
    default:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "miLISI"));
  }
}

}  // namespace grnwb::ui
