// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "ui/models/dropped_file.h"
#include "ui/models/study_from_project.h"
#include "ui/study/setting_texts.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kStudyDialogWidth = 620, kListHeight = 92, kMostSets = 100, kMostGraphs = 100, kMostRegulators = 100;

QString seedsText(const std::vector<std::uint64_t>& seeds) {
  QStringList texts;
  for (const std::uint64_t seed : seeds) texts << QString::number(seed);
  return texts.join(QStringLiteral(", "));
}

/// Empty when one is no number or comes twice.
std::vector<std::uint64_t> seedsOf(const QString& text) {
  std::vector<std::uint64_t> seeds;
  for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    bool isNumber = false;
    const std::uint64_t seed = part.trimmed().toULongLong(&isNumber);
    if (!isNumber || std::ranges::find(seeds, seed) != seeds.end()) return {};
    seeds.push_back(seed);
  }
  return seeds;
}

/// A list with buttons below it.
QWidget* listBox(const QString& title, QListWidget* list, std::initializer_list<QPushButton*> buttons) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(measure::kGap);
  column->addWidget(label(title, box, Tone::text, TextSize::head));
  list->setFixedHeight(kListHeight);
  list->setAccessibleName(title);
  column->addWidget(list);
  auto* row = new QHBoxLayout;
  for (QPushButton* button : buttons) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  row->addStretch();
  column->addLayout(row);
  return box;
}

}  // namespace

StudySettingsDialog::StudySettingsDialog(const Workspace& workspace, study::Study study, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_study(std::move(study)) {
  setObjectName(QStringLiteral("studySettingsDialog"));
  setWindowTitle(tr("Settings of the study"));
  setMinimumWidth(kStudyDialogWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kPadding);
  addSettings(*column);
  column->addWidget(horizontalRule(this));
  addLists(*column);
  column->addWidget(horizontalRule(this));
  addNumbers(*column);
  m_problem = label({}, this, Tone::alarm);
  m_problem->setObjectName(QStringLiteral("studyProblem"));
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  column->addStretch();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  setLook(*buttons->button(QDialogButtonBox::Ok), "main", true);
  connect(buttons, &QDialogButtonBox::accepted, this, &StudySettingsDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &StudySettingsDialog::reject);
  column->addWidget(buttons);
}

void StudySettingsDialog::addSettings(QVBoxLayout& column) {
  column.addWidget(label(tr("Settings"), this, Tone::text, TextSize::head));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(measure::kPadding);
  grid->setVerticalSpacing(measure::kGap);
  int row = 0;
  for (const study::Setting setting : paperSettings()) {
    auto* box = new QCheckBox(settingText(setting), this);
    box->setObjectName(QStringLiteral("setting%1").arg(row));
    box->setChecked(std::ranges::find(m_study.settings, setting) != m_study.settings.end());
    m_settings[setting] = box;
    grid->addWidget(box, row, 0);
    grid->addWidget(label(settingHelp(setting), this, Tone::second), row, 1);
    ++row;
  }
  grid->setColumnStretch(1, 1);
  column.addLayout(grid);
}

void StudySettingsDialog::addLists(QVBoxLayout& column) {
  m_data = new QListWidget(this);
  m_data->setObjectName(QStringLiteral("studyData"));
  auto* addData = pushButton(tr("Add data…"), {}, QStringLiteral("addStudyData"), this);
  auto* removeData = pushButton(tr("Remove"), {}, QStringLiteral("removeStudyData"), this);
  m_models = new QListWidget(this);
  m_models->setObjectName(QStringLiteral("studyModels"));
  auto* addModel = pushButton(tr("Add the project's"), {}, QStringLiteral("addStudyModel"), this);
  addModel->setToolTip(tr("The model that is chosen on the page Knowledge, with the answers it gave"));
  auto* removeModel = pushButton(tr("Remove"), {}, QStringLiteral("removeStudyModel"), this);
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kPadding);
  row->addWidget(listBox(tr("Data sets"), m_data, {addData, removeData}));
  row->addWidget(listBox(tr("Language models"), m_models, {addModel, removeModel}));
  column.addLayout(row);
  connect(addData, &QPushButton::clicked, this, &StudySettingsDialog::chooseData);
  connect(addModel, &QPushButton::clicked, this, &StudySettingsDialog::addProjectModel);
  connect(removeData, &QPushButton::clicked, this, [this] {
    if (m_data->currentRow() < 0) return;
    m_study.data.erase(m_study.data.begin() + m_data->currentRow());
    showLists();
  });
  connect(removeModel, &QPushButton::clicked, this, [this] {
    if (m_models->currentRow() < 0) return;
    m_study.models.erase(m_study.models.begin() + m_models->currentRow());
    showLists();
  });
  showLists();
}

void StudySettingsDialog::showLists() {
  m_data->clear();
  for (const study::StudyData& cells : m_study.data) {
    auto* item = new QListWidgetItem(QString::fromStdString(cells.name), m_data);
    item->setToolTip(QString::fromStdString(cells.file.string()));
  }
  m_models->clear();
  for (const study::StudyModel& model : m_study.models) {
    const QString provider = QString::fromStdString(model.settings.ask.provider);
    auto* item = new QListWidgetItem(
        model.settings.replay ? tr("%1 (%2, recorded answers)").arg(QString::fromStdString(model.name), provider)
                              : QStringLiteral("%1 (%2)").arg(QString::fromStdString(model.name), provider),
        m_models);
    item->setToolTip(QString::fromStdString(model.transcripts.string()));
  }
}

