// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cells_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/plots/axis_ticks.h"
#include "ui/plots/scatter_legend.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kGeneWidth = 120;
constexpr double kTopShare = 0.99;  // of the cells lie below the end of the colour scale

QString number(Eigen::Index value) {
  return QLocale().toString(qint64(value));
}

}  // namespace

CellsPanel::CellsPanel(SelectionHub& selection, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_real(new ScatterView(this)),
      m_synthetic(new ScatterView(this)),
      m_legend(new ScatterLegend(this)) {
  m_real->setObjectName(QStringLiteral("realCells"));
  m_synthetic->setObjectName(QStringLiteral("syntheticCells"));
  m_legend->setObjectName(QStringLiteral("cellLegend"));
  auto* views = new QHBoxLayout;
  views->setSpacing(1);
  for (ScatterView* view : {m_real, m_synthetic}) {
    view->setCamera(&m_camera);
    view->setHoverText([this](qint64 row) { return hoverText(row); });
    views->addWidget(view, 1);
    connect(view, &ScatterView::selected, this, &CellsPanel::selectCells);
  }
  connect(m_real, &ScatterView::regionDrawn, m_synthetic,
          [this](const QPolygonF& r) { m_synthetic->setRegion(r, true); });
  connect(m_synthetic, &ScatterView::regionDrawn, m_real, [this](const QPolygonF& r) { m_real->setRegion(r, true); });
  connect(m_legend, &ScatterLegend::hiddenChanged, this, [this](const std::set<int>& hidden) {
    m_real->setHidden(hidden);
    m_synthetic->setHidden(hidden);
  });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addLayout(views, 1);
  column->addWidget(m_legend);
  connect(&m_selection, &SelectionHub::selectionChanged, this, &CellsPanel::showSelection);
  showColouring();
}

QWidget* CellsPanel::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Cells"), bar, Tone::text, TextSize::head));

  const auto choice = [&](const QString& text, const QString& name) {
    auto* button = new QToolButton(bar);
    button->setText(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
  };
  m_sideBySide = choice(tr("Side by side"), QStringLiteral("sideBySide"));
  m_overlaid = choice(tr("Overlaid"), QStringLiteral("overlaid"));
  m_sideBySide->setChecked(true);
  auto* layouts = new QButtonGroup(this);
  layouts->addButton(m_sideBySide);
  layouts->addButton(m_overlaid);
  connect(m_overlaid, &QToolButton::toggled, this, [this] { showContent(); });

  row->addWidget(label(tr("Colour"), bar, Tone::second));
  m_colour = new QComboBox(bar);
  m_colour->setObjectName(QStringLiteral("cellColour"));
  m_colour->setAccessibleName(tr("Colour of the cells"));
  m_colour->addItem(tr("Cell type"), static_cast<int>(ColourBy::type));
  m_colour->addItem(tr("Source"), static_cast<int>(ColourBy::source));
  m_colour->addItem(tr("Gene"), static_cast<int>(ColourBy::gene));
  row->addWidget(m_colour);
  m_gene = new QLineEdit(bar);
  m_gene->setObjectName(QStringLiteral("colourGene"));
  m_gene->setAccessibleName(tr("Gene to colour the cells by"));
  m_gene->setPlaceholderText(tr("Gene"));
  m_gene->setFixedWidth(kGeneWidth);
  m_geneNames = new QStringListModel(this);
  auto* completer = new QCompleter(m_geneNames, m_gene);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_gene->setCompleter(completer);
  row->addWidget(m_gene);
  connect(m_colour, &QComboBox::currentIndexChanged, this, &CellsPanel::showColouring);
  connect(m_gene, &QLineEdit::textChanged, this, &CellsPanel::showColouring);

  row->addWidget(verticalRule(bar));
  auto* tools = new QButtonGroup(this);
  const auto tool = [&](const char* iconName, const QString& tip, const char* name, ScatterView::Tool which) {
    auto* button = toolButton(QString::fromLatin1(iconName), tip, QString::fromLatin1(name), bar);
    button->setCheckable(true);
    button->setChecked(which == ScatterView::Tool::lasso);
    tools->addButton(button);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, which] { setTool(which); });
  };
  tool("pan", tr("Move (or drag with the middle button)"), "panCells", ScatterView::Tool::pan);
  tool("box", tr("Select a rectangle"), "boxCells", ScatterView::Tool::box);
  tool("lasso", tr("Select with a lasso"), "lassoCells", ScatterView::Tool::lasso);
  auto* fit = toolButton(QStringLiteral("fit"), tr("Show all cells (F)"), QStringLiteral("fitCells"), bar);
  connect(fit, &QToolButton::clicked, this, [this] { m_real->fit(); });
  row->addWidget(fit);

  m_chip = pushButton({}, QStringLiteral("close"), QStringLiteral("clearCells"), bar);
  m_chip->setProperty("small", true);
  m_chip->setLayoutDirection(Qt::RightToLeft);  // the cross stands at the end
  m_chip->setToolTip(tr("Clear the selection"));
  connect(m_chip, &QPushButton::clicked, this, [this] {
    for (ScatterView* view : {m_real, m_synthetic}) view->setRegion({}, false);
    selectCells({});
  });
  row->addWidget(m_chip);
  row->addStretch();
  m_chip->hide();
  return bar;
}

