// SPDX-License-Identifier: GPL-3.0-or-later
// What a study leaves in files: its tables and its report.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>

#include "core/base/job.h"
#include "core/study/results.h"

class QWidget;

namespace grnwb::ui {

class StudyDocument;
class Workspace;

/// Each asks for a place and writes in a job; tables are written one file each into a folder.
class StudyExports : public QObject {
  Q_OBJECT
 public:
  StudyExports(Workspace& workspace, StudyDocument& document, QWidget* parent);

 public Q_SLOTS:
  void saveCsv();
  void saveLatex();
  void saveHtml();
  void savePdf();
  /// Without asking.
  void writeTables(const QString& folder, bool latex);
  void writeReport(const QString& file);  ///< ending .pdf: as PDF, else as HTML

 private:
  void askForFolder(const QString& title, bool latex);
  void askForFile(const QString& title, const QString& name, const QString& filter);
  using Work = std::function<void(const study::Study&, const study::StudyResults&, const std::filesystem::path& folder,
                                  JobContext& job)>;
  void start(const QString& title, Work work);

  Workspace& m_workspace;
  StudyDocument& m_document;
  QWidget* m_widget;
};

}  // namespace grnwb::ui
