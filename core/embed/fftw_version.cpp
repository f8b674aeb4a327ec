// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/fftw_version.h"

#include <fftw3.h>

#include <string_view>

namespace grnwb::embed {

std::string fftwVersion() {
  // "fftw-3.3.10-sse2-avx": what comes after the number is how it was built.
  const std::string_view text = fftwf_version;
  const std::size_t begin = text.find_first_of("0123456789");
  return begin == std::string_view::npos ? std::string(text)
                                         : std::string(text.substr(begin, text.find('-', begin) - begin));
}

}  // namespace grnwb::embed
