// SPDX-License-Identifier: GPL-3.0-or-later
// A row's setting in words, and which rows compete.
#pragma once

#include <string>

#include "core/study/study.h"

namespace grnwb::report {

/// "Control", "1.A", "2 Random".
std::string settingTitle(study::Setting setting);
/// With the model where it has one: "2.B gpt-4".
std::string rowTitle(const study::Study& study, const study::StudyRow& row);
/// Who picked the TFs, and who the edges: "curated", "gpt-4", "GRNBoost2", "random"; a dash for nobody.
std::string tfSource(const study::Study& study, const study::StudyRow& row);
std::string edgeSource(const study::Study& study, const study::StudyRow& row);

/// 1.A, 1.B, 2.A or 2.B: what is synthetic, has a graph, and no random one.
bool competes(study::Setting setting);
/// 1 for 1.*, 2 for 2.*, random graphs included; 0 for control and Stage 1.
int family(study::Setting setting);
/// The row of random graphs beside this one: of the same data and the same TFs.
bool isRandomBeside(const study::StudyRow& random, const study::StudyRow& row);

}  // namespace grnwb::report
