// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/open_choices_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/models/file_looker.h"
#include "ui/models/number_text.h"
#include "ui/models/reading_texts.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kChoicesWidth = 640, kChoicesCaption = 110, kMostMatrixRows = 6, kPreviewNames = 4;
constexpr const char* kUsualFeature = "Gene Expression";

QTableWidgetItem* numberCell(qint64 number) {
  auto* item = new QTableWidgetItem(number > 0 ? countText(number) : QString());
  item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return item;
}

/// "AAACCTG-1, AAACGGG-1, …"
QString previewOf(const std::vector<std::string>& names) {
  QStringList first;
  for (const std::string& name : names) {
    if (first.size() == kPreviewNames) break;
    first << QString::fromStdString(name);
  }
  return first.join(QStringLiteral(", ")) + QStringLiteral(", …");
}

QLabel* captionLabel(const QString& text, QWidget* named) {
  QLabel* caption = label(text);
  caption->setMinimumSize(kChoicesCaption, measure::kControl);
  caption->setBuddy(named);
  named->setAccessibleName(text);
  return caption;
}

/// Many names need not the longest one's width.
void keepNarrow(QComboBox& list) {
  list.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  list.setMinimumContentsLength(kPreviewNames);
}

QString formatText(const std::string& format) {
  if (format == "text") return OpenChoicesDialog::tr("Table of text");
  return QString::fromStdString(format);
}

}  // namespace

OpenChoicesDialog::OpenChoicesDialog(JobQueue& jobs, QString path, const io::FileLook& look, QWidget* parent)
    : QDialog(parent), m_path(std::move(path)), m_look(look), m_looker(new FileLooker(jobs, this)) {
  setObjectName(QStringLiteral("openChoicesDialog"));
  setWindowTitle(tr("Open %1").arg(QFileInfo(m_path).fileName()));
  setMinimumWidth(kChoicesWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kPadding);
  QLabel* title = elidedLabel(this, Tone::text, TextSize::head);
  title->setText(tr("How is %1 to be read?").arg(QFileInfo(m_path).fileName()));
  column->addWidget(title);
  m_format = label({}, this, Tone::second);
  column->addWidget(m_format);
  if (!look.members.empty()) addMembers(*column);
  m_place = new QVBoxLayout;
  column->addLayout(m_place);
  m_result = label({}, this, Tone::second);
  m_result->setObjectName(QStringLiteral("readingResult"));
  m_result->setWordWrap(true);
  column->addWidget(m_result);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
  m_open = buttons->button(QDialogButtonBox::Open);
  m_open->setObjectName(QStringLiteral("openChosen"));
  setLook(*m_open, "main", true);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  connect(m_looker, &FileLooker::looked, this, &OpenChoicesDialog::showLook);
  connect(m_looker, &FileLooker::failed, this, &OpenChoicesDialog::showProblem);
  showLook(look);
  if (m_members && look.matrices.empty()) lookAtMember();
  focusFirst();
}

void OpenChoicesDialog::addMembers(QVBoxLayout& column) {
  m_members = new QComboBox(this);
  m_members->setObjectName(QStringLiteral("readingMember"));
  keepNarrow(*m_members);
  for (const std::string& member : m_look.members) m_members->addItem(QString::fromStdString(member));
  connect(m_members, &QComboBox::currentIndexChanged, this, &OpenChoicesDialog::lookAtMember);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(measure::kPadding);
  form->addRow(captionLabel(tr("Data set"), m_members), m_members);
  column.addLayout(form);
}

void OpenChoicesDialog::lookAtMember() {
  io::ReadOptions options;
  options.member = m_members->currentText().toStdString();
  if (m_ways) m_ways->setEnabled(false);
  m_open->setEnabled(false);
  m_result->setText(tr("Looking into %1…").arg(m_members->currentText()));
  m_looker->look(m_path, options);
}

void OpenChoicesDialog::showLook(const io::FileLook& look) {
  m_look = look;
  delete m_ways;
  m_matrices = nullptr;
  m_genomes = m_features = m_names = nullptr;
  m_rows = nullptr;
  m_why = nullptr;
  m_ways = new QWidget(this);
  auto* form = new QFormLayout(m_ways);
  form->setContentsMargins(0, 0, 0, 0);
  form->setHorizontalSpacing(measure::kPadding);
  form->setVerticalSpacing(measure::kPadding);
  m_format->setText(formatText(look.format));
  if (look.matrices.size() > 1) addMatrices(*form);
  addLists(*form);
  if (look.format == "text") addOrientation(*form);
  m_place->addWidget(m_ways);
  showResult();
}