void StudySettingsDialog::addNumbers(QVBoxLayout& column) {
  const auto number = [this](const char* name, std::int64_t value, int most) {
    auto* box = new QSpinBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(1, most);
    box->setValue(static_cast<int>(std::min<std::int64_t>(value, most)));
    return box;
  };
  m_name = new QLineEdit(QString::fromStdString(m_study.name), this);
  m_name->setObjectName(QStringLiteral("studyName"));
  m_seeds = new QLineEdit(seedsText(m_study.splitSeeds), this);
  m_seeds->setObjectName(QStringLiteral("studySeeds"));
  m_seeds->setToolTip(tr("One split of the cells for each, separated by commas"));
  m_sets = number("studySets", m_study.sets, kMostSets);
  m_sets->setToolTip(tr("Synthetic sets per training, or resamples of the control"));
  m_graphs = number("studyRandomGraphs", m_study.randomGraphs, kMostGraphs);
  m_graphs->setToolTip(tr("Per random setting and split seed"));
  m_regulators = number("studyRegulators", m_study.impose.k, kMostRegulators);
  m_preset = new QComboBox(this);
  m_preset->setObjectName(QStringLiteral("studyPreset"));
  m_preset->addItem(tr("As it is (%1)").arg(QString::fromStdString(m_study.train.preset)));
  for (const char* preset : {"quick", "desktop", "paper"}) m_preset->addItem(QString::fromLatin1(preset));
  m_lisi = new QCheckBox(tr("miLISI, from an embedding of all cells"), this);
  m_lisi->setObjectName(QStringLiteral("studyLisi"));
  m_lisi->setChecked(m_study.metrics.lisi);
  auto* left = new QFormLayout;
  left->addRow(tr("Name"), m_name);
  left->addRow(tr("Split seeds"), m_seeds);
  left->addRow(tr("Training"), m_preset);
  auto* right = new QFormLayout;
  right->addRow(tr("Sets"), m_sets);
  right->addRow(tr("Random graphs"), m_graphs);
  right->addRow(tr("Regulators per target"), m_regulators);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * measure::kPadding);
  row->addLayout(left, 1);
  row->addLayout(right);
  column.addLayout(row);
  column.addWidget(m_lisi);
}

void StudySettingsDialog::chooseData() {
  auto* dialog = new QFileDialog(this, tr("Add data"), {}, cellFilesFilter());
  dialog->setObjectName(QStringLiteral("addStudyDataDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    // As the first one is prepared, but for its labels and words, which are its own.
    study::StudyData added = m_study.data.empty() ? study::StudyData() : m_study.data.front();
    added.name = QFileInfo(file).baseName().toStdString();
    added.file = file.toStdString();
    added.labels.clear();
    added.context.clear();
    m_study.data.push_back(std::move(added));
    showLists();
  });
  dialog->open();
}

void StudySettingsDialog::addProjectModel() {
  const auto model = modelOfProject(m_workspace);
  const bool isThere =
      model && std::ranges::find(m_study.models, model->name, &study::StudyModel::name) != m_study.models.end();
  m_problem->setVisible(!model || isThere);
  if (!model) return m_problem->setText(tr("No model is chosen on the page Knowledge."));
  if (isThere) return m_problem->setText(tr("%1 is there already.").arg(QString::fromStdString(model->name)));
  m_study.models.push_back(*model);
  showLists();
}

bool StudySettingsDialog::takeValues() {
  m_study.name = m_name->text().trimmed().toStdString();
  m_study.splitSeeds = seedsOf(m_seeds->text());
  m_study.sets = m_sets->value();
  m_study.randomGraphs = m_graphs->value();
  m_study.impose.k = m_regulators->value();
  m_study.metrics.lisi = m_lisi->isChecked();
  if (m_preset->currentIndex() > 0) {
    const std::uint64_t seed = m_study.train.seed;
    m_study.train = gan::presetParameters(m_preset->currentText().toStdString());
    m_study.train.seed = seed;
  }
  m_study.settings.clear();
  for (const auto& [setting, box] : m_settings)
    if (box->isChecked()) m_study.settings.push_back(setting);
  const bool wantsModel = std::ranges::any_of(m_study.settings, study::needsModel);
  const QString problem = m_study.name.empty()       ? tr("The study needs a name.")
                          : m_study.data.empty()     ? tr("The study needs a data set.")
                          : m_study.settings.empty() ? tr("Choose a setting.")
                          : m_study.splitSeeds.empty()
                              ? tr("Split seeds are different whole numbers, separated by commas.")
                          : wantsModel && m_study.models.empty()
                              ? tr("1.A and the settings 2 need a language model: add one or leave them out.")
                              : QString();
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
  return problem.isEmpty();
}

void StudySettingsDialog::accept() {
  if (takeValues()) QDialog::accept();
}

}  // namespace grnwb::ui
