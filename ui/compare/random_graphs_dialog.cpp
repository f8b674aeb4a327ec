// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/random_graphs_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kUsualGraphs = 10, kMostGraphs = 100;

/// Stage 1 is shared.
double secondsOfStage2(const pipeline::TrainingRun& run) {
  const auto last = std::ranges::find(run.log.rbegin(), run.log.rend(), 2, &gan::StepLog::stage);
  return last == run.log.rend() ? run.provenance.seconds : last->seconds;
}

}  // namespace

RandomGraphsDialog::RandomGraphsDialog(const pipeline::TrainingRun& run, QWidget* parent)
    : QDialog(parent),
      m_secondsEach(secondsOfStage2(run)),
      m_graphs(new QSpinBox(this)),
      m_drawTfs(new QCheckBox(tr("Draw the TFs at random too"), this)),
      m_time(label({}, this, Tone::second)) {
  setObjectName(QStringLiteral("randomGraphsDialog"));
  setWindowTitle(tr("Train random graphs"));
  m_graphs->setObjectName(QStringLiteral("randomGraphs"));
  m_graphs->setRange(1, kMostGraphs);
  m_graphs->setValue(kUsualGraphs);
  m_drawTfs->setObjectName(QStringLiteral("drawTfs"));
  m_time->setObjectName(QStringLiteral("randomGraphsTime"));
  m_time->setWordWrap(true);
  auto* note = label(tr("Each has as many regulators per target as the network of %1 and is trained with its settings; "
                        "Stage 1 is shared. What their cells score is the band that a network has to beat.")
                         .arg(QString::fromStdString(run.id)),
                     this, Tone::second, TextSize::small);
  note->setWordWrap(true);
  auto* form = new QFormLayout;
  form->addRow(tr("Random graphs"), m_graphs);
  form->addRow(QString(), m_drawTfs);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Train"));
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_graphs, &QSpinBox::valueChanged, this, &RandomGraphsDialog::showTime);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(measure::kPadding);
  column->addLayout(form);
  column->addWidget(m_time);
  column->addWidget(note);
  column->addWidget(buttons);
  showTime();
}

void RandomGraphsDialog::showTime() {
  m_time->setText(tr("About %1, as the run itself took for Stage 2.").arg(durationText(m_secondsEach * graphs())));
}

int RandomGraphsDialog::graphs() const {
  return m_graphs->value();
}

grn::RandomTfs RandomGraphsDialog::tfs() const {
  return m_drawTfs->isChecked() ? grn::RandomTfs::draw : grn::RandomTfs::keep;
}

}  // namespace grnwb::ui
