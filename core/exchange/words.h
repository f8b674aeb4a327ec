// SPDX-License-Identifier: GPL-3.0-or-later
// The words with which files say what a gene is and what an edge does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/grn/grn.h"

namespace grnwb::exchange {

enum class Role { unknown, tf, target };

/// ASCII letters only.
std::string lowerCase(std::string_view text);

/// activates, activation, positive, + or 1; represses, inhibition, negative, - or -1; unknown, regulates, na, 0 or
/// nothing; and their like, in any case. Nothing for another word.
std::optional<grn::Sign> signOf(std::string_view word);
/// "activates", "represses", or this word for an unknown sign.
std::string_view wordOf(grn::Sign sign, std::string_view unknown);

/// "TF" and "target" in any case; unknown for another word.
Role roleOf(std::string_view word);

/// Sets what the attribute of an edge says: importance (or weight, where there is no importance), sign (or interaction,
/// where that is a sign), locked, source and edited_at, in any case; other names and empty values say nothing. Returns
/// what is wrong with the value, empty when nothing is.
std::string setAttribute(grn::Edge& edge, std::string_view name, std::string_view value);

}  // namespace grnwb::exchange
