// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/repeats_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/grn/measures.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kMostSeeds = 100;

std::int64_t freeSeed(const pipeline::ProjectState& state, const std::string& method) {
  std::int64_t next = 1;
  for (const auto& version : state.versions.all)
    if (version->origin.method == method && version->origin.seed)
      next = std::max(next, static_cast<std::int64_t>(*version->origin.seed) + 1);
  return next;
}

/// As many regulators as a target of the network has on average.
std::int64_t usualRegulators(const Workspace& workspace) {
  const auto& grn = workspace.state().grn;
  if (!grn || grn->targets().empty()) return grn::ImposeParameters().k;
  return std::max<std::int64_t>(1, std::llround(grn::regulatorsPerTarget(*grn).mean));
}

/// A number of this dialog's own, in the form of the stages' fields.
Field numberField(const char* name, std::int64_t& target, const char* label, const char* help, double most) {
  return {.name = name,
          .target = &target,
          .label = label,
          .unit = "",
          .help = help,
          .minimum = 1,
          .maximum = most,
          .choices = {}};
}

}  // namespace

Repeats randomGraphs(Workspace& workspace, int graphs) {
  Repeats repeats;
  repeats.infer.method = "random";
  repeats.infer.seed = static_cast<std::uint64_t>(freeSeed(workspace.state(), "random"));
  repeats.impose.k = usualRegulators(workspace);
  repeats.seeds = graphs;
  return repeats;
}

QString repeatsRefusal(Workspace& workspace) {
  if (!workspace.state().prepared) return RepeatsDialog::tr("Preprocess the data first.");
  if (workspace.tfsOrNone().chosen().empty()) return RepeatsDialog::tr("Accept transcription factors first.");
  if (workspace.isRunning(Workspace::Stage::repeats))
    return RepeatsDialog::tr("Networks with other seeds are being made.");
  return {};
}

RepeatsDialog::RepeatsDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_form(new ParameterForm(this)) {
  setObjectName(QStringLiteral("repeatsDialog"));
  setWindowTitle(tr("Add seeds"));
  m_repeats.impose.k = usualRegulators(workspace);
  m_firstSeed = freeSeed(workspace.state(), m_repeats.infer.method);
  m_form->setObjectName(QStringLiteral("repeatsForm"));
  std::vector<Field> fields = infer::fields(m_repeats.infer);
  for (Field& field : fields)
    if (field.name == "method") field.choices = {"grnboost2", "genie3", "random"};
  fields.push_back(numberField(
      "seeds", m_repeats.seeds, QT_TRANSLATE_NOOP("Parameters", "Seeds"),
      QT_TRANSLATE_NOOP("Parameters", "How many networks are made, each with a seed of its own."), kMostSeeds));
  fields.push_back(numberField("first-seed", m_firstSeed, QT_TRANSLATE_NOOP("Parameters", "First seed"),
                               QT_TRANSLATE_NOOP("Parameters", "The others follow, one by one."),
                               std::numeric_limits<std::int32_t>::max() - kMostSeeds));
  for (Field& field : grn::fields(m_repeats.impose)) fields.push_back(std::move(field));
  m_form->setFields(fields, {QStringLiteral("method"), QStringLiteral("seeds"), QStringLiteral("first-seed"),
                             QStringLiteral("k"), QStringLiteral("strategy")});
  QLabel* note = label(tr("They are kept as versions to compare with; the network that is edited stays as it is. Ten "
                          "random graphs show what chance gives."),
                       this, Tone::second, TextSize::small);
  note->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Make networks"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(measure::kPadding);
  column->addWidget(m_form);
  column->addWidget(note);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_form, &ParameterForm::valueChanged, this, [this](const QString& field) {
    if (field == QStringLiteral("method")) proposeSeed();
  });
}

void RepeatsDialog::proposeSeed() {
  m_firstSeed = freeSeed(m_workspace.state(), m_repeats.infer.method);
  m_form->refresh();
}

Repeats RepeatsDialog::repeats() const {
  Repeats repeats = m_repeats;
  repeats.infer.seed = static_cast<std::uint64_t>(m_firstSeed);
  return repeats;
}

}  // namespace grnwb::ui
