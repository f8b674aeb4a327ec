// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data_page.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "ui/dialogs/parameter_form.h"
#include "ui/models/gene_table_model.h"
#include "ui/models/number_text.h"
#include "ui/pages/empty_state.h"
#include "ui/pages/gene_table.h"
#include "ui/plots/histogram_view.h"
#include "ui/style/cell_delegates.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSideWidth = 290, kScrollBarWidth = 12, kPlotHeight = 210;
constexpr int kCountDelayMs = 120;
/// Up to here the two filters are counted within a few milliseconds, too short for a job of their own.
constexpr std::int64_t kCountAtOnce = 2'000'000;
/// Below this number of cells the held-out parts shrink with the data, as the method does for its small data set.
constexpr std::int64_t kManyCells = 5000;

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

}  // namespace

DataPage::DataPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget(this)), m_model(new GeneTableModel(workspace, this)) {
  setObjectName(QStringLiteral("dataPage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  m_countTimer.setSingleShot(true);
  m_countTimer.setInterval(kCountDelayMs);
  connect(&m_countTimer, &QTimer::timeout, this, &DataPage::countRemaining);
  connect(m_form, &ParameterForm::valueChanged, this, [this] {
    m_filtersMoved = true;
    scheduleCounts();
  });
  connect(m_preprocess, &QPushButton::clicked, this, [this] { this->workspace().preprocess(m_parameters); });
  connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("knowledgePage")); });
  connect(&workspace, &Workspace::rawChanged, this, &DataPage::takeRaw);
  connect(&workspace, &Workspace::preparedChanged, this, &DataPage::takePrepared);
  connect(&workspace, &Workspace::runningChanged, this, &DataPage::refreshState);
  takeRaw();
  takePrepared();
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

  QFrame* bar = pageBar(content);
  m_source = elidedLabel(bar, Tone::text, TextSize::head);
  m_source->setObjectName(QStringLiteral("sourceName"));
  m_kind = chip({}, QStringLiteral("plain"), bar);
  m_kind->setObjectName(QStringLiteral("valueKind"));
  m_sizes = elidedLabel(bar, Tone::second);
  m_sizes->setObjectName(QStringLiteral("dataSizes"));
  m_next = pushButton(tr("Choose TFs"), QStringLiteral("knowledge"), QStringLiteral("toKnowledge"), bar);
  m_preprocess = mainButton(tr("Preprocess"), QStringLiteral("play"), QStringLiteral("preprocess"), bar);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(m_source);
  row->addWidget(m_kind);
  row->addWidget(m_sizes);
  row->addStretch();
  row->addWidget(m_next);
  row->addWidget(m_preprocess);
  column->addWidget(bar);

  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(makeSide());
  auto* main = new QVBoxLayout;
  main->setSpacing(0);
  m_banner = new QFrame(content);
  m_banner->setObjectName(QStringLiteral("dataWarnings"));
  m_banner->setProperty("banner", QStringLiteral("caution"));
  auto* bannerRow = new QHBoxLayout(m_banner);
  bannerRow->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  bannerRow->setSpacing(measure::kCardGap);
  bannerRow->addWidget(new IconLabel(QStringLiteral("warning"), &Theme::caution, 18, m_banner), 0, Qt::AlignTop);
  m_warnings = label({}, m_banner);
  m_warnings->setWordWrap(true);
  m_warnings->setTextFormat(Qt::PlainText);
  m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
  bannerRow->addWidget(m_warnings, 1);
  auto* bannerBox = new QVBoxLayout;
  bannerBox->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, 0);
  bannerBox->addWidget(m_banner);
  main->addLayout(bannerBox);
  main->addWidget(makePlots());
  m_table = new GeneTable(workspace(), *m_model, GeneTableModel::GeneRole, QStringLiteral("genesTable"), content);
  m_table->view().setItemDelegateForColumn(GeneTableModel::ShareColumn, new ShareDelegate(m_table));
  m_table->view().setColumnWidth(GeneTableModel::GeneColumn, 180);
  m_table->view().setColumnWidth(GeneTableModel::MeanColumn, 160);
  m_table->view().setColumnWidth(GeneTableModel::ShareColumn, 190);
  main->addWidget(m_table, 1);
  body->addLayout(main, 1);
  column->addLayout(body, 1);
  return content;
}

