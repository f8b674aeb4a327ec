// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/grn_document.h"

#include <QDateTime>
#include <utility>

#include "core/base/error.h"
#include "ui/models/grn_commands.h"

namespace grnwb::ui {

GrnDocument::GrnDocument(QObject* parent) : QObject(parent) {}

void GrnDocument::replace(std::shared_ptr<const grn::Grn> grn, const QString& text) {
  m_undoStack.push(new ReplaceGrnCommand(*this, std::move(grn), text));
}

void GrnDocument::load(std::shared_ptr<const grn::Grn> grn) {
  m_undoStack.clear();
  setGrn(std::move(grn));
}

void GrnDocument::addEdge(const QString& tf, const QString& target) {
  grn::Edge edge;
  edge.tf = tf.toStdString();
  edge.target = target.toStdString();
  edge.source = "you";
  push(grn::AddEdge{std::move(edge)}, tr("Add edge %1 → %2").arg(tf, target));
}

void GrnDocument::removeEdges(const std::vector<std::pair<QString, QString>>& edges) {
  if (edges.empty()) return;
  grn::Batch batch;
  for (const auto& [tf, target] : edges) batch.edits.push_back(grn::RemoveEdge{tf.toStdString(), target.toStdString()});
  if (batch.edits.size() == 1)
    push(batch.edits.front(), tr("Delete edge %1 → %2").arg(edges.front().first, edges.front().second));
  else
    push(batch, tr("Delete %Ln edges", "", static_cast<int>(edges.size())));
}

void GrnDocument::push(const grn::Edit& edit, const QString& text) {
  if (!m_grn) {
    Q_EMIT editRefused(tr("There is no network to edit yet."));
    return;
  }
  try {
    grn::Edit now = grn::stamped(edit, QDateTime::currentSecsSinceEpoch());
    grn::Edited edited = grn::apply(*m_grn, now);
    m_undoStack.push(new EditGrnCommand(*this, std::move(now), std::move(edited), text));
  } catch (const Error& error) {
    Q_EMIT editRefused(QString::fromUtf8(error.what()));
  }
}

void GrnDocument::setGrn(std::shared_ptr<const grn::Grn> grn) {
  m_grn = std::move(grn);
  Q_EMIT grnChanged();
}

}  // namespace grnwb::ui
