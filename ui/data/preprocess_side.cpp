// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/preprocess_side.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/dialogs/parameter_form.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSideWidth = 306, kSidePadding = 12, kScrollBar = 12;

}  // namespace

PreprocessSide::PreprocessSide(RawCells& cells, PreprocessSettings& settings, CellFilter& filter, QWidget* parent)
    : QFrame(parent), m_cells(cells), m_settings(settings), m_filter(filter) {
  setObjectName(QStringLiteral("preprocessSide"));
  setProperty("side", true);
  auto* side = new QFrame(this);
  side->setProperty("side", true);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(kSidePadding, kSidePadding, kSidePadding, kSidePadding);
  column->setSpacing(measure::kCardGap);
  const auto names = [](std::initializer_list<const char*> fields) {
    QStringList list;
    for (const char* field : fields) list << QString::fromLatin1(field);
    return list;
  };
  addGroup(*column, tr("Cells kept"),
           names({"min-genes", "max-genes", "min-counts", "max-counts", "max-mitochondrial"}));
  addGroup(*column, tr("Genes kept"), names({"min-cells", "genes", "variability"}));
  addGroup(*column, tr("Normalisation"), names({"library-size"}));
  addGroup(*column, tr("Splits"), names({"test", "validation", "stratify"}));
  column->addStretch();
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(side);

  m_box = new QWidget(this);
  auto* rows = new QVBoxLayout(m_box);
  rows->setContentsMargins(kSidePadding, measure::kCardGap, kSidePadding, measure::kPadding);
  rows->setSpacing(measure::kGap - 2);
  m_remaining = label({}, m_box, Tone::text, TextSize::head);
  m_remaining->setObjectName(QStringLiteral("remaining"));
  m_remaining->setWordWrap(true);
  m_splits = label({}, m_box, Tone::second, TextSize::small);
  m_splits->setObjectName(QStringLiteral("remainingSplits"));
  m_splits->setWordWrap(true);
  rows->addWidget(m_remaining);
  rows->addWidget(m_splits);

  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(scroll, 1);
  whole->addWidget(horizontalRule(this));
  whole->addWidget(m_box);

  connect(&settings, &PreprocessSettings::changed, this, &PreprocessSide::showSettings);
  connect(&settings, &PreprocessSettings::loaded, this, &PreprocessSide::refill);
  connect(&cells, &RawCells::cellsRead, this, &PreprocessSide::refill);
  connect(&filter, &CellFilter::cellsChanged, this, &PreprocessSide::showRemaining);
  connect(&filter, &CellFilter::genesCounted, this, &PreprocessSide::showRemaining);
  refill();
  showRemaining();
  setFixedWidth(std::max(kSideWidth, side->minimumSizeHint().width() + kScrollBar));
}

void PreprocessSide::addGroup(QVBoxLayout& column, const QString& title, const QStringList& fields) {
  if (!m_forms.empty()) column.addSpacing(measure::kGap);
  column.addWidget(label(title, this, Tone::text, TextSize::head));
  auto* form = new ParameterForm(this);
  form->setObjectName(fields.front() + QStringLiteral("Form"));
  column.addWidget(form);
  m_forms.emplace_back(form, fields);
  connect(form, &ParameterForm::valueChanged, this,
          [this](const QString& field) { m_settings.change(m_edited, field); });
}

void PreprocessSide::refill() {
  m_edited = m_settings.parameters();
  std::vector<Field> fields = data::fields(m_edited);
  const auto stratify = std::ranges::find(fields, "stratify", &Field::name);
  stratify->choices = {""};
  for (const QString& column : m_cells.labelColumns()) stratify->choices.push_back(column.toStdString());
  if (std::ranges::find(stratify->choices, m_edited.stratify) == stratify->choices.end())
    stratify->choices.push_back(m_edited.stratify);
  int widest = 0;
  std::vector<QLabel*> titles;
  for (const auto& [form, names] : m_forms) {
    form->setFields(fields, names);
    for (QLabel* title : form->findChildren<QLabel*>()) {
      if (!title->buddy()) continue;
      titles.push_back(title);
      widest = std::max(widest, title->sizeHint().width());
    }
  }
  for (QLabel* title : titles) title->setMinimumWidth(widest);  // one column over all groups
}

void PreprocessSide::showSettings() {
  m_edited = m_settings.parameters();
  for (const auto& [form, names] : m_forms) form->refresh();
}

void PreprocessSide::showRemaining() {
  m_box->setVisible(!m_filter.kept().empty());
  const data::PreprocessParameters& parameters = m_settings.parameters();
  const std::int64_t cells = m_filter.keptCells(), training = cells - parameters.test - parameters.validation;
  m_remaining->setText(m_filter.genes()
                           ? tr("%1 cells, %2 genes remain").arg(countText(cells), countText(*m_filter.genes()))
                           : tr("%1 cells remain").arg(countText(cells)));
  setLook(*m_remaining, "tone", training < 1 ? QStringLiteral("alarm") : QString());
  if (training < 1)
    m_splits->setText(tr("Too few for %1 test and %2 validation cells")
                          .arg(countText(parameters.test), countText(parameters.validation)));
  else
    m_splits->setText(
        tr("%1 of the genes are chosen, %2 cells are for training")
            .arg(countText(m_filter.genes() ? std::min(*m_filter.genes(), parameters.genes) : parameters.genes),
                 countText(training)));
}

}  // namespace grnwb::ui