QWidget* DataPage::makeSide() {
  auto* side = new QFrame(this);
  side->setProperty("side", true);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(measure::kCardGap);
  column->addWidget(label(tr("Preprocessing"), side, Tone::text, TextSize::head));
  m_form = new ParameterForm(side);
  m_form->setObjectName(QStringLiteral("preprocessForm"));
  column->addWidget(m_form);
  m_remain = label({}, side);
  m_remain->setObjectName(QStringLiteral("remaining"));
  m_remain->setWordWrap(true);
  column->addWidget(m_remain);
  auto* order =
      label(tr("Cells are shuffled and filtered, variable genes chosen, then each cell is normalised and the cells are "
               "split into training, validation and test."),
            side, Tone::second, TextSize::small);
  order->setWordWrap(true);
  column->addWidget(order);

  m_reportBox = new QWidget(side);
  m_reportBox->setObjectName(QStringLiteral("preprocessReport"));
  m_report = new QVBoxLayout(m_reportBox);
  m_report->setContentsMargins(0, measure::kPadding, 0, 0);
  m_report->setSpacing(measure::kGap - 2);
  column->addWidget(m_reportBox);
  column->addStretch();

  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(side);
  scroll->setFixedWidth(std::max(kSideWidth, side->minimumSizeHint().width() + kScrollBarWidth));
  return scroll;
}

QWidget* DataPage::makePlots() {
  auto* plots = new QWidget(this);
  plots->setFixedHeight(kPlotHeight);
  auto* row = new QHBoxLayout(plots);
  row->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  row->setSpacing(measure::kCardGap);
  const auto add = [&](const char* name) {
    auto* view = new HistogramView(plots);
    view->setObjectName(QString::fromLatin1(name));
    row->addWidget(view, 1);
    return view;
  };
  m_counts = add("countsHistogram");
  m_genes = add("genesHistogram");
  m_mitochondrial = add("mitochondrialHistogram");
  return plots;
}

void DataPage::takeRaw() {
  const pipeline::ProjectState& state = workspace().state();
  m_stack->setCurrentIndex(state.hasRaw() || state.prepared ? 1 : 0);
  m_parameters = state.preprocessParameters;
  if (state.raw && !state.prepared && m_parameters.test == data::PreprocessParameters().test &&
      m_parameters.validation == data::PreprocessParameters().validation)
    m_parameters.test = m_parameters.validation = heldOutCells(state.raw->cellCount());
  m_form->setFields(data::fields(m_parameters));
  m_filtersMoved = false;
  showSummary();
  scheduleCounts();
  refreshState();
}

void DataPage::showSummary() {
  const auto summary = workspace().rawSummary();
  m_source->setText(QString::fromStdString(workspace().state().sourceName));
  m_kind->setVisible(summary != nullptr);
  m_counts->setVisible(summary != nullptr);
  m_genes->setVisible(summary != nullptr);
  m_mitochondrial->setVisible(summary && !summary->quality.mitochondrial.empty());
  m_banner->setVisible(summary && !summary->warnings.empty());
  m_sizes->setText({});
  if (!summary) return;

  const bool counts = summary->values == data::ValueKind::counts;
  m_kind->setText(kindText(summary->values));
  setLook(*m_kind, "chip", counts ? QStringLiteral("good") : QStringLiteral("caution"));
  const double cellsTimesGenes = double(summary->cells) * double(summary->genes);
  const double filled = cellsTimesGenes > 0 ? 100 * double(summary->nonzero) / cellsTimesGenes : 0;
  m_sizes->setText(tr("%1 cells · %2 genes · %3 values (%4 % filled)")
                       .arg(countText(summary->cells), countText(summary->genes), countText(summary->nonzero),
                            QLocale().toString(filled, 'f', 1)));
  QStringList warnings;
  for (const std::string& warning : summary->warnings) warnings << QString::fromStdString(warning);
  m_warnings->setText(warnings.join(QLatin1Char('\n')));

  m_counts->setValues(summary->quality.counts, tr("Counts per cell"), counts ? tr("counts") : tr("sum of values"));
  m_genes->setValues(std::vector<double>(summary->quality.genes.begin(), summary->quality.genes.end()),
                     tr("Genes per cell"), tr("genes"));
  std::vector<double> percent = summary->quality.mitochondrial;
  for (double& share : percent) share *= 100;
  m_mitochondrial->setValues(percent, tr("Mitochondrial share"), tr("% of counts"));
}

