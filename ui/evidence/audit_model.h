// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of a model's answers as rows: what was found, how much of it, and whether it calls for caution.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/llm/audit.h"

namespace grnwb::ui {

/// How many proposed edges a known network holds, and how many of random graphs of the same degrees.
struct PriorAgreement {
  QString source;
  int known = 0, edges = 0;
  double randomMean = 0, randomSd = 0;
};

class AuditModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { TextColumn, ValueColumn, ColumnCount };
  /// DetailRole: words after the text; LevelRole: a Level; ListRole: whether listOf() has the names behind the row.
  enum Role { DetailRole = Qt::UserRole + 1, LevelRole, ListRole };
  enum Level { Ok, Caution, Info, NotMeasured };
  /// Names as headings and lines.
  struct List {
    QString title;
    QStringList headings;
    QList<QStringList> rows;
  };
  using QAbstractTableModel::QAbstractTableModel;

  void setAudit(const llm::Audit& audit, llm::Step step, const std::optional<PriorAgreement>& prior);
  void clear();
  List listOf(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    Level level;
    QString text, detail, value, toolTip;
    List list;
  };
  void addCounts(const llm::Audit& audit, llm::Step step);
  void addNames(const llm::Audit& audit, llm::Step step);
  void addAgreement(const QString& text, std::optional<double> value, const QString& meaning, const QString& howTo);
  void addAgreements(const llm::Audit& audit, llm::Step step);
  void addPrior(const PriorAgreement& prior);

  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