void CellsPanel::setTool(ScatterView::Tool tool) {
  m_real->setTool(tool);
  m_synthetic->setTool(tool);
}

void CellsPanel::setEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells,
                              const std::vector<std::string>& labels, const QString& syntheticSubtitle) {
  const bool sameCells = points.rows() == m_points.rows() && realCells == m_realCells;
  m_points = points;
  m_realCells = realCells;
  m_syntheticSubtitle = syntheticSubtitle;
  if (!sameCells)
    for (ScatterView* view : {m_real, m_synthetic}) view->setRegion({}, false);
  if (labels == m_labels && sameCells) return showContent();
  m_labels = labels;
  const QSignalBlocker blocker(m_colour);
  const int type = m_colour->findData(static_cast<int>(ColourBy::type));
  if (m_labels.empty() && type >= 0) m_colour->removeItem(type);
  if (!m_labels.empty() && type < 0) {
    m_colour->insertItem(0, tr("Cell type"), static_cast<int>(ColourBy::type));
    m_colour->setCurrentIndex(0);
  }
  showColouring();
}

void CellsPanel::setCells(std::shared_ptr<const pipeline::ComparedCells> cells) {
  m_cells = std::move(cells);
  QStringList names;
  if (m_cells)
    for (const std::string& gene : m_cells->genes) names << QString::fromStdString(gene);
  m_geneNames->setStringList(names);
  if (colourBy() == ColourBy::gene) showColouring();
}

CellsPanel::ColourBy CellsPanel::colourBy() const {
  return static_cast<ColourBy>(m_colour->currentData().toInt());
}

void CellsPanel::showColouring() {
  m_gene->setVisible(colourBy() == ColourBy::gene);
  m_real->setHidden({});
  showContent();
  m_legend->setColouring(m_real->content().colouring);
}

ScatterColouring CellsPanel::colouring() const {
  switch (colourBy()) {
    case ColourBy::type:
      return byType();
    case ColourBy::gene:
      return byGene(m_gene->text().trimmed().toStdString());
    case ColourBy::source:
      break;
  }
  return bySource();
}

ScatterColouring CellsPanel::byType() const {
  ScatterColouring result;
  result.title = tr("Cell type");
  std::map<std::string, int> codes;
  for (const std::string& text : m_labels)
    if (!text.empty()) codes.emplace(text, 0);
  for (auto& [text, code] : codes) {
    code = static_cast<int>(result.names.size());
    result.names << QString::fromStdString(text);
  }
  // Nothing says which type a synthetic cell is: all of them share the accent.
  const int synthetic = static_cast<int>(result.names.size());
  result.names << tr("synthetic");
  result.categoryColour = [synthetic](const Theme& theme, int category) {
    return category == synthetic ? theme.accent : theme.category(category);
  };
  for (const std::string& text : m_labels) result.codes.push_back(text.empty() ? -1 : codes.at(text));
  result.codes.resize(static_cast<std::size_t>(m_points.rows()), synthetic);
  return result;
}

ScatterColouring CellsPanel::bySource() const {
  ScatterColouring result;
  result.title = tr("Source");
  result.names = QStringList{tr("real"), tr("synthetic")};
  result.categoryColour = [](const Theme& theme, int category) { return category == 0 ? theme.realBar : theme.accent; };
  result.codes.assign(static_cast<std::size_t>(m_realCells), 0);
  result.codes.resize(static_cast<std::size_t>(m_points.rows()), 1);
  return result;
}

