// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/expressed_genes_card.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/data/value_kind.h"
#include "ui/plots/box_rows_view.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::int64_t kShownGenes = 20;

}  // namespace

ExpressedGenesCard::ExpressedGenesCard(Workspace& workspace, RawCells& cells, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_cells(cells),
      m_view(new BoxRowsView(this)),
      m_finding(*workspace.jobs(), tr("Most expressed genes"), this),
      m_refresh(new ShownRefresh(this, [this] { find(); })) {
  m_view->setObjectName(QStringLiteral("expressedGenes"));
  QFrame* bar = viewBar(this);
  rowOf(bar)->addWidget(label(tr("Most expressed genes"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  auto* box = new QVBoxLayout;
  box->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  box->addWidget(m_view);
  column->addLayout(box, 1);
  connect(&cells, &RawCells::replaced, this, [this] {
    m_finding.forget();
    show(nullptr, {});
    m_refresh->request();
  });
  connect(&cells, &RawCells::cellsRead, m_refresh, &ShownRefresh::request);
  connect(m_view, &BoxRowsView::rowChosen, this, [this](int row) {
    Selection selection = m_workspace.selection()->selection();
    selection.genes.clear();
    if (row >= 0) selection.genes << m_view->content().rows[static_cast<std::size_t>(row)].name;
    m_workspace.selection()->select(std::move(selection));
  });
  connect(workspace.selection(), &SelectionHub::selectionChanged, this,
          [this](const Selection& selection) { m_view->setMarked(selection.genes); });
  m_refresh->request();
}

void ExpressedGenesCard::find() {
  const auto cells = m_cells.cells();
  if (!cells) {
    if (m_cells.summary()) m_cells.read();
    return;
  }
  m_finding.start(
      [cells](JobContext& job) {
        const data::SparseMatrix* counts = data::findCounts(*cells);
        return counts ? data::mostExpressedGenes(*counts, kShownGenes, job) : std::vector<data::ExpressedGene>();
      },
      [this, cells](const std::vector<data::ExpressedGene>& genes) {
        if (cells == m_cells.cells()) show(cells.get(), genes);
      });
}

void ExpressedGenesCard::show(const data::Dataset* cells, const std::vector<data::ExpressedGene>& genes) {
  BoxRowsContent content;
  content.title = tr("Share of a cell's counts");
  content.subtitle = tr("25 to 75 %, line: 5 to 95 %");
  content.unit = tr("% of a cell's counts");
  for (const data::ExpressedGene& gene : genes)
    content.rows.push_back({QString::fromStdString(cells->genes.names[static_cast<std::size_t>(gene.gene)]),
                            100 * gene.low, 100 * gene.lowerQuartile, 100 * gene.median, 100 * gene.upperQuartile,
                            100 * gene.high});
  m_view->setContent(std::move(content));
  m_view->setMarked(m_workspace.selection()->selection().genes);
}

Figure ExpressedGenesCard::figure() const {
  return m_view->figure(QStringLiteral("most-expressed-genes"));
}

}  // namespace grnwb::ui
