// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_bar.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <tuple>

#include "ui/models/workspace.h"
#include "ui/study/setting_texts.h"
#include "ui/study/study_exports.h"
#include "ui/study/study_settings_dialog.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using study::Setting;

constexpr int kMostRandomGraphs = 100;

}  // namespace

StudyBar::StudyBar(Workspace& workspace, StudyDocument& document, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_document(document),
      m_study(new QComboBox(this)),
      m_definition(new QComboBox(this)),
      m_graphs(new QSpinBox(this)),
      m_run(mainButton(tr("Run all"), QStringLiteral("play"), QStringLiteral("runStudy"), this)),
      m_pause(pushButton(tr("Pause"), QStringLiteral("pause"), QStringLiteral("pauseStudy"), this)),
      m_resume(pushButton(tr("Resume"), QStringLiteral("resume"), QStringLiteral("resumeStudy"), this)),
      m_settings(pushButton(tr("Setting…"), QStringLiteral("add"), QStringLiteral("studySettings"), this)),
      m_exports(new StudyExports(workspace, document, this)) {
  m_study->setObjectName(QStringLiteral("studyChoice"));
  m_study->setAccessibleName(tr("Study"));
  m_study->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_definition->setObjectName(QStringLiteral("studyDefinition"));
  m_definition->setAccessibleName(tr("Definition of the metrics"));
  m_definition->setToolTip(tr("Whose protocol MMD and RF-AUROC follow"));
  m_definition->addItem(QStringLiteral("LLM4GRN"), QStringLiteral("llm4grn"));
  m_definition->addItem(QStringLiteral("GRouNdGAN"), QStringLiteral("groundgan"));
  m_graphs->setObjectName(QStringLiteral("studyGraphs"));
  m_graphs->setAccessibleName(tr("Random graphs"));
  m_graphs->setToolTip(tr("Per random setting and split seed; ten make a band that a network has to beat"));
  m_graphs->setRange(1, kMostRandomGraphs);
  m_graphs->setKeyboardTracking(false);
  m_run->setToolTip(tr("Work off all that waits; failed cells are tried again"));
  m_pause->setToolTip(tr("What is done stays; a training goes on from its checkpoint"));
  m_resume->setToolTip(tr("Go on where the study rests"));
  m_settings->setToolTip(tr("Settings, models, data, seeds and sets of the study"));
  auto* open = toolButton(QStringLiteral("open"), tr("Open a study…"), QStringLiteral("openStudy"), this);
  auto* make = toolButton(QStringLiteral("new"), tr("New study from this project"), QStringLiteral("newStudy"), this);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  const auto caption = [&](const QString& text) {
    m_captions.push_back(label(text, this, Tone::second));
    row->addWidget(m_captions.back());
  };
  caption(tr("Study"));
  row->addWidget(m_study);
  row->addWidget(make);
  row->addWidget(open);
  caption(tr("Definition"));
  row->addWidget(m_definition);
  caption(tr("Random graphs"));
  row->addWidget(m_graphs);
  row->addWidget(verticalRule(this));
  for (QPushButton* button : {m_run, m_pause, m_resume, m_settings}) row->addWidget(button);
  row->addStretch();
  addExports(*row);

  connect(make, &QToolButton::clicked, &m_document, &StudyDocument::makeFromProject);
  connect(open, &QToolButton::clicked, this, &StudyBar::chooseFile);
  connect(m_study, &QComboBox::activated, this, [this] { m_document.open(m_study->currentData().toString()); });
  connect(m_definition, &QComboBox::activated, this, [this] {
    change(
        [this](study::Study& study) {
          study.metrics.definition = m_definition->currentData().toString().toStdString();
        },
        tr("Definition %1").arg(m_definition->currentText()));
  });
  connect(m_graphs, &QSpinBox::valueChanged, this, [this](int graphs) {
    change([graphs](study::Study& study) { study.randomGraphs = graphs; }, tr("%Ln random graph(s)", "", graphs));
  });
  connect(m_run, &QPushButton::clicked, &m_document, &StudyDocument::run);
  connect(m_resume, &QPushButton::clicked, &m_document, &StudyDocument::run);
  connect(m_pause, &QPushButton::clicked, &m_document, &StudyDocument::pause);
  connect(m_settings, &QPushButton::clicked, this, &StudyBar::showSettingsMenu);
  connect(&m_document, &StudyDocument::studyChanged, this, &StudyBar::takeStudy);
  connect(&m_document, &StudyDocument::resultsChanged, this, &StudyBar::takeRunning);
  connect(&m_document, &StudyDocument::runningChanged, this, &StudyBar::takeRunning);
  takeStudy();
}

void StudyBar::addExports(QHBoxLayout& row) {
  const std::tuple<QString, const char*, void (StudyExports::*)()> kinds[]{
      {tr("CSV"), "studyCsv", &StudyExports::saveCsv},
      {tr("LaTeX"), "studyLatex", &StudyExports::saveLatex},
      {tr("HTML report"), "studyHtml", &StudyExports::saveHtml},
      {tr("PDF report"), "studyPdf", &StudyExports::savePdf}};
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("studyExportMenu"));
  for (const auto& [text, name, save] : kinds) {
    QPushButton* button = pushButton(text, QStringLiteral("export"), QString::fromLatin1(name), this);
    connect(button, &QPushButton::clicked, m_exports, save);
    menu->addAction(text + QStringLiteral("…"), m_exports, save);
    m_exportButtons.push_back(button);
    row.addWidget(button);
  }
  m_exportMenu = new QToolButton(this);
  m_exportMenu->setObjectName(QStringLiteral("studyExport"));
  m_exportMenu->setText(tr("Export"));
  m_exportMenu->setIcon(icon(QStringLiteral("export")));
  m_exportMenu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_exportMenu->setPopupMode(QToolButton::InstantPopup);
  m_exportMenu->setFocusPolicy(Qt::StrongFocus);
  m_exportMenu->setMenu(menu);
  row.addWidget(m_exportMenu);
}