void OpenChoicesDialog::showProblem(const QString& problem) {
  m_open->setEnabled(false);
  setLook(*m_result, "tone", QStringLiteral("alarm"));
  m_result->setText(problem);
}

void OpenChoicesDialog::addMatrices(QFormLayout& form) {
  const auto& matrices = m_look.matrices;
  m_matrices = new QTableWidget(static_cast<int>(matrices.size()), 4, m_ways);
  m_matrices->setObjectName(QStringLiteral("readingMatrices"));
  prepareTable(*m_matrices);
  m_matrices->setSelectionMode(QAbstractItemView::SingleSelection);
  m_matrices->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_matrices->setTabKeyNavigation(false);
  m_matrices->setSortingEnabled(false);
  m_matrices->setHorizontalHeaderLabels({tr("Matrix"), tr("Values"), tr("Cells"), tr("Genes")});
  for (const int number : {2, 3})
    m_matrices->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  for (int row = 0; row < m_matrices->rowCount(); ++row) {
    const io::OfferedMatrix& matrix = matrices[static_cast<std::size_t>(row)];
    m_matrices->setItem(row, 0, new QTableWidgetItem(matrixName(matrix.name, m_look.format)));
    m_matrices->setItem(row, 1, new QTableWidgetItem(valuesText(matrix.values)));
    m_matrices->setItem(row, 2, numberCell(matrix.cells));
    m_matrices->setItem(row, 3, numberCell(matrix.genes));
  }
  m_matrices->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_matrices->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  const int rows = std::min(m_matrices->rowCount(), kMostMatrixRows);
  m_matrices->setFixedHeight(measure::kTableHeader + rows * measure::kRow + 2);
  m_matrices->selectRow(static_cast<int>(nearestToCounts(matrices)));
  m_why = label({}, m_ways, Tone::second, TextSize::small);
  m_why->setObjectName(QStringLiteral("readingWhy"));
  m_why->setWordWrap(true);
  auto* column = new QVBoxLayout;
  column->setSpacing(measure::kGap);
  column->addWidget(m_matrices);
  column->addWidget(m_why);
  form.addRow(captionLabel(tr("Values"), m_matrices), column);
  connect(m_matrices, &QTableWidget::itemSelectionChanged, this, &OpenChoicesDialog::showResult);
}

QComboBox* OpenChoicesDialog::addList(QFormLayout& form, const QString& caption, const QString& name,
                                      const std::vector<std::pair<QString, std::string>>& items) {
  if (items.size() < 2) return nullptr;
  auto* list = new QComboBox(m_ways);
  list->setObjectName(name);
  keepNarrow(*list);
  for (const auto& [text, value] : items) list->addItem(text, QString::fromStdString(value));
  form.addRow(captionLabel(caption, list), list);
  connect(list, &QComboBox::currentIndexChanged, this, &OpenChoicesDialog::showResult);
  return list;
}

void OpenChoicesDialog::addLists(QFormLayout& form) {
  std::vector<std::pair<QString, std::string>> genomes, features, names;
  for (const std::string& genome : m_look.genomes) genomes.emplace_back(QString::fromStdString(genome), genome);
  for (const auto& [feature, count] : m_look.features)
    features.emplace_back(tr("%1: %2").arg(QString::fromStdString(feature), countText(count)),
                          feature == kUsualFeature ? std::string() : feature);
  std::ranges::stable_partition(features, [](const auto& feature) { return feature.second.empty(); });
  for (const io::OfferedNames& offered : m_look.names) {
    const QString column = offered.column.empty() ? tr("as they are") : QString::fromStdString(offered.column);
    const QString text = tr("%1: %2").arg(column, previewOf(offered.examples));
    names.emplace_back(offered.ensembl ? tr("%1 (Ensembl)").arg(text) : text, offered.column);
  }
  m_genomes = addList(form, tr("Genome"), QStringLiteral("readingGenome"), genomes);
  m_features = addList(form, tr("Features"), QStringLiteral("readingFeature"), features);
  m_names = addList(form, tr("Gene names"), QStringLiteral("readingNames"), names);
}

