// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_side.h"

#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/network/overlap_choice.h"
#include "ui/network/overlap_seeds.h"
#include "ui/network/overlap_words.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kOverlapSideWidth = 252;

QLabel* wrapped(QWidget* parent, const QString& objectName) {
  QLabel* text = label({}, parent, Tone::second);
  text->setObjectName(objectName);
  text->setWordWrap(true);
  text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return text;
}

}  // namespace

OverlapSide::OverlapSide(Workspace& workspace, QWidget* parent) : QWidget(parent) {
  setMinimumWidth(kOverlapSideWidth);
  QFrame* bar = viewBar(this);
  rowOf(bar)->addWidget(label(tr("Compared networks"), bar, Tone::text, TextSize::head));
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("overlapSide"));
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* inner = new QWidget(scroll);
  inner->setBackgroundRole(QPalette::Base);
  inner->setAutoFillBackground(true);
  m_choice = new OverlapChoice(inner);
  m_status = wrapped(inner, QStringLiteral("overlapStatus"));
  m_reading = wrapped(inner, QStringLiteral("overlapReading"));
  m_otherTfsHead = label(tr("Common TFs"), inner, Tone::text, TextSize::head);
  m_otherTfs = wrapped(inner, QStringLiteral("overlapOtherTfs"));
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kGap);
  column->addWidget(m_choice);
  column->addWidget(m_status);
  column->addWidget(addSeedsButton(workspace, QStringLiteral("addSeeds"), inner), 0, Qt::AlignLeft);
  column->addSpacing(measure::kGap);
  column->addWidget(horizontalRule(inner));
  column->addWidget(makeKinds(inner));
  column->addWidget(label(tr("Read this as"), inner, Tone::text, TextSize::head));
  column->addWidget(m_reading);
  column->addWidget(tenRandomGraphsLink(workspace, QStringLiteral("tenRandomGraphs"), inner));
  column->addSpacing(measure::kGap);
  column->addWidget(m_otherTfsHead);
  column->addWidget(m_otherTfs);
  column->addStretch();
  scroll->setWidget(inner);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(bar);
  outer->addWidget(scroll, 1);
  connect(m_choice, &OverlapChoice::choiceChanged, this, &OverlapSide::choiceChanged);
  connect(&workspace, &Workspace::projectReplaced, m_choice, &OverlapChoice::forgetChoices);
}

QWidget* OverlapSide::makeKinds(QWidget* parent) {
  auto* box = new QWidget(parent);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, measure::kGap, 0, measure::kGap);
  column->setSpacing(measure::kGap - 2);
  column->addWidget(label(tr("Overlap is"), box, Tone::text, TextSize::head));
  const auto choice = [&](OverlapKind kind, const QString& text, const QString& toolTip, const QString& objectName) {
    auto* button = new QRadioButton(text, box);
    button->setObjectName(objectName);
    button->setToolTip(toolTip);
    button->setChecked(kind == m_kind);
    column->addWidget(button);
    connect(button, &QRadioButton::toggled, this, [this, kind](bool isChosen) {
      if (!isChosen) return;
      m_kind = kind;
      Q_EMIT kindChanged();
    });
  };
  choice(OverlapKind::regulators, tr("Jaccard per target"),
         tr("For each target, the regulators that both networks have of all that either has; then the mean"),
         QStringLiteral("overlapByTarget"));
  choice(OverlapKind::edges, tr("Share of edges"), tr("Edges that both networks have, of all that either has"),
         QStringLiteral("overlapByEdges"));
  choice(OverlapKind::tfs, tr("TF lists only"), tr("The share of one network’s TFs that are TFs in the other"),
         QStringLiteral("overlapByTfs"));
  return box;
}

void OverlapSide::setNetworks(std::vector<ComparedNetwork> networks) {
  m_choice->setNetworks(std::move(networks));
}

std::vector<ComparedNetwork> OverlapSide::chosen() const {
  return m_choice->chosen();
}

void OverlapSide::setStatus(const QString& text) {
  m_status->setText(text);
  m_status->setVisible(!text.isEmpty());
}

void OverlapSide::readStudy(const OverlapStudy* study) {
  const QString otherTfs = study ? otherTfsText(*study) : QString();
  m_reading->setText(study ? readingText(*study, m_kind)
                           : tr("Two networks or more say how far methods and seeds agree, and random graphs how far "
                                "they would by chance."));
  m_otherTfsHead->setVisible(!otherTfs.isEmpty());
  m_otherTfs->setVisible(!otherTfs.isEmpty());
  m_otherTfs->setText(otherTfs);
}

}  // namespace grnwb::ui
