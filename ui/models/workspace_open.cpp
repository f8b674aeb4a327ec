// SPDX-License-Identifier: GPL-3.0-or-later
// How data files become a new project: one as it is, one with choices, several as one.
#include <QDir>
#include <QFileInfo>

#include "core/pipeline/gene_naming.h"
#include "core/pipeline/merge_files.h"
#include "ui/models/opened_project.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kNamedBatches = 3;

/// Without a slash at the end of a folder, which would leave it without a name.
fs::path pathOf(const QString& path) {
  return QDir::cleanPath(path).toStdString();
}

QString openTitle(const QString& path) {
  return Workspace::tr("Open %1").arg(QFileInfo(path).fileName());
}

/// "control + stimulated", with at most three names.
std::string mergedName(const std::vector<pipeline::SourceFile>& files) {
  std::string name;
  for (std::size_t i = 0; i < std::min(files.size(), kNamedBatches); ++i)
    name.append(i > 0 ? " + " : "").append(files[i].batch);
  return files.size() > kNamedBatches ? name + " + " + std::to_string(files.size() - kNamedBatches) : name;
}

}  // namespace

void Workspace::OpenedProject::read(const fs::path& file, const io::ReadOptions& options, JobContext& job) {
  state.sourceName = file.filename().string();
  state.reading = options;
  state.raw = std::make_shared<const data::Dataset>(pipeline::readNamed(file, options, job));
  describeData(job);
}

void Workspace::openDataFile(const QString& path) {
  openProjectWith(openTitle(path), [file = pathOf(path)](JobContext& job) {
    OpenedProject opened;
    io::FileLook look = io::lookAt(file, {}, job);
    if (look.isUnsure()) {
      opened.look = std::move(look);
      opened.lookedAt = file;
    } else {
      opened.read(file, {}, job);
    }
    return opened;
  });
}

void Workspace::openDataFile(const QString& path, const io::ReadOptions& options) {
  openProjectWith(openTitle(path), [file = pathOf(path), options](JobContext& job) {
    OpenedProject opened;
    opened.read(file, options, job);
    return opened;
  });
}

void Workspace::lookAtDataFile(const QString& path) {
  openProjectWith(tr("Look into %1").arg(QFileInfo(path).fileName()), [file = pathOf(path)](JobContext& job) {
    OpenedProject opened;
    opened.look = io::lookAt(file, {}, job);
    opened.lookedAt = file;
    return opened;
  });
}

void Workspace::openMerged(const std::vector<pipeline::SourceFile>& files, const QString& batchColumn) {
  openProjectWith(tr("Open %1 files as one").arg(files.size()),
                  [files, column = batchColumn.toStdString()](JobContext& job) {
                    pipeline::MergedFiles merged = pipeline::mergeFiles(files, column, job);
                    OpenedProject opened;
                    opened.state.sourceName = mergedName(merged.files);
                    opened.state.sources = std::move(merged.files);
                    opened.state.batchColumn = column;
                    opened.state.history.push_back(std::move(merged.provenance));
                    opened.state.raw = std::make_shared<const data::Dataset>(std::move(merged.merged.data));
                    opened.describeData(job);
                    return opened;
                  });
}

}  // namespace grnwb::ui
