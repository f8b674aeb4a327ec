// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/ledger_filter_popup.h"

#include <QCheckBox>
#include <QDoubleValidator>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kWidth = 220;

std::optional<double> numberIn(const QLineEdit* edit) {
  bool valid = false;
  const double value = edit ? QLocale().toDouble(edit->text(), &valid) : 0;
  return valid ? std::optional(value) : std::nullopt;
}

QString textOf(const std::optional<double>& value) {
  return value ? QLocale().toString(*value, 'g', 10) : QString();
}

}  // namespace

LedgerFilterPopup::LedgerFilterPopup(const EdgeTableModel& model, int column, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_column(column) {
  setObjectName(QStringLiteral("ledgerFilterPopup"));
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("card", true);
  setAccessibleName(tr("Filter by %1").arg(model.title(column)));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  rows->setSpacing(measure::kGap);
  setFixedWidth(kWidth);

  auto* head = new QHBoxLayout;
  head->addWidget(label(model.title(column), this, Tone::text, TextSize::head));
  head->addStretch();
  auto* clearButton = linkButton(tr("Clear"), QStringLiteral("clearColumnFilter"), this);
  connect(clearButton, &QPushButton::clicked, this, &LedgerFilterPopup::clear);
  head->addWidget(clearButton);
  rows->addLayout(head);

  const ColumnFilter filter = model.filter().columns.value(model.keyOf(column));
  if (model.isText(column)) m_text = addText(QStringLiteral("filterText"), tr("contains"), filter.text);
  if (model.isNumber(column)) addBounds(model, filter);
  addChoices(model, filter);
  if (QWidget* first = m_text ? m_text : m_least ? m_least : nullptr)
    first->setFocus();
  else if (!m_choices.isEmpty())
    m_choices.front().second->setFocus();
}

QLineEdit* LedgerFilterPopup::addText(const QString& name, const QString& placeholder, const QString& text) {
  auto* edit = new QLineEdit(text, this);
  edit->setObjectName(name);
  edit->setPlaceholderText(placeholder);
  edit->setAccessibleName(placeholder);
  edit->setClearButtonEnabled(true);
  layout()->addWidget(edit);
  connect(edit, &QLineEdit::textChanged, this, &LedgerFilterPopup::read);
  connect(edit, &QLineEdit::returnPressed, this, &QWidget::close);
  return edit;
}

void LedgerFilterPopup::addBounds(const EdgeTableModel& model, const ColumnFilter& filter) {
  m_least = addText(QStringLiteral("filterLeast"), tr("at least"), textOf(filter.least));
  m_most = addText(QStringLiteral("filterMost"), tr("at most"), textOf(filter.most));
  for (QLineEdit* edit : {m_least, m_most}) edit->setValidator(new QDoubleValidator(edit));
  const auto [low, high] = model.rangeShown(m_column);
  if (low > high) return;
  const QLocale locale;
  layout()->addWidget(label(tr("shown now: %1 to %2").arg(locale.toString(low, 'g', 4), locale.toString(high, 'g', 4)),
                            this, Tone::second, TextSize::small));
}

void LedgerFilterPopup::addChoices(const EdgeTableModel& model, const ColumnFilter& filter) {
  for (const EdgeTableModel::Choice& choice : model.choices(m_column)) {
    auto* box = new QCheckBox(choice.text, this);
    box->setObjectName(QStringLiteral("filterChoice%1").arg(choice.value));
    box->setChecked(filter.choices.contains(choice.value));
    layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &LedgerFilterPopup::read);
    m_choices.append({choice.value, box});
  }
}

void LedgerFilterPopup::read() {
  ColumnFilter filter;
  if (m_text) filter.text = m_text->text().trimmed();
  filter.least = numberIn(m_least);
  filter.most = numberIn(m_most);
  for (const auto& [value, box] : m_choices)
    if (box->isChecked()) filter.choices << value;
  Q_EMIT edited(filter);
}

void LedgerFilterPopup::clear() {
  for (QLineEdit* edit : {m_text, m_least, m_most})
    if (edit) edit->clear();
  for (const auto& [value, box] : m_choices) box->setChecked(false);
}

}  // namespace grnwb::ui
