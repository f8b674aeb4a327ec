// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/merge_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "core/pipeline/batch_names.h"
#include "core/pipeline/merge_files.h"
#include "ui/dialogs/open_choices_dialog.h"
#include "ui/models/file_looker.h"
#include "ui/models/reading_texts.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr QSize kMergeSize(760, 400);
enum MergeColumn { FileColumn, BatchColumn, HoldsColumn, MergeColumnCount };
constexpr int kSourceWidth = 250, kBatchWidth = 170;

QTableWidgetItem* fixedItem(const QString& text) {
  auto* item = new QTableWidgetItem(text);
  item->setFlags(item->flags() & ~Qt::ItemIsEditable);
  return item;
}

/// "2,700 cells × 32,738 genes, raw counts"; the matrix that is read.
QString holdsText(const io::FileLook& look, const io::ReadOptions& reading) {
  const auto matrix = std::ranges::find(look.matrices, reading.matrix, &io::OfferedMatrix::name);
  if (matrix == look.matrices.end()) return readingText(reading);
  QStringList parts;
  if (matrix->cells > 0 && matrix->genes > 0)
    parts << (reading.orientation == io::Orientation::genesInRows ? sizeText(matrix->genes, matrix->cells)
                                                                  : sizeText(matrix->cells, matrix->genes));
  parts << valuesText(matrix->values);
  if (const QString chosen = readingText(reading); !chosen.isEmpty()) parts << chosen;
  return parts.join(QStringLiteral(", "));
}

}  // namespace

MergeDialog::MergeDialog(JobQueue& jobs, const QStringList& files, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_table(new QTableWidget(this)) {
  setObjectName(QStringLiteral("mergeDialog"));
  setWindowTitle(tr("Open several files as one"));
  resize(kMergeSize);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kPadding);
  QLabel* note = label(tr("Their cells come together on the genes that all files have. Each cell keeps the name of its "
                          "batch in a column."),
                       this, Tone::second);
  note->setWordWrap(true);
  column->addWidget(note);
  makeTable();
  column->addWidget(m_table, 1);

  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kGap);
  auto* add = pushButton(tr("Add files…"), QStringLiteral("add"), QStringLiteral("addMergedFiles"), this);
  m_choices = pushButton(tr("Choices…"), QStringLiteral("settings"), QStringLiteral("mergedFileChoices"), this);
  m_choices->setToolTip(tr("How the chosen file is read: matrix, genome, gene names…"));
  m_remove = pushButton(tr("Remove"), QStringLiteral("remove"), QStringLiteral("removeMergedFile"), this);
  for (QPushButton* button : {add, m_choices, m_remove}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  row->addStretch();
  m_column = new QLineEdit(QString::fromLatin1(pipeline::kBatchColumn), this);
  m_column->setObjectName(QStringLiteral("batchColumn"));
  QLabel* caption = label(tr("Column of the batch"), this);
  caption->setBuddy(m_column);
  m_column->setAccessibleName(caption->text());
  row->addWidget(caption);
  row->addWidget(m_column);
  column->addLayout(row);

  m_hindrance = label({}, this, Tone::caution);
  m_hindrance->setObjectName(QStringLiteral("mergeHindrance"));
  m_hindrance->setWordWrap(true);
  column->addWidget(m_hindrance);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
  m_open = buttons->button(QDialogButtonBox::Open);
  m_open->setObjectName(QStringLiteral("openMerged"));
  m_open->setText(tr("Open as one"));
  setLook(*m_open, "main", true);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(add, &QPushButton::clicked, this, &MergeDialog::filesRequested);
  connect(m_choices, &QPushButton::clicked, this, &MergeDialog::chooseReading);
  connect(m_remove, &QPushButton::clicked, this, &MergeDialog::removeChosen);
  connect(m_column, &QLineEdit::textChanged, this, &MergeDialog::refresh);
  connect(m_table, &QTableWidget::itemSelectionChanged, this, &MergeDialog::refresh);
  connect(m_table, &QTableWidget::itemChanged, this, &MergeDialog::refresh);
  addFiles(files);
  m_table->setFocus();
}

void MergeDialog::makeTable() {
  m_table->setObjectName(QStringLiteral("mergedFiles"));
  m_table->setAccessibleName(tr("Files that become one"));
  m_table->setColumnCount(MergeColumnCount);
  m_table->setHorizontalHeaderLabels({tr("File"), tr("Batch"), tr("What it holds")});
  prepareTable(*m_table);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setSortingEnabled(false);
  m_table->setTabKeyNavigation(false);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  m_table->setColumnWidth(FileColumn, kSourceWidth);
  m_table->setColumnWidth(BatchColumn, kBatchWidth);
  m_table->horizontalHeader()->setStretchLastSection(true);
}

