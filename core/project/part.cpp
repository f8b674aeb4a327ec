// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/part.h"

#include <regex>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"

namespace grnwb::project {
namespace fs = std::filesystem;
namespace {

Error unusable(const fs::path& file, const std::string& problem) {
  return {ErrorCode::badInput, file.string(), problem,
          "put it back from a copy of the project, or remove it and name a folder to look for it in"};
}

void checkSize(const fs::path& file, const Part& part) {
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  if (error) throw unusable(file, "is missing from the project");
  if (part.bytes >= 0 && bytes != static_cast<std::uintmax_t>(part.bytes))
    throw unusable(file, "is damaged: " + std::to_string(bytes) + " bytes instead of " + std::to_string(part.bytes));
}

void checkHash(const fs::path& file, const Part& part, const std::string& sha256) {
  if (!part.sha256.empty() && sha256 != part.sha256)
    throw unusable(file, "is damaged: its content isn't what the project saved");
}

}  // namespace

bool isPartName(const std::string& fileName) {
  static const std::regex pattern("^[a-z_]+-[0-9a-f]{12}\\.[a-z0-9]+$");
  return std::regex_match(fileName, pattern);
}

bool isPresent(const fs::path& project, const Part& part) {
  std::error_code error;
  const auto bytes = fs::file_size(project / part.file, error);
  return !error && (part.bytes < 0 || bytes == static_cast<std::uintmax_t>(part.bytes));
}

void checkPart(const fs::path& project, const Part& part) {
  checkSize(project / part.file, part);
  if (!part.sha256.empty()) checkHash(project / part.file, part, sha256OfFile(project / part.file));
}

std::string readPart(const fs::path& project, const Part& part) {
  checkSize(project / part.file, part);
  std::string content = readFile(project / part.file);
  if (!part.sha256.empty()) checkHash(project / part.file, part, sha256(content));
  return content;
}

}  // namespace grnwb::project
