// SPDX-License-Identifier: GPL-3.0-or-later
// The open file that its nodes share.
#pragma once

#include <filesystem>
#include <optional>

#include "core/hdf5/file_bytes.h"
#include "core/hdf5/handle.h"
#include "core/hdf5/node.h"
#include "core/hdf5/text_heap.h"

namespace grnwb::hdf5 {

struct Node::File {
  std::filesystem::path path;
  Handle handle;
  std::optional<FileBytes> bytes;
  std::optional<TextHeap> texts;
};

}  // namespace grnwb::hdf5
