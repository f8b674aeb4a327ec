// SPDX-License-Identifier: GPL-3.0-or-later
// The study that a project proposes: its data, list and model with the paper's settings.
#pragma once

#include <QString>
#include <optional>

#include "core/study/study.h"

namespace grnwb::ui {

class Workspace;

/// Why the project proposes none; empty: it does.
QString studyRefusal(const Workspace& workspace);
/// Without a language model in the project's settings, only settings that need none. Throws what rawDataFile throws.
study::Study studyFromProject(const Workspace& workspace);
/// The project's language model as one of a study, or nothing where none is chosen.
std::optional<study::StudyModel> modelOfProject(const Workspace& workspace);

}  // namespace grnwb::ui
