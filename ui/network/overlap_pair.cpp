// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_pair.h"

#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "core/grn/overlap_chance.h"
#include "core/grn/shared.h"
#include "ui/network/overlap_words.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using TargetEdges = std::vector<std::pair<std::string, std::string>>;

std::vector<grn::Pair> pairsOf(const TargetEdges& edges) {
  std::vector<grn::Pair> pairs;
  for (const auto& [target, tf] : edges) pairs.push_back({tf, target});
  return pairs;
}

/// How many shared targets have so many regulators in the one and in the other network.
std::map<std::pair<std::size_t, std::size_t>, double> targetsBySize(const grn::EdgeSet& a, const grn::EdgeSet& b) {
  const auto countOf = [](const grn::EdgeSet& network, const std::string& target) {
    return std::ranges::equal_range(network.edges, target, {}, &TargetEdges::value_type::first).size();
  };
  std::map<std::pair<std::size_t, std::size_t>, double> targets;
  for (const std::string& target : a.targets)
    if (std::ranges::binary_search(b.targets, target)) ++targets[{countOf(a, target), countOf(b, target)}];
  return targets;
}

/// Each value as often as it occurs in so many pairs of random networks like these.
std::vector<double> jaccardsAtChance(const grn::EdgeSet& a, const grn::EdgeSet& b, double pairs) {
  const std::size_t common = grn::countShared(a.tfs.begin(), a.tfs.end(), b.tfs.begin(), b.tfs.end());
  std::vector<double> values;
  for (const auto& [size, targets] : targetsBySize(a, b)) {
    const auto chances = grn::sharedAtChance({a.tfs.size(), size.first}, {b.tfs.size(), size.second}, common);
    for (std::size_t shared = 0; shared < chances.size(); ++shared)
      values.insert(values.end(), static_cast<std::size_t>(std::lround(pairs * targets * chances[shared])),
                    grn::jaccard(shared, size.first, size.second));
  }
  return values;
}

}  // namespace

ComparedPair comparedPair(const OverlapStudy& study, std::size_t a, std::size_t b) {
  const TargetEdges &ofA = study.edges[a].edges, &ofB = study.edges[b].edges;
  TargetEdges both, onlyA, onlyB;
  std::ranges::set_intersection(ofA, ofB, std::back_inserter(both));
  std::ranges::set_difference(ofA, ofB, std::back_inserter(onlyA));
  std::ranges::set_difference(ofB, ofA, std::back_inserter(onlyB));
  return {study.networks[a].shortName, study.networks[b].shortName, pairsOf(both), pairsOf(onlyA), pairsOf(onlyB)};
}

std::vector<HistogramSeries> pairSeries(const OverlapStudy& study, std::size_t a, std::size_t b) {
  constexpr double kPairs = 100;
  const auto targets = grn::targetOverlaps(study.edges[a], study.edges[b]);
  HistogramSeries observed{OverlapPair::tr("observed, %Ln target(s)", "", static_cast<int>(targets.size())), {}, 1};
  for (const grn::TargetOverlap& target : targets) observed.values.push_back(target.jaccard);
  HistogramSeries chance;
  if (study.randomsStandFor(a, b)) {
    chance.name = OverlapPair::tr("random pairs, mean of %1").arg(QLocale().toString(qulonglong(study.measured.pairs)));
    chance.values = study.randomJaccards;
    chance.weight = 1 / static_cast<double>(study.measured.pairs);
  } else {
    chance.name = OverlapPair::tr("random pairs, expected");
    chance.values = jaccardsAtChance(study.edges[a], study.edges[b], kPairs);
    chance.weight = 1 / kPairs;
  }
  return {observed, chance};
}

OverlapPair::OverlapPair(QWidget* parent)
    : QFrame(parent), m_stack(new QStackedWidget(this)), m_histogram(new HistogramView(m_stack)) {
  setObjectName(QStringLiteral("overlapPair"));
  QFrame* bar = viewBar(this);
  m_names = elidedLabel(bar, Tone::second);
  m_names->setObjectName(QStringLiteral("overlapPairNames"));
  m_verdict = chip({}, QStringLiteral("plain"), bar);
  m_verdict->setObjectName(QStringLiteral("overlapVerdict"));
  rowOf(bar)->addWidget(label(tr("Selected pair"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addWidget(m_names, 1);
  rowOf(bar)->addWidget(m_verdict);
  m_histogram->setObjectName(QStringLiteral("overlapHistogram"));
  m_histogram->setAccessibleName(tr("Overlap per target"));
  QLabel* hint =
      label(tr("Click a cell: its two networks are shown here, their edges in the ledger."), m_stack, Tone::second);
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  hint->setBackgroundRole(QPalette::Base);
  hint->setAutoFillBackground(true);
  hint->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  m_stack->addWidget(hint);
  m_stack->addWidget(m_histogram);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_stack, 1);
  clear();
}

bool OverlapPair::isEmpty() const {
  return m_stack->currentIndex() == 0;
}

void OverlapPair::clear() {
  m_stack->setCurrentIndex(0);
  m_names->clear();
  m_verdict->hide();
}

void OverlapPair::showPair(const OverlapStudy& study, std::size_t a, std::size_t b) {
  const QString name = pairName(study, a, b);
  m_names->setText(name);
  m_histogram->setSeries(pairSeries(study, a, b), tr("Targets"), tr("Overlap per target: %1").arg(name));
  m_stack->setCurrentIndex(1);
  m_verdict->setVisible(a != b && study.overlaps.at(a, b).sharedTargets > 0);
  const ChanceVerdict verdict = verdictOn(study, a, b);
  const bool isAbove = verdict == ChanceVerdict::above, isBelow = verdict == ChanceVerdict::below;
  m_verdict->setText(isAbove ? tr("✓ above chance") : isBelow ? tr("below chance") : tr("within chance"));
  setLook(*m_verdict, "chip",
          isAbove   ? QStringLiteral("good")
          : isBelow ? QStringLiteral("caution")
                    : QStringLiteral("plain"));
  const grn::ChanceLevel& chance = study.chanceOf(a, b);
  const QLocale locale;
  m_verdict->setToolTip(tr("Overlap %1; 95 % of random pairs like these have %2 to %3")
                            .arg(locale.toString(study.overlaps.at(a, b).regulators, 'f', 3),
                                 locale.toString(chance.low, 'f', 3), locale.toString(chance.high, 'f', 3)));
}

Figure OverlapPair::figure() const {
  return m_histogram->figure(QStringLiteral("network-overlap-pair"));
}

}  // namespace grnwb::ui
