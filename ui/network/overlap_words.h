// SPDX-License-Identifier: GPL-3.0-or-later
// What the overlap of networks says, in words with the project's own numbers.
#pragma once

#include <QString>

#include "ui/network/overlap_study.h"

namespace grnwb::ui {

enum class ChanceVerdict { below, within, above };

/// By the 95 % of random pairs like this one.
ChanceVerdict verdictOn(const OverlapStudy& study, std::size_t row, std::size_t column);

/// "v3 GRNBoost2 and v1 GENIE3".
QString pairName(const OverlapStudy& study, std::size_t row, std::size_t column);
/// Both names, overlap, chance, shared edges; rich text.
QString pairText(const OverlapStudy& study, OverlapKind kind, std::size_t row, std::size_t column);
/// Under the title of the map: what its cells are.
QString kindText(const OverlapStudy& study, OverlapKind kind);
/// What chance gives here, and from where on a pair is told apart from it; several paragraphs of plain text.
QString readingText(const OverlapStudy& study, OverlapKind kind);
/// Which networks have another TF list, and what is compared then; empty when all have the same.
QString otherTfsText(const OverlapStudy& study);
/// Where chance lies on the scale of colours; NaN where nothing says it.
double chanceMark(const OverlapStudy& study, OverlapKind kind);

}  // namespace grnwb::ui
