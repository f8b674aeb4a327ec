// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for networks of one method with several seeds, to compare with.
#pragma once

#include <QDialog>
#include <functional>

#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

class ParameterForm;

struct Repeats {
  infer::InferParameters infer;  ///< with the first seed
  grn::ImposeParameters impose;
  std::int64_t seeds = 3;
};

/// Random graphs with as many regulators per target as the network being edited, with seeds that are not taken yet.
Repeats randomGraphs(Workspace& workspace, int graphs);
/// Why repeats can't be made now; empty: they can.
QString repeatsRefusal(Workspace& workspace);

class RepeatsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit RepeatsDialog(Workspace& workspace, QWidget* parent = nullptr);

  /// As the form shows them.
  Repeats repeats() const;

 private:
  void proposeSeed();

  Workspace& m_workspace;
  Repeats m_repeats;
  std::int64_t m_firstSeed = 1;
  ParameterForm* m_form;
};

}  // namespace grnwb::ui
