// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/checks_panel.h"

#include <QHeaderView>
#include <QLocale>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "core/grn/checks.h"
#include "ui/style/controls.h"
#include "ui/style/row_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kCountWidth = 56;
constexpr std::size_t kShownOffenders = 200;
constexpr int kMostRegulators = 1000;

/// The number of regulators that most targets have.
int usualRegulators(const grn::Grn& grn) {
  std::map<std::string_view, int> perTarget;
  for (const grn::Edge& edge : grn.edges()) ++perTarget[edge.target];
  std::map<int, int> targets;
  for (const auto& [target, count] : perTarget) ++targets[count];
  const auto most = std::ranges::max_element(targets, {}, [](const auto& entry) { return entry.second; });
  return most == targets.end() ? 1 : most->first;
}

QString ruleText(grn::Rule rule, int k) {
  switch (rule) {
    case grn::Rule::exactlyKRegulators:
      return ChecksPanel::tr("Exactly %Ln regulators per target", "", k);
    case grn::Rule::noTfIsTarget:
      return ChecksPanel::tr("No TF is also a target");
    case grn::Rule::everyTargetHasRegulators:
      return ChecksPanel::tr("Every target has a regulator");
    case grn::Rule::everyTfRegulates:
      return ChecksPanel::tr("Every TF regulates something");
    case grn::Rule::everyGeneInGraph:
      return ChecksPanel::tr("Every gene is in the network");
    case grn::Rule::lockedEdgesKept:
      return ChecksPanel::tr("Locked edges are kept");
  }
  return {};
}

}  // namespace

ChecksPanel::ChecksPanel(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_verdict(chip({}, QStringLiteral("good"), this)),
      m_tree(new QTreeWidget(this)),
      m_k(new QSpinBox(this)),
      m_size(label({}, this, Tone::second)) {
  setObjectName(QStringLiteral("checksPanel"));
  setProperty("side", true);
  m_verdict->setObjectName(QStringLiteral("checksVerdict"));
  m_tree->setObjectName(QStringLiteral("checksTree"));
  m_tree->setAccessibleName(tr("Constraints of the network"));
  m_tree->setColumnCount(2);
  m_tree->setHeaderHidden(true);
  m_tree->setIndentation(12);
  m_tree->setItemDelegate(new RowDelegate(m_tree));
  m_tree->setFont(textFont(12));
  m_tree->setUniformRowHeights(true);
  m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);
  m_tree->header()->resizeSection(1, kCountWidth);
  m_k->setObjectName(QStringLiteral("checksK"));
  m_k->setAccessibleName(tr("Regulators wanted per target"));
  m_k->setToolTip(tr("Regulators wanted per target"));
  m_k->setRange(1, kMostRegulators);
  m_size->setObjectName(QStringLiteral("checksSize"));
  m_size->setWordWrap(true);

  QFrame* bar = viewBar(this);
  rowOf(bar)->addWidget(label(tr("Constraints"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(m_verdict);
  auto* wanted = new QHBoxLayout;
  wanted->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, 0);
  wanted->addWidget(label(tr("Regulators per target"), this, Tone::second), 1);
  wanted->addWidget(m_k);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, measure::kPadding);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_tree, 1);
  column->addLayout(wanted);
  m_size->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, 0);
  column->addWidget(m_size);

  connect(m_k, &QSpinBox::valueChanged, this, &ChecksPanel::check);
  connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
    const QString gene = item->data(0, Qt::UserRole).toString();
    if (!gene.isEmpty()) Q_EMIT geneChosen(gene);
  });
  connect(m_tree, &QTreeWidget::itemActivated, m_tree, &QTreeWidget::itemClicked);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &ChecksPanel::takeNetwork);
  connect(&workspace, &Workspace::preparedChanged, this, &ChecksPanel::check);
  connect(&workspace, &Workspace::versionsChanged, this, &ChecksPanel::check);
  takeNetwork();
}

void ChecksPanel::takeNetwork() {
  const auto grn = m_workspace.network()->grn();
  if (grn && grn->targets() != m_targets) {
    m_targets = grn->targets();
    const QSignalBlocker quiet(m_k);
    m_k->setValue(usualRegulators(*grn));
  }
  check();
}

void ChecksPanel::check() {
  std::map<int, bool> open;
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i) open[i] = m_tree->topLevelItem(i)->isExpanded();
  m_tree->clear();
  m_broken = 0;
  const auto grn = m_workspace.network()->grn();
  if (grn) {
    std::vector<std::string> genes = grn->tfs();
    if (const auto& prepared = m_workspace.state().prepared) genes = prepared->data.genes.names;
    const Theme& theme = Theme::current();
    const QLocale locale;
    const auto base = m_workspace.state().versions.find(m_workspace.state().versions.current);
    for (const grn::Check& rule : grn::check(*grn, genes, m_k->value(), base ? *base->grn : *grn)) {
      const bool holds = rule.offenders.empty();
      m_broken += holds ? 0 : 1;
      auto* item = new QTreeWidgetItem(
          m_tree, {ruleText(rule.rule, m_k->value()), locale.toString(static_cast<qulonglong>(rule.offenders.size()))});
      item->setIcon(0, holds ? icon(QStringLiteral("ok"), theme.good) : icon(QStringLiteral("error"), theme.alarm));
      item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
      item->setForeground(1, holds ? theme.secondText : theme.alarm);
      item->setToolTip(
          0, holds ? tr("%1: holds").arg(item->text(0)) : tr("%1: broken by the genes below").arg(item->text(0)));
      for (std::size_t i = 0; i < std::min(rule.offenders.size(), kShownOffenders); ++i) {
        const QString gene = QString::fromStdString(rule.offenders[i]);
        QString detail;
        if (rule.rule == grn::Rule::exactlyKRegulators)
          detail = tr("%1 of %2")
                       .arg(locale.toString(static_cast<qulonglong>(grn->regulatorCount(rule.offenders[i]))),
                            locale.toString(m_k->value()));
        auto* child = new QTreeWidgetItem(item, {gene, detail});
        child->setData(0, Qt::UserRole, gene);
        child->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        child->setForeground(1, theme.secondText);
      }
      if (rule.offenders.size() > kShownOffenders)
        new QTreeWidgetItem(
            item, {tr("and %Ln more", "", static_cast<int>(rule.offenders.size() - kShownOffenders)), QString()});
      item->setExpanded(open[m_tree->indexOfTopLevelItem(item)]);
    }
    m_size->setText(tr("%1 TFs × %2 targets · density %3")
                        .arg(locale.toString(static_cast<qulonglong>(grn->tfs().size())),
                             locale.toString(static_cast<qulonglong>(grn->targets().size())),
                             locale.toString(grn->density(), 'f', 4)));
  }
  m_verdict->setText(m_broken == 0 ? tr("all hold") : tr("%Ln to fix", "", m_broken));
  setLook(*m_verdict, "chip", m_broken == 0 ? QStringLiteral("good") : QStringLiteral("alarm"));
  Q_EMIT checked();
}

}  // namespace grnwb::ui
