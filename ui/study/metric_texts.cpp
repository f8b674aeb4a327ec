// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/metric_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/report/tables.h"

namespace grnwb::ui {
namespace {

constexpr double kTenThousand = 1e4;

QString metricWords(const char* text) {
  return QCoreApplication::translate("StudyMetrics", text);
}

int decimalsOf(std::size_t metric) {
  switch (metric) {
    case report::kCosine:
      return 1;
    case report::kEuclidean:
    case report::kMmd:
      return 0;
    default:
      return 2;
  }
}

}  // namespace

double metricFactor(std::size_t metric) {
  return metric == report::kCosine || metric == report::kMmd ? kTenThousand : 1;
}

QString metricNumber(std::size_t metric, double value) {
  return QLocale().toString(value * metricFactor(metric), 'f', decimalsOf(metric));
}

QString metricTitle(std::size_t metric) {
  switch (metric) {
    case report::kCosine:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "Cosine × 10⁻⁴"));
    case report::kEuclidean:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "Euclid"));
    case report::kMmd:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "MMD × 10⁻⁴"));
    case report::kRfAuroc:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "RF-AUROC"));
    default:
      return metricWords(QT_TRANSLATE_NOOP("StudyMetrics", "miLISI"));
  }
}

}  // namespace grnwb::ui
