// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn network as the project keeps it, and as the window holds it.
#pragma once

#include "core/pipeline/network_picture.h"
#include "ui/models/network_view.h"

namespace grnwb::ui {

/// Without the focus, which is not kept.
pipeline::NetworkPicture toPicture(const NetworkViewState& state);
NetworkViewState toViewState(const pipeline::NetworkPicture& picture);

}  // namespace grnwb::ui
