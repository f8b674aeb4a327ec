// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reading_texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

QString readingWords(const char* text) {
  return QCoreApplication::translate("Reading", text);
}

}  // namespace

QString valuesText(data::ValueKind values) {
  switch (values) {
    case data::ValueKind::counts:
      return readingWords(QT_TRANSLATE_NOOP("Reading", "raw counts"));
    case data::ValueKind::normalised:
      return readingWords(QT_TRANSLATE_NOOP("Reading", "normalised values"));
    case data::ValueKind::log:
      return readingWords(QT_TRANSLATE_NOOP("Reading", "log-normalised values"));
    case data::ValueKind::scaled:
      return readingWords(QT_TRANSLATE_NOOP("Reading", "scaled values"));
    case data::ValueKind::empty:
      return readingWords(QT_TRANSLATE_NOOP("Reading", "no values"));
  }
  return {};
}

QString matrixName(const std::string& matrix, const std::string& format) {
  if (matrix == "raw") return QStringLiteral("raw.X");
  if (!matrix.empty()) return QString::fromStdString(matrix);
  return format == "h5ad" ? QStringLiteral("X") : readingWords(QT_TRANSLATE_NOOP("Reading", "main matrix"));
}

QString sizeText(qint64 cells, qint64 genes) {
  return readingWords(QT_TRANSLATE_NOOP("Reading", "%1 cells × %2 genes")).arg(countText(cells), countText(genes));
}

std::size_t nearestToCounts(const std::vector<io::OfferedMatrix>& matrices) {
  const auto nearest =
      std::ranges::min_element(matrices, {}, &io::OfferedMatrix::values);  // the kinds are in that order
  return static_cast<std::size_t>(nearest - matrices.begin());
}

io::ReadOptions suggestedReading(const io::FileLook& look) {
  io::ReadOptions reading;
  if (!look.members.empty()) reading.member = look.members.front();
  if (!look.matrices.empty()) reading.matrix = look.matrices[nearestToCounts(look.matrices)].name;
  if (!look.genomes.empty()) reading.genome = look.genomes.front();
  return reading;
}

QString readingText(const io::ReadOptions& reading) {
  QStringList parts;
  for (const std::string& name : {reading.member, reading.genome, reading.feature})
    if (!name.empty()) parts << QString::fromStdString(name);
  if (!reading.matrix.empty()) parts << matrixName(reading.matrix, {});
  if (!reading.names.empty())
    parts
        << readingWords(QT_TRANSLATE_NOOP("Reading", "gene names from %1")).arg(QString::fromStdString(reading.names));
  if (reading.orientation)
    parts << (*reading.orientation == io::Orientation::genesInRows
                  ? readingWords(QT_TRANSLATE_NOOP("Reading", "genes in rows"))
                  : readingWords(QT_TRANSLATE_NOOP("Reading", "cells in rows")));
  return parts.join(QStringLiteral(", "));
}

QString sourceText(const pipeline::ProjectState& state) {
  const QString name = QString::fromStdString(state.sourceName), reading = readingText(state.reading);
  return reading.isEmpty() ? name : readingWords(QT_TRANSLATE_NOOP("Reading", "%1 (%2)")).arg(name, reading);
}

}  // namespace grnwb::ui
