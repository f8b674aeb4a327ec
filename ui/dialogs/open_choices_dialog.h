// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how a file is to be read: which data set, matrix, genome, features, names, and what its rows are.
#pragma once

#include <QDialog>

#include "core/io/file_look.h"
#include "ui/models/job_queue.h"

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace grnwb::ui {

class FileLooker;

/// Only what the file leaves open is asked. What is nearest to counts is chosen at first, and it says why.
class OpenChoicesDialog : public QDialog {
  Q_OBJECT
 public:
  /// look: into the file, without any options. Another of several data sets is looked into by a job.
  OpenChoicesDialog(JobQueue& jobs, QString path, const io::FileLook& look, QWidget* parent = nullptr);

  const QString& path() const { return m_path; }
  /// What is chosen now.
  io::ReadOptions options() const;

 private:
  void showLook(const io::FileLook& look);
  void showProblem(const QString& problem);
  void lookAtMember();
  void addMembers(QVBoxLayout& column);
  void addMatrices(QFormLayout& form);
  void addOrientation(QFormLayout& form);
  QComboBox* addList(QFormLayout& form, const QString& caption, const QString& name,
                     const std::vector<std::pair<QString, std::string>>& items);
  void addLists(QFormLayout& form);
  void focusFirst();
  /// What would be opened, and whether it can be.
  void showResult();
  std::size_t chosenMatrix() const;
  std::optional<io::Orientation> chosenOrientation() const;

  QString m_path;
  io::FileLook m_look;
  FileLooker* m_looker;
  QComboBox* m_members = nullptr;
  QWidget* m_ways = nullptr;  ///< the choices that hang on the data set
  QTableWidget* m_matrices = nullptr;
  QComboBox *m_genomes = nullptr, *m_features = nullptr, *m_names = nullptr;
  QButtonGroup* m_rows = nullptr;
  QLabel *m_format, *m_why = nullptr, *m_result;
  QVBoxLayout* m_place;
  QPushButton* m_open;
};

}  // namespace grnwb::ui
