// SPDX-License-Identifier: GPL-3.0-or-later
// A row's setting in words, and which rows compete.
#pragma once

#include <string>

#include "core/study/study.h"

namespace grnwb::study {

/// "Control", "1.A", "2 Random".
std::string settingTitle(Setting setting);
/// With the model where it has one: "2.B gpt-4".
std::string rowTitle(const Study& study, const StudyRow& row);
/// Who picked the TFs, and who the edges: "curated", "gpt-4", "GRNBoost2", "random"; a dash for nobody.
std::string tfSource(const Study& study, const StudyRow& row);
std::string edgeSource(const Study& study, const StudyRow& row);

/// 1.A, 1.B, 2.A or 2.B: what is synthetic, has a graph, and no random one.
bool competes(Setting setting);
/// 1 for 1.*, 2 for 2.*, random graphs included; 0 for control and Stage 1.
int family(Setting setting);
/// The row of random graphs beside this one: of the same data and the same TFs.
bool isRandomBeside(const StudyRow& random, const StudyRow& row);

}  // namespace grnwb::study