void MergeDialog::addFiles(const QStringList& files) {
  const QSignalBlocker halfFilled(m_table);
  for (const QString& file : files) {
    m_entries.push_back(std::make_unique<Entry>());
    Entry* entry = m_entries.back().get();
    entry->path = QDir::cleanPath(file);
    entry->looker = new FileLooker(m_jobs, this);
    connect(entry->looker, &FileLooker::looked, this, [this, entry](const io::FileLook& look) {
      entry->look = look;
      entry->reading = suggestedReading(look);
      showEntry(*entry);
    });
    connect(entry->looker, &FileLooker::failed, this, [this, entry](const QString& problem) {
      entry->problem = problem;
      showEntry(*entry);
    });
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* name = fixedItem(QFileInfo(entry->path).fileName());
    name->setToolTip(QDir::toNativeSeparators(entry->path));
    m_table->setItem(row, FileColumn, name);
    m_table->setItem(row, BatchColumn, new QTableWidgetItem);
    m_table->setItem(row, HoldsColumn, fixedItem(tr("Looking into it…")));
    entry->looker->look(entry->path, {});
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : m_entries) paths.emplace_back(entry->path.toStdString());
  const std::vector<std::string> names = pipeline::batchNames(paths);
  for (int row = 0; row < m_table->rowCount(); ++row)
    if (QTableWidgetItem* batch = m_table->item(row, BatchColumn); batch->text().isEmpty())
      batch->setText(QString::fromStdString(names[static_cast<std::size_t>(row)]));
  if (m_table->currentRow() < 0 && m_table->rowCount() > 0) m_table->setCurrentCell(0, BatchColumn);
  refresh();
}

void MergeDialog::removeChosen() {
  const int row = m_table->currentRow();
  if (row < 0) return;
  const QSignalBlocker halfRemoved(m_table);
  delete m_entries[static_cast<std::size_t>(row)]->looker;
  m_entries.erase(m_entries.begin() + row);
  m_table->removeRow(row);
  refresh();
}

void MergeDialog::chooseReading() {
  Entry* entry = chosen();
  if (!entry || !entry->look) return;
  auto* dialog = new OpenChoicesDialog(m_jobs, entry->path, *entry->look, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, entry, dialog] {
    entry->reading = dialog->options();
    showEntry(*entry);
  });
  dialog->open();
}

int MergeDialog::rowOf(const Entry& entry) const {
  const auto at = std::ranges::find(m_entries, &entry, &std::unique_ptr<Entry>::get);
  return static_cast<int>(at - m_entries.begin());
}

MergeDialog::Entry* MergeDialog::chosen() const {
  const int row = m_table->currentRow();
  return row < 0 ? nullptr : m_entries[static_cast<std::size_t>(row)].get();
}

void MergeDialog::showEntry(const Entry& entry) {
  QTableWidgetItem* item = m_table->item(rowOf(entry), HoldsColumn);
  const QString text = entry.look ? holdsText(*entry.look, entry.reading) : entry.problem;
  item->setText(text);
  item->setToolTip(text);
  refresh();
}

QString MergeDialog::hindrance() const {
  if (m_entries.size() < 2) return tr("Add at least two files.");
  if (batchColumn().isEmpty()) return tr("Name the column that holds each cell's batch.");
  std::set<QString> names;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const QString name = m_table->item(row, BatchColumn)->text().trimmed(),
                  file = m_table->item(row, FileColumn)->text();
    const Entry& entry = *m_entries[static_cast<std::size_t>(row)];
    if (!entry.problem.isEmpty()) return entry.problem;
    if (!entry.look) return tr("Looking into %1…").arg(file);
    if (name.isEmpty()) return tr("Name the batch of %1.").arg(file);
    if (!names.insert(name).second) return tr("Two files are called %1: give each batch a name of its own.").arg(name);
    if (entry.look->orientation == io::Orientation::unclear && !entry.reading.orientation)
      return tr("%1 doesn't tell what its rows are: see its choices.").arg(file);
  }
  return {};
}

void MergeDialog::refresh() {
  const QString text = hindrance();
  m_hindrance->setText(text);
  m_open->setEnabled(text.isEmpty());
  m_remove->setEnabled(chosen() != nullptr);
  m_choices->setEnabled(chosen() && chosen()->look);
}

QString MergeDialog::batchColumn() const {
  return m_column->text().trimmed();
}

std::vector<pipeline::SourceFile> MergeDialog::files() const {
  std::vector<pipeline::SourceFile> files;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const Entry& entry = *m_entries[static_cast<std::size_t>(row)];
    files.push_back(
        {entry.path.toStdString(), m_table->item(row, BatchColumn)->text().trimmed().toStdString(), entry.reading});
  }
  return files;
}

}  // namespace grnwb::ui
