// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/marker_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/compare/gene_list_dialog.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

enum class MarkerSource { top, own };

constexpr int kMostPerGroup = 10;

}  // namespace

MarkerBar::MarkerBar(QWidget* parent) : QWidget(parent) {
  QFrame* bar = viewBar(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(bar);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Marker dot plot"), bar, Tone::text, TextSize::head));
  addGeneChoices(row);
  addLookChoices(row);
  m_unknown = elidedLabel(bar, Tone::caution);
  m_unknown->setObjectName(QStringLiteral("unknownGenes"));
  row->addWidget(m_unknown, 1);
  takeGenes();
}

QComboBox* MarkerBar::addChoice(QHBoxLayout* row, const QString& text, const char* objectName) {
  auto* choice = new QComboBox(this);
  choice->setObjectName(QString::fromLatin1(objectName));
  choice->setAccessibleName(text);
  row->addWidget(label(text, this, Tone::second));
  row->addWidget(choice);
  return choice;
}

void MarkerBar::addGeneChoices(QHBoxLayout* row) {
  m_what = addChoice(row, tr("Genes"), "markerSource");
  m_what->addItem(tr("Top markers"), static_cast<int>(MarkerSource::top));
  m_what->addItem(tr("Own list"), static_cast<int>(MarkerSource::own));
  m_perGroup = new QSpinBox(this);
  m_perGroup->setObjectName(QStringLiteral("markersPerType"));
  m_perGroup->setAccessibleName(tr("Markers of each type"));
  m_perGroup->setRange(1, kMostPerGroup);
  m_perGroup->setValue(3);
  m_perGroup->setSuffix(tr(" per type"));
  row->addWidget(m_perGroup);
  m_genes = pushButton(tr("Genes…"), {}, QStringLiteral("ownGenes"), this);
  m_genes->setToolTip(tr("Type or paste the genes to show"));
  row->addWidget(m_genes);
  m_test = addChoice(row, tr("Ranked by"), "markerTest");
  m_test->addItem(tr("Wilcoxon"), QStringLiteral("wilcoxon"));
  m_test->addItem(tr("t-test"), QStringLiteral("t-test"));
  m_test->setToolTip(tr("How a gene's values in a type of real cells are compared with those in all others"));
  connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
    if (showsOwnGenes() && m_ownGenes.isEmpty()) askForGenes();
    takeGenes();
  });
  connect(m_perGroup, &QSpinBox::valueChanged, this, &MarkerBar::markersChanged);
  connect(m_genes, &QPushButton::clicked, this, &MarkerBar::askForGenes);
  connect(m_test, &QComboBox::currentIndexChanged, this, &MarkerBar::testChanged);
}

void MarkerBar::addLookChoices(QHBoxLayout* row) {
  m_order = addChoice(row, tr("Order"), "markerOrder");
  m_order->addItem(tr("Dendrogram"), static_cast<int>(GroupOrder::tree));
  m_order->addItem(tr("Size"), static_cast<int>(GroupOrder::size));
  m_order->addItem(tr("Name"), static_cast<int>(GroupOrder::name));
  m_order->setToolTip(tr("Dendrogram: complete linkage on the correlation of the types' mean principal components"));
  m_scale = addChoice(row, tr("Scale"), "markerScale");
  m_scale->addItem(tr("0–1 per gene, from real"), static_cast<int>(DotPlotContent::Scale::perGene));
  m_scale->addItem(tr("log1p mean"), static_cast<int>(DotPlotContent::Scale::mean));
  m_scale->setToolTip(tr("One scale for both sides: a colour means the same in real and synthetic cells"));
  m_difference = new QCheckBox(tr("Show difference instead"), this);
  m_difference->setObjectName(QStringLiteral("markerDifference"));
  row->addWidget(m_difference);
  connect(m_order, &QComboBox::currentIndexChanged, this, &MarkerBar::lookChanged);
  connect(m_scale, &QComboBox::currentIndexChanged, this, &MarkerBar::lookChanged);
  connect(m_difference, &QCheckBox::toggled, this, [this](bool on) {
    m_scale->setEnabled(!on);
    Q_EMIT lookChanged();
  });
}

void MarkerBar::setGenes(std::vector<std::string> genes, bool areTypes) {
  m_names = std::move(genes);
  m_perGroup->setSuffix(areTypes ? tr(" per type") : tr(" per cluster"));
}

bool MarkerBar::showsOwnGenes() const {
  return m_what->currentData().toInt() == static_cast<int>(MarkerSource::own);
}

int MarkerBar::perGroup() const {
  return m_perGroup->value();
}

GeneList MarkerBar::ownGenes() const {
  return geneList(m_ownGenes, m_names);
}

celltypes::MarkerParameters MarkerBar::parameters() const {
  return {.test = m_test->currentData().toString().toStdString()};
}

MarkerLook MarkerBar::look() const {
  MarkerLook look;
  look.order = static_cast<GroupOrder>(m_order->currentData().toInt());
  look.scale = m_difference->isChecked() ? DotPlotContent::Scale::difference
                                         : static_cast<DotPlotContent::Scale>(m_scale->currentData().toInt());
  look.byGroup = !showsOwnGenes();
  return look;
}

void MarkerBar::takeGenes() {
  m_perGroup->setVisible(!showsOwnGenes());
  m_genes->setVisible(showsOwnGenes());
  const QStringList unknown = showsOwnGenes() ? ownGenes().unknown : QStringList();
  m_unknown->setText(unknown.isEmpty() ? QString()
                                       : tr("Not in the compared cells: %1").arg(unknown.join(QStringLiteral(", "))));
  Q_EMIT markersChanged();
}

void MarkerBar::askForGenes() {
  auto* dialog = new GeneListDialog(m_ownGenes, m_names, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_ownGenes = dialog->text();
    takeGenes();
  });
  connect(dialog, &QDialog::rejected, this, [this] {
    if (m_ownGenes.isEmpty()) m_what->setCurrentIndex(0);  // nothing to show
  });
  dialog->open();
}

}  // namespace grnwb::ui
