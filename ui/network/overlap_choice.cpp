// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_choice.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QSet>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/network/overlap_choice_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kKeyRole = Qt::UserRole, kShownRandoms = 3;

bool isChecked(const QTreeWidgetItem& item) {
  return item.checkState(0) == Qt::Checked;
}

}  // namespace

OverlapChoice::OverlapChoice(QWidget* parent) : QTreeWidget(parent) {
  setObjectName(QStringLiteral("overlapChoice"));
  setAccessibleName(tr("Compared networks"));
  setColumnCount(2);
  setHeaderHidden(true);
  setIndentation(16);
  setUniformRowHeights(true);
  setItemDelegate(new OverlapChoiceDelegate(this));
  setFrameShape(NoFrame);
  setSelectionMode(SingleSelection);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  header()->setStretchLastSection(false);
  header()->setSectionResizeMode(0, QHeaderView::Stretch);
  header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  connect(this, &QTreeWidget::itemExpanded, this, &QWidget::updateGeometry);
  connect(this, &QTreeWidget::itemCollapsed, this, &QWidget::updateGeometry);
  connect(this, &QTreeWidget::itemChanged, this, [this] {
    const QHash<QString, bool> before = m_choices;
    for (int i = 0; i < topLevelItemCount(); ++i) take(*topLevelItem(i));
    if (m_choices == before) return;
    showCounts();
    Q_EMIT choiceChanged();
  });
}

void OverlapChoice::setNetworks(std::vector<ComparedNetwork> networks) {
  const auto isKnown = [this](const ComparedNetwork& network) { return m_choices.contains(network.key); };
  const bool areKnown = std::ranges::all_of(networks, isKnown);
  int randoms = 0;
  for (const ComparedNetwork& network : networks) {
    const bool isOneMore = network.isRandom && ++randoms > kShownRandoms;
    if (!m_choices.contains(network.key)) m_choices[network.key] = !isOneMore;
  }
  const auto same = [](const ComparedNetwork& a, const ComparedNetwork& b) {
    return a.key == b.key && a.name == b.name;
  };
  const bool areSame = std::ranges::equal(networks, m_networks, same);
  m_networks = std::move(networks);
  if (areSame && areKnown) return;
  const QSignalBlocker quiet(this);
  QSet<QString> open;
  for (int i = 0; i < topLevelItemCount(); ++i)
    if (topLevelItem(i)->isExpanded()) open << topLevelItem(i)->text(0);
  clear();
  for (auto from = m_networks.begin(); from != m_networks.end();) {
    const auto to = std::find_if(from, m_networks.end(), [&](const auto& n) { return n.group != from->group; });
    std::vector<const ComparedNetwork*> group;
    for (; from != to; ++from) group.push_back(&*from);
    addGroup(group);
  }
  for (int i = 0; i < topLevelItemCount(); ++i) topLevelItem(i)->setExpanded(open.contains(topLevelItem(i)->text(0)));
  showCounts();
  updateGeometry();
}

void OverlapChoice::addGroup(const std::vector<const ComparedNetwork*>& group) {
  auto* item = new QTreeWidgetItem(this, {group.front()->groupName});
  item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
  if (group.size() == 1) return addNetwork(*item, *group.front());
  item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
  if (group.front()->isRandom)
    item->setToolTip(0, tr("All of them say what chance gives; those that are checked have a row of their own"));
  for (const ComparedNetwork* network : group) {
    auto* child = new QTreeWidgetItem(item, {network->shortName});
    child->setFirstColumnSpanned(true);
    addNetwork(*child, *network);
  }
}

void OverlapChoice::addNetwork(QTreeWidgetItem& item, const ComparedNetwork& network) {
  item.setData(0, kKeyRole, network.key);
  item.setToolTip(0, network.name);
  item.setFlags(item.flags() | Qt::ItemIsUserCheckable);
  item.setCheckState(0, m_choices[network.key] ? Qt::Checked : Qt::Unchecked);
}

void OverlapChoice::take(const QTreeWidgetItem& item) {
  const QString key = item.data(0, kKeyRole).toString();
  if (!key.isEmpty()) m_choices[key] = isChecked(item);
  for (int i = 0; i < item.childCount(); ++i) take(*item.child(i));
}

void OverlapChoice::showCounts() {
  const QSignalBlocker quiet(this);
  const QLocale locale;
  for (int i = 0; i < topLevelItemCount(); ++i) {
    QTreeWidgetItem* group = topLevelItem(i);
    int checked = 0;
    for (int child = 0; child < group->childCount(); ++child) checked += isChecked(*group->child(child)) ? 1 : 0;
    group->setForeground(1, Theme::current().secondText);
    group->setText(1, group->childCount() == 0
                          ? locale.toString(1)
                          : tr("%1 of %2").arg(locale.toString(checked), locale.toString(group->childCount())));
  }
}

std::vector<ComparedNetwork> OverlapChoice::chosen() const {
  std::vector<ComparedNetwork> networks;
  for (const ComparedNetwork& network : m_networks)
    if (m_choices.value(network.key)) networks.push_back(network);
  return networks;
}

void OverlapChoice::changeEvent(QEvent* event) {
  QTreeWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showCounts();
}

QSize OverlapChoice::sizeHint() const {
  int rows = 0;
  for (int i = 0; i < topLevelItemCount(); ++i)
    rows += 1 + (topLevelItem(i)->isExpanded() ? topLevelItem(i)->childCount() : 0);
  const int row = rows > 0 ? std::max(sizeHintForRow(0), 1) : 0;
  return {QTreeWidget::sizeHint().width(), rows * row + 2};
}

}  // namespace grnwb::ui