QSize StudyBar::minimumSizeHint() const {
  return {0, QWidget::minimumSizeHint().height()};
}

void StudyBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWidth();
}

void StudyBar::fitWidth() {
  const auto show = [this](bool captions, bool buttons) {
    for (QWidget* caption : m_captions) caption->setVisible(captions);
    for (QWidget* button : m_exportButtons) button->setVisible(buttons);
    m_exportMenu->setVisible(!buttons);
    layout()->invalidate();
    return layout()->minimumSize().width() <= width();
  };
  if (!show(true, true) && !show(true, false)) show(false, false);
}

void StudyBar::takeStudy() {
  const QSignalBlocker studies(m_study), graphs(m_graphs), definition(m_definition);
  m_study->clear();
  for (const std::filesystem::path& file : m_document.files()) {
    const bool isOpen = file == m_document.file();
    const std::string name = isOpen ? m_document.study()->name : file.parent_path().filename().string();
    m_study->addItem(QString::fromStdString(name), QString::fromStdString(file.string()));
    if (isOpen) m_study->setCurrentIndex(m_study->count() - 1);
  }
  if (const auto study = m_document.study()) {
    m_definition->setCurrentIndex(m_definition->findData(QString::fromStdString(study->metrics.definition)));
    m_graphs->setValue(static_cast<int>(std::min<std::int64_t>(study->randomGraphs, kMostRandomGraphs)));
  }
  takeRunning();
  fitWidth();
}

void StudyBar::takeRunning() {
  const bool running = m_document.isRunning();
  const bool isDone = m_document.study() && m_document.results()->count(study::CellState::done) ==
                                                static_cast<std::int64_t>(m_document.cells().size());
  m_run->setEnabled(m_document.study() && !running && !isDone);
  m_pause->setEnabled(running);
  m_resume->setEnabled(m_document.isInterrupted());
  for (QWidget* widget : std::initializer_list<QWidget*>{m_study, m_definition, m_graphs, m_settings})
    widget->setEnabled(m_document.study() && !running);
  for (QWidget* button : m_exportButtons) button->setEnabled(m_document.study() != nullptr);
  m_exportMenu->setEnabled(m_document.study() != nullptr);
}

void StudyBar::change(const std::function<void(study::Study&)>& edit, const QString& text) {
  if (!m_document.study()) return;
  study::Study study = *m_document.study();
  edit(study);
  m_document.change(study, text);
}

void StudyBar::toggleSetting(Setting setting) {
  const auto& chosen = m_document.study()->settings;
  const bool has = std::ranges::find(chosen, setting) != chosen.end();
  if (!has && study::needsModel(setting) && m_document.study()->models.empty()) {
    Q_EMIT m_document.refused(tr("%1 asks a language model: add one to the study first.").arg(settingText(setting)));
    return;
  }
  change(
      [&](study::Study& study) {
        if (has)
          std::erase(study.settings, setting);
        else
          study.settings.push_back(setting);
        std::ranges::sort(study.settings);
      },
      has ? tr("Leave out %1").arg(settingText(setting)) : tr("Add %1").arg(settingText(setting)));
}

void StudyBar::showSettingsMenu() {
  if (!m_document.study()) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("studySettingsMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  const auto& chosen = m_document.study()->settings;
  for (const Setting setting : paperSettings()) {
    QAction* action = menu->addAction(QStringLiteral("%1 – %2").arg(settingText(setting), settingHelp(setting)), this,
                                      [this, setting] { toggleSetting(setting); });
    action->setCheckable(true);
    action->setChecked(std::ranges::find(chosen, setting) != chosen.end());
    action->setEnabled(chosen.size() > 1 || !action->isChecked());  // a study has one at least
  }
  menu->addSeparator();
  QAction* paper = menu->addAction(tr("Use the paper's eight"), this, [this] {
    change([](study::Study& study) { study.settings = paperSettings(); }, tr("The paper's eight settings"));
  });
  paper->setEnabled(!m_document.study()->models.empty());
  menu->addAction(tr("Models, data, seeds and sets…"), this, &StudyBar::openSettings);
  menu->popup(m_settings->mapToGlobal(QPoint(0, m_settings->height())));
}

void StudyBar::openSettings() {
  auto* dialog = new StudySettingsDialog(m_workspace, *m_document.study(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { m_document.change(dialog->study(), tr("Settings of the study")); });
  dialog->open();
}

void StudyBar::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Open a study"), QString::fromStdString(m_document.folder().string()),
                                 tr("Studies (*.json)"));
  dialog->setObjectName(QStringLiteral("openStudyDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, &m_document, &StudyDocument::open);
  dialog->open();
}

}  // namespace grnwb::ui
