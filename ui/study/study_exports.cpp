// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_exports.h"

#include <QFileDialog>
#include <QFileInfo>

#include "core/base/file.h"
#include "core/report/report.h"
#include "ui/models/study_document.h"
#include "ui/models/workspace.h"
#include "ui/study/report_pdf.h"

namespace grnwb::ui {
namespace fs = std::filesystem;

StudyExports::StudyExports(Workspace& workspace, StudyDocument& document, QWidget* parent)
    : QObject(parent), m_workspace(workspace), m_document(document), m_widget(parent) {}

void StudyExports::saveCsv() {
  askForFolder(tr("Tables as CSV"), false);
}

void StudyExports::saveLatex() {
  askForFolder(tr("Tables as LaTeX"), true);
}

void StudyExports::saveHtml() {
  askForFile(tr("HTML report"), QStringLiteral("report.html"), tr("HTML (*.html)"));
}

void StudyExports::savePdf() {
  askForFile(tr("PDF report"), QStringLiteral("report.pdf"), tr("PDF (*.pdf)"));
}

void StudyExports::askForFolder(const QString& title, bool latex) {
  auto* dialog = new QFileDialog(m_widget, title, QString::fromStdString(m_document.folder().string()));
  dialog->setObjectName(QStringLiteral("studyTablesDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, latex](const QString& folder) { writeTables(folder, latex); });
  dialog->open();
}

void StudyExports::askForFile(const QString& title, const QString& name, const QString& filter) {
  auto* dialog = new QFileDialog(m_widget, title, QString::fromStdString(m_document.folder().string()), filter);
  dialog->setObjectName(QStringLiteral("studyReportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QFileInfo(name).suffix());
  dialog->selectFile(name);
  connect(dialog, &QFileDialog::fileSelected, this, &StudyExports::writeReport);
  dialog->open();
}

void StudyExports::start(const QString& title, Work work) {
  if (!m_document.study()) return;
  struct Written {};
  m_workspace.jobs()->start<Written>(
      title, JobQueue::Weight::light,
      [work = std::move(work), study = m_document.study(), results = m_document.results(),
       folder = m_document.resultsFolder()](JobContext& job) {
        work(*study, *results, folder, job);
        return Written();
      },
      [](Written) {});
}

void StudyExports::writeTables(const QString& folder, bool latex) {
  const fs::path to = folder.toStdString();
  start(latex ? tr("Write the tables as LaTeX") : tr("Write the tables as CSV"),
        [to, latex](const study::Study& study, const study::StudyResults& results, const fs::path& from, JobContext&) {
          fs::create_directories(to);
          for (const report::TextTable& table : report::tables(study, results, from))
            writeFileAtomically(to / (table.name + (latex ? ".tex" : ".csv")),
                                latex ? report::toLatex(table) : report::toCsv(table));
        });
}

void StudyExports::writeReport(const QString& file) {
  const fs::path to = file.toStdString();
  start(tr("Write %1").arg(QFileInfo(file).fileName()),
        [to](const study::Study& study, const study::StudyResults& results, const fs::path& from, JobContext& job) {
          const report::Report report = report::makeReport(study, results, from, job);
          if (to.extension() == ".pdf")
            writeReportPdf(report, to);
          else
            writeFileAtomically(to, report::toHtml(report));
        });
}

}  // namespace grnwb::ui
