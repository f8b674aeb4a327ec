// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace grnwb::ui {

QString countText(qint64 count) {
  return QLocale().toString(count);
}

QString durationText(double seconds) {
  const QLocale locale;
  const auto text = [](const char* pattern) { return QCoreApplication::translate("Duration", pattern); };
  if (seconds < 10) return text(QT_TRANSLATE_NOOP("Duration", "%1 s")).arg(locale.toString(seconds, 'f', 1));
  const auto whole = static_cast<qint64>(std::llround(seconds));
  if (whole < 60) return text(QT_TRANSLATE_NOOP("Duration", "%1 s")).arg(whole);
  if (whole < 3600) return text(QT_TRANSLATE_NOOP("Duration", "%1 min %2 s")).arg(whole / 60).arg(whole % 60);
  return text(QT_TRANSLATE_NOOP("Duration", "%1 h %2 min")).arg(whole / 3600).arg(whole % 3600 / 60);
}

QString bytesText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString percentText(double share, int decimals) {
  return QCoreApplication::translate("Duration", "%1 %").arg(QLocale().toString(100 * share, 'f', decimals));
}

}  // namespace grnwb::ui
