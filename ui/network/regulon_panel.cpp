// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/regulon_panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <bit>
#include <iterator>
#include <set>

#include "core/grn/shared.h"
#include "core/grn/venn.h"
#include "ui/network/overlap_seeds.h"
#include "ui/network/regulon_table.h"
#include "ui/plots/venn_picture.h"
#include "ui/plots/venn_view.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kRegulonSideWidth = 236, kTableWidth = 694, kMarkSize = 10;

/// A square in the colour of a set.
class SetMark : public QWidget {
 public:
  SetMark(int set, QWidget* parent) : QWidget(parent), m_set(set) { setFixedSize(kMarkSize, kMarkSize); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter(this).fillRect(rect(), VennPicture::setColour(m_set, Theme::current()));
  }

 private:
  int m_set;
};

VennCounts picturedCounts(const grn::VennCounts& counts, std::size_t sets) {
  VennCounts pictured;
  pictured.sets = static_cast<int>(sets);
  std::ranges::transform(counts, pictured.regions.begin(), [](std::size_t count) { return static_cast<int>(count); });
  return pictured;
}

/// The network being edited, then versions, newest first, then seeds; random graphs and the prior network last.
std::vector<QString> byInterest(const std::vector<ComparedNetwork>& networks) {
  std::vector<const ComparedNetwork*> order;
  for (const ComparedNetwork& network : networks) order.insert(order.begin(), &network);
  const auto rank = [](const ComparedNetwork* network) {
    return network->isEdited                              ? 0
           : network->prior                               ? 4
           : network->isRandom                            ? 3
           : network->group == QStringLiteral("versions") ? 1
                                                          : 2;
  };
  std::ranges::stable_sort(order, {}, rank);
  std::vector<QString> keys;
  for (const ComparedNetwork* network : order) keys.push_back(network->key);
  return keys;
}

}  // namespace

RegulonPanel::RegulonPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("regulonPanel"));
  auto* splitter = new QSplitter(Qt::Horizontal, m_stack);
  splitter->setObjectName(QStringLiteral("regulonSplitter"));
  splitter->setChildrenCollapsible(false);
  m_table = new RegulonTable(splitter);
  splitter->addWidget(makeSide());
  splitter->addWidget(makeVenn());
  splitter->addWidget(m_table);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({kRegulonSideWidth, kTableWidth, kTableWidth});
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(splitter);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);

  auto* shown = new ShownRefresh(this, [this] { refill(); });
  for (const auto signal : {&Workspace::versionsChanged, &Workspace::priorChanged, &Workspace::preparedChanged})
    connect(&workspace, signal, shown, &ShownRefresh::request);
  connect(workspace.network(), &GrnDocument::grnChanged, shown, &ShownRefresh::request);
  shown->request();
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, [this](const Selection& selection) {
    if (selection.genes.size() == 1) showTf(selection.genes.front());
  });
  connect(m_table, &RegulonTable::edgesSelected, this, [this](const std::vector<EdgeName>& edges) {
    m_workspace.selection()->select({.genes = {}, .edges = edges, .cells = {}});
  });
}

QWidget* RegulonPanel::makeEmpty() {
  auto* empty = new QWidget(m_stack);
  QPushButton* seeds = addSeedsButton(m_workspace, QStringLiteral("regulonAddSeeds"), empty);
  auto* save = pushButton(tr("Save as version…"), QStringLiteral("save"), QStringLiteral("regulonSaveVersion"), empty);
  connect(save, &QPushButton::clicked, this, &RegulonPanel::saveVersionAsked);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(seeds);
  buttons->addWidget(save);
  buttons->addStretch();
  auto* column = new QVBoxLayout(empty);
  column->setSpacing(measure::kPadding + 2);
  column->addStretch();
  column->addWidget(
      label(tr("Two networks are needed to hold regulons against each other."), empty, Tone::second, TextSize::title),
      0, Qt::AlignHCenter);
  column->addLayout(buttons);
  column->addStretch();
  return empty;
}

