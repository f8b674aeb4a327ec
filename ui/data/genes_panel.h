// SPDX-License-Identifier: GPL-3.0-or-later
// Genes before preprocessing: how variable they are and which are chosen, and which make up most of the cells.
#pragma once

#include <QWidget>

#include "ui/plots/export_menu.h"

namespace grnwb::ui {

class ExpressedGenesCard;
class PreprocessSettings;
class RawCells;
class VariableGenesCard;
class Workspace;

class GenesPanel : public QWidget {
  Q_OBJECT
 public:
  GenesPanel(Workspace& workspace, RawCells& cells, PreprocessSettings& settings, QWidget* parent = nullptr);

  std::vector<ExportEntry> exports() const;

 private:
  VariableGenesCard* m_variable;
  ExpressedGenesCard* m_expressed;
};

}  // namespace grnwb::ui
