// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_panel.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "ui/models/number_text.h"
#include "ui/network/density_table.h"
#include "ui/network/overlap_seeds.h"
#include "ui/network/overlap_side.h"
#include "ui/network/overlap_words.h"
#include "ui/plots/heat_map_view.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kResultsWidth = 624, kWaitMilliseconds = 60;
constexpr double kLeastSeconds = 0.1;  // that are told apart
constexpr double kShownSeconds = 0.1;  // shorter times are not told apart

enum Shown { kEmpty, kResults };

HeatMapAxis axisOf(const OverlapStudy& study) {
  HeatMapAxis axis;
  int group = 0;
  for (std::size_t i = 0; i < study.size(); ++i) {
    if (i > 0 && study.networks[i].group != study.networks[i - 1].group) ++group;
    axis.groups.push_back(group);
    const QString& name = study.networks[i].shortName;
    axis.names << (study.hasOtherTfs(i) ? OverlapPanel::tr("%1 *").arg(name) : name);
  }
  return axis;
}

HeatMapContent contentOf(const OverlapStudy& study, OverlapKind kind) {
  HeatMapContent content;
  content.rows = content.columns = axisOf(study);
  for (std::size_t row = 0; row < study.size(); ++row)
    for (std::size_t column = 0; column < study.size(); ++column)
      content.values.push_back(study.value(kind, row, column));
  content.scale.title = kind == OverlapKind::tfs ? OverlapPanel::tr("Share") : OverlapPanel::tr("Overlap");
  if (const double chance = chanceMark(study, kind); std::isfinite(chance))
    content.scale.mark = ColourScale::Mark{OverlapPanel::tr("chance"), chance};
  return content;
}

}  // namespace

