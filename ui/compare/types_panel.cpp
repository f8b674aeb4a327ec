// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/types_panel.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <map>

#include "ui/compare/proportion_delegates.h"
#include "ui/compare/proportions_figure.h"
#include "ui/compare/proportions_model.h"
#include "ui/models/number_text.h"
#include "ui/models/table_text.h"
#include "ui/pages/empty_state.h"
#include "ui/plots/heat_map_view.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum TypesView { SharesView, ClassifierView, NoTypesView };

constexpr int kProportionColumns[] = {140, 100, 70, 70, 66, 62, 76};

/// Cells by own label and type given, the last column unassigned.
struct OwnByGiven {
  std::vector<std::string> labels;
  Eigen::MatrixXi counts;  ///< labels x (types + 1)
};

/// Of the classifier on cells it hasn't seen, or of marker sets on the real cells; empty without labels.
OwnByGiven ownByGiven(const pipeline::Comparison& comparison) {
  if (!comparison.parameters.markerSets) return {comparison.types.types, comparison.validation.confusion};
  std::map<std::string, Eigen::Index> rows;
  for (const std::string& name : comparison.realLabels)
    if (!name.empty()) rows.try_emplace(name, 0);
  OwnByGiven table;
  for (auto& [name, row] : rows) {
    row = std::ssize(table.labels);
    table.labels.push_back(name);
  }
  const auto types = std::ssize(comparison.types.types);
  table.counts = Eigen::MatrixXi::Zero(std::ssize(rows), types + 1);
  for (std::size_t cell = 0; cell < comparison.realLabels.size(); ++cell) {
    if (comparison.realLabels[cell].empty()) continue;
    const std::int32_t code = comparison.types.codes[cell];
    ++table.counts(rows.at(comparison.realLabels[cell]), code < 0 ? types : code);
  }
  return table;
}

/// Shares of each label's own cells.
HeatMapContent sharesOf(const OwnByGiven& table, const std::vector<std::string>& types) {
  HeatMapContent content;
  for (const std::string& name : table.labels) content.rows.names << QString::fromStdString(name);
  for (const std::string& type : types) content.columns.names << QString::fromStdString(type);
  content.columns.names << TypesPanel::tr("unassigned");
  for (Eigen::Index i = 0; i < table.counts.rows(); ++i) {
    const int total = table.counts.row(i).sum();
    for (Eigen::Index j = 0; j < table.counts.cols(); ++j)
      content.values.push_back(total > 0 ? static_cast<double>(table.counts(i, j)) / total
                                         : std::numeric_limits<double>::quiet_NaN());
  }
  return content;
}

}  // namespace

TypesPanel::TypesPanel(SelectionHub& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_model(new ProportionsModel(this)), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("typesPanel"));
  m_stack->addWidget(makeProportions());
  m_stack->addWidget(makeClassifier());
  m_stack->addWidget(
      emptyState(tr("The data have no cell types to learn from: choose a label on the Data page or marker "
                    "sets in the settings of the comparison, or look at the clusters."),
                 {}, m_stack));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_stack, 1);
  connect(&m_selection, &SelectionHub::selectionChanged, this, &TypesPanel::showSelection);
  setComparison(nullptr);
}

QWidget* TypesPanel::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Cell types"), bar, Tone::text, TextSize::head));
  auto* views = new QButtonGroup(this);
  const auto choice = [&](const QString& text, const QString& name, int view) {
    auto* button = new QToolButton(bar);
    button->setText(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    views->addButton(button);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, view] {
      if (m_stack->currentIndex() != NoTypesView) m_stack->setCurrentIndex(view);
    });
    return button;
  };
  m_shares = choice(tr("Proportions"), QStringLiteral("showProportions"), SharesView);
  m_classifier = choice(tr("Classifier"), QStringLiteral("showClassifier"), ClassifierView);
  m_shares->setChecked(true);
  row->addStretch();
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the table"), QStringLiteral("copyProportions"), bar);
  connect(copy, &QToolButton::clicked, this, &TypesPanel::copyTable);
  row->addWidget(copy);
  return bar;
}

QWidget* TypesPanel::makeProportions() {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_table = new QTableView(box);
  m_table->setObjectName(QStringLiteral("proportionsTable"));
  m_table->setAccessibleName(tr("Proportions of cell types"));
  prepareTable(*m_table);
  m_table->setModel(m_model);
  m_table->setItemDelegateForColumn(ProportionsModel::TypeColumn, new TypeDelegate(m_table));
  m_table->setItemDelegateForColumn(ProportionsModel::BarsColumn, new ProportionBarsDelegate(m_table));
  m_table->setItemDelegateForColumn(
      ProportionsModel::DriftColumn,
      new BadgeDelegate([](const QModelIndex& i) { return i.data(ProportionsModel::KindRole).toString(); }, m_table));
  for (int i = 0; i < ProportionsModel::ColumnCount; ++i) m_table->setColumnWidth(i, kProportionColumns[i]);
  auto* copy = new QAction(tr("Copy"), m_table);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  m_table->addAction(copy);
  connect(copy, &QAction::triggered, this, &TypesPanel::copyTable);
  connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { selectType(index.row()); });
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { selectType(index.row()); });
  column->addWidget(m_table, 1);
  m_source = label({}, box, Tone::second, TextSize::small);
  m_source->setObjectName(QStringLiteral("typesSource"));
  m_source->setWordWrap(true);
  m_source->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  column->addWidget(m_source);
  return box;
}

