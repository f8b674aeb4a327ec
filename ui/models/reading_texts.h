// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which a file can be read, in words, and the one that is nearest to what preprocessing needs.
#pragma once

#include <QString>

#include "core/io/file_look.h"
#include "core/pipeline/project_state.h"

namespace grnwb::ui {

/// "raw counts", "log-normalised values"
QString valuesText(data::ValueKind values);
/// "X", "raw.X", "layers/counts"; of a format other than h5ad the first is "counts".
QString matrixName(const std::string& matrix, const std::string& format);
/// "2,700 cells × 32,738 genes"
QString sizeText(qint64 cells, qint64 genes);

/// Position of the matrix that is nearest to counts; the earlier of equals.
std::size_t nearestToCounts(const std::vector<io::OfferedMatrix>& matrices);
/// That matrix, the first data set, the first genome; an orientation only where the file tells it.
io::ReadOptions suggestedReading(const io::FileLook& look);

/// What was chosen, "raw.X, gene names from gene_ids"; empty: nothing.
QString readingText(const io::ReadOptions& reading);
/// The file with what was chosen, or the batches that were merged.
QString sourceText(const pipeline::ProjectState& state);

}  // namespace grnwb::ui
