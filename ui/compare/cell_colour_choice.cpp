// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cell_colour_choice.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <utility>
#include <vector>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSmallestName = 64, kLargestName = 120;

}  // namespace

CellColourChoice::CellColourChoice(QWidget* parent)
    : QWidget(parent),
      m_kinds(new QComboBox(this)),
      m_gene(makeNameEdit(QStringLiteral("colourGene"), tr("Gene"), tr("Gene to colour the cells by"))),
      m_tf(makeNameEdit(QStringLiteral("colourTf"), tr("TF"),
                        tr("TF to colour the cells by the mean of its targets in the network"))) {
  m_kinds->setObjectName(QStringLiteral("cellColour"));
  m_kinds->setAccessibleName(tr("Colour of the cells"));
  m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  row->addWidget(label(tr("Colour"), this, Tone::second));
  row->addWidget(m_kinds);
  row->addWidget(m_gene.edit);
  row->addWidget(m_tf.edit);
  connect(m_kinds, &QComboBox::activated, this, [this] { m_chosen = kind(); });
  connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
    showEdits();
    Q_EMIT changed();
  });
  for (QLineEdit* edit : {m_gene.edit, m_tf.edit})
    connect(edit, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(); });
  setOffered({});
}

CellColourChoice::NameEdit CellColourChoice::makeNameEdit(const QString& name, const QString& placeholder,
                                                          const QString& help) {
  auto* edit = new QLineEdit(this);
  edit->setObjectName(name);
  edit->setAccessibleName(help);
  edit->setToolTip(help);
  edit->setPlaceholderText(placeholder);
  edit->setMinimumWidth(kSmallestName);
  edit->setMaximumWidth(kLargestName);
  auto* names = new QStringListModel(this);
  auto* completer = new QCompleter(names, edit);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  edit->setCompleter(completer);
  return {edit, names};
}

void CellColourChoice::setOffered(const std::set<Kind>& kinds) {
  const std::vector<std::pair<Kind, QString>> all{
      {Kind::type, tr("Cell type")},       {Kind::source, tr("Source")},   {Kind::gene, tr("Gene")},
      {Kind::activity, tr("TF activity")}, {Kind::cluster, tr("Cluster")}, {Kind::density, tr("Density difference")}};
  const Kind before = m_kinds->count() > 0 ? kind() : Kind::source;
  {
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    for (const auto& [kind, text] : all)
      if (kind == Kind::source || kinds.contains(kind)) m_kinds->addItem(text, static_cast<int>(kind));
    const int chosen = m_kinds->findData(static_cast<int>(m_chosen));
    m_kinds->setCurrentIndex(chosen >= 0 ? chosen : m_kinds->findData(static_cast<int>(Kind::source)));
    m_kinds->setMinimumWidth(m_kinds->sizeHint().width());  // or a narrow bar cuts the names
  }
  showEdits();
  if (kind() != before) Q_EMIT changed();
}

void CellColourChoice::showEdits() {
  m_gene.edit->setVisible(kind() == Kind::gene);
  m_tf.edit->setVisible(kind() == Kind::activity);
}

void CellColourChoice::setGenes(const QStringList& genes) {
  m_gene.names->setStringList(genes);
}

void CellColourChoice::setTfs(const QStringList& tfs) {
  m_tf.names->setStringList(tfs);
}

void CellColourChoice::follow(const QString& gene) {
  const NameEdit& shown = kind() == Kind::activity ? m_tf : m_gene;
  if (!shown.edit->isHidden() && shown.names->stringList().contains(gene)) shown.edit->setText(gene);
}

CellColourChoice::Kind CellColourChoice::kind() const {
  return static_cast<Kind>(m_kinds->currentData().toInt());
}

QString CellColourChoice::gene() const {
  return m_gene.edit->text().trimmed();
}

QString CellColourChoice::tf() const {
  return m_tf.edit->text().trimmed();
}

}  // namespace grnwb::ui
