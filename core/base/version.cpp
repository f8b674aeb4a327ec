// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace grnwb {

const char* version() {
  return GRNWB_VERSION;
}

}  // namespace grnwb
