// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/swap_list.h"

#include <QCoreApplication>
#include <QGridLayout>

#include "ui/plots/axis_ticks.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

struct SwapWords {
  Q_DECLARE_TR_FUNCTIONS(SwapList)
 public:
  static QString obstacle(const pipeline::SwapProposal& swap, const std::string& target, const grn::Grn* network) {
    const QString from = QString::fromStdString(swap.from), to = QString::fromStdString(swap.to),
                  gene = QString::fromStdString(target);
    if (!network) return tr("There is no network to edit.");
    if (!network->isTarget(target)) return tr("%1 is no target of the network any more.").arg(gene);
    const grn::Edge* old = network->find(swap.from, target);
    const bool there = network->find(swap.to, target) != nullptr;
    if (!old && there) return tr("Done: %1 regulates %2 now.").arg(to, gene);
    if (!old) return tr("%1 doesn't regulate %2 any more.").arg(from, gene);
    if (there) return tr("%1 regulates %2 already.").arg(to, gene);
    if (old->locked) return tr("The edge from %1 is locked.").arg(from);
    if (!network->isTf(swap.to)) return tr("%1 is no TF of the network any more.").arg(to);
    if (network->isRejected(swap.to, target)) return tr("The edge from %1 was rejected.").arg(to);
    return {};
  }

  static QString grounds(const pipeline::SwapProposal& swap) {
    const QString next = tr("rank %1, importance %2").arg(swap.rankTo).arg(plotNumber(swap.importanceTo));
    return swap.importanceFrom > 0 ? tr("%1 instead of %2", "importance").arg(next, plotNumber(swap.importanceFrom))
                                   : tr("%1 instead of none").arg(next);
  }
};

}  // namespace

QString swapObstacle(const pipeline::SwapProposal& swap, const std::string& target, const grn::Grn* network) {
  return SwapWords::obstacle(swap, target, network);
}

SwapList::SwapList(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_grid(new QGridLayout),
      m_none(label(tr("No swap is proposed."), this, Tone::second)),
      m_retrain(new QWidget(this)) {
  setObjectName(QStringLiteral("swapList"));
  m_none->setObjectName(QStringLiteral("noSwaps"));
  m_retrain->setObjectName(QStringLiteral("retrainNote"));
  auto* retrain = new QHBoxLayout(m_retrain);
  retrain->setContentsMargins(0, 0, 0, 0);
  retrain->setSpacing(measure::kGap);
  auto* text = label(tr("The network is newer than this run. Retrain the changed targets: Train > Continue this run."),
                     m_retrain, Tone::caution);
  text->setWordWrap(true);
  retrain->addWidget(new IconLabel(QStringLiteral("warning"), &Theme::caution, 14, m_retrain), 0, Qt::AlignTop);
  retrain->addWidget(text, 1);
  m_grid->setHorizontalSpacing(measure::kPadding);
  m_grid->setVerticalSpacing(measure::kGap);
  m_grid->setColumnStretch(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kGap);
  column->addWidget(label(tr("Swaps out of the scored edges"), this, Tone::text, TextSize::head));
  column->addLayout(m_grid);
  column->addWidget(m_none);
  column->addWidget(m_retrain);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &SwapList::refresh);
  connect(&workspace, &Workspace::runChanged, this, &SwapList::refresh);
  refresh();
}

void SwapList::setTrace(std::shared_ptr<const pipeline::GapTrace> trace) {
  m_trace = std::move(trace);
  for (const Row& row : m_rows) {
    delete row.button;
    delete row.text;
  }
  m_rows.clear();
  for (std::size_t i = 0; m_trace && i < m_trace->swaps.size(); ++i) {
    const pipeline::SwapProposal& proposal = m_trace->swaps[i];
    auto* button =
        pushButton(tr("Swap %1 for %2").arg(QString::fromStdString(proposal.from), QString::fromStdString(proposal.to)),
                   QStringLiteral("swap"), QStringLiteral("swap%1").arg(i), this);
    auto* text = elidedLabel(this, Tone::second);
    text->setObjectName(QStringLiteral("swap%1Text").arg(i));
    m_grid->addWidget(button, int(i), 0);
    m_grid->addWidget(text, int(i), 1);
    m_rows.push_back({button, text});
    connect(button, &QPushButton::clicked, this, [this, i] { swap(i); });
  }
  m_none->setVisible(m_rows.empty());
  refresh();
}

void SwapList::refresh() {
  const auto network = m_workspace.network()->grn();
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const pipeline::SwapProposal& proposal = m_trace->swaps[i];
    const QString obstacle = swapObstacle(proposal, m_trace->gene, network.get());
    m_rows[i].button->setEnabled(obstacle.isEmpty());
    m_rows[i].button->setToolTip(
        obstacle.isEmpty() ? tr("One edit of the network, with undo: %1 takes the place of %2")
                                 .arg(QString::fromStdString(proposal.to), QString::fromStdString(proposal.from))
                           : obstacle);
    m_rows[i].text->setText(obstacle.isEmpty() ? SwapWords::grounds(proposal) : obstacle);
  }
  m_retrain->setVisible(m_workspace.runIsStale());
}

void SwapList::swap(std::size_t number) {
  const pipeline::SwapProposal proposal = m_trace->swaps[number];
  m_workspace.network()->swapRegulator(QString::fromStdString(m_trace->gene), QString::fromStdString(proposal.from),
                                       QString::fromStdString(proposal.to));
}

}  // namespace grnwb::ui
