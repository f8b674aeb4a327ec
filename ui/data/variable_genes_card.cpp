// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/variable_genes_card.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "ui/models/number_text.h"
#include "ui/plots/axes_scatter_view.h"
#include "ui/style/controls.h"
#include "ui/style/shown_refresh.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kNamed = 12;

enum GeneClass { ChosenGene, AddedGene };

double log10OrNone(double value) {
  return value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
}

/// Points and axes as the flavour looks at genes.
AxesScatterContent pointsOf(const data::GeneVariability& variability, data::VariabilityFlavour flavour) {
  AxesScatterContent content;
  content.x = variability.mean;
  content.y = variability.spread;
  QString x, y;
  switch (flavour) {
    case data::VariabilityFlavour::seurat:
      x = VariableGenesCard::tr("mean normalised count, log(1 + mean)");
      y = VariableGenesCard::tr("dispersion, log(variance / mean)");
      break;
    case data::VariabilityFlavour::seuratV3:
      x = VariableGenesCard::tr("mean count, log10");
      y = VariableGenesCard::tr("variance of the counts, log10");
      std::ranges::transform(content.x, content.x.begin(), log10OrNone);
      std::ranges::transform(content.y, content.y.begin(), log10OrNone);
      break;
    case data::VariabilityFlavour::cellRanger:
      x = VariableGenesCard::tr("mean of log(1 + normalised count)");
      y = VariableGenesCard::tr("dispersion, variance / mean");
      break;
  }
  content.xAxis = roomyAxis(content.x, false, x);
  content.yAxis = roomyAxis(content.y, false, y);
  return content;
}

QString flavourName(data::VariabilityFlavour flavour) {
  switch (flavour) {
    case data::VariabilityFlavour::seurat:
      return QStringLiteral("Seurat");
    case data::VariabilityFlavour::seuratV3:
      return QStringLiteral("Seurat v3");
    case data::VariabilityFlavour::cellRanger:
      return QStringLiteral("Cell Ranger");
  }
  return {};
}

}  // namespace

