// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cells_panel.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/cell_colour_choice.h"
#include "ui/compare/cell_colourings.h"
#include "ui/compare/cell_regions.h"
#include "ui/models/number_text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/scatter_legend.h"

namespace grnwb::ui {

CellsPanel::CellsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_real(new ScatterView(this)),
      m_synthetic(new ScatterView(this)),
      m_legend(new ScatterLegend(this)) {
  m_real->setObjectName(QStringLiteral("realCells"));
  m_synthetic->setObjectName(QStringLiteral("syntheticCells"));
  m_legend->setObjectName(QStringLiteral("cellLegend"));
  auto* views = new QHBoxLayout;
  views->setSpacing(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addLayout(views, 1);
  column->addWidget(m_legend);
  for (ScatterView* view : {m_real, m_synthetic}) {
    view->setCamera(&m_camera);
    view->setHoverText([this](qint64 row) { return hoverText(row); });
    views->addWidget(view, 1);
    connect(view, &ScatterView::regionDrawn, this, [this, view](const QPolygonF& region) {
      m_region = region;
      m_regionView = view;
    });
    connect(view, &ScatterView::selected, this, &CellsPanel::selectCells);
  }
  connect(m_legend, &ScatterLegend::hiddenChanged, this, [this](const std::set<int>& hidden) {
    m_real->setHidden(hidden);
    m_synthetic->setHidden(hidden);
  });
  connect(m_legend, &ScatterLegend::ringsToggled, this, &CellsPanel::showRings);
  connect(m_colour, &CellColourChoice::changed, this, &CellsPanel::showColouring);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &CellsPanel::showSelection);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &CellsPanel::takeNetwork);
  takeNetwork();
  showColouring();
}

bool CellsPanel::isOverlaid() const {
  return m_overlaid->isChecked();
}

void CellsPanel::setEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells,
                              const std::vector<std::string>& labels, const QString& syntheticSubtitle) {
  const bool hadLabels = m_cells.hasLabels();
  const bool isSameCells = points.rows() == m_cells.count() && realCells == m_cells.realCount();
  const std::vector<std::string> types = m_cells.types();
  m_cells.setEmbedding(points, realCells, labels);
  m_syntheticSubtitle = syntheticSubtitle;
  if (!isSameCells || hadLabels != m_cells.hasLabels() || types != m_cells.types()) {
    m_region.clear();
    return takeKnown();
  }
  if (m_colour->kind() == CellColourChoice::Kind::density) return showColouring();
  showContent();
}

void CellsPanel::setCells(std::shared_ptr<const pipeline::ComparedCells> cells) {
  if (m_cells.setCells(std::move(cells))) takeKnown();
}

void CellsPanel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  if (m_cells.setComparison(std::move(comparison))) takeKnown();
}

void CellsPanel::setPalette(const TypePalette& palette) {
  if (m_cells.setPalette(palette)) showColouring();
}

void CellsPanel::takeKnown() {
  using Kind = CellColourChoice::Kind;
  QStringList genes;
  if (const pipeline::ComparedCells* cells = m_cells.cells())
    for (const std::string& gene : cells->genes) genes << QString::fromStdString(gene);
  m_colour->setGenes(genes);
  std::set<Kind> offered;
  const auto offer = [&](Kind kind, bool isThere) {
    if (isThere) offered.insert(kind);
  };
  offer(Kind::type, m_cells.hasLabels() || m_cells.hasTypes());
  offer(Kind::gene, true);
  offer(Kind::activity, true);
  offer(Kind::cluster, m_cells.clusters() != nullptr);
  offer(Kind::density, m_cells.realCount() > 0 && m_cells.syntheticCount() > 0);
  m_colour->setOffered(offered);
  showColouring();
  showSelection();
}

void CellsPanel::takeNetwork() {
  QStringList tfs;
  if (const auto grn = m_workspace.network()->grn())
    for (const std::string& tf : grn->tfs()) tfs << QString::fromStdString(tf);
  m_colour->setTfs(tfs);
  if (m_colour->kind() == CellColourChoice::Kind::activity) showColouring();
}

void CellsPanel::showColouring() {
  m_colouring = colouring();
  m_real->setHidden({});
  showContent();
  m_legend->setColouring(m_colouring);
  m_legend->setRings(ringsText(m_cells));
  showRings();
}

