// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/genes_panel.h"

#include <QSplitter>
#include <QVBoxLayout>

#include "ui/data/expressed_genes_card.h"
#include "ui/data/variable_genes_card.h"

namespace grnwb::ui {

GenesPanel::GenesPanel(Workspace& workspace, RawCells& cells, PreprocessSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_variable(new VariableGenesCard(workspace, cells, settings, this)),
      m_expressed(new ExpressedGenesCard(workspace, cells, this)) {
  setObjectName(QStringLiteral("genesPanel"));
  auto* parts = new QSplitter(Qt::Horizontal, this);
  parts->setChildrenCollapsible(false);
  parts->addWidget(m_variable);
  parts->addWidget(m_expressed);
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  parts->setSizes({600, 400});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(parts);
}

std::vector<ExportEntry> GenesPanel::exports() const {
  return {{tr("Variable genes"), [this] { return m_variable->figure(); }},
          {tr("Most expressed genes"), [this] { return m_expressed->figure(); }}};
}

}  // namespace grnwb::ui
