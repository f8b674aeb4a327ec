// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/regulon_gap_view.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/compare/centred_bar_delegate.h"
#include "ui/compare/column_widths.h"
#include "ui/compare/edge_gap_model.h"
#include "ui/compare/edge_table.h"
#include "ui/compare/regulon_gap_model.h"
#include "ui/models/table_text.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/cell_delegates.h"

namespace grnwb::ui {
namespace {

enum RegulonShown { NoRegulonShown, RegulonShownView };

constexpr int kRegulonsWidth = 520, kRegulonEdgesWidth = 560;
constexpr int kRegulonColumns[] = {92, 64, 64, 112, 64, 84};
constexpr int kRegulonEdgeColumns[] = {96, 70, 80, 190};

}  // namespace

RegulonGapView::RegulonGapView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new RegulonGapModel(this)),
      m_edgeModel(new EdgeGapModel(this)),
      m_table(new GeneTable(workspace, *m_model, RegulonGapModel::TfRole, QStringLiteral("regulonGapTable"), this)),
      m_stack(new QStackedWidget(this)),
      m_edges(new EdgeTable(workspace, *m_edgeModel,
                            {EdgeGapModel::TfRole, EdgeGapModel::TargetRole, EdgeGapModel::TfRole},
                            QStringLiteral("edgeGapTable"), m_stack)) {
  setObjectName(QStringLiteral("regulonGapView"));
  m_table->setTitle(tr("Regulons by gap"));
  setColumnWidths(m_table->view(), kRegulonColumns);
  m_table->view().setItemDelegateForColumn(
      RegulonGapModel::VerdictColumn,
      new BadgeDelegate(
          [](const QModelIndex& index) {
            return index.data(RegulonGapModel::AlarmRole).toBool() ? QStringLiteral("alarm") : QString();
          },
          m_table));
  m_table->view().sortByColumn(RegulonGapModel::ZColumn, Qt::DescendingOrder);
  m_edges->view().horizontalHeader()->setStretchLastSection(false);  // differences stay beside what they are of
  setColumnWidths(m_edges->view(), kRegulonEdgeColumns);
  m_edges->view().setItemDelegateForColumn(EdgeGapModel::DifferenceColumn,
                                           new CentredBarDelegate(EdgeGapModel::BarRole, m_edges));
  m_stack->addWidget(emptyState(tr("Select a regulon: its edges show how TF and targets move together."), {}, m_stack));
  m_stack->addWidget(m_edges);

  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->setObjectName(QStringLiteral("regulonGapSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(m_table);
  splitter->addWidget(m_stack);
  splitter->setSizes({kRegulonsWidth, kRegulonEdgesWidth});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &RegulonGapView::takeSelection);
}

void RegulonGapView::setRegulons(std::vector<evaluate::RegulonGap> regulons) {
  m_model->setRegulons(std::move(regulons));
  m_tf.clear();
  showRegulon({});
  takeSelection();
}

void RegulonGapView::takeSelection() {
  const Selection& selection = m_workspace.selection()->selection();
  if (selection.genes.size() == 1)
    showRegulon(selection.genes.front());
  else if (selection.genes.isEmpty() && !selection.edges.empty())
    showRegulon(selection.edges.front().first);
}

void RegulonGapView::showRegulon(const QString& tf) {
  const evaluate::RegulonGap* regulon = m_model->find(tf.toStdString());
  if (!regulon && !m_tf.isEmpty()) return;  // no TF: the last regulon stays
  m_stack->setCurrentIndex(regulon ? RegulonShownView : NoRegulonShown);
  if (regulon && tf == m_tf) return;
  m_tf = regulon ? tf : QString();
  m_edges->setTitle(tr("Edges of %1: correlation in real and synthetic cells").arg(m_tf));
  m_edgeModel->setEdges(regulon ? regulon->edges : std::vector<evaluate::EdgeGap>());
}

std::vector<ExportEntry> RegulonGapView::exports() const {
  if (m_model->rowCount() == 0) return {};
  std::vector<ExportEntry> entries{{tr("Regulons by gap"), [this] {
                                      Figure figure;
                                      figure.name = QStringLiteral("regulon-gaps");
                                      figure.csv = [csv = tableText(*m_model, QLatin1Char(','))] {
                                        return csv.toUtf8();
                                      };
                                      return figure;
                                    }}};
  if (!m_tf.isEmpty())
    entries.push_back(
        {tr("Edges of %1").arg(m_tf), [this] { return m_edges->figure(QStringLiteral("regulon-%1").arg(m_tf)); }});
  return entries;
}

}  // namespace grnwb::ui
