// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/run_files.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/file.h"
#include "core/base/text.h"

namespace grnwb::gan {
namespace fs = std::filesystem;
namespace {

std::string stageStem(int stage) {
  return stage == 1 ? "stage1" : "stage2";
}

/// "stage2.1500.pt" of stage2.pt, the newest first.
std::vector<std::pair<std::int64_t, fs::path>> keptBeside(const fs::path& checkpoint) {
  std::vector<std::pair<std::int64_t, fs::path>> kept;
  if (!fs::exists(checkpoint.parent_path())) return kept;
  for (const fs::directory_entry& entry : fs::directory_iterator(checkpoint.parent_path())) {
    const fs::path stem = entry.path().stem();
    if (entry.path().extension() != checkpoint.extension() || stem.stem() != checkpoint.stem()) continue;
    if (const auto steps = parseInteger(stem.extension().string().substr(stem.has_extension() ? 1 : 0)))
      kept.emplace_back(*steps, entry.path());
  }
  std::ranges::sort(kept, std::greater{});
  return kept;
}

}  // namespace

fs::path checkpointFile(const fs::path& folder, int stage) {
  return folder / (stageStem(stage) + ".pt");
}

fs::path bestFile(const fs::path& folder, int stage) {
  return folder / (stageStem(stage) + ".best.pt");
}

fs::path weightsFile(const fs::path& folder, int stage) {
  const fs::path best = bestFile(folder, stage);
  return fs::exists(best) ? best : checkpointFile(folder, stage);
}

void keepCheckpoint(const fs::path& checkpoint, std::int64_t steps, std::int64_t kept) {
  if (kept < 1 || !fs::exists(checkpoint)) return;
  fs::path name = checkpoint;
  name.replace_filename(checkpoint.stem().string() + "." + std::to_string(steps) + checkpoint.extension().string());
  std::error_code noLink;
  fs::remove(name);
  fs::create_hard_link(checkpoint, name, noLink);
  if (noLink) fs::copy_file(checkpoint, name);
  const auto all = keptBeside(checkpoint);
  for (std::size_t i = static_cast<std::size_t>(kept); i < all.size(); ++i) fs::remove(all[i].second);
}

void shareStage1(const fs::path& from, const fs::path& to) {
  removeCheckpoints(checkpointFile(to, 1));
  copyFileAtomically(checkpointFile(from, 1), checkpointFile(to, 1));
  if (fs::exists(bestFile(from, 1))) copyFileAtomically(bestFile(from, 1), bestFile(to, 1));
}

void removeCheckpoints(const fs::path& checkpoint) {
  for (const auto& [steps, path] : keptBeside(checkpoint)) fs::remove(path);
  fs::remove(fs::path(checkpoint).replace_filename(checkpoint.stem().string() + ".best.pt"));
  fs::remove(checkpoint);
}

}  // namespace grnwb::gan
