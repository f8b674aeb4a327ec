// SPDX-License-Identifier: GPL-3.0-or-later
// Every request to a model and its answer as a table.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// Rows are the entries of the workspace's transcript in their order; answers that come in while questions are asked
/// are added at the end. EditRole holds plain values for sorting and export.
class TranscriptModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    TimeColumn,
    StepColumn,
    SubjectColumn,
    ProviderColumn,
    ModelColumn,
    TemperatureColumn,
    SeedColumn,
    PromptTokensColumn,
    AnswerTokensColumn,
    SecondsColumn,
    NoteColumn,
    ColumnCount
  };
  /// As the EditRole, but "Window 9" before "Window 10".
  enum Role { SortRole = Qt::UserRole + 1 };
  explicit TranscriptModel(Workspace& workspace, QObject* parent = nullptr);

  const llm::TranscriptEntry& entry(int row) const;
  /// The text occurs in the entry's subject, model, note or answer, in whatever case.
  bool matches(int row, const QString& text) const;
  /// Names of the models, each once, in the order of their first answer.
  QStringList models() const;

  /// "Window 3" or the name of the target; "SPI1, shuffled".
  static QString subjectText(const llm::TranscriptEntry& entry);
  static QString providerText(const std::string& provider);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  static QString noteText(const llm::TranscriptEntry& entry);
  static QVariant plainValue(const llm::TranscriptEntry& entry, int column);
  void refill();

  Workspace& m_workspace;
  std::shared_ptr<const llm::Transcript> m_transcript;  ///< never null
  std::vector<QString> m_times;                         ///< as shown
};

}  // namespace grnwb::ui
