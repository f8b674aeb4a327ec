// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/alarm_list.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/alarm_card.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr qsizetype kNamed = 4;

/// The first names, and how many more there are.
QString someNames(const std::vector<std::string>& names) {
  QStringList shown;
  for (const std::string& name : names)
    if (shown.size() < kNamed) shown << QString::fromStdString(name);
  const auto more = std::ssize(names) - shown.size();
  const QString text = shown.join(QStringLiteral(", "));
  return more > 0 ? AlarmList::tr("%1 and %2 more").arg(text, countText(more)) : text;
}

QString percent(double share) {
  return QLocale().toString(100 * share, 'f', 1);
}

}  // namespace

AlarmList::AlarmList(QWidget* parent)
    : QWidget(parent),
      m_drift(new AlarmCard(QStringLiteral("driftAlarm"), this)),
      m_regulons(new AlarmCard(QStringLiteral("regulonAlarm"), this)),
      m_regions(new AlarmCard(QStringLiteral("inventedAlarm"), this)),
      m_none(new QFrame(this)) {
  setObjectName(QStringLiteral("alarmList"));
  const QString select = tr("Select these cells");
  connect(m_drift->addButton(select, QStringLiteral("lasso"), QStringLiteral("selectDrifting")), &QPushButton::clicked,
          this, [this] { Q_EMIT cellsRequested(driftingCells()); });
  connect(m_drift->addButton(tr("Genes behind it"), QStringLiteral("table"), QStringLiteral("genesOfDrift")),
          &QPushButton::clicked, this, &AlarmList::genesRequested);
  connect(m_regions->addButton(select, QStringLiteral("lasso"), QStringLiteral("selectInvented")),
          &QPushButton::clicked, this, [this] { Q_EMIT cellsRequested(inventedCells()); });
  connect(m_regulons->addButton(tr("Show these regulons"), QStringLiteral("network"), QStringLiteral("brokenRegulons")),
          &QPushButton::clicked, this, &AlarmList::regulonsRequested);

  m_none->setObjectName(QStringLiteral("noAlarm"));
  m_none->setProperty("banner", QStringLiteral("good"));
  auto* row = new QHBoxLayout(m_none);
  row->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  row->addWidget(new IconLabel(QStringLiteral("ok"), &Theme::good, 16, m_none), 0, Qt::AlignTop);
  auto* text = label(tr("No alarm: no cell type drifts, no regulon is broken, no region is invented."), m_none);
  text->setWordWrap(true);
  row->addWidget(text, 1);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  column->setSpacing(measure::kCardGap);
  for (QWidget* card : std::initializer_list<QWidget*>{m_drift, m_regions, m_regulons, m_none}) column->addWidget(card);
  setComparison(nullptr);
}

void AlarmList::setComparison(std::shared_ptr<const pipeline::Comparison> comparison) {
  m_comparison = std::move(comparison);
  const pipeline::Alarms alarms = m_comparison ? pipeline::alarms(*m_comparison) : pipeline::Alarms();
  m_drift->setVisible(!alarms.driftingTypes.empty());
  m_regulons->setVisible(!alarms.brokenRegulons.empty());
  m_regions->setVisible(!alarms.inventedCells.empty());
  m_none->setVisible(m_comparison && alarms.count() == 0);
  if (!alarms.driftingTypes.empty()) showDrift(alarms);
  if (!alarms.brokenRegulons.empty()) showRegulons(alarms);
  if (!alarms.inventedCells.empty()) showRegions(alarms);
}

int AlarmList::count() const {
  return m_comparison ? static_cast<int>(pipeline::alarms(*m_comparison).count()) : 0;
}

void AlarmList::showDrift(const pipeline::Alarms& alarms) {
  const std::vector<celltypes::TypeShare>& types = m_comparison->proportions.types;
  const auto worst = std::ranges::max_element(types, {}, [](const celltypes::TypeShare& share) {
    return share.drift == celltypes::Drift::large ? std::abs(share.syntheticShare - share.realShare) : -1;
  });
  const QString finding =
      alarms.driftingTypes.size() == 1
          ? tr("%1 % of the real cells, %2 % of the synthetic ones.")
                .arg(percent(worst->realShare), percent(worst->syntheticShare))
          : tr("%1: %2 % of the real cells, %3 % of the synthetic ones.")
                .arg(QString::fromStdString(worst->type), percent(worst->realShare), percent(worst->syntheticShare));
  m_drift->setTexts(tr("Cell types drift: %1").arg(someNames(alarms.driftingTypes)), finding,
                    tr("Metrics over all cells hardly show this. Look before you use the cells."));
}

void AlarmList::showRegulons(const pipeline::Alarms& alarms) {
  const auto worst = std::ranges::find(m_comparison->regulons, true, &evaluate::RegulonGap::alarm);
  m_regulons->setTexts(tr("Regulons are broken: %1").arg(someNames(alarms.brokenRegulons)),
                       tr("%1: correlations with its %2 targets are off by %3 on average, %4 between real cells.")
                           .arg(QString::fromStdString(worst->tf), countText(worst->targets),
                                QLocale().toString(worst->gap, 'f', 2), QLocale().toString(worst->expected, 'f', 2)),
                       tr("The network's edges do not hold in the synthetic cells."));
}

void AlarmList::showRegions(const pipeline::Alarms& alarms) {
  std::int64_t cells = 0;
  for (const std::int64_t count : alarms.inventedCells) cells += count;
  const double share =
      static_cast<double>(cells) / static_cast<double>(m_comparison->embedding.points.rows() - m_comparison->realCells);
  m_regions->setTexts(
      alarms.inventedCells.size() == 1
          ? tr("Invented cells: a region without real ones")
          : tr("Invented cells: %1 regions without real ones").arg(countText(std::ssize(alarms.inventedCells))),
      tr("%1 synthetic cells, %2 % of them all, are far from every real cell.").arg(countText(cells), percent(share)),
      tr("They are ringed in the picture."));
}

std::vector<qint64> AlarmList::driftingCells() const {
  std::vector<qint64> cells;
  const std::vector<std::int32_t>& codes = m_comparison->types.codes;
  for (std::size_t cell = 0; cell < codes.size(); ++cell)
    if (codes[cell] >= 0 &&
        m_comparison->proportions.types[static_cast<std::size_t>(codes[cell])].drift == celltypes::Drift::large)
      cells.push_back(static_cast<qint64>(cell));
  return cells;
}

std::vector<qint64> AlarmList::inventedCells() const {
  std::vector<qint64> cells;
  for (const evaluate::InventedRegion& region : m_comparison->regions)
    for (const std::int64_t cell : region.cells) cells.push_back(m_comparison->realCells + cell);
  std::ranges::sort(cells);
  return cells;
}

}  // namespace grnwb::ui
