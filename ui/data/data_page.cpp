// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_page.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <algorithm>

#include "core/data/gene_names.h"
#include "ui/data/cell_filter.h"
#include "ui/data/genes_panel.h"
#include "ui/data/preprocess_side.h"
#include "ui/data/quality_panel.h"
#include "ui/data/splits_panel.h"
#include "ui/models/gene_table_model.h"
#include "ui/models/number_text.h"
#include "ui/models/reading_texts.h"
#include "ui/models/table_text.h"
#include "ui/pages/banner.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// Below this number of cells the held-out parts shrink with the data, as the method does for its small data set.
constexpr std::int64_t kManyCells = 5000;
constexpr int kEvidenceWidth = 340;

std::int64_t heldOutCells(std::int64_t cells) {
  const std::int64_t share = cells / 5;
  if (cells >= kManyCells) return 1000;
  return std::max<std::int64_t>(1, share >= 100 ? share / 100 * 100 : share);
}

QString kindText(data::ValueKind kind) {
  switch (kind) {
    case data::ValueKind::counts:
      return DataPage::tr("counts");
    case data::ValueKind::normalised:
      return DataPage::tr("normalised");
    case data::ValueKind::log:
      return DataPage::tr("logarithms");
    case data::ValueKind::scaled:
      return DataPage::tr("scaled");
    case data::ValueKind::empty:
      return DataPage::tr("no values");
  }
  return {};
}

QStringList lines(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list << QString::fromStdString(text);
  return list;
}

}  // namespace

DataPage::DataPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_settings(new PreprocessSettings(*workspace.network()->undoStack(), this)),
      m_cells(new RawCells(workspace, this)),
      m_filter(new CellFilter(*workspace.jobs(), *m_cells, *m_settings, this)),
      m_stack(new QStackedWidget(this)),
      m_model(new GeneTableModel(workspace, this)) {
  setObjectName(QStringLiteral("dataPage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  connect(m_preprocess, &QPushButton::clicked, this, &DataPage::preprocess);
  connect(m_splits, &SplitsPanel::preprocessRequested, this, &DataPage::preprocess);
  connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("knowledgePage")); });
  connect(m_labels, &QPushButton::clicked, this, &DataPage::labelsRequested);
  connect(&workspace, &Workspace::rawChanged, this, &DataPage::takeRaw);
  connect(&workspace, &Workspace::preparedChanged, this, &DataPage::refreshState);
  connect(&workspace, &Workspace::runningChanged, this, &DataPage::refreshState);
  // Labels of cells that are still in their file.
  auto* whenShown = new ShownRefresh(this, [this] { m_cells->readWhenSmall(); });
  connect(m_cells, &RawCells::replaced, whenShown, &ShownRefresh::request);
  takeRaw();
}

QWidget* DataPage::makeEmpty() {
  auto* openData = pushButton(tr("Open data…"), QStringLiteral("data"), QStringLiteral("emptyOpenData"));
  auto* openExample = pushButton(tr("Open example"), QStringLiteral("play"), QStringLiteral("emptyOpenExample"));
  connect(openData, &QPushButton::clicked, this, &DataPage::openDataRequested);
  connect(openExample, &QPushButton::clicked, this, &DataPage::openExampleRequested);
  return emptyState(tr("No data loaded."), {openData, openExample}, this);
}