void DataPage::takePrepared() {
  showReport();
  refreshState();
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

void DataPage::scheduleCounts() {
  m_genes->setThreshold(m_parameters.minGenes > 0 ? double(m_parameters.minGenes)
                                                  : std::numeric_limits<double>::quiet_NaN());
  m_countTimer.start();
}

void DataPage::countRemaining() {
  const pipeline::ProjectState& state = workspace().state();
  // Raw data that are in their file still are read for it only once the user moves a filter.
  const bool counts = state.raw || (state.rawFile && m_filtersMoved);
  m_remain->setVisible(counts);
  if (!counts) return;
  if (state.raw && state.raw->x.nonzero() <= kCountAtOnce) {
    JobContext job;
    showRemaining(data::countAfterFilters(*state.raw, workspace().rawSummary()->quality, m_parameters, nullptr, job));
    return;
  }
  if (workspace().jobs()->isRunning(m_countJob)) {  // the newest values win, once this count is done
    m_countTimer.start();
    return;
  }
  m_countJob = workspace().jobs()->start<data::FilterCounts>(
      tr("Count what remains"), JobQueue::Weight::light,
      [raw = state.raw, file = state.rawFile, summary = workspace().rawSummary(),
       parameters = m_parameters](JobContext& job) {
        const auto cells = raw ? raw : file->read(job);
        return data::countAfterFilters(*cells, summary->quality, parameters, nullptr, job);
      },
      [this, raw = state.raw, file = state.rawFile](const data::FilterCounts& remaining) {
        if (raw == workspace().state().raw && file == workspace().state().rawFile) showRemaining(remaining);
      });
}

void DataPage::showRemaining(const data::FilterCounts& counts) {
  const std::int64_t genes = std::min(counts.genes, m_parameters.genes);
  const std::int64_t training = counts.cells - m_parameters.test - m_parameters.validation;
  if (training < 1) {
    m_remain->setText(tr("%1 cells remain: too few for the test and validation cells").arg(countText(counts.cells)));
    setLook(*m_remain, "tone", QStringLiteral("alarm"));
    return;
  }
  m_remain->setText(tr("%1 cells, %2 genes remain · %3 for training")
                        .arg(countText(counts.cells), countText(genes), countText(training)));
  setLook(*m_remain, "tone", {});
}

void DataPage::showReport() {
  while (QLayoutItem* item = m_report->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto& prepared = workspace().state().prepared;
  m_reportBox->setVisible(prepared != nullptr);
  if (!prepared) return;
  const data::PreprocessReport& report = prepared->report;
  m_report->addWidget(label(tr("Prepared data"), m_reportBox, Tone::text, TextSize::head));
  const auto add = [this](const QString& name, std::int64_t value, bool always = true) {
    if (!always && value == 0) return;
    auto* line = new QWidget(m_reportBox);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label(name, line, Tone::second), 1);
    row->addWidget(label(countText(value), line));
    m_report->addWidget(line);
  };
  add(tr("Training cells"), report.training);
  add(tr("Validation cells"), report.validation);
  add(tr("Test cells"), report.test);
  add(tr("Genes"), report.genes);
  m_report->addWidget(horizontalRule(m_reportBox));
  add(tr("Cells with too few genes"), report.cellsTooFewGenes);
  add(tr("Genes in too few cells"), report.genesTooFewCells);
  add(tr("Cells without counts"), report.cellsWithoutCounts, false);
  add(tr("Genes empty in a split"), report.genesEmptyInASplit, false);
}

}  // namespace grnwb::ui
