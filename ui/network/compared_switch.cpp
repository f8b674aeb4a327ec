// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/compared_switch.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>

#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

enum Part { both, onlyA, onlyB };
constexpr int kLongestName = 130;

}  // namespace

ComparedSwitch::ComparedSwitch(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this)) {
  setObjectName(QStringLiteral("comparedSwitch"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  const std::pair<Part, const char*> parts[] = {{both, "inBoth"}, {onlyA, "onlyFirst"}, {onlyB, "onlySecond"}};
  for (const auto& [part, name] : parts) {
    QPushButton* button = pushButton({}, {}, QLatin1String(name), this);
    button->setProperty("small", true);
    button->setCheckable(true);
    m_buttons->addButton(button, part);
    row->addWidget(button);
  }
  connect(m_buttons, &QButtonGroup::idClicked, this, &ComparedSwitch::choose);
}

void ComparedSwitch::setPair(const ComparedPair& pair) {
  m_pair = pair;
  m_buttons->button(both)->setText(tr("In both"));
  for (const auto& [part, name] : {std::pair(onlyA, pair.nameA), std::pair(onlyB, pair.nameB)}) {
    QAbstractButton* button = m_buttons->button(part);
    const QString text = tr("Only %1").arg(name);
    button->setText(button->fontMetrics().elidedText(text, Qt::ElideMiddle, kLongestName));
    button->setToolTip(text);
    button->setAccessibleName(text);
  }
  choose(both);
}

void ComparedSwitch::choose(int part) {
  m_buttons->button(part)->setChecked(true);
  LedgerList list;
  list.noteHeading = tr("Present in");
  QString present;
  if (part == both) {
    list.title = tr("Edges in both %1 and %2").arg(m_pair.nameA, m_pair.nameB);
    list.pairs = m_pair.both;
    present = QLocale().createSeparatedList({m_pair.nameA, m_pair.nameB});
  } else {
    const bool first = part == onlyA;
    present = first ? m_pair.nameA : m_pair.nameB;
    list.title = tr("Edges in %1, not in %2").arg(present, first ? m_pair.nameB : m_pair.nameA);
    list.pairs = first ? m_pair.onlyA : m_pair.onlyB;
  }
  list.notes = QStringList(static_cast<qsizetype>(list.pairs.size()), present);
  Q_EMIT listChosen(list);
}

}  // namespace grnwb::ui
