// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/grn_commands.h"

#include <utility>

#include "ui/models/grn_document.h"

namespace grnwb::ui {

EditGrnCommand::EditGrnCommand(GrnDocument& document, grn::Edit edit, grn::Edited edited, const QString& text)
    : QUndoCommand(text),
      m_document(document),
      m_edit(std::move(edit)),
      m_inverse(std::move(edited.inverse)),
      m_after(std::make_shared<const grn::Grn>(std::move(edited.grn))) {}

void EditGrnCommand::undo() {
  m_document.setGrn(std::make_shared<const grn::Grn>(grn::apply(*m_document.grn(), m_inverse).grn));
}

void EditGrnCommand::redo() {
  if (!m_after) m_after = std::make_shared<const grn::Grn>(grn::apply(*m_document.grn(), m_edit).grn);
  m_document.setGrn(std::exchange(m_after, nullptr));
}

ReplaceGrnCommand::ReplaceGrnCommand(GrnDocument& document, std::shared_ptr<const grn::Grn> after, const QString& text)
    : QUndoCommand(text), m_document(document), m_before(document.grn()), m_after(std::move(after)) {}

void ReplaceGrnCommand::undo() {
  m_document.setGrn(m_before);
}

void ReplaceGrnCommand::redo() {
  m_document.setGrn(m_after);
}

}  // namespace grnwb::ui
