// SPDX-License-Identifier: GPL-3.0-or-later
// All that is recorded of one finished step, to read and to copy.
#pragma once

#include <QTextBrowser>

#include "core/pipeline/staleness.h"

namespace grnwb::ui {

class StepDetails : public QTextBrowser {
  Q_OBJECT
 public:
  explicit StepDetails(QWidget* parent = nullptr);

  void show(const pipeline::Provenance& step, const pipeline::StepStanding& standing);
  void showNothing();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QString html() const;

  pipeline::Provenance m_step;
  pipeline::StepStanding m_standing;
  bool m_isEmpty = true;
};

}  // namespace grnwb::ui
