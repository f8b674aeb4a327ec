// SPDX-License-Identifier: GPL-3.0-or-later
// Undo steps of the TF candidates: another list, new proposals, decisions.
#pragma once

#include <QUndoCommand>
#include <functional>
#include <memory>

#include "core/pipeline/tf_selection.h"

namespace grnwb::ui {

class ReplaceTfsCommand : public QUndoCommand {
 public:
  using Selection = std::shared_ptr<const pipeline::TfSelection>;
  /// set puts a selection in force.
  ReplaceTfsCommand(std::function<void(Selection)> set, Selection before, Selection after, const QString& text)
      : QUndoCommand(text), m_set(std::move(set)), m_before(std::move(before)), m_after(std::move(after)) {}
  void undo() override { m_set(m_before); }
  void redo() override { m_set(m_after); }

 private:
  std::function<void(Selection)> m_set;
  Selection m_before, m_after;
};

}  // namespace grnwb::ui
