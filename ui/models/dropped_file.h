// SPDX-License-Identifier: GPL-3.0-or-later
// What a file that comes from outside is, told by its name and its first lines.
#pragma once

#include <QString>

namespace grnwb::ui {

enum class FileKind { project, data, network, study, markerSets, tfList, unknown };

/// Reads at most some kilobytes. A table of numbers counts as data; whether a file is whole shows when it is opened.
FileKind kindOfFile(const QString& path);
/// What opening it would do: "Open cells.h5ad as data"; of an unknown one, what can be opened.
QString openingText(FileKind kind, const QString& path);
/// For a file dialog: "Single-cell data (*.h5ad …)".
QString cellFilesFilter();

}  // namespace grnwb::ui
