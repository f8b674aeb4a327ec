// SPDX-License-Identifier: GPL-3.0-or-later
// Gradient boosting of shallow regression trees for feature importances: the engine under GRNBoost2.
#pragma once
