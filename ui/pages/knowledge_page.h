// SPDX-License-Identifier: GPL-3.0-or-later
// The page Knowledge: a list of transcription factors against the data, and the step from it to a network.
#pragma once

#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace grnwb::ui {

class GeneTable;
class ParameterForm;
class TfTableModel;

class KnowledgePage : public Page {
  Q_OBJECT
 public:
  explicit KnowledgePage(Workspace& workspace, QWidget* parent = nullptr);

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeSide();
  void chooseFile();
  void useProjectList();
  void refresh();
  void refreshState();
  void applyFilter();
  void runInference();

  infer::InferParameters m_infer;
  grn::ImposeParameters m_impose;
  QStackedWidget* m_stack;
  TfTableModel* m_model;
  GeneTable* m_table;
  QComboBox* m_filter;
  QLabel *m_list, *m_counts, *m_share, *m_shareText, *m_absent, *m_listHead;
  QPushButton *m_run, *m_emptyProject, *m_projectList;
  ParameterForm* m_form;
  bool m_leadToNetwork = false;  ///< an inference started here is on its way
};

}  // namespace grnwb::ui
