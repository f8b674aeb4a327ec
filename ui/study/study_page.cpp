// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/study_from_project.h"
#include "ui/pages/banner.h"
#include "ui/pages/empty_state.h"
#include "ui/study/provenance_table.h"
#include "ui/study/row_card.h"
#include "ui/study/setting_strip.h"
#include "ui/study/study_bar.h"
#include "ui/study/study_queue_panel.h"
#include "ui/study/study_table.h"
#include "ui/study/study_table_model.h"
#include "ui/study/text_tables_panel.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kTableShare = 560, kStripShare = 210, kQueueShare = 480, kCardShare = 290, kSideWidth = 268;

}  // namespace

StudyPage::StudyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_document(*workspace.study()),
      m_model(new StudyTableModel(m_document, this)),
      m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("studyPage"));
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(makeContent());
  m_side = makeSide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_stack, 1);
  row->addWidget(m_side);
  connect(&m_document, &StudyDocument::studyChanged, this, &StudyPage::takeStudy);
  connect(&m_document, &StudyDocument::resultsChanged, this, &StudyPage::takeResults);
  connect(&m_document, &StudyDocument::runningChanged, this, &StudyPage::takeResults);
  connect(&m_document, &StudyDocument::refused, &workspace, &Workspace::refused);
  takeStudy();
}

QWidget* StudyPage::makeEmpty() {
  auto* make = mainButton(tr("New study from this project"), QStringLiteral("new"), QStringLiteral("makeStudy"));
  auto* open = pushButton(tr("Open a study…"), QStringLiteral("open"), QStringLiteral("openFirstStudy"));
  connect(make, &QPushButton::clicked, &m_document, &StudyDocument::makeFromProject);
  connect(open, &QPushButton::clicked, this, [this] { m_bar->chooseFile(); });
  return emptyState(tr("No study yet: the paper's settings on your data, side by side."), {make, open}, this);
}

QWidget* StudyPage::makeContent() {
  auto* content = new QWidget(this);
  QFrame* bar = pageBar(content);
  m_bar = new StudyBar(workspace(), m_document, bar);
  rowOf(bar)->addWidget(m_bar, 1);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(makeTabs());
  column->addWidget(horizontalRule(content));
  m_stale = new Banner(Banner::Kind::caution, QStringLiteral("studyStale"), content);
  column->addWidget(m_stale);
  column->addWidget(makeViews(), 1);
  connect(m_tabs, &QTabBar::currentChanged, this, [this](int view) {
    m_views->setCurrentIndex(view);
    readTables();
  });
  return content;
}

QCheckBox* StudyPage::addSwitch(QHBoxLayout& row, const QString& text, const QString& name, bool isOn) {
  auto* box = new QCheckBox(text, this);
  box->setObjectName(name);
  box->setChecked(isOn);
  connect(box, &QCheckBox::toggled, this, &StudyPage::takeSwitches);
  row.addWidget(box);
  return box;
}

QWidget* StudyPage::makeTabs() {
  auto* strip = new QWidget(this);
  m_tabs = new QTabBar(strip);
  m_tabs->setObjectName(QStringLiteral("studyTabs"));
  m_tabs->setAccessibleName(tr("Views of the study"));
  m_tabs->setUsesScrollButtons(false);
  m_tabs->setExpanding(false);
  for (const QString& text : {tr("Results"), tr("Overlap of TF lists"), tr("Density"), tr("Provenance")})
    m_tabs->addTab(text);
  auto* row = new QHBoxLayout(strip);
  row->setContentsMargins(0, 0, measure::kPadding, 0);
  row->setSpacing(measure::kPadding);
  row->addWidget(m_tabs);
  row->addStretch();
  const StudyTableSwitches first;
  m_deviations = addSwitch(*row, tr("± sd"), QStringLiteral("showDeviations"), first.deviations);
  m_best = addSwitch(*row, tr("Best bold"), QStringLiteral("showBest"), first.best);
  m_best->setToolTip(tr("The best of all settings with a graph is bold, the best of 1 and of 2 underlined"));
  m_published = addSwitch(*row, tr("Published values"), QStringLiteral("showPublished"), first.published);
  m_published->setToolTip(tr("What the paper prints for the same data and setting, in brackets"));
  return strip;
}

