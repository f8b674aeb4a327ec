// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/add_edge_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

AddEdgeDialog::AddEdgeDialog(std::shared_ptr<const grn::Grn> grn, const QString& tf, QWidget* parent)
    : QDialog(parent), m_grn(std::move(grn)) {
  setObjectName(QStringLiteral("addEdgeDialog"));
  setWindowTitle(tr("Add edge"));
  setMinimumWidth(320);
  m_tf = makeBox(m_grn->tfs(), QStringLiteral("addEdgeTf"), tr("TF"));
  m_target = makeBox(m_grn->targets(), QStringLiteral("addEdgeTarget"), tr("Target"));

  m_hint = label(QString(), this, Tone::second, TextSize::small);
  m_hint->setObjectName(QStringLiteral("addEdgeHint"));
  m_hint->setWordWrap(true);
  m_hint->setMinimumHeight(2 * m_hint->fontMetrics().height());
  m_add = mainButton(tr("Add edge"), QString(), QStringLiteral("addEdgeAccept"), this);
  m_add->setDefault(true);
  auto* cancel = pushButton(tr("Cancel"), QString(), QStringLiteral("addEdgeCancel"), this);
  connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

  auto* form = new QFormLayout(this);
  form->setContentsMargins(14, 14, 14, 12);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("TF"), m_tf);
  form->addRow(tr("Target"), m_target);
  form->addRow(m_hint);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(m_add);
  form->addRow(buttons);
  connect(m_tf, &QComboBox::currentTextChanged, this, &AddEdgeDialog::check);
  connect(m_target, &QComboBox::currentTextChanged, this, &AddEdgeDialog::check);
  m_tf->setCurrentText(tf);
  m_target->setCurrentText(QString());
  (tf.isEmpty() ? m_tf : m_target)->setFocus();
  check();
}

QComboBox* AddEdgeDialog::makeBox(const std::vector<std::string>& genes, const QString& objectName,
                                  const QString& name) {
  auto* box = new QComboBox(this);
  box->setObjectName(objectName);
  box->setAccessibleName(name);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  QStringList names;
  for (const std::string& gene : genes) names.append(QString::fromStdString(gene));
  box->addItems(names);
  box->completer()->setFilterMode(Qt::MatchContains);
  box->completer()->setCompletionMode(QCompleter::PopupCompletion);
  return box;
}

QString AddEdgeDialog::tf() const {
  return m_tf->currentText().trimmed();
}

QString AddEdgeDialog::target() const {
  return m_target->currentText().trimmed();
}

void AddEdgeDialog::check() {
  const std::string from = tf().toStdString(), to = target().toStdString();
  QString hint;
  if (from.empty() || to.empty())
    hint = tr("Type or choose a TF and a target gene.");
  else if (!m_grn->isTf(from))
    hint = tr("%1 is no TF of this network.").arg(tf());
  else if (!m_grn->isTarget(to))
    hint = tr("%1 is no target of this network.").arg(target());
  else if (m_grn->find(from, to))
    hint = tr("The edge %1 → %2 is there already.").arg(tf(), target());
  const bool fits = hint.isEmpty();
  m_add->setEnabled(fits);
  m_hint->setText(fits ? tr("%1 → %2 will be added with an unknown sign.").arg(tf(), target()) : hint);
}

}  // namespace grnwb::ui
