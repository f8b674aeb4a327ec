// SPDX-License-Identifier: GPL-3.0-or-later
// A study's report as PDF: A4, figures as vectors, numbered pages.
#pragma once

#include <QByteArray>
#include <filesystem>

#include "core/report/report.h"

namespace grnwb::ui {

/// No page cuts through a line, a row or a figure; a table that goes on has its head again. May run on any thread.
/// Throws Error(badInput) for a figure that is no SVG.
QByteArray reportPdf(const report::Report& report);
/// Throws Error(failed) when the file can't be written; no half-written file stays.
void writeReportPdf(const report::Report& report, const std::filesystem::path& path);

}  // namespace grnwb::ui
