// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of the cells and names of the genes.
#include <QFileDialog>

#include "ui/dialogs/labels_dialog.h"
#include "ui/shell/main_window.h"

namespace grnwb::ui {

void MainWindow::editLabels() {
  auto* dialog = new LabelsDialog(m_workspace, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::chooseGeneTable() {
  auto* dialog =
      new QFileDialog(this, tr("Table of gene ids and symbols"), {}, tr("Tables (*.tsv *.csv *.txt);;All files (*)"));
  dialog->setObjectName(QStringLiteral("geneTableDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::useGeneSymbols);
  dialog->open();
}

void MainWindow::enableDataActions() {
  m_actions.labels->setEnabled(m_workspace.labelledCells() != nullptr);
  for (QAction* naming : {m_actions.geneSymbols, m_actions.geneTable}) naming->setEnabled(m_workspace.state().hasRaw());
}

}  // namespace grnwb::ui
