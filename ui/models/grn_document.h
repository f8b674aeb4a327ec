// SPDX-License-Identifier: GPL-3.0-or-later
// The network the user edits: the current immutable Grn and its undo stack.
#pragma once

#include <QObject>
#include <QUndoStack>
#include <memory>

#include "core/grn/edit.h"
#include "core/grn/grn.h"

namespace grnwb::ui {

class GrnDocument : public QObject {
  Q_OBJECT
 public:
  explicit GrnDocument(QObject* parent = nullptr);

  /// Null when there is no network yet.
  std::shared_ptr<const grn::Grn> grn() const { return m_grn; }
  QUndoStack* undoStack() { return &m_undoStack; }

  /// A new network (from impose or a file): one undo step too.
  void replace(std::shared_ptr<const grn::Grn> grn, const QString& text);
  /// The network of a project just opened: clears the undo stack.
  void load(std::shared_ptr<const grn::Grn> grn);

  void addEdge(const QString& tf, const QString& target);
  void removeEdges(const std::vector<std::pair<QString, QString>>& edges);
  /// Pushes one undo step; an edit that doesn't fit is refused through editRefused.
  void push(const grn::Edit& edit, const QString& text);

 Q_SIGNALS:
  void grnChanged();
  void editRefused(const QString& reason);

 private:
  friend class ReplaceGrnCommand;
  friend class EditGrnCommand;
  void setGrn(std::shared_ptr<const grn::Grn> grn);

  std::shared_ptr<const grn::Grn> m_grn;
  QUndoStack m_undoStack;
};

}  // namespace grnwb::ui
