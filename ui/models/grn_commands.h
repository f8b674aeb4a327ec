// SPDX-License-Identifier: GPL-3.0-or-later
// Undo steps of the network: one edit, or the whole network replaced.
#pragma once

#include <QUndoCommand>
#include <memory>

#include "core/grn/edit.h"
#include "core/grn/grn.h"

namespace grnwb::ui {

class GrnDocument;

class EditGrnCommand : public QUndoCommand {
 public:
  /// edited: apply(*document.grn(), edit), computed by the caller to see whether the edit fits.
  EditGrnCommand(GrnDocument& document, grn::Edit edit, grn::Edited edited, const QString& text);
  void undo() override;
  void redo() override;

 private:
  GrnDocument& m_document;
  grn::Edit m_edit, m_inverse;
  std::shared_ptr<const grn::Grn> m_after;  ///< until the first redo only: a long history keeps edits, not networks
};

class ReplaceGrnCommand : public QUndoCommand {
 public:
  ReplaceGrnCommand(GrnDocument& document, std::shared_ptr<const grn::Grn> after, const QString& text);
  void undo() override;
  void redo() override;

 private:
  GrnDocument& m_document;
  std::shared_ptr<const grn::Grn> m_before, m_after;
};

}  // namespace grnwb::ui
