// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/merge_report_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kReportSize(680, 300);
enum ReportColumn { ReportBatch, ReportCells, ReportGenes, ReportLost, ReportFile, ReportColumnCount };
constexpr int kReportBatchWidth = 150, kReportNumberWidth = 90, kReportLostWidth = 130;

}  // namespace

MergeReportDialog::MergeReportDialog(const pipeline::ProjectState& state, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("mergeReport"));
  setWindowTitle(tr("Files opened as one"));
  resize(kReportSize);
  const qint64 common = state.raw->geneCount();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kPadding);
  column->addWidget(label(
      tr("%1 cells on the %2 genes that all files have").arg(countText(state.raw->cellCount()), countText(common)),
      this, Tone::text, TextSize::head));
  auto* table = new QTableWidget(static_cast<int>(state.sources.size()), ReportColumnCount, this);
  table->setObjectName(QStringLiteral("mergeReportTable"));
  table->setAccessibleName(tr("Files and the genes that were left out"));
  prepareTable(*table);
  table->setTabKeyNavigation(false);
  table->setHorizontalHeaderLabels({tr("Batch"), tr("Cells"), tr("Genes"), tr("Genes left out"), tr("File")});
  table->setColumnWidth(ReportBatch, kReportBatchWidth);
  table->setColumnWidth(ReportLost, kReportLostWidth);
  for (const int number : {ReportCells, ReportGenes}) table->setColumnWidth(number, kReportNumberWidth);
  for (int row = 0; row < table->rowCount(); ++row) {
    const pipeline::SourceFile& file = state.sources[static_cast<std::size_t>(row)];
    const QString path = QDir::toNativeSeparators(QString::fromStdString(file.file));
    table->setItem(row, ReportBatch, new QTableWidgetItem(QString::fromStdString(file.batch)));
    table->setItem(row, ReportCells, new QTableWidgetItem(countText(file.cells)));
    table->setItem(row, ReportGenes, new QTableWidgetItem(countText(file.genes)));
    table->setItem(row, ReportLost, new QTableWidgetItem(countText(file.genes - common)));
    table->setItem(row, ReportFile, new QTableWidgetItem(path));
    table->item(row, ReportFile)->setToolTip(path);
    for (const int number : {ReportCells, ReportGenes, ReportLost})
      table->item(row, number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  for (const int number : {ReportCells, ReportGenes, ReportLost})
    table->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  column->addWidget(table, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* copy = pushButton(tr("Copy table"), QStringLiteral("copy"), QStringLiteral("copyMergeReport"), this);
  copy->setAutoDefault(false);
  buttons->addButton(copy, QDialogButtonBox::ActionRole);
  connect(copy, &QPushButton::clicked, table,
          [table] { QGuiApplication::clipboard()->setText(tableText(*table->model(), QLatin1Char('\t'))); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

}  // namespace grnwb::ui
