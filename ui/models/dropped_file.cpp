// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dropped_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "core/project/archive.h"

namespace grnwb::ui {
namespace {

constexpr qint64 kSniffed = 8192;  // bytes
constexpr int kFilesSeen = 500;    // of a folder
/// Files that hold nothing but cells.
constexpr std::initializer_list<const char*> kCellEndings{".h5ad", ".h5", ".hdf5", ".loom", ".mtx", ".mtx.gz"};

bool endsWithAny(const QString& name, std::initializer_list<const char*> endings) {
  return std::ranges::any_of(endings, [&](const char* ending) { return name.endsWith(QLatin1String(ending)); });
}

QByteArray beginningOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.read(kSniffed) : QByteArray();
}

FileKind kindOfFolder(const QString& path) {
  if (QFile::exists(QDir(path).filePath(QStringLiteral("project.json")))) return FileKind::project;
  QDirIterator inside(path, QDir::Files, QDirIterator::Subdirectories);
  for (int seen = 0; seen < kFilesSeen && inside.hasNext(); ++seen) {
    inside.next();
    if (endsWithAny(inside.fileName().toLower(), kCellEndings)) return FileKind::data;
  }
  return FileKind::unknown;
}

FileKind kindOfArchive(const QString& path) {
  return project::holdsProject(path.toStdString()) ? FileKind::project : FileKind::data;
}

FileKind kindOfJson(const QString& path) {
  const QByteArray text = beginningOf(path);
  if (!text.trimmed().startsWith('{')) return FileKind::unknown;
  static const QRegularExpression kFormat(QStringLiteral("\"format\"\\s*:\\s*\"grnwb-([\\w-]+)\""));
  const QString format = kFormat.match(QString::fromUtf8(text)).captured(1);
  if (format == QStringLiteral("study")) return FileKind::study;
  if (!format.isEmpty()) return format == QStringLiteral("grn") ? FileKind::network : FileKind::unknown;
  // Without a name of its own: a study, or the lists of regulators that other programs write.
  return text.contains("\"settings\"") && text.contains("\"data\"") ? FileKind::study : FileKind::network;
}

QStringList fieldsOf(const QString& line) {
  static const QRegularExpression kSeparator(QStringLiteral("[\t,;]"));
  QStringList fields = line.split(kSeparator);
  for (QString& field : fields) {
    field = field.trimmed();
    field.remove(QLatin1Char('"'));
  }
  return fields;
}

/// One of the header's words is among those, whatever its case, blanks and joints.
bool names(const QStringList& header, std::initializer_list<const char*> words) {
  static const QRegularExpression kJoint(QStringLiteral("[ _.-]"));
  return std::ranges::any_of(header, [&](QString field) {
    field = field.toLower().remove(kJoint);
    return std::ranges::any_of(words, [&](const char* word) { return field == QLatin1String(word); });
  });
}

bool isNumber(const QString& text) {
  bool isOne = false;
  text.toDouble(&isOne);
  return isOne;
}

FileKind kindOfTable(const QString& path) {
  QStringList lines = QString::fromUtf8(beginningOf(path)).split(QLatin1Char('\n'));
  for (QString& line : lines) line = line.trimmed();
  lines.removeIf([](const QString& line) { return line.isEmpty() || line.startsWith(QLatin1Char('#')); });
  if (lines.isEmpty()) return FileKind::unknown;
  const QStringList header = fieldsOf(lines.first());
  if (names(header, {"tf", "regulator", "source", "from"}) && names(header, {"target", "gene", "to", "targetgene"}))
    return FileKind::network;
  if (names(header, {"celltype", "type", "cluster", "signature", "signaturename", "group"}) &&
      names(header, {"gene", "genesymbol", "symbol", "feature", "marker", "signaturefeature"}))
    return FileKind::markerSets;
  if (header.size() == 1) return lines.first().contains(QLatin1Char(' ')) ? FileKind::unknown : FileKind::tfList;
  if (names(header, {"istf?", "family"})) return FileKind::tfList;
  const QStringList second = lines.size() > 1 ? fieldsOf(lines[1]) : header;
  const bool areEdges = (second.size() == 2 || second.size() == 3) && !isNumber(second[0]) && !isNumber(second[1]);
  return areEdges ? FileKind::network : FileKind::data;
}

QString dropText(const char* text) {
  return QCoreApplication::translate("DroppedFile", text);
}

}  // namespace

FileKind kindOfFile(const QString& path) {
  if (QFileInfo(path).isDir()) return kindOfFolder(path);
  const QString name = QFileInfo(path).fileName().toLower();
  if (name == QStringLiteral("project.json")) return FileKind::project;
  if (project::isArchive(name.toStdString())) return kindOfArchive(path);
  if (endsWithAny(name, kCellEndings) || endsWithAny(name, {".csv.gz", ".tsv.gz", ".txt.gz", ".zip"}))
    return FileKind::data;
  if (endsWithAny(name, {".graphml", ".gexf", ".sif", ".dot", ".gv", ".pkl", ".pickle"})) return FileKind::network;
  if (name.endsWith(QStringLiteral(".json"))) return kindOfJson(path);
  return endsWithAny(name, {".csv", ".tsv", ".txt"}) ? kindOfTable(path) : FileKind::unknown;
}

QString openingText(FileKind kind, const QString& path) {
  const QString name = QFileInfo(path).fileName();
  switch (kind) {
    case FileKind::project:
      return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Open the project %1")).arg(name);
    case FileKind::data:
      return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Open %1 as data")).arg(name);
    case FileKind::network:
      return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Open the network %1")).arg(name);
    case FileKind::study:
      return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Open the study %1")).arg(name);
    case FileKind::markerSets:
      return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Name cell types by the marker sets %1")).arg(name);
    case FileKind::tfList:
      return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Take the TFs of the list %1")).arg(name);
    case FileKind::unknown:
      break;
  }
  return dropText(QT_TRANSLATE_NOOP("DroppedFile",
                                    "%1 isn't understood. What can be dropped: data (h5ad, 10x, loom, mtx, csv, zip), "
                                    "projects, "
                                    "networks, studies, marker sets and lists of TFs"))
      .arg(name);
}

QString cellFilesFilter() {
  return dropText(QT_TRANSLATE_NOOP("DroppedFile", "Single-cell data (%1)"))
      .arg(QStringLiteral("*.h5ad *.h5 *.hdf5 *.loom *.mtx *.csv *.tsv *.txt *.gz *.tgz *.zip"));
}

}  // namespace grnwb::ui
