// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_folder.h"

#include <stdlib.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "core/base/error.h"

namespace grnwb {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / "grnwb-XXXXXX").string();
  if (error || ::mkdtemp(name.data()) == nullptr)
    throw Error(ErrorCode::failed, error ? "the folder for temporary files" : name,
                "can't be made (" + (error ? error : std::error_code(errno, std::generic_category())).message() + ")",
                "free some space there, or set TMPDIR to a folder that can be written");
  m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  fs::remove_all(m_path, error);
}

}  // namespace grnwb