void OpenChoicesDialog::addOrientation(QFormLayout& form) {
  const bool turned = m_look.orientation == io::Orientation::genesInRows;
  const io::OfferedMatrix size = m_look.matrices.empty() ? io::OfferedMatrix() : m_look.matrices.front();
  const qint64 rows = turned ? size.genes : size.cells, columns = turned ? size.cells : size.genes;
  auto* box = new QWidget(m_ways);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(measure::kGap);
  m_rows = new QButtonGroup(box);
  const auto add = [&](io::Orientation orientation, const QString& name, const QString& text, qint64 cells,
                       qint64 genes) {
    auto* button =
        new QRadioButton(cells > 0 && genes > 0 ? tr("%1: %2").arg(text, sizeText(cells, genes)) : text, box);
    button->setObjectName(name);
    button->setChecked(m_look.orientation == orientation);
    m_rows->addButton(button, static_cast<int>(orientation));
    column->addWidget(button);
  };
  add(io::Orientation::cellsInRows, QStringLiteral("rowsAreCells"), tr("Rows are cells"), rows, columns);
  add(io::Orientation::genesInRows, QStringLiteral("rowsAreGenes"), tr("Rows are genes"), columns, rows);
  for (const auto& [text, names] :
       {std::pair{tr("First rows: %1"), &m_look.rowNames}, std::pair{tr("First columns: %1"), &m_look.columnNames}}) {
    QLabel* preview = elidedLabel(box, Tone::second, TextSize::small);
    preview->setText(text.arg(previewOf(*names)));
    column->addWidget(preview);
  }
  form.addRow(captionLabel(tr("Rows"), box), box);
  connect(m_rows, &QButtonGroup::idClicked, this, &OpenChoicesDialog::showResult);
}

void OpenChoicesDialog::focusFirst() {
  for (QWidget* first : std::initializer_list<QWidget*>{m_members, m_matrices, m_genomes, m_features, m_names})
    if (first) return first->setFocus();
  if (m_rows) m_rows->buttons().first()->setFocus();
}

std::size_t OpenChoicesDialog::chosenMatrix() const {
  return m_matrices ? static_cast<std::size_t>(std::max(0, m_matrices->currentRow())) : 0;
}

std::optional<io::Orientation> OpenChoicesDialog::chosenOrientation() const {
  if (!m_rows || m_rows->checkedId() < 0) return std::nullopt;
  const auto chosen = static_cast<io::Orientation>(m_rows->checkedId());
  return chosen == m_look.orientation ? std::nullopt : std::optional(chosen);  // what the file tells needs no option
}

io::ReadOptions OpenChoicesDialog::options() const {
  const auto textOf = [](const QComboBox* list) {
    return list ? list->currentData().toString().toStdString() : std::string();
  };
  io::ReadOptions options;
  if (m_members) options.member = m_members->currentText().toStdString();
  if (m_matrices) options.matrix = m_look.matrices[chosenMatrix()].name;
  options.genome = textOf(m_genomes);
  options.feature = textOf(m_features);
  options.names = textOf(m_names);
  options.orientation = chosenOrientation();
  return options;
}

void OpenChoicesDialog::showResult() {
  const bool undecided = m_rows && m_rows->checkedId() < 0;
  m_open->setEnabled(!undecided && !m_look.matrices.empty());
  setLook(*m_result, "tone", QStringLiteral("second"));
  if (undecided) return m_result->setText(tr("Names and sizes don't tell what the rows are: choose."));
  if (m_look.matrices.empty()) return;
  const io::OfferedMatrix& matrix = m_look.matrices[chosenMatrix()];
  const bool isNearest = chosenMatrix() == nearestToCounts(m_look.matrices);
  const bool areCounts = matrix.values == data::ValueKind::counts;
  if (m_why)
    m_why->setText(!isNearest
                       ? tr("%1 is nearer to the raw counts that preprocessing needs.")
                             .arg(matrixName(m_look.matrices[nearestToCounts(m_look.matrices)].name, m_look.format))
                   : areCounts ? tr("Raw counts are what preprocessing needs.")
                               : tr("None holds raw counts, which preprocessing needs; this is the nearest to them."));
  const bool turned =
      chosenOrientation() == io::Orientation::genesInRows ||
      (chosenOrientation() == io::Orientation::cellsInRows && m_look.orientation == io::Orientation::genesInRows);
  const QString size = turned ? sizeText(matrix.genes, matrix.cells) : sizeText(matrix.cells, matrix.genes);
  m_result->setText(m_genomes || m_features || matrix.cells == 0 || matrix.genes == 0
                        ? tr("Opens %1.").arg(valuesText(matrix.values))
                        : tr("Opens %1 of %2.").arg(size, valuesText(matrix.values)));
}

}  // namespace grnwb::ui
