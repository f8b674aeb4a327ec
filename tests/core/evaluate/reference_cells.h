// SPDX-License-Identifier: GPL-3.0-or-later
// The reference cells of ../shared/reference/metrics and the values other software computed on them.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

inline const char* const kReferenceMetrics = "reference/metrics/expected.json";

/// 500 cells x 300 genes, library-normalised; name: real, control, altered.
inline data::Matrix referenceCells(const std::string& name) {
  JobContext job;
  return io::readDataset(sharedPath("reference/metrics/" + name + "_500x300.h5ad"), job).x.toDense();
}

/// log1p of real cells followed by control cells, 1000 x 300.
inline data::Matrix referenceLogCells() {
  data::Matrix cells(1000, 300);
  cells << referenceCells("real"), referenceCells("control");
  return cells.array().log1p();
}

inline QJsonObject referenceValues(const char* group) {
  QFile file(QString::fromStdString(sharedPath(kReferenceMetrics).string()));
  if (!file.open(QIODevice::ReadOnly)) qFatal("reference values can't be read");
  return QJsonDocument::fromJson(file.readAll()).object()[QLatin1String(group)].toObject();
}

}  // namespace grnwb::test
