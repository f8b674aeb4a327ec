// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/layer_sizes.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace grnwb::gan {

std::vector<std::int64_t> layerSizes(const std::string& text, const std::string& flag) {
  constexpr std::int64_t kLargest = 100000;
  std::vector<std::int64_t> sizes;
  for (const std::string_view part : split(text, ',')) {
    const auto size = parseInteger(trim(part));
    if (!size || *size < 1 || *size > kLargest)
      throw Error(ErrorCode::usage, "--" + flag, "'" + text + "' are no layer sizes",
                  "give whole numbers between commas, such as 1024,512,256");
    sizes.push_back(*size);
  }
  return sizes;
}

}  // namespace grnwb::gan
