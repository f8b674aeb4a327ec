// SPDX-License-Identifier: GPL-3.0-or-later
// The undo step of a part of the project that is replaced as a whole.
#pragma once

#include <QUndoCommand>
#include <functional>
#include <utility>

namespace grnwb::ui {

template <class Value>
class ReplaceCommand : public QUndoCommand {
 public:
  /// set puts a value in force.
  ReplaceCommand(std::function<void(Value)> set, Value before, Value after, const QString& text)
      : QUndoCommand(text), m_set(std::move(set)), m_before(std::move(before)), m_after(std::move(after)) {}
  void undo() override { m_set(m_before); }
  void redo() override { m_set(m_after); }

 private:
  std::function<void(Value)> m_set;
  Value m_before, m_after;
};

}  // namespace grnwb::ui
