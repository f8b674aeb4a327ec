// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/knowledge_page.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <utility>

#include "ui/evidence/candidates_panel.h"
#include "ui/evidence/edges_panel.h"
#include "ui/evidence/inquiry_panel.h"
#include "ui/evidence/model_bar.h"
#include "ui/evidence/transcript_panel.h"
#include "ui/style/controls.h"

namespace grnwb::ui {

KnowledgePage::KnowledgePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_tabs(new QTabBar(this)),
      m_panels(new QStackedWidget(this)),
      m_candidates(new CandidatesPanel(workspace, m_panels)),
      m_edges(new EdgesPanel(workspace, m_panels)) {
  setObjectName(QStringLiteral("knowledgePage"));
  m_model = new ModelBar(workspace, this);
  m_pause = pushButton(tr("Pause"), QStringLiteral("pause"), QStringLiteral("pauseAsking"), m_model);
  m_pause->setToolTip(tr("Stops asking; the answers so far are recorded, and no question is asked twice"));
  m_run = mainButton({}, QStringLiteral("play"), QStringLiteral("runInference"), m_model);
  m_model->barRow()->addWidget(m_pause);
  m_model->barRow()->addWidget(m_run);
  connect(m_run, &QPushButton::clicked, this, &KnowledgePage::runStep);
  connect(m_pause, &QPushButton::clicked, &workspace, &Workspace::pauseAsking);

  m_tabs->setObjectName(QStringLiteral("knowledgeTabs"));
  m_tabs->setAccessibleName(tr("Views of the knowledge"));
  addTab(m_candidates, tr("TF candidates"));
  addTab(m_edges, tr("Edges"));
  addTab(new InquiryPanel(workspace, m_panels), tr("Context and questions"));
  addTab(new TranscriptPanel(workspace, m_panels), {});
  connect(m_tabs, &QTabBar::currentChanged, this, &KnowledgePage::showTab);
  connect(m_candidates, &CandidatesPanel::edgesRequested, this, &KnowledgePage::showEdges);
  connect(m_candidates, &CandidatesPanel::proposalsRequested, &workspace, &Workspace::proposeTfs);

  QFrame* tabBar = viewBar(this);
  rowOf(tabBar)->addWidget(m_tabs);
  rowOf(tabBar)->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_model);
  column->addWidget(tabBar);
  column->addWidget(m_panels, 1);

  for (const auto signal : {&Workspace::rawChanged, &Workspace::projectChanged, &Workspace::tfsChanged,
                            &Workspace::preparedChanged, &Workspace::languageModelChanged})
    connect(&workspace, signal, this, &KnowledgePage::refreshState);
  connect(m_model, &ModelBar::estimateChanged, this, &KnowledgePage::refreshState);
  connect(m_edges, &EdgesPanel::methodChanged, this, &KnowledgePage::refreshState);
  connect(&workspace, &Workspace::runningChanged, this, [this] {
    if (!this->workspace().isRunning(Workspace::Stage::infer)) m_leadToNetwork = false;
    refreshState();
  });
  connect(workspace.network(), &GrnDocument::grnChanged, this, [this] {
    if (std::exchange(m_leadToNetwork, false)) Q_EMIT pageRequested(QStringLiteral("networkPage"));
  });
  refreshState();
}

void KnowledgePage::addTab(QWidget* panel, const QString& text) {
  m_panels->addWidget(panel);
  m_tabs->addTab(text);
}

void KnowledgePage::showEdges() {
  m_tabs->setCurrentIndex(edges);
}

void KnowledgePage::showTab(int tab) {
  m_panels->setCurrentIndex(tab);
  if (tab == candidates || tab == edges) {
    m_step = tab == edges ? llm::Step::edges : llm::Step::tfs;
    m_model->setStep(m_step);
  }
  refreshState();
}

void KnowledgePage::runStep() {
  if (m_step == llm::Step::tfs) {
    workspace().proposeTfs();
    return;
  }
  m_edges->run();
  // A model's edges are looked at here first; a statistic's are best seen in the network.
  m_leadToNetwork = !m_edges->asks() && workspace().isRunning(Workspace::Stage::infer);
}

void KnowledgePage::refreshState() {
  const pipeline::ProjectState& state = workspace().state();
  const bool inferring = workspace().isRunning(Workspace::Stage::infer);
  const bool running = inferring || workspace().isAsking() || workspace().isRunning(Workspace::Stage::tfs);
  const bool chosen = !workspace().tfsOrNone().chosen().empty();
  setState(running ? PageState::running : chosen ? PageState::ready : PageState::empty);

  const qint64 answers = state.transcript ? qint64(state.transcript->entries().size()) : 0;
  m_tabs->setTabText(transcript,
                     answers > 0 ? tr("Transcript (%1)").arg(QLocale().toString(answers)) : tr("Transcript"));
  const bool findsEdges = m_step == llm::Step::edges;
  m_run->setText(findsEdges                   ? m_edges->actionText()
                 : state.languageModel.replay ? tr("Take the recorded TFs")
                                              : tr("Propose TFs"));
  m_pause->setVisible(workspace().isAsking());
  m_run->setEnabled(!running && (findsEdges ? chosen && state.prepared && (m_model->isReady() || !m_edges->asks())
                                            : m_model->isReady()));
  m_run->setToolTip(!findsEdges       ? tr("Asks which of the genes are transcription factors, window by window")
                    : !state.prepared ? tr("Preprocess the data first (page Data)")
                    : !chosen         ? tr("Accept TF candidates first")
                                      : tr("Finds the regulators of each target and makes the network"));
}

}  // namespace grnwb::ui
