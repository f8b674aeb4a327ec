// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/console_command.h"

#include <QCoreApplication>

namespace grnwb::ui {
namespace {

/// A word of a POSIX shell.
QString quoted(const QString& word) {
  static const QString kPlain =
      QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/:=+,@%");
  const bool plain =
      !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return kPlain.contains(c); });
  if (plain) return word;
  QString inner = word;
  return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

QString value(const pipeline::Provenance& step, const std::string& name) {
  const auto at = step.parameters.find(name);
  return at == step.parameters.end() ? QString() : QString::fromStdString(at->second);
}

QString flags(const pipeline::Provenance& step) {
  QString text;
  for (const auto& [name, setting] : step.parameters) {
    if (name == "replay")
      text += setting == "true" ? QStringLiteral(" --replay") : QString();
    else if (!setting.empty())
      text += QStringLiteral(" --%1 %2").arg(QString::fromStdString(name), quoted(QString::fromStdString(setting)));
  }
  return text + QStringLiteral(" --seed %1").arg(step.seed);
}

QString perturbCommand(const pipeline::Provenance& step) {
  QString held;
  for (const QString& tf : value(step, "set").split(QStringLiteral("; ")))
    held += QStringLiteral(" --set %1").arg(quoted(tf));
  return QStringLiteral("grnwb generate %1 --out pairs.h5ad%2 --changes changes.csv --dose-response doses.csv")
             .arg(quoted(value(step, "run")), held) +
         QStringLiteral(" --cells %1 --seed %2").arg(value(step, "cells")).arg(step.seed);
}

}  // namespace

QString consoleCommand(const pipeline::Provenance& step, const QString& sourceName) {
  if (step.stage == "preprocess")
    return QStringLiteral("grnwb preprocess %1 --out prepared.h5ad%2").arg(quoted(sourceName), flags(step));
  if (step.stage == "tfs") {
    const QString list = value(step, "list");
    const QString bundled = QStringLiteral("bundled ");
    return QStringLiteral("grnwb tfs prepared.h5ad %1 --out tfs.txt")
        .arg(list.startsWith(bundled) ? QStringLiteral("--bundled ") + list.mid(bundled.size())
                                      : QStringLiteral("--list ") + quoted(list));
  }
  const QString recorded = QStringLiteral(" --context llm/context.txt --transcripts llm/transcripts.jsonl");
  if (step.stage == "propose-tfs")
    return QStringLiteral("grnwb propose-tfs prepared.h5ad --out tfs.json") + recorded + flags(step);
  if (step.stage == "infer")
    return QStringLiteral("grnwb infer prepared.h5ad --tfs tfs.txt --out edges.csv") +
           (value(step, "method") == QStringLiteral("llm") ? recorded : QString()) + flags(step);
  if (step.stage == "impose")
    return QStringLiteral("grnwb impose edges.csv --data prepared.h5ad --out grn.json") + flags(step);
  if (step.stage == "train") return QStringLiteral("grnwb train prepared.h5ad --grn grn.json --out run") + flags(step);
  if (step.stage == "compare")
    return QStringLiteral("grnwb evaluate --real prepared.h5ad:test --synthetic %1/synthetic.h5ad --seed %2")
        .arg(quoted(value(step, "run")))
        .arg(step.seed);
  if (step.stage == "perturb") return perturbCommand(step);
  return QStringLiteral("grnwb %1").arg(QString::fromStdString(step.stage)) + flags(step);
}

QString stageName(const std::string& stage) {
  const auto text = [](const char* name) { return QCoreApplication::translate("Stage", name); };
  if (stage == "preprocess") return text(QT_TRANSLATE_NOOP("Stage", "Preprocess"));
  if (stage == "tfs") return text(QT_TRANSLATE_NOOP("Stage", "Choose TFs"));
  if (stage == "propose-tfs") return text(QT_TRANSLATE_NOOP("Stage", "Propose TFs"));
  if (stage == "infer") return text(QT_TRANSLATE_NOOP("Stage", "Score edges"));
  if (stage == "impose") return text(QT_TRANSLATE_NOOP("Stage", "Impose the network"));
  if (stage == "train") return text(QT_TRANSLATE_NOOP("Stage", "Train"));
  if (stage == "compare") return text(QT_TRANSLATE_NOOP("Stage", "Compare"));
  if (stage == "perturb") return text(QT_TRANSLATE_NOOP("Stage", "Perturb"));
  return QString::fromStdString(stage);
}

}  // namespace grnwb::ui
