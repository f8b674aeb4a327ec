// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/splits_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <array>
#include <limits>

#include "ui/data/split_sizes.h"
#include "ui/data/table_card.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::array<const char*, 3> kSplits{"train", "validation", "test"};

}  // namespace

SplitsPanel::SplitsPanel(Workspace& workspace, RawCells& cells, PreprocessSettings& settings, CellFilter& filter,
                         QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_cells(cells),
      m_settings(settings),
      m_filter(filter),
      m_refresh(new ShownRefresh(this, [this] { takePrepared(); })) {
  setObjectName(QStringLiteral("splitsPanel"));
  auto* parts = new QSplitter(Qt::Horizontal, this);
  parts->setChildrenCollapsible(false);
  parts->addWidget(makeLeft());
  parts->addWidget(makeRight());
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  parts->setSizes({600, 360});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(parts);

  connect(&workspace, &Workspace::preparedChanged, m_refresh, &ShownRefresh::request);
  connect(&cells, &RawCells::labelsChanged, m_refresh, &ShownRefresh::request);
  connect(&filter, &CellFilter::cellsChanged, this, &SplitsPanel::showSizes);
  connect(&settings, &PreprocessSettings::changed, this, &SplitsPanel::showSizes);
  m_refresh->request();
}

QWidget* SplitsPanel::makeLeft() {
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_sizes = new SplitSizes(left);
  m_sizes->setObjectName(QStringLiteral("splitSizes"));
  auto* box = new QVBoxLayout;
  box->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  box->addWidget(m_sizes);
  column->addLayout(box);
  column->addWidget(horizontalRule(left));
  m_labels = new TableCard(tr("Labels in the splits"), QStringLiteral("splitLabels"), left);
  column->addWidget(m_labels, 3);
  m_droppedBox = new QWidget(left);
  m_droppedBox->setObjectName(QStringLiteral("preprocessReport"));
  m_dropped = new QVBoxLayout(m_droppedBox);
  m_dropped->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  m_dropped->setSpacing(measure::kGap - 2);
  column->addWidget(horizontalRule(left));
  column->addWidget(m_droppedBox);
  return left;
}

QFrame* SplitsPanel::makeMend() {
  auto* mendCard = new QFrame(this);
  mendCard->setObjectName(QStringLiteral("emptyGenesMend"));
  mendCard->setProperty("banner", QStringLiteral("caution"));
  auto* column = new QVBoxLayout(mendCard);
  column->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  column->setSpacing(measure::kGap);
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kCardGap);
  row->addWidget(new IconLabel(QStringLiteral("warning"), &Theme::caution, 16, mendCard), 0, Qt::AlignTop);
  m_note = label({}, mendCard);
  m_note->setWordWrap(true);
  row->addWidget(m_note, 1);
  column->addLayout(row);
  m_minimum = pushButton({}, {}, QStringLiteral("mendMinimum"), mendCard);
  m_asTest = pushButton({}, {}, QStringLiteral("mendAsTest"), mendCard);
  m_stratify = pushButton({}, {}, QStringLiteral("mendStratify"), mendCard);
  m_minimum->setToolTip(
      tr("Genes that few cells express are dropped before variable genes are chosen, so that all of "
         "those are expressed in every split; preprocesses again"));
  m_asTest->setToolTip(tr("As in the paper; preprocesses again"));
  m_stratify->setToolTip(tr("Rare labels get their share of every split; preprocesses again"));
  for (QPushButton* button : {m_minimum, m_asTest, m_stratify}) column->addWidget(button, 0, Qt::AlignLeft);
  connect(m_minimum, &QPushButton::clicked, this, [this] {
    mend(QStringLiteral("min-cells"), QString::number(m_workspace.state().prepared->report.minCellsAgainstEmpty));
  });
  connect(m_asTest, &QPushButton::clicked, this,
          [this] { mend(QStringLiteral("min-cells"), QString::number(m_settings.parameters().test)); });
  connect(m_stratify, &QPushButton::clicked, this, [this] { mend(QStringLiteral("stratify"), labelColumn()); });
  return mendCard;
}

