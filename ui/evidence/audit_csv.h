// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of a model's answers as a table for a file or the clipboard.
#pragma once

#include <QByteArray>
#include <optional>

#include "ui/evidence/audit_model.h"

namespace grnwb::ui {

/// Columns: figure, written, gene, value; one line a figure, then one for each name behind it. C locale; a figure that
/// was not measured has no value.
QByteArray auditCsv(const llm::Audit& audit, llm::Step step, const std::optional<PriorAgreement>& prior);

}  // namespace grnwb::ui
