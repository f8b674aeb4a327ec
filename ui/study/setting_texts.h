// SPDX-License-Identifier: GPL-3.0-or-later
// A study's rows and cells in the words of the window.
#pragma once

#include <QString>
#include <vector>

#include "core/study/study.h"

namespace grnwb::ui {

/// The four settings with their baselines, in the paper's order.
std::vector<study::Setting> paperSettings();
/// "Control", "1.A", "2 Random".
QString settingText(study::Setting setting);
/// What the setting is made of, in a sentence.
QString settingHelp(study::Setting setting);
/// "Curated", "gpt-4"; a dash for nobody.
QString tfSourceText(const study::Study& study, const study::StudyRow& row);
/// "GRNBoost2", "random", "no graph"; a dash for nobody.
QString edgeSourceText(const study::Study& study, const study::StudyRow& row);
/// "2.B GRNBoost2", "1 Random": the setting and who picked its edges.
QString rowText(const study::Study& study, const study::StudyRow& row);
/// "PBMC-All 2.B", with the model where the study has several.
QString rowInData(const study::Study& study, const study::StudyRow& row);
/// Control and Stage 1: beside the contest.
bool isReference(study::Setting setting);

}  // namespace grnwb::ui
