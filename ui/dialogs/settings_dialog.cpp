// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/parallel.h"
#include "core/chat/provider_kinds.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSettingsWidth = 540, kSettingsCaption = 130;

/// A titled block of rows.
QFormLayout* addBlock(QVBoxLayout& column, const QString& title, QWidget* parent) {
  column.addWidget(label(title, parent, Tone::text, TextSize::head));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(measure::kPadding);
  form->setVerticalSpacing(measure::kGap);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  column.addLayout(form);
  column.addSpacing(measure::kGap);
  return form;
}

void addSetting(QFormLayout& form, const QString& caption, QWidget* editor, QWidget* named) {
  auto* title = label(caption);
  title->setMinimumSize(kSettingsCaption, measure::kControl);
  title->setBuddy(named);
  named->setAccessibleName(caption);
  form.addRow(title, editor);
}

}  // namespace

SettingsDialog::SettingsDialog(const AppSettings& settings, const QString& standardExamples, QWidget* parent)
    : QDialog(parent), m_settings(settings) {
  setObjectName(QStringLiteral("settingsDialog"));
  setWindowTitle(tr("Settings"));
  setMinimumWidth(kSettingsWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kGap);
  addLooks(*addBlock(*column, tr("Looks"), this));
  addComputing(*addBlock(*column, tr("Computing"), this));
  addProjects(*addBlock(*column, tr("Projects"), this), standardExamples);
  addModel(*addBlock(*column, tr("Language model of new projects"), this));
  column->addStretch();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  setLook(*buttons->button(QDialogButtonBox::Ok), "main", true);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

void SettingsDialog::addLooks(QFormLayout& form) {
  m_theme = new QComboBox(this);
  m_theme->setObjectName(QStringLiteral("settingTheme"));
  m_theme->addItems({tr("as the system"), tr("light"), tr("dark")});
  m_theme->setCurrentIndex(static_cast<int>(m_settings.theme));
  addSetting(form, tr("Theme"), m_theme, m_theme);
  auto* language =
      label(tr("%1, as the system").arg(tr("English", "the name of the language of this text")), this, Tone::second);
  language->setObjectName(QStringLiteral("settingLanguage"));
  addSetting(form, tr("Language"), language, language);
}

void SettingsDialog::addComputing(QFormLayout& form) {
  m_threads = new QSpinBox(this);
  m_threads->setObjectName(QStringLiteral("settingThreads"));
  m_threads->setRange(0, hardwareThreads());
  m_threads->setSpecialValueText(tr("all (%1)").arg(hardwareThreads()));
  m_threads->setValue(m_settings.threads);
  m_threads->setToolTip(
      tr("How many processor threads long jobs may use, from the next one on; results don't depend "
         "on it"));
  m_threads->setMaximumWidth(kSettingsCaption);
  addSetting(form, tr("Threads"), m_threads, m_threads);
}

void SettingsDialog::addProjects(QFormLayout& form, const QString& standardExamples) {
  auto* box = new QWidget(this);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  m_examples = new QLineEdit(m_settings.exampleFolder, box);
  m_examples->setObjectName(QStringLiteral("settingExamples"));
  m_examples->setPlaceholderText(QDir::toNativeSeparators(standardExamples));
  m_examples->setClearButtonEnabled(true);
  auto* choose = pushButton(tr("Choose…"), QStringLiteral("open"), QStringLiteral("chooseExamples"), box);
  choose->setAutoDefault(false);
  connect(choose, &QPushButton::clicked, this, &SettingsDialog::chooseExampleFolder);
  row->addWidget(m_examples, 1);
  row->addWidget(choose);
  addSetting(form, tr("Examples go to"), box, m_examples);
  m_restore = new QCheckBox(tr("Open the last project and page again"), this);
  m_restore->setObjectName(QStringLiteral("settingRestore"));
  m_restore->setChecked(m_settings.restoreSession);
  addSetting(form, tr("At the start"), m_restore, m_restore);
  auto* saving = label(tr("by itself, after each step and a moment after each edit"), this, Tone::second);
  addSetting(form, tr("Saving"), saving, saving);
}

void SettingsDialog::addModel(QFormLayout& form) {
  m_provider = new QComboBox(this);
  m_provider->setObjectName(QStringLiteral("settingProvider"));
  for (const chat::ProviderKind& kind : chat::providerKinds())
    m_provider->addItem(QString::fromStdString(kind.label), QString::fromStdString(kind.name));
  m_provider->setCurrentIndex(std::max(0, m_provider->findData(QString::fromStdString(m_settings.model.provider))));
  addSetting(form, tr("Provider"), m_provider, m_provider);
  m_model = new QLineEdit(QString::fromStdString(m_settings.model.model), this);
  m_model->setObjectName(QStringLiteral("settingModel"));
  addSetting(form, tr("Model"), m_model, m_model);
  m_address = new QLineEdit(m_settings.modelAddress, this);
  m_address->setObjectName(QStringLiteral("settingAddress"));
  m_address->setToolTip(tr("Where the API is; empty: the provider's own address"));
  addSetting(form, tr("Base URL"), m_address, m_address);
  const auto hint = [this] {
    const auto& kind = chat::providerKind(m_provider->currentData().toString().toStdString());
    m_address->setPlaceholderText(QString::fromStdString(kind.baseUrl));
  };
  connect(m_provider, &QComboBox::currentIndexChanged, this, hint);
  hint();
  auto* numbers = new ParameterForm(this);
  numbers->setFields(llm::fields(m_settings.model),
                     {QStringLiteral("temperature"), QStringLiteral("max-tokens"), QStringLiteral("parallel")});
  auto* rows = static_cast<QFormLayout*>(numbers->layout());
  rows->setHorizontalSpacing(measure::kPadding);
  for (int row = 0; row < rows->rowCount(); ++row)
    if (const QLayoutItem* caption = rows->itemAt(row, QFormLayout::LabelRole))
      caption->widget()->setMinimumWidth(kSettingsCaption);
  form.addRow(numbers);
}

void SettingsDialog::chooseExampleFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder of examples"), m_examples->text());
  dialog->setObjectName(QStringLiteral("exampleFolderDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, m_examples, &QLineEdit::setText);
  dialog->open();
}

AppSettings SettingsDialog::settings() const {
  AppSettings chosen = m_settings;
  chosen.theme = static_cast<AppSettings::ThemeChoice>(m_theme->currentIndex());
  chosen.threads = m_threads->value();
  chosen.exampleFolder = m_examples->text().trimmed();
  chosen.restoreSession = m_restore->isChecked();
  chosen.model.provider = m_provider->currentData().toString().toStdString();
  chosen.model.model = m_model->text().trimmed().toStdString();
  chosen.modelAddress = m_address->text().trimmed();
  return chosen;
}

}  // namespace grnwb::ui
