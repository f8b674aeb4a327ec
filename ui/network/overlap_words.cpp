// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>
#include <limits>

namespace grnwb::ui {
namespace {

struct OverlapTexts {
  Q_DECLARE_TR_FUNCTIONS(OverlapWords)
};

QString number(double value, int decimals = 3) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

QString count(std::size_t value) {
  return QLocale().toString(static_cast<qulonglong>(value));
}

QString nameOf(const OverlapStudy& study, std::size_t network) {
  return study.networks[network].shortName;
}

/// "k = 10", or the mean where targets differ.
QString regulatorsText(const grn::RegulatorsPerTarget& k) {
  return k.least == k.most ? OverlapTexts::tr("k = %1").arg(count(k.most))
                           : OverlapTexts::tr("k = %1 on average").arg(number(k.mean, 1));
}

QString chanceText(const OverlapStudy& study, OverlapKind kind, std::size_t row, std::size_t column) {
  if (kind == OverlapKind::edges)
    return OverlapTexts::tr("chance %1").arg(number(study.edgesAtChance[row * study.size() + column]));
  const grn::ChanceLevel& chance = study.chanceOf(row, column);
  return OverlapTexts::tr("chance %1 (%2 to %3)").arg(number(chance.mean), number(chance.low), number(chance.high));
}

/// What the network itself says: it is the row's and the column's.
QString ownText(const OverlapStudy& study, std::size_t network) {
  const grn::DensityRow& own = study.density[network];
  return OverlapTexts::tr("%1 TFs, %2 targets, %3 edges").arg(count(own.tfs), count(own.targets), count(own.edges));
}

QString regulatorsReading(const OverlapStudy& study) {
  const grn::ChanceLevel& chance = study.referenceAtChance;
  const grn::DensityRow& like = study.density[study.reference];
  QStringList parts{
      OverlapTexts::tr("Two random graphs on %1 TFs with %2 overlap by %3; 95 % of them by %4 to %5.")
          .arg(count(like.tfs), regulatorsText(like.k), number(chance.mean), number(chance.low), number(chance.high))};
  if (study.hasBand())
    parts << OverlapTexts::tr("The %1 random graphs of this project: %2 to %3, mean %4.")
                 .arg(count(study.measured.graphs), number(study.measured.low), number(study.measured.high),
                      number(study.measured.mean));
  parts << OverlapTexts::tr("Below %1 a pair is not told apart from chance.").arg(number(chance.high));
  return parts.join(QStringLiteral("\n\n"));
}

QString edgesReading(const OverlapStudy& study) {
  const std::size_t at = study.reference * study.size() + study.reference;
  const grn::DensityRow& like = study.density[study.reference];
  return OverlapTexts::tr(
             "Edges that both networks have, of all that either has. Two random graphs on %1 TFs with %2 share %3 "
             "of them.")
      .arg(count(like.tfs), regulatorsText(like.k), number(study.edgesAtChance[at]));
}

}  // namespace

ChanceVerdict verdictOn(const OverlapStudy& study, std::size_t row, std::size_t column) {
  const double value = study.overlaps.at(row, column).regulators;
  const grn::ChanceLevel& chance = study.chanceOf(row, column);
  return value > chance.high ? ChanceVerdict::above : value < chance.low ? ChanceVerdict::below : ChanceVerdict::within;
}

QString pairName(const OverlapStudy& study, std::size_t row, std::size_t column) {
  if (row == column) return nameOf(study, row);
  return OverlapTexts::tr("%1 and %2").arg(nameOf(study, row), nameOf(study, column));
}

QString pairText(const OverlapStudy& study, OverlapKind kind, std::size_t row, std::size_t column) {
  const auto shown = [&](std::size_t i) { return study.networks[i].name.toHtmlEscaped(); };
  if (row == column) return QStringLiteral("<b>%1</b><br>%2").arg(shown(row), ownText(study, row).toHtmlEscaped());
  const grn::PairOverlap& pair = study.overlaps.at(row, column);
  const QString names = QStringLiteral("<b>%1</b>").arg(OverlapTexts::tr("%1 and %2").arg(shown(row), shown(column)));
  if (kind == OverlapKind::tfs)
    return OverlapTexts::tr("%1<br>%2 of the %3 TFs of the first are in the second: %4")
        .arg(names, count(pair.sharedTfs), count(study.edges[row].tfs.size()), number(pair.tfShare, 2));
  return OverlapTexts::tr("%1<br>Overlap %2 · %3 · %4 shared edges on %5 targets")
      .arg(names, number(study.value(kind, row, column), 2), chanceText(study, kind, row, column),
           count(pair.sharedEdges), count(pair.sharedTargets));
}

QString kindText(const OverlapStudy& study, OverlapKind kind) {
  switch (kind) {
    case OverlapKind::regulators:
      return OverlapTexts::tr("mean Jaccard index over %1 targets").arg(count(study.density[study.reference].targets));
    case OverlapKind::edges:
      return OverlapTexts::tr("edges of both, of those of either");
    case OverlapKind::tfs:
      break;
  }
  return OverlapTexts::tr("share of the row’s TFs that the column has too");
}

QString readingText(const OverlapStudy& study, OverlapKind kind) {
  switch (kind) {
    case OverlapKind::regulators:
      return regulatorsReading(study);
    case OverlapKind::edges:
      return edgesReading(study);
    case OverlapKind::tfs:
      break;
  }
  return OverlapTexts::tr(
      "How many of the row’s TFs are TFs in the column’s network too. The other direction is the cell on "
      "the other side of the diagonal.");
}

QString otherTfsText(const OverlapStudy& study) {
  std::size_t others = 0, least = std::numeric_limits<std::size_t>::max();
  for (std::size_t i = 0; i < study.size(); ++i) {
    if (!study.hasOtherTfs(i)) continue;
    ++others;
    least = std::min(least, study.overlaps.at(study.reference, i).sharedTargets);
  }
  if (others == 0) return {};
  return OverlapTexts::tr("* other TFs than the %1 of %2: compared on the targets that both networks have, %3 or more.")
      .arg(count(study.edges[study.reference].tfs.size()), nameOf(study, study.reference), count(least));
}

double chanceMark(const OverlapStudy& study, OverlapKind kind) {
  if (kind == OverlapKind::regulators) return study.referenceAtChance.mean;
  if (kind == OverlapKind::edges) return study.edgesAtChance[study.reference * study.size() + study.reference];
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace grnwb::ui
