// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/marker_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/compare/marker_bar.h"
#include "ui/compare/marker_model.h"
#include "ui/models/table_text.h"
#include "ui/pages/gene_table.h"
#include "ui/plots/dot_plot_view.h"
#include "ui/plots/heat_map_content.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum MarkerView { MarkerMessageView, MarkersShownView };
constexpr int kPlotHeight = 460, kMarkersHeight = 260;
constexpr int kMarkerColumns[] = {104, 200, 70, 76, 114, 100, 98, 92, 106, 138, 108};

}  // namespace

MarkerPanel::MarkerPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new MarkerModel(this)),
      m_refresh(new ShownRefresh(this, [this] { refresh(); })),
      m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("markerPanel"));
  m_stack->addWidget(makeMessage());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  connect(&workspace, &Workspace::labelsChanged, this, &MarkerPanel::takeSelection);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &MarkerPanel::takeSelection);
  connect(workspace.jobs(), &JobQueue::failed, this, [this](int id, const QString&, const QString& reason) {
    if (id == m_job) showEnd(reason);
  });
  connect(workspace.jobs(), &JobQueue::cancelled, this, [this](int id) {
    if (id == m_job) showEnd(tr("Ranking the marker genes was cancelled."));
  });
  m_refresh->request();
}

QWidget* MarkerPanel::makeMessage() {
  auto* page = new QWidget(m_stack);
  m_message = label({}, page, Tone::second);
  m_message->setObjectName(QStringLiteral("markersMessage"));
  m_message->setAlignment(Qt::AlignCenter);
  m_message->setWordWrap(true);
  m_again = pushButton(tr("Rank again"), QStringLiteral("refresh"), QStringLiteral("rankAgain"), page);
  connect(m_again, &QPushButton::clicked, this, &MarkerPanel::rank);
  auto* column = new QVBoxLayout(page);
  column->addStretch();
  column->addWidget(m_message);
  column->addWidget(m_again, 0, Qt::AlignHCenter);
  column->addStretch();
  return page;
}

