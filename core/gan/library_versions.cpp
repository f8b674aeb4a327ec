// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/library_versions.h"

#include <dlfcn.h>
#include <torch/version.h>

#include <string_view>

namespace grnwb::gan {

std::string torchVersion() {
  return TORCH_VERSION;
}

std::string blasVersion() {
  // Which library stands behind libblas.so is the computer's choice, so that it can only be asked at run time.
  using Config = const char* (*)();
  const auto config = reinterpret_cast<Config>(dlsym(RTLD_DEFAULT, "openblas_get_config"));
  if (config == nullptr) return {};
  const std::string_view text = config();  // "OpenBLAS 0.3.21 DYNAMIC_ARCH NO_AFFINITY Haswell MAX_THREADS=64"
  const std::size_t name = text.find(' ');
  return std::string(text.substr(0, name == std::string_view::npos ? name : text.find(' ', name + 1)));
}

}  // namespace grnwb::gan
