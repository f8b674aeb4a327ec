// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/part_writer.h"

#include "core/base/file.h"
#include "core/base/hash.h"

namespace grnwb::project {
namespace fs = std::filesystem;

PartWriter::PartWriter(fs::path folder, const std::vector<Part>& earlier) : m_folder(std::move(folder)) {
  for (const Part& part : earlier) m_earlier[part.file] = part;
}

Part PartWriter::file(const std::string& stem, const std::string& hash, const std::string& extension,
                      const std::function<void(const fs::path&)>& write) {
  Part part;
  part.file = stem + "-" + hash.substr(0, 12) + extension;
  part.hash = hash;
  m_files.insert(part.file);
  const auto earlier = m_earlier.find(part.file);
  const bool isKnown = earlier != m_earlier.end() && !earlier->second.sha256.empty();
  if (isKnown && isPresent(m_folder, earlier->second)) return earlier->second;
  const fs::path path = m_folder / part.file;
  if (isKnown || !fs::exists(path)) write(path);
  part.bytes = static_cast<std::int64_t>(fs::file_size(path));
  part.sha256 = sha256OfFile(path);
  m_earlier[part.file] = part;
  return part;
}

Part PartWriter::text(const std::string& stem, const std::string& content, const std::string& extension) {
  return file(stem, sha256(content), extension,
              [&content](const fs::path& path) { writeFileAtomically(path, content); });
}

Part PartWriter::bring(const Part& part, const fs::path& from) {
  m_files.insert(part.file);
  if (!isPresent(m_folder, part)) {
    checkPart(from, part);
    copyFileAtomically(from / part.file, m_folder / part.file);
  }
  return part;
}

void PartWriter::removeOthers(const std::vector<std::string>& folders) const {
  std::error_code stays;  // no harm: nothing names it
  for (const std::string& folder : folders) {
    for (fs::directory_iterator at(m_folder / folder, stays), end; !stays && at != end; at.increment(stays)) {
      const std::string name = at->path().filename().string();
      std::error_code busy;
      if (isPartName(name) && !m_files.contains(folder + "/" + name)) fs::remove(at->path(), busy);
    }
  }
}

}  // namespace grnwb::project