QWidget* RegulonPanel::makeSide() {
  auto* side = new QWidget(this);
  side->setMinimumWidth(kRegulonSideWidth);
  side->setBackgroundRole(QPalette::Base);
  side->setAutoFillBackground(true);
  QFrame* bar = viewBar(side);
  rowOf(bar)->addWidget(label(tr("Networks"), bar, Tone::text, TextSize::head));
  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  inner->setSpacing(measure::kGap);
  for (int i = 0; i < static_cast<int>(m_boxes.size()); ++i) {
    auto* box = new QComboBox(side);
    box->setObjectName(QStringLiteral("regulonNetwork%1").arg(i + 1));
    box->setAccessibleName(tr("Network %1").arg(QLocale().toString(i + 1)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      fillTfs();
      showSets();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::kGap);
    row->addWidget(new SetMark(i, side));
    row->addWidget(box, 1);
    inner->addLayout(row);
    m_boxes[static_cast<std::size_t>(i)] = box;
  }
  m_tf = new QComboBox(side);
  m_tf->setObjectName(QStringLiteral("regulonTf"));
  m_tf->setAccessibleName(tr("TF whose regulon is shown"));
  m_tf->setToolTip(tr("Type a part of the name; the TF selected in the window is taken over"));
  m_tf->setEditable(true);
  m_tf->lineEdit()->setObjectName(QStringLiteral("regulonTfName"));
  m_tf->setInsertPolicy(QComboBox::NoInsert);
  m_tf->completer()->setFilterMode(Qt::MatchContains);
  m_tf->completer()->setCompletionMode(QCompleter::PopupCompletion);
  connect(m_tf, &QComboBox::currentIndexChanged, this, &RegulonPanel::showSets);
  connect(m_tf, &QComboBox::activated, this, [this] {
    if (!tf().isEmpty()) m_workspace.selection()->select({.genes = {tf()}, .edges = {}, .cells = {}});
  });
  m_agreement = label({}, side, Tone::second);
  m_agreement->setObjectName(QStringLiteral("regulonAgreement"));
  m_agreement->setWordWrap(true);
  m_agreement->setTextInteractionFlags(Qt::TextSelectableByMouse);
  inner->addSpacing(measure::kGap);
  inner->addWidget(label(tr("Regulon of"), side, Tone::text, TextSize::head));
  inner->addWidget(m_tf);
  inner->addSpacing(measure::kGap);
  inner->addWidget(label(tr("Agreement"), side, Tone::text, TextSize::head));
  inner->addWidget(m_agreement);
  inner->addStretch();
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(inner, 1);
  return side;
}

QWidget* RegulonPanel::makeVenn() {
  auto* box = new QWidget(this);
  box->setBackgroundRole(QPalette::Base);
  box->setAutoFillBackground(true);
  QFrame* bar = viewBar(box);
  m_title = label({}, bar, Tone::text, TextSize::head);
  m_title->setObjectName(QStringLiteral("regulonTitle"));
  rowOf(bar)->addWidget(m_title);
  QLabel* hint = elidedLabel(bar, Tone::second);
  hint->setText(tr("click a region for its edges"));
  rowOf(bar)->addWidget(hint, 1);
  rowOf(bar)->addWidget(exportButton([this] { return exports(); }, QStringLiteral("exportRegulon"), bar));
  m_venn = new VennView(box);
  m_venn->setObjectName(QStringLiteral("regulonVenn"));
  m_venn->setFocusPolicy(Qt::StrongFocus);
  m_venn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(m_venn, &VennView::regionClicked, this, [this](unsigned mask) {
    showRegion(mask);
    Q_EMIT edgesChosen(regionTitle(), m_table->pairs());
  });
  auto* frame = new QVBoxLayout;
  frame->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  frame->addWidget(m_venn);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(frame, 1);
  return box;
}

void RegulonPanel::refill() {
  m_networks = comparedNetworks(m_workspace);
  m_stack->setCurrentIndex(m_networks.size() < 2 ? 0 : 1);
  if (m_networks.size() < 2) return;
  const bool isFirst = m_tf->count() == 0;
  fillNetworks();
  fillTfs();
  const QStringList& selected = m_workspace.selection()->selection().genes;
  if (isFirst && selected.size() == 1) showTf(selected.front());
  showSets();
}

void RegulonPanel::fillNetworks() {
  std::vector<QString> proposed = byInterest(m_networks), kept;
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    QComboBox& box = *m_boxes[i];
    const QSignalBlocker quiet(box);
    const bool isNew = box.count() == 0;
    const QString before = box.currentData().toString();
    box.clear();
    if (i == 2) box.addItem(tr("No third network"), QString());
    for (const ComparedNetwork& network : m_networks) {
      box.addItem(network.shortName, network.key);
      box.setItemData(box.count() - 1, network.name, Qt::ToolTipRole);
    }
    int at = isNew ? -1 : box.findData(before);
    if (at < 0 && i < proposed.size()) {
      const auto isFree = [&](const QString& key) { return std::ranges::find(kept, key) == kept.end(); };
      const auto next = std::ranges::find_if(proposed, isFree);
      if (next != proposed.end()) at = box.findData(*next);
    }
    box.setCurrentIndex(std::max(at, 0));
    kept.push_back(box.currentData().toString());
  }
}