QWidget* DataPage::makeContent() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(makeTabs());
  column->addWidget(horizontalRule(content));
  m_warningBox = new QWidget(content);
  auto* warningRow = new QHBoxLayout(m_warningBox);
  warningRow->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  m_warnings = new Banner(Banner::Kind::caution, QStringLiteral("dataWarnings"), m_warningBox);
  warningRow->addWidget(m_warnings, 1);
  m_symbols =
      pushButton(tr("Use gene symbols"), QStringLiteral("swap"), QStringLiteral("useGeneSymbols"), m_warningBox);
  m_symbols->setToolTip(tr("Names genes by the symbols of the file, or by HGNC's for human Ensembl ids"));
  connect(m_symbols, &QPushButton::clicked, this, [this] { workspace().useGeneSymbols(); });
  warningRow->addWidget(m_symbols, 0, Qt::AlignTop);
  column->addWidget(m_warningBox);
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(new PreprocessSide(*m_cells, *m_settings, *m_filter, content));
  auto* rule = new QFrame(content);
  rule->setProperty("rule", QStringLiteral("vertical"));
  rule->setFixedWidth(1);
  body->addWidget(rule);
  body->addWidget(makeViews(), 1);
  column->addLayout(body, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
  return content;
}

QWidget* DataPage::makeBar() {
  QFrame* bar = pageBar(this);
  m_source = elidedLabel(bar, Tone::text, TextSize::head);
  m_source->setObjectName(QStringLiteral("sourceName"));
  m_kind = chip({}, QStringLiteral("plain"), bar);
  m_kind->setObjectName(QStringLiteral("valueKind"));
  m_about = toolButton(QStringLiteral("info"), tr("About the values"), QStringLiteral("aboutValues"), bar);
  m_about->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(m_about);
  m_evidence = new QLabel(menu);
  m_evidence->setObjectName(QStringLiteral("valueEvidence"));
  m_evidence->setWordWrap(true);
  m_evidence->setTextFormat(Qt::PlainText);
  m_evidence->setFixedWidth(kEvidenceWidth);
  m_evidence->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  auto* shown = new QWidgetAction(menu);
  shown->setDefaultWidget(m_evidence);
  menu->addAction(shown);
  m_about->setMenu(menu);
  m_sizes = elidedLabel(bar, Tone::second);
  m_sizes->setObjectName(QStringLiteral("dataSizes"));
  m_labels = pushButton(tr("Labels…"), {}, QStringLiteral("editLabels"), bar);
  m_labels->setToolTip(tr("Choose the cells' labels, their names and colours"));
  m_next = pushButton(tr("Choose TFs"), QStringLiteral("knowledge"), QStringLiteral("toKnowledge"), bar);
  m_preprocess = mainButton(tr("Preprocess"), QStringLiteral("play"), QStringLiteral("preprocess"), bar);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_source);
  row->addWidget(m_kind);
  row->addWidget(m_about);
  row->addWidget(m_sizes);
  row->addStretch();
  row->addWidget(m_labels);
  row->addWidget(m_next);
  row->addWidget(m_preprocess);
  row->addWidget(exportButton([this] { return exports(); }, QStringLiteral("dataExport"), bar));
  return bar;
}

QWidget* DataPage::makeTabs() {
  m_tabs = new QTabBar(this);
  m_tabs->setObjectName(QStringLiteral("dataTabs"));
  m_tabs->setAccessibleName(tr("Views of the data"));
  m_tabs->setUsesScrollButtons(false);
  m_tabs->setExpanding(false);
  for (const QString& text : {tr("Quality control"), tr("Variable genes"), tr("Splits"), tr("Gene table")})
    m_tabs->addTab(text);
  return m_tabs;
}

QWidget* DataPage::makeViews() {
  m_views = new QStackedWidget(this);
  m_quality = new QualityPanel(*workspace().jobs(), *m_cells, *m_settings, *m_filter, m_views);
  m_genes = new GenesPanel(workspace(), *m_cells, *m_settings, m_views);
  m_splits = new SplitsPanel(workspace(), *m_cells, *m_settings, *m_filter, m_views);
  m_table = new GeneTable(workspace(), *m_model, GeneTableModel::GeneRole, QStringLiteral("genesTable"), m_views);
  m_table->view().setItemDelegateForColumn(GeneTableModel::ShareColumn, new ShareDelegate(m_table));
  m_table->view().setColumnWidth(GeneTableModel::GeneColumn, 180);
  m_table->view().setColumnWidth(GeneTableModel::MeanColumn, 190);
  m_table->view().setColumnWidth(GeneTableModel::ShareColumn, 190);
  for (QWidget* view : std::initializer_list<QWidget*>{m_quality, m_genes, m_splits, m_table}) m_views->addWidget(view);
  return m_views;
}