VariableGenesCard::VariableGenesCard(Workspace& workspace, RawCells& cells, PreprocessSettings& settings,
                                     QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_cells(cells),
      m_settings(settings),
      m_view(new AxesScatterView(this)),
      m_ranking(*workspace.jobs(), tr("Variable genes"), this),
      m_refresh(new ShownRefresh(this, [this] { rank(); })) {
  m_view->setObjectName(QStringLiteral("variableGenes"));
  m_view->setHoverText([this](qint64 point) { return geneText(point); });
  QFrame* bar = viewBar(this);
  m_state = elidedLabel(bar, Tone::second);
  m_state->setObjectName(QStringLiteral("variableGenesState"));
  rowOf(bar)->addWidget(label(tr("Variable genes"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addWidget(m_state, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  auto* box = new QVBoxLayout;
  box->setContentsMargins(measure::kCardGap, measure::kCardGap, measure::kCardGap, measure::kCardGap);
  box->addWidget(m_view, 1);
  column->addLayout(box, 1);

  connect(&cells, &RawCells::replaced, this, [this] {
    m_ranking.forget();
    show({});
    m_refresh->request();
  });
  connect(&cells, &RawCells::cellsRead, m_refresh, &ShownRefresh::request);
  connect(&settings, &PreprocessSettings::loaded, m_refresh, &ShownRefresh::request);
  connect(&settings, &PreprocessSettings::changed, m_refresh, &ShownRefresh::request);
  connect(workspace.selection(), &SelectionHub::selectionChanged, this, &VariableGenesCard::showSelection);
  connect(m_view, &AxesScatterView::pointChosen, this, [this](qint64 point) {
    Selection selection = m_workspace.selection()->selection();
    selection.genes = point < 0 ? QStringList() : QStringList(QString::fromStdString(nameOf(point)));
    m_workspace.selection()->select(std::move(selection));
  });
  m_refresh->request();
}

void VariableGenesCard::rank() {
  const auto cells = m_cells.cells();
  const auto summary = m_cells.summary();
  if (!summary) return show({});
  if (!cells) {
    m_state->setText(tr("The raw cells are being read."));
    return m_cells.read();
  }
  m_ranking.start(
      [cells, summary, parameters = m_settings.parameters()](JobContext& job) {
        Ranked ranked{cells, parameters, {}, {}};
        try {
          ranked.genes = data::rankedGenes(*cells, summary->quality, parameters, job);
        } catch (const Error& error) {
          if (error.code() == ErrorCode::cancelled) throw;
          ranked.hindrance = error.what();
        }
        return ranked;
      },
      [this](Ranked ranked) {
        if (ranked.cells == m_cells.cells()) show(std::move(ranked));
      });
}

void VariableGenesCard::show(Ranked ranked) {
  m_ranked = std::move(ranked);
  m_state->setText(QString::fromStdString(m_ranked.hindrance));
  if (!m_ranked.cells || !m_ranked.hindrance.empty()) return m_view->setContent({});
  const data::RankedGenes& genes = m_ranked.genes;
  const auto flavour = data::variabilityFlavour(m_ranked.parameters.variability);
  AxesScatterContent content = pointsOf(genes.variability, flavour);
  const std::size_t count = genes.genes.size();
  content.grey.assign(count, 1);
  content.colouring.codes.assign(count, -1);
  content.colouring.names = {tr("chosen"), tr("kept besides")};
  content.colouring.categoryColour = [](const Theme& theme, int category) {
    return category == ChosenGene ? theme.accent : theme.caution;
  };
  for (const std::int64_t gene : genes.chosen) {
    content.grey[static_cast<std::size_t>(gene)] = 0;
    content.colouring.codes[static_cast<std::size_t>(gene)] = ChosenGene;
  }
  const std::set<std::string> keep(m_ranked.parameters.keepGenes.begin(), m_ranked.parameters.keepGenes.end());
  qint64 added = 0;
  for (std::size_t i = 0; i < count && !keep.empty(); ++i)
    if (content.grey[i] && keep.contains(nameOf(static_cast<qint64>(i)))) {
      content.grey[i] = 0;
      content.colouring.codes[i] = AddedGene;
      content.named.push_back(static_cast<qint64>(i));
      ++added;
    }
  std::vector<std::int64_t> best = genes.chosen;
  const auto named = std::min(best.size(), kNamed);
  const std::vector<double>& score = genes.variability.score;
  std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(named),
                            [&](std::int64_t a, std::int64_t b) {
                              return score[static_cast<std::size_t>(a)] > score[static_cast<std::size_t>(b)];
                            });
  content.named.insert(content.named.end(), best.begin(), best.begin() + static_cast<std::ptrdiff_t>(named));
  content.nameOf = [cells = m_ranked.cells, columns = genes.genes](qint64 point) {
    const auto column = static_cast<std::size_t>(columns[static_cast<std::size_t>(point)]);
    return QString::fromStdString(cells->genes.names[column]);
  };
  content.title = tr("Mean and spread");
  content.subtitle = flavourName(flavour);
  QString state = tr("Blue: %1 of %2 genes are chosen")
                      .arg(countText(std::ssize(genes.chosen)), countText(static_cast<qint64>(count)));
  if (added > 0) state += tr(" · amber: %1 kept besides").arg(countText(added));
  m_state->setText(state);
  m_view->setContent(std::move(content));
  showSelection();
}

const std::string& VariableGenesCard::nameOf(qint64 point) const {
  const auto column = static_cast<std::size_t>(m_ranked.genes.genes[static_cast<std::size_t>(point)]);
  return m_ranked.cells->genes.names[column];
}

void VariableGenesCard::showSelection() {
  if (!m_ranked.cells) return;
  std::vector<qint64> marked;
  const QStringList& selected = m_workspace.selection()->selection().genes;
  if (!selected.isEmpty()) {
    const QSet<QString> wanted(selected.begin(), selected.end());
    for (std::size_t i = 0; i < m_ranked.genes.genes.size(); ++i)
      if (wanted.contains(QString::fromStdString(nameOf(static_cast<qint64>(i)))))
        marked.push_back(static_cast<qint64>(i));
  }
  m_view->setMarked(std::move(marked));
}

QString VariableGenesCard::geneText(qint64 point) const {
  const auto i = static_cast<std::size_t>(point);
  const data::GeneVariability& variability = m_ranked.genes.variability;
  const bool isChosen = std::ranges::binary_search(m_ranked.genes.chosen, point);
  return tr("%1: mean %2, spread %3, score %4\n%5")
      .arg(QString::fromStdString(nameOf(point)), plotNumber(variability.mean[i]), plotNumber(variability.spread[i]),
           plotNumber(variability.score[i]), isChosen ? tr("Chosen") : tr("Not chosen"));
}

Figure VariableGenesCard::figure() const {
  return m_view->figure(QStringLiteral("variable-genes"));
}

}  // namespace grnwb::ui