OverlapPanel::OverlapPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
  setObjectName(QStringLiteral("overlapPanel"));
  m_side = new OverlapSide(workspace, this);
  m_stack = new QStackedWidget(this);
  auto* splitter = new QSplitter(Qt::Horizontal, m_stack);
  splitter->setObjectName(QStringLiteral("overlapSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(makeMap());
  splitter->addWidget(makeResults());
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({2 * kResultsWidth, kResultsWidth});
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(splitter);
  auto* sides = new QSplitter(Qt::Horizontal, this);
  sides->setObjectName(QStringLiteral("overlapSides"));
  sides->setChildrenCollapsible(false);
  sides->addWidget(m_side);
  sides->addWidget(m_stack);
  sides->setStretchFactor(1, 1);
  sides->setSizes({m_side->minimumWidth(), 3 * kResultsWidth});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(sides);

  m_wait.setSingleShot(true);
  m_wait.setInterval(kWaitMilliseconds);
  connect(&m_wait, &QTimer::timeout, this, &OverlapPanel::compute);
  connect(m_side, &OverlapSide::choiceChanged, &m_wait, qOverload<>(&QTimer::start));
  connect(m_side, &OverlapSide::kindChanged, this, &OverlapPanel::showMap);
  auto* shown = new ShownRefresh(this, [this] { m_wait.start(); });
  for (const auto signal : {&Workspace::versionsChanged, &Workspace::priorChanged, &Workspace::preparedChanged})
    connect(&workspace, signal, shown, &ShownRefresh::request);
  connect(workspace.network(), &GrnDocument::grnChanged, shown, &ShownRefresh::request);
  shown->request();
  connect(workspace.jobs(), &JobQueue::failed, this, [this](int id, const QString&, const QString& message) {
    if (id == m_job) m_side->setStatus(message);
  });
  connect(workspace.jobs(), &JobQueue::cancelled, this, [this](int id) {
    if (id == m_job) m_side->setStatus(tr("Stopped"));
  });
  drop();
}

OverlapPanel::~OverlapPanel() {
  m_workspace.jobs()->cancel(m_job);
}

QWidget* OverlapPanel::makeEmpty() {
  auto* empty = new QWidget(m_stack);
  m_empty = label({}, empty, Tone::second, TextSize::title);
  m_empty->setObjectName(QStringLiteral("overlapEmpty"));
  auto* save = pushButton(tr("Save as version…"), QStringLiteral("save"), QStringLiteral("overlapSaveVersion"), empty);
  connect(save, &QPushButton::clicked, this, &OverlapPanel::saveVersionAsked);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(addSeedsButton(m_workspace, QStringLiteral("emptyAddSeeds"), empty));
  buttons->addWidget(save);
  buttons->addStretch();
  auto* column = new QVBoxLayout(empty);
  column->setSpacing(measure::kPadding + 2);
  column->addStretch();
  column->addWidget(m_empty, 0, Qt::AlignHCenter);
  column->addLayout(buttons);
  column->addStretch();
  return empty;
}

QWidget* OverlapPanel::makeMap() {
  auto* box = new QWidget(this);
  QFrame* bar = viewBar(box);
  m_kindText = elidedLabel(bar, Tone::second);
  m_kindText->setObjectName(QStringLiteral("overlapKindText"));
  auto* copy = toolButton(QStringLiteral("copy"), tr("Copy the matrix as a table"), QStringLiteral("copyOverlap"), bar);
  connect(copy, &QToolButton::clicked, this, &OverlapPanel::copyMap);
  rowOf(bar)->addWidget(label(tr("Overlap of regulator sets"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addWidget(m_kindText, 1);
  rowOf(bar)->addWidget(copy);
  rowOf(bar)->addWidget(exportButton([this] { return exports(); }, QStringLiteral("exportOverlap"), bar));
  m_map = new HeatMapView(box);
  m_map->setObjectName(QStringLiteral("overlapMap"));
  m_map->setAccessibleName(tr("Overlap of the networks"));
  m_map->setCellText([this](const GridPlace& cell) {
    return m_study ? pairText(*m_study, m_side->kind(), static_cast<std::size_t>(cell.row),
                              static_cast<std::size_t>(cell.column))
                   : QString();
  });
  connect(m_map, &HeatMapView::cellSelected, this, &OverlapPanel::choosePair);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_map, 1);
  return box;
}

QWidget* OverlapPanel::makeResults() {
  auto* results = new QSplitter(Qt::Vertical, this);
  results->setObjectName(QStringLiteral("overlapResults"));
  results->setChildrenCollapsible(false);
  m_density = new DensityTable(results);
  m_pairCard = new OverlapPair(results);
  results->addWidget(m_density);
  results->addWidget(m_pairCard);
  results->setSizes({1, 1});
  connect(m_density, &DensityTable::rowChosen, this, [this](int row) {
    m_emphasised = row;
    showMap();
  });
  return results;
}

void OverlapPanel::compute() {
  m_workspace.jobs()->cancel(m_job);
  m_job = -1;
  std::vector<ComparedNetwork> all = comparedNetworks(m_workspace), randoms;
  std::ranges::copy_if(all, std::back_inserter(randoms), &ComparedNetwork::isRandom);
  m_side->setNetworks(std::move(all));
  std::vector<ComparedNetwork> chosen = m_side->chosen();
  if (chosen.size() < 2) return drop();
  m_side->setStatus(tr("Comparing…"));
  const auto ticket = std::make_shared<int>(-1);
  m_job = m_workspace.jobs()->start<OverlapStudy>(
      tr("Compare networks"), JobQueue::Weight::light,
      [chosen = std::move(chosen), randoms = std::move(randoms), genes = m_workspace.genes()](JobContext& job) {
        return studyOverlap(chosen, randoms, genes, job);
      },
      [this, ticket, alive = QPointer<OverlapPanel>(this)](OverlapStudy study) {
        if (alive && *ticket == m_job) adopt(std::move(study));
      });
  *ticket = m_job;
}

void OverlapPanel::adopt(OverlapStudy study) {
  m_study = std::move(study);
  m_stack->setCurrentIndex(kResults);
  const QString networks = tr("%Ln network(s)", "", static_cast<int>(m_study->size()));
  m_side->setStatus(m_study->seconds < kLeastSeconds
                        ? tr("%1, computed in under %2").arg(networks, durationText(kLeastSeconds))
                        : tr("%1, computed in %2").arg(networks, durationText(m_study->seconds)));
  m_density->setRows(m_study->density);
  showMap();
  const int row = m_study->find(m_pair.first), column = m_study->find(m_pair.second);
  if (row < 0 || column < 0) {
    m_map->selectCell({});
    m_pairCard->clear();
  } else {
    m_map->selectCell(GridPlace{row, column});
    m_pairCard->showPair(*m_study, static_cast<std::size_t>(row), static_cast<std::size_t>(column));
  }
}

void OverlapPanel::drop() {
  m_study.reset();
  m_side->setStatus({});
  m_stack->setCurrentIndex(kEmpty);
  m_empty->setText(comparedNetworks(m_workspace).empty()
                       ? tr("No networks to compare yet.")
                       : tr("Choose two networks, or make another one to compare with."));
  m_map->setContent({});
  m_density->setRows({});
  m_pairCard->clear();
  m_side->readStudy(nullptr);
}

void OverlapPanel::showMap() {
  if (!m_study) return;
  HeatMapContent content = contentOf(*m_study, m_side->kind());
  std::set<int> bold;
  for (const int network : {m_emphasised, m_study->find(m_pair.first), m_study->find(m_pair.second)})
    if (network >= 0) bold.insert(network);
  content.rows.emphasised = content.columns.emphasised = bold;
  m_map->setContent(std::move(content));
  m_kindText->setText(kindText(*m_study, m_side->kind()));
  m_side->readStudy(study());
}

void OverlapPanel::choosePair(int row, int column) {
  if (!m_study || row < 0) {
    m_pair = {};
    m_pairCard->clear();
    showMap();
    Q_EMIT pairReleased();
    return;
  }
  const auto a = static_cast<std::size_t>(row), b = static_cast<std::size_t>(column);
  m_pair = {m_study->networks[a].key, m_study->networks[b].key};
  showMap();
  m_pairCard->showPair(*m_study, a, b);
  Q_EMIT pairChosen(comparedPair(*m_study, a, b));
}

void OverlapPanel::copyMap() const {
  if (!m_study) return;
  QGuiApplication::clipboard()->setText(QString::fromUtf8(m_map->content().csv()));
}

std::vector<ExportEntry> OverlapPanel::exports() const {
  if (!m_study) return {};
  std::vector<ExportEntry> entries{
      {tr("Overlap of the networks"),
       [this] { return m_map->figure(QStringLiteral("network-overlap"), tr("Overlap of regulator sets")); }},
      {tr("Density"), [this] { return m_density->figure(); }}};
  if (!m_pairCard->isEmpty()) entries.push_back({tr("Selected pair"), [this] { return m_pairCard->figure(); }});
  return entries;
}

}  // namespace grnwb::ui
