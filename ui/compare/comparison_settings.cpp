// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <set>

#include "core/base/error.h"
#include "core/knowledge/marker_sets.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

enum TypesFrom { Labels, Markers };

}  // namespace

ComparisonSettings::ComparisonSettings(const pipeline::ComparisonParameters& parameters, QWidget* parent)
    : QDialog(parent),
      m_parameters(parameters),
      m_markerSets(parameters.markerSets),
      m_types(new QComboBox(this)),
      m_note(label({}, this, Tone::second, TextSize::small)) {
  setObjectName(QStringLiteral("comparisonSettings"));
  setWindowTitle(tr("Settings of the comparison"));
  std::vector<Field> shown = pipeline::fields(m_parameters);
  std::erase_if(shown, [](const Field& field) { return field.name == "definition"; });
  auto* form = new ParameterForm(this);
  form->setFields(shown);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(measure::kPadding);
  column->addWidget(form);
  column->addWidget(makeTypesRow());
  column->addWidget(m_note);
  column->addWidget(buttons);
  showMarkers();
}

QWidget* ComparisonSettings::makeTypesRow() {
  auto* box = new QWidget(this);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  auto* title = label(tr("Cell types from"), box);
  title->setBuddy(m_types);
  m_types->setObjectName(QStringLiteral("typesFrom"));
  m_types->setAccessibleName(tr("What names the cell types"));
  m_types->addItem(tr("the data's labels, learned"));
  m_types->addItem(tr("marker sets"));
  m_types->setCurrentIndex(m_markerSets ? Markers : Labels);
  auto* open = pushButton(tr("Open…"), QStringLiteral("open"), QStringLiteral("openMarkerSets"), box);
  open->setToolTip(tr("A table of cell type, marker gene and, where there is one, weight"));
  row->addWidget(title);
  row->addWidget(m_types);
  row->addWidget(open);
  row->addStretch();
  m_note->setObjectName(QStringLiteral("markerSetsNote"));
  m_note->setWordWrap(true);
  connect(open, &QPushButton::clicked, this, &ComparisonSettings::chooseFile);
  connect(m_types, &QComboBox::activated, this, [this](int choice) {
    if (choice == Markers && !m_markerSets) chooseFile();
    showMarkers();
  });
  return box;
}

void ComparisonSettings::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Open marker sets"));
  dialog->setObjectName(QStringLiteral("markerSetsDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, &ComparisonSettings::readMarkers);
  connect(dialog, &QFileDialog::rejected, this, &ComparisonSettings::showMarkers);
  dialog->open();
}

void ComparisonSettings::readMarkers(const QString& path) {
  try {
    m_markerSets = std::make_shared<const pipeline::NamedMarkerSets>(pipeline::NamedMarkerSets{
        QFileInfo(path).fileName().toStdString(), knowledge::readMarkerSets(path.toStdString())});
    m_types->setCurrentIndex(Markers);
    showMarkers();
  } catch (const Error& error) {
    showMarkers();
    m_note->setText(QString::fromUtf8(error.what()));
  }
}

void ComparisonSettings::showMarkers() {
  if (!m_markerSets) m_types->setCurrentIndex(Labels);
  const bool isMarkers = m_types->currentIndex() == Markers;
  if (!isMarkers)
    return m_note->setText(
        tr("A classifier learns the types from the labelled training cells and names real and "
           "synthetic cells."));
  std::set<std::string> genes;
  for (const auto& [type, set] : m_markerSets->sets)
    for (const auto& [gene, weight] : set) genes.insert(gene);
  m_note->setText(
      tr("%1: %2 types, %3 genes. A cell gets the type whose genes stand out most, on the scale of the real "
         "cells.")
          .arg(QString::fromStdString(m_markerSets->name), countText(std::ssize(m_markerSets->sets)),
               countText(std::ssize(genes))));
}

pipeline::ComparisonParameters ComparisonSettings::parameters() const {
  pipeline::ComparisonParameters chosen = m_parameters;
  chosen.markerSets = m_types->currentIndex() == Markers ? m_markerSets : nullptr;
  return chosen;
}

}  // namespace grnwb::ui
