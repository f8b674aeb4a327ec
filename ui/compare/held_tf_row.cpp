// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/held_tf_row.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/dialogs/number_box.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kFirstMultiple = 3, kFirstRaw = 1, kMostMultiple = 1000, kMostRaw = 1e6;
constexpr int kHeldValueWidth = 76, kHoldingLetters = 10;

}  // namespace

HeldTfRow::HeldTfRow(QAbstractItemModel& tfs, const QString& objectName, QWidget* parent)
    : QFrame(parent),
      m_tf(new QLineEdit(this)),
      m_holding(new QComboBox(this)),
      m_value(new NumberBox(this)),
      m_remove(
          toolButton(QStringLiteral("close"), tr("Do not hold this TF"), objectName + QStringLiteral("Remove"), this)),
      m_multiple(kFirstMultiple),
      m_raw(kFirstRaw) {
  setObjectName(objectName);
  setProperty("card", true);
  m_tf->setObjectName(objectName + QStringLiteral("Name"));
  m_tf->setAccessibleName(tr("TF to hold"));
  m_tf->setPlaceholderText(tr("TF"));
  m_tf->setClearButtonEnabled(true);
  m_tf->addAction(icon(QStringLiteral("search"), &Theme::secondText), QLineEdit::LeadingPosition);
  auto* completer = new QCompleter(&tfs, m_tf);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  m_tf->setCompleter(completer);
  m_holding->setObjectName(objectName + QStringLiteral("Holding"));
  m_holding->setAccessibleName(tr("What the TF is held at"));
  m_holding->addItem(tr("knock out"), static_cast<int>(Holding::knockOut));
  m_holding->addItem(tr("multiply mean by"), static_cast<int>(Holding::multiple));
  m_holding->addItem(tr("hold at raw value"), static_cast<int>(Holding::raw));
  m_holding->setItemData(0, tr("0 in every cell"), Qt::ToolTipRole);
  m_holding->setItemData(1, tr("A multiple of the TF's mean over the control cells"), Qt::ToolTipRole);
  m_holding->setItemData(2, tr("In units of the causal controller, before library normalisation"), Qt::ToolTipRole);
  m_holding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_holding->setMinimumContentsLength(kHoldingLetters);
  m_value->setObjectName(objectName + QStringLiteral("Value"));
  m_value->setAccessibleName(tr("Value the TF is held at"));
  m_value->setFixedWidth(kHeldValueWidth);

  auto* name = new QHBoxLayout;
  name->setSpacing(measure::kGap);
  name->addWidget(m_tf, 1);
  name->addWidget(m_remove);
  auto* value = new QHBoxLayout;
  value->setSpacing(measure::kGap);
  value->addWidget(m_holding, 1);
  value->addWidget(m_value);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  column->setSpacing(measure::kGap);
  column->addLayout(name);
  column->addLayout(value);

  setFocusProxy(m_tf);
  connect(m_tf, &QLineEdit::editingFinished, this, [this, &tfs] {
    const QModelIndexList named = tfs.match(tfs.index(0, 0), Qt::DisplayRole, tf(), 1, Qt::MatchFixedString);
    if (!named.isEmpty()) setTf(named.front().data().toString());  // "spi1" means SPI1
  });
  connect(m_tf, &QLineEdit::textChanged, this, &HeldTfRow::changed);
  connect(m_remove, &QToolButton::clicked, this, &HeldTfRow::removeRequested);
  connect(m_holding, &QComboBox::currentIndexChanged, this, [this] {
    showValue();
    Q_EMIT changed();
  });
  connect(m_value, &NumberBox::valueChanged, this, [this](double number) {
    (holding() == Holding::raw ? m_raw : m_multiple) = number;
    Q_EMIT changed();
  });
  showValue();
}

QString HeldTfRow::tf() const {
  return m_tf->text().trimmed();
}

void HeldTfRow::setTf(const QString& tf) {
  m_tf->setText(tf);
}

void HeldTfRow::setKnockOut() {
  m_holding->setCurrentIndex(m_holding->findData(static_cast<int>(Holding::knockOut)));
}

HeldTfRow::Holding HeldTfRow::holding() const {
  return static_cast<Holding>(m_holding->currentData().toInt());
}

gan::Perturbation HeldTfRow::perturbation() const {
  const Holding how = holding();
  return {tf().toStdString(), how == Holding::knockOut ? 0 : m_value->value(), how == Holding::multiple};
}

void HeldTfRow::setRemovable(bool removable) {
  m_remove->setVisible(removable);
}

void HeldTfRow::showValue() {
  const Holding how = holding();
  m_value->setVisible(how != Holding::knockOut);
  const QSignalBlocker blocker(m_value);
  m_value->setRange(0, how == Holding::raw ? kMostRaw : kMostMultiple);
  m_value->setValue(how == Holding::raw ? m_raw : m_multiple);
  m_value->setToolTip(m_holding->currentData(Qt::ToolTipRole).toString());
}

}  // namespace grnwb::ui
