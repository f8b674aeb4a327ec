// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gene_expression.h"

#include <QBoxLayout>
#include <QPointer>
#include <QToolButton>
#include <algorithm>

#include "ui/shell/expression_bars.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr std::int64_t kManyCells = 100000;  // counting takes longer than a frame

using Expression = std::vector<LabelExpression>;

bool hasGene(const data::Dataset* cells, const std::string& gene) {
  return cells && std::ranges::find(cells->genes.names, gene) != cells->genes.names.end();
}

QString rawTitle(const data::Summary* summary) {
  const data::ValueKind kind = summary ? summary->values : data::ValueKind::counts;
  return kind == data::ValueKind::counts ? InspectorColumn::tr("Mean counts, cells")
                                         : InspectorColumn::tr("Mean of the file's values, cells");
}

void showBars(QVBoxLayout& place, QToolButton& copy, const Expression& values, const TypePalette& palette) {
  auto* bars = new ExpressionBars(values, palette);
  bars->setObjectName(QStringLiteral("expressionBars"));
  place.addWidget(bars);
  QObject::connect(&copy, &QToolButton::clicked, bars, &ExpressionBars::copy);
  copy.setEnabled(true);
}

}  // namespace

void addExpression(InspectorColumn& column, Workspace& workspace, const QString& gene) {
  const pipeline::ProjectState& state = workspace.state();
  const std::string name = gene.toStdString();
  const auto prepared = state.preparedCells();
  const bool isPrepared = hasGene(prepared.get(), name);
  const std::shared_ptr<const data::Dataset> cells = isPrepared ? prepared : state.raw;
  if (!hasGene(cells.get(), name)) return;

  auto* copy = toolButton(QStringLiteral("copy"), InspectorColumn::tr("Copy the expression of %1 as a table").arg(gene),
                          QStringLiteral("copyExpression"), &column);
  copy->setEnabled(false);
  column.addHead(
      isPrepared ? InspectorColumn::tr("Mean expression (normalised), cells") : rawTitle(workspace.rawSummary().get()),
      copy);
  auto* box = new QWidget(&column);
  auto* place = new QVBoxLayout(box);
  place->setContentsMargins(0, 0, 0, 0);
  column.add(box);
  const data::LabelView view = workspace.labelView();
  const TypePalette palette = workspace.typePalette();
  if (cells->cellCount() <= kManyCells) return showBars(*place, *copy, expressionByLabel(*cells, name, view), palette);
  workspace.jobs()->start<Expression>(
      InspectorColumn::tr("Expression of %1").arg(gene), JobQueue::Weight::light,
      [cells, name, view](JobContext&) { return expressionByLabel(*cells, name, view); },
      [place = QPointer(place), copy = QPointer(copy), palette](const Expression& values) {
        if (place && copy) showBars(*place, *copy, values, palette);
      });
}

}  // namespace grnwb::ui
