// SPDX-License-Identifier: GPL-3.0-or-later
// What the boxes around names in prompts and answers mean.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/evidence/mark_style.h"

namespace grnwb::ui {

/// Takes the room that is left, and shows at its right as many entries as fit.
class MarkLegend : public QWidget {
  Q_OBJECT
 public:
  explicit MarkLegend(QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Entry {
    MarkKind kind;
    QString text;
  };
  int entryWidth(const Entry& entry) const;

  std::vector<Entry> m_entries;
};

}  // namespace grnwb::ui
