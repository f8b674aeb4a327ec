// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/ledger_chips.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLongestChip = 320;

/// Chips that don't fit are cut off: they must not widen the window.
class Strip : public QWidget {
 public:
  using QWidget::QWidget;
  QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

}  // namespace

LedgerChips::LedgerChips(const EdgeTableModel& model, QWidget* parent)
    : QFrame(parent), m_model(model), m_strip(new Strip(this)) {
  setObjectName(QStringLiteral("ledgerChips"));
  setProperty("bar", QStringLiteral("view"));
  setFixedHeight(measure::kViewHeader);
  m_chips = new QHBoxLayout(m_strip);
  m_chips->setContentsMargins(0, 0, 0, 0);
  m_chips->setSpacing(measure::kGap);
  m_chips->addStretch();
  m_strip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_clear = linkButton(tr("Clear filters"), QStringLiteral("clearLedgerFilters"), this);
  connect(m_clear, &QPushButton::clicked, this, &LedgerChips::allCleared);
  m_listRow = new QHBoxLayout;
  m_listRow->setSpacing(measure::kGap);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(measure::kPadding, 0, measure::kPadding, 0);
  row->setSpacing(measure::kGap);
  row->addWidget(m_strip, 1);
  row->addWidget(m_clear);
  row->addLayout(m_listRow);
  refresh();
}

void LedgerChips::refresh() {
  while (m_chips->count() > 1) {
    QLayoutItem* item = m_chips->takeAt(0);
    item->widget()->deleteLater();
    item->widget()->hide();
    delete item;
  }
  if (m_model.list()) {
    QPushButton* chip = addChip(m_model.list()->title, QStringLiteral("ledgerListChip"));
    chip->setToolTip(tr("%1. Click to leave the list.").arg(m_model.list()->title));
    connect(chip, &QPushButton::clicked, this, &LedgerChips::listLeft);
  }
  const auto& filters = m_model.filter().columns;
  for (auto at = filters.begin(); at != filters.end(); ++at) {
    const int column = m_model.columnOf(at.key());
    if (column < 0 || !m_model.isAvailable(column)) continue;
    QPushButton* chip = addChip(textOf(column, at.value()), QStringLiteral("ledgerChip_") + at.key());
    chip->setToolTip(tr("Click to take the filter away; click with the right button to change it."));
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &QPushButton::clicked, this, [this, column] { Q_EMIT filterCleared(column); });
    connect(chip, &QWidget::customContextMenuRequested, this, [this, column] { Q_EMIT filterWanted(column); });
  }
  m_clear->setVisible(!filters.isEmpty());
  setVisible(m_model.list() || !filters.isEmpty());
}

QPushButton* LedgerChips::addChip(const QString& text, const QString& name) {
  QPushButton* chip = pushButton({}, QStringLiteral("close"), name, m_strip);
  chip->setProperty("small", true);
  chip->setLayoutDirection(Qt::RightToLeft);
  chip->setText(chip->fontMetrics().elidedText(text, Qt::ElideMiddle, kLongestChip));
  chip->setAccessibleName(tr("Take away: %1").arg(text));
  m_chips->insertWidget(m_chips->count() - 1, chip);
  return chip;
}

QString LedgerChips::textOf(int column, const ColumnFilter& filter) const {
  const QLocale locale;
  QStringList parts;
  if (!filter.text.isEmpty()) parts << tr("“%1”").arg(filter.text);
  const auto number = [&](double value) { return locale.toString(value, 'g', 6); };
  if (filter.least && filter.most)
    parts << tr("%1 to %2").arg(number(*filter.least), number(*filter.most));
  else if (filter.least)
    parts << tr("≥ %1").arg(number(*filter.least));
  else if (filter.most)
    parts << tr("≤ %1").arg(number(*filter.most));
  QStringList choices;
  for (const EdgeTableModel::Choice& choice : m_model.choices(column))
    if (filter.choices.contains(choice.value)) choices << choice.text;
  if (!choices.isEmpty()) parts << choices.join(QStringLiteral(", "));
  return tr("%1: %2").arg(m_model.title(column), parts.join(QStringLiteral(" · ")));
}

}  // namespace grnwb::ui