void RegulonPanel::fillTfs() {
  m_sets.networks.clear();
  m_sets.edges.clear();
  for (const QComboBox* box : m_boxes) {
    const auto network = std::ranges::find(m_networks, box->currentData().toString(), &ComparedNetwork::key);
    if (network == m_networks.end()) continue;
    m_sets.networks.push_back(*network);
    m_sets.edges.push_back(network->edges(m_workspace.genes()));
  }
  std::set<std::string> tfs;
  for (const grn::EdgeSet& network : m_sets.edges) tfs.insert(network.tfs.begin(), network.tfs.end());
  const QString before = tf();
  const QSignalBlocker quiet(m_tf);
  m_tf->clear();
  m_tf->addItem(tr("All TFs"), QString());
  for (const std::string& name : tfs) m_tf->addItem(QString::fromStdString(name), QString::fromStdString(name));
  m_tf->setCurrentIndex(std::max(m_tf->findData(before), 0));
}

QString RegulonPanel::tf() const {
  return m_tf->currentData().toString();
}

void RegulonPanel::showTf(const QString& tf) {
  if (const int at = m_tf->findData(tf); at >= 0) m_tf->setCurrentIndex(at);
}

void RegulonPanel::showSets() {
  if (m_sets.networks.empty()) return;
  m_sets.tf = tf().isEmpty() ? std::nullopt : std::optional(tf().toStdString());
  const grn::VennCounts counts = grn::vennCounts(m_sets.edges, m_sets.tf);
  QStringList names;
  for (const ComparedNetwork& network : m_sets.networks) names << network.shortName;
  m_venn->setSets(names, picturedCounts(counts, names.size()));
  m_title->setText(tf().isEmpty() ? tr("All edges") : tr("Targets of %1").arg(tf()));
  m_agreement->setText(agreementText(counts));
  const unsigned all = (1U << m_sets.networks.size()) - 1;
  showRegion(m_mask == 0 || m_mask > all ? all : m_mask);
}

void RegulonPanel::showRegion(unsigned mask) {
  m_mask = mask;
  m_table->showRegion(regionTitle(), m_sets, mask);
}

QString RegulonPanel::regionTitle() const {
  QStringList in, out;
  for (std::size_t i = 0; i < m_sets.networks.size(); ++i)
    ((m_mask >> i & 1U) != 0 ? in : out) << m_sets.networks[i].shortName;
  const QString subject = tf().isEmpty() ? tr("Edges") : tr("Targets of %1").arg(tf());
  const QString names = in.join(tr(" and "));
  if (out.isEmpty()) return tr("%1 in %2").arg(subject, in.size() == 2 ? names : tr("all three networks"));
  if (in.size() == 1) return tr("%1 only in %2").arg(subject, names);
  return tr("%1 in %2, not in %3").arg(subject, names, out.join(tr(" and ")));
}

QString RegulonPanel::agreementText(const std::array<std::size_t, 8>& counts) const {
  const QLocale locale;
  QStringList lines;
  for (std::size_t a = 0; a < m_sets.networks.size(); ++a) {
    for (std::size_t b = a + 1; b < m_sets.networks.size(); ++b) {
      std::size_t ofA = 0, ofB = 0, shared = 0;
      for (std::size_t mask = 1; mask < counts.size(); ++mask) {
        const bool inA = (mask >> a & 1U) != 0, inB = (mask >> b & 1U) != 0;
        ofA += inA ? counts[mask] : 0;
        ofB += inB ? counts[mask] : 0;
        shared += inA && inB ? counts[mask] : 0;
      }
      lines << tr("%1 and %2: %3 of %4, Jaccard index %5")
                   .arg(m_sets.networks[a].shortName, m_sets.networks[b].shortName, locale.toString(qulonglong(shared)),
                        locale.toString(qulonglong(ofA + ofB - shared)),
                        locale.toString(grn::jaccard(shared, ofA, ofB), 'f', 2));
    }
  }
  return lines.join(QStringLiteral("\n\n"));
}

std::vector<ExportEntry> RegulonPanel::exports() const {
  return {{tr("Venn diagram"), [this] { return m_venn->figure(QStringLiteral("regulons"), m_title->text()); }},
          {tr("Edges of the region"), [this] { return m_table->figure(); }}};
}

}  // namespace grnwb::ui
