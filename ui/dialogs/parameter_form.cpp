// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/parameter_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/dialogs/number_box.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kEditorWidth = 104;

/// Field texts come from core tables; translators find them in ui/dialogs/parameter_texts.cpp.
QString translated(const std::string& text) {
  return text.empty() ? QString() : QCoreApplication::translate("Parameters", text.c_str());
}

/// Names of methods and devices read as people write them.
QString choiceText(const std::string& choice) {
  if (choice == "grnboost2") return QStringLiteral("GRNBoost2");
  if (choice == "genie3") return QStringLiteral("GENIE3");
  if (choice == "seurat") return QStringLiteral("Seurat");
  if (choice == "seurat_v3") return QStringLiteral("Seurat v3");
  if (choice == "cell_ranger") return QStringLiteral("Cell Ranger");
  if (choice.empty()) return ParameterForm::tr("none");
  if (choice == "cpu" || choice == "cuda") return QString::fromStdString(choice).toUpper();
  return translated(choice);
}

int toInt(double value) {
  return static_cast<int>(
      std::clamp(value, double(std::numeric_limits<int>::min()), double(std::numeric_limits<int>::max())));
}

}  // namespace

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), m_layout(new QFormLayout(this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setHorizontalSpacing(measure::kPadding);
  m_layout->setVerticalSpacing(measure::kGap);
  m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  m_layout->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void ParameterForm::setFields(const std::vector<Field>& fields, const QStringList& only) {
  while (m_layout->rowCount() > 0) m_layout->removeRow(0);
  m_rows.clear();
  for (const Field& field : fields) {
    if (!only.isEmpty() && !only.contains(QString::fromStdString(field.name))) continue;
    const QString name = translated(field.label);
    QWidget* editor = makeEditor(field);
    editor->setObjectName(QString::fromStdString(field.name));
    editor->setAccessibleName(name);
    editor->setToolTip(translated(field.help));

    auto* cell = new QWidget(this);
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    row->addWidget(editor);
    if (!field.unit.empty()) row->addWidget(label(translated(field.unit), cell, Tone::second));
    row->addStretch();
    if (std::holds_alternative<bool*>(field.target)) {
      m_layout->addRow(cell);
    } else {
      auto* title = label(name, this);
      title->setToolTip(editor->toolTip());
      title->setMinimumHeight(measure::kControl);
      title->setBuddy(editor);
      m_layout->addRow(title, cell);
    }
    m_rows.push_back({field, fieldText(field), editor});
    showValue(m_rows.back());
  }
}

QWidget* ParameterForm::makeEditor(const Field& field) {
  const std::string name = field.name;
  if (auto* const* whole = std::get_if<std::int64_t*>(&field.target)) {
    auto* box = new QSpinBox(this);
    box->setRange(toInt(field.minimum), toInt(field.maximum));
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(kEditorWidth);
    connect(box, &QSpinBox::valueChanged, this, [this, target = *whole, name](int value) {
      *target = value;
      announce(name);
    });
    return box;
  }
  if (auto* const* number = std::get_if<double*>(&field.target)) {
    auto* box = new NumberBox(this);
    box->setRange(field.minimum, field.maximum);
    box->setFixedWidth(kEditorWidth);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, target = *number, name](double value) {
      *target = value;
      announce(name);
    });
    return box;
  }
  if (auto* const* flag = std::get_if<bool*>(&field.target)) {
    auto* box = new QCheckBox(translated(field.label), this);
    connect(box, &QCheckBox::toggled, this, [this, target = *flag, name](bool value) {
      *target = value;
      announce(name);
    });
    return box;
  }
  auto* const target = std::get<std::string*>(field.target);
  if (!field.choices.empty()) {
    auto* box = new QComboBox(this);
    for (const std::string& choice : field.choices) box->addItem(choiceText(choice), QString::fromStdString(choice));
    box->setMinimumWidth(kEditorWidth);
    connect(box, &QComboBox::currentIndexChanged, this, [this, target, box, name](int index) {
      *target = box->itemData(index).toString().toStdString();
      announce(name);
    });
    return box;
  }
  auto* line = new QLineEdit(this);
  line->setMinimumWidth(kEditorWidth);
  connect(line, &QLineEdit::textChanged, this, [this, target, name](const QString& text) {
    *target = text.toStdString();
    announce(name);
  });
  return line;
}

void ParameterForm::showValue(const Row& row) {
  const QSignalBlocker quiet(row.editor);
  if (auto* spin = qobject_cast<QSpinBox*>(row.editor))
    spin->setValue(toInt(double(*std::get<std::int64_t*>(row.field.target))));
  else if (auto* number = qobject_cast<QDoubleSpinBox*>(row.editor))
    number->setValue(*std::get<double*>(row.field.target));
  else if (auto* check = qobject_cast<QCheckBox*>(row.editor))
    check->setChecked(*std::get<bool*>(row.field.target));
  else if (auto* combo = qobject_cast<QComboBox*>(row.editor))
    combo->setCurrentIndex(combo->findData(QString::fromStdString(*std::get<std::string*>(row.field.target))));
  else if (auto* line = qobject_cast<QLineEdit*>(row.editor))
    line->setText(QString::fromStdString(*std::get<std::string*>(row.field.target)));
  markChanged(row);
}

void ParameterForm::markChanged(const Row& row) {
  setLook(*row.editor, "changed", fieldText(row.field) != row.defaultText);
}

void ParameterForm::refresh() {
  for (const Row& row : m_rows) showValue(row);
}

void ParameterForm::announce(const std::string& name) {
  const auto row = std::ranges::find_if(m_rows, [&](const Row& each) { return each.field.name == name; });
  if (row == m_rows.end()) return;  // a value set while the form is being built
  markChanged(*row);
  Q_EMIT valueChanged(QString::fromStdString(name));
}

}  // namespace grnwb::ui
