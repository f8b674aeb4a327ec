// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector_column.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/flow_layout.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kShownGenes = 24;
constexpr int kFactName = 96;

}  // namespace

InspectorColumn::InspectorColumn(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("inspectorContent"));
  m_column->setContentsMargins(measure::kPadding + 2, measure::kPadding, measure::kPadding + 2, measure::kPadding);
  m_column->setSpacing(measure::kGap);
}

void InspectorColumn::addTitle(const QString& text, const QString& subtitle, QWidget* beside) {
  auto* title = label(text, this, Tone::text, TextSize::title);
  title->setObjectName(QStringLiteral("inspectorTitle"));
  title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  title->setWordWrap(true);
  if (beside) {
    auto* row = new QHBoxLayout;
    title->setWordWrap(false);
    row->addWidget(title);
    row->addWidget(beside, 1);
    m_column->addLayout(row);
  } else {
    m_column->addWidget(title);
  }
  if (subtitle.isEmpty()) return;
  auto* second = label(subtitle, this, Tone::second);
  second->setObjectName(QStringLiteral("inspectorSubtitle"));
  second->setWordWrap(true);
  m_column->addWidget(second);
}

void InspectorColumn::addHead(const QString& text, QWidget* beside) {
  m_column->addSpacing(measure::kGap);
  auto* head = label(text, this, Tone::text, TextSize::head);
  head->setWordWrap(true);
  auto* row = new QHBoxLayout;
  row->addWidget(head, 1);
  if (beside) row->addWidget(beside);
  m_column->addLayout(row);
}

void InspectorColumn::addFact(const QString& name, const QString& value) {
  auto* text = label(value, this);
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  addFact(name, text);
}

void InspectorColumn::addFact(const QString& name, QWidget* value) {
  auto* row = new QHBoxLayout;
  auto* left = label(name, this, Tone::second);
  left->setFixedWidth(kFactName);
  row->addWidget(left, 0, Qt::AlignTop);
  row->addWidget(value, 1);
  m_column->addLayout(row);
}

void InspectorColumn::addGeneChips(const std::vector<std::string>& genes) {
  QWidget* box = flowBox(this);
  for (std::size_t i = 0; i < std::min(genes.size(), kShownGenes); ++i) {
    const QString name = QString::fromStdString(genes[i]);
    auto* button = pushButton(name, {}, QStringLiteral("gene_") + name, box);
    button->setProperty("small", true);
    button->setToolTip(tr("Select %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT geneChosen(name); });
    box->layout()->addWidget(button);
  }
  if (genes.size() > kShownGenes)
    box->layout()->addWidget(
        label(tr("and %1 more").arg(QLocale().toString(qulonglong(genes.size() - kShownGenes))), box, Tone::second));
  m_column->addWidget(box);
}

void InspectorColumn::add(QWidget* widget, Qt::Alignment alignment) {
  m_column->addWidget(widget, 0, alignment);
}

void InspectorColumn::addGap(int height) {
  m_column->addSpacing(height);
}

void InspectorColumn::finish() {
  m_column->addStretch(1);
}

QWidget* flowBox(QWidget* parent) {
  auto* box = new QWidget(parent);
  new FlowLayout(box);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  policy.setHeightForWidth(true);
  box->setSizePolicy(policy);
  return box;
}

}  // namespace grnwb::ui