QWidget* StudyPage::makeViews() {
  m_views = new QStackedWidget(this);
  auto* results = new QSplitter(Qt::Vertical, m_views);
  results->setObjectName(QStringLiteral("studyResults"));
  m_table = new StudyTable(*m_model, results);
  m_strip = new SettingStrip(m_document, results);
  results->addWidget(m_table);
  results->addWidget(m_strip);
  results->setStretchFactor(0, 1);
  results->setSizes({kTableShare, kStripShare});
  results->setCollapsible(0, false);
  m_overlap = new TextTablesPanel(tr("TF lists are compared once a setting has one."), m_views);
  m_density = new TextTablesPanel(tr("Densities are known once a setting has a graph."), m_views);
  m_provenance = new TextTablesPanel(tr("Nothing was run yet."), m_views);
  for (QWidget* view : std::initializer_list<QWidget*>{results, m_overlap, m_density, m_provenance})
    m_views->addWidget(view);
  connect(m_table, &StudyTable::rowChosen, m_strip, &SettingStrip::setChosenRow);
  return m_views;
}

QWidget* StudyPage::makeSide() {
  auto* side = new QSplitter(Qt::Vertical, this);
  side->setObjectName(QStringLiteral("studySide"));
  side->setProperty("side", true);
  side->setMinimumWidth(kSideWidth);
  side->setMaximumWidth(kSideWidth);
  side->addWidget(new StudyQueuePanel(workspace(), m_document, side));
  auto* lower = new QWidget(side);
  QFrame* bar = viewBar(lower);
  rowOf(bar)->addWidget(label(tr("Setting"), bar, Tone::text, TextSize::head));
  m_card = new RowCard(m_document, lower);
  auto* column = new QVBoxLayout(lower);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_card, 1);
  side->addWidget(lower);
  side->setSizes({kQueueShare, kCardShare});
  connect(m_table, &StudyTable::rowChosen, m_card, &RowCard::setRow);
  m_card->setRow(m_table->chosenRow());
  return side;
}

void StudyPage::takeStudy() {
  const auto study = m_document.study();
  m_stack->setCurrentIndex(study ? 1 : 0);
  m_side->setVisible(study != nullptr);
  if (study) m_table->setColumnHidden(StudyTableModel::LisiColumn, !study->metrics.lisi);
  takeResults();
}

void StudyPage::takeResults() {
  const auto study = m_document.study();
  if (!study) return setState(PageState::empty);
  const std::int64_t left = m_document.leftBehind();
  m_stale->setText(left == 0 ? QString()
                             : tr("%Ln evaluation(s) belong to an earlier definition of this study and don't count "
                                  "any more. Undo brings them back; Run all works off the new definition.",
                                  "", static_cast<int>(left)));
  setState(m_document.isRunning()                       ? PageState::running
           : left > 0                                   ? PageState::stale
           : doneEvaluations(*m_document.results()) > 0 ? PageState::ready
                                                        : PageState::empty);
  readTables();
}

void StudyPage::takeSwitches() {
  m_model->setSwitches({m_deviations->isChecked(), m_best->isChecked(), m_published->isChecked()});
}

void StudyPage::readTables() {
  const auto results = m_document.results();
  if (m_tabs->currentIndex() == ResultsView || results == m_tabled) return;
  m_tabled = results;
  if (!results) return showTables({});
  using Tables = std::vector<report::TextTable>;
  workspace().jobs()->start<Tables>(
      tr("Tables of the study"), JobQueue::Weight::light,
      [study = m_document.study(), results, folder = m_document.resultsFolder()](JobContext&) {
        Tables tables = report::tables(*study, *results, folder);
        if (report::TextTable steps = provenanceTable(*study, *results); !steps.rows.empty())
          tables.push_back(std::move(steps));
        return tables;
      },
      [this, results](const Tables& tables) {
        if (results == m_tabled) showTables(tables);
      });
}

void StudyPage::showTables(const std::vector<report::TextTable>& tables) {
  std::vector<report::TextTable> overlap, density, provenance;
  for (const report::TextTable& table : tables) {
    if (table.name == "table3" || table.name == "overlap")
      overlap.push_back(table);
    else if (table.name == "table5")
      density.push_back(table);
    else if (table.name == kProvenanceTable)
      provenance.push_back(table);
  }
  m_overlap->setTables(std::move(overlap));
  m_density->setTables(std::move(density));
  m_provenance->setTables(std::move(provenance));
}

}  // namespace grnwb::ui
