// SPDX-License-Identifier: GPL-3.0-or-later
// Which study a folder belongs to, and which files it read: what keeps results of different ones apart.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/job.h"
#include "core/study/study.h"

namespace grnwb::study {

struct StudyIdentity {
  std::string hash;                           ///< studyHash()
  std::map<std::string, std::string> inputs;  ///< place in the study's file -> SHA-256; transcripts, which grow, aren't
};

std::filesystem::path identityFile(const std::filesystem::path& folder);

/// Reads all input files. Throws Error(badInput) for one that can't be read.
StudyIdentity identityOf(const Study& study, JobContext& job);
/// Throws Error(badInput) when the folder has none, or a damaged one.
StudyIdentity readIdentity(const std::filesystem::path& folder);
/// Makes the folder the study's own, or sees to it that it is. Throws Error(badInput) when it is another's, or when a
/// file of the study is no longer what it was.
void claimFolder(const StudyIdentity& identity, const std::filesystem::path& folder);

}  // namespace grnwb::study
