// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/perturbation_form.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStringListModel>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "ui/compare/held_tf_row.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kMostPairs = 20000;  // held in memory, twice
constexpr int kPairsStep = 100, kSpinWidth = 110;

}  // namespace

PerturbationForm::PerturbationForm(QWidget* parent)
    : QFrame(parent),
      m_tfs(new QStringListModel(this)),
      m_rowColumn(new QVBoxLayout),
      m_pairs(new QSpinBox(this)),
      m_seed(new QSpinBox(this)),
      m_problem(label({}, this, Tone::second, TextSize::small)) {
  setProperty("side", true);
  const gan::GenerateParameters defaults;
  m_pairs->setObjectName(QStringLiteral("perturbPairs"));
  m_pairs->setRange(1, kMostPairs);
  m_pairs->setSingleStep(kPairsStep);
  m_pairs->setValue(static_cast<int>(defaults.cells));
  m_pairs->setGroupSeparatorShown(true);
  m_pairs->setToolTip(tr("Pairs of a control cell and its perturbed twin"));
  m_seed->setObjectName(QStringLiteral("perturbSeed"));
  m_seed->setRange(0, std::numeric_limits<int>::max());
  m_seed->setValue(static_cast<int>(defaults.seed));
  m_seed->setToolTip(tr("Of the random numbers behind the cells; the same seed makes the same control cells"));
  for (QSpinBox* box : {m_pairs, m_seed}) {
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(kSpinWidth);
    connect(box, &QSpinBox::valueChanged, this, &PerturbationForm::changed);
  }
  m_problem->setObjectName(QStringLiteral("perturbProblem"));
  m_problem->setWordWrap(true);

  auto* add = pushButton(tr("Add a TF"), QStringLiteral("add"), QStringLiteral("addHeldTf"), this);
  add->setToolTip(tr("Hold several TFs at once"));
  connect(add, &QPushButton::clicked, this, [this] {
    addRow()->setFocus(Qt::TabFocusReason);
    takeChange();
  });

  m_rowColumn->setSpacing(measure::kCardGap);
  auto* numbers = new QFormLayout;
  numbers->setHorizontalSpacing(measure::kPadding);
  numbers->setVerticalSpacing(measure::kGap);
  numbers->addRow(tr("Pairs of cells"), m_pairs);
  numbers->addRow(tr("Seed"), m_seed);
  QLabel* note = label(tr("Each control cell has a perturbed twin with the same random numbers and the same library "
                          "scale: nothing differs but what follows from the held TFs."),
                       this, Tone::second, TextSize::small);
  note->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kCardGap);
  column->addWidget(label(tr("TFs to hold"), this, Tone::text, TextSize::head));
  column->addLayout(m_rowColumn);
  column->addWidget(m_problem);
  column->addWidget(add, 0, Qt::AlignLeft);
  column->addSpacing(measure::kGap);
  column->addWidget(label(tr("Cells"), this, Tone::text, TextSize::head));
  column->addLayout(numbers);
  column->addWidget(note);
  column->addStretch();
  addRow();
  m_problem->setText(problem());
}

HeldTfRow* PerturbationForm::addRow() {
  auto* row = new HeldTfRow(*m_tfs, QStringLiteral("heldTf%1").arg(m_nextRow++), this);
  m_rows.push_back(row);
  m_rowColumn->addWidget(row);
  connect(row, &HeldTfRow::changed, this, &PerturbationForm::takeChange);
  connect(row, &HeldTfRow::removeRequested, this, [this, row] {
    removeRow(row);
    m_rows.front()->setFocus(Qt::TabFocusReason);
  });
  for (HeldTfRow* each : m_rows) each->setRemovable(m_rows.size() > 1);
  return row;
}

void PerturbationForm::removeRow(HeldTfRow* row) {
  std::erase(m_rows, row);
  row->deleteLater();
  row->hide();
  m_rows.front()->setRemovable(m_rows.size() > 1);
  takeChange();
}

void PerturbationForm::takeChange() {
  if (!m_proposing) m_chosen = true;
  m_problem->setText(problem());
  m_problem->setVisible(!m_problem->text().isEmpty());
  Q_EMIT changed();
}

void PerturbationForm::setTfs(const QStringList& tfs) {
  if (tfs == m_tfs->stringList()) return;
  m_tfs->setStringList(tfs);
  const QScopedValueRollback proposing(m_proposing, true);
  takeChange();
}

void PerturbationForm::hold(const QString& tf) {
  m_chosen = true;
  if (std::ranges::find(m_rows, tf, &HeldTfRow::tf) != m_rows.end()) return;
  while (m_rows.size() > 1) removeRow(m_rows.back());
  m_rows.front()->setTf(tf);
  m_rows.front()->setKnockOut();
}

void PerturbationForm::propose(const QString& tf) {
  if (m_chosen) return;
  const QScopedValueRollback proposing(m_proposing, true);
  m_rows.front()->setTf(tf);
}

std::vector<gan::Perturbation> PerturbationForm::perturbations() const {
  std::vector<gan::Perturbation> held;
  for (const HeldTfRow* row : m_rows) held.push_back(row->perturbation());
  return held;
}

gan::GenerateParameters PerturbationForm::parameters() const {
  gan::GenerateParameters parameters;
  parameters.cells = m_pairs->value();
  parameters.seed = static_cast<std::uint64_t>(m_seed->value());
  return parameters;
}

QString PerturbationForm::problem() const {
  QStringList named;
  for (const HeldTfRow* row : m_rows) {
    const QString tf = row->tf();
    if (tf.isEmpty()) return tr("Choose a TF of the run's network.");
    if (!m_tfs->stringList().contains(tf)) return tr("%1 is no TF of the run's network.").arg(tf);
    if (named.contains(tf)) return tr("%1 is there twice.").arg(tf);
    named << tf;
  }
  return {};
}

}  // namespace grnwb::ui
