// SPDX-License-Identifier: GPL-3.0-or-later
// Which files become one data set, what the cells of each are called, and how each is read.
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

#include "core/io/file_look.h"
#include "core/pipeline/source_file.h"
#include "ui/models/job_queue.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace grnwb::ui {

class FileLooker;

/// Each file is looked into by a job; it can be opened once every file is known to be readable.
class MergeDialog : public QDialog {
  Q_OBJECT
 public:
  MergeDialog(JobQueue& jobs, const QStringList& files, QWidget* parent = nullptr);

  std::vector<pipeline::SourceFile> files() const;
  QString batchColumn() const;

 Q_SIGNALS:
  /// More files are wanted: see addFiles().
  void filesRequested();

 public Q_SLOTS:
  void addFiles(const QStringList& files);

 private:
  struct Entry {
    QString path;
    io::ReadOptions reading;
    std::optional<io::FileLook> look;
    QString problem;
    FileLooker* looker = nullptr;
  };
  void makeTable();
  void removeChosen();
  void chooseReading();
  void showEntry(const Entry& entry);
  /// What stands against opening, and which buttons make sense.
  void refresh();
  QString hindrance() const;
  int rowOf(const Entry& entry) const;
  Entry* chosen() const;

  JobQueue& m_jobs;
  std::vector<std::unique_ptr<Entry>> m_entries;  ///< in the order of rows
  QTableWidget* m_table;
  QLineEdit* m_column;
  QLabel* m_hindrance;
  QPushButton *m_choices, *m_remove, *m_open;
};

}  // namespace grnwb::ui
