// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built console program and reads what it says.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include "tests/support/test_support.h"

namespace grnwb::test {

struct Outcome {
  int exitCode = -1;
  QByteArray out, err;

  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  /// Lines of stderr that are errors, not progress or warnings.
  QList<QByteArray> errorLines() const {
    QList<QByteArray> lines;
    for (const QByteArray& line : err.split('\n'))
      if (line.startsWith("grnwb: ") && !line.startsWith("grnwb: warning: ")) lines.append(line);
    return lines;
  }
};

inline Outcome grnwb(const QStringList& arguments) {
  QProcess process;
  process.start(QString::fromStdString((binDir() / "grnwb").string()), arguments);
  Outcome outcome;
  if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit) return outcome;
  outcome.exitCode = process.exitCode();
  outcome.out = process.readAllStandardOutput();
  outcome.err = process.readAllStandardError();
  return outcome;
}

}  // namespace grnwb::test