QWidget* MarkerPanel::makeContent() {
  auto* content = new QWidget(m_stack);
  m_bar = new MarkerBar(content);
  auto* splitter = new QSplitter(Qt::Vertical, content);
  splitter->setObjectName(QStringLiteral("markerSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(makePlot());
  splitter->addWidget(makeTable());
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({kPlotHeight, kMarkersHeight});
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  column->addWidget(splitter, 1);
  connect(m_bar, &MarkerBar::markersChanged, this, &MarkerPanel::showMarkers);
  connect(m_bar, &MarkerBar::testChanged, this, &MarkerPanel::rank);
  connect(m_bar, &MarkerBar::lookChanged, this, &MarkerPanel::showPlot);
  return content;
}

QWidget* MarkerPanel::makePlot() {
  m_plot = new DotPlotView(this);
  connect(m_plot, &DotPlotView::geneChosen, this, [this](const QString& gene) {
    Selection selection = m_workspace.selection()->selection();
    selection.genes = QStringList{gene};
    selection.edges.clear();
    m_workspace.selection()->select(std::move(selection));
  });
  return m_plot;
}

QWidget* MarkerPanel::makeTable() {
  m_table = new GeneTable(m_workspace, *m_model, MarkerModel::GeneRole, QStringLiteral("markerTable"), this);
  m_table->setTitle(tr("Markers"));
  for (int i = 0; i < MarkerModel::ColumnCount; ++i) m_table->view().setColumnWidth(i, kMarkerColumns[i]);
  m_table->view().horizontalHeader()->setStretchLastSection(false);
  m_table->view().horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
  m_specificity = label({}, m_table, Tone::second);
  m_specificity->setObjectName(QStringLiteral("markerSpecificity"));
  m_verdict = chip({}, QStringLiteral("plain"), m_table);
  m_verdict->setObjectName(QStringLiteral("markerVerdict"));
  QHBoxLayout* row = m_table->barRow();
  for (QLabel* each : {m_specificity, m_verdict}) row->insertWidget(row->count() - 3, each);
  return m_table;
}

void MarkerPanel::setComparison(std::shared_ptr<const pipeline::Comparison> comparison,
                                std::shared_ptr<const pipeline::ComparedCells> cells) {
  if (comparison == m_comparison && cells == m_cells) return;
  m_comparison = std::move(comparison);
  m_cells = std::move(cells);
  m_study.reset();
  dropJob();
  m_model->setMarkers(nullptr, {});
  m_plot->setContent({});
  m_refresh->request();
}

void MarkerPanel::refresh() {
  if (!m_comparison) return showMessage(tr("Not compared yet."));
  if (!m_cells) return showMessage(tr("The compared cells are being read…"));
  if (m_study) return showPlot();
  if (m_job < 0) rank();
}

void MarkerPanel::dropJob() {
  ++m_wanted;
  if (const int job = std::exchange(m_job, -1); job >= 0) m_workspace.jobs()->cancel(job);
}

void MarkerPanel::rank() {
  if (!m_comparison || !m_cells) return;
  dropJob();
  using Study = std::shared_ptr<const MarkerStudy>;
  m_job = m_workspace.jobs()->start<Study>(
      tr("Rank marker genes"), JobQueue::Weight::light,
      [comparison = m_comparison, cells = m_cells, parameters = m_bar->parameters()](JobContext& job) {
        return std::make_shared<const MarkerStudy>(markerStudy(*comparison, *cells, parameters, job));
      },
      [panel = QPointer(this), wanted = m_wanted](Study study) {
        if (panel && panel->m_wanted == wanted) panel->takeStudy(std::move(study));
      });
  if (!m_study) showMessage(tr("Ranking the marker genes of the real cells…"));
}

void MarkerPanel::takeStudy(std::shared_ptr<const MarkerStudy> study) {
  m_job = -1;
  m_study = std::move(study);
  m_bar->setGenes(m_study->genes, m_study->areTypes);
  m_stack->setCurrentIndex(MarkersShownView);
  showMarkers();
}

void MarkerPanel::showMarkers() {
  if (!m_study) return;
  m_model->setMarkers(m_study, m_bar->showsOwnGenes() ? markersOf(*m_study, m_bar->ownGenes().genes)
                                                      : topMarkers(*m_study, m_bar->perGroup()));
  showVerdict();
  showPlot();
}

void MarkerPanel::showVerdict() {
  using Kind = SpecificityVerdict::Kind;
  const SpecificityVerdict verdict = specificityVerdict(*m_study, m_model->markers());
  m_specificity->setVisible(verdict.markers > 0);
  m_verdict->setVisible(verdict.markers > 0);
  m_specificity->setText(tr("Specificity of the %1 markers: real %2, synthetic %3:")
                             .arg(QLocale().toString(qint64(verdict.markers)), heatMapNumber(verdict.real),
                                  heatMapNumber(verdict.synthetic)));
  m_verdict->setText(verdict.kind == Kind::noisier   ? tr("noisier")
                     : verdict.kind == Kind::cleaner ? tr("cleaner")
                                                     : tr("alike"));
  setLook(*m_verdict, "chip",
          verdict.kind == Kind::noisier   ? QStringLiteral("caution")
          : verdict.kind == Kind::cleaner ? QStringLiteral("accent")
                                          : QStringLiteral("good"));
  const QString why =
      tr("Mean over the markers of how far each is its type's own, 0 to 1 (Cabili et al., 2011). Real and synthetic "
         "cells "
         "are typed by one classifier, and types with cells on both sides count. Synthetic less real: %1, standard "
         "error "
         "%2 (jackknife over cells). Within two of them, or below .02: alike.")
          .arg(heatMapNumber(verdict.synthetic - verdict.real), QLocale().toString(verdict.standardError, 'f', 3));
  m_specificity->setToolTip(why);
  m_verdict->setToolTip(why);
}

std::vector<qint64> MarkerPanel::pickedCells() const {
  std::vector<qint64> picked = m_workspace.selection()->selection().cells;
  const qint64 rows = m_study->real.cells.rows() + m_study->synthetic.cells.rows();
  std::erase_if(picked, [rows](qint64 row) { return row < 0 || row >= rows; });
  return picked;
}

void MarkerPanel::showPlot() {
  if (!m_study) return;
  MarkerLook look = m_bar->look();
  look.picked = pickedCells();
  look.syntheticName = QString::fromStdString(m_comparison->runId);
  look.palette = m_workspace.typePalette();
  m_plot->setContent(markerContent(*m_study, m_model->markers(), look));
  const QStringList& genes = m_workspace.selection()->selection().genes;
  m_plot->setSelectedGenes(QSet<QString>(genes.begin(), genes.end()));
}

void MarkerPanel::takeSelection() {
  if (m_study) m_refresh->request();
}

void MarkerPanel::showMessage(const QString& text) {
  m_message->setText(text);
  m_again->hide();
  m_stack->setCurrentIndex(MarkerMessageView);
}

void MarkerPanel::showEnd(const QString& reason) {
  showMessage(reason);
  m_again->show();
}

std::vector<ExportEntry> MarkerPanel::exports() const {
  if (!m_study) return {};
  return {{tr("Marker dot plot"),
           [this] {
             return m_plot->figure(QStringLiteral("marker-dot-plot"), tr("Markers of cell types, real and synthetic"));
           }},
          {tr("Markers"), [this] {
             Figure figure;
             figure.name = QStringLiteral("markers");
             figure.csv = [csv = tableText(*m_model, QLatin1Char(','))] { return csv.toUtf8(); };
             return figure;
           }}};
}

}  // namespace grnwb::ui