ScatterColouring CellsPanel::colouring() const {
  using Kind = CellColourChoice::Kind;
  switch (m_colour->kind()) {
    case Kind::type:
      return coloursByType(m_cells);
    case Kind::gene:
      return coloursByGene(m_cells, m_colour->gene().toStdString());
    case Kind::activity: {
      const std::string tf = m_colour->tf().toStdString();
      const auto grn = m_workspace.network()->grn();
      return coloursByActivity(m_cells, tf, grn ? grn->targetsOf(tf) : std::vector<std::string>());
    }
    case Kind::cluster:
      return coloursByCluster(m_cells);
    case Kind::density:
      return coloursByDensity(m_cells);
    case Kind::source:
      break;
  }
  return coloursBySource(m_cells);
}

void CellsPanel::showContent() {
  using Kind = CellColourChoice::Kind;
  const Kind kind = m_colour->kind();
  ScatterContent content;
  content.points = m_cells.points();
  content.colouring = m_colouring;
  content.highlighted = m_real->content().highlighted;
  content.hidden = m_real->content().hidden;
  content.xName = QStringLiteral("t-SNE 1");
  content.yName = QStringLiteral("t-SNE 2");
  content.showsLabels = kind == Kind::type || kind == Kind::cluster;
  ScatterContent other = content;
  const QString real = countText(m_cells.realCount()), synthetic = countText(m_cells.syntheticCount());
  content.ownCount = isOverlaid() ? m_cells.count() : m_cells.realCount();
  content.title = isOverlaid() ? tr("Real and synthetic") : tr("Real");
  content.subtitle = isOverlaid() ? tr("%1 and %2 cells").arg(real, synthetic) : tr("test split, %1 cells").arg(real);
  other.ownFirst = m_cells.realCount();
  other.ownCount = m_cells.syntheticCount();
  other.title = tr("Synthetic");
  other.subtitle = tr("%1, %2 cells").arg(m_syntheticSubtitle, synthetic);
  m_real->setContent(std::move(content));
  m_synthetic->setContent(std::move(other));
  m_synthetic->setVisible(!isOverlaid());
}

void CellsPanel::showRings() {
  const std::vector<ScatterRing> rings = m_legend->showsRings() ? ringsOf(m_cells) : std::vector<ScatterRing>();
  m_real->setRings(isOverlaid() ? rings : std::vector<ScatterRing>());
  m_synthetic->setRings(rings);
}

void CellsPanel::selectCells(const std::vector<qint64>& rows) {
  m_regionCells = rows;
  Selection selection = m_workspace.selection()->selection();
  selection.cells = rows;
  m_workspace.selection()->select(std::move(selection));
  showRegion();
}

void CellsPanel::showSelection() {
  const Selection& selection = m_workspace.selection()->selection();
  std::vector<qint64> rows = selection.cells;
  std::erase_if(rows, [this](qint64 row) { return row < 0 || row >= m_cells.count(); });
  std::ranges::sort(rows);
  const auto real = std::ranges::lower_bound(rows, m_cells.realCount()) - rows.begin();
  m_chip->setVisible(!rows.empty());
  m_chip->setText(tr("%1 real, %2 synthetic").arg(countText(real), countText(static_cast<qint64>(rows.size()) - real)));
  showRegion();
  m_real->setHighlighted(rows);
  m_synthetic->setHighlighted(std::move(rows));
  if (!selection.genes.isEmpty()) m_colour->follow(selection.genes.front());
}

void CellsPanel::showRegion() {
  // A selection from elsewhere is no longer what the lasso enclosed.
  const bool isShown =
      !m_region.isEmpty() && !m_regionCells.empty() && m_workspace.selection()->selection().cells == m_regionCells;
  if (!isShown) m_region.clear();
  for (ScatterView* view : {m_real, m_synthetic}) {
    if (!isShown) {
      view->setRegion({});
      continue;
    }
    const Eigen::Index first = view->content().ownFirst, count = view->content().ownCount;
    const bool isLinked = view != m_regionView;
    view->setRegion({m_region, isLinked,
                     isLinked ? linkedRegionText(m_cells, m_regionCells, first, count)
                              : drawnRegionText(m_regionCells, view->tool() == ScatterView::Tool::box, first, count)});
  }
}

QString CellsPanel::hoverText(qint64 row) const {
  const bool isReal = m_cells.isReal(row);
  QString text = isReal ? tr("Real cell %1").arg(countText(row + 1))
                        : tr("Synthetic cell %1").arg(countText(row - m_cells.realCount() + 1));
  if (const int type = m_cells.typeOf(row); type != ShownCells::kUnassigned)
    text += QStringLiteral(" · ") + QString::fromStdString(m_cells.types()[static_cast<std::size_t>(type)]);
  if (m_colouring.isByValue())
    text += QStringLiteral("\n%1: %2")
                .arg(m_colouring.title, plotNumber(m_colouring.values[static_cast<std::size_t>(row)]));
  return text;
}

}  // namespace grnwb::ui
