// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/project_size_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMessageBox>
#include <QPointer>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/number_text.h"
#include "ui/models/project_size_model.h"
#include "ui/models/table_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kDialogSize(760, 460);
constexpr int kWhatWidth = 290, kFilesWidth = 60, kSizeWidth = 80;

}  // namespace

ProjectSizeDialog::ProjectSizeDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_model(new ProjectSizeModel(this)), m_table(new QTableView(this)) {
  setObjectName(QStringLiteral("projectSizeDialog"));
  setWindowTitle(tr("Size of %1").arg(workspace.projectName()));
  resize(kDialogSize);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kGap);
  m_total = label({}, this, Tone::text, TextSize::head);
  m_total->setObjectName(QStringLiteral("projectTotal"));
  column->addWidget(m_total);
  QLabel* folder = elidedLabel(this, Tone::second);
  folder->setText(QDir::toNativeSeparators(QString::fromStdString(workspace.shownFolder().string())));
  column->addWidget(folder);

  m_table->setObjectName(QStringLiteral("projectSizes"));
  m_table->setAccessibleName(tr("Contents of the project by size"));
  m_table->setModel(m_model);
  prepareTable(*m_table);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setColumnWidth(ProjectSizeModel::WhatColumn, kWhatWidth);
  m_table->setColumnWidth(ProjectSizeModel::FilesColumn, kFilesWidth);
  m_table->setColumnWidth(ProjectSizeModel::SizeColumn, kSizeWidth);
  auto* copy = new QAction(tr("Copy as TSV"), m_table);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, &ProjectSizeDialog::copyTable);
  m_table->addAction(copy);
  m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
  column->addWidget(m_table, 1);

  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kGap);
  m_choice = label({}, this, Tone::second);
  m_choice->setObjectName(QStringLiteral("chosenSize"));
  row->addWidget(m_choice, 1);
  auto* copyButton = pushButton(tr("Copy table"), QStringLiteral("copy"), QStringLiteral("copySizes"), this);
  m_clean = mainButton(tr("Remove…"), QStringLiteral("delete"), QStringLiteral("cleanUp"), this);
  auto* closeButton = pushButton(tr("Close"), {}, QStringLiteral("closeSizes"), this);
  for (QPushButton* button : {copyButton, m_clean, closeButton}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  column->addLayout(row);
  connect(copyButton, &QPushButton::clicked, this, &ProjectSizeDialog::copyTable);
  connect(m_clean, &QPushButton::clicked, this, &ProjectSizeDialog::askAndClean);
  connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
  connect(m_model, &ProjectSizeModel::choiceChanged, this, &ProjectSizeDialog::showChoice);
  connect(&workspace, &Workspace::cleanedUp, this, &ProjectSizeDialog::measureFolder);
  connect(&workspace, &Workspace::projectReplaced, this, &QDialog::close);
  showChoice();
  measureFolder();
}

void ProjectSizeDialog::measureFolder() {
  using Items = std::vector<pipeline::StoredItem>;
  m_workspace.jobs()->start<Items>(
      tr("Measure the project"), JobQueue::Weight::light,
      [folder = m_workspace.shownFolder(), busy = m_workspace.busyRuns()](JobContext& job) {
        return pipeline::projectSize(folder, busy, job);
      },
      [dialog = QPointer(this)](Items items) {
        if (dialog) dialog->m_model->setItems(std::move(items));
      });
}

void ProjectSizeDialog::showChoice() {
  m_total->setText(m_model->rowCount() > 0 ? tr("%1 in all").arg(bytesText(m_model->bytes())) : tr("Measuring…"));
  const bool any = !m_model->chosen().empty();
  m_choice->setText(any ? tr("Removing what is checked frees %1").arg(bytesText(m_model->chosenBytes()))
                        : tr("Check what is to be removed"));
  m_clean->setEnabled(any && !m_workspace.isReadOnly());
}

void ProjectSizeDialog::askAndClean() {
  const QStringList losses = m_model->losses();
  auto* box = new QMessageBox(QMessageBox::NoIcon, windowTitle(),
                              tr("Remove %1 from the project?").arg(bytesText(m_model->chosenBytes())),
                              QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("cleanUpBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(tr("This can't be undone. %1")
                              .arg(losses.isEmpty() ? tr("Nothing that the project needs is lost.")
                                                    : QLatin1Char('\n') + losses.join(QLatin1Char('\n'))));
  QPushButton* remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
  remove->setObjectName(QStringLiteral("confirmCleanUp"));
  QPushButton* keep = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
  keep->setObjectName(QStringLiteral("keepAll"));
  box->setDefaultButton(keep);
  connect(box, &QMessageBox::finished, this, [this, box, remove] {
    if (box->clickedButton() == remove) m_workspace.cleanUp(m_model->chosen());
  });
  box->open();
}

void ProjectSizeDialog::copyTable() const {
  QGuiApplication::clipboard()->setText(tableText(*m_model, QLatin1Char('\t')));
}

}  // namespace grnwb::ui
