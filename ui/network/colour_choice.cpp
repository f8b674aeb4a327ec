// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/colour_choice.h"

#include <QPointer>
#include <QSignalBlocker>
#include <memory>
#include <utility>

#include "core/grn/communities.h"
#include "ui/graph/grn_canvas.h"

namespace grnwb::ui {
namespace {

constexpr int kKindRole = Qt::UserRole, kLabelRole = Qt::UserRole + 1;
constexpr std::uint64_t kCommunitySeed = 1;
constexpr int kShownLetters = 14;

}  // namespace

ColourChoice::ColourChoice(Workspace& workspace, GrnCanvas& canvas, QWidget* parent)
    : QComboBox(parent), m_workspace(workspace), m_canvas(canvas) {
  setObjectName(QStringLiteral("colourBy"));
  setAccessibleName(tr("Colour genes by"));
  setToolTip(tr("What the colours of the genes mean"));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(kShownLetters);
  connect(this, &QComboBox::activated, this, [this] { m_chosen = currentText(); });
  connect(this, &QComboBox::currentIndexChanged, this, &ColourChoice::refresh);
  for (const auto changed : {&Workspace::preparedChanged, &Workspace::labelsChanged})
    connect(&workspace, changed, this, [this] {
      fill();
      refresh();
    });
  fill();
}

void ColourChoice::fill() {
  const QSignalBlocker quiet(this);
  clear();
  const auto add = [this](Kind kind, const QString& text, const QString& label = {}) {
    addItem(text);
    setItemData(count() - 1, kind, kKindRole);
    setItemData(count() - 1, label, kLabelRole);
  };
  const auto& prepared = m_workspace.state().prepared;
  const auto labels = prepared ? m_workspace.labels(prepared->data) : std::nullopt;
  if (labels) add(highestLabel, tr("Highest in"));
  add(degree, tr("Degree"));
  add(regulon, tr("Regulon"));
  add(community, tr("Community"));
  if (labels)
    for (const std::string& label : labels->categories)
      add(expression, tr("Expression in %1").arg(QString::fromStdString(label)), QString::fromStdString(label));
  add(role, tr("TF or target"));
  setCurrentIndex(std::max(0, findText(m_chosen)));
}

void ColourChoice::followNetwork(bool sameGenes) {
  const auto kind = static_cast<Kind>(currentData(kKindRole).toInt());
  if (!sameGenes || kind == degree || kind == regulon || kind == community) refresh();
}

void ColourChoice::refresh() {
  m_workspace.jobs()->cancel(std::exchange(m_job, -1));
  const auto grn = m_workspace.network()->grn();
  if (!grn) return compute({});
  const auto prepared = m_workspace.state().prepared;
  const data::LabelView view = m_workspace.labelView();
  const NetworkGraph& graph = m_canvas.graph();
  switch (static_cast<Kind>(currentData(kKindRole).toInt())) {
    case highestLabel:
      return compute([prepared, view, palette = m_workspace.typePalette()](JobContext&) {
        GeneColours colours = GeneColours::byLabel(prepared->data, view);
        colours.palette = palette;
        return colours;
      });
    case expression:
      return compute([prepared, view, label = currentData(kLabelRole).toString().toStdString()](JobContext&) {
        return GeneColours::byExpression(prepared->data, view, label);
      });
    case community:
      return compute([graph](JobContext& job) {
        grn::NodePairs pairs;
        for (const auto& [tf, target] : graph.pairs())
          pairs.emplace_back(static_cast<std::size_t>(tf), static_cast<std::size_t>(target));
        const auto found = grn::communities(static_cast<std::size_t>(graph.nodeCount()), pairs, kCommunitySeed, job);
        return GeneColours::byCommunities(graph, std::vector<int>(found.of.begin(), found.of.end()));
      });
    case degree:
      Q_EMIT coloursChanged(GeneColours::byDegree(graph));
      return;
    case regulon:
      Q_EMIT coloursChanged(GeneColours::byRegulon(graph));
      return;
    case role:
      break;
  }
  Q_EMIT coloursChanged({});
}

void ColourChoice::compute(std::function<GeneColours(JobContext&)> work) {
  if (!work) {
    Q_EMIT coloursChanged({});
    return;
  }
  const auto mine = std::make_shared<int>(-1);  // a job that ignores its cancel must not colour after a later choice
  m_job = *mine =
      m_workspace.jobs()->start<GeneColours>(tr("Colour the genes"), JobQueue::Weight::light, std::move(work),
                                             [choice = QPointer(this), mine](const GeneColours& colours) {
                                               if (choice && choice->m_job == *mine)
                                                 Q_EMIT choice->coloursChanged(colours);
                                             });
}

}  // namespace grnwb::ui
