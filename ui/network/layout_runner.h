// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the layout the user chose as a job, and keeps the picture after an edit.
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "core/base/mailbox.h"
#include "core/layout/force_layout.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

class GrnCanvas;

enum class LayoutKind { force, layered, circular, sfdp, fdp, neato, dot, twopi, circo };

/// Places go to the workspace's NetworkView: a layout the user asked for as one undo step, one that follows an edit
/// without. While a layout by force runs, the canvas shows where it is.
class LayoutRunner : public QObject {
  Q_OBJECT
 public:
  LayoutRunner(Workspace& workspace, GrnCanvas& canvas, QObject* parent);

  static QList<LayoutKind> kinds();
  static QString title(LayoutKind kind);
  static QString explanation(LayoutKind kind);

  bool isRunning() const;

 public Q_SLOTS:
  /// From scratch but for pinned genes; an earlier run stops.
  void arrange(grnwb::ui::LayoutKind kind);
  /// Places for genes that have none; the others move little. Does nothing when all have one.
  void placeNewGenes();
  void stop();

 Q_SIGNALS:
  void runningChanged();

 private:
  void start(LayoutKind kind, bool fresh, const QString& title, const std::function<void(const Places&)>& keep);
  Places named(const layout::Positions& positions) const;

  Workspace& m_workspace;
  GrnCanvas& m_canvas;
  int m_job = -1;
  std::shared_ptr<Mailbox<layout::Positions>> m_live;
  std::function<void(const Places&)> m_keep;  ///< takes the running job's places
  QStringList m_genes;                        ///< of the running job, by node
};

}  // namespace grnwb::ui
