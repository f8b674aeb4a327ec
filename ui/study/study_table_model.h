// SPDX-License-Identifier: GPL-3.0-or-later
// The results of a study as a table: a head row per data set, under it a row per setting and model.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/report/tables.h"
#include "ui/models/study_document.h"

namespace grnwb::ui {

enum class StudyRowState { waiting, queued, running, partly, done, failed, needsKey };

/// A metric as a cell shows it.
struct MetricText {
  QString mean, deviation, published;  ///< empty: not shown
  bool bold = false, underlined = false, faint = false, italic = false;
};

/// Evaluations of a row, by split seed and then by set: the share of its graphs that are done.
struct ProgressSquares {
  int sets = 0;
  std::vector<double> done;
  std::vector<bool> running;
};

struct StudyTableSwitches {
  bool deviations = true, best = true, published = false;
};

class StudyTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    SettingColumn,
    TfsFromColumn,
    EdgesFromColumn,
    TfsColumn,
    DensityColumn,
    ProgressColumn,
    CosineColumn,  ///< the metrics stand in the order of RowSummary::metrics
    EuclidColumn,
    MmdColumn,
    AurocColumn,
    LisiColumn,
    StateColumn,
    ColumnCount
  };
  enum Role {
    MetricRole = Qt::UserRole + 1,  ///< MetricText of a metric's column
    SquaresRole,                    ///< ProgressSquares, of any column
    StateRole,                      ///< StudyRowState, of any column
    HeadRole                        ///< of a data set's row: what stands behind its name
  };

  explicit StudyTableModel(StudyDocument& document, QObject* parent = nullptr);

  void setSwitches(const StudyTableSwitches& switches);
  const StudyTableSwitches& switches() const { return m_switches; }

  /// Index in rows(study), or -1 of a data set's row.
  int studyRow(int line) const { return m_lines[static_cast<std::size_t>(line)].row; }
  int dataOf(int line) const { return m_lines[static_cast<std::size_t>(line)].data; }
  int lineOf(int studyRow) const;
  StudyRowState state(int studyRow) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Line {
    int data, row;
  };
  struct Counts {
    int done = 0, running = 0, failed = 0, all = 0;
    QString error;
  };
  void takeStudy();
  void takeResults();
  Counts countCells(int studyRow) const;
  QString stateText(int studyRow) const;
  QString headText(int data) const;
  QVariant value(const report::RowSummary& summary, int column) const;
  QString text(int studyRow, int column) const;
  MetricText metricText(int studyRow, std::size_t metric) const;
  ProgressSquares squares(int studyRow) const;

  StudyDocument& m_document;
  StudyTableSwitches m_switches;
  std::vector<Line> m_lines;
};

}  // namespace grnwb::ui

Q_DECLARE_METATYPE(grnwb::ui::MetricText)
Q_DECLARE_METATYPE(grnwb::ui::ProgressSquares)