ScatterColouring CellsPanel::byGene(const std::string& gene) const {
  const bool hasCells = m_cells && m_cells->real.rows() == m_realCells &&
                        m_cells->real.rows() + m_cells->synthetic.rows() == m_points.rows();
  const auto at = hasCells ? std::ranges::find(m_cells->genes, gene) : std::vector<std::string>::const_iterator();
  if (!hasCells || at == m_cells->genes.end()) return bySource();
  const auto column = static_cast<Eigen::Index>(at - m_cells->genes.begin());
  ScatterColouring result;
  result.title = tr("%1, log(1 + normalised counts)").arg(QString::fromStdString(gene));
  for (const data::Matrix* cells : {&m_cells->real, &m_cells->synthetic})
    for (Eigen::Index row = 0; row < cells->rows(); ++row) result.values.push_back(std::log1p((*cells)(row, column)));
  std::vector<double> sorted = result.values;
  std::ranges::sort(sorted);
  result.maximum = sorted[static_cast<std::size_t>(kTopShare * static_cast<double>(sorted.size() - 1))];
  if (result.maximum <= 0) result.maximum = std::max(sorted.back(), 1.0);
  return result;
}

void CellsPanel::showContent() {
  const bool overlaid = m_overlaid->isChecked();
  ScatterContent content;
  content.points = m_points;
  content.colouring = colouring();
  content.highlighted = m_real->content().highlighted;
  content.hidden = m_real->content().hidden;
  content.xName = QStringLiteral("t-SNE 1");
  content.yName = QStringLiteral("t-SNE 2");
  content.showsLabels = colourBy() == ColourBy::type;
  const Eigen::Index syntheticCells = m_points.rows() - m_realCells;
  ScatterContent other = content;
  content.ownCount = overlaid ? m_points.rows() : m_realCells;
  content.title = overlaid ? tr("Real and synthetic") : tr("Real");
  content.subtitle = overlaid ? tr("%1 and %2 cells").arg(number(m_realCells), number(syntheticCells))
                              : tr("test split, %1 cells").arg(number(m_realCells));
  other.ownFirst = m_realCells;
  other.ownCount = syntheticCells;
  other.showsLabels = false;
  other.title = tr("Synthetic");
  other.subtitle = tr("%1, %2 cells").arg(m_syntheticSubtitle, number(syntheticCells));
  m_real->setContent(std::move(content));
  m_synthetic->setContent(std::move(other));
  m_synthetic->setVisible(!overlaid);
}

void CellsPanel::selectCells(const std::vector<qint64>& rows) {
  Selection selection = m_selection.selection();
  selection.cells = rows;
  m_selection.select(std::move(selection));
}

void CellsPanel::showSelection() {
  std::vector<qint64> rows = m_selection.selection().cells;
  std::erase_if(rows, [this](qint64 row) { return row < 0 || row >= m_points.rows(); });
  std::ranges::sort(rows);
  const auto real = std::ranges::count_if(rows, [this](qint64 row) { return row < m_realCells; });
  m_chip->setVisible(!rows.empty());
  m_chip->setText(tr("%1 real, %2 synthetic").arg(number(real), number(static_cast<Eigen::Index>(rows.size()) - real)));
  if (rows.empty())
    for (ScatterView* view : {m_real, m_synthetic}) view->setRegion({}, false);
  m_real->setHighlighted(rows);
  m_synthetic->setHighlighted(rows);
  if (const QStringList& genes = m_selection.selection().genes;
      colourBy() == ColourBy::gene && !genes.isEmpty() && m_geneNames->stringList().contains(genes.front()))
    m_gene->setText(genes.front());
}

QString CellsPanel::hoverText(qint64 row) const {
  const bool isReal = row < m_realCells;
  QString text =
      isReal ? tr("Real cell %1").arg(number(row + 1)) : tr("Synthetic cell %1").arg(number(row - m_realCells + 1));
  if (isReal && !m_labels.empty() && !m_labels[static_cast<std::size_t>(row)].empty())
    text += QStringLiteral(" · ") + QString::fromStdString(m_labels[static_cast<std::size_t>(row)]);
  if (const ScatterColouring& shown = m_real->content().colouring; shown.isByValue())
    text += QStringLiteral("\n%1: %2").arg(shown.title, plotNumber(shown.values[static_cast<std::size_t>(row)]));
  return text;
}

std::vector<ExportEntry> CellsPanel::exports() const {
  if (m_points.rows() == 0) return {};
  if (m_overlaid->isChecked())
    return {{tr("Real and synthetic cells"), [this] { return m_real->figure(QStringLiteral("cells")); }}};
  return {{tr("Real cells"), [this] { return m_real->figure(QStringLiteral("real-cells")); }},
          {tr("Synthetic cells"), [this] { return m_synthetic->figure(QStringLiteral("synthetic-cells")); }}};
}

}  // namespace grnwb::ui
