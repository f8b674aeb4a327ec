// SPDX-License-Identifier: GPL-3.0-or-later
// A virtual environment of Python in the build folder, made from the network once.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <filesystem>

#include "tests/support/test_support.h"

namespace grnwb::test {

inline QString textOf(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

/// Empty when it went well, what it printed otherwise.
inline QString runProgram(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  if (!process.waitForFinished(600000) || process.exitCode() != 0)
    return program + QStringLiteral(": ") + process.errorString() + QString::fromUtf8(process.readAll());
  return {};
}

inline QString environmentPython() {
  return textOf(binDir().parent_path() / "interop-venv" / "bin" / "python");
}

/// Puts the packages into the environment, which it makes when there is none. Empty when it went well.
inline QString installPackages(const QStringList& packages) {
  const std::filesystem::path environment = binDir().parent_path() / "interop-venv";
  if (!std::filesystem::exists(environment / "bin" / "python")) {
    const QString problem =
        runProgram(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("venv"), textOf(environment)});
    if (!problem.isEmpty()) return problem;
  }
  return runProgram(environmentPython(), QStringList{QStringLiteral("-m"), QStringLiteral("pip"),
                                                     QStringLiteral("install"), QStringLiteral("--quiet")} +
                                             packages);
}

/// Runs a script of tests/interop.
inline QString runScript(const char* script, const char* act, const std::filesystem::path& path) {
  return runProgram(environmentPython(),
                    {textOf(sourceDir() / "tests" / "interop" / script), QString::fromLatin1(act), textOf(path)});
}

}  // namespace grnwb::test
