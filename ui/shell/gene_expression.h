// SPDX-License-Identifier: GPL-3.0-or-later
// How a gene is expressed, as a part of the inspector.
#pragma once

#include "ui/models/workspace.h"
#include "ui/shell/inspector_column.h"

namespace grnwb::ui {

/// Heading and bars of the gene's expression in the prepared data, or in the raw ones where they alone have it; of
/// large data they come from a job. Nothing for a gene that neither has.
void addExpression(InspectorColumn& column, Workspace& workspace, const QString& gene);

}  // namespace grnwb::ui