QWidget* SplitsPanel::makeRight() {
  auto* right = new QWidget(this);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_mendBox = new QWidget(right);
  auto* box = new QVBoxLayout(m_mendBox);
  box->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  box->addWidget(makeMend());
  column->addWidget(m_mendBox);
  m_empty = new TableCard(tr("Genes empty in a split"), QStringLiteral("emptyGenes"), right);
  column->addWidget(m_empty, 1);
  connect(m_empty, &TableCard::nameChosen, this, [this](const QString& gene) {
    Selection selection;
    selection.genes << gene;
    m_workspace.selection()->select(std::move(selection));
  });
  return right;
}

void SplitsPanel::mend(const QString& field, const QString& value) {
  m_settings.endGesture();
  if (field == QStringLiteral("stratify"))
    m_settings.setText(field, value);
  else
    m_settings.setNumber(field, value.toDouble());
  m_settings.endGesture();
  Q_EMIT preprocessRequested();
}

QString SplitsPanel::labelColumn() const {
  const auto& prepared = m_workspace.state().prepared;
  for (const QString& column : {m_cells.labelColumn(), QString::fromStdString(m_workspace.labelColumn())})
    if (prepared && !column.isEmpty() && prepared->data.cells.find(column.toStdString())) return column;
  return {};
}

void SplitsPanel::showSizes() {
  const auto& prepared = m_workspace.state().prepared;
  if (prepared)
    return m_sizes->setSizes(tr("Splits of the prepared cells"), prepared->report.training, prepared->report.validation,
                             prepared->report.test);
  const data::PreprocessParameters& p = m_settings.parameters();
  m_sizes->setSizes(tr("Splits as they will be"), m_filter.keptCells() - p.test - p.validation, p.validation, p.test);
}

void SplitsPanel::takePrepared() {
  showSizes();
  showLabels();
  showEmptyGenes();
  showDropped();
}

void SplitsPanel::showLabels() {
  CountTable table{{{tr("Label"), tr("Label of the cells"), CountTable::Kind::name},
                    {tr("Training"), tr("Cells of the label in the training split")},
                    {tr("Validation"), tr("Cells of the label in the validation split")},
                    {tr("Test"), tr("Cells of the label in the test split")},
                    {tr("Training %"), tr("The label's share of the training cells"), CountTable::Kind::share},
                    {tr("Test %"), tr("The label's share of the test cells"), CountTable::Kind::share}},
                   {}};
  const auto& prepared = m_workspace.state().prepared;
  const QString column = labelColumn();
  m_labels->setSummary(!prepared          ? tr("Preprocess to see them")
                       : column.isEmpty() ? tr("The cells have no labels")
                                          : column);
  if (prepared && !column.isEmpty()) {
    const data::Categorical labels =
        data::labelsOf(prepared->data.cells, m_workspace.labelView(column.toStdString())).value();
    std::array<std::vector<double>, 3> cells;
    for (std::size_t split = 0; split < kSplits.size(); ++split) {
      cells[split].resize(labels.categories.size());
      for (const std::int64_t row : prepared->data.splitRows(kSplits[split]))
        if (const std::int32_t code = labels.codes[static_cast<std::size_t>(row)]; code >= 0)
          ++cells[split][static_cast<std::size_t>(code)];
    }
    const QualityGroups groups = m_cells.groups();
    table.colour = groups.colour;
    const auto shareOf = [](double part, std::int64_t all) {
      return all > 0 ? part / static_cast<double>(all) : std::numeric_limits<double>::quiet_NaN();
    };
    for (std::size_t i = 0; i < labels.categories.size(); ++i) {
      if (cells[0][i] + cells[1][i] + cells[2][i] == 0) continue;
      table.rows.push_back(
          {labels.categories[i].empty() ? tr("no label") : QString::fromStdString(labels.categories[i]),
           static_cast<int>(groups.names.indexOf(QString::fromStdString(labels.categories[i]))),
           {cells[0][i], cells[1][i], cells[2][i], shareOf(cells[0][i], prepared->report.training),
            shareOf(cells[2][i], prepared->report.test)}});
    }
  }
  m_labels->setTable(std::move(table));
}