void DataPage::takeRaw() {
  const pipeline::ProjectState& state = workspace().state();
  m_stack->setCurrentIndex(state.hasRaw() || state.prepared ? 1 : 0);
  data::PreprocessParameters parameters = state.preprocessParameters;
  if (state.raw && !state.prepared && parameters.test == data::PreprocessParameters().test &&
      parameters.validation == data::PreprocessParameters().validation)
    parameters.test = parameters.validation = heldOutCells(state.raw->cellCount());
  m_settings->load(parameters);
  showSummary();
  refreshState();
}

void DataPage::showSummary() {
  const auto summary = workspace().rawSummary();
  m_source->setText(sourceText(workspace().state()));
  m_kind->setVisible(summary != nullptr);
  m_sizes->setText({});
  m_warnings->setText(summary ? lines(summary->warnings).join(QLatin1Char('\n')) : QString());
  m_warningBox->setVisible(summary && !summary->warnings.empty());
  const pipeline::ProjectState& state = workspace().state();
  m_symbols->setVisible(state.hasRaw() && data::mostAre(state.raw ? state.raw->genes.names : state.rawOverview->genes,
                                                        data::looksLikeEnsemblId));
  showEvidence(summary ? lines(summary->evidence) : QStringList());
  if (!summary) return;

  const bool counts = summary->values == data::ValueKind::counts;
  m_kind->setText(kindText(summary->values));
  setLook(*m_kind, "chip", counts ? QStringLiteral("good") : QStringLiteral("caution"));
  const double cellsTimesGenes = double(summary->cells) * double(summary->genes);
  const double filled = cellsTimesGenes > 0 ? 100 * double(summary->nonzero) / cellsTimesGenes : 0;
  m_sizes->setText(tr("%1 cells · %2 genes · %3 values (%4 % filled)")
                       .arg(countText(summary->cells), countText(summary->genes), countText(summary->nonzero),
                            QLocale().toString(filled, 'f', 1)));
}

void DataPage::showEvidence(const QStringList& reasons) {
  m_about->setVisible(!reasons.isEmpty());
  m_kind->setToolTip(reasons.join(QLatin1Char('\n')));
  m_evidence->setText(reasons.join(QLatin1Char('\n')));
}

void DataPage::preprocess() {
  workspace().preprocess(m_settings->parameters());
}

void DataPage::refreshState() {
  const pipeline::ProjectState& state = workspace().state();
  const bool running =
      workspace().isRunning(Workspace::Stage::open) || workspace().isRunning(Workspace::Stage::preprocess);
  setState(running ? PageState::running : state.hasRaw() || state.prepared ? PageState::ready : PageState::empty);
  m_preprocess->setEnabled(state.hasRaw() && !workspace().isRunning(Workspace::Stage::preprocess));
  m_preprocess->setToolTip(state.hasRaw() ? tr("Filters, normalises and splits the cells")
                                          : tr("Needs the raw data; this project holds only prepared ones"));
  m_next->setVisible(state.prepared != nullptr);
  m_table->setTitle(state.prepared ? tr("Genes kept") : tr("Genes"));
}

std::vector<ExportEntry> DataPage::exports() const {
  switch (m_tabs->currentIndex()) {
    case GenesView:
      return m_genes->exports();
    case SplitsView:
      return m_splits->exports();
    case TableView:
      return {{tr("Gene table"), [this] {
                 return Figure{QStringLiteral("genes"), {}, [text = tableText(*m_model, QLatin1Char(',')).toUtf8()] {
                                 return text;
                               }};
               }}};
    default:
      return m_quality->exports();
  }
}

}  // namespace grnwb::ui