QWidget* TypesPanel::makeClassifier() {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  m_accuracy = label({}, box);
  m_accuracy->setObjectName(QStringLiteral("classifierAccuracy"));
  m_accuracy->setWordWrap(true);
  m_confusion = new HeatMapView(box);
  m_confusion->setObjectName(QStringLiteral("confusionView"));
  m_confusion->setAccessibleName(tr("Own label by type given"));
  m_confusion->setCellText([this](const GridPlace& cell) {
    const Eigen::MatrixXi counts = ownByGiven(*m_comparison).counts;
    const HeatMapContent& content = m_confusion->content();
    return tr("%1 of %2 %3 are called %4")
        .arg(countText(counts(cell.row, cell.column)), countText(counts.row(cell.row).sum()),
             content.rows.names[cell.row], content.columns.names[cell.column]);
  });
  column->addWidget(m_accuracy);
  column->addWidget(m_confusion, 1);
  return box;
}

void TypesPanel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  m_comparison = std::move(comparison);
  m_model->setComparison(m_comparison);
  const bool hasTypes = m_comparison && !m_comparison->types.types.empty();
  if (hasTypes)
    m_stack->setCurrentIndex(m_classifier->isChecked() ? ClassifierView : SharesView);
  else
    m_stack->setCurrentIndex(NoTypesView);
  if (hasTypes) showClassifier();
  showSelection();
}

void TypesPanel::setPalette(const TypePalette& palette) {
  m_model->setPalette(palette);
}

void TypesPanel::showClassifier() {
  const celltypes::CrossValidation& validation = m_comparison->validation;
  const OwnByGiven table = ownByGiven(*m_comparison);
  if (m_comparison->parameters.markerSets)
    m_source->setText(tr("Upper bar real, lower bar synthetic; grey: 95 % range of the real share. The marker sets of "
                         "%1 name both.")
                          .arg(QString::fromStdString(m_comparison->parameters.markerSets->name)));
  else
    m_source->setText(
        tr("Upper bar real, lower bar synthetic; grey: 95 % range of the real share. One classifier, "
           "learned from the training cells, names both."));
  if (!m_comparison->parameters.markerSets)
    m_accuracy->setText(tr("%1 of the training cells get their own label from a classifier that has not seen them "
                           "(five folds); %2 on average over the types.")
                            .arg(percentText(validation.accuracy, 1), percentText(validation.balanced, 1)));
  else if (table.labels.empty())
    m_accuracy->setText(tr("The data have no labels against which the marker sets could be held."));
  else
    m_accuracy->setText(tr("What the marker sets make of the real cells, by the cells' own labels."));
  m_confusion->setVisible(!table.labels.empty());
  m_confusion->setContent(sharesOf(table, m_comparison->types.types));
}

void TypesPanel::showSelection() {
  const std::vector<qint64>& cells = m_selection.selection().cells;
  m_model->setSelectedCells(cells);
  m_table->setColumnHidden(ProportionsModel::SelectedColumn, cells.empty());
}

void TypesPanel::selectType(int row) {
  const int code = m_model->index(row, 0).data(ProportionsModel::CodeRole).toInt();
  Selection selection = m_selection.selection();
  selection.cells.clear();
  const std::vector<std::int32_t>& codes = m_comparison->types.codes;
  for (std::size_t cell = 0; cell < codes.size(); ++cell)
    if (codes[cell] == code) selection.cells.push_back(static_cast<qint64>(cell));
  m_selection.select(std::move(selection));
}

void TypesPanel::copyTable() const {
  QGuiApplication::clipboard()->setText(tableText(*m_model, QLatin1Char('\t')));
}

std::vector<Figure> TypesPanel::figures() const {
  if (!m_comparison || m_comparison->types.types.empty()) return {};
  std::vector<Figure> figures{proportionsFigure(*m_model)};
  if (!m_confusion->content().rows.names.isEmpty())
    figures.push_back(m_confusion->figure(QStringLiteral("confusion"), tr("Own label by type given")));
  return figures;
}

std::vector<ExportEntry> TypesPanel::exports() const {
  const std::size_t count = figures().size();
  std::vector<ExportEntry> entries;
  if (count > 0) entries.push_back({tr("Proportions of cell types"), [this] { return figures()[0]; }});
  if (count > 1) entries.push_back({tr("Own labels by types given"), [this] { return figures()[1]; }});
  return entries;
}

}  // namespace grnwb::ui