void SplitsPanel::showEmptyGenes() {
  const auto& prepared = m_workspace.state().prepared;
  CountTable table{{{tr("Gene"), tr("Dropped, as no cell of a split expresses it"), CountTable::Kind::name},
                    {tr("Training"), tr("Training cells that express it")},
                    {tr("Validation"), tr("Validation cells that express it")},
                    {tr("Test"), tr("Test cells that express it")}},
                   {}};
  if (prepared)
    for (const data::EmptyGene& gene : prepared->report.emptyInASplit)
      table.rows.push_back(
          {QString::fromStdString(gene.name), -1, {double(gene.training), double(gene.validation), double(gene.test)}});
  const auto genes = std::ssize(table.rows);
  m_empty->setTable(std::move(table));
  m_empty->setSummary(!prepared ? tr("Preprocess to see them") : genes == 0 ? tr("None") : QString());
  const std::int64_t least = prepared ? prepared->report.minCellsAgainstEmpty : 0;
  const bool canPrepare = m_workspace.state().hasRaw();
  m_mendBox->setVisible(genes > 0);
  m_note->setText(tr("Chosen genes that no cell of some split expresses were dropped: %1. So many fewer are left than "
                     "you asked for.")
                      .arg(countText(genes)));
  m_minimum->setText(tr("Set minimum cells to %1").arg(countText(least)));
  m_minimum->setVisible(canPrepare && least > m_settings.parameters().minCells);
  const std::int64_t test = m_settings.parameters().test;
  m_asTest->setText(tr("Set minimum cells to %1, the size of the test set").arg(countText(test)));
  m_asTest->setVisible(canPrepare && test > least);
  const QString column = labelColumn();
  m_stratify->setText(tr("Stratify by %1").arg(column));
  m_stratify->setVisible(canPrepare && !column.isEmpty() && m_settings.parameters().stratify != column.toStdString());
}

void SplitsPanel::showDropped() {
  while (QLayoutItem* item = m_dropped->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto& prepared = m_workspace.state().prepared;
  m_droppedBox->setVisible(prepared != nullptr);
  if (!prepared) return;
  const data::PreprocessReport& report = prepared->report;
  m_dropped->addWidget(label(tr("What was dropped"), m_droppedBox, Tone::text, TextSize::head));
  const auto add = [this](const QString& name, std::int64_t value, bool always = false) {
    if (value == 0 && !always) return;
    auto* line = new QWidget(m_droppedBox);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label(name, line, Tone::second), 1);
    row->addWidget(label(countText(value), line));
    m_dropped->addWidget(line);
  };
  add(tr("Cells with too few genes"), report.cellsTooFewGenes, true);
  add(tr("Cells with too many genes"), report.cellsTooManyGenes);
  add(tr("Cells with too few counts"), report.cellsTooFewCounts);
  add(tr("Cells with too many counts"), report.cellsTooManyCounts);
  add(tr("Cells with too large a mitochondrial share"), report.cellsTooMitochondrial);
  add(tr("Cells without counts of the chosen genes"), report.cellsWithoutCounts);
  add(tr("Genes in too few cells"), report.genesTooFewCells, true);
  add(tr("Chosen genes empty in a split"), report.genesEmptyInASplit, true);
}

std::vector<ExportEntry> SplitsPanel::exports() const {
  return {{tr("Labels in the splits"), [this] { return m_labels->figure(QStringLiteral("labels-in-splits")); }},
          {tr("Genes empty in a split"), [this] { return m_empty->figure(QStringLiteral("genes-empty-in-a-split")); }}};
}

}  // namespace grnwb::ui
