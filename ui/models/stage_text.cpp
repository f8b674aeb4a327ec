// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stage_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace grnwb::ui {
namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("Stage", text);
}

QString nameOf(pipeline::Moved moved) {
  switch (moved) {
    case pipeline::Moved::data:
      return translated(QT_TRANSLATE_NOOP("Stage", "the data"));
    case pipeline::Moved::prepared:
      return translated(QT_TRANSLATE_NOOP("Stage", "the prepared data"));
    case pipeline::Moved::tfs:
      return translated(QT_TRANSLATE_NOOP("Stage", "the TFs"));
    case pipeline::Moved::edges:
      return translated(QT_TRANSLATE_NOOP("Stage", "the scored edges"));
    case pipeline::Moved::network:
      return translated(QT_TRANSLATE_NOOP("Stage", "the network"));
    case pipeline::Moved::run:
      return translated(QT_TRANSLATE_NOOP("Stage", "the run"));
    case pipeline::Moved::labels:
      return translated(QT_TRANSLATE_NOOP("Stage", "the cell labels"));
  }
  return {};
}

QString listed(const std::vector<pipeline::Moved>& moved) {
  QStringList names;
  for (const pipeline::Moved one : moved) names << nameOf(one);
  return names.join(QStringLiteral(", "));
}

}  // namespace

QString stageName(const std::string& stage) {
  if (stage == "merge") return translated(QT_TRANSLATE_NOOP("Stage", "Merge files"));
  if (stage == "preprocess") return translated(QT_TRANSLATE_NOOP("Stage", "Preprocess"));
  if (stage == "name-genes") return translated(QT_TRANSLATE_NOOP("Stage", "Name genes by symbol"));
  if (stage == "tfs") return translated(QT_TRANSLATE_NOOP("Stage", "Choose TFs"));
  if (stage == "propose-tfs") return translated(QT_TRANSLATE_NOOP("Stage", "Propose TFs"));
  if (stage == "infer") return translated(QT_TRANSLATE_NOOP("Stage", "Score edges"));
  if (stage == "impose") return translated(QT_TRANSLATE_NOOP("Stage", "Impose the network"));
  if (stage == "open-network") return translated(QT_TRANSLATE_NOOP("Stage", "Open a network"));
  if (stage == "train") return translated(QT_TRANSLATE_NOOP("Stage", "Train"));
  if (stage == "compare") return translated(QT_TRANSLATE_NOOP("Stage", "Compare"));
  if (stage == "perturb") return translated(QT_TRANSLATE_NOOP("Stage", "Perturb"));
  return QString::fromStdString(stage);
}

QString staleText(pipeline::Result result, const std::vector<pipeline::Moved>& moved) {
  if (moved.empty()) return {};
  const auto text = [&]() -> QString {
    switch (result) {
      case pipeline::Result::run:
        return translated(QT_TRANSLATE_NOOP("Stage", "Newer than this run: %1."));
      case pipeline::Result::comparison:
        return translated(QT_TRANSLATE_NOOP("Stage", "Newer than this comparison: %1."));
      case pipeline::Result::network:
        return translated(QT_TRANSLATE_NOOP("Stage", "Newer than what this network was made from: %1."));
      default:
        return translated(QT_TRANSLATE_NOOP("Stage", "Newer than this result: %1."));
    }
  };
  return text().arg(listed(moved));
}

QString movedText(const std::vector<pipeline::Moved>& moved) {
  return moved.empty() ? QString() : translated(QT_TRANSLATE_NOOP("Stage", "Newer by now: %1")).arg(listed(moved));
}

}  // namespace grnwb::ui
