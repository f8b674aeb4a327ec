// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what an edge says of itself.
#pragma once

#include <QString>
#include <string>

#include "core/grn/grn.h"

namespace grnwb::ui {

QString signText(grn::Sign sign);
/// "GRNBoost2", "you", or the name as it stands.
QString sourceText(const std::string& source);

}  // namespace grnwb::ui
